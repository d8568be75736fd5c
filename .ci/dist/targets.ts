/**
 * What a release consists of: the product, the machines it is built for, and how the files of each are called.
 *
 * Invariant: every name, checksum and address in a manifest comes from here and from the files that were built.
 * @module
 */

import { SUMMARY as ABOUT } from "../../src/cli/help.ts";

/** What the manifests of the package managers say of the program. */
export interface Product {
  /** The version, of deno.json. */
  readonly version: string;
  /** The SPDX identifier of its licence, of deno.json. */
  readonly license: string;
  /** The address of the repository, without a slash at the end. */
  readonly repository: string;
  /** Seconds since 1970 that every archive and manifest is dated. */
  readonly epoch: number;
  /** The version of the Deno runtime in every program. */
  readonly deno: string;
  /** The commit that it is made from, in hexadecimal; empty where there is no repository. */
  readonly commit: string;
}

/** One line on the program, as package managers want it: no full stop, no article, no name. */
export const SUMMARY = `${ABOUT.charAt(0).toUpperCase()}${ABOUT.slice(1)}`;

/** A machine that the program is built for. */
export interface Target {
  /** The operating system as file names have it. */
  readonly os: "linux" | "macos" | "windows";
  /** The processor as file names have it. */
  readonly arch: "x64" | "arm64";
  /** The name by which `deno compile` knows it. */
  readonly triple: string;
}

/** Every machine that a release is for. */
export const TARGETS: readonly Target[] = [
  { os: "linux", arch: "x64", triple: "x86_64-unknown-linux-gnu" },
  { os: "linux", arch: "arm64", triple: "aarch64-unknown-linux-gnu" },
  { os: "macos", arch: "x64", triple: "x86_64-apple-darwin" },
  { os: "macos", arch: "arm64", triple: "aarch64-apple-darwin" },
  { os: "windows", arch: "x64", triple: "x86_64-pc-windows-msvc" },
];

/** A file of a release. */
export interface ReleaseFile {
  readonly name: string;
  /** Its SHA-256, in lower-case hexadecimal. */
  readonly sha256: string;
}

/** A target that was built. */
export interface Built {
  /** What it is for. */
  readonly target: Target;
  /** The SHA-256 of its main archive, which install scripts and manifests name. */
  readonly sha256: string;
  /** The SHA-256 of the base runtime in its program. */
  readonly base: string;
  /** Everything that was packed for it, the main archive first. */
  readonly files: readonly ReleaseFile[];
}

/** How file names call a target. */
export function targetName({ os, arch }: Pick<Target, "os" | "arch">): string {
  return `${os}-${arch}`;
}

/** The name of an archive without its ending; it is also the one folder within. */
export function stem(version: string, target: Pick<Target, "os" | "arch">): string {
  return `smtpkey-${version}-${targetName(target)}`;
}

/** The name of a target's main archive. */
export function archiveName(version: string, target: Target): string {
  return `${stem(version, target)}.${target.os === "windows" ? "zip" : "tar.gz"}`;
}

/** The name of the program on a target. */
export function programName({ os }: Target): string {
  return os === "windows" ? "smtpkey.exe" : "smtpkey";
}

/** Where a file of this release is downloaded from. */
export function downloadUrl({ repository, version }: Product, file: string): string {
  return `${repository}/releases/download/v${version}/${file}`;
}
