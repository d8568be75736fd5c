/**
 * The derivation: from a secret access key to the SMTP password of a region.
 *
 * Invariant: the heart of the program; nothing here but the computation, held to vectors that others published.
 * Source: SES Developer Guide, "Obtaining Amazon SES SMTP credentials by converting existing AWS credentials".
 * @module
 */

import { nodeCrypto } from "../builtin.ts";
import { Secret } from "../secret.ts";
import type { PasswordVersion, SecretKey, SmtpPassword } from "./credential.ts";
import type { Region } from "./region.ts";

/** The fixed steps around the region. The date is the same for everybody: the password does not expire. */
const DATE = "11111111";
const SERVICE = "ses";
const TERMINAL = "aws4_request";
const MESSAGE = "SendRawEmail";

/** The password of version 4 for `region`: 44 characters of base64, the first of which is `B`. */
export function derivePassword(key: SecretKey, region: Region): SmtpPassword {
  const scope = [region.name, SERVICE, TERMINAL, MESSAGE];
  return versioned(4, scope.reduce(hmac, hmac(`AWS4${key.secret.open()}`, DATE)));
}

/** The password of version 2, the same for all regions, which SES no longer accepts: 44 characters, the first of which is `A`. */
export function deriveLegacyPassword(key: SecretKey): SmtpPassword {
  return versioned(2, hmac(key.secret.open(), MESSAGE));
}

function hmac(key: Uint8Array | string, message: string): Uint8Array {
  return nodeCrypto().createHmac("sha256", key).update(message, "utf8").digest();
}

function versioned(version: PasswordVersion, signature: Uint8Array): SmtpPassword {
  const bytes = new Uint8Array([version, ...signature]);
  return { kind: "smtp-password", secret: new Secret(bytes.toBase64()), version };
}
