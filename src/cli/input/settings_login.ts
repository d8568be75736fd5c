/**
 * What `derive --for` fills settings with, where it is not the regional endpoint of a region: the host of `--host`, and the
 * credentials of a Mail Manager ingress endpoint, which are not derived.
 *
 * Invariant: they come from standard input alone, with the host of `--host` or of the same text, and a pair of one kind is never
 * written for an endpoint of the other.
 * @module
 */

import { isMailManagerPair } from "../../credentials/mail_manager_login.ts";
import { judgePair } from "../../credentials/pair.ts";
import type { Pasted } from "../../credentials/pasted.ts";
import { Failure } from "../../failure.ts";
import type { Host } from "../../host/host.ts";
import { isMailManagerHost } from "../../ses/mail_manager.ts";
import type { ChosenLogin } from "../../render/apps/settings_text.ts";
import type { Region } from "../../ses/region.ts";
import type { SmtpLogin } from "../../smtp/sasl.ts";
import { resolveEndpoint, resolveHostName } from "./endpoint.ts";
import { loginOf } from "./login.ts";
import type { ProfileSource } from "./profile_source.ts";
import { type RegionFlags, resolveRegions } from "./region.ts";
import { refuseErrors, type Resolved } from "./resolved.ts";

/** What was asked for: the program, `--host` as typed, and standard input if it was read. */
export interface SettingsAsked {
  readonly app: string;
  readonly host: string | undefined;
  readonly region: readonly string[];
  readonly pasted: Pasted | undefined;
}

const SOURCE = "standard input";

/**
 * The chosen credentials; undefined where the password has to be derived. Throws a `Failure` where they cannot be used, and where the
 * host is an ingress endpoint and there are none.
 */
export function resolveChosenLogin(
  { app, host: typed, region, pasted }: SettingsAsked,
): Resolved<ChosenLogin> | undefined {
  const action = `write the settings for ${app}`;
  const named = typed === undefined ? undefined : resolveHostName("--host", typed);
  const login = pasted === undefined ? undefined : writtenLogin(pasted);
  const isIngress = named !== undefined && isMailManagerHost(named);
  if (!isIngress && (login === undefined || !isMailManagerPair(login))) return undefined;
  if (login === undefined) throw nothingChosen(action, app);
  if (region.length > 0 && isMailManagerPair(login)) throw noRegion(action);
  const host = named ?? hostBeside(pasted);
  if (host === undefined) throw noHost(action, app);
  const sources = { username: SOURCE, password: SOURCE };
  const warnings = refuseErrors(
    action,
    judgePair({ login, sources, region: undefined, host, key: undefined }).findings,
  );
  const value = { host, username: login.shownName, password: login.password.trimmed() };
  return { value, source: SOURCE, warnings };
}

/** What was piped, as SMTP credentials; undefined for a secret without a user name. */
function writtenLogin(pasted: Pasted): SmtpLogin | undefined {
  switch (pasted.kind) {
    case "words":
      return pasted.name === undefined ? undefined : loginOf(pasted.name, pasted.secret);
    case "smtp":
      return pasted.username === undefined ? undefined : loginOf(pasted.username, pasted.password);
    case "aws":
      return pasted.accessKeyId === undefined ? undefined : loginOf(pasted.accessKeyId, pasted.secret);
  }
}

/** The host that was piped with the credentials, where it is that of an ingress endpoint. */
function hostBeside(pasted: Pasted | undefined): string | undefined {
  const host = pasted?.kind === "smtp" ? pasted.host?.trim().toLowerCase() : undefined;
  return host !== undefined && isMailManagerHost(host) ? host : undefined;
}

function nothingChosen(action: string, app: string): Failure {
  return new Failure(
    "no-login",
    `cannot ${action}: the host is a Mail Manager endpoint, whose password is chosen and cannot be derived`,
    { hints: [`pipe user name (inp-...) and password: smtpkey derive --for ${app} --host HOST - < FILE`] },
  );
}

function noRegion(action: string): Failure {
  return new Failure(
    "usage",
    `cannot ${action}: Mail Manager credentials belong to an ingress endpoint, not to a region`,
    {
      hints: ["remove --region"],
    },
  );
}

function noHost(action: string, app: string): Failure {
  return new Failure(
    "usage",
    `cannot ${action}: Mail Manager credentials need the host of their ingress endpoint, and none was given`,
    {
      hints: [
        `add it, as the SES console shows it: smtpkey derive --for ${app} --host ID.CLUSTER.mail-manager-smtp.amazonaws.com -`,
      ],
    },
  );
}

/** The region that the password for `host` is derived for: that of its name, or the one that was named. Throws a `Failure` if there is none. */
export async function resolveRegionAt(
  host: Host,
  flags: RegionFlags & { readonly host: string },
  profile: ProfileSource,
): Promise<Resolved<readonly Region[]>> {
  const { value: { region }, ...found } = await resolveEndpoint(
    host,
    { ...flags, port: undefined, tls: undefined },
    profile,
  );
  return region === undefined ? await resolveRegions(host, flags, profile) : { ...found, value: [region] };
}
