/**
 * Secrets in commands that are lists of their words.
 * @module
 */

import assert from "node:assert/strict";
import { masked } from "../../../src/logs/redact.ts";

const LISTS: readonly (readonly [text: string, shown: string])[] = [
  ['"Cmd": ["swaks", "-au", "me", "-ap", "hunter2"]', '"Cmd": ["swaks", "-au", "me", "-ap", "[secret]"]'],
  ["args: ['curl', '--user', 'me:hunter2', 'smtp://h']", "args: ['curl', '--user', 'me:[secret]', 'smtp://h']"],
  [
    'execve("/bin/x", ["x", "--password", "hun ter2"], 0x7f)',
    'execve("/bin/x", ["x", "--password", "[secret] ter2"], 0x7f)',
  ],
  ['["sendmail", "-t", "-i"]', '["sendmail", "-t", "-i"]'],
];

for (const [text, shown] of LISTS) Deno.test(`${text} becomes ${shown}`, () => assert.equal(masked(text), shown));
