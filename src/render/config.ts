/**
 * The page of `doctor --config`: what settings files contain, and what is wrong with it.
 *
 * Invariant: each value bears its place, and no secret is among them.
 * @module
 */

import type { Sourced } from "../sourced.ts";
import type { SettingsAnswer, ShownSettings } from "../settings/shown_settings.ts";
import type { WrittenSecurity } from "../settings/mail_settings.ts";
import { SECURITY_TEXT } from "../ses/endpoint.ts";
import { factLines, NO_PROBLEMS, type Page, problemsText } from "./doctor_pages.ts";
import { causesIn, findingsText, firstAgain } from "./finding.ts";
import { typedLines } from "./typed_lines.ts";
import { INDENT, wrapped, wrappedFor } from "./wrap.ts";
import { jsonText, SCHEMA } from "./message.ts";
import type { SettingsJson } from "./schemas/doctor_schema.ts";
import type { Style } from "./style.ts";

/** The page in its two forms. */
export function configPage(page: SettingsAnswer): Page {
  return {
    human: (style) => {
      const lines = [
        ...page.settings.flatMap((settings) => settingsLines(settings, style)),
        ...page.notes.flatMap((note) => [...wrapped(`note: ${note}`, style.width, ""), ""]),
        ...findingsText(page.findings, style).slice(page.findings.length > 0 ? 1 : 0),
        ...(page.findings.length > 0 ? [""] : []),
        ...wrapped(verdict(page, style), style.width, ""),
      ];
      const next = nextLines(page, style);
      const again = firstAgain(causesIn(page.findings), lines.length + next.length, style);
      return `${[...lines, ...again, ...next].join("\n")}\n`;
    },
    json: () =>
      jsonText<SettingsJson>({
        schema: SCHEMA,
        settings: page.settings.map(settingsJson),
        findings: page.findings,
        notes: page.notes.map((text) => ({ text })),
        next: { as_root: page.next.asRoot, verify: page.next.verify },
      }),
  };
}

const MODES: Readonly<Record<WrittenSecurity, string>> = {
  ...SECURITY_TEXT,
  clear: "no TLS",
  maybe: "STARTTLS if offered",
};

function settingsLines(
  { program, file, line, host, port, security, username, password }: ShownSettings,
  style: Style,
): string[] {
  const shown = (
    name: string,
    one: Sourced<string> | undefined,
  ): readonly (Sourced<string> & { readonly name: string })[] => one === undefined ? [] : [{ name, ...one }];
  const facts = [
    ...shown("host", host),
    ...shown("port", port && { ...port, value: `${port.value}` }),
    ...shown("TLS", security && { ...security, value: MODES[security.value] }),
    ...shown("user name", username),
    ...shown("password", password),
  ];
  // The heading names the file, so a row only names another one.
  const rows = facts.map((fact) => ({
    ...fact,
    source: fact.source.startsWith(`${file} line `) ? fact.source.slice(file.length + 1) : fact.source,
  }));
  return [
    ...wrappedFor(style.columns, `${program}, ${file} line ${line}:`, INDENT, ""),
    ...(rows.length === 0 ? [] : factLines(rows, style)),
    "",
  ];
}

function settingsJson(settings: ShownSettings): SettingsJson["settings"][number] {
  const { program, file, line, region, host, port, security, username, password } = settings;
  return {
    file,
    line,
    program,
    host: host?.value ?? null,
    port: port?.value ?? null,
    security: security?.value ?? null,
    username: username?.value ?? null,
    password: password?.value ?? null,
    region: region ?? null,
    sources: {
      host: host?.source ?? null,
      port: port?.source ?? null,
      security: security?.source ?? null,
      username: username?.source ?? null,
      password: password?.source ?? null,
    },
  };
}

function verdict({ settings, findings, isJudged, next }: SettingsAnswer, style: Style): string {
  const isRead = settings.every(({ username, password }) => username !== undefined && password !== undefined);
  const isHostless = isRead && settings.some(({ host }) => host === undefined);
  const unlooked = isHostless
    ? "no problems found, but the host is missing, so the region was not checked"
    : isRead && findings.some(({ id }) => id === "tls-mode-mismatch")
    ? "no problems found, but the TLS mode may not fit the port: that depends on the program"
    : "no problems found, but some credentials could not be read";
  const login = next.verify.length === 0 ? "; test the login with: smtpkey verify" : "";
  const good = style.good(`${NO_PROBLEMS}${login}`);
  const doubt = settings.length === 0 ? "no SMTP settings were recognized" : isJudged ? good : unlooked;
  return problemsText({ findings, others: 0 }, style) ?? doubt;
}

/** The commands to type next, each under what it is for. */
function nextLines({ next, findings }: SettingsAnswer, style: Style): readonly string[] {
  const isWrong = findings.some(({ severity }) => severity !== "info");
  const login = isWrong
    ? "when that is fixed, test the login with these settings:"
    : "test the login with these settings:";
  return [
    ...commandLines("read the rest as root:", next.asRoot, style),
    ...commandLines(login, next.verify, style),
  ];
}

function commandLines(purpose: string, commands: readonly string[], style: Style): readonly string[] {
  return commands.length === 0
    ? []
    : ["", ...wrapped(purpose, style.width, ""), ...commands.flatMap((one) => typedLines(one, style, INDENT))];
}
