/**
 * What `--version` says: the program, the runtime, and the promise of permissions.
 *
 * Invariant: permissions are asked of the runtime, not repeated from the build.
 * @module
 */

import config from "../../deno.json" with { type: "json" };
import type { Build } from "../host/host.ts";
import type { Declared } from "./command.ts";

/** The version of smtpkey. */
export const VERSION: string = config.version;

/** The page of `--version`; `commands` say what each gives up. */
export function versionText({ deno, target, permissions }: Build, commands: readonly Declared[]): string {
  const held = permissions.filter(({ allows }) => allows !== "").map(({ name, allows }) => `${name} (${allows})`);
  const refused = permissions.filter(({ allows }) => allows === "").map(({ name }) => name);
  return [
    `smtpkey ${VERSION}`,
    `deno ${deno}, ${target}`,
    `permissions held: ${held.join(", ")}`,
    `permissions refused: ${refused.join(", ")}`,
    ...commands.filter(({ servesProgram }) => servesProgram !== true).map(commandLine),
    "",
  ].join("\n");
}

function commandLine({ name, givesUp }: Declared): string {
  if (givesUp === undefined) return `${name}: uses all of them`;
  return `${name}: gives up ${["net", ...givesUp].join(", ")} before it does anything`;
}
