/**
 * One run of install.sh: a release on a loopback server, a home of its own, and a machine that is what the case says.
 *
 * Invariant: PATH holds nothing but what a case puts there, and a run gives back everything that it left.
 * @module
 */

import { createHash } from "node:crypto";
import { tarGz } from "../../.ci/dist/archive.ts";
import { installer } from "../../.ci/dist/dist.ts";
import { certificates } from "../support/certificates.ts";
import { pathOf } from "../support/machine.ts";

const SCRIPT = Deno.readTextFileSync(new URL("../../.github/install/install.sh", import.meta.url));
/** Tools that every machine has. */
export const BASIC: readonly string[] =
  "awk basename cat chmod cp cut dirname env grep gzip head mkdir mktemp mv rm rmdir sed sh tail tar tr wc"
    .split(" ");
const USUAL: readonly string[] = [...BASIC, "curl", "sha256sum"];

/** Files by name. */
export type Files = Readonly<Record<string, string | Uint8Array>>;

/** The files of a release whose program answers with the name of its archive, or is the script given. */
export function release(version: string, script?: string): Files {
  const archives = ["linux-x64", "linux-arm64", "macos-x64", "macos-arm64"].map((platform) => {
    const stem = `smtpkey-${version}-${platform}`;
    const bytes = new TextEncoder().encode(script ?? `#!/bin/sh\necho ${stem} "$@"\n`);
    return [`${stem}.tar.gz`, tarGz([{ name: `${stem}/smtpkey`, bytes, executable: true }], 315532800)] as const;
  });
  return {
    ...Object.fromEntries(archives),
    SHA256SUMS: archives.map(([name, bytes]) => sumLine(name, bytes)).join(""),
  };
}

/** A release whose archive for Linux on x64 is made by tar, from what the lines of `shell` make of a folder. */
export async function packedBy(shell: string): Promise<Files> {
  const folder = await Deno.makeTempDir();
  const stem = "smtpkey-1.2.3-linux-x64";
  try {
    const lines = `set -e; mkdir ${stem}; cd ${stem}; ${shell}; cd ..; tar -czf archive ${stem}`;
    const { success, stderr } = await new Deno.Command("sh", { args: ["-c", lines], cwd: folder }).output();
    if (!success) throw new Error(new TextDecoder().decode(stderr));
    const bytes = await Deno.readFile(`${folder}/archive`);
    return { [`${stem}.tar.gz`]: bytes, SHA256SUMS: sumLine(`${stem}.tar.gz`, bytes) };
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
}

/** A line of SHA256SUMS. */
export function sumLine(name: string, bytes: Uint8Array): string {
  return `${createHash("sha256").update(bytes).digest("hex")}  ${name}\n`;
}

/** What a run is given. */
export interface Case {
  /** What the server has. */
  readonly files?: Files;
  /** The words behind the script. */
  readonly args?: readonly string[];
  /** What is on PATH beside uname. */
  readonly tools?: readonly string[];
  /** What uname says. */
  readonly uname?: readonly [system: string, processor: string];
  /** The shell and its own words. */
  readonly shell?: readonly string[];
  /** Whether no base is named, so that the script goes to its repository over https. */
  readonly repository?: boolean;
  /** How the server answers, if not with the file. */
  readonly serve?: (request: Request, files: Files) => Response;
  /** The program that is already in ~/.local/bin. */
  readonly before?: string;
  /** Scripts that are on PATH too, by name. */
  readonly stubs?: Readonly<Record<string, string>>;
  /** Whether a stub writes down its call in the home, which is then read and removed. */
  readonly readCalled?: boolean;
  /** A signal for the script and all that it started, once the server is asked for this file, which then hangs. */
  readonly signal?: { readonly name: Deno.Signal; readonly at: string };
  /** The folder below the home in which the program is looked for. */
  readonly folder?: string;
}

/** What came of a run. */
export interface Installed {
  /** The exit code. */
  readonly code: number;
  /** Standard output and behind it standard error. */
  readonly output: string;
  /** What the program that is in place prints; undefined where there is none. */
  readonly program: string | undefined;
  /** What a stub wrote down. */
  readonly called?: string;
  /** The names of everything that was left in the home and in the folder for temporary files. */
  readonly left: readonly string[];
}

/** Runs the script once. */
export async function install(given: Case): Promise<Installed> {
  const place = await Deno.makeTempDir();
  const { files = release("1.2.3"), serve = serveFile } = given;
  const tls = given.repository === true ? (await certificates()).good : {};
  const { promise: asked, resolve: ask } = Promise.withResolvers<void>();
  const { promise: gone, resolve: go } = Promise.withResolvers<void>();
  const server = Deno.serve(
    { hostname: "127.0.0.1", port: 0, onListen: () => {}, ...tls },
    async (request) => {
      if (given.signal === undefined || !request.url.endsWith(given.signal.at)) return serve(request, files);
      ask();
      await gone;
      return new Response("too late", { status: 500 });
    },
  );
  try {
    const url = `${given.repository === true ? "https://localhost" : "http://127.0.0.1"}:${server.addr.port}`;
    return await runIn(place, url, given, { asked, go });
  } finally {
    go();
    await server.shutdown();
    await Deno.remove(place, { recursive: true });
  }
}

/** The request at which the server hangs: when it came, and what lets it go on. */
interface Hanging {
  readonly asked: Promise<void>;
  readonly go: () => void;
}

async function runIn(place: string, url: string, given: Case, hanging: Hanging): Promise<Installed> {
  await makeTools(`${place}/bin`, given.tools ?? USUAL, given.uname ?? ["Linux", "x86_64"]);
  for (const [name, text] of Object.entries(given.stubs ?? {})) {
    await Deno.writeTextFile(`${place}/bin/${name}`, text, { mode: 0o755 });
  }
  for (const folder of ["home", "tmp"]) await Deno.mkdir(`${place}/${folder}`);
  if (given.before !== undefined) {
    await Deno.mkdir(`${place}/home/.local/bin`, { recursive: true });
    await Deno.writeTextFile(`${place}/home/.local/bin/smtpkey`, given.before, { mode: 0o755 });
  }
  await Deno.writeTextFile(`${place}/root.pem`, (await certificates()).rootPem);
  await Deno.writeTextFile(`${place}/wgetrc`, `ca_certificate = ${place}/root.pem\n`);
  await Deno.writeTextFile(`${place}/install.sh`, installer(SCRIPT, `${url}/project`));
  const [shell = "sh", ...options] = given.shell ?? ["dash"];
  // What a shell finds ignored it cannot trap, and Deno ignores SIGPIPE.
  const child = new Deno.Command(pathOf("env"), {
    args: ["--default-signal", pathOf(shell), ...options, `${place}/install.sh`, ...given.args ?? []],
    clearEnv: true,
    env: {
      PATH: `${place}/bin`,
      HOME: `${place}/home`,
      TMPDIR: `${place}/tmp`,
      CURL_CA_BUNDLE: `${place}/root.pem`,
      WGETRC: `${place}/wgetrc`,
      ...given.repository === true ? {} : { SMTPKEY_BASE_URL: `${url}/` },
    },
    cwd: `${place}/home`,
    signal: AbortSignal.timeout(30_000),
    stdin: "null",
    stdout: "piped",
    stderr: "piped",
    detached: given.signal !== undefined,
  }).spawn();
  const ending = child.output();
  if (given.signal !== undefined) {
    await Promise.race([hanging.asked, ending]);
    Deno.kill(-child.pid, given.signal.name);
    // A shell looks at its traps behind the command that it waits for, and curl ignores SIGPIPE.
    hanging.go();
  }
  const { code, stdout, stderr } = await ending;
  const path = `${place}/home/${given.folder ?? ".local/bin"}/smtpkey`;
  const program = listAll(`${place}/home`).includes("smtpkey") ? await answer(path) : undefined;
  const called = given.readCalled === true ? await Deno.readTextFile(`${place}/home/called`) : undefined;
  if (called !== undefined) await Deno.remove(`${place}/home/called`);
  const left = [...listAll(`${place}/home`), ...listAll(`${place}/tmp`)];
  const output = new TextDecoder().decode(stdout) + new TextDecoder().decode(stderr);
  return { code, output, program, left, ...called === undefined ? {} : { called } };
}

async function answer(program: string): Promise<string> {
  const { stdout } = await new Deno.Command(program, { args: ["x"] }).output();
  return new TextDecoder().decode(stdout).trim();
}

/** A folder of links to the tools of this machine, and a uname that says what it is told. */
async function makeTools(
  folder: string,
  tools: readonly string[],
  [system, processor]: readonly [string, string],
): Promise<void> {
  await Deno.mkdir(folder);
  for (const tool of tools) await Deno.symlink(pathOf(tool), `${folder}/${tool}`);
  const uname = `#!/bin/sh\ncase $1 in -s) echo '${system}' ;; -m) echo '${processor}' ;; esac\n`;
  await Deno.writeTextFile(`${folder}/uname`, uname, { mode: 0o755 });
}

function listAll(folder: string): readonly string[] {
  return [...Deno.readDirSync(folder)].flatMap(({ name, isDirectory }) =>
    isDirectory ? listAll(`${folder}/${name}`) : [name]
  );
}

/** Answers with the file that is asked for, whatever the folder. */
export function serveFile(request: Request, files: Files): Response {
  const body = files[new URL(request.url).pathname.split("/").at(-1) ?? ""];
  if (body === undefined) return new Response("not here", { status: 404 });
  return new Response(typeof body === "string" ? body : new Uint8Array(body));
}
