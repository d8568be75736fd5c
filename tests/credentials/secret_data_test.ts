/**
 * Secrets of Kubernetes in YAML, line by line.
 * @module
 */

import assert from "node:assert/strict";
import { withOpenData } from "../../src/credentials/secret_data.ts";

const ROWS: readonly (readonly [what: string, text: string, open: string])[] = [
  ["data", "kind: Secret\ndata:\n  A: Yg==\n  c: 'ZGVm'\n", "kind: Secret\ndata:\n  A: 'b'\n  c: 'def'\n"],
  ["data before the kind", "data:\n  A: Yg==\nkind: Secret\n", "data:\n  A: 'b'\nkind: Secret\n"],
  ["a quotation mark", "kind: Secret\ndata:\n  A: YidjIw==\n", `kind: Secret\ndata:\n  A: "b'c#"\n`],
  ["stringData", "kind: Secret\nstringData:\n  A: Yg==\n", "kind: Secret\nstringData:\n  A: Yg==\n"],
  ["another kind", "kind: ConfigMap\ndata:\n  A: Yg==\n", "kind: ConfigMap\ndata:\n  A: Yg==\n"],
  ["several lines", "kind: Secret\ndata:\n  A: YgpjCg==\n", "kind: Secret\ndata:\n  A: YgpjCg==\n"],
  ["no base64", "kind: Secret\ndata:\n  A: b$c\n  B: abc\n", "kind: Secret\ndata:\n  A: b$c\n  B: abc\n"],
];

for (const [what, text, open] of ROWS) {
  Deno.test(`a Secret with ${what}`, () => assert.equal(withOpenData(text), open));
}
