/**
 * Which system smtpkey runs on, for the commands that it shows.
 *
 * Invariant: an unknown system gets the commands that every POSIX system has.
 * @module
 */

import type { Host } from "../../host/host.ts";
import type { Typing } from "../../render/typed_lines.ts";
import { continuationOf, OS_RELEASE, type System, systemOf } from "../../system.ts";

const LIMIT = 16 * 1024;

/** The system, as far as the program itself knows it; nothing is read for it. */
export function shellOf(host: Host): System {
  return systemOf(host.build().target, undefined);
}

/** How lines of commands look on standard error. */
export function typingOf(host: Host): Typing {
  return { columns: host.stderr.columns, continuation: continuationOf(shellOf(host)) };
}

/** The system with its package manager; reads one small file on Linux. */
export async function systemHere(host: Host): Promise<System> {
  const { target } = host.build();
  const read = target.includes("linux") ? await host.readFile(OS_RELEASE, LIMIT) : undefined;
  return systemOf(target, read?.kind === "read" ? new TextDecoder().decode(read.bytes) : undefined);
}
