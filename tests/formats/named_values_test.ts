/**
 * Settings that are written as a name and a value of their own.
 *
 * Invariant: a row is the values of a file, and the settings that they are.
 * @module
 */

import assert from "node:assert/strict";
import { withNamedValues } from "../../src/formats/named_values.ts";
import { leafAt, textValue } from "../../src/formats/value.ts";

type Row = readonly [values: readonly (readonly [way: string, text: string, line?: number])[], ...settings: string[]];

const ROWS: readonly Row[] = [
  [
    [["env/[0]/key", "A_B"], ["env/[0]/value", "c"], ["env/[1]/key", "D"], ["env/[1]/value", "e"]],
    "env.ab=c",
    "env.d=e",
  ],
  [[["[0]/option_name", "A"], ["[0]/namespace", "n"], ["[0]/value", "b"]], "a=b"],
  [[["ParameterValue", "b"], ["ParameterKey", "A"]], "a=b"],
  [[["t/[1]/path", "system/smtp/host"], ["t/[1]/value", "h"]], "t.system.smtp.host=h"],
  [[["set/name", "a.b"], ["set/value", "c"], ["set/name", "d"], ["set/value", "e"]], "a.b=c", "d=e"],
  [[["entry/key", "SMTP Port"], ["entry/value", "587"]], "smtpport=587"],
  // Too far from each other, in different scopes, or no name.
  [[["name", "a"], ["value", "b", 9]]],
  [[["x/name", "a"], ["y/value", "b"]]],
  [[["name", "two words"], ["value", "b"]]],
  [[["username", "a"], ["value", "b"]]],
];

for (const [values, ...settings] of ROWS) {
  Deno.test(`named: ${JSON.stringify(values)}`, () => {
    const leaves = values.map(([way, text, line = 1]) => {
      const names = way.split("/");
      return leafAt(names.slice(0, -1), names.at(-1) ?? "", { value: textValue(text), line });
    });
    const found = withNamedValues(leaves).filter((leaf) => !leaves.includes(leaf));
    assert.deepEqual(found.map(({ path, value }) => `${path}=${value.kind === "text" ? value.text : "?"}`), settings);
  });
}
