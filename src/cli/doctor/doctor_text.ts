/**
 * The part of `doctor` that explains texts: words of the command line, or all that comes on standard input.
 *
 * Invariant: a stream is never held; only its first piece is looked at for a pasted pair, which is judged instead of explained.
 * @module
 */

import { joined } from "../../bytes.ts";
import { Explainer, explainText, type Explanation } from "../../logs/explainer.ts";
import { allFrom, type WrittenPair } from "../../credentials/pair.ts";
import { shellWord } from "../../system.ts";
import { shapeNextTo } from "../../credentials/classify.ts";
import { shapeOfText } from "../../credentials/shape.ts";
import type { Subject } from "../../logs/ranking.ts";
import { Failure } from "../../failure.ts";
import { nearest } from "../../nearest.ts";
import type { Host, Offline, Output } from "../../host/host.ts";
import { decodePasted, looksLikeYaml, parsePasted, PASTE_LIMIT, type Pasted } from "../../credentials/pasted.ts";
import { isKnownName } from "../../settings/file_formats.ts";
import { progressText } from "../../render/message.ts";
import { findingNamed } from "../finding_meant.ts";
import { nearbyFile } from "../input/nearby_file.ts";
import { loadYaml } from "../input/yaml_reader.ts";
import { standardInputChunks } from "../input/standard_input.ts";
import { formMeant } from "../mistakes.ts";
import { PLAIN_FILE } from "../word_meaning.ts";
import { unlessRefused } from "../input/resolved.ts";
import type { WrittenLogin } from "../input/login.ts";

/** What standard input turned out to be. */
export type Piped =
  | { readonly kind: "text"; readonly explanation: Explanation; readonly isInterrupted?: boolean }
  | { readonly kind: "values"; readonly pair?: WrittenPair; readonly login?: WrittenLogin };

/** What the words of the command line mean. Throws a `Failure` if one of them is a secret. */
export async function explainWords(host: Host, words: readonly string[], subject: Subject): Promise<Explanation> {
  const isSecret = (word: string): boolean => !["unknown", "access-key-id"].includes(shapeOfText(word));
  if (words.flatMap((word) => word.split(/\s+/)).some(isSecret)) {
    throw new Failure(
      "secret-as-argument",
      "cannot explain this: one of the words is a key or a password, which " +
        "ps now shows to other users and the shell keeps in its history",
      {
        hints: [
          "pipe such texts: smtpkey doctor - < FILE",
          "if it was a real key, replace it: smtpkey doctor --rotation",
        ],
      },
    );
  }
  const [first = ""] = words;
  if (words.every((word) => PATH.test(word))) throw await fileRefused(host, first);
  const explanation = explainText(words.join(" "), { subject, isShort: true });
  if (explanation.findings.length > 0) return explanation;
  if (words.some(isSettings)) throw settingsRefused();
  const option = await optionMeant(host, words);
  const form = words.length === 1 ? formMeant(first) : undefined;
  if (option === undefined && form !== undefined) {
    throw new Failure("usage", "cannot explain this: it is not the text of an error", {
      hints: [`did you mean smtpkey ${form}`],
    });
  }
  if (option === undefined && words.length === 1 && LIKE_A_FILE.test(first)) throw await fileRefused(host, first);
  if (option === undefined) return explanation;
  throw new Failure("usage", "cannot explain this: it is not the text of an error", {
    hints: [`type: smtpkey doctor ${option}`],
  });
}

/** The refusal to explain a path as if it were the words of an error; a file that is nearly typed is named in its place. */
async function fileRefused(host: Host, typed: string): Promise<Failure> {
  const meant = await nearbyFile(host, typed);
  const path = meant ?? typed;
  const file = PLAIN_FILE.test(path) || (meant !== undefined && meant !== typed) ? shellWord(path) : "FILE";
  const settings = `to check the settings of a program: smtpkey doctor --config ${file}`;
  const log = /\.(?:gz|xz|zst|bz2)$/i.test(path)
    ? `unpack it: zcat ${file} | smtpkey doctor -`
    : `to read a log: smtpkey doctor - < ${file}`;
  return new Failure(
    "usage",
    "cannot explain a file name: it explains the words of an error, or a text on standard input",
    { hints: isKnownName(path.split(/[\\/]/).at(-1) ?? "") ? [settings, log] : [log, settings] },
  );
}

/** Options that are questions of their own. */
const QUESTIONS: readonly string[] = ["list", "policy", "rotation", "selftest"];

/** The option that words mean which are no error: the id of a finding, or the name of the option. */
async function optionMeant(host: Host, words: readonly string[]): Promise<string | undefined> {
  const [first = "", second, ...more] = words.flatMap((word) => word.toLowerCase().split(/\s+/));
  const isVerb = ["explain", "help"].includes(first);
  if (isVerb && /^[245]\d\d$/.test(second ?? "") && more.length === 0) return second;
  const word = (isVerb ? second ?? "" : second === undefined ? first : "").replaceAll("_", "-");
  if (more.length > 0) return undefined;
  const config = second === undefined ? undefined : await configMeant(host, first, words.at(-1) ?? "");
  if (config !== undefined) return config;
  const id = findingNamed(word);
  return id === undefined ? questionMeant(word) : `--explain ${id}`;
}

/** The option that is a question, by its name; a short word has to be exact. */
function questionMeant(word: string): string | undefined {
  const question = word.length < 6 ? QUESTIONS.find((one) => one === word) : nearest(word, QUESTIONS);
  return question === undefined ? undefined : `--${question}`;
}

/** The option that `config FILE` means. */
async function configMeant(host: Host, word: string, path: string): Promise<string | undefined> {
  const isMeant = nearest(word, ["config"]) !== undefined && (PATH.test(path) || LIKE_A_FILE.test(path)) &&
    PLAIN_FILE.test(path);
  return isMeant ? `--config ${shellWord(await nearbyFile(host, path) ?? path)}` : undefined;
}

function settingsRefused(): Failure {
  return new Failure(
    "usage",
    "cannot explain settings as a text: ps shows the command line to other users, with any password in it",
    {
      hints: [
        "to check settings: smtpkey doctor --config FILE",
        "to check credentials: smtpkey doctor - < FILE",
      ],
    },
  );
}

/** A line of a settings file that sets a password or a secret, as in `SMTP_PASSWORD=...`. */
const SETS_SECRET =
  /^\s*(?:export\s+)?[\w.-]*(?:pass(?:word|wd)?|secret(?:[_-]?(?:access[_-]?)?key)?)["']?\s*[=:]\s*\S/im;

/** Whether `text` is several lines of settings, with a secret among them. */
function isSettings(text: string): boolean {
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  return lines.length > 1 && SETS_SECRET.test(text) &&
    lines.every((line) => /^\s*(?:#|(?:export\s+)?[\w.-]+\s*[=:])/.test(line));
}

/** One word that is hardly anything else than the name of a file, where it says nothing as the words of an error. */
const LIKE_A_FILE = /^[\w~/-]*(?:\.[\w-]+)*\.[a-z]{1,5}$/i;

/** One word that can only be meant as the name of a file. */
const PATH =
  /^(?:~|\.{0,2})\/|\.(?:env|cf|conf|ini|ya?ml|php|json|properties|log|gz|xz|zst|bz2|py|rb|toml|xml|tfvars|service|mc)$/i;

/**
 * Reads standard input to its end, or to a Ctrl-C, and explains it. A log that is still written to never ends, so what was
 * found until then is worth an answer.
 */
export async function explainStdin(host: Host, offline: Offline, subject: Subject): Promise<Piped> {
  const explainer = new Explainer({ subject });
  const progress = new Progress(host);
  let head = new Uint8Array();
  let isInterrupted = false;
  const chunks = standardInputChunks(host, () => isInterrupted = true);
  const interrupted = host.interrupted();
  const hint = (): Promise<"waiting"> => host.pause(HINT_MS).then(() => "waiting");
  let waiting: Promise<"waiting"> | undefined = host.stderr.isTerminal && !host.stdinIsTerminal ? hint() : undefined;
  let next = chunks.next();
  for (;;) {
    const came = await Promise.race([next, interrupted, ...(waiting === undefined ? [] : [waiting])]);
    if (came === "waiting") {
      waiting = undefined;
      progress.hint();
      continue;
    }
    if (came === "interrupted") {
      progress.end();
      return { kind: "text", explanation: explainer.finish(), isInterrupted: true };
    }
    if (came.done === true) break;
    if (head.length <= PASTE_LIMIT) head = joined(head, came.value.subarray(0, PASTE_LIMIT + 1 - head.length));
    explainer.push(came.value);
    progress.show(explainer.progress);
    next = chunks.next();
  }
  progress.end();
  if (isInterrupted) return { kind: "text", explanation: explainer.finish(), isInterrupted };
  const values = head.length > PASTE_LIMIT ? undefined : await valuesIn(head, offline);
  return values ?? { kind: "text", explanation: explainer.finish() };
}

/** Milliseconds without the end of input after which a note says what the program waits for. */
const HINT_MS = 3000;

/** Milliseconds in which a pipe that has something to say says it; ssh and cron hold one open that never does. */
const ARRIVAL_MS = 300;

/** Throws a `Failure` if a text arrives on standard input that nothing was asked about: it would be ignored. */
export async function refuseUnreadInput(host: Host): Promise<void> {
  if (host.stdinIsTerminal) return;
  const first = host.stdinChunks()[Symbol.asyncIterator]().next();
  const arrived = await Promise.race([first, host.pause(ARRIVAL_MS).then(() => undefined)]);
  if (arrived === undefined || arrived.done === true || arrived.value.length === 0) return;
  throw new Failure("usage", "cannot run doctor: text arrived on standard input, and - was not given", {
    hints: ["to explain it, add - at the end: COMMAND | smtpkey doctor -"],
  });
}

const SOURCE = "standard input";

/** The pair in `bytes`, if they hold one and nothing else. */
async function valuesIn(bytes: Uint8Array, offline: Offline): Promise<Piped | undefined> {
  return await unlessRefused(async () => {
    const text = decodePasted(bytes, SOURCE);
    return valuesOf(parsePasted(text, SOURCE, "aws", looksLikeYaml(text) ? await loadYaml(offline) : undefined));
  });
}

function valuesOf(pasted: Pasted): Piped | undefined {
  const sources = allFrom(SOURCE);
  if (pasted.kind === "aws") return { kind: "values", pair: { ...pasted, sources } };
  if (pasted.kind === "smtp") return loginOf(pasted.username, pasted.password);
  const shape = shapeNextTo(pasted.name, pasted.secret.trimmed());
  if (shape === "unknown" || shape === "access-key-id") return undefined;
  if (shape === "secret-key" || pasted.name === undefined) {
    return {
      kind: "values",
      pair: { accessKeyId: pasted.name, secret: pasted.secret, hasSessionToken: false, sources },
    };
  }
  return loginOf(pasted.name, pasted.secret);
}

function loginOf(name: string | undefined, password: WrittenLogin["password"]["value"]): Piped {
  const username = { value: name ?? "", source: SOURCE };
  return { kind: "values", login: { username, password: { value: password, source: SOURCE } } };
}

/** Milliseconds between two signs of life. */
const EVERY_MS = 500;

/** A line on a terminal that shows the progress of a long read; there is none while a person pastes. */
class Progress {
  readonly output: Output;
  readonly now: () => number;
  readonly #isLive: boolean;
  #shownAt: number;
  #shown = "";

  constructor(host: Pick<Host, "stderr" | "stdinIsTerminal" | "now">) {
    this.output = host.stderr;
    this.now = () => host.now();
    this.#isLive = host.stderr.isTerminal && !host.stdinIsTerminal;
    this.#shownAt = host.now();
  }

  show({ bytes, lines }: { readonly bytes: number; readonly lines: number }): void {
    if (!this.#isLive || this.now() - this.#shownAt < EVERY_MS) return;
    this.#shownAt = this.now();
    this.#shown = `smtpkey: ${(bytes / 1e6).toFixed(0)} MB, ${lines} lines read `;
    this.output.write(`\r${this.#shown}`);
  }

  /** Says what is awaited, once, so that a log that never ends is no riddle. */
  hint(): void {
    const text = "reading until the end of input; Ctrl-C shows what was found so far";
    this.output.write(progressText(text, { columns: this.output.columns, continuation: "" }));
  }

  end(): void {
    // Written over with spaces, which every terminal knows, a dumb one too.
    if (this.#shown !== "") this.output.write(`\r${" ".repeat(this.#shown.length)}\r`);
  }
}
