/**
 * What `doctor` says of a subject: a text, settings files, or the values on this machine.
 * @module
 */

import { EXIT, type ExitCode } from "../../failure.ts";
import type { Finding } from "../../findings/finding.ts";
import { onSystem } from "../../findings/system_commands.ts";
import type { Host, Offline } from "../../host/host.ts";
import type { Explanation } from "../../logs/explainer.ts";
import type { Subject } from "../../logs/ranking.ts";
import { machinePage, type Page } from "../../render/doctor_pages.ts";
import { explainedJson, explainedText } from "../../render/explained.ts";
import { openProfile } from "../input/profile.ts";
import { type Regions, resolveRegions } from "../input/region.ts";
import { type Resolved, unlessRefused } from "../input/resolved.ts";
import { systemHere } from "../input/system.ts";
import type { System } from "../../system.ts";
import { inspectSettings } from "./doctor_config.ts";
import type { DoctorFlags, DoctorTyped } from "./doctor_flags.ts";
import { showPage } from "./doctor_page.ts";
import { explainStdin, explainWords, type Piped, refuseUnreadInput } from "./doctor_text.ts";
import { inspectMachine } from "./machine.ts";

/** Answers about the files of `--config`, the words, standard input, or else this machine. */
export async function answerSubject(
  host: Host,
  { flags, stdin, words }: DoctorTyped,
  offline: Offline,
): Promise<ExitCode> {
  if (flags.config.length > 0) return await answerConfig(host, flags, offline);
  const subject = await subjectOf(host, flags);
  if (words.length > 0) {
    return await answer(host, flags, { kind: "text", explanation: await explainWords(host, words, subject) });
  }
  if (!stdin) await refuseUnreadInput(host);
  return await answer(host, flags, stdin ? await explainStdin(host, offline, subject) : { kind: "values" });
}

/** What settings files contain. */
async function answerConfig(host: Host, flags: DoctorFlags, offline: Offline): Promise<ExitCode> {
  const { page, exit } = await inspectSettings(host, flags.config, flags, openProfile(host, flags.profile), offline);
  return showPage(host, flags, page, exit);
}

/** What a text or the machine's values mean. */
async function answer(host: Host, flags: DoctorFlags, piped: Piped): Promise<ExitCode> {
  const system = await systemHere(host);
  if (piped.kind === "values") {
    const machine = await inspectMachine(host, flags, openProfile(host, flags.profile), piped);
    const isWrong = machine.notes.length > 0 ||
      machine.findings.some((finding: Finding) => finding.severity !== "info");
    const findings = machine.findings.map((finding) => onSystem(finding, system));
    return showPage(host, flags, machinePage({ ...machine, findings }, system), isWrong ? EXIT.no : EXIT.yes);
  }
  const explanation = typedOn(system, piped.explanation);
  const region = (await subjectOf(host, flags)).places.region;
  const page: Page = {
    human: (style) => explainedText(explanation, { region, system }, style),
    json: () => explainedJson(explanation),
  };
  if (piped.isInterrupted) return showPage(host, flags, page, EXIT.interrupted);
  return showPage(host, flags, page, explanation.findings.length > 0 ? EXIT.no : EXIT.noAnswer);
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
