/**
 * The causes that fit the words of a text, and those that it rules out.
 *
 * Invariant: a row is a finding, the words, what the first cause or its command must be, and what may not be among the causes.
 * @module
 */

import assert from "node:assert/strict";
import { CATALOGUE, FINDING_IDS } from "../../src/findings/catalogue.ts";
import type { Remedy } from "../../src/findings/catalogue/entry.ts";
import type { FindingId } from "../../src/findings/finding.ts";
import { withFittingCauses } from "../../src/findings/fitting_causes.ts";
import { remedyOnSystem } from "../../src/findings/system_commands.ts";

const ROWS: readonly (readonly [id: FindingId, words: string, first: RegExp, never?: RegExp])[] = [
  [
    "message-malformed",
    "554 Transaction failed: Duplicate header 'DKIM-Signature'.",
    /sign in one place only/,
    /template/,
  ],
  ["message-malformed", "554 Transaction failed: Duplicate header 'MIME-Version'.", /a framework adds/, /DKIM/],
  ["message-malformed", "554 Transaction failed: Duplicate header 'Subject'.", /From, To, Subject/, /DKIM/],
  ["message-malformed", "554 Transaction failed: Missing final '@domain'", /display name/, /DKIM|recipients/],
  ["message-malformed", "554 Transaction failed: Domain starts with dot", /two dots in a row/, /DKIM/],
  ["message-malformed", "554 Transaction failed: Illegal header 'X bar'", /letters, digits and hyphens/, /DKIM/],
  ["message-malformed", "554 Transaction failed: Expected disposition, got null", /MIME header is malformed/, /DKIM/],
  ["message-malformed", "554 Transaction failed: Recipient count exceeds 50.", /too many recipients/, /DKIM/],
  ["message-malformed", "There are non-ASCII characters in the email address", /RFC 2047/, /DKIM/],
  ["message-malformed", "There are no recipients specified", /at least one recipient/, /DKIM/],
  ["message-malformed", "Configuration set <x> does not exist.", /list-configuration-sets/, /DKIM/],
  ["sending-paused", "554 Message rejected: Sending paused for this account.", /get-account/, /configuration-set/],
  ["sending-paused", "Sending paused for configuration set alerts.", /get-configuration-set /, /SHUTDOWN|get-account/],
  ["signature-does-not-match", "SignatureDoesNotMatch: The request signature", /smtpkey doctor$/, /list-access-keys/],
  ["signature-does-not-match", "InvalidClientTokenId: The security token", /list-access-keys/, /create-access-key|44/],
  ["lookup-table-failed", "open database /etc/postfix/sasl_passwd.db: No such file or directory", /postmap/],
  ["lookup-table-failed", "unsupported dictionary type: hash", /postconf -m/, /makemap|Exim/],
  ["lookup-table-failed", "postfix/smtp[1]: open /etc/postfix/sasl_passwd.db: Permission denied", /sasl_passwd/],
  [
    "lookup-table-failed",
    "failed to open /etc/exim4/passwd.client: Permission denied",
    /Debian-exim/,
    /postmap|makemap/,
  ],
  ["lookup-table-failed", "sendmail[1]: missing map file /etc/mail/authinfo.db", /makemap hash/, /postmap|Exim/],
  ["network-unreachable", "connect(): Permission denied (13)", /httpd_can_sendmail/],
];

function linesOf({ text, command, causes = [] }: Remedy): readonly string[] {
  return causes.length === 0
    ? [`${text} ${command ?? ""}`]
    : causes.map((cause) => `${cause.text} ${cause.command ?? ""}`.trim());
}

for (const [id, words, first, never] of ROWS) {
  Deno.test(`${words}: ${id}`, () => {
    const { remedy }: { readonly remedy: Remedy } = CATALOGUE[id];
    const lines = linesOf(remedyOnSystem(withFittingCauses(remedy, words), "apt"));
    assert.match(lines[0] ?? "", first);
    if (never !== undefined) assert.doesNotMatch(lines.join("\n"), never);
  });
}

Deno.test("words that point to no cause leave all of them", () => {
  for (const id of FINDING_IDS) {
    const { remedy }: { readonly remedy: Remedy } = CATALOGUE[id];
    assert.equal(withFittingCauses(remedy, "550 something else"), remedy, id);
  }
});

Deno.test("no finding leads with a command that creates or activates a key, or that opens an account, though it has others", () => {
  for (const id of FINDING_IDS) {
    const { causes = [] }: Remedy = CATALOGUE[id].remedy;
    const { command = "" } = remedyOnSystem(CATALOGUE[id].remedy, "apt");
    if (causes.length > 1) assert.doesNotMatch(command, /create-|update-access-key|put-|enable-region|delete-/, id);
  }
});
