/**
 * The tag that makes markup of text, read back by a parser of HTML.
 *
 * Invariant: whatever a text holds, it comes back as that text, in the element or the attribute it was put into.
 * @module
 */

import assert from "node:assert/strict";
import fc from "fast-check";
import { parseFragment } from "parse5";
import { markup, trusted } from "../../../src/render/html/markup.ts";
import { escapeControl } from "../../../src/escape.ts";
import { hostileText } from "../../support/hostile_text.ts";

Deno.test("text is escaped, numbers and pieces stand as they are, lists one a line, trusted text untouched", () => {
  const piece = markup`<b>${"<&\"'>"}</b>`;
  assert.equal(String(piece), "<b>&lt;&amp;&quot;&#39;&gt;</b>");
  assert.equal(String(markup`<i>${1.5}${[piece, piece]}</i>`), `<i>1.5${piece}\n${piece}</i>`);
  assert.equal(String(markup`${trusted("a > b")}${[]}`), "a > b");
});

Deno.test("any text comes back from an element and from an attribute, control characters written out", () => {
  fc.assert(fc.property(hostileText, (text) => {
    const { childNodes: [node, ...more] } = parseFragment(String(markup`<p title="${text}">${text}</p>`));
    assert.ok(node !== undefined && "attrs" in node && more.length === 0);
    const wanted = escapeControl(text.toWellFormed());
    assert.deepEqual(node.attrs.map(({ value }) => value), [wanted]);
    const [child, ...others] = node.childNodes;
    assert.equal(others.length, 0);
    assert.equal(child !== undefined && "value" in child ? child.value : "", wanted);
    assert.doesNotMatch(wanted, /[\p{Cc}\p{Cf}]/u);
  }));
});
