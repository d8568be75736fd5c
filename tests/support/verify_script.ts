/**
 * The `.smtp` scripts as tests of `verify`: what is typed, what lies in the environment, and what must come of it.
 *
 * Headers: `Title`; `Arguments` (further flags); `Username`, `Password` (`␠` stands for a blank; absent: no login);
 * `Secret` (the AWS secret at hand); `Login: derived` (the pair is made from it, not written down);
 * `Expect: STAGE FINDING EXIT` (`-` for none), `Verdict` (where it does not follow from the exit), `Also: FINDING, …`
 * (all further findings, in order), `Says` (a text that the report must hold). A line that begins with `---` stands
 * between two connections.
 *
 * Invariant: a script means the same in memory and over sockets, and whatever it does, no secret gets out.
 * @module
 */

import assert from "node:assert/strict";
import { Secret } from "../../src/secret.ts";
import { identifierKind } from "../../src/ses/credential.ts";
import { isMailManagerUserName } from "../../src/ses/mail_manager.ts";
import type { Sent } from "./bytes.ts";
import { type Dialogue, parseDialogue } from "./dialogue.ts";
import type { MemoryRun, MemoryWorld } from "./memory_host.ts";

/** One script, ready to be played. */
export interface VerifyScript {
  /** Its file without `.smtp`. */
  readonly name: string;
  readonly title: string;
  /** What each connection is to see, in order. */
  readonly dialogues: readonly Dialogue[];
  readonly argv: readonly string[];
  readonly env: Environment;
  readonly expected: Expected;
  /** Whether a connection falls silent, so that over sockets a limit has to pass. */
  readonly hangs: boolean;
  /** What must not get out: the password, and the user name if it is no access key id. */
  readonly secrets: readonly Secret[];
}

type Environment = NonNullable<MemoryWorld["env"]>;

interface Expected {
  /** The stage that fails, if one does. */
  readonly stage: string | undefined;
  /** The ids of all findings, in order. */
  readonly findings: readonly string[];
  readonly exit: number;
  readonly verdict: string;
  readonly says: string;
}

const HEADERS: readonly string[] = "Title Arguments Username Password Secret Login Expect Verdict Also Says".split(" ");
const VERDICTS: Readonly<Record<string, string>> = { "0": "accepted", "1": "rejected", "3": "unknown" };
const FOLDER = new URL("../dialogues/", import.meta.url);

/** Every script, by name. */
export const SCRIPTS: readonly VerifyScript[] = [...Deno.readDirSync(FOLDER)]
  .filter(({ name }) => name.endsWith(".smtp"))
  .map(({ name }) => parseScript(Deno.readTextFileSync(new URL(name, FOLDER)), name))
  .toSorted((a, b) => a.name < b.name ? -1 : 1);

/** The script called `name`. */
export function scriptNamed(name: string): VerifyScript {
  const script = SCRIPTS.find((known) => known.name === name);
  assert.ok(script !== undefined, `there is no script ${name}`);
  return script;
}

/** Reads one script; throws an `Error` that names the file. */
function parseScript(text: string, file: string): VerifyScript {
  const [first = "", ...further] = text.split(/^---.*$/m);
  const beginning = parseDialogue(first, file);
  const { headers } = beginning;
  const dialogues = [beginning, ...further.map((part) => parseDialogue(part, file, headers))];
  for (const name of headers.keys()) assert.ok(HEADERS.includes(name), `${file}: unknown header ${name}`);
  const header = (name: string): string | undefined => headers.get(name)?.replaceAll("␠", " ");
  const typed = header("Arguments")?.split(" ") ?? [];
  const [username, password] = [header("Username"), header("Password")];
  return {
    name: file.replace(/\.smtp$/, ""),
    title: header("Title") ?? "",
    dialogues,
    argv: ["verify", ...(typed.includes("--host") ? [] : ["--region", "eu-west-1"]), ...typed],
    env: environment([username, password, header("Secret")], header("Login") === "derived"),
    expected: {
      ...parseExpected(file, header("Expect") ?? "", header("Also") ?? "", typed.includes("--no-auth")),
      ...(headers.has("Verdict") ? { verdict: header("Verdict") ?? "" } : {}),
      says: header("Says") ?? "",
    },
    hangs: dialogues.some(({ steps }) => steps.at(-1)?.kind === "hang"),
    secrets: [
      ...(password === undefined ? [] : [new Secret(password)]),
      ...(username === undefined || isShown(username.trim()) ? [] : [new Secret(username)]),
    ],
  };
}

/** Whether a report may show the user name: an access key id, or the id of an ingress endpoint. */
function isShown(username: string): boolean {
  return identifierKind(username) !== undefined || isMailManagerUserName(username);
}

type Texts = readonly (string | undefined)[];

function environment([username = "", password = "", secret = ""]: Texts, isDerived: boolean): Environment {
  return isDerived
    ? { AWS_ACCESS_KEY_ID: username, AWS_SECRET_ACCESS_KEY: secret }
    : { SMTP_USERNAME: username, SMTP_PASSWORD: password, AWS_SECRET_ACCESS_KEY: secret };
}

function parseExpected(file: string, expect: string, also: string, isWithoutAuth: boolean): Omit<Expected, "says"> {
  const [, stage, first, exit] = /^(\S+) (\S+) ([013])$/.exec(expect) ?? [];
  assert.ok(stage !== undefined && first !== undefined && exit !== undefined, `${file}: Expect: STAGE FINDING EXIT`);
  return {
    stage: stage === "-" ? undefined : stage,
    findings: [...(first === "-" ? [] : [first]), ...also.split(/, */).filter((id) => id !== "")],
    exit: Number(exit),
    verdict: isWithoutAuth ? "unknown" : VERDICTS[exit] ?? "",
  };
}

/** Asserts that a run with `--format json` gave what the script expects, in a report of the promised shape. */
export function assertReport({ expected, secrets }: VerifyScript, { exit, stdout, stderr }: MemoryRun): void {
  assertKeeps(secrets, stdout + stderr);
  const report = parseReport(stdout);
  const failed = report.stages.find(({ stage, outcome }) => outcome === "failed" && stage !== "quit");
  const found = {
    stage: failed?.stage,
    findings: report.findings.map(({ id }) => id),
    exit,
    verdict: report.verdict,
  };
  const { says, ...wanted } = expected;
  assert.deepEqual(found, wanted, stdout + stderr);
  assert.equal(stderr, "");
  assert.ok(textsIn(report).join("\n").includes(says), `${says} is not in ${stdout}`);
}

/** Asserts that no secret is in `text`, and no character that would steer a terminal. */
export function assertKeeps(secrets: readonly Secret[], text: string): void {
  for (const secret of secrets) {
    assert.ok(!secret.isIn(text), `a secret is in: ${text}`);
    for (const piece of piecesOf(secret)) assert.ok(!text.includes(piece), `a piece of a secret is in: ${text}`);
  }
  assert.doesNotMatch(text, /[^\P{Cc}\n]|\p{Cf}/u);
}

/** Every piece of eight characters: who gets one of an echoed line that was cut gets the next one from another line. */
function piecesOf(secret: Secret): readonly string[] {
  const text = secret.open();
  return Array.from({ length: Math.max(0, text.length - 7) }, (_, start) => text.slice(start, start + 8));
}

/** Asserts that the client kept the login to itself until TLS was up. */
export function assertClear({ secrets, env }: VerifyScript, { clear }: Sent): void {
  assert.doesNotMatch(clear, /^AUTH/im);
  const name = new Secret(env.SMTP_USERNAME ?? env.AWS_ACCESS_KEY_ID ?? "");
  for (const secret of [...secrets, name]) assert.ok(!secret.isIn(clear), clear);
}

const STARTTLS = ["resolve", "connect", "greeting", "ehlo", "starttls", "tls", "ehlo-secure", "auth", "quit"];
const WRAPPER = ["resolve", "connect", "tls", "greeting", "ehlo", "starttls", "ehlo-secure", "auth", "quit"];
const MAIL = ["mail", "rcpt", "data"];

/** The report as far as tests look at it. */
export interface JsonReport {
  readonly verdict: string;
  readonly endpoint: { readonly security: string };
  readonly stages: readonly { readonly stage: string; readonly outcome: string; readonly text?: string }[];
  readonly findings: readonly {
    readonly id: string;
    readonly because: string;
    readonly remedy: object;
    readonly consequence?: true;
  }[];
  readonly transcript: readonly { readonly from: string; readonly line: string }[];
}

/** Reads a report of `verify --format json` and asserts that it has the promised shape. */
export function parseReport(text: string): JsonReport {
  const report = JSON.parse(text);
  assert.equal(report.schema, 1);
  assert.match(report.verdict, /^(accepted|rejected|unknown)$/);
  assertFields(report.endpoint, { host: "string", port: "number", security: "string" });
  const stages: readonly string[] = report.stages.map(({ stage }: { readonly stage: string }) => stage);
  const wanted = report.endpoint.security === "wrapper" ? WRAPPER : STARTTLS;
  assert.deepEqual(stages, stages.includes("mail") ? wanted.toSpliced(-1, 0, ...MAIL) : wanted);
  for (const stage of report.stages) {
    assert.match(stage.outcome, /^(ok|failed|skipped)$/);
    assertFields(stage, { ms: "number", at_ms: "number" });
    if (stage.outcome !== "skipped") assertFields(stage, { text: "string" });
  }
  for (const finding of report.findings) {
    assert.match(finding.severity, /^(error|warning|info)$/);
    assertFields(finding, { id: "string", summary: "string", because: "string", remedy: "object" });
    assertFields(finding.remedy, { text: "string" });
  }
  for (const line of report.transcript) {
    assert.match(line.from, /^(client|server)$/);
    assertFields(line, { at_ms: "number", secure: "boolean", line: "string" });
  }
  return report;
}

function assertFields(value: Readonly<Record<string, unknown>>, types: Readonly<Record<string, string>>): void {
  for (const [name, type] of Object.entries(types)) assert.equal(typeof value[name], type, `${name} of a report`);
}

/** Every text in a value. */
function textsIn(value: unknown): readonly string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(textsIn) : [];
}
