/**
 * What a search through the regions adds to a rejected login.
 *
 * Invariant: pure; an endpoint that accepts the credentials is the answer, and so is a rejection by all of them.
 * @module
 */

import { type Port, securityOf } from "../ses/endpoint.ts";
import { type Region, SMTP_REGIONS } from "../ses/region.ts";
import { type Finding, findingMaker } from "../findings/finding.ts";
import type { ProbedEndpoint, Verdict } from "./diagnosis.ts";
import { PAIR } from "../findings/catalogue/pair.ts";
import { withoutRegionSearch } from "./rejection_causes.ts";

const finding = findingMaker(PAIR);

/** One answer of the search. */
export interface Searched {
  readonly endpoint: ProbedEndpoint;
  readonly verdict: Verdict;
}

/** The region that accepts the credentials, if one of the `answers` does. */
export function foundRegion(answers: readonly Searched[]): Region | undefined {
  return answers.find(({ verdict }) => verdict === "accepted")?.endpoint.region;
}

/** The findings about a rejected login, once the endpoints of other regions have answered. */
export function afterSearch(
  findings: readonly Finding[],
  answers: readonly Searched[],
): readonly Finding[] {
  const found = answers.find(({ verdict }) => verdict === "accepted")?.endpoint;
  if (found?.region !== undefined) {
    const others = findings.filter(({ id }) => id !== "credentials-invalid");
    return [
      finding("wrong-region", {
        because: `${found.host} accepts these credentials`,
        remedy: {
          text:
            `connect to the endpoint of ${found.region.name}, or derive the password for the region that you want to use`,
          command: `smtpkey verify --region ${found.region.name}${portFlags(found)}`,
        },
      }),
      ...others,
    ];
  }
  const named = (verdict: Verdict): readonly string[] =>
    answers.filter((answer) => answer.verdict === verdict).map(({ endpoint }) => endpoint.host);
  const [refused, silent] = [named("rejected"), named("unknown")];
  const because = `no other region that was tried accepts the credentials: ${refused.length} rejected them` +
    (silent.length === 0 ? "" : `, no answer from ${silent.join(", ")}`);
  const isEveryRegion = refused.length + 1 >= SMTP_REGIONS.length;
  return findings.map((one) =>
    one.id !== "credentials-invalid" ? one : {
      ...one,
      because: `${one.because}; ${because}`,
      remedy: isEveryRegion ? withoutRegionSearch(one.remedy) : one.remedy,
    }
  );
}

/** The flags for a port or TLS mode other than the default. */
function portFlags({ port, security }: Port): string {
  return (port === 587 ? "" : ` --port ${port}`) + (security === securityOf(port) ? "" : ` --tls ${security}`);
}
