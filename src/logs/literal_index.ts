/**
 * Which anchors are searched for, and what to look for in a line where one is found.
 *
 * Rule: built when a text is to be explained, not when the program starts.
 * @module
 */

import { CLUES } from "./signatures/all.ts";
import type { Clue } from "../findings/signature.ts";
import { OTHER_ANSWERS } from "./signatures/others.ts";
import { AUTH_ANCHORS } from "./auth_payload.ts";
import { SES_NAMES } from "../findings/endpoint_mentions.ts";

/** What a line is worth reading for. */
export interface Purpose {
  /** Clues that may be in it, in the order of the list. */
  readonly clues: readonly Clue[];
  /** Whether a client may log in there. */
  readonly mayLogIn: boolean;
  /** Whether a login may succeed there. */
  readonly mayAccept: boolean;
  /** Whether a server other than SES may speak there. */
  readonly mayBeOther: boolean;
}

const ACCEPTED = "authentication succ";

/** The anchors and what each of them leads to. */
export class AnchorIndex {
  /** All anchors; the names of SES come first, and lead to nothing by themselves. */
  readonly anchors: readonly string[];
  readonly #clues: readonly (readonly number[])[];
  readonly #auth: ReadonlySet<number>;
  readonly #others: ReadonlySet<number>;
  readonly #accepted: number;

  /** Builds the index. */
  constructor() {
    const all = [
      ...SES_NAMES,
      ACCEPTED,
      ...AUTH_ANCHORS,
      ...CLUES.flatMap(({ anchors }) => anchors),
      ...OTHER_ANSWERS.flatMap(({ anchors }) => anchors),
    ];
    this.anchors = [...new Set(all)];
    const place = new Map(this.anchors.map((anchor, index) => [anchor, index]));
    const clues = this.anchors.map((): number[] => []);
    for (const [clue, { anchors }] of CLUES.entries()) {
      for (const anchor of anchors) clues[place.get(anchor) ?? -1]?.push(clue);
    }
    const places = (anchors: readonly string[]): Set<number> =>
      new Set(anchors.map((anchor) => place.get(anchor) ?? -1));
    this.#clues = clues;
    this.#auth = places(AUTH_ANCHORS);
    this.#others = places(OTHER_ANSWERS.flatMap(({ anchors }) => anchors));
    this.#accepted = place.get(ACCEPTED) ?? -1;
  }

  /** What a line with these anchors is worth reading for. */
  purposeOf(anchors: readonly number[]): Purpose {
    const numbers = new Set(anchors.flatMap((anchor) => this.#clues[anchor] ?? []));
    return {
      clues: [...numbers].sort((one, other) => one - other).flatMap((number) => CLUES[number] ?? []),
      mayLogIn: anchors.some((anchor) => this.#auth.has(anchor)),
      mayAccept: anchors.includes(this.#accepted),
      mayBeOther: anchors.some((anchor) => this.#others.has(anchor)),
    };
  }
}
