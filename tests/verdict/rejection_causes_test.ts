/**
 * The causes of a rejected login that may remain.
 *
 * Invariant: they are a list, each with its command where there is one; the first command is that of the remedy.
 * @module
 */

import assert from "node:assert/strict";
import { remainingCauses, withoutRegionSearch } from "../../src/verdict/rejection_causes.ts";

const LINK = "https://example.com/";

Deno.test("the causes that the caller names, in its order, after what it knows better", () => {
  const { causes = [], command, link } = remainingCauses(["otherRegion", "recent"], {
    link: LINK,
    others: [{ text: "x" }],
  });
  assert.deepEqual(causes.map(({ text }) => text.split(" ")[0]), ["x", "the", "the"]);
  assert.equal(command, "smtpkey verify --region {region} --find-region");
  assert.equal(link, LINK);
});

Deno.test("once every region was asked, the search for it is no step any more", () => {
  const all = remainingCauses(["otherRegion", "otherKey", "inactive"], { link: LINK });
  const { causes = [], command } = withoutRegionSearch(all);
  assert.equal(causes.length, 2);
  assert.match(command ?? "", /^smtpkey derive /);
});
