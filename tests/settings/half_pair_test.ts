/**
 * One half of a pair without the other.
 *
 * Invariant: a row is what is in the file, and what is found wrong with it.
 * @module
 */

import assert from "node:assert/strict";
import { judgeHalf } from "../../src/settings/half_pair.ts";
import type { MailSettings } from "../../src/settings/mail_settings.ts";
import { regionNamed } from "../../src/ses/region.ts";
import { Secret } from "../../src/secret.ts";

const SECRET = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY";
const PASSWORD = "BMW5RDrXmmVs0lV7GpI4oLkHXpZ4stDsk6q91z1g38Pk";
const ID = "AKIAIOSFODNN7EXAMPLE";

const ROWS: readonly (readonly [username: string | undefined, password: string | undefined, ...ids: string[]])[] = [
  ["ses-smtp-user.20240101", undefined, "username-not-access-key"],
  // Of the system, perhaps.
  ["nobody", undefined],
  [ID.toLowerCase(), undefined, "lowercased-key"],
  // Not swapped: nothing is known of the password.
  [SECRET, undefined, "username-not-access-key"],
  [undefined, SECRET, "raw-secret-as-password"],
  [ID, undefined],
  [undefined, PASSWORD],
  ["inp-abcdefghijklmnopqrstuvwx", undefined],
  [undefined, undefined],
  ["both", "are judged together"],
];

function settingsWith(username: string | undefined, password: string | undefined): MailSettings {
  return {
    program: "p",
    file: "f",
    line: 1,
    ...(username === undefined ? {} : { username: { value: username, source: "f line 1" } }),
    ...(password === undefined ? {} : { password: { value: new Secret(password), source: "f line 2" } }),
    elsewhere: [],
    facts: [],
    words: { starttls: "a", wrapper: "b" },
    notes: [],
  };
}

for (const [username, password, ...ids] of ROWS) {
  Deno.test(`half: ${username?.slice(0, 4) ?? "-"} ${password?.slice(0, 4) ?? "-"}`, () => {
    const settings = settingsWith(username, password);
    assert.deepEqual(judgeHalf(settings, regionNamed("eu-west-1")).map(({ id }) => id), ids);
    assert.deepEqual(judgeHalf(settings, undefined), []);
  });
}
