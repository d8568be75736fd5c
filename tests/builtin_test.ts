/**
 * The modules of Node that are used.
 *
 * Invariant: they are the runtime's own, and no copies of them.
 * @module
 */

import assert from "node:assert/strict";
import * as crypto from "node:crypto";
import * as dns from "node:dns/promises";
import * as util from "node:util";
import { nodeCrypto, nodeDns, nodeUtil } from "../src/builtin.ts";

Deno.test("what is used of Node is that of the runtime", () => {
  assert.equal(nodeCrypto().createHmac, crypto.createHmac);
  assert.equal(nodeCrypto().createHash, crypto.createHash);
  assert.equal(nodeCrypto().X509Certificate, crypto.X509Certificate);
  assert.equal(nodeDns().lookup, dns.lookup);
  assert.equal(nodeUtil().parseArgs, util.parseArgs);
});
