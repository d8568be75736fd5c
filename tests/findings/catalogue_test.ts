/**
 * The catalogue: ids that never vanish, texts in one manner, places that get filled.
 *
 * Invariant: an id that was once public stays in this list.
 * @module
 */

import assert from "node:assert/strict";
import { checkedOn, isUnchanging } from "../../src/findings/catalogue/checked.ts";
import type { Entry } from "../../src/findings/catalogue/entry.ts";
import { CATALOGUE, finding } from "../../src/findings/catalogue.ts";

const PUBLIC_IDS = `
  raw-secret-as-password smtp-password-as-secret access-key-id-as-secret legacy-password wrong-region pair-mismatch
  temporary-key username-not-access-key fields-swapped lowercased-key stray-whitespace quoted-value percent-encoded
  plus-became-space base64-twice truncated-password unknown-shape
  no-smtp-endpoint region-unknown region-respelt
  credentials-invalid not-subscribed client-never-authenticated starttls-required temporary-auth-failure auth-not-offered
  mechanism-refused login-for-other-host
  starttls-not-offered starttls-masked plaintext-injected tls-mode-mismatch certificate-expired
  certificate-not-yet-valid certificate-wrong-name certificate-untrusted tls-version tls-failed
  dns-failed connection-refused connection-timeout port-25-throttled network-unreachable connection-closed connection-failed not-smtp
  protocol-error
  too-many-connections idle-timeout service-unavailable sending-rate daily-quota legacy-rate
  not-authorized-to-send identity-not-verified sending-paused mail-from-domain-invalid user-name-in-from
  message-too-long sender-invalid recipient-invalid message-malformed message-refused
  password-broke-url base64-missing port-missing sasl-library-missing lookup-table-failed signature-does-not-match
  api-client-at-smtp-endpoint not-authorized-to-create placeholder
  mail-manager-pair-at-regional-endpoint regional-pair-at-mail-manager-endpoint mail-manager-port base64-column
  mail-manager-not-sent
  key-not-recognized key-inactive key-of-another-partition secret-does-not-match-key key-of-another-account clock-skewed
  region-not-enabled account-in-sandbox account-under-review
`.trim().split(/\s+/);

Deno.test("the ids of the catalogue are the public ones", () => {
  assert.deepEqual(Object.keys(CATALOGUE).sort(), PUBLIC_IDS.toSorted());
});

const ENTRIES: readonly (readonly [string, Entry])[] = Object.entries(CATALOGUE);

for (const [id, entry] of ENTRIES) {
  Deno.test(`${id} is written as every entry is`, () => {
    const { summary, because, confirm, remedy, source } = entry;
    for (const text of [summary, because, confirm, remedy.text, source]) {
      assert.ok(text.length > 5, text);
      assert.ok(!text.endsWith("."), `ends with a full stop: ${text}`);
      assert.doesNotMatch(text, /\s{2}|\n/);
    }
    assert.ok(summary.length <= 100, summary);
    for (const [place] of JSON.stringify(entry).matchAll(/\{[a-z-]+\}/g)) {
      assert.match(place, /^\{(region|host|port|key-id|user|ingress-point-id|configuration-set)\}$/);
    }
    if (remedy.link !== undefined) assert.match(remedy.link, /^https:\/\//);
  });
}

Deno.test("a finding takes the particulars of the case, and the catalogue's words for the rest", () => {
  const found = finding("legacy-password", { because: "seen", source: "a test", places: { region: "eu-west-1" } });
  assert.equal(found.because, "seen");
  assert.equal(found.source, "a test");
  assert.equal(found.remedy.command, "smtpkey derive --region eu-west-1");
  const general = finding("legacy-password");
  assert.equal(general.because, CATALOGUE["legacy-password"].because);
  assert.equal(general.remedy.command, "smtpkey derive --region REGION");
  assert.ok(!("source" in general));
});

for (const [id, { source, remedy }] of ENTRIES) {
  Deno.test(`${id}: its pages have the day on which they were looked up, or cannot change`, () => {
    for (const page of [source, ...(remedy.link === undefined ? [] : [remedy.link])]) {
      assert.match(page, /^https:\/\//);
      assert.ok(checkedOn(page) !== undefined || isUnchanging(page), page);
    }
  });
}
