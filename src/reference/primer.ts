/**
 * What an IAM access key, a secret access key and an SMTP password are to each other, and what Mail Manager has instead.
 *
 * Invariant: for a reader who has never heard of IAM; nothing here depends on the case at hand.
 * Source: SES Developer Guide, "Obtaining Amazon SES SMTP credentials", with IAM and with Mail Manager.
 * @module
 */

/** A paragraph, or rows of a name and what it is. */
export type PrimerPart = string | readonly (readonly [name: string, text: string])[];

/** The parts, in their order. */
export const PRIMER: readonly PrimerPart[] = [
  "An IAM access key is a pair. Its id has 20 characters, starts with AKIA and is not secret; its secret access key has " +
  "40 characters and is shown once.",
  "For SMTP, a regional endpoint of SES (email-smtp.REGION.amazonaws.com) accepts another pair, made from that key:",
  [
    ["user name", "the access key id, unchanged"],
    ["password", "44 characters that start with B, computed from the secret access key and the name of a region"],
  ],
  "So a password works in one region only: the endpoint of any other region answers 535. The secret access key itself is " +
  "never an SMTP password. The password of any region can be computed from it, but no password leads back to it. " +
  "Deactivate or delete the access key, and its passwords stop working. Keys that start with ASIA are temporary and do " +
  "not work over SMTP.",
  "SES has a second kind of SMTP credentials, Mail Manager. The console recommends it, and it is the only kind in opt-in regions " +
  "and in the European Sovereign Cloud:",
  [
    ["host", "ID.CLUSTER.mail-manager-smtp.amazonaws.com, an ingress endpoint; ports 587 and 25, with STARTTLS"],
    ["user name", "the id of the ingress endpoint: inp- and 24 letters and digits"],
    ["password", "8 to 64 characters, chosen in the console or in Secrets Manager; it cannot be derived"],
  ],
  "Each kind works at its own endpoint only; the other one answers 535. A message that an ingress endpoint accepts is sent only if " +
  "a rule of its rule set sends it.",
];
