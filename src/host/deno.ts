/**
 * The world as the Deno runtime gives it: the one implementation of `Host`.
 *
 * Invariant: translate and no more: what the runtime throws becomes a value with a plain reason, and nothing is decided here.
 * @module
 */

import { EXIT, Failure } from "../failure.ts";
import { finishBeforeExit } from "./exit.ts";
import {
  type Build,
  ENV_NAMES,
  type EnvName,
  type FileRead,
  type Host,
  type Offline,
  type Output,
  type Permission,
} from "./host.ts";
import { type AnswerKind, prompt } from "./prompt.ts";
import { endOnSignals, nextInterrupt, restoreTerminal } from "./signals.ts";

/** The real world. */
export const denoHost: Host = {
  env,
  stdout: output(Deno.stdout, failOutput),
  // There is no place left to report that standard error cannot be written.
  stderr: output(Deno.stderr, () => {}),
  stdinIsTerminal: Deno.stdin.isTerminal(),
  readStdin: (limit) => {
    endOnSignals();
    return readAll(() => Deno.stdin, limit);
  },
  stdinChunks: () => {
    endOnSignals();
    return stdinChunks();
  },
  readFile: (path, limit) => readAll(() => openFile(path), limit),
  filesIn,
  promptSecret: (label) => promptLine(label),
  promptShown: (label, mayShow) => promptLine(label, { kind: "line", mayShow }),
  promptText: (label) => promptLine(label, { kind: "text" }),
  resolve: async (...asked) => {
    const { resolve } = await network();
    const resolved = resolve(...asked);
    endOnSignals();
    return await resolved;
  },
  connect: async (address, port, limitMs, meanwhile) => {
    endOnSignals();
    return await (await network()).connect(address, port, limitMs, meanwhile, warmUpTls);
  },
  fetch: async (...asked) => {
    endOnSignals();
    return await (await import("./https.ts")).fetchOnce(...asked);
  },
  now: () => performance.now(),
  giveUp,
  build,
  wallClock: () => new Date(),
  randomBytes: (count) => crypto.getRandomValues(new Uint8Array(count)),
  pause: (ms) => {
    endOnSignals();
    return new Promise((resolve) => setTimeout(resolve, ms));
  },
  interrupted: () => {
    endOnSignals();
    return nextInterrupt();
  },
};

function promptLine(label: string, asked?: AnswerKind): ReturnType<Host["promptSecret"]> {
  endOnSignals();
  return prompt(
    {
      setRaw: (on) => on ? Deno.stdin.setRaw(true) : restoreTerminal(),
      read: readKeys,
      keep: (bytes) => void (keptKeys = bytes),
      write: (text) => denoHost.stderr.write(text),
    },
    label,
    asked,
  );
}

/** What was pasted after the end of an answer. */
let keptKeys: Uint8Array = new Uint8Array();

/** The keys that were kept, if there are any, else those that are pressed. */
async function readKeys(buffer: Uint8Array): Promise<number | null> {
  if (keptKeys.length === 0) return await Deno.stdin.read(buffer);
  const kept = keptKeys.subarray(0, buffer.length);
  keptKeys = keptKeys.slice(kept.length);
  buffer.set(kept);
  return kept.length;
}

function giveUp(others: readonly Permission[]): Offline {
  Deno.permissions.revokeSync({ name: "net" });
  for (const other of others) {
    Deno.permissions.revokeSync(other === "read" ? { name: "read" } : { name: "env", variable: other });
  }
  return { kind: "offline" };
}

/** Loaded only when it is wanted: other commands need no network. */
function network(): Promise<typeof import("./network.ts")> {
  return import("./network.ts");
}

/** Begins to load it, for a command that will want it: it is read while that command is. */
export function prepareNetwork(): void {
  void network();
}

/** An empty value counts as absent. One that is no text is refused, but for those that only say how things look. */
function env(name: EnvName): string | undefined {
  try {
    const value = Deno.env.get(name);
    return value === "" ? undefined : value;
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    if (name === "TERM" || name === "NO_COLOR") return undefined;
    throw new Failure("bad-environment", `cannot read ${name}: it is not text in UTF-8`);
  }
}

let warmingUp = false;

/**
 * The runtime's first use of TLS gathers entropy for some 30 ms and blocks. Begun on another thread with the first
 * command, that passes while the server answers. Not earlier: the exit waits for that thread, and a run that ends
 * before there is a server to talk to would cost 30 ms for nothing. Whether it succeeds changes nothing.
 */
export function warmUpTls(): void {
  if (warmingUp) return;
  warmingUp = true;
  finishBeforeExit(crypto.subtle.generateKey({ name: "HMAC", hash: "SHA-256" }, false, ["sign"]));
}

type Stream = Pick<typeof Deno.stdout, "writeSync" | "isTerminal">;

function output(stream: Stream, onFailure: (error: Error) => void): Output {
  let closed = false;
  return {
    isTerminal: stream.isTerminal(),
    get columns(): number | undefined {
      return stream.isTerminal() ? Deno.consoleSize().columns : undefined;
    },
    get rows(): number | undefined {
      return stream.isTerminal() ? Deno.consoleSize().rows : undefined;
    },
    write: (text) => {
      if (closed) return;
      try {
        writeAll(stream, new TextEncoder().encode(text));
      } catch (error) {
        closed = true;
        if (!(error instanceof Error)) throw error;
        // The reader has what it wanted (`| head`): the command ends as if all had been read.
        if (!(error instanceof Deno.errors.BrokenPipe)) onFailure(error);
      }
    },
  };
}

function writeAll(stream: Stream, bytes: Uint8Array): void {
  for (let written = 0; written < bytes.length;) {
    written += stream.writeSync(bytes.subarray(written));
  }
}

function failOutput(error: Error): void {
  throw new Failure("output-failed", `cannot write the result: ${reasonOf(error)}`, {
    hints: ["nothing, or only a part of it, was written; fix the output destination and run again"],
    exit: EXIT.noAnswer,
  });
}

/** Opening a pipe waits for a writer who may never come, so only one that the shell made (`<(…)`) is opened. */
function openFile(path: string): Source | Promise<Source> {
  const { isFile, isFifo } = Deno.statSync(path);
  if (isFifo === true && !/^\/(dev|proc\/self)\/fd\//.test(path)) throw new Error("it is a pipe");
  if (isFile) return openAtOnce(path);
  endOnSignals();
  return Deno.open(path);
}

/** A file of the disk is there at once: to wait for it on another thread would take longer than to read it. */
function openAtOnce(path: string): Source {
  const file = Deno.openSync(path);
  return { read: (buffer) => Promise.resolve(file.readSync(buffer)), close: () => file.close() };
}

async function filesIn(path: string, limit: number): Promise<readonly string[]> {
  const names: string[] = [];
  try {
    for await (const { name, isDirectory } of Deno.readDir(path)) {
      if (!isDirectory) names.push(name);
      if (names.length >= limit) break;
    }
  } catch (error) {
    if (!(error instanceof Error)) throw error;
  }
  return names.toSorted();
}

type Source = Pick<Deno.FsFile, "read"> & Partial<Pick<Deno.FsFile, "close">>;

async function readAll(open: () => Source | Promise<Source>, limit: number): Promise<FileRead> {
  let source: Source | undefined;
  try {
    source = await open();
    return await readUpTo(source, limit);
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return { kind: "absent" };
    if (!(error instanceof Error)) throw error;
    const isDenied = error instanceof Deno.errors.PermissionDenied;
    return { kind: "unreadable", reason: reasonOf(error), ...(isDenied ? { isDenied } : {}) };
  } finally {
    if (source !== Deno.stdin) source?.close?.();
  }
}

async function readUpTo(source: Source, limit: number): Promise<FileRead> {
  const bytes = new Uint8Array(limit + 1);
  let length = 0;
  while (length <= limit) {
    const count = await source.read(bytes.subarray(length));
    if (count === null) return { kind: "read", bytes: bytes.slice(0, length) };
    length += count;
  }
  return { kind: "too-large" };
}

/** Size of the pieces in which a stream is read. */
const CHUNK = 256 * 1024;

/** Two buffers in turn: while a piece is processed the next one is read. A piece is valid until the next one is requested. */
async function* stdinChunks(): AsyncGenerator<Uint8Array> {
  let buffer = new Uint8Array(CHUNK);
  let other = new Uint8Array(CHUNK);
  let coming = stdinPiece(buffer);
  for (let piece = await coming; piece !== undefined; piece = await coming) {
    [buffer, other] = [other, buffer];
    coming = stdinPiece(buffer);
    // It may fail when nothing is requested any more.
    coming.catch(() => {});
    yield piece;
  }
}

async function stdinPiece(buffer: Uint8Array): Promise<Uint8Array | undefined> {
  try {
    const count = await Deno.stdin.read(buffer);
    return count === null ? undefined : buffer.subarray(0, count);
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    throw new Failure("stdin-unreadable", `cannot read standard input: ${reasonOf(error)}`);
  }
}

const REASONS: Readonly<Record<string, string>> = {
  PermissionDenied: "permission denied",
  NotCapable: "smtpkey has no permission for it",
  IsADirectory: "it is a directory",
  NotADirectory: "a part of its path is not a directory",
  BadResource: "it is closed",
};

/** A plain reason; the runtime's own words, cut before the detail that repeats paths, where there is no plainer one. */
function reasonOf(error: Error): string {
  const words = error.message.replace(/ \(os error \d+\).*$/s, "");
  return REASONS[error.name] ?? words.charAt(0).toLowerCase() + words.slice(1);
}

const PERMISSIONS = ["net", "read", "env", "write", "run", "sys", "ffi"] as const;

function build(): Build {
  return {
    deno: Deno.version.deno,
    target: Deno.build.target,
    get permissions() {
      return PERMISSIONS.map((name) => ({ name, allows: allowed(name) }));
    },
  };
}

function allowed(name: (typeof PERMISSIONS)[number]): string {
  const granted = (descriptor: Deno.PermissionDescriptor): boolean =>
    Deno.permissions.querySync(descriptor).state === "granted";
  if (granted({ name })) return "all";
  return name === "env" ? ENV_NAMES.filter((variable) => granted({ name, variable })).join(" ") : "";
}
