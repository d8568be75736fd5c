/**
 * What to do at an ingress endpoint of Mail Manager, where the general advice is for a regional endpoint: it listens on ports 587
 * and 25 with STARTTLS, and has neither implicit TLS nor port 2587 nor a name with a region.
 *
 * Invariant: a table; no remedy here names a port or a mode that such an endpoint does not have.
 * Source: SES Developer Guide, "Ingress endpoints"; `ses/mail_manager.ts`.
 * @module
 */

import { isMailManagerHost } from "../ses/mail_manager.ts";
import { providersWith587, providersWithout587 } from "./catalogue/blocked_ports.ts";
import { type Remedy, remedyOf } from "./catalogue/entry.ts";
import { INGRESS_PAGE } from "./catalogue/pages.ts";
import type { FindingId } from "./finding.ts";
import { INGRESS_REJECTION } from "./ingress_rejection.ts";

/** The remedy of `id` at `host`, if that is an ingress endpoint and the general remedy does not fit there. */
export function ingressRemedy(id: FindingId, host: string | undefined): Remedy | undefined {
  return host !== undefined && isMailManagerHost(host) ? INGRESS[id] : undefined;
}

const VERIFY = "smtpkey verify --host {host} --port 587";
const NO_AUTH = `${VERIFY} --no-auth`;
const STARTTLS_ALONE = "an ingress endpoint has no port with implicit TLS";
const OTHER_NETWORK = "try from another network";

const INGRESS: { readonly [id in FindingId]?: Remedy } = {
  "credentials-invalid": INGRESS_REJECTION,
  "starttls-required": {
    text:
      "enable STARTTLS in the client, with port 587. Postfix, main.cf: smtp_tls_security_level = encrypt. .NET: EnableSsl = " +
      "true. If the password was sent in plaintext, change it (smtpkey doctor --rotation)",
    command: VERIFY,
    link: INGRESS_PAGE,
  },
  "auth-not-offered": remedyOf("check these causes, the most likely first", [
    {
      text:
        "a device between client and endpoint hides it (mail gateway, virus scanner, firewall): compare with what smtpkey sees",
      command: `${NO_AUTH} --verbose`,
    },
    { text: "the client requires another mechanism: set it to PLAIN or LOGIN" },
    {
      text: "the ingress endpoint has the type OPEN, which accepts no login",
      command:
        "aws mailmanager get-ingress-point --ingress-point-id {ingress-point-id} --region {region} --query Type " +
        "--output text",
    },
  ], INGRESS_PAGE),
  "login-for-other-host": {
    text:
      "give smtp.PlainAuth {host}, without a port, and connect to the same name with port 587: not to an IP address or " +
      "to an alias, whose certificate would not match either",
    command: VERIFY,
    link: INGRESS_PAGE,
  },
  "starttls-not-offered": {
    text:
      `check the host name, then look for a device that removes STARTTLS, and ${OTHER_NETWORK}: ${STARTTLS_ALONE}. Do ` +
      "not send a password in plaintext",
    command: `${NO_AUTH} --verbose`,
    link: INGRESS_PAGE,
  },
  "starttls-masked": {
    text:
      "ask the firewall's administrator to disable SMTP inspection for this host (Cisco ASA: no inspect esmtp, or allow-tls); " +
      `port 587 is often not inspected where port 25 is. ${OTHER_NETWORK} until then: ${STARTTLS_ALONE}`,
    command: NO_AUTH,
    link: INGRESS_PAGE,
  },
  "plaintext-injected": {
    text: "do not send a password over this connection: find out which device is between this machine and SES, and " +
      `${OTHER_NETWORK}; ${STARTTLS_ALONE}`,
    command: NO_AUTH,
    link: INGRESS_PAGE,
  },
  "tls-mode-mismatch": {
    text:
      `use port 587 with STARTTLS: ${STARTTLS_ALONE}. nodemailer secure: false, PHPMailer SMTPSecure = 'tls', Spring ` +
      "starttls.enable, Postfix smtp_tls_wrappermode = no, msmtp tls_starttls on",
    command: `${VERIFY} --tls starttls`,
    link: INGRESS_PAGE,
  },
  "tls-failed": {
    text:
      `retry, then ${OTHER_NETWORK}; a TLS-intercepting firewall, or packets larger than the path allows (reduce the MTU), are ` +
      "the usual causes when only this machine is affected. The client must use STARTTLS. Old JavaMail (could not convert " +
      "socket to TLS): set the property mail.smtp.ssl.protocols=TLSv1.2",
    command: `${VERIFY} --tls starttls --verbose`,
    link: INGRESS_PAGE,
  },
  "certificate-wrong-name": remedyOf("check these causes, the most likely first", [
    {
      text: "the settings have an IP address or a CNAME of your own: use the name that the SES console shows",
      command: VERIFY,
    },
    {
      text:
        "the names in the certificate are those of your web host: it redirects outbound SMTP to its own server (cPanel: SMTP " +
        "Restrictions; CSF: SMTP_BLOCK). Ask the host to allow your user",
    },
    { text: "another server answered for this name: check DNS, the hosts file and proxies" },
  ], INGRESS_PAGE),
  "dns-failed": {
    text:
      "compare the name with the ARecord of the ingress endpoint in the SES console, under Mail Manager, Ingress endpoints; one " +
      "in a VPC has its name only there. If every name fails, fix the name servers of this machine, of its container or of its " +
      "network adapter",
    command: "smtpkey verify --host {host} --no-auth",
    link: INGRESS_PAGE,
  },
  "connection-refused": {
    text: "use {host} with port 587 or 25; if that is already set, ask for outbound access to port 587",
    command: "smtpkey verify --host {host} --all-ports",
    link: INGRESS_PAGE,
  },
  "connection-failed": {
    text:
      "test the same host and port with smtpkey: it names the step that fails. Then, for the client's own reason: PHPMailer " +
      "SMTPDebug = 3, JavaMail mail.debug=true, .NET the inner exception",
    command: "smtpkey verify --host {host} --all-ports",
    link: INGRESS_PAGE,
  },
  "connection-timeout": remedyOf("check these causes, the most likely first", [
    {
      text: `outbound TCP to the port is filtered: allow port 587. It is open at ${providersWith587()}; ` +
        `${providersWithout587()} block it by default, and an ingress endpoint has no other port for it but 25`,
      command: "smtpkey verify --host {host} --all-ports",
    },
    { text: "in a VPC: check the security group, the network ACL, and the route out (NAT gateway or VPC endpoint)" },
    {
      text:
        "the connection hangs in the middle: large packets are lost. Jumbo frames: set the MTU to 1500; VPN or PPPoE: set it " +
        "below 1500",
    },
  ], INGRESS_PAGE),
  "port-25-throttled": {
    text: `use port 587 with STARTTLS: same endpoint, same password. 587 is open at ${providersWith587()}; ` +
      `${providersWithout587()} block it as well by default: ask for it. Postfix, main.cf: relayhost = [{host}]:587, with the ` +
      "same name in sasl_passwd. If you need port 25, AWS lifts the limit on request",
    command: VERIFY,
    link: INGRESS_PAGE,
  },
  "not-smtp": {
    text: "use {host} with port 587. Bypass the proxy for this host",
    command: VERIFY,
    link: INGRESS_PAGE,
  },
};
