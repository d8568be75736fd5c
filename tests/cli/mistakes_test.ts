/**
 * What people type by mistake, as whole runs: each is refused, and the first hint says what to type.
 *
 * Invariant: no secret that is typed is repeated.
 * @module
 */

import assert from "node:assert/strict";
import { runIn } from "../support/memory_host.ts";

const ROWS: readonly (readonly [typed: string, hint: RegExp])[] = [
  ["--region eu-west-1", /a command comes first/],
  ["-v", /smtpkey --version/],
  ["test", /did you mean smtpkey verify/],
  ["Check", /did you mean smtpkey verify/],
  ["send", /did you mean smtpkey verify/],
  ["explain", /did you mean smtpkey doctor/],
  ["generate", /did you mean smtpkey derive/],
  ["update", /commands: derive, verify/],
  ["verify \u2014region eu-west-1", /the \u2014 is not --; type: --region/],
  ["verify \u2013\u2013host=a.example", /the \u2013\u2013 is not --; type: --host/],
  ["verify -region eu-west-1", /two hyphens; type: --region/],
  ["derive -format json", /two hyphens; type: --format/],
  ["verify -u AKIAIOSFODNN7EXAMPLE", /SMTP_USERNAME/],
  ["verify --ssl", /type: --tls wrapper/],
  ["verify --regoin eu-west-1", /unknown option --regoin\n.*did you mean --region/],
  ["verify --port 587,465 --host a.example", /--all-ports/],
  ["verify --host a.example:587 --no-auth", /type: --host a\.example --port 587/],
  ["verify --host smtp://a.example --no-auth", /type: --host a\.example$/m],
  ["verify -r eu-west-1 --tls ssl", /did you mean wrapper\n.*accepts: starttls, wrapper/],
  ["verify -r eu-west-1 --tls TLS", /did you mean starttls\n/],
  ["verify -r eu-west-1 --tls none", /accepts: starttls, wrapper/],
  ["verify -r eu-west-1 --format yaml", /accepts: human, json/],
  ["verify email-smtp.eu-west-1.amazonaws.com", /to name a host: --host email-smtp\.eu-west-1\.amazonaws\.com/],
  ["completions pwsh", /did you mean powershell\n.*accepts: bash, zsh/],
  ["completions sh", /did you mean bash\n/],
];

for (const [typed, hint] of ROWS) {
  Deno.test(`smtpkey ${typed}`, async () => {
    const { exit, stdout, stderr } = await runIn({}, ...typed.split(" "));
    assert.deepEqual([exit, stdout], [2, ""]);
    assert.match(stderr, hint);
  });
}

Deno.test("an unknown option that could be a secret is not shown", async () => {
  for (const secret of ["wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY", "hunter2hunter2", "abcdefghijklmnopqrstuvwxyz"]) {
    const { exit, stderr } = await runIn({}, "verify", `--${secret}`);
    assert.equal(exit, 2);
    assert.ok(!stderr.includes(secret), stderr);
  }
});

Deno.test("a limit in seconds may bear its unit", async () => {
  for (const timeout of ["10s", "10", "0.5 s"]) {
    const { exit } = await runIn({}, "verify", "-r", "eu-west-1", "--no-auth", "--timeout", timeout);
    assert.equal(exit, 3, timeout);
  }
  const { exit } = await runIn({}, "verify", "-r", "eu-west-1", "--no-auth", "--timeout", "10m");
  assert.equal(exit, 2);
});
