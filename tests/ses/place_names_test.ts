/**
 * Regions by the names that people have for places.
 * @module
 */

import assert from "node:assert/strict";
import { regionOfPlace } from "../../src/ses/place_names.ts";
import { REGIONS } from "../../src/ses/region.ts";

const ROWS: readonly (readonly [words: string, region: string | undefined])[] = [
  ["Irland", "eu-west-1"],
  ["Irlanda", "eu-west-1"],
  ["Francfort", "eu-central-1"],
  ["virgina", "us-east-1"],
  ["Nordvirginia", "us-east-1"],
  ["São Paulo", "sa-east-1"],
  ["sao-paolo", "sa-east-1"],
  ["Tokio", "ap-northeast-1"],
  ["mumbay", "ap-south-1"],
  ["Londres", "eu-west-2"],
  ["Brasil", "sa-east-1"],
  ["Stokholm", "eu-north-1"],
  ["sydeny", "ap-southeast-2"],
  ["hunter2", undefined],
  ["password", undefined],
  ["eu", undefined],
  ["", undefined],
];

for (const [words, region] of ROWS) {
  Deno.test(`"${words}" calls ${region ?? "no region"}`, () => assert.equal(regionOfPlace(words), region));
}

Deno.test("every place in the table of regions calls its own region", () => {
  for (const { name, title = "" } of REGIONS) {
    const [, place = ""] = /\((.*)\)/.exec(title) ?? [];
    if (place !== "Central" && place.length > 3) assert.equal(regionOfPlace(place), name, place);
  }
});
