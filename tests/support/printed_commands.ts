/**
 * Every text that smtpkey can print in which a command may be, and the commands in it: in the middle of a sentence, in the notes of a
 * block, and in what code puts together for one case.
 *
 * Invariant: no text is written here. They come from the tables and functions that make them, from runs of every situation, and
 * from the literals of the sources, so that a new text is here without being added.
 * @module
 */

import { DOCTOR_FLAGS } from "../../src/cli/doctor/doctor_flags.ts";
import { VERIFY_FLAGS } from "../../src/cli/verify/verify_flags.ts";
import { fittedRemedy } from "../../src/logs/advice.ts";
import { finding, FINDING_IDS } from "../../src/findings/catalogue.ts";
import type { Remedy } from "../../src/findings/catalogue/entry.ts";
import { remedyOnSystem } from "../../src/findings/system_commands.ts";
import { INGRESS_REJECTION } from "../../src/findings/ingress_rejection.ts";
import { SETTINGS_NAMES } from "../../src/render/apps/names.ts";
import { SETTINGS } from "../../src/render/apps/settings_text.ts";
import { ok } from "../../src/smtp/connection.ts";
import { securityOf } from "../../src/ses/endpoint.ts";
import { stageOrder } from "../../src/smtp/stages.ts";
import type { System } from "../../src/system.ts";
import { withIssuer } from "../../src/verdict/certificate_issuer.ts";
import { nextStep } from "../../src/verdict/next_step.ts";
import { remainingCauses } from "../../src/verdict/rejection_causes.ts";
import { literalsIn } from "./literals.ts";
import { runIn } from "./memory_host.ts";
import { HOST, STEPS } from "./situations.ts";

const SOURCES = new URL("../../src/", import.meta.url);
const INGRESS_ID = "inp-abcdefghijklmnopqrstuvwx";
const INGRESS_HOST = "abcdefghij12.fips.wmjb.mail-manager-smtp.amazonaws.com";

/** The notes of every block of `derive --for`, for both kinds of endpoint. */
export function blockNotes(): readonly string[] {
  const logins = [{ host: HOST, username: "AKIA1", password: "B" }, {
    host: INGRESS_HOST,
    username: INGRESS_ID,
    password: "p",
  }];
  return logins.flatMap((login) =>
    SETTINGS_NAMES.flatMap((name) => SETTINGS[name].pieces(login).flatMap(({ place, notes }) => [place, ...notes]))
  );
}

/** The remedies for a certificate, by who signed it. */
function certificateRemedies(): readonly Remedy[] {
  const at = new Date(0);
  const ids = ["certificate-untrusted", "certificate-expired"] as const;
  const findings = [...ids.map((id) => finding(id)), finding(ids[0], { because: "x (CaUsedAsEndEntity)" })];
  return ["CN=a", "CN=b", "O=Amazon"].flatMap((issuer) => {
    const leaf = { subject: "CN=a", issuer, names: [], validFrom: at, validTo: at, sha256: "AB" };
    const seen = ok({ version: "TLS 1.2", cipher: "x", chain: [leaf] });
    const endpoint = { host: HOST, port: 587, security: "starttls" } as const;
    return withIssuer(findings, { seen, at }, { endpoint, hasCaFile: false }).map(({ remedy }) => remedy);
  });
}

/** The remedies that code puts together, with all of their commands. */
function builtRemedies(): readonly Remedy[] {
  const places = { region: "eu-west-1", host: HOST, keyId: "AKIAIOSFODNN7EXAMPLE", user: "mailer" };
  const ports = [25, 465, 587];
  const steps = FINDING_IDS.flatMap((id) =>
    ports.flatMap((port) =>
      stageOrder(securityOf(port), false).flatMap((stage) => {
        const security = securityOf(port);
        return [HOST, INGRESS_HOST].map((host) => nextStep(id, { stage, host, port, security, hasIpv6: false }));
      })
    )
  );
  const fitted = FINDING_IDS.flatMap((id) =>
    ports.flatMap((port) =>
      [HOST, INGRESS_HOST].map((host) => fittedRemedy(id, { ...places, host, port: `${port}` }, { text: "postfix" }))
    )
  );
  const built = [
    ...steps,
    ...fitted,
    ...certificateRemedies(),
    INGRESS_REJECTION,
    remainingCauses(["otherRegion", "otherKey", "inactive", "recent"], { link: "" }),
  ].filter((remedy) => remedy !== undefined);
  return built.map((remedy) => finding("credentials-invalid", { remedy, places }).remedy);
}

/** The texts of those remedies on `system`. */
export function builtTexts(system: System): readonly string[] {
  return [
    ...new Set(
      builtRemedies().flatMap((remedy) => {
        const { text, command, causes = [] } = remedyOnSystem(remedy, system);
        return [text, command, ...causes.flatMap((cause) => [cause.text, cause.command])];
      }).filter((text) => text !== undefined),
    ),
  ];
}

/** All texts that the answers to all situations have, on a machine with the target triple `target`. */
export async function situationTexts(target: string): Promise<readonly string[]> {
  const all: string[] = [];
  for (const [before] of Object.values(STEPS)) {
    const { stdout, stderr } = await runIn({ ...before.world, target }, ...before.argv, "--format", "json");
    all.push(...stringsIn(JSON.parse(stdout)), ...stderr.split("\n"));
  }
  return [...new Set(all)];
}

function stringsIn(value: unknown): readonly string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}

/** What is written for both shells side by side, or for one shell alone. */
const FOR_ONE_SHELL = /^(?:reference|completions(?:\.ts)?|system\.ts|man\.ts)$/;

/** The texts in the sources that are written once for all systems, each whole; what a run fills in is `NAME`. */
export function sourceTexts(folder: URL = SOURCES): readonly string[] {
  return [...Deno.readDirSync(folder)].filter(({ name }) => !FOR_ONE_SHELL.test(name))
    .flatMap(({ name, isDirectory }) => {
      if (isDirectory) return sourceTexts(new URL(`${name}/`, folder));
      const code = Deno.readTextFileSync(new URL(name, folder));
      if (!/\b(?:aws|smtpkey|smtp_\w+ =|tls (?:on|off)|then:|password:)/.test(code)) return [];
      const joined = code.replaceAll(/"\s*\+\s*"/g, "").replaceAll(/smtpkey \$\{\w+\}/g, "smtpkey derive").replaceAll(
        /\$\{[\w.() ]+\}/g,
        "NAME",
      );
      return literalsIn(joined).map(({ text }) => withoutEscapes(text));
    });
}

/** As it is printed, with its placeholders in capitals. */
function withoutEscapes(text: string): string {
  return text.replaceAll(/\\(.)/g, "$1")
    .replaceAll(/\{([a-z]+(?:-[a-z]+)*)\}/g, (_, place: string) => place.replaceAll("-", "_").toUpperCase());
}

/** What the operations of AWS that are printed begin with. */
const VERBS = "get|list|put|create|update|delete|enable|disable|simulate|export|describe|set|send|test|request";

const VALUE = String.raw`(?:'[^']*'|"[^"]*"|[^\s,;:()'"<>|&\x60-](?:[^\s,;()'"<>|&\x60]*[^\s,;:()'"<>|&.\x60])?)`;
const OPTION = String.raw`(?: -{1,2}[A-Za-z][\w-]*(?:[ =]${VALUE})?)`;

/** The calls of the AWS CLI in `text`, wherever they are: each up to the last of its options. */
export function awsCallsIn(text: string): readonly string[] {
  return [...text.matchAll(new RegExp(String.raw`\baws [a-z][a-z0-9]+ (?:${VERBS})-[a-z-]+${OPTION}*`, "g"))]
    .map(([call]) => call);
}

/** The commands of smtpkey in `text`, each up to the last of its options. */
export function ownCommandsIn(text: string): readonly string[] {
  const pattern = new RegExp(
    String.raw`\bsmtpkey (?:derive|verify|doctor)(?!-)\b${OPTION}*(?: -(?![\w-])(?: < ${VALUE})?)?`,
    "g",
  );
  return [...text.matchAll(pattern)].map(([command]) => command.replace(AFTER_SWITCH, "$1"));
}

const SWITCHES = [...Object.entries(VERIFY_FLAGS), ...Object.entries(DOCTOR_FLAGS)]
  .filter(([, { kind }]) => kind === "switch").map(([name]) => name);

/** A word after an option without a value goes on with the sentence. */
const AFTER_SWITCH = new RegExp(`( --(?:${SWITCHES.join("|")})) [a-z].*$`);

/** What `text` says to type in a shell, after the words that announce it, without what explains it. */
export function shellLinesIn(text: string): readonly string[] {
  const [, line] = /(?:\bthen(?:, [^:]+)?:|holds the password:(?= ch)|as root:) (?!restart (?!\S+$))(.+)$/.exec(text) ??
    [];
  return line === undefined ? [] : [line.replace(/ \(or .*$|, (?:owned|with an?) .*$|, and .*$/, "")];
}

/** What `text` says to type in PowerShell that a POSIX shell would read in another way. */
export function powershellLinesIn(text: string): readonly string[] {
  const [, line] =
    /(?:^|: |\()((?:Get-Content |"?\$env:|aws configure |irm |& \(\[).*?)(?:\)?$|; (?=[a-z]))/.exec(text) ?? [];
  if (line !== undefined) return [line];
  return /^(?:smtpkey|aws) [^;\n]*['"|>$][^;\n]*$/.test(text) && !text.includes(", ") ? [text] : [];
}

/** The lines of `text` that PowerShell does not read, as it has no `<` and its `>` writes UTF-16. */
export function posixOnlyIn(text: string): readonly string[] {
  return /\b(?:smtpkey|aws) .*(?: - < [\w{'~]|> [\w./-]+\.(?:json|html|env|csv)\b)|\beval "\$/.test(text) ? [text] : [];
}
