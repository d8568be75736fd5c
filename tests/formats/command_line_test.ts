/**
 * Settings on command lines.
 *
 * Invariant: a row is a text with every value in it.
 * @module
 */

import assert from "node:assert/strict";
import { readCommandLines } from "../../src/formats/command_line.ts";

const ROWS: readonly (readonly [text: string, ...values: (readonly [name: string, value: string, line: number])[]])[] =
  [
    ["docker run -e A=b \\\n  --env C='d e' x\n", ["A", "b", 1], ["C", "d e", 1]],
    ['ENV A=b C="d"\nENV E f\n', ["A", "b", 1], ["C", "d", 1], ["E", "f", 2]],
    ['Environment="A=b" C=d\n', ["A", "b", 1], ["C", "d", 1]],
    ["swaks --server h --tls --port 587\n", ["server", "h", 1], ["port", "587", 1]],
    ["java -Dmail.smtp.host=h -jar x\n", ["mail.smtp.host", "h", 1]],
    ["# ENV A=b\n"],
    ["curl -s smtps://h:465 -T x\n", ["smtp_url", "smtps://h:465", 1]],
    ["curl --url smtp://h:587 -u 'u:p:q' -T x\n", ["smtp_url", "smtp://h:587", 1], ["smtp_user", "u", 1], [
      "smtp_password",
      "p:q",
      1,
    ]],
    ["/usr/bin/sendEmail -s h:587 -xu u -xp p\n", ["smtp_host", "h:587", 1], ["smtp_user", "u", 1], [
      "smtp_password",
      "p",
      1,
    ]],
    ["helm install --set a.b=c,d=e,f --set-string g=h x\n", ["a.b", "c", 1], ["d", "e,f", 1], ["g", "h", 1]],
    ["kubectl create secret generic s --from-literal=A_B=c\n", ["A_B", "c", 1]],
    ["fly secrets set A_B=c D_E=f x=y\n", ["A_B", "c", 1], ["D_E", "f", 1]],
    ['environment=A="b",C="d"\n', ["A", "b", 1], ["C", "d", 1]],
    ['alias m="A_B=c D_E=f x"\n', ["A_B", "c", 1], ["D_E", "f", 1]],
    ["A=b CD=e x\nAB=c\n", ["A", "b", 1], ["CD", "e", 1]],
    ["su - app -c 'A_B=c x --port 587'\n", ["A_B", "c", 1], ["port", "587", 1]],
    ["create --property 'a\\-b=c:d=e' x\n", ["a-b", "c", 1], ["d", "e", 1]],
    ["constructor length name\n__proto__ constructor a\n"],
  ];

for (const [text, ...values] of ROWS) {
  Deno.test(`command line: ${JSON.stringify(text)}`, () => {
    const found = readCommandLines(text).map((
      { name, value, line },
    ) => [name, value.kind === "text" ? value.text : "?", line]);
    assert.deepEqual(found, values);
  });
}
