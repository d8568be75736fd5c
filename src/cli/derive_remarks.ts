/**
 * What `derive` says on standard error in addition to its result.
 *
 * Invariant: nothing here changes the result.
 * @module
 */

import { PAIR } from "../findings/catalogue/pair.ts";
import { type Finding, findingMaker } from "../findings/finding.ts";
import { onSystem } from "../findings/system_commands.ts";
import type { Host } from "../host/host.ts";
import { progressText, warningText } from "../render/message.ts";
import { shellOf, typingOf } from "./input/system.ts";

/** Writes what was noticed about the values of a run, with commands for this system. */
export function writeWarnings(host: Host, warnings: readonly Finding[]): void {
  for (const warning of warnings) host.stderr.write(warningText(onSystem(warning, shellOf(host)), typingOf(host)));
}

/** Writes what is good to know about a result. */
export function writeNote(host: Host, text: string): void {
  host.stderr.write(progressText(`note: ${text}`, typingOf(host)));
}

/** What is wrong with a password of Signature Version 2 that was asked for. */
export function legacyWarning(): Finding {
  return findingMaker(PAIR)("legacy-password", {
    severity: "warning",
    because: "requested with --legacy; SES throttles such passwords and may reject them",
  });
}
