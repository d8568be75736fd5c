/**
 * What clients send in AUTH, in the forms in which they print it.
 *
 * Invariant: a row a client, each with a value that is wrong in its own way; what is hidden or made up is not judged.
 * @module
 */

import assert from "node:assert/strict";
import { mechanismIn, type SentValue, sentValuesIn } from "../../src/logs/auth_payload.ts";
import { plainText } from "../../src/logs/unescape.ts";
import { Secret } from "../../src/secret.ts";

const SECRET = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY";
const PASSWORD = "BLBM/9hSUELfq8Gw+rU1YcBjkOxGbhT2XG763xVLGWL9";
const LEGACY = "An60U4ZD3sd4fg+FvXUjayOipTt8LO4rUUmhpdX6ctDy";
const ID = "AKIAIOSFODNN7EXAMPLE";

/** All that is sent in a text, as the reader of logs asks for it: line by line. */
function sentBy(text: string): readonly SentValue[] {
  const lines = text.split("\n").map(plainText);
  return lines.flatMap((_, index) => sentValuesIn(lines.slice(index, index + 5), index + 1));
}

function judged(text: string): readonly string[] {
  return sentBy(text).map(({ line, what, findings }) =>
    `${line} ${what}: ${findings.map(({ id }) => id).join() || "fine"}`
  );
}

const USER = "VXNlcm5hbWU6";
const PASS = "UGFzc3dvcmQ6";

const FORMS: Readonly<Record<string, string>> = {
  "swaks": ` ~> AUTH LOGIN\n<~  334 ${USER}\n ~> ${btoa(ID)}\n<~  334 ${PASS}\n ~> ${btoa(SECRET)}\n<~* 535 no`,
  "openssl": `AUTH LOGIN\n334 ${USER}\n${btoa(ID)}\n334 ${PASS}\n${btoa(SECRET)}\n535 no`,
  "PHPMailer": `CLIENT -> SERVER: AUTH LOGIN\nSERVER -> CLIENT: 334 ${USER}\nCLIENT -> SERVER: ${
    btoa(ID)
  }\nSERVER -> CLIENT: 334 ${PASS}\nCLIENT -> SERVER: ${btoa(SECRET)}`,
  "Ruby": `<- "AUTH LOGIN\\r\\n"\n-> "334 ${USER}\\r\\n"\n<- "${btoa(ID)}\\r\\n"\n-> "334 ${PASS}\\r\\n"\n<- "${
    btoa(SECRET)
  }\\r\\n"`,
  "Postfix": ["AUTH LOGIN", `334 ${USER}`, btoa(ID), `334 ${PASS}`, btoa(SECRET), "535 no"]
    .map((line) => `Nov 22 19:57:52 relay postfix/smtp[235]: > email-smtp.x[192.0.2.10]:587: ${line}`).join("\n"),
};

for (const [client, text] of Object.entries(FORMS)) {
  Deno.test(`AUTH LOGIN as ${client} prints it`, () => {
    assert.deepEqual(judged(text), ["3 user name: fine", "5 password: raw-secret-as-password"]);
  });
}

const OTHER_FORMS: readonly (readonly [string, readonly string[]])[] = [
  [
    `send: 'AUTH LOGIN ${btoa(ID)}\\r\\n'\nreply: b'334 ${PASS}\\r\\n'\nreply: retcode (334); Msg: b'${PASS}'\nsend: '${
      btoa(LEGACY)
    }\\r\\n'`,
    ["1 user name: fine", "4 password: legacy-password"],
  ],
  [`> AUTH PLAIN\n< 334 Ok\n> ${btoa(`\0${ID}\0${SECRET}`)}\n< 535 no`, [
    "3 user name and password: raw-secret-as-password",
  ]],
  [`C: AUTH PLAIN ${btoa(`\0${ID}\0${PASSWORD}`)}`, ["1 user name and password: fine"]],
  [`AUTH PLAIN ${btoa(`${ID}\0${ID}\0${PASSWORD}\n`)}`, ["1 user name and password: stray-whitespace"]],
  [`AUTH PLAIN ${btoa(`\\0${ID}\\0${PASSWORD}`)}`, ["1 user name and password: unknown-shape"]],
  [`AUTH PLAIN ${btoa(`${ID} ${PASSWORD}`)}`, ["1 user name and password: unknown-shape"]],
  [
    `>> AUTH LOGIN << 334 ${USER} >> ${btoa(`${ID}\n`)} << 334 ${PASS} >> ${btoa(btoa(PASSWORD))} << 535 no`,
    ["1 user name: stray-whitespace", "1 password: base64-twice"],
  ],
  [JSON.stringify(`AUTH LOGIN\n334 ${USER}\n${btoa("ASIA" + ID.slice(4))}\n`), ["1 user name: temporary-key"]],
  [`334 ${USER}\n${btoa("ses-smtp-user.20240101")}`, ["2 user name: username-not-access-key"]],
  [`334 ${PASS}\n${btoa(PASSWORD.slice(0, 20))}`, ["2 password: truncated-password"]],
  [`334 ${USER}\n${btoa(PASSWORD)}`, ["2 user name: fields-swapped"]],
  // Bytes that are no UTF-8 are no text; the character that stands for them elsewhere is one.
  [`334 ${PASS}\n${btoa(`${SECRET}\xff\xbd`)}`, []],
  [`334 ${PASS}\n${btoa(`${SECRET}\xff`)}`, []],
  [`334 ${PASS}\n${btoa("\xef\xbf\xbd".repeat(12))}`, ["2 password: unknown-shape"]],
];

for (const [text, expected] of OTHER_FORMS) {
  Deno.test(`${text.slice(0, 70)}: ${expected.join("; ")}`, () => assert.deepEqual(judged(text), expected));
}

const UNJUDGED = [
  `334 ${USER}\n********\n334 ${PASS}\n********\n535 no`,
  `334 ${USER}\n[credentials hidden]\n334 ${PASS}\n/* secret */\n535 no`,
  `334 ${USER}\nxxxxxxxx\n334 ${PASS}\nREDACTED\n535 no`,
  `334 ${USER}\n${btoa("user")}\n334 ${PASS}\neA==\n535 no`,
  `334 ${USER}\n334 ${PASS}\n235 Authentication successful.\nQUIT`,
  "250-AUTH PLAIN LOGIN\n250 Ok\nword",
  "AUTH PLAIN LOGIN\nnext",
  "AUTH PLAIN\nsome word",
  `AUTH PLAIN ${btoa("\0user\0x")}`,
  "AUTH LOGIN\n\n",
];

for (const text of UNJUDGED) {
  Deno.test(`nothing is judged in: ${JSON.stringify(text)}`, () => assert.deepEqual(judged(text), []));
}

Deno.test("what was sent is not in what is told of it", () => {
  for (const text of [...Object.values(FORMS), ...OTHER_FORMS.map(([text]) => text)]) {
    const shown = JSON.stringify(sentBy(text));
    for (const value of [SECRET, LEGACY, PASSWORD]) assert.ok(!new Secret(value).isIn(shown), shown);
  }
});

Deno.test("a command is known from a capability", () => {
  assert.equal(mechanismIn("> auth login"), "LOGIN");
  assert.equal(mechanismIn("C: AUTH PLAIN ********"), "PLAIN");
  assert.equal(mechanismIn("250-AUTH PLAIN LOGIN"), undefined);
});
