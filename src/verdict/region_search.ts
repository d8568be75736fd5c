/**
 * What a search through the regions adds to a refused login.
 *
 * Invariant: pure; the endpoint that took the pair settles the matter, and so does a refusal by all of them.
 * @module
 */

import { type Port, securityOf } from "../ses/endpoint.ts";
import { SMTP_REGIONS } from "../ses/region.ts";
import { type Finding, findingMaker } from "../findings/finding.ts";
import type { ProbedEndpoint, Verdict } from "./diagnose.ts";
import { PAIR } from "../findings/catalogue/pair.ts";
import { CAUSE, causesText } from "./rejection_causes.ts";

const finding = findingMaker(PAIR);

/** One answer of the search. */
export interface Searched {
  /** Who was asked. */
  readonly endpoint: ProbedEndpoint;
  /** What it said to the pair. */
  readonly verdict: Verdict;
}

/** The findings about a login that was refused, once the endpoints of other regions have answered. */
export function afterSearch(
  findings: readonly Finding[],
  answers: readonly Searched[],
): readonly Finding[] {
  const found = answers.find(({ verdict }) => verdict === "accepted")?.endpoint;
  if (found?.region !== undefined) {
    const others = findings.filter(({ id }) => id !== "credentials-invalid");
    return [
      finding("wrong-region", {
        because: `${found.host} takes this very pair`,
        remedy: {
          text: `connect to the endpoint of ${found.region.name}, or derive the password for the region that is wanted`,
          command: `smtpkey verify --region ${found.region.name}${portFlags(found)}`,
        },
      }),
      ...others,
    ];
  }
  const named = (verdict: Verdict): readonly string[] =>
    answers.filter((answer) => answer.verdict === verdict).map(({ endpoint }) => endpoint.host);
  const [refused, silent] = [named("rejected"), named("unknown")];
  const because = `no other region that was asked takes the pair: ${refused.length} refused it` +
    (silent.length === 0 ? "" : `, and no answer came from ${silent.join(", ")}`);
  const text = causesText([
    ...(refused.length + 1 < SMTP_REGIONS.length ? [CAUSE.otherRegion] : []),
    CAUSE.otherKey,
    CAUSE.inactive,
    CAUSE.young,
  ]);
  return findings.map((one) =>
    one.id !== "credentials-invalid"
      ? one
      : { ...one, because: `${one.because}; ${because}`, remedy: { ...one.remedy, text } }
  );
}

/** What has to be typed to get to a port other than the one that goes without saying. */
function portFlags({ port, security }: Port): string {
  return (port === 587 ? "" : ` --port ${port}`) + (security === securityOf(port) ? "" : ` --tls ${security}`);
}
