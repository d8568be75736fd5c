/**
 * What AWS's answers prove about the key of a login.
 *
 * Invariant: pure; evidence is in AWS's own words, with the call that gave them, and says what it rules out.
 * @module
 */

import type { AwsAnswers } from "../aws/answers.ts";
import type { AwsAction } from "../aws/action.ts";
import type { CallReport } from "../aws/call.ts";
import { PARTITION_TEXT } from "../aws/endpoint.ts";
import type { Places } from "../findings/catalogue/entry.ts";
import { finding } from "../findings/catalogue.ts";
import type { Finding } from "../findings/finding.ts";

/** What the login is about. */
export interface AskedLogin {
  /** The SMTP user name, if it is an access key id. */
  readonly keyId: string | undefined;
  readonly region: string | undefined;
}

/** The findings about the key, none if AWS has nothing against it. */
export function keyFindings(aws: AwsAnswers, login: AskedLogin): readonly Finding[] {
  return [...standingFindings(aws, login), ...regionFindings(aws, login)];
}

function standingFindings(aws: AwsAnswers, { keyId, region }: AskedLogin): readonly Finding[] {
  const { keyState, key } = aws;
  const places: Places = { keyId, region, user: key?.user };
  switch (keyState.kind) {
    case "not-recognized":
      return [notRecognized(aws, keyState, places)];
    case "inactive": {
      const owner = key?.user === undefined ? "" : ` of the user ${key.user}`;
      return [
        finding("key-inactive", {
          because: `iam:ListAccessKeys: the key ${keyId}${owner} is ${keyState.status}`,
          places,
        }),
      ];
    }
    case "other-partition": {
      const because = `${wordsOf(aws, "sts:GetCallerIdentity")}; ${PARTITION_TEXT[keyState.partition]} know it as ` +
        keyState.caller.arn;
      return [finding("key-of-another-partition", { because, places })];
    }
    case "wrong-secret": {
      const because = `${
        wordsOf(aws, "sts:GetCallerIdentity")
      }; so the id is known and active, and the secret is another's`;
      return [finding("secret-does-not-match-key", { because, source: aws.source, places })];
    }
    case "expired":
      return [finding("temporary-key", { because: wordsOf(aws, "sts:GetCallerIdentity"), source: aws.source, places })];
    case "other-account": {
      const because =
        `the id of the key shows account ${keyState.own}, and the credentials for asking (${aws.source}) ` +
        `belong to ${keyState.asking}, which does not see the key`;
      return [finding("key-of-another-account", { because, places })];
    }
    case "valid":
    case "active":
    case "unknown":
      return [];
  }
}

function notRecognized(
  aws: AwsAnswers,
  { isSure, asked }: Extract<AwsAnswers["keyState"], { kind: "not-recognized" }>,
  places: Places,
): Finding {
  if (asked.length === 0) {
    const words = wordsOf(aws, "iam:GetAccessKeyLastUsed");
    const doubt = isSure ? "" : "; AWS answers so for a key that does not exist in the account";
    return finding("key-not-recognized", { because: `${words}${doubt}`, places });
  }
  const others = asked.length > 1 ? `; the same answer in ${asked.length} partitions rules out another partition` : "";
  return finding("key-not-recognized", {
    because: `${wordsOf(aws, "sts:GetCallerIdentity")}${others}; so the password is not the cause`,
    places,
  });
}

function regionFindings({ isRegionDisabled, calls }: AwsAnswers, { region }: AskedLogin): readonly Finding[] {
  if (!isRegionDisabled) return [];
  const because = `STS accepts the credentials, and SES in ${region} does not: ${callText(calls, "ses:GetAccount")}`;
  return [finding("region-not-enabled", { because, places: { region } })];
}

/** What AWS's answers say in favor of the key, in words; undefined if nothing. */
export function keyEvidence({ keyState, key }: AwsAnswers): string | undefined {
  if (keyState.kind === "valid") {
    return `AWS accepts this key: ${keyState.caller.arn}; so id and secret belong together, and the key is active`;
  }
  if (keyState.kind !== "active") return undefined;
  const owner = key?.user === undefined ? "" : ` of the user ${key.user}`;
  return `IAM lists the key${owner} as Active; so it is neither inactive nor deleted`;
}

/** The words of AWS to the first call of `action` that failed. */
function wordsOf({ calls }: AwsAnswers, action: AwsAction): string {
  return `${action}: ${callText(calls, action)}`;
}

/** Code and text of a call that was not answered. */
function callText(calls: readonly CallReport[], action: AwsAction): string {
  const call = calls.find((one) => one.action === action && one.outcome !== "ok");
  return [call?.code, call?.text].filter((word) => word !== undefined).join(": ");
}
