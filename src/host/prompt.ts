/**
 * A prompt whose answer, a line or a text of several, is shown while it is typed only as far as the caller allows.
 *
 * Invariant: the terminal is put back as it was on every way out; the answer leaves as bytes and is kept nowhere else.
 * @module
 */

import type { Prompted } from "./host.ts";

/** What the prompt needs of a terminal. */
export interface RawTerminal {
  /** Turns echo and line editing off, or on again, which must not fail. */
  setRaw(on: boolean): void;
  /** Waits for keys. */
  read(buffer: Uint8Array): Promise<number | null>;
  /** Keeps `bytes`, which were read and not used, for the next prompt, which reads them first. */
  keep(bytes: Uint8Array): void;
  /** Shows a text. */
  write(text: string): void;
}

/** What is asked for: a line, which Enter ends, or a text of several, which Ctrl-D ends. */
export type AnswerKind =
  | { readonly kind: "line"; readonly mayShow?: ((typed: string) => boolean) | undefined }
  | { readonly kind: "text" };

/** Longest answer in bytes; what is typed beyond it is dropped. */
const LONGEST = { line: 64 * 1024, text: 1024 * 1024 };

const KEY = {
  interrupt: 0x03,
  endOfInput: 0x04,
  backspace: 0x08,
  tab: 0x09,
  enter: 0x0d,
  newline: 0x0a,
  erase: 0x15,
  eraseWord: 0x17,
  escape: 0x1b,
  quit: 0x1c,
  space: 0x20,
  delete: 0x7f,
};

/**
 * Shows `label` and reads what was asked for: Backspace deletes a character, Ctrl-W a word, Ctrl-U all, Ctrl-C and Ctrl-\ give
 * up; other control keys and arrows do nothing. What is typed is shown as long as `mayShow` says so of all of it; without it, never.
 * A terminal that goes away counts as closed.
 */
export async function prompt(
  terminal: RawTerminal,
  label: string,
  asked: AnswerKind = { kind: "line" },
): Promise<Prompted> {
  try {
    // Before the label: a person who sees it begins to type.
    terminal.setRaw(true);
    terminal.write(label);
    return await readAnswer(terminal, new Answer(terminal, label, asked));
  } catch (error) {
    if (error instanceof Error) return { kind: "closed" };
    throw error;
  } finally {
    terminal.setRaw(false);
    terminal.write("\n");
  }
}

async function readAnswer(terminal: RawTerminal, answer: Answer): Promise<Prompted> {
  const buffer = new Uint8Array(1024);
  while (true) {
    const count = await terminal.read(buffer);
    // In raw mode Ctrl-D is a key: input that ends is a terminal that went away, maybe in the middle of a word.
    if (count === null) return { kind: "closed" };
    for (const [index, key] of buffer.subarray(0, count).entries()) {
      const ended = answer.press(key);
      if (ended !== undefined) return withRest(terminal, ended, buffer.slice(index + 1, count));
    }
    answer.show();
  }
}

/** The outcome `ended`; further lines that were pasted along with an answer are kept. */
function withRest(terminal: RawTerminal, ended: Prompted, rest: Uint8Array): Prompted {
  const next = rest.findIndex((key) => key !== KEY.enter && key !== KEY.newline);
  if (ended.kind !== "answered" || next === -1) return ended;
  terminal.keep(rest.slice(next));
  return { ...ended, hasMore: true };
}

/** The answer as far as it is typed. */
class Answer {
  readonly #bytes: number[] = [];
  #sequence: "none" | "begun" | "parameters" = "none";
  #shown = "";

  constructor(
    readonly terminal: RawTerminal,
    readonly label: string,
    readonly asked: AnswerKind,
  ) {}

  /** Does what `key` asks for; gives the outcome of the prompt if it ends it. */
  press(key: number): Prompted | undefined {
    if (this.#isInSequence(key)) return undefined;
    const isEnter = key === KEY.enter || key === KEY.newline;
    if (isEnter && this.asked.kind === "line") return { kind: "answered", bytes: new Uint8Array(this.#bytes) };
    if (key === KEY.interrupt || key === KEY.quit) return this.#interrupted();
    if (key === KEY.endOfInput) return this.#ended();
    // A terminal pastes the ends of lines as Enter.
    this.#edit(isEnter ? KEY.newline : key);
    return undefined;
  }

  /** Shows what may be shown, if that changed. */
  show(): void {
    if (this.asked.kind === "text" || this.asked.mayShow === undefined) return;
    const typed = new TextDecoder().decode(new Uint8Array(this.#bytes));
    const shown = this.asked.mayShow(typed) ? typed : "";
    if (shown === this.#shown) return;
    // Written over with spaces, which every terminal knows, a dumb one too.
    const gone = " ".repeat(Math.max(0, this.#shown.length - shown.length));
    this.#shown = shown;
    if (gone !== "") this.terminal.write(`\r${this.label}${shown}${gone}`);
    this.terminal.write(`\r${this.label}${shown}`);
  }

  /** Arrows and the like are sequences, ESC [ parameters letter: no part of them is text. */
  #isInSequence(key: number): boolean {
    const was = this.#sequence;
    if (key === KEY.escape) this.#sequence = "begun";
    else if (was === "begun") this.#sequence = key === 0x5b || key === 0x4f ? "parameters" : "none";
    else if (was === "parameters" && key >= 0x40) this.#sequence = "none";
    return was !== "none" || key === KEY.escape;
  }

  #interrupted(): Prompted {
    const bytes = new Uint8Array(this.#bytes);
    return { kind: "interrupted", ...(this.asked.kind === "text" && bytes.length > 0 ? { bytes } : {}) };
  }

  #ended(): Prompted {
    return this.#bytes.length === 0 ? { kind: "closed" } : { kind: "answered", bytes: new Uint8Array(this.#bytes) };
  }

  #edit(key: number): void {
    const bytes = this.#bytes;
    if (key === KEY.erase) bytes.length = 0;
    else if (key === KEY.eraseWord) this.#eraseWord();
    else if (key === KEY.delete || key === KEY.backspace) this.#eraseCharacter();
    else if ((key >= KEY.space || key === KEY.tab || key === KEY.newline) && bytes.length < LONGEST[this.asked.kind]) {
      bytes.push(key);
    }
  }

  #eraseWord(): void {
    while (this.#bytes.at(-1) === KEY.space) this.#bytes.pop();
    while (this.#bytes.length > 0 && this.#bytes.at(-1) !== KEY.space) this.#bytes.pop();
  }

  /** In UTF-8 a character is its continuation bytes (10xxxxxx) and the byte that leads them. */
  #eraseCharacter(): void {
    while (((this.#bytes.pop() ?? 0) & 0xc0) === 0x80);
  }
}
