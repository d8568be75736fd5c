/**
 * What `--version` says: the program, the runtime, and the promise of permissions.
 *
 * Invariant: permissions are asked of the runtime, not repeated from the build.
 * @module
 */

import config from "../../deno.json" with { type: "json" };
import type { Build } from "../host/host.ts";

/** The version of smtpkey. */
export const VERSION: string = config.version;

/** The page of `--version`. */
export function versionText({ deno, target, permissions }: Build): string {
  const held = permissions.filter(({ allows }) => allows !== "").map(({ name, allows }) => `${name} (${allows})`);
  const refused = permissions.filter(({ allows }) => allows === "").map(({ name }) => name);
  return [
    `smtpkey ${VERSION}`,
    `deno ${deno}, ${target}`,
    `permissions held: ${held.join(", ")}`,
    `permissions refused: ${refused.join(", ")}`,
    "",
  ].join("\n");
}
