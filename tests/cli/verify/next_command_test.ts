/**
 * Commands to type next: that they carry the flags of the run, and that every one that is printed can be typed.
 *
 * Invariant: a carried command changes what was suggested and nothing else.
 * @module
 */

import assert from "node:assert/strict";
import { parseArgv } from "../../../src/cli/argv.ts";
import { carried, ownFlags } from "../../../src/cli/verify/next_command.ts";
import { VERIFY_FLAGS } from "../../../src/cli/verify/verify_flags.ts";
import { runIn } from "../../support/memory_host.ts";
import { servedNetwork } from "../../support/memory_servers.ts";

const DECLARED = {
  name: "verify",
  summary: "",
  usage: [],
  description: [],
  flags: VERIFY_FLAGS,
  takesWords: false,
  examples: [],
} as const;

const RELAY =
  "--host 127.0.0.1 --port 2525 --tls starttls --servername localhost --ca-file /tmp/root.pem --region eu-west-1";

const ROWS: readonly (readonly [typed: string, suggested: string, next: string])[] = [
  ["--region eu-west-1", "smtpkey verify --region eu-west-1 --find-region", "--region eu-west-1 --find-region"],
  [
    RELAY,
    "smtpkey verify --region eu-west-1 --wait 5m",
    "--region eu-west-1 --host 127.0.0.1 --port 2525 --tls starttls --wait 5m --servername localhost --ca-file /tmp/root.pem",
  ],
  [
    RELAY,
    "smtpkey verify --region eu-west-1 --port 465 --tls wrapper",
    "--region eu-west-1 --host 127.0.0.1 --port 465 --tls wrapper --servername localhost --ca-file /tmp/root.pem",
  ],
  [
    "-r eu-west-1",
    "smtpkey verify --host email-smtp.eu-west-1.amazonaws.com --port 587 --tls starttls --verbose",
    "--region eu-west-1 --verbose",
  ],
  [
    RELAY,
    "smtpkey verify --region eu-west-1 --find-region",
    "--region eu-west-1 --find-region --port 2525 --tls starttls --ca-file /tmp/root.pem",
  ],
  [
    RELAY,
    "smtpkey verify --region us-east-1",
    "--region us-east-1 --port 2525 --tls starttls --ca-file /tmp/root.pem",
  ],
  ["-r eu-west-1 -", "smtpkey verify --region eu-west-1 --wait 5m", "--region eu-west-1 --wait 5m - < FILE"],
  [
    "-r eu-west-1 -p prod",
    "smtpkey verify --region eu-west-1 --all-ports",
    "--region eu-west-1 --all-ports --profile prod",
  ],
  [
    "-r eu-west-1 --no-auth --port 25",
    "smtpkey verify --region eu-west-1 --port 587",
    "--region eu-west-1 --port 587 --no-auth",
  ],
  [
    "-r eu-west-1 --port 25 --tls starttls",
    "smtpkey verify --region eu-west-1 --all-ports",
    "--region eu-west-1 --all-ports",
  ],
  ["-r eu-west-1 -6", "smtpkey verify --region eu-west-1 -4", "--region eu-west-1 -4"],
  [
    "-r eu-west-1 --from a@example.com",
    "smtpkey verify --region eu-west-1 --from ADDRESS --verbose",
    "--region eu-west-1 --from ADDRESS --verbose",
  ],
  ["--all-regions", "smtpkey verify --region eu-west-1", "--region eu-west-1"],
  [
    "-r eu-west-1,us-east-1 -",
    "smtpkey verify --host email-smtp.eu-west-1.amazonaws.com --port 587 --tls starttls --certificate",
    "--region eu-west-1 --certificate - < FILE",
  ],
  ["-r us-east-1,eu-west-1", "smtpkey verify --all-ports", "--region eu-west-1 --all-ports"],
  [
    "-r eu-west-1 -p wJalrXUtnFEMI1K7MDENG2bPxRfiCYEXAMPLEKEY",
    "smtpkey verify --region eu-west-1 --verbose",
    "--region eu-west-1 --profile NAME --verbose",
  ],
  [
    "-r eu-west-1 --ca-file /tmp/my.pem",
    "smtpkey verify --region eu-west-1 --timeout 60",
    "--region eu-west-1 --timeout 60 --ca-file /tmp/my.pem",
  ],
];

for (const [typed, suggested, next] of ROWS) {
  Deno.test(`${typed}: ${suggested}`, () => {
    const own = ownFlags(parseArgv(typed.split(" "), DECLARED));
    assert.equal(carried(suggested, own, "eu-west-1"), `smtpkey verify ${next}`);
  });
}

Deno.test("another program's command carries what it knows", () => {
  const own = ownFlags(parseArgv(RELAY.split(" "), DECLARED));
  assert.equal(
    carried("openssl s_client -connect h:25 -servername h -starttls smtp", own, undefined),
    "openssl s_client -connect h:25 -servername localhost -starttls smtp -CAfile /tmp/root.pem",
  );
  assert.equal(carried("aws sts get-caller-identity", own, undefined), "aws sts get-caller-identity");
});

const GOLDEN = new URL("../../golden/", import.meta.url);

/** Every command of smtpkey in the golden files, with the file that it is in. */
function printedCommands(): ReadonlyMap<string, string> {
  const commands = new Map<string, string>();
  const files = [...Deno.readDirSync(GOLDEN)].filter(({ isFile, name }) => isFile && /^(verify|doctor)-/.test(name));
  for (const { name } of files) {
    const text = Deno.readTextFileSync(new URL(name, GOLDEN));
    for (const [, command = ""] of text.matchAll(/^ *\$ (.*smtpkey .*)$|"command": "(smtpkey [^"]*)"/gm)) {
      if (command !== "") commands.set(command, name);
    }
  }
  return commands;
}

const PLACES: Readonly<Record<string, string>> = {
  REGION: "eu-west-1",
  ADDRESS: "a@example.com",
  NAME: "default",
  HOST: "mail.example.com",
  PORT: "587",
};

const PROFILES = ["default", "OPERATOR"].map((name) =>
  `[${name}]\naws_access_key_id=AKIAIOSFODNN7EXAMPLE\naws_secret_access_key=wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY\n`
).join("");

const KEY = "AKIAIOSFODNN7EXAMPLE wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY\n";
const INGRESS = "inp-abcdefghijklmnopqrstuvwx Abcdefgh1\n";

for (const [command, file] of printedCommands()) {
  Deno.test(`${file}: ${command}`, async () => {
    const [, own = ""] = /smtpkey ([^|&;<>]*)/.exec(command) ?? [];
    const argv = own.trim().replaceAll(/\b[A-Z_]{4,}\b/g, (place) => PLACES[place] ?? place).split(" ");
    const { exit, stderr } = await runIn({
      files: { "/home/op/.aws/credentials": PROFILES },
      env: {
        HOME: "/home/op",
        SMTP_USERNAME: "AKIAIOSFODNN7EXAMPLE",
        SMTP_PASSWORD: "BMW5RDrXmmVs0lV7GpI4oLkHXpZ4stDsk6q91z1g38Pk",
        ...(argv[0] === "derive"
          ? {
            AWS_ACCESS_KEY_ID: "AKIAIOSFODNN7EXAMPLE",
            AWS_SECRET_ACCESS_KEY: "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY",
          }
          : {}),
      },
      ...(argv.includes("-") ? { stdin: command.includes("ingress") ? INGRESS : KEY } : {}),
      network: servedNetwork({}),
    }, ...argv);
    assert.ok(exit === 0 || exit === 1 || exit === 3, `exit ${exit}: ${stderr}`);
  });
}
