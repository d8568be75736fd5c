/**
 * The modules of Node that the runtime has in it, at their first use.
 *
 * Invariant: no other file imports a value from one. The first such import makes the runtime set up its loader for Node, which
 * costs a start five million instructions, a thirtieth of that of a hello world; this way the modules come without it.
 * @module
 */

import type * as Crypto from "node:crypto";
import type * as Dns from "node:dns/promises";
import type * as Util from "node:util";

// deno-lint-ignore no-process-global -- the import that the rule asks for is what this file avoids.
const { getBuiltinModule } = process;

/** HMAC, hashes and certificates. */
export function nodeCrypto(): Pick<typeof Crypto, "createHash" | "createHmac" | "X509Certificate"> {
  return getBuiltinModule("node:crypto");
}

/** The addresses of a name, as the system finds them. */
export function nodeDns(): Pick<typeof Dns, "lookup"> {
  return getBuiltinModule("node:dns/promises");
}

/** The reader of options. */
export function nodeUtil(): Pick<typeof Util, "parseArgs"> {
  return getBuiltinModule("node:util");
}
