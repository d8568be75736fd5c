/**
 * Mail clients that others wrote, as people run them against SES, and what they print.
 *
 * Invariant: each goes to the host name of SES, which leads to loopback here; what it prints is taken as it is.
 * @module
 */

import { fileURLToPath } from "node:url";
import { sayNotTested } from "../../support/machine.ts";
import { INGRESS_HOST } from "../../support/certificates.ts";
import { inFolder, runProgram } from "../program.ts";

/** The host that every client is told. */
export const HOST = "email-smtp.eu-west-1.amazonaws.com";

/** When TLS starts: by STARTTLS, with the first byte, or not at all. */
export type Tls = "starttls" | "wrapper" | "none";

/** One mail to send. */
export interface Attempt {
  readonly port: number;
  readonly tls: Tls;
  /** Absent: the client is not told to log in. */
  readonly login: { readonly username: string; readonly password: string } | undefined;
  /** How long the client is told to wait for the server, seconds. */
  readonly patience: number;
}

/** A client, or a way to run it. */
export interface Client {
  /** A line of shell that succeeds where the client can run. */
  readonly check: string;
  /** What it takes for that, such as Debian packages, in words. */
  readonly needs: string;
  /** What it prints at each attempt; `folder` is from {@link prepare}. */
  readonly run: (attempts: readonly Attempt[], folder: string) => Promise<readonly string[]>;
}

/** Where the mail comes from and goes to. */
export const MAIL = { from: "app@example.com", to: "user@example.com", file: "mail.txt" } as const;

/** Puts into `folder` what all clients share: the mail, the root certificate, and the address of SES. */
export async function prepare(folder: string, rootPem: string): Promise<void> {
  // Postfix runs as a user of its own.
  await Deno.chmod(folder, 0o755);
  await Deno.writeTextFile(`${folder}/root.pem`, rootPem);
  // The first name is what clients take for their own.
  const names = ["relay.example.com localhost", HOST, INGRESS_HOST];
  await Deno.writeTextFile(`${folder}/hosts`, names.map((name) => `127.0.0.1 ${name}\n`).join(""));
  const head = `From: ${MAIL.from}\nTo: ${MAIL.to}\nSubject: test\n`;
  await Deno.writeTextFile(`${folder}/${MAIL.file}`, `${head}\nThis is a test.\n`);
}

/** The environment in which {@link HOST} and the ingress endpoint of the tests are at 127.0.0.1, by libnss_wrapper, for a program and all that it starts. */
export function redirected(folder: string): Readonly<Record<string, string>> {
  return { LD_PRELOAD: "libnss_wrapper.so", NSS_WRAPPER_HOSTS: `${folder}/hosts` };
}

/** Whether {@link HOST} is at 127.0.0.1 in that environment; if it is not, this is said of the tests called `tests`. */
export async function leadsToLoopback(tests: string): Promise<boolean> {
  const leads = await inFolder(async (folder) => {
    await prepare(folder, "");
    const { stdout } = await runProgram({ shell: `getent hosts ${HOST}`, env: redirected(folder) });
    return stdout.startsWith("127.0.0.1 ");
  });
  if (!leads) sayNotTested(tests, "what goes to the host name of SES", "on Debian it needs libnss-wrapper");
  return leads;
}

/** Whether `client` can run here. */
export async function isPresent({ check }: Client): Promise<boolean> {
  return (await runProgram({ shell: `{ ${check}; } >/dev/null 2>&1` })).exit === 0;
}

/** A command as it is typed. */
interface Command {
  readonly words: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  readonly stdin?: string;
  /** Whether the command stands above what it prints, as in a terminal. */
  readonly isShown?: boolean;
}

/** Commands that run at a time. */
const AT_A_TIME = 4;

function program(check: string, needs: string, command: (attempt: Attempt) => Command): Client {
  return {
    check,
    needs,
    run: async (attempts, folder) => {
      const texts: string[] = [];
      for (let from = 0; from < attempts.length; from += AT_A_TIME) {
        const some = attempts.slice(from, from + AT_A_TIME);
        texts.push(...await Promise.all(some.map((attempt) => printed(command(attempt), folder))));
      }
      return texts;
    },
  };
}

async function printed({ words, env, stdin = "", isShown = false }: Command, folder: string): Promise<string> {
  // Fed by the shell, since some clients end without having read anything.
  const shell = `shift; printf %s "$STDIN" | { ${isShown ? "set -x; " : ""}"$@"; } 2>&1`;
  const file = `${folder}/root.pem`;
  const trust = { CURL_CA_BUNDLE: file, NODE_EXTRA_CA_CERTS: file, SSL_CERT_FILE: file };
  const all = { HOME: folder, LANG: "C.UTF-8", STDIN: stdin, ...redirected(folder), ...trust, ...env };
  const { stdout, signal } = await runProgram({ shell, args: words, env: all, cwd: folder });
  return signal === null ? stdout : `${words[0]} was killed by ${signal}\n${stdout}`;
}

function here(file: string): string {
  return fileURLToPath(new URL(file, import.meta.url));
}

function loginEnv({ login }: Attempt): Readonly<Record<string, string>> {
  return login === undefined ? {} : { SMTP_USERNAME: login.username, SMTP_PASSWORD: login.password };
}

function python(debugLevel: 0 | 1): Client {
  return program("python3 -c 'import smtplib, ssl'", "python3", (attempt) => ({
    words: ["python3", here("send.py"), `${attempt.port}`, attempt.tls, `${attempt.patience}`, `${debugLevel}`],
    env: loginEnv(attempt),
  }));
}

/** Under Node, not under Deno, whose `node:tls` has words of its own for a bad certificate. */
function nodemailer(debug: boolean): Client {
  const library = import.meta.resolve("nodemailer");
  return program("node --version", "nodejs", (attempt) => ({
    words: ["node", here("send.mjs"), library, `${attempt.port}`, attempt.tls, `${attempt.patience}`, `${debug}`],
    env: loginEnv(attempt),
  }));
}

/** Plainly, or with `-v`; the login comes by standard input. */
function curl(...flags: readonly string[]): Client {
  return program("curl --version | grep -w smtps", "curl", ({ port, tls, login, patience }) => ({
    words: [
      ...["curl", ...flags, "--max-time", `${patience}`, ...(tls === "starttls" ? ["--ssl-reqd"] : [])],
      `${tls === "wrapper" ? "smtps" : "smtp"}://${HOST}:${port}`,
      ...["--mail-from", MAIL.from, "--mail-rcpt", MAIL.to, "--upload-file", MAIL.file],
      ...(login === undefined ? [] : ["--config", "-"]),
    ],
    stdin: login === undefined ? "" : `user = "${login.username}:${login.password}"\n`,
    isShown: true,
  }));
}

const swaks = program(
  "swaks --version && perl -MNet::SSLeay -e 1",
  "swaks libnet-ssleay-perl",
  ({ port, tls, login, patience }) => ({
    words: [
      ...["swaks", "--server", HOST, "--port", `${port}`, "--from", MAIL.from, "--to", MAIL.to],
      ...{ starttls: ["--tls"], wrapper: ["--tls-on-connect"], none: [] }[tls],
      ...["--tls-verify", "--tls-ca-path", "root.pem", "--timeout", `${patience}`],
      ...(login === undefined ? [] : ["--auth", "LOGIN", "--auth-user", login.username]),
      ...(login === undefined ? [] : ["--auth-password", login.password]),
    ],
  }),
);

/** What it says, and then the line of its log. */
const msmtp = program("msmtp --version", "msmtp", (attempt) => ({
  words: [
    ...["msmtp", `--host=${HOST}`, `--port=${attempt.port}`, `--timeout=${attempt.patience}`],
    ...(attempt.tls === "none" ? ["--tls=off"] : ["--tls=on", "--tls-trust-file=root.pem"]),
    `--tls-starttls=${attempt.tls === "starttls" ? "on" : "off"}`,
    ...(attempt.login === undefined ? ["--auth=off"] : ["--auth=on", `--user=${attempt.login.username}`]),
    ...(attempt.login === undefined ? [] : ["--passwordeval=printenv SMTP_PASSWORD"]),
    ...["--logfile=-", `--from=${MAIL.from}`, MAIL.to],
  ],
  env: loginEnv(attempt),
  stdin: "Subject: test\n\nThis is a test.\n",
}));

/** Fed with the whole dialogue at once, as the developer guide of SES shows; what is fed is not in the text. */
const openssl = program("openssl version", "openssl", ({ port, tls, login }) => ({
  words: [
    ...["openssl", "s_client", "-quiet", "-crlf", "-connect", `${HOST}:${port}`],
    ...(tls === "starttls" ? ["-starttls", "smtp"] : []),
    ...["-verify_hostname", HOST, "-verify_return_error"],
  ],
  stdin: [
    "EHLO relay",
    ...(login === undefined ? [] : ["AUTH LOGIN", btoa(login.username), btoa(login.password)]),
    ...[`MAIL FROM:<${MAIL.from}>`, `RCPT TO:<${MAIL.to}>`, "DATA", "Subject: test", "", "This is a test.", "."],
    "QUIT\n",
  ].join("\n"),
  isShown: true,
}));

/** The clients that print what went wrong when they are run; Postfix, which logs it, is in `postfix.ts`. */
export const TALKERS = {
  "smtplib": python(0),
  "smtplib, debug level 1": python(1),
  "nodemailer": nodemailer(false),
  "nodemailer, debug": nodemailer(true),
  "swaks": swaks,
  "msmtp": msmtp,
  "curl": curl("-sS"),
  "curl -v": curl("-v"),
  "openssl s_client": openssl,
} as const satisfies Readonly<Record<string, Client>>;
