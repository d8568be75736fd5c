/**
 * `doctor --config` as a whole, in a world of memory: pages, exit codes, refusals, files beside files, no secret.
 *
 * Invariant: what is read and what it means is tested with the readers and the judge; here is what the command makes of it.
 * @module
 */

import assert from "node:assert/strict";
import fc from "fast-check";
import { Secret } from "../../../src/secret.ts";
import { assertGolden } from "../../support/golden.ts";
import { type MemoryRun, type MemoryWorld, runIn } from "../../support/memory_host.ts";

const ID = "AKIAIOSFODNN7EXAMPLE";
const SECRET = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY";
const US = "BLBM/9hSUELfq8Gw+rU1YcBjkOxGbhT2XG763xVLGWL9";
const EU = "BMW5RDrXmmVs0lV7GpI4oLkHXpZ4stDsk6q91z1g38Pk";
const HOST = "email-smtp.eu-west-1.amazonaws.com";
const KEY = { AWS_ACCESS_KEY_ID: ID, AWS_SECRET_ACCESS_KEY: SECRET } as const;

const GOOD = `SMTP_HOST=${HOST}\nSMTP_PORT=587\nSMTP_USERNAME=${ID}\nSMTP_PASSWORD=${EU}\n`;
const MAIN = `relayhost = [${HOST}]:587\nsmtp_sasl_auth_enable = yes\nsmtp_sasl_security_options = noanonymous\n` +
  "smtp_sasl_password_maps = hash:/etc/postfix/sasl_passwd\nsmtp_tls_security_level = encrypt\n";

const WORLD: MemoryWorld = {
  env: { ...KEY, HOME: "/home/op" },
  files: {
    "good.env": GOOD,
    "laravel.env":
      `MAIL_HOST=${HOST}\nMAIL_PORT=587\nMAIL_ENCRYPTION=ssl\nMAIL_USERNAME=${ID}\nMAIL_PASSWORD="${SECRET}"\n`,
    "/etc/postfix/main.cf": MAIN,
    "/etc/postfix/sasl_passwd": `# SES\n${HOST}:587 ${ID}:${US}\n`,
    "/srv/main.cf": MAIN.replace("/etc/postfix/", "/somewhere/"),
    "/srv/sasl_passwd": `[${HOST}]:587 ${ID}:${EU}\n`,
    "/alone/main.cf": MAIN.replace("/etc/postfix/", "/nowhere/"),
    "/locked/main.cf": MAIN.replace("/etc/postfix/", "/locked/"),
    "/locked/sasl_passwd": { kind: "unreadable", reason: "permission denied", isDenied: true },
    "/home/op/.msmtprc": `account a\nhost ${HOST}\nport 587\nauth on\ntls on\nuser ${ID}\npasswordeval pass ses\n`,
    "gmail.env": "SMTP_HOST=smtp.gmail.com\nSMTP_USERNAME=me@example.com\nSMTP_PASSWORD=x\n",
    "broken.yaml": "a: b\n  c: d\n",
    "nothing.env": "A=b\n",
    "accessKeys.csv": `Access key ID,Secret access key\n${ID},${SECRET}\n`,
    "wide.env": { kind: "read", bytes: new Uint8Array([0xff, 0xfe, ...wide(GOOD)]) },
    "old.env": { kind: "read", bytes: new Uint8Array([...new TextEncoder().encode(GOOD), 0x23, 0xe4]) },
    "binary": { kind: "read", bytes: new Uint8Array([0x7f, 0x45, 0x4c, 0x46, 0, 1, 2]) },
    "large": { kind: "too-large" },
    "locked": { kind: "unreadable", reason: "permission denied" },
  },
};

function wide(text: string): Uint8Array {
  return Uint8Array.from([...text].flatMap((letter) => [letter.charCodeAt(0), 0]));
}

function assertNoTrace(run: MemoryRun): void {
  for (const secret of [SECRET, US, EU]) assert.ok(!new Secret(secret).isIn(run.stdout + run.stderr), run.stdout);
}

/** Files, what is found in them, the exit code, and what the first note says. */
const RUNS: readonly (readonly [files: string, ids: readonly string[], exit: number, note?: RegExp])[] = [
  ["good.env", [], 0],
  ["wide.env", [], 0],
  ["old.env", [], 0],
  ["laravel.env", ["raw-secret-as-password", "tls-mode-mismatch"], 1],
  ["/etc/postfix/main.cf", ["client-never-authenticated", "wrong-region"], 1],
  ["/srv/main.cf", [], 0],
  ["/alone/main.cf", [], 3, /^\/alone\/main\.cf line 4: \/nowhere\/sasl_passwd was not read: file not found$/],
  ["/locked/main.cf", [], 3, /^\/locked\/main\.cf line 4: \/locked\/sasl_passwd was not read: permission denied$/],
  ["/home/op/.msmtprc", [], 3, /^~\/\.msmtprc line 7: the password is not read: passwordeval is a command/],
  ["gmail.env", [], 3, /smtp\.gmail\.com is not an SES endpoint/],
  ["good.env,gmail.env", [], 0, /smtp\.gmail\.com/],
  ["good.env,/home/op/.msmtprc", [], 3, /passwordeval/],
  ["broken.yaml", [], 3, /^broken\.yaml line 1: the file is not read: /],
  ["nothing.env", [], 3, /no host, user name or password of mail was seen; .*smtpkey doctor -$/],
  ["accessKeys.csv", [], 3, /holds an AWS access key .*smtpkey derive --region REGION - < accessKeys\.csv$/],
];

for (const [files, ids, exit, note] of RUNS) {
  Deno.test(`doctor --config ${files}: ${ids.join(", ") || "nothing found"}, exit ${exit}`, async () => {
    const named = files.split(",").flatMap((file) => ["--config", file]);
    const json = await runIn(WORLD, "doctor", "-f", "json", ...named);
    const { schema, settings, findings, notes } = JSON.parse(json.stdout);
    assert.equal(schema, 1);
    assert.ok(Array.isArray(settings));
    assert.deepEqual(findings.map(({ id }: { readonly id: string }) => id), ids);
    if (note === undefined) assert.deepEqual(notes, []);
    else assert.match(notes[0].text, note);
    const human = await runIn(WORLD, "doctor", ...named);
    assert.deepEqual([json.exit, human.exit], [exit, exit]);
    for (const run of [json, human]) assertNoTrace(run);
  });
}

const PAGES: readonly (readonly [golden: string, files: string, format: string])[] = [
  ["config/good.txt", "good.env", "human"],
  ["config/good-json.txt", "good.env", "json"],
  ["config/postfix.txt", "/etc/postfix/main.cf", "human"],
  ["config/postfix-json.txt", "/etc/postfix/main.cf", "json"],
  ["config/unseen.txt", "/home/op/.msmtprc", "human"],
  ["config/several.txt", "laravel.env,gmail.env,broken.yaml", "human"],
  ["config/nothing.txt", "nothing.env", "human"],
];

for (const [golden, files, format] of PAGES) {
  Deno.test(`doctor --config prints ${golden}`, async () => {
    const named = files.split(",").flatMap((file) => ["--config", file]);
    assertGolden(golden, (await runIn(WORLD, "doctor", ...named, "--format", format)).stdout);
  });
}

Deno.test("standard input is a file called -", async () => {
  const { exit, stdout } = await runIn({ stdin: GOOD }, "doctor", "-f", "json", "--config", "-");
  assert.equal(exit, 0);
  assert.equal(JSON.parse(stdout).settings[0].sources.password, "standard input line 4");
});

Deno.test("--region stands in for a host that is not there", async () => {
  const world = { env: KEY, files: { "x.env": `SMTP_USERNAME=${ID}\nSMTP_PASSWORD=${US}\n` } };
  const ids = async (...flags: readonly string[]): Promise<unknown> => {
    const { stdout } = await runIn(world, "doctor", "-f", "json", "--config", "x.env", ...flags);
    return JSON.parse(stdout).findings.map(({ id }: { readonly id: string }) => id);
  };
  assert.deepEqual(await ids(), []);
  assert.deepEqual(await ids("--region", "eu-west-1"), ["wrong-region"]);
  assert.deepEqual(await ids("--region", "us-east-1"), []);
});

Deno.test("a key in the file counts more than that of the machine, unless that one has the pair's id", async () => {
  const pair = `SMTP_HOST=${HOST}\nSMTP_USERNAME=${ID}\nSMTP_PASSWORD=${US}\n`;
  const findings = async (text: string, env: MemoryWorld["env"]): Promise<unknown> => {
    const { stdout } = await runIn(
      { ...(env && { env }), files: { "x.env": text } },
      "doctor",
      "-f",
      "json",
      "-c",
      "x.env",
    );
    return JSON.parse(stdout).findings.map((
      { id, because }: { readonly id: string; readonly because: string },
    ) => [id, /(?:key of|made from the key \S+) ?\(?(x\.env line \d|AWS_SECRET_ACCESS_KEY)/.exec(because)?.[1]]);
  };
  const own = `AWS_ACCESS_KEY_ID=${ID}\nAWS_SECRET_ACCESS_KEY=${SECRET}\n`;
  assert.deepEqual(await findings(pair + own, {}), [["wrong-region", "x.env line 5"]]);
  assert.deepEqual(await findings(pair, KEY), [["wrong-region", "AWS_SECRET_ACCESS_KEY"]]);
  const other = own.replace(ID, "AKIAIOSFODNN7EXAMPL2");
  assert.deepEqual(await findings(pair + other, {}), [["pair-mismatch", "x.env line 5"]]);
  assert.deepEqual(await findings(pair + other, KEY), [["wrong-region", "AWS_SECRET_ACCESS_KEY"]]);
});

Deno.test("a file whose name is nearly typed is named, and an option without its dashes is completed", async () => {
  const files = {
    "./settings.py": "EMAIL_HOST = 'smtp.example.com'\n",
    "./.env": "SMTP_HOST=smtp.example.com\n",
    "./mail.log": "535 Authentication Credentials Invalid\n",
    "/var/log/mail.log.1.gz": "",
  };
  for (const [typed, hint] of NEARLY) {
    const { exit, stderr } = await runIn({ files }, "doctor", ...typed);
    assert.equal(exit, 2);
    assert.ok(stderr.includes(`smtpkey doctor ${hint}\n`), stderr);
  }
});

const NEARLY: readonly (readonly [typed: readonly string[], hint: string])[] = [
  [["--config", "setings.py"], "--config ./settings.py"],
  [["--config", ".evn"], "--config ./.env"],
  [["config", ".env"], "--config .env"],
  [["confg", "settings.py"], "--config settings.py"],
  [["config", ".evn"], "--config .env"],
  [["confg", "setings.py"], "--config settings.py"],
  [["mail.lgo"], "- < mail.log"],
  [["./mial.log"], "- < ./mail.log"],
  [["Mail.log"], "- < mail.log"],
  [["/var/log/mail.lgo"], "- < /var/log/mail.lgo"],
  [["/var/log/mail.log.1.zg"], "-"],
  [[".evn"], "--config .env"],
  [["mail.log"], "- < mail.log"],
  [["rotaton"], "--rotation"],
];

const REFUSED: readonly (readonly [argv: readonly string[], code: string, message: RegExp])[] = [
  [["--config", SECRET], "bad-config-file", /^cannot read the file of --config: file not found$/],
  [
    ["--config", "good.env", "--config", US],
    "bad-config-file",
    /^cannot read file 2 of --config: file not found$/,
  ],
  [["--config", "binary"], "bad-config-file", /it is not text$/],
  [["--config", "large"], "bad-config-file", /it is larger than 1 MiB$/],
  [["--config", "locked"], "bad-config-file", /permission denied$/],
  [["--config", "good.env", "--list"], "usage", /--list and --config are mutually exclusive/],
  [["--config", "good.env", "-"], "usage", /--config and - are mutually exclusive/],
  [["--config", "good.env", "535"], "usage", /mutually exclusive/],
];

for (const [argv, code, message] of REFUSED) {
  Deno.test(`doctor refuses ${argv.join(" ").replaceAll(/[A-Za-z0-9+/]{40,}/g, "KEY")}`, async () => {
    const run = await runIn(WORLD, "doctor", "-f", "json", ...argv);
    assert.equal(run.exit, 2);
    const { error } = JSON.parse(run.stdout);
    assert.equal(error.code, code);
    assert.match(error.message, message);
    assertNoTrace(run);
  });
}

Deno.test("no more than a hundred accounts are judged", async () => {
  const files = { "sasl_passwd": `[${HOST}]:587 ${ID}:${EU}\n`.repeat(250) };
  const { settings, notes } = JSON.parse((await runIn({ files }, "doctor", "-f", "json", "-c", "sasl_passwd")).stdout);
  assert.equal(settings.length, 100);
  assert.deepEqual(notes, [{ text: "150 more settings after the first 100 were not checked" }]);
});

/** Places in files of every kind; U and P stand for what is put there. */
const CARRIERS: readonly (readonly [name: string, text: string])[] = [
  ["x.env", "SMTP_HOST=P\nSMTP_PORT=P\nSMTP_USERNAME=P\nSMTP_PASSWORD=U\n"],
  ["x.env", "MAILER_DSN=smtp://P:U@P:P\nMAIL_HOST=U\nMAIL_ENCRYPTION=P\n"],
  ["x.env", "A=smtp://U:P\nSMTP_URL=smtps://P@U\n"],
  ["main.cf", "relayhost = P\nsmtp_sasl_password_maps = hash:/P/U\nsmtp_sasl_auth_enable = P\n"],
  ["main.cf", "relayhost = [U]:P\nsmtp_sasl_password_maps = static:P:U\n"],
  ["main.cf", "relayhost = [h]\nsmtp_sasl_password_maps = P:/U\n"],
  ["sasl_passwd", "P U:P\n[U]:587 P\n"],
  ["msmtprc", "account P\nhost P\nuser U\npasswordeval P\nauth U\ntls P\n"],
  ["passwd.client", "P:U:P\n"],
  ["x.php", "<?php define('SMTP_HOST', 'P'); define('SMTP_PASS', U); define('SMTP_USER', \"P\");"],
  ["x.ini", "[smtp]\nhost = P\nuser = U#P\npassword = $__P{U}\n[P]\nU = P\n"],
  ["x.yaml", "P: U\nsmtp_smarthost: P:U\nsmtp_auth_password: !P U\nsmtp_auth_username: *U\n"],
  ["x.yaml", "kind: Secret\nmetadata: {name: P}\ndata: {SMTP_PASSWORD: U, SMTP_USERNAME: P, SMTP_HOST: P}\n"],
  ["x.yaml", "P: U\n\tU: P\n"],
  ["x.json", '{"smtpServer": {"host": "P", "user": "P", "password": "U", "port": "P"}, "P": "U" "U"}'],
  ["x.properties", "spring.mail.host=P\nspring.mail.username=P\nspring.mail.password=U\n"],
];

const BASE64 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

function text(length: number): fc.Arbitrary<string> {
  return fc.string({ unit: fc.constantFrom(...BASE64), minLength: length, maxLength: length });
}

for (const [name, carrier] of CARRIERS) {
  Deno.test(`no secret comes out of ${name}: ${JSON.stringify(carrier)}`, async () => {
    const secret = fc.oneof(text(40), text(42).map((rest) => `BA${rest}`), text(42).map((rest) => `Ag${rest}`));
    await fc.assert(
      fc.asyncProperty(secret, secret, fc.boolean(), async (one, other, isJson) => {
        const content = carrier.replaceAll(/\b[PU]\b/g, (place) => place === "P" ? one : other);
        const world = { env: KEY, files: { [name]: content } };
        const run = await runIn(world, "doctor", "--config", name, ...(isJson ? ["-f", "json"] : []));
        assert.ok([0, 1, 3].includes(run.exit), run.stderr);
        const shown = run.stdout + run.stderr;
        for (const value of [one, other]) {
          for (const form of [value, value.toLowerCase(), encodeURIComponent(value), btoa(value)]) {
            assert.ok(!new Secret(form).isIn(shown), `${content}\n${shown}`);
          }
        }
      }),
      { numRuns: 40 },
    );
  });
}

Deno.test("keys of two accounts in one place are a finding, in two places worth knowing", async () => {
  const place = (id: string, password: string): string =>
    `SMTP_HOST=email-smtp.us-east-1.amazonaws.com\nSMTP_PORT=587\nSMTP_USERNAME=${id}\nSMTP_PASSWORD=${password}\n`;
  const mixed = place("AKIARTX3GSDSQA23456A", "BLBM/9hSUELfq8Gw+rU1YcBjkOxGbhT2XG763xVLGWL9") +
    "AWS_ACCESS_KEY_ID=AKIARZPUZDIKAA23456A\nAWS_SECRET_ACCESS_KEY=wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEZ\n";
  const run = await runIn({ files: { "/app/.env": mixed } }, "doctor", "--config", "/app/.env", "--format", "json");
  const found = JSON.parse(run.stdout).findings.find(({ id }: { readonly id: string }) =>
    id === "key-of-another-account"
  );
  assert.equal(found?.severity, "warning");
  assert.match(found?.because, /is of account 111122223333; .*is of account 123456789012/);
});

Deno.test("a pair without a host was read: that the host is missing is what is left", async () => {
  const files = {
    "dk.env": "SMTP_USERNAME=AKIAIOSFODNN7EXAMPLE\nSMTP_PASSWORD=BMW5RDrXmmVs0lV7GpI4oLkHXpZ4stDsk6q91z1g38Pk\n",
  };
  const { stdout, exit } = await runIn({ files }, "doctor", "--config", "dk.env");
  assert.equal(exit, 3);
  assert.match(stdout, /\nno problems found, but the host is missing, so the region was not checked\n/);
  assert.doesNotMatch(stdout, /could not be read/);
});
