/**
 * Lines that name SES, and the lines that they are tied to.
 *
 * Invariant: near, and nothing that speaks of another process, message or time.
 * @module
 */

import assert from "node:assert/strict";
import type { LineScanner } from "../../src/logs/line_scanner.ts";
import { LineScanner as Scanner } from "../../src/logs/line_scanner.ts";
import { Mention, Mentions, NEAR_LINES } from "../../src/logs/ses_mentions.ts";
import { LiteralSearch } from "../../src/logs/literal_search.ts";
import { NearbyLines } from "../../src/logs/nearby_lines.ts";
import { SeenLine } from "../../src/logs/seen_line.ts";

/** What is remembered once `text` was read: the mentions in it. */
function read(text: string): Mentions {
  const listener = {
    literalsFound(): void {},
    sesNamed(line: number, position: number): void {
      mentions.add(line, position);
    },
  };
  const scanner: LineScanner = new Scanner(new LiteralSearch(["email-smtp"]), 1, listener);
  const mentions = new Mentions(new NearbyLines(scanner));
  scanner.push(new TextEncoder().encode(text));
  scanner.finish();
  return mentions;
}

const HOST = "email-smtp.eu-west-1.amazonaws.com";

function regions(mentions: Mentions, line: number, log = {}): readonly (string | undefined)[] {
  return mentions.before(line, log).map(({ places }) => places.region);
}

Deno.test("the nearest mentions come first, and few are enough", () => {
  const text = ["us-east-1", "us-east-2", "eu-west-1", "eu-west-2", "eu-west-3"]
    .map((region) => `email-smtp.${region}.amazonaws.com\n`).join("quiet\n");
  assert.deepEqual(regions(read(text), 10), ["eu-west-3", "eu-west-2", "eu-west-1", "us-east-2"]);
  assert.equal(read(text).last?.places.region, "eu-west-3");
});

Deno.test("a mention that is too far back is not given", () => {
  const mentions = read(`${HOST}\n`);
  assert.equal(mentions.before(1 + NEAR_LINES, {}).length, 1);
  assert.equal(mentions.before(2 + NEAR_LINES, {}).length, 0);
  assert.equal(mentions.before(NEAR_LINES, {}).length, 1);
  assert.equal(read("").last, undefined);
});

Deno.test("a mention of another process, message or time is not tied", () => {
  const mentions = read(`Nov 22 19:57:52 relay postfix/smtp[1]: D67CD2E7: relay=${HOST}[192.0.2.10]:587\n`);
  assert.equal(mentions.before(2, {}).length, 1);
  assert.equal(mentions.before(2, { process: "postfix/smtp[1]", seconds: 71_900 }).length, 1);
  assert.equal(mentions.before(2, { process: "postfix/smtp[2]" }).length, 0);
  assert.equal(mentions.before(2, { queueId: "AAAAAAA1" }).length, 0);
  assert.equal(mentions.before(2, { seconds: 80_000 }).length, 0);
});

Deno.test("what a mention tells holds no secret", () => {
  const mention = new Mention(
    SeenLine.of(`smtp://AKIAIOSFODNN7EXAMPLE:x@${HOST}:25 arn:aws:iam::123456789012:user/AKIAIOSFODNN7EXAMPLE`),
  );
  assert.deepEqual([mention.shown.region, mention.places.port], ["eu-west-1", "25"]);
  assert.ok(!JSON.stringify(mention.shown).includes("AKIA"));
});
