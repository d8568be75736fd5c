/**
 * When the files of AWS profiles are read.
 *
 * Invariant: a file that is named is read once, since it may be a pipe; where nothing is named and no file is there, there is no
 * profile.
 * @module
 */

import assert from "node:assert/strict";
import { openProfile } from "../../../src/cli/input/profile.ts";
import type { FileRead } from "../../../src/host/host.ts";
import { memoryHost, type MemoryWorld } from "../../support/memory_host.ts";

const TEXT = "[default]\naws_access_key_id = AKIAIOSFODNN7EXAMPLE\nregion = eu-west-1\n";

async function regionIn(world: MemoryWorld, asked?: string): Promise<readonly [string | undefined, readonly string[]]> {
  const host = memoryHost(world);
  const reads: string[] = [];
  const counting = {
    ...host,
    readFile: (path: string, limit: number): Promise<FileRead> => {
      reads.push(path);
      return host.readFile(path, limit);
    },
  };
  return [(await openProfile(counting, asked).region())?.value, reads];
}

Deno.test("without files and names there is no profile, and each file was looked for once", async () => {
  assert.deepEqual(await regionIn({ env: { HOME: "/home/op" } }), [
    undefined,
    ["/home/op/.aws/config", "/home/op/.aws/credentials"],
  ]);
  assert.deepEqual(await regionIn({}), [undefined, []]);
});

Deno.test("either file is enough", async () => {
  for (const file of ["config", "credentials"]) {
    const [region] = await regionIn({ env: { HOME: "/home/op" }, files: { [`/home/op/.aws/${file}`]: TEXT } });
    assert.equal(region, "eu-west-1");
  }
});

Deno.test("a file that is named by a variable may be a pipe, so it is read once", async () => {
  for (const name of ["AWS_CONFIG_FILE", "AWS_SHARED_CREDENTIALS_FILE"] as const) {
    const [region, reads] = await regionIn({ env: { [name]: "/dev/fd/63" }, files: { "/dev/fd/63": TEXT } });
    assert.equal(region, "eu-west-1");
    assert.deepEqual(reads, ["/dev/fd/63"]);
  }
});

Deno.test("a file that cannot be read is an error, not an absent one", async () => {
  const files = { "/home/op/.aws/credentials": { kind: "unreadable", reason: "permission denied" } } as const;
  await assert.rejects(regionIn({ env: { HOME: "/home/op" }, files }), /permission denied/);
});

Deno.test("a profile that is named must exist", async () => {
  await assert.rejects(regionIn({ env: { HOME: "/home/op" } }, "prod"), /cannot use the profile of --profile/);
  await assert.rejects(
    regionIn({ env: { HOME: "/home/op", AWS_PROFILE: "prod" } }),
    /cannot use the profile of AWS_PROFILE/,
  );
});
