/**
 * Signatures to what clients say of connections that failed, and of servers that speak no SMTP.
 *
 * Invariant: a table. None of these words is about SES by itself: the text must name it, or be about mail.
 * @module
 */

import { ofMail, reason, result, type Signature, symptom } from "../../findings/signature.ts";
import { aloneInLine } from "../lone_words.ts";

/** The signatures, the more exact first. */
export const CONNECTIONS: readonly Signature[] = [
  reason("connection-timeout", /\bi\/o timeout\b/i, {
    literals: ["i/o timeout"],
    seen: ["send to email-smtp.eu-west-1.amazonaws.com: dial tcp 192.0.2.10:587: i/o timeout"],
  }),
  reason("connection-timeout", /\bConnection timeout\b/i, {
    literals: ["connection timeout"],
    seen: ["Error: Connection timeout {"],
  }),
  reason("connection-timeout", /Greeting never received/i, {
    literals: ["greeting never"],
    seen: ["Error: Greeting never received {"],
  }),
  reason("connection-timeout", /Timeout to open TCP connection/i, {
    literals: ["timeout to open"],
    seen: [
      "Net::OpenTimeout: Timeout to open TCP connection to email-smtp.eu-west-1.amazonaws.com:587 (exceeds 30 seconds)",
    ],
  }),
  // curl says no more; who waits for seconds is not refused.
  reason("connection-timeout", /after \d{4,} ms: Couldn't connect to server/i, {
    literals: ["connect to server"],
    seen: [
      "curl: (28) Failed to connect to email-smtp.eu-west-1.amazonaws.com port 587 after 130412 ms: Couldn't connect to server",
    ],
  }),
  // At once a port refuses, and a network that cannot be reached says so.
  result("connection-failed", /after \d{1,3} ms: Couldn't connect to server/i, {
    literals: ["connect to server"],
    seen: [
      "curl: (7) Failed to connect to email-smtp.eu-west-1.amazonaws.com port 587 after 12 ms: Couldn't connect to server",
    ],
  }),
  reason("connection-timeout", /Timeout \(\d+ secs?\) waiting for server/i, {
    literals: ["waiting for server"],
    seen: ["Timeout (30 secs) waiting for server response"],
  }),
  reason("connection-timeout", /TcpTestSucceeded ?: ?False/i, {
    literals: ["tcptestsucceeded"],
    seen: ["TcpTestSucceeded       : False"],
  }),
  reason("connection-timeout", /Net::(?:Open|Read)Timeout/, {
    literals: ["opentimeout", "readtimeout"],
    seen: [
      "Net::OpenTimeout: Timeout to open TCP connection to email-smtp.eu-west-1.amazonaws.com:587 (exceeds 30 seconds)",
      "Net::ReadTimeout: Net::ReadTimeout",
    ],
  }),
  reason("connection-timeout", /SocketTimeoutException/, {
    literals: ["sockettimeoutexception"],
    seen: ["java.net.SocketTimeoutException: Connect timed out"],
  }),
  reason("not-smtp", /(?:response[=:] ?|<\*\* )HTTP(?:\/1\.[01] \d{3}|\s*$|["\s])/i, {
    literals: ["response=http", "response: http", "<** http/"],
    seen: [
      "email-smtp.eu-west-1.amazonaws.com:587: short response: HTTP/1.1 400 Bad Request",
      "javax.mail.MessagingException: Got bad greeting from SMTP host: email-smtp.eu-west-1.amazonaws.com, port: 587, response: HTTP/1.1 400 Bad Request",
      "Error: Invalid greeting. response=HTTP/1.1 400 Bad Request: HTTP/1.1 400 Bad Request {",
      "<** HTTP/1.1 400 Bad Request",
    ],
  }),
  reason("not-smtp", /(?:reply: b'HTTP|\(-1, b'(?:HTTP)?|^< HTTP)\/1\.[01] 400 /i, {
    literals: ["reply: b'http", "(-1, b'/1.", "(-1, b'http", "< http/1."],
    seen: [
      "smtplib: reply: b'HTTP/1.1 400 Bad Request'",
      "smtplib.SMTPServerDisconnected: (-1, b'/1.1 400 Bad Request')",
      "smtplib.SMTPConnectError: (-1, b'HTTP/1.1 400 Bad Request')",
      "< HTTP/1.1 400 Bad Request",
    ],
  }),
  // The first line of another protocol, as clients quote it; some take its first four characters for a code.
  reason(
    "not-smtp",
    /(?:response(?: line)?|got|with message|server|code|wrong\.|error in|greeting)[:=(]? {0,2}(?:b?["'(])?(?:SSH-2\.0-|HTTP\/1\.[01] 4\d\d|\* OK \[?[A-Z]|\+OK )|HTTP\/1\.[01] 4\d\d [\w ]{1,40}\(Net::SMTP/i,
    {
      literals: ["ssh-2.0-", "http/1.1 40", "http/1.0 40", "response: * ok", "response: +ok"],
      seen: [
        "javax.mail.MessagingException: Got bad greeting from SMTP host: email-smtp.eu-west-1.amazonaws.com, port: 587, response: SSH-2.0-OpenSSH_9.2p1",
        `aiosmtplib.errors.SMTPResponseException: (-1, "Malformed SMTP response line: b'HTTP/1.1 400 Bad Request\\r\\n'")`,
        "Error: unhandled exception: Expected 220 reply, got: SSH-2.0-OpenSSH_9.2p1 [ReplyError]",
        'Expected response code 220 but got code "", with message "HTTP/1.1 400 Bad Request',
        "s-nail: SMTP server: HTTP/1.1 400 Bad Request",
        "smtp: unrecognizable code: HTTP/1.1 400 Bad Request",
        "System.Net.Mail.SmtpException: Response format is wrong.(HTTP/1.1 400 Bad Request",
        "Net::SMTP=GLOB(0x55f6e1d5fc48): response(): parse error in 'SSH-2.0-OpenSSH_9.2p1",
        "net/smtp.rb:1059:in `check_response': HTTP/1.1 400 Bad Request (Net::SMTPUnknownError)",
        "smtp: short response: HTTP/1.0 403 Forbidden",
        "email: short response: * OK [CAPABILITY IMAP4rev1 STARTTLS] ready.",
        "email: short response: +OK ready",
      ],
    },
  ),
  reason("not-smtp", /(?:-1, b'|code: -1, response: )(?:2\.0-\w|\/1\.[01] 4\d\d)/, {
    literals: ["-1, b'2.0-", "-1, b'/1.", "-1, response: 2.0-", "-1, response: /1."],
    seen: [
      "smtplib.SMTPConnectError: (-1, b'2.0-OpenSSH_9.2p1')",
      "smtplib.SMTPConnectError: (-1, b'/1.1 400 Bad Request')",
      "[SMTP: Invalid response code received from server (code: -1, response: 2.0-OpenSSH_9.2p1)]",
      "[SMTP: Invalid response code received from server (code: -1, response: /1.1 400 Bad Request)]",
    ],
  }),
  ofMail(
    reason(
      "not-smtp",
      /invalid (?:SMTP )?syntax in (?:reply from|server response)|invalid reply from (?:the )?SMTP server/i,
      {
        literals: ["invalid syntax in reply", "syntax in server response", "invalid reply from"],
        seen: [
          "dma[26c0f6]: remote delivery deferred: email-smtp.eu-west-1.amazonaws.com [192.0.2.10] failed after connect: invalid syntax in reply from server",
          "SMTP server problem Invalid SMTP syntax in server response",
          "mail: received invalid reply from SMTP server",
        ],
      },
    ),
  ),
  reason("not-smtp", /server sent an invalid reply/i, {
    literals: ["invalid reply"],
    seen: [
      "Nov 22 19:53:38 host=email-smtp.eu-west-1.amazonaws.com tls=on auth=on user=AKIAIOSFODNN7EXAMPLE from=app@example.com recipients=user@example.com errormsg='the server sent an invalid reply' exitcode=EX_PROTOCOL",
    ],
  }),
  symptom("not-smtp", /Invalid greeting\. response=/i, {
    literals: ["invalid greeting"],
    seen: ["Error: Invalid greeting. response=HTTP/1.1 400 Bad Request: HTTP/1.1 400 Bad Request {"],
  }),
  // Perl's Net::SMTP makes a reply of what it sees itself.
  ofMail(
    reason("connection-timeout", /421 \[Net::SMTP\] Timeout|Net::Cmd::getline\(\): timeout/i, {
      literals: ["[net::smtp] timeout", "getline(): timeout"],
      seen: ["cannot connect: Net::SMTP: 421 [Net::SMTP] Timeout", "Net::SMTP: Net::Cmd::getline(): timeout"],
    }),
  ),
  ofMail(
    symptom(
      "connection-closed",
      /421 \[Net::SMTP\] Connection closed|unexpected EOF (?:received|on (?:SMTP connection|command channel))/i,
      {
        literals: ["[net::smtp] connection closed", "unexpected eof received", "unexpected eof on"],
        seen: [
          "cannot connect: Net::SMTP: 421 [Net::SMTP] Connection closed",
          "aiosmtplib.errors.SMTPServerDisconnected: Unexpected EOF received",
          "s-nail: Unexpected EOF on SMTP connection",
          "Net::SMTP: Net::Cmd::getline(): unexpected EOF on command channel:",
        ],
      },
    ),
  ),
  ofMail(
    symptom(
      "connection-closed",
      /SMTPError: connection has ended|smtpmail not running|STARTTLS without being connected|\(code: -1, response: \)|Expected \d{3} reply, got: {1,2}\[ReplyError/i,
      {
        literals: [
          "connection has ended",
          "smtpmail not running",
          "without being connected",
          "code: -1, response: )",
          "[replyerror]",
        ],
        seen: [
          "SMTPError: connection has ended",
          'Lisp error: (error "Process smtpmail not running")',
          "SMTP Error: Could not connect to SMTP host. Called STARTTLS without being connected",
          "Failed to connect to email-smtp.eu-west-1.amazonaws.com:587 [SMTP: HELO was not accepted (code: -1, response: )]",
          "Error: unhandled exception: Expected 220 reply, got: [ReplyError]",
        ],
      },
    ),
  ),
  ofMail(
    reason("not-smtp", /Mailserver response error -- HTTP\//i, {
      literals: ["mailserver response error"],
      seen: ["Mail: Mailserver response error -- HTTP/1.1 400 Bad Request"],
    }),
  ),
  ofMail(
    result("connection-failed", /Error receiving data from the mailserver|SMTP session failed: read error/i, {
      literals: ["data from the mailserver", "session failed: read"],
      seen: [
        "Mail: Error receiving data from the mailserver -- Resource temporarily unavailable",
        "SMTP session failed: read error",
      ],
    }),
  ),
  ofMail(
    symptom(
      "starttls-not-offered",
      /STARTTLS required,? but (?:the mail server doesn't support it|(?:it (?:is|was) )?not (?:supported|available|offered|advertised))/i,
      {
        literals: ["starttls required"],
        seen: [
          "Mail: STARTTLS required but the mail server doesn't support it",
          "io.vertx.ext.mail.SMTPException: using STARTTLS required, but not supported",
        ],
      },
    ),
  ),
  ofMail(
    result("message-refused", /mail: .{0,60}Operation rejected by remote party/i, {
      literals: ["rejected by remote"],
      seen: ["mail: cannot send message: Operation rejected by remote party"],
    }),
  ),
  ofMail(
    symptom("connection-closed", /returned a zero byte response to our query|check-reply: got EOF/i, {
      literals: ["zero byte response", "reply: got eof"],
      seen: [
        "sendemail[1]: ERROR => email-smtp.eu-west-1.amazonaws.com:587 returned a zero byte response to our query.",
        "smtp check-reply: got EOF",
      ],
    }),
  ),
  // Clients that print the reply to a command, which is empty where the server closed the connection instead.
  ofMail(
    symptom(
      "connection-closed",
      /(?:smtp: Failed|EHLO command failed|Cannot authenticate via (?:LOGIN|PLAIN)|Couldn't send mail):\s*$|didn't like our [A-Z ]{4,12} \(\)|Received EOF on network read|Failed to send email: \[EOF\]|Died at \S*git-send-email line|\(empty SMTP error message\)|SMTP: greeting failed\.$|^(?:MAIL FROM|RCPT TO|DATA|EHLO|HELO): error \(\)$/,
      {
        literals: [
          "smtp: failed:",
          "command failed:",
          "authenticate via",
          "couldn't send mail",
          "didn't like our",
          "eof on network read",
          "send email: [eof]",
          "git-send-email line",
          "empty smtp error",
          "greeting failed",
          ": error ()",
        ],
        seen: [
          "smtp: Failed:",
          "EHLO command failed:",
          "Cannot authenticate via LOGIN:",
          "Couldn't send mail:",
          "sSMTP[1]: Server didn't like our AUTH LOGIN ()",
          "post: problem initializing server; [BHST] Received EOF on network read",
          "[mail] Failed to send email: [EOF]",
          "Died at /usr/lib/git-core/git-send-email line 1681.",
          "failed AUTH: (empty SMTP error message)",
          "SMTP: greeting failed.",
          "MAIL FROM: error ()",
        ],
      },
    ),
  ),
  ofMail(
    result(
      "connection-failed",
      /smtp: Failed: Connect failed|mail: (?:Cannot open mailer|cannot send message): (?:Input\/output error|Operation failed)|Could not open secure TLS connection to the server/i,
      {
        literals: ["connect failed", "cannot open mailer", "cannot send message", "open secure tls"],
        seen: [
          "smtp: Failed: Connect failed",
          "mail: Cannot open mailer: Input/output error",
          "mail: cannot send message: Operation failed",
          // It stands for each reply 454, also after TLS.
          "Horde_Smtp_Exception: Could not open secure TLS connection to the server.",
        ],
      },
    ),
  ),
  reason(
    "connection-timeout",
    /(?<!\b(?:dns|name|web|database|db|proxy|ldap|http|api) )(?:server|host|relay)(?: \(?[\w.:-]{4,80}\)?)? (?:(?:did|does|is) not|(?:does|did|is)n't) respond(?:ing)?\b/i,
    {
      literals: ["not respond", "n't respond"],
      seen: [
        "SMTPClient: Unable to connect to host: The remote server is not responding",
        "the mail server didn't respond",
      ],
    },
  ),
  // What of several causes it was, these clients do not print.
  ofMail(
    reason("connection-timeout", /(?:server|host) did not respond to (?:a|the) connection attempt/i, {
      literals: ["respond to a connection", "respond to the connection"],
      seen: [
        "Message delivery to the host '192.0.2.10' failed: The remote server did not respond to a connection attempt.",
        "SMTP host did not respond to the connection attempt",
      ],
    }),
  ),
  // Pike's words for any greeting but 220.
  ofMail(result("connection-failed", /Connection refused by SMTP server\./, {
    literals: ["refused by smtp"],
    seen: ["Connection refused by SMTP server."],
  })),
  ofMail(
    result("connection-failed", /Failed to connect to mailhost/i, {
      literals: ["connect to mailhost"],
      seen: [
        "bsmtp: bsmtp.c:488-0 Failed to connect to mailhost email-smtp.eu-west-1.amazonaws.com",
      ],
    }),
  ),
  ofMail(
    result("connection-failed", /SMTPError: no connection has been established/i, {
      literals: ["no connection has been"],
      seen: ["SMTPError: no connection has been established"],
    }),
  ),
  ofMail(
    result("message-refused", /Horde_Smtp_Exception: Server is not accepting SMTP connections/i, {
      literals: ["is not accepting smtp"],
      seen: ["Horde_Smtp_Exception: Server is not accepting SMTP connections."],
    }),
  ),
  ofMail(
    reason("service-unavailable", /\b(?:DATA|MAIL|RCPT|EHLO) failed: 4\d\d\b/, {
      literals: ["data failed: 4", "mail failed: 4", "rcpt failed: 4", "ehlo failed: 4"],
      seen: [
        "curl: (55) DATA failed: 451",
        "curl: (55) MAIL failed: 421",
        "curl: (55) RCPT failed: 450",
        "EHLO failed: 421",
      ],
    }),
  ),
  reason("service-unavailable", /SMTPConnectionClosedException: SMTP response 421/i, {
    literals: ["response 421"],
    seen: ["SMTPConnectionClosedException: SMTP response 421 received. Server closed connection."],
  }),
  // curl's words for the reply to a command, of which it shows no more than the code.
  ofMail(
    reason("sender-invalid", /\bMAIL failed: 5(?!30)\d\d\b/, {
      literals: ["mail failed: 5"],
      seen: ["curl: (55) MAIL failed: 501"],
    }),
  ),
  ofMail(
    reason("recipient-invalid", /\bRCPT failed: 5\d\d\b/, {
      literals: ["rcpt failed: 5"],
      seen: ["curl: (55) RCPT failed: 501"],
    }),
  ),
  ofMail(
    reason("tls-failed", /STARTTLS denied, code 454/i, {
      literals: ["starttls denied"],
      seen: ["curl: (64) STARTTLS denied, code 454"],
    }),
  ),
  ofMail(
    result("service-unavailable", /\blocal error in processing\b/i, {
      literals: ["local error in"],
      seen: ["smtplib.SMTPDataError: (451, b'Local error in processing')"],
    }),
  ),
  ofMail(
    symptom("message-too-long", /(?:failed|Detail|Exception|dataend): {1,2}Message is too long\b/i, {
      literals: ["message is too long"],
      seen: ["SMTP server error: DATA END command failed Detail: Message is too long."],
    }),
  ),
  ofMail(
    result(
      "connection-failed",
      /Horde_Smtp_Exception: Error (?:connecting to SMTP|when communicating with the) server/i,
      {
        literals: ["error connecting to smtp", "when communicating with"],
        seen: [
          "Horde_Smtp_Exception: Error connecting to SMTP server.",
          "Horde_Smtp_Exception: Error when communicating with the server.",
        ],
      },
    ),
  ),
  // Go says no more than that the stream ended, and programs where they were.
  ofMail(
    symptom(
      "connection-closed",
      /(?:SMTP client|(?:EHLO|HELLO|STARTTLS|AUTH|MAIL|RCPT|DATA) command|Notify attempt \d{1,9} failed|Error on notify|Notify for (?:\d{1,9} )?alerts failed|failed to send notification[^"]{0,200}): EOF\b|Notify for alerts failed" .{0,60}\berr=EOF\b/i,
      {
        literals: [
          "smtp client: eof",
          "command: eof",
          "notify attempt",
          "error on notify",
          "alerts failed",
          "failed to send notification",
        ],
        seen: [
          'err="create SMTP client: EOF"',
          'err="send EHLO command: EOF"',
          'level=warning msg="Notify attempt 1 failed: EOF" source="notify.go:193"',
          'level=error msg="Error on notify: EOF" source="notify.go:272"',
          'level=error msg="Notify for 1 alerts failed: EOF" source="dispatch.go:246"',
          'level=error component=dispatcher msg="Notify for alerts failed" num_alerts=1 err=EOF',
          'err="notify retry canceled after 1 attempts: failed to send notification to email addresses: u@example.com: EOF"',
        ],
      },
    ),
  ),
  symptom("connection-closed", aloneInLine("panic: EOF"), { literals: ["panic: eof"], seen: ["panic: EOF"] }),
  symptom(
    "connection-closed",
    /closed unexpectedly|unexpectedly closed/i,
    {
      literals: ["closed unexpectedly", "unexpectedly closed"],
      seen: [
        'Connection to "email-smtp.eu-west-1.amazonaws.com:587" has been closed unexpectedly.',
        "smtplib.SMTPServerDisconnected: Connection unexpectedly closed",
      ],
    },
  ),
  ofMail(
    symptom("connection-closed", /Unable to (?:write|read) (?:bytes|from) (?:on |from )?the (?:wire|socket)/i, {
      literals: ["bytes on the wire", "bytes from the", "from the wire", "from the socket"],
      seen: [
        "Unable to write bytes on the wire.",
        "Unable to read bytes from the socket",
        "Unable to read from the wire",
      ],
    }),
  ),
  symptom("connection-closed", /\bterminated abnormally/i, {
    literals: ["terminated abnormally"],
    seen: ["smtp: The connection with the server was terminated abnormally"],
  }),
  symptom("connection-closed", /response reading failed/i, {
    literals: ["reading failed"],
    seen: ["response reading failed (errno: 104)"],
  }),
  symptom("connection-closed", /lost connection with/i, {
    literals: ["lost connection with"],
    seen: [
      "Nov 22 19:58:35 relay postfix/smtp[18239]: 64EE2329: to=<user@example.com>, relay=email-smtp.eu-west-1.amazonaws.com[192.0.2.10]:587, delay=0.05, delays=0/0/0.05/0, dsn=4.4.2, status=deferred (lost connection with email-smtp.eu-west-1.amazonaws.com[192.0.2.10] while sending MAIL FROM)",
    ],
  }),
  symptom("connection-closed", /Remote host closed connection(?! during handshake)/i, {
    literals: ["host closed connection"],
    seen: [
      "2024-03-11 06:25:04 1rjYxQ-0005pD-2v == user@example.com R=smarthost T=remote_smtp defer (-18) H=email-smtp.eu-west-1.amazonaws.com [192.0.2.10]: Remote host closed connection in response to initial connection",
    ],
  }),
  symptom("connection-closed", /bad greeting from SMTP host.{0,120}\[EOF\]/i, {
    literals: ["bad greeting"],
    seen: [
      "javax.mail.MessagingException: Got bad greeting from SMTP host: email-smtp.eu-west-1.amazonaws.com, port: 587, response: [EOF]",
    ],
  }),
  symptom("connection-closed", /server sent an empty reply/i, {
    literals: ["empty reply"],
    seen: [
      "Nov 22 19:53:36 host=email-smtp.eu-west-1.amazonaws.com tls=on auth=on user=AKIAIOSFODNN7EXAMPLE from=app@example.com recipients=user@example.com errormsg='the server sent an empty reply' exitcode=EX_PROTOCOL",
    ],
  }),
  symptom(
    "connection-closed",
    /EOFError.{0,40}end of file reached|end of file reached.{0,4}EOFError/i,
    { literals: ["end of file reached"], seen: ["EOFError: end of file reached"] },
  ),
  symptom("connection-closed", /Unexpected socket close|socket hang up/i, {
    literals: ["socket close", "socket hang up"],
    seen: ["Error: Unexpected socket close", "nodemailer: socket hang up"],
  }),
  symptom("connection-closed", /please run connect\(\) first|Server not connected/i, {
    literals: ["run connect() first", "server not connected"],
    seen: [
      "smtplib.SMTPServerDisconnected: please run connect() first",
      "smtplib.SMTPServerDisconnected: Server not connected",
    ],
  }),
  ofMail(
    symptom("connection-closed", /SMTPServerDisconnected: Connection lost/i, {
      literals: ["connection lost"],
      seen: ["aiosmtplib.errors.SMTPServerDisconnected: Connection lost"],
    }),
  ),
  ofMail(
    symptom("connection-closed", /SMTP host: [^,]{1,253}, port: \d+, response: -1/i, {
      literals: ["response: -1"],
      seen: [
        "javax.mail.MessagingException: Could not connect to SMTP host: email-smtp.eu-west-1.amazonaws.com, port: 587, response: -1",
      ],
    }),
  ),
  symptom("connection-closed", /(?:Exception|response|reply): \[EOF\]/i, {
    literals: ["exception: [eof]", "response: [eof]", "reply: [eof]"],
    seen: ["com.sun.mail.smtp.SMTPSendFailedException: [EOF]", "smtp response: [EOF]", "smtp reply: [EOF]"],
  }),
  symptom("connection-closed", /Exception reading response/i, {
    literals: ["exception reading resp"],
    seen: ["javax.mail.MessagingException: Exception reading response;"],
  }),
  symptom(
    "connection-closed",
    /net_io_connectionclosed|Unable to read data from the transport connection|unexpectedly disconnected/i,
    {
      literals: ["net_io_connectionclosed", "from the transport connection", "unexpectedly disconnected"],
      seen: [
        "SmtpClient: net_io_connectionclosed",
        "SmtpClient: Unable to read data from the transport connection",
        "MailKit.Net.Smtp.SmtpProtocolException: The SMTP server has unexpectedly disconnected.",
      ],
    },
  ),
  symptom(
    "connection-closed",
    /closed gracefully|closed by (?:the )?(?:(?:remote|foreign) host|peer|(?:remote |mail |smtp )?server|remote (?:side|end|peer)|other (?:side|end|party))|peer closed (?:the )?connection|server closed (?:the )?connection/i,
    {
      literals: [
        "closed gracefully",
        "closed by remote",
        "closed by the remote",
        "closed by foreign",
        "closed by the foreign",
        "closed by peer",
        "closed by the peer",
        "closed by server",
        "closed by the server",
        "closed by mail server",
        "closed by the mail server",
        "closed by smtp server",
        "closed by the smtp server",
        "closed by other",
        "closed by the other",
        "peer closed",
        "server closed",
      ],
      seen: [
        "TIdSMTP: Connection Closed Gracefully.",
        "smtp: Connection closed by remote host",
        "smtp: Connection closed by the remote host",
        "smtp: Connection closed by foreign host.",
        "smtp: closed by the foreign host",
        "smtp: connection closed by peer",
        "smtp: connection closed by the peer",
        "smtp: connection closed by server",
        "smtp: connection closed by the server",
        "connection closed by mail server",
        "connection closed by the mail server",
        "connection closed by SMTP server",
        "connection closed by the SMTP server",
        "smtp: closed by other side",
        "smtp: closed by the other end",
        "smtp: peer closed connection",
        "smtp: server closed the connection",
      ],
    },
  ),
  symptom("connection-closed", /\bEOFError\b/, { literals: ["eoferror"], seen: ["net/smtp.rb: EOFError"] }),
  symptom(
    "connection-closed",
    /(?:\bsmtp|\bmail|:(?:25|465|587|2465|2587)|\berr(?:or)?)(?:: |=| = |":")"?(?:unexpected )?EOF\b/i,
    {
      literals: [
        "smtp: eof",
        "mail: eof",
        ":25: eof",
        ":465: eof",
        ":587: eof",
        ":2465: eof",
        ":2587: eof",
        " err=eof",
        "error: eof",
        "error=eof",
        'error="eof',
        '"error":"eof',
        "unexpected eof",
      ],
      seen: [
        "smtp: EOF",
        "mail: EOF",
        "email-smtp.eu-west-1.amazonaws.com:25: EOF",
        "smtps://email-smtp.eu-west-1.amazonaws.com:465: EOF",
        "email-smtp.eu-west-1.amazonaws.com:587: EOF",
        "smtps://email-smtp.eu-west-1.amazonaws.com:2465: EOF",
        "email-smtp.eu-west-1.amazonaws.com:2587: EOF",
        "sendmail failed err=EOF",
        "sendmail error: EOF",
        "smtp error=EOF",
        'smtp error="EOF"',
        '{"msg":"mail not sent","error":"EOF"}',
        "smtp: unexpected EOF",
      ],
    },
  ),
  symptom("connection-closed", /\{:?error, ?:?(?:closed|enotconn)\}|:socket_closed/, {
    literals: ["error, :closed", "error,closed", "error, :enotconn", "error,enotconn", "socket_closed"],
    seen: [
      '{:network_failure, "email-smtp.eu-west-1.amazonaws.com", {:error, :closed}}',
      '{network_failure,"email-smtp.eu-west-1.amazonaws.com",{error,closed}}',
      '{temporary_failure,"email-smtp.eu-west-1.amazonaws.com",{error,enotconn}}',
      '{:temporary_failure, "email-smtp.eu-west-1.amazonaws.com", {:error, :enotconn}}',
      "gen_smtp :socket_closed",
    ],
  }),
  // Perl's Net::Cmd makes this code itself where the server's line is none of SMTP, and has no text for it.
  symptom("connection-closed", /\bNet::SMTP: 421\s*(?:\.\.\.propagated|$)/, {
    literals: ["net::smtp: 421"],
    seen: ["Net::SMTP: 421 \t...propagated at /usr/share/perl5/Mail/Mailer.pm line 163."],
  }),
  ofMail(
    symptom("connection-closed", /but got (?:code ""|an empty response|empty code)|short response:/i, {
      literals: ['got code ""', 'got code \\"\\"', "got an empty response", "got empty code", "short response:"],
      seen: [
        'Expected response code "220" but got code "", with message ""',
        'Expected response code "220" but got an empty response.',
        'Expected response code "220" but got empty code.',
        '{"message":"Expected response code \\"220\\" but got code \\"\\", with message \\"\\""}',
        "gomail: could not send email 1: short response: ",
      ],
    }),
  ),
  // Without a limit to wait for, a connection that failed at once was not silent.
  ofMail(
    result("connection-failed", /Couldn't connect to host, port: .{1,253}, 2?(?:465|587); timeout -1\b/i, {
      literals: ["couldn't connect to host, port"],
      seen: [
        "[mail] Failed to send email: Couldn't connect to host, port: email-smtp.eu-west-1.amazonaws.com, 587; timeout -1",
      ],
    }),
  ),
  ofMail(
    symptom("connection-timeout", /Couldn't connect to host, port: (?!.{1,253}, 2?(?:465|587); timeout -1\b)/i, {
      literals: ["couldn't connect to host, port"],
      seen: [
        "com.sun.mail.util.MailConnectException: Couldn't connect to host, port: email-smtp.eu-west-1.amazonaws.com, 587; timeout 60000",
      ],
    }),
  ),
  ofMail(
    result("connection-failed", /SMTP connect\(\) failed/i, {
      literals: ["smtp connect() failed"],
      seen: ["SMTP connect() failed. https://github.com/PHPMailer/PHPMailer/wiki/Troubleshooting"],
    }),
  ),
  ofMail(
    result("connection-failed", /Could not connect to SMTP host/i, {
      literals: ["connect to smtp host"],
      seen: ["SMTP Error: Could not connect to SMTP host."],
    }),
  ),
  ofMail(
    result("connection-failed", /Failed to connect to (?:SMTP |mail )?server\b/i, {
      literals: ["failed to connect to"],
      seen: ["SMTP ERROR: Failed to connect to server: (0)"],
    }),
  ),
  ofMail(
    result("connection-failed", /Connection could not be established with host/i, {
      literals: ["not be established with"],
      seen: ["Connection could not be established with host email-smtp.eu-west-1.amazonaws.com"],
    }),
  ),
  ofMail(
    result("connection-failed", /Sending the email to the following server failed/i, {
      literals: ["following server failed"],
      seen: [
        "org.apache.commons.mail.EmailException: Sending the email to the following server failed : email-smtp.eu-west-1.amazonaws.com:587",
      ],
    }),
  ),
  ofMail(
    result("connection-failed", /Mail server connection failed/i, {
      literals: ["server connection failed"],
      seen: ["org.springframework.mail.MailSendException: Mail server connection failed"],
    }),
  ),
  ofMail(
    result("connection-failed", /Failure sending mail/i, {
      literals: ["failure sending mail"],
      seen: ["System.Net.Mail.SmtpException: Failure sending mail."],
    }),
  ),
  ofMail(
    result("connection-failed", /\bretries_exceeded\b|\bnetwork_failure\b/, {
      literals: ["retries_exceeded", "network_failure"],
      seen: [
        "** (Bamboo.SMTPAdapter.SMTPError) The error is :retries_exceeded",
        "{:network_failure, email-smtp.eu-west-1.amazonaws.com, :x}",
      ],
    }),
  ),
  ofMail(
    result("connection-failed", /Network error on destination MX/i, {
      literals: ["error on destination"],
      seen: ["smtp-out: Network error on destination MXs"],
    }),
  ),
  ofMail(
    result("connection-failed", /Unable to initialize SMTP properly/i, {
      literals: ["initialize smtp"],
      seen: ["Unable to initialize SMTP properly. Check config and use --smtp-debug."],
    }),
  ),
  ofMail(
    result("connection-failed", /transport failed to connect to the server/i, {
      literals: ["transport failed to"],
      seen: ["CDO.Message.1: The transport failed to connect to the server."],
    }),
  ),
  result(
    "connection-failed",
    /Unable to connect to (?:the remote server|"?(?:\w+:\/\/)?email-smtp|.{0,80} port 587)|\bCannot open email-smtp\S*:\d+/i,
    {
      literals: ["unable to connect to", "cannot open email-smtp"],
      seen: [
        'sSMTP[1]: Unable to connect to "email-smtp.eu-west-1.amazonaws.com" port 587.',
        "ssmtp: Cannot open email-smtp.eu-west-1.amazonaws.com:587",
      ],
    },
  ),
  ofMail(
    result("message-refused", /SMTP Error: data not accepted/i, {
      literals: ["data not accepted"],
      seen: ["SMTP Error: data not accepted."],
    }),
  ),
  ofMail(
    result("not-smtp", /greeted me with my own hostname/i, {
      literals: ["greeted me with my own"],
      seen: [
        "postfix/smtp[100]: warning: host email-smtp.eu-west-1.amazonaws.com[192.0.2.182]:587 greeted me with my own hostname",
      ],
    }),
  ),
  result(
    "connection-failed",
    /(?:unable to|failed to|cannot|could not|couldn't|can't|not able to) (?:connect|establish|reach|open (?:\w+ ){0,3}(?:connection|socket|stream|session|smtp|port))\b/i,
    {
      literals: [
        "unable to connect",
        "unable to establish",
        "unable to open",
        "unable to reach",
        "failed to connect",
        "failed to establish",
        "failed to open",
        "failed to reach",
        "cannot connect",
        "cannot establish",
        "cannot open",
        "cannot reach",
        "could not connect",
        "could not establish",
        "could not open",
        "could not reach",
        "couldn't connect",
        "couldn't establish",
        "couldn't open",
        "couldn't reach",
        "can't connect",
        "can't establish",
        "can't open",
        "can't reach",
        "not able to connect",
      ],
      seen: [
        "smtp: unable to connect x",
        "smtp: unable to establish x",
        "smtp: unable to open connection",
        "smtp: unable to reach x",
        "smtp: failed to connect x",
        "smtp: failed to establish x",
        "smtp: failed to open connection",
        "smtp: failed to reach x",
        "smtp: cannot connect x",
        "smtp: cannot establish x",
        "smtp: cannot open connection",
        "smtp: cannot reach x",
        "smtp: could not connect x",
        "smtp: could not establish x",
        "smtp: could not open connection",
        "smtp: could not reach x",
        "smtp: couldn't connect x",
        "smtp: couldn't establish x",
        "smtp: couldn't open connection",
        "smtp: couldn't reach x",
        "smtp: can't connect x",
        "smtp: can't establish x",
        "smtp: can't open connection",
        "smtp: can't reach x",
        "not able to connect to smtp",
      ],
    },
  ),
];
