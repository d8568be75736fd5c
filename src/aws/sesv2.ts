/**
 * The two calls to SES: what is sent, and what is read from their answers.
 *
 * Invariant: read-only actions. What has another shape than AWS documents counts as absent.
 * Source: Amazon SES API v2 Reference.
 * @module
 */

import type { Located } from "../ses/endpoint.ts";
import { shown } from "./answer.ts";
import type { Call } from "./call.ts";
import { booleanAt, numberAt, readJson, stringAt } from "./json.ts";
import { LONGEST_NAME, named, word } from "./shape.ts";
import { encode } from "./sigv4.ts";

/** What SES says of an account in one region. */
export interface SesAccount {
  /** Whether it is out of the sandbox. */
  readonly production: boolean;
  /** Whether it may send at all. */
  readonly sending: boolean;
  /** `HEALTHY`, `PROBATION` or `SHUTDOWN`. */
  readonly enforcement: string | undefined;
  /** State of the request for production access: `PENDING`, `FAILED`, `GRANTED`, `DENIED`. */
  readonly review: string | undefined;
  /** Messages in 24 hours, -1 without a limit; a second; and sent in the last 24 hours. */
  readonly quota: { readonly max24Hours: number; readonly perSecond: number; readonly sent24Hours: number } | undefined;
}

/** What SES says of an identity. */
export interface SesIdentity {
  readonly verified: boolean;
  readonly status: string | undefined;
  readonly error: string | undefined;
  readonly dkim: string | undefined;
  /** Its own MAIL FROM domain. */
  readonly mailFrom:
    | { readonly domain: string; readonly status: string | undefined; readonly rejects: boolean }
    | undefined;
  readonly configurationSet: string | undefined;
}

/** The account as SES sees it in `region`. */
export function getAccount(region: Located): Call<SesAccount> {
  return {
    action: "ses:GetAccount",
    service: "sesv2",
    region,
    path: "/v2/email/account",
    read: (body, hide) => {
      const json = readJson(body, hide);
      const [production, sending] = [booleanAt(json, "ProductionAccessEnabled"), booleanAt(json, "SendingEnabled")];
      if (production === undefined || sending === undefined) return undefined;
      const quota = (name: string): number | undefined => numberAt(json, "SendQuota", name);
      const [max24Hours, sent24Hours] = [quota("Max24HourSend"), quota("SentLast24Hours")];
      const isKnown = max24Hours !== undefined && sent24Hours !== undefined;
      return {
        production,
        sending,
        enforcement: word(stringAt(json, "EnforcementStatus")),
        review: word(stringAt(json, "Details", "ReviewDetails", "Status")),
        quota: isKnown ? { max24Hours, sent24Hours, perSecond: quota("MaxSendRate") ?? 0 } : undefined,
      };
    },
  };
}

/** An address or a domain as SES knows it in `region`. */
export function getEmailIdentity(region: Located, identity: string): Call<SesIdentity> {
  return {
    action: "ses:GetEmailIdentity",
    about: identity,
    service: "sesv2",
    region,
    path: `/v2/email/identities/${encode(identity)}`,
    read: (body, hide) => {
      const json = readJson(body, hide);
      const verified = booleanAt(json, "VerifiedForSendingStatus");
      if (verified === undefined) return undefined;
      const domain = stringAt(json, "MailFromAttributes", "MailFromDomain");
      return {
        verified,
        status: word(stringAt(json, "VerificationStatus")),
        error: word(stringAt(json, "VerificationInfo", "ErrorType")),
        dkim: word(stringAt(json, "DkimAttributes", "Status")),
        mailFrom: domain === undefined ? undefined : {
          domain: shown(domain, LONGEST_NAME),
          status: word(stringAt(json, "MailFromAttributes", "MailFromDomainStatus")),
          rejects: stringAt(json, "MailFromAttributes", "BehaviorOnMxFailure") === "REJECT_MESSAGE",
        },
        configurationSet: named(stringAt(json, "ConfigurationSetName")),
      };
    },
  };
}
