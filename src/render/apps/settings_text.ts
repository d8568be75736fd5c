/**
 * Ready settings blocks: one entry for each program that `derive --for` knows.
 *
 * Invariant: the one door to the templates, loaded only when a block is wanted; a name without an entry does not compile.
 * @module
 */

import type { Derived } from "../../credentials/derived.ts";
import { Failure } from "../../failure.ts";
import type { Secret } from "../../secret.ts";
import { type DerivedLogin, derivedLogin } from "../derived.ts";
import { type BlockSettings, hasOnlyStartTls, settingsBlock } from "./block.ts";
import { CONTAINERS } from "./containers.ts";
import { FRAMEWORKS } from "./frameworks.ts";
import { MAIL_SERVERS } from "./mail_servers.ts";
import type { SettingsName } from "./names.ts";
import { APPLICATIONS } from "./applications.ts";
import { INFRASTRUCTURE } from "./infrastructure.ts";
import { SERVICES } from "./services.ts";

/** Every entry by name. */
export const SETTINGS: Readonly<Record<SettingsName, BlockSettings>> = {
  ...MAIL_SERVERS,
  ...FRAMEWORKS,
  ...SERVICES,
  ...APPLICATIONS,
  ...CONTAINERS,
  ...INFRASTRUCTURE,
};

/**
 * The block of `name` for the first row, with the host of its region or with `host`. Throws a `Failure` where its region or the user
 * name is not known.
 */
export function settingsText(name: SettingsName, derived: Derived, host?: string): string {
  const login = derivedLogin(derived, `the settings for ${name}: they need`);
  return blockOf(name, host === undefined ? login : { ...login, host });
}

/** Credentials that were chosen, with the endpoint that accepts them. */
export interface ChosenLogin {
  readonly host: string;
  readonly username: string;
  readonly password: Secret;
}

/** The block of `name` with such credentials. Throws a `Failure` where the program would not keep the password as it is. */
export function chosenSettingsText(name: SettingsName, { password, ...login }: ChosenLogin): string {
  return blockOf(name, { ...login, password: password.open() });
}

/** A note about the block of `name`, for a terminal. */
export function settingsAside(name: SettingsName, host: string): string | undefined {
  const { aside }: BlockSettings = SETTINGS[name];
  return aside?.(host);
}

/** Whether the program of `name` computes the password itself, so that its settings need no key. */
export function computesPassword(name: SettingsName): boolean {
  const { computesPassword: isComputed }: BlockSettings = SETTINGS[name];
  return isComputed === true;
}

/** The block of such a program. */
export function computingSettingsText(name: SettingsName, host: string): string {
  return blockOf(name, { host, username: "", password: "" });
}

function blockOf(name: SettingsName, login: DerivedLogin): string {
  const settings: BlockSettings = SETTINGS[name];
  const { title, cannotHold } = settings;
  if (computesPassword(name) && hasOnlyStartTls(login.host)) {
    throw new Failure(
      "not-writable",
      `cannot write the settings for ${name}: ${title} computes the password of an access key`,
      {
        hints: ["a Mail Manager password is chosen: keep it in a secret, such as one of AWS Secrets Manager"],
      },
    );
  }
  if (cannotHold?.pattern.test(login.password) === true) {
    throw new Failure(
      "not-writable",
      `cannot write this password into the settings for ${title}: ${cannotHold.because}`,
      {
        hints: ["set another password, without these characters, for the ingress endpoint"],
      },
    );
  }
  return settingsBlock(settings, login);
}
