/**
 * Signatures to answers that are plainly another mail server's, so that the cause is not looked for at SES.
 *
 * Invariant: a table. SES puts no enhanced code (RFC 3463) behind its reply codes, but for 451 4.4.2.
 * @module
 */

/** A pattern of answers that SES does not give. */
export interface OtherAnswer {
  /** What such an answer looks like; its first group, if any, is the code as the note names it. */
  readonly pattern: RegExp;
  /** Literal pieces, as in `Signature`. */
  readonly literals: readonly string[];
}

/** Reply codes with the enhanced codes that go with them, as far as sending and logging in are concerned. */
const ENHANCED: Readonly<Record<string, readonly string[]>> = {
  "421": ["4.3.", "4.4.", "4.7."],
  "432": ["4.3.", "4.7."],
  "450": ["4.1.", "4.2.", "4.7."],
  "451": ["4.3.", "4.7."],
  "452": ["4.2.", "4.3.", "4.5."],
  "454": ["4.3.", "4.5.", "4.7."],
  "500": ["5.5."],
  "501": ["5.1.", "5.5.", "5.7."],
  "502": ["5.5."],
  "503": ["5.5."],
  "504": ["5.5.", "5.7."],
  "530": ["5.5.", "5.7."],
  "534": ["5.7."],
  "535": ["5.7."],
  "538": ["5.7."],
  "550": ["5.0.", "5.1.", "5.2.", "5.4.", "5.7."],
  "552": ["5.2.", "5.3.", "5.7."],
  "553": ["5.1.", "5.5.", "5.7."],
  "554": ["5.0.", "5.1.", "5.2.", "5.4.", "5.6.", "5.7."],
};

const PAIRS = Object.entries(ENHANCED).flatMap(([code, classes]) =>
  classes.map((enhanced) => [code, enhanced] as const)
);

/** The codes of the table with `between` between the reply code and the enhanced one. */
function codes(between: string): string {
  const alternatives = Object.entries(ENHANCED).map(([code, classes]) => `${code}${between}(?:${classes.join("|")})`);
  return `(?:${alternatives.join("|").replaceAll(".", "\\.")})`;
}

const REST = String.raw`\d{1,3}\.?\d{0,3}`;

/** The answers of others, the more exact first. */
export const OTHER_ANSWERS: readonly OtherAnswer[] = [
  {
    // The send connectors of Exchange refuse a certificate in the form of a reply.
    pattern: new RegExp(
      String.raw`(?<![\d.[])(${codes(String.raw`(?:[ -]#?|\)?: )`)}${REST})\b(?! Certificate validation failure)`,
    ),
    literals: PAIRS.flatMap((
      [code, enhanced],
    ) => [
      `${code} ${enhanced}`,
      `${code} #${enhanced}`,
      `${code}-${enhanced}`,
      `${code}: ${enhanced}`,
      `${code}): ${enhanced}`,
    ]),
  },
  {
    // As Python prints it.
    pattern: new RegExp(String.raw`\((${codes(`, b?'`)}${REST})\b`),
    literals: PAIRS.flatMap(([code, enhanced]) => [`(${code}, b'${enhanced}`, `(${code}, '${enhanced}`]),
  },
  { pattern: /server response was: ([45]\.\d{1,3}\.\d{1,3})\b/i, literals: ["response was: 5.", "response was: 4."] },
  {
    pattern:
      /\b(535)[ ,:'"b(-]{1,4}(?!Authentication Credentials Invalid|Account not subscribed)(?:[Ee]rror: ?)?(?:[Aa]uthentication|[Ii]ncorrect|[Ll]ogin|[Ii]nvalid|[Uu]sername)\b/,
    literals: [
      "535 auth",
      "535-auth",
      "535 incorrect",
      "535 login",
      "535 invalid",
      "535 username",
      "535 error",
      "535, b'auth",
      "535, 'auth",
    ],
  },
  {
    pattern: /\b(5[05][0-4])[ -].{0,60}\brelay(?:ing)? (?:not permitted|access denied|denied|not allowed|prohibited)/i,
    literals: [
      "relay not permitted",
      "relay access denied",
      "relaying denied",
      "relay denied",
      "relay not allowed",
      "relaying not allowed",
      "relaying prohibited",
    ],
  },
  { pattern: /does not match a verified Sender Identity/i, literals: ["verified sender identity"] },
];

/** Who gives such an answer, by what stands in it. */
export const SERVERS: readonly (readonly [pattern: RegExp, name: string])[] = [
  [/\bgsmtp\b|support\.google\.com|gmail-smtp|smtp\.gmail\.com/i, "Gmail"],
  [/exchangelabs\.com|outlook\.com|office365|aka\.ms\b|5\.7\.139|STOREDRV/i, "Microsoft 365"],
  [/sendgrid|authorization grant|verified Sender Identity/i, "SendGrid"],
  [/mailgun/i, "Mailgun"],
  [/mailtrap/i, "Mailtrap"],
  [/postmark/i, "Postmark"],
  [/yahoo|#AUTH005/i, "Yahoo"],
  [/\bzoho/i, "Zoho"],
  [/brevo|sendinblue/i, "Brevo"],
  [/mail\.ru\b/i, "mail.ru"],
  [/spamhaus|blocked using|block list|blacklist/i, "a server that asks a block list"],
];
