/**
 * A small program to complete, with every kind of flag and the texts that shells stumble over.
 *
 * Invariant: made up; nothing of it is smtpkey's.
 * @module
 */

import type { FlagModel, ProgramModel, ValueModel } from "../../src/render/completions/model.ts";

/** A help text that no shell may take for its own. */
export const ODD = 'it\'s [odd]: $(x) `y` "z" \\ | \u2019';

function flag(name: string, value: ValueModel | undefined, more: Partial<FlagModel> = {}): FlagModel {
  const placeholder = value === undefined ? "" : "V";
  return { forms: [`--${name}`], help: `help of ${name}`, placeholder, value, isList: false, ...more };
}

/** The program. */
export const PROGRAM: ProgramModel = {
  version: "1.2.3",
  first: [["do", ODD], ["say", "it"], ["--version", ""]],
  commands: [
    {
      name: "do",
      summary: ODD,
      flags: [
        flag("on", undefined, { forms: ["--on", "-o"], help: ODD }),
        flag("many", { kind: "region" }, { forms: ["--many", "-m"], isList: true }),
        flag("one", { kind: "region" }),
        flag("id", { kind: "finding" }),
        flag("kind", { kind: "words", words: ["a", "b"] }),
        flag("kinds", { kind: "words", words: ["c", "d"] }, { isList: true }),
        flag("profile", { kind: "profile" }),
        flag("file", { kind: "file" }),
        flag("host", { kind: "host" }),
        flag("any", { kind: "any" }),
      ],
      words: [],
    },
    { name: "say", summary: "it", flags: [flag("loud", undefined)], words: [["hello", "a greeting"], ["bye", ""]] },
  ],
  sets: { region: [["r-1", "Region's (one)"], ["r-2", ""]], finding: [["f-1", "a finding"]] },
};
