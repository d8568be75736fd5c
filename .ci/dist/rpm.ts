/**
 * A package for Fedora, RHEL, openSUSE and what derives from them: format 3 of RPM, with an xz payload.
 *
 * Invariant: no scripts, no build-id links (every program of one Deno has the same build id), and no tool rewrites the
 * program, whose payload follows its section table.
 * @module
 */

import { Buffer } from "node:buffer";
import { createHash } from "node:crypto";
import type { Entry } from "./archive.ts";
import { file, folders, installed } from "./documents.ts";
import { changes, DESCRIPTION, MAINTAINER, type PackageSource, packageVersion } from "./linux_package.ts";
import { binary, type Field, header, int16, int32, text, texts, translated } from "./rpm_header.ts";
import { type Product, SUMMARY, type Target } from "./targets.ts";
import { xz } from "./xz.ts";

const ARCHITECTURES = {
  x64: { name: "x86_64", isa: "x86-64", number: 1 },
  arm64: { name: "aarch64", isa: "aarch-64", number: 19 },
} as const;
const LICENSES = "usr/share/licenses/smtpkey";
const DOC = "usr/share/doc/smtpkey";

/** The name of the package. */
export function rpmName({ version }: Product, { arch }: Target): string {
  return `smtpkey-${packageVersion(version)}-1.${ARCHITECTURES[arch].name}.rpm`;
}

/** The package. */
export async function rpm(source: PackageSource): Promise<Uint8Array> {
  const { product, program, documents } = source;
  const files: readonly Entry[] = [
    { name: "usr/bin/smtpkey", bytes: program.bytes, pieces: program.pieces, executable: true },
    ...installed(documents, "site-functions"),
    file(`${DOC}/README.md`, documents.readme),
    file(`${LICENSES}/LICENSE`, documents.license),
    file(`${LICENSES}/THIRD-PARTY.md`, documents.notices),
  ];
  const own = folders(files).filter((name) => name === `${DOC}/` || name === `${LICENSES}/`);
  // By path, as rpm wants them; the slash that marks a folder does not count.
  const entries = [...own.map((name) => file(name, "")), ...files].toSorted((a, b) => pathOf(a) < pathOf(b) ? -1 : 1);
  const archive = cpio(entries, product.epoch);
  const payload = await xz(archive);
  const main = header(63, [...about(source), ...relations(source), ...listing(entries, product.epoch), {
    tag: 5092,
    ...texts([sha256(payload)]),
  }, { tag: 5093, ...int32([8]) }]);
  const length = archive.reduce((total, part) => total + part.length, 0);
  const signature = header(62, checks(main, payload, length));
  const padding = new Uint8Array(-signature.length & 7);
  return Buffer.concat([lead(source), signature, padding, main, payload]);
}

/** The first 96 bytes, which nothing but file(1) reads any more. */
function lead({ product, program }: PackageSource): Uint8Array {
  const bytes = Buffer.alloc(96);
  bytes.set([0xed, 0xab, 0xee, 0xdb, 3, 0, 0, 0, 0, ARCHITECTURES[program.target.arch].number]);
  bytes.write(`smtpkey-${packageVersion(product.version)}-1`, 10, 65, "latin1");
  bytes.set([0, 1, 0, 5], 76);
  return bytes;
}

/** Sums and sizes of header and payload. */
function checks(main: Uint8Array, payload: Uint8Array, length: number): readonly Field[] {
  return [
    { tag: 269, ...text(createHash("sha1").update(main).digest("hex")) },
    { tag: 273, ...text(sha256(main)) },
    { tag: 1000, ...int32([main.length + payload.length]) },
    { tag: 1004, ...binary(createHash("md5").update(main).update(payload).digest()) },
    { tag: 1007, ...int32([length]) },
  ];
}

function about({ product, program, notes }: PackageSource): readonly Field[] {
  const version = packageVersion(product.version);
  return [
    { tag: 100, ...texts(["C"]) },
    { tag: 1000, ...text("smtpkey") },
    { tag: 1001, ...text(version) },
    { tag: 1002, ...text("1") },
    { tag: 1004, ...translated(SUMMARY) },
    { tag: 1005, ...translated(DESCRIPTION.join("\n")) },
    { tag: 1006, ...int32([product.epoch]) },
    { tag: 1007, ...text("localhost") },
    { tag: 1014, ...text(product.license) },
    { tag: 1015, ...text(MAINTAINER) },
    { tag: 1016, ...translated("Applications/Internet") },
    { tag: 1020, ...text(product.repository) },
    { tag: 1021, ...text("linux") },
    { tag: 1022, ...text(ARCHITECTURES[program.target.arch].name) },
    { tag: 1044, ...text(`smtpkey-${version}-1.src.rpm`) },
    { tag: 1064, ...text("4.18.0") },
    // Noon, as rpmbuild dates the entries of a changelog.
    { tag: 1080, ...int32([product.epoch - product.epoch % 86400 + 43200]) },
    { tag: 1081, ...texts([`${MAINTAINER} - ${version}-1`]) },
    { tag: 1082, ...texts([changes(notes).map((point) => `- ${point}`).join("\n")]) },
    { tag: 1124, ...text("cpio") },
    { tag: 1125, ...text("xz") },
    { tag: 1126, ...text("6") },
  ];
}

const EQUAL = 8;
const LESS_EQUAL = 2 + 8;
const RPMLIB = 2 ** 24;
const SHARED_LIBRARY = 2 ** 14;

/** What it needs: by hand, since a scan would write down the C library of the machine that builds. */
function relations({ product, program }: PackageSource): readonly Field[] {
  const requires: readonly (readonly [name: string, flags: number, version: string])[] = [
    ["libc.so.6(GLIBC_2.27)(64bit)", SHARED_LIBRARY, ""],
    ["libgcc_s.so.1()(64bit)", SHARED_LIBRARY, ""],
    ["rpmlib(CompressedFileNames)", RPMLIB + LESS_EQUAL, "3.0.4-1"],
    ["rpmlib(FileDigests)", RPMLIB + LESS_EQUAL, "4.6.0-1"],
    ["rpmlib(PayloadFilesHavePrefix)", RPMLIB + LESS_EQUAL, "4.0-1"],
    ["rpmlib(PayloadIsXz)", RPMLIB + LESS_EQUAL, "5.2-1"],
    ...product.version.includes("-") ? [["rpmlib(TildeInVersions)", RPMLIB + LESS_EQUAL, "4.10.0-1"] as const] : [],
  ];
  const version = `${packageVersion(product.version)}-1`;
  return [
    { tag: 1047, ...texts(["smtpkey", `smtpkey(${ARCHITECTURES[program.target.arch].isa})`]) },
    { tag: 1112, ...int32([EQUAL, EQUAL]) },
    { tag: 1113, ...texts([version, version]) },
    { tag: 1048, ...int32(requires.map(([, flags]) => flags)) },
    { tag: 1049, ...texts(requires.map(([name]) => name)) },
    { tag: 1050, ...texts(requires.map(([, , version]) => version)) },
  ];
}

function pathOf({ name }: Entry): string {
  return `/${name.replace(/\/$/, "")}`;
}

function modeOf({ name, executable }: Entry): number {
  return (name.endsWith("/") ? 0o040000 : 0o100000) + (name.endsWith("/") || executable ? 0o755 : 0o644);
}

/** Documentation and licences are flagged as such. */
function flagsOf({ name }: Entry): number {
  if (name.endsWith("/")) return 0;
  if (name.startsWith(`${LICENSES}/`)) return 128;
  return name.startsWith(`${DOC}/`) || name.startsWith("usr/share/man/") ? 2 : 0;
}

function listing(entries: readonly Entry[], epoch: number): readonly Field[] {
  const each = <T>(value: (entry: Entry, index: number) => T): readonly T[] => entries.map(value);
  const parents = each((entry) => pathOf(entry).replace(/[^/]+$/, ""));
  const folderNames = [...new Set(parents)];
  const size = entries.reduce((total, { bytes }) => total + bytes.length, 0);
  return [
    { tag: 1009, ...int32([size]) },
    { tag: 1028, ...int32(each(({ bytes }) => bytes.length)) },
    { tag: 1030, ...int16(each(modeOf)) },
    { tag: 1033, ...int16(each(() => 0)) },
    { tag: 1034, ...int32(each(() => epoch)) },
    { tag: 1035, ...texts(each(({ name, bytes }) => name.endsWith("/") ? "" : sha256(bytes))) },
    { tag: 1036, ...texts(each(() => "")) },
    { tag: 1037, ...int32(each(flagsOf)) },
    { tag: 1039, ...texts(each(() => "root")) },
    { tag: 1040, ...texts(each(() => "root")) },
    { tag: 1045, ...int32(each(() => 0xffffffff)) },
    { tag: 1095, ...int32(each(() => 1)) },
    { tag: 1096, ...int32(each((_, index) => index + 1)) },
    { tag: 1097, ...texts(each(() => "")) },
    { tag: 1116, ...int32(parents.map((parent) => folderNames.indexOf(parent))) },
    { tag: 1117, ...texts(each((entry) => pathOf(entry).replace(/^.*\//, ""))) },
    { tag: 1118, ...texts(folderNames) },
    { tag: 5011, ...int32([8]) },
  ];
}

/** The entries as a cpio of the form "newc", in pieces. */
function cpio(entries: readonly Entry[], epoch: number): readonly Uint8Array[] {
  const all = entries.flatMap((entry, index) => [
    cpioHeader(`.${pathOf(entry)}`, index + 1, modeOf(entry), entry.bytes.length, epoch),
    ...entry.pieces ?? [entry.bytes],
    new Uint8Array(-entry.bytes.length & 3),
  ]);
  return [...all, cpioHeader("TRAILER!!!", 0, 0, 0, 0)];
}

function cpioHeader(name: string, inode: number, mode: number, size: number, epoch: number): Uint8Array {
  const links = mode >= 0o100000 || inode === 0 ? 1 : 2;
  const fields = [inode, mode, 0, 0, links, epoch, size, 0, 0, 0, 0, name.length + 1, 0];
  const start = `070701${fields.map((value) => value.toString(16).padStart(8, "0")).join("")}${name}\0`;
  return new TextEncoder().encode(start.padEnd(Math.ceil(start.length / 4) * 4, "\0"));
}

function sha256(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}
