/**
 * Findings about the region: misspelt, unknown, or without an SMTP endpoint.
 *
 * Invariant: a table; regions themselves are data in `ses/region.ts`.
 * @module
 */

import type { Entry } from "./entry.ts";

const ENDPOINTS_PAGE = "https://docs.aws.amazon.com/general/latest/gr/ses.html";
const MAIL_MANAGER_PAGE = "https://docs.aws.amazon.com/ses/latest/dg/smtp-credentials-mail-manager.html";

/** The entries, by id. */
export const REGION = {
  "no-smtp-endpoint": {
    severity: "warning",
    summary: "SES has no regional SMTP endpoint in this region",
    because:
      "in opt-in regions and the European Sovereign Cloud, Mail Manager is the only way to send over SMTP; some other " +
      "regions have no SES at all",
    shows: "the host name email-smtp.{region}.amazonaws.com cannot be resolved",
    confirm: "look the region up in AWS's table of SMTP endpoints",
    remedy: {
      text:
        "where the region has SES, create Mail Manager SMTP credentials in its SES console (user name inp-..., host " +
        "ID.CLUSTER.mail-manager-smtp.amazonaws.com, port 587), or use the SES API; otherwise send through another region, " +
        "with a password derived for that region",
      link: MAIL_MANAGER_PAGE,
    },
    source: MAIL_MANAGER_PAGE,
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
