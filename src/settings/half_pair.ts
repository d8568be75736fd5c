/**
 * What is wrong with one half of a pair for SES, where the other half is not in the file.
 *
 * Invariant: only for a regional endpoint, whose user names and passwords have forms; the half that is missing is not judged.
 * @module
 */

import { judgePassword, judgeUserName } from "../credentials/classify.ts";
import { PAIR } from "../findings/catalogue/pair.ts";
import { type Finding, findingMaker } from "../findings/finding.ts";
import { Secret } from "../secret.ts";
import { isMailManagerUserName } from "../ses/mail_manager.ts";
import type { Region } from "../ses/region.ts";
import type { MailSettings } from "./mail_settings.ts";

const finding = findingMaker(PAIR);

/** What is wrong with the half of the pair that settings for `region` have; nothing where they have both or none. */
export function judgeHalf(
  { username, password, elsewhere }: MailSettings,
  region: Region | undefined,
): readonly Finding[] {
  if (region === undefined) return [];
  if (username === undefined && password !== undefined) return judgePassword(password, { region: region.name });
  if (username === undefined || password !== undefined || isMailManagerUserName(username.value.trim())) return [];
  const found = judgeUserName({ value: new Secret(username.value), source: username.source });
  // A name without any password may be that of an account of the system.
  const isLogin = elsewhere.includes("password") || OF_THE_CONSOLE.test(username.value);
  const sure = found.filter(({ id }) => isLogin || id !== "username-not-access-key");
  // Whether the two are swapped shows in the password only.
  return sure.map((one) => one.id === "fields-swapped" ? asWrongName(one) : one);
}

/** How the SES console names the IAM users that it creates. */
const OF_THE_CONSOLE = /^\s*ses-smtp-user\b/;

function asWrongName({ because, source }: Finding): Finding {
  return finding("username-not-access-key", { because, source });
}
