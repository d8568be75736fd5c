/**
 * Trees of values, as YAML, JSON and the literals of programs hold them, with their lines.
 *
 * Invariant: a tree is as deep and as large as the bounds say, and no more. A name that is written twice is kept twice.
 * @module
 */

/** A part of a tree. `unread`: something that the reader does not follow. */
export type Tree =
  | { readonly kind: "map"; readonly line: number; readonly entries: readonly (readonly [name: string, value: Tree])[] }
  | { readonly kind: "list"; readonly line: number; readonly items: readonly Tree[] }
  | { readonly kind: "text"; readonly line: number; readonly text: string }
  | { readonly kind: "unread"; readonly line: number; readonly why: string };

const UNREADABLE = "Unreadable";

/** Why a text is no tree that can be read. */
export class Unreadable extends Error {
  /** Makes the reason, in words, for the place `at`: an offset in the text. */
  constructor(readonly why: string, readonly at: number) {
    super(why);
    this.name = UNREADABLE;
  }
}

/** Whether `error` is {@link Unreadable}: recognised by its name, since each part of the compiled program has a class of its own. */
export function isUnreadable(error: unknown): error is Unreadable {
  return error instanceof Error && error.name === UNREADABLE;
}

/** Reads the documents in a text of YAML, where it is loaded. Throws `Unreadable`. */
export type YamlReader = (text: string) => readonly Tree[];

/** Deepest nesting that is read. */
export const DEEPEST = 64;

/** The value under `name` in a map, the last if there are several. */
export function childOf(tree: Tree | undefined, name: string): Tree | undefined {
  return tree?.kind === "map" ? tree.entries.findLast(([known]) => known === name)?.[1] : undefined;
}

/** The text under `name` in a map. */
export function childText(tree: Tree | undefined, name: string): string | undefined {
  const child = childOf(tree, name);
  return child?.kind === "text" ? child.text : undefined;
}
