/**
 * The words for a file, or standard input, that was not read.
 * @module
 */

import type { FileRead } from "../../host/host.ts";

/** Why `read` holds nothing, to end a message with; `limit` is the most bytes that were allowed. */
export function unreadReason(read: Exclude<FileRead, { readonly kind: "read" }>, limit: number): string {
  if (read.kind === "absent") return "file not found";
  return read.kind === "too-large" ? `it is larger than ${sizeText(limit)}` : read.reason;
}

function sizeText(bytes: number): string {
  const kib = bytes / 1024;
  return kib < 1024 ? `${kib} KiB` : `${kib / 1024} MiB`;
}
