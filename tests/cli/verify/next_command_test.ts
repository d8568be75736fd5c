/**
 * Commands to type next: that they carry the flags of the run.
 *
 * Invariant: a carried command changes what was suggested and nothing else.
 * @module
 */

import assert from "node:assert/strict";
import { carried, ownFlags } from "../../../src/cli/verify/next_command.ts";
import { typedVerify } from "../../support/typed_verify.ts";

const RELAY =
  "--host 127.0.0.1 --port 2525 --tls starttls --servername localhost --ca-file /tmp/root.pem --region eu-west-1";

Deno.test("a variable before a command stays before it", () => {
  const own = ownFlags(typedVerify(RELAY.split(" ")));
  const next = carried("DENO_TLS_CA_STORE=system smtpkey verify --host 127.0.0.1 --port 2525", own, undefined);
  assert.match(next, /^DENO_TLS_CA_STORE=system smtpkey verify --region eu-west-1 --host 127\.0\.0\.1 --port 2525 /);
});

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
  [
    "-r eu-west-1 --host relay.example --servername localhost --all-ports --no-auth",
    "smtpkey verify --region eu-west-1 --all-ports",
    "--region eu-west-1 --all-ports --no-auth",
  ],
  [
    "--host relay.example --all-ports --no-auth",
    "smtpkey verify --host relay.example --all-ports",
    "--host relay.example --all-ports --no-auth",
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
    const own = ownFlags(typedVerify(typed.split(" ")));
    assert.equal(carried(suggested, own, "eu-west-1"), `smtpkey verify ${next}`);
  });
}

Deno.test("another program's command carries what it knows", () => {
  const own = ownFlags(typedVerify(RELAY.split(" ")));
  assert.equal(
    carried("openssl s_client -connect h:25 -servername h -starttls smtp", own, undefined),
    "openssl s_client -connect h:25 -servername localhost -starttls smtp -CAfile /tmp/root.pem",
  );
  assert.equal(carried("aws sts get-caller-identity", own, undefined), "aws sts get-caller-identity");
});
