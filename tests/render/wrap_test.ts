/**
 * Text in lines, on every width of a terminal.
 *
 * Invariant: every page of `verify` is laid out on each width, and no line is longer unless it is one word or is to be copied.
 * @module
 */

import assert from "node:assert/strict";
import { stripVTControlCharacters } from "node:util";
import fc from "fast-check";
import { renderComparisonText } from "../../src/render/comparison.ts";
import { renderReportText } from "../../src/render/report.ts";
import { styleFor } from "../../src/render/style.ts";
import { shortened, textWidth, wrapped } from "../../src/render/wrap.ts";
import { SAMPLES } from "../support/results.ts";

Deno.test("wrapping keeps every word, and breaks lines only where they are too long", () => {
  const words = fc.array(fc.string({ unit: fc.constantFrom("a", "b", "/"), minLength: 1, maxLength: 30 }), {
    minLength: 1,
  });
  fc.assert(fc.property(words, (list) => {
    const lines = wrapped(list.join(" "), 20, "  ");
    assert.deepEqual(lines.flatMap((line) => line.slice(2).split(" ")), list);
    for (const [index, line] of lines.entries()) {
      assert.ok(line.startsWith("  ") && (line.length <= 20 || !line.slice(2).includes(" ")), line);
      const [next] = lines[index + 1]?.slice(2).split(" ") ?? [];
      assert.ok(next === undefined || line.length + 1 + next.length > 20);
    }
  }));
});

Deno.test("the first line may begin in its own way", () => {
  assert.deepEqual(wrapped("aa bb cc", 6, "  ", "1 "), ["1 aa", "  bb", "  cc"]);
});

Deno.test("what is too long for its columns ends between words, and shows it", () => {
  const rows: readonly (readonly [string, number, string])[] = [
    ["ab cd", 5, "ab cd"],
    ["ab cd ef", 7, "ab cd…"],
    ["ab cd ef", 5, "ab…"],
    ["abcdef", 4, "abc…"],
    ["abc", 0, "…"],
    ["abc", -1, "…"],
    ["abc", Infinity, "abc"],
  ];
  for (const [text, columns, expected] of rows) assert.equal(shortened(text, columns), expected);
});

Deno.test("text is as wide as the terminal, from 40 to 200 columns, and 80 off a terminal", () => {
  assert.deepEqual([undefined, 10, 40, 79, 120, 300].map(textWidth), [80, 40, 40, 79, 120, 200]);
});

for (const columns of [40, 60, 80, 100, 132, 200]) {
  Deno.test(`every answer of verify fits ${columns} columns`, () => {
    const style = styleFor({ columns }, undefined, undefined);
    for (const [name, { reports, findings, verdict }] of Object.entries(SAMPLES)) {
      const [report] = reports;
      const text = reports.length === 1 && report !== undefined
        ? renderReportText(report, style, false, new Date(0))
        : renderComparisonText({ across: "ports", verdict, reports, findings }, style);
      for (const line of stripVTControlCharacters(text).split("\n")) {
        assert.ok(
          line.length <= columns || !line.trim().replace(/^see | \\$/g, "").includes(" "),
          `${name}: ${line}`,
        );
      }
    }
  });
}
