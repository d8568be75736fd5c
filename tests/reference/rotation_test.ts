/**
 * The rotation: order, both shells, and placeholders that get filled.
 *
 * Invariant: what must never happen out of order is asserted by position; that the commands do what they say is tested in
 * `tests/e2e/rotation_test.ts`.
 * @module
 */

import assert from "node:assert/strict";
import { rotationOf, type RotationStep } from "../../src/reference/rotation.ts";

const FACTS = { regions: ["eu-west-1"], keyId: "AKIAIOSFODNN7EXAMPLE" };
const { steps, leaked } = rotationOf(FACTS);

const ORDERS: readonly (readonly [name: string, readonly string[]])[] = [
  ["a rotation in sh", steps.flatMap(({ commands }) => commands)],
  ["a rotation in PowerShell", steps.flatMap(({ powershell }) => powershell)],
  ["a leak in sh", leaked.flatMap(({ commands }) => commands)],
  ["a leak in PowerShell", leaked.flatMap(({ powershell }) => powershell)],
];

for (const [name, commands] of ORDERS) {
  const position = (pattern: RegExp): number => {
    const index = commands.findIndex((command) => pattern.test(command));
    assert.ok(index >= 0, String(pattern));
    return index;
  };

  Deno.test(`${name}: the new key logs in before the old one is deactivated, and that comes before it is deleted`, () => {
    const order = [
      position(/--no-auth/),
      position(/create-access-key .*key\.json/),
      position(/derive --region eu-west-1 .*smtp-eu-west-1\.env/),
      position(/verify --region eu-west-1 --wait 5m/),
      position(/derive --region eu-west-1 --for APP -/),
      position(/verify --region eu-west-1 .*(rm|Remove-Item) key\.json/),
      commands.findLastIndex((command) => /update-access-key .*AKIAIOSFODNN7EXAMPLE --status Inactive/.test(command)),
      position(/delete-access-key .*AKIAIOSFODNN7EXAMPLE/),
    ];
    assert.deepEqual(order, order.toSorted((a, b) => a - b));
  });

  Deno.test(`${name}: no command writes a policy, and none pipes the only copy of the secret`, () => {
    for (const command of commands) {
      assert.doesNotMatch(command, /put-|attach-|tee\b/);
      assert.doesNotMatch(command, /create-access-key[^|]*\| *smtpkey/);
    }
  });
}

Deno.test("one file and one login for each region, and one deactivation after all of them", () => {
  const two = rotationOf({ ...FACTS, regions: ["eu-west-1", "us-east-1"] });
  const commands = two.steps.flatMap((step: RotationStep) => step.commands);
  assert.equal(commands.filter((command) => /smtpkey derive .* > smtp-/.test(command)).length, 2);
  const deactivations = commands.filter((command) => /update-access-key .*AKIAIOSFODNN7EXAMPLE/.test(command));
  assert.equal(deactivations.length, 1);
  assert.match(deactivations[0] ?? "", /smtp-eu-west-1\.env && .*smtp-us-east-1\.env && aws iam update-access-key/);
});

for (const shell of ["commands", "powershell"] as const) {
  const two = rotationOf({ ...FACTS, regions: ["eu-west-1", "us-east-1"] });
  const deactivate =
    "aws iam update-access-key --user-name USER --access-key-id AKIAIOSFODNN7EXAMPLE --status Inactive";

  Deno.test(`${shell}: a leaked key is deactivated by one command alone, in the first step and again after the switch`, () => {
    const steps = two.leaked.map((step, index) => [index + 1, step[shell]] as const);
    const numbers = steps.filter(([, lines]) => lines.includes(deactivate)).map(([number]) => number);
    assert.deepEqual(numbers, [1, 8]);
    const mail = steps.flatMap(([, lines]) => lines)
      .filter((line) => line.includes("update-access-key") && !line.includes("OTHER_KEY_ID"));
    assert.deepEqual(mail, [deactivate, deactivate]);
  });

  Deno.test(`${shell}: in the usual order the deactivation can be undone with one whole command`, () => {
    const undone = two.steps.flatMap(({ undo }, index) => undo === undefined ? [] : [[index + 1, undo]]);
    const other = deactivate.replace("AKIAIOSFODNN7EXAMPLE", "OTHER_KEY_ID");
    assert.deepEqual(
      undone,
      [other, deactivate].map((line, index) => [[2, 10][index], line.replace("Inactive", "Active")]),
    );
  });

  Deno.test(`${shell}: only the files of the rotation are removed, by name`, () => {
    const removals = [...two.steps, ...two.leaked].flatMap((step) => step[shell]).filter((line) =>
      /delete-access-key .*AKIAIOSFODNN7EXAMPLE/.test(line)
    );
    const names = shell === "commands"
      ? "rm -f smtp-eu-west-1.env smtp-us-east-1.env"
      : "Remove-Item -ErrorAction SilentlyContinue 'smtp-eu-west-1.env', 'smtp-us-east-1.env'";
    assert.equal(removals.length, 2);
    for (const line of removals) {
      assert.ok(line.includes(names), line);
      assert.doesNotMatch(line, /\*/);
    }
  });
}

Deno.test("the new key is created only with a file at hand that has room for it, and in JSON whatever the AWS configuration says", () => {
  for (const step of [...steps, ...leaked]) {
    for (const line of [...step.commands, ...step.powershell].filter((one) => one.includes("create-access-key"))) {
      assert.match(
        line,
        /(?:: > key\.json.*printf.*>> key\.json && |New-Item key\.json .*)aws iam create-access-key .*--output json/,
      );
      assert.match(line, /1<> key\.json|catch \{ \$key; throw \}/);
    }
  }
});

Deno.test("what is not known is in capitals, and no placeholder is left open", () => {
  const text = JSON.stringify(rotationOf({ regions: [], keyId: undefined }));
  assert.match(text, /--region REGION/);
  assert.match(text, /--access-key-id OLD_KEY_ID/);
  assert.doesNotMatch(text, /\{(region|key-id|works|sent|files)[a-z-]*\}/);
});
