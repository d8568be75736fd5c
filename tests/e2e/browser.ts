/**
 * Chromium without a window, driven over its debugging protocol: what a person would see of a page.
 *
 * Invariant: a profile of its own that is removed, no network but the debugging port on loopback, and every wait has a limit.
 * @module
 */

import assert from "node:assert/strict";
import { pathOf } from "../support/machine.ts";

/** Most milliseconds for the browser to start, and for one answer. */
const START_MS = 30_000;
const ANSWER_MS = 20_000;

/** How a page is looked at. */
export interface Look {
  readonly width: number;
  readonly theme: "light" | "dark";
  readonly media?: "screen" | "print";
}

/** What was noted while a page was open. */
export interface Seen {
  /** Every address that was asked for. */
  readonly requests: readonly string[];
  /** What stood in the console: errors, refusals by the policy, messages. */
  readonly complaints: readonly string[];
  /** The value of the expression that was asked for. */
  readonly value: unknown;
  /** A picture of the whole page, PNG in base64. */
  readonly picture: string;
}

type Message = Readonly<Record<string, unknown>>;

/** The path of Chromium, or undefined if the system has none. */
export function findChromium(): string | undefined {
  return ["chromium", "chromium-browser", "google-chrome"].map(pathOf).find((path) => path !== "");
}

/** A running Chromium; `await using` ends it. */
export class Browser {
  readonly #child: Deno.ChildProcess;
  readonly #profile: string;
  readonly #socket: WebSocket;
  readonly #waiting = new Map<number, PromiseWithResolvers<Message>>();
  #events: Message[] = [];
  #last = 0;

  private constructor(child: Deno.ChildProcess, profile: string, socket: WebSocket) {
    this.#child = child;
    this.#profile = profile;
    this.#socket = socket;
    socket.onmessage = ({ data }) => this.#take(parseMessage(data));
  }

  /** Starts the Chromium at `path`. */
  static async start(path: string): Promise<Browser> {
    const profile = await Deno.makeTempDir({ prefix: "smtpkey-chromium-" });
    const flags = ["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--hide-scrollbars"];
    const quiet = ["--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];
    const child = new Deno.Command(path, {
      args: [...flags, ...quiet, "--remote-debugging-port=0", `--user-data-dir=${profile}`, "about:blank"],
      stdin: "null",
      stdout: "null",
      stderr: "null",
      detached: true,
    }).spawn();
    try {
      const socket = new WebSocket(await within(START_MS, "Chromium does not start", debuggerOf(profile)));
      await within(START_MS, "Chromium is not heard", opened(socket));
      return new Browser(child, profile, socket);
    } catch (error) {
      await stop(child, profile);
      throw error;
    }
  }

  /** Opens the page at `url`, looks at it, and gives the value of the expression `ask` in it. */
  async see(url: string, { width, theme, media = "screen" }: Look, ask: string): Promise<Seen> {
    const { targetId } = await this.#ask("Target.createTarget", { url: "about:blank" });
    const { sessionId } = await this.#ask("Target.attachToTarget", { targetId, flatten: true });
    const send = (method: string, params: Message = {}): Promise<Message> => this.#ask(method, params, sessionId);
    for (const domain of ["Page", "Network", "Runtime", "Log"]) await send(`${domain}.enable`);
    await send("Emulation.setDeviceMetricsOverride", { width, height: 800, deviceScaleFactor: 1, mobile: false });
    await send("Emulation.setEmulatedMedia", { media, features: [{ name: "prefers-color-scheme", value: theme }] });
    this.#events = [];
    await send("Page.navigate", { url });
    await within(ANSWER_MS, `${url} is not loaded`, this.#loaded());
    const { result } = await send("Runtime.evaluate", { expression: ask, returnByValue: true, awaitPromise: true });
    const { data } = await send("Page.captureScreenshot", { captureBeyondViewport: true });
    await this.#ask("Target.closeTarget", { targetId });
    return { ...noted(this.#events), value: parseValue(result), picture: String(data) };
  }

  /** Ends it, with all that it started. */
  async [Symbol.asyncDispose](): Promise<void> {
    this.#socket.close();
    await stop(this.#child, this.#profile);
  }

  async #ask(method: string, params: Message, sessionId?: unknown): Promise<Message> {
    const id = ++this.#last;
    const answer = Promise.withResolvers<Message>();
    this.#waiting.set(id, answer);
    this.#socket.send(JSON.stringify({ id, method, params, ...(sessionId === undefined ? {} : { sessionId }) }));
    const { error, result } = await within(ANSWER_MS, `no answer to ${method}`, answer.promise);
    assert.equal(error, undefined, `${method}: ${JSON.stringify(error)}`);
    return parseObject(result);
  }

  #take(message: Message): void {
    if (typeof message.id === "number") this.#waiting.get(message.id)?.resolve(message);
    else this.#events.push(message);
  }

  async #loaded(): Promise<void> {
    while (!this.#events.some(({ method }) => method === "Page.loadEventFired")) await pause(20);
  }
}

/** What the events of one page tell. */
function noted(events: readonly Message[]): Pick<Seen, "requests" | "complaints"> {
  const of = (...methods: readonly string[]): readonly Message[] =>
    events.filter(({ method }) => methods.includes(String(method))).map(({ params }) => parseObject(params));
  return {
    requests: of("Network.requestWillBeSent").map(({ request }) => String(parseObject(request).url)),
    complaints: of(
      "Log.entryAdded",
      "Runtime.exceptionThrown",
      "Runtime.consoleAPICalled",
      "Page.javascriptDialogOpening",
    )
      .map((params) => JSON.stringify(params)),
  };
}

async function debuggerOf(profile: string): Promise<string> {
  for (;;) {
    const text = await Deno.readTextFile(`${profile}/DevToolsActivePort`).catch(() => "");
    const [port, path] = text.split("\n");
    if (port !== undefined && path !== undefined && path !== "") return `ws://127.0.0.1:${port}${path}`;
    await pause(50);
  }
}

function opened(socket: WebSocket): Promise<void> {
  return new Promise((resolve, reject) => {
    socket.onopen = () => resolve();
    socket.onerror = () => reject(new Error("the debugging port does not answer"));
  });
}

async function stop(child: Deno.ChildProcess, profile: string): Promise<void> {
  try {
    // It has a session of its own, so that its many processes end with it.
    Deno.kill(-child.pid, "SIGKILL");
  } catch {
    // It is gone already.
  }
  await child.status;
  await Deno.remove(profile, { recursive: true });
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

async function within<T>(ms: number, what: string, promise: Promise<T>): Promise<T> {
  let timer: number | undefined;
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`${what} within ${ms} ms`)), ms);
  });
  try {
    return await Promise.race([promise, limit]);
  } finally {
    clearTimeout(timer);
  }
}

function parseMessage(data: unknown): Message {
  return parseObject(JSON.parse(String(data)));
}

function parseObject(value: unknown): Message {
  return typeof value === "object" && value !== null ? value as Message : {};
}

function parseValue(result: unknown): unknown {
  return parseObject(result).value;
}
