/**
 * Whole texts about limits that were reached: who prints it, what it prints, and the finding that must come first.
 *
 * Invariant: data only. Names, addresses and keys are documentation values.
 * @module
 */

import type { Case } from "./case.ts";

/** The texts, by finding. */
export const LIMIT_CASES: readonly Case[] = [
  {
    client: "Nodemailer",
    id: "too-many-connections",
    text:
      `Error: Invalid greeting. response=421 Too many concurrent SMTP connections: 421 Too many concurrent SMTP connections {
  code: 'EPROTOCOL',
  response: '421 Too many concurrent SMTP connections',
  responseCode: 421,
  command: 'CONN'
}`,
  },
  {
    client: "Postfix",
    id: "too-many-connections",
    text:
      "Nov 22 19:58:23 relay postfix/smtp[18239]: 423F4319: to=<user@example.com>, relay=email-smtp.eu-west-1.amazonaws.com[192.0.2.10]:587, delay=0.01, delays=0/0/0/0, dsn=4.0.0, status=deferred (host email-smtp.eu-west-1.amazonaws.com[192.0.2.10] refused to talk to me: 421 Too many concurrent SMTP connections)",
  },
  {
    client: "javax.mail",
    id: "too-many-connections",
    text:
      "javax.mail.MessagingException: Got bad greeting from SMTP host: email-smtp.eu-west-1.amazonaws.com, port: 587, response: 421 Too many concurrent SMTP connections",
  },
  {
    client: "msmtp",
    id: "too-many-connections",
    text: `msmtp: cannot get initial OK message from server
msmtp: server message: 421 Too many concurrent SMTP connections`,
  },
  {
    client: "listmonk",
    id: "idle-timeout",
    text:
      "2023/12/12 09:14:17 manager.go:441: error sending message in campaign Weekly: subscriber 7: 451 4.4.2 Timeout waiting for data from client.",
  },
  {
    client: "Nodemailer with a pool",
    id: "idle-timeout",
    text: `Error: Mail command failed: 451 4.4.2 Timeout waiting for data from client. {
  code: 'EENVELOPE',
  response: '451 4.4.2 Timeout waiting for data from client.',
  responseCode: 451,
  command: 'MAIL FROM'
}`,
  },
  {
    client: "Symfony Mailer",
    id: "idle-timeout",
    text:
      'Expected response code "250" but got code "451", with message "451 4.4.2 Timeout waiting for data from client.".',
  },
  {
    client: "Python smtplib",
    id: "idle-timeout",
    text: "smtplib.SMTPSenderRefused: (451, b'4.4.2 Timeout waiting for data from client.', 'app@example.com')",
  },
  {
    client: "SwiftMailer, 2013",
    id: "idle-timeout",
    text: `Expected response code 250 but got code "421", with message "421 Timeout waiting for data from client.
"`,
  },
  {
    client: "Nodemailer",
    id: "service-unavailable",
    text: `Error: Message failed: 454 Temporary service failure {
  code: 'EMESSAGE',
  response: '454 Temporary service failure',
  responseCode: 454,
  command: 'DATA'
}`,
  },
  {
    client: "Postfix",
    id: "service-unavailable",
    text:
      "Mar 11 06:25:04 relay postfix/smtp[2716]: 3C1E12A0F4: to=<user@example.com>, relay=email-smtp.us-east-1.amazonaws.com[192.0.2.10]:587, delay=1.2, delays=0.02/0.01/0.9/0.3, dsn=4.0.0, status=deferred (host email-smtp.us-east-1.amazonaws.com[192.0.2.10] said: 451 Temporary service failure (in reply to end of DATA command))",
  },
  {
    client: "Nodemailer",
    id: "sending-rate",
    text: `Error: Message failed: 454 Throttling failure: Maximum sending rate exceeded. {
  code: 'EMESSAGE',
  responseCode: 454,
  command: 'DATA'
}`,
  },
  {
    client: "Postfix",
    id: "sending-rate",
    text:
      "Nov 22 19:58:11 relay postfix/smtp[18239]: 12629307: to=<user@example.com>, relay=email-smtp.eu-west-1.amazonaws.com[192.0.2.10]:587, delay=0.06, delays=0.01/0/0.05/0, dsn=4.0.0, status=deferred (host email-smtp.eu-west-1.amazonaws.com[192.0.2.10] said: 454 Throttling failure: Maximum sending rate exceeded. (in reply to end of DATA command))",
  },
  {
    client: "Exim mainlog",
    id: "sending-rate",
    text:
      "2024-03-11 06:25:04 1rjYxQ-0005oe-2V == user@example.com R=smarthost T=remote_smtp defer (-46) H=email-smtp.eu-west-1.amazonaws.com [192.0.2.10]: SMTP error from remote mail server after end of data: 454 Throttling failure: Maximum sending rate exceeded.",
  },
  {
    client: "javax.mail",
    id: "sending-rate",
    text: "com.sun.mail.smtp.SMTPSendFailedException: 454 Throttling failure: Maximum sending rate exceeded.",
  },
  {
    client: "AWS SDK",
    id: "sending-rate",
    text:
      "An error occurred (Throttling) when calling the SendRawEmail operation (reached max retries: 4): Maximum sending rate exceeded.",
  },
  {
    client: "Postfix",
    id: "daily-quota",
    text:
      "Nov 22 19:58:14 relay postfix/smtp[18239]: 1D24630C: to=<user@example.com>, relay=email-smtp.eu-west-1.amazonaws.com[192.0.2.10]:587, delay=0.06, delays=0.02/0/0.05/0, dsn=4.0.0, status=deferred (host email-smtp.eu-west-1.amazonaws.com[192.0.2.10] said: 454 Throttling failure: Daily message quota exceeded. (in reply to end of DATA command))",
  },
  {
    client: "PHPMailer",
    id: "daily-quota",
    text: `SMTP ERROR: DATA END command failed: 454 Throttling failure: Daily message quota exceeded.
SMTP Error: data not accepted.`,
  },
  {
    client: "AWS SDK",
    id: "daily-quota",
    text: "An error occurred (Throttling) when calling the SendEmail operation: Daily message quota exceeded.",
  },
  {
    client: "Postfix",
    id: "legacy-rate",
    text:
      "Mar 11 06:25:04 relay postfix/smtp[2716]: 3C1E12A0F4: to=<user@example.com>, relay=email-smtp.us-east-1.amazonaws.com[192.0.2.10]:587, delay=1.2, delays=0.02/0.01/0.9/0.3, dsn=4.0.0, status=deferred (host email-smtp.us-east-1.amazonaws.com[192.0.2.10] said: 454 Throttling failure: Maximum SigV2 SMTP sending rate exceeded. (in reply to end of DATA command))",
  },
  {
    client: "Symfony Mailer",
    id: "legacy-rate",
    text:
      'Expected response code "250" but got code "454", with message "454 Throttling failure: Maximum SigV2 SMTP sending rate exceeded.".',
  },
  {
    client: "Python smtplib",
    id: "legacy-rate",
    text: "smtplib.SMTPDataError: (454, b'Throttling failure: Maximum SigV2 SMTP sending rate exceeded.')",
  },
];
