/**
 * What a program uses where a variable is not set: `process.env.A ?? "b"`, `a || "b"`, `os.environ.get("A", "b")`.
 *
 * Invariant: only a literal that is for SES by its own form, or the number of a port, counts; anything else stays computed.
 * @module
 */

import { SMTP_PASSWORD_PATTERN } from "../ses/credential.ts";
import { isSesHost, isSesUser, WITH_DEFAULTS } from "./call_arguments.ts";
import type { Token } from "./code_tokens.ts";
import { elsewhere, type Leaf, textValue } from "./value.ts";

/** Why a value is not read that is the result of an expression. */
export const COMPUTED = "it is computed by a program";

/** Why a switch is not read that fits the port by itself. */
export const BY_PORT = "it follows the port";

/** A value that is read out of an expression. */
export type Computed = Pick<Leaf, "value" | "fact">;

/** The default in the pieces of an expression; else that it is computed. */
export function defaultIn(expression: readonly Token[]): Computed {
  const [before, mark, literal] = expression.slice(-3);
  const isElvis = before?.text === "?" && mark?.text === ":";
  const isDefault = mark !== undefined && (isElvis || /^(?:\?\?|\|\||or)$/.test(mark.text));
  if (followsPort(expression)) return { value: elsewhere(BY_PORT) };
  return (isDefault ? asDefault(literal) : undefined) ?? { value: elsewhere(COMPUTED) };
}

/** Whether an expression is whether the port is 465. */
function followsPort(expression: readonly Token[]): boolean {
  const texts = expression.map(({ text }) => text);
  return texts.includes("465") && texts.some((text) => /port/i.test(text)) && /[^!]==/.test(texts.join("")) &&
    !texts.includes("?");
}

/** The default in `get("NAME", "default")` and in Ruby's `fetch("NAME") { "default" }`, whose pieces are at the beginning of `pieces`; else that it is computed. */
export function defaultOfCall(pieces: readonly Token[]): Computed {
  const isBlock = pieces[3]?.text === ")" && pieces[4]?.text === "{";
  const [call, , name, comma, literal, close] = isBlock ? [...pieces.slice(0, 3), BLOCK, pieces[5], BLOCK_END] : pieces;
  const own = call?.text.split(/\.|::|->/).at(-1) ?? "";
  const isDefault = WITH_DEFAULTS.test(own) && name?.kind === "text" && comma?.text === "," && close?.text === ")";
  return (isDefault ? asDefault(literal) : undefined) ?? { value: elsewhere(COMPUTED) };
}

/** What a block is read as. */
const BLOCK: Token = { kind: "mark", text: ",", line: 0 };
const BLOCK_END: Token = { kind: "mark", text: ")", line: 0 };

/** A literal as a default, if it can be for nothing but SES or is the number of a port. */
export function asDefault(literal: Token | undefined): Computed | undefined {
  if (literal === undefined || literal.live === true || literal.kind === "mark") return undefined;
  const { text } = literal;
  const isOfSes = isSesHost(text) || isSesUser(text) || PASSWORD.test(text) || /^\d{2,5}$/.test(text);
  return isOfSes ? { value: textValue(text), fact: DEFAULT } : undefined;
}

const PASSWORD = new RegExp(`^${SMTP_PASSWORD_PATTERN}$`);

const DEFAULT = {
  fault: "disputed",
  because: "it is only used where a variable is not set",
  fix: "check what the variable is set to",
} as const;
