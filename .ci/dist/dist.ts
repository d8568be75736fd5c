/**
 * Makes dist/release: archives and Linux packages for every target, SHA256SUMS, the bill of materials, the manifests of package
 * managers and the install scripts. Also dist/release-notes.md. Run by `make dist`, which has compiled dist/smtpkey.
 *
 * Invariant: what cannot be made as promised is not made: a tag of another version, a missing target or notes that say nothing
 * of this version end it, unless DIST_PARTIAL=1 excuses the target.
 * @module
 */

import { createHash } from "node:crypto";
import { type Entry, tar, tarGz, zip } from "./archive.ts";
import { billOfMaterials } from "./bom.ts";
import { bundledPackages, type Components, crates } from "./components.ts";
import { deb, debName } from "./deb.ts";
import { archived, type Documents, sorted } from "./documents.ts";
import { manifests } from "./manifests.ts";
import { notices } from "./notices.ts";
import { compileAll, type Program } from "./programs.ts";
import { rpm, rpmName } from "./rpm.ts";
import {
  archiveName,
  type Built,
  type Product,
  programName,
  type ReleaseFile,
  stem,
  targetName,
  TARGETS,
} from "./targets.ts";
import { xz } from "./xz.ts";

const RELEASE = "dist/release";
const PARTS = "dist/smtpkey.parts";
const INSTALLERS: readonly string[] = ["install.sh", "install.ps1"];

/** Ends the run unless the tag that is released, if any, is the one of this version. */
export function checkTag(version: string, env: Readonly<Record<string, string | undefined>>): string | undefined {
  const tag = env["DIST_TAG"] ?? (env["GITHUB_REF_TYPE"] === "tag" ? env["GITHUB_REF_NAME"] : undefined);
  if (tag === undefined || tag === `v${version}`) return tag;
  throw new Error(`the tag is ${tag}, and deno.json says version ${version}`);
}

/** What the section on a version below *Changes* of the README says. */
export function releaseNotes(readme: string, version: string): string {
  const changes = readme.split(/^## Changes$/m)[1] ?? "";
  const [, ...sections] = changes.split(/^### /m);
  const notes = sections.find((section) => section.startsWith(`${version}\n`))?.slice(version.length).trim();
  if (notes === undefined || notes === "") throw new Error(`the README tells no changes of ${version}`);
  return `${notes}\n`;
}

/** An install script that knows its repository. */
export function installer(text: string, repository: string): string {
  return text.replace("@REPOSITORY@", () => repository);
}

function parseConfig(text: string): Pick<Product, "version" | "license"> {
  return JSON.parse(text) as Pick<Product, "version" | "license">;
}

async function main(): Promise<void> {
  const { version, license } = parseConfig(await Deno.readTextFile("deno.json"));
  const tag = checkTag(version, Deno.env.toObject());
  if (tag !== undefined && Deno.env.get("DIST_PARTIAL") === "1") {
    throw new Error(`${tag} is a release, and DIST_PARTIAL=1 would leave targets out`);
  }
  const notes = releaseNotes(await Deno.readTextFile("README.md"), version);
  const product: Product = {
    version,
    license,
    repository: Deno.env.get("REPOSITORY") ?? "",
    epoch: releaseTime(),
    deno: runtimeVersion(),
    commit: output("git", ["rev-parse", "HEAD"]) ?? "",
  };
  const programs = compileAll(product.deno, tag !== undefined);
  checkComplete(programs);
  emptyRelease();
  const files = await writeRelease(product, programs, notes);
  await Deno.writeTextFile("dist/release-notes.md", `${notes}\n${sizeTable(product, files)}`);
}

function emptyRelease(): void {
  Deno.mkdirSync(RELEASE, { recursive: true });
  for (const { name } of Deno.readDirSync(RELEASE)) Deno.removeSync(`${RELEASE}/${name}`);
}

/** The part of the release notes on what there is to download. */
export function sizeTable({ deno }: Pick<Product, "deno">, files: readonly (ReleaseFile & { size: number })[]): string {
  const rows = files.map(({ name, size }) => `| \`${name}\` | ${size} |\n`);
  return `Every program contains the runtime Deno ${deno}.\n\n| file | bytes |\n| --- | ---: |\n${rows.join("")}`;
}

function checkComplete(programs: readonly Program[]): void {
  const built = programs.map(({ target }) => target);
  const missing = TARGETS.filter((target) => !built.includes(target)).map(targetName);
  if (missing.length === 0) return;
  say(`dist: not built, since no base runtime is available: ${missing.join(", ")}`);
  if (Deno.env.get("DIST_PARTIAL") !== "1") {
    throw new Error("not every target was built, and DIST_PARTIAL=1 is not set");
  }
}

/** Seconds since 1970 that the release is dated: those of SOURCE_DATE_EPOCH, else of the commit, else 1980-01-01. */
function releaseTime(): number {
  const given = Deno.env.get("SOURCE_DATE_EPOCH") ?? output("git", ["log", "-1", "--format=%ct"]);
  if (given === undefined) say("dist: no commit to take the date from; everything is dated 1980-01-01");
  const epoch = Number(given ?? 315532800);
  // The years that a zip can tell.
  if (Number.isInteger(epoch) && epoch >= 315532800 && epoch < 4354819200) return epoch;
  throw new Error("SOURCE_DATE_EPOCH is no time between 1980 and 2107");
}

/** The version of the runtime in the program that was compiled for this machine. */
function runtimeVersion(): string {
  const [, version] = /^deno (\S+),/m.exec(output("dist/smtpkey", ["--version"]) ?? "") ?? [];
  if (version === undefined) throw new Error("dist/smtpkey --version does not name its runtime");
  return version;
}

/** What a command prints; undefined where it fails or is not there. */
function output(command: string, args: readonly string[]): string | undefined {
  try {
    const { success, stdout } = new Deno.Command(command, { args: [...args], stderr: "null" }).outputSync();
    return success ? new TextDecoder().decode(stdout).trim() : undefined;
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return undefined;
    throw error;
  }
}

interface Written extends ReleaseFile {
  readonly size: number;
}

async function writeRelease(
  product: Product,
  programs: readonly Program[],
  notes: string,
): Promise<readonly Written[]> {
  const components: Components = {
    packages: bundledPackages(PARTS),
    crates: crates(programs.map(({ bytes }) => bytes)),
  };
  const documents = readDocuments(product, components);
  const built: (Built & { readonly files: readonly Written[] })[] = [];
  // One after the other: a program is large, and its compression keeps every processor busy.
  for (const program of programs) built.push(await writeTarget(product, program, documents, notes));
  const texts = [
    ...INSTALLERS.map((name) => ({
      name,
      text: installer(Deno.readTextFileSync(`.github/install/${name}`), product.repository),
    })),
    { name: `smtpkey-${product.version}.cdx.json`, text: billOfMaterials(product, built, components) },
    ...manifests(product, built),
  ];
  const others = texts.map(({ name, text }) => write(name, new TextEncoder().encode(text)));
  const files = [...built.flatMap(({ files }) => files), ...others].toSorted((a, b) => a.name < b.name ? -1 : 1);
  const sums = files.map(({ name, sha256 }) => `${sha256}  ${name}\n`);
  await Deno.writeTextFile(`${RELEASE}/SHA256SUMS`, sums.join(""));
  return files;
}

/** Everything that there is for one target, the main archive first. */
async function writeTarget(
  product: Product,
  program: Program,
  documents: Documents,
  notes: string,
): Promise<Built & { readonly files: readonly Written[] }> {
  const { target, base } = program;
  const folder = stem(product.version, target);
  const all = sorted([...archived(folder, documents), programEntry(folder, program)]);
  const pack = target.os === "windows" ? zip : tarGz;
  const archive = write(archiveName(product.version, target), pack(all, product.epoch));
  const files = [archive, write(`${folder}.tar.xz`, await xz(tar(all, product.epoch)))];
  if (target.os === "linux") {
    const source = { product, program, documents, notes };
    files.push(write(debName(product, target), await deb(source)), write(rpmName(product, target), await rpm(source)));
  }
  return { target, base, sha256: archive.sha256, files };
}

function programEntry(folder: string, { target, bytes, pieces }: Program): Entry {
  return { name: `${folder}/${programName(target)}`, bytes, pieces, executable: true };
}

function readDocuments(product: Product, components: Components): Documents {
  const printed = (...args: readonly string[]): Uint8Array => {
    const text = output("dist/smtpkey", args);
    if (text === undefined) throw new Error(`dist/smtpkey ${args.join(" ")} failed`);
    return new TextEncoder().encode(`${text}\n`);
  };
  return {
    license: Deno.readFileSync("LICENSE"),
    readme: Deno.readFileSync("README.md"),
    notices: new TextEncoder().encode(
      notices(Deno.readTextFileSync(".ci/dist/third-party.md"), product.deno, components),
    ),
    man: printed("man"),
    completions: {
      bash: printed("completions", "bash"),
      zsh: printed("completions", "zsh"),
      fish: printed("completions", "fish"),
      powershell: printed("completions", "powershell"),
    },
  };
}

/** Writes a file of the release, and says so. */
function write(name: string, bytes: Uint8Array): Written {
  Deno.writeFileSync(`${RELEASE}/${name}`, bytes);
  say(`${RELEASE}/${name}  ${bytes.length < 1e6 ? `${bytes.length} B` : `${(bytes.length / 1e6).toFixed(1)} MB`}`);
  return { name, size: bytes.length, sha256: createHash("sha256").update(bytes).digest("hex") };
}

function say(line: string): void {
  Deno.stderr.writeSync(new TextEncoder().encode(`${line}\n`));
}

if (import.meta.main) {
  try {
    await main();
  } catch (error) {
    say(`dist: error: ${error instanceof Error ? error.message : String(error)}`);
    Deno.exitCode = 1;
  }
}
