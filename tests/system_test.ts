/**
 * Which system a target and an os-release name, and lines of a POSIX shell in PowerShell.
 *
 * Invariant: the os-release texts are shortened from those of the distributions.
 * @module
 */

import assert from "node:assert/strict";
import { inShell, type System, systemOf, SYSTEMS } from "../src/system.ts";

const LINUX = "x86_64-unknown-linux-gnu";

const ROWS: readonly (readonly [target: string, osRelease: string | undefined, system: System])[] = [
  [LINUX, 'PRETTY_NAME="Debian GNU/Linux 12 (bookworm)"\nVERSION_ID="12"\nID=debian\n', "apt"],
  [LINUX, "NAME=Ubuntu\nID=ubuntu\nID_LIKE=debian\nUBUNTU_CODENAME=noble\n", "apt"],
  [LINUX, 'ID=linuxmint\nID_LIKE="ubuntu debian"\n', "apt"],
  [LINUX, 'NAME="Red Hat Enterprise Linux"\nID="rhel"\nID_LIKE="fedora"\n', "dnf"],
  [LINUX, 'NAME="Rocky Linux"\nID="rocky"\nID_LIKE="rhel centos fedora"\n', "dnf"],
  [LINUX, 'NAME="Amazon Linux"\nVERSION="2023"\nID="amzn"\nID_LIKE="fedora"\n', "dnf"],
  [LINUX, "NAME='Alpine Linux'\nID=alpine\nVERSION_ID=3.22.0\n", "apk"],
  ["aarch64-unknown-linux-gnu", "NAME=NixOS\nID=nixos\n", "posix"],
  [LINUX, "ID=arch\r\nBUILD_ID=rolling\r\n", "posix"],
  [LINUX, "NAME=debian\nPRETTY_NAME='like debian'\n", "posix"],
  [LINUX, undefined, "posix"],
  ["aarch64-apple-darwin", undefined, "macos"],
  ["x86_64-pc-windows-msvc", "ID=debian", "windows"],
];

for (const [target, osRelease, system] of ROWS) {
  Deno.test(`${target} with ${JSON.stringify(osRelease)} is ${system}`, () => {
    assert.equal(systemOf(target, osRelease), system);
  });
}

const LINES: readonly (readonly [posix: string, powershell: string])[] = [
  ["smtpkey doctor - < mail.log", "Get-Content mail.log | smtpkey doctor -"],
  ["a log: smtpkey doctor - < FILE", "a log: Get-Content FILE | smtpkey doctor -"],
  [
    "smtpkey verify --host 'C:\\a b' --region eu-west-1 - < C:\\keys\\ses.env",
    "Get-Content C:\\keys\\ses.env | smtpkey verify --host 'C:\\a b' --region eu-west-1 -",
  ],
  [
    `printf '%s %s' "$SMTP_USERNAME" "$SMTP_PASSWORD" | smtpkey derive --region eu-west-1 -`,
    '"$env:SMTP_USERNAME $env:SMTP_PASSWORD" | smtpkey derive --region eu-west-1 -',
  ],
  [
    `stty -echo; read -r SMTP_PASSWORD; stty echo; printf '%s %s' AKIAIOSFODNN7EXAMPLE "$SMTP_PASSWORD" | smtpkey verify --region eu-west-1 -`,
    '"AKIAIOSFODNN7EXAMPLE $((Get-Credential AKIAIOSFODNN7EXAMPLE).GetNetworkCredential().Password)" | smtpkey verify --region eu-west-1 -',
  ],
  ["send the output away: > /dev/null; the code stays", "send the output away: > $null; the code stays"],
  ["--profile 'a'\\''b'", "--profile 'a''b'"],
  ["aws iam list-user-policies --user-name U", "aws iam list-user-policies --user-name U"],
  ["a - < b", "a - < b"],
  [
    "smtpkey doctor --policy > policy.json, and attach it",
    "smtpkey doctor --policy | Out-File -Encoding ascii policy.json, and attach it",
  ],
  ["smtpkey verify --format html > report.html", "smtpkey verify --format html | Out-File -Encoding ascii report.html"],
  ["smtpkey derive - < keys@home,1.json", "Get-Content keys@home,1.json | smtpkey derive -"],
  [
    'first: eval "$(aws configure export-credentials --profile op --format env)"',
    "first: aws configure export-credentials --profile op --format powershell | Invoke-Expression",
  ],
  ["redirect it: > FILE", "write it: | Out-File -Encoding ascii FILE"],
  ["smtpkey man > smtpkey.1 && man ./smtpkey.1", "smtpkey help"],
];

Deno.test("the address of a name is asked for with the command that each system has", () => {
  const asked = "compare: getent hosts email-smtp.{region}.amazonaws.com";
  const shown = SYSTEMS.map((system) => inShell(asked, system).split(" ")[1]);
  assert.deepEqual(shown, ["getent", "getent", "getent", "getent", "nslookup", "nslookup"]);
});

for (const [posix, powershell] of LINES) {
  Deno.test(`in PowerShell: ${posix}`, () => {
    assert.equal(inShell(posix, "windows"), powershell);
    for (const system of SYSTEMS.filter((one) => one !== "windows")) assert.equal(inShell(posix, system), posix);
  });
}
