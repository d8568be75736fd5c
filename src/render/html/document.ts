/**
 * The results as one page for a browser: the verdict first, then what to do next, then the details.
 *
 * Invariant: complete in itself: no script, no address that is loaded or can be followed, and a policy that forbids both.
 * @module
 */

import { outcomeRow, type Tone } from "../../verdict/outcome.ts";
import { SECURITY_TEXT } from "../../ses/endpoint.ts";
import type { Region } from "../../ses/region.ts";
import type { Report } from "../../verdict/report.ts";
import { passwordText, userText } from "../report.ts";
import {
  findingsIn,
  namesOf,
  onlyReport,
  placeText,
  type Results,
  summaryText,
  toneOf,
  toneOfReport,
  totalMs,
} from "../../verdict/results.ts";
import { type Heading, type Markup, markup, trusted } from "./markup.ts";
import { findingsSection, sections } from "./sections.ts";
import { STYLE } from "./style_sheet.ts";

/** The page, from its doctype on. */
export function renderHtml(results: Results): string {
  return inAscii(markup`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${headingText(results)} · ${placeText(results)} · smtpkey</title>
<style>${trusted(STYLE)}</style>
</head>
<body>
<main>
<p class="brand soft small">smtpkey verify · ${time(results.at)}</p>
${answer(results)}
${body(results)}
</main>
${footer(results)}
</body>
</html>
`.toString());
}

/** In ASCII with references, so that no shell's redirection, such as that of Windows PowerShell 5.1, changes a character. */
function inAscii(page: string): string {
  return page.replaceAll(/[\u0080-\u{10ffff}]/gu, (character) => {
    // What no reference may name.
    const isText = !/[\p{Cs}\p{Cc}\p{Noncharacter_Code_Point}]/u.test(character);
    return `&#${isText ? character.codePointAt(0) ?? 0xfffd : 0xfffd};`;
  });
}

const H2: Heading = (text) => markup`<h2>${text}</h2>`;
const H3: Heading = (text) => markup`<h3>${text}</h3>`;

function body(results: Results): readonly Markup[] {
  const report = onlyReport(results);
  const details = report === undefined ? comparison(results) : sections(report, "report-1", H2, results.at);
  return [...findingsSection(findingsIn(results), H2), ...details];
}

/** A search that found the region is a success, whatever the endpoint that was asked first says. */
function headingText(results: Results): string {
  const region = onlyReport(results)?.foundIn;
  return region === undefined ? summaryText(results) : `the password is for ${region.name}`;
}

function answer(results: Results): Markup {
  const report = onlyReport(results);
  const tone = report?.foundIn === undefined ? toneOf(results) : "good";
  return markup`<div class="verdict">
<div class="answer ${tone}">${mark(tone)}<div>
<h1>${headingText(results)}</h1>
<p>${report === undefined ? placeText(results) : endpointText(report)}</p>
<p>${report === undefined ? SEVERAL : outcomeRow(report).meaning}</p>
</div></div>
${report === undefined ? "" : factList(report)}
</div>`;
}

const MARKS: Readonly<Record<Tone, string>> = {
  good: "M14 25l7 7 13-15",
  warned: "M24 13v14M24 33v.5",
  bad: "M16 16l16 16M32 16L16 32",
  unknown: "M18 19a6 6 0 1 1 8.5 5.5c-1.6.8-2.5 1.7-2.5 4M24 34v.5",
};

/** It only repeats what the heading says. */
function mark(tone: Tone): Markup {
  return markup`<svg viewBox="0 0 48 48" aria-hidden="true" fill="none" stroke="currentColor" stroke-width="3.5" stroke-linecap="round" stroke-linejoin="round"><circle cx="24" cy="24" r="21"/><path d="${
    MARKS[tone]
  }"/></svg>`;
}

const SEVERAL = "Each was tried separately and at the same time; the table shows which works.";

function endpointText({ endpoint: { host, port, security } }: Report): string {
  return `${host} port ${port}, ${SECURITY_TEXT[security]}`;
}

type Fact = readonly [name: string, value: string];

function factList({ endpoint: { region }, login, message }: Report): Markup {
  const facts: readonly Fact[] = [
    ...(region === undefined ? [] : [regionFact(region)]),
    ...(login === undefined ? [["Login", "not attempted"] as const] : [
      ["User name", userText(login)] as const,
      ["Password", passwordText(login.source)] as const,
    ]),
    ...(message === undefined ? [] : [
      ["Message from", message.from] as const,
      ["Message to", message.to] as const,
      ["Message id", message.id ?? "none"] as const,
    ]),
  ];
  return markup`<dl class="facts">
${facts.map(([name, value]) => markup`<div><dt>${name}</dt><dd>${value}</dd></div>`)}
</dl>`;
}

function regionFact({ name, title }: Region): Fact {
  return ["Region", title === undefined ? name : `${name}, ${title}`];
}

/** Several reports: a line each, then each at length. */
function comparison({ reports, at }: Results): readonly Markup[] {
  const names = namesOf(reports);
  return [
    H2("side by side"),
    markup`<div class="card">
<table>
<thead><tr><th scope="col">Where</th><th scope="col">Outcome</th><th scope="col" class="number">Time</th></tr></thead>
<tbody>
${reports.map((report, index) => comparisonRow(report, names[index] ?? "", index + 1))}
</tbody>
</table>
</div>`,
    ...reports.map((report, index) => detail(report, names[index] ?? "", index + 1, at)),
  ];
}

function comparisonRow(report: Report, name: string, number: number): Markup {
  return markup`<tr><th scope="row"><a href="#report-${number}">${name}</a></th>
<td><span class="outcome ${toneOfReport(report)}">${outcomeRow(report).phrase}</span></td>
<td class="number">${Math.round(totalMs(report.stages))} ms</td></tr>`;
}

/** The findings of all reports are above the table. */
function detail(report: Report, name: string, number: number, at: Date): Markup {
  return markup`<section id="report-${number}">
<h2 class="name">${name}: ${outcomeRow(report).phrase}</h2>
<p class="soft">${endpointText(report)}</p>
${sections(report, `report-${number}`, H3, at)}
</section>`;
}

function footer({ program: { version, deno, target }, at, exit }: Results): Markup {
  return markup`<footer class="soft small">
<p>Made by smtpkey ${version} (Deno ${deno}, ${target}), ${time(at)}; exit code ${exit}.</p>
<p>This page is self-contained: it runs no script and loads nothing. It contains no passwords or secret keys.</p>
</footer>`;
}

function time(at: Date): Markup {
  const text = at.toISOString();
  return markup`<time datetime="${text}">${text.slice(0, 19).replace("T", " ")} UTC</time>`;
}
