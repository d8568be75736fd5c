/**
 * What a person sees of `verify` while it runs: each stage as it ends, each endpoint as it answers, and what is awaited.
 *
 * Invariant: on a terminal alone, and gone before the answer is printed; a log gets a line for each answer of a search.
 * @module
 */

import type { Host, Output } from "../../host/host.ts";
import { progressText } from "../../render/message.ts";
import { stageLine } from "../../render/report.ts";
import { type Style, styleFor } from "../../render/style.ts";
import { shortened } from "../../render/wrap.ts";
import type { StageWatcher } from "../../smtp/stages.ts";
import type { Across } from "../../verdict/compare.ts";
import { outcomeOf, outcomeRow, works } from "../../verdict/outcome.ts";
import type { Report } from "../../verdict/report.ts";

const asItIs = (text: string): string => text;
const UNPAINTED = { good: asItIs, bad: asItIs, faint: asItIs, strong: asItIs } as const;

/** The lines that are on the terminal for now. */
export class LiveView {
  readonly #output: Output;
  readonly #style: Style;
  readonly #isLive: boolean;
  #lines = 0;
  #answers = 0;
  #isSearch = false;
  #across: Across = "regions";

  /** Nothing is shown yet. */
  constructor({ stderr, env }: Pick<Host, "stderr" | "env">) {
    this.#output = stderr;
    this.#isLive = stderr.isTerminal && env("TERM") !== "dumb";
    this.#style = styleFor(stderr, env("NO_COLOR"), env("TERM"));
  }

  /** The watcher of the stages of one attempt. */
  get stages(): StageWatcher | undefined {
    if (!this.#isLive) return undefined;
    return {
      started: (stage, limitMs) => this.#await(`${stage}: waiting up to ${limitMs / 1000} s`),
      ended: (result) => {
        const plain = stageLine(result, { ...this.#style, ...UNPAINTED });
        for (const [index, line] of stageLine(result, this.#style).entries()) this.#line(line, plain[index]);
      },
    };
  }

  /** `count` endpoints are tried at the same time, which differ in their ports or in their regions. */
  comparing(count: number, across: Across): void {
    this.#across = across;
    this.#await(`0 of ${count} answered`);
  }

  /** The pair is offered to `count` endpoints until one accepts it. */
  searching(count: number): void {
    this.#isSearch = true;
    const text = `searching for the region of the password: ${count} endpoints`;
    if (this.#isLive) this.#await(text);
    else this.#output.write(progressText(text));
  }

  /** One endpoint of `count` has answered. */
  answered(report: Report, count: number): void {
    this.#answers++;
    const { region, port } = report.endpoint;
    const name = this.#across === "ports" || region === undefined ? `port ${port}` : region.name;
    const { word } = outcomeRow(report);
    if (!this.#isLive) {
      if (this.#isSearch) this.#output.write(progressText(`${name}: ${word}`));
      return;
    }
    const mark = works(outcomeOf(report)) ? this.#style.good("✓") : this.#style.bad("✗");
    this.#line(`${mark} ${name}  ${word}`, `✓ ${name}  ${word}`);
    this.#await(`${this.#answers} of ${count} answered`);
  }

  /** Says something that stays, in a line of its own. */
  note(text: string): void {
    this.end();
    this.#output.write(progressText(text, this.#style));
  }

  /** Removes everything again. */
  end(): void {
    if (!this.#isLive) return;
    this.#output.write(`${this.#lines === 0 ? "" : `\x1b[${this.#lines}A`}\r\x1b[J`);
    this.#lines = 0;
  }

  /** A line that stays until the end; without its colours it is `plain`. */
  #line(text: string, plain: string = text): void {
    this.#output.write(`\r\x1b[K${text}\n`);
    // A word that is longer than a line takes several.
    this.#lines += Math.max(1, Math.ceil(plain.length / (this.#style.columns ?? Infinity)));
  }

  /** One line that the next one overwrites. */
  #await(text: string): void {
    if (!this.#isLive) return;
    this.#output.write(`\r\x1b[K${this.#style.faint(shortened(`… ${text}`, this.#style.width - 1))}`);
  }
}
