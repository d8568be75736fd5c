/**
 * Logins of which it is not known that a program uses them: those of tests, and those of texts in which every word may be a name.
 *
 * Invariant: what has the form of credentials of SES stays what it is; of anything else there is no finding.
 * @module
 */

import { shapeOf } from "../credentials/shape.ts";
import { HALVES, type MailSettings } from "./mail_settings.ts";
import { looksLikeSesUser } from "./roles.ts";

/** The names of files of tests. */
const NAME = /^(?:tests?[._-]|conftest\.)|[._-](?:tests?|spec)\.\w+$|[a-z]Tests?\.\w+$/;

/** What code of tests has: its frameworks, and the replacements of parts. */
const WORDS =
  /\b(?:import pytest|unittest|jest\.(?:mock|fn)|vi\.mock|sinon|Mockito|@Mock|@Test|\[(?:Fact|Test|TestMethod)\]|RSpec\.describe|describe\(["'])/;

/** Whether a file is the code of a test. */
export function isTestCode({ name, text }: { readonly name: string; readonly text: string }): boolean {
  return NAME.test(name) || WORDS.test(text);
}

/** The settings, without the logins that cannot be of SES; `why` they are in doubt. */
export function withoutDoubtfulLogins(all: readonly MailSettings[], why: string): readonly MailSettings[] {
  return all.map((settings) => isOfSes(settings) ? settings : withoutLogin(settings, why));
}

function isOfSes({ username, password }: MailSettings): boolean {
  const shape = password === undefined ? undefined : shapeOf(password.value.trimmed());
  return looksLikeSesUser(username?.value ?? "") || shape === "smtp-password" || shape === "secret-key";
}

function withoutLogin({ username, password, ...rest }: MailSettings, why: string): MailSettings {
  const halves = HALVES.filter((half) => (half === "username" ? username : password) !== undefined);
  const source = (username ?? password)?.source ?? `${rest.file} line ${rest.line}`;
  return {
    ...rest,
    facts: [],
    elsewhere: [...rest.elsewhere, ...halves],
    notes: [...rest.notes, `${source}: the login is not checked: ${why}`],
  };
}
