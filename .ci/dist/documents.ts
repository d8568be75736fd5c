/**
 * What comes with the program: its manual page, its completions, licence, notices and README, as files of an archive and at
 * the places where Linux systems look for them.
 * @module
 */

import { type Entry, gzip } from "./archive.ts";

/** The texts that every archive has beside the program. */
export interface Documents {
  readonly license: Uint8Array;
  readonly readme: Uint8Array;
  /** The licences of others whose work is in the program. */
  readonly notices: Uint8Array;
  readonly man: Uint8Array;
  /** What the shells of the name need to complete its command line. */
  readonly completions: Readonly<Record<"bash" | "zsh" | "fish" | "powershell", Uint8Array>>;
}

/** The documents of an archive, in a folder. */
export function archived(folder: string, documents: Documents): readonly Entry[] {
  const { license, readme, notices, man, completions } = documents;
  return [
    file(`${folder}/LICENSE`, license),
    file(`${folder}/README.md`, readme),
    file(`${folder}/THIRD-PARTY.md`, notices),
    file(`${folder}/completions/_smtpkey`, completions.zsh),
    file(`${folder}/completions/smtpkey.bash`, completions.bash),
    file(`${folder}/completions/smtpkey.fish`, completions.fish),
    file(`${folder}/completions/smtpkey.ps1`, completions.powershell),
    file(`${folder}/smtpkey.1`, man),
  ];
}

/** The documents of an installed package that are at the same place on every Linux; zsh alone differs. */
export function installed({ man, completions }: Documents, zshFolder: string): readonly Entry[] {
  return [
    file("usr/share/bash-completion/completions/smtpkey", completions.bash),
    file("usr/share/fish/vendor_completions.d/smtpkey.fish", completions.fish),
    file("usr/share/man/man1/smtpkey.1.gz", gzip(man, 9)),
    file(`usr/share/zsh/${zshFolder}/_smtpkey`, completions.zsh),
  ];
}

/** A file that is no program. */
export function file(name: string, content: Uint8Array | string): Entry {
  return { name, bytes: typeof content === "string" ? new TextEncoder().encode(content) : content, executable: false };
}

/** Sorted by path, as every archive here is. */
export function sorted(entries: readonly Entry[]): readonly Entry[] {
  return entries.toSorted((a, b) => a.name < b.name ? -1 : 1);
}

/** Every folder on the way to the entries, each once and with a slash at its end, from the outside in. */
export function folders(entries: readonly Entry[]): readonly string[] {
  const all = entries.flatMap(({ name }) => [...name.matchAll(/\//g)].map(({ index }) => name.slice(0, index + 1)));
  return [...new Set(all)].toSorted();
}
