/**
 * The identities of SES that a sender may be verified by.
 *
 * Invariant: pure; the most exact first, and never more than a handful, since each is asked about.
 * Source: SES Developer Guide, "Verified identities": a domain covers its subdomains and all addresses in them, and an
 * address covers the same with a label after a plus sign.
 * @module
 */

/** Most domains that are asked about in addition to the one of the address: no sender's name has as many labels. */
const MOST_DOMAINS = 8;

/** The address, without its label, and the domains that it is in, down to two labels. */
export function identitiesOf(address: string): readonly string[] {
  const at = address.lastIndexOf("@");
  const labels = address.slice(at + 1).toLowerCase().split(".");
  const domain = labels.join(".");
  const local = address.slice(0, at);
  const bare = local.replace(/\+.*$/, "");
  const above = labels.slice(1, -1).map((_, index) => labels.slice(index + 1).join(".")).slice(-MOST_DOMAINS);
  const addresses = [local, ...(bare === local || bare === "" ? [] : [bare])].map((name) => `${name}@${domain}`);
  return [...addresses, domain, ...above];
}
