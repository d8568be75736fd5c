/**
 * `derive` as a whole, in a world of memory: sources, formats, refusals.
 *
 * Invariant: every refusal is also searched for the secret that was given, whole, in base64 and in pieces.
 * @module
 */

import assert from "node:assert/strict";
import { SETTINGS_NAMES } from "../../src/render/apps/names.ts";
import { assertGolden } from "../support/golden.ts";
import { type MemoryRun, type MemoryWorld, runIn } from "../support/memory_host.ts";

const ID = "AKIAIOSFODNN7EXAMPLE";
const SECRET = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY";
const EU_WEST_1 = "BMW5RDrXmmVs0lV7GpI4oLkHXpZ4stDsk6q91z1g38Pk";
const US_EAST_1 = "BLBM/9hSUELfq8Gw+rU1YcBjkOxGbhT2XG763xVLGWL9";

const IAM_CSV = `\uFEFFAccess key ID,Secret access key\r\n${ID},${SECRET}\r\n`;
const CREATE_KEY = JSON.stringify({ AccessKey: { UserName: "ses", AccessKeyId: ID, SecretAccessKey: SECRET } });
const PROFILES = {
  "/home/op/.aws/credentials": `[default]\naws_access_key_id=${ID}\naws_secret_access_key=${SECRET}\n`,
  "/home/op/.aws/config":
    `[default]\nregion=eu-west-1\n[profile sso]\nsso_session=corp\n[profile empty]\nregion=eu-west-1\n`,
};
const HOME = { HOME: "/home/op" } as const;

const utf16 = (text: string): Uint8Array =>
  new Uint8Array([0xff, 0xfe, ...[...text].flatMap((char) => [char.charCodeAt(0) & 255, char.charCodeAt(0) >> 8])]);

/** Every way in, with the user name that comes along. */
const SOURCES: readonly [string, MemoryWorld, readonly string[], string | null][] = [
  ["a bare secret", { stdin: SECRET }, ["-r", "eu-west-1", "-"], null],
  ["a bare secret with a line break", { stdin: `${SECRET}\n` }, ["-r", "eu-west-1", "-"], null],
  [
    "a profile in UTF-16, as PowerShell writes it",
    {
      env: HOME,
      files: {
        "/home/op/.aws/credentials": { kind: "read", bytes: utf16(PROFILES["/home/op/.aws/credentials"]) },
      },
    },
    ["-r", "eu-west-1"],
    ID,
  ],
  ["KEYID SECRET", { stdin: `${ID} ${SECRET}\n` }, ["-r", "eu-west-1", "-"], ID],
  ["KEYID,SECRET", { stdin: `${ID},${SECRET}` }, ["-r", "eu-west-1", "-"], ID],
  ["KEYID and SECRET on two lines", { stdin: `${ID}\r\n${SECRET}\r\n` }, ["-r", "eu-west-1", "-"], ID],
  ["the CSV of the IAM console", { stdin: IAM_CSV }, ["-r", "eu-west-1", "-"], ID],
  ["the same without a mark", { stdin: IAM_CSV.slice(1) }, ["-r", "eu-west-1", "-"], ID],
  ["the same from PowerShell", { stdin: utf16(IAM_CSV.slice(1)) }, ["-r", "eu-west-1", "-"], ID],
  ["the JSON of create-access-key", { stdin: CREATE_KEY }, ["-r", "eu-west-1", "-"], ID],
  [
    "the JSON of export-credentials",
    { stdin: JSON.stringify({ Version: 1, AccessKeyId: ID, SecretAccessKey: SECRET }) },
    ["-r", "eu-west-1", "-"],
    ID,
  ],
  [
    ".env lines",
    { stdin: `# keys\nexport AWS_ACCESS_KEY_ID=${ID}\nexport AWS_SECRET_ACCESS_KEY="${SECRET}"\n` },
    ["-r", "eu-west-1", "-"],
    ID,
  ],
  [
    "a piece of a credentials file",
    { stdin: `[ses]\naws_secret_access_key = ${SECRET}\n` },
    ["-r", "eu-west-1", "-"],
    null,
  ],
  [
    "SMTP fields that hold the key itself",
    { stdin: `SMTP_USERNAME=${ID}\nSMTP_PASSWORD=${SECRET}\n` },
    ["-r", "eu-west-1", "-"],
    ID,
  ],
  ["a bare secret beside AWS_ACCESS_KEY_ID", { stdin: SECRET, env: { AWS_ACCESS_KEY_ID: ID } }, [
    "-r",
    "eu-west-1",
    "-",
  ], ID],
  [
    "a bare secret beside another key",
    { stdin: SECRET, env: { AWS_ACCESS_KEY_ID: "AKIA2222222222222222", AWS_SECRET_ACCESS_KEY: "x" } },
    ["-r", "eu-west-1", "-"],
    null,
  ],
  ["the environment", { env: { AWS_SECRET_ACCESS_KEY: SECRET, AWS_REGION: "eu-west-1" } }, [], null],
  [
    "the environment, other region",
    { env: { AWS_ACCESS_KEY_ID: ID, AWS_SECRET_ACCESS_KEY: SECRET, AWS_DEFAULT_REGION: "eu-west-1" } },
    [],
    ID,
  ],
  ["the default profile", { env: HOME, files: PROFILES }, [], ID],
  ["a profile by --profile", { env: HOME, files: PROFILES }, ["--profile", "default"], ID],
  ["a profile by AWS_PROFILE", { env: { ...HOME, AWS_PROFILE: "default" }, files: PROFILES }, [], ID],
  [
    "other files",
    {
      env: { AWS_SHARED_CREDENTIALS_FILE: "/c", AWS_CONFIG_FILE: "/d" },
      files: { "/c": PROFILES["/home/op/.aws/credentials"], "/d": PROFILES["/home/op/.aws/config"] },
    },
    [],
    ID,
  ],
  [
    "the prompt",
    { prompt: { kind: "answered", bytes: new TextEncoder().encode(SECRET) } },
    ["-r", "eu-west-1"],
    null,
  ],
];

for (const [name, world, argv, username] of SOURCES) {
  Deno.test(`derive takes the key from ${name}`, async () => {
    const { exit, stdout } = await runIn(world, "derive", ...argv, "--format", "json");
    assert.equal(exit, 0, stdout);
    const { username: found, passwords } = JSON.parse(stdout);
    assert.equal(found, username);
    assert.equal(passwords[0].password, EU_WEST_1);
    assert.equal(passwords[0].region, "eu-west-1");
  });
}

/** First found wins: each row has a good value before a bad one. */
const ORDER: readonly [string, MemoryWorld, readonly string[]][] = [
  [
    "- before the environment",
    { stdin: SECRET, env: { AWS_SECRET_ACCESS_KEY: "other" } },
    ["-r", "eu-west-1", "-"],
  ],
  [
    "--profile before the environment",
    { env: { ...HOME, AWS_SECRET_ACCESS_KEY: "other" }, files: PROFILES },
    ["-p", "default"],
  ],
  [
    "the environment before AWS_PROFILE",
    { env: { ...HOME, AWS_SECRET_ACCESS_KEY: SECRET, AWS_PROFILE: "empty" }, files: PROFILES },
    [],
  ],
  ["--region before AWS_REGION", { env: { AWS_SECRET_ACCESS_KEY: SECRET, AWS_REGION: "us-east-1" } }, [
    "-r",
    "eu-west-1",
  ]],
  [
    "AWS_REGION before AWS_DEFAULT_REGION",
    { env: { AWS_SECRET_ACCESS_KEY: SECRET, AWS_REGION: "eu-west-1", AWS_DEFAULT_REGION: "us-east-1" } },
    [],
  ],
];

for (const [name, world, argv] of ORDER) {
  Deno.test(`derive prefers ${name}`, async () => {
    assert.deepEqual(await runIn(world, "derive", ...argv), { exit: 0, stdout: `${EU_WEST_1}\n`, stderr: "" });
  });
}

const FORMATS: readonly [string, readonly string[]][] = [
  ["derive-plain.txt", ["-r", "eu-west-1"]],
  ["derive-plain-regions.txt", ["-r", "us-east-1,eu-west-1", "-r", "ap-south-1", "-r", "eu-west-1"]],
  ["derive-json.txt", ["-r", "us-east-1", "--format", "json"]],
  ["derive-env.txt", ["-r", "eu-west-1", "-f", "env"]],
  ["derive-csv.txt", ["--all-regions", "--format=csv"]],
  ["derive-legacy.txt", ["--legacy"]],
  ["derive-legacy-json.txt", ["--legacy", "-f", "json"]],
  ["derive-strange-regions.txt", ["-r", " EU-West-1 ,eu-south-1,me-south-1,cn-north-1,xx-nowhere-9"]],
  ["derive-any-region.txt", ["-r", "eu-west-9", "--any-region"]],
];

for (const [golden, argv] of FORMATS) {
  Deno.test(`derive ${argv.join(" ")} prints ${golden}`, async () => {
    const env = { AWS_ACCESS_KEY_ID: ID, AWS_SECRET_ACCESS_KEY: SECRET };
    assertGolden(golden, transcriptOf(await runIn({ env }, "derive", ...argv)));
  });
}

for (const [first, last] of [['"', '"'], ["'", "'"], ["`", "`"], ["\u201c", "\u201d"], ['"', '",'], ["'", "';"]]) {
  Deno.test(`derive reads a secret that is alone between ${first} and ${last}`, async () => {
    const { stdout, exit } = await runIn({ stdin: `${first}${SECRET}${last}\n` }, "derive", "-r", "eu-west-1", "-");
    assert.equal(exit, 0);
    assert.match(stdout, /^B[\w+/]{43}\n$/);
  });
}

for (const name of SETTINGS_NAMES) {
  Deno.test(`derive --for ${name} prints settings and nothing else, on a terminal too`, async () => {
    const env = { AWS_ACCESS_KEY_ID: ID, AWS_SECRET_ACCESS_KEY: SECRET };
    const result = await runIn({ env, terminal: 80 }, "derive", "-r", "eu-west-1", "--for", name);
    assert.equal(result.exit, 0);
    // A URL cannot have comments.
    assert.match(
      result.stderr,
      name === "url" ? /^smtpkey: note: Nodemailer, Symfony and curl also accept smtps:/ : /^$/,
    );
    assertGolden(`settings/${name}.txt`, result.stdout);
  });
}

Deno.test("on a terminal, derive adds user name, host and ports on standard error; standard output stays the same", async () => {
  const env = { AWS_ACCESS_KEY_ID: ID, AWS_SECRET_ACCESS_KEY: SECRET };
  const result = await runIn({ env, terminal: 80 }, "derive", "-r", "us-east-1");
  assert.equal(result.stdout, `${US_EAST_1}\n`);
  assertGolden("derive-terminal.txt", transcriptOf(result));
});

/** What is refused: a name, the world, the arguments, the code of the failure. `SECRET` in them is replaced. */
const given = (text: string): MemoryWorld => ({ stdin: text });
const REFUSALS: readonly [string, MemoryWorld, readonly string[], string][] = [
  ["secret as a word", {}, ["-r", "eu-west-1", SECRET], "secret-as-argument"],
  ["secret after --", {}, ["-r", "eu-west-1", "--", SECRET], "secret-as-argument"],
  ["--secret=", {}, [`--secret=${SECRET}`], "secret-as-argument"],
  ["--secret", {}, ["--secret", SECRET], "secret-as-argument"],
  ["--password", {}, ["--password", SECRET], "secret-as-argument"],
  ["secret as a flag", {}, [`--${SECRET}`], "secret-as-argument"],
  ["secret as a region", {}, ["--region", SECRET], "region-misspelt"],
  ["secret as a format", {}, ["--format", SECRET], "usage"],
  ["secret as a profile", { env: HOME, files: PROFILES }, ["-r", "eu-west-1", "--profile", SECRET], "unknown-profile"],
  ["secret as AWS_PROFILE", { env: { AWS_PROFILE: SECRET } }, ["-r", "eu-west-1"], "unknown-profile"],
  ["SMTP password", given(EU_WEST_1), ["-r", "eu-west-1", "-"], "smtp-password-as-secret"],
  [
    "old SMTP password",
    given("An60U4ZD3sd4fg+FvXUjayOipTt8LO4rUUmhpdX6ctDy"),
    ["-r", "eu-west-1", "-"],
    "smtp-password-as-secret",
  ],
  [
    "CSV of the SES console",
    given(`IAM User Name,Smtp Username,Smtp Password\r\nses,${ID},${EU_WEST_1}\r\n`),
    ["-r", "eu-west-1", "-"],
    "smtp-password-as-secret",
  ],
  ["access key id alone", given(ID), ["-r", "eu-west-1", "-"], "access-key-id-as-secret"],
  [
    "swapped pair",
    given(`AWS_ACCESS_KEY_ID=${SECRET}\nAWS_SECRET_ACCESS_KEY=${ID}`),
    ["-r", "eu-west-1", "-"],
    "fields-swapped",
  ],
  ["temporary key id", given(`ASIAIOSFODNN7EXAMPLE ${SECRET}`), ["-r", "eu-west-1", "-"], "temporary-key"],
  [
    "session token",
    given(JSON.stringify({ AccessKeyId: ID, SecretAccessKey: SECRET, SessionToken: "x" })),
    ["-r", "eu-west-1", "-"],
    "temporary-key",
  ],
  [
    "session token in the environment",
    { env: { AWS_SECRET_ACCESS_KEY: SECRET, AWS_SESSION_TOKEN: "x" } },
    ["-r", "eu-west-1"],
    "temporary-key",
  ],
  ["lower-case id", given(`${ID.toLowerCase()} ${SECRET}`), ["-r", "eu-west-1", "-"], "lowercased-key"],
  [
    "user name",
    given(`AWS_ACCESS_KEY_ID=ses-user\nAWS_SECRET_ACCESS_KEY=${SECRET}`),
    ["-r", "eu-west-1", "-"],
    "username-not-access-key",
  ],
  [
    "quoted id in a profile",
    {
      env: HOME,
      files: { "/home/op/.aws/credentials": `[p]\naws_access_key_id="${ID}"\naws_secret_access_key=${SECRET}\n` },
    },
    ["-r", "eu-west-1", "--profile", "p"],
    "quoted-value",
  ],
  ["quoted secret", { env: { AWS_SECRET_ACCESS_KEY: `"${SECRET}"` } }, ["-r", "eu-west-1"], "quoted-value"],
  ["percent-encoded secret", given(SECRET.replaceAll("/", "%2F")), ["-r", "eu-west-1", "-"], "percent-encoded"],
  ["space for a plus", given(SECRET.replace("/", " ")), ["-r", "eu-west-1", "-"], "plus-became-space"],
  ["base64 of the secret", given(btoa(SECRET)), ["-r", "eu-west-1", "-"], "base64-twice"],
  [
    "whitespace inside",
    given(`${SECRET.slice(0, 12)} \t ${SECRET.slice(12)}`),
    ["-r", "eu-west-1", "-"],
    "unknown-shape",
  ],
  [
    "a whole page of text",
    given(`Dear colleague,\nthe key is ${SECRET}\nBye`),
    ["-r", "eu-west-1", "-"],
    "not-recognised",
  ],
  [
    "two pairs",
    given(`Access key ID,Secret access key\n${ID},${SECRET}\nAKIAI44QH8DHBEXAMPLE,${SECRET}`),
    ["-r", "eu-west-1", "-"],
    "several-pairs",
  ],
  ["fields without a secret", given(`AWS_ACCESS_KEY_ID=${ID}`), ["-r", "eu-west-1", "-"], "no-secret"],
  ["JSON without a secret", given(`{"a":"${SECRET}"}`), ["-r", "eu-west-1", "-"], "no-secret"],
  ["empty standard input", given(""), ["-r", "eu-west-1", "-"], "empty-input"],
  ["only spaces on standard input", given(" \r\n"), ["-r", "eu-west-1", "-"], "empty-input"],
  ["binary standard input", { stdin: new Uint8Array([0x89, 0x50, 0, 1, 255]) }, ["-r", "eu-west-1", "-"], "not-text"],
  ["control characters", given(`${SECRET}\x1b[2J`), ["-r", "eu-west-1", "-"], "not-text"],
  ["too much", given(SECRET.repeat(2000)), ["-r", "eu-west-1", "-"], "stdin-unreadable"],
  ["unreadable file", {
    env: HOME,
    files: { "/home/op/.aws/credentials": { kind: "unreadable", reason: "permission denied" } },
  }, [
    "-r",
    "eu-west-1",
  ], "file-unreadable"],
  ["absent file", { env: HOME }, ["-r", "eu-west-1", "--profile", "prod"], "unknown-profile"],
  ["unknown profile", { env: HOME, files: PROFILES }, ["-r", "eu-west-1", "--profile", "prod"], "unknown-profile"],
  [
    "profile of single sign-on",
    { env: HOME, files: PROFILES },
    ["-r", "eu-west-1", "--profile", "sso"],
    "temporary-key",
  ],
  ["profile without a key", { env: HOME, files: PROFILES }, ["-r", "eu-west-1", "--profile", "empty"], "no-secret"],
  ["misspelt region", given(SECRET), ["-r", "eu-west1", "-"], "region-misspelt"],
  ["no region", given(SECRET), ["-"], "no-region"],
  ["no key", {}, ["-r", "eu-west-1"], "no-key"],
  ["half a key", { env: { ...HOME, AWS_ACCESS_KEY_ID: ID }, files: PROFILES }, ["-r", "eu-west-1"], "half-a-key"],
  [
    "swapped names",
    given(`AWS_ACCESS_KEY_ID=${SECRET}\nAWS_SECRET_ACCESS_KEY=${ID}\n`),
    ["-r", "eu-west-1", "-"],
    "fields-swapped",
  ],
  ["broken JSON", given(`{"SecretAccessKey": "${SECRET}`), ["-r", "eu-west-1", "-"], "unknown-shape"],
  ["the name of a place as a region", given(SECRET), ["-r", "Ireland", "-"], "region-misspelt"],
  ["a file as a word", {}, ["-r", "eu-west-1", "accessKeys.csv"], "usage"],
  ["a flag of another program", {}, ["-r", "eu-west-1", "--json"], "usage"],
  ["closed prompt", { prompt: { kind: "closed" } }, ["-r", "eu-west-1"], "no-key"],
  ["unknown flag", {}, ["--regoin", "eu-west-1"], "usage"],
  ["flag without a value", {}, ["--region"], "usage"],
  ["flag before a flag", {}, ["--region", "--legacy"], "usage"],
  ["switch with a value", {}, ["--legacy=yes"], "usage"],
  ["region as a word", {}, ["eu-west-1"], "usage"],
  ["env with two regions", given(`${ID} ${SECRET}`), ["-r", "eu-west-1,us-east-1", "-f", "env", "-"], "usage"],
  ["env without a user name", given(SECRET), ["-r", "eu-west-1", "-f", "env", "-"], "usage"],
  [
    "settings for two regions",
    given(`${ID} ${SECRET}`),
    ["-r", "eu-west-1,us-east-1", "--for", "postfix", "-"],
    "usage",
  ],
  ["settings for all regions", given(`${ID} ${SECRET}`), ["--all-regions", "--for", "postfix", "-"], "usage"],
  ["settings as a format", given(`${ID} ${SECRET}`), ["-r", "eu-west-1", "-f", "env", "--for", "url", "-"], "usage"],
  ["settings of version 2", given(`${ID} ${SECRET}`), ["-r", "eu-west-1", "--legacy", "--for", "url", "-"], "usage"],
  ["settings without a user name", given(SECRET), ["-r", "eu-west-1", "--for", "grafana", "-"], "usage"],
  ["settings for a program that is not known", {}, ["-r", "eu-west-1", "--for", "qmail"], "usage"],
  ["secret as a program", {}, ["-r", "eu-west-1", "--for", SECRET], "usage"],
  ["csv of version 2 without a region", given(`${ID} ${SECRET}`), ["--legacy", "-f", "csv", "-"], "usage"],
];

/** A random stand-in for the example secret, so that nothing known hides a leak. */
function randomSecret(): string {
  const text = crypto.getRandomValues(new Uint8Array(30)).toBase64();
  // The rows that replace or encode a slash need one.
  return `${text.slice(0, 13).replaceAll(/[+/]/g, "x")}/${text.slice(14)}`;
}

/** The secret, its base64, and every piece of eight characters of both. */
function tracesOf(secret: string): readonly string[] {
  return [secret, btoa(secret)].flatMap((text) =>
    Array.from({ length: text.length - 7 }, (_, start) => text.slice(start, start + 8))
  );
}

function withSecret<T>(value: T, secret: string): T {
  const json = JSON.stringify(value, (_key, part) => part instanceof Uint8Array ? { bytes: [...part] } : part);
  const replaced = json
    .replaceAll(btoa(SECRET), btoa(secret))
    .replaceAll(SECRET.replaceAll("/", "%2F"), secret.replaceAll("/", "%2F").replaceAll("+", "%2B"))
    .replaceAll(SECRET.replace("/", " "), secret.replace("/", " "))
    .replaceAll(SECRET.slice(12), secret.slice(12))
    .replaceAll(SECRET.slice(0, 12), secret.slice(0, 12));
  return JSON.parse(replaced, (_key, part) => Array.isArray(part?.bytes) ? new Uint8Array(part.bytes) : part);
}

for (const [name, world, argv, code] of REFUSALS) {
  Deno.test(`derive refuses ${name}: ${code}, exit 2, and the secret is nowhere`, async () => {
    const secret = randomSecret();
    const [knownWorld, knownArgv] = withSecret([world, argv] as const, secret);
    for (const json of [false, true]) {
      const hasFormat = argv.some((word) => ["-f", "--format"].includes(word));
      const result = await runIn(
        knownWorld,
        "derive",
        ...(json && !hasFormat ? ["--format", "json"] : []),
        ...knownArgv,
      );
      assert.equal(result.exit, 2, `${result.stdout}${result.stderr}`);
      const output = result.stdout + result.stderr;
      for (const trace of tracesOf(secret)) assert.ok(!output.includes(trace), `${trace} of the secret in: ${output}`);
      if (json && !hasFormat) assert.equal(JSON.parse(result.stdout).error.code, code);
      else assert.match(result.stderr, /^smtpkey: error: /m);
    }
  });
}

Deno.test("what is said of each refusal", async () => {
  const pages: string[] = [];
  for (const [name, world, argv] of REFUSALS) {
    pages.push(`# ${name}\n${(await runIn(world, "derive", ...argv)).stderr}`);
  }
  assertGolden("derive-refusals.txt", pages.join("\n"));
});

Deno.test("whitespace around a secret is removed and reported", async () => {
  const result = await runIn({ stdin: `  ${SECRET} \n` }, "derive", "-r", "eu-west-1", "-");
  assert.equal(result.stdout, `${EU_WEST_1}\n`);
  assert.match(result.stderr, /warning: there is whitespace around the value: 3 characters/);
});

Deno.test("what is hardly a secret access key is refused, and used with --any-secret", async () => {
  for (const stdin of ["hunter2", SECRET.slice(1), "some+secret+key"]) {
    const refused = await runIn({ stdin }, "derive", "-r", "us-west-1", "-");
    assert.deepEqual([refused.exit, refused.stdout], [2, ""]);
    assert.match(refused.stderr, /\d+ characters; a secret access key has 40[\s\S]*--any-secret/);
    assert.ok(!refused.stderr.includes(stdin));
  }
  const result = await runIn({ stdin: "some+secret+key" }, "derive", "-r", "us-west-1", "--any-secret", "-");
  assert.equal(result.stdout, "BH+jbMzper5WwlwUar9E1ySBqHa9whi0GPo+sJ0mVYJj\n");
  assert.match(result.stderr, /warning: .*15 characters; a secret access key has 40/);
});

Deno.test("a profile of temporary keys that was not named gives way to the prompt, and is named where there is none", async () => {
  const files = { "/home/op/.aws/config": "[default]\nsso_session=corp\n" };
  const typed = { kind: "answered", bytes: new TextEncoder().encode(SECRET) } as const;
  const prompted = await runIn({ env: HOME, files, prompt: typed }, "derive", "-r", "eu-west-1");
  assert.equal(prompted.stdout, `${EU_WEST_1}\n`);
  const piped = await runIn({ env: HOME, files }, "derive", "-r", "eu-west-1");
  assert.equal(piped.exit, 2);
  assert.match(piped.stderr, /profile default in ~\/\.aws\/config: its sso_session gives temporary keys/);
  assert.match(
    piped.stderr,
    /create-access-key --user-name USER; AWS shows the secret only once, and a user has at most two/,
  );
});

Deno.test("Ctrl-C at the prompt ends with 130 and says nothing", async () => {
  const result = await runIn({ prompt: { kind: "interrupted" } }, "derive", "-r", "eu-west-1");
  assert.equal(result.exit, 130);
  assert.equal(result.stdout, "");
});

function transcriptOf({ exit, stdout, stderr }: MemoryRun): string {
  return `--- exit ${exit}\n--- stdout\n${stdout}--- stderr\n${stderr}`;
}

Deno.test("a log on standard input is refused with the command that explains it", async () => {
  const log =
    "Nov 28 02:00:01 mx postfix/smtp[12]: 4F: to=<a@example.com>, relay=none, status=deferred\nuser=a host=b\n";
  for (const stdin of [log, "SMTP_HOST=email-smtp.eu-west-1.amazonaws.com\nSMTP_USERNAME=AKIAIOSFODNN7EXAMPLE\n"]) {
    for (const command of ["derive", "verify"]) {
      const { exit, stderr } = await runIn({ stdin }, command, "-r", "eu-west-1", "-");
      assert.equal(exit, 2);
      assert.match(stderr, /for a log: smtpkey doctor - < FILE/);
    }
  }
});
