/**
 * Typed words in the form that almost every run has: long or short options, each a word by itself, with their values in the
 * words that follow.
 *
 * Invariant: it accepts nothing that `argv.ts` refuses or reads in another way. It has no words for a refusal, so that a
 * start does not read them.
 * @module
 */

import type { Declared, Flag, Flags, FlagValues, Typed } from "./command.ts";

/** What `argv` asks for; undefined if a word is written in another form, or is to be refused. */
export function plainArgv<F extends Flags>(argv: readonly string[], { flags }: Declared<F>): Typed<F> | undefined {
  const given = new Map<string, readonly string[]>();
  let stdin = false;
  for (let index = 0; index < argv.length; index++) {
    const word = argv[index] ?? "";
    stdin ||= word === "-";
    if (word === "-") continue;
    const [name, flag] = flagOf(word, flags) ?? [];
    if (name === undefined || flag === undefined) return undefined;
    const before = given.get(name) ?? [];
    const value = flag.kind === "switch" ? "" : argv[++index];
    if (!isPlain(value, flag) || (flag.kind === "value" && before.length > 0)) return undefined;
    given.set(name, [...before, value]);
  }
  return { flags: parseFlagValues(flags, given), stdin, words: [] };
}

/** The flag that `word` is, with its name. */
function flagOf(word: string, flags: Flags): readonly [name: string, flag: Flag] | undefined {
  return Object.entries(flags).find(([name, { short }]) =>
    word === `--${name}` || (short !== undefined && word === `-${short}`)
  );
}

/** Whether `value` can be nothing but a value of `flag`. */
function isPlain(value: string | undefined, { kind, choices }: Flag): value is string {
  if (kind === "switch") return true;
  return value !== undefined && /^[\w./~]/.test(value) && (choices === undefined || choices.includes(value));
}

/** The given values in the types that the flags promise; a flag with one value keeps the last. */
export function parseFlagValues<F extends Flags>(
  flags: F,
  given: ReadonlyMap<string, readonly string[]>,
): FlagValues<F> {
  const entries = Object.entries(flags).map(([name, { kind }]) => {
    const values = given.get(name) ?? [];
    if (kind === "switch") return [name, values.length > 0];
    if (kind === "list") return [name, values.flatMap((value) => value.split(",").filter((part) => part !== ""))];
    return [name, kind === "paths" ? values : values.at(-1)];
  });
  return Object.fromEntries(entries) as FlagValues<F>;
}
