/**
 * The way to the reader of YAML, which is a library.
 *
 * Invariant: it is loaded only by a process that has given up the network, and only when YAML is met.
 * @module
 */

import type { YamlReader } from "../../formats/tree.ts";
import type { Offline } from "../../host/host.ts";

/** Loads the reader of YAML. */
export async function loadYaml(_: Offline): Promise<YamlReader> {
  return (await import("../../formats/yaml.ts")).readYaml;
}
