/**
 * AWS as an enemy: whatever it answers, the inquiry ends, throws nothing, asks no more than it may, and gives nothing away.
 *
 * Invariant: answers are made from real ones by chance; what must hold is asserted in every run.
 * @module
 */

import assert from "node:assert/strict";
import { assertSoon } from "../support/soon.ts";
import fc from "fast-check";
import { askAws } from "../../src/aws/ask.ts";
import { readJson } from "../../src/aws/json.ts";
import { readXml } from "../../src/aws/xml.ts";
import { Secret } from "../../src/secret.ts";
import { awsAnswer, type TwinAnswer } from "../support/aws_twin_answers.ts";
import { MEMORY_TIME, memoryAws } from "../support/aws_memory.ts";
import { ACCOUNT, askingWith, OPERATOR, questionOf, SENDER } from "./cases.ts";

const PASSWORD = "BMW5RDrXmmVs0lV7GpI4oLkHXpZ4stDsk6q91z1g38Pk";
const SECRETS = [OPERATOR.secretKey, OPERATOR.sessionToken ?? "", SENDER.secretKey, PASSWORD];
const HIDDEN = [SENDER.secretKey, PASSWORD].map((text) => new Secret(text));

/** What an enemy puts into the middle of an answer. */
const POISON = fc.oneof(
  fc.constantFrom(...SECRETS, ...SECRETS.map(btoa), ...SECRETS.map(asEntities), ...SECRETS.map(asEscapes)),
  fc.constantFrom(
    "\u001b]0;x\u0007",
    "\u202e",
    "\r\n",
    "<!DOCTYPE x [<!ENTITY y 'z'>]>",
    "&y;",
    "]]>",
    "<!--",
    "\\",
    '"',
    "</Error>",
  ),
  fc.constantFrom("<a>".repeat(5000), "[".repeat(5000), "&#x26;".repeat(5000), "9".repeat(400), "-1", "null", "true"),
  fc.string({ unit: "binary", maxLength: 40 }),
);

function asEntities(text: string): string {
  return [...text].map((character) => `&#${character.charCodeAt(0)};`).join("");
}

function asEscapes(text: string): string {
  return [...text].map((character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`).join("");
}

const CHANGE = fc.record({
  at: fc.nat({ max: 1000 }),
  remove: fc.nat({ max: 30 }),
  poison: POISON,
  status: fc.constantFrom(200, 200, 200, 302, 400, 403, 500, 503),
});

Deno.test("whatever AWS answers, nothing is given away, and the inquiry ends", async () => {
  const changes = fc.array(CHANGE, { minLength: 1, maxLength: 6 });
  await fc.assert(
    fc.asyncProperty(changes, fc.boolean(), async (list, isKey) => {
      const world = memoryAws({
        accounts: [ACCOUNT],
        instead: (request, nth) => {
          const change = list[nth % list.length];
          const { host, pathname } = new URL(request.url);
          const twin = {
            method: request.method,
            target: pathname,
            headers: new Map([["host", host], ...request.headers]),
            body: request.body,
          };
          const answer = awsAnswer(twin, { accounts: [ACCOUNT], now: () => MEMORY_TIME });
          return change === undefined ? undefined : poisoned(answer, change);
        },
      });
      const key = isKey ? SENDER : OPERATOR;
      const asking = askingWith(key, HIDDEN);
      const answers = await askAws(world, questionOf(key, { asking, from: "a+b@mail.example.com" }));
      const text = JSON.stringify(answers);
      const own = [key.secretKey, key.sessionToken ?? PASSWORD, SENDER.secretKey, PASSWORD];
      for (const secret of own) assert.ok(!new Secret(secret).isIn(text), text);
      assert.doesNotMatch(text, /[\p{Cc}\u202e]/u);
      assert.ok(text.length < 60_000);
      assert.ok(world.requests.length <= 24);
      for (const { url } of world.requests) {
        assert.match(new URL(url).hostname, /\.(amazonaws\.com|amazonaws\.com\.cn|amazonaws\.eu)$/);
      }
    }),
    { numRuns: 300 },
  );
});

function poisoned(
  answer: TwinAnswer,
  { at, remove, poison, status }: {
    readonly at: number;
    readonly remove: number;
    readonly poison: string;
    readonly status: number;
  },
): TwinAnswer {
  const place = answer.body.length === 0 ? 0 : at % answer.body.length;
  const body = answer.body.slice(0, place) + poison + answer.body.slice(place + remove);
  return { status, headers: answer.headers, body };
}

Deno.test("no text makes a reader throw, or take long", () => {
  const text = fc.oneof(
    POISON,
    fc.string({ unit: "binary" }),
    fc.json(),
    fc.array(POISON).map((parts) => parts.join("")),
  );
  fc.assert(
    fc.property(text, (given) => {
      assertSoon(given.slice(0, 100), 1000, () => {
        readXml(given, (found) => found);
        readJson(given, (found) => found);
      });
    }),
    { numRuns: 1000 },
  );
});
