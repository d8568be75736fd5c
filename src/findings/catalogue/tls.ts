/**
 * Findings about TLS: whether it could begin, and whether the certificate is to be trusted.
 *
 * Invariant: a table; no remedy switches verification off, because a password must not go to a host that nobody vouches for.
 * @module
 */

import type { Entry } from "./entry.ts";

const CONNECT_PAGE = "https://docs.aws.amazon.com/ses/latest/dg/smtp-connect.html";
const PROTOCOLS_PAGE = "https://docs.aws.amazon.com/ses/latest/dg/security-protocols.html";
const VALIDITY = "https://www.rfc-editor.org/rfc/rfc5280#section-4.1.2.5";

/** The entries, by id. */
export const TLS = {
  "starttls-not-offered": {
    severity: "error",
    summary: "the server does not offer STARTTLS",
    because: "SES offers it on ports 25, 587 and 2587, so this is another server, or something on the way took it out",
    shows: "no line with STARTTLS in the answer to EHLO; clients that insist on TLS give up",
    confirm: "try from another network, or on port 465, where TLS begins at once",
    remedy: {
      text:
        "check the host name, then use a port where TLS begins with the first byte, so that nothing on the way can " +
        "take it out; send no password in the clear",
      command: "smtpkey verify --region {region} --port 465 --tls wrapper",
      link: CONNECT_PAGE,
    },
    source: "https://www.rfc-editor.org/rfc/rfc3207#section-6",
  },
  "starttls-masked": {
    severity: "error",
    summary: "a device on the way hides STARTTLS",
    because:
      "letters of the answer to EHLO, or of the greeting, were overwritten with X or *, the way firewalls do that " +
      "read along in mail",
    shows: "250-XXXXXXXA instead of 250-STARTTLS, or a greeting of asterisks",
    confirm: "from another network the same host answers 250-STARTTLS",
    remedy: {
      text:
        "ask whoever runs the firewall to switch its SMTP inspection off for this host (Cisco: no inspect esmtp, or " +
        "allow-tls); until then use a port where TLS begins with the first byte",
      command: "smtpkey verify --region {region} --port 465 --tls wrapper",
    },
    source: "https://www.cisco.com/c/en/us/support/docs/security/asa-5500-x-series-next-generation-firewalls/" +
      "113423-asa-esmtp-smtp-inspection.html",
  },
  "plaintext-injected": {
    severity: "error",
    summary: "something was sent in the clear behind the answer to STARTTLS",
    because:
      "a server waits for the handshake at that point; extra bytes come from a broken relay or from somebody who " +
      "edits the connection",
    shows: "bytes after 220 Ready to start TLS, before TLS begins",
    confirm: "try from another network, or on port 465, where there is nothing to edit",
    remedy: {
      text:
        "do not send a password over this way; use a port where TLS begins with the first byte, and find out what " +
        "stands between this machine and SES",
      command: "smtpkey verify --region {region} --port 465 --tls wrapper",
    },
    source: "https://www.postfix.org/CVE-2011-0411.html",
  },
  "tls-mode-mismatch": {
    severity: "error",
    summary: "the TLS mode does not fit the port",
    because:
      "ports 465 and 2465 begin with TLS; ports 25, 587 and 2587 begin in the clear and change over with STARTTLS",
    shows:
      "wrong version number, unexpected packet, unrecognized SSL message; or, the other way round, silence until a " +
      "time-out",
    confirm: "look at port and mode of the application side by side",
    remedy: {
      text:
        "either port 587 with STARTTLS (nodemailer secure: false, PHPMailer tls, Spring starttls.enable), or port 465 " +
        "with TLS from the first byte (secure: true, ssl, ssl.enable); never one with the other. Postfix, in main.cf: " +
        "smtp_tls_wrappermode = yes for 465, no for 587",
      command: "smtpkey verify --region {region} --port 587 --tls starttls",
      link: CONNECT_PAGE,
    },
    source: "https://gitlab.com/gitlab-org/omnibus-gitlab/-/merge_requests/856",
  },
  "certificate-expired": {
    severity: "error",
    summary: "the certificate has expired, by the clock of this machine",
    because: "SES renews its certificates in time, so the clock here runs ahead, or another server answered",
    shows: "certificate has expired",
    confirm: "compare the output of date -u with a clock that you trust",
    remedy: {
      text:
        "set the clock (timedatectl set-ntp true); if it is right, a proxy or virus scanner stands in between with a " +
        "certificate of its own, so look at who issued it",
      command: "openssl s_client -starttls smtp -connect {host}:{port} -servername {host} </dev/null 2>/dev/null | " +
        "openssl x509 -noout -issuer -subject -dates",
    },
    source: VALIDITY,
  },
  "certificate-not-yet-valid": {
    severity: "error",
    summary: "the certificate is not valid yet, by the clock of this machine",
    because:
      "the clock here almost certainly runs behind, as after a restart without a battery or in a resumed machine",
    shows: "certificate is not yet valid",
    confirm: "compare the output of date -u with a clock that you trust",
    remedy: {
      text: "set the clock, then try again",
      command: "timedatectl set-ntp true",
    },
    source: VALIDITY,
  },
  "certificate-wrong-name": {
    severity: "error",
    summary: "the certificate belongs to another host name",
    because:
      "SES certificates name email-smtp, the region and amazonaws.com; an address, an alias of your own or the " +
      "endpoint of another region does not match",
    shows: "hostname mismatch, name does not match, not in the cert's altnames",
    confirm: "compare the host in the settings with the names in the certificate",
    remedy: {
      text:
        "use the host name of AWS, not an IP address and not a CNAME of your own; if the name is right, another server " +
        "answered under it: look at DNS, the hosts file and proxies",
      command: "smtpkey verify --host email-smtp.{region}.amazonaws.com",
      link: CONNECT_PAGE,
    },
    source: "https://www.rfc-editor.org/rfc/rfc9525#section-6",
  },
  "certificate-untrusted": {
    severity: "error",
    summary: "nobody that this machine trusts vouches for the certificate",
    because:
      "either the list of trusted authorities is missing or old here, or somebody in between put a certificate of " +
      "their own in place",
    shows:
      "self-signed certificate, unable to get local issuer certificate, unknown authority, PKIX path building failed",
    confirm: "look at the issuer: at SES it is Amazon; a company or a virus scanner there is the one in between",
    remedy: {
      text:
        "issuer is Amazon: install or renew the list (Debian, Ubuntu: apt install ca-certificates; Alpine: apk add " +
        "ca-certificates; Java: a current cacerts). Issuer is your company: give smtpkey and the application its " +
        "authority, as with --ca-file. Anybody else: stop. Do not switch verification off",
      command: "openssl s_client -starttls smtp -connect {host}:{port} -servername {host} -showcerts </dev/null",
    },
    source: "https://www.rfc-editor.org/rfc/rfc5280#section-6",
  },
  "tls-version": {
    severity: "error",
    summary: "client and server have no TLS version in common",
    because: "SES speaks TLS 1.2 and 1.3; older clients stop at 1.0 or 1.1",
    shows: "protocol version, unsupported protocol, no protocols available, protocol_version alert",
    confirm: "openssl s_client with -tls1_2 succeeds where the application fails",
    remedy: {
      text:
        "bring the client, its TLS library or its runtime up to date, and allow TLS 1.2. .NET Framework: 4.6 or newer, " +
        "or ServicePointManager.SecurityProtocol = SecurityProtocolType.Tls12. Java 7: -Dmail.smtp.ssl.protocols=TLSv1.2. " +
        "Postfix, in main.cf: smtp_tls_mandatory_protocols = >=TLSv1.2",
      command: "openssl s_client -starttls smtp -connect {host}:{port} -tls1_2 </dev/null",
      link: PROTOCOLS_PAGE,
    },
    source: PROTOCOLS_PAGE,
  },
  "tls-failed": {
    severity: "error",
    summary: "TLS could not be set up",
    because: "the two sides could not agree, or the connection broke off in the middle; the text does not say which",
    shows: "handshake failure, handshake error, connection closed during the handshake",
    confirm: "smtpkey verify shows at which stage it stops, and the text of the other side",
    remedy: {
      text:
        "try again, then try the other TLS mode and another network; a firewall that opens TLS, or packets too large " +
        "for the way (set the MTU to 1500), are the usual causes when only this machine is affected",
      command: "smtpkey verify --region {region} --port 465 --tls wrapper --verbose",
      link: CONNECT_PAGE,
    },
    source: "https://docs.aws.amazon.com/ses/latest/dg/troubleshoot-smtp.html",
  },
} as const satisfies Record<string, Entry>;
