/**
 * Signatures to the system's errors, by name, number and text, of POSIX and of Windows.
 *
 * Invariant: a table. None of these words is about SES by itself: the text must name it, or be about mail.
 * @module
 */

import { reason, type Signature, symptom } from "../../findings/signature.ts";

/** The signatures, the more exact first. */
export const SYSTEM_ERRORS: readonly Signature[] = [
  reason("connection-refused", /ECONNREFUSED\b/i, {
    literals: ["econnrefused"],
    seen: ["Error: connect ECONNREFUSED 127.0.0.1:587 {"],
  }),
  reason(
    "connection-refused",
    /(?<!\b(?:unencrypted|insecure|plaintext|cleartext|non-tls) )connection refused(?! by SMTP server\.)/i,
    {
      literals: ["connection refused"],
      seen: [
        'Connection could not be established with host "email-smtp.eu-west-1.amazonaws.com:587": stream_socket_client(): Unable to connect to email-smtp.eu-west-1.amazonaws.com:587 (Connection refused)',
        "Connection could not be established with host email-smtp.eu-west-1.amazonaws.com :stream_socket_client(): unable to connect to email-smtp.eu-west-1.amazonaws.com:588 (Connection refused)",
        "2024-03-11 06:25:04 1rjYxQ-0005sw-03 H=email-smtp.eu-west-1.amazonaws.com [192.0.2.10] Connection refused",
        "msmtp: cannot connect to email-smtp.eu-west-1.amazonaws.com, port 587: Connection refused",
        "email-smtp.eu-west-1.amazonaws.com: dial tcp 192.0.2.10:588: connect: connection refused",
      ],
    },
  ),
  reason("connection-refused", /actively refused/i, {
    literals: ["actively refused"],
    seen: [
      "System.Net.Sockets.SocketException (10061): No connection could be made because the target machine actively refused it. [email-smtp.us-east-1.amazonaws.com]:587",
    ],
  }),
  reason("network-unreachable", /E(?:HOST|NET)(?:UNREACH|DOWN)\b|\bEADDRNOTAVAIL\b/i, {
    literals: ["ehostunreach", "enetunreach", "ehostdown", "enetdown", "eaddrnotavail"],
    seen: [
      "Error: connect EHOSTUNREACH 192.0.2.10:587 - Local (0.0.0.0:0)",
      "Error: connect ENETUNREACH 2001:db8::10:587",
      "smtp: connect EHOSTDOWN",
      "smtp: connect ENETDOWN",
      "smtp: bind EADDRNOTAVAIL",
    ],
  }),
  reason(
    "network-unreachable",
    /(?:network|host) is (?:unreachable|down)|(?<!Destination )\b(?:network|host) unreachable|unreachable (?:network|host)\b|assign requested address|\bAddress not available\b|Address family not supported/i,
    {
      literals: [
        "is unreachable",
        "network is down",
        "host is down",
        "unreachable network",
        "unreachable host",
        "requested address",
        "network unreachable",
        "host unreachable",
        "address not available",
        "address family not",
      ],
      seen: [
        "msmtp: cannot connect to email-smtp.eu-west-1.amazonaws.com, port 587: Network is unreachable",
        "Mar 11 06:25:34 relay postfix/smtp[2716]: connect to email-smtp.eu-west-1.amazonaws.com[2001:db8::10]:587: Network is unreachable",
        "smtp: Network is down",
        "connect: Network unreachable [2001:db8::10]:587 msmtp",
        "smtp: Host unreachable",
        "smtp bind: Address not available",
        "smtp socket: Address family not supported by protocol [2001:db8::10]:587",
        "smtp: Host is down",
        "A socket operation was attempted to an unreachable network 192.0.2.10:587",
        "A socket operation was attempted to an unreachable host. 192.0.2.10:587",
        "dial tcp [2001:db8::10]:587: connect: cannot assign requested address",
      ],
    },
  ),
  reason("network-unreachable", /no route to host|NoRouteToHostException/i, {
    literals: ["no route to", "noroutetohost"],
    seen: [
      'Connection could not be established with host "email-smtp.eu-west-1.amazonaws.com:587": stream_socket_client(): Unable to connect to email-smtp.eu-west-1.amazonaws.com:587 (No route to host)',
      "java.net.NoRouteToHostException: No route to host",
    ],
  }),
  reason("connection-timeout", /ETIMEDOUT\b/i, { literals: ["etimedout"], seen: ["code: 'ETIMEDOUT',"] }),
  reason("connection-timeout", /\btimed out\b/i, {
    literals: ["timed out"],
    seen: [
      'Connection could not be established with host "email-smtp.eu-west-1.amazonaws.com:587": stream_socket_client(): Unable to connect to email-smtp.eu-west-1.amazonaws.com:587 (Connection timed out)',
      'Connection to "email-smtp.eu-west-1.amazonaws.com:587" timed out.',
      "Mar 11 06:25:34 relay postfix/smtp[2716]: 3C1E12A0F4: to=<user@example.com>, relay=none, delay=30, delays=0.01/0.01/30/0, dsn=4.4.1, status=deferred (connect to email-smtp.eu-west-1.amazonaws.com[192.0.2.10]:587: Connection timed out)",
    ],
  }),
  symptom(
    "connection-closed",
    /ECONNRESET\b|ECONNABORTED\b|connection reset\b/i,
    {
      literals: ["econnreset", "econnaborted", "connection reset"],
      seen: [
        "email-smtp.eu-west-1.amazonaws.com: read tcp 192.0.2.20:55482->192.0.2.10:587: read: connection reset by peer",
        "Error: read ECONNRESET {",
        "smtp: WSAECONNABORTED",
      ],
    },
  ),
  symptom("connection-closed", /\bwrite EPIPE\b|\bbroken pipe\b/i, {
    literals: ["write epipe", "broken pipe"],
    seen: ["Error: write EPIPE", "[Errno 32] Broken pipe"],
  }),
  reason("connection-timeout", /did not properly respond/i, {
    literals: ["did not properly respond"],
    seen: [
      "SmtpClient: A connection attempt failed because the connected party did not properly respond after a period of time",
    ],
  }),
  reason("connection-timeout", /execution expired/i, {
    literals: ["execution expired"],
    seen: ["ActionMailer: execution expired"],
  }),
  reason("connection-timeout", /deadline exceeded|deadline has elapsed/i, {
    literals: ["deadline exceeded", "deadline has elapsed"],
    seen: ["email: context deadline exceeded", "lettre: deadline has elapsed"],
  }),
  reason("connection-timeout", /timeout was reached|timeout reached|operation timeout|connect(?:ion)?: timeout\b/i, {
    literals: [
      "timeout was reached",
      "timeout reached",
      "operation timeout",
      "connect: timeout",
      "connection: timeout",
    ],
    seen: [
      "smtp: Timeout was reached",
      "smtp: timeout reached",
      "smtp: operation timeout",
      "*** \tIO::Socket::INET: connect: timeout",
      "smtp connection: timeout",
    ],
  }),
  // Swift's NIO.
  reason("connection-timeout", /\bconnectTimeout\(/, {
    literals: ["connecttimeout("],
    seen: ["NIOConnectionError(host: email-smtp.eu-west-1.amazonaws.com, port: 587, error: connectTimeout(NIOCore"],
  }),
  reason("dns-failed", /SocketAddressError\.unknown\(host/, {
    literals: ["socketaddresserror.unknown"],
    seen: [
      "NIOConnectionError(dnsAError: Optional(NIOPosix.SocketAddressError.unknown(host: email-smtp.eu-west1.amazonaws.com",
    ],
  }),
  // What is read in time or not at all: EAGAIN.
  reason(
    "connection-timeout",
    /(?:network|i\/o|read|recv|connect\w*|socket|smtp)\b.{0,40}Resource temporarily unavailable/i,
    {
      literals: ["temporarily unavailable"],
      seen: ["email_send_failed: network error: Resource temporarily unavailable (os error 11)"],
    },
  ),
  reason("connection-timeout", /\{:?error, ?:?e?timeout\}/, {
    literals: ["error, :timeout", "error,timeout", "error, timeout"],
    seen: [
      '{:network_failure, "email-smtp.eu-west-1.amazonaws.com", {:error, :timeout}}',
      '{network_failure,"email-smtp.eu-west-1.amazonaws.com",{error,timeout}}',
      "smtp {error, timeout}",
    ],
  }),
  reason("connection-timeout", /\bTimeoutError\b/, { literals: ["timeouterror"], seen: ["smtplib: TimeoutError"] }),
  reason("connection-refused", /connect:errno=(?:111|61)\b|Connect call failed/i, {
    literals: ["connect:errno=111", "connect:errno=61", "connect call failed"],
    seen: [
      "openssl s_client -connect email-smtp.eu-west-1.amazonaws.com:588: connect:errno=111",
      "email-smtp: connect:errno=61",
      "aiosmtplib: [Errno 111] Connect call failed ('192.0.2.10', 587)",
    ],
  }),
  reason("connection-timeout", /connect:errno=(?:110|60)\b/i, {
    literals: ["connect:errno=110", "connect:errno=60"],
    seen: ["email-smtp: connect:errno=110", "email-smtp: connect:errno=60"],
  }),
  reason("network-unreachable", /connect:errno=(?:101|113|51|65)\b/i, {
    literals: ["connect:errno=1", "connect:errno=51", "connect:errno=65"],
    seen: ["email-smtp: connect:errno=101", "email-smtp: connect:errno=51", "email-smtp: connect:errno=65"],
  }),
  reason("network-unreachable", /(?:connect\w*|server)\b.{0,60}\b(?:Permission denied|Operation not permitted)/i, {
    literals: ["permission denied", "operation not permitted"],
    seen: [
      "SMTP ERROR: Failed to connect to server: Permission denied (13)",
      "smtp: dial tcp 192.0.2.10:587: connect: operation not permitted",
    ],
  }),
  symptom("connection-closed", /forcibly closed|connection abort|connection was aborted|ECONNABORTED/i, {
    literals: ["forcibly closed", "connection abort", "connection was aborted", "econnaborted"],
    seen: [
      "smtp: An existing connection was forcibly closed by the remote host",
      "smtp: Software caused connection abort",
      "smtp: An established connection was aborted by the software in your host machine. The connection was aborted",
      "smtp ECONNABORTED",
    ],
  }),
  symptom("connection-closed", /\bEPIPE\b|[Bb]roken pipe/, {
    literals: ["broken pipe", "code: epipe", "write epipe"],
    seen: ["smtp: write: broken pipe", "smtp code: EPIPE", "Error: write EPIPE"],
  }),
  reason("connection-refused", /refused (?:the|our|your|a) connection|connection (?:was|is|has been|got) refused/i, {
    literals: [
      "refused the conn",
      "refused our conn",
      "refused your conn",
      "refused a conn",
      "connection was refused",
      "connection is refused",
      "connection has been",
      "connection got refused",
    ],
    seen: [
      "smtp: The service refused the connection",
      "smtp: server refused our connection",
      "smtp: server refused your connection",
      "smtp: server refused a connection",
      "smtp: connection was refused",
      "smtp: connection is refused",
      "smtp: connection has been refused",
      "smtp: connection got refused",
    ],
  }),
  symptom(
    "connection-closed",
    /(?:closed|dropped|reset|terminated|aborted) (?:the|our|its|your) connection|connection (?:was|has been|got) (?:closed|reset|lost|aborted|terminated|dropped|interrupted)|(?:lost|dropped) connection|connection (?:terminated|dropped|lost)\b|server hung up/i,
    {
      literals: [
        "closed the connection",
        "dropped the conn",
        "reset the conn",
        "terminated the conn",
        "aborted the conn",
        "closed our conn",
        "closed its conn",
        "connection was",
        "connection has been",
        "connection got",
        "lost connection",
        "dropped connection",
        "connection terminated",
        "connection dropped",
        "connection lost",
        "server hung up",
      ],
      seen: [
        "smtp: server closed the connection",
        "smtp: server dropped the connection",
        "smtp: peer reset the connection",
        "smtp: server terminated the connection",
        "smtp: server aborted the connection",
        "smtp: server closed our connection",
        "smtp: server closed its connection",
        "smtp: the connection was closed",
        "smtp: connection has been lost",
        "smtp: connection got reset",
        "smtp: lost connection",
        "smtp: dropped connection",
        "smtp: connection terminated",
        "smtp: connection dropped",
        "smtp: connection lost",
        "smtp: server hung up",
      ],
    },
  ),
];
