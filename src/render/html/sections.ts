/**
 * One report as sections of the page: findings, stages, certificate, transcript.
 *
 * Invariant: each section is one function; another one for each report is another line in `sections`. Findings are separate,
 * since those of several reports are merged and printed once.
 * @module
 */

import { evidenceText, type Finding } from "../../findings/finding.ts";
import type { Remedy } from "../../findings/catalogue/entry.ts";
import type { StageResult } from "../../smtp/stages.ts";
import type { TranscriptLine } from "../../smtp/transcript.ts";
import type { Report } from "../../verdict/report.ts";
import { causesIn } from "../finding.ts";
import { awsSection } from "./aws_section.ts";
import { certificateSection } from "./certificate_section.ts";
import { chart } from "./chart.ts";
import { type Heading, type Markup, markup } from "./markup.ts";

/** The details of `report` at the time `now`; `id` is that of no other report in the page. */
export function sections(report: Report, id: string, heading: Heading, now: Date): readonly Markup[] {
  return [
    ...stagesSection(report.stages, id, heading),
    ...awsSection(report.aws, heading, now),
    ...certificateSection(report.certificate, heading),
    ...transcriptSection(report.transcript, heading),
  ];
}

/** The findings and their fixes; nothing if there are none. */
export function findingsSection(findings: readonly Finding[], heading: Heading): readonly Markup[] {
  if (findings.length === 0) return [];
  return [heading("what to do next"), markup`<ol class="findings">\n${causesIn(findings).map(findingItem)}\n</ol>`];
}

function findingItem(finding: Finding): Markup {
  const { id, severity, summary, remedy } = finding;
  // The page loads nothing and has no outgoing link: an address is text.
  const see = remedy.link === undefined ? "" : markup`see ${remedy.link} · `;
  return markup`<li class="card finding ${severity}">
<p class="summary">${summary}</p>
<dl class="pair"><dt>Cause</dt><dd>${evidenceText(finding)}</dd><dt>Fix</dt><dd>${remedy.text}</dd></dl>${steps(remedy)}
<p class="soft small"><span class="badge">${severity}</span> ${see}<span class="mono id">${id}</span></p>
</li>`;
}

/** The command of a remedy, or its causes as a list, each with its command. */
function steps({ causes, command }: Remedy): Markup | string {
  if (causes === undefined) return commandBox(command);
  return markup`\n<ol class="causes">\n${
    causes.map((cause) => markup`<li>${cause.text}${commandBox(cause.command)}</li>\n`)
  }</ol>`;
}

function commandBox(command: string | undefined): Markup | string {
  return command === undefined ? "" : markup`\n<pre class="command"><code>${command}</code></pre>`;
}

function stagesSection(stages: readonly StageResult[], id: string, heading: Heading): readonly Markup[] {
  return [
    heading("stages"),
    markup`<div class="card">
${chart(stages, `${id}-chart`)}
<table class="stages">
<thead><tr><th scope="col">Stage</th><th scope="col">Outcome</th><th scope="col" class="number begin">Begin</th>
<th scope="col" class="number">Time</th><th scope="col">Details</th></tr></thead>
<tbody>
${stages.map(stageRow)}
</tbody>
</table>
</div>`,
  ];
}

const OUTCOMES = { ok: ["good", "✓"], failed: ["bad", "✗"], skipped: ["unknown", "·"] } as const;

function stageRow({ stage, outcome, startMs, ms, text = "" }: StageResult): Markup {
  const [tone, mark] = OUTCOMES[outcome];
  const time = (value: number): string => outcome === "skipped" ? "" : `${Math.round(value)} ms`;
  return markup`<tr><th scope="row">${stage}</th><td class="outcome ${tone}">${mark} ${outcome}</td>
<td class="number begin">${time(startMs)}</td><td class="number">${time(ms)}</td><td class="seen">${text}</td></tr>`;
}

function transcriptSection(transcript: readonly TranscriptLine[], heading: Heading): readonly Markup[] {
  if (transcript.length === 0) return [];
  return [heading("transcript"), markup`<div class="card small">\n${phases(transcript).map(phase)}\n</div>`];
}

/** The lines in runs that were all in clear, or all encrypted. */
function phases(transcript: readonly TranscriptLine[]): readonly (readonly TranscriptLine[])[] {
  const starts = transcript.flatMap(({ secure }, index) => transcript[index - 1]?.secure === secure ? [] : [index]);
  return starts.map((start, index) => transcript.slice(start, starts[index + 1]));
}

function phase(lines: readonly TranscriptLine[]): Markup {
  return markup`<p class="phase soft">${lines[0]?.secure ? "encrypted by TLS" : "plaintext"}</p>
<ol class="transcript">
${lines.map(transcriptLine)}
</ol>`;
}

function transcriptLine({ atMs, from, line }: TranscriptLine): Markup {
  return markup`<li class="${from}"><span class="time">${atMs} ms</span> <span class="who">${from}</span>
<span class="line mono">${line}</span></li>`;
}
