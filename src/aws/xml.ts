/**
 * The XML of STS and IAM, read without trust.
 *
 * Invariant: pure, in one pass and in bounded depth and size. No document type, so that no entity but the five of XML itself
 * can be named; attributes and namespaces say nothing here and are dropped.
 * @module
 */

/** Removes secrets from a text from outside. */
export type Hide = (text: string) => string;

/** An element: its name without a namespace, its text, and the elements in it. */
export interface XmlElement {
  readonly name: string;
  /** The text right in it, whitespace around it removed. */
  readonly text: string;
  readonly children: readonly XmlElement[];
}

const DEEPEST = 32;
const MOST_ELEMENTS = 10_000;

/** An element that is not closed yet. */
interface Open {
  readonly tag: string;
  text: string;
  readonly children: XmlElement[];
}

/** Comments and processing instructions, literal text, tags, and text. */
const TOKEN =
  /<!--[^]*?-->|<\?[^]*?\?>|<!\[CDATA\[([^]*?)\]\]>|<(\/?)([A-Za-z_][\w.:-]{0,127})((?:\s+[\w.:-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>|([^<]+)/y;

/**
 * The root element of `text`; undefined if it is not well-formed, or larger or deeper than any answer of AWS. All text in
 * it goes through `hide`.
 */
export function readXml(text: string, hide: Hide): XmlElement | undefined {
  const root: Open = { tag: "", text: "", children: [] };
  const open: Open[] = [root];
  let elements = 0;
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.length) {
    const token = TOKEN.exec(text);
    if (token === null || !accept(token, open, hide) || open.length > DEEPEST) return undefined;
    if (token[3] !== undefined && ++elements > MOST_ELEMENTS) return undefined;
  }
  const [only, ...more] = root.children;
  return open.length === 1 && more.length === 0 && root.text.trim() === "" ? only : undefined;
}

/** Does what one token of the text asks for; false if it does not belong there. */
function accept([, literal, slash, tag, , isEmpty, words]: RegExpExecArray, open: Open[], hide: Hide): boolean {
  const parent = open.at(-1);
  const plain = literal ?? (words === undefined ? "" : unescaped(words));
  if (parent === undefined || plain === undefined) return false;
  parent.text += plain;
  if (tag === undefined) return true;
  if (slash !== "/") open.push({ tag, text: "", children: [] });
  return (slash !== "/" && isEmpty !== "/") || close(open, tag, hide);
}

/** Closes the innermost element, which must be a `tag`. */
function close(open: Open[], tag: string, hide: Hide): boolean {
  const closed = open.pop();
  const parent = open.at(-1);
  if (closed?.tag !== tag || parent === undefined) return false;
  parent.children.push({ name: tag.replace(/^.*:/, ""), text: hide(closed.text.trim()), children: closed.children });
  return true;
}

const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** `text` with references to characters replaced; undefined if one names anything else. */
function unescaped(text: string): string | undefined {
  let isKnown = true;
  const plain = text.replaceAll(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w{1,8}));|&/gi, (_, hex, decimal, name) => {
    const code = hex !== undefined ? parseInt(hex, 16) : decimal !== undefined ? Number(decimal) : undefined;
    const character = code === undefined ? entity(name) : code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
    isKnown &&= character !== undefined;
    return character ?? "";
  });
  return isKnown ? plain : undefined;
}

function entity(name: string | undefined): string | undefined {
  return name !== undefined && Object.hasOwn(ENTITIES, name) ? ENTITIES[name] : undefined;
}

/** The text at the end of `path` below `element`; undefined if an element of it is missing or empty. */
export function textAt(element: XmlElement | undefined, ...path: readonly string[]): string | undefined {
  const [found] = elementsAt(element, ...path);
  return found === undefined || found.text === "" ? undefined : found.text;
}

/** All elements at the end of `path` below `element`. */
export function elementsAt(element: XmlElement | undefined, ...path: readonly string[]): readonly XmlElement[] {
  if (element === undefined) return [];
  return path.reduce<readonly XmlElement[]>(
    (found, name) => found.flatMap(({ children }) => children.filter((child) => child.name === name)),
    [element],
  );
}
