/**
 * The way from a tree to its values, each under the names on the way.
 *
 * Invariant: a list of `{name, value}` and a list of `NAME=value` are variables, as Kubernetes and Compose write them.
 * @module
 */

import { parseAccessKeyId, SMTP_PASSWORD_PATTERN } from "../ses/credential.ts";
import { SMTP_USER_NAME_PATTERN } from "../ses/mail_manager.ts";
import { elsewhere, ENCRYPTED, type Leaf, leafAt, STORE, textValue, treeValue, type Value, VARIABLE } from "./value.ts";
import { readCommandWords } from "./command_line.ts";
import { childOf, childText, type Tree } from "./tree.ts";

type TreeMap = Extract<Tree, { kind: "map" }>;

/** Longest way to a value that is followed, in characters; what is beyond is left out. */
const LONGEST_WAY = 512;

/** The values of `tree` under the names on the way to them. */
export function leavesOf(tree: Tree): readonly Leaf[] {
  return below(tree, []).map((leaf) => isOfCompose(leaf) ? leafAt(leaf.scope, leaf.name, inCompose(leaf)) : leaf);
}

/** Whether a value is a variable of a container in a Compose file. */
function isOfCompose({ scope }: Leaf): boolean {
  return scope[0] === "services" && scope.length === 3 && scope[2] === "environment";
}

/** A value in which Compose fills in variables, and reads `$$` as one `$` (Compose file reference, "Interpolation"). */
function inCompose(leaf: Leaf): Pick<Leaf, "value" | "line" | "fact"> {
  const text = leaf.value.kind === "text" ? leaf.value.text : "";
  if (!text.includes("$")) return leaf;
  const isFilledIn = /\$(?:[A-Za-z_]|\{)/.test(text.replaceAll("$$", ""));
  return { ...leaf, value: isFilledIn ? elsewhere(VARIABLE) : textValue(text.replaceAll("$$", "$")) };
}

function below(tree: Tree, scope: readonly string[]): readonly Leaf[] {
  if (scope.reduce((length, name) => length + name.length + 1, 0) > LONGEST_WAY) return [];
  if (tree.kind === "list") {
    const words = tree.items.filter((item) => item.kind === "text");
    const isCommand = words.length === tree.items.length && words.some(({ text }) => /^--?[A-Za-z]/.test(text));
    const own = singlesIn(tree.items)?.flatMap(([name, child]) => named(child, scope, name)) ??
      tree.items.flatMap((item, index) => itemLeaves(item, scope, index));
    return isCommand ? [...own, ...readCommandWords(words)] : own;
  }
  if (tree.kind !== "map") return [];
  const kind = childText(tree, "kind");
  const isObject = /^(?:items)?(?:\[\d+\])?$/.test(scope.join(""));
  if (isObject && (kind === "Secret" || kind === "ConfigMap" || kind === "SealedSecret")) {
    return objectLeaves(tree, kind);
  }
  return tree.entries.flatMap(([name, child]) => named(child, scope, name));
}

/** The entries of a list whose items are maps of one name each, no name twice, which is one map, as states of Salt have it. */
function singlesIn(items: readonly Tree[]): TreeMap["entries"] | undefined {
  const entries = items.flatMap((item) => item.kind === "map" && item.entries.length === 1 ? item.entries : []);
  const names = new Set(entries.map(([name]) => name));
  return entries.length > 1 && entries.length === items.length && names.size === items.length ? entries : undefined;
}

/** A URL with a login, which a list of addresses for messages has as an item, or as the name of one with its options. */
const LOGIN_URL = /^(?:smtps?|mailtos?)(?:\+\w+)?:\/\/\S+$/i;

function named(child: Tree, scope: readonly string[], name: string): readonly Leaf[] {
  if (LOGIN_URL.test(name)) return [leafAt(scope, "url", { value: treeValue(name), line: child.line })];
  if (child.kind === "map" || child.kind === "list") {
    const reference = child.kind === "map" ? referenceOf(child) : undefined;
    const line = child.kind === "map" ? child.entries[0]?.[1].line ?? child.line : child.line;
    const own = reference === undefined ? [] : [leafAt(scope, name, { value: elsewhere(reference), line })];
    return [...own, ...below(child, [...scope, name])];
  }
  return [leafAt(scope, name, { value: valueOf(child), line: child.line })];
}

/** What a map in place of a value refers to it by, and what else may be there. */
const REFERENCE =
  /^(?:secure|encrypted|ciphertext|from_?secret|secret(?:KeyRef|Ref|Name)?|configMapKeyRef|valueFrom|Ref|Fn::\w+|\$ref|ssm|sops|vault)$/i;
const WITH_REFERENCE = /^(?:name|key|namespace|optional|property|version|field|path)$/i;

/** Why a map holds no value but says where to find it; undefined for any other map. */
function referenceOf({ entries }: TreeMap): string | undefined {
  const reference = entries.find(([name]) => REFERENCE.test(name))?.[0];
  if (reference === undefined || entries.some(([name]) => !REFERENCE.test(name) && !WITH_REFERENCE.test(name))) {
    return undefined;
  }
  return /^(?:secure|encrypted|ciphertext)$/i.test(reference) ? ENCRYPTED : STORE;
}

function itemLeaves(item: Tree, scope: readonly string[], index: number): readonly Leaf[] {
  const variable = item.kind === "text" ? assigned(item.text) : undefined;
  if (variable !== undefined) {
    const [name, text] = variable;
    // Of other values the marks are seen by those who judge them.
    const [, , inner] = /^(["'])((?:smtps?:|email-smtp).*)\1$/is.exec(text) ?? [];
    const quoted = inner === undefined ? {} : { fact: QUOTED_IN_LIST };
    return [leafAt(scope, name, { value: treeValue(inner ?? text), line: item.line, ...quoted })];
  }
  if (item.kind === "text" && LOGIN_URL.test(item.text)) {
    return [leafAt(scope, "url", { value: treeValue(item.text), line: item.line })];
  }
  const key = childText(item, "key");
  const encoded = childOf(item, "flags") === undefined ? undefined : childOf(item, "value");
  // An export of Consul has all values in base64.
  if (key !== undefined && encoded !== undefined) {
    const names = key.split("/").filter((part) => part !== "");
    return [
      leafAt([...scope, ...names.slice(0, -1)], names.at(-1) ?? key, { line: encoded.line, ...decodedValue(encoded) }),
    ];
  }
  const name = childText(item, "name");
  const value = childOf(item, "value") ?? childOf(item, "valueFrom");
  if (name === undefined || value === undefined) return below(item, [...scope, `[${index}]`]);
  const read = value.kind === "map" ? elsewhere("it comes from another Kubernetes object") : valueOf(value);
  return [leafAt(scope, name, { value: read, line: value.line })];
}

/** Compose gives the container all that is after the `=`. */
const QUOTED_IN_LIST = {
  fault: "quoted",
  because: "in a list, quotation marks after the = are part of the value",
  fix: 'write it without them, or put all of it in quotation marks: - "NAME=value"',
} as const;

/** Name and value of `NAME=value`. */
function assigned(text: string): readonly [name: string, value: string] | undefined {
  const [, name, value] = /^([A-Za-z_][\w.-]*)=(.*)$/s.exec(text) ?? [];
  return name === undefined || value === undefined ? undefined : [name, value];
}

function valueOf(tree: Tree): Value {
  if (tree.kind === "text") return treeValue(tree.text);
  return elsewhere(tree.kind === "unread" ? tree.why : "it is not a single value");
}

/** The scope of the values in all objects of Kubernetes, which may belong together. */
export const KUBERNETES = "kubernetes";

/** What each kind of object holds its values under, and what they are there. */
const HOLDERS: Readonly<Record<"Secret" | "ConfigMap" | "SealedSecret", readonly Holder[]>> = {
  Secret: [["data", decodedValue], ["stringData", undecodedValue]],
  ConfigMap: [["data", plainValue]],
  SealedSecret: [["encryptedData", () => ({ value: elsewhere(ENCRYPTED) })]],
};

type Read = Pick<Leaf, "value" | "fact">;
type Holder = readonly [name: string, read: (child: Tree) => Read];

/** Values of all objects of a file share one scope, since host and password are often in two of them. */
function objectLeaves(tree: TreeMap, kind: keyof typeof HOLDERS): readonly Leaf[] {
  const holder = kind === "SealedSecret" ? childOf(tree, "spec") : tree;
  const held = HOLDERS[kind].map(([name, read]) => [childOf(holder, name), read] as const);
  // What a SealedSecret has in its template is not encrypted.
  const plain = kind === "SealedSecret" ? childOf(childOf(holder, "template"), "data") : undefined;
  const own = [...held, [plain, plainValue] as const].flatMap(([fields, read]): readonly Leaf[] =>
    fields?.kind !== "map"
      ? []
      : fields.entries.map(([key, child]) => leafAt([KUBERNETES], key, { line: child.line, ...read(child) }))
  );
  // stringData replaces data.
  const leaves = new Map(own.map((leaf) => [leaf.path, leaf]));
  if (kind !== "Secret" || !isSmtpPair(leaves)) return [...leaves.values()];
  return [...leaves.values()].map((leaf) =>
    BARE.has(leaf.name.toLowerCase()) ? leafAt(leaf.scope, `smtp_${leaf.name}`, leaf) : leaf
  );
}

/** Names as `kubectl create secret` is given them, which do not mention SMTP. */
const BARE: ReadonlySet<string> = new Set(["username", "password", "user", "pass", "host", "port"]);

/** Whether a pair under bare names is one for SES, by its shape; a secret of 40 characters may be for anything. */
function isSmtpPair(leaves: ReadonlyMap<string, Leaf>): boolean {
  const text = (...names: readonly string[]): string => {
    const value = names.map((name) => leaves.get(`kubernetes.${name}`)?.value).find((one) => one !== undefined);
    return value?.kind === "text" ? value.text.trim() : "";
  };
  const [username, password] = [text("username", "user"), text("password", "pass")];
  return parseAccessKeyId(username.replaceAll(/^["']|["']$/g, "")) !== undefined ||
    /^["']?(?:B|Ag|An)[\w+/]{42,43}["']?$/.test(password) ||
    (/^[A-Za-z0-9+/]{40}$/.test(password) && /^email-smtp[.-]/.test(text("host")));
}

function plainValue(child: Tree): Read {
  return { value: valueOf(child) };
}

/** What is encoded where Kubernetes decodes nothing. */
const ENCODED = {
  fault: "base64",
  because: "it is base64 under stringData, where nothing is decoded",
  fix: "write the value itself under stringData, or all of it under data",
} as const;

/** Values of SES that nothing else looks like. */
const OF_SES = new RegExp(`^(?:email-smtp[.-][\\w.-]+|${SMTP_USER_NAME_PATTERN}|${SMTP_PASSWORD_PATTERN})$`);

/** A value of `stringData`; one that is encoded all the same is read as it was meant. */
function undecodedValue(child: Tree): Read {
  const read = plainValue(child);
  const decoded = decodedValue(child);
  const isEncoded = decoded.fact === undefined && decoded.value.kind === "text" &&
    OF_SES.test(decoded.value.text.trim());
  return isEncoded ? { value: decoded.value, fact: ENCODED } : read;
}

/** The value that base64 in `data` encodes (Kubernetes, "Secrets"). */
function decodedValue(child: Tree): Read {
  const value = valueOf(child);
  if (value.kind === "elsewhere") return { value };
  try {
    const bytes = Uint8Array.fromBase64(value.text);
    return { value: textValue(new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes)) };
  } catch (error) {
    if (!(error instanceof SyntaxError || error instanceof TypeError)) throw error;
    const because = "it is under data and does not decode to text: it seems to be the unencoded value";
    return { value, fact: { fault: "not-base64", because, fix: "write it under stringData, unencoded" } };
  }
}
