/**
 * `smtpkey verify`: logs in to the endpoint as an application would, and says which step fails and why.
 *
 * Invariant: request, run, answer; each is one file, and none looks back.
 * @module
 */

import { AWS_ACTIONS } from "../../aws/action.ts";
import type { ExitCode } from "../../failure.ts";
import { onSystem } from "../../findings/system_commands.ts";
import type { Host } from "../../host/host.ts";
import { warningText } from "../../render/message.ts";
import { inShell, type System } from "../../system.ts";
import type { Report } from "../../verdict/report.ts";
import { defineCommand } from "../command_start.ts";
import type { AnyCommand, Typed } from "../command.ts";
import { systemHere, typingOf } from "../input/system.ts";
import { LiveView } from "./live.ts";
import { answerRun } from "./verify_answer.ts";
import { withNextCommand } from "./after_interrupt.ts";
import { withOwnFlags } from "./next_command.ts";
import { withOverridden } from "./overridden_endpoint.ts";
import { VERIFY_FLAGS } from "./verify_flags.ts";
import { resolveVerify } from "./verify_request.ts";
import { carryOut } from "./verify_run.ts";

/** The command as the table of commands holds it. */
export const VERIFY: AnyCommand = defineCommand({
  name: "verify",
  summary: "log in to the SMTP endpoint and show which step fails, and why",
  usage: [
    "verify --region R [--port N] [--tls MODE] [--auth M] [--timeout S] [--no-auth] [-]",
    "verify --region R [--find-region | --all-ports | --wait TIME | --from ADDRESS] [-]",
    "verify --region R --ask-aws | --ask-profile NAME [--from ADDRESS] [-]",
    "verify --region R[,R...] | --all-regions [-]",
    "verify --host H [--region R] [the same options]",
  ],
  description: [
    "The stages are: resolve, connect, greeting, ehlo, starttls, tls, ehlo-secure, auth, quit; with --from also mail, " +
    "rcpt and data before quit. Without --from no message is sent. Nothing secret leaves before a verified TLS " +
    "handshake, and verification cannot be disabled.",
    "Sources of the credentials, the first one found is used: standard input with -, SMTP_USERNAME with SMTP_PASSWORD, or " +
    "the AWS key from the sources of derive, from which the password of the region is derived.",
    "--ask-aws asks the AWS API over HTTPS, in parallel with the login: as the key, if the credentials for asking are those " +
    "of the SMTP user name, else about it. It only reads, with " + AWS_ACTIONS.slice(0, -1).join(", ") + " and " +
    `${
      AWS_ACTIONS.at(-1)
    }; a call that is not permitted is reported and is not an error. Access key id, session token and signatures leave the ` +
    "machine, never a secret access key or a password. The calls appear in CloudTrail. What AWS proves to stop mail makes " +
    "exit code 1. smtpkey doctor --policy --for ask-aws prints the minimal policy for an operator.",
    "Exit codes: 0 login accepted (with --no-auth: server reachable; with --from: the message too), 1 login rejected, 3 " +
    "inconclusive: nothing is known about the credentials. Of several regions the worst counts, of several ports the " +
    "best. --format nagios uses the exit codes of Nagios.",
  ],
  flags: VERIFY_FLAGS,
  takesWords: false,
  examples: [
    ["does the login of this machine work?", "smtpkey verify --region eu-west-1"],
    ["is it the network? (needs no credentials)", "smtpkey verify --region eu-west-1 --port 2587 --no-auth"],
    ["which port works from here?", "smtpkey verify --region eu-west-1 --all-ports --no-auth"],
    ["is the password for another region?", "smtpkey verify --region eu-west-1 --find-region"],
    ["which of my regions works?", "smtpkey verify --all-regions"],
    ["the key is new: wait until SES knows it", "smtpkey verify --region eu-west-1 --wait 5m"],
    ["the login works, but mail does not", "smtpkey verify --region eu-west-1 --from me@example.com"],
    ["which of the causes of a 535 is it?", "smtpkey verify --region eu-west-1 --ask-aws"],
    ["the same with an operator's profile", "smtpkey verify --region eu-west-1 --ask-profile admin"],
    ["a report for a ticket", "smtpkey verify --region eu-west-1 --certificate --format html > report.html"],
    ["test the credentials in a settings file", "smtpkey verify --region eu-west-1 - < smtp.env"],
  ],
  run: verify,
});

async function verify(host: Host, typed: Typed<typeof VERIFY_FLAGS>): Promise<ExitCode> {
  const { task, ask, answer, own, warnings, overridden } = await resolveVerify(host, typed);
  const here = systemHere(host);
  for (const warning of warnings) host.stderr.write(warningText(onSystem(warning, await here), typingOf(host)));
  const view = new LiveView(host);
  if (overridden !== undefined) view.note(`note: ${overridden}`);
  const asked = ask?.();
  const ran = await carryOut(host, task, view);
  const amend = ran.interrupted ? undefined : await asked;
  if (ran.interrupted) view.note("interrupted: this is what was known by then");
  else view.end();
  const amended = amend === undefined ? ran.reports : ran.reports.map(amend);
  const system = await here;
  return await answerRun(host, answer, {
    ...ran,
    reports: amended.map((report) => {
      const carried = withOwnFlags(withOverridden(report, overridden), own);
      return typedOn(system, ran.interrupted ? withNextCommand(carried, own, ran.across) : carried);
    }),
  });
}

/** `report` with commands that can be typed on `system`. */
function typedOn(system: System, report: Report): Report {
  const findings = report.findings.map((finding) => onSystem(finding, system));
  return { ...report, findings, ...(report.next === undefined ? {} : { next: inShell(report.next, system) }) };
}
