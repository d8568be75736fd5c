/**
 * The certificates that a server presented, as a section of the page.
 *
 * Invariant: what was seen and no verdict; the words say so.
 * @module
 */

import type { CertificateFacts } from "../../tls/chain.ts";
import type { CertificateInspection } from "../../verdict/report.ts";
import { validityText } from "../validity.ts";
import { type Heading, type Markup, markup } from "./markup.ts";

/** What an inspection showed; nothing if there was none. */
export function certificateSection(inspection: CertificateInspection | undefined, heading: Heading): readonly Markup[] {
  if (inspection === undefined) return [];
  const { seen, at } = inspection;
  if (!seen.ok) return [heading("certificate"), markup`<p class="card">not seen: ${seen.fault.text}</p>`];
  const { version, cipher, chain } = seen.value;
  return [
    heading("certificate"),
    markup`<div class="card">
<p class="soft small">Seen on a second connection that carried no login: ${version}, ${cipher}. For information only: it
was not verified and has no influence on the verdict.</p>
<ol class="chain">
${chain.map((link) => markup`<li>${"unreadable" in link ? `unreadable: ${link.unreadable}` : factList(link, at)}</li>`)}
</ol>
</div>`,
  ];
}

function factList(facts: CertificateFacts, at: Date): Markup {
  const { subject, issuer, names, validFrom, validTo, sha256 } = facts;
  const rows = [
    ["Subject", subject === "" ? "none" : subject],
    ["Issuer", issuer === "" ? "none" : issuer],
    ["Names", names.length === 0 ? "none" : names.join(", ")],
    ["Valid", `${day(validFrom)} to ${day(validTo)}, ${validityText(facts, at)}`],
  ] as const;
  return markup`<dl class="pair">
${rows.map(([name, value]) => markup`<dt>${name}</dt><dd>${value}</dd>`)}
<dt>SHA-256</dt><dd class="mono">${sha256}</dd>
</dl>`;
}

function day(date: Date): string {
  return date.toISOString().slice(0, 10);
}
