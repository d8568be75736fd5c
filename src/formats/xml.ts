/**
 * XML settings: elements with a text and attributes, under the names of the elements around them.
 *
 * Invariant: nothing is resolved: no entities but the five of XML and those by number, no documents from elsewhere.
 * @module
 */

import { type Leaf, leafAt, lineFinder, treeValue } from "./value.ts";

const PIECE =
  /<!--[\s\S]*?(?:-->|$)|<!\[CDATA\[([\s\S]*?)\]\]>|<[?!][^>]*>|<\/([\w.:-]+)\s*>|<([\w.:-]+)((?:\s+[\w.:-]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(\/?)>|([^<]+)/g;
const ATTRIBUTE = /([\w.:-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/** Deepest nesting that is read. */
const DEEPEST_ELEMENT = 64;

/** The values of an XML text. */
export function readXmlSettings(text: string): readonly Leaf[] {
  const leaves: Leaf[] = [];
  const lineAt = lineFinder(text);
  const open: string[] = [];
  // What `name` or `key` of each open element is, as in `<entry key="smtp.host">…</entry>`.
  const labels: (string | undefined)[] = [];
  const seen = new Map<string, number>();
  let key: string | undefined;
  for (const piece of text.matchAll(PIECE)) {
    const [, cdata, closed, opened, attributes = "", isEmpty, bare] = piece;
    const line = lineAt(piece.index);
    const content = (cdata ?? bare ?? "").replaceAll(/\r\n?/g, "\n").trim();
    const name = open.at(-1);
    if (content !== "" && name !== undefined) {
      // A property list has a key and then its value.
      const ofKey = /^(?:string|integer|real)$/.test(name) ? key : undefined;
      const above = name === "value" ? 2 : 1;
      const label = ofKey ?? labels[open.length - above];
      const value = { value: treeValue(decoded(content)), line };
      leaves.push(
        label === undefined ? leafAt(open.slice(0, -1), name, value) : leafAt(open.slice(0, -above), label, value),
      );
      key = name === "key" ? content : undefined;
    }
    if (closed !== undefined) open.length = Math.max(0, open.lastIndexOf(closed));
    if (opened === undefined || open.length >= DEEPEST_ELEMENT) continue;
    const path = [...open, opened];
    const nth = seen.get(path.join(">")) ?? 0;
    seen.set(path.join(">"), nth + 1);
    // The attributes of the second element of a name are not those of the first.
    leaves.push(...attributeLeaves(path, attributes, line, nth === 0 ? [] : [`[${nth}]`]));
    if (isEmpty === "") labels[open.push(opened) - 1] = labelIn(attributes);
  }
  return leaves;
}

/** What an attribute calls the text of an element, as `name` and `key` do. */
function labelIn(attributes: string): string | undefined {
  const [, double, single] = /(?:^|\s)(?:name|key|target)\s*=\s*(?:"([\w.-]*)"|'([\w.-]*)')/i.exec(attributes) ?? [];
  return double ?? single;
}

/** Attributes; `name` or `key` with `value` are one setting, as in `<property name="a" value="b"/>`. */
function attributeLeaves(
  scope: readonly string[],
  attributes: string,
  line: number,
  nth: readonly string[],
): readonly Leaf[] {
  const all = new Map(
    [...attributes.matchAll(ATTRIBUTE)].map(([, name = "", double, single]) => [name, decoded(double ?? single ?? "")]),
  );
  const named = all.get("name") ?? all.get("key");
  const value = all.get("value");
  if (named !== undefined && value !== undefined) {
    return [leafAt(scope.slice(0, -1), named, { value: treeValue(value), line })];
  }
  return [...all].map(([name, text]) => leafAt([...scope, ...nth], name, { value: treeValue(text), line }));
}

const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

function decoded(text: string): string {
  return text.replaceAll(
    /&(?:#(\d{1,7})|#x([0-9a-fA-F]{1,6})|(\w{2,4}));/g,
    (all, decimal?: string, hex?: string, name?: string) => {
      if (name !== undefined) return ENTITIES[name] ?? all;
      const code = decimal === undefined ? parseInt(hex ?? "", 16) : Number(decimal);
      return code <= 0x10ffff ? String.fromCodePoint(code) : all;
    },
  );
}
