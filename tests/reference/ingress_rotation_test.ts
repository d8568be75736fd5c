/**
 * The change of a Mail Manager password: the order, and what no command may do.
 *
 * Invariant: that the commands do what they say is tested in `tests/e2e/rotation_test.ts`.
 * @module
 */

import assert from "node:assert/strict";
import { ingressRotation, leakedIngressRotation } from "../../src/reference/ingress_rotation.ts";

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

Deno.test("the new password has what the console requires: both cases, a digit, a special character, at most 64 characters", () => {
  const [step] = ingressRotation(NAME).filter(({ title }) => title.startsWith("choose"));
  assert.match(step?.commands.join("") ?? "", /p=Aa1-\$\(openssl rand -hex 22\)/);
  assert.match(step?.powershell.join("") ?? "", /\('Aa1-' \+ .*\)\.Substring\(0, 48\)/);
});

Deno.test("what is not known is in capitals", () => {
  assert.match(JSON.stringify(ingressRotation()), /--ingress-point-id INGRESS_POINT_ID /);
});

Deno.test("a leaked password: nothing tells to wait, and it is changed twice, each time before a login and a removal", () => {
  const steps = leakedIngressRotation(NAME);
  assert.doesNotMatch(JSON.stringify(steps), /wait until|\{id\}/);
  for (const shell of ["commands", "powershell"] as const) {
    const kinds = steps.flatMap((step) => step[shell]).map((command) =>
      /Remove-Item|\brm\b/.exec(command)?.[0] ??
        /update-ingress-point|get-ingress-point|verify|umask|New-Item/.exec(command)?.[0]
    );
    const [make, remove] = shell === "commands" ? ["umask", "rm"] : ["New-Item", "Remove-Item"];
    const change = [make, "update-ingress-point", "verify", remove];
    assert.deepEqual(kinds, ["get-ingress-point", ...change, ...change]);
  }
});

Deno.test("the usual order waits only where the password has not leaked", () => {
  const [find] = ingressRotation(NAME);
  assert.match(find?.why ?? "", /wait until that time, unless the password has leaked/);
});
