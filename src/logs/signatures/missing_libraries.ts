/**
 * Signatures to what programs say where a library or a part of their build is missing that TLS or the login needs.
 *
 * Invariant: a table. A module that is missing counts for mail only where the text is about mail.
 * @module
 */

import { ofMail, reason, type Signature } from "../../findings/signature.ts";

/** The signatures. */
export const MISSING_LIBRARIES: readonly Signature[] = [
  ofMail(
    reason(
      "sasl-library-missing",
      /Need MIME::Base64 and Authen::SASL|support for authentication (?:method \S{1,20} )?is not compiled in|GNU SASL library (?:is )?not (?:available|compiled)/i,
      {
        literals: ["mime::base64 and authen", "support for authentication", "gnu sasl library"],
        seen: [
          "Couldn't authenticate: 500 Need MIME::Base64 and Authen::SASL todo auth",
          "msmtp: support for authentication method PLAIN is not compiled in",
          "GNU SASL library not available",
        ],
      },
    ),
  ),
  reason("sasl-library-missing", /Can't locate Authen\/SASL/i, {
    literals: ["locate authen/sasl"],
    seen: [
      "Can't locate Authen/SASL.pm in @INC (you may need to install the Authen::SASL module) at /usr/share/perl5/Net/SMTP.pm line 160.",
    ],
  }),
  ofMail(
    reason("tls-failed", /\bNo TLS support! +SendEmail|support for TLS is not compiled in/i, {
      literals: ["no tls support!", "support for tls is not"],
      seen: [
        "sendEmail[81]: ERROR => No TLS support! SendEmail can't load required libraries. (try installing Net::SSLeay and IO::Socket::SSL)",
        "msmtp: support for TLS is not compiled in",
      ],
    }),
  ),
  ofMail(
    reason("tls-failed", /Could not load (?:the )?(?:Open)?SSL library/i, {
      literals: ["could not load ssl", "could not load openssl", "could not load the"],
      seen: [
        "EIdOSSLCouldNotLoadSSLLibrary: Could not load SSL library. TIdSMTP",
        "TIdSMTP: Could not load OpenSSL library",
        "TIdSMTP: Could not load the SSL library",
      ],
    }),
  ),
  reason(
    "tls-failed",
    /Extension missing: openssl|Can't locate (?:IO\/Socket\/SSL|Net\/SSLeay)|nable to find the socket transport "?(?:ssl|tls)|openssl library not installed|No SSL support included in this Python|has no attribute 'SMTP_SSL'/i,
    {
      literals: [
        "extension missing: openssl",
        "locate io/socket/ssl",
        "locate net/ssleay",
        "find the socket transport",
        "openssl library not installed",
        "no ssl support included",
        "attribute 'smtp_ssl'",
      ],
      seen: [
        "PHPMailer: Extension missing: openssl",
        "Can't locate IO/Socket/SSL.pm in @INC at /usr/share/perl5/Net/SMTP.pm line 51.",
        "Can't locate Net/SSLeay.pm in @INC, Net::SMTP::SSL",
        'smtp: stream_socket_client(): unable to connect to tls://email-smtp.eu-west-1.amazonaws.com:465 (Unable to find the socket transport "tls" - did you forget to enable it when you configured PHP?)',
        "RuntimeError: openssl library not installed, net/smtp.rb",
        "smtplib: RuntimeError: No SSL support included in this Python",
        "AttributeError: module 'smtplib' has no attribute 'SMTP_SSL'",
      ],
    },
  ),
];

/** Whether `text` says that a library for TLS is missing. */
export function lacksTlsLibrary(text: string): boolean {
  return MISSING_LIBRARIES.some(({ id, pattern }) => id === "tls-failed" && pattern.test(text));
}
