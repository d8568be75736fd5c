/**
 * Files that a script writes.
 *
 * Invariant: a row is a script, and each file with the line before its first one.
 * @module
 */

import assert from "node:assert/strict";
import { type ShellFile, shellFiles } from "../../src/formats/shell_files.ts";

const ROWS: readonly (readonly [script: string, ...files: ShellFile[]])[] = [
  ["a\ncat > /etc/x.conf <<EOF\nb\nc\nEOF\nd\n", { name: "x.conf", text: "b\nc\n", line: 2 }],
  ["cat <<-'END' | sudo tee /etc/y >/dev/null\n\tb\n\tEND\n", { name: "y", text: "\tb\n", line: 1 }],
  ['echo "a b:c" > /etc/t', { name: "t", text: "a b:c\n", line: 0 }],
  ["echo 'a b:c' | sudo tee -a /etc/t\n", { name: "t", text: "a b:c\n", line: 0 }],
  ["postconf -e \"a = b\" \\\n  c=d\npostconf -e 'e = f'\n", { name: "main.cf", text: "a = b\nc=d\ne = f\n", line: 0 }],
  ['echo "a \\"b\\"" > c\n', { name: "c", text: 'a "b"\n', line: 0 }],
  ["cat <<EOF\nno file\nEOF\n"],
  ["echo 'no file'\n"],
];

for (const [script, ...files] of ROWS) {
  Deno.test(`files of ${JSON.stringify(script)}`, () => assert.deepEqual(shellFiles(script), files));
}
