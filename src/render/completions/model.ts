/**
 * What can be typed after `smtpkey`, as plain data for the scripts that complete it.
 *
 * Invariant: a script offers what is here and nothing else; every word here is safe in a shell without quotes.
 * @module
 */

/** A word, and what to say of it where a shell shows that; empty if there is nothing to say. */
export type Choice = readonly [word: string, help: string];

/** Sets of words that several flags share: the scripts hold them once. */
export const SETS = ["region", "finding"] as const;

/** One of {@link SETS}. */
export type SetName = (typeof SETS)[number];

/** What a flag's value can be. `any`: something that cannot be guessed. `profile`: asked of the program each time. */
export type ValueModel =
  | { readonly kind: "words"; readonly words: readonly string[] }
  | { readonly kind: SetName | "profile" | "file" | "host" | "any" };

/** A flag. */
export interface FlagModel {
  /** Its forms, the long one first: `--region`, `-r`. */
  readonly forms: readonly string[];
  readonly help: string;
  /** The placeholder of the value in help; empty for a switch. */
  readonly placeholder: string;
  /** Its value; undefined for a switch. */
  readonly value: ValueModel | undefined;
  /** Whether it can be given several times, and its values be joined by commas. */
  readonly isList: boolean;
}

/** A command. */
export interface CommandModel {
  /** The word after `smtpkey`. */
  readonly name: string;
  readonly summary: string;
  readonly flags: readonly FlagModel[];
  /** What the one word after it can be; empty if that cannot be guessed, or if there is none. */
  readonly words: readonly Choice[];
}

/** The program. */
export interface ProgramModel {
  readonly version: string;
  /** Everything that can come first: commands, and flags that are used alone. */
  readonly first: readonly Choice[];
  readonly commands: readonly CommandModel[];
  readonly sets: Readonly<Record<SetName, readonly Choice[]>>;
}

/** The head of a script as a comment. */
export function headOf({ version }: ProgramModel, shell: string): string {
  return `# Completions of smtpkey ${version} for ${shell}; generated from its table of commands.`;
}
