/**
 * `smtpkey verify`: logs in to the endpoint as an application would, and says which step fails and why.
 *
 * Rule: it decides nothing about TLS and sends nothing by itself; it takes input, runs the probe, and has it explained.
 * @module
 */

import { diagnose, type ProbedEndpoint, type Verdict } from "../diagnosis/diagnose.ts";
import { judgePair } from "../diagnosis/pair.ts";
import { isSes } from "../diagnosis/words.ts";
import { EXIT, type ExitCode, Failure } from "../failure.ts";
import type { Host } from "../host/host.ts";
import { warningText } from "../render/message.ts";
import { renderReportJson, renderReportText, type Report } from "../render/report.ts";
import { styleFor } from "../render/style.ts";
import type { Family } from "../smtp/connection.ts";
import { probe, type ProbeReport, type ProbeRequest } from "../smtp/probe.ts";
import { failureIn } from "../smtp/stages.ts";
import { defineCommand } from "./argv.ts";
import type { AnyCommand, Flags, Typed } from "./command.ts";
import { takeCaCerts, takeEndpoint, takeHostName, takeNumber } from "./endpoint_input.ts";
import { COMMON_FLAGS, KEY_FLAGS, REGION_FLAGS } from "./flags.ts";
import type { Taken } from "./input.ts";
import { type LoginEvidence, takeLogin } from "./login_input.ts";
import { openProfile } from "./profile_input.ts";
import { takeRegions } from "./region_input.ts";

const FLAGS = {
  ...REGION_FLAGS,
  "region": { ...REGION_FLAGS.region, placeholder: "R", help: "region of SES, such as eu-west-1; one" },
  "host": {
    kind: "value",
    placeholder: "H",
    help: "connect to this host; with --region, to a way round such as a VPC endpoint",
  },
  "port": { kind: "value", placeholder: "N", help: "587 unless told otherwise; SES also has 25, 2587, 465 and 2465" },
  "tls": {
    kind: "value",
    placeholder: "MODE",
    choices: ["starttls", "wrapper"],
    help: "STARTTLS, or TLS from the first byte; chosen by the port unless told otherwise",
  },
  "auth": {
    kind: "value",
    placeholder: "M",
    choices: ["login", "plain"],
    help: "mechanism of AUTH; LOGIN where the server has it, unless told otherwise",
  },
  "no-auth": { kind: "switch", help: "stop before AUTH: test the way to the server without a credential" },
  ...KEY_FLAGS,
  "timeout": { kind: "value", placeholder: "S", help: "most seconds for each stage; 10 unless told otherwise" },
  "ipv4": { kind: "switch", short: "4", help: "use IPv4 only" },
  "ipv6": { kind: "switch", short: "6", help: "use IPv6 only" },
  "servername": {
    kind: "value",
    placeholder: "N",
    help: "the name that the certificate must be valid for, if not the host's",
  },
  "ca-file": { kind: "value", placeholder: "F", help: "trust the certificates in this PEM file too" },
  "format": {
    kind: "value",
    short: "f",
    placeholder: "F",
    choices: ["human", "json"],
    help: "shape of the report; human unless told otherwise",
  },
  "verbose": { kind: "switch", short: "v", help: "add the transcript, with secrets hidden" },
  ...COMMON_FLAGS,
} as const satisfies Flags;

type VerifyFlags = Typed<typeof FLAGS>["flags"];

/** The command as the table of commands holds it. */
export const VERIFY: AnyCommand = defineCommand({
  name: "verify",
  summary: "log in to the SMTP endpoint and say which step fails, and why",
  usage: [
    "verify --region R [--port N] [--tls MODE] [--auth M] [--timeout S] [--no-auth] [-]",
    "verify --host H [--region R] [the same flags]",
  ],
  description: [
    "The stages are: resolve, connect, greeting, ehlo, starttls, tls, ehlo-secure, auth, quit. No message is sent. " +
    "Nothing secret leaves before a verified TLS handshake, and the check cannot be switched off.",
    "The pair comes from, first found wins: standard input with -, SMTP_USERNAME with SMTP_PASSWORD, or the AWS key as " +
    "derive takes it, turned into the password of the region on the spot.",
    "Exit codes: 0 the login is accepted (with --no-auth: the way to it is free), 1 it is rejected, 3 no answer could be had, so that the credential is neither " +
    "good nor bad.",
  ],
  flags: FLAGS,
  takesWords: false,
  examples: [
    ["does the login of this machine work?", "smtpkey verify --region eu-west-1"],
    ["is it the network? no credential is needed", "smtpkey verify --region eu-west-1 --port 2587 --no-auth"],
    ["a pair that lies in a file of settings", "smtpkey verify --region eu-west-1 - < smtp.env"],
  ],
  run: verify,
});

async function verify(host: Host, { flags, stdin }: Typed<typeof FLAGS>): Promise<ExitCode> {
  const profile = openProfile(host, flags.profile);
  const endpoint = await takeEndpoint(host, flags, profile);
  const settings = await takeSettings(host, flags, endpoint.value);
  const login = flags["no-auth"] ? undefined : await takeLogin(host, stdin, profile, async () => {
    const region = endpoint.value.region ?? (await takeRegions(host, flags, profile)).value[0];
    if (region === undefined) throw new Error("takeRegions gives at least one region");
    return region;
  });
  for (const warning of [...endpoint.warnings, ...login?.warnings ?? []]) host.stderr.write(warningText(warning));
  const report = await probe(host, { ...settings, login: login?.value.login });
  return answer(host, flags, reportOn(report, endpoint.value, login));
}

function takeFamily({ ipv4, ipv6 }: VerifyFlags): Family | undefined {
  if (ipv4 && ipv6) throw new Failure("usage", "cannot run verify: -4 and -6 exclude each other, and both were given");
  return ipv6 ? 6 : ipv4 ? 4 : undefined;
}

async function takeSettings(
  host: Host,
  flags: VerifyFlags,
  { host: name, port, security }: ProbedEndpoint,
): Promise<Omit<ProbeRequest, "login">> {
  return {
    host: name,
    port,
    security,
    family: takeFamily(flags),
    serverName: flags.servername === undefined ? name : takeHostName("--servername", flags.servername),
    caCerts: await takeCaCerts(host, flags["ca-file"]),
    limitMs: 1000 * takeNumber("timeout", flags.timeout ?? "10", { least: 0.1, most: 600, unit: " seconds" }),
    mechanism: flags.auth,
    // AWS's own example in C# uses a client that always sends the name first; of other servers some refuse it.
    takesNameFirst: isSes,
  };
}

function reportOn(probed: ProbeReport, endpoint: ProbedEndpoint, login: Taken<LoginEvidence> | undefined): Report {
  const pair = login === undefined ? undefined : judgePair({ ...login.value, region: endpoint.region });
  const { verdict, findings } = diagnose(probed, endpoint, pair);
  return {
    verdict,
    endpoint,
    login: login === undefined ? undefined : { username: login.value.login.shownName, source: login.source },
    stages: probed.stages,
    findings,
    transcript: probed.transcript,
  };
}

const EXIT_BY_VERDICT: Readonly<Record<Verdict, ExitCode>> = {
  accepted: EXIT.yes,
  rejected: EXIT.no,
  unknown: EXIT.noAnswer,
};

function answer(host: Host, flags: VerifyFlags, report: Report): ExitCode {
  const style = styleFor(host.stdout, host.env("NO_COLOR"), host.env("TERM"));
  host.stdout.write(
    flags.format === "json" ? renderReportJson(report) : renderReportText(report, style, flags.verbose),
  );
  const failed = failureIn(report.stages) !== undefined;
  // Without AUTH the question is only whether the way to it is free.
  return report.login === undefined && !failed ? EXIT.yes : EXIT_BY_VERDICT[report.verdict];
}
