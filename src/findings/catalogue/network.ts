/**
 * Findings about the way to the server: name, connection, and whether what answers speaks SMTP at all.
 *
 * Invariant: a table; none of these says anything about the password, and each says so by what it asks for next.
 * @module
 */

import type { Entry } from "./entry.ts";

const TROUBLE_PAGE = "https://docs.aws.amazon.com/ses/latest/dg/troubleshoot-smtp.html";
const ENDPOINTS_PAGE = "https://docs.aws.amazon.com/general/latest/gr/ses.html";

/** The entries, by id. */
export const NETWORK = {
  "dns-failed": {
    severity: "error",
    summary: "the host name cannot be resolved",
    because: "the name is misspelt, the region has no SMTP endpoint, or this machine cannot ask a name server",
    shows: "ENOTFOUND, NXDOMAIN, getaddrinfo, name or service not known, could not resolve host",
    confirm: "resolve another name, such as amazonaws.com: if that fails too, it is this machine",
    remedy: {
      text:
        "check the spelling: email-smtp, a dot, the region with its hyphens, .amazonaws.com, without smtp:// in front. " +
        "If every name fails, mend the resolver (/etc/resolv.conf, the container's DNS)",
      command: "smtpkey verify --region {region} --no-auth",
      link: ENDPOINTS_PAGE,
    },
    source: ENDPOINTS_PAGE,
  },
  "connection-refused": {
    severity: "error",
    summary: "nothing accepts connections at this host and port",
    because: "SES does not refuse its own ports, so the host or port is wrong, or a firewall refuses in its place",
    shows: "ECONNREFUSED, connection refused",
    confirm: "look at the address in the message: 127.0.0.1 means that the application did not read its settings",
    remedy: {
      text:
        "use email-smtp.{region}.amazonaws.com with port 587, 465, 2587 or 2465; if these are set, ask for outbound " +
        "access to them",
      command: "smtpkey verify --region {region} --port 2587",
      link: TROUBLE_PAGE,
    },
    source: TROUBLE_PAGE,
  },
  "connection-timeout": {
    severity: "error",
    summary: "the server did not answer in time",
    because: "a firewall, security group or network rule drops the packets without a word, or the client waits for a " +
      "greeting on a port that begins with TLS",
    shows: "ETIMEDOUT, connection timed out, i/o timeout, greeting never received",
    confirm: "try the other ports: one that answers shows that only some are filtered",
    remedy: {
      text:
        "allow outbound TCP to port 587, or use 2587, 465 or 2465, which are filtered less often; in a VPC check the " +
        "security group, the network ACL and that there is a way out (NAT or the SES endpoint). On port 465 switch TLS " +
        "from the first byte on. If it stops in mid-conversation, set the MTU to 1500",
      command: "smtpkey verify --region {region} --all-ports",
      link: TROUBLE_PAGE,
    },
    source: TROUBLE_PAGE,
  },
  "port-25-throttled": {
    severity: "error",
    summary: "port 25 is blocked from here",
    because: "EC2, Lambda and most other clouds and providers block outbound port 25 against spam",
    shows: "time-out on port 25 alone",
    confirm: "the same host answers on port 587 or 2587",
    remedy: {
      text: "use port 587 or 2587 with STARTTLS: same server, same password, not blocked. Postfix, in main.cf: " +
        "relayhost = [{host}]:587, with the same name in sasl_passwd",
      command: "smtpkey verify --region {region} --port 587",
      link: TROUBLE_PAGE,
    },
    source: TROUBLE_PAGE,
  },
  "network-unreachable": {
    severity: "error",
    summary: "there is no way from this machine to the server",
    because: "it has no route for the address: no network, no gateway, or IPv6 without a way out",
    shows: "ENETUNREACH, EHOSTUNREACH, network is unreachable, no route to host",
    confirm: "look at the address: one with colons is IPv6, so try with -4",
    remedy: {
      text:
        "check the network and the default route (ip route); in a private subnet add a NAT gateway or the VPC endpoint " +
        "for SMTP; if only IPv6 fails, make the client use IPv4",
      command: "smtpkey verify --region {region} -4",
      link: "https://docs.aws.amazon.com/ses/latest/dg/send-email-set-up-vpc-endpoints.html",
    },
    source: TROUBLE_PAGE,
  },
  "connection-closed": {
    severity: "warning",
    summary: "the connection was closed in the middle",
    because:
      "SES ends connections that are idle, old or have carried many messages, and devices in between cut them too",
    shows: "ECONNRESET, connection reset by peer, broken pipe, unexpected EOF, lost connection",
    confirm: "a second try on a new connection works",
    remedy: {
      text:
        "open a new connection and send again; keep connections short (some hundred messages, some minutes), and drop " +
        "pooled ones after 5 seconds without use. If every connection is cut at once, look at proxies, virus scanners " +
        "and the MTU",
      command: "smtpkey verify --region {region}",
      link: TROUBLE_PAGE,
    },
    source: TROUBLE_PAGE,
  },
  "connection-failed": {
    severity: "error",
    summary: "the client could not connect, and does not say why",
    because: "its words fit a blocked port, a wrong host name, a wrong TLS mode and a certificate that is not trusted",
    shows: "SMTP connect() failed, Could not connect to SMTP host, Failure sending mail",
    confirm: "the client's debug output, or the exception inside this one, names the reason",
    remedy: {
      text:
        "test the same host and port with smtpkey: it names the step that fails. Then, for the client's own reason: PHPMailer " +
        "SMTPDebug = 3, JavaMail mail.debug=true, .NET the inner exception",
      command: "smtpkey verify --region {region} --all-ports",
      link: TROUBLE_PAGE,
    },
    source: "https://github.com/PHPMailer/PHPMailer/wiki/Troubleshooting",
  },
  "not-smtp": {
    severity: "error",
    summary: "what answers is not an SMTP server",
    because: "the first line is not a greeting of SMTP: a web server, a proxy or a login page of the network answered",
    shows: "an answer that starts with HTTP, a short or invalid response, a bad greeting",
    confirm: "look at the first line that the server sent",
    remedy: {
      text:
        "use email-smtp.{region}.amazonaws.com, the host for SMTP; email.{region}.amazonaws.com is the API over HTTPS " +
        "and does not take mail by SMTP. Go round the proxy for this host",
      command: "smtpkey verify --region {region}",
      link: ENDPOINTS_PAGE,
    },
    source: "https://www.rfc-editor.org/rfc/rfc5321#section-4.3.1",
  },
  "protocol-error": {
    severity: "error",
    summary: "the two sides lost track of the conversation",
    because:
      "an answer broke the rules of SMTP, or the server did not understand a command; the client or something in " +
      "between is at fault",
    shows: "500, 501, 502 or 503 about syntax or order of commands, line too long, malformed response",
    confirm: "smtpkey verify --region {region} --verbose runs through the same conversation without it",
    remedy: {
      text:
        "bring the client up to date and take proxies and virus scanners out of the way; if AUTH is what the server did " +
        "not understand, user name or password were not encoded in base64 by the client",
      command: "smtpkey verify --region {region} --verbose",
    },
    source: "https://www.rfc-editor.org/rfc/rfc5321#section-4.2",
  },
} as const satisfies Record<string, Entry>;
