/**
 * All languages, and the words of mail that every one of them borrows from English.
 * @module
 */

import { CHINESE, JAPANESE, KOREAN } from "./asian.ts";
import { RUSSIAN, UKRAINIAN } from "./cyrillic.ts";
import { DUTCH } from "./dutch.ts";
import { FRENCH } from "./french.ts";
import { GERMAN } from "./german.ts";
import { ITALIAN } from "./italian.ts";
import { DANISH_AND_NORWEGIAN, SWEDISH } from "./nordic.ts";
import { PORTUGUESE } from "./portuguese.ts";
import { CZECH, POLISH } from "./slavic.ts";
import { ARABIC, HINDI, INDONESIAN, VIETNAMESE } from "./southern.ts";
import { SPANISH } from "./spanish.ts";
import { TURKISH } from "./turkish.ts";
import type { SpokenConcept, SpokenLanguage } from "./vocabulary.ts";

/** The languages with a script of their own, those first that have a letter more than the next, and those in Latin letters. */
export const LANGUAGES: readonly SpokenLanguage[] = [
  KOREAN,
  JAPANESE,
  CHINESE,
  UKRAINIAN,
  RUSSIAN,
  HINDI,
  ARABIC,
  GERMAN,
  FRENCH,
  SPANISH,
  PORTUGUESE,
  ITALIAN,
  DUTCH,
  POLISH,
  CZECH,
  SWEDISH,
  DANISH_AND_NORWEGIAN,
  TURKISH,
  INDONESIAN,
  VIETNAMESE,
];

/** The usual words of English, which show that a text is no other language. */
export const ENGLISH_COMMON =
  "the | is | are | was | of | to | and | from | with | our | my | we | i | it | that | this | on | for | after | when | but | not | does | has | have | in | at | by | an | a | says | get | since | be | can | cannot | no | or | if | your | you | how | do";

/** The words that people write in English within any language. */
export const BORROWED: Partial<Record<SpokenConcept, string>> = {
  failed: "fail- | error- | problem-",
  wrong: "invalid | incorrect | wrong",
  refused: "refused | rejected | denied | reject-",
  closed: "closed | reset- | disconnect- | dropped",
  silent: "timeout- | time-out- | timed out | time out",
  expired: "expired",
  untrusted: "self-signed | self signed | untrusted",
  unverified: "unverified | not verified",
  stopped: "paused | suspended | disabled",
  tooFast: "throttl- | throttling",
  tooLarge: "too large | too long | too big",
  denied: "access denied | permission denied | accessdenied",
  connection: "connect- | connection-",
  login: "login- | log in | auth | authentication | authenticate | sign in | smtp-auth",
  password: "password- | passwd | credential- | creds | smtp-password",
  userName: "username- | user name | user | smtp-user",
  certificate: "certificate- | cert | certs | ssl-certificate",
  hostName: "### | host | hostname- | dns | server",
  address: "domain- | e-mail | email | identity | from | sender | mail",
  sending: "account",
  limit: "limit- | quota- | rate limit",
  daily: "daily",
  perSecond: "rate- | per second | send rate | sending rate",
  message: "mail- | mails | email- | e-mail- | attachment- | pdf- | mb | newsletter-",
  secretKey: "secret | secret key | secret access key | secret-key | access key secret | aws secret",
  encryption: "starttls | tls | ssl",
  sandbox: "sandbox",
  service: "ses | smtp | amazon | aws",
  only:
    "nur | ausschließlich | seulement | uniquement | solo | sólo | solamente | únicamente | só | somente | apenas | soltanto | alleen | enkel | slechts | tylko | jedynie | jen | pouze | jenom | только | лишь | тільки | лише | sadece | yalnızca | bara | endast | enbart | kun | bare | しか | のみ | だけ | 只能 | 仅 | केवल | सिर्फ | فقط | hanya | cuma | chỉ",
  header: "header- | from-header | message-id | date-header",
};
