/**
 * Code of tests, whose values need not be those of any server.
 *
 * Invariant: what has the form of credentials of SES stays what it is; anything else of a test is an example.
 * @module
 */

import { shapeOf } from "../credentials/classify.ts";
import { HALVES, type MailSettings } from "./mail_settings.ts";
import { looksLikeSesUser } from "./roles.ts";

/** The names of files of tests. */
const NAME = /^(?:tests?[._-]|conftest\.)|[._-](?:tests?|spec)\.\w+$|[a-z]Tests?\.\w+$/;

/** What code of tests has: its frameworks, and what stands in for a part. */
const WORDS =
  /\b(?:import pytest|unittest|jest\.(?:mock|fn)|vi\.mock|sinon|Mockito|@Mock|@Test|\[(?:Fact|Test|TestMethod)\]|RSpec\.describe|describe\(["'])/;

/** The settings; of the code of a test without pairs that cannot be for SES. */
export function withoutTestPairs(
  all: readonly MailSettings[],
  { name, text }: { readonly name: string; readonly text: string },
): readonly MailSettings[] {
  return NAME.test(name) || WORDS.test(text) ? all.map((one) => isOfSes(one) ? one : withoutPair(one)) : all;
}

function isOfSes({ username, password }: MailSettings): boolean {
  const shape = password === undefined ? undefined : shapeOf(password.value.trimmed());
  return looksLikeSesUser(username?.value ?? "") || shape === "smtp-password" || shape === "secret-key";
}

function withoutPair({ username, password, ...rest }: MailSettings): MailSettings {
  const halves = HALVES.filter((half) => (half === "username" ? username : password) !== undefined);
  const source = (username ?? password)?.source ?? `${rest.file} line ${rest.line}`;
  return halves.length === 0 ? rest : {
    ...rest,
    elsewhere: [...rest.elsewhere, ...halves],
    notes: [...rest.notes, `${source}: the login is not checked: it is one of a test`],
  };
}
