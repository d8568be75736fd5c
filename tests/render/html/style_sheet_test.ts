/**
 * The colours of the page: contrast of all that is read, in light and in dark.
 *
 * Invariant: WCAG 2.2: 4.5 to 1 for text (1.4.3), 3 to 1 for drawings (1.4.11); no colour stands outside the table.
 * @module
 */

import assert from "node:assert/strict";
import { type Colour, COLOURS, STYLE } from "../../../src/render/html/style_sheet.ts";

const TONES = ["good", "warned", "bad", "unknown"] as const;

/** What is read on what. */
const TEXTS: readonly (readonly [text: Colour, ground: Colour])[] = [
  ...(["page", "card", "code"] as const).flatMap((ground) => [["ink", ground], ["soft", ground]] as const),
  ...TONES.flatMap((tone) => [[tone, "card"], [tone, `${tone}-ground`], ["ink", `${tone}-ground`]] as const),
];

for (const [theme, name] of ["light", "dark"].entries()) {
  Deno.test(`everything can be read in ${name}`, () => {
    const least = (pairs: typeof TEXTS): readonly (readonly [number, string])[] =>
      pairs.map(([text, ground]) => [contrast(hex(text, theme), hex(ground, theme)), `${text} on ${ground}`]);
    for (const [ratio, pair] of least(TEXTS)) assert.ok(ratio >= 4.5, `${pair}: ${ratio.toFixed(2)}`);
    for (const [ratio, pair] of least(TONES.map((tone) => [tone, "page"]))) {
      assert.ok(ratio >= 3, `${pair}: ${ratio.toFixed(2)}`);
    }
  });
}

Deno.test("every colour stands in the table, and both themes are in the style sheet", () => {
  const written = STYLE.match(/#[0-9a-f]{3,8}\b/g) ?? [];
  assert.deepEqual(written, [0, 1].flatMap((theme) => Object.values(COLOURS).map((pair) => pair[theme])));
  assert.doesNotMatch(STYLE, /\b(rgba?|hsla?|url|@import|@font-face|expression)\b/);
  const used = new Set([...STYLE.matchAll(/var\(--([a-z-]+)\)/g)].map(([, name]) => name));
  for (const name of Object.keys(COLOURS)) assert.ok(used.has(name), `${name} is used nowhere`);
});

function hex(colour: Colour, theme: number): string {
  return COLOURS[colour][theme] ?? assert.fail(`no colour ${colour}`);
}

/** WCAG 2.2, "contrast ratio". */
function contrast(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

/** WCAG 2.2, "relative luminance". */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((share) => share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
