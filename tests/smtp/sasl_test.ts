/**
 * The lines of AUTH LOGIN and AUTH PLAIN, as they are sent and as they are shown.
 *
 * Invariant: wire forms are written out, not computed; what is shown never holds a secret in any form.
 * @module
 */

import assert from "node:assert/strict";
import fc from "fast-check";
import { Secret } from "../../src/secret.ts";
import { asksForName, exchange, plainLine, secretsOf, type SmtpLogin } from "../../src/smtp/sasl.ts";

const LOGIN: SmtpLogin = {
  username: new Secret("AKIAIOSFODNN7EXAMPLE"),
  password: new Secret("BLBM/9hSUELfq8Gw+rU1YcBjkOxGbhT2XG763xVLGWL9"),
  shownName: "AKIAIOSFODNN7EXAMPLE",
};

Deno.test("AUTH LOGIN asks for the name, then for the password", () => {
  assert.deepEqual(exchange("login", LOGIN), {
    command: { wire: "AUTH LOGIN", shown: "AUTH LOGIN" },
    answers: [
      { wire: "QUtJQUlPU0ZPRE5ON0VYQU1QTEU=", shown: "AKIAIOSFODNN7EXAMPLE" },
      { wire: "QkxCTS85aFNVRUxmcThHdytyVTFZY0Jqa094R2JoVDJYRzc2M3hWTEdXTDk=", shown: "[secret]" },
    ],
  });
});

Deno.test("AUTH LOGIN with the name first asks for the password alone", () => {
  assert.deepEqual(exchange("login", LOGIN, true), {
    command: { wire: "AUTH LOGIN QUtJQUlPU0ZPRE5ON0VYQU1QTEU=", shown: "AUTH LOGIN AKIAIOSFODNN7EXAMPLE" },
    answers: [{ wire: "QkxCTS85aFNVRUxmcThHdytyVTFZY0Jqa094R2JoVDJYRzc2M3hWTEdXTDk=", shown: "[secret]" }],
  });
});

const CHALLENGES: readonly (readonly [string, boolean])[] = [
  ["VXNlcm5hbWU6", true],
  ["VXNlciBOYW1lAA==", true],
  ["dXNlcm5hbWU6", true],
  ["Username:", true],
  ["UGFzc3dvcmQ6", false],
  ["", false],
];

for (const [challenge, isName] of CHALLENGES) {
  Deno.test(`"${challenge}" ${isName ? "asks" : "does not ask"} for the name`, () => {
    assert.equal(asksForName(challenge), isName);
  });
}

Deno.test("AUTH PLAIN sends all at once: NUL, name, NUL, password", () => {
  const message = "AEFLSUFJT1NGT0ROTjdFWEFNUExFAEJMQk0vOWhTVUVMZnE4R3crclUxWWNCamtPeEdiaFQyWEc3NjN4VkxHV0w5";
  assert.deepEqual(exchange("plain", LOGIN), {
    command: { wire: `AUTH PLAIN ${message}`, shown: "AUTH PLAIN AKIAIOSFODNN7EXAMPLE [secret]" },
    answers: [],
  });
});

Deno.test("text beyond ASCII is sent as UTF-8", () => {
  const { answers } = exchange("login", {
    username: new Secret("é"),
    password: new Secret("€"),
    shownName: "[secret]",
  });
  assert.deepEqual(answers.map(({ wire }) => wire), ["w6k=", "4oKs"]);
});

Deno.test("a name is shown as it is, or not at all", () => {
  assert.deepEqual(secretsOf(LOGIN), [LOGIN.password]);
  assert.deepEqual(secretsOf({ ...LOGIN, shownName: "[user name]" }), [LOGIN.password, LOGIN.username]);
});

Deno.test("what is shown never holds the secrets", () => {
  const secret = fc.string({ minLength: 9, maxLength: 60 }).map((text) => new Secret(text));
  fc.assert(
    fc.property(
      secret,
      secret,
      fc.constantFrom("login", "plain"),
      fc.boolean(),
      (username, password, mechanism, first) => {
        const { command, answers } = exchange(mechanism, { username, password, shownName: "a name" }, first);
        for (const { shown } of [command, ...answers]) {
          assert.ok(
            !username.isIn(shown) && !password.isIn(shown),
            shown,
          );
        }
      },
    ),
  );
});

Deno.test("any other line hides nothing", () => {
  assert.deepEqual(plainLine("QUIT"), { wire: "QUIT", shown: "QUIT" });
});
