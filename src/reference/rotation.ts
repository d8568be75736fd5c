/**
 * How to rotate the key of an SMTP user without losing a mail, as commands in order.
 *
 * Invariant: a table of steps; every step can be repeated, and nothing is switched off before its successor was seen to work.
 * Source: IAM User Guide, "Updating access keys"; SES Developer Guide, "Obtaining Amazon SES SMTP credentials".
 * @module
 */

/** One step. */
export interface RotationStep {
  readonly title: string;
  readonly why: string;
  /** What to type, in order. */
  readonly commands: readonly string[];
}

/** What is known of the user; what is not known stands in capitals in the commands. */
export interface RotationFacts {
  /** The region that mail is sent from. */
  readonly region: string | undefined;
  /** The access key id in use. */
  readonly keyId: string | undefined;
}

/** The steps, with what is known filled in. */
export function rotationSteps({ region = "REGION", keyId = "OLD_KEY_ID" }: RotationFacts): readonly RotationStep[] {
  const filled = (text: string): string => text.replaceAll("{region}", region).replaceAll("{key-id}", keyId);
  return STEPS.map(({ title, why, commands }) => ({ title, why: filled(why), commands: commands.map(filled) }));
}

const STEPS: readonly RotationStep[] = [
  {
    title: "find the user behind the key, and make room",
    why: "an IAM user can have two keys at most, so an unused second one has to go first (step 8 deletes one)",
    commands: [
      "aws iam get-access-key-last-used --access-key-id {key-id} --query UserName --output text",
      "aws iam list-access-keys --user-name USER",
    ],
  },
  {
    title: "see that the user may send",
    why:
      "the new key has the permissions of its user, no others; without ses:SendRawEmail the login works and mail does not",
    commands: [
      "smtpkey doctor --policy > policy.json",
      "aws iam put-user-policy --user-name USER --policy-name ses-smtp --policy-document file://policy.json",
    ],
  },
  {
    title: "make the second key and derive its password",
    why: "the secret is shown once, so key.json keeps it until the password is derived; the old key goes on working. " +
      "For a second region derive from the same secret in the same run: --region {region},OTHER --format csv",
    commands: [
      "(umask 077; aws iam create-access-key --user-name USER | tee key.json | " +
      "smtpkey derive --region {region} --format env - > smtp.env && rm key.json)",
    ],
  },
  {
    title: "verify until SES knows the new key",
    why:
      "a new key takes up to a few minutes; exit code 0 means that it is known. With the profile of an operator AWS tells " +
      "whether its user may send, and whether the sender is verified",
    commands: [
      "for wait in 5 10 30 60 120; do smtpkey verify --region {region} - < smtp.env && break; sleep $wait; done",
      "smtpkey verify --region {region} --ask-profile OPERATOR --from ADDRESS - < smtp.env",
    ],
  },
  {
    title: "switch the application",
    why:
      "put user name and password of smtp.env into every application that uses the old ones, restart it, and see a mail " +
      "arrive; then remove the file",
    commands: ["rm smtp.env"],
  },
  {
    title: "watch the old key fall silent",
    why:
      "the date of last use must stop moving; it may lag by some hours. A use over SMTP has the service ses-smtp; --no-auth " +
      "asks without a login, which would count as a use",
    commands: [
      "aws iam get-access-key-last-used --access-key-id {key-id}",
      "SMTP_USERNAME={key-id} smtpkey verify --region {region} --no-auth --ask-profile OPERATOR",
    ],
  },
  {
    title: "deactivate the old key, and wait",
    why:
      "this can be undone with --status Active, should an application have been forgotten; wait a day or a cycle of your jobs",
    commands: ["aws iam update-access-key --user-name USER --access-key-id {key-id} --status Inactive"],
  },
  {
    title: "delete the old key",
    why: "this cannot be undone; it makes room for the next rotation",
    commands: ["aws iam delete-access-key --user-name USER --access-key-id {key-id}"],
  },
];
