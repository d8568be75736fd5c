/**
 * `smtpkey doctor`: explains keys and passwords, this machine's values, and any error text or log.
 *
 * Invariant: it never opens a connection; one question a run, and the exit code answers it.
 * @module
 */

import type { Finding, FindingId } from "../../findings/finding.ts";
import { FINDING_IDS, isFindingId } from "../../findings/catalogue.ts";
import { onSystem } from "../../findings/system_commands.ts";
import { type RotationFacts, rotationOf } from "../../reference/rotation.ts";
import { selfTest } from "../../reference/selftest.ts";
import { EXIT, type ExitCode, Failure } from "../../failure.ts";
import type { Host, Offline } from "../../host/host.ts";
import { nearest } from "../../nearest.ts";
import { entryPage, listPage, machinePage, type Page, rotationPage, selfTestPage } from "../../render/doctor_pages.ts";
import { explainedJson, explainedText } from "../../render/explained.ts";
import { jsonText, progressText } from "../../render/message.ts";
import { styleFor } from "../../render/style.ts";
import { identifierKind } from "../../ses/credential.ts";
import { askingPolicy, isIdentityArn, isSenderPattern, policyWarnings, sendingPolicy } from "../../ses/policy.ts";
import { defineOfflineCommand } from "../argv.ts";
import type { AnyCommand, Flags, Typed } from "../command.ts";
import { inspectSettings } from "./doctor_config.ts";
import type { Explanation } from "../../logs/explainer.ts";
import type { Subject } from "../../logs/ranking.ts";
import { explainStdin, explainWords, type Piped, refuseUnreadInput } from "./doctor_text.ts";
import { COMMON_FLAGS, KEY_FLAGS, REGION_FLAGS } from "../flags.ts";
import { type Resolved, unlessRefused } from "../input/resolved.ts";
import { inspectMachine } from "./machine.ts";
import { openProfile } from "../input/profile.ts";
import { type Regions, resolveRegions } from "../input/region.ts";
import { shellOf, systemHere } from "../input/system.ts";
import type { System } from "../../system.ts";

const FLAGS = {
  "config": {
    kind: "list",
    short: "c",
    placeholder: "FILE[,FILE...]",
    completes: "file",
    help: "check the SMTP settings in a file: .env, main.cf, msmtprc, passwd.client, wp-config.php, INI, YAML, JSON; " +
      "- is standard input",
  },
  "explain": { kind: "value", placeholder: "ID", completes: "finding", help: "explain one finding at length" },
  "list": { kind: "switch", help: "list all findings" },
  "policy": { kind: "switch", help: "print the IAM policy that an SMTP user needs" },
  "from": { kind: "value", placeholder: "ADDRESS", help: "with --policy: allow this sender only, or *@DOMAIN" },
  "identity": { kind: "value", placeholder: "ARN", help: "with --policy: allow this identity of SES only" },
  "for": {
    kind: "value",
    placeholder: "WHOM",
    choices: ["ask-aws"],
    help: "with --policy: the policy of an operator who uses verify --ask-profile",
  },
  "rotation": { kind: "switch", help: "print the steps of a key rotation, and those for a leaked key" },
  "selftest": { kind: "switch", help: "test the derivation against published values" },
  ...REGION_FLAGS,
  ...KEY_FLAGS,
  "format": {
    kind: "value",
    short: "f",
    placeholder: "F",
    choices: ["human", "json"],
    help: "output format (default: human)",
  },
  ...COMMON_FLAGS,
} as const satisfies Flags;

type DoctorFlags = Typed<typeof FLAGS>["flags"];

/** The command as the table of commands holds it. */
export const DOCTOR: AnyCommand = defineOfflineCommand({
  name: "doctor",
  summary: "explain keys, passwords, settings files, error texts and logs, offline",
  usage: [
    "doctor [-r R] [-p NAME] [--format F]",
    "doctor TEXT... | doctor -",
    "doctor --config FILE[,FILE...] [-r R] [-p NAME]",
    "doctor --explain ID | --list | --policy | --rotation | --selftest",
  ],
  description: [
    "Without arguments it explains how an IAM key and an SMTP password belong together, and checks the values on this " +
    "machine. With a text, or with - for standard input, it explains the text. It never opens a connection.",
    "A text may be an error, a stack trace, a transcript or a log of any length, of any client. Anything that looks like " +
    "a secret is hidden in the output. Credentials on standard input are checked by their format.",
    "With --config it reads the settings of a mail program as that program does, and checks credentials, host, port and " +
    "TLS mode; values stored outside the file, such as a command that prints the password, are reported and not read.",
    "Exit codes: 0 no problem found, 1 problem found, 3 nothing recognized, or with --config some credentials could not be " +
    "read.",
  ],
  flags: FLAGS,
  takesWords: true,
  examples: [
    ["what does this mean?", "smtpkey doctor '535 Authentication Credentials Invalid'"],
    ["what is wrong in this log?", "smtpkey doctor - < mail.log"],
    ["are these settings right?", "smtpkey doctor --config app.env"],
    ["the policy for one sender", "smtpkey doctor --policy --from alerts@example.com"],
  ],
  givesUp: [],
  run: doctor,
});

async function doctor(host: Host, { flags, stdin, words }: Typed<typeof FLAGS>, offline: Offline): Promise<ExitCode> {
  requireOneQuestion(flags, stdin, words);
  if (flags.explain !== undefined) {
    return show(host, flags, entryPage(resolveId(flags.explain), await systemHere(host)), EXIT.yes);
  }
  if (flags.list) return show(host, flags, listPage(), EXIT.yes);
  if (flags.policy) return showPolicy(host, flags);
  if (flags.rotation) {
    const isPowershell = shellOf(host) === "windows";
    return show(host, flags, rotationPage(rotationOf(await rotationFacts(host, flags)), isPowershell), EXIT.yes);
  }
  if (flags.selftest) {
    const checks = selfTest();
    return show(host, flags, selfTestPage(checks), checks.every(({ passed }) => passed) ? EXIT.yes : EXIT.no);
  }
  if (flags.config.length > 0) return await answerConfig(host, flags, offline);
  const subject = await subjectOf(host, flags);
  if (words.length > 0) return await answer(host, flags, { kind: "text", explanation: explainWords(words, subject) });
  if (!stdin) await refuseUnreadInput(host);
  return await answer(host, flags, stdin ? await explainStdin(host, offline, subject) : { kind: "values" });
}

/** Flags that each ask a question of their own. */
const QUESTIONS = ["explain", "list", "policy", "rotation", "selftest"] as const;

function requireOneQuestion(flags: DoctorFlags, stdin: boolean, words: readonly string[]): void {
  const asked = QUESTIONS.filter((name) => flags[name] !== undefined && flags[name] !== false).map((name) =>
    `--${name}`
  );
  const all = [
    ...asked,
    ...(flags.config.length > 0 ? ["--config"] : []),
    ...(stdin ? ["-"] : []),
    ...(words.length > 0 ? ["a text"] : []),
  ];
  if (all.length > 1) {
    throw new Failure(
      "usage",
      `cannot run doctor: ${all.join(" and ")} are mutually exclusive`,
    );
  }
  if (!flags.policy && [flags.from, flags.identity, flags.for].some((value) => value !== undefined)) {
    throw new Failure(
      "usage",
      "cannot run doctor: --from, --identity and --for need --policy",
    );
  }
  if (flags.for !== undefined && flags.from !== undefined) {
    throw new Failure(
      "usage",
      "cannot run doctor: --from limits who may send, and --for ask-aws does not allow sending",
    );
  }
}

/** What stands in settings files. */
async function answerConfig(host: Host, flags: DoctorFlags, offline: Offline): Promise<ExitCode> {
  const { page, exit } = await inspectSettings(host, flags.config, flags, openProfile(host, flags.profile), offline);
  return show(host, flags, page, exit);
}

/** What a text or the machine's values mean. */
async function answer(host: Host, flags: DoctorFlags, piped: Piped): Promise<ExitCode> {
  const system = await systemHere(host);
  if (piped.kind === "values") {
    const machine = await inspectMachine(host, flags, openProfile(host, flags.profile), piped);
    const isWrong = machine.notes.length > 0 ||
      machine.findings.some((finding: Finding) => finding.severity !== "info");
    const findings = machine.findings.map((finding) => onSystem(finding, system));
    return show(host, flags, machinePage({ ...machine, findings }), isWrong ? EXIT.no : EXIT.yes);
  }
  const explanation = typedOn(system, piped.explanation);
  const region = (await subjectOf(host, flags)).places.region;
  const page: Page = {
    human: (style) => explainedText(explanation, { region, system }, style),
    json: () => explainedJson(explanation),
  };
  if (piped.isInterrupted) return show(host, flags, page, EXIT.interrupted);
  return show(host, flags, page, explanation.findings.length > 0 ? EXIT.no : EXIT.noAnswer);
}

/** `explanation` with commands that can be typed on `system`. */
function typedOn(system: System, explanation: Explanation): Explanation {
  const findings = explanation.findings.map((seen) => ({ ...seen, finding: onSystem(seen.finding, system) }));
  return { ...explanation, findings };
}

/** What the flags and the environment say of the server that a text is about: who names a region means SES. */
async function subjectOf(host: Host, flags: DoctorFlags): Promise<Subject> {
  const named = flags.region.length > 0 || host.env("AWS_REGION") !== undefined ||
    host.env("AWS_DEFAULT_REGION") !== undefined;
  if (!named) return { places: {} };
  const resolve = (): Promise<Resolved<Regions>> => resolveRegions(host, flags, openProfile(host, flags.profile));
  const regions = flags.region.length > 0 ? await resolve() : await unlessRefused(resolve);
  return regions === undefined ? { places: {} } : { places: { region: regions.value[0].name }, source: regions.source };
}

function show(host: Host, flags: DoctorFlags, page: Page, exit: ExitCode): ExitCode {
  const style = styleFor(host.stdout, host.env("NO_COLOR"), host.env("TERM"));
  host.stdout.write(flags.format === "json" ? page.json() : page.human(style));
  return exit;
}

function resolveId(typed: string): FindingId {
  if (isFindingId(typed)) return typed;
  const meant = nearest(typed, FINDING_IDS);
  throw new Failure("usage", "cannot explain this: it is not the id of a finding", {
    hints: [...(meant === undefined ? [] : [`did you mean ${meant}`]), "smtpkey doctor --list lists all ids"],
  });
}

/** The policy goes to standard output alone, so that it can be piped on. */
function showPolicy(host: Host, { from, identity, for: whom }: DoctorFlags): ExitCode {
  if (from !== undefined && !isSenderPattern(from)) {
    throw new Failure("usage", "cannot write the policy: the value of --from is not an address or *@DOMAIN");
  }
  if (identity !== undefined && !isIdentityArn(identity)) {
    throw new Failure(
      "usage",
      "cannot write the policy: the value of --identity is not the ARN of an identity of SES",
      {
        hints: ["example: arn:aws:ses:eu-west-1:123456789012:identity/example.com"],
      },
    );
  }
  host.stdout.write(jsonText(whom === "ask-aws" ? askingPolicy({ identity }) : sendingPolicy({ from, identity })));
  const warnings = whom === "ask-aws" ? [] : policyWarnings({ from, identity });
  for (const warning of warnings) host.stderr.write(progressText(`warning: ${warning}`));
  if (host.stderr.isTerminal) {
    host.stderr.write(
      "attach it under a name that the user does not have yet, since put-user-policy replaces a policy of the same name:\n" +
        "aws iam list-user-policies --user-name USER\n" +
        "aws iam put-user-policy --user-name USER --policy-name smtpkey-send --policy-document file://policy.json\n",
    );
  }
  return EXIT.yes;
}

/** Regions and key id of this machine, as far as they are set and valid. */
async function rotationFacts(host: Host, flags: DoctorFlags): Promise<RotationFacts> {
  const profile = openProfile(host, flags.profile);
  const region = await unlessRefused(() => resolveRegions(host, flags, profile));
  const keys = await unlessRefused(() => profile.keys());
  const inProfile = keys?.kind === "pair" ? keys.pair.accessKeyId : undefined;
  const keyId = host.env("AWS_ACCESS_KEY_ID") ?? host.env("SMTP_USERNAME") ?? inProfile;
  const isShown = keyId !== undefined && identifierKind(keyId) !== undefined;
  return { regions: region?.value.map(({ name }) => name) ?? [], keyId: isShown ? keyId : undefined };
}
