/**
 * The IAM policies that an SMTP user of SES needs, and an operator who asks AWS about one.
 *
 * Invariant: pure; each allows what is used and no more. Its limits are checked where they are read.
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

/**
 * The policy that lets an SMTP user send: `ses:SendRawEmail`, which is what SES checks after DATA. With an identity it
 * allows the configuration sets of the same account and region too, since SES checks the one that is the identity's default.
 */
export function sendingPolicy({ from, identity }: PolicyLimits): Policy {
  const condition = from === undefined ? {} : { Condition: { StringLike: { "ses:FromAddress": from } } };
  const resource = identity === undefined
    ? "*"
    : [identity, identity.replace(/:identity\/.*$/, ":configuration-set/*")];
  return {
    Version: "2012-10-17",
    Statement: [{ Effect: "Allow", Action: "ses:SendRawEmail", Resource: resource, ...condition }],
  };
}

/** The name of an identity that may be given as its ARN. */
export function identityName(identity: string): string {
  return identity.replace(/^.*:identity\//, "");
}

/** What a policy with these limits does not allow although it looks as if it did; lower case, without a full stop. */
export function policyWarnings({ from, identity }: PolicyLimits): readonly string[] {
  const name = identity === undefined ? undefined : identityName(identity);
  return [
    ...(from !== undefined && name !== undefined && !covers(name, from)
      ? [`--from ${from} is not an address of the identity ${name}, so this policy allows nothing`]
      : []),
    ...(from !== undefined && from !== from.toLowerCase()
      ? ["IAM compares the sender letter by letter: use the capital letters that the application sends in From"]
      : []),
    ...(name === undefined ? [] : [
      "in the sandbox SES also checks the identity of the recipient: add its ARN to Resource while the account is there",
    ]),
  ];
}

/** Whether an identity is that of a sender, which may have a `*`: its address, its domain, or a domain above that. */
function covers(identity: string, from: string): boolean {
  const [name, sender] = [identity.toLowerCase(), from.toLowerCase()];
  if (name.includes("*") || name === sender) return true;
  if (name.includes("@")) return false;
  const domain = sender.slice(sender.lastIndexOf("@") + 1);
  return domain === name || domain.endsWith(`.${name}`);
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
