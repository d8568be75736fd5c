/**
 * Source code: what is a value, what is computed, and which scope it has.
 *
 * Invariant: a row is a text with every value in it; `?` is shown for one that is computed.
 * @module
 */

import assert from "node:assert/strict";
import { readCode } from "../../src/formats/code.ts";

const HOST = "email-smtp.eu-west-1.amazonaws.com";

const ROWS: readonly (readonly [text: string, ...values: (readonly [path: string, value: string])[]])[] = [
  ["a = 'b'\n", ["a", "b"]],
  ["const a: string = `b`;\n", ["a", "b"]],
  ["f({ a: 'b', c: { d: \"e\" }, g: 1 })", ["a", "b"], ["c.d", "e"], ["g", "1"]],
  ["x = { :a => 'b', \"c\" => 'd', e: :f }", ["x.a", "b"], ["x.c", "d"], ["x.e", "f"]],
  ["$c['a']['b'] = 'd'; $o->p->q = 1;", ["c.a.b", "d"], ["o.p.q", "1"]],
  ['resource "r" "n" {\n  a = "b"\n}\nc = "d"\n', ["r.n.a".replace("r", "resource.r"), "b"], ["c", "d"]],
  ["[a.b]\nc = 'd'\n[[e]]\nf = \"g\"\n", ["a.b.c", "d"], ["e.f", "g"]],
  ["A = 'b'\nf(c: A, d: E)\n", ["a", "b"], ["c", "b"], ["d", "?"]],
  ["a = process.env.A || 'b'\nc = 'd'\n", ["a", "?"], ["c", "d"]],
  ["a = f('x', { b: 'c' })\n", ["a", "?"], ["b", "c"]],
  ['a = "x#{y}"\nb = f"{z}"\nc = "$w"\n', ["a", "?"], ["b", "?"], ["c", "?"]],
  ["# a = 'b'\n// c = 'd'\n/* e = 'f' */\ng = 'h' # i\n", ["g", "h"]],
  ['o.setHost(\'a\'); p.put("b.c", "d");', ["host", "a"], ["b.c", "d"]],
  ["class A { h = 'b'; f() { g({ c: this.h, d: this.i }) } }", ["a.h", "b"], ["a.c", "b"], ["a.d", "?"]],
  ["A, b = 'c', 587\nf(d: A)\n", ["a", "c"], ["b", "587"], ["d", "c"]],
  ["a, b = f()\nc = 'd'\n", ["b", "?"], ["c", "d"]],
  ["a = new B { c = 'd' };\ne = 'f'\n", ["a.c", "d"], ["e", "f"]],
  ["a = new \\B\\EsmtpTransport('email-smtp.eu-west-1.amazonaws.com', 587);", ["a", "?"], [
    "smtphost",
    "email-smtp.eu-west-1.amazonaws.com",
  ], ["smtpport", "587"]],
  ["smtplib.SMTP('h', 587).login('u', 'p')", ["smtphost", "h"], ["smtpport", "587"], ["smtpuser", "u"], [
    "smtppassword",
    "p",
  ]],
  ['a = String::from("b");\nf(Some("c"));\n', ["a", "b"]],
  ["a = SecureSocketOptions.constructor\n", ["a", "constructor"]],
  ['set { name = "a.b"\n  value = "c" }\n', ["set.name", "a.b"], ["set.value", "c"]],
  ["f().port(587).host('h')", ["port", "587"], ["host", "h"]],
  ["x = .init(a: .b(c: 'd'))", ["x", "?"], ["a", "?"], ["c", "d"]],
  ['config :a, B.C,\n  d: "e"\nconfig :f, g: 1\n', ["a.b.c.d", "e"], ["f.g", "1"]],
  ["$s->{'A::B'} = 'c'; $h{d} = 1;", ["s.a.b", "c"], ["h.d", "1"]],
  [`a = process.env.A ?? "${HOST}"\nb = process.env.B || 587\nc = d or "${HOST}"\n`, ["a", HOST], ["b", "587"], [
    "c",
    HOST,
  ]],
  [`a = os.environ.get("A", "${HOST}")\nb = env('B', 'c')\n`, ["a", HOST], ["b", "?"]],
  ['.Item("http://x.example/cdo/smtpserver") = "h"\nFields("a") = 1\nIf f("b") Then\n', ["smtpserver", "h"], [
    "a",
    "1",
  ]],
  [
    '$p = @{\n  A = "b"\n  C = (New-Object PSCredential("u", (ConvertTo-SecureString "x" -AsPlainText -Force)))\n}\n',
    ["p.a", "b"],
    ["smtpuser", "u"],
    ["smtppassword", "x"],
  ],
  [
    'Dim c As New SmtpClient("h", 587)\nc.Credentials = New NetworkCredential("u", "p")\n',
    ["smtphost", "h"],
    ["smtpport", "587"],
    ["c.credentials", "?"],
    ["smtpuser", "u"],
    ["smtppassword", "p"],
  ],
  ['user_pref("a.b", "c");', ["a.b", "c"]],
  ["a = <<-EOF\n  B=c\n  D='e\n  EOF\nf = 'g'\n", ["a", "  B=c\n  D='e\n"], ["f", "g"]],
  ["if (a) { b }\nc = 'd'.freeze\nlet e = \"f\".to_owned();", ["c", "d"], ["e", "f"]],
  ['$p = ConvertTo-SecureString "x" -AsPlainText -Force\n$q = ConvertTo-SecureString $r\n', ["p", "x"], ["q", "?"]],
];

for (const [text, ...values] of ROWS) {
  Deno.test(`code: ${JSON.stringify(text)}`, () => {
    const found = readCode(text).map(({ path, value }) => [path, value.kind === "text" ? value.text : "?"]);
    assert.deepEqual(found, values);
  });
}

Deno.test("lines are counted from 1", () => {
  assert.deepEqual(readCode("\na = 'b'\n\nc = 'd'").map(({ line }) => line), [2, 4]);
});
