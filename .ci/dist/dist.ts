/**
 * Makes dist/release: archives for every target, SHA256SUMS, the bill of materials, the manifests of package managers and
 * the install scripts. Beside it, dist/release-notes.md. Run by `make dist`, which has compiled dist/smtpkey and its man page.
 *
 * Invariant: what cannot be made as promised is not made: a tag of another version, a missing target or notes that say nothing
 * of this version end it, unless DIST_PARTIAL=1 excuses the target.
 * @module
 */

import { createHash } from "node:crypto";
import { basename } from "node:path";
import { type Entry, tarGz, zip } from "./archive.ts";
import { billOfMaterials } from "./bom.ts";
import { manifests } from "./manifests.ts";
import { compileAll, type Program } from "./programs.ts";
import { archiveName, type Built, type Product, stem, targetName, TARGETS } from "./targets.ts";

const RELEASE = "dist/release";
const DOCUMENTS: readonly string[] = ["LICENSE", "README.md", "dist/smtpkey.1"];
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

function main(): void {
  const { version, license } = parseConfig(Deno.readTextFileSync("deno.json"));
  const tag = checkTag(version, Deno.env.toObject());
  const notes = releaseNotes(Deno.readTextFileSync("README.md"), version);
  const repository = Deno.env.get("REPOSITORY") ?? "";
  const product = { version, license, repository, epoch: releaseTime(), deno: runtimeVersion() };
  if (tag !== undefined && Deno.env.get("DIST_PARTIAL") === "1") {
    throw new Error(`${tag} is a release, and DIST_PARTIAL=1 would leave targets out`);
  }
  const programs = compileAll(product.deno, tag !== undefined);
  checkComplete(programs);
  Deno.mkdirSync(RELEASE, { recursive: true });
  for (const { name } of Deno.readDirSync(RELEASE)) Deno.removeSync(`${RELEASE}/${name}`);
  writeRelease(product, programs);
  Deno.writeTextFileSync("dist/release-notes.md", notes);
}

function checkComplete(programs: readonly Program[]): void {
  const built = programs.map(({ target }) => target);
  const missing = TARGETS.filter((target) => !built.includes(target)).map(targetName);
  if (missing.length === 0) return;
  say(`dist: not built, since no base runtime could be had: ${missing.join(", ")}`);
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

function writeRelease(product: Product, programs: readonly Program[]): void {
  const built = programs.map((program): Built => {
    const { target } = program;
    const pack = target.os === "windows" ? zip : tarGz;
    const archive = pack(entries(product.version, program), product.epoch);
    return { target, sha256: write(archiveName(product.version, target), archive) };
  });
  const texts = [
    ...INSTALLERS.map((name) => ({
      name,
      text: installer(Deno.readTextFileSync(`.github/install/${name}`), product.repository),
    })),
    { name: `smtpkey-${product.version}.cdx.json`, text: billOfMaterials(product, built) },
    ...manifests(product, built),
  ];
  for (const { name, text } of texts) write(name, new TextEncoder().encode(text));
  const names = [...Deno.readDirSync(RELEASE)].map(({ name }) => name).sort();
  const sums = names.map((name) => `${sha256(Deno.readFileSync(`${RELEASE}/${name}`))}  ${name}\n`);
  Deno.writeTextFileSync(`${RELEASE}/SHA256SUMS`, sums.join(""));
}

function entries(version: string, { target, path: program }: Program): readonly Entry[] {
  const files = [program, ...DOCUMENTS].map((path) => ({
    name: `${stem(version, target)}/${basename(path)}`,
    bytes: Deno.readFileSync(path),
    executable: path === program,
  }));
  return files.toSorted((a, b) => a.name < b.name ? -1 : 1);
}

/** Writes a file of the release, says so, and gives its SHA-256. */
function write(name: string, bytes: Uint8Array): string {
  Deno.writeFileSync(`${RELEASE}/${name}`, bytes);
  say(`${RELEASE}/${name}  ${bytes.length < 1e6 ? `${bytes.length} B` : `${(bytes.length / 1e6).toFixed(1)} MB`}`);
  return sha256(bytes);
}

function sha256(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

function say(line: string): void {
  Deno.stderr.writeSync(new TextEncoder().encode(`${line}\n`));
}

if (import.meta.main) {
  try {
    main();
  } catch (error) {
    say(`dist: error: ${error instanceof Error ? error.message : String(error)}`);
    Deno.exitCode = 1;
  }
}
