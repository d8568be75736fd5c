/**
 * What is typed in place of a command, or of a subject of help: it leads to the command that reads it.
 *
 * Invariant: nothing is repeated that could be a secret.
 * @module
 */

import assert from "node:assert/strict";
import { contentHints, refuseSecrets } from "../../src/cli/first_word.ts";
import { runIn } from "../support/memory_host.ts";

const ROWS: readonly (readonly [typed: readonly string[], hint: RegExp])[] = [
  [["eu-west-1"], /type: smtpkey verify --region eu-west-1$/m],
  [["US-EAST-1"], /type: smtpkey verify --region us-east-1$/m],
  [["Ireland"], /type: smtpkey verify --region eu-west-1$/m],
  [["N. Virginia"], /type: smtpkey verify --region us-east-1$/m],
  [["email-smtp.eu-west-1.amazonaws.com"], /type: smtpkey verify --region eu-west-1$/m],
  [["email-smtp.eu-west-1.amazonaws.com:465"], /hint: type: smtpkey verify --region eu-west-1 --port 465$/m],
  [["smtp://mail.example.com:587"], /type: smtpkey verify --host mail\.example\.com --port 587$/m],
  [["535"], /to explain a reply: smtpkey doctor 535$/m],
  [["454", "4.7.0"], /to explain a reply: smtpkey doctor 454$/m],
  [["535 Authentication Credentials Invalid"], /to explain the words of an error: smtpkey doctor TEXT$/m],
  [["authentication", "failed"], /to explain the words of an error: smtpkey doctor TEXT$/m],
  [["wrong-region"], /to explain a finding: smtpkey doctor --explain wrong-region$/m],
  [["Credentials_Invalid"], /to explain a finding: smtpkey doctor --explain credentials-invalid$/m],
  [["postfix"], /type: smtpkey derive --for postfix$/m],
  [["csv"], /type: smtpkey derive --format csv$/m],
  [["/var/log/mail.log"], /hint: to explain a log: smtpkey doctor - < \/var\/log\/mail\.log$/m],
  [["./app.env"], /to check the settings of a program: smtpkey doctor --config \.\/app\.env$/m],
  [[".env"], /to check the settings of a program: smtpkey doctor --config \.env$/m],
  [["C:\\Users\\me\\app.env"], /to check the settings of a program: smtpkey doctor --config FILE$/m],
  [["key.csv"], /to derive from a file: smtpkey derive --region REGION - < key\.csv$/m],
  [["-"], /to explain a log: smtpkey doctor - < FILE$/m],
  [["policy"], /type: smtpkey doctor --policy$/m],
  [["selftest"], /type: smtpkey doctor --selftest$/m],
  [["find-region"], /type: smtpkey verify --find-region$/m],
  [["--list"], /type: smtpkey doctor --list$/m],
  [["--explain", "wrong-region"], /type: smtpkey doctor --explain wrong-region$/m],
  [["--explain", "hunter2hunter2"], /type: smtpkey doctor --explain ID$/m],
  [["--config", "app.env"], /type: smtpkey doctor --config FILE$/m],
  [["--find-region"], /type: smtpkey verify --find-region$/m],
  [["--all-regions"], /type: smtpkey derive --all-regions\n.*type: smtpkey verify --all-regions$/m],
  [["--for", "postfix"], /type: smtpkey derive --for postfix$/m],
  [["help", "wrong-region"], /to explain a finding: smtpkey doctor --explain wrong-region$/m],
  [["help", "535"], /to explain a reply: smtpkey doctor 535$/m],
  [["help", "--wait"], /type: smtpkey help verify$/m],
  [["help", "timeout"], /type: smtpkey help verify$/m],
  [["help", "AWS_REGION"], /type: smtpkey help environment$/m],
  [["help", "postfix"], /type: smtpkey derive --for postfix$/m],
  [["help", "prometheus"], /type: smtpkey verify --format prometheus$/m],
];

for (const [typed, hint] of ROWS) {
  Deno.test(`smtpkey ${typed.join(" ")}`, async () => {
    const { exit, stdout, stderr } = await runIn({}, ...typed);
    assert.deepEqual([exit, stdout], [2, ""]);
    assert.match(stderr, hint);
  });
}

const SECRETS = ["wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY", "BMW5RDrXmmVs0lV7GpI4oLkHXpZ4stDsk6q91z1g38Pk"];

Deno.test("a key or a password anywhere before a command is refused as an argument, and not repeated", async () => {
  for (const secret of SECRETS) {
    for (const typed of [[secret], ["AKIAIOSFODNN7EXAMPLE", secret], ["--region", "eu-west-1", secret]]) {
      assert.throws(() => refuseSecrets(typed), /keys and passwords are not accepted as arguments/);
      const { exit, stdout, stderr } = await runIn({}, ...typed);
      assert.equal(exit, 2);
      assert.ok(!(stdout + stderr).includes(secret));
    }
  }
});

Deno.test("what may be a password of a person is not repeated", () => {
  for (const word of ["hunter2", "Tr0ub4dor.Horse", "Correct-Horse", "pa55.W0rd", "S3cret.env", "/S3cret/x.env"]) {
    assert.ok(!contentHints([word], []).some((hint) => hint.includes(word)), word);
  }
});
