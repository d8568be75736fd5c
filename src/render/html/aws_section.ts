/**
 * What AWS answered, as a section of the page.
 *
 * Invariant: every call and the facts, and no verdict.
 * @module
 */

import type { AwsReport } from "../../verdict/report.ts";
import { awsFacts, callText, headingOf } from "../aws.ts";
import { type Heading, type Markup, markup } from "./markup.ts";

/** The answers at the time `now`; nothing if AWS was not asked. */
export function awsSection(aws: AwsReport | undefined, heading: Heading, now: Date): readonly Markup[] {
  if (aws === undefined) return [];
  const facts = awsFacts(aws, now);
  return [
    heading("what AWS answered"),
    markup`<div class="card">
<p class="soft small">${headingOf(aws.answers)}. Read-only calls; CloudTrail has recorded them.</p>
<ol class="chain">
${aws.answers.calls.map((call) => markup`<li>${call.outcome}: ${callText(call)}</li>\n`)}</ol>
<dl class="pair">
${facts.map(([name, text]) => markup`<dt>${name}</dt><dd>${text}</dd>`)}
</dl>
</div>`,
  ];
}
