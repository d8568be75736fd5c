/**
 * How named values are put together to settings.
 *
 * Invariant: only the grouping; what the names are is a table, and whole files are tested with all others.
 * @module
 */

import assert from "node:assert/strict";
import { elsewhere, type Leaf, leafAt, textValue } from "../../src/formats/value.ts";
import { settingsIn, settingsOfUrl } from "../../src/settings/extract.ts";

function leaves(...paths: readonly (readonly [path: string, text: string])[]): readonly Leaf[] {
  return paths.map(([path, text], index) => {
    const names = path.split(".");
    return leafAt(names.slice(0, -1), names.at(-1) ?? "", { value: textValue(text), line: index + 1 });
  });
}

function pairs(all: readonly Leaf[]): readonly unknown[] {
  return settingsIn(all, "f").map(({ line, username, password }) => [line, username?.value, password?.value.open()]);
}

Deno.test("what stands in one place belongs together", () => {
  const all = leaves(["a.smtpuser", "u"], ["b.smtpuser", "v"], ["a.smtppass", "p"], ["b.smtppass", "q"]);
  assert.deepEqual(pairs(all), [[1, "u", "p"], [2, "v", "q"]]);
});

Deno.test("a name that comes again begins other settings", () => {
  const all = leaves(["k.smtpuser", "u"], ["k.smtppass", "p"], ["k.smtpuser", "v"], ["k.smtppass", "q"]);
  assert.deepEqual(pairs(all), [[1, "u", "p"], [3, "v", "q"]]);
});

Deno.test("a value is taken once, by the nearest name", () => {
  assert.equal(settingsIn(leaves(["spring.mail.host", "h"], ["spring.mail.username", "u"]), "f").length, 1);
  assert.deepEqual(settingsIn(leaves(["database.host", "h"], ["database.user", "u"]), "f"), []);
});

Deno.test("null is no value, asterisks stand for one", () => {
  assert.deepEqual(pairs(leaves(["mailusername", "null"], ["mailpassword", "null"])), []);
  const [settings] = settingsIn(leaves(["mailusername", "u"], ["mailpassword", "***"]), "f");
  assert.deepEqual(settings?.notes, ["f line 2: the password is not read: it was hidden with asterisks"]);
});

Deno.test("a password that stands elsewhere makes settings of its own", () => {
  const [settings] = settingsIn([leafAt([], "smtppass", { value: elsewhere("why"), line: 3 })], "f");
  assert.deepEqual(settings?.elsewhere, ["password"]);
  assert.deepEqual([settings?.line, settings?.notes], [3, ["f line 3: the password is not read: why"]]);
});

Deno.test("a password that is set to nothing makes settings too, a host or user name set to nothing none", () => {
  assert.deepEqual(pairs(leaves(["smtppass", ""])), [[1, undefined, undefined]]);
  assert.deepEqual(pairs(leaves(["smtphost", ""], ["smtpuser", ""])), []);
});

Deno.test("a text that is no URL makes no settings", () => {
  assert.deepEqual(settingsOfUrl("https://a:b@c", 1, "f"), []);
  assert.equal(settingsOfUrl("smtp://a:b@c", 4, "f")[0]?.line, 4);
});

Deno.test("Exim's two colons before a port; a user name with a colon is one value", () => {
  const [exim] = settingsIn(leaves(["smarthost", "h.example.com::587"], ["smtpuser", "u"]), "f");
  assert.deepEqual([exim?.host?.value, exim?.port?.value], ["h.example.com", 587]);
  const [address] = settingsIn(leaves(["smarthost", "fe80::25"], ["smtpuser", "u"]), "f");
  assert.equal(address?.host?.value, "fe80::25");
  assert.deepEqual(pairs(leaves(["smtphost", "h"], ["smtpuser", "AKIAIOSFODNN7EXAMPLE:a:b"])), [
    [1, "AKIAIOSFODNN7EXAMPLE:a:b", undefined],
  ]);
  assert.deepEqual(pairs(leaves(["smtphost", "h"], ["smtpuser", "u:p"])), [[1, "u:p", undefined]]);
});
