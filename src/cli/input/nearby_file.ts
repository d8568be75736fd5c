/**
 * The file that is meant by a path that leads to none.
 *
 * Invariant: it names only what exists, and no name that a secret may be in.
 * @module
 */

import { mayHoldSecret } from "../../credentials/showable.ts";
import type { Host } from "../../host/host.ts";
import { nearest } from "../../nearest.ts";

/** Most names of a folder that are looked at. */
const MOST_NAMES = 500;

/** The file at `path`, or the one of the same folder with nearly the same name; undefined if there is neither. */
export async function nearbyFile(host: Pick<Host, "filesIn">, path: string): Promise<string | undefined> {
  const [, folder = "", name = ""] = /^(.*[\\/])?(.*)$/s.exec(path) ?? [];
  const names = await host.filesIn(folder === "" ? "." : folder, MOST_NAMES);
  if (names.includes(name)) return path;
  const meant = nearest(name, names.filter((one) => !mayHoldSecret(one, ".")));
  return meant === undefined ? undefined : `${folder}${meant}`;
}
