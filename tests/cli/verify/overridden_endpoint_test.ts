/**
 * Which flags override the host that came with the credentials, and in which words.
 *
 * Invariant: each row is what was typed, the host in the input, and what the note ends with; the runs are in `several_test.ts`.
 * @module
 */

import assert from "node:assert/strict";
import { overriddenEndpoint } from "../../../src/cli/verify/overridden_endpoint.ts";
import { Secret } from "../../../src/secret.ts";
import { typedVerify } from "../../support/typed_verify.ts";

const HOST = "email-smtp.eu-west-1.amazonaws.com";
const FIPS = "email-smtp-fips.us-east-1.amazonaws.com";

const ROWS: readonly (readonly [typed: string, host: string | undefined, ending: string | undefined])[] = [
  ["-r us-east-1", HOST, `the host ${HOST}, and --region asks for us-east-1`],
  ["-r us-east-1", ` ${HOST.toUpperCase()} `, `the host ${HOST}, and --region asks for us-east-1`],
  ["-r us-east-1,us-west-2", HOST, "--region asks for us-east-1, us-west-2"],
  [`--host ${FIPS}`, HOST, `--host asks for ${FIPS}`],
  ["-r eu-west-1", HOST, undefined],
  ["-r us-east-1", FIPS, undefined],
  ["-r us-east-1", "smtp.example.com", undefined],
  ["-r us-east-1", undefined, undefined],
  ["--host 127.0.0.1", HOST, undefined],
  ["--all-regions", HOST, undefined],
  ["--find-region", HOST, undefined],
];

for (const [typed, host, ending] of ROWS) {
  Deno.test(`${typed} with ${host ?? "no host"} in the input: ${ending ?? "no note"}`, () => {
    const { flags } = typedVerify(typed.split(" "));
    const pasted = { kind: "smtp", username: undefined, password: new Secret("x"), host, port: undefined } as const;
    const text = overriddenEndpoint(flags, pasted);
    if (ending === undefined) assert.equal(text, undefined);
    else assert.ok(text?.endsWith(ending), text);
  });
}

Deno.test("a host in the input that could contain a secret is not shown", () => {
  const { flags } = typedVerify(["-r", "us-east-1"]);
  const host = "wjalrxutnfemik7mdengbpxrficyexamplekey12.email-smtp.eu-west-1.vpce.amazonaws.com";
  const text = overriddenEndpoint(flags, {
    kind: "smtp",
    username: undefined,
    password: new Secret("x"),
    host,
    port: undefined,
  });
  assert.doesNotMatch(text ?? "", /wjalr/);
});
