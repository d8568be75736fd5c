/**
 * What this machine holds: region, AWS key and SMTP pair, from the environment and the AWS profile.
 *
 * Invariant: it looks and never refuses: what another command would refuse becomes a finding or a note here. No value of a
 * secret is passed on, only its length and kind.
 * @module
 */

import type { Sourced } from "../../sourced.ts";
import { accountFindings } from "../../credentials/accounts.ts";
import { accountIn } from "../../ses/account.ts";
import type { Finding } from "../../findings/finding.ts";
import { judgeKeyPair } from "../../credentials/key_pair.ts";
import { judgePair, type WrittenPair } from "../../credentials/pair.ts";
import { shownKeyId, shownSecret } from "../../credentials/showable.ts";
import { isFailure } from "../../failure.ts";
import type { Host } from "../../host/host.ts";
import type { MachineFact, MachineFacts } from "../../credentials/machine_facts.ts";
import type { Region } from "../../ses/region.ts";
import { loginInEnvironment, loginOf, type WrittenLogin } from "../input/login.ts";
import { pairInEnvironment } from "../input/key.ts";
import type { ProfileSource } from "../input/profile_source.ts";
import { type RegionFlags, resolveRegions } from "../input/region.ts";

/** Looks at this machine, or at the pasted values in its place. Never throws for what it finds. */
export async function inspectMachine(
  host: Host,
  flags: RegionFlags,
  profile: ProfileSource,
  pasted: { readonly pair?: WrittenPair; readonly login?: WrittenLogin } = {},
): Promise<MachineFacts> {
  const isPasted = pasted.pair !== undefined || pasted.login !== undefined;
  const region = await noted(() => regionOf(host, flags, profile));
  const pair = await noted(async () => pasted.pair ?? pairInEnvironment(host) ?? await pairInProfile(profile));
  const login = await noted(() => Promise.resolve(isPasted ? pasted.login : loginInEnvironment(host)));
  return {
    facts: [...regionFacts(region.value), ...pairFacts(pair.value), ...loginFacts(login.value)],
    findings: [
      ...(login.value === undefined ? [] : loginFindings(login.value, region.value?.value, pair.value)),
      ...(pair.value === undefined ? [] : judgeKeyPair(pair.value)),
      ...accountFindings(keyIdsIn(login.value, pair.value)),
      ...(region.value?.warnings ?? []),
    ],
    notes: [...new Set([region, pair, login].flatMap(({ note }) => note === undefined ? [] : [note]))],
  };
}

interface Noted<T> {
  readonly value?: T | undefined;
  readonly note?: string;
}

async function noted<T>(action: () => Promise<T>): Promise<Noted<T>> {
  try {
    return { value: await action() };
  } catch (error) {
    if (isFailure(error)) return { note: [error.message, ...error.hints].join("; ") };
    throw error;
  }
}

interface RegionFound extends Sourced<Region> {
  readonly warnings: readonly Finding[];
}

async function regionOf(host: Host, flags: RegionFlags, profile: ProfileSource): Promise<RegionFound | undefined> {
  try {
    const { value: [region], source, warnings } = await resolveRegions(host, flags, profile);
    return region === undefined ? undefined : { value: region, source, warnings };
  } catch (error) {
    if (isFailure(error) && error.code === "no-region") return undefined;
    throw error;
  }
}

async function pairInProfile(profile: ProfileSource): Promise<WrittenPair | undefined> {
  const keys = await profile.keys();
  if (keys.kind === "temporary") throw keys.failure;
  return keys.kind === "pair" ? keys.pair : undefined;
}

function regionFacts(region: RegionFound | undefined): readonly MachineFact[] {
  if (region === undefined) return [];
  const { value: { name, title }, source } = region;
  return [{ name: "region", value: title === undefined ? name : `${name}, ${title}`, source }];
}

function pairFacts(pair: WrittenPair | undefined): readonly MachineFact[] {
  if (pair === undefined) return [];
  const { accessKeyId, secret, hasSessionToken, sources } = pair;
  return [
    ...(accessKeyId === undefined
      ? []
      : [{ name: "access key id", value: describeKeyId(accessKeyId), source: sources.id }]),
    { name: "secret access key", value: shownSecret(secret), source: sources.secret },
    ...(hasSessionToken ? [{ name: "session token", value: "[secret]", source: sources.token }] : []),
  ];
}

function loginFacts(login: WrittenLogin | undefined): readonly MachineFact[] {
  if (login === undefined) return [];
  const { username, password } = login;
  return [
    { name: "SMTP user name", value: describeKeyId(username.value), source: username.source },
    { name: "SMTP password", value: shownSecret(password.value, username.value), source: password.source },
  ];
}

/** What may be shown of a user name, and whose it is. */
export function describeKeyId(text: string): string {
  const account = accountIn(text);
  return account === undefined ? shownKeyId(text) : `${shownKeyId(text)}, of account ${account} (computed from the id)`;
}

/** The values of access key id fields, whatever they are. */
function keyIdsIn(login: WrittenLogin | undefined, pair: WrittenPair | undefined): readonly Sourced<string>[] {
  return [
    ...(login === undefined ? [] : [login.username]),
    ...(pair?.accessKeyId === undefined ? [] : [{ value: pair.accessKeyId, source: pair.sources.id }]),
  ];
}

function loginFindings(
  { username, password }: WrittenLogin,
  region: Region | undefined,
  pair: WrittenPair | undefined,
): readonly Finding[] {
  const login = loginOf(username.value, password.value);
  const key = pair === undefined ? undefined : {
    value: { kind: "secret-key", secret: pair.secret.trimmed() } as const,
    source: pair.sources.secret,
    id: pair.accessKeyId?.trim(),
  };
  return judgePair({ login, sources: { username: username.source, password: password.source }, region, key }).findings;
}
