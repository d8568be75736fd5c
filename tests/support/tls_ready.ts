/**
 * TLS in use before the first test: imported for that alone, by tests on real sockets.
 *
 * Rule: the first command over TCP starts work on another thread. Started here, it is no test's leak.
 * @module
 */

import { warmUpTls } from "../../src/host/deno.ts";
import { allFinished } from "../../src/host/exit.ts";

warmUpTls();
await allFinished();
