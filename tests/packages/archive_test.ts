/**
 * The archives: that other programs can read them, and that nothing but their content has a say in their bytes.
 *
 * Invariant: one reader of our own and one of the machine, where it has one.
 * @module
 */

import assert from "node:assert/strict";
import { type Entry, tarGz, zip } from "../../.ci/dist/archive.ts";
import { has } from "../support/machine.ts";
import { unpack } from "./unpack.ts";

const EPOCH = Date.UTC(2026, 10, 22, 21, 43, 58) / 1000;
const ENTRIES: readonly Entry[] = [
  { name: "a/empty", bytes: new Uint8Array(), executable: false },
  { name: "a/block", bytes: crypto.getRandomValues(new Uint8Array(512)), executable: false },
  { name: "a/program", bytes: new Uint8Array(200_001).fill(7), executable: true },
];

for (const [ending, pack, time] of [["tar.gz", tarGz, EPOCH], ["zip", zip, 0x5d76ad7d]] as const) {
  Deno.test(`a ${ending} holds what was put into it`, () => {
    withFile(ending, pack(ENTRIES, EPOCH), (path) => {
      const expected = ENTRIES.map(({ name, bytes, executable }) => ({
        name,
        bytes,
        mode: executable ? 0o755 : 0o644,
        owner: ending === "zip" ? "" : "0:0",
        time,
      }));
      assert.deepEqual(unpack(path).map((file) => ({ ...file, bytes: new Uint8Array(file.bytes) })), expected);
    });
  });

  Deno.test(`a ${ending} of the same files is the same bytes`, () => {
    const copy = ENTRIES.map((entry) => ({ ...entry, bytes: entry.bytes.slice() }));
    assert.deepEqual(pack(copy, EPOCH), pack(ENTRIES, EPOCH));
    assert.notDeepEqual(pack(ENTRIES, EPOCH + 2), pack(ENTRIES, EPOCH));
  });
}

const PYTHON_LIST = `
import sys, zipfile
with zipfile.ZipFile(sys.argv[1]) as z:
    assert z.testzip() is None
    for i in z.infolist(): print(oct(i.external_attr >> 16), i.file_size, "%d-%d-%d %d:%d:%d" % i.date_time, i.filename)
`;

Deno.test("Python reads the zip", { ignore: !has("python3") }, () => {
  withFile("zip", zip(ENTRIES, EPOCH), (path) => {
    const line = (mode: string, size: number, name: string): string =>
      `0o100${mode} ${size} 2026-11-22 21:43:58 ${name}\n`;
    const expected = `${line("644", 0, "a/empty")}${line("644", 512, "a/block")}${line("755", 200_001, "a/program")}`;
    assert.equal(run("python3", ["-c", PYTHON_LIST, path]), expected);
  });
});

Deno.test("tar reads the tar", { ignore: !has("tar") }, () => {
  withFile("tar.gz", tarGz(ENTRIES, EPOCH), (path) => {
    assert.match(
      run("tar", ["-tvzf", path]),
      /^-rw-r--r-- +0[ /]+0 +0 .*a\/empty\n.* 512 .*\n-rwxr-xr-x .*a\/program\n$/,
    );
  });
});

Deno.test("a path that tar has no room for is refused", () => {
  for (const name of ["", "x".repeat(101), "ü", "a\0b"]) {
    assert.throws(() => tarGz([{ name, bytes: new Uint8Array(), executable: false }], EPOCH), /does not fit/);
  }
});

function withFile(ending: string, bytes: Uint8Array, look: (path: string) => void): void {
  const path = Deno.makeTempFileSync({ suffix: `.${ending}` });
  try {
    Deno.writeFileSync(path, bytes);
    look(path);
  } finally {
    Deno.removeSync(path);
  }
}

function run(command: string, args: readonly string[]): string {
  const { success, stdout, stderr } = new Deno.Command(command, { args: [...args], env: { TZ: "UTC" } }).outputSync();
  assert.ok(success, new TextDecoder().decode(stderr));
  return new TextDecoder().decode(stdout);
}
