/**
 * main.cf and what it makes of its table.
 *
 * Invariant: what is wrong with it is judged elsewhere; here is what is read, and from where.
 * @module
 */

import assert from "node:assert/strict";
import { looksLikeMainCf, readMainCf, tableWanted } from "../../src/settings/postfix.ts";

const MAIN = `# relayhost = old
relayhost =
  [email-smtp.eu-west-1.amazonaws.com]:587
smtp_sasl_auth_enable = no
smtp_sasl_auth_enable = yes
smtp_sasl_password_maps = \${type}:$config_directory/sasl_passwd
type = lmdb
`;

Deno.test("values are found over lines, in variables, and the last counts", () => {
  assert.equal(tableWanted(MAIN), "/etc/postfix/sasl_passwd");
  const table = { kind: "read", text: "\n[email-smtp.eu-west-1.amazonaws.com]:587 u:p:q\n", shown: "t" } as const;
  const [settings, ...others] = readMainCf(MAIN, "m", table);
  assert.deepEqual(others, []);
  assert.deepEqual(settings?.host, { value: "email-smtp.eu-west-1.amazonaws.com", source: "m line 2" });
  assert.deepEqual(settings?.port, { value: 587, source: "m line 2" });
  assert.deepEqual(settings?.username, { value: "u", source: "t line 2" });
  assert.equal(settings?.password?.value.open(), "p:q");
  assert.deepEqual(settings?.facts.map(({ fault }) => fault), ["login-forbidden"]);
});

Deno.test("a table that is not there is a note", () => {
  const [settings] = readMainCf(MAIN, "m", { kind: "missing", why: "file not found", shown: "/t" });
  assert.deepEqual(settings?.notes, ["m line 6: /t was not read: file not found"]);
  assert.equal(settings?.password, undefined);
  assert.deepEqual(settings?.elsewhere, ["username", "password"]);
});

Deno.test("a table of a type that is no file is a note", () => {
  const [settings] = readMainCf(MAIN.replace("type = lmdb", "type = proxy"), "m", undefined);
  assert.match(settings?.notes[0] ?? "", /^m line 6: a table of this type is not followed/);
});

Deno.test("a login of parameters is not read", () => {
  const [settings] = readMainCf(MAIN.replace(/\$\{type\}:.*/, "static:${user}:${pass}"), "m", undefined);
  assert.match(settings?.notes[0] ?? "", /^m line 6: the login is not read/);
  assert.deepEqual(settings?.elsewhere, ["username", "password"]);
});

Deno.test("names that go round in a circle end", () => {
  assert.equal(tableWanted("smtp_sasl_password_maps = $a\na = hash:$b$b\nb = $a$a\n")?.startsWith("/"), undefined);
});

Deno.test("main.cf is known by its parameters", () => {
  assert.ok(looksLikeMainCf(MAIN));
  assert.ok(!looksLikeMainCf("A=b\nrelay = c\n"));
});

/** Where mail goes: the lines of main.cf, and what is read of them. */
const RELAYS: readonly (readonly [lines: string, host: string | undefined, port?: number])[] = [
  ["relayhost = [h.example.com]:submission", "h.example.com", 587],
  ["relayhost = [h.example.com]:smtps", "h.example.com", 465],
  ["relayhost = h.example.com", "h.example.com", 25],
  ["relayhost = [h.example.com]:587, [i.example.com]:587", "h.example.com", 587],
  ["a = b\nrelayhost = ${a?[h.example.com]:587}", "h.example.com", 587],
  ["a =\nrelayhost = ${a?{[g.example.com]}:{[h.example.com]:587}}", "h.example.com", 587],
  ["a =\nrelayhost = ${a:[h.example.com]:587}", "h.example.com", 587],
  ["relayhost = $ses", undefined],
  ["relayhost = [${ses}]:587", undefined],
  ["default_transport = smtp:[h.example.com]:587\nrelayhost = [g.example.com]", "h.example.com", 587],
  ["default_transport = smtp\nrelayhost = [h.example.com]:2587", "h.example.com", 2587],
  ["sender_dependent_relayhost_maps = hash:/etc/postfix/relays", undefined],
  ["relayhost =\ntransport_maps = hash:/etc/postfix/transport", undefined],
  ["sender_dependent_default_transport_maps = static:smtp:[h.example.com]:587", "h.example.com", 587],
];

for (const [lines, host, port] of RELAYS) {
  Deno.test(`the relay of ${JSON.stringify(lines)}`, () => {
    const [settings] = readMainCf(`${lines}\nsmtp_sasl_auth_enable = yes\n`, "m", undefined);
    assert.deepEqual([settings?.host?.value, settings?.port?.value], [host, port]);
    assert.equal(settings?.notes.some((note) => /the host is not read/.test(note)), host === undefined);
  });
}
