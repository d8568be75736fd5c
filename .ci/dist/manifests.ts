/**
 * What package managers read: the Homebrew formula, the Scoop manifest, and the three files of winget.
 *
 * Invariant: a manifest names the targets that were built, with their sums, and none is made that would name no target.
 * @module
 */

import { archiveName, type Built, downloadUrl, type Product, programName, stem, SUMMARY } from "./targets.ts";

/** A file by its name. */
export interface Manifest {
  /** The file's name. */
  readonly name: string;
  /** What is in it. */
  readonly text: string;
}

/** Every manifest that the targets built allow. */
export function manifests(product: Product, built: readonly Built[]): readonly Manifest[] {
  const windows = built.find(({ target }) => target.os === "windows");
  return [
    ...built.some(({ target }) => target.os !== "windows") ? [formula(product, built)] : [],
    ...windows === undefined ? [] : [scoop(product, windows), ...winget(product, windows)],
  ];
}

/** Homebrew: a formula of a tap, `brew install OWNER/TAP/smtpkey`. */
function formula(product: Product, built: readonly Built[]): Manifest {
  const text = `# Made together with the archives that it names.
class Smtpkey < Formula
  desc "${SUMMARY}"
  homepage "${product.repository}"
  license "${product.license}"
${systemBlock(product, built, "macos")}${systemBlock(product, built, "linux")}
  def install
    bin.install "smtpkey"
    man1.install "smtpkey.1"
    generate_completions_from_executable(bin/"smtpkey", "completions")
  end

  test do
    assert_match version.to_s, shell_output("#{bin}/smtpkey --version")
    system bin/"smtpkey", "doctor", "--selftest"
  end
end
`;
  return { name: "smtpkey.rb", text };
}

function systemBlock(product: Product, built: readonly Built[], os: string): string {
  const blocks = built.filter(({ target }) => target.os === os).map(({ target, sha256 }) =>
    `    on_${target.arch === "x64" ? "intel" : "arm"} do
      url "${downloadUrl(product, archiveName(product.version, target))}"
      sha256 "${sha256}"
    end
`
  );
  return blocks.length === 0 ? "" : `\n  on_${os} do\n${blocks.join("")}  end\n`;
}

/** Scoop: a manifest of a bucket, which knows how to find the next version too. */
function scoop(product: Product, { target, sha256 }: Built): Manifest {
  const next = { ...product, version: "$version" };
  const manifest = {
    version: product.version,
    description: SUMMARY,
    homepage: product.repository,
    license: product.license,
    architecture: {
      "64bit": {
        url: downloadUrl(product, archiveName(product.version, target)),
        hash: sha256,
        extract_dir: stem(product.version, target),
      },
    },
    bin: programName(target),
    checkver: { github: product.repository },
    autoupdate: {
      architecture: {
        "64bit": {
          url: downloadUrl(next, archiveName(next.version, target)),
          extract_dir: stem(next.version, target),
        },
      },
      hash: { url: "$baseurl/SHA256SUMS" },
    },
  };
  return { name: "smtpkey.json", text: `${JSON.stringify(manifest, null, 4)}\n` };
}

const WINGET_ID = "smtpkey.smtpkey";
const WINGET_SCHEMA = "1.12.0";

/** winget: the version, what installs it, and how it is described. */
function winget(product: Product, { target, sha256 }: Built): readonly Manifest[] {
  const { version, repository } = product;
  const installer = {
    InstallerType: "zip",
    NestedInstallerType: "portable",
    NestedInstallerFiles: [{
      RelativeFilePath: `${stem(version, target)}\\${programName(target)}`,
      PortableCommandAlias: "smtpkey",
    }],
    Commands: ["smtpkey"],
    ReleaseDate: new Date(product.epoch * 1000).toISOString().slice(0, 10),
    Installers: [{
      Architecture: target.arch,
      InstallerUrl: downloadUrl(product, archiveName(version, target)),
      InstallerSha256: sha256.toUpperCase(),
    }],
  };
  const description = {
    PackageLocale: "en-US",
    Publisher: "smtpkey",
    PackageName: "smtpkey",
    PackageUrl: repository,
    License: product.license,
    LicenseUrl: `${repository}/blob/v${version}/LICENSE`,
    ShortDescription: SUMMARY,
    Moniker: "smtpkey",
    Tags: ["amazon-ses", "aws", "cli", "email", "ses", "smtp"],
    ReleaseNotesUrl: `${repository}/releases/tag/v${version}`,
  };
  return [
    wingetFile("", "version", version, { DefaultLocale: "en-US" }),
    wingetFile(".installer", "installer", version, installer),
    wingetFile(".locale.en-US", "defaultLocale", version, description),
  ];
}

/** JSON values are YAML values, so only the outermost level is spelt as YAML. */
function wingetFile(part: string, type: string, version: string, values: Readonly<Record<string, unknown>>): Manifest {
  const fields = {
    PackageIdentifier: WINGET_ID,
    PackageVersion: version,
    ...values,
    ManifestType: type,
    ManifestVersion: WINGET_SCHEMA,
  };
  const lines = Object.entries(fields).map(([name, value]) => `${name}: ${JSON.stringify(value)}\n`);
  const schema =
    `# yaml-language-server: $schema=https://aka.ms/winget-manifest.${type}.${WINGET_SCHEMA}.schema.json\n`;
  return { name: `${WINGET_ID}${part}.yaml`, text: `${schema}\n${lines.join("")}` };
}
