/**
 * Trees of values, as YAML and JSON hold them, and the way from a tree to its leaves.
 *
 * Invariant: a list of `{name, value}` and a list of `NAME=value` are variables, as Kubernetes and Compose write them. A tree
 * is as deep and as large as the bounds say, and no more.
 * @module
 */

import { elsewhere, type Leaf, literalValue, plainName, textValue, type Value } from "../value.ts";

/** A part of a tree. `unread`: something that the reader does not follow. */
export type Tree =
  | { readonly kind: "map"; readonly line: number; readonly entries: ReadonlyMap<string, Tree> }
  | { readonly kind: "list"; readonly line: number; readonly items: readonly Tree[] }
  | { readonly kind: "text"; readonly line: number; readonly text: string }
  | { readonly kind: "unread"; readonly line: number; readonly why: string };

/** Why a text is no tree that can be read. */
export class Unreadable extends Error {
  /** Makes the reason, in words, for the place `at`: an offset in the text. */
  constructor(readonly why: string, readonly at: number) {
    super(why);
  }
}

/** Deepest nesting that is read. */
export const DEEPEST = 64;

/** Longest way to a value that is followed; what lies beyond is left out. */
const LONGEST_PATH = 512;

type ValueKind = "Secret" | "ConfigMap";

/** The values of `tree` under the names on the way to them. */
export function leavesOf(tree: Tree): readonly Leaf[] {
  if (tree.kind !== "map") return tree.kind === "list" ? tree.items.flatMap(leavesOf) : [];
  const kind = textAt(tree, "kind");
  if (holdsValues(kind)) return kubernetesLeaves(tree, kind);
  if (kind === "List") return below(tree.entries.get("items"), "");
  return below(tree, "");
}

function below(tree: Tree | undefined, path: string): readonly Leaf[] {
  if (tree === undefined || path.length > LONGEST_PATH) return [];
  if (tree.kind === "map") {
    const kind = path === "" && textAt(tree, "apiVersion") !== undefined ? textAt(tree, "kind") : undefined;
    if (holdsValues(kind)) return kubernetesLeaves(tree, kind);
    return [...tree.entries].flatMap(([name, child]) => below(child, joinedPath(path, plainName(name))));
  }
  if (tree.kind === "list") return tree.items.flatMap((item, index) => itemLeaves(item, path, index));
  return [{ path, value: valueOf(tree), line: tree.line }];
}

/** Whether objects of this kind hold the values of Kubernetes. */
function holdsValues(kind: string | undefined): kind is ValueKind {
  return kind === "Secret" || kind === "ConfigMap";
}

function joinedPath(path: string, name: string): string {
  return path === "" ? name : `${path}.${name}`;
}

function itemLeaves(item: Tree, path: string, index: number): readonly Leaf[] {
  if (path === "") return below(item, path);
  if (item.kind === "text") {
    const [, name, text] = /^([A-Za-z_]\w*)=(.*)$/s.exec(item.text) ?? [];
    if (name === undefined || text === undefined) return [];
    return [{ path: joinedPath(path, plainName(name)), value: valueOf({ ...item, text }), line: item.line }];
  }
  const name = item.kind === "map" ? textAt(item, "name") : undefined;
  const value = item.kind === "map" ? item.entries.get("value") ?? item.entries.get("valueFrom") : undefined;
  if (name === undefined || value === undefined) return below(item, `${path}[${index}]`);
  const read = value.kind === "map" ? elsewhere("it is taken from another object of Kubernetes") : valueOf(value);
  return [{ path: joinedPath(path, plainName(name)), value: read, line: value.line }];
}

function valueOf(tree: Tree): Value {
  if (tree.kind !== "text") return elsewhere(tree.kind === "unread" ? tree.why : "it is no single value");
  return literalValue(tree.text);
}

function textAt(tree: Tree, name: string): string | undefined {
  const child = tree.kind === "map" ? tree.entries.get(name) : undefined;
  return child?.kind === "text" ? child.text : undefined;
}

/** Values of all objects of a file share one path, since host and password often stand in two of them. */
function kubernetesLeaves(tree: Extract<Tree, { kind: "map" }>, kind: ValueKind): readonly Leaf[] {
  const field = (name: string, read: (child: Tree) => Pick<Leaf, "value" | "fact">): readonly Leaf[] => {
    const fields = tree.entries.get(name);
    if (fields?.kind !== "map") return [];
    return [...fields.entries].map(([key, child]) => ({ path: plainName(key), line: child.line, ...read(child) }));
  };
  const plain = (child: Tree): Pick<Leaf, "value"> => ({ value: valueOf(child) });
  const own = [...field("data", kind === "Secret" ? decodedValue : plain), ...field("stringData", plain)];
  // What stringData says replaces what data says.
  const leaves = new Map(own.map((leaf) => [leaf.path, leaf]));
  const isPair = kind === "Secret" && isSmtpPair(leaves);
  return [...leaves.values()].map((leaf) => ({
    ...leaf,
    path: isPair && BARE.has(leaf.path) ? `kubernetes.smtp${leaf.path}` : `kubernetes.${leaf.path}`,
  }));
}

/** Names as `kubectl create secret` is given them, which say nothing of SMTP. */
const BARE: ReadonlySet<string> = new Set(["username", "password", "host", "port"]);

/** Whether a pair under bare names is one for SES, by its looks; a secret of 40 characters may be anybody's. */
function isSmtpPair(leaves: ReadonlyMap<string, Leaf>): boolean {
  const text = (name: string): string => {
    const value = leaves.get(name)?.value;
    return value?.kind === "text" ? value.text.trim() : "";
  };
  if (!leaves.has("username") || !leaves.has("password")) return false;
  return /^["']?A[KS]IA[A-Z0-9]{12,}["']?$/.test(text("username")) ||
    /^["']?(?:B|Ag|An)[\w+/]{42,43}["']?$/.test(text("password")) ||
    (/^[A-Za-z0-9+/]{40}$/.test(text("password")) && /^email-smtp[.-]/.test(text("host")));
}

/** The value that base64 in `data` stands for (Kubernetes, "Secrets"). */
function decodedValue(child: Tree): Pick<Leaf, "value" | "fact"> {
  const value = valueOf(child);
  if (value.kind === "elsewhere") return { value };
  try {
    const bytes = Uint8Array.fromBase64(value.text);
    return { value: textValue(new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes)) };
  } catch (error) {
    if (!(error instanceof SyntaxError || error instanceof TypeError)) throw error;
    const because = "it stands under data and does not decode to a text: it seems to be the value itself";
    return { value, fact: { fault: "not-base64", because, mend: "write it under stringData, as it is" } };
  }
}
