/**
 * What each way of asking `verify` prints, for a person and for a program, held against what a person has looked at.
 *
 * Invariant: one row a capability, in a network of memory; which hosts are asked, and how often, is asserted elsewhere.
 * @module
 */

import assert from "node:assert/strict";
import { smtpHost } from "../../../src/ses/endpoint.ts";
import { regionNamed, SMTP_REGIONS } from "../../../src/ses/region.ts";
import { type Connection, failed, type Network, ok } from "../../../src/smtp/connection.ts";
import { encode } from "../../support/bytes.ts";
import { assertGolden } from "../../support/golden.ts";
import { type MemoryWorld, runIn } from "../../support/memory_host.ts";
import { memoryNetwork } from "../../support/memory_network.ts";
import { MemoryPlayer } from "../../support/memory_player.ts";
import { servedNetwork, type Servers } from "../../support/memory_servers.ts";
import { assertKeeps, scriptNamed } from "../../support/verify_script.ts";
import { CHAIN_OF_THREE } from "../../tls/flights.ts";

const ENV = {
  SMTP_USERNAME: "AKIAIOSFODNN7EXAMPLE",
  SMTP_PASSWORD: "BMW5RDrXmmVs0lV7GpI4oLkHXpZ4stDsk6q91z1g38Pk",
} as const;
const HOST = smtpHost(regionNamed("eu-west-1"));

/** Every regional endpoint refuses the pair, but for that of `found`. */
function everywhere(found: string | undefined): Servers {
  const entries = SMTP_REGIONS.map((region) => {
    return [`${smtpHost(region)}:*`, region.name === found ? "auth-235-login" : "auth-535-good-looking"] as const;
  });
  return Object.fromEntries(entries);
}

/** The connections of one script, in order. */
function scripted(name: string): Network {
  return memoryNetwork(scriptNamed(name).dialogues.map((dialogue) => new MemoryPlayer(dialogue)));
}

/** A login by a script, and beside it a server that shows a certificate. */
function withCertificate(name: string): Network {
  const login = scripted(name);
  let isFirst = true;
  return {
    ...login,
    connect: (...args) => {
      if (!isFirst) return Promise.resolve(ok(showing()));
      isFirst = false;
      return login.connect(...args);
    },
  };
}

function showing(): Connection {
  const says = [encode("220 hello\r\n"), encode("250-hello\r\n250 STARTTLS\r\n"), encode("220 go\r\n"), CHAIN_OF_THREE];
  const closed = { kind: "network", what: "closed", text: "the server closed the connection" } as const;
  return {
    read: () => {
      const bytes = says.shift();
      return Promise.resolve(bytes === undefined ? failed(closed) : ok(bytes));
    },
    write: () => Promise.resolve(ok(undefined)),
    startTls: () => Promise.reject(new Error("a look performs no handshake")),
    close: () => {},
  };
}

type Row = readonly [name: string, exit: number, network: () => Network, flags: string, world?: Partial<MemoryWorld>];

const REGION = "--region eu-west-1";
const FROM = `${REGION} --from sender@example.com`;
const PORTS: Servers = {
  [`${HOST}:587`]: "auth-235-login",
  [`${HOST}:2587`]: "auth-235-login",
  [`${HOST}:465`]: "wrapper-235",
  [`${HOST}:25`]: { kind: "network", what: "timeout", text: "no answer within 10 s" },
};
const SOME = { ...everywhere("eu-west-1"), [`${smtpHost(regionNamed("us-east-1"))}:*`]: PORTS[`${HOST}:25`] ?? "" };

const SETTINGS = `SMTP_HOST=${HOST}\nSMTP_USERNAME=${ENV.SMTP_USERNAME}\nSMTP_PASSWORD=${ENV.SMTP_PASSWORD}\n`;

const ROWS: readonly Row[] = [
  ["ports", 0, () => servedNetwork(PORTS), `${REGION} --all-ports`],
  ["regions", 1, () => servedNetwork(SOME), "--region eu-west-1,eu-central-1,us-east-1"],
  ["all-regions", 1, () => servedNetwork(everywhere("eu-west-1")), "--all-regions"],
  ["find-region", 1, () => servedNetwork(everywhere("us-west-2")), `${REGION} --find-region`],
  ["find-region-nowhere", 1, () => servedNetwork(everywhere(undefined)), `${REGION} --find-region`],
  ["overridden-region", 1, () => servedNetwork(everywhere("eu-west-1")), "--region us-east-1 -", {
    stdin: SETTINGS,
    env: {},
  }],
  ["wait", 1, () => servedNetwork({ [`${HOST}:587`]: "auth-535-good-looking" }), `${REGION} --wait 4`],
  ["from-sent", 0, () => scripted("data-250"), FROM],
  ["from-refused", 1, () => scripted("data-554-not-verified"), FROM],
  ["mechanism", 0, () => scripted("auth-504-plain-accepted"), REGION],
  ["certificate", 0, () => withCertificate("auth-235-login"), `${REGION} --certificate`],
  ["certificate-finding", 3, () => withCertificate("tls-expired"), REGION],
];

for (const [name, exit, network, flags, world = {}] of ROWS) {
  for (const [format, file] of [["human", `verify-${name}.txt`], ["json", `verify-${name}-json.txt`]] as const) {
    Deno.test(`verify ${flags} --format ${format} prints ${file}: exit ${exit}`, async () => {
      const run = await runIn(
        { env: ENV, network: network(), ...world },
        ...["verify", ...flags.split(" "), "--format", format],
      );
      assert.equal(run.exit, exit, run.stdout + run.stderr);
      assertKeeps(scriptNamed("auth-235-login").secrets, run.stdout + run.stderr);
      assertGolden(file, run.stderr === "" ? run.stdout : `${run.stdout}--- stderr\n${run.stderr}`);
    });
  }
}
