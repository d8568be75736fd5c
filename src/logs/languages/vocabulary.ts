/**
 * What a language says for the things and the states that a failure of sending mail is made of, and how its words are written down.
 *
 * Invariant: words as in a dictionary, with ` | ` between them. `-` is an open end: `verbind-` begins a word, `-zertifikat-` is anywhere
 * in one, and `nicht` is a whole word. Several words are a phrase, `…` in it is a gap within a clause, and `a/b` is one of two words.
 * Scripts without spaces have no ends of words. Accents do not count, and neither does the `e` in German `ue`.
 * @module
 */

/** The things: what a failure is about. */
type Thing =
  | "connection"
  | "login"
  | "password"
  | "userName"
  | "certificate"
  | "hostName"
  | "address"
  | "sending"
  | "limit"
  | "daily"
  | "perSecond"
  | "message"
  | "secretKey"
  | "as"
  | "otherRegion"
  | "sandbox"
  | "service"
  | "only"
  | "encryption"
  | "header";

/** The states that are good news unless they are negated. */
type GoodState = "accepts" | "answers" | "resolves" | "trusted" | "matches" | "verified" | "allowed";

/** The states that are bad news by themselves. */
type BadState =
  | "failed"
  | "wrong"
  | "refused"
  | "closed"
  | "silent"
  | "unknown"
  | "expired"
  | "untrusted"
  | "differs"
  | "unverified"
  | "reached"
  | "tooFast"
  | "tooMany"
  | "stopped"
  | "tooLarge"
  | "denied"
  | "left"
  | "requires"
  | "twice"
  | "unreachable";

/** The words that turn a state around, and those that say what kind of sentence it is. */
type Particle = "not" | "without" | "fine" | "question" | "contrast" | "common";

/** What a word means. */
export type SpokenConcept = Thing | GoodState | BadState | Particle;

/** What is in a list of its own, for all languages. */
export type BorrowedConcept = "service" | "only";

/** The words of a language for each concept. */
export type Vocabulary = Readonly<Record<Exclude<SpokenConcept, BorrowedConcept>, string>>;

/** A language: who reads it, and where its negation is. */
export interface SpokenLanguage {
  readonly words: Vocabulary;
  /** Whether a text is in its script at all, for scripts that few languages have. */
  readonly script?: RegExp;
  /** Most characters from what is negated to a negation before it, and to one after it. */
  readonly negation: { readonly before: number; readonly after: number };
}

/** Where most languages of Europe have their negation: on either side. */
export const EITHER_SIDE = { before: 32, after: 48 } as const;
