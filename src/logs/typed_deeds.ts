/**
 * The phrases by which people say what they did that is the cause: which means what.
 *
 * Invariant: data; the first row that fits counts, so the more exact is first. Words that belong together are in one sentence.
 * @module
 */

import { REGIONS } from "../ses/region.ts";
import { type Phrase, SES, SES_OR_SMTP, TROUBLE } from "./typed_phrases.ts";
import { eitherOf, inOrder, near, words } from "./word_places.ts";
import {
  AS,
  BLOCKED,
  CREDENTIALS,
  FAILURE,
  LOGIN_FAILED,
  MAIL_ADDRESS,
  NO_ANSWER,
  PASSWORD,
  PORT_25,
  SECRET_KEY,
  SENT_BY,
  USER_NAME,
} from "./word_stems.ts";

const ANY_TROUBLE = eitherOf(TROUBLE, words(FAILURE), /bricht|coup[ée]|se corta|cai\b|обрыва|断开|切れ|끊/i);

const TROUBLE_OR_SILENCE = eitherOf(ANY_TROUBLE, words(NO_ANSWER));

/** Nothing of a login or a reply to a message: where there is one, the mode of TLS was right. */
const BEFORE_LOGIN = /^(?!.*(?:\b535\b|auth|passw|log ?in|credential|verif|denied))/is;

const REGION_CODE = String.raw`[a-z]{2}-[a-z]{4,9}-\d`;
const PLACES = REGIONS.flatMap(({ title = "" }) => /\(([\w. ]+)\)/.exec(title)?.[1] ?? [])
  .filter((place) => place !== "Central")
  .map((place) => place.replace(/^N\. /, "")).join("|");
const WITHOUT_SMTP = REGIONS.filter(({ smtp }) => smtp === "no")
  .flatMap(({ name, title = "" }) => [name, /\(([\w ]+)\)/.exec(title)?.[1] ?? name])
  .filter((place) => place !== "Central")
  .join("|");
const LOGIN_WORDS = String.raw`535|${PASSWORD}|${CREDENTIALS}|\bkeys?\b|\blog ?ins?\b`;
/** The secret access key; who converts it into a password does right. */
const SECRET = String
  .raw`(?<!(?:convert|deriv|calculat|generat|comput|turn)\w* .{0,30})(?:(?<![a-z])secret(?:[ _-]?access)?(?:[ _-]?key)?(?![a-z])|${SECRET_KEY})`;
const AS_PASSWORD = String.raw`\b(?:as|for|als|comme|como|come|jako|som)\b.{0,16}(?:${PASSWORD})`;
const TWO_OF = (names: string): string => String.raw`\b(${names})\b(?=.*\b(?!\1\b)(?:${names})\b)`;

/** What the person did: the cause itself, whatever a client or the server says of it. */
export const DEEDS: readonly Phrase[] = [
  [
    "username-not-access-key",
    near(40, String.raw`ses-smtp-user[.-]\d`, `${USER_NAME}|535|auth|log ?in`),
  ],
  ["username-not-access-key", inOrder(20, MAIL_ADDRESS, USER_NAME, "\\b(?:olarak|yerine)\\b")],
  [
    "username-not-access-key",
    inOrder(
      20,
      USER_NAME,
      String.raw`\b(?:ist|est|es|jest|[aä]r)\b|(?<=\s)[eéè](?=\s)`,
      String.raw`\b(?:mein\w*|mon|ma|mi|meu|mia|il mio|min|moj\w*) (?:adresse )?${MAIL_ADDRESS}`,
    ),
    LOGIN_FAILED,
  ],
  [
    "username-not-access-key",
    inOrder(
      20,
      MAIL_ADDRESS,
      AS,
      `${USER_NAME}|\\blogin\\b`,
    ),
  ],
  [
    "username-not-access-key",
    /\b(?:user ?name|login(?! to))\b(?: field)? (?:\w+ )?(?:is|was|as|set to|to|=|my|our|an) (?:\w+ ){0,3}(?:g-?|e-?)mail\b(?!-smtp)/i,
  ],
  ["raw-secret-as-password", inOrder(30, SECRET, AS, PASSWORD)],
  ["raw-secret-as-password", inOrder(30, SECRET, PASSWORD, "\\b(?:olarak|yerine)\\b")],
  ["raw-secret-as-password", inOrder(40, AS_PASSWORD, SECRET)],
  [
    "username-not-access-key",
    /[\w.+-]{1,64}@[\w.-]+\.\w{2,18} (?:as|for|in|als|comme|como|come) (?:\w+ ){0,2}(?:user ?name|user|login|benutzer\w*|usuario|utilisateur|utente)\b/i,
    TROUBLE,
  ],
  [
    "raw-secret-as-password",
    near(60, PASSWORD, SECRET),
    /(?<!\b(?:not|n['’]t) (?:the )?)\b(?:same|identical)\b|\bgleiche|dasselbe|identisch|m[êe]me\b|mism[oa]\b|\bigual|mesm[oa]\b|stess[oa]\b|uguale|zelfde|samma|stejn|\b(?:taki|ta) sam|то же|такой же|одинаков|同じ|一样|相同|같은|ayn[ıi]/i,
  ],
  [
    "username-not-access-key",
    /\b(?:used?|using|entered|typed|put|set) [\w.+-]{1,64}@[\w.-]+\.\w{2,18}/i,
    words(USER_NAME),
    eitherOf(/\b535\b/, LOGIN_FAILED),
  ],
  ["mail-manager-port", near(60, "mail manager|ingress (?:end)?point", String.raw`\bport (?:465|2465|2587)\b`)],
  ["mail-manager-pair-at-regional-endpoint", near(80, String.raw`\binp-`, "email-smtp")],
  [
    "no-smtp-endpoint",
    near(60, WITHOUT_SMTP, String.raw`smtp|endpoint`),
    /\b(?:no|without) (?:\w+ )?(?:smtp|endpoint|email-smtp)|(?:\bnot|n['’]t) (?:\w+ )?(?:have|offer|support|exist|find)|\bis there (?:none|one|any)\b/i,
    SES_OR_SMTP,
  ],
  [
    "lowercased-key",
    near(
      40,
      `${USER_NAME}|access key`,
      String
        .raw`lower ?-?cas(?:ed|es|ing)\b|\b(?:in|to|into|all) lower ?-?case\b|kleinbuchstaben|kleingeschrieben|min[uú]scul|minuscol`,
    ),
  ],
  [
    "raw-secret-as-password",
    /\bpass(?:word|wd)?\b (?:field )?(?:\w+ )?(?:is|was|set to|to|=) (?!(?:\w+ ){0,3}(?:deriv|comput|calculat|generat|made|not|different))(?:\w+ ){0,3}(?:aws |iam )?secret\b/i,
  ],
  [
    "wrong-region",
    new RegExp(TWO_OF(REGION_CODE), "i"),
    eitherOf(words(LOGIN_WORDS), LOGIN_FAILED),
  ],
  ["wrong-region", new RegExp(TWO_OF(PLACES)), words(LOGIN_WORDS)],
  [
    "wrong-region",
    near(
      40,
      `${PASSWORD}|${CREDENTIALS}|\\bkeys?\\b`,
      String
        .raw`(?:across|(?:from|in|for|of) (?:an?|the)? ?(?:other|another|different|wrong)) regions?|(?:anderen?|falschen?) region|(?:autre|mauvaise) r[ée]gion|otra regi[oó]n|outra regi[aã]o|altra regione|друго\S* регион|别的区域|其他区域|不同区域|別のリージョン|다른 리전`,
    ),
  ],
  [
    "fields-swapped",
    /\b(?:swapped|exchanged|mixed up|switched)\b.{0,20}\buser ?name\b|\buser ?name and password\b.{0,20}\b(?:swapped|mixed up|exchanged|switched)/i,
  ],
  [
    "api-client-at-smtp-endpoint",
    near(
      60,
      String
        .raw`\b(?:SDK|SES API|boto3?|aws cli|ses ?client|https|http client|rest api)\b|emailserviceclient|setEndpoint|endpoint_?(?:url|override)`,
      "email-smtp",
    ),
    /endpoint|\burl\b|\bhost\b/i,
  ],
  [
    "user-name-in-from",
    inOrder(
      20,
      SENT_BY,
      "(?:=|:|\\b(?:is|as|to|was|ist|steht|est|es|jest|[aä]r)\\b|(?<=\\s)[eéè](?=\\s)|\\b(?:como|comme|als|jako|som)\\b|写成|填成|是|为|になって)",
      String.raw`\bAKIA|smtp user|access key`,
    ),
  ],
  ["user-name-in-from", /\b(?:(?:e-?)?mails?|messages?|appears?|comes?|sent|sends?|goes) (?:\w+ ){0,2}from:? ?<?AKIA/i],
  ["user-name-in-from", inOrder(40, `${USER_NAME}|\\bAKIA\\w*|access key(?: id)?`, AS, SENT_BY)],
  [
    "password-broke-url",
    new RegExp(
      String
        .raw`\b(?:slash|plus(?: sign)?|special char\w*|sonderzeichen|schr[aä]gstrich|caract[eè]res? sp[eé]cia|caracter\w* especia|caratter\w* speciali|спецсимвол\S*|特殊字符|特殊文字|특수 ?문자)|(?:has|contain(?:s|ing)?|with|includ(?:es?|ing)) (?:an? )?['"]?[/+@#%?](?=['"]? )`,
      "i",
    ),
    words(PASSWORD),
    /\b(?:url|uri|dsn|connection string)s?\b|_dsn\b|_url\b|smtps?:\/\//i,
  ],
  // Each port has one mode.
  [
    "tls-mode-mismatch",
    near(40, String.raw`\b2?465\b`, "starttls|_use_tls"),
    TROUBLE_OR_SILENCE,
  ],
  [
    "tls-mode-mismatch",
    near(
      40,
      String.raw`\b2?587\b`,
      String
        .raw`\bssl (?:checked|ticked|enabled|on|coch\S*|aktiv\S*|activ\S*|attiv\S*|marcad\S*|zaznacz\S*)\b|\b(?:with|avec|mit|con|com|med|met) ssl\b|\bssl\/tls\b|use_ssl|smtps(?!:\/\/)`,
    ),
    ANY_TROUBLE,
    BEFORE_LOGIN,
  ],
  [
    "identity-not-verified",
    inOrder(
      80,
      String.raw`\b(?:to|for) (?:my|our) own (?:domain|address|mailbox|e-?mails?)|\bto (?:myself|ourselves)\b`,
      String
        .raw`\b(?:clients?|customers?|others|(?:other|external) (?:recipients?|people|addresses|domains?)|(?:any|every)(?:one|body) else)\b`,
      "reject|refus|fail|error|bounc|not (?:verif|deliver)|don['’]?t|doesn['’]?t",
    ),
    SES,
  ],
  ["port-25-throttled", near(60, PORT_25, BLOCKED)],
];
