/**
 * The sources of the catalogue that were looked up, each with the day.
 *
 * Invariant: a page is here only if it was found to exist and to say what the catalogue says; the others have no day.
 * @module
 */

import {
  ACCESS_PAGE,
  CODES_PAGE,
  CONNECT_PAGE,
  CREDENTIAL_KINDS_PAGE,
  CREDENTIALS_PAGE,
  ENFORCEMENT_PAGE,
  HEADERS_PAGE,
  INGRESS_PAGE,
  MAIL_MANAGER_CREDENTIALS_PAGE,
  MESSAGES_PAGE,
  PROTOCOLS_PAGE,
  QUOTA_ERRORS_PAGE,
  REGIONS_PAGE,
  VPC_PAGE,
} from "./pages.ts";

const NOVEMBER_27 = "2026-11-27";

/** The day on which a page was looked up, by its address. */
const DAYS: ReadonlyMap<string, string> = new Map([
  ACCESS_PAGE,
  CODES_PAGE,
  CONNECT_PAGE,
  CREDENTIAL_KINDS_PAGE,
  CREDENTIALS_PAGE,
  ENFORCEMENT_PAGE,
  HEADERS_PAGE,
  INGRESS_PAGE,
  MAIL_MANAGER_CREDENTIALS_PAGE,
  MESSAGES_PAGE,
  PROTOCOLS_PAGE,
  QUOTA_ERRORS_PAGE,
  REGIONS_PAGE,
  VPC_PAGE,
  "https://docs.aws.amazon.com/IAM/latest/UserGuide/id-credentials-access-keys-update.html",
  "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-troubleshooting.html",
  "https://docs.aws.amazon.com/whitepapers/latest/aws-fault-isolation-boundaries/partitions.html",
  "https://github.com/aheckmann/node-ses/issues/12",
  "https://github.com/cloudposse/terraform-aws-ses/issues/10",
  "https://github.com/knadh/listmonk/issues/1624",
  "https://github.com/mailcow/mailcow-dockerized/issues/4052",
  "https://github.com/ory/kratos/issues/1718",
  "https://github.com/sandstorm-io/sandstorm/issues/2734",
].map((page) => [page, NOVEMBER_27]));

/** The day on which `source` was last checked, such as `2026-11-27`; undefined if that is not recorded. */
export function checkedOn(source: string): string | undefined {
  return DAYS.get(source);
}
