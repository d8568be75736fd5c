/**
 * The table of regions and the search for the name that was meant.
 *
 * Invariant: numbers and names here are those of the public lists, so a slip in the table shows.
 * @module
 */

import assert from "node:assert/strict";
import {
  isRegionShaped,
  nearestRegion,
  regionCalled,
  regionNamed,
  REGIONS,
  SMTP_REGIONS,
} from "../../src/ses/region.ts";

Deno.test("nineteen regions answer SMTP; names are unique and shaped like regions", () => {
  assert.equal(SMTP_REGIONS.length, 19);
  assert.equal(new Set(REGIONS.map(({ name }) => name)).size, REGIONS.length);
  for (const { name } of REGIONS) assert.ok(isRegionShaped(name), name);
});

const STATES: readonly [string, string, string][] = [
  ["us-west-1", "yes", "aws"],
  ["eu-west-3", "yes", "aws"],
  ["ap-northeast-3", "yes", "aws"],
  ["us-gov-east-1", "yes", "aws-us-gov"],
  ["eu-south-1", "no", "aws"],
  ["me-south-1", "no", "aws"],
  ["cn-north-1", "no", "aws-cn"],
  ["eusc-de-east-1", "no", "aws-eusc"],
  ["xx-nowhere-9", "unknown", "aws"],
];

for (const [name, smtp, partition] of STATES) {
  Deno.test(`${name}: SMTP ${smtp}, partition ${partition}`, () => {
    const region = regionNamed(name);
    assert.equal(region.smtp, smtp);
    assert.equal(region.partition, partition);
  });
}

Deno.test("a region without a regional endpoint and with SES has Mail Manager", () => {
  const others = REGIONS.filter(({ smtp, mailManager }) => smtp === "no" && mailManager === true).map(({ name }) =>
    name
  );
  assert.deepEqual(others.toSorted(), [
    "af-south-1",
    "ap-south-2",
    "ap-southeast-3",
    "ap-southeast-5",
    "ca-west-1",
    "eu-central-2",
    "eu-south-1",
    "eusc-de-east-1",
    "il-central-1",
    "me-central-1",
    "me-south-1",
  ]);
  assert.ok(SMTP_REGIONS.every(({ mailManager }) => mailManager));
  assert.equal(regionNamed("mx-central-1").mailManager, false);
  assert.equal(regionNamed("xx-nowhere-9").mailManager, undefined);
});

const MEANT: readonly [string, string | undefined][] = [
  ["eu-west1", "eu-west-1"],
  ["eu-wset-1", "eu-west-1"],
  ["eu-west-4", "eu-west-1"],
  ["us-east", "us-east-1"],
  ["useast-1", "us-east-1"],
  ["eu-central1", "eu-central-1"],
  ["eu-west-1", undefined],
  ["ap-southeast-4", undefined],
  ["xx-nowhere-9", undefined],
  ["", undefined],
  ["wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY", undefined],
];

for (const [typed, meant] of MEANT) {
  Deno.test(`"${typed}" ${meant === undefined ? "is near no other name" : `means ${meant}`}`, () => {
    assert.equal(nearestRegion(typed), meant);
  });
}

const CALLED: readonly [string, string | undefined][] = [
  ["ireland", "eu-west-1"],
  ["europe (ireland)", "eu-west-1"],
  ["n. virginia", "us-east-1"],
  ["email-smtp.eu-central-1.amazonaws.com", "eu-central-1"],
  ["email-smtp.cn-north-1.amazonaws.com.cn", "cn-north-1"],
  ["email-smtp.xx-nowhere-9.amazonaws.com", undefined],
  ["east", undefined],
  ["somewhere", undefined],
  ["us-east-1", undefined],
  ["", undefined],
];

for (const [words, name] of CALLED) {
  Deno.test(`"${words}" is ${name ?? "no region"}`, () => assert.equal(regionCalled(words), name));
}
