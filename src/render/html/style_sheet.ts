/**
 * How the page looks: its colours in light and dark, and its style sheet.
 *
 * Invariant: every color is in the one table, where a test computes the contrast of all that is read.
 * @module
 */

/** The colours by what they are for: in light, and in dark. */
export const COLOURS = {
  "page": ["#f4f6f8", "#101418"],
  "card": ["#ffffff", "#1a2027"],
  "code": ["#eef1f5", "#0f1317"],
  "ink": ["#1a1f26", "#e6eaef"],
  "soft": ["#535d69", "#a5b0bd"],
  "line": ["#d5dbe2", "#343d48"],
  "good": ["#0b6b3a", "#72d39b"],
  "good-ground": ["#e5f4eb", "#12301f"],
  "warned": ["#865000", "#efbb62"],
  "warned-ground": ["#fdf1dc", "#33270f"],
  "bad": ["#b1241c", "#ff9d94"],
  "bad-ground": ["#fdebe9", "#3b1b19"],
  "unknown": ["#41506a", "#b4c2d8"],
  "unknown-ground": ["#e8edf4", "#242d3a"],
} as const satisfies Readonly<Record<string, readonly [light: string, dark: string]>>;

/** The name of a colour. */
export type Colour = keyof typeof COLOURS;

function variables(theme: 0 | 1): string {
  return Object.entries(COLOURS).map(([name, pair]) => `--${name}:${pair[theme]}`).join(";");
}

const RULES = `
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body { margin: 0; background: var(--page); color: var(--ink); overflow-wrap: anywhere;
  font: 1rem/1.55 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "DejaVu Sans", sans-serif; }
main, footer { max-width: 60rem; margin: 0 auto; padding: 0 clamp(1rem, 4vw, 2rem); }
main { padding-top: clamp(1rem, 4vw, 2.5rem); }
h1, h2, h3, p, ol, dl, dd, pre, table { margin: 0; padding: 0; }
h1 { font-size: clamp(1.5rem, 5vw, 2.1rem); line-height: 1.2; letter-spacing: -.01em; }
h2 { font-size: 1.25rem; line-height: 1.3; margin: 2.25rem 0 .75rem; }
h3 { font-size: 1rem; margin: 1.5rem 0 .6rem; }
h1::first-letter, h2:not(.name)::first-letter, h3::first-letter, .summary::first-letter { text-transform: uppercase; }
a { color: inherit; }
code, pre, .mono { font-family: ui-monospace, "SF Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace; font-size: .875em; }
.soft { color: var(--soft); }
.small { font-size: .875rem; }
.card { background: var(--card); border: 1px solid var(--line); border-radius: .75rem; padding: 1rem clamp(1rem, 3vw, 1.5rem); }
.good { --tone: var(--good); --ground: var(--good-ground); }
.warned, .warning { --tone: var(--warned); --ground: var(--warned-ground); }
.bad, .error { --tone: var(--bad); --ground: var(--bad-ground); }
.unknown, .info { --tone: var(--unknown); --ground: var(--unknown-ground); }

.verdict { background: var(--card); border: 1px solid var(--line); border-radius: .75rem; overflow: hidden; }
.answer { display: flex; gap: 1rem; align-items: flex-start; background: var(--ground); color: var(--tone);
  padding: 1.25rem clamp(1rem, 3vw, 1.5rem); }
.answer svg { flex: none; width: 2.75rem; height: 2.75rem; }
.answer p { color: var(--ink); margin-top: .35rem; max-width: 42rem; }
.brand { margin-bottom: .75rem; }
.facts { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 15rem), 1fr)); gap: .75rem 1.5rem;
  padding: 1rem clamp(1rem, 3vw, 1.5rem); }
.facts dt { color: var(--soft); font-size: .8125rem; }

.findings { list-style: none; display: grid; gap: .75rem; }
.finding { box-shadow: inset .3rem 0 var(--tone); padding-left: clamp(1.25rem, 3vw, 1.75rem); }
.finding > * + * { margin-top: .5rem; }
.summary { font-weight: 600; }
.id { white-space: nowrap; }
.badge { display: inline-block; background: var(--ground); color: var(--tone); border-radius: 1rem; padding: .05rem .6rem;
  font-size: .8125rem; font-weight: 600; }
.pair { display: grid; grid-template-columns: 4.5rem 1fr; gap: .35rem .75rem; }
.pair dt { color: var(--soft); }
ol.causes { margin: .5rem 0 0; padding-left: 1.4rem; display: grid; gap: .5rem; }
.command { background: var(--code); border: 1px solid var(--line); border-radius: .5rem; padding: .6rem .8rem;
  white-space: pre-wrap; }
.chain { padding-left: 1.25rem; margin-top: .6rem; display: grid; gap: .9rem; }
.command::before { content: "$ "; color: var(--soft); user-select: none; -webkit-user-select: none; }
.command code { font-size: inherit; user-select: all; -webkit-user-select: all; }

.chart { display: block; width: 100%; margin-bottom: 1rem; font-size: .8125rem; }
.chart text { fill: var(--ink); }
.chart .faint { fill: var(--soft); }
.chart line { stroke: var(--line); }
.chart rect { fill: var(--tone); }
table { width: 100%; border-collapse: collapse; font-size: .9rem; }
th, td { text-align: left; vertical-align: top; padding: .4rem 1rem .4rem 0; border-top: 1px solid var(--line);
  font-weight: 400; }
thead th { border-top: 0; white-space: nowrap; color: var(--soft); font-size: .8125rem; }
tbody th { font-weight: 600; white-space: nowrap; }
td.number { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; }
th.number { text-align: right; }
.outcome { color: var(--tone); font-weight: 600; }
td.outcome { white-space: nowrap; }

.transcript { list-style: none; }
.transcript li { display: grid; grid-template-columns: 4.5em 3.5em 1fr; gap: 0 .75em; padding: .12rem 0; }
.transcript .time { text-align: right; color: var(--soft); white-space: nowrap; }
.transcript .who { color: var(--soft); }
.transcript .line { white-space: pre-wrap; unicode-bidi: plaintext; }
.client .line { font-weight: 600; }
.phase { margin: 0 0 .4rem; }
.transcript + .phase { margin-top: 1rem; }
footer { padding-top: 2rem; padding-bottom: 2.5rem; }

@media (max-width: 40rem) {
  .answer { gap: .75rem; }
  .answer svg { width: 2.1rem; height: 2.1rem; }
  .chart { font-size: .75rem; }
  .pair { grid-template-columns: 1fr; gap: 0; }
  .pair dd + dt { margin-top: .4rem; }
  .stages thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  .stages tr { display: grid; grid-template-columns: 1fr auto auto; column-gap: .75rem; border-top: 1px solid var(--line);
    padding: .4rem 0; }
  .stages tbody :is(th, td) { border: 0; padding: 0; }
  .stages .begin { display: none; }
  .stages .seen { grid-column: 1 / -1; color: var(--soft); }
  .transcript li { grid-template-columns: auto 1fr; gap: 0 .75em; padding: .3rem 0; }
  .transcript .line { grid-column: 1 / -1; }
}
@media print {
  body { font-size: 10pt; background: var(--card); }
  main, footer { max-width: none; padding: 0; }
  footer { padding-top: 1.5rem; }
  .verdict, .finding, .chart, tr, li { break-inside: avoid; }
  h2, h3 { break-after: avoid; }
  .answer, .badge, .chart rect { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
`;

/** The style sheet. Dark is for screens alone: paper is white. */
export const STYLE: string = `:root{color-scheme:light dark;${variables(0)}}
@media screen and (prefers-color-scheme:dark){:root{${variables(1)}}}${RULES}`;
