/**
 * `verify` as a whole, in a world of memory: where the login and the endpoint come from, networks that fail, and what
 * the report looks like.
 *
 * Invariant: dialogues and refusals have tests of their own; here a script only proves what was sent.
 * @module
 */

import assert from "node:assert/strict";
import {
  type Address,
  failed,
  type Family,
  type Network,
  type NetworkFaultKind,
} from "../../../src/smtp/connection.ts";
import { assertGolden } from "../../support/golden.ts";
import { type MemoryRun, type MemoryWorld, runIn } from "../../support/memory_host.ts";
import { memoryNetwork } from "../../support/memory_network.ts";
import { MemoryPlayer } from "../../support/memory_player.ts";
import { parseReport, scriptNamed } from "../../support/verify_script.ts";

const ID = "AKIAIOSFODNN7EXAMPLE";
const SECRET = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY";
const PASSWORD = "BMW5RDrXmmVs0lV7GpI4oLkHXpZ4stDsk6q91z1g38Pk";
const SMTP_PAIR = { SMTP_USERNAME: ID, SMTP_PASSWORD: PASSWORD } as const;
const AWS_PAIR = { AWS_ACCESS_KEY_ID: ID, AWS_SECRET_ACCESS_KEY: SECRET } as const;
const REGION = ["--region", "eu-west-1"] as const;
const ENDPOINT = "email-smtp.eu-west-1.amazonaws.com";
const HOME = { HOME: "/home/op" } as const;
const PROFILES = {
  "/home/op/.aws/credentials": `[default]\naws_access_key_id=${ID}\naws_secret_access_key=${SECRET}\n`,
  "/home/op/.aws/config": "[default]\nregion=eu-west-1\n",
};

const AWS_REGION = { ...AWS_PAIR, AWS_REGION: "eu-west-1" } as const;
const OTHER_PAIR = { SMTP_USERNAME: "x", SMTP_PASSWORD: "y" } as const;
const IAM_CSV = `\uFEFFAccess key ID,Secret access key\r\n${ID},${SECRET}\r\n`;
const SES_CSV = `IAM User Name,Smtp Username,Smtp Password\r\nses,${ID},${PASSWORD}\r\n`;
const CREATE_KEY = JSON.stringify({ AccessKey: { UserName: "ses", AccessKeyId: ID, SecretAccessKey: SECRET } });
const SMTP_ENV = `SMTP_HOST=${ENDPOINT}\nexport SMTP_USERNAME=${ID}\nSMTP_PASSWORD='${PASSWORD}'\n`;
const AWS_ENV = `AWS_ACCESS_KEY_ID=${ID}\nAWS_SECRET_ACCESS_KEY="${SECRET}"\n`;
const ANY_HOST = ["--host", "vpce-1.example.com"] as const;

type Source = readonly [name: string, MemoryWorld, source: string, flags: readonly string[]];

const typed = (text: string): MemoryWorld => ({ prompt: { kind: "answered", bytes: new TextEncoder().encode(text) } });
const written = (
  name: string,
  env: MemoryWorld["env"] = {},
  more: MemoryWorld = {},
): Source => [name, { env, ...more }, "SMTP_PASSWORD", REGION];
const piped = (
  name: string,
  stdin: string,
  env: MemoryWorld["env"] = {},
): Source => [name, { stdin, env }, "standard input", [...REGION, "-"]];
const derived = (
  name: string,
  world: MemoryWorld,
  from: string,
  flags: readonly string[],
): Source => [name, world, `derived from ${from} for eu-west-1`, flags];

const KEY = "AWS_SECRET_ACCESS_KEY";
const PROFILE = "profile default in ~/.aws/credentials";

/** Every way in: a name, the world, the source that the report names, the flags. */
const SOURCES: readonly Source[] = [
  written("the SMTP pair of the environment", SMTP_PAIR),
  written("the SMTP pair before the AWS key", { ...SMTP_PAIR, ...AWS_PAIR }),
  written("the SMTP pair before the profile", { ...SMTP_PAIR, ...HOME }, { files: PROFILES }),
  piped("KEYID PASSWORD", `${ID} ${PASSWORD}\n`),
  piped("- before the SMTP pair", `${ID} ${PASSWORD}\n`, OTHER_PAIR),
  piped("the CSV of the SES console", SES_CSV),
  piped(".env lines of an SMTP pair", SMTP_ENV),
  piped("JSON of an SMTP pair", JSON.stringify({ username: ID, password: PASSWORD })),
  piped("a password alone, beside SMTP_USERNAME", `${PASSWORD}\n`, { SMTP_USERNAME: ID }),
  piped("a password alone, beside AWS_ACCESS_KEY_ID", PASSWORD, { AWS_ACCESS_KEY_ID: ID }),
  derived("KEYID SECRET", { stdin: `${ID} ${SECRET}\n` }, "standard input", [...REGION, "-"]),
  derived("the CSV of the IAM console", { stdin: IAM_CSV }, "standard input", [...REGION, "-"]),
  derived(".env lines of an AWS key", { stdin: AWS_ENV }, "standard input", [...REGION, "-"]),
  derived("JSON of create-access-key", { stdin: CREATE_KEY }, "standard input", [...REGION, "-"]),
  derived("the prompt", typed(`${ID} ${SECRET}`), "the prompt", REGION),
  derived("the AWS key of the environment", { env: AWS_PAIR }, KEY, REGION),
  derived("the default profile", { env: HOME, files: PROFILES }, PROFILE, []),
  derived("the region from the name of the host", { env: AWS_PAIR }, KEY, ["--host", ENDPOINT]),
  derived("the region from AWS_REGION", { env: AWS_REGION }, KEY, []),
  derived("the region from AWS_REGION, for a host of any name", { env: AWS_REGION }, KEY, ANY_HOST),
  derived("the region beside a host of any name", { env: AWS_PAIR }, KEY, [...REGION, ...ANY_HOST]),
];

for (const [name, world, source, flags] of SOURCES) {
  Deno.test(`verify takes ${name}`, async () => {
    const { exit, stdout, stderr } = await played("auth-235-login", world, ...flags, "--format", "json");
    assert.equal(exit, 0, stdout + stderr);
    assert.deepEqual(JSON.parse(stdout).login, { username: ID, source });
  });
}

const INGRESS = "abcdefghij12.fips.wmjb.mail-manager-smtp.amazonaws.com";
const INGRESS_CSV = "SMTP endpoint,Port,User name,Password,User name (base64),Password (base64)\r\n" +
  `${INGRESS},587,inp-0123456789abcdefghijklmn,"p$ss-W0rd_[x]{1}|.,?",aW5wLQ==,cA==\r\n`;

Deno.test("the CSV file of Mail Manager is all that verify needs", async () => {
  const { exit, stdout, stderr } = await played(
    "auth-235-mail-manager",
    { stdin: INGRESS_CSV },
    "-",
    "--format",
    "json",
  );
  assert.equal(exit, 0, stdout + stderr);
  const { endpoint, login } = JSON.parse(stdout);
  assert.deepEqual(endpoint, { host: INGRESS, port: 587, security: "starttls" });
  assert.deepEqual(login, { username: "inp-0123456789abcdefghijklmn", source: "standard input" });
});

Deno.test("the endpoint that comes with the credentials counts unless another one is named, and only if it is one of SES", async () => {
  const settings = (host: string): string =>
    `SMTP_HOST=${host}\nSMTP_PORT=587\nSMTP_USERNAME=${ID}\nSMTP_PASSWORD=${PASSWORD}\n`;
  const { exit } = await played("auth-235-login", { stdin: settings(ENDPOINT), env: { AWS_REGION: "us-east-1" } }, "-");
  assert.equal(exit, 0);
  const named = await played("auth-235-login", { stdin: settings(INGRESS) }, ...REGION, "-", "--format", "json");
  assert.equal(JSON.parse(named.stdout).endpoint.host, ENDPOINT);
  const other = await runIn({ stdin: settings("smtp.example.com") }, "verify", "-");
  assert.equal(other.exit, 2);
  assert.match(other.stderr, /region/);
});

Deno.test("verify tests what derive writes, in every format that holds a user name", async () => {
  for (const format of ["json", "env", "csv"]) {
    const { stdout: stdin } = await runIn({ env: AWS_PAIR }, "derive", ...REGION, "--format", format);
    const { exit, stderr } = await played("auth-235-login", { stdin }, ...REGION, "-");
    assert.equal(exit, 0, `${format}: ${stderr}`);
  }
});

Deno.test("--no-auth asks for no login, not even for the other half of one", async () => {
  for (const env of [{}, { SMTP_USERNAME: ID }]) {
    const { exit, stdout } = await played("no-auth", { env }, ...REGION, "--no-auth", "--format", "json");
    assert.equal(exit, 0);
    assert.equal(JSON.parse(stdout).login, undefined);
  }
});

/** Where the network was asked to go. */
interface Asked {
  readonly name: string;
  readonly family: Family | undefined;
  readonly port: number;
}

const BOTH: readonly Address[] = [{ address: "2001:db8::1", family: 6 }, { address: "192.0.2.1", family: 4 }];

const WAYS: readonly (readonly [flags: readonly string[], Asked])[] = [
  [[...REGION], { name: ENDPOINT, family: undefined, port: 587 }],
  [[...REGION, "--port", "2587", "-4"], { name: ENDPOINT, family: 4, port: 2587 }],
  [[...REGION, "-6"], { name: ENDPOINT, family: 6, port: 587 }],
  [["--host", " Mail.Example.COM "], { name: "mail.example.com", family: undefined, port: 587 }],
  [["--host", "192.0.2.7"], { name: "192.0.2.7", family: undefined, port: 587 }],
  [["--host", "[2001:DB8::7]"], { name: "2001:db8::7", family: undefined, port: 587 }],
  [["--host", "::1"], { name: "::1", family: undefined, port: 587 }],
  [["--region", "us-gov-west-1"], { name: "email-smtp.us-gov-west-1.amazonaws.com", family: undefined, port: 587 }],
];

for (const [flags, asked] of WAYS) {
  Deno.test(`verify ${flags.join(" ")} goes to ${asked.name} port ${asked.port}`, async () => {
    const seen: Partial<Record<keyof Asked, unknown>> = {};
    const network: Network = {
      ...memoryNetwork([], BOTH),
      resolve: (name, family, limitMs) => {
        Object.assign(seen, { name, family });
        return memoryNetwork([], BOTH).resolve(name, family, limitMs);
      },
      connect: (address, port, limitMs) => {
        Object.assign(seen, { port });
        return memoryNetwork([]).connect(address, port, limitMs);
      },
    };
    assert.equal((await runIn({ env: SMTP_PAIR, network }, "verify", ...flags)).exit, 3);
    assert.deepEqual(seen, asked);
  });
}

Deno.test("the port decides the TLS mode, --tls before it", async () => {
  const modes: readonly (readonly [flags: readonly string[], security: string])[] = [
    [["--port", "25"], "starttls"],
    [["--port", "465"], "wrapper"],
    [["--port", "2465"], "wrapper"],
    [["--port", "465", "--tls", "starttls"], "starttls"],
    [["--tls", "wrapper"], "wrapper"],
  ];
  for (const [flags, security] of modes) {
    const { stdout } = await runIn({ env: SMTP_PAIR }, "verify", ...REGION, ...flags, "--format", "json");
    assert.equal(parseReport(stdout).endpoint.security, security);
  }
});

/** Networks that fail before a word is said: the fault of each connection, the flags, what is found, what it says. */
const FAILURES: readonly (readonly [
  name: string,
  faults: readonly NetworkFaultKind[] | undefined,
  flags: readonly string[],
  found: string,
  says: string,
])[] = [
  [
    "an unknown host",
    undefined,
    ["--host", "mail.example.com"],
    "resolve dns-failed",
    "name not found: mail.example.com (ENOTFOUND)",
  ],
  ["a region that has no SMTP", undefined, ["--region", "af-south-1"], "resolve no-smtp-endpoint", "af-south-1"],
  ["a region that does not exist", undefined, ["--region", "xx-nowhere-9"], "resolve no-smtp-endpoint", "xx-nowhere-9"],
  ["a region that has SMTP", undefined, REGION, "resolve dns-failed", `name not found: ${ENDPOINT} (ENOTFOUND)`],
  ["a port that refuses", ["refused", "refused"], REGION, "connect connection-refused", "--all-ports"],
  ["a filtered port", ["timeout", "timeout"], REGION, "connect connection-timeout", "--all-ports"],
  [
    "a filtered port 25",
    ["timeout", "timeout"],
    [...REGION, "--port", "25"],
    "connect port-25-throttled",
    "--port 587",
  ],
  ["port 25 refused", ["refused", "refused"], [...REGION, "--port", "25"], "connect port-25-throttled", "--port 587"],
  ["no route", ["unreachable", "unreachable"], REGION, "connect network-unreachable", "verify --region eu-west-1 -4"],
  [
    "two addresses dead, each in its way",
    ["unreachable", "timeout"],
    REGION,
    "connect connection-timeout",
    "2001:db8::1: unreachable",
  ],
];

for (const [name, faults, flags, found, says] of FAILURES) {
  Deno.test(`${name} is exit 3: ${found}`, async () => {
    const network = (): MemoryWorld => faults === undefined ? {} : { network: failing(faults) };
    for (const env of [SMTP_PAIR, AWS_REGION]) {
      const { exit, stdout } = await runIn({ ...network(), env }, "verify", ...flags, "--format", "json");
      assert.equal(exit, 3, stdout);
      const { verdict, stages, findings } = parseReport(stdout);
      assert.equal(verdict, "unknown");
      const failure = stages.find(({ outcome }) => outcome === "failed");
      assert.deepEqual([failure?.stage, ...findings.map(({ id }) => id)], found.split(" "));
      assert.ok(JSON.stringify(findings).includes(says), `${says} is not in ${stdout}`);
    }
    assert.equal((await runIn(network(), "verify", ...flags, "--no-auth")).exit, 3);
  });
}

Deno.test("a region without a proven endpoint is warned of before anything else", async () => {
  const { stderr } = await runIn({ env: SMTP_PAIR }, "verify", "--region", "af-south-1");
  assert.match(stderr, /^smtpkey: warning: SES has no regional SMTP endpoint in this region: af-south-1/);
});

Deno.test("a host without an address of the wanted IP version", async () => {
  const none = failed<never>({ kind: "network", what: "name-not-found", text: `${ENDPOINT} has no address of IPv6` });
  const network = { ...memoryNetwork([]), resolve: () => Promise.resolve(none) };
  const { exit, stdout } = await runIn({ env: SMTP_PAIR, network }, "verify", ...REGION, "-6");
  assert.equal(exit, 3);
  assert.match(stdout, /\[dns-failed\]\n {3}cause: .* has no address of IPv6/);
});

Deno.test("one dead address is passed over with a warning, whatever comes of the other", async () => {
  for (const [script, exit, found] of [["auth-235-login", 0, []], ["auth-535-raw-secret", 1, null]] as const) {
    const network = failing(["timeout"], script);
    const world = { env: scriptNamed(script).env, network };
    const { stdout, ...result } = await runIn(world, "verify", ...REGION, "--format", "json");
    assert.equal(result.exit, exit);
    const { findings, stages } = parseReport(stdout);
    assert.equal(stages.find(({ stage }) => stage === "connect")?.text, "192.0.2.1");
    const dead = findings.at(-1);
    assert.equal(dead?.id, "connection-timeout");
    assert.match(dead?.because ?? "", /^2001:db8::1: .*; the next address was tried$/);
    if (found !== null) assert.deepEqual(findings.slice(0, -1), found);
  }
});

/** Reports that a person has looked at: the script, the flags, the world. */
const PAGES: readonly (readonly [golden: string, script: string, flags: readonly string[], MemoryWorld?])[] = [
  ["verify-accepted.txt", "auth-235-slow", []],
  ["verify-rejected-verbose.txt", "auth-535-raw-secret", ["--verbose"]],
  ["verify-tls-failure.txt", "tls-wrong-name", []],
  ["verify-rejected-json.txt", "auth-535-wrong-region", ["--format", "json"]],
  ["verify-waterfall.txt", "auth-235-slow", [], { terminal: 120 }],
  ["verify-waterfall-no-color.txt", "auth-235-slow", [], { terminal: 120, env: { NO_COLOR: "1" } }],
  ["verify-narrow.txt", "auth-silence", [], { terminal: 80 }],
];

for (const [golden, script, flags, { env, ...terminal } = {}] of PAGES) {
  Deno.test(`verify ${flags.join(" ")} of ${script} prints ${golden}`, async () => {
    const world = { ...terminal, env: { ...scriptNamed(script).env, ...env } };
    assertGolden(golden, transcriptOf(await played(script, world, ...REGION, ...flags)));
  });
}

Deno.test("colour only adds to the words; a dumb terminal and NO_COLOR get none", async () => {
  const env = scriptNamed("auth-535-wrong-region").env;
  const page = async (world: MemoryWorld): Promise<string> =>
    (await played("auth-535-wrong-region", { terminal: 120, ...world }, ...REGION)).stdout;
  const coloured = await page({ env });
  assert.ok(coloured.includes("\x1b[31m"));
  const plain = await page({ env: { ...env, NO_COLOR: "1" } });
  assert.equal(coloured.replaceAll(new RegExp("\x1b\\[\\d+m", "g"), ""), plain);
  assert.equal(await page({ env: { ...env, TERM: "dumb" } }), plain);
});

/** Runs verify against a script; names and connections take their time. */
async function played(script: string, world: MemoryWorld, ...flags: readonly string[]): Promise<MemoryRun> {
  const players = scriptNamed(script).dialogues.map((dialogue) => new MemoryPlayer(dialogue));
  const inner = memoryNetwork(players);
  let spentMs = 0;
  const network: Network = {
    resolve: (name, family, limitMs) => {
      spentMs += 23;
      return inner.resolve(name, family, limitMs);
    },
    connect: (address, port, limitMs) => {
      spentMs += 41;
      return inner.connect(address, port, limitMs);
    },
    now: () => inner.now() + spentMs,
  };
  const result = await runIn({ ...world, network }, "verify", ...flags);
  if (result.exit !== 2) players.forEach((player) => player.assertPlayedOut());
  return result;
}

/** A network of two addresses whose first connections fail as told; the next one plays `script`. */
function failing(faults: readonly NetworkFaultKind[], script?: string): Network {
  const left = [...faults];
  const dialogues = script === undefined ? [] : scriptNamed(script).dialogues;
  const inner = memoryNetwork(dialogues.map((dialogue) => new MemoryPlayer(dialogue)), BOTH);
  return {
    ...inner,
    connect: (address, port, limitMs) => {
      const what = left.shift();
      if (what === undefined) return inner.connect(address, port, limitMs);
      return Promise.resolve(failed({ kind: "network", what, text: `${what} by the test` }));
    },
  };
}

function transcriptOf({ exit, stdout, stderr }: MemoryRun): string {
  return `--- exit ${exit}\n--- stdout\n${stdout}--- stderr\n${stderr}`;
}

/** A text that ends with a line end is one of several lines that were pasted together. */
const answers = (...texts: readonly string[]): MemoryWorld => {
  const [first = "", ...others] = texts;
  const answered = (text: string) => ({
    kind: "answered" as const,
    bytes: new TextEncoder().encode(text.trimEnd()),
    ...(text.endsWith("\n") ? { hasMore: true as const } : {}),
  });
  return { prompt: answered(first), furtherPrompts: others.map(answered) };
};

/** What is typed at the two prompts, and the prompts that were shown. */
const PROMPTED: readonly (readonly [what: string, typed: readonly string[], prompts: number, exit: number])[] = [
  ["user name, then password", [ID, PASSWORD], 2, 0],
  ["both in one line", [`${ID} ${PASSWORD}`], 1, 0],
  ["access key id, then secret access key", [ID, SECRET], 2, 0],
  ["nothing, then both", ["", `${ID} ${PASSWORD}`], 2, 0],
  ["nothing at all", ["", ""], 2, 2],
  ["a password alone", [PASSWORD], 1, 2],
  ["both in two lines", [`${ID}\n`, PASSWORD], 2, 0],
  ["nothing, then both in two lines", ["", `${ID}\n`, PASSWORD], 3, 0],
  ["user name, then both in two lines", [ID, `${ID}\n`, PASSWORD], 3, 0],
  ["a CSV file", ["Access key ID,Secret access key\n", `${ID},${SECRET}`], 1, 0],
  ["a CSV file of SMTP credentials", ["IAM user name,SMTP user name,SMTP password\n", `ses,${ID},${PASSWORD}`], 1, 0],
  ["nothing, then a CSV file", ["", "Access key ID,Secret access key\n", `${ID},${SECRET}`], 2, 0],
  ["lines of a .env", [`SMTP_USERNAME=${ID}\n`, "SMTP_PORT=587\n", `SMTP_PASSWORD=${PASSWORD}`], 1, 0],
  ["JSON over lines", ["{\n", `"AccessKeyId": "${ID}",\n`, `"SecretAccessKey": "${SECRET}"\n`, "}"], 1, 0],
  ["the header of a CSV file alone", ["Access key ID,Secret access key"], 1, 2],
];

for (const [what, typed, prompts, exit] of PROMPTED) {
  Deno.test(`at the prompt, ${what}: exit ${exit}`, async () => {
    const player = new MemoryPlayer(scriptNamed("auth-235-login").dialogues[0] ?? assert.fail());
    const run = await runIn(
      { ...answers(...typed), network: memoryNetwork([player]) },
      "verify",
      ...REGION,
      "--format",
      "json",
    );
    assert.equal(run.exit, exit, run.stdout + run.stderr);
    assert.equal(run.stderr.match(/^SMTP (?:user name|password) \(.*\): $/gm)?.length, prompts);
    for (const secret of [SECRET, PASSWORD]) assert.ok(!(run.stdout + run.stderr).includes(secret));
  });
}
