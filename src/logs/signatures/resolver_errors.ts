/**
 * Signatures to names that no resolver knows: the words of every platform, language and mail server.
 *
 * Invariant: a table. None of these words is about SES by itself: the text must name it, or be about mail.
 * @module
 */

import { ofMail, reason, type Signature } from "../../findings/signature.ts";

/** The signatures, the more exact first. */
export const RESOLVER_ERRORS: readonly Signature[] = [
  // A host that is an access key id is a broken URL, and `configuration.ts` has it.
  reason("dns-failed", /\bENOTFOUND(?! (?:akia|asia))/i, {
    literals: ["enotfound"],
    seen: ["Error: queryA ENOTFOUND email-smtp.us-east1.amazonaws.com"],
  }),
  // BusyBox.
  reason("dns-failed", /\bbad address '[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}'/, {
    literals: ["bad address '"],
    seen: ["sendmail: bad address 'email-smtp.eu-west-1.amazonaws.com'"],
  }),
  reason("dns-failed", /\bEAI_AGAIN\b/, {
    literals: ["eai_again"],
    seen: ["Error: getaddrinfo EAI_AGAIN email-smtp.eu-west-1.amazonaws.com"],
  }),
  reason("dns-failed", /(?:name or service|host or service not provided, or) not known|\bNo address found: /i, {
    literals: ["service not known", "provided, or not known", "no address found"],
    seen: [
      "smtp: host or service not provided, or not known",
      "No address found: email-smtp.eu-west-1.amazonaws.com",
      "SocketError: Failed to open TCP connection to email-smtp.us-east-1.amazonaws.com:587 (getaddrinfo: Name or service not known)",
    ],
  }),
  // The plugins of Nagios and Icinga, before their usage.
  ofMail(reason("dns-failed", /\bcheck_(?:smtp|mail\w*|tcp|simap): Invalid hostname\/address - /i, {
    literals: ["invalid hostname/address"],
    seen: ["check_smtp: Invalid hostname/address - email-smtp.eu-west-1.amazonaws.com"],
  })),
  // Emacs cuts what the system says of a host and a port.
  reason("dns-failed", /\/\d{2,5} (?:Name or ser|Temporary f|No address )\S{0,9}\.\.\./, {
    literals: ["name or ser", "temporary f", "no address "],
    seen: [
      'Lisp error: (error "email-smtp.eu-west-1.amazonaws.com/587 Name or ser...")',
      'Lisp error: (error "email-smtp.eu-west-1.amazonaws.com/587 Temporary f...")',
      'Lisp error: (error "email-smtp.eu-west-1.amazonaws.com/587 No address ...")',
    ],
  }),
  reason("dns-failed", /Unable to locate (?:[\w-]{1,63}\.){2}|Invalid address '(?:[\w-]{1,63}\.){2,8}[a-z]{2,18}'/i, {
    literals: ["unable to locate", "invalid address '"],
    seen: [
      "sSMTP[1]: Unable to locate email-smtp.eu-west-1.amazonaws.com",
      "Invalid address 'email-smtp.eu-west-1.amazonaws.com'",
    ],
  }),
  reason("dns-failed", /\bemail-smtp[\w.-]{1,60}\.amazonaws\.com(?:\.cn)? not found\b/i, {
    literals: ["amazonaws.com not found", "amazonaws.com.cn not found"],
    seen: ["email-smtp.eu-west-1.amazonaws.com not found", "email-smtp.eu-west1.amazonaws.com.cn not found"],
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
  reason("dns-failed", /\bNXDOMAIN\b/i, {
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
  reason(
    "dns-failed",
    /\bquery(?:A|Aaaa|Any)? (?:ESERVFAIL|ETIMEOUT|ECONNREFUSED|ENODATA|EREFUSED|EBADRESP)\b|\bESERVFAIL\b/,
    {
      literals: ["querya e", "queryaaaa e", "eservfail"],
      seen: [
        "Error: queryA ESERVFAIL email-smtp.eu-west-1.amazonaws.com",
        "Error: queryAaaa ETIMEOUT email-smtp.eu-west-1.amazonaws.com",
      ],
    },
  ),
  reason("dns-failed", /getaddrinfo(?:\(\))? failed|\bWSA(?:HOST_NOT_FOUND|TRY_AGAIN|NO_DATA)\b/i, {
    literals: ["getaddrinfo failed", "getaddrinfo() failed", "wsahost_not_found", "wsatry_again", "wsano_data"],
    seen: [
      "socket.gaierror: [Errno 11001] getaddrinfo failed",
      "getaddrinfo() failed for email-smtp.eu-west-1.amazonaws.com",
      "smtp: WSAHOST_NOT_FOUND",
      "smtp: WSATRY_AGAIN",
      "smtp: WSANO_DATA",
    ],
  }),
  reason("dns-failed", /no IP address found for host/i, {
    literals: ["ip address found"],
    seen: ["R=smarthost defer: no IP address found for host email-smtp.eu-west1.amazonaws.com"],
  }),
  ofMail(
    reason("dns-failed", /Unknown SMTP host/i, {
      literals: ["unknown smtp host"],
      seen: ["javax.mail.MessagingException: Unknown SMTP host: email-smtp.eu-west1.amazonaws.com;"],
    }),
  ),
  reason("dns-failed", /Host or domain name not found|\bhost not found\b/i, {
    literals: ["host or domain", "host not found"],
    seen: ["smtp: Host not found", "(Host or domain name not found)"],
  }),
  reason("dns-failed", /host ?name lookup fail|host lookup fail/i, {
    literals: ["name lookup fail", "host lookup fail"],
    seen: [
      "stat=Deferred: Name server: email-smtp.eu-west-1.amazonaws.com.: host name lookup failure",
      "dma: email-smtp.eu-west-1.amazonaws.com: host lookup failed, temporary",
    ],
  }),
  reason(
    "dns-failed",
    /could(?:n't| not) resolve\b|(?:cannot|can't|unable to|failed to) resolve\b(?! host ['\x22]?(?:akia|asia))/i,
    {
      literals: [
        "n't resolve",
        "not resolve",
        "cannot resolve",
        "can't resolve",
        "unable to resolve",
        "failed to resolve",
      ],
      seen: [
        "Couldn't resolve host name: email-smtp.eu-west-1.amazonaws.com",
        "telnet: could not resolve email-smtp.eu-west-1.amazonaws.com/587",
        "gnutls-cli: Cannot resolve email-smtp.eu-west-1.amazonaws.com:587",
        "can't resolve 'email-smtp.eu-west-1.amazonaws.com'",
        "Unable to resolve email-smtp.eu-west-1.amazonaws.com",
        "failed to resolve email-smtp.eu-west-1.amazonaws.com",
      ],
    },
  ),
  reason(
    "dns-failed",
    /name does not resolve|name resolution (?:failed|failure|error|timed out)|DNS (?:lookup|resolution)\b/i,
    {
      literals: ["does not resolve", "dns lookup", "dns resolution", "name resolution"],
      seen: [
        "smtp: Name does not resolve",
        "smtp: DNS lookup failed",
        "smtp: DNS resolution error",
        "smtp: name resolution failed",
      ],
    },
  ),
  reason(
    "dns-failed",
    /requested name is valid,? but no data|NS_ERROR_UNKNOWN_HOST|resolve call failed|no MX found for|no DNS (?:record|entry)/i,
    {
      literals: [
        "requested name is valid",
        "error_unknown_host",
        "resolve call failed",
        "no mx found",
        "no dns record",
        "no dns entry",
      ],
      seen: [
        "SmtpClient: The requested name is valid, but no data of the requested type was found",
        "smtp NS_ERROR_UNKNOWN_HOST",
        "email-smtp.eu-west1.amazonaws.com: resolve call failed: not found",
        "smtp-out: No MX found for email-smtp.eu-west1.amazonaws.com",
        "smtp: no DNS record for email-smtp.eu-west1.amazonaws.com",
        "smtp: no DNS entry",
      ],
    },
  ),
  reason(
    "dns-failed",
    /could(?: not|n't) find (?:the )?host|unknown host\b|host (?:is )?unknown\b|DNS (?:error|failure)|unable to find (?:the )?(?:host|server)/i,
    {
      literals: [
        "not find the host",
        "not find host",
        "n't find the host",
        "n't find host",
        "unknown host",
        "host unknown",
        "host is unknown",
        "dns error",
        "dns failure",
        "unable to find",
      ],
      seen: [
        'smtp: Could not find the host "x"',
        "smtp: could not find host x",
        "smtp: couldn't find the host",
        "smtp: couldn't find host",
        "smtp: unknown host x",
        "smtp: host unknown",
        "smtp: host is unknown",
        "smtp: DNS error",
        "smtp: DNS failure",
        "smtp: unable to find the host",
      ],
    },
  ),
];
