/**
 * Which literals are searched for, and what to look for in a line where one is found.
 *
 * Invariant: built when a text is to be explained, not when the program starts.
 * @module
 */

import type { Signature } from "../findings/signature.ts";
import { OTHER_ANSWERS } from "./signatures/others.ts";
import { AUTH_ANCHORS } from "./auth_payload.ts";
import { REPLY_LITERALS } from "./reply.ts";
import { SES_NAMES } from "../findings/endpoint_mentions.ts";

/** What a line is worth reading for. */
export interface Purpose {
  /** Signatures that may be in it, in the order of the list. */
  readonly signatures: readonly Signature[];
  /** Whether a client may log in there. */
  readonly mayLogIn: boolean;
  /** Whether a login may succeed there. */
  readonly mayAccept: boolean;
  /** Whether a server other than SES may speak there. */
  readonly mayBeOther: boolean;
  /** Whether a reply may be there that no signature knows. */
  readonly mayReply: boolean;
}

/** Combinations of literals, and beginnings of such, that are remembered; a log has some dozens. */
const MOST_COMBINATIONS = 2048;

/** Literals in the order of a line, what it is worth reading for, and the combinations with one literal more. */
interface Combination {
  purpose: Purpose | undefined;
  readonly longer: Map<number, Combination>;
}

const ACCEPTED = "authentication succ";

/** The literals and what each of them leads to. */
export class LiteralIndex {
  /** All literals; the names of SES come first, and lead to nothing by themselves. */
  readonly literals: readonly string[];
  readonly #signatures: readonly Signature[];
  /** By literal: the places of its signatures in the list. */
  readonly #leadsTo: readonly (readonly number[])[];
  readonly #auth: ReadonlySet<number>;
  readonly #others: ReadonlySet<number>;
  readonly #replies: ReadonlySet<number>;
  readonly #accepted: number;
  #combinations: Combination = { purpose: undefined, longer: new Map() };
  #known = 0;

  /** Builds the index of `signatures`. */
  constructor(signatures: readonly Signature[]) {
    const all = [
      ...SES_NAMES,
      ACCEPTED,
      ...AUTH_ANCHORS,
      ...REPLY_LITERALS,
      ...signatures.flatMap(({ literals }) => literals),
      ...OTHER_ANSWERS.flatMap(({ literals }) => literals),
    ];
    this.literals = [...new Set(all)];
    const place = new Map(this.literals.map((literal, index) => [literal, index]));
    const leadsTo = this.literals.map((): number[] => []);
    for (const [number, { literals }] of signatures.entries()) {
      for (const literal of literals) leadsTo[place.get(literal) ?? -1]?.push(number);
    }
    const places = (literals: readonly string[]): Set<number> =>
      new Set(literals.map((literal) => place.get(literal) ?? -1));
    this.#signatures = signatures;
    this.#leadsTo = leadsTo;
    this.#auth = places(AUTH_ANCHORS);
    this.#others = places(OTHER_ANSWERS.flatMap(({ literals }) => literals));
    this.#replies = places(REPLY_LITERALS);
    this.#accepted = place.get(ACCEPTED) ?? -1;
  }

  /** What a line with these literals is worth reading for. */
  purposeOf(literals: readonly number[]): Purpose {
    let combination = this.#combinations;
    for (const literal of literals) combination = combination.longer.get(literal) ?? this.#added(combination, literal);
    return combination.purpose ??= this.#purpose(literals);
  }

  #added({ longer }: Combination, literal: number): Combination {
    const combination = { purpose: undefined, longer: new Map() };
    longer.set(literal, combination);
    if (++this.#known % MOST_COMBINATIONS === 0) this.#combinations = { purpose: undefined, longer: new Map() };
    return combination;
  }

  #purpose(literals: readonly number[]): Purpose {
    const numbers = new Set(literals.flatMap((literal) => this.#leadsTo[literal] ?? []));
    return {
      signatures: [...numbers].sort((one, other) => one - other).flatMap((number) => this.#signatures[number] ?? []),
      mayLogIn: literals.some((literal) => this.#auth.has(literal)),
      mayAccept: literals.includes(this.#accepted),
      mayBeOther: literals.some((literal) => this.#others.has(literal)),
      mayReply: literals.some((literal) => this.#replies.has(literal)),
    };
  }
}
