/**
 * Lets the library `yaml` run in tests that have no permission to read the environment.
 *
 * Invariant: the compiled program needs nothing of this: its build of the library asks for no variables.
 * @module
 */

import process from "node:process";

// The library's build for Node asks for switches of its debug output.
process.env = {};
