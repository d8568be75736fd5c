/**
 * `smtpkey doctor`: explains keys and passwords, this machine's values, and any error text or log.
 *
 * Invariant: it never opens a connection; one question a run, and the exit code answers it. What answers it is loaded with the
 * question: most of the program's text is about logs, and no other question needs it.
 * @module
 */

import { type ExitCode, Failure } from "../../failure.ts";
import type { Host, Offline } from "../../host/host.ts";
import { defineOfflineCommand } from "../command_start.ts";
import type { AnyCommand } from "../command.ts";
import { DOCTOR_FLAGS, type DoctorFlags, type DoctorTyped } from "./doctor_flags.ts";

/** The command as the table of commands holds it. */
export const DOCTOR: AnyCommand = defineOfflineCommand({
  name: "doctor",
  summary: "explain keys, passwords, settings files, error texts and logs, offline",
  usage: [
    "doctor [-r R] [-p NAME] [--format F]",
    "doctor TEXT... | doctor -",
    "doctor --config FILE [--config FILE]... [-r R] [-p NAME]",
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
    "read or have no host.",
  ],
  flags: DOCTOR_FLAGS,
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

async function doctor(host: Host, { flags, stdin, words }: DoctorTyped, offline: Offline): Promise<ExitCode> {
  requireOneQuestion(flags, stdin, words);
  if (flags.explain !== undefined || flags.list) {
    return await (await import("./doctor_findings.ts")).answerFindings(host, flags);
  }
  if (flags.policy || flags.rotation || flags.selftest) {
    return await (await import("./doctor_reference.ts")).answerReference(host, flags);
  }
  return await (await import("./doctor_subject.ts")).answerSubject(host, { flags, stdin, words }, offline);
}

/** Flags that each ask a question of their own. */
const QUESTIONS = ["explain", "list", "policy", "rotation", "selftest"] as const;

function requireOneQuestion(flags: DoctorFlags, stdin: boolean, words: readonly string[]): void {
  const all = questionsAsked(flags, stdin, words);
  if (all.length > 1) throw severalQuestions(all);
  if (!flags.policy && [flags.from, flags.identity, flags.for].some((value) => value !== undefined)) {
    throw new Failure(
      "usage",
      "cannot run doctor: --from, --identity and --for need --policy",
      { hints: ["add --policy, or leave them out"] },
    );
  }
  if (flags.for !== undefined && flags.from !== undefined) {
    throw new Failure(
      "usage",
      "cannot run doctor: --from limits who may send, and --for ask-aws does not allow sending",
      { hints: ["leave --from out"] },
    );
  }
}

/** Everything that an answer is asked for about, as it was typed. */
function questionsAsked(flags: DoctorFlags, stdin: boolean, words: readonly string[]): readonly string[] {
  const asked = QUESTIONS.filter((name) => flags[name] !== undefined && flags[name] !== false);
  return [
    ...asked.map((name) => `--${name}`),
    ...(flags.config.length > 0 ? ["--config"] : []),
    ...(stdin ? ["-"] : []),
    ...(words.length > 0 ? ["a text"] : []),
  ];
}

function severalQuestions(asked: readonly string[]): Failure {
  const hint = TOGETHER[asked.join()] ?? "ask one question at a time";
  return new Failure("usage", `cannot run doctor: ${asked.join(" and ")} are mutually exclusive`, {
    hints: [hint],
  });
}

/** What is meant by two questions that are typed together. */
const TOGETHER: Readonly<Record<string, string>> = {
  "--config,a text": "give --config once for each file",
  "--policy,a text": "to limit the policy to a sender: --policy --from ADDRESS",
};
