/**
 * The file that is meant by a path that leads to none.
 *
 * Invariant: what is named exists, and is no secret.
 * @module
 */

import assert from "node:assert/strict";
import { nearbyFile } from "../../../src/cli/input/nearby_file.ts";

const SECRET = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY".replaceAll("/", "x");

const FOLDERS: Readonly<Record<string, readonly string[]>> = {
  ".": [".env", "mail.log", "main.cf", SECRET],
  "/var/log/": ["mail.log", "mail.log.1"],
  "logs\\": ["app.log"],
};

const ROWS: readonly (readonly [typed: string, meant: string | undefined])[] = [
  [".env", ".env"],
  [".evn", ".env"],
  ["mail.lgo", "mail.log"],
  ["MAIN.cf", undefined],
  ["main.fc", "main.cf"],
  ["/var/log/mial.log", "/var/log/mail.log"],
  ["/var/log/mail.log.1", "/var/log/mail.log.1"],
  ["logs\\ap.log", "logs\\app.log"],
  ["/elsewhere/mail.lgo", undefined],
  ["notes.txt", undefined],
  [SECRET.slice(1), undefined],
];

for (const [typed, meant] of ROWS) {
  Deno.test(`${JSON.stringify(typed)} means ${JSON.stringify(meant)}`, async () => {
    const host = { filesIn: (folder: string) => Promise.resolve(FOLDERS[folder] ?? []) };
    assert.equal(await nearbyFile(host, typed), meant);
  });
}
