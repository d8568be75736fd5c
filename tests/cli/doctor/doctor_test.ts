/**
 * `doctor` as a whole, in a world of memory: its pages, this machine's values, texts, refusals, exit codes.
 *
 * Invariant: what a text means is tested with the explainer; here is only that the right question is asked and answered.
 * @module
 */

import assert from "node:assert/strict";
import { FINDING_IDS } from "../../../src/findings/catalogue.ts";
import { assertGolden } from "../../support/golden.ts";
import { type MemoryWorld, runIn } from "../../support/memory_host.ts";

const ID = "AKIAIOSFODNN7EXAMPLE";
const SECRET = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY";
const US_EAST_1 = "BLBM/9hSUELfq8Gw+rU1YcBjkOxGbhT2XG763xVLGWL9";
const LEGACY = "An60U4ZD3sd4fg+FvXUjayOipTt8LO4rUUmhpdX6ctDy";

const KEY = { AWS_ACCESS_KEY_ID: ID, AWS_SECRET_ACCESS_KEY: SECRET } as const;
const REGION = { AWS_REGION: "us-east-1" } as const;

/** A world, the findings that are seen in it in order, and the exit code. */
const MACHINES: readonly [string, MemoryWorld, readonly string[], number][] = [
  ["nothing", {}, [], 0],
  ["a key and a region", { env: { ...KEY, ...REGION } }, [], 0],
  ["a good SMTP pair", { env: { ...KEY, ...REGION, SMTP_USERNAME: ID, SMTP_PASSWORD: US_EAST_1 } }, [], 0],
  ["the raw secret as password", { env: { SMTP_USERNAME: ID, SMTP_PASSWORD: SECRET } }, ["raw-secret-as-password"], 1],
  ["an old password", { env: { SMTP_USERNAME: ID, SMTP_PASSWORD: LEGACY } }, ["legacy-password"], 1],
  [
    "the password of another region",
    { env: { ...KEY, AWS_REGION: "eu-west-1", SMTP_USERNAME: ID, SMTP_PASSWORD: US_EAST_1 } },
    ["wrong-region"],
    1,
  ],
  [
    "halves of two keys",
    { env: { ...KEY, ...REGION, SMTP_USERNAME: ID, SMTP_PASSWORD: `BA${"x".repeat(42)}` } },
    ["pair-mismatch"],
    1,
  ],
  [
    "keys of two accounts",
    {
      env: {
        SMTP_USERNAME: "AKIARTX3GSDSQA23456A",
        SMTP_PASSWORD: US_EAST_1,
        AWS_ACCESS_KEY_ID: "AKIARZPUZDIKAA23456A",
        AWS_SECRET_ACCESS_KEY: `${SECRET.slice(0, -1)}Z`,
      },
    },
    ["key-of-another-account"],
    1,
  ],
  ["a swapped pair", { env: { SMTP_USERNAME: US_EAST_1, SMTP_PASSWORD: ID } }, ["fields-swapped"], 1],
  ["a temporary key", { env: { ...KEY, AWS_SESSION_TOKEN: "x" } }, ["temporary-key"], 1],
  ["an SMTP password as secret", { env: { AWS_SECRET_ACCESS_KEY: US_EAST_1 } }, ["smtp-password-as-secret"], 1],
  ["a region without SMTP", { env: { AWS_REGION: "me-south-1" } }, ["no-smtp-endpoint"], 1],
  ["a region in capitals", { env: { AWS_REGION: "EU-WEST-1" } }, ["region-respelt"], 0],
  [
    "a pair on standard input",
    { stdin: `SMTP_USERNAME=${ID}\nSMTP_PASSWORD=${SECRET}\n` },
    ["raw-secret-as-password"],
    1,
  ],
  ["a bare password on standard input", { stdin: `${LEGACY}\n` }, ["smtp-password-as-secret"], 1],
  ["a key on standard input", { stdin: `${ID} ${SECRET}` }, [], 0],
];

for (const [name, world, ids, exit] of MACHINES) {
  Deno.test(`doctor on ${name}: ${ids.join(", ") || "nothing wrong"}`, async () => {
    const question = world.stdin === undefined ? [] : ["-"];
    const json = await runIn(world, "doctor", "-f", "json", ...question);
    assert.deepEqual(JSON.parse(json.stdout).findings.map(({ id }: { readonly id: string }) => id), ids);
    assert.equal(json.exit, exit);
    const human = await runIn(world, "doctor", ...question);
    assert.equal(human.exit, exit);
    for (const secret of [SECRET, US_EAST_1, LEGACY]) assert.ok(!(human.stdout + json.stdout).includes(secret));
  });
}

/** What cannot be looked at is told, not thrown. */
const NOTES: readonly [string, MemoryWorld, RegExp][] = [
  ["half a login", { env: { SMTP_USERNAME: ID } }, /SMTP_USERNAME is set, but SMTP_PASSWORD is not/],
  ["an unknown profile", { env: { AWS_PROFILE: "gone", HOME: "/home/op" } }, /profile of AWS_PROFILE/],
  ["a misspelt region", { env: { AWS_REGION: "eu-west1" } }, /did you mean eu-west-1/],
  [
    "single sign-on",
    { env: { HOME: "/home/op" }, files: { "/home/op/.aws/config": "[default]\nsso_session=corp\n" } },
    /sso_session gives temporary keys/,
  ],
];

for (const [name, world, pattern] of NOTES) {
  Deno.test(`doctor notes ${name}`, async () => {
    const { exit, stdout } = await runIn(world, "doctor", "--format", "json");
    assert.equal(exit, 1);
    assert.match(JSON.parse(stdout).notes[0].text, pattern);
  });
}

const PAGES: readonly [string, MemoryWorld, readonly string[]][] = [
  ["doctor-nothing.txt", {}, []],
  ["doctor-machine.txt", {
    env: { ...KEY, AWS_REGION: "eu-west-1", SMTP_USERNAME: ID, SMTP_PASSWORD: US_EAST_1 },
  }, []],
  ["doctor-list.txt", {}, ["--list"]],
  ["doctor-rotation.txt", { env: { ...KEY, AWS_REGION: "eu-west-1" } }, ["--rotation"]],
  ["doctor-selftest.txt", {}, ["--selftest"]],
  ["doctor-policy.txt", {}, ["--policy"]],
  ["doctor-policy-narrow.txt", {}, [
    "--policy",
    "--from",
    "*@example.com",
    "--identity",
    "arn:aws:ses:eu-west-1:123456789012:identity/example.com",
  ]],
  ["doctor-text.txt", {}, ["535", "Authentication Credentials Invalid"]],
  ["doctor-text-json.txt", {}, [
    "-f",
    "json",
    "smtplib.SMTPAuthenticationError: (535, b'Authentication Credentials Invalid')",
  ]],
];

for (const [golden, world, argv] of PAGES) {
  Deno.test(`doctor ${argv.join(" ")} prints ${golden}`, async () => {
    assertGolden(golden, (await runIn(world, "doctor", ...argv)).stdout);
  });
}

Deno.test("the rotation takes an access key id that is set without its secret", async () => {
  const { exit, stdout } = await runIn({ env: { AWS_ACCESS_KEY_ID: ID } }, "doctor", "--rotation");
  assert.equal(exit, 0);
  assert.match(stdout, /--access-key-id AKIAIOSFODNN7EXAMPLE --status Inactive/);
});

Deno.test("every finding can be explained", async () => {
  const pages: string[] = [];
  for (const id of FINDING_IDS) {
    const { exit, stdout } = await runIn({}, "doctor", "--explain", id);
    assert.equal(exit, 0);
    pages.push(stdout);
  }
  assertGolden("doctor-explain.txt", pages.join(`\n${"-".repeat(100)}\n\n`));
});

const REFUSED: readonly [string, readonly string[], string][] = [
  ["an unknown id", ["--explain", "wrong-regoin"], "usage"],
  ["two questions", ["--list", "--policy"], "usage"],
  ["a question and a text", ["--list", "535"], "usage"],
  ["--from without --policy", ["--from", "a@example.com"], "usage"],
  ["a bad sender", ["--policy", "--from", "nobody"], "usage"],
  ["a bad identity", ["--policy", "--identity", "example.com"], "usage"],
  ["a secret as text", [SECRET], "secret-as-argument"],
  ["a password in a text", [`login with ${US_EAST_1} failed`], "secret-as-argument"],
];

for (const [name, argv, code] of REFUSED) {
  Deno.test(`doctor refuses ${name}`, async () => {
    const { exit, stdout } = await runIn({}, "doctor", "-f", "json", ...argv);
    assert.equal(exit, 2);
    assert.equal(JSON.parse(stdout).error.code, code);
    assert.ok(!stdout.includes(SECRET.slice(0, 8)) && !stdout.includes(US_EAST_1.slice(0, 8)));
  });
}

const TEXTS: readonly [string, number, string | undefined][] = [
  ["535 Authentication Credentials Invalid", 1, "credentials-invalid"],
  ["Sep 1 00:00:00 host CRON[1]: nothing to see", 3, undefined],
];

for (const [text, exit, id] of TEXTS) {
  Deno.test(`doctor on "${text}" ends with ${exit}, piped or typed`, async () => {
    for (
      const result of [
        await runIn({}, "doctor", "-f", "json", text),
        await runIn({ stdin: text }, "doctor", "-f", "json", "-"),
      ]
    ) {
      assert.equal(result.exit, exit);
      const { schema, findings, notes } = JSON.parse(result.stdout);
      assert.equal(schema, 1);
      assert.equal(findings[0]?.id, id);
      assert.deepEqual(notes, []);
    }
  });
}

Deno.test("doctor tells what another server said, without a finding", async () => {
  const { exit, stdout } = await runIn({}, "doctor", "-f", "json", "535 5.7.8 Username and Password not accepted");
  assert.equal(exit, 3);
  const { findings, notes } = JSON.parse(stdout);
  assert.deepEqual(findings, []);
  assert.equal(notes.length, 1);
});

Deno.test("a path in place of a text is met with the two ways to hand a file over", async () => {
  for (const word of ["/etc/postfix/main.cf", "./app.env", "~/mail.log", "main.cf", ".env"]) {
    const { exit, stderr } = await runIn({}, "doctor", word);
    assert.equal(exit, 2);
    assert.ok(stderr.includes(`smtpkey doctor - < ${word}\n`), stderr);
    assert.ok(stderr.includes(`smtpkey doctor --config ${word}\n`), stderr);
    // The kind of file that the name shows comes first.
    assert.equal(stderr.indexOf("--config") < stderr.indexOf("doctor - <"), !word.endsWith(".log"), stderr);
  }
});

Deno.test("--policy --for ask-aws: what an operator needs, and nothing that changes anything", async () => {
  const { exit, stdout } = await runIn({}, "doctor", "--policy", "--for", "ask-aws");
  const { Statement } = JSON.parse(stdout);
  assert.equal(exit, 0);
  const actions: readonly string[] = Statement.flatMap(({ Action }: { readonly Action: string }) => Action);
  assert.equal(actions.length, 5);
  for (const action of actions) assert.match(action, /^(iam:(Get|List|Simulate)|ses:Get)/);
  for (const args of [["--for", "ask-aws"], ["--policy", "--for", "ask-aws", "--from", "a@example.com"]]) {
    assert.equal((await runIn({}, "doctor", ...args)).exit, 2);
  }
});

const TESTED: readonly (readonly [name: string, world: MemoryWorld, argv: readonly string[], next: string])[] = [
  [
    "a pair without a region",
    { env: { SMTP_USERNAME: ID, SMTP_PASSWORD: US_EAST_1 } },
    [],
    "smtpkey verify --region REGION",
  ],
  [
    "a pair with a region",
    {
      env: { SMTP_USERNAME: ID, SMTP_PASSWORD: US_EAST_1, AWS_REGION: "us-east-1" },
    },
    [],
    "smtpkey verify",
  ],
  [
    "a region that was typed",
    {
      env: { SMTP_USERNAME: ID, SMTP_PASSWORD: US_EAST_1, AWS_REGION: "eu-west-1" },
    },
    ["-r", "us-east-1"],
    "smtpkey verify --region us-east-1",
  ],
  ["standard input", { stdin: `${ID} ${SECRET}` }, ["-"], "smtpkey verify --region REGION - < FILE"],
  ["standard input and a region", { stdin: `${ID} ${SECRET}`, env: { AWS_REGION: "us-east-1" } }, [
    "-",
  ], "smtpkey verify - < FILE"],
  ["standard input on Windows", { stdin: `${ID} ${SECRET}`, target: "x86_64-pc-windows-msvc" }, [
    "-",
  ], "Get-Content FILE | smtpkey verify --region REGION -"],
  [
    "Mail Manager on standard input",
    { stdin: "SMTP_USERNAME=inp-abcdefghijklmnopqrstuvwx\nSMTP_PASSWORD=Abcdefgh1\n" },
    ["-"],
    "smtpkey verify --host ID.CLUSTER.mail-manager-smtp.amazonaws.com - < FILE",
  ],
];

for (const [name, world, argv, next] of TESTED) {
  Deno.test(`doctor on ${name} ends with what tests the login: ${next}`, async () => {
    const { stdout } = await runIn(world, "doctor", ...argv);
    assert.ok(stdout.endsWith(`test the login with: ${next}\n`), stdout.slice(-200));
  });
}

Deno.test("settings as an argument are refused: where they belong is said, and no value is shown", async () => {
  const text = "SMTP_HOST=smtp.example.com\nSMTP_PORT=587\nSMTP_USERNAME=app\nSMTP_PASSWORD=hunter2hunter2\n";
  const { exit, stdout, stderr } = await runIn({}, "doctor", text);
  assert.equal(exit, 2);
  assert.match(stderr, /ps shows the command line[^]*smtpkey doctor --config FILE[^]*smtpkey doctor - < FILE/);
  assert.ok(!`${stdout}${stderr}`.includes("hunter2"));
  const error = await runIn({}, "doctor", "password: wrong\n535 Authentication Credentials Invalid");
  assert.equal(error.exit, 1);
});

Deno.test("Ctrl-C while a text is pasted explains what was pasted, and shows nothing where there is none", async () => {
  const bytes = new TextEncoder().encode(
    "email-smtp.eu-west-1.amazonaws.com said: 535 Authentication Credentials Invalid\n",
  );
  const { exit, stdout } = await runIn({ prompt: { kind: "interrupted", bytes } }, "doctor", "-");
  assert.equal(exit, 130);
  assert.match(stdout, /\[credentials-invalid\]/);
  const nothing = await runIn({ prompt: { kind: "interrupted" } }, "doctor", "-");
  assert.deepEqual([nothing.exit, nothing.stdout], [130, ""]);
});

Deno.test("the policy is written to a file that the AWS CLI can read, on each system", async () => {
  const on = async (target: string): Promise<string> =>
    (await runIn({ terminal: 200, target }, "doctor", "--policy")).stderr;
  assert.match(await on("x86_64-unknown-linux-gnu"), /\(smtpkey doctor --policy > policy\.json\)/);
  // The redirection of Windows PowerShell 5.1 writes UTF-16.
  assert.match(
    await on("x86_64-pc-windows-msvc"),
    /\(smtpkey doctor --policy \| Out-File -Encoding ascii policy\.json\)/,
  );
});

Deno.test("on Windows a file with a key is piped as PowerShell pipes it", async () => {
  const files = { "key.csv": `Access key ID,Secret access key\nAKIAIOSFODNN7EXAMPLE,${SECRET}\n` };
  const { stdout } = await runIn(
    { files, target: "x86_64-pc-windows-msvc" },
    "doctor",
    "--config",
    "key.csv",
    "-f",
    "json",
  );
  assert.match(stdout, /Get-Content key\.csv \| smtpkey derive --region REGION -"/);
});

Deno.test("who may not create a user is not the user of the key to activate", async () => {
  const text = "User: arn:aws:iam::123456789012:user/alice is not authorized to perform: iam:CreateUser on resource: x";
  const { stdout } = await runIn({}, "doctor", "-f", "json", text);
  assert.match(stdout, /update-access-key --user-name USER --access-key-id KEYID --status Active/);
  assert.doesNotMatch(stdout, /--user-name alice/);
});
