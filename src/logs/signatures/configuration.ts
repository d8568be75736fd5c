/**
 * Signatures to settings that went wrong before SES was asked.
 *
 * Invariant: a table; a URL must be one for mail.
 * @module
 */

import { LOOKUP_TABLES } from "./lookup_tables.ts";
import { ofMail, provenAlone, reason, type Signature } from "../../findings/signature.ts";

/** The signatures, the more exact first. */
export const CONFIGURATION_SIGNATURES: readonly Signature[] = [
  // Postfix 3.0 and newer, for a port 465 without wrapper mode and for wrapper mode without a level.
  ofMail(reason("tls-mode-mismatch", /SMTPS wrappermode \(TCP port 465\) requires setting/, {
    literals: ["smtps wrappermode"],
    seen: [
      'postfix/smtp[4711]: SMTPS wrappermode (TCP port 465) requires setting "smtp_tls_wrappermode = yes", and "smtp_tls_security_level = encrypt" (or stronger)',
    ],
  })),
  ...LOOKUP_TABLES,
  provenAlone(reason(
    "password-broke-url",
    /(?:ENOTFOUND|EAI_AGAIN|lookup|resolve host:?|locate host|getaddrinfo\w*) ['"]?(?:akia|asia)[a-z0-9]{12,}/i,
    {
      literals: [
        "enotfound a",
        "eai_again a",
        "lookup akia",
        "lookup asia",
        "host: akia",
        "host: asia",
        "host akia",
        "host asia",
        "getaddrinfo",
      ],
      seen: [
        "Error: getaddrinfo ENOTFOUND akiaiosfodnn7example akiaiosfodnn7example:587",
        "getaddrinfo EAI_AGAIN akiaiosfodnn7example",
        "dial tcp: lookup AKIAIOSFODNN7EXAMPLE: no such host",
        "dial tcp: lookup ASIAIOSFODNN7EXAMPLE: no such host",
        "curl: (6) Could not resolve host: AKIAIOSFODNN7EXAMPLE",
        "curl: (6) Could not resolve host: ASIAIOSFODNN7EXAMPLE",
        "cannot resolve host AKIAIOSFODNN7EXAMPLE",
        "cannot resolve host ASIAIOSFODNN7EXAMPLE",
      ],
    },
  )),
  provenAlone(
    reason(
      "password-broke-url",
      /\b(?:smtps?|submissions?|starttls)(?:\+\w{1,10})?:\/\/.{1,400}: invalid (?:port|userinfo)|\bsmtps?:\/\/.{1,400}invalid userinfo/i,
      {
        literals: ["invalid port", "invalid userinfo"],
        seen: [
          'parse "smtp://AKIAIOSFODNN7EXAMPLE:BLBM/9hSUELfq8Gw+rU1YcBjkOxGbhT2XG763xVLGWL9@email-smtp.us-east-1.amazonaws.com:587/": invalid port ":BLBM" after host',
          'parse "smtp://AKIAIOSFODNN7EXAMPLE:x y@email-smtp.us-east-1.amazonaws.com": net/url: invalid userinfo',
        ],
      },
    ),
  ),
  // A password with a slash, in a URL that a program could not read.
  provenAlone(
    reason(
      "password-broke-url",
      /\b(?:pars\w{1,6}|malformed|unparseable|bad(?! port\b)|illegal|port number)\b.{0,60}\b(?:smtps?|mailtos?):\/\/(?:AKIA|ASIA)[A-Z0-9]{8,}:[^@\s]{0,80}\/[^@\s]{0,80}@/i,
      {
        literals: ["smtp://a", "smtps://a", "mailto://a", "mailtos://a"],
        seen: [
          "** (ArgumentError) could not parse smtp url: smtp://AKIAIOSFODNN7EXAMPLE:BLBM/9hS@email-smtp.us-east-1.amazonaws.com:587",
          "malformed url smtps://AKIAIOSFODNN7EXAMPLE:BLBM/9hS@email-smtp.us-east-1.amazonaws.com:465",
          "bad url mailto://AKIAIOSFODNN7EXAMPLE:BLBM/9hS@email-smtp.us-east-1.amazonaws.com:587",
          "error parsing mailtos://ASIAIOSFODNN7EXAMPLE:BLBM/9hS@email-smtp.us-east-1.amazonaws.com:587",
        ],
      },
    ),
  ),
  provenAlone(
    reason("password-broke-url", /\bInvalid URL\b.{0,40}\bsmtps?:\/\//i, {
      literals: ["invalid url"],
      seen: [
        "TypeError [ERR_INVALID_URL]: Invalid URL: smtp://AKIAIOSFODNN7EXAMPLE:BL/hUS@email-smtp.us-east-1.amazonaws.com:587",
      ],
    }),
  ),
  provenAlone(reason("password-broke-url", /\binput: ?'smtps?:\/\//i, {
    literals: ["input: 'smtp"],
    seen: [
      "input: 'smtp://AKIAIOSFODNN7EXAMPLE:BLBM/9hSUELfq8Gw+rU1YcBjkOxGbhT2XG763xVLGWL9@email-smtp.us-east-1.amazonaws.com:587'",
    ],
  })),
  provenAlone(reason("password-broke-url", /\bmailer DSN (?:is invalid|must contain)/i, {
    literals: ["dsn is invalid", "dsn must contain"],
    seen: [
      String.raw`Symfony\Component\Mailer\Exception\InvalidArgumentException: The mailer DSN is invalid.`,
      'In Dsn.php line 47: The "smtp://AKIAIOSFODNN7EXAMPLE:BLBM/9hSUELfq8Gw+rU1YcBjkOxGbhT2XG763xVLGWL9@email-smtp.us-east-1.amazonaws.com:587" mailer DSN is invalid.',
      'The mailer DSN must contain a host (use "default" by default).',
    ],
  })),
  provenAlone(
    reason(
      "password-broke-url",
      /(?:Unparseable (?:E-?Mail )?URL|URL with invalid port number:) [a-z]{4,7}:\/\/(?:AKIA|ASIA)/,
      {
        literals: ["unparseable e", "unparseable url", "invalid port number"],
        seen: [
          "ERROR: Unparseable URL mailtos://AKIAIOSFODNN7EXAMPLE:BLBM/9hS@email-smtp.us-east-1.amazonaws.com:587",
          "ERROR - Unparseable E-Mail URL mailtos://AKIAIOSFODNN7EXAMPLE:BLBM/9hS@email-smtp.us-east-1.amazonaws.com:587",
          "s-nail: URL with invalid port number: smtp://AKIAIOSFODNN7EXAMPLE:BLBM/9hS@email-smtp.us-east-1.amazonaws.com:587",
        ],
      },
    ),
  ),
  provenAlone(
    reason(
      "password-broke-url",
      /(?:invalid literal for int\(\)|Invalid ?Port|nonnumeric port|bad port|port number).{0,80}\bsmtps?:\/\/(?:AKIA|ASIA)|\bsmtps?:\/\/(?:AKIA|ASIA)\S{1,120}.{0,40}(?:Invalid ?Port|nonnumeric port|bad port|port number)/i,
      {
        literals: [
          "invalid literal for int",
          "invalidport",
          "invalid port",
          "nonnumeric port",
          "bad port",
          "port number",
        ],
        seen: [
          "ValueError: invalid literal for int() with base 10: 'BLBM' in smtp://AKIAIOSFODNN7EXAMPLE:BLBM/9hS@email-smtp.us-east-1.amazonaws.com:587",
          "url::ParseError InvalidPort: smtps://AKIAIOSFODNN7EXAMPLE:BLBM/9hS@email-smtp.us-east-1.amazonaws.com",
          "invalid port in smtp://AKIAIOSFODNN7EXAMPLE:BLBM/9hS@email-smtp.us-east-1.amazonaws.com",
          "InvalidURL: nonnumeric port: 'BLBM' smtp://AKIAIOSFODNN7EXAMPLE:BLBM/9hS@email-smtp.us-east-1.amazonaws.com",
          "smtp://AKIAIOSFODNN7EXAMPLE:BLBM/9hS@email-smtp.us-east-1.amazonaws.com: bad port",
          "port number is no number in smtp://AKIAIOSFODNN7EXAMPLE:BLBM/9hS@email-smtp.us-east-1.amazonaws.com",
        ],
      },
    ),
  ),
  reason("password-broke-url", /Port could not be cast to integer/i, {
    literals: ["cast to integer"],
    seen: ["ValueError: Port could not be cast to integer value as 'BLBM'"],
  }),
  provenAlone(reason("password-broke-url", /bad URI ?\(is not URI\??\).{0,10}smtps?:\/\//i, {
    literals: ["bad uri(is", "bad uri (is"],
    seen: [
      'URI::InvalidURIError: bad URI(is not URI?): "smtp://AKIAIOSFODNN7EXAMPLE:BLBM/9hSUELfq8Gw+rU1YcBjkOxGbhT2XG763xVLGWL9@email-smtp.us-east-1.amazonaws.com:587"',
      "bad URI (is not URI?): smtp://AKIAIOSFODNN7EXAMPLE:BL/hUS@email-smtp.us-east-1.amazonaws.com:587",
    ],
  })),
  provenAlone(
    reason("password-broke-url", /URISyntaxException\b.{0,100}\bsmtps?:\/\//i, {
      literals: ["urisyntaxexception"],
      seen: [
        "java.net.URISyntaxException: Illegal character in port number at index 28: smtp://AKIAIOSFODNN7EXAMPLE:BLBM/9hSUELfq8Gw+rU1YcBjkOxGbhT2XG763xVLGWL9@email-smtp.us-east-1.amazonaws.com:587",
      ],
    }),
  ),
  reason("port-missing", /missing port in address/i, {
    literals: ["missing port in"],
    seen: ["dial tcp: address email-smtp.eu-west-1.amazonaws.com: missing port in address"],
  }),
  reason(
    "base64-missing",
    /illegal base64 data at input byte|binascii\.Error: (?:Incorrect padding|Invalid base64)|\bb64decode\(.{0,40}(?:pass|smtp)/i,
    {
      literals: ["illegal base64", "binascii.error", "b64decode("],
      seen: [
        "SMTP_PASSWORD: illegal base64 data at input byte 7",
        "smtp password: binascii.Error: Incorrect padding",
        "password = base64.b64decode(os.environ['SMTP_PASSWORD'])",
      ],
    },
  ),
];
