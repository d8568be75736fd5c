/**
 * What AWS's answers prove about sending: the account, the sender's identity, the permission.
 *
 * Invariant: pure; an error is what AWS reports plainly, and where an answer or a condition is missing it is a warning
 * or nothing at all.
 * @module
 */

import type { AwsAnswers, IdentityAnswer } from "../aws/answers.ts";
import type { Simulated } from "../aws/iam.ts";
import type { SesAccount } from "../aws/sesv2.ts";
import type { Places } from "../findings/catalogue/entry.ts";
import { finding } from "../findings/catalogue.ts";
import type { Finding } from "../findings/finding.ts";

/** The findings about sending from `from`, the address that mail comes from, if one was named. */
export function sendingFindings(aws: AwsAnswers, from: string | undefined): readonly Finding[] {
  const { account, identities, permission, key, region } = aws;
  const places: Places = { region, user: key?.user };
  return [
    ...permissionFindings(permission ?? [], from, places),
    ...identityFindings(identities ?? [], from, places),
    ...(account === undefined ? [] : accountFindings(account, places)),
  ];
}

function accountFindings(
  { production, sending, enforcement, review, quota }: SesAccount,
  places: Places,
): readonly Finding[] {
  const isShut = enforcement === "SHUTDOWN";
  const state = `ses:GetAccount in ${places.region}: SendingEnabled ${sending}, EnforcementStatus ${
    enforcement ?? "unknown"
  }`;
  const isUsedUp = quota !== undefined && quota.max24Hours >= 0 && quota.sent24Hours >= quota.max24Hours;
  return [
    ...(!sending || isShut ? [finding("sending-paused", { because: state, places })] : []),
    ...(isUsedUp
      ? [finding("daily-quota", {
        because: `ses:GetAccount in ${places.region}: ${quota.sent24Hours} of ${quota.max24Hours} messages are sent`,
        places,
        severity: "error",
      })]
      : []),
    ...(production ? [] : [finding("account-in-sandbox", {
      because: `ses:GetAccount in ${places.region}: ProductionAccessEnabled false` +
        (review === undefined ? "" : `, review of the request ${review}`),
      places,
    })]),
    ...(enforcement === "PROBATION" ? [finding("account-under-review", { because: state, places })] : []),
  ];
}

function identityFindings(
  identities: readonly IdentityAnswer[],
  from: string | undefined,
  places: Places,
): readonly Finding[] {
  const verified = identities.find(({ identity }) => identity?.verified === true);
  if (verified !== undefined) return mailFromFindings(verified, places);
  if (identities.length === 0 || from === undefined) return [];
  const states = identities.map(({ name, identity }) => {
    const why = identity?.error === undefined ? "" : `, ${identity.error}`;
    return `${name}: ${identity === undefined ? "no identity" : `${identity.status ?? "not verified"}${why}`}`;
  });
  const because = `ses:GetEmailIdentity in ${places.region}: ${states.join("; ")}`;
  return [finding("identity-not-verified", { because, places })];
}

/** A custom MAIL FROM domain without its record stops mail, or is passed over, as its owner chose. */
function mailFromFindings({ name, identity }: IdentityAnswer, places: Places): readonly Finding[] {
  const mailFrom = identity?.mailFrom;
  if (mailFrom?.status === undefined || mailFrom.status === "SUCCESS") return [];
  const choice = mailFrom.rejects ? "REJECT_MESSAGE" : "USE_DEFAULT_VALUE";
  return [finding("mail-from-domain-invalid", {
    because: `ses:GetEmailIdentity of ${name}: MAIL FROM domain ${mailFrom.domain} is ${mailFrom.status}, ` +
      `BehaviorOnMxFailure ${choice}`,
    places,
    severity: mailFrom.rejects ? "error" : "warning",
  })];
}

function permissionFindings(
  results: readonly Simulated[],
  from: string | undefined,
  places: Places,
): readonly Finding[] {
  const denied = results.find(({ decision }) => decision !== "allowed");
  if (denied === undefined) return [];
  const { resource, decision, deniedBy, policies, missing } = denied;
  // A policy for one sender or identity, or under a condition that is not known here, denies what is not named.
  const isOfOne = resource !== "*";
  const isSure = decision === "explicitDeny" || deniedBy.includes("a service control policy") ||
    (isOfOne && (deniedBy.length > 0 || (from !== undefined && missing.length === 0)));
  const because = [
    `iam:SimulatePrincipalPolicy: ses:SendRawEmail on ${resource}: ${decision}`,
    ...deniedBy.map((by) => `by ${by}`),
    ...(policies.length === 0 ? [] : [`matched: ${policies.join(", ")}`]),
    ...(missing.length === 0 ? [] : [`not known here: ${missing.join(", ")}`]),
    ...(from === undefined ? ["for no sender in particular: name one with --from"] : []),
  ].join("; ");
  return [finding("not-authorized-to-send", { because, places, ...(isSure ? {} : { severity: "warning" }) })];
}
