/**
 * A terminal in miniature: what is on its screen after a program has written to it.
 *
 * Invariant: it knows the few control sequences that smtpkey writes, and throws at any other.
 * @module
 */

const ESCAPE = "\x1b";

/** A screen of `rows` lines of `columns`; text that goes past the last column goes on in the next line. */
export class Screen {
  #lines: string[][] = [[]];
  #row = 0;
  #column = 0;

  constructor(readonly columns: number, readonly rows: number) {}

  /** Shows `text`; throws an `Error` at a control sequence that it does not know. */
  write(text: string): void {
    for (let rest = text; rest !== "";) {
      // deno-lint-ignore no-control-regex
      const [sequence] = /^\x1b\[[\d;?]*[A-Za-z]/.exec(rest) ?? [];
      if (sequence === undefined) {
        const [character = ""] = rest;
        this.#put(character);
        rest = rest.slice(character.length);
      } else {
        this.#control(sequence);
        rest = rest.slice(sequence.length);
      }
    }
  }

  /** The lines on the screen, without spaces at their ends; what has scrolled away is gone. */
  get shown(): readonly string[] {
    const top = Math.max(0, this.#lines.length - this.rows);
    return this.#lines.slice(top).map((line) => Array.from(line, (cell) => cell ?? " ").join("").trimEnd());
  }

  #put(character: string): void {
    if (character === "\r") this.#column = 0;
    else if (character === "\n") this.#down();
    else if (character === "\b") this.#column = Math.max(0, this.#column - 1);
    else if (character < " " || character === ESCAPE) throw new Error(`unknown control: ${JSON.stringify(character)}`);
    else {
      if (this.#column === this.columns) {
        this.#down();
        this.#column = 0;
      }
      this.#line()[this.#column++] = character;
    }
  }

  #control(sequence: string): void {
    // deno-lint-ignore no-control-regex
    const [, count = "", kind = ""] = /^\x1b\[(\d*)(?:;\d+)*([A-Za-z])$/.exec(sequence) ?? [];
    if (kind === "m") return;
    if (kind === "A") {
      const top = Math.max(0, this.#lines.length - this.rows);
      this.#row = Math.max(top, this.#row - Number(count === "" ? "1" : count));
    } else if (kind === "K" && count === "") this.#line().length = this.#column;
    else if (kind === "J" && count === "") {
      this.#line().length = this.#column;
      this.#lines.length = this.#row + 1;
    } else throw new Error(`unknown control sequence: ${JSON.stringify(sequence)}`);
  }

  #down(): void {
    this.#row++;
    if (this.#row === this.#lines.length) this.#lines.push([]);
  }

  #line(): string[] {
    return this.#lines[this.#row] ??= [];
  }
}

/** What a screen of 80x24 shows after `text`. */
export function screenAfter(text: string): readonly string[] {
  const screen = new Screen(80, 24);
  screen.write(text);
  return screen.shown;
}
