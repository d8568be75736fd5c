/**
 * The shape of an entry in the catalogue of findings.
 *
 * Invariant: an entry is written for an operator who does not know IAM. Braces such as `{region}` are placeholders that the
 * evidence fills; one that it cannot fill is printed as `REGION`.
 * @module
 */

import type { System } from "../../system.ts";
import type { Task } from "../tasks.ts";

/** How bad it is: `error` stops mail, `warning` may, `info` is good to know. */
export type Severity = "error" | "warning" | "info";

/** One of several possible causes, with its fix. */
export interface PossibleCause {
  /** The cause and what to do about it. */
  readonly text: string;
  /** The command that checks or fixes it, ready to paste. */
  readonly command?: string;
  /** In its place, what is done with another command on each system; nothing that is shown has one any more. */
  readonly task?: Task;
  /** The systems that are sure to have the command; absent: all. Nothing that is shown has them any more. */
  readonly systems?: readonly System[];
  /** Words of a text that point to this cause and to no other; nothing that is shown has them any more. */
  readonly when?: RegExp;
}

/** What to do about a finding. */
export interface Remedy {
  /** The next step, in plain words. */
  readonly text: string;
  /** The causes that remain, most likely first; absent where there is one. */
  readonly causes?: readonly PossibleCause[];
  /** The command that does it, ready to paste. With `causes` it is that of the first one that has a command. */
  readonly command?: string;
  /** In place of a command, what is done with another one on each system. */
  readonly task?: Task;
  /** The page that explains it in full. */
  readonly link?: string;
}

/** What to know before a key is created. Every text whose command creates one ends with it. */
export const NEW_KEY = "AWS shows the secret only once, and a user has at most two access keys, inactive ones included";

/** The remedy of a finding with several causes. */
export function remedyOf(
  text: string,
  causes: readonly PossibleCause[],
  link: string,
): Remedy & { readonly link: string } {
  return { ...unlinkedRemedyOf(text, causes), link };
}

/** The same where no page explains more. */
export function unlinkedRemedyOf(text: string, causes: readonly PossibleCause[]): Remedy {
  const command = causes.find((cause) => cause.command !== undefined)?.command;
  return { text, causes, ...(command === undefined ? {} : { command }) };
}

/** `remedy` with each of its commands changed by `change`. */
export function withCommands(remedy: Remedy, change: (command: string) => string): Remedy {
  const changed = <T extends { readonly command?: string }>(one: T): T =>
    one.command === undefined ? one : { ...one, command: change(one.command) };
  const { causes } = remedy;
  return { ...changed(remedy), ...(causes === undefined ? {} : { causes: causes.map(changed) }) };
}

/** `remedy` without the command `line`, which was typed already: its texts stay, and the next command leads. */
export function withoutCommand(remedy: Remedy, line: string): Remedy {
  const { causes, command, ...rest } = remedy;
  const others = causes?.map(({ command: own, ...cause }) =>
    own === undefined || own === line ? cause : { ...cause, command: own }
  );
  const leading = command === line ? others?.find((cause) => "command" in cause)?.command : command;
  return {
    ...rest,
    ...(others === undefined ? {} : { causes: others }),
    ...(leading === undefined ? {} : { command: leading }),
  };
}

/** What evidence can fill in a text or a command. */
export interface Places {
  readonly region?: string | undefined;
  readonly host?: string | undefined;
  readonly port?: string | undefined;
  readonly keyId?: string | undefined;
  readonly user?: string | undefined;
  /** Id of a Mail Manager ingress endpoint, which is its SMTP user name. */
  readonly ingressPointId?: string | undefined;
  readonly configurationSet?: string | undefined;
}

/** What is known about one kind of finding in general. */
export interface Entry {
  readonly severity: Severity;
  /** One sentence in lower case without a full stop: what is wrong. */
  readonly summary: string;
  /** What it means: the reason why this stops mail. Printed where there is no evidence. */
  readonly because: string;
  readonly shows: string;
  /** How to check that this is the cause. */
  readonly confirm: string;
  readonly remedy: Remedy;
  /** The source: an AWS page, an RFC section, a public issue. */
  readonly source: string;
}
