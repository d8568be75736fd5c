import assert from "node:assert/strict";
import { unreadReason } from "../../../src/cli/input/unread.ts";

Deno.test("what was not read says why, and which limit it passed", () => {
  assert.equal(unreadReason({ kind: "absent" }, 1024), "file not found");
  assert.equal(unreadReason({ kind: "unreadable", reason: "permission denied" }, 1024), "permission denied");
  assert.equal(unreadReason({ kind: "too-large" }, 64 * 1024), "it is larger than 64 KiB");
  assert.equal(unreadReason({ kind: "too-large" }, 4 * 1024 * 1024), "it is larger than 4 MiB");
});
