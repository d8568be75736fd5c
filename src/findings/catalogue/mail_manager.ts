/**
 * Findings about Mail Manager, the second kind of SMTP credentials and endpoints.
 *
 * Invariant: a table; its names and rules are data in `ses/mail_manager.ts`.
 * @module
 */

import { type Entry, remedyOf } from "./entry.ts";
import { INGRESS_PAGE, MAIL_MANAGER_CREDENTIALS_PAGE } from "./pages.ts";

/** The entries, by id. */
export const MAIL_MANAGER = {
  "mail-manager-pair-at-regional-endpoint": {
    severity: "error",
    summary: "Mail Manager credentials are used at a regional endpoint",
    because:
      "a user name that begins with inp- belongs to a Mail Manager ingress endpoint; email-smtp.{region}.amazonaws.com " +
      "accepts only credentials made from an IAM access key",
    shows: "535 Authentication Credentials Invalid at every login",
    confirm: "compare the host in the settings with the SMTP endpoint that the console shows for these credentials",
    remedy: {
      text:
        "set the host to the ingress endpoint of these credentials, ID.CLUSTER.mail-manager-smtp.amazonaws.com, port 587 " +
        "with STARTTLS, which the command prints and the SES console shows under Mail Manager, Ingress endpoints; or use the " +
        "SMTP credentials of an IAM access key at the regional endpoint",
      command:
        "aws mailmanager get-ingress-point --ingress-point-id {ingress-point-id} --region {region} --query ARecord --output text",
      link: MAIL_MANAGER_CREDENTIALS_PAGE,
    },
    source: MAIL_MANAGER_CREDENTIALS_PAGE,
  },
  "regional-pair-at-mail-manager-endpoint": {
    severity: "error",
    summary: "credentials of an IAM access key are used at a Mail Manager endpoint",
    because:
      "a Mail Manager ingress endpoint accepts only its own id (inp-...) as user name, with the password chosen for it",
    shows: "535 at every login",
    confirm: "the user name is an access key id (AKIA...), and the host name holds mail-manager-smtp",
    remedy: {
      text:
        "use the user name (inp-...) and password of this ingress endpoint; or set the host to the regional endpoint, " +
        "email-smtp.REGION.amazonaws.com, with the password derived for that region",
      link: INGRESS_PAGE,
    },
    source: MAIL_MANAGER_CREDENTIALS_PAGE,
  },
  "mail-manager-port": {
    severity: "error",
    summary: "a Mail Manager endpoint does not listen on this port",
    because:
      "an ingress endpoint listens on ports 25 and 587, with STARTTLS only: there is no TLS wrapper (465, 2465) and no " +
      "port 2587",
    shows: "a timeout, or a refused connection",
    confirm: "run smtpkey verify --host {host} --port 587 --no-auth",
    remedy: {
      text: "use port 587 with STARTTLS",
      command: "smtpkey verify --host {host} --port 587",
      link: INGRESS_PAGE,
    },
    source: INGRESS_PAGE,
  },
  "base64-column": {
    severity: "error",
    summary: "the value is the base64 column of the console's CSV file",
    because:
      "the CSV file of Mail Manager has user name and password twice, plain and base64-encoded; a mail program encodes " +
      "them itself",
    shows: "535 at every login",
    confirm: "the user name begins with aW5wL, which is inp- in base64",
    remedy: {
      text: "use the plain columns, or pipe the whole file: smtpkey verify - < FILE.csv",
      link: MAIL_MANAGER_CREDENTIALS_PAGE,
    },
    source: MAIL_MANAGER_CREDENTIALS_PAGE,
  },
  "mail-manager-not-sent": {
    severity: "info",
    summary: "the ingress endpoint accepted the message; the rule set decides whether it is sent",
    because:
      "a 250 from an ingress endpoint means that the traffic policy let the message in; it leaves SES only if a rule has " +
      'the action "Send to internet"',
    shows: "every login and message is accepted, and no mail arrives",
    confirm: "look at the rule set of the ingress endpoint in the SES console, Mail Manager, Rule sets",
    remedy: remedyOf("if the message does not arrive, check these causes, the most likely first", [
      {
        text: 'no rule of the rule set has the action "Send to internet": add one',
        command:
          "aws mailmanager get-ingress-point --ingress-point-id {ingress-point-id} --region {region} --query RuleSetId --output text",
      },
      { text: "the role of that action may not call ses:SendRawEmail for the identity" },
      { text: "a condition or an earlier rule drops the message: add logging or the action Archive to see it" },
    ], INGRESS_PAGE),
    source: INGRESS_PAGE,
  },
} as const satisfies Record<string, Entry>;
