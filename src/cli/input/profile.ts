/**
 * The door for the AWS profile of a run.
 *
 * Invariant: its files, and the part of the program that reads them, are loaded only when a value is not found nearer.
 * @module
 */

import type { Host } from "../../host/host.ts";
import type { ProfileSource } from "./profile_source.ts";

/** The door to the profile `asked` for by `flag`, else by `AWS_PROFILE`, else called `default`. */
export function openProfile(host: Host, asked: string | undefined, flag = "--profile"): ProfileSource {
  let opened: Promise<ProfileSource> | undefined;
  const files = (): Promise<ProfileSource> =>
    opened ??= import("./shared_files.ts").then(({ profileInFiles }) => profileInFiles(host, asked, flag));
  return {
    isAsked: asked !== undefined,
    region: async () => await (await files()).region(),
    whole: async () => await (await files()).whole(),
    keys: async () => await (await files()).keys(),
  };
}
