/**
 * `smtpkey derive`: a secret access key in, the SMTP password of each region out.
 *
 * Invariant: standard output carries the result and nothing else; whatever else there is to say goes to standard error.
 * @module
 */

import type { Finding } from "../findings/finding.ts";
import { EXIT, type ExitCode, Failure } from "../failure.ts";
import type { Host, Offline } from "../host/host.ts";
import type { Derived, DerivedRow } from "../credentials/derived.ts";
import type { Pasted } from "../credentials/pasted.ts";
import { companionText, DERIVED_FORMATS } from "../render/derived.ts";
import type { SettingsName } from "../render/apps/names.ts";
import type { SecretKey } from "../ses/credential.ts";
import { deriveLegacyPassword, derivePassword } from "../ses/password.ts";
import { smtpHost } from "../ses/endpoint.ts";
import { type Region, SMTP_REGIONS } from "../ses/region.ts";
import { defineOfflineCommand } from "./command_start.ts";
import type { AnyCommand, Typed } from "./command.ts";
import { DERIVE_FLAGS } from "./derive_flags.ts";
import { refusal, type Resolved } from "./input/resolved.ts";
import { resolveAwsKeyPair } from "./input/key.ts";
import { openProfile } from "./input/profile.ts";
import type { ProfileSource } from "./input/profile_source.ts";
import { loadPasted } from "./input/pasted_part.ts";
import { resolveRegions } from "./input/region.ts";
import { loadYaml } from "./input/yaml_reader.ts";

/** The command as the table of commands holds it. */
export const DERIVE: AnyCommand = defineOfflineCommand({
  name: "derive",
  summary: "derive the SMTP password of each region from a secret access key",
  usage: [
    "derive [--region R[,R...]]... [--all-regions] [--format F] [-]",
    "derive --for APP [--region R] [--host HOST] [-]",
  ],
  description: [
    "The password is computed on this machine from the secret access key and the region name; nothing is sent. " +
    "The SMTP user name is the access key id.",
    "Sources of the key, the first one found is used: standard input with -, --profile, AWS_ACCESS_KEY_ID with AWS_SECRET_ACCESS_KEY, " +
    "AWS_PROFILE or the default profile, a hidden prompt on a terminal. It is never accepted as an argument.",
    "Standard input may contain only the secret, KEYID SECRET, the CSV of the IAM console, the JSON of the AWS CLI, " +
    "or .env lines.",
    "A Mail Manager password is chosen and cannot be derived: --for prints settings with the user name (inp-...) and password of " +
    "standard input, for the host of --host or of the console's CSV file.",
  ],
  flags: DERIVE_FLAGS,
  takesWords: false,
  examples: [
    ["the password for one region, from the environment", "smtpkey derive --region eu-west-1"],
    ["settings for Postfix", "smtpkey derive --region eu-west-1 --for postfix"],
    [
      "settings from the answer of aws iam create-access-key, kept in a file",
      "smtpkey derive -r eu-west-1 --format env - < key.json",
    ],
    ["settings for Postfix with Mail Manager credentials", "smtpkey derive --for postfix - < credentials.csv"],
    [
      "every region, from the CSV file of the IAM console",
      "smtpkey derive --all-regions --format csv - < accessKeys.csv",
    ],
  ],
  givesUp: ["SMTP_USERNAME", "SMTP_PASSWORD"],
  run: derive,
});

async function derive(host: Host, { flags, stdin }: Typed<typeof DERIVE_FLAGS>, offline: Offline): Promise<ExitCode> {
  refuseBesideFor(flags);
  const read = stdin
    ? async (): Promise<Pasted> => await (await loadPasted()).readPasted(host, () => loadYaml(offline))
    : undefined;
  if (flags.for !== undefined) return await print(host, await settingsFor(host, flags, flags.for, await read?.()));
  const derived = await derivedFrom(host, flags, read);
  const format = flags.format ?? "plain";
  await print(host, { text: DERIVED_FORMATS[format](derived), warnings: derived.warnings });
  if (format === "plain" && host.stderr.isTerminal) host.stderr.write(companionText(derived, host.stderr.columns));
  return EXIT.yes;
}

/** The passwords that were asked for; `read` reads standard input, where that was asked for. */
async function derivedFrom(
  host: Host,
  flags: DeriveFlags,
  read: (() => Promise<Pasted>) | undefined,
): Promise<Derived> {
  const profile = openProfile(host, flags.profile);
  const regions = await resolveRegionsAsked(host, flags, profile);
  const pair = await resolveAwsKeyPair(host, await read?.(), profile);
  if (!flags["any-secret"]) refuseOddSecret(pair.warnings);
  return {
    username: pair.value.accessKeyId,
    source: pair.source,
    rows: rowsFor(regions.value, pair.value.secretKey, flags.legacy),
    warnings: [...regions.warnings, ...pair.warnings, ...(flags.legacy ? [(await loadRemarks()).legacyWarning()] : [])],
  };
}

/** What is printed: the result, and what was noticed on the way. */
interface Printed {
  readonly text: string;
  readonly warnings: readonly Finding[];
  /** A note that is added on a terminal. */
  readonly aside?: string | undefined;
}

async function print(host: Host, { text, warnings, aside }: Printed): Promise<ExitCode> {
  if (warnings.length > 0) (await loadRemarks()).writeWarnings(host, warnings);
  host.stdout.write(text);
  if (aside !== undefined && host.stderr.isTerminal) (await loadRemarks()).writeNote(host, aside);
  return EXIT.yes;
}

/** Most runs have nothing to remark. */
async function loadRemarks(): Promise<typeof import("./derive_remarks.ts")> {
  return await import("./derive_remarks.ts");
}

/**
 * The settings for `app`, with credentials that were piped as they are, or derived. What is needed for them is loaded here: most runs
 * want a password, and parsing templates would be a good part of their start.
 */
async function settingsFor(
  host: Host,
  flags: DeriveFlags,
  app: SettingsName,
  pasted: Pasted | undefined,
): Promise<Printed> {
  const { resolveChosenLogin } = await import("./input/settings_login.ts");
  const texts = await import("../render/apps/settings_text.ts");
  const chosen = resolveChosenLogin({ app, host: flags.host, region: flags.region, pasted });
  if (chosen !== undefined) return { text: texts.chosenSettingsText(app, chosen.value), warnings: chosen.warnings };
  if (texts.computesPassword(app)) {
    const { value: [region], warnings } = await resolveRegionsAsked(host, flags, openProfile(host, flags.profile));
    return { text: texts.computingSettingsText(app, flags.host ?? hostOf(region)), warnings };
  }
  const derived = await derivedFrom(host, flags, pasted && (() => Promise.resolve(pasted)));
  return {
    text: texts.settingsText(app, derived, flags.host),
    warnings: derived.warnings,
    aside: texts.settingsAside(app, flags.host ?? ""),
  };
}

function hostOf(region: Region | undefined): string {
  if (region === undefined) throw new Error("--legacy has no settings");
  return smtpHost(region);
}

/** What is hardly a secret access key gives a password that no endpoint accepts. */
function refuseOddSecret(warnings: readonly Finding[]): void {
  const odd = warnings.find(({ id }) => id === "unknown-shape");
  if (odd !== undefined) throw refusal("derive a password", odd, "to derive from it anyway, add --any-secret");
}

type DeriveFlags = Typed<typeof DERIVE_FLAGS>["flags"];

/** A block holds one pair, for one region and fit for use; what asks for anything else is refused before a key is asked for. */
function refuseBesideFor({ for: name, host, format, legacy, region, "all-regions": allRegions }: DeriveFlags): void {
  if (name === undefined && host !== undefined) {
    throw new Failure("usage", "cannot use --host: only settings contain a host", { hints: ["add --for APP"] });
  }
  const refuse = (state: string, hint: string): never => {
    throw new Failure("usage", `cannot write the settings for ${name}: ${state}`, { hints: [hint] });
  };
  if (name === undefined) return;
  if (format !== undefined) refuse("--format selects another output", "remove --format or --for");
  if (legacy) refuse("--legacy derives a deprecated password", "remove --legacy");
  if (allRegions || region.length > 1) {
    const command = `smtpkey derive --region REGION --for ${name}`;
    refuse("settings are for one region, and several were given", `for each region its own: ${command}`);
  }
}

/** Version 2 belongs to no region, so with `--legacy` none is needed. */
async function resolveRegionsAsked(
  host: Host,
  flags: DeriveFlags,
  profile: ProfileSource,
): Promise<Resolved<readonly Region[]>> {
  if (flags["all-regions"]) return { value: SMTP_REGIONS, source: "--all-regions", warnings: [] };
  if (flags.host !== undefined) {
    return await (await import("./input/settings_login.ts")).resolveRegionAt(
      host,
      { ...flags, host: flags.host },
      profile,
    );
  }
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
