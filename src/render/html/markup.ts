/**
 * Text to markup: a tag for template literals that escapes whatever is put into it.
 *
 * Invariant: what is not written in a template is text, and text cannot get out of its element or its quoted attribute; the
 * one way round is `trusted`, for a constant of ours.
 * @module
 */

import { escapeControl } from "../../escape.ts";

/** A piece of a page, escaped. */
export class Markup {
  readonly #text: string;

  /** For this file alone: use {@link markup}. */
  constructor(text: string) {
    this.#text = text;
  }

  /** The piece as HTML. */
  toString(): string {
    return this.#text;
  }
}

/** Writes a heading of the level of a section. */
export type Heading = (text: string) => Markup;

/** What may be put into a template: text and numbers are escaped, pieces are inserted unchanged, one a line. */
export type Part = string | number | Markup | readonly Markup[];

/** A piece of a page; attributes with a part in them must be quoted. */
export function markup(strings: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  return new Markup(strings.map((text, index) => text + written(parts[index] ?? "")).join(""));
}

/** A constant of ours that is inserted unchanged. */
export function trusted(text: string): Markup {
  return new Markup(text);
}

function written(part: Part): string {
  if (part instanceof Markup) return part.toString();
  return typeof part === "object" ? part.join("\n") : escaped(String(part));
}

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Control characters and those that turn the direction of writing are written out, as they are for a terminal. */
function escaped(text: string): string {
  return escapeControl(text.toWellFormed()).replaceAll(/[&<>"']/g, (character) => ENTITIES[character] ?? "");
}
