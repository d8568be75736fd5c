/**
 * Findings about TLS: whether it could start, and whether the certificate can be trusted.
 *
 * Invariant: a table; no remedy disables verification, because a password must not go to a host that is not proven.
 * @module
 */

import { type Entry, remedyOf, unlinkedRemedyOf } from "./entry.ts";
import { CODES_PAGE, CONNECT_PAGE, PROTOCOLS_PAGE } from "./pages.ts";

const VALIDITY = "https://www.rfc-editor.org/rfc/rfc5280#section-4.1.2.5";

/** The entries, by id. */
export const TLS = {
  "starttls-not-offered": {
    severity: "error",
    summary: "the server does not offer STARTTLS",
    because: "SES offers it on ports 25, 587 and 2587, so this is another server, or a middlebox removed it",
    shows: "no line with STARTTLS in the reply to EHLO; clients that require TLS stop",
    confirm: "try from another network, or on port 465 with implicit TLS",
    remedy: {
      text:
        "check the host name, then use a port with implicit TLS, where no middlebox can remove it; do not send a password " +
        "in plaintext",
      command: "smtpkey verify --region {region} --port 465 --tls wrapper",
      link: CONNECT_PAGE,
    },
    source: "https://www.rfc-editor.org/rfc/rfc3207#section-6",
  },
  "starttls-masked": {
    severity: "error",
    summary: "a middlebox strips STARTTLS",
    because:
      "letters of the reply to EHLO, or of the greeting, were overwritten with X or *, as firewalls do that inspect SMTP",
    shows: "250-XXXXXXXA instead of 250-STARTTLS, or a greeting of asterisks",
    confirm: "from another network the same host answers 250-STARTTLS",
    remedy: {
      text:
        "ask the firewall's administrator to disable SMTP inspection for this host (Cisco ASA: no inspect esmtp, or " +
        "allow-tls); until then use a port with implicit TLS",
      command: "smtpkey verify --region {region} --port 465 --tls wrapper",
    },
    source: "https://www.rfc-editor.org/rfc/rfc3207#section-6",
  },
  "plaintext-injected": {
    severity: "error",
    summary: "plaintext data received after STARTTLS (possible injection)",
    because:
      "a server waits for the TLS handshake at that point; extra bytes come from a broken relay or from an attacker who " +
      "edits the connection",
    shows: "bytes after 220 Ready to start TLS, before TLS starts",
    confirm: "try from another network, or on port 465, where there is no plaintext to edit",
    remedy: {
      text:
        "do not send a password over this connection; use a port with implicit TLS, and find out which device is between " +
        "this machine and SES",
      command: "smtpkey verify --region {region} --port 465 --tls wrapper",
    },
    source: "https://www.postfix.org/CVE-2011-0411.html",
  },
  "tls-mode-mismatch": {
    severity: "error",
    summary: "the TLS mode does not match the port",
    because:
      "ports 465 and 2465 use implicit TLS; ports 25, 587 and 2587 use STARTTLS, which encrypts before the login",
    shows: "wrong version number, unexpected packet, unrecognized SSL message; or silence until a timeout",
    confirm: "compare the port and the TLS mode in the settings of the application",
    remedy: remedyOf("choose one of these, and never mix them", [
      {
        text:
          "port 587 with STARTTLS: nodemailer secure: false, PHPMailer SMTPSecure = 'tls', Spring starttls.enable, " +
          "Postfix smtp_tls_wrappermode = no, msmtp tls_starttls on",
        command: "smtpkey verify --region {region} --port 587 --tls starttls",
      },
      {
        text:
          "port 465 with implicit TLS: nodemailer secure: true, PHPMailer SMTPSecure = 'ssl', Spring ssl.enable, msmtp " +
          "tls_starttls off, Exim protocol = smtps; Postfix 3.0 and newer smtp_tls_wrappermode = yes together with " +
          "smtp_tls_security_level = encrypt. .NET System.Net.Mail.SmtpClient and Go net/smtp.SendMail do not support it",
        command: "smtpkey verify --region {region} --port 465 --tls wrapper",
      },
    ], CONNECT_PAGE),
    source: CONNECT_PAGE,
  },
  "certificate-expired": {
    severity: "error",
    summary: "certificate expired (according to the local clock)",
    because: "SES renews its certificates in time, so the local clock is ahead, or another server answered",
    shows: "certificate has expired",
    confirm: "compare the clock of this machine with one that you trust; in a container it is the clock of the host",
    remedy: unlinkedRemedyOf("check these causes, the most likely first", [
      { text: "the clock is wrong: set it, in a container on its host", task: "set-clock" },
      {
        text: "the clock is right: a proxy or virus scanner presents its own certificate; look at the issuer",
        command: "smtpkey verify --region {region} --certificate",
      },
    ]),
    source: VALIDITY,
  },
  "certificate-not-yet-valid": {
    severity: "error",
    summary: "certificate not yet valid (according to the local clock)",
    because: "the local clock is almost certainly slow, as after a restart without a battery or in a resumed machine",
    shows: "certificate is not yet valid",
    confirm: "compare the clock of this machine with one that you trust; in a container it is the clock of the host",
    remedy: { text: "set the clock, in a container on its host, then retry", task: "set-clock" },
    source: VALIDITY,
  },
  "certificate-wrong-name": {
    severity: "error",
    summary: "the certificate belongs to another host name",
    because:
      "SES certificates contain the endpoint names of their region; an IP address, an alias of your own or the endpoint " +
      "of another region does not match",
    shows: "hostname mismatch, name does not match, not in the cert's altnames",
    confirm: "compare the host in the settings with the names in the certificate",
    remedy: remedyOf("check these causes, the most likely first", [
      {
        text: "the settings have an IP address or a CNAME of your own: use the AWS host name",
        command: "smtpkey verify --host email-smtp.{region}.amazonaws.com",
      },
      {
        text:
          "the names in the certificate are those of your web host: it redirects outbound SMTP to its own server (cPanel: " +
          "SMTP Restrictions; CSF: SMTP_BLOCK). Ask the host to allow your user, or use port 2587 or 2465",
        command: "smtpkey verify --region {region} --port 2587",
      },
      { text: "another server answered for this name: check DNS, the hosts file and proxies" },
    ], CONNECT_PAGE),
    source: "https://www.rfc-editor.org/rfc/rfc9525#section-6",
  },
  "certificate-untrusted": {
    severity: "error",
    summary: "certificate not trusted (unknown issuer)",
    because:
      "the list of trusted CAs on this machine is missing or outdated, or a device between this machine and the server " +
      "presents its own certificate",
    shows:
      "self-signed certificate, unable to get local issuer certificate, unknown authority, PKIX path building failed",
    confirm: "look at the issuer: for SES it is Amazon; a company or a virus scanner is a TLS-inspecting device",
    remedy: unlinkedRemedyOf("look at the issuer; do not disable verification", [
      { text: "show the issuer", command: "smtpkey verify --region {region} --certificate" },
      {
        text:
          "the issuer is Amazon: update the CA certificates of the machine; Java: a current cacerts, Python: a current " +
          "certifi; smtpkey has a list of its own and needs none of them",
        task: "update-ca-certificates",
      },
      {
        text:
          "the issuer is your company: add its CA to smtpkey (--ca-file FILE, or DENO_TLS_CA_STORE=system if this machine " +
          "trusts it) and to the trust store of the application (Node.js: NODE_EXTRA_CA_CERTS)",
      },
      { text: "any other issuer: stop, and do not send a password" },
    ]),
    source: "https://www.rfc-editor.org/rfc/rfc5280#section-6",
  },
  "tls-version": {
    severity: "error",
    summary: "client and server have no common TLS version",
    because: "SES supports TLS 1.2 and 1.3; older clients stop at 1.0 or 1.1",
    shows: "protocol version, unsupported protocol, no protocols available, protocol_version alert",
    confirm: "smtpkey verify shows the TLS version that the server negotiates with a current client",
    remedy: remedyOf("update the client, its TLS library or its runtime, and allow TLS 1.2; by program", [
      {
        text:
          "Java: current JDKs refuse TLS 1.0 and 1.1, and JavaMail 1.4.7 and older request them. Update to jakarta.mail, " +
          "or set the Session property mail.smtp.ssl.protocols=TLSv1.2 (Spring Boot: " +
          "spring.mail.properties.mail.smtp.ssl.protocols). -D on the command line works only where the program passes " +
          "system properties to the Session",
      },
      {
        text: ".NET Framework: the program must target 4.6 or newer, or set ServicePointManager.SecurityProtocol = " +
          "SecurityProtocolType.Tls12",
      },
      {
        text:
          "Postfix, main.cf: smtp_tls_mandatory_protocols = >=TLSv1.2, before version 3.6 !SSLv2, !SSLv3, !TLSv1, " +
          "!TLSv1.1; with smtp_tls_security_level = may the setting is smtp_tls_protocols",
      },
      {
        text: "any other program: compare with what a current client negotiates",
        command: "smtpkey verify --region {region} --certificate",
      },
    ], PROTOCOLS_PAGE),
    source: PROTOCOLS_PAGE,
  },
  "tls-failed": {
    severity: "error",
    summary: "the TLS handshake failed",
    because: "the two sides could not agree, or the connection ended during the handshake; the text does not say which",
    shows: "handshake failure, handshake error, connection closed during the handshake",
    confirm: "smtpkey verify shows at which stage it stops, and the error of the other side",
    remedy: {
      text:
        "retry, then try the other TLS mode and another network; a TLS-intercepting firewall, or packets larger than the " +
        "path allows (reduce the MTU), are the usual causes when only this machine is affected. Old JavaMail (could not " +
        "convert socket to TLS): set the property mail.smtp.ssl.protocols=TLSv1.2",
      command: "smtpkey verify --region {region} --port 465 --tls wrapper --verbose",
      link: CONNECT_PAGE,
    },
    source: CODES_PAGE,
  },
} as const satisfies Record<string, Entry>;
