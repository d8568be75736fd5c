/**
 * Signatures to STARTTLS that is not offered, or that something hides.
 *
 * Invariant: a table. None of these words is about SES by itself: the text must name it, or be about mail.
 * @module
 */

import { answer, ofMail, reason, type Signature, symptom } from "../../findings/signature.ts";

/** The signatures, the more exact first. */
export const STARTTLS_OFFERS: readonly Signature[] = [
  reason("starttls-masked", /\b250[- ](?:X{4,}[A-Z]?|\*{4,})(?![\w*])|\b220 \*{10,}/, {
    literals: ["250-xxxx", "250 xxxx", "250-****", "250 ****", "220 ****"],
    seen: [
      "250-XXXXXXXA",
      "250-XXXX",
      "250 ********",
      "250-********",
      "<-  220 **************************************************************************",
      "250 XXXXXXXA",
    ],
  }),
  // The command itself, overwritten on its way to the server: eight letters, as STARTTLS has.
  reason(
    "starttls-masked",
    /\b50[02] (?:(?:X{8}|\*{8})(?![\w*])|.{0,40}\b(?:command|unrecogni[sz]ed|syntax)\b.{0,40}(?<![\w*])(?:X{8}|\*{8})(?![\w*]))/i,
    {
      literals: ["xxxxxxxx", "********"],
      seen: [
        "502 XXXXXXXX",
        '500 Command unrecognized: "XXXXXXXX"',
        "502 Error: command not recognized XXXXXXXX",
        "500 ********",
      ],
    },
  ),
  // In a list of what the server offers.
  reason("starttls-masked", /\bX{7}A\b/i, {
    literals: ["xxxxxxxa"],
    seen: ["{'size': '41943040', 'xxxxxxxa': '', '8bitmime': ''}", "EHLO capabilities: SIZE, XXXXXXXA, 8BITMIME"],
  }),
  answer("starttls-not-offered", "likely", /Error upgrading connection with STARTTLS: 50\d\b/i, {
    literals: ["upgrading connection"],
    seen: ["Error upgrading connection with STARTTLS: 502 Error: command not implemented"],
  }),
  answer(
    "starttls-not-offered",
    "likely",
    /STARTTLS(?: not available)?: (?:50[02] )?(?:Error: )?command not (?:implemented|recognized)/i,
    {
      literals: ["command not implemented", "command not recognized"],
      seen: [
        "dma[26c138]: remote delivery deferred: STARTTLS not available: 500 Error: command not implemented",
        "Invalid response for STARTTLS: 500 Error: command not implemented",
        "can't STARTTLS: Error: command not implemented",
        "STARTTLS: 502 command not recognized",
      ],
    },
  ),
  answer("starttls-not-offered", "likely", /502 Server does not support secure communication via TLS/i, {
    literals: ["secure communication"],
    seen: ["TLSRequiredError: 502 Server does not support secure communication via TLS / SSL"],
  }),
  ofMail(
    symptom("starttls-not-offered", /Horde_Smtp_Exception: Server does not support TLS/i, {
      literals: ["server does not support"],
      seen: ["Horde_Smtp_Exception: Server does not support TLS connections."],
    }),
  ),
  ofMail(
    symptom("starttls-not-offered", /SMTP server does not support (?:START)?TLS/i, {
      literals: ["server does not support"],
      seen: ["Error: SMTP server does not support TLS", "SMTP server does not support STARTTLS"],
    }),
  ),
  symptom("starttls-not-offered", /did not advertise STARTTLS/i, {
    literals: ["advertise starttls"],
    seen: ["*** Host did not advertise STARTTLS"],
  }),
  symptom("starttls-not-offered", /does not advertise the STARTTLS/i, {
    literals: ["advertise the starttls"],
    seen: [
      String
        .raw`level=warn component=dispatcher receiver=ops integration=email[0] msg="Notify attempt failed, will retry later" attempts=1 err="'require_tls' is true (default) but \"email-smtp.eu-west-1.amazonaws.com:587\" does not advertise the STARTTLS extension"`,
    ],
  }),
  symptom("starttls-not-offered", /TLS is required, but was not offered/i, {
    literals: ["was not offered"],
    seen: [
      "Nov 22 19:58:29 relay postfix/smtp[18239]: 55907321: to=<user@example.com>, relay=email-smtp.eu-west-1.amazonaws.com[192.0.2.10]:587, delay=0, delays=0/0/0/0, dsn=4.7.4, status=deferred (TLS is required, but was not offered by host email-smtp.eu-west-1.amazonaws.com[192.0.2.10])",
    ],
  }),
  symptom("starttls-not-offered", /TLS session is required, but the server did not offer/i, {
    literals: ["tls session is"],
    seen: [
      "2024-03-11 06:25:04 1rjYxQ-0005pT-33 == user@example.com R=smarthost T=remote_smtp defer (-38) H=email-smtp.eu-west-1.amazonaws.com [192.0.2.10]: a TLS session is required, but the server did not offer TLS support",
    ],
  }),
  symptom(
    "starttls-not-offered",
    /STARTTLS (?:extension )?(?:is )?not supported/i,
    {
      literals: ["starttls ext", "starttls not", "starttls is"],
      seen: [
        "* STARTTLS not supported.",
        "smtplib.SMTPNotSupportedError: STARTTLS extension not supported by server.",
        "smtp: STARTTLS is not supported by the server",
      ],
    },
  ),
  symptom("starttls-not-offered", /host does not support STARTTLS/i, {
    literals: ["support starttls"],
    seen: ["javax.mail.MessagingException: STARTTLS is required but host does not support STARTTLS"],
  }),
  symptom("starttls-not-offered", /server doesn't support STARTTLS/i, {
    literals: ["support starttls"],
    seen: ["mail: server doesn't support STARTTLS"],
  }),
  symptom("starttls-not-offered", /does not support (?:TLS via )?the STARTTLS/i, {
    literals: ["the starttls"],
    seen: [
      "Nov 22 19:53:04 host=email-smtp.eu-west-1.amazonaws.com tls=on auth=on user=AKIAIOSFODNN7EXAMPLE from=app@example.com recipients=user@example.com errormsg='the server does not support TLS via the STARTTLS command' exitcode=EX_UNAVAILABLE",
    ],
  }),
  symptom("starttls-not-offered", /Server does not support secure connections/i, {
    literals: ["secure connections"],
    seen: ["Server does not support secure connections."],
  }),
  ofMail(
    symptom("starttls-not-offered", /STARTTLS not accepted from server/i, {
      literals: ["starttls not accepted"],
      seen: ["SMTP ERROR: STARTTLS not accepted from server"],
    }),
  ),
  ofMail(
    symptom("starttls-not-offered", /:?missing_requirement,.{0,120}:?tls\}/, {
      literals: ["missing_requirement"],
      seen: ['{:missing_requirement, ~c"email-smtp.eu-west-1.amazonaws.com", :tls}'],
    }),
  ),
  ofMail(
    symptom(
      "starttls-not-offered",
      /TLS (?:is )?(?:required but )?not supported by (?:the )?(?:remote host|server)|^Server does not support STARTTLS$/i,
      {
        literals: [
          "supported by remote",
          "supported by the remote",
          "supported by server",
          "supported by the server",
          "support starttls",
        ],
        seen: [
          "smtpd[1]: mta error reason=TLS required but not supported by remote host",
          "TLS is not supported by the remote host",
          "WARNING - TLS not supported by server",
          "TLS not supported by the server",
          "Server does not support STARTTLS",
        ],
      },
    ),
  ),
  // The reply to STARTTLS of a server that does not know it, where the client names the command.
  answer(
    "starttls-not-offered",
    "likely",
    /(?:reply|response) to:? STARTTLS\b.{0,80}\b50[0-4]\b|(?:start(?:ing)? TLS|STARTTLS)(?: failed)?[.:] {1,2}(?:Reply: \[)?50[0-4] /i,
    {
      literals: [
        "to: starttls",
        "to starttls",
        "start tls",
        "starting tls",
        "starttls: ",
        "starttls. ",
      ],
      seen: [
        'user error (Unexpected reply to: STARTTLS, Expected reply code: 220, Got this instead: 500 "Error: command not implemented")',
        "smtp: unexpected response to STARTTLS: 502 Command not recognized",
        "Could not start TLS. Reply: [500 Error: command not implemented]",
        "Could not do STARTTLS. Reply: [502 unknown]",
        "smtp: unable to start TLS: 502 Command not implemented",
        "smtp: error starting TLS: 500 unrecognized",
      ],
    },
  ),
  // OpenSSL goes on, so that what comes next follows from it.
  reason("starttls-not-offered", /Didn't find STARTTLS in server response/i, {
    literals: ["find starttls"],
    seen: ["Didn't find STARTTLS in server response, trying anyway..."],
  }),
  symptom(
    "starttls-not-offered",
    /no STARTTLS (?:offered|support)|STARTTLS (?:is )?(?:unavailable|not available|not offered)/i,
    {
      literals: [
        "no starttls",
        "starttls unavailable",
        "starttls not available",
        "starttls is not avail",
        "starttls not offered",
        "starttls is un",
      ],
      seen: [
        "smtp: no STARTTLS offered",
        "smtp: STARTTLS unavailable",
        "smtp: STARTTLS not available",
        "smtp: STARTTLS is not available",
        "smtp: STARTTLS not offered",
        "smtp: STARTTLS is unavailable",
      ],
    },
  ),
];
