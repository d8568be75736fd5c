/**
 * `smtpkey verify`: logs in to the endpoint as an application would, and says which step fails and why.
 *
 * Invariant: here stands what is asked: of one endpoint, again and again, side by side, or wherever the pair belongs. How it
 * is tried stands in `attempt`, how it is told in `verify_answer`.
 * @module
 */

import type { Across } from "../../verdict/compare.ts";
import type { ProbedEndpoint } from "../../verdict/diagnose.ts";
import { judgePair } from "../../credentials/pair.ts";
import { EXIT, type ExitCode, Failure } from "../../failure.ts";
import type { Host } from "../../host/host.ts";
import { progressText, warningText } from "../../render/message.ts";
import { cancellable } from "../../smtp/cancellable.ts";
import { secretsOf } from "../../smtp/sasl.ts";
import { defineCommand } from "../argv.ts";
import { type Attempt, attempt, type Settings } from "./attempt.ts";
import type { AnyCommand, Typed } from "../command.ts";
import { resolveCaCerts, resolveHostName } from "../input/endpoint.ts";
import { refuseErrors, type Resolved } from "../input/resolved.ts";
import { type LoginEvidence, loginFor, type LoginSource, resolveLogin } from "../input/login.ts";
import { resolveMessage } from "../input/message.ts";
import { resolveDuration, resolveNumber } from "../input/number.ts";
import { openProfile, type ProfileSource } from "../input/profile.ts";
import { resolveNamedRegions } from "../input/region.ts";
import { regionalEndpoints, resolveTargets } from "../input/targets.ts";
import { answerSeveral, answerWith } from "./verify_answer.ts";
import { VERIFY_FLAGS, type VerifyFlags } from "./verify_flags.ts";
import { otherRegions, search, withAnswers } from "./try_regions.ts";
import { waitFor } from "./wait.ts";

/** The command as the table of commands holds it. */
export const VERIFY: AnyCommand = defineCommand({
  name: "verify",
  summary: "log in to the SMTP endpoint and say which step fails, and why",
  usage: [
    "verify --region R [--port N] [--tls MODE] [--auth M] [--timeout S] [--no-auth] [-]",
    "verify --region R [--find-region | --all-ports | --wait TIME | --from ADDRESS] [-]",
    "verify --region R,R… | --all-regions [-]",
    "verify --host H [--region R] [the same flags]",
  ],
  description: [
    "The stages are: resolve, connect, greeting, ehlo, starttls, tls, ehlo-secure, auth, quit; with --from also mail, " +
    "rcpt and data before quit. Without --from no message is sent. Nothing secret leaves before a verified TLS " +
    "handshake, and the check cannot be switched off.",
    "The pair comes from, first found wins: standard input with -, SMTP_USERNAME with SMTP_PASSWORD, or the AWS key as " +
    "derive takes it, turned into the password of the region on the spot.",
    "Exit codes: 0 the login is accepted (with --no-auth: the way to it is free; with --from: the message too), 1 it is " +
    "rejected, 3 no answer could be had, so that the credential is neither good nor bad. Of several regions the worst " +
    "counts, of several ports the best. --format nagios ends with Nagios' own codes.",
  ],
  flags: VERIFY_FLAGS,
  takesWords: false,
  examples: [
    ["does the login of this machine work?", "smtpkey verify --region eu-west-1"],
    ["is it the network? no credential is needed", "smtpkey verify --region eu-west-1 --port 2587 --no-auth"],
    ["which port works from here?", "smtpkey verify --region eu-west-1 --all-ports --no-auth"],
    ["is the password for another region?", "smtpkey verify --region eu-west-1 --find-region"],
    ["which of my regions works?", "smtpkey verify --all-regions"],
    ["the key is new: wait until it is known", "smtpkey verify --region eu-west-1 --wait 5m"],
    ["the login works, but mail does not", "smtpkey verify --region eu-west-1 --from me@example.com"],
    ["a page for the ticket", "smtpkey verify --region eu-west-1 --certificate --format html > report.html"],
    ["a pair that lies in a file of settings", "smtpkey verify --region eu-west-1 - < smtp.env"],
  ],
  run: verify,
});

async function verify(host: Host, { flags, stdin }: Typed<typeof VERIFY_FLAGS>): Promise<ExitCode> {
  const profile = openProfile(host, flags.profile);
  const targets = await resolveTargets(host, flags, profile);
  const settings = await resolveSettings(host, flags);
  const waitMs = flags.wait === undefined ? undefined : resolveDuration("--wait", flags.wait);
  const login = flags["no-auth"] ? undefined : await resolveLogin(host, stdin, profile);
  const ask: Ask = { host, flags, profile, settings, login };
  for (const warning of [...targets.warnings, ...warningsOf(login)]) host.stderr.write(warningText(warning));
  const { value: target } = targets;
  if (target.kind === "anywhere") return await findAnywhere(ask, target.endpoints);
  if (target.kind === "several") return await compare(ask, target.across, target.endpoints);
  const { endpoint } = target;
  const one = { endpoint, login: await loginAt(ask, endpoint), settings };
  if (flags["find-region"]) return await findRegion(ask, one);
  if (waitMs !== undefined) return await wait(ask, waitMs, one);
  return answerWith(host, flags, await attempt(host, one));
}

/** What a run was asked for. */
interface Ask {
  readonly host: Host;
  readonly flags: VerifyFlags;
  readonly profile: ProfileSource;
  readonly settings: Settings;
  readonly login: LoginSource | undefined;
}

function warningsOf(login: LoginSource | undefined): Resolved<unknown>["warnings"] {
  return login === undefined ? [] : login.kind === "aws" ? login.pair.warnings : login.taken.warnings;
}

/** The pair for one endpoint; an AWS key needs a region to be derived for, also where only a host was named. */
async function loginAt(
  { host, flags, profile, login }: Ask,
  { region }: ProbedEndpoint,
): Promise<Resolved<LoginEvidence> | undefined> {
  if (login === undefined) return undefined;
  if (login.kind === "written") return login.taken;
  return loginFor(
    login,
    region ?? (await resolveNamedRegions(host, flags, profile))?.value[0] ?? noRegionToDeriveFor(),
  );
}

function noRegionToDeriveFor(): never {
  throw new Failure(
    "no-region",
    "cannot derive the password: the AWS key needs a region for that, and none was named",
    {
      hints: [
        "name the region that the password is for: --region eu-west-1",
        "a pair that is written down needs none: SMTP_USERNAME with SMTP_PASSWORD",
      ],
    },
  );
}

async function compare(ask: Ask, across: Across, endpoints: readonly ProbedEndpoint[]): Promise<ExitCode> {
  const { host, flags, settings, login } = ask;
  const logins = await Promise.all(endpoints.map((endpoint) => loginAt(ask, endpoint)));
  // The passwords that one key gives for all regions: no server may have that of another shown.
  const hidden = logins.flatMap((login) => login === undefined ? [] : secretsOf(login.value.login));
  const attempts = endpoints.map((endpoint, index): Attempt => {
    return { endpoint, login: logins[index], settings: { ...settings, hidden, look: "never" } };
  });
  const reports = await Promise.all(attempts.map((one) => attempt(host, one)));
  const isOnePair = across === "regions" && login?.kind === "written";
  const told = isOnePair ? reports.map((report) => withAnswers(report, reports)) : reports;
  return answerSeveral(host, flags, across, told);
}

async function wait({ host, flags }: Ask, limitMs: number, one: Attempt): Promise<ExitCode> {
  const network = cancellable(host);
  const { report, interrupted } = await waitFor(host, limitMs, () => attempt(network, one));
  network.abort();
  const exit = report === undefined ? EXIT.interrupted : answerWith(host, flags, report);
  return interrupted ? EXIT.interrupted : exit;
}

/** A login that one region refuses is offered to the others, if nothing else is wrong with it. */
async function findRegion({ host, flags, login }: Ask, one: Attempt): Promise<ExitCode> {
  refuseDerived(login);
  const asked = one.endpoint.region;
  const report = await attempt(host, one);
  if (asked === undefined || report.verdict !== "rejected") return answerWith(host, flags, report);
  if (report.findings[0]?.id !== "credentials-invalid") {
    host.stderr.write(progressText("not looked for in other regions: something else is wrong with the pair"));
    return answerWith(host, flags, report);
  }
  const others = await search(host, regionalEndpoints(otherRegions(asked), flags), one.login, one.settings);
  return answerWith(host, flags, withAnswers(report, others));
}

/** No region was named: the report is that of the endpoint that takes the pair, or all of them where none does. */
async function findAnywhere(
  { host, flags, settings, login }: Ask,
  endpoints: readonly ProbedEndpoint[],
): Promise<ExitCode> {
  refuseDerived(login);
  if (login?.kind !== "written") throw new Error("--find-region excludes --no-auth");
  refuseErrors("look for the region", judgePair({ ...login.taken.value, region: undefined }).findings);
  const reports = await search(host, endpoints, login.taken, settings);
  const found = reports.find(({ verdict }) => verdict === "accepted");
  if (found !== undefined) return answerWith(host, flags, found);
  return answerSeveral(host, flags, "regions", reports.map((report) => withAnswers(report, reports)));
}

function refuseDerived(login: LoginSource | undefined): void {
  if (login?.kind !== "aws") return;
  throw new Failure(
    "usage",
    "cannot look for the region: the password is derived here, for whichever region is asked",
    {
      hints: [
        "--all-regions derives it for each and tries them all",
        "to test a password, set SMTP_PASSWORD or pipe it",
      ],
    },
  );
}

async function resolveSettings(host: Host, flags: VerifyFlags): Promise<Settings> {
  return {
    family: flags.ipv6 ? 6 : flags.ipv4 ? 4 : undefined,
    serverName: flags.servername === undefined ? undefined : resolveHostName("--servername", flags.servername),
    caCerts: await resolveCaCerts(host, flags["ca-file"]),
    limitMs: 1000 * resolveNumber("--timeout", flags.timeout ?? "10", { least: 0.1, most: 600, unit: " seconds" }),
    mechanism: flags.auth,
    message: resolveMessage(host, flags),
    hidden: [],
    look: flags.certificate ? "always" : "on-finding",
  };
}
