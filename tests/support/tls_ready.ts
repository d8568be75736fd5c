/**
 * TLS and signals in use before the first test: imported for that alone, by tests on real sockets.
 *
 * Rule: the first connection makes the program listen to signals, and the first command over TCP starts work on another thread.
 * Started here, they are no test's leak.
 * @module
 */

import { warmUpTls } from "../../src/host/deno.ts";
import { allFinished } from "../../src/host/exit.ts";
import { endOnSignals } from "../../src/host/signals.ts";

endOnSignals();
warmUpTls();
await allFinished();
