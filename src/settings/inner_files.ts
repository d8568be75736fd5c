/**
 * Files within a file: in a ConfigMap, in the `content` of a playbook, in a heredoc, written by a script.
 *
 * Invariant: a file that another one of the same file refers to is read with it, and once. Lines are counted in the file within, after the
 * line where it begins.
 * @module
 */

import { mayBeShown } from "../credentials/showable.ts";
import { isSerialized } from "../formats/php_serialized.ts";
import { shellFiles } from "../formats/shell_files.ts";
import type { Leaf } from "../formats/value.ts";
import { formatOf } from "./file_formats.ts";
import { type OtherFile, tableWanted } from "./postfix.ts";

/** A file within a file. */
export interface InnerFile {
  readonly name: string;
  readonly shown: string;
  readonly text: string;
  /** The file that it refers to. */
  readonly other: OtherFile | undefined;
}

type Found = Omit<InnerFile, "other">;

/** The files within the values of a file, and within its text where that is a script. */
export function innerFiles(leaves: readonly Leaf[], shown: string, script: string | undefined): readonly InnerFile[] {
  const found: readonly Found[] = [
    ...leaves.filter(isFile).flatMap((leaf) => {
      const own = fileOf(leaf, leaves, shown);
      return [own, ...filesOfScript(own.text, own.shown)];
    }),
    ...filesOfScript(script ?? "", shown).filter(({ text }) => isOfMail(text)),
  ];
  const wanted = new Map(found.map((file) => [file, otherOf(file, found)]));
  const used = new Set([...wanted.values()]);
  return found.filter((file) => !used.has(file)).map((file) => {
    const other = wanted.get(file);
    return { ...file, other: other && { kind: "read", text: other.text, shown: other.shown } };
  });
}

function filesOfScript(text: string, shown: string): readonly Found[] {
  return shellFiles(text).map((file) => ({ ...file, shown: placeIn(shown, file) }));
}

/** The file that another one names, by its name without folders. */
function otherOf({ name, text }: Found, all: readonly Found[]): Found | undefined {
  const path = formatOf(name, text) === "postfix" ? tableWanted(text) : undefined;
  const wanted = path?.split("/").at(-1);
  return all.find((file) => file.name === wanted);
}

/** Whether a value is a settings file of its own. */
function isFile({ value }: Leaf): boolean {
  const text = value.kind === "text" ? value.text.trim() : "";
  // The shorthand of the AWS CLI, `{NAME=value}`, is for the reader of commands.
  const isLong = /\n|^\{(?!\w+=).*\}$/.test(text) || isSerialized(text) || PROPERTIES.test(text) || PAIRS.test(text) ||
    ROW.test(text);
  return isLong && /[=:]/.test(text) && isOfMail(text);
}

function isOfMail(text: string): boolean {
  return /smtp|mail/i.test(text);
}

/** Several settings in one line, as options of Java and parameters of SAM. */
const PAIRS = /^(?:\s*-{0,2}D?[A-Za-z_][\w.]*(?:,ParameterValue)?=\S+){2,}\s*$/;

/** The properties of a mail session in one text, as WebLogic has them. */
const PROPERTIES = /^\s*mail\.[\w.]+=[^;\n]*(?:;\s*[A-Za-z_][\w.]*=[^;\n]*)+;?\s*$/;

/** A row of Postfix's table of passwords, with a user name of SES. */
const ROW = /^\[?[\w.-]+\]?(?::\d+)?\s+(?:AKIA[A-Z0-9]{12,}|inp-[a-z0-9]{24}):\S+$/;

function fileOf(leaf: Leaf, leaves: readonly Leaf[], shown: string): Found {
  const text = leaf.value.kind === "text" ? leaf.value.text : "";
  const name = nameOf(leaf, leaves);
  return {
    name,
    shown: placeIn(shown, { name, line: leaf.line }),
    text: PROPERTIES.test(text) ? text.replaceAll(/;\s*/g, "\n") : PAIRS.test(text.trim()) ? asLines(text) : text,
  };
}

function asLines(text: string): string {
  return text.trim().split(/\s+/).map((word) =>
    word.replace(/^ParameterKey=(\w+),ParameterValue=/, "$1=").replace(/^-{1,2}D?/, "")
  ).join("\n");
}

/** The name of a file that is a value: that of its path where one is near it, else that of the value. */
function nameOf({ scope, name, line }: Leaf, leaves: readonly Leaf[]): string {
  const place = scope.join("\n");
  const path = leaves.find((other) =>
    /^(?:path|dest|destination|filename|file_?name|target)$/i.test(other.name) && other.scope.join("\n") === place &&
    Math.abs(other.line - line) < NEAR
  );
  const text = path?.value.kind === "text" ? path.value.text : name;
  return text.split(/[\\/]/).at(-1) ?? name;
}

/** Most lines between a path and what the file at it holds. */
const NEAR = 12;

function placeIn(shown: string, { name, line }: { readonly name: string; readonly line: number }): string {
  return `${shown} line ${line}, ${mayBeShown(name, "host") ? name : "a file in it"}`;
}
