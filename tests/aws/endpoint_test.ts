/**
 * Endpoints that AWS's pages name; the rest is held against AWS's own SDK on the host's side.
 *
 * Invariant: one row an endpoint.
 * @module
 */

import assert from "node:assert/strict";
import { type ApiEndpoint, apiEndpoint, homeRegion, PARTITION_NAMES } from "../../src/aws/endpoint.ts";
import { regionNamed } from "../../src/ses/region.ts";

const PLAIN = { fips: false, dualStack: false };

const ROWS: readonly (readonly [ApiEndpoint["scope"]["service"], string, url: string, signedFor: string])[] = [
  ["sts", "us-east-1", "https://sts.us-east-1.amazonaws.com", "us-east-1"],
  ["iam", "eu-west-1", "https://iam.amazonaws.com", "us-east-1"],
  ["ses", "eu-west-1", "https://email.eu-west-1.amazonaws.com", "eu-west-1"],
  ["iam", "us-gov-east-1", "https://iam.us-gov.amazonaws.com", "us-gov-west-1"],
  ["ses", "us-gov-east-1", "https://email.us-gov-east-1.amazonaws.com", "us-gov-east-1"],
  ["iam", "cn-northwest-1", "https://iam.cn-north-1.amazonaws.com.cn", "cn-north-1"],
  ["sts", "eusc-de-east-1", "https://sts.eusc-de-east-1.amazonaws.eu", "eusc-de-east-1"],
];

for (const [service, region, url, signedFor] of ROWS) {
  Deno.test(`${service} for ${region} is ${url}`, () => {
    const endpoint = apiEndpoint(
      service === "ses" ? "sesv2" : service === "iam" ? "iam" : "sts",
      regionNamed(region),
      PLAIN,
    );
    assert.deepEqual(endpoint, { url, scope: { service, region: signedFor } });
  });
}

Deno.test("the region that signs for a partition is in it", () => {
  for (const partition of PARTITION_NAMES) assert.equal(regionNamed(homeRegion(partition).name).partition, partition);
});
