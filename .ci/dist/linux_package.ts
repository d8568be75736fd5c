/**
 * What a `.deb` and an `.rpm` have in common: the product as a package manager describes it.
 * @module
 */

import type { Documents } from "./documents.ts";
import type { Product } from "./targets.ts";
import type { Program } from "./programs.ts";

/** What is packed. */
export interface PackageSource {
  readonly product: Product;
  readonly program: Program;
  readonly documents: Documents;
  /** The changes of this version, as Markdown. */
  readonly notes: string;
}

/** Who answers for the packages. */
export const MAINTAINER = "smtpkey <smtpkey@users.noreply.github.com>";

/** The longer description, in lines of at most 78 characters. */
export const DESCRIPTION: readonly string[] = [
  'Amazon SES answers "535 Authentication Credentials Invalid" to a secret access',
  "key, to the password of another region and to an old one. smtpkey derives the",
  "SMTP password of each region from the key, tests the login step by step, and",
  "explains errors, logs and settings files.",
];

/** The version in a form that sorts a release candidate before its release. */
export function packageVersion(version: string): string {
  return version.replace("-", "~");
}

/** The points of the changes, each on one line and without Markdown. */
export function changes(notes: string): readonly string[] {
  return notes.split(/^- /m).slice(1).map((point) => point.replaceAll(/\s+/g, " ").replaceAll("`", "").trim());
}
