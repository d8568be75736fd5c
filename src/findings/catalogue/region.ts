/**
 * Findings about the region: misspelt, unknown, or without an SMTP endpoint.
 *
 * Invariant: a table; the regions are data in `ses/region.ts`.
 * @module
 */

import { type Entry, remedyOf } from "./entry.ts";
import { ENDPOINTS_PAGE, MAIL_MANAGER_CREDENTIALS_PAGE } from "./pages.ts";

/** The entries, by id. */
export const REGION = {
  "no-smtp-endpoint": {
    severity: "warning",
    summary: "SES has no regional SMTP endpoint in this region",
    because:
      "some regions have SES but no email-smtp endpoint, others have no SES; in opt-in regions and in the European " +
      "Sovereign Cloud the only SMTP of SES is that of Mail Manager",
    shows: "the host name email-smtp.{region}.amazonaws.com cannot be resolved",
    confirm: "smtpkey help regions lists which regions have one; AWS's own table is on its page of SES endpoints",
    remedy: remedyOf("choose one of these; identities and production access belong to one region each", [
      {
        text:
          "where the region has SES, stay there: create Mail Manager SMTP credentials in its SES console (user name " +
          "inp-..., host ID.CLUSTER.mail-manager-smtp.amazonaws.com, port 587), or use the SES API. Creating them needs " +
          "ses:CreateIngressPoint, ses:CreateTrafficPolicy, ses:CreateRuleSet and iam:PassRole, and the right to create an IAM role unless " +
          "you have one for it",
      },
      {
        text:
          "or send through a region with an SMTP endpoint: verify the identity there, request production access there, " +
          "and derive the password for that region. The command lists them",
        command: "smtpkey help regions",
      },
    ], MAIL_MANAGER_CREDENTIALS_PAGE),
    source: MAIL_MANAGER_CREDENTIALS_PAGE,
  },
  "region-unknown": {
    severity: "warning",
    summary: "unknown whether SES SMTP is available in this region",
    because: "the name is well-formed, but smtpkey has no evidence of an SMTP endpoint there",
    shows: "either everything works, or the host name cannot be resolved",
    confirm: "run smtpkey verify for the region",
    remedy: {
      text: "check the name, then test the endpoint",
      command: "smtpkey verify --region {region}",
      link: ENDPOINTS_PAGE,
    },
    source: ENDPOINTS_PAGE,
  },
  "region-respelt": {
    severity: "info",
    summary: "the region name is not in canonical form",
    because: "the region is part of the computation: EU-WEST-1 gives a password that no endpoint accepts",
    shows: "535 with tools that use the region exactly as it was typed",
    confirm: "region names consist of lower-case letters, digits and hyphens",
    remedy: { text: "write it in lower case and without spaces where it is stored" },
    source: ENDPOINTS_PAGE,
  },
} as const satisfies Record<string, Entry>;
