/**
 * Standard input as a whole: a pipe or a file, or a terminal at which a person pastes.
 *
 * Invariant: what is pasted at a terminal is not shown, since it may hold a secret; a pipe is read without a word.
 * @module
 */

import { EXIT, Failure } from "../../failure.ts";
import type { FileRead, Host } from "../../host/host.ts";

/** What a person at a terminal is asked for. */
export const PASTE_LABEL = "paste, then press Ctrl-D (what you paste is not shown): ";

/** All of standard input, at most `limit` bytes. Throws a `Failure` for Ctrl-C at a terminal. */
export async function readStandardInput(host: Host, limit: number): Promise<FileRead> {
  if (!host.stdinIsTerminal) return await host.readStdin(limit);
  const prompted = await host.promptText(PASTE_LABEL);
  if (prompted.kind === "interrupted") throw new Failure("interrupted", "interrupted", { exit: EXIT.interrupted });
  const bytes = prompted.kind === "answered" ? prompted.bytes : new Uint8Array();
  return bytes.length > limit ? { kind: "too-large" } : { kind: "read", bytes };
}

/**
 * Standard input in pieces: at a terminal one, what was pasted. After a Ctrl-C there `onInterrupted` is called with the last piece;
 * where nothing was pasted until then, a `Failure` is thrown.
 */
export async function* standardInputChunks(host: Host, onInterrupted: () => void): AsyncGenerator<Uint8Array> {
  if (!host.stdinIsTerminal) return yield* host.stdinChunks();
  const prompted = await host.promptText(PASTE_LABEL);
  if (prompted.kind === "answered") yield prompted.bytes;
  if (prompted.kind !== "interrupted") return;
  if (prompted.bytes === undefined) throw new Failure("interrupted", "interrupted", { exit: EXIT.interrupted });
  onInterrupted();
  yield prompted.bytes;
}
