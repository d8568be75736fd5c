/**
 * A world made of memory, for commands run without a process.
 *
 * Invariant: it records everything that was written, and has nothing that a test did not give it.
 * @module
 */

import "./yaml_without_env.ts";
import { assertDescribed } from "./answer_schema.ts";
import { run } from "../../src/cli/run.ts";
import type { ExitCode } from "../../src/failure.ts";
import type { EnvName, FileRead, Host, Output, Prompted } from "../../src/host/host.ts";
import { failed, type Network } from "../../src/smtp/connection.ts";

/** What a test gives to the world. */
export interface MemoryWorld {
  readonly env?: { readonly [name in EnvName]?: string };
  /** Files by path; an object stands for a read that fails. */
  readonly files?: Readonly<Record<string, string | FileRead>>;
  /** What is piped in; absent: a terminal if `prompt` is given, else an empty pipe. */
  readonly stdin?: string | Uint8Array;
  /** What is typed at the prompt; its presence makes standard input a terminal. */
  readonly prompt?: Prompted;
  /** What is typed at further prompts; absent: the same again. */
  readonly furtherPrompts?: readonly Prompted[];
  /** Whether outputs are terminals, and how wide. */
  readonly terminal?: number;
  /** What names and connections lead to; absent: no name is found. */
  readonly network?: Network;
  /** What answers over HTTPS; absent: no name is found. */
  readonly fetch?: Host["fetch"];
  /** What happens during a wait; absent: nothing, and no time. */
  readonly pause?: Host["pause"];
  /** Takes the permissions that are given up, in order. */
  readonly givenUp?: string[];
  /** The target triple of the program; absent: of no system with commands of its own. */
  readonly target?: string;
  /** When Ctrl-C is pressed; absent: never. */
  readonly interrupted?: Host["interrupted"];
}

/** What came of a run. */
export interface MemoryRun {
  readonly exit: ExitCode;
  readonly stdout: string;
  readonly stderr: string;
}

/** An output that keeps what is written. */
export class MemoryOutput implements Output {
  #text = "";

  /** `columns` makes it a terminal of that width. */
  constructor(readonly columns: number | undefined) {}

  /** Whether it has a width. */
  get isTerminal(): boolean {
    return this.columns !== undefined;
  }

  /** Everything written so far. */
  get text(): string {
    return this.#text;
  }

  /** Keeps `text`. */
  write(text: string): void {
    this.#text += text;
  }
}

/** A network in which no name is known, told as the system's resolver tells it. */
const NOWHERE: Network = {
  resolve: (name) =>
    Promise.resolve(failed({ kind: "network", what: "name-not-found", text: `getaddrinfo ENOTFOUND ${name}` })),
  connect: ({ address }) =>
    Promise.resolve(failed({ kind: "network", what: "unreachable", text: `no route to ${address}` })),
  now: () => 0,
};

/** A host over `world` with outputs to look at. */
export function memoryHost(
  world: MemoryWorld,
): Host & { readonly stdout: MemoryOutput; readonly stderr: MemoryOutput } {
  const bytesOf = (content: string | Uint8Array): Uint8Array =>
    typeof content === "string" ? new TextEncoder().encode(content) : content;
  const stderr = new MemoryOutput(world.terminal);
  const answers = [...(world.prompt === undefined ? [] : [world.prompt]), ...(world.furtherPrompts ?? [])];
  const prompted = (label: string): Promise<Prompted> => {
    if (world.prompt === undefined) throw new Error("prompted, but there is no terminal");
    stderr.write(`${label}\n`);
    return Promise.resolve(answers.shift() ?? world.prompt);
  };
  return {
    ...world.network ?? NOWHERE,
    fetch: world.fetch ??
      (() => Promise.resolve(failed({ kind: "network", what: "name-not-found", text: "dns error" }))),
    env: (name) => world.env?.[name] === "" ? undefined : world.env?.[name],
    stdout: new MemoryOutput(world.terminal),
    stderr,
    stdinIsTerminal: world.prompt !== undefined,
    readStdin: (limit) => {
      const bytes = bytesOf(world.stdin ?? "");
      return Promise.resolve(bytes.length > limit ? { kind: "too-large" } : { kind: "read", bytes });
    },
    async *stdinChunks(): AsyncGenerator<Uint8Array> {
      yield bytesOf(world.stdin ?? "");
    },
    readFile: (path) => {
      const file = world.files?.[path];
      const isFolder = Object.keys(world.files ?? {}).some((name) => name.startsWith(`${path.replace(/\/$/, "")}/`));
      if (file === undefined && isFolder) return Promise.resolve({ kind: "unreadable", reason: "it is a directory" });
      if (file === undefined) return Promise.resolve({ kind: "absent" });
      return Promise.resolve(typeof file === "string" ? { kind: "read", bytes: bytesOf(file) } : file);
    },
    filesIn: (path, limit) => {
      const below = Object.keys(world.files ?? {}).filter((file) => file.startsWith(`${path.replace(/\/$/, "")}/`));
      const names = below.map((file) => file.slice(path.replace(/\/$/, "").length + 1));
      return Promise.resolve(names.filter((name) => !name.includes("/")).toSorted().slice(0, limit));
    },
    promptSecret: (label) => prompted(label),
    promptShown: (label) => prompted(label),
    promptText: (label) => prompted(label),
    wallClock: () => new Date("2026-01-02T03:04:05Z"),
    randomBytes: (count) => new Uint8Array(count).fill(7),
    pause: world.pause ?? (() => Promise.resolve()),
    interrupted: world.interrupted ?? (() => new Promise(() => {})),
    giveUp: (others) => {
      world.givenUp?.push("net", ...others);
      return { kind: "offline" };
    },
    build: () => ({
      deno: "2.0.0",
      target: world.target ?? "test-target",
      permissions: [{ name: "net", allows: "all" }, { name: "env", allows: "HOME TERM" }, { name: "run", allows: "" }],
    }),
  } satisfies Host;
}

/** Runs smtpkey in `world`. */
export async function runIn(world: MemoryWorld, ...argv: readonly string[]): Promise<MemoryRun> {
  const host = memoryHost(world);
  const exit = await run(argv, host);
  assertDescribed(argv, host.stdout.text);
  return { exit, stdout: host.stdout.text, stderr: host.stderr.text };
}
