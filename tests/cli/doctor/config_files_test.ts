/**
 * What is answered where a file of `doctor --config` is not read.
 *
 * Invariant: a row is a path with the first hint, which is what to type.
 * @module
 */

import assert from "node:assert/strict";
import { type MemoryWorld, runIn } from "../../support/memory_host.ts";

const WORLD: MemoryWorld = {
  files: {
    "app/.env": "SMTP_HOST=mail.example.com\n",
    "app/readme.md": "SMTP",
    "app/other.yaml": "a: b",
    "empty/readme.md": "x",
    "/locked/app.env": { kind: "unreadable", reason: "permission denied", isDenied: true },
  },
};

/** A path that is not read, and the first hint. */
const HINTS: readonly (readonly [path: string, hint: RegExp])[] = [
  ["app", /^these files may hold mail settings: smtpkey doctor --config app\/\.env$/],
  ["app/", /^these files may hold mail settings: smtpkey doctor --config app\/\.env$/],
  ["empty", /^no settings of mail were seen in the files of this folder; name the file$/],
  ["/locked/app.env", /^read it as root: sudo smtpkey doctor --config \/locked\/app\.env$/],
  ["app/.env,app/other.yaml", /^give --config once for each file$/],
  ["nowhere", /^check the path/],
];

for (const [path, hint] of HINTS) {
  Deno.test(`doctor --config ${path}: the hint is what to type`, async () => {
    const run = await runIn(WORLD, "doctor", "-f", "json", "--config", path);
    assert.equal(run.exit, 2);
    assert.match(JSON.parse(run.stdout).error.hints[0], hint);
  });
}

Deno.test("the path of no file leads to the settings next to it, or to a check of the path", async () => {
  const files = { "/srv/app/prod.env": "SMTP_HOST=email-smtp.eu-west-1.amazonaws.com\n" };
  const near = await runIn({ files }, "doctor", "--config", "/srv/app/pord.env");
  assert.equal(near.exit, 2);
  assert.match(near.stderr, /did you mean: smtpkey doctor --config \/srv\/app\/prod\.env$/m);
  const other = await runIn({ files }, "doctor", "--config", "/srv/app/settings.yaml");
  assert.match(other.stderr, /these files may hold mail settings: smtpkey doctor --config \/srv\/app\/prod\.env$/m);
  assert.match((await runIn({}, "doctor", "--config", "app.env")).stderr, /check the path; a relative one starts/);
});

Deno.test("what a command for a folder leaves out is said", async () => {
  const files = (count: number): Record<string, string> =>
    Object.fromEntries(
      Array.from({ length: count }, (_, index) => [`many/${1000 + index}.env`, "SMTP_HOST=h.example.com\n"]),
    );
  const few = await runIn({ files: files(12) }, "doctor", "-f", "json", "--config", "many");
  const [command, more] = JSON.parse(few.stdout).error.hints;
  assert.equal(command.match(/--config/g).length, 10);
  assert.equal(more, "2 more files of the folder may too, which this command does not name");
  const many = await runIn({ files: files(501) }, "doctor", "-f", "json", "--config", "many");
  assert.equal(
    JSON.parse(many.stdout).error.hints[2],
    "the folder has more than 500 files, and only the first 500 were read",
  );
});

Deno.test("a carriage return that a shell would keep is named, and the answer stays the same", async () => {
  const text = "SMTP_HOST=email-smtp.us-east-1.amazonaws.com\nSMTP_PORT=587\nSMTP_USERNAME=AKIAIOSFODNN7EXAMPLE\n" +
    "SMTP_PASSWORD=BLBM/9hSUELfq8Gw+rU1YcBjkOxGbhT2XG763xVLGWL9\n";
  const files = { "lf.env": text, "crlf.env": text.replaceAll("\n", "\r\n") };
  for (const [file, count] of [["lf.env", 0], ["crlf.env", 1]] as const) {
    const { stdout, exit } = await runIn({ files }, "doctor", "-f", "json", "--config", file);
    assert.equal(exit, 0);
    assert.equal(
      JSON.parse(stdout).notes.filter((note: unknown) => JSON.stringify(note).includes("CRLF")).length,
      count,
      file,
    );
  }
});
