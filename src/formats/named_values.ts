/**
 * Settings that are written as two values, a name and what it is set to: `key: SMTP_HOST` with `value: …`, the columns of a table of
 * settings, `option_name` with `value`.
 *
 * Invariant: both are in one scope and near each other; each name is used for one value.
 * @module
 */

import { type Leaf, leafAt, plainName } from "./value.ts";

/** Names, in the spelling of {@link plainName}, of what names a setting, and of what it is set to. */
const OF_SETTINGS =
  "(?:option|parameter|param|setting|configuration|config|conf|cfg|preference|pref|meta|variable|var|env|property|prop|attribute|field)";
const NAMES = new RegExp(`^(?:${OF_SETTINGS}?(?:name|key)|${OF_SETTINGS}|path|code|label)$`);
const VALUES = new RegExp(`^${OF_SETTINGS}?(?:value|val)$`);

/** What may be the name of a setting; a path of names is one too, and a label such as `SMTP Port`. */
const SETTING = /^(?:\/?[A-Za-z_][\w.:/-]{0,127}|(?:SMTP|E?-?[Mm]ail) [\w -]{1,40})$/;

/** Most lines between the two. */
const NEAR = 6;

/** The values, and after each one that has a name in its own scope, the setting that the two are. */
export function withNamedValues(leaves: readonly Leaf[]): readonly Leaf[] {
  const open = new Map<string, Half>();
  return leaves.flatMap((leaf) => {
    const kind = kindOf(leaf);
    if (kind === undefined) return [leaf];
    const place = leaf.scope.join("\n");
    const before = open.get(place);
    if (before === undefined || before.kind === kind || Math.abs(leaf.line - before.leaf.line) > NEAR) {
      open.set(place, { kind, leaf });
      return [leaf];
    }
    open.delete(place);
    return [leaf, ...(kind === "value" ? settingOf(before.leaf, leaf) : settingOf(leaf, before.leaf))];
  });
}

interface Half {
  readonly kind: "name" | "value";
  readonly leaf: Leaf;
}

function kindOf({ name, value }: Leaf): Half["kind"] | undefined {
  const plain = plainName(name);
  if (VALUES.test(plain)) return "value";
  const isName = NAMES.test(plain) && value.kind === "text" && SETTING.test(value.text);
  return isName ? "name" : undefined;
}

/** The setting; the names of a path are those above it. */
function settingOf({ value: name }: Leaf, leaf: Leaf): readonly Leaf[] {
  const names = name.kind === "text" ? name.text.split("/").filter((part) => part !== "") : [];
  const own = names.at(-1);
  return own === undefined ? [] : [leafAt([...leaf.scope.slice(0, -1), ...names.slice(0, -1)], own, leaf)];
}
