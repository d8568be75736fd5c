/**
 * The text that is piped in for its credentials.
 * @module
 */

import { decodePasted, PASTE_LIMIT } from "../../credentials/pasted.ts";
import { Failure } from "../../failure.ts";
import type { Host } from "../../host/host.ts";
import { readStandardInput } from "./standard_input.ts";
import { unreadReason } from "./unread.ts";

/** What is on standard input. Throws a `Failure` if it cannot be read, or is no text. */
export async function pipedText(host: Host): Promise<string> {
  const source = "standard input";
  const read = await readStandardInput(host, PASTE_LIMIT);
  if (read.kind === "read") return decodePasted(read.bytes, source);
  throw new Failure("stdin-unreadable", `cannot read a key from ${source}: ${unreadReason(read, PASTE_LIMIT)}`, {
    hints: ["pipe only the key"],
  });
}
