/**
 * The door for the AWS profile of a run.
 *
 * Invariant: its files, and the part of the program that reads them, are loaded only when a value is not found nearer; where
 * neither file exists and none is named, that part is not loaded at all.
 * @module
 */

import type { Host } from "../../host/host.ts";
import { sharedFilePaths } from "../../credentials/shared_file_paths.ts";
import type { ProfileSource } from "./profile_source.ts";

/** The door to the profile `asked` for by `flag`, else by `AWS_PROFILE`, else called `default`. */
export function openProfile(host: Host, asked: string | undefined, flag = "--profile"): ProfileSource {
  let opened: Promise<ProfileSource> | undefined;
  const open = async (): Promise<ProfileSource> => {
    const isNamed = asked !== undefined || NAMING.some((name) => host.env(name) !== undefined);
    if (!isNamed && !await hasSharedFile(host)) return NO_PROFILE;
    const { profileInFiles } = await import("./shared_files.ts");
    return profileInFiles(host, asked, flag);
  };
  const files = (): Promise<ProfileSource> => opened ??= open();
  return {
    isAsked: asked !== undefined,
    region: async () => await (await files()).region(),
    whole: async () => await (await files()).whole(),
    keys: async () => await (await files()).keys(),
  };
}

/** What there is without any file. */
const NO_PROFILE: ProfileSource = {
  isAsked: false,
  region: () => Promise.resolve(undefined),
  whole: () => Promise.resolve(undefined),
  keys: () => Promise.resolve({ kind: "none" }),
};

/** The variables that name a profile or a file, which may be a pipe that is read once only. */
const NAMING = ["AWS_PROFILE", "AWS_CONFIG_FILE", "AWS_SHARED_CREDENTIALS_FILE"] as const;

/** Whether something is at the path of one of the files in the home directory, if only a file that cannot be read. */
async function hasSharedFile(host: Host): Promise<boolean> {
  const { config, credentials } = sharedFilePaths((name) => host.env(name));
  const isThere = async (path: string | undefined): Promise<boolean> =>
    path !== undefined && (await host.readFile(path, 1)).kind !== "absent";
  const found = await Promise.all([isThere(config), isThere(credentials)]);
  return found.includes(true);
}
