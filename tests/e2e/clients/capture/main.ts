/**
 * Captures what clients print: `packages`, `layers` and `npm` print what has to be installed, and `run FOLDER [CLIENT…]` captures,
 * inside the network that `capture.sh` makes, into tests/captures.
 *
 * Invariant: what a client prints is recorded as it is, but for escape sequences and lines in the middle of more than {@link MOST_LINES}.
 * @module
 */

import { certificates } from "../../../support/certificates.ts";
import { sesPassword } from "../../../support/twin.ts";
import { type CapturedClient, CLIENTS } from "./clients.ts";
import { ses } from "./opponents.ts";
import { type Answer, startResolver } from "./resolver.ts";
import { ADDRESS, HOST, MAIL, type Situation, SITUATIONS } from "./situations.ts";

const KEY = { id: "AKIAIOSFODNN7EXAMPLE", secret: "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY" } as const;
/** The second has a slash and a plus sign, so that it breaks a URL. */
const PASSWORDS = { right: sesPassword(KEY.secret, "eu-west-1"), other: sesPassword(KEY.secret, "us-east-1") } as const;

/** Seconds that a client is told to wait, and that it gets at most. */
const [PATIENCE, DEADLINE] = [2, 20];
/** Clients at a time. */
const AT_A_TIME = 10;
const MOST_LINES = { first: 12, last: 20 } as const;

/** What one client printed, by situation. */
interface Capture {
  readonly client: string;
  readonly version: string;
  readonly printed: Readonly<Record<string, Printed>>;
}

/** What it printed, line by line, and the findings that are right there. */
interface Printed {
  readonly right: readonly string[];
  readonly lines: readonly string[];
}

function say(to: typeof Deno.stdout, text: string): void {
  to.writeSync(new TextEncoder().encode(`${text}\n`));
}

function words(lists: readonly (string | undefined)[]): string {
  return [...new Set(lists.flatMap((list) => list?.split(" ") ?? []))].join(" ");
}

/** The name of a client as a file or folder is called. */
function slug(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "");
}

const STAGES = ["connect", "tls", "login"] as const;

/** How `client` meets `situation`; undefined where it cannot. */
function asMet(
  situation: Situation,
  { lacks = [], takesUrl = false, reaches = "login" }: CapturedClient,
): Situation | undefined {
  const { tls = "starttls", password, stage = "login" } = situation;
  const met = stage === "connect" && lacks.includes(tls) ? { ...situation, tls: "none" as const } : situation;
  if (lacks.includes(met.tls ?? "starttls") || password === "in a URL as it is" && !takesUrl) return undefined;
  return STAGES.indexOf(stage) > STAGES.indexOf(reaches) ? undefined : met;
}

function environment(
  { port = 587, tls = "starttls", password, from = MAIL.from }: Situation,
  logsIn: boolean,
): Record<string, string> {
  const isOther = password === "of another region" || password === "in a URL as it is";
  const login = { SMTP_USER: KEY.id, SMTP_PASS: isOther ? PASSWORDS.other : PASSWORDS.right };
  return {
    ...{ HOST, PORT: `${port}`, TLS: tls, PATIENCE: `${PATIENCE}`, MAIL_FROM: from, MAIL_TO: MAIL.to },
    ...{
      PATH: "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin",
      LANG: "C.UTF-8",
      TERM: "dumb",
      PYTHONDONTWRITEBYTECODE: "1",
    },
    ...{
      NODE_EXTRA_CA_CERTS: "/etc/ssl/certs/ca-certificates.crt",
      PERL_LWP_SSL_CA_FILE: "/etc/ssl/certs/ca-certificates.crt",
    },
    ...(password === "none" || !logsIn ? {} : login),
    ...(password === "in a URL as it is" ? { URL_AS_IT_IS: "yes" } : {}),
  };
}

async function inRoot(root: string, shell: string, env: Record<string, string>, cwd = "/"): Promise<string> {
  const line = `cd "$0"; export HOME=$PWD; { ${shell}\n} 2>&1`;
  const { stdout } = await new Deno.Command("chroot", {
    args: [root, "timeout", "-k", "1", `${DEADLINE}`, "sh", "-c", line, cwd],
    env,
    clearEnv: true,
    stdin: "null",
    stdout: "piped",
    stderr: "null",
  }).output();
  return new TextDecoder().decode(stdout);
}

/** Escape sequences, and what comes before a bare CR in a line of progress, are no words. */
function linesOf(text: string): readonly string[] {
  // deno-lint-ignore no-control-regex
  const plain = text.replaceAll(/\x1b(?:\[[0-9;?]*[A-Za-z]|[()][A-Z0-9]|[=>])/g, "").replaceAll(/\r+\n/g, "\n");
  const lines = plain.replace(/\s+$/, "").split("\n").map((line) => line.trimEnd());
  const { first, last } = MOST_LINES;
  return lines.length <= first + last ? lines : [...lines.slice(0, first), "…", ...lines.slice(-last)];
}

/** One client at work. */
class Runner {
  readonly root: string;
  readonly printed: Record<string, Printed> = {};
  version = "";

  constructor(folder: string, readonly name: string, readonly client: CapturedClient) {
    this.root = `${folder}/roots/${client.isAlone === true ? slug(name) : "base"}`;
  }

  /** Whether the client is there, and ready to be run. */
  async prepare(): Promise<boolean> {
    const env = { PATH: "/usr/sbin:/usr/bin:/sbin:/bin", LANG: "C.UTF-8" };
    if (this.client.setup !== undefined) {
      const said = await inRoot(this.root, `(${this.client.setup}) || echo failed`, env);
      if (/failed$/m.test(said)) say(Deno.stderr, `${this.name}: setup: ${said}`);
    }
    const said = await inRoot(this.root, `{ ${this.client.version}; } </dev/null`, env);
    this.version = said.trim().split("\n")[0] ?? "";
    const isThere = this.version !== "" && !/not found|no packages found/.test(this.version);
    if (!isThere) say(Deno.stderr, `${this.name}: left out, it is not installed: ${this.version}`);
    return isThere;
  }

  async run(situation: Situation): Promise<void> {
    const met = asMet(situation, this.client);
    if (met === undefined) return;
    const place = `/srv/${slug(this.name)}`;
    await Deno.remove(this.root + place, { recursive: true }).catch(() => {});
    await Deno.mkdir(this.root + place, { recursive: true });
    const mail = `From: ${MAIL.from}\nTo: ${MAIL.to}\nSubject: test\n\nThis is a test.\n`;
    await Deno.writeTextFile(`${this.root}${place}/mail.txt`, mail);
    if (this.client.isAlone === true) await Deno.writeTextFile(`${this.root}/var/log/mail.log`, "");
    const logsIn = (this.client.reaches ?? "login") === "login";
    const text = await inRoot(this.root, this.client.run, environment(met, logsIn), place);
    if (text.trim() !== "") this.printed[situation.name] = { right: situation.ids, lines: linesOf(text) };
  }
}

async function inTurn(jobs: readonly (() => Promise<void>)[]): Promise<void> {
  const left = [...jobs];
  const worker = async (): Promise<void> => {
    for (let job = left.shift(); job !== undefined; job = left.shift()) await job();
  };
  await Promise.all(Array.from({ length: AT_A_TIME }, worker));
}

/** Programs of all kinds trust the root of these certificates. */
async function trust(roots: ReadonlySet<string>): Promise<void> {
  const { rootPem } = await certificates([HOST]);
  for (const root of roots) {
    await Deno.mkdir(`${root}/usr/local/share/ca-certificates`, { recursive: true });
    await Deno.writeTextFile(`${root}/usr/local/share/ca-certificates/root.crt`, rootPem);
    await inRoot(root, "update-ca-certificates --fresh; cert-sync /etc/ssl/certs/ca-certificates.crt", {
      PATH: "/usr/sbin:/usr/bin:/sbin:/bin",
    });
  }
}

async function capture(folder: string, names: readonly string[]): Promise<void> {
  const wanted = Object.entries(CLIENTS).filter(([name]) => names.length === 0 || names.includes(name))
    .map(([name, client]) => new Runner(folder, name, client));
  await trust(new Set(wanted.map(({ root }) => root)));
  const runners: Runner[] = [];
  await inTurn(wanted.map((runner) => async () => {
    if (await runner.prepare()) runners.push(runner);
  }));
  let answer: Answer = ADDRESS.servers;
  await using _resolver = await startResolver("127.0.0.1", HOST, () => answer);
  // Some situations alone, for a new client.
  const some = Deno.env.get("SITUATIONS")?.split(",");
  for (const situation of SITUATIONS.filter(({ name }) => some?.includes(name) ?? true)) {
    const { port = 587, server = ses() } = situation;
    answer = situation.dns ?? ADDRESS.servers;
    await using _server = await server({ hostname: ADDRESS.servers.join("."), port });
    const started = performance.now();
    await inTurn(runners.map((runner) => () => runner.run(situation)));
    await record(runners);
    say(Deno.stderr, `${situation.name}: ${Math.round((performance.now() - started) / 1000)} s`);
  }
  await record(runners);
}

/** Writes what was printed beside what earlier runs of other clients, or of other situations, recorded. */
async function record(runners: readonly Runner[]): Promise<void> {
  for (const family of new Set(runners.map(({ client }) => client.family))) {
    const file = new URL(`../../../captures/${slug(family)}.json`, import.meta.url);
    const captures = new Map((await recorded(file)).map((capture) => [capture.client, capture]));
    for (const { name, version, printed } of runners.filter(({ client }) => client.family === family)) {
      captures.set(name, { client: name, version, printed: { ...captures.get(name)?.printed, ...printed } });
    }
    const sorted = [...captures.values()].sort((one, other) => one.client < other.client ? -1 : 1);
    await Deno.writeTextFile(file, JSON.stringify(sorted, null, 1) + "\n");
  }
}

async function recorded(file: URL): Promise<readonly Capture[]> {
  try {
    return parseCaptures(await Deno.readTextFile(file));
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return [];
    throw error;
  }
}

function parseCaptures(text: string): readonly Capture[] {
  return JSON.parse(text);
}

const [action, folder = "", ...names] = Deno.args;
const all = Object.entries(CLIENTS);
switch (action) {
  case "packages":
    say(
      Deno.stdout,
      words(["busybox", "nodejs", ...all.map(([, { packages, isAlone = false }]) => isAlone ? undefined : packages)]),
    );
    break;
  case "layers":
    for (const [name, { packages = "", isAlone = false }] of all) {
      if (isAlone) say(Deno.stdout, `${slug(name)}\t${packages}`);
    }
    break;
  case "npm":
    say(Deno.stdout, words(all.map(([, { npm }]) => npm)));
    break;
  case "run":
    await capture(folder, names);
    break;
  default:
    throw new Error("expected packages, layers, npm or run");
}
