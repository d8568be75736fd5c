/**
 * The compiled program as its tests run it: alone, within a line of shell, or on a pseudo-terminal.
 *
 * Invariant: the environment holds nothing but what a test gives, and what takes too long is killed with all that it started.
 * @module
 */

import assert from "node:assert/strict";
import { fileURLToPath } from "node:url";
import { assertDescribed } from "../support/answer_schema.ts";

/** The program under test. */
export const PROGRAM: string = builtProgram();

/** What a run is given. */
export interface Given {
  /** The words behind the program's name. */
  readonly args?: readonly string[];
  /** The whole environment. */
  readonly env?: Readonly<Record<string, string>>;
  /** What is piped into standard input; absent: `/dev/null`. */
  readonly stdin?: string | Uint8Array;
  /** A line of shell in which `"$@"` stands for the program with its arguments; only with it does the environment have `PATH`. */
  readonly shell?: string;
  /** The working directory. */
  readonly cwd?: string;
  /** After this long it is killed. */
  readonly timeoutMs?: number;
}

/** What came of a run. */
export interface Ended {
  /** The exit code; where a signal ended it, 128 plus its number. */
  readonly exit: number;
  /** The name of that signal. */
  readonly signal: string | null;
  /** All of standard output. */
  readonly stdout: string;
  /** All of standard error. */
  readonly stderr: string;
}

/** Runs the program; an answer in JSON must be as its schema says. */
export async function runProgram({ shell, args = [], env = {}, ...given }: Given): Promise<Ended> {
  if (shell === undefined) return await runCommand(PROGRAM, { args, env, ...given });
  const words = ["-c", shell, "sh", PROGRAM, ...args];
  const ended = await runCommand("sh", { args: words, env: { ...PATH, ...env }, ...given });
  assertDescribed(args, ended.stdout);
  return ended;
}

/** A signal that ends the program, and its number. */
const NUMBERS = { SIGINT: 2, SIGQUIT: 3, SIGTERM: 15 } as const;

/**
 * Runs the program with a silent pipe as standard input and as descriptor 9, and sends `signal` when it listens and
 * `ready` has come.
 */
export async function runSignalled(
  signal: keyof typeof NUMBERS,
  { args = [], env = {}, timeoutMs = 20_000 }: Given,
  ready: Promise<void> = Promise.resolve(),
): Promise<Ended> {
  const child = new Deno.Command("/bin/sh", {
    args: ["-c", 'exec "$@" 9<&0', "sh", PROGRAM, ...args],
    env,
    clearEnv: true,
    stdin: "piped",
    stdout: "piped",
    stderr: "piped",
  }).spawn();
  const deadline = setTimeout(() => killIfLeft(child.pid), timeoutMs);
  const ending = child.output();
  await Promise.race([ending, Promise.all([ready, listening(child.pid, NUMBERS[signal], timeoutMs)])]);
  child.kill(signal);
  const ended = await endedOf(ending);
  clearTimeout(deadline);
  await child.stdin.abort();
  return ended;
}

/** Waits until the process catches the signal of that number; where the system does not tell, for a second. */
async function listening(pid: number, signal: number, timeoutMs: number): Promise<void> {
  const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
  if (Deno.build.os !== "linux") return await pause(1000);
  for (const end = Date.now() + timeoutMs; Date.now() < end; await pause(5)) {
    const status = await Deno.readTextFile(`/proc/${pid}/status`);
    const [, caught = "0"] = /^SigCgt:\s*(\w+)$/m.exec(status) ?? [];
    const isCaught = (number: number): boolean => (BigInt(`0x${caught}`) >> BigInt(number - 1) & 1n) === 1n;
    // The shell that becomes the program catches SIGINT too, even for a moment under the program's name, but not SIGTERM.
    if (isCaught(signal) && isCaught(NUMBERS.SIGTERM)) return;
  }
}

/** Runs a Python script with the words of `args`, the first of which is its file or `-c`. */
export async function runPython(args: readonly string[], stdin: unknown, timeoutMs: number): Promise<unknown> {
  const { exit, stdout, stderr } = await runCommand("python3", {
    args,
    env: PATH,
    stdin: JSON.stringify(stdin),
    timeoutMs,
  });
  assert.equal(exit, 0, `python3: exit ${exit}: ${stderr}`);
  return JSON.parse(stdout);
}

/** Runs `test` in a new folder that is removed afterwards. */
export async function inFolder<T>(test: (folder: string) => Promise<T>): Promise<T> {
  const folder = await Deno.makeTempDir({ prefix: "smtpkey-" });
  try {
    return await test(folder);
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
}

/** A random secret access key: 40 characters of base64 with a slash among them. */
export function randomSecret(): string {
  const text = crypto.getRandomValues(new Uint8Array(30)).toBase64();
  return `${text.slice(0, 13)}/${text.slice(14)}`;
}

/** Asserts that `text` holds neither `secret` nor its base64 nor any eight characters in a row of either. */
export function assertNoTrace(text: string, secret: string): void {
  for (const whole of [secret, btoa(secret)]) {
    for (let start = 0; start + 8 <= whole.length; start++) {
      const piece = whole.slice(start, start + 8);
      assert.ok(!text.includes(piece), `${piece} of ${secret} in: ${text}`);
    }
  }
}

const PATH = { PATH: Deno.env.get("PATH") ?? "/usr/bin:/bin" } as const;

function builtProgram(): string {
  const path = fileURLToPath(new URL("../../dist/smtpkey", import.meta.url));
  try {
    Deno.statSync(path);
  } catch {
    throw new Error(`${path} is absent: run make build first`);
  }
  return path;
}

/**
 * Runs any command; it and all that it starts are killed after its time. Of the program, also where a script of a namespace runs it,
 * an answer in JSON must be as its schema says.
 */
export async function runCommand(
  command: string,
  { args = [], env = {}, stdin, cwd = ".", timeoutMs = 20_000 }: Given,
): Promise<Ended> {
  // What may start others gets a session of its own, so that all of them can be killed; it costs some milliseconds.
  const detached = command !== PROGRAM;
  const child = new Deno.Command(command, {
    args: [...args],
    env,
    cwd,
    clearEnv: true,
    detached,
    stdin: stdin === undefined ? "null" : "piped",
    stdout: "piped",
    stderr: "piped",
  }).spawn();
  const deadline = setTimeout(() => killIfLeft(detached ? -child.pid : child.pid), timeoutMs);
  const fed = stdin === undefined ? undefined : feed(child.stdin, stdin);
  const [ended] = await Promise.all([endedOf(child.output()), fed]);
  clearTimeout(deadline);
  if (command === PROGRAM) assertDescribed(args, ended.stdout);
  return ended;
}

/** Kills a process or a group. On a busy machine it may have ended when its time is up, and its output not been read yet. */
function killIfLeft(pid: number): void {
  try {
    Deno.kill(pid, "SIGKILL");
  } catch (error) {
    if (!(error instanceof Deno.errors.NotFound)) throw error;
  }
}

async function endedOf(output: Promise<Deno.CommandOutput>): Promise<Ended> {
  const { code, signal, stdout, stderr } = await output;
  const text = new TextDecoder();
  return { exit: code, signal, stdout: text.decode(stdout), stderr: text.decode(stderr) };
}

async function feed(stream: WritableStream<Uint8Array>, input: string | Uint8Array): Promise<void> {
  const writer = stream.getWriter();
  try {
    await writer.write(typeof input === "string" ? new TextEncoder().encode(input) : input);
    await writer.close();
  } catch (error) {
    // A program that refuses its arguments reads nothing.
    if (!(error instanceof Deno.errors.BrokenPipe)) throw error;
  }
}
