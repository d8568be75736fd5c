/**
 * How to rotate the access key of an SMTP user, as commands in order: the usual order, and one for a key that has leaked.
 *
 * Invariant: every step can be repeated, stops by itself if a placeholder is left in or a program is missing. The new secret is
 * written to a file that was there, with room for it, before the key was created. In the usual order the old key is deactivated only by a command that has
 * sent a message with the new one; a leaked key is deactivated by a command of its own, since mail may fail for other reasons.
 * Source: IAM User Guide, "Update access keys"; SES Developer Guide, "Obtaining Amazon SES SMTP credentials". Every command was
 * run with the AWS CLI; `tests/e2e/rotation_test.ts` runs them in order, and with a failure at each step.
 * @module
 */

/** One step. */
export interface RotationStep {
  readonly title: string;
  /** Why, and what to check. */
  readonly why: string;
  /** What to type in a POSIX shell, in order. */
  readonly commands: readonly string[];
  /** The same in PowerShell. */
  readonly powershell: readonly string[];
  /** What undoes the step, in either shell; absent: nothing does, or nothing needs to. */
  readonly undo?: string;
}

/** The two orders. */
export interface Rotation {
  /** The usual order, without a deadline. */
  readonly steps: readonly RotationStep[];
  /** The order for a key that has leaked. */
  readonly leaked: readonly RotationStep[];
}

/** What is known of the user; what is not known is printed in capitals. */
export interface RotationFacts {
  /** The regions that mail is sent from; empty if none is known. */
  readonly regions: readonly string[];
  readonly keyId: string | undefined;
}

/** The orders, with what is known filled in. */
export function rotationOf({ regions, keyId = "OLD_KEY_ID" }: RotationFacts): Rotation {
  const names = regions.length === 0 ? ["REGION"] : regions;
  const all = (one: (name: string) => string, between: string): string => names.map(one).join(between);
  const commands = (lines: readonly string[]): readonly string[] =>
    lines.map((line) =>
      line.replaceAll("{works}", all((name) => login(name, ""), " && "))
        .replaceAll("{sent}", all((name) => login(name, FROM), " && "))
        .replaceAll("{files}", all(fileOf, " "))
        .replaceAll("{files-powershell}", all((name) => `'${fileOf(name)}'`, ", "))
        .replaceAll("{works-powershell}", all((name) => loginPowershell(name, ""), " "))
        .replaceAll("{sent-powershell}", all((name) => loginPowershell(name, FROM), " "))
    )
      .flatMap((line) => line.includes(REGION) ? names.map((name) => line.replaceAll(REGION, name)) : [line])
      .map((line) => line.replaceAll("{key-id}", keyId));
  const filled = ({ undo, ...step }: RotationStep): RotationStep => ({
    ...step,
    commands: commands(step.commands),
    powershell: commands(step.powershell),
    ...(undo === undefined ? {} : { undo: undo.replaceAll("{key-id}", keyId) }),
  });
  return { steps: STEPS.map(filled), leaked: LEAKED.map(filled) };
}

const REGION = "{region}";

/** With it a login sends a message too. */
const FROM = " --from ADDRESS";

/** The file with the credentials for `region`. */
function fileOf(region: string): string {
  return `smtp-${region}.env`;
}

/** A login with the new key; the rest of the line runs only if it is accepted, in every region. */
function login(region: string, from: string): string {
  return `smtpkey verify --region ${region}${from} - < ${fileOf(region)}`;
}

function loginPowershell(region: string, from: string): string {
  return `Get-Content ${fileOf(region)} | smtpkey verify --region ${region}${from} -; ` +
    "if ($LASTEXITCODE -ne 0) { return };";
}

/** A new empty file that only the user may read, in PowerShell. */
function ownFile(name: string, force: string): string {
  return `New-Item ${name} -ItemType File${force} -ErrorAction Stop | Out-Null; icacls ${name} /inheritance:r /grant:r ` +
    '"${env:USERNAME}:F" | Out-Null';
}

const FIND_USER: RotationStep = {
  title: "find the user of the key, and count its keys",
  why:
    "an IAM user can have two keys, inactive ones included. If the key is of another account than your profile, give that " +
    "account's to every command: AWS_PROFILE, or --profile",
  commands: [
    "aws iam get-access-key-last-used --access-key-id {key-id} --query UserName --output text",
    "aws iam list-access-keys --user-name USER --output table",
  ],
  powershell: [
    "aws iam get-access-key-last-used --access-key-id {key-id} --query UserName --output text",
    "aws iam list-access-keys --user-name USER --output table",
  ],
};

/** Deletes the key `id` of USER, if it is inactive, and then does `more`. */
function deletion(id: string, more: string): string {
  return `aws iam list-access-keys --user-name USER --query "AccessKeyMetadata[?AccessKeyId=='${id}'].Status" --output text | ` +
    `grep -qx Inactive && aws iam delete-access-key --user-name USER --access-key-id ${id}${more}`;
}

function deletionPowershell(id: string, more: string): string {
  return `if ((aws iam list-access-keys --user-name USER --query "AccessKeyMetadata[?AccessKeyId=='${id}'].Status" ` +
    `--output text) -eq 'Inactive') { aws iam delete-access-key --user-name USER --access-key-id ${id}${more} }`;
}

function setStatus(id: string, status: "Active" | "Inactive"): string {
  return `aws iam update-access-key --user-name USER --access-key-id ${id} --status ${status}`;
}

const OTHER = "OTHER_KEY_ID";
const OTHER_USE = `aws iam get-access-key-last-used --access-key-id ${OTHER} --output table`;

const MAKE_ROOM: RotationStep = {
  title: "only if the user has two keys: make room for the new one",
  why:
    `${OTHER} is the key that you do not rotate: look at its last use; if nothing uses it, deactivate it, wait a day, or one cycle of ` +
    "your jobs, and delete it. The last command cannot be undone; it deletes only a key that is inactive",
  commands: [OTHER_USE, setStatus(OTHER, "Inactive"), deletion(OTHER, "")],
  powershell: [OTHER_USE, setStatus(OTHER, "Inactive"), deletionPowershell(OTHER, "")],
  undo: setStatus(OTHER, "Active"),
};

const CHECK_PERMISSION: RotationStep = {
  title: "check that the user is allowed to send",
  why:
    "the new key has the permissions of its user; the command changes nothing and must print allowed. If it does not, " +
    "see: smtpkey doctor --explain not-authorized-to-send",
  commands: [
    'aws iam simulate-principal-policy --policy-source-arn "$(aws iam get-user --user-name USER --query User.Arn ' +
    '--output text)" --action-names ses:SendRawEmail --query "EvaluationResults[].EvalDecision" --output text',
  ],
  powershell: [
    "aws iam simulate-principal-policy --policy-source-arn (aws iam get-user --user-name USER --query User.Arn --output " +
    'text) --action-names ses:SendRawEmail --query "EvaluationResults[].EvalDecision" --output text',
  ],
};

const TRY_ENDPOINT: RotationStep = {
  title: "check this machine: program, region and connection",
  why: "if this fails, nothing was changed yet",
  commands: ["smtpkey verify --region {region} --no-auth"],
  powershell: ["smtpkey verify --region {region} --no-auth"],
};

const CREATE: RotationStep = {
  title: "create the second key",
  why:
    "AWS shows its secret only once, so the output goes directly to the file key.json, for which the command first makes room on " +
    "the disk; an existing key.json is never overwritten. The old key keeps working. If the connection breaks, list the keys " +
    "again (step 1): a new one whose secret is not in key.json can only be deleted, as in step 2",
  commands: [
    "(umask 077; set -C; : > key.json || exit 1; { printf '%4096s\\n' '' >> key.json && aws iam create-access-key --user-name USER " +
    "--output json 1<> key.json; } || { grep -q SecretAccessKey key.json || rm -f key.json; exit 1; })",
  ],
  powershell: [
    `& { ${
      ownFile("key.json", "")
    }; $key = aws iam create-access-key --user-name USER --output json; try { $key | Out-File -Encoding ` +
    "ascii -ErrorAction Stop key.json } catch { $key; throw }; if (-not $key) { Remove-Item key.json } }",
  ],
};

const DERIVE: RotationStep = {
  title: "derive the SMTP password, one file per region",
  why: "key.json stays until the new key has logged in, so this step can be repeated",
  commands: ["(umask 077; smtpkey derive --region {region} --format env - < key.json > smtp-{region}.env)"],
  powershell: [
    "& { $env = Get-Content key.json -ErrorAction Stop | smtpkey derive --region {region} --format env -; if ($LASTEXITCODE -ne 0) { " +
    `return }; ${ownFile("smtp-{region}.env", " -Force")}; $env | Out-File -Encoding ascii smtp-{region}.env }`,
  ],
};

const VERIFY: RotationStep = {
  title: "verify until SES knows the new key",
  why:
    "SES needs up to a few minutes; run it twice, because one success is one server of many. Exit code 0 means that the " +
    "login works. With the profile of an operator AWS also answers whether the user may send, and whether the sender is " +
    "verified",
  commands: [
    "smtpkey verify --region {region} --wait 5m - < smtp-{region}.env",
    "smtpkey verify --region {region} --ask-profile OPERATOR --from ADDRESS - < smtp-{region}.env",
  ],
  powershell: [
    "Get-Content smtp-{region}.env | smtpkey verify --region {region} --wait 5m -",
    "Get-Content smtp-{region}.env | smtpkey verify --region {region} --ask-profile OPERATOR --from ADDRESS -",
  ],
};

const SWITCH: RotationStep = {
  title: "switch the applications",
  why:
    "put user name and password from the .env file into every application that uses the old ones, or print the settings of " +
    "APP, such as postfix, with smtpkey derive; restart it, and check that a mail arrives. At the end remove key.json, " +
    "which the last command does only if the new password logs in; a password for another region can be derived only as long as " +
    "you have its secret",
  commands: ["smtpkey derive --region {region} --for APP - < key.json", "{works} && rm key.json"],
  powershell: [
    "Get-Content key.json | smtpkey derive --region {region} --for APP -",
    "& { $ErrorActionPreference = 'Stop'; {works-powershell} Remove-Item key.json }",
  ],
};

const LAST_USE: RotationStep = {
  title: "check that the old key is no longer used",
  why:
    "the date of last use must stop changing; it can be some hours late. For SMTP the service is ses-smtp; another " +
    "service means that the key has other uses too. --no-auth skips the login, because a login would count as a use",
  commands: [
    "aws iam get-access-key-last-used --access-key-id {key-id} --output table",
    "SMTP_USERNAME={key-id} smtpkey verify --region {region} --no-auth --ask-profile OPERATOR",
  ],
  powershell: [
    "aws iam get-access-key-last-used --access-key-id {key-id} --output table",
    "& { $env:SMTP_USERNAME = '{key-id}'; smtpkey verify --region {region} --no-auth --ask-profile OPERATOR; " +
    "Remove-Item Env:SMTP_USERNAME }",
  ],
};

const DEACTIVATE: RotationStep = {
  title: "deactivate the old key",
  why:
    "the command first sends one message with the new key from ADDRESS, a sender that is verified in that region, and deactivates the old key " +
    "only if SES accepts it. Watch the logs for 535 in the next minutes, since open connections continue for a while: Postfix " +
    "keeps such mail in its queue (smtp_sasl_auth_soft_bounce = yes), programs without a queue (PHP, Nodemailer) lose it. " +
    "At the first 535 undo it. Wait a day, or one cycle of your jobs",
  commands: [
    "{sent} && aws iam update-access-key --user-name USER --access-key-id {key-id} --status Inactive",
  ],
  powershell: [
    "& { $ErrorActionPreference = 'Stop'; {sent-powershell} aws iam update-access-key --user-name USER --access-key-id " +
    "{key-id} --status Inactive }",
  ],
  undo: setStatus("{key-id}", "Active"),
};

const DELETE: RotationStep = {
  title: "delete the old key",
  why:
    "this cannot be undone; it makes room for the next rotation. The command deletes only a key that is inactive, and then " +
    "the .env files",
  commands: [deletion("{key-id}", " && rm -f {files}")],
  powershell: [
    deletionPowershell("{key-id}", "; Remove-Item -ErrorAction SilentlyContinue {files-powershell}"),
  ],
};

const STEPS: readonly RotationStep[] = [
  FIND_USER,
  MAKE_ROOM,
  CHECK_PERMISSION,
  TRY_ENDPOINT,
  CREATE,
  DERIVE,
  VERIFY,
  SWITCH,
  LAST_USE,
  DEACTIVATE,
  DELETE,
];

const STOP = setStatus("{key-id}", "Inactive");

const LEAKED: readonly RotationStep[] = [
  {
    title: "find the user of the key, count its keys, and stop the leaked one",
    why:
      `${FIND_USER.why}. The last command deactivates the leaked key at once: run it now if mail is being sent with it that is ` +
      "not yours; your own mail then stops until step 7. Otherwise it can wait until step 8",
    commands: [...FIND_USER.commands, STOP],
    powershell: [...FIND_USER.powershell, STOP],
  },
  MAKE_ROOM,
  TRY_ENDPOINT,
  CREATE,
  DERIVE,
  VERIFY,
  SWITCH,
  {
    title: "deactivate the leaked key at once",
    why:
      "do not wait for its last use, nor for a mail: a mail that a forgotten application loses is cheaper than a key in other " +
      "hands. If it is inactive already, nothing changes",
    commands: [STOP],
    powershell: [STOP],
  },
  {
    ...DELETE,
    why:
      "this cannot be undone. The command deletes only a key that is inactive; check in CloudTrail and in the sending statistics what the " +
      "key was used for",
  },
];
