/**
 * Whole texts about names and connections that failed: who prints it, what it prints, and the finding that must come first.
 *
 * Invariant: data only. Names, addresses and keys are documentation values.
 * @module
 */

import type { Case } from "./case.ts";

/** The texts, by finding. */
export const NETWORK_CASES: readonly Case[] = [
  {
    client: "Nodemailer",
    id: "dns-failed",
    text: `Error: getaddrinfo ENOTFOUND email-smtp.eu-west1.amazonaws.com {
  errno: -3008,
  code: 'EDNS',
  syscall: 'getaddrinfo',
  hostname: 'email-smtp.eu-west1.amazonaws.com',
  command: 'CONN'
}`,
  },
  {
    client: "Python smtplib",
    id: "dns-failed",
    text: `    smtplib.SMTP("email-smtp.eu-west.amazonaws.com", 587)
socket.gaierror: [Errno -2] Name or service not known`,
  },
  {
    client: "Python smtplib on macOS",
    id: "dns-failed",
    text: `connect: to ('email-smtp.us-east-1.amazonaws.co', 587) None
socket.gaierror: [Errno 8] nodename nor servname provided, or not known
hint: email-smtp.us-east-1.amazonaws.com`,
  },
  {
    client: "javax.mail",
    id: "dns-failed",
    text:
      `com.sun.mail.util.MailConnectException: Couldn't connect to host, port: email-smtp.eu-west-1.amazonaws.com, 587; timeout 4000;
  nested exception is:
	java.net.UnknownHostException: email-smtp.eu-west-1.amazonaws.com`,
  },
  {
    client: "swaks",
    id: "dns-failed",
    text: `*** Error connecting to email-smtp.eu-west1.amazonaws.com:587:
*** 	IO::Socket::INET: Bad hostname 'email-smtp.eu-west1.amazonaws.com'`,
  },
  {
    client: "dig",
    id: "dns-failed",
    text: `;; ->>HEADER<<- opcode: QUERY, status: NXDOMAIN, id: 4711
;; QUESTION SECTION:
;email-smtp.eu-west1.amazonaws.com.	IN	A`,
  },
  {
    client: "openssl s_client",
    id: "dns-failed",
    text: `$ openssl s_client -connect email-smtp.eu-west1.amazonaws.com:465
40E7CFED4F7F0000:error:10080002:BIO routines:BIO_lookup_ex:system lib:../crypto/bio/bio_addr.c:746:Name or service not known
connect:errno=22`,
  },
  {
    client: "Nodemailer",
    id: "no-smtp-endpoint",
    text: "Error: getaddrinfo ENOTFOUND email-smtp.eu-central-2.amazonaws.com",
  },
  { client: "Go", id: "no-smtp-endpoint", text: "dial tcp: lookup email-smtp.me-south-1.amazonaws.com: no such host" },
  {
    client: "curl",
    id: "no-smtp-endpoint",
    text: "curl: (6) Could not resolve host: email-smtp.af-south-1.amazonaws.com",
  },
  {
    client: "Nodemailer, host in the settings",
    id: "connection-refused",
    text: `SMTP_HOST=email-smtp.eu-west-1.amazonaws.com
Error: connect ECONNREFUSED 127.0.0.1:587 {
  errno: -111,
  code: 'ESOCKET',
  syscall: 'connect',
  address: '127.0.0.1',
  port: 587,
  command: 'CONN'
}`,
  },
  {
    client: "javax.mail",
    id: "connection-refused",
    text:
      `com.sun.mail.util.MailConnectException: Couldn't connect to host, port: email-smtp.eu-west-1.amazonaws.com, 587; timeout -1;
  nested exception is:
	java.net.ConnectException: Connection refused (Connection refused)`,
  },
  {
    client: "Postfix",
    id: "connection-refused",
    text:
      `Nov 22 19:59:50 relay postfix/smtp[20811]: connect to email-smtp.eu-west-1.amazonaws.com[192.0.2.10]:587: Connection refused
Nov 22 19:59:50 relay postfix/smtp[20811]: B4762374: to=<user@example.com>, relay=none, delay=0.01, delays=0.01/0/0/0, dsn=4.4.1, status=deferred (connect to email-smtp.eu-west-1.amazonaws.com[192.0.2.10]:587: Connection refused)`,
  },
  {
    client: "swaks",
    id: "connection-refused",
    text: `*** Error connecting to email-smtp.eu-west-1.amazonaws.com:587:
*** 	IO::Socket::INET: connect: Connection refused`,
  },
  {
    client: "Nodemailer, host in the settings",
    id: "connection-timeout",
    text: `host: 'email-smtp.eu-west-1.amazonaws.com', port: 587
Error: Connection timeout {
  code: 'ETIMEDOUT',
  command: 'CONN'
}`,
  },
  {
    client: "Nodemailer, secure: false on 465",
    id: "tls-mode-mismatch",
    text: `host: 'email-smtp.eu-west-1.amazonaws.com', port: 465, secure: false
Error: Greeting never received {
  code: 'ETIMEDOUT',
  command: 'CONN'
}`,
  },
  {
    client: "Python smtplib",
    id: "connection-timeout",
    text: `connect: to ('email-smtp.eu-west-1.amazonaws.com', 587) None
TimeoutError: [Errno 110] Connection timed out`,
  },
  {
    client: "javax.mail",
    id: "connection-timeout",
    text:
      `com.sun.mail.util.MailConnectException: Couldn't connect to host, port: email-smtp.eu-west-1.amazonaws.com, 587; timeout 4000;
  nested exception is:
	java.net.SocketTimeoutException: Connect timed out`,
  },
  {
    client: "PowerShell Test-NetConnection",
    id: "connection-timeout",
    text: `WARNING: TCP connect to (192.0.2.10 : 587) failed
ComputerName           : email-smtp.us-east-1.amazonaws.com
RemotePort             : 587
TcpTestSucceeded       : False`,
  },
  {
    client: "Postfix",
    id: "port-25-throttled",
    text:
      "Mar 11 06:25:34 relay postfix/smtp[2716]: connect to email-smtp.us-east-1.amazonaws.com[192.0.2.10]:25: Connection timed out",
  },
  {
    client: "Exim mainlog",
    id: "port-25-throttled",
    text:
      "2024-03-11 06:27:11 1rjYxQ-0005sw-03 H=email-smtp.us-east-1.amazonaws.com [192.0.2.10]:25 Connection timed out",
  },
  {
    client: "Go",
    id: "port-25-throttled",
    text: "email-smtp.us-east-1.amazonaws.com:25: dial tcp 192.0.2.10:25: i/o timeout",
  },
  {
    client: "javax.mail",
    id: "port-25-throttled",
    text:
      `com.sun.mail.util.MailConnectException: Couldn't connect to host, port: email-smtp.us-east-1.amazonaws.com, 25; timeout 5000;
  nested exception is:
	java.net.SocketTimeoutException: connect timed out`,
  },
  {
    client: "Nodemailer, host in the settings",
    id: "port-25-throttled",
    text: `host: 'email-smtp.us-east-1.amazonaws.com', port: 25
Error: connect ETIMEDOUT 192.0.2.10:25`,
  },
  {
    client: "telnet",
    id: "port-25-throttled",
    text: `$ telnet email-smtp.us-west-2.amazonaws.com 25
Trying 192.0.2.10...
telnet: Unable to connect to remote host: Connection timed out`,
  },
  {
    client: "PHP",
    id: "port-25-throttled",
    text:
      "stream_socket_client(): Unable to connect to tcp://email-smtp.us-east-1.amazonaws.com:25 (Connection timed out)",
  },
  {
    client: "Nodemailer",
    id: "network-unreachable",
    text: `email-smtp.eu-west-1.amazonaws.com
Error: connect EHOSTUNREACH 192.0.2.10:587 - Local (0.0.0.0:0)`,
  },
  {
    client: "Python smtplib",
    id: "network-unreachable",
    text: `connect: to ('email-smtp.eu-west-1.amazonaws.com', 587) None
OSError: [Errno 101] Network is unreachable`,
  },
  {
    client: "javax.mail",
    id: "network-unreachable",
    text:
      `com.sun.mail.util.MailConnectException: Couldn't connect to host, port: email-smtp.eu-west-1.amazonaws.com, 587; timeout 4000;
  nested exception is:
	java.net.NoRouteToHostException: No route to host`,
  },
  {
    client: "Nodemailer, host in the settings",
    id: "connection-closed",
    text: `host: 'email-smtp.eu-west-1.amazonaws.com'
Error: read ECONNRESET {
  errno: -104,
  code: 'ESOCKET',
  syscall: 'read',
  command: 'CONN'
}`,
  },
  {
    client: "Python smtplib",
    id: "connection-closed",
    text: `connect: to ('email-smtp.eu-west-1.amazonaws.com', 587) None
smtplib.SMTPServerDisconnected: Connection unexpectedly closed`,
  },
  {
    client: "SES after many messages?",
    id: "connection-closed",
    text: "email-smtp.us-east-1.amazonaws.com: 421 Connection closed by server: too many messages in one session",
  },
  {
    client: "Postfix, SES after many messages?",
    id: "connection-closed",
    text:
      "Mar 11 06:25:04 relay postfix/smtp[2716]: 3C1E12A0F4: to=<user@example.com>, relay=email-smtp.us-east-1.amazonaws.com[192.0.2.10]:587, dsn=4.0.0, status=deferred (host email-smtp.us-east-1.amazonaws.com[192.0.2.10] said: 421 Connection closed by server: too many messages in one session (in reply to MAIL FROM command))",
  },
  {
    client: "Nodemailer through a web proxy",
    id: "not-smtp",
    text: `host: 'email-smtp.eu-west-1.amazonaws.com'
Error: Invalid greeting. response=HTTP/1.1 400 Bad Request: HTTP/1.1 400 Bad Request {
  code: 'EPROTOCOL',
  response: 'HTTP/1.1 400 Bad Request',
  command: 'CONN'
}`,
  },
  {
    client: "swaks",
    id: "not-smtp",
    text: `=== Connected to email-smtp.eu-west-1.amazonaws.com.
<** HTTP/1.1 400 Bad Request
<** Connection: close
*** Remote host closed connection unexpectedly.`,
  },
  {
    client: "Exim mainlog?",
    id: "protocol-error",
    text:
      "2024-03-11 06:25:04 1rjYxQ-0005pD-2v H=email-smtp.eu-west-1.amazonaws.com [192.0.2.10]: SMTP error from remote mail server after AUTH PLAIN: 501 Invalid command argument, not a valid Base64 string",
  },
  {
    client: "openssl s_client, typed by hand?",
    id: "protocol-error",
    text: `220 email-smtp.amazonaws.com ESMTP SimpleEmailService-d-EXAMPLE01 abcdefghijklmnopqrst
RCPT TO:<user@example.com>
503 5.5.1 Error: need MAIL command`,
  },
  {
    client: "Python smtplib?",
    id: "protocol-error",
    text: `connect: to ('email-smtp.eu-west-1.amazonaws.com', 587) None
smtplib.SMTPResponseException: (500, 'Line too long.')`,
  },
];
