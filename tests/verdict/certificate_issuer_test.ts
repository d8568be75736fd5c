/**
 * Who signed a certificate, in the evidence of the findings about it, and what to do about that signer.
 * @module
 */

import assert from "node:assert/strict";
import { finding } from "../../src/findings/catalogue.ts";
import type { Finding } from "../../src/findings/finding.ts";
import { failed, ok } from "../../src/smtp/connection.ts";
import { type CertificatePlace, withIssuer } from "../../src/verdict/certificate_issuer.ts";
import type { CertificateInspection } from "../../src/verdict/report.ts";

const UNTRUSTED = "not signed by a CA that is trusted here (UnknownIssuer)";
const AUTHORITY = "it is that of a CA itself, self-signed (CaUsedAsEndEntity)";
const AT = new Date("2026-01-02T03:04:05Z");
const PLACE: CertificatePlace = {
  endpoint: { host: "mail.example.com", port: 587, security: "starttls" },
  hasCaFile: false,
};
const AGAIN = "smtpkey verify --host mail.example.com --port 587 --tls starttls";

function seen(subject: string, issuer: string, length = 1): CertificateInspection {
  const facts = { subject, issuer, names: [], validFrom: AT, validTo: AT, sha256: "AB" };
  return { seen: ok({ version: "TLS 1.2", cipher: "x", chain: Array.from({ length }, () => facts) }), at: AT };
}

function untrusted(inspection: CertificateInspection | undefined, because = UNTRUSTED, place = PLACE): Finding {
  const [one] = withIssuer([finding("certificate-untrusted", { because })], inspection, place);
  return one ?? assert.fail();
}

const ROWS: readonly (readonly [CertificateInspection | undefined, string])[] = [
  [seen("CN=a", "CN=a"), "the certificate is self-signed: subject and issuer are both CN=a (UnknownIssuer)"],
  [seen("", ""), "the certificate is self-signed: subject and issuer are both without a name (UnknownIssuer)"],
  [
    seen("CN=a", "O=Example, CN=Example CA"),
    "the certificate is signed by O=Example, CN=Example CA, which is not trusted here (UnknownIssuer)",
  ],
  [seen("CN=a", ""), "the certificate is signed by a CA without a name, which is not trusted here (UnknownIssuer)"],
  [{ seen: ok({ version: "", cipher: "", chain: [{ unreadable: "x" }] }), at: AT }, UNTRUSTED],
  [{ seen: failed({ kind: "network", what: "closed", text: "closed" }), at: AT }, UNTRUSTED],
  [undefined, UNTRUSTED],
];

for (const [inspection, because] of ROWS) {
  Deno.test(because, () => assert.equal(untrusted(inspection).because, because));
}

function commandsOf({ remedy: { causes = [] } }: Finding): readonly (string | undefined)[] {
  return causes.flatMap(({ command, task }) => command ?? task ?? []);
}

Deno.test("a self-signed certificate is named so, and its advice is for a server of one's own", () => {
  const found = untrusted(seen("CN=a", "CN=a"));
  assert.equal(found.summary, "self-signed certificate, not trusted");
  assert.deepEqual(commandsOf(found), [`${AGAIN} --ca-file FILE`, "getent hosts mail.example.com"]);
  assert.equal(found.remedy.command, `${AGAIN} --ca-file FILE`);
});

Deno.test("the certificate of a CA, which no list of CAs makes fit for a server, is replaced by another one", () => {
  const found = untrusted(seen("CN=a", "CN=a"), AUTHORITY);
  assert.match(found.because, /self-signed, and that of a CA: .* \(CaUsedAsEndEntity\)$/);
  assert.match(found.remedy.command ?? "", /^openssl req .*DNS:mail\.example\.com .*CA:FALSE/);
  const address = { ...PLACE, endpoint: { ...PLACE.endpoint, host: "192.0.2.1" } };
  assert.match(
    untrusted(seen("CN=a", "CN=a"), AUTHORITY, address).remedy.command ?? "",
    /subjectAltName=IP:192\.0\.2\.1 /,
  );
});

Deno.test("a CA that is not trusted: the list of the machine, then a file, for smtpkey itself", () => {
  const found = untrusted(seen("CN=a", "CN=Example CA"));
  assert.deepEqual(commandsOf(found), [`DENO_TLS_CA_STORE=system ${AGAIN}`, `${AGAIN} --ca-file FILE`]);
  assert.match(found.remedy.causes?.[2]?.text ?? "", /must send the certificate of CN=Example CA after its own/);
  assert.ok(!untrusted(seen("CN=a", "CN=b", 2)).remedy.causes?.some(({ text }) => text.includes("full chain")));
  const withFile = untrusted(seen("CN=a", "CN=b"), UNTRUSTED, { ...PLACE, hasCaFile: true });
  assert.match(withFile.because, /; the file of --ca-file does not contain that CA$/);
});

Deno.test("a certificate of Amazon that is not trusted: the list of CAs is at fault", () => {
  const found = untrusted(seen("CN=a", "C=US, O=Amazon, CN=Amazon RSA 2048 M02"));
  assert.deepEqual(commandsOf(found), [`DENO_TLS_CA_STORE=mozilla ${AGAIN}`, "update-ca-certificates"]);
});

Deno.test("an expired certificate: the clock alone where Amazon signed it, and else another machine first", () => {
  const expired = (issuer: string): Finding => {
    const because = "the certificate expired on 2021-01-01";
    const [one] = withIssuer([finding("certificate-expired", { because })], seen("CN=a", issuer), PLACE);
    return one ?? assert.fail();
  };
  assert.equal(expired("CN=b").because, "the certificate expired on 2021-01-01; it is signed by CN=b");
  assert.equal(expired("CN=a").because, "the certificate expired on 2021-01-01; it is self-signed (CN=a)");
  assert.match(expired("CN=b").remedy.causes?.[0]?.text ?? "", /^another machine answered/);
  assert.deepEqual(expired("O=Amazon").remedy.causes?.map(({ task }) => task), ["set-clock"]);
});

Deno.test("the signer is named with a certificate of another name or time, whose advice stays; other findings stay", () => {
  for (const id of ["certificate-not-yet-valid", "certificate-wrong-name"] as const) {
    const one = finding(id, { because: "x" });
    assert.deepEqual(withIssuer([one], seen("CN=a", "CN=b"), PLACE), [{ ...one, because: "x; it is signed by CN=b" }]);
  }
  const other = [finding("tls-version")];
  assert.deepEqual(withIssuer(other, seen("CN=a", "CN=b"), PLACE), other);
});

Deno.test("no advice shows the certificate once more", () => {
  for (const id of ["certificate-untrusted", "certificate-expired", "certificate-not-yet-valid"] as const) {
    for (const issuer of ["CN=a", "CN=b", "O=Amazon"]) {
      const [one] = withIssuer([finding(id)], seen("CN=a", issuer), PLACE);
      assert.doesNotMatch(JSON.stringify(one), /--certificate/);
    }
  }
});
