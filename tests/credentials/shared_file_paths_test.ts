/**
 * Where the files of AWS profiles are.
 *
 * Invariant: one row a case; that the paths are the SDK's own is shown in `tests/host/profile_oracle_test.ts`.
 * @module
 */

import assert from "node:assert/strict";
import { sharedFilePaths } from "../../src/credentials/shared_file_paths.ts";

type Env = Readonly<Record<string, string>>;

/** Environment, path of `credentials`, path of `config`. */
const PATHS: readonly (readonly [env: Env, credentials: string | undefined, config: string | undefined])[] = [
  [{ HOME: "/home/u" }, "/home/u/.aws/credentials", "/home/u/.aws/config"],
  [{ HOME: "/" }, "/.aws/credentials", "/.aws/config"],
  [{ HOME: "/h", USERPROFILE: "/u" }, "/h/.aws/credentials", "/h/.aws/config"],
  [{ HOME: "", USERPROFILE: "C:\\Users\\u" }, "C:\\Users\\u\\.aws\\credentials", "C:\\Users\\u\\.aws\\config"],
  [{ HOME: "/h", AWS_SHARED_CREDENTIALS_FILE: "/c" }, "/c", "/h/.aws/config"],
  [{ HOME: "/h", AWS_CONFIG_FILE: "rel/f" }, "/h/.aws/credentials", "rel/f"],
  [{ HOME: "/h", AWS_SHARED_CREDENTIALS_FILE: "~/c", AWS_CONFIG_FILE: "~/d/f" }, "/h/c", "/h/d/f"],
  [{ HOME: "/h", AWS_SHARED_CREDENTIALS_FILE: "~u/c", AWS_CONFIG_FILE: "/a/~/f" }, "~u/c", "/a/~/f"],
  [{ HOME: "/h", AWS_SHARED_CREDENTIALS_FILE: "", AWS_CONFIG_FILE: "" }, "/h/.aws/credentials", "/h/.aws/config"],
  [{ AWS_SHARED_CREDENTIALS_FILE: "/c", AWS_CONFIG_FILE: "~/f" }, "/c", undefined],
  [{}, undefined, undefined],
];

for (const [env, credentials, config] of PATHS) {
  Deno.test(`paths: ${JSON.stringify(env)}`, () => {
    assert.deepEqual(sharedFilePaths((name) => env[name]), { credentials, config });
  });
}
