/**
 * Findings with the commands of one system.
 *
 * Invariant: what is shown has no task left, and no line that the shell of that system cannot read.
 * @module
 */

import { inShell, type System } from "../system.ts";
import type { PossibleCause, Remedy } from "./catalogue/entry.ts";
import type { Finding } from "./finding.ts";
import { taskCommand } from "./tasks.ts";

/** `finding` with the commands of `system`. */
export function onSystem(finding: Finding, system: System): Finding {
  return { ...finding, remedy: remedyOnSystem(finding.remedy, system) };
}

/** The remedy with the commands of `system`. A task's command leads only where there is no command that looks first. */
export function remedyOnSystem({ text, causes, command, task, link }: Remedy, system: System): Remedy {
  const shown = causes?.map((cause) => causeOnSystem(cause, system));
  const isAbsent = causes?.some((cause) => cause.command === command && !isOn(cause, system)) === true;
  const own = task === undefined ? undefined : taskCommand(task, system);
  const leading = (isAbsent ? undefined : command) ?? own ??
    shown?.find((cause) => cause.command !== undefined)?.command;
  return {
    text: inShell(text, system),
    ...(shown === undefined ? {} : { causes: shown }),
    ...(leading === undefined ? {} : { command: inShell(leading, system) }),
    ...(link === undefined ? {} : { link }),
  };
}

/** Whether the command of a cause is sure to be on `system`. */
function isOn({ systems }: PossibleCause, system: System): boolean {
  return systems?.includes(system) ?? true;
}

function causeOnSystem(cause: PossibleCause, system: System): PossibleCause {
  const { text, task } = cause;
  const command = isOn(cause, system) ? cause.command : undefined;
  const typed = command ?? (task === undefined ? undefined : taskCommand(task, system));
  return { text: inShell(text, system), ...(typed === undefined ? {} : { command: inShell(typed, system) }) };
}
