/**
 * The causes of a refused login that nothing on this machine can tell apart, in the order of likelihood.
 *
 * Invariant: pure words; whoever knows more leaves causes out.
 * @module
 */

/** A cause with what to do about it. */
export const CAUSE = {
  otherRegion: "the password was derived for another region: derive it for the region of the endpoint (with " +
    "AWS_SECRET_ACCESS_KEY set, smtpkey tells which region it is for; --find-region asks the others)",
  otherKey: "user name and password come from different keys: take both from one",
  inactive: "the key is inactive or deleted: look in IAM; the command tells whose it is",
  young: "the key is new: SES may need a few minutes, so try again, or let --wait do so",
} as const;

/** What is left of the causes, numbered. */
export function causesText(causes: readonly string[]): string {
  return `what is left, likeliest first: ${causes.map((cause, index) => `(${index + 1}) ${cause}`).join("; ")}`;
}
