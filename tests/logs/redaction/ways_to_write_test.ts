/**
 * Hundreds of ways to write a secret, each with secrets of six kinds, alone and before an error: none is shown.
 *
 * Invariant: the seed is fixed; a way is read as a line of a text is, without its escapes.
 * @module
 */

import assert from "node:assert/strict";
import fc from "fast-check";
import { masked } from "../../../src/logs/redact.ts";
import { areChanceLetters } from "../../../src/logs/redaction/chance_letters.ts";
import { onOneLine, plainText } from "../../../src/logs/unescape.ts";
import { WAYS } from "./ways_to_write.ts";

const SEED = 20_261_127;
const LOWER = "abcdefghijklmnopqrstuvwxyz";
const DIGITS = "0123456789";
const ALL = `${LOWER}${LOWER.toUpperCase()}${DIGITS}`;
const SHORTEST_PIECE = 8;

function of(characters: string, length: number): fc.Arbitrary<string> {
  return fc.noBias(fc.string({ unit: fc.constantFrom(...characters), minLength: length, maxLength: length }));
}

function joined(...parts: readonly fc.Arbitrary<string>[]): fc.Arbitrary<string> {
  return fc.tuple(...parts).map((texts) => texts.join(""));
}

/** An app password of Google or Yahoo, but for one in a thousand that is like a word. */
const APP_PASSWORD = of(LOWER, 16).filter(areChanceLetters);

/** What generators give, what people make up, and keys. */
const SECRETS: readonly fc.Arbitrary<string>[] = [
  joined(of(LOWER, 1), of(ALL, 9), fc.constant("7Q")),
  joined(
    fc.constantFrom("Sommer", "hunter", "Zebra", "Dragon"),
    fc.constantFrom("", "-", "_", "!", "#"),
    of(DIGITS, 4),
  ),
  of(`${ALL}+/`, 40),
  joined(fc.constant("B"), of(`${ALL}+/`, 42), fc.constant("=")),
  joined(of(LOWER, 1), of(`${ALL}!#%*-_.~^`, 14), fc.constant("8z")),
  APP_PASSWORD,
];

interface Case {
  readonly line: string;
  readonly secret: string;
}

function cases(way: string): fc.Arbitrary<readonly Case[]> {
  const token = of(`${ALL}+/`, 80).map((text) => `IQoJb3JpZ2luX2Vj${text}=`);
  return fc.tuple(token, ...SECRETS).map(([token, ...secrets]) =>
    secrets.map((secret) => {
      const sent = btoa(`\0me\0${secret}`);
      const parts: Readonly<Record<string, string>> = {
        s: secret,
        b: sent,
        p: btoa(secret),
        u: encodeURIComponent(secret),
        k: token,
      };
      const line = way.replaceAll(/\{([sbpuk])\}/g, (_, name) => parts[name] ?? "");
      return { line, secret: parts[/\{([sbpuk])\}/.exec(way)?.[1] ?? ""] ?? "" };
    })
  );
}

function isShown({ line, secret }: Case): boolean {
  const shown = masked(onOneLine(plainText(line)));
  return Array.from({ length: secret.length - SHORTEST_PIECE + 1 }, (_, at) => secret.slice(at, at + SHORTEST_PIECE))
    .some((piece) => shown.includes(piece));
}

Deno.test(`of ${WAYS.length} ways to write a secret, none shows it`, () => {
  const all = WAYS.flatMap((way, index) => fc.sample(cases(way), { numRuns: 1, seed: SEED + index })[0] ?? []);
  const lines = all.flatMap(({ line, secret }) =>
    ["", " 535 Authentication Credentials Invalid"].map((after) => ({ line: `${line}${after}`, secret }))
  );
  assert.ok(lines.every(({ secret }) => secret.length > SHORTEST_PIECE));
  const leaks = lines.filter(isShown).map(({ line }) => `${line}  ->  ${masked(onOneLine(plainText(line)))}`);
  assert.equal(leaks.length, 0, `${leaks.length} of ${lines.length}, such as\n${leaks.slice(0, 40).join("\n")}`);
});
