/**
 * AWS's answers in the page: escaped, and absent where AWS was not asked.
 *
 * Invariant: the whole section is seen in `tests/cli/verify/ask_aws_test.ts`; here stands what only hostile answers show.
 * @module
 */

import assert from "node:assert/strict";
import { awsSection } from "../../../src/render/html/aws_section.ts";
import { markup } from "../../../src/render/html/markup.ts";

const heading = (text: string): ReturnType<typeof markup> => markup`<h2>${text}</h2>`;
const NOW = new Date("2026-01-02T03:04:05Z");

Deno.test("nothing was asked, so there is no section", () => assert.deepEqual(awsSection(undefined, heading, NOW), []));

Deno.test("what AWS says is text", () => {
  const text = '<script>alert(1)</script>"';
  const section = awsSection(
    {
      blocks: false,
      answers: {
        askedAs: "key",
        source: "a test",
        caller: undefined,
        calls: [{ action: "ses:GetAccount", about: undefined, outcome: "failed", ms: 1, code: "x", text }],
        keyState: { kind: "unknown" },
        key: undefined,
        region: "eu-west-1",
        account: undefined,
        isRegionDisabled: false,
        identities: undefined,
        permission: undefined,
        behindSeconds: undefined,
        notes: [text],
      },
    },
    heading,
    NOW,
  ).join("");
  assert.doesNotMatch(section, /<script/);
  assert.match(section, /&lt;script&gt;/);
});
