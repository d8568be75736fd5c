/**
 * Secrets that come before their names.
 * @module
 */

import assert from "node:assert/strict";
import { masked } from "../../../src/logs/redact.ts";

const LINES: readonly (readonly [text: string, shown: string])[] = [
  ["puse Zebra_4821 como contraseña", "puse [secret] como contraseña"],
  ["ho messo Zebra-4821 come password", "ho messo [secret] come password"],
  ["is Zebra4821 a valid SMTP password?", "is [secret] a valid SMTP password?"],
  ["~~Zebra_4821~~ (old password)", "~~[secret]~~ (old password)"],
  ["ORA-28001: the password has expired", "ORA-28001: the password has expired"],
  ["SMTP AUTH as the password", "SMTP AUTH as the password"],
];

for (const [text, shown] of LINES) Deno.test(`${text} becomes ${shown}`, () => assert.equal(masked(text), shown));
