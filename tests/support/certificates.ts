/**
 * Certificates made at test time: an own root, an intermediate, and leaves with every fault that a server can have.
 *
 * Invariant: nothing is read from the machine and nothing is kept; each set is made once per process, in memory.
 * @module
 */

// The library's container wants this polyfill loaded before it.
import "reflect-metadata";
import * as x509 from "@peculiar/x509";
import { type CertificateKind, WRONG_NAMES } from "./dialogue.ts";

/** What a TLS server needs: the chain (leaf first) and the leaf's key in PKCS #8, both PEM. */
export interface CertificatePair {
  readonly cert: string;
  readonly key: string;
}

/** One pair of each kind, and the root that a client has to trust for `good`, PEM. */
export interface CertificateSet extends Readonly<Record<CertificateKind, CertificatePair>> {
  readonly rootPem: string;
}

const ALGORITHM = { name: "ECDSA", namedCurve: "P-256", hash: "SHA-256" } as const;
const DAY_MS = 86_400_000;

interface Subject {
  readonly name: string;
  readonly keys: CryptoKeyPair;
}

interface Validity {
  readonly notBefore: Date;
  readonly notAfter: Date;
}

const NOW: Validity = { notBefore: new Date(Date.now() - DAY_MS), notAfter: new Date(Date.now() + 30 * DAY_MS) };
const PAST: Validity = { notBefore: new Date("2020-01-01"), notAfter: new Date("2021-01-01") };
const FUTURE: Validity = { notBefore: new Date("2090-01-01"), notAfter: new Date("2091-01-01") };

/** The ingress endpoint of the tests. */
export const INGRESS_HOST = "abcdefghij12.fips.wmjb.mail-manager-smtp.amazonaws.com";

const made = new Map<string, Promise<CertificateSet>>();

/**
 * The certificates of this process. Those with the right names are valid for `localhost`, one regional and one ingress
 * endpoint, 127.0.0.1, ::1 and `extraNames`.
 */
export function certificates(extraNames: readonly string[] = []): Promise<CertificateSet> {
  const names = [...new Set(["localhost", "email-smtp.eu-west-1.amazonaws.com", INGRESS_HOST, ...extraNames])];
  const known = made.get(names.join());
  if (known !== undefined) return known;
  const set = make(names);
  made.set(names.join(), set);
  return set;
}

async function make(names: readonly string[]): Promise<CertificateSet> {
  const root = await subject("smtpkey test root");
  const middle = await subject("smtpkey test intermediate");
  const leaf = await subject("localhost");
  const rootPem = await issue(root, root, NOW, authority());
  const middlePem = await issue(middle, root, NOW, authority());
  const key = await privateKeyPem(leaf.keys.privateKey);
  const right = server([...names.map(dns), ip("127.0.0.1"), ip("::1")]);
  const pair = async (issuer: Subject, validity: Validity, extensions: Extensions): Promise<CertificatePair> => {
    const cert = await issue(leaf, issuer, validity, extensions);
    return { cert: issuer === middle ? cert + middlePem : cert, key };
  };
  return {
    rootPem,
    "good": await pair(middle, NOW, right),
    "expired": await pair(middle, PAST, right),
    "not-yet-valid": await pair(middle, FUTURE, right),
    "wrong-name": await pair(middle, NOW, server(WRONG_NAMES.map(dns))),
    "no-intermediate": { cert: await issue(leaf, middle, NOW, right), key },
    "self-signed": await pair(leaf, NOW, right),
    "self-signed-ca": await pair(leaf, NOW, [...authority(), new x509.SubjectAlternativeNameExtension(names.map(dns))]),
  };
}

type Extensions = readonly x509.Extension[];

function authority(): Extensions {
  return [
    new x509.BasicConstraintsExtension(true, undefined, true),
    new x509.KeyUsagesExtension(x509.KeyUsageFlags.keyCertSign | x509.KeyUsageFlags.digitalSignature, true),
  ];
}

function server(names: readonly x509.JsonGeneralName[]): Extensions {
  return [
    new x509.BasicConstraintsExtension(false, undefined, true),
    new x509.KeyUsagesExtension(x509.KeyUsageFlags.digitalSignature, true),
    new x509.ExtendedKeyUsageExtension([x509.ExtendedKeyUsage.serverAuth]),
    new x509.SubjectAlternativeNameExtension([...names]),
  ];
}

function dns(value: string): x509.JsonGeneralName {
  return { type: "dns", value };
}

function ip(value: string): x509.JsonGeneralName {
  return { type: "ip", value };
}

async function subject(name: string): Promise<Subject> {
  return { name: `CN=${name}`, keys: await crypto.subtle.generateKey(ALGORITHM, true, ["sign", "verify"]) };
}

async function issue(to: Subject, by: Subject, validity: Validity, extensions: Extensions): Promise<string> {
  const certificate = await x509.X509CertificateGenerator.create({
    ...validity,
    subject: to.name,
    issuer: by.name,
    publicKey: to.keys.publicKey,
    signingKey: by.keys.privateKey,
    signingAlgorithm: ALGORITHM,
    extensions: [
      ...extensions,
      // Strict clients, such as Python 3.13, refuse a chain whose links do not name each other's keys.
      await x509.SubjectKeyIdentifierExtension.create(to.keys.publicKey),
      await x509.AuthorityKeyIdentifierExtension.create(by.keys.publicKey),
    ],
  });
  return certificate.toString("pem") + "\n";
}

async function privateKeyPem(key: CryptoKey): Promise<string> {
  return x509.PemConverter.encode(await crypto.subtle.exportKey("pkcs8", key), "PRIVATE KEY") + "\n";
}
