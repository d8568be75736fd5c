/**
 * The change of a Mail Manager password: the order, and what no command may do.
 *
 * Invariant: that the commands do what they say is tested in `tests/e2e/rotation_test.ts`.
 * @module
 */

import assert from "node:assert/strict";
import { ingressRotation } from "../../src/reference/ingress_rotation.ts";

const NAME = "inp-abcdefghijklmnopqrstuvwx";

for (const shell of ["commands", "powershell"] as const) {
  const commands = ingressRotation(NAME).flatMap((step) => step[shell]);

  Deno.test(`${shell}: written to disk, then set, then tested, and removed only after a login`, () => {
    const order = [
      /ingress\.json/,
      /update-ingress-point/,
      /verify --host HOST -(?: <|$)/,
      /(?:&&|-eq 0).*(?:rm|Remove-Item)/,
    ]
      .map((pattern) => commands.findIndex((command) => pattern.test(command)));
    assert.deepEqual(order, [1, 2, 3, 4]);
  });

  Deno.test(`${shell}: the password is in no argument of aws, and every command names the endpoint`, () => {
    for (const command of commands.filter((one) => one.startsWith("aws "))) {
      assert.doesNotMatch(command, /SmtpPassword=/);
      assert.match(command, new RegExp(`--ingress-point-id ${NAME} `));
    }
    assert.doesNotMatch(commands.join("\n"), /\{id\}/);
  });
}

Deno.test("what is not known is in capitals", () => {
  assert.match(JSON.stringify(ingressRotation()), /--ingress-point-id INGRESS_POINT_ID /);
});
