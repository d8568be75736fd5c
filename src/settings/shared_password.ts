/**
 * One SMTP password that settings of one file use in several regions.
 *
 * Invariant: pure. The region is part of a password, so one of the settings at least is wrong; which one is not decided here.
 * @module
 */

import { shapeOf } from "../credentials/shape.ts";
import { CATALOGUE, finding } from "../findings/catalogue.ts";
import type { Finding } from "../findings/finding.ts";
import type { SettingsJudgement } from "./judge.ts";
import type { MailSettings } from "./mail_settings.ts";

/** Settings with what was made of them. */
interface Judged {
  readonly settings: MailSettings;
  readonly judgement: SettingsJudgement;
}

interface Use {
  readonly settings: MailSettings;
  readonly region: string;
  /** File and line of the password. */
  readonly source: string;
}

/** A `wrong-region` for each password that is used in several regions, unless the key has shown already which use is wrong. */
export function sharedPasswordFindings(judged: readonly Judged[]): readonly Finding[] {
  const isDecided = judged.some(({ judgement }) => judgement.findings.some(({ id }) => id === "wrong-region"));
  if (isDecided) return [];
  const groups: Use[][] = [];
  for (const use of judged.flatMap(useOf)) {
    const known = groups.find(([first]) => first !== undefined && isSamePair(first.settings, use.settings));
    if (known === undefined) groups.push([use]);
    else if (known.every(({ region }) => region !== use.region)) known.push(use);
  }
  return groups.flatMap(findingsOf);
}

function useOf({ settings, judgement: { region } }: Judged): readonly Use[] {
  const { host, password } = settings;
  if (host === undefined || region === undefined || password === undefined) return [];
  if (shapeOf(password.value.trimmed()) !== "smtp-password") return [];
  return [{ settings, region: region.name, source: password.source }];
}

function isSamePair(one: MailSettings, other: MailSettings): boolean {
  return one.file === other.file && one.username?.value.trim() === other.username?.value.trim() &&
    one.password !== undefined && other.password?.value.trimmed().equals(one.password.value.trimmed()) === true;
}

function findingsOf(uses: readonly Use[]): readonly Finding[] {
  const last = uses.at(-1);
  if (uses.length < 2 || last === undefined) return [];
  const places = uses.map(({ region, source }) => `${region} (${source})`).join(" and ");
  const command = `smtpkey derive --region ${uses.map(({ region }) => region).join(",")}`;
  const { link } = CATALOGUE["wrong-region"].remedy;
  return [finding("wrong-region", {
    because:
      `one password is used for ${places}; a password works in one region only, so at least one of these is wrong`,
    source: last.source,
    remedy: { text: "use a password of its own for each region", command, ...(link === undefined ? {} : { link }) },
  })];
}
