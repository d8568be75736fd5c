/**
 * What the chain that a server shows adds to a finding about its certificate: who signed it, and what to do about that signer.
 *
 * Invariant: pure; it adds evidence and advice and changes no verdict, since the chain is read on an unverified connection.
 * @module
 */

import { type PossibleCause, type Remedy, unlinkedRemedyOf } from "../findings/catalogue/entry.ts";
import type { Finding } from "../findings/finding.ts";
import type { CertificateFacts } from "../tls/chain.ts";
import type { ProbedEndpoint } from "./diagnosis.ts";
import type { CertificateInspection } from "./report.ts";

/** Where the chain was seen. */
export interface CertificatePlace {
  readonly endpoint: Pick<ProbedEndpoint, "host" | "port" | "security">;
  /** Whether certificates of the user's own are trusted as well. */
  readonly hasCaFile: boolean;
}

/** Who signed the certificate of the server. */
interface Signer {
  readonly kind: "itself" | "amazon" | "other";
  readonly name: string;
  /** Whether the server shows nothing but its own certificate. */
  readonly isAlone: boolean;
}

/** `findings` with the signer in those about the certificate, if the chain was seen. */
export function withIssuer(
  findings: readonly Finding[],
  inspection: CertificateInspection | undefined,
  place: CertificatePlace,
): readonly Finding[] {
  const chain = inspection?.seen.ok ? inspection.seen.value.chain : [];
  const [leaf] = chain;
  if (leaf === undefined || "unreadable" in leaf) return findings;
  const signer = signerOf(leaf, chain.length === 1);
  return findings.map((finding) => explained(finding, signer, place));
}

function signerOf({ subject, issuer }: CertificateFacts, isAlone: boolean): Signer {
  const name = issuer === "" ? "a CA without a name" : issuer;
  if (issuer === subject) return { kind: "itself", name: issuer === "" ? "without a name" : issuer, isAlone };
  return { kind: /\bAmazon\b/.test(issuer) ? "amazon" : "other", name, isAlone };
}

function explained(finding: Finding, signer: Signer, place: CertificatePlace): Finding {
  switch (finding.id) {
    case "certificate-untrusted":
      return untrusted(finding, signer, place);
    case "certificate-expired":
      return { ...finding, because: withSigner(finding, signer), remedy: expiredRemedy(signer, place) };
    case "certificate-not-yet-valid":
    case "certificate-wrong-name":
      return { ...finding, because: withSigner(finding, signer) };
    default:
      return finding;
  }
}

function withSigner({ because }: Finding, { kind, name }: Signer): string {
  return `${because}; it is ${kind === "itself" ? `self-signed (${name})` : `signed by ${name}`}`;
}

function untrusted(finding: Finding, signer: Signer, place: CertificatePlace): Finding {
  const { kind, name } = signer;
  // The word of the runtime, which can be searched for.
  const [word = ""] = / \(\w+\)$/.exec(finding.because) ?? [];
  const isAuthority = word.includes(AUTHORITY);
  if (kind === "itself") {
    const what = isAuthority ? "self-signed, and that of a CA" : "self-signed";
    const because = `the certificate is ${what}: subject and issuer are both ${name}${word}`;
    return {
      ...finding,
      summary: "self-signed certificate, not trusted",
      because,
      remedy: ownRemedy(place, isAuthority),
    };
  }
  const file = place.hasCaFile ? "; the file of --ca-file does not contain that CA" : "";
  const because = `the certificate is signed by ${name}, which is not trusted here${word}${file}`;
  return { ...finding, because, remedy: kind === "amazon" ? amazonRemedy(place) : otherRemedy(signer, place) };
}

/** What the runtime says of the certificate of a CA in place of a server's; it accepts that from no list of CAs. */
const AUTHORITY = "CaUsedAsEndEntity";

function command({ endpoint: { host, port, security } }: CertificatePlace, more = ""): string {
  return `smtpkey verify --host ${host} --port ${port} --tls ${security}${more}`;
}

function ownRemedy(place: CertificatePlace, isAuthority: boolean): Remedy {
  const { host } = place.endpoint;
  const name = isAddress(host) ? `IP:${host}` : `DNS:${host}`;
  return unlinkedRemedyOf("SES has no self-signed certificates; do not disable verification", [
    isAuthority
      ? {
        text:
          "it is a server of your own: the certificate of a CA is accepted from no server, so give it another one, and " +
          "trust that with --ca-file",
        command:
          `openssl req -x509 -newkey rsa:2048 -nodes -days 365 -subj /CN=${host} -addext subjectAltName=${name} ` +
          "-addext basicConstraints=critical,CA:FALSE -keyout key.pem -out server.pem",
      }
      : { text: "it is a server of your own: trust its certificate", command: command(place, " --ca-file FILE") },
    anotherMachine(
      "another machine answers in place of SES, such as a proxy, a virus scanner or a test server: check DNS and the hosts " +
        "file, and do not send a password",
      place,
    ),
  ]);
}

/** Another machine has the name of SES: its address shows which. */
function anotherMachine(text: string, { endpoint: { host } }: CertificatePlace): PossibleCause {
  return isAddress(host) ? { text } : { text, command: `getent hosts ${host}` };
}

function isAddress(host: string): boolean {
  return /^[\d.]+$|:/.test(host);
}

function amazonRemedy(place: CertificatePlace): Remedy {
  return unlinkedRemedyOf("check these causes, the most likely first; do not disable verification", [
    {
      text:
        "DENO_TLS_CA_STORE=system is set, and this machine's list of CAs is missing or outdated: use smtpkey's own list",
      command: `DENO_TLS_CA_STORE=mozilla ${command(place)}`,
    },
    { text: "update the list of this machine, which the application needs too", task: "update-ca-certificates" },
    { text: "the name Amazon alone proves nothing: if both lists reject it, do not send a password" },
  ]);
}

function otherRemedy({ name, isAlone }: Signer, place: CertificatePlace): Remedy {
  return unlinkedRemedyOf("SES certificates are signed by Amazon; do not disable verification", [
    {
      text: "this machine trusts that CA, as with the proxy of a company: let smtpkey use the list of the machine",
      command: `DENO_TLS_CA_STORE=system ${command(place)}`,
    },
    { text: "the CA is yours: trust it by its file", command: command(place, " --ca-file FILE") },
    ...(isAlone
      ? [{ text: `a server of your own must send the certificate of ${name} after its own (the full chain)` }]
      : []),
    { text: "the application needs that CA too, in its own trust store (Node.js: NODE_EXTRA_CA_CERTS)" },
    { text: "you do not know that CA: do not send a password" },
  ]);
}

function expiredRemedy({ kind, name }: Signer, place: CertificatePlace): Remedy {
  const clock: PossibleCause = { text: "the clock is wrong: set it, in a container on its host", task: "set-clock" };
  const signed = kind === "itself" ? "this one is self-signed" : `this one by ${name}`;
  const other = anotherMachine(
    `another machine answered, since the certificates of SES are signed by Amazon, and ${signed}: a proxy or a virus scanner ` +
      "in between, or a server of your own that must renew it",
    place,
  );
  return unlinkedRemedyOf("check these causes, the most likely first", kind === "amazon" ? [clock] : [other, clock]);
}
