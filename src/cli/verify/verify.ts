/**
 * `smtpkey verify`: logs in to the endpoint as an application would, and says which step fails and why.
 *
 * Invariant: request, run, answer; each is one file, and none looks back.
 * @module
 */

import { AWS_ACTIONS } from "../../aws/action.ts";
import type { ExitCode } from "../../failure.ts";
import type { Host } from "../../host/host.ts";
import { warningText } from "../../render/message.ts";
import { defineCommand } from "../argv.ts";
import type { AnyCommand, Typed } from "../command.ts";
import { answerRun } from "./verify_answer.ts";
import { VERIFY_FLAGS } from "./verify_flags.ts";
import { resolveVerify } from "./verify_request.ts";
import { carryOut } from "./verify_run.ts";

/** The command as the table of commands holds it. */
export const VERIFY: AnyCommand = defineCommand({
  name: "verify",
  summary: "log in to the SMTP endpoint and say which step fails, and why",
  usage: [
    "verify --region R [--port N] [--tls MODE] [--auth M] [--timeout S] [--no-auth] [-]",
    "verify --region R [--find-region | --all-ports | --wait TIME | --from ADDRESS] [-]",
    "verify --region R --ask-aws | --ask-profile NAME [--from ADDRESS] [-]",
    "verify --region R,R… | --all-regions [-]",
    "verify --host H [--region R] [the same flags]",
  ],
  description: [
    "The stages are: resolve, connect, greeting, ehlo, starttls, tls, ehlo-secure, auth, quit; with --from also mail, " +
    "rcpt and data before quit. Without --from no message is sent. Nothing secret leaves before a verified TLS " +
    "handshake, and the check cannot be switched off.",
    "The pair comes from, first found wins: standard input with -, SMTP_USERNAME with SMTP_PASSWORD, or the AWS key as " +
    "derive takes it, turned into the password of the region on the spot.",
    "--ask-aws asks the AWS API over HTTPS, side by side with the login: as the key, if the credentials for asking are those " +
    "of the SMTP user name, else about it. It only reads, with " + AWS_ACTIONS.slice(0, -1).join(", ") + " and " +
    `${
      AWS_ACTIONS.at(-1)
    }; none needs a permission to be reported. Access key id, session token and signatures leave the ` +
    "machine, never a secret access key or a password. The calls appear in CloudTrail. What AWS proves to stop mail makes " +
    "exit code 1. smtpkey doctor --policy --for ask-aws prints the least policy for an operator.",
    "Exit codes: 0 the login is accepted (with --no-auth: the way to it is free; with --from: the message too), 1 it is " +
    "rejected, 3 no answer could be had, so that the credential is neither good nor bad. Of several regions the worst " +
    "counts, of several ports the best. --format nagios ends with Nagios' own codes.",
  ],
  flags: VERIFY_FLAGS,
  takesWords: false,
  examples: [
    ["does the login of this machine work?", "smtpkey verify --region eu-west-1"],
    ["is it the network? no credential is needed", "smtpkey verify --region eu-west-1 --port 2587 --no-auth"],
    ["which port works from here?", "smtpkey verify --region eu-west-1 --all-ports --no-auth"],
    ["is the password for another region?", "smtpkey verify --region eu-west-1 --find-region"],
    ["which of my regions works?", "smtpkey verify --all-regions"],
    ["the key is new: wait until it is known", "smtpkey verify --region eu-west-1 --wait 5m"],
    ["the login works, but mail does not", "smtpkey verify --region eu-west-1 --from me@example.com"],
    ["which of the causes of a 535 is it?", "smtpkey verify --region eu-west-1 --ask-aws"],
    ["the same with an operator's profile", "smtpkey verify --region eu-west-1 --ask-profile admin"],
    ["a page for the ticket", "smtpkey verify --region eu-west-1 --certificate --format html > report.html"],
    ["a pair that lies in a file of settings", "smtpkey verify --region eu-west-1 - < smtp.env"],
  ],
  run: verify,
});

async function verify(host: Host, typed: Typed<typeof VERIFY_FLAGS>): Promise<ExitCode> {
  const { task, ask, answer, warnings } = await resolveVerify(host, typed);
  for (const warning of warnings) host.stderr.write(warningText(warning, host.stderr.columns));
  const [ran, amend] = await Promise.all([carryOut(host, task), ask?.()]);
  return answerRun(host, answer, amend === undefined ? ran : { ...ran, reports: ran.reports.map(amend) });
}
