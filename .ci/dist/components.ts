/**
 * What is in the programs beside the source of this repository: npm packages in the bundle, crates in the runtime.
 *
 * Invariant: both are read from what was built, the packages from the source maps of the bundle and the crates from the
 * paths of their source files that the compiler left in the runtime; nothing is listed by hand.
 * @module
 */

import { Buffer } from "node:buffer";

/** An npm package that is in the bundle. */
export interface Package {
  readonly name: string;
  readonly version: string;
  /** Its SPDX expression. */
  readonly license: string;
  /** The text of its licence. */
  readonly notice: string;
}

/** A crate that is in the runtime. */
export interface Crate {
  readonly name: string;
  readonly version: string;
}

/** What a release consists of, besides its own source. */
export interface Components {
  readonly packages: readonly Package[];
  readonly crates: readonly Crate[];
}

/** The packages in a bundle, from the source maps in its folder. */
export function bundledPackages(folder: string): readonly Package[] {
  const maps = [...Deno.readDirSync(folder)].filter(({ name }) => name.endsWith(".map"));
  const sources = maps.flatMap(({ name }) => parseSources(Deno.readTextFileSync(`${folder}/${name}`)));
  const homes = sources.flatMap((source) => packageFolder(source) ?? []);
  return [...new Set(homes)].toSorted().map((home) => packageAt(`${folder}/${home}`));
}

function parseSources(map: string): readonly string[] {
  return (JSON.parse(map) as { readonly sources: readonly string[] }).sources;
}

/** The folder of the package that a source file is from: Deno's cache has `npm/REGISTRY/NAME/VERSION/`. */
export function packageFolder(source: string): string | undefined {
  return /^(?:.*\/)?npm\/[^/]+\/(?:@[^/]+\/)?[^/@]+\/\d[^/]*\//.exec(source)?.[0].slice(0, -1);
}

function packageAt(home: string): Package {
  const { name, version, license } = parsePackage(Deno.readTextFileSync(`${home}/package.json`));
  const file = [...Deno.readDirSync(home)].find((entry) => /^(licen[cs]e|copying)(\.(md|txt))?$/i.test(entry.name));
  if (license === undefined || file === undefined) {
    throw new Error(`the npm package ${name} is bundled and has no licence`);
  }
  return { name, version, license, notice: Deno.readTextFileSync(`${home}/${file.name}`).trim() };
}

function parsePackage(text: string): { readonly name: string; readonly version: string; readonly license?: string } {
  return JSON.parse(text) as { name: string; version: string; license?: string };
}

/** The crates in any of the programs, by name and version. */
export function crates(programs: readonly Uint8Array[]): readonly Crate[] {
  const found = new Map<string, Crate>();
  for (const program of programs) {
    const bytes = Buffer.from(program.buffer, program.byteOffset, program.length);
    const mark = "index.crates.io-";
    for (let at = bytes.indexOf(mark); at >= 0; at = bytes.indexOf(mark, at + mark.length)) {
      const path = bytes.toString("latin1", at, at + 160);
      const [, name = "", version = ""] = CRATE_PATH.exec(path) ?? [];
      if (name !== "") found.set(`${name} ${version}`, { name, version });
    }
  }
  return [...found.keys()].toSorted().flatMap((key) => found.get(key) ?? []);
}

const CRATE_PATH = /^index\.crates\.io-[0-9a-f]+[/\\]([A-Za-z0-9_-]+?)-(\d+\.\d+\.\d+[A-Za-z0-9.+-]*)[/\\]/;
