/**
 * Whole texts about messages that were refused after the login: who prints it, what it prints, and the finding that must come first.
 *
 * Invariant: data only. Names, addresses and keys are documentation values.
 * @module
 */

import type { Case } from "./case.ts";

/** The texts, by finding. */
export const AFTER_LOGIN_CASES: readonly Case[] = [
  {
    client: "Nodemailer",
    id: "not-authorized-to-send",
    text:
      "Error: Message failed: 554 Access denied: User `arn:aws:iam::123456789012:user/ses-smtp-user' is not authorized to perform `ses:SendRawEmail' on resource `arn:aws:ses:eu-west-1:123456789012:identity/example.com'\n  code: 'EMESSAGE',\n  responseCode: 554,\n  command: 'DATA'",
  },
  {
    client: "Python smtplib",
    id: "not-authorized-to-send",
    text:
      "smtplib.SMTPDataError: (554, b\"Access denied: User `arn:aws:iam::123456789012:user/ses-smtp-user' is not authorized to perform `ses:SendRawEmail' on resource `arn:aws:ses:eu-west-1:123456789012:identity/example.com'\")",
  },
  {
    client: "Postfix",
    id: "not-authorized-to-send",
    text:
      "Nov 22 19:58:02 relay postfix/smtp[18239]: EAD442F7: to=<user@example.com>, relay=email-smtp.eu-west-1.amazonaws.com[192.0.2.10]:587, delay=0.05, delays=0/0/0.05/0, dsn=5.0.0, status=bounced (host email-smtp.eu-west-1.amazonaws.com[192.0.2.10] said: 554 Access denied: User `arn:aws:iam::123456789012:user/ses-smtp-user' is not authorized to perform `ses:SendRawEmail' on resource `arn:aws:ses:eu-west-1:123456789012:identity/example.com' (in reply to end of DATA command))",
  },
  {
    client: "msmtp log, which replaces quotes",
    id: "not-authorized-to-send",
    text:
      "Nov 22 19:56:30 host=email-smtp.eu-west-1.amazonaws.com tls=on auth=on user=AKIAIOSFODNN7EXAMPLE from=app@example.com recipients=user@example.com smtpstatus=554 smtpmsg='554 Access denied: User `arn:aws:iam::123456789012:user/ses-smtp-user? is not authorized to perform `ses:SendRawEmail? on resource `arn:aws:ses:eu-west-1:123456789012:identity/example.com?' errormsg='the server did not accept the mail' exitcode=EX_UNAVAILABLE",
  },
  {
    client: "Grafana (gomail)",
    id: "not-authorized-to-send",
    text:
      "Failed to send notification to email addresses: ops@example.com: gomail: could not send email 1: 554 Access denied: User `arn:aws:iam::123456789012:user/grafana' is not authorized to perform `ses:SendRawEmail' on resource `arn:aws:ses:eu-west-2:123456789012:identity/ops@example.com'",
  },
  {
    client: "Postfix bounce message, wrapped",
    id: "not-authorized-to-send",
    text:
      "<user@example.com>: host\n    email-smtp.eu-west-1.amazonaws.com[192.0.2.10] said: 554 Access denied: User\n    `arn:aws:iam::123456789012:user/ses-smtp-user' is not authorized to\n    perform `ses:SendRawEmail' on resource\n    `arn:aws:ses:eu-west-1:123456789012:identity/example.com' (in reply to end\n    of DATA command)",
  },
  {
    client: "AWS SDK for Python",
    id: "not-authorized-to-send",
    text:
      "botocore.exceptions.ClientError: An error occurred (AccessDenied) when calling the SendRawEmail operation: User `arn:aws:sts::123456789012:assumed-role/app/i-1234567890abcdef0' is not authorized to perform `ses:SendRawEmail' on resource `arn:aws:ses:us-east-1:123456789012:identity/example.com'",
  },
  {
    client: "javax.mail",
    id: "not-authorized-to-send",
    text:
      "com.sun.mail.smtp.SMTPSendFailedException: 554 Access denied: User `arn:aws:iam::123456789012:user/ses-smtp-user' is not authorized to perform `ses:SendRawEmail' on resource `arn:aws:ses:eu-west-1:123456789012:identity/example.com'",
  },
  {
    client: "Nodemailer",
    id: "identity-not-verified",
    text:
      "Error: Message failed: 554 Message rejected: Email address is not verified. The following identities failed the check in region EU-WEST-1: Example <app@example.com>, app@example.com",
  },
  {
    client: "PHPMailer",
    id: "identity-not-verified",
    text:
      "SMTP Error: data not accepted.SMTP server error: DATA END command failed Detail: Message rejected: Email address is not verified. The following identities failed the check in region US-EAST-1: app@example.com SMTP code: 554",
  },
  {
    client: "SwiftMailer",
    id: "identity-not-verified",
    text:
      `Expected response code 250 but got code "554", with message "554 Message rejected: Email address is not verified. The following identities failed the check in region US-WEST-2: user@example.com...
"`,
  },
  {
    client: "Postfix",
    id: "identity-not-verified",
    text:
      "Nov 22 19:58:05 relay postfix/smtp[18239]: F208D2FD: to=<user@example.com>, relay=email-smtp.eu-west-1.amazonaws.com[192.0.2.10]:587, delay=0.05, delays=0/0/0.05/0, dsn=5.0.0, status=bounced (host email-smtp.eu-west-1.amazonaws.com[192.0.2.10] said: 554 Message rejected: Email address is not verified. The following identities failed the check in region EU-WEST-1: app@example.com (in reply to end of DATA command))",
  },
  {
    client: "Exim mainlog",
    id: "identity-not-verified",
    text:
      "2024-03-11 06:25:04 1rjYxQ-0005o7-20 ** user@example.com R=smarthost T=remote_smtp H=email-smtp.eu-west-1.amazonaws.com [192.0.2.10]: SMTP error from remote mail server after end of data: 554 Message rejected: Email address is not verified. The following identities failed the check in region EU-WEST-1: app@example.com",
  },
  {
    client: ".NET SmtpClient",
    id: "identity-not-verified",
    text:
      "System.Net.Mail.SmtpException: Transaction failed. The server response was: Message rejected: Email address is not verified. The following identities failed the check in region US-EAST-1: app@example.com",
  },
  {
    client: "Go, lower case",
    id: "identity-not-verified",
    text:
      "error sending mail: failed to send data [smtp: invalid response code received from server (code: 554, response: message rejected: email address is not verified. the following identities failed the check in region us-west-2",
  },
  {
    client: "AWS SDK for PHP",
    id: "identity-not-verified",
    text:
      "MessageRejected (client): Email address is not verified. The following identities failed the check in region US-WEST-2: Example <app@example.com>",
  },
  {
    client: "Nodemailer",
    id: "sending-paused",
    text:
      "Error: Message failed: 554 Message rejected: Sending paused for this account. For more information, please check the inbox of the email address associated with your AWS account.",
  },
  {
    client: "Postfix",
    id: "sending-paused",
    text:
      "Nov 22 19:58:08 relay postfix/smtp[18239]: 098C2302: to=<user@example.com>, relay=email-smtp.eu-west-1.amazonaws.com[192.0.2.10]:587, delay=0.06, delays=0/0/0.05/0, dsn=5.0.0, status=bounced (host email-smtp.eu-west-1.amazonaws.com[192.0.2.10] said: 554 Message rejected: Sending paused for this account. For more information, please check the inbox of the email address associated with your AWS account. (in reply to end of DATA command))",
  },
  {
    client: "Ruby Net::SMTP",
    id: "sending-paused",
    text:
      "Net::SMTPFatalError: 554 Message rejected: Sending paused for this account. For more information, please check the inbox of the email address associated with your AWS account.",
  },
  {
    client: "AWS SDK",
    id: "sending-paused",
    text:
      "An error occurred (AccountSendingPausedException) when calling the SendEmail operation: Sending paused for this account.",
  },
  {
    client: "Python smtplib",
    id: "mail-from-domain-invalid",
    text: "smtplib.SMTPDataError: (554, b'MAIL FROM domain not verified: DNS setup for MAIL FROM domain is invalid.')",
  },
  {
    client: "Postfix",
    id: "mail-from-domain-invalid",
    text:
      "Mar 11 06:25:04 relay postfix/smtp[2716]: 3C1E12A0F4: to=<user@example.com>, relay=email-smtp.us-east-1.amazonaws.com[192.0.2.10]:587, dsn=5.0.0, status=bounced (host email-smtp.us-east-1.amazonaws.com[192.0.2.10] said: 554 MAIL FROM domain not verified: DNS setup for MAIL FROM domain is invalid. (in reply to end of DATA command))",
  },
  {
    client: "Nodemailer",
    id: "user-name-in-from",
    text: "Error: Message failed: 554 Transaction failed: User name is missing: 'AKIAIOSFODNN7EXAMPLE'.",
  },
  {
    client: "Python smtplib",
    id: "user-name-in-from",
    text: `smtplib.SMTPDataError: (554, b"Transaction failed: User name is missing: 'AKIAIOSFODNN7EXAMPLE'.")`,
  },
  {
    client: "Symfony Mailer",
    id: "user-name-in-from",
    text:
      `Expected response code "250" but got code "554", with message "554 Transaction failed: User name is missing: 'AKIAIOSFODNN7EXAMPLE'.".`,
  },
  {
    client: "Postfix",
    id: "message-too-long",
    text:
      "Nov 22 19:58:17 relay postfix/smtp[18239]: 254A030F: to=<user@example.com>, relay=email-smtp.eu-west-1.amazonaws.com[192.0.2.10]:587, delay=0.05, delays=0/0/0.05/0, dsn=5.0.0, status=bounced (host email-smtp.eu-west-1.amazonaws.com[192.0.2.10] said: 552 Message is too long. (in reply to end of DATA command))",
  },
  {
    client: "PHPMailer",
    id: "message-too-long",
    text: `SMTP ERROR: DATA END command failed: 552 Message is too long.
SMTP Error: data not accepted.`,
  },
  {
    client: "Nodemailer",
    id: "sender-invalid",
    text: `Error: Mail command failed: 501 Invalid MAIL FROM address provided {
  code: 'EENVELOPE',
  response: '501 Invalid MAIL FROM address provided',
  responseCode: 501,
  command: 'MAIL FROM'
}`,
  },
  {
    client: "Postfix",
    id: "sender-invalid",
    text:
      "Nov 22 19:58:20 relay postfix/smtp[18239]: 34E2F314: to=<user@example.com>, relay=email-smtp.eu-west-1.amazonaws.com[192.0.2.10]:587, delay=0.06, delays=0/0/0.06/0, dsn=5.0.0, status=bounced (host email-smtp.eu-west-1.amazonaws.com[192.0.2.10] said: 501 Invalid MAIL FROM address provided (in reply to MAIL FROM command))",
  },
  {
    client: "swaks?",
    id: "sender-invalid",
    text: `=== Connected to email-smtp.eu-west-1.amazonaws.com.
 ~> MAIL FROM:<app>
<~* 553 <app> Invalid email address.`,
  },
  {
    client: "Python smtplib?",
    id: "sender-invalid",
    text: `connect: to ('email-smtp.eu-west-1.amazonaws.com', 587) None
smtplib.SMTPSenderRefused: (553, b'<app> Invalid email address.', 'app')`,
  },
  {
    client: "Nodemailer?",
    id: "recipient-invalid",
    text: `host: 'email-smtp.eu-west-1.amazonaws.com'
Error: Can't send mail - all recipients were rejected: 553 <user> address unknown.`,
  },
  {
    client: "Postfix?",
    id: "recipient-invalid",
    text:
      "Mar 11 06:25:04 relay postfix/smtp[2716]: 3C1E12A0F4: to=<user@@example.com>, relay=email-smtp.us-east-1.amazonaws.com[192.0.2.10]:587, dsn=5.0.0, status=bounced (host email-smtp.us-east-1.amazonaws.com[192.0.2.10] said: 553 <user@@example.com> address unknown. (in reply to RCPT TO command))",
  },
];
