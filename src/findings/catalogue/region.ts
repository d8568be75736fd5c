/**
 * Findings about the region: misspelt, unknown, or without an SMTP endpoint.
 *
 * Invariant: a table; regions themselves are data in `ses/region.ts`.
 * @module
 */

import type { Entry } from "./entry.ts";

const ENDPOINTS_PAGE = "https://docs.aws.amazon.com/general/latest/gr/ses.html";

/** The entries, by id. */
export const REGION = {
  "no-smtp-endpoint": {
    severity: "warning",
    summary: "the region has no known SMTP endpoint of SES",
    because: "not every region that has the SES API answers SMTP, and some regions have no SES at all",
    shows: "the host name email-smtp.{region}.amazonaws.com cannot be resolved",
    confirm: "look the region up in the table of SMTP endpoints of AWS",
    remedy: {
      text: "send through a region that has an SMTP endpoint, with a password derived for that region",
      command: "smtpkey derive --region us-east-1",
      link: ENDPOINTS_PAGE,
    },
    source: ENDPOINTS_PAGE,
  },
  "region-unknown": {
    severity: "warning",
    summary: "whether this region answers SMTP is not known",
    because: "the name is well formed, but smtpkey has no proof of an SMTP endpoint there",
    shows: "either everything works, or the host name cannot be resolved",
    confirm: "run smtpkey verify for the region",
    remedy: {
      text: "check the name, then try the endpoint",
      command: "smtpkey verify --region {region}",
      link: ENDPOINTS_PAGE,
    },
    source: ENDPOINTS_PAGE,
  },
  "region-respelt": {
    severity: "info",
    summary: "the region was written in another way than AWS writes it",
    because: "the region is part of the computation: EU-WEST-1 gives a password that no endpoint accepts",
    shows: "535 from tools that take the region as it is typed",
    confirm: "names of regions consist of small letters, digits and hyphens",
    remedy: { text: "write it in small letters without blanks where it is kept" },
    source: ENDPOINTS_PAGE,
  },
} as const satisfies Record<string, Entry>;
