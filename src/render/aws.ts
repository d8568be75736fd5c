/**
 * What AWS answered, for people and for programs.
 *
 * Invariant: every call with its outcome, then the facts, and no verdict: what they mean is among the findings.
 * @module
 */

import type { AwsAnswers, IdentityAnswer } from "../aws/answers.ts";
import type { CallReport } from "../aws/call.ts";
import type { SesAccount } from "../aws/sesv2.ts";
import type { AwsReport } from "../verdict/report.ts";
import type { AwsJson } from "./schemas/aws_schema.ts";
import { wrapped } from "./wrap.ts";
import type { Style } from "./style.ts";

/** The answers in the names of JSON. */
export function awsJson({ answers, blocks }: AwsReport): AwsJson {
  const { askedAs, source, caller, calls, key, region, account, identities, behindSeconds, notes } = answers;
  const identity = identities === undefined ? undefined : mainIdentity(identities);
  return {
    account: caller?.account ?? null,
    ...(caller === undefined ? {} : { arn: caller.arn }),
    asked_as: askedAs,
    source,
    key_state: answers.keyState.kind,
    blocks_mail: blocks,
    calls: calls.map(({ action, about, outcome, ms, code, text }) => ({ action, about, outcome, ms, code, text })),
    ...(key === undefined ? {} : {
      key: {
        user: key.user ?? null,
        status: key.status ?? null,
        created: key.created,
        last_used: key.at === undefined ? undefined : { at: key.at, service: key.service, region: key.region },
      },
    }),
    ...(account === undefined ? {} : { ses: sesJson(account, region) }),
    ...(identity === undefined ? {} : { identity: identityJson(identity) }),
    ...(answers.permission === undefined ? {} : { permission: answers.permission }),
    ...(behindSeconds === undefined ? {} : { clock_behind_seconds: behindSeconds }),
    notes: notes.map((text) => ({ text })),
  };
}

function sesJson(
  { production, sending, enforcement, review, quota }: SesAccount,
  region: string | undefined,
): NonNullable<AwsJson["ses"]> {
  return {
    region,
    production,
    sending,
    enforcement: enforcement ?? null,
    review,
    quota: quota === undefined ? undefined : {
      max_24_hours: quota.max24Hours,
      per_second: quota.perSecond,
      sent_24_hours: quota.sent24Hours,
    },
  };
}

function identityJson({ name, identity }: IdentityAnswer): NonNullable<AwsJson["identity"]> {
  if (identity === undefined) return { name, verified: false, status: null };
  const { verified, status, error, dkim, mailFrom, configurationSet } = identity;
  return {
    name,
    verified,
    status: status ?? null,
    error,
    dkim: dkim ?? null,
    mail_from: mailFrom,
    configuration_set: configurationSet,
  };
}

/** The identity that counts: the one that is verified, else one that exists, else the most exact name. */
function mainIdentity(identities: readonly IdentityAnswer[]): IdentityAnswer | undefined {
  return identities.find(({ identity }) => identity?.verified === true) ??
    identities.find(({ identity }) => identity !== undefined) ?? identities[0];
}

/** The section of a report for a person; empty if AWS was not asked. `now` is for ages. */
export function awsLines(aws: AwsReport | undefined, style: Style, now: Date): readonly string[] {
  if (aws === undefined) return [];
  const paint = { ok: style.good, denied: style.faint, failed: style.bad } as const;
  const calls = aws.answers.calls.flatMap((call) => {
    const [first = "", ...rest] = wrapped(callText(call), style.width, DEEP);
    const state = paint[call.outcome](`${MARKS[call.outcome]} ${call.outcome.padEnd(7)}`);
    return [`${state}  ${first.trimStart()}`, ...rest];
  });
  return [
    "",
    ...wrapped(`${headingOf(aws.answers)}:`, style.width, "  ", ""),
    ...calls,
    ...awsFacts(aws, now).flatMap(([name, text]) => wrapped(`${name}: ${text}`, style.width, "    ", "  ")),
  ];
}

const DEEP = " ".repeat(11);
const MARKS = { ok: "✓", denied: "·", failed: "✗" } as const;

/** As whom AWS was asked. */
export function headingOf({ askedAs, source, caller }: AwsAnswers): string {
  const who = caller === undefined ? "" : `, ${caller.arn}`;
  return askedAs === "key" ? `AWS, asked as the key itself (${source}${who})` : `AWS, asked with ${source}${who}`;
}

/** A call and its answer, in one line. */
export function callText({ action, about, ms, code, text }: CallReport): string {
  const words = [code, text].filter((word) => word !== undefined).join(": ");
  return `${action}${about === undefined ? "" : ` ${about}`}, ${ms} ms${words === "" ? "" : `: ${words}`}`;
}

/** What is known after the calls: names and texts. */
export function awsFacts({ answers }: AwsReport, now: Date): readonly (readonly [name: string, text: string])[] {
  const { key, account, region, identities, notes } = answers;
  const identity = identities === undefined ? undefined : mainIdentity(identities);
  return [
    ...(key === undefined ? [] : [["key", keyText(key, now)] as const]),
    ...(account === undefined ? [] : [[`SES in ${region}`, accountText(account)] as const]),
    ...(identity === undefined ? [] : [["identity", identityText(identity)] as const]),
    ...notes.map((note) => ["note", note] as const),
  ];
}

function keyText({ user, status, created, at, service, region }: NonNullable<AwsAnswers["key"]>, now: Date): string {
  const age = created === undefined ? undefined : ageInDays(created, now);
  return [
    user === undefined ? "of the root user" : `of the user ${user}`,
    ...(status === undefined ? [] : [status]),
    ...(created === undefined
      ? []
      : [`created ${created.slice(0, 10)}${age === undefined ? "" : ` (${age} days ago)`}`]),
    at === undefined ? "never used" : `last used ${at} for ${service ?? "a service"} in ${region ?? "a region"}`,
  ].join(", ");
}

function accountText({ production, sending, enforcement, quota }: SesAccount): string {
  return [
    production ? "production access" : "sandbox",
    sending ? "sending enabled" : "sending disabled",
    ...(enforcement === undefined ? [] : [enforcement]),
    ...(quota === undefined ? [] : [quotaText(quota)]),
  ].join(", ");
}

function quotaText({ max24Hours, sent24Hours, perSecond }: NonNullable<SesAccount["quota"]>): string {
  const used = usedQuota({ max24Hours, sent24Hours });
  const limit = max24Hours < 0 ? "without a limit" : `of ${max24Hours}`;
  const share = used === undefined ? "" : ` (${Math.round(used * 100)} %)`;
  return `${sent24Hours} ${limit} messages sent in 24 hours${share}, ${perSecond} a second`;
}

function identityText({ name, identity }: IdentityAnswer): string {
  if (identity === undefined) return `${name} is not an identity of this account and region`;
  const { verified, status, dkim, mailFrom, configurationSet } = identity;
  return [
    `${name} is ${verified ? "verified" : `not verified (${status ?? "no status"})`}`,
    ...(dkim === undefined ? [] : [`DKIM ${dkim}`]),
    ...(mailFrom === undefined ? [] : [`MAIL FROM ${mailFrom.domain} ${mailFrom.status ?? ""}`.trim()]),
    ...(configurationSet === undefined ? [] : [`configuration set ${configurationSet}`]),
  ].join(", ");
}

/** How much of the quota of 24 hours is used, from 0 on; undefined where there is no limit. */
export function usedQuota(
  { max24Hours, sent24Hours }: Pick<NonNullable<SesAccount["quota"]>, "max24Hours" | "sent24Hours">,
): number | undefined {
  return max24Hours > 0 ? sent24Hours / max24Hours : undefined;
}

/** Whole days since `created`; undefined if that is no time. */
export function ageInDays(created: string, now: Date): number | undefined {
  const ms = now.getTime() - Date.parse(created);
  return Number.isFinite(ms) ? Math.floor(ms / 86_400_000) : undefined;
}
