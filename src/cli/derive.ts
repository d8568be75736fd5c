/**
 * `smtpkey derive`: a secret access key in, the SMTP password of each region out.
 *
 * Invariant: standard output carries the result and nothing else; whatever else there is to say goes to standard error.
 * @module
 */

import { PAIR } from "../findings/catalogue/pair.ts";
import { type Finding, findingMaker } from "../findings/finding.ts";
import { EXIT, type ExitCode, Failure } from "../failure.ts";
import type { Host, Offline } from "../host/host.ts";
import type { Derived, DerivedRow } from "../credentials/derived.ts";
import { companionText, DERIVED_FORMATS } from "../render/derived.ts";
import { warningText } from "../render/message.ts";
import { SETTINGS_NAMES, type SettingsName } from "../render/apps/names.ts";
import type { SecretKey } from "../ses/credential.ts";
import { deriveLegacyPassword, derivePassword } from "../ses/password.ts";
import { type Region, SMTP_REGIONS } from "../ses/region.ts";
import { defineOfflineCommand } from "./argv.ts";
import type { AnyCommand, Flags, Typed } from "./command.ts";
import { COMMON_FLAGS, KEY_FLAGS, REGION_FLAGS } from "./flags.ts";
import { refusal, type Resolved } from "./input/resolved.ts";
import { resolveAwsKeyPair } from "./input/key.ts";
import { openProfile, type ProfileSource } from "./input/profile.ts";
import { resolveRegions } from "./input/region.ts";
import { loadYaml } from "./input/yaml_reader.ts";

const finding = findingMaker(PAIR);

const FLAGS = {
  ...REGION_FLAGS,
  "all-regions": { kind: "switch", help: "every region with a known SMTP endpoint" },
  ...KEY_FLAGS,
  "format": {
    kind: "value",
    short: "f",
    placeholder: "F",
    choices: ["plain", "json", "env", "csv"],
    help: "output format (default: plain)",
  },
  "for": {
    kind: "value",
    placeholder: "APP",
    choices: SETTINGS_NAMES,
    help: "print settings for that program, for one region, with comments about where to put them",
  },
  "any-secret": { kind: "switch", help: "derive from a secret of unusual length or characters too" },
  "legacy": { kind: "switch", help: "derive the deprecated Signature Version 2 password, to compare with an old one" },
  ...COMMON_FLAGS,
} as const satisfies Flags;

/** The command as the table of commands holds it. */
export const DERIVE: AnyCommand = defineOfflineCommand({
  name: "derive",
  summary: "derive the SMTP password of each region from a secret access key",
  usage: ["derive [--region R[,R...]]... [--all-regions] [--format F | --for APP] [-]"],
  description: [
    "The password is computed on this machine from the secret access key and the region name; nothing is sent. " +
    "The SMTP user name is the access key id.",
    "Sources of the key, the first one found is used: standard input with -, --profile, AWS_ACCESS_KEY_ID with AWS_SECRET_ACCESS_KEY, " +
    "AWS_PROFILE or the default profile, a hidden prompt on a terminal. It is never accepted as an argument.",
    "Standard input may contain only the secret, KEYID SECRET, the CSV of the IAM console, the JSON of the AWS CLI, " +
    "or .env lines.",
  ],
  flags: FLAGS,
  takesWords: false,
  examples: [
    ["the password for one region, from the environment", "smtpkey derive --region eu-west-1"],
    ["settings for Postfix", "smtpkey derive --region eu-west-1 --for postfix"],
    [
      "from a new key to settings",
      "aws iam create-access-key --user-name ses | smtpkey derive -r eu-west-1 --format env -",
    ],
    [
      "every region, from the CSV file of the IAM console",
      "smtpkey derive --all-regions --format csv - < accessKeys.csv",
    ],
  ],
  givesUp: ["SMTP_USERNAME", "SMTP_PASSWORD"],
  run: derive,
});

async function derive(host: Host, { flags, stdin }: Typed<typeof FLAGS>, offline: Offline): Promise<ExitCode> {
  refuseBesideFor(flags);
  const profile = openProfile(host, flags.profile);
  const regions = await resolveRegionsAsked(host, flags, profile);
  const pair = await resolveAwsKeyPair(host, stdin, profile, () => loadYaml(offline));
  if (!flags["any-secret"]) refuseOddSecret(pair.warnings);
  const derived: Derived = {
    username: pair.value.accessKeyId,
    source: pair.source,
    rows: rowsFor(regions.value, pair.value.secretKey, flags.legacy),
    warnings: [...regions.warnings, ...pair.warnings, ...(flags.legacy ? [finding("legacy-password", LEGACY)] : [])],
  };
  const format = flags.format ?? "plain";
  const result = flags.for === undefined ? DERIVED_FORMATS[format](derived) : await settingsFor(flags.for, derived);
  for (const warning of derived.warnings) host.stderr.write(warningText(warning, host.stderr.columns));
  host.stdout.write(result);
  if (format === "plain" && flags.for === undefined && host.stderr.isTerminal) {
    host.stderr.write(companionText(derived));
  }
  return EXIT.yes;
}

/** What is hardly a secret access key gives a password that no endpoint accepts. */
function refuseOddSecret(warnings: readonly Finding[]): void {
  const odd = warnings.find(({ id }) => id === "unknown-shape");
  if (odd !== undefined) throw refusal("derive a password", odd, "to derive from it anyway, add --any-secret");
}

const LEGACY = {
  severity: "warning",
  because: "requested with --legacy; SES throttles such passwords and may reject them",
} as const;

type DeriveFlags = Typed<typeof FLAGS>["flags"];

/** Loaded only when they are wanted: most runs want a password, and parsing templates would be a good part of their start. */
async function settingsFor(name: SettingsName, derived: Derived): Promise<string> {
  return (await import("../render/apps/settings_text.ts")).settingsText(name, derived);
}

/** A block holds one pair, for one region and fit for use; what asks for anything else is refused before a key is asked for. */
function refuseBesideFor({ for: name, format, legacy, region, "all-regions": allRegions }: DeriveFlags): void {
  const refuse = (state: string, hint: string): never => {
    throw new Failure("usage", `cannot write the settings for ${name}: ${state}`, { hints: [hint] });
  };
  if (name === undefined) return;
  if (format !== undefined) refuse("--format selects another output", "remove --format or --for");
  if (legacy) refuse("--legacy derives a deprecated password", "remove --legacy");
  if (allRegions || region.length > 1) {
    refuse("settings are for one region, and several were given", "name one --region");
  }
}

/** Version 2 belongs to no region, so with `--legacy` none is needed. */
async function resolveRegionsAsked(
  host: Host,
  flags: DeriveFlags,
  profile: ProfileSource,
): Promise<Resolved<readonly Region[]>> {
  if (flags["all-regions"]) return { value: SMTP_REGIONS, source: "--all-regions", warnings: [] };
  if (flags.legacy && flags.region.length === 0) return { value: [], source: "--legacy", warnings: [] };
  return await resolveRegions(host, flags, profile);
}

function rowsFor(regions: readonly Region[], key: SecretKey, legacy: boolean): readonly [DerivedRow, ...DerivedRow[]] {
  const [first, ...others] = regions.map((region): DerivedRow => ({
    region,
    password: legacy ? deriveLegacyPassword(key) : derivePassword(key, region),
  }));
  return first === undefined ? [{ region: undefined, password: deriveLegacyPassword(key) }] : [first, ...others];
}
