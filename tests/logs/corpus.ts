/**
 * All texts that must be explained: the samples of the signatures, and the cases.
 *
 * Invariant: words that are not about SES by themselves come with a line that names it.
 * @module
 */

import { SIGNATURES } from "../../src/logs/signatures/all.ts";
import type { Signature } from "../../src/findings/signature.ts";
import { AFTER_LOGIN_CASES } from "./cases/after_login.ts";
import type { Case } from "./cases/case.ts";
import { CONFIGURATION_CASES } from "./cases/configuration.ts";
import { LIMIT_CASES } from "./cases/limits.ts";
import { LOGIN_CASES } from "./cases/login.ts";
import { NETWORK_CASES } from "./cases/network.ts";
import { TLS_CASES } from "./cases/tls.ts";

/** A sample of a signature, as a text that names SES where the words do not. */
export function sampleText({ proof }: Signature, sample: string): string {
  return proof === "sole" || proof === "api" || /email-smtp|SimpleEmail/i.test(sample)
    ? sample
    : `relay: email-smtp.eu-west-1.amazonaws.com\n${sample}`;
}

/** The samples of all signatures. */
export const SAMPLES: readonly Case[] = SIGNATURES.flatMap((signature) =>
  signature.seen.map((sample) => ({
    client: `sample of ${signature.pattern.source}`,
    id: signature.id,
    text: sampleText(signature, sample),
  }))
);

/** The samples and the cases. */
export const TEXTS: readonly Case[] = [
  ...SAMPLES,
  ...LOGIN_CASES,
  ...TLS_CASES,
  ...NETWORK_CASES,
  ...LIMIT_CASES,
  ...AFTER_LOGIN_CASES,
  ...CONFIGURATION_CASES,
];
