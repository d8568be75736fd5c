/**
 * The files that AWS tools share, `~/.aws/credentials` and `~/.aws/config`: what a profile contains.
 *
 * Invariant: texts in, values out, read as the AWS SDK for JavaScript reads them, its oddities included
 * (`tests/host/profile_oracle_test.ts` holds the two side by side); a secret leaves a profile only in its box.
 * Source: AWS SDKs and Tools Reference Guide, "Shared config and credentials files".
 * @module
 */

import { Secret } from "../secret.ts";
import type { SharedFile, SharedFiles } from "./shared_file_paths.ts";

/** A value and the file that contains it. */
export interface FromFile<T> {
  /** The value, without whitespace around it. */
  readonly value: T;
  readonly file: SharedFile;
}

/** The setting that makes AWS tools fetch temporary keys for a profile, which SES never accepts over SMTP. */
export interface Indirection {
  /** How the keys are got; `login` is `aws login`. */
  readonly kind: "role" | "web_identity" | "credential_source" | "sso" | "login" | "credential_process";
  /** The setting that shows it, such as `sso_session`. */
  readonly setting: string;
  readonly file: SharedFile;
  /** The profile that a role is assumed from: where the keys of an IAM user may be. */
  readonly sourceProfile: string | undefined;
}

/** What both files say of one profile. */
export interface Profile {
  /** Its name, without the word `profile`. */
  readonly name: string;
  /** As written and not yet judged: where the fields are swapped it is a secret, so it is checked before it is shown. */
  readonly accessKeyId: FromFile<string> | undefined;
  /** As written and not yet judged. */
  readonly secretAccessKey: FromFile<Secret> | undefined;
  /** What makes temporary keys complete. */
  readonly sessionToken: FromFile<Secret> | undefined;
  /** As written: neither lower-cased nor known to exist. */
  readonly region: FromFile<string> | undefined;
  /** Why AWS tools do not use keys written here for this profile; undefined if they do, or if it is not known. */
  readonly indirection: Indirection | undefined;
}

/** The names of all profiles in both files, in the order in which they first appear, `config` first. */
export function profileNames(files: SharedFiles): readonly string[] {
  return [...mergedProfiles(files).keys()];
}

/** What the files say of the profile `name`; undefined if neither has a setting for it. */
export function readProfile(files: SharedFiles, name: string): Profile | undefined {
  const settings = mergedProfiles(files).get(name);
  if (settings === undefined) return undefined;
  const secret = settings.get("aws_secret_access_key");
  // The second name is the old one, which the AWS CLI still accepts.
  const token = settings.get("aws_session_token") ?? settings.get("aws_security_token");
  return {
    name,
    accessKeyId: settings.get("aws_access_key_id"),
    secretAccessKey: secret === undefined ? undefined : { value: new Secret(secret.value), file: secret.file },
    sessionToken: token === undefined ? undefined : { value: new Secret(token.value), file: token.file },
    region: settings.get("region"),
    indirection: indirectionOf(settings),
  };
}

type Settings = ReadonlyMap<string, FromFile<string>>;

/** Settings that mean temporary keys; the first that is set names the method. */
const INDIRECTIONS: readonly (readonly [setting: string, kind: Indirection["kind"]])[] = [
  ["web_identity_token_file", "web_identity"],
  ["role_arn", "role"],
  ["credential_source", "credential_source"],
  ["sso_session", "sso"],
  ["sso_start_url", "sso"],
  ["sso_account_id", "sso"],
  ["login_session", "login"],
  ["credential_process", "credential_process"],
];

/**
 * Keys in the profile win over every other way but `role_arn`: there they are at most what the role is assumed with.
 * Source: aws-sdk-js-v3, `credential-provider-ini`, `resolveProfileData` (role, static keys, then the rest); botocore,
 * `AssumeRoleProvider` comes before `SharedCredentialProvider`; aws-sdk-go-v2, `resolveCredsFromProfile`.
 */
function indirectionOf(settings: Settings): Indirection | undefined {
  const hasKeys = settings.has("aws_access_key_id") && settings.has("aws_secret_access_key");
  if (hasKeys && !settings.has("role_arn")) return undefined;
  for (const [setting, kind] of INDIRECTIONS) {
    const found = settings.get(setting);
    if (found === undefined) continue;
    return { kind, setting, file: found.file, sourceProfile: settings.get("source_profile")?.value };
  }
  return undefined;
}

/** Both files as one: a setting in `credentials` wins over the same setting in `config`. */
function mergedProfiles(files: SharedFiles): ReadonlyMap<string, Settings> {
  const merged = new Map<string, Map<string, FromFile<string>>>();
  for (const file of ["config", "credentials"] as const) {
    for (const [name, settings] of parseSharedFile(files[file] ?? "", file)) {
      if (/^(?:sso-session|services)\./.test(name)) continue;
      const profile = merged.get(name) ?? new Map<string, FromFile<string>>();
      // The AWS CLI accepts names of settings in any case, so a file that works with it works here.
      for (const [setting, value] of settings) profile.set(setting.toLowerCase(), { value, file });
      merged.set(name, profile);
    }
  }
  return merged;
}

/** Sections for which the SDK gives up the whole file, for fear of an object's prototype. */
const FORBIDDEN: ReadonlySet<string> = new Set(["__proto__", "profile __proto__"]);

/**
 * The settings of each section in `text`, secrets in clear: for {@link readProfile}, and for comparing with the SDK.
 *
 * In `config` a section is `[default]`, `[profile NAME]`, which loses the word and replaces `[default]` if that is
 * its name, `[sso-session NAME]` or `[services NAME]`, which become `sso-session.NAME` and `services.NAME`; others are
 * dropped. In `credentials` it is the name itself, but there too `[profile NAME]` becomes `profile.NAME`, and any other
 * pair of words is dropped. Quotes around a NAME fall away. A name with an empty value opens a block: indented settings
 * below it become `block.name`. Lines that are neither section nor setting are passed over, a byte order mark is white
 * space, and a section without settings is absent.
 */
export function parseSharedFile(text: string, kind: SharedFile): ReadonlyMap<string, ReadonlyMap<string, string>> {
  const sections = new Map<string, Map<string, string>>();
  let section: string | undefined;
  let block: string | undefined;
  for (const line of text.split("\n")) {
    // A mark begins a comment only at the start of a line or after whitespace: `a#b` is a value.
    const content = line.replace(/(?:^|\s)[;#].*$/s, "").trim();
    if (content.startsWith("[") && content.endsWith("]")) {
      const header = content.slice(1, -1);
      if (FORBIDDEN.has(header)) return new Map();
      section = sectionName(header);
      block = undefined;
      continue;
    }
    const equals = content.indexOf("=");
    if (section === undefined || equals < 1) continue;
    const name = content.slice(0, equals).trim();
    const value = content.slice(equals + 1).trim();
    if (value === "") {
      block = name;
      continue;
    }
    if (!/^\s/.test(line)) block = undefined;
    const settings = sections.get(section) ?? new Map<string, string>();
    sections.set(section, settings.set(block === undefined ? name : `${block}.${name}`, value));
  }
  return kind === "config" ? configProfiles(sections) : sections;
}

/** The name that a section goes by, or undefined if its settings are to be dropped: `[profile x]` is `profile.x`. */
function sectionName(header: string): string | undefined {
  const [, type, , name] = /^([\w-]+)\s(["']?)([\w@+.%:/-]+)\2$/.exec(header) ?? [];
  if (type === undefined) return header === "" ? undefined : header;
  return /^(?:profile|sso-session|services)$/.test(type) ? `${type}.${name}` : undefined;
}

/** The sections of `config` under the names of their profiles. */
function configProfiles<T>(sections: ReadonlyMap<string, T>): ReadonlyMap<string, T> {
  const profiles = new Map<string, T>();
  const unnamed = sections.get("default");
  if (unnamed !== undefined) profiles.set("default", unnamed);
  for (const [section, settings] of sections) {
    if (!/^(?:profile|sso-session|services)\./.test(section)) continue;
    profiles.set(section.replace(/^profile\./, ""), settings);
  }
  return profiles;
}
