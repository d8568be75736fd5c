/**
 * A package for Debian and what derives from it (deb(5), deb-control(5)).
 *
 * Invariant: members are compressed with xz, which every dpkg reads; there are no maintainer scripts, and no tool rewrites the
 * program, whose payload follows its section table.
 * @module
 */

import { createHash } from "node:crypto";
import { ar, type Entry, gzip, tar } from "./archive.ts";
import { type Documents, file, folders, installed, sorted } from "./documents.ts";
import { changes, DESCRIPTION, MAINTAINER, type PackageSource, packageVersion } from "./linux_package.ts";
import { type Product, SUMMARY, type Target } from "./targets.ts";
import { xz } from "./xz.ts";

const ARCHITECTURES = { x64: "amd64", arm64: "arm64" } as const;
const DOC = "usr/share/doc/smtpkey";

/** The name of the package. */
export function debName({ version }: Product, { arch }: Target): string {
  return `smtpkey_${packageVersion(version)}-1_${ARCHITECTURES[arch]}.deb`;
}

/** The package. */
export async function deb(source: PackageSource): Promise<Uint8Array> {
  const { product: { epoch }, program } = source;
  const files = sorted([
    { name: "usr/bin/smtpkey", bytes: program.bytes, pieces: program.pieces, executable: true },
    ...installed(source.documents, "vendor-completions"),
    ...documentation(source),
  ]);
  const data = sorted([...folders(files).map((name) => file(name, "")), ...files]);
  const md5sums = files.map(({ name, bytes }) => `${createHash("md5").update(bytes).digest("hex")}  ${name}\n`);
  const control = [file("control", controlFile(source, files)), file("md5sums", md5sums.join(""))];
  return ar([
    ["debian-binary", new TextEncoder().encode("2.0\n")],
    ["control.tar.xz", await xz(rooted(control, epoch))],
    ["data.tar.xz", await xz(rooted(data, epoch))],
  ], epoch);
}

/** A tar of `./` and the entries below it. */
function rooted(entries: readonly Entry[], epoch: number): readonly Uint8Array[] {
  return tar([file("./", ""), ...entries.map((entry) => ({ ...entry, name: `./${entry.name}` }))], epoch);
}

function controlFile({ product, program }: PackageSource, files: readonly Entry[]): string {
  const kibibytes = files.reduce((total, { bytes }) => total + Math.ceil(bytes.length / 1024), folders(files).length);
  // By hand: dpkg-shlibdeps would write down the C library of the machine that builds.
  return `Package: smtpkey
Version: ${packageVersion(product.version)}-1
Architecture: ${ARCHITECTURES[program.target.arch]}
Maintainer: ${MAINTAINER}
Installed-Size: ${kibibytes}
Depends: libc6 (>= 2.27), libgcc-s1 (>= 4.2) | libgcc1 (>= 1:4.2)
Section: mail
Priority: optional
Homepage: ${product.repository}
Description: ${SUMMARY}
${DESCRIPTION.map((line) => ` ${line}\n`).join("")}`;
}

function documentation({ product, notes, documents }: PackageSource): readonly Entry[] {
  const { version, epoch } = product;
  const date = new Date(epoch * 1000).toUTCString().replace("GMT", "+0000");
  const points = changes(notes).map((point) => `${wrapped(`* ${point}`, "  ", "    ")}\n`);
  const changelog = `smtpkey (${packageVersion(version)}-1) unstable; urgency=medium

${points.join("")}
 -- ${MAINTAINER}  ${date}
`;
  return [
    file(`${DOC}/README.md.gz`, gzip(documents.readme, 9)),
    file(`${DOC}/THIRD-PARTY.md.gz`, gzip(documents.notices, 9)),
    file(`${DOC}/changelog.Debian.gz`, gzip(new TextEncoder().encode(changelog), 9)),
    file(`${DOC}/copyright`, copyright(product, documents)),
    file("usr/share/lintian/overrides/smtpkey", OVERRIDES),
  ];
}

/** What lintian reports and is so on purpose. */
const OVERRIDES = `# Not made for the archive of Debian, so there is no bug to close.
smtpkey: initial-upload-closes-no-bugs *
# The runtime links its libraries statically; THIRD-PARTY.md.gz and the bill of materials of the release name them.
smtpkey: embedded-library *
`;

/** The copyright file in the machine-readable form 1.0 of Debian. */
function copyright({ repository }: Product, { license }: Documents): string {
  const [, owner = "", text = ""] = /^MIT License\n\nCopyright \(c\) (.+)\n\n([\s\S]+)$/.exec(
    new TextDecoder().decode(license),
  ) ?? [];
  if (text === "") throw new Error("LICENSE is not the MIT License as expected");
  const paragraphs = text.trimEnd().split("\n").map((line) => line === "" ? " .\n" : ` ${line}\n`).join("");
  return `Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/
Upstream-Name: smtpkey
Source: ${repository}
Comment: The program is compiled together with the runtime Deno (MIT), which
 contains V8, ICU, SQLite, AWS-LC and other works. Their licences and notices
 are in THIRD-PARTY.md.gz, in the folder of this file.

Files: *
Copyright: ${owner}
License: MIT

License: MIT
${paragraphs}`;
}

/** Text in lines of at most 79 characters, the first behind `first` and the others behind `rest`. */
function wrapped(text: string, first: string, rest: string): string {
  const lines = [first];
  for (const word of text.split(" ")) {
    const line = lines.at(-1) ?? "";
    if (line.length + word.length > 78 && line.trim() !== "") lines.push(`${rest}${word}`);
    else lines[lines.length - 1] = `${line}${/\S$/.test(line) ? " " : ""}${word}`;
  }
  return lines.join("\n");
}
