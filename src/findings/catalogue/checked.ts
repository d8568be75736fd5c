/**
 * The sources of the catalogue, each with the day on which it was looked up.
 *
 * Invariant: a page is here only if it was found to exist and to say what the catalogue says of it. Every source and link of the
 * catalogue is here or is an RFC (`tests/findings/catalogue_test.ts`).
 * @module
 */

import {
  ACCESS_PAGE,
  CODES_PAGE,
  CONNECT_PAGE,
  CREDENTIAL_KINDS_PAGE,
  CREDENTIALS_PAGE,
  ENDPOINTS_PAGE,
  ENFORCEMENT_PAGE,
  HEADERS_PAGE,
  IDENTITIES_PAGE,
  INGRESS_PAGE,
  KEY_IDS_PAGE,
  LIMITS_PAGE,
  MAIL_FROM_PAGE,
  MAIL_MANAGER_CREDENTIALS_PAGE,
  MESSAGES_PAGE,
  PROTOCOLS_PAGE,
  QUOTA_ERRORS_PAGE,
  REGIONS_PAGE,
  VPC_PAGE,
} from "./pages.ts";

const NOVEMBER_27 = [
  ACCESS_PAGE,
  CREDENTIAL_KINDS_PAGE,
  CREDENTIALS_PAGE,
  ENFORCEMENT_PAGE,
  HEADERS_PAGE,
  INGRESS_PAGE,
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
];

const NOVEMBER_28 = [
  MAIL_MANAGER_CREDENTIALS_PAGE,
  CONNECT_PAGE,
  CODES_PAGE,
  ENDPOINTS_PAGE,
  IDENTITIES_PAGE,
  KEY_IDS_PAGE,
  LIMITS_PAGE,
  MAIL_FROM_PAGE,
  "https://docs.aws.amazon.com/accounts/latest/reference/API_GetRegionOptStatus.html",
  "https://docs.aws.amazon.com/cli/latest/reference/account/enable-region.html",
  "https://docs.aws.amazon.com/ses/latest/APIReference/CommonErrors.html",
  "https://docs.aws.amazon.com/ses/latest/dg/request-production-access.html",
  "https://github.com/aws/aws-sdk-js/issues/1443",
  "https://github.com/EasyEngine/dockerfiles/issues/106",
  "https://github.com/golang/go/blob/master/src/net/smtp/auth.go",
  "https://github.com/golang/go/issues/25874",
  "https://github.com/maxking/docker-mailman/issues/226",
  "https://github.com/OmniLayer/omniwallet/issues/1161",
  "https://github.com/PHPMailer/PHPMailer/wiki/SMTP-Debugging",
  "https://github.com/symfony/symfony-docs/pull/9824",
  "https://kubernetes.io/docs/tasks/configmap-secret/managing-secret-using-config-file/",
  "https://repost.aws/knowledge-center/amazon-ses-send-email-unauthorized-error",
  "https://www.postfix.org/CVE-2011-0411.html",
  "https://manpages.ubuntu.com/manpages/lunar/man1/postmap.1.html",
];

/** The day on which a page was looked up, by its address. */
const DAYS: ReadonlyMap<string, string> = new Map([
  ...NOVEMBER_27.map((page) => [page, "2026-11-27"] as const),
  ...NOVEMBER_28.map((page) => [page, "2026-11-28"] as const),
]);

/** The day on which `source` was last checked, such as `2026-11-27`; undefined if that is not recorded. */
export function checkedOn(source: string): string | undefined {
  return DAYS.get(source);
}

/** Whether `source` has no day because it cannot change: an RFC is never edited after it is published. */
export function isUnchanging(source: string): boolean {
  return source.startsWith("https://www.rfc-editor.org/rfc/");
}
