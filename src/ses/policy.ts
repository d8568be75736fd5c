/**
 * The IAM policies that an SMTP user of SES needs, and an operator who asks AWS about one.
 *
 * Invariant: pure; each allows what is used and no more. What narrows it is checked by whoever read it.
 * Source: SES Developer Guide, "Controlling access to Amazon SES" and "Obtaining Amazon SES SMTP credentials".
 * @module
 */

/** What may narrow the policy. */
export interface PolicyLimits {
  /** Address that mail may come from, or `*@domain`; undefined: any. */
  readonly from: string | undefined;
  /** ARN of the identity that mail may be sent with; undefined: any. */
  readonly identity: string | undefined;
}

/** A policy document of IAM, ready to be written as JSON. */
export interface Policy {
  /** Version of IAM's policy language. */
  readonly Version: "2012-10-17";
  readonly Statement: readonly Readonly<Record<string, unknown>>[];
}

/** The policy that lets an SMTP user send: `ses:SendRawEmail`, which is what SES looks at after DATA. */
export function sendingPolicy({ from, identity }: PolicyLimits): Policy {
  const condition = from === undefined ? {} : { Condition: { StringLike: { "ses:FromAddress": from } } };
  return {
    Version: "2012-10-17",
    Statement: [{ Effect: "Allow", Action: "ses:SendRawEmail", Resource: identity ?? "*", ...condition }],
  };
}

/**
 * The policy that lets an operator ask AWS about a login, as `verify --ask-profile` does; `sts:GetCallerIdentity` needs no
 * permission. `identity` narrows what may be asked about.
 */
export function askingPolicy({ identity }: Pick<PolicyLimits, "identity">): Policy {
  const actions = ["iam:GetAccessKeyLastUsed", "iam:ListAccessKeys", "iam:SimulatePrincipalPolicy", "ses:GetAccount"];
  return {
    Version: "2012-10-17",
    Statement: [
      { Effect: "Allow", Action: actions, Resource: "*" },
      { Effect: "Allow", Action: "ses:GetEmailIdentity", Resource: identity ?? "*" },
    ],
  };
}

/** Whether `text` is an address that mail can come from, `*` for the part before the `@` included. */
export function isSenderPattern(text: string): boolean {
  return /^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9.*-]{1,253}$/.test(text);
}

/** Whether `text` is the ARN of an identity of SES. */
export function isIdentityArn(text: string): boolean {
  return /^arn:aws(-[a-z-]+)?:ses:[a-z0-9*-]+:\d{12}:identity\/[A-Za-z0-9@._+*-]+$/.test(text);
}
