/**
 * The three calls to IAM: what is sent, and what is read from their answers.
 *
 * Invariant: read-only actions. What has another shape than AWS documents counts as absent, since it may go into commands.
 * Source: AWS Identity and Access Management API Reference, version 2010-05-08.
 * @module
 */

import type { Located } from "../ses/endpoint.ts";
import { shown } from "./answer.ts";
import type { Call } from "./call.ts";
import { date, LONGEST_NAME, named, resultOf, word } from "./shape.ts";
import { elementsAt, textAt, type XmlElement } from "./xml.ts";

/** When and for what a key was last used. */
export interface LastUsed {
  /** The IAM user whose key it is; undefined for a key of the account's root user. */
  readonly user: string | undefined;
  /** Undefined if it was never used. */
  readonly at: string | undefined;
  /** Such as `ses-smtp`. */
  readonly service: string | undefined;
  readonly region: string | undefined;
}

/** A key of a user. */
export interface KeyStatus {
  readonly accessKeyId: string;
  /** `Active`, `Inactive` or `Expired`. */
  readonly status: string;
  readonly created: string | undefined;
}

/** What a policy simulation says of one resource. */
export interface Simulated {
  /** ARN of the resource, or `*`. */
  readonly resource: string;
  readonly decision: "allowed" | "explicitDeny" | "implicitDeny";
  /** What denies it in addition to the policies of the user. */
  readonly deniedBy: readonly ("a service control policy" | "a permissions boundary")[];
  readonly policies: readonly string[];
  /** Conditions that the simulation had no value for. */
  readonly missing: readonly string[];
}

const VERSION = "2010-05-08";

/** Whose key is it, and when was it last used? */
export function getAccessKeyLastUsed(region: Located, accessKeyId: string): Call<LastUsed> {
  return {
    action: "iam:GetAccessKeyLastUsed",
    service: "iam",
    region,
    path: "/",
    form: { Action: "GetAccessKeyLastUsed", Version: VERSION, AccessKeyId: accessKeyId },
    read: (body, hide) => {
      const result = resultOf(body, "GetAccessKeyLastUsed", hide);
      if (result === undefined) return undefined;
      const used = (name: string): string | undefined => word(textAt(result, "AccessKeyLastUsed", name));
      return {
        user: named(textAt(result, "UserName")),
        at: date(textAt(result, "AccessKeyLastUsed", "LastUsedDate")),
        service: used("ServiceName"),
        region: used("Region"),
      };
    },
  };
}

/** The keys of a user. */
export function listAccessKeys(region: Located, user: string): Call<readonly KeyStatus[]> {
  return {
    action: "iam:ListAccessKeys",
    service: "iam",
    region,
    path: "/",
    form: { Action: "ListAccessKeys", Version: VERSION, UserName: user },
    read: (body, hide) => {
      const result = resultOf(body, "ListAccessKeys", hide);
      return result === undefined ? undefined : elementsAt(result, "AccessKeyMetadata", "member").flatMap(keyStatus);
    },
  };
}

function keyStatus(member: XmlElement): readonly KeyStatus[] {
  const [accessKeyId, status] = [textAt(member, "AccessKeyId"), word(textAt(member, "Status"))];
  if (accessKeyId === undefined || status === undefined || !/^[A-Z0-9]{16,128}$/.test(accessKeyId)) return [];
  return [{ accessKeyId, status, created: date(textAt(member, "CreateDate")) }];
}

/** What a simulation is about. */
export interface Simulation {
  readonly user: string;
  /** ARNs of identities and configuration sets; none: any. */
  readonly resources: readonly string[];
  readonly from: string | undefined;
  readonly to: string | undefined;
}

/** May the user send? */
export function simulatePrincipalPolicy(region: Located, about: Simulation): Call<readonly Simulated[]> {
  const context = [["ses:FromAddress", "string", about.from], ["ses:Recipients", "stringList", about.to]] as const;
  const entries = context.filter(([, , value]) => value !== undefined).flatMap(([name, type, value], index) => {
    const entry = `ContextEntries.member.${index + 1}`;
    return [
      [`${entry}.ContextKeyName`, name],
      [`${entry}.ContextKeyType`, type],
      [`${entry}.ContextKeyValues.member.1`, value ?? ""],
    ] as const;
  });
  return {
    action: "iam:SimulatePrincipalPolicy",
    service: "iam",
    region,
    path: "/",
    form: {
      Action: "SimulatePrincipalPolicy",
      Version: VERSION,
      PolicySourceArn: about.user,
      "ActionNames.member.1": "ses:SendRawEmail",
      ...Object.fromEntries(about.resources.map((arn, index) => [`ResourceArns.member.${index + 1}`, arn])),
      ...Object.fromEntries(entries),
    },
    read: (body, hide) => {
      const result = resultOf(body, "SimulatePrincipalPolicy", hide);
      const found = elementsAt(result, "EvaluationResults", "member").flatMap(simulated);
      return found.length === 0 ? undefined : found;
    },
  };
}

const DECISIONS: readonly Simulated["decision"][] = ["allowed", "explicitDeny", "implicitDeny"];

function simulated(member: XmlElement): readonly Simulated[] {
  const decision = DECISIONS.find((known) => known === textAt(member, "EvalDecision"));
  const isRuledOut = (detail: string, by: string): boolean => textAt(member, detail, by) === "false";
  if (decision === undefined) return [];
  return [{
    resource: shown(textAt(member, "EvalResourceName") ?? "*", LONGEST_NAME),
    decision,
    deniedBy: [
      ...(isRuledOut("OrganizationsDecisionDetail", "AllowedByOrganizations")
        ? ["a service control policy" as const]
        : []),
      ...(isRuledOut("PermissionsBoundaryDecisionDetail", "AllowedByPermissionsBoundary")
        ? ["a permissions boundary" as const]
        : []),
    ],
    policies: names(elementsAt(member, "MatchedStatements", "member", "SourcePolicyId")),
    missing: names(elementsAt(member, "MissingContextValues", "member")),
  }];
}

const MOST_NAMES = 10;

function names(elements: readonly XmlElement[]): readonly string[] {
  return elements.slice(0, MOST_NAMES).map(({ text }) => shown(text, LONGEST_NAME));
}
