/**
 * The door for the AWS shared files: which profile is meant, and what it holds.
 *
 * Invariant: the files are read once a run, and only when a value is not found nearer. A profile that was named must
 * exist; the one called `default` need not.
 * @module
 */

import { mayBeShown, shownPath, shownProfile } from "../../credentials/showable.ts";
import { Failure } from "../../failure.ts";
import { NEW_KEY } from "../../findings/catalogue/entry.ts";
import { unreadReason } from "./unread.ts";
import type { Host } from "../../host/host.ts";
import { type FromFile, type Indirection, type Profile, profileNames, readProfile } from "../../credentials/profile.ts";
import { type SharedFile, sharedFilePaths, type SharedFiles } from "../../credentials/shared_file_paths.ts";
import { utf16Of } from "../../text_encoding.ts";
import type { ProfileKeys, ProfileSource } from "./profile_source.ts";

/** Most names of profiles in a hint. */
const MOST_NAMES = 20;

/** Largest shared file that is read. */
const FILE_LIMIT = 1024 * 1024;

/** The profile `asked` for by `flag`, else by `AWS_PROFILE`, else called `default`. */
export function profileInFiles(host: Host, asked: string | undefined, flag: string): ProfileSource {
  const named = asked ?? host.env("AWS_PROFILE");
  const askedBy = asked === undefined ? "AWS_PROFILE" : flag;
  const paths = (): SharedFiles => sharedFilePaths((name) => host.env(name));
  let read: Promise<Profile | undefined> | undefined;
  const profile = (): Promise<Profile | undefined> => read ??= readSelected(host, paths(), named, askedBy);
  const place = ({ file }: FromFile<unknown> | Indirection): string =>
    `profile ${shownProfile(named)} in ${shownFile(paths()[file], file, host.env("HOME"))}`;
  return {
    isAsked: asked !== undefined,
    region: async () => {
      const region = (await profile())?.region;
      return region === undefined ? undefined : { value: region.value, source: place(region) };
    },
    whole: async () => {
      const value = await profile();
      const from = value?.indirection ?? value?.secretAccessKey ?? value?.accessKeyId ?? value?.region;
      return value === undefined
        ? undefined
        : { value, source: from === undefined ? `profile ${shownProfile(named)}` : place(from) };
    },
    keys: async () => keysOf(await profile(), place, named === undefined ? undefined : askedBy),
  };
}

/**
 * The names of all profiles that may be shown, for completion. A file that is absent or cannot be read has none:
 * pressing Tab must not print an error.
 */
export async function listProfiles(host: Host): Promise<readonly string[]> {
  const paths = sharedFilePaths((name) => host.env(name));
  const textOf = (file: SharedFile): Promise<string | undefined> =>
    readShared(host, paths[file], file).catch((): undefined => undefined);
  return profileNames({ config: await textOf("config"), credentials: await textOf("credentials") })
    .filter((name) => mayBeShown(name, "profile"));
}

async function readSelected(
  host: Host,
  paths: SharedFiles,
  named: string | undefined,
  askedBy: string,
): Promise<Profile | undefined> {
  const files = {
    config: await readShared(host, paths.config, "config"),
    credentials: await readShared(host, paths.credentials, "credentials"),
  };
  const profile = readProfile(files, named ?? "default");
  if (profile === undefined && named !== undefined) throw unknownProfile(files, paths, askedBy);
  return profile;
}

/** The text of one shared file, or undefined if there is none. */
async function readShared(host: Host, path: string | undefined, file: SharedFile): Promise<string | undefined> {
  if (path === undefined) return undefined;
  const read = await host.readFile(path, FILE_LIMIT);
  if (read.kind === "absent") return undefined;
  if (read.kind === "read") return new TextDecoder(utf16Of(read.bytes)).decode(read.bytes);
  const state = unreadReason(read, FILE_LIMIT);
  const variable = VARIABLES[file];
  throw new Failure("file-unreadable", `cannot read the AWS shared file ${shownFile(path, file)}: ${state}`, {
    hints: [`the path comes from ${variable}, or is its default; ${variable}=/dev/null skips the file`],
  });
}

function unknownProfile(files: SharedFiles, paths: SharedFiles, askedBy: string): Failure {
  const names = profileNames(files).filter((name) => mayBeShown(name, "profile")).slice(0, MOST_NAMES);
  const places = (["credentials", "config"] as const).filter((file) => paths[file] !== undefined)
    .map((file) => shownFile(paths[file], file)).join(" or ");
  const isAbsent = files.config === undefined && files.credentials === undefined;
  const state = isAbsent ? `file not found: ${places}` : `it is not in ${places}`;
  return new Failure(
    "unknown-profile",
    `cannot use the profile of ${askedBy}: ${
      places === "" ? "HOME is not set, so the path of the files is not known" : state
    }`,
    {
      hints: [
        ...(names.length === 0 ? [] : [`known profiles: ${names.join(", ")}`]),
        "set AWS_SHARED_CREDENTIALS_FILE and AWS_CONFIG_FILE to use other files",
      ],
    },
  );
}

function keysOf(
  profile: Profile | undefined,
  place: (from: FromFile<unknown> | Indirection) => string,
  askedBy: string | undefined,
): ProfileKeys {
  if (profile === undefined) return { kind: "none" };
  const { accessKeyId, secretAccessKey, sessionToken, indirection } = profile;
  const hasSessionToken = sessionToken !== undefined;
  if (indirection !== undefined) return { kind: "temporary", failure: temporary(indirection, place(indirection)) };
  if (secretAccessKey !== undefined) {
    const source = place(secretAccessKey);
    const sources = { id: accessKeyId === undefined ? source : place(accessKeyId), secret: source, token: source };
    const pair = { accessKeyId: accessKeyId?.value, secret: secretAccessKey.value, hasSessionToken, sources };
    return { kind: "pair", pair };
  }
  if (askedBy === undefined) return { kind: "none" };
  throw new Failure(
    "no-secret",
    `cannot use the profile of ${askedBy}: it has no aws_secret_access_key`,
    {
      hints: ["use another --profile, or pipe the key and add - at the end"],
    },
  );
}

function temporary({ setting, sourceProfile }: Indirection, source: string): Failure {
  const message = `cannot use ${source}: its ${setting} gives temporary keys, which SES does not accept over SMTP`;
  return new Failure("temporary-key", message, {
    hints: [
      ...(sourceProfile === undefined ? [] : ["its source_profile may have a long-term key: use that with --profile"]),
      "use the access key of an IAM user, which starts with AKIA; if there is none, create one: aws iam create-access-key " +
      `--user-name USER; ${NEW_KEY}`,
    ],
  });
}

/** The variables that name the shared files. */
const VARIABLES = { config: "AWS_CONFIG_FILE", credentials: "AWS_SHARED_CREDENTIALS_FILE" } as const;

/** Where a shared file is, for a message. */
function shownFile(path: string | undefined, file: SharedFile, home?: string): string {
  return shownPath(path, home, `(named by ${VARIABLES[file]})`);
}
