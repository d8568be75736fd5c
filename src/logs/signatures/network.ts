/**
 * Signatures to what went wrong on the way to the server: names, ports, routes, time-outs, and servers that speak no SMTP.
 *
 * Invariant: a table. None of these words is about SES by itself; a text must name it.
 * @module
 */

import { reason, type Signature, symptom } from "../../findings/signature.ts";

/** The signatures, the more exact first. */
export const NETWORK_CLUES: readonly Signature[] = [
  // A host that is an access key id is a broken URL, and `configuration.ts` has it.
  reason("dns-failed", /\bENOTFOUND(?! (?:akia|asia))/i, {
    literals: ["enotfound"],
    seen: ["Error: queryA ENOTFOUND email-smtp.us-east1.amazonaws.com"],
  }),
  reason("dns-failed", /\bEAI_AGAIN\b/, {
    literals: ["eai_again"],
    seen: ["Error: getaddrinfo EAI_AGAIN email-smtp.eu-west-1.amazonaws.com"],
  }),
  reason("dns-failed", /name or service not known/i, {
    literals: ["service not known"],
    seen: [
      "SocketError: Failed to open TCP connection to email-smtp.us-east-1.amazonaws.com:587 (getaddrinfo: Name or service not known)",
    ],
  }),
  reason("dns-failed", /nodename nor servname provided/i, {
    literals: ["nor servname"],
    seen: ["socket.gaierror: [Errno 8] nodename nor servname provided, or not known"],
  }),
  reason("dns-failed", /no such host/i, {
    literals: ["no such host"],
    seen: ["dial tcp: lookup email-smtp.eu-west1.amazonaws.com on 192.0.2.53:53: no such host"],
  }),
  reason(
    "dns-failed",
    /\blookup \S+(?: on \S+)?: (?:server misbehaving|.{0,60}i\/o timeout)/i,
    {
      literals: ["server misbehaving", "i/o timeout"],
      seen: [
        'err="establish connection to server: dial tcp: lookup email-smtp.eu-west-1.amazonaws.com on 192.0.2.53:53: server misbehaving"',
        "lookup email-smtp.eu-west-1.amazonaws.com on 192.0.2.53:53: read udp 10.0.0.5:41234->192.0.2.53:53: i/o timeout",
      ],
    },
  ),
  reason("dns-failed", /\bUnknownHostException\b/, {
    literals: ["unknownhostexception"],
    seen: ["java.net.UnknownHostException: email-smtp.eu-west-1.amazonaws.com"],
  }),
  reason("dns-failed", /failure in name resolution/i, {
    literals: ["name resolution"],
    seen: [
      "SMTP ERROR: Failed to connect to server: php_network_getaddresses: getaddrinfo for email-smtp.eu-west-1.amazonaws.com failed: Temporary failure in name resolution (0)",
      "msmtp: cannot locate host email-smtp.eu-west-1.amazonaws.com: Temporary failure in name resolution",
      "Nov 22 19:59:53 relay postfix/smtp[20811]: B954337A: to=<user@example.com>, relay=none, delay=0, delays=0/0/0/0, dsn=4.4.4, status=deferred (unable to look up host email-smtp.eu-west-1.amazonaws.com: Temporary failure in name resolution)",
    ],
  }),
  reason("dns-failed", /could not resolve host/i, {
    literals: ["resolve host"],
    seen: ["curl: (6) Could not resolve host: email-smtp.eu-west-1.amazonaws.com"],
  }),
  reason("dns-failed", /cannot locate host/i, {
    literals: ["locate host"],
    seen: ["msmtp: cannot locate host email-smtp.eu-west-1.amazonaws.com: Temporary failure in name resolution"],
  }),
  reason("dns-failed", /\bBad hostname\b/i, {
    literals: ["bad hostname"],
    seen: ["*** \tIO::Socket::INET: Bad hostname 'email-smtp.eu-west1.amazonaws.com'"],
  }),
  reason("dns-failed", /Name service error for name/i, {
    literals: ["name service error"],
    seen: [
      "Mar 11 06:25:04 relay postfix/smtp[2716]: 3C1E12A0F4: to=<user@example.com>, relay=none, delay=0.1, delays=0.05/0.01/0.04/0, dsn=4.4.3, status=deferred (Host or domain name not found. Name service error for name=email-smtp.us-east-1.amazonaws.com type=A: Host not found, try again)",
    ],
  }),
  reason("dns-failed", /unable to look ?up host/i, {
    literals: ["look up host", "lookup host"],
    seen: [
      "Nov 22 19:59:53 relay postfix/smtp[20811]: B954337A: to=<user@example.com>, relay=none, delay=0, delays=0/0/0/0, dsn=4.4.4, status=deferred (unable to look up host email-smtp.eu-west-1.amazonaws.com: Temporary failure in name resolution)",
      "unable to lookup host email-smtp.eu-west-1.amazonaws.com",
    ],
  }),
  reason("dns-failed", /host lookup for \S+ did not complete/i, {
    literals: ["host lookup for"],
    seen: [
      "2024-03-11 06:25:04 1rjYxQ-0005tD-0C == user@example.com R=smarthost defer (-36): host lookup for email-smtp.eu-west-1.amazonaws.com did not complete (DNS timeout?)",
    ],
  }),
  reason("dns-failed", /\bNXDOMAIN\b/, {
    literals: ["nxdomain"],
    seen: ["** server can't find email-smtp.us-west2.amazonaws.com: NXDOMAIN"],
  }),
  reason("dns-failed", /name could not be resolved/i, {
    literals: ["could not be resolved"],
    seen: ["System.Net.WebException: The remote name could not be resolved: 'email-smtp.us-east-1.amazonaws.com'"],
  }),
  reason("dns-failed", /No address associated with hostname/i, {
    literals: ["no address associated"],
    seen: ["[Errno -5] No address associated with hostname"],
  }),
  reason("dns-failed", /failed to lookup address information/i, {
    literals: ["lookup address"],
    seen: ["failed to lookup address information: Name does not resolve"],
  }),

  reason("connection-refused", /\bECONNREFUSED\b/, {
    literals: ["econnrefused"],
    seen: ["Error: connect ECONNREFUSED 127.0.0.1:587 {"],
  }),
  reason("connection-refused", /connection refused/i, {
    literals: ["connection refused"],
    seen: [
      'Connection could not be established with host "email-smtp.eu-west-1.amazonaws.com:587": stream_socket_client(): Unable to connect to email-smtp.eu-west-1.amazonaws.com:587 (Connection refused)',
      "Connection could not be established with host email-smtp.eu-west-1.amazonaws.com :stream_socket_client(): unable to connect to email-smtp.eu-west-1.amazonaws.com:588 (Connection refused)",
      "2024-03-11 06:25:04 1rjYxQ-0005sw-03 H=email-smtp.eu-west-1.amazonaws.com [192.0.2.10] Connection refused",
      "msmtp: cannot connect to email-smtp.eu-west-1.amazonaws.com, port 587: Connection refused",
      "email-smtp.eu-west-1.amazonaws.com: dial tcp 192.0.2.10:588: connect: connection refused",
    ],
  }),
  reason("connection-refused", /actively refused/i, {
    literals: ["actively refused"],
    seen: [
      "System.Net.Sockets.SocketException (10061): No connection could be made because the target machine actively refused it. [email-smtp.us-east-1.amazonaws.com]:587",
    ],
  }),

  reason("network-unreachable", /\bE(?:HOST|NET)UNREACH\b/, {
    literals: ["ehostunreach", "enetunreach"],
    seen: [
      "Error: connect EHOSTUNREACH 192.0.2.10:587 - Local (0.0.0.0:0)",
      "Error: connect ENETUNREACH 2001:db8::10:587",
    ],
  }),
  reason("network-unreachable", /(?:network|host) is unreachable/i, {
    literals: ["is unreachable"],
    seen: [
      "msmtp: cannot connect to email-smtp.eu-west-1.amazonaws.com, port 587: Network is unreachable",
      "Mar 11 06:25:34 relay postfix/smtp[2716]: connect to email-smtp.eu-west-1.amazonaws.com[2001:db8::10]:587: Network is unreachable",
    ],
  }),
  reason("network-unreachable", /no route to host|NoRouteToHostException/i, {
    literals: ["no route to", "noroutetohost"],
    seen: [
      'Connection could not be established with host "email-smtp.eu-west-1.amazonaws.com:587": stream_socket_client(): Unable to connect to email-smtp.eu-west-1.amazonaws.com:587 (No route to host)',
      "java.net.NoRouteToHostException: No route to host",
    ],
  }),

  reason("connection-timeout", /\bETIMEDOUT\b/, { literals: ["etimedout"], seen: ["code: 'ETIMEDOUT',"] }),
  reason("connection-timeout", /\btimed out\b/i, {
    literals: ["timed out"],
    seen: [
      'Connection could not be established with host "email-smtp.eu-west-1.amazonaws.com:587": stream_socket_client(): Unable to connect to email-smtp.eu-west-1.amazonaws.com:587 (Connection timed out)',
      'Connection to "email-smtp.eu-west-1.amazonaws.com:587" timed out.',
      "Mar 11 06:25:34 relay postfix/smtp[2716]: 3C1E12A0F4: to=<user@example.com>, relay=none, delay=30, delays=0.01/0.01/30/0, dsn=4.4.1, status=deferred (connect to email-smtp.eu-west-1.amazonaws.com[192.0.2.10]:587: Connection timed out)",
      "Mar 11 06:30:04 relay postfix/smtp[2716]: 3C1E12A0F4: to=<user@example.com>, relay=email-smtp.us-east-1.amazonaws.com[192.0.2.10]:465, delay=300, delays=0.02/0.01/300/0, dsn=4.4.2, status=deferred (conversation with email-smtp.us-east-1.amazonaws.com[192.0.2.10] timed out while receiving the initial server greeting)",
    ],
  }),
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
  reason("connection-refused", /after \d{1,3} ms: Couldn't connect to server/i, {
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

  reason("not-smtp", /(?:response[=:] ?|<\*\* )HTTP\/1\.[01] \d{3}/i, {
    literals: ["response=http", "response: http", "<** http/"],
    seen: [
      "email-smtp.eu-west-1.amazonaws.com:587: short response: HTTP/1.1 400 Bad Request",
      "javax.mail.MessagingException: Got bad greeting from SMTP host: email-smtp.eu-west-1.amazonaws.com, port: 587, response: HTTP/1.1 400 Bad Request",
      "Error: Invalid greeting. response=HTTP/1.1 400 Bad Request: HTTP/1.1 400 Bad Request {",
      "<** HTTP/1.1 400 Bad Request",
    ],
  }),
  reason("not-smtp", /(?:reply: b'HTTP|\(-1, b'|^< HTTP)\/1\.[01] 400 /i, {
    literals: ["reply: b'http", "(-1, b'/1.", "< http/1."],
    seen: [
      "smtplib: reply: b'HTTP/1.1 400 Bad Request'",
      "smtplib.SMTPServerDisconnected: (-1, b'/1.1 400 Bad Request')",
      "< HTTP/1.1 400 Bad Request",
    ],
  }),
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

  symptom(
    "connection-closed",
    /\bECONNRESET\b|connection reset by peer|Connection reset\b/i,
    {
      literals: ["econnreset", "connection reset"],
      seen: [
        "email-smtp.eu-west-1.amazonaws.com: read tcp 192.0.2.20:55482->192.0.2.10:587: read: connection reset by peer",
        "Error: read ECONNRESET {",
      ],
    },
  ),
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
  symptom("connection-closed", /Remote host closed connection/i, {
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
  symptom("connection-closed", /\bwrite EPIPE\b|\bbroken pipe\b/i, {
    literals: ["write epipe", "broken pipe"],
    seen: ["Error: write EPIPE", "[Errno 32] Broken pipe"],
  }),
  symptom(
    "connection-closed",
    /EOFError.{0,40}end of file reached|end of file reached.{0,4}EOFError/i,
    { literals: ["end of file reached"], seen: ["EOFError: end of file reached"] },
  ),
];
