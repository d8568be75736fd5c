/**
 * The pages of `doctor`: this machine, one finding at length, the list, the rotation, the self-test.
 *
 * Invariant: each page in two forms, for people and as JSON, from the same values.
 * @module
 */

import type { MachineFact, MachineFacts } from "../credentials/machine_facts.ts";
import type { Entry } from "../findings/catalogue/entry.ts";
import type { Finding, FindingId } from "../findings/finding.ts";
import { checkedOn, isUnchanging } from "../findings/catalogue/checked.ts";
import { CATALOGUE, entryOf, FINDING_IDS } from "../findings/catalogue.ts";
import { remedyOnSystem } from "../findings/system_commands.ts";
import { PRIMER } from "../reference/primer.ts";
import { isMailManagerUserName } from "../ses/mail_manager.ts";
import type { Rotation, RotationStep } from "../reference/rotation.ts";
import type { SelfCheck } from "../reference/selftest.ts";
import { causesIn, findingsText, firstAgain, stepLines } from "./finding.ts";
import { jsonText, SCHEMA } from "./message.ts";
import { type Block, pageText } from "./page.ts";
import type { EntryJson, ListedJson, MachineJson, RotationJson, SelfTestJson } from "./schemas/doctor_schema.ts";
import type { Style } from "./style.ts";
import { typedLines, wordsWithCommand } from "./typed_lines.ts";
import { INDENT, wrapped, wrappedFor } from "./wrap.ts";
import { inShell, type System } from "../system.ts";

/** A page in its two forms. */
export interface Page {
  readonly human: (style: Style) => string;
  readonly json: () => string;
}

/** The page of `doctor` alone. */
export function machinePage({ facts, findings, notes }: MachineFacts, system: System): Page {
  return {
    human: (style) => {
      const lines = [
        ...primerLines(style),
        "on this machine:",
        ...(facts.length === 0
          ? [...wrapped("no region, AWS key or SMTP credentials are set", style.width, "  "), "", ...otherNames(style)]
          : factLines(facts, style)),
        ...notes.flatMap((note) => ["", ...wrapped(`note: ${note}`, style.width)]),
        ...findingsText(findings, style),
        "",
        ...verdict({ facts, findings, notes }, style, system),
      ];
      return text([...lines, ...firstAgain(causesIn(findings), lines.length, style)]);
    },
    json: () =>
      jsonText<MachineJson>({ schema: SCHEMA, machine: facts, findings, notes: notes.map((note) => ({ text: note })) }),
  };
}

/** How variables are checked whose names this program does not read itself. */
function otherNames(style: Style): readonly string[] {
  return wordsWithCommand(
    "for variables with other names, such as MAIL_HOST",
    "env | smtpkey doctor --config -",
    style,
    INDENT,
  );
}

function primerLines(style: Style): readonly string[] {
  const blocks = PRIMER.map((part): Block =>
    typeof part === "string" ? { kind: "text", text: part } : { kind: "rows", terms: "words", rows: part }
  );
  return pageText(blocks, style).split("\n");
}

/** Values in columns: name, value, where it came from. */
export function factLines(facts: readonly MachineFact[], { columns = Infinity }: Style): readonly string[] {
  const widest = (of: (fact: MachineFact) => string): number => Math.max(...facts.map((fact) => of(fact).length));
  const name = widest((fact) => fact.name);
  const value = widest((fact) => fact.value);
  const isWide = widest((fact) => fact.source) + name + value + 6 <= columns;
  return facts.flatMap((fact) =>
    isWide
      ? [`  ${fact.name.padEnd(name)}  ${fact.value.padEnd(value)}  ${fact.source}`]
      : [`  ${fact.name}`, ...wrapped(fact.value, columns, "    "), ...wrapped(`from ${fact.source}`, columns, "    ")]
  );
}

function verdict({ facts, findings, notes }: MachineFacts, style: Style, system: System): readonly string[] {
  const problems = problemsText({ findings, others: notes.length }, style);
  if (problems !== undefined) return [problems];
  if (facts.length === 0) return ["there was nothing to check"];
  const command = inShell(loginTest(facts), system);
  return wordsWithCommand(`${NO_PROBLEMS}; test the login with`, command, style, INDENT).map(style.good);
}

/** The command that tests the login with the values of `facts`: with a region where `verify` finds none itself. */
function loginTest(facts: readonly MachineFact[]): string {
  const isIngress = facts.some(({ value }) => isMailManagerUserName(value.split(",")[0] ?? ""));
  const region = facts.find(({ name }) => name === "region");
  const name = region === undefined ? "REGION" : region.source === "--region" ? region.value.split(",")[0] : undefined;
  const atRegion = name === undefined ? [] : [`--region ${name}`];
  return [
    "smtpkey verify",
    ...(isIngress ? ["--host ID.CLUSTER.mail-manager-smtp.amazonaws.com"] : atRegion),
    ...(facts.some(({ source }) => source === "standard input") ? ["- < FILE"] : []),
  ].join(" ");
}

/** The verdict where no problem was found. */
export const NO_PROBLEMS = "no problems found (offline checks only)";

/** How many problems there are, if any: findings that are not only good to know, and `others`. */
export function problemsText(
  { findings, others }: { readonly findings: readonly Finding[]; readonly others: number },
  style: Style,
): string | undefined {
  const bad = findings.filter(({ severity }) => severity !== "info").length + others;
  return bad === 0 ? undefined : style.bad(`${bad} ${bad === 1 ? "problem" : "problems"} found`);
}

/** The page of `doctor --explain`, with the commands of `system`. */
export function entryPage(id: FindingId, system: System): Page {
  const general = entryOf(id);
  const entry = { ...general, remedy: remedyOnSystem(general.remedy, system) };
  return {
    human: (style) => text(entryLines(id, entry, style)),
    json: () => jsonText<EntryJson>({ schema: SCHEMA, id, ...withReference(entry) }),
  };
}

/** In a finding `source` is where a value came from; here it would be where the knowledge comes from. */
function withReference(
  { source, ...entry }: Entry,
): Omit<Entry, "source"> & { readonly reference: string; readonly checked?: string } {
  const day = checkedOn(source);
  return { ...entry, reference: source, ...(day === undefined ? {} : { checked: day }) };
}

function entryLines(
  id: FindingId,
  { severity, summary, because, shows, confirm, remedy, source }: Entry,
  style: Style,
): readonly string[] {
  return [
    ...wrappedFor(style.columns, `${id} (${severity})`, INDENT, "").map((line) => line.replace(id, style.strong(id))),
    "",
    ...wrapped(summary, style.width, ""),
    "",
    ...section("meaning", because, style.width),
    ...section("symptoms", shows, style.width),
    ...section("check", confirm, style.width),
    ...section("fix", remedy.text, style.width).slice(0, -1),
    ...stepLines(remedy, "  ", style),
    "",
    ...(remedy.link === undefined ? [] : [`  see ${remedy.link}`, ""]),
    ...wrappedFor(style.columns, `source: ${source}${checkedText(source)}`, INDENT, ""),
  ];
}

function checkedText(source: string): string {
  const day = checkedOn(source);
  if (day !== undefined) return ` (checked ${day})`;
  return isUnchanging(source) ? " (an RFC does not change)" : "";
}

function section(title: string, body: string, width: number): readonly string[] {
  return [`${title}:`, ...wrapped(body, width, "  "), ""];
}

/** Least columns for the summary next to an id; with less, it is written below. */
const NARROWEST_SUMMARY = 24;

/** The page of `doctor --list`. */
export function listPage(): Page {
  const rows = FINDING_IDS.map((id) => ({ id, severity: CATALOGUE[id].severity, summary: CATALOGUE[id].summary }));
  const widest = Math.max(...rows.map(({ id }) => id.length));
  return {
    human: ({ columns }) =>
      text(rows.flatMap(({ id, summary }) => {
        const begin = `${id.padEnd(widest)}  `;
        const isBeside = columns === undefined || columns >= begin.length + NARROWEST_SUMMARY;
        return isBeside
          ? wrappedFor(columns, summary, " ".repeat(begin.length), begin)
          : [id, ...wrappedFor(columns, summary)];
      })),
    json: () => jsonText<ListedJson>({ schema: SCHEMA, findings: rows }),
  };
}

/** The orders for both kinds of SMTP credentials. */
export interface Rotations extends Rotation {
  /** The order for the password of a Mail Manager ingress endpoint. */
  readonly mailManager: readonly RotationStep[];
  /** The order for such a password that has leaked. */
  readonly mailManagerLeaked: readonly RotationStep[];
}

/** The page of `doctor --rotation`; for a person in the commands of one shell, for a program in both. */
export function rotationPage(
  { steps, leaked, mailManager, mailManagerLeaked }: Rotations,
  isPowershell: boolean,
): Page {
  const lines = (title: string, order: readonly RotationStep[], style: Style): readonly string[] => [
    ...wrapped(title, style.width, "").map(style.strong),
    ...order.flatMap((step, index) => stepOf(step, index + 1, isPowershell, style)),
  ];
  return {
    human: (style) =>
      text([
        ...lines("to rotate the key of an SMTP user:", steps, style),
        "",
        ...lines("if the key has leaked, do not wait for its last use:", leaked, style),
        "",
        ...lines("to change the password of a Mail Manager ingress endpoint:", mailManager, style),
        "",
        ...lines("if that password has leaked, change it twice:", mailManagerLeaked, style),
      ]),
    json: () =>
      jsonText<RotationJson>({
        schema: SCHEMA,
        steps,
        leaked,
        mail_manager: mailManager,
        mail_manager_leaked: mailManagerLeaked,
      }),
  };
}

function stepOf(
  { title, why, commands, powershell, undo }: RotationStep,
  number: number,
  isPowershell: boolean,
  style: Style,
): readonly string[] {
  const begin = `${number}. `;
  const typed = (command: string): readonly string[] =>
    typedLines(command, style, INDENT, isPowershell ? "PS> " : "$ ");
  return [
    "",
    ...wrappedFor(style.columns, title, INDENT, begin).map((line, index) =>
      index === 0 ? begin + style.strong(line.slice(begin.length)) : style.strong(line)
    ),
    ...wrapped(why, style.width),
    ...(isPowershell ? powershell : commands).flatMap(typed),
    ...(undo === undefined ? [] : ["   to undo it:", ...typed(undo)]),
  ];
}

/** Columns before the name of a check. */
const MARK_WIDTH = "✗ failed  ".length;

/** The page of `doctor --selftest`. */
export function selfTestPage(checks: readonly SelfCheck[]): Page {
  return {
    human: (style) =>
      text(checks.flatMap(({ name, passed }) => {
        const [first = "", ...rest] = wrappedFor(style.columns, name, " ".repeat(MARK_WIDTH));
        return [`${passed ? style.good("✓ ok    ") : style.bad("✗ failed")}${first.slice("✗ failed".length)}`, ...rest];
      })),
    json: () => jsonText<SelfTestJson>({ schema: SCHEMA, passed: checks.every(({ passed }) => passed), checks }),
  };
}

function text(lines: readonly string[]): string {
  return `${lines.join("\n")}\n`;
}
