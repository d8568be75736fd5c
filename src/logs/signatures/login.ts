/**
 * Signatures to what went wrong at the login or around it: answers in a client's own wrapping, and what clients say themselves.
 *
 * Invariant: a table. Words that any failed login gives are a `result`; an answer of the server beside them hides them.
 * @module
 */

import { answer, ofMail, reason, result, type Signature, symptom } from "../../findings/signature.ts";

/** The signatures, the more exact first. */
export const LOGIN_SIGNATURES: readonly Signature[] = [
  // Clients that drop the code, or print it elsewhere.
  answer(
    "client-never-authenticated",
    "likely",
    /server response was: Authentication required/i,
    {
      literals: ["response was: auth", "authentication required"],
      seen: [
        "System.Net.Mail.SmtpException: The SMTP server requires a secure connection or the client was not authenticated. The server response was: Authentication required",
      ],
    },
  ),
  answer(
    "client-never-authenticated",
    "likely",
    /MAIL FROM command failed(?:,| Detail:) ?Authentication required/i,
    {
      literals: ["command failed,auth", "failed detail: auth", "authentication required"],
      seen: [
        ",530,SMTP server error: MAIL FROM command failed Detail: Authentication required",
        "The following From address failed: app@example.com : MAIL FROM command failed,Authentication required",
      ],
    },
  ),
  // Programs that lower the case of what they log.
  answer(
    "credentials-invalid",
    "shared",
    /\b535[ ,:'"b(]{1,4}authentication credentials invalid/i,
    { literals: ["authentication cred", "credentials inv"], seen: ["535 Authentication Credentials Invalid"] },
  ),

  ofMail(reason("client-never-authenticated", /Missing credentials for\b/i, {
    literals: ["missing credentials"],
    seen: ['Error: Missing credentials for "PLAIN" {'],
  })),
  ofMail(result("client-never-authenticated", /\bMAIL failed: 530\b/i, {
    literals: ["mail failed: 530"],
    seen: ["* MAIL failed: 530"],
  })),

  // Clients that refuse to log in without TLS.
  reason("starttls-required", /(?:mail|\bsmtp|\bauth\w{0,16})(?: \w{1,16}){0,2}: unencrypted connection/i, {
    literals: ["unencrypted connection"],
    seen: [
      "send via email-smtp.eu-west-1.amazonaws.com:587: auth: unencrypted connection",
      "unable to connect to email-smtp.eu-west-1.amazonaws.com: authentication failed: unencrypted connection",
      "failed to authenticate SMTP: unencrypted connection",
    ],
  }),
  reason(
    "starttls-required",
    /\b(?:unencrypted|insecure|plaintext|cleartext|non-TLS) connections? (?:(?:is|was|are|were) )?(?:refused|rejected|denied|not (?:allowed|accepted|permitted))\b/i,
    {
      literals: [
        "unencrypted connection",
        "insecure connection",
        "plaintext connection",
        "cleartext connection",
        "non-tls connection",
      ],
      seen: [
        "SES requires TLS, unencrypted connection refused with 530",
        "smtp: plaintext connections are not allowed",
        "mailer: insecure connection rejected by server",
        "smtp: cleartext connection denied",
        "smtp: non-TLS connection not permitted",
      ],
    },
  ),
  reason("starttls-required", /cannot use a secure authentication method/i, {
    literals: ["secure authentication"],
    seen: [
      "Nov 22 19:52:24 host=email-smtp.eu-west-1.amazonaws.com tls=off auth=on user=AKIAIOSFODNN7EXAMPLE from=app@example.com recipients=user@example.com errormsg='cannot use a secure authentication method' exitcode=EX_UNAVAILABLE",
    ],
  }),
  reason("starttls-required", /Authentication is not allowed before encryption/i, {
    literals: ["before encryption"],
    seen: ["Authentication is not allowed before encryption"],
  }),
  ofMail(
    reason("starttls-required", /authentication method not allowed, check if SMTP server requires TLS/i, {
      literals: ["server requires tls"],
      seen: ["SMTP authentication method not allowed, check if SMTP server requires TLS."],
    }),
  ),

  symptom(
    "auth-not-offered",
    /did not advertise (?:authentication|AUTH support)|Auth not attempted, requested type not available/i,
    {
      literals: ["not advertise auth", "auth not attempted"],
      seen: ["*** Host did not advertise authentication", "*** Auth not attempted, requested type not available"],
    },
  ),
  ofMail(symptom("auth-not-offered", /AUTH extension not supported by server/i, {
    literals: ["auth extension"],
    seen: ["smtplib.SMTPNotSupportedError: SMTP AUTH extension not supported by server."],
  })),
  symptom("auth-not-offered", /server (?:does not|doesn't) support (?:AUTH\b|authentication)/i, {
    literals: ["support auth"],
    seen: [
      "Nov 22 19:53:40 host=email-smtp.eu-west-1.amazonaws.com tls=on auth=on user=AKIAIOSFODNN7EXAMPLE from=app@example.com recipients=user@example.com errormsg='the server does not support authentication' exitcode=EX_UNAVAILABLE",
    ],
  }),
  // Below it the library may have said why.
  ofMail(symptom("auth-not-offered", /No authenticators available/i, {
    literals: ["no authenticators available"],
    seen: ["mutt: No authenticators available"],
  })),
  ofMail(
    reason(
      "auth-not-offered",
      /AUTH extension is not supported by this server|does not support the [\w-]{3,12} authentication mechanism|no form of authorization supported|No (?:supported|usable|suitable|common|acceptable|compatible) (?:SMTP |SASL )?auth(?:entication)? (?:method|mechanism|type|scheme)s?|unknown auth mechanism|using 0 possible authenticators|find an authenticator supported by the SMTP server|AUTH not advertised|no supported AUTH method|cannot find a usable authentication method|\bNo SASL mechanism found|Unsupported Authentication mechanism$|did not return AUTH in capabilities/i,
      {
        literals: [
          "extension is not supported",
          "authentication mechanism",
          "form of authorization",
          "supported authentication",
          "supported smtp auth",
          "supported sasl auth",
          "supported auth m",
          "usable authentication",
          "suitable authentication",
          "common authentication",
          "acceptable authentication",
          "compatible authentication",
          "suitable auth m",
          "unknown auth mechanism",
          "0 possible authenticators",
          "authenticator supported",
          "auth not advertised",
          "supported auth method",
          "sasl mechanism found",
          "unsupported authentication",
          "return auth in",
        ],
        seen: [
          "aiosmtplib.errors.SMTPException: The SMTP AUTH extension is not supported by this server.",
          "Error: SMTP server does not support the PLAIN authentication mechanism",
          "SMTPError: no form of authorization supported",
          "[SMTP: No supported authentication methods (code: 250, response: email-smtp.amazonaws.com",
          "[lettre::smtp][INFO] No supported authentication mechanisms available",
          "smtp: no supported SMTP authentication mechanism",
          "smtp: no supported SASL authentication mechanism",
          "smtp: no supported auth mechanism",
          "smtp: no suitable authentication method found",
          "smtp: no suitable auth method",
          "smtp: no common authentication mechanism",
          "smtp: no acceptable authentication method",
          "smtp: no compatible authentication mechanisms found.",
          'integration=email[0] err="find auth mechanism: unknown auth mechanism: GSSAPI"',
          "Failed to authenticate on SMTP server with username x using 0 possible authenticators.",
          "TransportException: Failed to find an authenticator supported by the SMTP server, which currently supports: GSSAPI",
          "smtpd[1]: mta error reason=AUTH not advertised",
          "smtpd[1]: mta error reason=no supported AUTH method",
          "msmtp: cannot find a usable authentication method",
          "No SASL mechanism found at /usr/share/perl5/Net/SMTP.pm",
          "Unsupported Authentication mechanism",
          "Server did not return AUTH in capabilities",
        ],
      },
    ),
  ),
  answer("auth-not-offered", "likely", /502 Server does not support Client Authentication/i, {
    literals: ["client authentication"],
    seen: ["AUTHRequiredError: 502 Server does not support Client Authentication schemes [CRAM-MD5, LOGIN, PLAIN]"],
  }),
  ofMail(
    symptom(
      "credentials-invalid",
      /Horde_Smtp_Exception: Server denied authentication|SMTP-AUTH: Authentication to .{1,200} failed/i,
      {
        literals: ["server denied authentication", "smtp-auth: authentication"],
        seen: [
          "Horde_Smtp_Exception: Server denied authentication.",
          "ERROR => SMTP-AUTH: Authentication to email-smtp.eu-west-1.amazonaws.com:587 failed.",
        ],
      },
    ),
  ),
  ofMail(
    reason("client-never-authenticated", /Horde_Smtp_Exception: Server requires authentication/i, {
      literals: ["server requires auth"],
      seen: ["Horde_Smtp_Exception: Server requires authentication."],
    }),
  ),
  symptom("auth-not-offered", /No compatible authentication mechanism/i, {
    literals: ["compatible authentication"],
    seen: [
      "smtp relay email-smtp.eu-west-1.amazonaws.com: internal client error: No compatible authentication mechanism was found",
    ],
  }),
  symptom("auth-not-offered", /No suitable authentication method found/i, {
    literals: ["suitable authentication"],
    seen: ["No suitable authentication method found."],
  }),
  symptom("auth-not-offered", /No authentication mechanisms? supported by both/i, {
    literals: ["authentication mechanism"],
    seen: ["No authentication mechanisms supported by both server and client"],
  }),
  symptom("auth-not-offered", /No known authentication mechanisms supported/i, {
    literals: ["known authentication"],
    seen: ["smtp: No known authentication mechanisms supported"],
  }),
  symptom("auth-not-offered", /none of the authentication methods .{0,20}supported/i, {
    literals: ["authentication methods"],
    seen: ["none of the authentication methods are supported by the server"],
  }),

  reason("sasl-library-missing", /\bno mechanism available/i, {
    literals: ["mechanism available"],
    seen: [
      "SASL authentication failed; cannot authenticate to server email-smtp.us-west-2.amazonaws.com[192.0.2.10]: no mechanism available",
    ],
  }),
  reason("sasl-library-missing", /No worthy mechs found/i, {
    literals: ["worthy mechs"],
    seen: ["Aug 22 09:56:56 relay sendmail[27062]: No worthy mechs found"],
  }),

  ofMail(result("credentials-invalid", /SMTP Error: Could not authenticate/i, {
    literals: ["could not authenticate"],
    seen: ["SMTP Error: Could not authenticate."],
  })),
  ofMail(result("credentials-invalid", /Failed to authenticate on SMTP server/i, {
    literals: ["failed to authenticate on"],
    seen: ['Failed to authenticate on SMTP server with username "app" using 2 possible authenticators'],
  })),
  result("credentials-invalid", /\(67\) Login denied/i, {
    literals: ["login denied"],
    seen: ["curl: (67) Login denied"],
  }),
  result("credentials-invalid", /\bauthentication failed \(method/i, {
    literals: ["failed (method"],
    seen: ["msmtp: authentication failed (method PLAIN)"],
  }),
  ofMail(result("credentials-invalid", /No authentication type succeeded/i, {
    literals: ["authentication type"],
    seen: ["*** No authentication type succeeded"],
  })),
  result("credentials-invalid", /authentication attempt\(s\) failed/i, {
    literals: ["attempt(s) failed"],
    seen: [
      "2024-03-11 06:25:04 1rjYxQ-0005mQ-0R == user@example.com R=smarthost T=remote_smtp_smarthost defer (-42): authentication required but authentication attempt(s) failed",
    ],
  }),
  answer(
    "client-never-authenticated",
    "likely",
    /recipients failed: .{0,200}\bAuthentication required(?! but)/i,
    {
      literals: ["authentication required"],
      seen: ["SMTP Error: The following recipients failed: user@example.com: Authentication required"],
    },
  ),
  ofMail(
    reason(
      "client-never-authenticated",
      /failed to connect, no password specified|SmtpClient is not authenticated|ServiceNotAuthenticatedException|SMTP-AUTH requested but missing/i,
      {
        literals: ["no password specified", "is not authenticated", "servicenotauthenticated", "smtp-auth requested"],
        seen: [
          "javax.mail.AuthenticationFailedException: failed to connect, no password specified?",
          "The SmtpClient is not authenticated.",
          "MailKit.ServiceNotAuthenticatedException: x",
          "ArgumentError: SMTP-AUTH requested but missing secret phrase",
        ],
      },
    ),
  ),
  ofMail(
    reason("client-never-authenticated", /:no_credentials\b|\{error,no_credentials/, {
      literals: ["no_credentials"],
      seen: ["{:error, :no_credentials}"],
    }),
  ),
  ofMail(
    symptom("client-never-authenticated", /requires a secure connection or the client was not authenticated/i, {
      literals: ["was not authenticated"],
      seen: ["The SMTP server requires a secure connection or the client was not authenticated."],
    }),
  ),
  ofMail(
    symptom("auth-not-offered", /Authentication is not allowed at this stage|mechanisms do not fulfill requirements/i, {
      literals: ["not allowed at this stage", "do not fulfill"],
      seen: [
        "SMTP ERROR: Authentication is not allowed at this stage",
        "AUTH=client, relay=email-smtp.eu-west-1.amazonaws.com., available mechanisms do not fulfill requirements",
      ],
    }),
  ),
  ofMail(
    symptom("auth-not-offered", /:?missing_requirement,.{0,120}:?auth\}/, {
      literals: ["missing_requirement"],
      seen: ['{:missing_requirement, ~c"email-smtp.eu-west-1.amazonaws.com", :auth}'],
    }),
  ),
  reason("login-for-other-host", /(?:smtp|auth|mail): wrong host name|\bwrong host name\b(?! (?:in|on|for|of)\b)/i, {
    literals: ["wrong host name"],
    seen: ["smtp: wrong host name", "send via email-smtp.eu-west-1.amazonaws.com:587: wrong host name"],
  }),
  ofMail(
    result("credentials-invalid", /\bAuthenticationFailedException\b/, {
      literals: ["authenticationfailed"],
      seen: ["javax.mail.AuthenticationFailedException: 535"],
    }),
  ),
  ofMail(
    result("credentials-invalid", /\bSMTPAuthenticationError\b/, {
      literals: ["smtpauthenticationerror"],
      seen: ["smtplib.SMTPAuthenticationError"],
    }),
  ),
  ofMail(
    result("credentials-invalid", /MailKit\.Security\.AuthenticationException|MailAuthenticationException\b/, {
      literals: ["authenticationexception"],
      seen: ["MailKit.Security.AuthenticationException: 535"],
    }),
  ),
  ofMail(
    result("credentials-invalid", /permanent_failure,.{0,120}auth_failed/, {
      literals: ["auth_failed"],
      seen: ['{:permanent_failure, ~c"email-smtp.eu-west-1.amazonaws.com", :auth_failed}'],
    }),
  ),
  ofMail(
    result(
      "credentials-invalid",
      /\bSMTP AUTH(?:entication)? (?:failed|failure|error)\b|SMTP login (?:failed|denied)/i,
      { literals: ["smtp auth", "smtp login"], seen: ["SMTP AUTH failed", "dma: SMTP login failed: x"] },
    ),
  ),
  ofMail(
    result("credentials-invalid", /failed to authenticate SMTP\b|\bsmtp auth(?:entication)? error/i, {
      literals: ["authenticate smtp", "smtp auth"],
      seen: ["gomail: failed to authenticate SMTP: x", "smtp authentication error"],
    }),
  ),
  // The library of Go refuses an address without a domain before it is sent.
  ofMail(
    reason(
      "user-name-in-from",
      /(?:invalid (?:e?mail )?address(?:es|\(es\))?|parse 'from' address(?:es)?).{0,40}\bA[KS]IA[A-Z2-7]{12,124}\b(?!@)/i,
      {
        literals: ["invalid address", "address(es)", "parse 'from'", "invalid email address"],
        seen: [
          "panic: gomail: could not send email 1: gomail: invalid address \"AKIAIOSFODNN7EXAMPLE\": mail: missing '@' or angle-addr",
          "s-nail: *from* / *sender*: invalid address(es): AKIAIOSFODNN7EXAMPLE",
          "email: parse 'from' address AKIAIOSFODNN7EXAMPLE: mail: missing '@'",
          "smtp: invalid email address AKIAIOSFODNN7EXAMPLE",
        ],
      },
    ),
  ),
  ofMail(
    reason("user-name-in-from", /(?:envelope )?from address A[KS]IA[A-Z2-7]{12,124} not accepted by the server/i, {
      literals: ["from address a"],
      seen: ["msmtp: envelope from address AKIAIOSFODNN7EXAMPLE not accepted by the server"],
    }),
  ),
  ofMail(
    reason("sender-invalid", /parse 'from' addresses: mail: missing '@'/i, {
      literals: ["parse 'from'"],
      seen: ["mail/email[0]: notify retry canceled: parse 'from' addresses: mail: missing '@' or angle-addr"],
    }),
  ),
  ofMail(
    result("sender-invalid", /\bSMTPSenderRefused\b|The following From address failed/i, {
      literals: ["smtpsenderrefused", "from address failed"],
      seen: ["smtplib.SMTPSenderRefused", "The following From address failed: app@example.com"],
    }),
  ),
  ofMail(
    result(
      "recipient-invalid",
      /\bSMTPRecipientsRefused\b|The following recipients failed|All recipients (?:failed|were refused|were rejected)/i,
      {
        literals: ["smtprecipientsrefused", "recipients failed", "all recipients"],
        seen: [
          "smtplib.SMTPRecipientsRefused",
          "SMTP Error: The following recipients failed: user@example.com",
          "All recipients were rejected",
        ],
      },
    ),
  ),
  // Clients that name the command and not the reply to it.
  ofMail(
    result(
      "sender-invalid",
      /SMTPSenderFailedException: (?!\d{3}[ -]#?\d\.\d)|\bSenderNotAccepted\b|MAIL FROM (?:was |command )?(?:not accepted|rejected|refused)|(?:refused|rejected) the sender|\bsender(?:'s)? (?:address |e-?mail )?(?:was |is )?(?:refused|rejected|not accepted)/i,
      {
        literals: [
          "smtpsenderfailed",
          "sendernotaccepted",
          "mail from not acc",
          "mail from rej",
          "mail from refu",
          "mail from was ",
          "mail from command ",
          "the sender",
          "sender refused",
          "sender rejected",
          "sender not accepted",
          "sender was ",
          "sender is ",
          "sender address ",
          "sender's ",
        ],
        seen: [
          "com.sun.mail.smtp.SMTPSenderFailedException: 501 x",
          "SmtpCommandException (SenderNotAccepted)",
          "Error: MAIL FROM not accepted from server!",
          "smtp: MAIL FROM rejected",
          "smtp: MAIL FROM refused",
          "smtp: MAIL FROM was refused",
          "smtp: MAIL FROM command rejected",
          "Error: The SMTP server has refused the sender's email!",
          "smtp: sender refused",
          "smtp: sender rejected",
          "smtp: sender not accepted",
          "smtp: sender was rejected",
          "smtp: sender is rejected",
          "smtp: sender address rejected",
          "smtp: sender's address was refused",
        ],
      },
    ),
  ),
  ofMail(
    result(
      "recipient-invalid",
      /SMTPAddressFailedException: (?!\d{3}[ -]#?\d\.\d)|\bRecipientNotAccepted\b|\bSmtpFailedRecipients?Exception\b|RCPT TO (?:was |command )?(?:not accepted|rejected|refused)/i,
      {
        literals: [
          "smtpaddressfailed",
          "recipientnotaccepted",
          "smtpfailedrecipient",
          "rcpt to not acc",
          "rcpt to rej",
          "rcpt to refu",
          "rcpt to was ",
          "rcpt to command ",
        ],
        seen: [
          "com.sun.mail.smtp.SMTPAddressFailedException: 501 <null>: recipient address must contain a domain",
          "SmtpCommandException (RecipientNotAccepted)",
          "System.Net.Mail.SmtpFailedRecipientException: x",
          "Error: RCPT TO not accepted from server!",
          "smtp: RCPT TO rejected",
          "smtp: RCPT TO refused",
          "smtp: RCPT TO was refused",
          "smtp: RCPT TO command rejected",
        ],
      },
    ),
  ),
  ofMail(
    result(
      "credentials-invalid",
      /\b(?:AUTH(?: LOGIN| PLAIN)?|User ?name|Password|Credentials) (?:was |were )?not accepted (?:from|by) (?:the )?server/i,
      {
        literals: ["not accepted from", "not accepted by"],
        seen: ["SMTP: Password not accepted from server!", "SMTP: username not accepted by the server"],
      },
    ),
  ),
  ofMail(
    result("starttls-not-offered", /STARTTLS (?:was )?not accepted/i, {
      literals: ["starttls not acc", "starttls was not"],
      seen: ["Error: STARTTLS not accepted from server!", "smtp: STARTTLS was not accepted"],
    }),
  ),
  ofMail(
    symptom(
      "auth-not-offered",
      /does not support the selected authentication method|seem to support encrypted passwords|Command unknown: 'AUTH'/i,
      {
        literals: ["selected authentication", "support encrypted", "unknown: 'auth'"],
        seen: [
          "The Outgoing server (SMTP) does not support the selected authentication method.",
          "The Outgoing server (SMTP) does not seem to support encrypted passwords.",
          "Command unknown: 'AUTH' at git-send-email line 1492.",
        ],
      },
    ),
  ),
  ofMail(
    result(
      "credentials-invalid",
      /rejected (?:your|the) login|Unable to authenticate to Outgoing server|SmtpClientAuthenticationException|SMTP server did not accept the (?:username|password)|\bSMTP (?:server )?(?:did not accept|rejected|refused) (?:the |your )?(?:credentials|user ?name|password|login)/i,
      {
        literals: [
          "rejected your login",
          "rejected the login",
          "to outgoing server",
          "smtpclientauthentication",
          "did not accept the",
          "smtp rejected",
          "server rejected",
          "smtp refused",
          "server refused",
        ],
        seen: [
          "SMTP server did not accept the password.",
          "SMTP rejected the credentials",
          "SMTP server rejected your password",
          "SMTP refused the login",
          "SMTP server refused the user name",
          "Your e-mail server rejected your login.",
          "The outgoing server (SMTP) email-smtp.us-east-1.amazonaws.com rejected the login. Unable to log in at server.",
          "Unable to authenticate to Outgoing server (SMTP) x",
          "SmtpClientAuthenticationException (Incorrect username / password / credentials)",
        ],
      },
    ),
  ),
];
