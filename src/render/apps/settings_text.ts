/**
 * Ready settings blocks: one entry for each program that `derive --for` knows.
 *
 * Invariant: the one door to the templates, loaded only when a block is wanted; a name without an entry does not compile.
 * @module
 */

import type { Derived } from "../../credentials/derived.ts";
import { derivedLogin } from "../derived.ts";
import { type BlockSettings, settingsBlock } from "./block.ts";
import { CONTAINERS } from "./containers.ts";
import { FRAMEWORKS } from "./frameworks.ts";
import { MAIL_SERVERS } from "./mail_servers.ts";
import type { SettingsName } from "./names.ts";
import { SERVICES } from "./services.ts";

/** Every entry by name. */
export const SETTINGS: Readonly<Record<SettingsName, BlockSettings>> = {
  ...MAIL_SERVERS,
  ...FRAMEWORKS,
  ...SERVICES,
  ...CONTAINERS,
};

/** The block of `name` for the first row. Throws a `Failure` where its region or the user name is not known. */
export function settingsText(name: SettingsName, derived: Derived): string {
  return settingsBlock(SETTINGS[name], derivedLogin(derived, `the settings for ${name}: they need`));
}
