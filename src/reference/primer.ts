/**
 * What an IAM access key, a secret access key and an SMTP password are to each other, in a dozen lines.
 *
 * Invariant: for a reader who has never heard of IAM; nothing here depends on the case at hand.
 * Source: SES Developer Guide, "Obtaining Amazon SES SMTP credentials".
 * @module
 */

/** A paragraph, or rows of a name and what it is. */
export type PrimerPart = string | readonly (readonly [name: string, text: string])[];

/** The parts, in their order. */
export const PRIMER: readonly PrimerPart[] = [
  "An IAM access key is a pair. Its id has 20 characters, starts with AKIA and is not secret; its secret access key has " +
  "40 characters and is shown once.",
  "For SMTP, SES accepts another pair, made from that key:",
  [
    ["user name", "the access key id, unchanged"],
    ["password", "44 characters that start with B, computed from the secret access key and the name of a region"],
  ],
  "So a password works in one region only: the endpoint of any other region answers 535. The secret access key itself is " +
  "never an SMTP password. The password of any region can be computed from it, but no password leads back to it. " +
  "Deactivate or delete the access key, and its passwords stop working. Keys that start with ASIA are temporary and do " +
  "not work over SMTP.",
];
