/**
 * The settings of AWS's tools in the environment.
 *
 * Invariant: one row a setting, and one a contradiction.
 * @module
 */

import assert from "node:assert/strict";
import { awsSettings, endpointFor, isLoopback } from "../../src/aws/settings.ts";
import { Failure } from "../../src/failure.ts";
import { regionNamed } from "../../src/ses/region.ts";

type Environment = Readonly<Record<string, string>>;

const DUBLIN = regionNamed("eu-west-1");

const URLS: readonly (readonly [env: Environment, sts: string, sesv2: string])[] = [
  [{}, "https://sts.eu-west-1.amazonaws.com", "https://email.eu-west-1.amazonaws.com"],
  [
    { AWS_USE_FIPS_ENDPOINT: "True" },
    "https://sts-fips.eu-west-1.amazonaws.com",
    "https://email-fips.eu-west-1.amazonaws.com",
  ],
  [{ AWS_USE_DUALSTACK_ENDPOINT: "true" }, "https://sts.eu-west-1.api.aws", "https://email.eu-west-1.api.aws"],
  [{ AWS_ENDPOINT_URL: "https://h:1/" }, "https://h:1", "https://h:1"],
  [
    { AWS_ENDPOINT_URL: "https://h:1", AWS_ENDPOINT_URL_STS: "http://127.0.0.1:2/base/" },
    "http://127.0.0.1:2/base",
    "https://h:1",
  ],
  [
    { AWS_ENDPOINT_URL: "https://h:1", AWS_IGNORE_CONFIGURED_ENDPOINT_URLS: "true" },
    "https://sts.eu-west-1.amazonaws.com",
    "https://email.eu-west-1.amazonaws.com",
  ],
];

for (const [env, sts, sesv2] of URLS) {
  Deno.test(`endpoints under ${JSON.stringify(env)}`, () => {
    const settings = awsSettings((name) => env[name]);
    assert.equal(endpointFor("sts", DUBLIN, settings).url, sts);
    assert.equal(endpointFor("sesv2", DUBLIN, settings).url, sesv2);
  });
}

const REFUSED: readonly Environment[] = [
  { AWS_ENDPOINT_URL: "http://sts.example.com" },
  { AWS_ENDPOINT_URL: "http://127.0.0.1.example.com" },
  { AWS_ENDPOINT_URL: "https://user:password@h" },
  { AWS_ENDPOINT_URL: "https://h/?x" },
  { AWS_ENDPOINT_URL: "ftp://h" },
  { AWS_ENDPOINT_URL_IAM: "h:443" },
  { AWS_USE_FIPS_ENDPOINT: "yes" },
  { AWS_USE_FIPS_ENDPOINT: "true", AWS_ENDPOINT_URL: "https://h" },
  { AWS_USE_DUALSTACK_ENDPOINT: "true", AWS_ENDPOINT_URL_SESV2: "https://h" },
];

for (const env of REFUSED) {
  Deno.test(`refused: ${JSON.stringify(env)}`, () => {
    assert.throws(() => awsSettings((name) => env[name]), (error: Error) => {
      assert.ok(error instanceof Failure);
      assert.equal(error.code, "bad-environment");
      for (const value of Object.values(env)) {
        if (value !== "true") {
          assert.ok(!`${error.message} ${error.hints.join(" ")}`.includes(value), "the value is shown");
        }
      }
      return true;
    });
  });
}

Deno.test("only this machine is the loopback", () => {
  for (const host of ["localhost", "127.0.0.1", "127.9.9.9", "[::1]"]) assert.ok(isLoopback(host), host);
  for (const host of ["localhost.example.com", "128.0.0.1", "127.0.0.1.nip.io", "[::2]", "10.0.0.1"]) {
    assert.ok(!isLoopback(host), host);
  }
});
