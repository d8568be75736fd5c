/**
 * What an IAM access key, a secret access key and an SMTP password are to each other, in a dozen lines.
 *
 * Invariant: for a reader who has never heard of IAM; nothing here depends on the case at hand.
 * Source: SES Developer Guide, "Obtaining Amazon SES SMTP credentials".
 * @module
 */

/** The lines, at most 80 columns wide. */
export const PRIMER = `\
An access key of IAM is a pair. Its id has 20 characters, starts with AKIA and is
no secret; its secret access key has 40 characters and is shown once.

SES takes mail over SMTP with another pair, made from that key:
  user name   the access key id, as it is
  password    44 characters that start with B, computed from the secret access
              key and the name of a region

So a password is good for one region only: the endpoint of another answers 535.
The secret access key itself is never an SMTP password. From it the password of
any region can be made, but no password leads back to it. Deactivate or delete
the access key, and its passwords end with it. Keys that start with ASIA are
temporary and do not work over SMTP.
`;
