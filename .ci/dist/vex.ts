/**
 * What scanners report of the runtime, and whether smtpkey is affected: the VEX part of the bill of materials.
 *
 * Invariant: a row says why in terms of what the program does; a row goes away with the version that is fixed.
 * @module
 */

import type { Crate } from "./components.ts";

type Reason = "code_not_present" | "code_not_reachable" | "requires_configuration" | "requires_environment";

interface Row {
  readonly id: string;
  /** The component: the runtime or a crate in it. */
  readonly of: string;
  /** The first version without it. */
  readonly fixed: string;
  /** Why it does not reach smtpkey; absent: it does. */
  readonly reason?: Reason;
  readonly detail: string;
}

const ROWS: readonly Row[] = [
  {
    id: "CVE-2026-103473",
    of: "deno",
    fixed: "2.9.8",
    reason: "code_not_reachable",
    detail: "node:child_process on Windows: smtpkey does not import it, and was compiled without the run permission.",
  },
  {
    id: "CVE-2026-49401",
    of: "deno",
    fixed: "2.7.14",
    reason: "requires_configuration",
    detail: "Rules that deny a path on macOS: smtpkey has none.",
  },
  {
    id: "CVE-2026-49406",
    of: "deno",
    fixed: "2.8.1",
    reason: "code_not_reachable",
    detail: "Packages of a node_modules folder: smtpkey loads no package at run time.",
  },
  {
    id: "CVE-2026-49859",
    of: "deno",
    fixed: "2.8.1",
    reason: "requires_configuration",
    detail: "fetch past a rule that denies a host: smtpkey has no such rule.",
  },
  {
    id: "CVE-2026-49860",
    of: "deno",
    fixed: "2.8.1",
    reason: "code_not_reachable",
    detail: "WebSocket past a rule that denies a host: smtpkey opens no WebSocket.",
  },
  {
    id: "CVE-2026-49440",
    of: "deno",
    fixed: "2.8.1",
    reason: "code_not_reachable",
    detail: "checkPrime of node:crypto: smtpkey does not call it.",
  },
  {
    id: "RUSTSEC-2026-0049",
    of: "rustls-webpki",
    fixed: "0.103.10",
    reason: "code_not_reachable",
    detail: "Certificate revocation lists: smtpkey hands none to the TLS library.",
  },
  {
    id: "RUSTSEC-2026-0098",
    of: "rustls-webpki",
    fixed: "0.103.12",
    detail: "Name constraints: an attacker needs a certificate that a CA with name constraints issued against them.",
  },
  {
    id: "RUSTSEC-2026-0099",
    of: "rustls-webpki",
    fixed: "0.103.12",
    detail: "Name constraints: an attacker needs a certificate that a CA with name constraints issued against them.",
  },
  {
    id: "RUSTSEC-2026-0044",
    of: "aws-lc-sys",
    fixed: "0.39.0",
    reason: "code_not_reachable",
    detail: "X.509 code of AWS-LC: certificates are verified by rustls-webpki, which does not call it.",
  },
  {
    id: "RUSTSEC-2026-0048",
    of: "aws-lc-sys",
    fixed: "0.39.0",
    reason: "code_not_reachable",
    detail: "CRL code of AWS-LC: certificates are verified by rustls-webpki, which does not call it.",
  },
];

/** The vulnerabilities of CycloneDX for a runtime and its crates; `refOf` gives the bom-ref of a component. */
export function vulnerabilities(
  deno: string,
  crates: readonly Crate[],
  refOf: (name: string, version: string) => string,
): readonly unknown[] {
  const components = [{ name: "deno", version: deno }, ...crates];
  return ROWS.flatMap((row) => {
    const affected = components.filter(({ name, version }) => name === row.of && isBefore(version, row.fixed));
    if (affected.length === 0) return [];
    return [{
      id: row.id,
      source: sourceOf(row.id),
      affects: affected.map(({ name, version }) => ({ ref: refOf(name, version) })),
      analysis: row.reason === undefined
        ? { state: "exploitable", response: ["update"], detail: `${row.detail} Fixed in ${row.of} ${row.fixed}.` }
        : { state: "not_affected", justification: row.reason, detail: row.detail },
    }];
  });
}

function sourceOf(id: string): { readonly name: string; readonly url: string } {
  return id.startsWith("CVE-")
    ? { name: "NVD", url: `https://nvd.nist.gov/vuln/detail/${id}` }
    : { name: "RustSec", url: `https://rustsec.org/advisories/${id}.html` };
}

function isBefore(version: string, fixed: string): boolean {
  const [a, b] = [version, fixed].map((text) => text.split(".").map(Number));
  const i = [0, 1, 2].find((part) => a?.[part] !== b?.[part]);
  return i !== undefined && (a?.[i] ?? 0) < (b?.[i] ?? 0);
}
