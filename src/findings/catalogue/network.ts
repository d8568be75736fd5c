/**
 * Findings about the connection: the name, the route, and whether the server speaks SMTP.
 *
 * Invariant: a table; none of these says anything about the password.
 * @module
 */

import { blockedByDefault, providersWith587, providersWithout587 } from "./blocked_ports.ts";
import { type Entry, remedyOf } from "./entry.ts";
import { CODES_PAGE, ENDPOINTS_PAGE, VPC_PAGE } from "./pages.ts";

/** The entries, by id. */
export const NETWORK = {
  "dns-failed": {
    severity: "error",
    summary: "the host name cannot be resolved",
    because:
      "the name is misspelt, the region has only the endpoints of Mail Manager, or this machine cannot reach a name server",
    shows: "ENOTFOUND, NXDOMAIN, getaddrinfo, name or service not known, could not resolve host",
    confirm: "resolve another name, such as amazonaws.com: if that fails too, the cause is this machine",
    remedy: remedyOf("check these causes, the most likely first", [
      {
        text:
          "the name is misspelt: email-smtp, a dot, the region with its hyphens, .amazonaws.com, without smtp:// in front",
        command: "smtpkey verify --region {region} --no-auth",
      },
      {
        text:
          "every name fails: fix the name servers of this machine, of its container or of its network adapter; show them",
        task: "show-name-servers",
      },
      {
        text:
          "other names work: the name server blocks this one, or its zone was replaced (a private zone amazonaws.com " +
          "in the VPC); ask another name server",
        command: "nslookup email-smtp.{region}.amazonaws.com 1.1.1.1",
        systems: ["apk", "macos", "windows"],
      },
    ], ENDPOINTS_PAGE),
    source: ENDPOINTS_PAGE,
  },
  "connection-refused": {
    severity: "error",
    summary: "connection refused at this host and port",
    because:
      "SES does not refuse connections to its own ports, so the host or port is wrong, or a firewall refuses them",
    shows: "ECONNREFUSED, connection refused",
    confirm: "look at the address in the message: 127.0.0.1 means that the application did not read its settings",
    remedy: remedyOf("check these causes, the most likely first", [
      {
        text: "another host or port is set: use email-smtp.{region}.amazonaws.com with port 587, 465, 2587 or 2465",
        command: "smtpkey verify --region {region} --all-ports",
      },
      {
        text:
          "the name leads to another machine: compare its address with the one in the message, and look at the hosts file",
        command: "getent hosts email-smtp.{region}.amazonaws.com",
      },
      { text: "a firewall refuses: ask for outbound access to these ports" },
    ], CODES_PAGE),
    source: CODES_PAGE,
  },
  "connection-timeout": {
    severity: "error",
    summary: "the server did not answer in time",
    because:
      "a firewall, security group or network rule drops the packets, or the client waits for a plaintext greeting on a " +
      "port with implicit TLS",
    shows: "ETIMEDOUT, connection timed out, i/o timeout, greeting never received",
    confirm: "try the other ports: if one answers, only some ports are filtered",
    remedy: remedyOf("check these causes, the most likely first", [
      {
        text:
          "outbound TCP to the port is filtered: allow it, or use 2587 or 2465, which providers leave open. Blocked by " +
          `default: ${blockedByDefault()}`,
        command: "smtpkey verify --region {region} --all-ports",
      },
      {
        text:
          "the client uses port 465 without implicit TLS: enable implicit TLS, or use port 587 with STARTTLS. .NET " +
          "System.Net.Mail.SmtpClient does not support implicit TLS: use 587",
      },
      { text: "in a VPC: check the security group, the network ACL, and the route out (NAT gateway or VPC endpoint)" },
      {
        text:
          "the connection hangs in the middle: large packets are lost. Jumbo frames: set the MTU to 1500; VPN or PPPoE: " +
          "set it below 1500",
      },
    ], CODES_PAGE),
    source: CODES_PAGE,
  },
  "port-25-throttled": {
    severity: "error",
    summary: "port 25 is blocked from here",
    because: "EC2, Lambda and most other clouds and providers block outbound port 25 against spam",
    shows: "timeout or refused connection on port 25 only",
    confirm: "the same host answers on port 587 or 2587",
    remedy: {
      text: `use port 587 or 2587 with STARTTLS: same server, same password. 587 is open at ${providersWith587()}; ` +
        `${providersWithout587()} block it as well by default, and 2587 stays open. ` +
        "Postfix, main.cf: relayhost = [{host}]:587, with the same name in sasl_passwd. If you need port 25, AWS " +
        "lifts the limit on request",
      command: "smtpkey verify --region {region} --port 587",
      link: CODES_PAGE,
    },
    source: CODES_PAGE,
  },
  "network-unreachable": {
    severity: "error",
    summary: "no route to the server",
    because: "this machine has no route to the address: no network, no gateway, or IPv6 without a route out",
    shows: "ENETUNREACH, EHOSTUNREACH, network is unreachable, no route to host",
    confirm: "look at the address: one with colons is IPv6, so try with -4",
    remedy: remedyOf("check these causes, the most likely first", [
      {
        text: "only IPv6 fails: make the client use IPv4 (Postfix, main.cf: inet_protocols = ipv4)",
        command: "smtpkey verify --region {region} -4",
      },
      { text: "there is no default route: check the network; show the routes", task: "show-routes" },
      { text: "a private subnet: add a NAT gateway or the VPC endpoint for SMTP" },
      {
        text:
          "the system does not allow the program to connect (Permission denied, Operation not permitted, 10013, ORA-24247), while the command gets through: " +
          "with SELinux and a web server, setsebool -P httpd_can_sendmail on for the ports 25, 465 and 587; on Windows, allow the " +
          "program in firewall and virus scanner; in Oracle, grant connect with DBMS_NETWORK_ACL_ADMIN.APPEND_HOST_ACE",
        command: "smtpkey verify --region {region} --no-auth",
        when: /permission denied|operation not permitted|\b10013\b|ORA-24247/i,
      },
    ], VPC_PAGE),
    source: CODES_PAGE,
  },
  "connection-closed": {
    severity: "warning",
    summary: "connection closed unexpectedly",
    because: "SES closes connections that are idle, old or have carried many messages, and middleboxes close them too",
    shows: "ECONNRESET, connection reset by peer, broken pipe, unexpected EOF, lost connection",
    confirm: "a retry on a new connection works",
    remedy: {
      text:
        "open a new connection and send again; keep connections short (some hundred messages, some minutes) and close " +
        "pooled ones after 5 idle seconds (nodemailer: maxMessages). If every connection is closed at once, check proxies, " +
        "virus scanners and the MTU",
      command: "smtpkey verify --region {region}",
      link: CODES_PAGE,
    },
    source: CODES_PAGE,
  },
  "connection-failed": {
    severity: "error",
    summary: "the client could not connect, and does not say why",
    because:
      "its message fits a blocked port, a wrong host name, a wrong TLS mode and a certificate that is not trusted",
    shows: "SMTP connect() failed, Could not connect to SMTP host, Failure sending mail",
    confirm: "the client's debug output, or the exception inside this one, names the reason",
    remedy: {
      text:
        "test the same host and port with smtpkey: it names the step that fails. Then, for the client's own reason: PHPMailer " +
        "SMTPDebug = 3, JavaMail mail.debug=true, .NET the inner exception",
      command: "smtpkey verify --region {region} --all-ports",
      link: CODES_PAGE,
    },
    source: "https://github.com/PHPMailer/PHPMailer/wiki/SMTP-Debugging",
  },
  "not-smtp": {
    severity: "error",
    summary: "the server that answers is not an SMTP server",
    because: "the first line is not an SMTP greeting: a web server, a proxy or a login page of the network answered",
    shows: "an answer that starts with HTTP, a short or invalid response, a bad greeting",
    confirm: "look at the first line that the server sent",
    remedy: {
      text:
        "use email-smtp.{region}.amazonaws.com, the SMTP host; email.{region}.amazonaws.com is the HTTPS API and does not " +
        "accept SMTP. Bypass the proxy for this host",
      command: "smtpkey verify --region {region}",
      link: ENDPOINTS_PAGE,
    },
    source: "https://www.rfc-editor.org/rfc/rfc5321#section-4.3.1",
  },
  "protocol-error": {
    severity: "error",
    summary: "SMTP protocol error",
    because:
      "a reply broke the rules of SMTP, or the server did not understand a command; the client or a middlebox is at fault",
    shows: "500, 501, 502 or 503 about syntax or order of commands, line too long, malformed response",
    confirm: "smtpkey verify --region {region} --verbose runs the same dialogue without the error",
    remedy: {
      text:
        "update the client and remove proxies and virus scanners from the path; if AUTH is what the server did not " +
        "understand, the client did not encode user name or password in base64",
      command: "smtpkey verify --region {region} --verbose",
    },
    source: "https://www.rfc-editor.org/rfc/rfc5321#section-4.2",
  },
} as const satisfies Record<string, Entry>;
