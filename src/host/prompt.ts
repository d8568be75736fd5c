/**
 * A prompt whose answer is not shown while it is typed.
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
  /** Shows a text. */
  write(text: string): void;
}

/** Longest answer in bytes; what is typed beyond it is dropped. */
const LONGEST = 64 * 1024;

const KEY = {
  interrupt: 0x03,
  endOfInput: 0x04,
  backspace: 0x08,
  enter: 0x0d,
  newline: 0x0a,
  erase: 0x15,
  delete: 0x7f,
};

/**
 * Shows `label` and reads one line: Backspace takes back a character, Ctrl-U all of them, Ctrl-C gives up.
 * A terminal that goes away counts as closed.
 */
export async function promptHidden(terminal: RawTerminal, label: string): Promise<Prompted> {
  try {
    // Before the label: a person who sees it begins to type.
    terminal.setRaw(true);
    terminal.write(label);
    return await readLine(terminal);
  } catch (error) {
    if (error instanceof Error) return { kind: "closed" };
    throw error;
  } finally {
    terminal.setRaw(false);
    terminal.write("\n");
  }
}

async function readLine(terminal: RawTerminal): Promise<Prompted> {
  const typed: number[] = [];
  const buffer = new Uint8Array(1024);
  while (true) {
    const count = await terminal.read(buffer);
    // In raw mode Ctrl-D is a key: input that ends is a terminal that went away, maybe in the middle of a word.
    if (count === null) return { kind: "closed" };
    for (const key of buffer.subarray(0, count)) {
      if (key === KEY.enter || key === KEY.newline) return { kind: "answered", bytes: new Uint8Array(typed) };
      if (key === KEY.interrupt) return { kind: "interrupted" };
      if (key === KEY.endOfInput) return ended(typed);
      edit(typed, key);
    }
  }
}

function ended(typed: readonly number[]): Prompted {
  return typed.length === 0 ? { kind: "closed" } : { kind: "answered", bytes: new Uint8Array(typed) };
}

function edit(typed: number[], key: number): void {
  if (key === KEY.erase) typed.length = 0;
  else if (key === KEY.delete || key === KEY.backspace) removeCharacter(typed);
  else if (typed.length < LONGEST) typed.push(key);
}

/** Takes the last character away: in UTF-8 its continuation bytes (10xxxxxx) and the byte that leads them. */
function removeCharacter(typed: number[]): void {
  while (((typed.pop() ?? 0) & 0xc0) === 0x80);
}
