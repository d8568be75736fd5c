/**
 * `verify` of several endpoints: all ports of one, the regions that were named, all of them, and the search for the one
 * that takes the pair.
 *
 * Invariant: which hosts are asked is asserted in every test, since a pair must go no further than it has to.
 * @module
 */

import assert from "node:assert/strict";
import { EXCLUSIVE } from "../../../src/cli/input/targets.ts";
import { PORTS, smtpHost } from "../../../src/ses/endpoint.ts";
import { regionNamed, SMTP_REGIONS } from "../../../src/ses/region.ts";
import { failed, type Fault, type Network } from "../../../src/smtp/connection.ts";
import { type MemoryRun, type MemoryWorld, runIn } from "../../support/memory_host.ts";
import { type ServedNetwork, servedNetwork, type Servers } from "../../support/memory_servers.ts";

const ID = "AKIAIOSFODNN7EXAMPLE";
const PASSWORD = "BMW5RDrXmmVs0lV7GpI4oLkHXpZ4stDsk6q91z1g38Pk";
const SECRET = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY";
const SMTP_PAIR = { SMTP_USERNAME: ID, SMTP_PASSWORD: PASSWORD } as const;
const AWS_PAIR = { AWS_ACCESS_KEY_ID: ID, AWS_SECRET_ACCESS_KEY: SECRET } as const;
const ACCEPTED = "auth-235-login";
const REJECTED = "auth-535-good-looking";
const TIMEOUT: Fault = { kind: "network", what: "timeout", text: "no answer within 10 s" };

const hostOf = (region: string): string => smtpHost(regionNamed(region));
const HOST = hostOf("eu-west-1");

/** Every regional endpoint with the same server, but for those named. */
function everywhere(server: string, others: Readonly<Record<string, string | Fault>> = {}): Servers {
  return Object.fromEntries(SMTP_REGIONS.map(({ name }) => [`${hostOf(name)}:*`, others[name] ?? server]));
}

interface Run extends MemoryRun {
  readonly network: ServedNetwork;
  /** The regions that were connected to, in order. */
  readonly regions: readonly string[];
  /** The regions that the pair was offered to, in order. */
  readonly offered: readonly string[];
}

function regionsIn(places: readonly string[]): readonly string[] {
  return places.map((place) => place.split(".")[1] ?? "");
}

async function run(servers: Servers, argv: readonly string[], world: MemoryWorld = { env: SMTP_PAIR }): Promise<Run> {
  const network = servedNetwork(servers);
  const done = await runIn({ ...world, network }, "verify", ...argv);
  for (const secret of [PASSWORD, SECRET]) assert.ok(!(done.stdout + done.stderr).includes(secret));
  return { ...done, network, regions: regionsIn(network.asked), offered: regionsIn(network.offered) };
}

Deno.test("--all-ports: a table of five, good if one works", async () => {
  const servers = {
    [`${HOST}:587`]: ACCEPTED,
    [`${HOST}:2587`]: ACCEPTED,
    [`${HOST}:465`]: "wrapper-235",
    [`${HOST}:25`]: TIMEOUT,
  };
  const { exit, network } = await run(servers, ["--region", "eu-west-1", "--all-ports"]);
  assert.equal(exit, 0);
  assert.deepEqual(network.asked.toSorted(), PORTS.map(({ port }) => `${HOST}:${port}`).toSorted());
});

Deno.test("--all-ports of an ingress endpoint: the two ports that it has", async () => {
  const host = "abcdefghij12.fips.wmjb.mail-manager-smtp.amazonaws.com";
  const pair = { SMTP_USERNAME: "inp-0123456789abcdefghijklmn", SMTP_PASSWORD: "p$ss-W0rd_[x]{1}|.,?" };
  const { exit, network } = await run({ [`${host}:587`]: "auth-235-mail-manager", [`${host}:25`]: TIMEOUT }, [
    "--host",
    host,
    "--all-ports",
  ], { env: pair });
  assert.equal(exit, 0);
  assert.deepEqual(network.asked.toSorted(), [`${host}:25`, `${host}:587`]);
});

Deno.test("--all-ports as JSON: the reports in the order of the table, the findings of all", async () => {
  const servers = { [`${HOST}:587`]: ACCEPTED, [`${HOST}:25`]: TIMEOUT };
  const { stdout } = await run(servers, ["--region", "eu-west-1", "--all-ports", "--format", "json"]);
  const { schema, verdict, across, results, findings } = JSON.parse(stdout);
  assert.deepEqual([schema, verdict, across], [1, "accepted", "ports"]);
  assert.deepEqual(
    results.map((one: { endpoint: { port: number } }) => one.endpoint.port),
    PORTS.map(({ port }) => port),
  );
  assert.deepEqual(findings.map(({ id, severity }: { id: string; severity: string }) => [id, severity]), [
    ["connection-refused", "warning"],
    ["port-25-throttled", "warning"],
  ]);
});

const PORT_ROWS: readonly (readonly [name: string, Servers, flags: readonly string[], exit: number, ids: string])[] = [
  ["all silent: none of the port's doing", { [`${HOST}:*`]: TIMEOUT }, [], 3, "connection-timeout"],
  ["all silent, no login", { [`${HOST}:*`]: TIMEOUT }, ["--no-auth"], 3, "connection-timeout"],
  ["all refused", { [`${HOST}:1`]: TIMEOUT }, [], 3, "connection-refused"],
  ["an unknown name", {}, [], 3, "dns-failed"],
  ["a refused login", { [`${HOST}:*`]: REJECTED }, [], 1, "credentials-invalid tls-mode-mismatch"],
  ["one way is free", { [`${HOST}:2587`]: "no-auth" }, ["--no-auth"], 0, "connection-refused port-25-throttled"],
];

for (const [name, servers, flags, exit, ids] of PORT_ROWS) {
  Deno.test(`--all-ports, ${name}: exit ${exit}`, async () => {
    const done = await run(servers, ["--region", "eu-west-1", "--all-ports", "--format", "json", ...flags]);
    assert.equal(done.exit, exit, done.stdout);
    assert.deepEqual(JSON.parse(done.stdout).findings.map(({ id }: { id: string }) => id), ids.split(" "));
  });
}

Deno.test("--region a,b,c: a table, and the worst is the exit code", async () => {
  const servers = everywhere(REJECTED, { "eu-west-1": ACCEPTED, "us-east-1": TIMEOUT });
  const rows: readonly (readonly [string, number])[] = [
    ["eu-west-1,eu-central-1,us-east-1", 1],
    ["eu-west-1,us-east-1", 3],
    ["eu-west-1,EU-WEST-1", 0],
  ];
  for (const [regions, code] of rows) {
    assert.equal((await run(servers, ["--region", regions])).exit, code, regions);
  }
  const { regions } = await run(servers, ["--region", "eu-west-1,eu-central-1", "--region", "us-east-1"]);
  assert.deepEqual(regions, ["eu-west-1", "eu-central-1", "us-east-1"]);
});

Deno.test("--all-regions derives the password for each region from an AWS key", async () => {
  const servers = everywhere(REJECTED, { "eu-west-1": ACCEPTED });
  const done = await run(servers, ["--all-regions", "--format", "json"], { env: AWS_PAIR });
  assert.deepEqual(done.regions, SMTP_REGIONS.map(({ name }) => name));
  const { results } = JSON.parse(done.stdout);
  for (const { endpoint, login } of results) {
    assert.deepEqual(login, { username: ID, source: `derived from AWS_SECRET_ACCESS_KEY for ${endpoint.region}` });
  }
});

Deno.test("--find-region: an accepted login is not sent to another endpoint", async () => {
  const { exit, offered, stderr } = await run(everywhere(ACCEPTED), ["--region", "eu-west-1", "--find-region"]);
  assert.deepEqual([exit, offered, stderr], [0, ["eu-west-1"], ""]);
});

Deno.test("--find-region: a refused login is offered to the others until one takes it", async () => {
  const servers = everywhere(REJECTED, { "us-west-2": ACCEPTED });
  const { exit, offered, stderr } = await run(servers, ["--region", "eu-west-1", "--find-region"]);
  assert.equal(exit, 1);
  assert.equal(offered[0], "eu-west-1");
  assert.ok(offered.includes("us-west-2") && offered.length < SMTP_REGIONS.length, offered.join());
  assert.equal(new Set(offered).size, offered.length);
  assert.match(stderr, /^smtpkey: searching for the region of the password: 18 endpoints$/m);
  assert.match(stderr, /^smtpkey: us-west-2: accepted$/m);
});

Deno.test("--find-region: GovCloud last, for a pair of the other partition", async () => {
  const { regions } = await run(everywhere(REJECTED), ["--region", "eu-west-1", "--find-region"]);
  assert.equal(regions.length, SMTP_REGIONS.length);
  assert.deepEqual(regions.slice(-2).toSorted(), ["us-gov-east-1", "us-gov-west-1"]);
  const gov = await run(everywhere(REJECTED), ["--region", "us-gov-east-1", "--find-region"]);
  assert.deepEqual(gov.regions.slice(0, 2), ["us-gov-east-1", "us-gov-west-1"]);
});

Deno.test("--find-region: where no region takes the pair, that is said, with those that gave no answer", async () => {
  const servers = everywhere(REJECTED, { "us-east-1": TIMEOUT });
  const { exit, stdout } = await run(servers, ["--region", "eu-west-1", "--find-region", "--format", "json"]);
  assert.equal(exit, 1);
  const { findings } = JSON.parse(stdout);
  assert.deepEqual(findings.map(({ id }: { id: string }) => id), ["credentials-invalid"]);
  assert.match(
    findings[0].because,
    /no other region that was tried accepts the credentials: 17 rejected them, no answer from .*us-east-1/,
  );
});

Deno.test("--find-region: a pair that looks wrong is not offered around", async () => {
  const wrong: readonly NonNullable<MemoryWorld["env"]>[] = [
    { SMTP_USERNAME: ID, SMTP_PASSWORD: SECRET },
    { ...SMTP_PAIR, SMTP_PASSWORD: PASSWORD.slice(0, -3) },
    { ...SMTP_PAIR, SMTP_PASSWORD: "BGpwvBUPGpLAWZ8fT4FnF8mCZK4nK6MMVIDrOFVQ/z1N", AWS_SECRET_ACCESS_KEY: SECRET },
  ];
  for (const env of wrong) {
    const { regions } = await run(everywhere(REJECTED), ["--region", "eu-west-1", "--find-region"], { env });
    assert.deepEqual(regions, ["eu-west-1"]);
  }
  const { exit, regions } = await run(everywhere(REJECTED), ["--find-region"], { env: wrong[0] ?? {} });
  assert.deepEqual([exit, regions], [2, []]);
});

Deno.test("--find-region without a region: the report of the endpoint that takes the pair", async () => {
  const servers = everywhere(REJECTED, { "ap-south-1": ACCEPTED });
  const { exit, stdout } = await run(servers, ["--find-region", "--format", "json"]);
  assert.equal(exit, 0);
  assert.equal(JSON.parse(stdout).endpoint.region, "ap-south-1");
  const { stdout: text } = await run(servers, ["--find-region"]);
  assert.match(text, /^accepted: the password is for ap-south-1$/m);
});

/** A settings file with the pair, and the host of the region. */
function settingsFile(region: string): string {
  return `MAIL_HOST=${hostOf(region)}\nMAIL_PORT=2587\nMAIL_USERNAME=${ID}\nMAIL_PASSWORD=${PASSWORD}\n`;
}

Deno.test("--find-region: the host of the settings that were read is asked first, whatever the environment names", async () => {
  const servers = everywhere(REJECTED, { "us-east-1": ACCEPTED });
  for (const env of [{}, { AWS_REGION: "us-east-1" }]) {
    const world = { stdin: settingsFile("eu-west-1"), env };
    const { exit, stdout, offered, network } = await run(servers, ["--find-region", "-", "--format", "json"], world);
    assert.deepEqual([exit, offered[0]], [1, "eu-west-1"]);
    const { endpoint, findings } = JSON.parse(stdout);
    assert.deepEqual([endpoint.region, endpoint.port, findings[0].id], ["eu-west-1", 2587, "wrong-region"]);
    assert.equal(findings[0].remedy.command, "smtpkey verify --region us-east-1 --port 2587 - < FILE");
    assert.ok(network.asked.every((place) => place.endsWith(":2587")), network.asked.join());
  }
  const fine = await run(everywhere(ACCEPTED), ["--find-region", "-"], { stdin: settingsFile("eu-west-1") });
  assert.deepEqual([fine.exit, fine.offered], [0, ["eu-west-1"]]);
});

Deno.test("a region that the settings contradict is used, and the contradiction is shown before the login and in its finding", async () => {
  const world = { stdin: settingsFile("eu-west-1") };
  const state = `standard input names the host ${HOST}, and --region asks for us-east-1`;
  const flat = (text: string): string => text.replaceAll(/\s+/g, " ");
  const accepted = await run(everywhere(ACCEPTED), ["--region", "us-east-1", "-"], world);
  assert.deepEqual([accepted.exit, accepted.offered], [0, ["us-east-1"]]);
  assert.ok(flat(accepted.stderr).includes(`note: ${state}`), accepted.stderr);
  for (const more of [[], ["--find-region"]]) {
    const args = ["--region", "us-east-1", ...more, "-", "--format", "json"];
    const { exit, stdout } = await run(everywhere(REJECTED, { "us-west-2": ACCEPTED }), args, world);
    assert.equal(exit, 1);
    assert.ok(JSON.parse(stdout).findings[0].because.includes(state), stdout);
  }
  const several = await run(everywhere(ACCEPTED), ["--region", "us-east-1,us-west-2", "-"], world);
  assert.ok(flat(several.stderr).includes("--region asks for us-east-1, us-west-2"), several.stderr);
  const host = await run(everywhere(ACCEPTED), ["--host", hostOf("us-east-1"), "-"], world);
  assert.ok(flat(host.stderr).includes(`and --host asks for ${hostOf("us-east-1")}`), host.stderr);
});

Deno.test("a region that the settings agree with is no contradiction", async () => {
  const rows = [
    ["--region", "EU-WEST-1 "],
    ["--region", "us-east-1,eu-west-1"],
    ["--all-regions"],
    ["--host", HOST],
    [],
  ];
  for (const args of rows) {
    const { stderr } = await run(everywhere(ACCEPTED), [...args, "-"], { stdin: settingsFile("eu-west-1") });
    assert.doesNotMatch(stderr, /standard\s+input\s+names/);
  }
});

Deno.test("--find-region without a region: a table where none takes it", async () => {
  const { exit, stdout, regions } = await run(everywhere(REJECTED), ["--find-region"]);
  assert.equal(exit, 1);
  assert.deepEqual(regions.toSorted(), SMTP_REGIONS.map(({ name }) => name).toSorted());
  assert.match(stdout, /^no region works from here$/m);
});

/** How each is typed. */
const TYPED: Readonly<Record<string, readonly string[]>> = {
  "several regions": ["--region", "eu-west-1,eu-west-2"],
  "region": ["--region", "eu-west-1"],
  "host": ["--host", "mail.example.com"],
  "servername": ["--servername", "mail.example.com"],
  "port": ["--port", "587"],
  "tls": ["--tls", "wrapper"],
  "wait": ["--wait", "5m"],
  "from": ["--from", "a@example.com"],
  "ask-profile": ["--ask-profile", "admin"],
};

for (const [one, other] of EXCLUSIVE.flatMap(([one, others]) => others.map((other) => [one, other] as const))) {
  Deno.test(`${one} and ${other} exclude each other, before anything is opened`, async () => {
    const flags = [one, other].flatMap((asked) => TYPED[asked] ?? [`--${asked}`]);
    const { exit, stderr, network } = await run(everywhere(ACCEPTED), flags);
    assert.deepEqual([exit, network.asked], [2, []]);
    const [named, namedToo] = [one, other].map((asked) => asked === "several regions" ? asked : `--${asked}`);
    assert.ok(
      stderr.startsWith(`smtpkey: error: cannot run verify: ${named} and ${namedToo} are mutually exclusive: `),
      stderr,
    );
  });
}

Deno.test("what excludes each other is all that does: pairs that were once allowed stay so", () => {
  const pairs = EXCLUSIVE.flatMap(([one, others]) => others.map((other) => `${one}+${other}`));
  assert.equal(new Set(pairs).size, pairs.length);
  assert.equal(pairs.length, 40);
});

Deno.test("--find-region with an AWS key is refused: it would be derived for whichever region is asked", async () => {
  for (const flags of [["--find-region"], ["--region", "eu-west-1", "--find-region"]]) {
    const { exit, stderr, network } = await run(everywhere(ACCEPTED), flags, { env: AWS_PAIR });
    assert.deepEqual([exit, network.asked], [2, []]);
    assert.match(stderr, /--all-regions/);
  }
});

Deno.test("Ctrl-C gives the table as far as it is known, and exit 130", async () => {
  // Port 25 is refused; all others are silent until Ctrl-C comes.
  let interrupt = (): void => {};
  const { resolve, connect, now } = servedNetwork(everywhere(ACCEPTED));
  const network: Network = {
    resolve,
    connect: (address, port, ...rest) => {
      if (port === 25) return Promise.resolve(failed({ kind: "network", what: "refused", text: "connection refused" }));
      if (port !== 2465) return new Promise(() => {});
      setTimeout(() => interrupt());
      return connect(address, port, ...rest).then(() => new Promise(() => {}));
    },
    now,
  };
  const { exit, stdout, stderr } = await runIn({
    env: SMTP_PAIR,
    network,
    interrupted: () => new Promise((resolve) => interrupt = () => resolve("interrupted")),
  }, ...["verify", "--region", "eu-west-1", "--all-ports"]);
  assert.equal(exit, 130);
  assert.match(stdout, /^✗ port 25 .* inconclusive .*: connection refused/m);
  assert.match(stdout, /^· port 587 .* inconclusive .*: interrupted: no answer yet/m);
  assert.match(stderr, /^smtpkey: interrupted/m);
});
