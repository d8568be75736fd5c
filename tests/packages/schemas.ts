/**
 * What Scoop and winget ask of the fields that are used here, as JSON schemas.
 *
 * Invariant: an own statement of the limits that the two projects publish (Scoop's schema.json, winget's manifest schemas 1.12.0),
 * narrowed to what a release uses: a field that is not here is not allowed.
 * @module
 */

const SHA256 = { type: "string", pattern: "^[A-Fa-f0-9]{64}$" };
const HTTPS = { type: "string", pattern: "^https://[^\\s$]+$", maxLength: 2048 };
const TEMPLATE = { type: "string", pattern: "^https://\\S*\\$version\\S*$" };

function record(required: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return { type: "object", properties: required, required: Object.keys(required), additionalProperties: false };
}

function words(minLength: number, maxLength: number): Readonly<Record<string, unknown>> {
  return { type: "string", minLength, maxLength };
}

/** A Scoop manifest. */
export const SCOOP = record({
  version: { type: "string", pattern: "^[\\w.\\-+]+$" },
  description: words(1, 200),
  homepage: HTTPS,
  license: { enum: ["MIT"] },
  architecture: record({ "64bit": record({ url: HTTPS, hash: SHA256, extract_dir: { type: "string" } }) }),
  bin: { type: "string", pattern: "\\.exe$" },
  checkver: record({ github: HTTPS }),
  autoupdate: record({
    architecture: record({ "64bit": record({ url: TEMPLATE, extract_dir: { type: "string" } }) }),
    hash: record({ url: { type: "string", pattern: "\\$(url|baseurl)" } }),
  }),
});

const VERSION = { type: "string", pattern: '^[^\\\\/:*?"<>|\\x01-\\x1f]+$', maxLength: 128 };
const LOCALE = { type: "string", pattern: "^[a-zA-Z]{2,3}(-[a-zA-Z]{1,8})*$", maxLength: 20 };
const PART = '[^.\\s\\\\/:*?"<>|\\x01-\\x1f]{1,32}';

function manifest(type: string, fields: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return record({
    PackageIdentifier: { type: "string", pattern: `^${PART}(\\.${PART}){1,7}$`, maxLength: 128 },
    PackageVersion: VERSION,
    ...fields,
    ManifestType: { const: type },
    ManifestVersion: { const: "1.12.0" },
  });
}

/** The three files of a winget package, by their type. */
export const WINGET = {
  version: manifest("version", { DefaultLocale: LOCALE }),
  installer: manifest("installer", {
    InstallerType: { const: "zip" },
    NestedInstallerType: { const: "portable" },
    NestedInstallerFiles: {
      type: "array",
      items: record({ RelativeFilePath: words(1, 512), PortableCommandAlias: words(1, 40) }),
      minItems: 1,
    },
    Commands: { type: "array", items: words(1, 40), maxItems: 16, uniqueItems: true },
    ReleaseDate: { type: "string", pattern: "^\\d{4}-\\d\\d-\\d\\d$" },
    Installers: {
      type: "array",
      items: record({ Architecture: { enum: ["x64", "arm64"] }, InstallerUrl: HTTPS, InstallerSha256: SHA256 }),
      minItems: 1,
      maxItems: 1024,
    },
  }),
  defaultLocale: manifest("defaultLocale", {
    PackageLocale: LOCALE,
    Publisher: words(2, 256),
    PackageName: words(2, 256),
    PackageUrl: HTTPS,
    License: words(3, 512),
    LicenseUrl: HTTPS,
    ShortDescription: words(3, 256),
    Moniker: words(1, 40),
    Tags: { type: "array", items: words(1, 40), maxItems: 16, uniqueItems: true },
    ReleaseNotesUrl: HTTPS,
  }),
} as const;
