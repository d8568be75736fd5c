/**
 * Pairs of settings that are piped as they are: in a URL, in code, in what `derive --for` prints.
 *
 * Invariant: a row is a text with the user name, the password and the host of its pair.
 * @module
 */

import assert from "node:assert/strict";
import { pairInSettings, parsePiped } from "../../../src/cli/input/settings_pair.ts";
import { SETTINGS_NAMES } from "../../../src/render/apps/names.ts";
import { runIn } from "../../support/memory_host.ts";

const ID = "AKIAIOSFODNN7EXAMPLE";
const PASSWORD = "BLBM/9hSUELfq8Gw+rU1YcBjkOxGbhT2XG763xVLGWL9";
const HOST = "email-smtp.us-east-1.amazonaws.com";
const URL = `smtps://${ID}:${encodeURIComponent(PASSWORD)}@${HOST}:465`;

const ROWS: readonly (readonly [what: string, text: string])[] = [
  ["a URL alone", URL],
  ["a URL in a variable", `MAILER_DSN=${URL}\n`],
  ["a table of Postfix", `[${HOST}]:587 ${ID}:${PASSWORD}\n`],
  ["PHP", `<?php\nreturn ['smtp' => ['host' => '${HOST}', 'user' => '${ID}', 'pass' => '${PASSWORD}']];\n`],
];

for (const [what, text] of ROWS) {
  Deno.test(`the pair and the host are read from ${what}`, () => {
    const pair = parsePiped(text, "standard input");
    assert.equal(pair.kind, "smtp");
    if (pair.kind !== "smtp") return;
    assert.equal(pair.username, ID);
    assert.equal(pair.host, HOST);
    assert.equal(pair.password.length, PASSWORD.length);
  });
}

Deno.test("two pairs are not chosen from", () => {
  assert.equal(pairInSettings(`A_URL=${URL}\nB_URL=${URL.replace("LGWL9", "LGWL8")}\n`), undefined);
});

Deno.test("what verify reads from the blocks of derive --for", async () => {
  const env = { AWS_ACCESS_KEY_ID: ID, AWS_SECRET_ACCESS_KEY: "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY" };
  for (const name of SETTINGS_NAMES) {
    // Terraform computes the password, and its block does not hold it.
    if (name === "terraform") continue;
    const { stdout } = await runIn({ env }, "derive", "--region", "us-east-1", "--for", name);
    const run = await runIn({ stdin: stdout }, "verify", "--region", "us-east-1", "-");
    assert.equal(run.exit, 3, `${name}: ${run.stderr}`);
    assert.match(run.stdout, /dns-failed/, name);
  }
});

Deno.test("a chosen password with a $ is read from an env file of Docker", async () => {
  const host = "abcdefghij12.fips.wmjb.mail-manager-smtp.amazonaws.com";
  const stdin = "inp-abcdefghijklmnopqrstuvwx Ab$HOME#x+y%z1Q";
  const { stdout } = await runIn({ stdin }, "derive", "--host", host, "--for", "docker", "-");
  assert.equal((await runIn({ stdin: stdout }, "verify", "--host", host, "-")).exit, 3);
});
