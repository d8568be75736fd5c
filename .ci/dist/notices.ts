/**
 * THIRD-PARTY.md: the licences of what is in the programs beside the source of this repository.
 * @module
 */

import type { Components, Package } from "./components.ts";

/** The notices, from the page that is written by hand and from what was built. */
export function notices(page: string, deno: string, { packages, crates }: Components): string {
  const list = crates.map(({ name, version }) => `${name} ${version}`).join(", ");
  const values: Readonly<Record<string, string>> = {
    DENO: deno,
    PACKAGES: packages.length === 0 ? "None." : packages.map(packageNotice).join("\n\n"),
    CRATES: list,
  };
  return page.replaceAll(/@([A-Z]+)@/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`the notices name @${name}@, which is not known`);
    return value;
  });
}

function packageNotice({ name, version, license, notice }: Package): string {
  return `### ${name} ${version} (${license})\n\n${
    notice.split("\n").map((line) => `    ${line}`.trimEnd()).join("\n")
  }`;
}
