/**
 * Lines that are typed by mistake, and the line to type in their place, with the values that were typed.
 *
 * Invariant: what could be a secret is refused as one or left out, and never repeated.
 * @module
 */

import assert from "node:assert/strict";
import { runIn } from "../support/memory_host.ts";

const ROWS: readonly (readonly [typed: readonly string[], hint: string])[] = [
  [["verify", "465", "-r", "eu-west-1"], "to name a port: --port 465"],
  [["verify", "-r", "eu-west-1", "--port", "587", "465"], "one port at a time; to try all ports of SES: --all-ports"],
  [["eu-west-1", "verify"], "put the command first: smtpkey verify --region eu-west-1"],
  [["-r", "eu-west-1", "verify"], "put the command first: smtpkey verify --region eu-west-1"],
  [["-", "derive", "-r", "us-east-1"], "put the command first: smtpkey derive --region us-east-1 -"],
  [["email-smtp.us-west-2.amazonaws.com:465"], "type: smtpkey verify --region us-west-2 --port 465"],
  [[".env"], "to check the settings of a program: smtpkey doctor --config .env"],
  [["verify", "doctor", "-r", "eu-west-1"], "one command at a time: smtpkey verify, then smtpkey doctor"],
  [["verify", "/region:eu-west-1"], "type: --region eu-west-1"],
  [["verify", "/region", "eu-west-1"], "type: --region eu-west-1"],
  [["derive", "-Region", "us-east-1"], "a long option begins with two hyphens; type: --region us-east-1"],
  [
    ["verify", "--region", "$AWS_REGION"],
    'the shell did not replace the variable for --region: type the value, or the variable as "$NAME" in a POSIX shell, as %NAME% in cmd, in PowerShell as $env:NAME',
  ],
  [
    ["verify", "--region", "%AWS_REGION%"],
    'the shell did not replace the variable for --region: type the value, or the variable as "$NAME" in a POSIX shell, as %NAME% in cmd, in PowerShell as $env:NAME',
  ],
  [["verify", "--region", "<region>"], "the word is a placeholder for --region: type your own value instead"],
  [["verify", "--region", "YOUR-REGION"], "the word is a placeholder for --region: type your own value instead"],
  [["verify", "--region", "eu‑west‑1"], "did you mean eu-west-1"],
  [["verify", "--region", "eu-west-１"], "did you mean eu-west-1"],
  [["verify", "-r", "eu-west-1", "--port", "٥٨٧"], "such as: --port 587"],
  [["verify", "-r", "eu-west-1", "--port", "587/tcp"], "such as: --port 587"],
  [["verify", "-r", "eu-west-1", "--port", "465;"], "such as: --port 465"],
  [["verify", "-r", "eu-west-1", "--timeout", "1,5"], "type: --timeout 1.5"],
  [["verify", "-r", "Irland"], "did you mean eu-west-1"],
  [["verify", "-r", "virgina"], "did you mean us-east-1"],
  [["verify", "-r", "Tokio"], "did you mean ap-northeast-1"],
  [["verify", "-r", "sao-paolo"], "did you mean sa-east-1"],
  [["verify", "-r", "us-east"], "did you mean one of us-east-1, us-east-2"],
  [["verify", "-r", "eu west 1"], "did you mean eu-west-1"],
  [["verify", "-r", "ireland,london"], "did you mean eu-west-1,eu-west-2"],
  [
    ["$", "smtpkey", "verify", "-r", "eu-west-1"],
    "type the name of the program once: smtpkey verify --region eu-west-1",
  ],
  [["smtpkey", "derive", "-r", "us-east-1"], "type the name of the program once: smtpkey derive --region us-east-1"],
  [
    ["verify", "-connect", "email-smtp.eu-west-1.amazonaws.com:465", "-starttls", "smtp"],
    "type: --region eu-west-1 --port 465",
  ],
  [
    ["s_client", "-connect", "email-smtp.eu-west-1.amazonaws.com:465"],
    "did you mean smtpkey verify --region eu-west-1 --port 465",
  ],
  [["verify", "--url", "smtps://email-smtp.eu-west-1.amazonaws.com:465"], "type: --region eu-west-1 --port 465"],
  [["verify", "-r", "eu-west-1", "--cacert", "ca.pem"], "type: --ca-file ca.pem"],
  [["verify", "-r", "eu-west-1", "--connect-timeout", "5"], "type: --timeout 5; to retry: --wait 5m"],
  [["verify", "-r", "eu-west-1", "--ssl-reqd"], "type: --tls starttls"],
  [["verify", "-r", "eu-west-1", "--output", "json"], "type: --format json"],
  [["derive", "-r", "us-east-1", "-o", "yaml"], "type: --format json"],
  [["doctor", "-f", "settings.env"], "-f is --format; to check settings: --config settings.env"],
  [["describe", "credentials-invalid"], "to explain a finding: smtpkey doctor --explain credentials-invalid"],
  [["logs", "mail.log"], "to explain a log: smtpkey doctor - < mail.log"],
  [["get", "regions"], "did you mean smtpkey help regions"],
  [["verify", "--host", "me@example.com"], "type: --host example.com"],
  [
    ["AWS_REGION=eu-west-1", "verify"],
    "a variable is set before the name of the program: NAME=VALUE smtpkey verify; or type: smtpkey verify --region eu-west-1",
  ],
  [["verify", "region=eu-west-1"], "type: --region eu-west-1"],
  [["verify", "--region:eu-west-1"], "type: --region eu-west-1"],
  [["prüfen", "-r", "eu-west-1"], "did you mean smtpkey verify --region eu-west-1"],
  [["hilfe"], "for help: smtpkey --help"],
  [["ayuda"], "for help: smtpkey --help"],
  [["verificar"], "did you mean smtpkey verify"],
  [["verify", "eu-west-1", "587"], "to name a region: --region eu-west-1 --port 587"],
  [["verify", "-r", "eu-west-1", "us-east-1"], "to name several regions: --region eu-west-1,us-east-1"],
  [["derive", "--region=eu-west-1", "us-east-1"], "to name several regions: --region eu-west-1,us-east-1"],
  [["verify", "-r", "eu-west-1", "--subject", "hello"], "the message of a test is fixed; to send one: --from ADDRESS"],
  [["verify", "-r", "eu-west-1", "--color", "never"], "set the variable NO_COLOR=1; off a terminal there is no color"],
  [["doctor", "-e", "credentials-invalid"], "type: --explain ID"],
  [["doctor", ".env", "mail.log"], "to check the settings of a program: smtpkey doctor --config .env"],
  [["install"], "smtpkey is one file: copy it to a folder of PATH; for completions: smtpkey completions bash"],
  [["whoami"], "did you mean smtpkey doctor"],
  [["status", "-r", "eu-west-1"], "did you mean smtpkey verify --region eu-west-1"],
  [["explain", "credentials-invalid"], "to explain a finding: smtpkey doctor --explain credentials-invalid"],
  [["explain", "535"], "to explain a reply: smtpkey doctor 535"],
  [["diagnose", "mail.log"], "to explain a log: smtpkey doctor - < mail.log"],
  [["verify", "--all"], "did you mean --all-regions or --all-ports"],
  [["verify", "-r", "eu-west-1", "--ehlo", "me"], "smtpkey names itself [127.0.0.1] in EHLO, which SES accepts"],
  [["verify", "-r", "eu-west-1", "--cc", "a@example.com"], "a test message has one recipient: --to ADDRESS"],
  [
    ["derive", "-r", "eu-west-1", "--role-arn", "x"],
    "temporary credentials do not work over SMTP: use an access key of an IAM user (AKIA...)",
  ],
  [["derive", "-r", "eu-west-1", "--raw"], "standard output has the password alone, unless --format or --for is set"],
  [["derive", "-r", "eu-west-1", "--for", "next.js"], "did you mean nodemailer"],
  [["verify", "localhost"], "to name a host: --host localhost"],
  [["doctor", "--policy", "--resource", "x"], "type: --policy --identity ARN"],
  [["doctor", "--online"], "doctor opens no connection: smtpkey verify does"],
  [["doctor", "regions"], "did you mean smtpkey help regions"],
  [["doctor", "mail.lgo"], "to read a log: smtpkey doctor - < mail.lgo"],
  [["doctor", "--log", "mail.log"], "to read a log: smtpkey doctor - < mail.log"],
  [
    ["derive", "-r", "us-east-1", "--port", "465"],
    "--port is an option of verify: smtpkey verify --region us-east-1 --port 465",
  ],
  [["doctor", "--all-ports"], "--all-ports is an option of verify: smtpkey verify --all-ports"],
  [
    ["verify", "-r", "eu-west-1", "--for", "postfix"],
    "--for is an option of derive: smtpkey derive --region eu-west-1 --for postfix",
  ],
  [["verify", "-r", "eu-west-1", "--to-all-ports"], "did you mean --all-ports"],
  [["verify", "-", "r", "eu-west-1"], "no space follows the hyphens; type: --region eu-west-1"],
  [["verify", "--", "region", "eu-west-1"], "no space follows the hyphens; type: --region eu-west-1"],
  [["verify", "-r", "eu-west-1", "--verbose", "true"], "type --verbose without a value, or leave it out"],
  [["derive", "-r", "us-east-1", "key.csv"], "to read a file: smtpkey derive --region us-east-1 - < key.csv"],
  [["derive", "-r", "us-east-1", "@key.csv"], "to read a file: smtpkey derive --region us-east-1 - < key.csv"],
  [["verify", "-r", "eu-west-1", "--env-file", ".env"], "to read a file: smtpkey verify --region eu-west-1 - < .env"],
  [["completion", "--shell", "bash"], "did you mean smtpkey completions bash"],
  [["configure"], "smtpkey has no settings of its own: it reads options, variables, the AWS profile or standard input"],
  [["verify", "me@example.com"], "to send a test message from an address: --from ADDRESS"],
];

for (const [typed, hint] of ROWS) {
  Deno.test(`smtpkey ${typed.join(" ")}: ${hint}`, async () => {
    const { exit, stdout, stderr } = await runIn({}, ...typed);
    assert.deepEqual([exit, stdout], [2, ""]);
    assert.ok(stderr.split("\n").includes(`smtpkey: hint: ${hint}`), stderr);
  });
}

const PASSWORD = "BMW5RDrXmmVs0lV7GpI4oLkHXpZ4stDsk6q91z1g38Pk";
const ID = "AKIAIOSFODNN7EXAMPLE";

const WITH_SECRETS: readonly (readonly string[])[] = [
  ["verify", "--server", "a.example", "--auth-user", ID, "--auth-password", "hunter2"],
  ["verify", "-au", ID, "-ap", "hunter2", "-r", "eu-west-1"],
  ["verify", "--server", "a.example", "--login", `${ID}:${PASSWORD}`],
  ["verify", "-connect", "a.example:587", PASSWORD],
  ["derive", "-Secret", "hunter2"],
  ["verify", `-p${PASSWORD}`, "--url", "smtp://a.example"],
];

for (const typed of WITH_SECRETS) {
  Deno.test(`a secret among other mistakes is the mistake that counts: ${typed.slice(0, 3).join(" ")} ...`, async () => {
    const { exit, stdout, stderr } = await runIn({}, ...typed);
    assert.deepEqual([exit, stdout], [2, ""]);
    assert.match(stderr, /keys and passwords are not accepted as arguments/);
    assert.ok(!stderr.includes(PASSWORD) && !stderr.includes("hunter2"));
  });
}

const PERSONAL = ["Tr0ub4dor.Horse", "hunter2", "correct-horse-battery", "pa55w0rd!", "S3cret.env", "12345678"];

Deno.test("what may be a password of a person is repeated in no corrected line", async () => {
  for (const word of PERSONAL) {
    for (
      const typed of [
        ["verify", "--server", word],
        ["verify", "--aws-region", word],
        ["-r", word, "verify"],
        ["smtpkey", "verify", "--host", word, "-p", word],
        ["verify", "--cacert", word],
        ["verify", "--connect-timeout", word],
        ["derive", `region=${word}`],
        ["doctor", "--file", word],
        ["verify", "--port", "587", `--to-host=${word}`],
      ]
    ) {
      const { stdout, stderr } = await runIn({}, ...typed);
      assert.ok(!(stdout + stderr).includes(word), `${typed.join(" ")}: ${stderr}`);
    }
  }
});
