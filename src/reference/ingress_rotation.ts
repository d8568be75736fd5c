/**
 * How to change the password of a Mail Manager ingress endpoint, as commands in order: the usual order, and one for a password
 * that has leaked.
 *
 * Invariant: no password is an argument of a program, the new one is on disk before AWS learns it, and the files that hold it are
 * removed only by a command that has logged in with it.
 * Source: SES Developer Guide, "Ingress endpoints"; Mail Manager API Reference, UpdateIngressPoint and
 * IngressPointPasswordConfiguration; `tests/e2e/rotation_test.ts` runs them in order.
 * @module
 */

import type { RotationStep } from "./rotation.ts";

const DESCRIBE = "aws mailmanager get-ingress-point --ingress-point-id {id} --region REGION --query";
const UPDATE = "aws mailmanager update-ingress-point --ingress-point-id {id} --region REGION " +
  "--ingress-point-configuration file://ingress.json";

const FIND_LEAKED: RotationStep = {
  title: "find the host of the ingress endpoint, and where its password is kept",
  why: "the first value is the host; a SecretArn in the last means that Secrets Manager keeps the password",
  commands: [`${DESCRIBE} '[ARecord,Status,IngressPointAuthConfiguration]' --output json`],
  powershell: [`${DESCRIBE} "[ARecord,Status,IngressPointAuthConfiguration]" --output json`],
};

const FIND: RotationStep = {
  ...FIND_LEAKED,
  why:
    `${FIND_LEAKED.why}. While a PreviousSmtpPasswordExpiryTimestamp in the future is shown, an older password is still ` +
    "valid, and the next change ends it: wait until that time, unless the password has leaked",
};

const CHOOSE: RotationStep = {
  title: "choose a new password, and write it to disk",
  why:
    "8 to 64 letters, digits and characters of !@#$%^&*()_+-=[]{}|.,? are allowed, with at least one upper-case and one lower-case " +
    "letter, one digit and one of these characters; the command makes 48, of which 44 are random. Existing files are never overwritten",
  commands: [
    '(umask 077; set -C; p=Aa1-$(openssl rand -hex 22) && printf \'{"SmtpPassword":"%s"}\\n\' "$p" > ingress.json && ' +
    "printf 'SMTP_HOST=%s\\nSMTP_USERNAME=%s\\nSMTP_PASSWORD=%s\\n' HOST {id} \"$p\" > smtp-ingress.env)",
  ],
  powershell: [
    "& { $ErrorActionPreference = 'Stop'; 'ingress.json', 'smtp-ingress.env' | ForEach-Object { New-Item $_ -ItemType File | " +
    "Out-Null; icacls $_ /inheritance:r /grant:r \"${env:USERNAME}:F\" | Out-Null }; $p = ('Aa1-' + " +
    "[guid]::NewGuid().ToString('N') + [guid]::NewGuid().ToString('N')).Substring(0, 48); '{\"SmtpPassword\":\"' + $p + '\"}' | Out-File -Encoding ascii ingress.json; " +
    "'SMTP_HOST=HOST', 'SMTP_USERNAME={id}', ('SMTP_PASSWORD=' + $p) | Out-File -Encoding ascii smtp-ingress.env }",
  ],
};

const SET: RotationStep = {
  title: "set it; the old password stays valid for 14 days",
  why:
    "where Secrets Manager keeps the password, write a new version of the secret instead, with the key password; its previous " +
    "version (AWSPREVIOUS) stays valid until the next one",
  commands: [UPDATE],
  powershell: [UPDATE],
};

const TEST: RotationStep = {
  title: "test the new password",
  why: "exit code 0 means that the login works; if it is rejected, repeat it after some minutes",
  commands: ["smtpkey verify --host HOST - < smtp-ingress.env"],
  powershell: ["Get-Content smtp-ingress.env | smtpkey verify --host HOST -"],
};

const SWITCH: RotationStep = {
  title: "switch the applications within 14 days",
  why:
    "put the password from smtp-ingress.env into every application that uses the old one (piped into smtpkey derive --for APP -, " +
    "the file becomes its settings), restart it, and check that a mail arrives; then remove the files, which the command does " +
    "only if the new password logs in",
  commands: ["smtpkey verify --host HOST - < smtp-ingress.env && rm ingress.json smtp-ingress.env"],
  powershell: [
    "Get-Content smtp-ingress.env | smtpkey verify --host HOST -; if ($LASTEXITCODE -eq 0) { Remove-Item 'ingress.json', " +
    "'smtp-ingress.env' }",
  ],
};

const SWITCH_AT_ONCE: RotationStep = {
  ...SWITCH,
  title: "switch the applications at once",
  why: `the leaked password works until step 6 is done: ${SWITCH.why}`,
};

const SET_AGAIN: RotationStep = {
  title: "change the password once more: only this ends the leaked one",
  why:
    "only the current and the most recent previous password are valid. If mail is being sent that is not yours, do this " +
    "directly after step 3, once ingress.json and smtp-ingress.env are removed; your own mail then stops until step 8. Where " +
    "Secrets Manager keeps the password, write a second new version of the secret",
  commands: [...CHOOSE.commands, UPDATE],
  powershell: [...CHOOSE.powershell, UPDATE],
};

const CHECK_ENDED: RotationStep = {
  title: "check that the leaked password is rejected",
  why:
    "the first command of step 1 shows a new PreviousSmtpPasswordVersion; exit code 0 here means that the second new password " +
    "works. A login with the leaked password, in a file of the same form, must be rejected; it can take some minutes",
  commands: TEST.commands,
  powershell: TEST.powershell,
};

/** The steps; `userName` is that of the ingress endpoint, if it is known. */
export function ingressRotation(userName?: string): readonly RotationStep[] {
  return filled([FIND, CHOOSE, SET, TEST, SWITCH], userName);
}

/** The steps for a password that has leaked. */
export function leakedIngressRotation(userName?: string): readonly RotationStep[] {
  return filled([FIND_LEAKED, CHOOSE, SET, TEST, SWITCH_AT_ONCE, SET_AGAIN, CHECK_ENDED, SWITCH], userName);
}

function filled(steps: readonly RotationStep[], userName = "INGRESS_POINT_ID"): readonly RotationStep[] {
  const named = (lines: readonly string[]): readonly string[] => lines.map((line) => line.replaceAll("{id}", userName));
  return steps.map((step) => ({ ...step, commands: named(step.commands), powershell: named(step.powershell) }));
}
