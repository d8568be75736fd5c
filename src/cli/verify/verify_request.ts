/**
 * One run of `verify` as it was asked for: flags, environment and files, resolved once.
 *
 * Invariant: what comes after this file never reads a flag, a variable or a file; whatever makes no sense is refused here,
 * before a connection is opened.
 * @module
 */

import { isForMailManager, isMailManagerPair } from "../../credentials/mail_manager_login.ts";
import type { Pasted } from "../../credentials/pasted.ts";
import { Failure } from "../../failure.ts";
import type { Finding } from "../../findings/finding.ts";
import type { Host } from "../../host/host.ts";
import { endpointKindOf, isMailManagerHost } from "../../ses/mail_manager.ts";
import { parseAccessKeyId } from "../../ses/credential.ts";
import { secretsOf } from "../../smtp/sasl.ts";
import type { Across } from "../../verdict/compare.ts";
import type { ProbedEndpoint } from "../../verdict/diagnosis.ts";
import type { Typed } from "../command.ts";
import { regionInHost, resolveCaCerts, resolveHostName } from "../input/endpoint.ts";
import { type LoginEvidence, loginFor, type LoginSource, resolveLogin } from "../input/login.ts";
import { loadPairReader, loadPasted } from "../input/pasted_part.ts";
import { resolveMessage } from "../input/message.ts";
import { resolveDuration, resolveNumber } from "../input/number.ts";
import { openProfile } from "../input/profile.ts";
import type { ProfileSource } from "../input/profile_source.ts";
import { resolveNamedRegions } from "../input/region.ts";
import { refusal, refuseErrors, type Resolved } from "../input/resolved.ts";
import { otherRegions, refuseTogether, regionalEndpoints, resolveTargets, type Targets } from "../input/targets.ts";
import type { AskAws } from "./ask_aws.ts";
import { loadConnected } from "./attempt.ts";
import type { AttemptSettings, LoginAttempt } from "./login_attempt.ts";
import { type OwnFlags, ownFlags } from "./next_command.ts";
import { overriddenEndpoint } from "./overridden_endpoint.ts";
import type { VERIFY_FLAGS, VerifyFlags } from "./verify_flags.ts";

/** What to do, with all that it needs. */
export interface VerifyRequest {
  readonly task: VerifyTask;
  /** Asks AWS as well; undefined if it is not to be asked. */
  readonly ask: AskAws | undefined;
  readonly answer: AnswerForm;
  /** The flags that the next commands carry. */
  readonly own: OwnFlags;
  /** What was noticed and is not an error. */
  readonly warnings: readonly Finding[];
  /** In which way the flags override the endpoint that came with the credentials; undefined if they do not. */
  readonly overridden: string | undefined;
}

/** What to try. */
export type VerifyTask =
  | { readonly kind: "one"; readonly attempt: LoginAttempt }
  /** Again and again, for at most so long. */
  | { readonly kind: "wait"; readonly attempt: LoginAttempt; readonly limitMs: number }
  | {
    readonly kind: "compare";
    readonly across: Across;
    readonly attempts: readonly LoginAttempt[];
    readonly isOnePair: boolean;
  }
  /** One endpoint, and the `others` if it rejects the login. */
  | { readonly kind: "find-region"; readonly attempt: LoginAttempt; readonly others: readonly LoginAttempt[] }
  /** No region was named: wherever the pair is accepted. */
  | { readonly kind: "find-anywhere"; readonly attempts: readonly LoginAttempt[] };

/** The form of the answer. */
export interface AnswerForm {
  readonly format: NonNullable<VerifyFlags["format"]>;
  /** Whether a person also wants the transcript. */
  readonly verbose: boolean;
}

/** The request that was typed. Throws a `Failure` for one that cannot be carried out. */
export async function resolveVerify(host: Host, typed: Typed<typeof VERIFY_FLAGS>): Promise<VerifyRequest> {
  refuseTogether(typed.flags);
  const pasted = typed.stdin && !typed.flags["no-auth"]
    ? await (await loadPasted()).readPipedLogin(host, loadPairReader)
    : undefined;
  const flags = withPastedEndpoint(typed.flags, pasted);
  const profile = openProfile(host, flags.profile);
  const targets = await resolveTargets(host, flags, profile);
  const settings = await resolveSettings(host, flags);
  const waitMs = flags.wait === undefined ? undefined : resolveDuration("--wait", flags.wait);
  const source = flags["no-auth"] ? undefined : await resolveLogin(host, pasted, profile);
  const attemptAt = async (endpoint: ProbedEndpoint): Promise<LoginAttempt> => {
    const login = source && await loginAt(source, endpoint, () => namedRegion(host, flags, profile));
    return { endpoint, login, settings };
  };
  const task = await taskFor(targets.value, { flags, source, waitMs, attemptAt });
  return {
    task,
    ask: await askBeside(host, { flags, profile, source, task }),
    own: ownFlags(typed),
    answer: { format: flags.format ?? "human", verbose: flags.verbose },
    warnings: [...targets.warnings, ...warningsOf(source)],
    overridden: overriddenEndpoint(typed.flags, pasted),
  };
}

/** Loaded only when AWS is to be asked, and then all of what that needs. */
async function askBeside(
  host: Host,
  { flags, profile, source, task }: {
    readonly flags: VerifyFlags;
    readonly profile: ProfileSource;
    readonly source: LoginSource | undefined;
    readonly task: VerifyTask;
  },
): Promise<AskAws | undefined> {
  if (!flags["ask-aws"] && flags["ask-profile"] === undefined) return undefined;
  if (task.kind !== "one" && task.kind !== "wait") throw new Error("AWS is asked about one login");
  const { attempt: { endpoint, login, settings } } = task;
  const asking = flags["ask-profile"] === undefined
    ? profile
    : openProfile(host, flags["ask-profile"], "--ask-profile");
  const evidence = login && { ...login.value, region: endpoint.region, host: endpoint.host };
  const judged = evidence && (await loadConnected()).judgement(evidence);
  return await (await import("./ask_aws.ts")).resolveAsk(host, {
    asking,
    own: source?.kind === "aws" ? source.pair : undefined,
    endpoint,
    about: { keyId: judged?.keyId ?? keyIdWithoutLogin(host, flags), isFromKey: judged?.isFromKey ?? false },
    secrets: login === undefined ? [] : secretsOf(login.value.login),
    settings,
  });
}

/** Without a login, AWS can still be asked about its user name. */
function keyIdWithoutLogin(host: Host, flags: VerifyFlags): string | undefined {
  const username = flags["no-auth"] ? host.env("SMTP_USERNAME") : undefined;
  return username === undefined ? undefined : parseAccessKeyId(username.trim())?.text;
}

/** Host and port that come with the credentials, where they are those of SES and no other endpoint was named. */
function withPastedEndpoint(flags: VerifyFlags, pasted: Pasted | undefined): VerifyFlags {
  const isNamed = flags.host !== undefined || flags.region.length > 0 || flags["all-regions"];
  const pastedHost = pasted?.kind === "smtp" ? pasted.host?.trim() ?? "" : "";
  if (isNamed || pasted?.kind !== "smtp" || endpointKindOf(pastedHost) === undefined) return flags;
  const port = flags["all-ports"] ? undefined : flags.port ?? pasted.port?.trim();
  if (!flags["find-region"]) return { ...flags, host: pasted.host, port };
  // A search begins in the region of the settings, since it is they that are in doubt.
  const region = regionInHost(pastedHost.toLowerCase(), flags["any-region"]);
  return region === undefined ? flags : { ...flags, region: [region.name], port };
}

interface TaskParts {
  readonly flags: VerifyFlags;
  readonly source: LoginSource | undefined;
  readonly waitMs: number | undefined;
  readonly attemptAt: (endpoint: ProbedEndpoint) => Promise<LoginAttempt>;
}

async function taskFor(targets: Targets, { flags, source, waitMs, attemptAt }: TaskParts): Promise<VerifyTask> {
  const attemptsAt = (endpoints: readonly ProbedEndpoint[]): Promise<readonly LoginAttempt[]> =>
    Promise.all(endpoints.map(attemptAt));
  if (flags["find-region"]) {
    refuseDerived(source);
    refuseMailManagerPair(source);
  }
  if (targets.kind === "anywhere") {
    if (source?.kind === "written") await refuseOddPair(source);
    return { kind: "find-anywhere", attempts: await attemptsAt(targets.endpoints) };
  }
  if (targets.kind === "several") {
    const { across } = targets;
    const isOnePair = across === "regions" && source?.kind === "written";
    return { kind: "compare", across, isOnePair, attempts: hidingEachOther(await attemptsAt(targets.endpoints)) };
  }
  const attempt = await attemptAt(targets.endpoint);
  if (flags["find-region"]) {
    const { region } = targets.endpoint;
    const isSearchable = region !== undefined && !await looksOdd(attempt);
    const others = isSearchable ? regionalEndpoints(otherRegions(region), flags) : [];
    return { kind: "find-region", attempt, others: await attemptsAt(others) };
  }
  return waitMs === undefined ? { kind: "one", attempt } : { kind: "wait", attempt, limitMs: waitMs };
}

/** The passwords that one key gives for all regions: no server may have that of another shown. */
function hidingEachOther(attempts: readonly LoginAttempt[]): readonly LoginAttempt[] {
  const hidden = attempts.flatMap(({ login }) => login === undefined ? [] : secretsOf(login.value.login));
  return attempts.map((attempt) => ({ ...attempt, settings: { ...attempt.settings, hidden } }));
}

function warningsOf(source: LoginSource | undefined): readonly Finding[] {
  if (source === undefined) return [];
  return source.kind === "written" ? source.resolved.warnings : source.pair.warnings;
}

/** The pair for one endpoint; an AWS key needs a region to be derived for, also where only a host was named. */
async function loginAt(
  source: LoginSource,
  { host, region }: ProbedEndpoint,
  namedRegion: () => Promise<ProbedEndpoint["region"]>,
): Promise<Resolved<LoginEvidence>> {
  if (source.kind === "written") return await sendable(source.resolved, { region, host });
  if (isMailManagerHost(host)) return nothingToDeriveFor(source.pair.source);
  return loginFor(source, region ?? await namedRegion() ?? noRegionToDeriveFor());
}

async function namedRegion(host: Host, flags: VerifyFlags, profile: ProfileSource): Promise<ProbedEndpoint["region"]> {
  return (await resolveNamedRegions(host, flags, profile))?.value[0];
}

async function resolveSettings(host: Host, flags: VerifyFlags): Promise<AttemptSettings> {
  return {
    family: flags.ipv6 ? 6 : flags.ipv4 ? 4 : undefined,
    serverName: flags.servername === undefined ? undefined : resolveHostName("--servername", flags.servername),
    caCerts: await resolveCaCerts(host, flags["ca-file"]),
    limitMs: 1000 * resolveNumber("--timeout", flags.timeout ?? "10", { least: 0.1, most: 600, unit: " seconds" }),
    mechanism: flags.auth,
    message: resolveMessage(host, flags),
    hidden: [],
    inspection: flags.certificate ? "always" : "on-finding",
  };
}

/** Refuses a password that an ingress endpoint cannot have, in the words of its rule. */
async function sendable(
  resolved: Resolved<LoginEvidence>,
  endpoint: Pick<ProbedEndpoint, "host" | "region">,
): Promise<Resolved<LoginEvidence>> {
  const evidence = { ...resolved.value, ...endpoint };
  const wrong = isForMailManager(evidence) ? (await loadConnected()).unsendable(evidence) : undefined;
  if (wrong !== undefined) throw refusal("test the login", wrong);
  return resolved;
}

function noRegionToDeriveFor(): never {
  throw new Failure(
    "no-region",
    "cannot derive the password: the AWS key needs a region",
    {
      hints: [
        "set the region that the password is for: --region eu-west-1",
        "not needed if SMTP_USERNAME and SMTP_PASSWORD are set",
      ],
    },
  );
}

function nothingToDeriveFor(source: string): never {
  throw new Failure(
    "no-login",
    `cannot test a login: ${source} is an AWS key, and the host is a Mail Manager endpoint, whose password is chosen`,
    {
      hints: [
        "set SMTP_USERNAME (inp-...) and SMTP_PASSWORD, or pipe both with -; to test the connection only, add --no-auth",
      ],
    },
  );
}

function refuseMailManagerPair(source: LoginSource | undefined): void {
  if (source?.kind !== "written" || !isMailManagerPair(source.resolved.value.login)) return;
  throw new Failure(
    "usage",
    "cannot look for the region: Mail Manager credentials belong to one ingress endpoint, not to a region",
    { hints: ["test them at their endpoint: smtpkey verify --host ID.CLUSTER.mail-manager-smtp.amazonaws.com"] },
  );
}

function refuseDerived(source: LoginSource | undefined): void {
  if (source?.kind !== "aws") return;
  throw new Failure(
    "usage",
    "cannot search for the region: the password is derived for each region on this machine",
    {
      hints: [
        "to derive and try all regions: --all-regions",
        "to test a password, set SMTP_PASSWORD or pipe it",
      ],
    },
  );
}

/** Whether something is wrong with the pair itself, which no other region changes. */
async function looksOdd({ endpoint: { region, host }, login }: LoginAttempt): Promise<boolean> {
  if (login === undefined) return false;
  return (await loadConnected()).judgement({ ...login.value, region, host }).findings.length > 0;
}

/** A pair that looks wrong is not offered around. */
async function refuseOddPair({ resolved }: Extract<LoginSource, { kind: "written" }>): Promise<void> {
  const { findings } = (await loadConnected()).judgement({ ...resolved.value, region: undefined });
  refuseErrors("search for the region", findings);
}
