/**
 * Mail Manager credentials and ingress endpoints, in the compiled program: every certain mistake, in both directions, as `verify`
 * meets it at endpoints with their real names, and as `doctor` sees it in settings, texts and the environment.
 *
 * Invariant: no credential goes out before TLS, and no password is printed.
 * @module
 */

import assert from "node:assert/strict";
import { INGRESS_HOST } from "../support/certificates.ts";
import { sesPassword } from "../support/twin.ts";
import type { PlayedRun } from "./namespace_main.ts";
import { isNamespaceAllowed, played } from "./namespace_play.ts";
import { inFolder, runProgram } from "./program.ts";

const isAllowed = await isNamespaceAllowed();

const REGIONAL_HOST = "email-smtp.eu-west-1.amazonaws.com";
const KEY_ID = "AKIAIOSFODNN7EXAMPLE";
const KEY_PASSWORD = sesPassword("wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY", "eu-west-1");
/** A secret of Secrets Manager may hold what the console does not accept, such as quotes and backslashes. */
const INGRESS = { username: "inp-0a1b2c3d4e5f6g7h8i9j0k1l", password: String.raw`Zq$7"x\y'&{z}|%!` };

const RIGHT = { SMTP_USERNAME: INGRESS.username, SMTP_PASSWORD: INGRESS.password };
const REGIONAL = { SMTP_USERNAME: KEY_ID, SMTP_PASSWORD: KEY_PASSWORD };
const BASE64 = { ...RIGHT, SMTP_USERNAME: btoa(INGRESS.username) };
const CSV = `SMTP endpoint,Port,User name (base64),Password (base64),User name,Password\r\n` +
  `${INGRESS_HOST},587,${btoa(INGRESS.username)},${btoa(INGRESS.password)},${INGRESS.username},` +
  `"${INGRESS.password.replaceAll('"', '""')}"\r\n`;

interface Row extends PlayedRun {
  readonly what: string;
  readonly exit: number;
  /** The first finding; undefined for none. */
  readonly first: string | undefined;
  /** What else the answer contains. */
  readonly says?: RegExp;
}

const AT_INGRESS = ["--host", INGRESS_HOST] as const;
const AT_REGIONAL = ["--region", "eu-west-1"] as const;

const ROWS: readonly Row[] = [
  { what: "AUTH LOGIN", args: [...AT_INGRESS, "--auth", "login"], env: RIGHT, exit: 0, first: undefined },
  { what: "AUTH PLAIN", args: [...AT_INGRESS, "--auth", "plain"], env: RIGHT, exit: 0, first: undefined },
  { what: "port 25", args: [...AT_INGRESS, "--port", "25"], env: RIGHT, exit: 0, first: undefined },
  { what: "the CSV of the console", args: ["-"], env: {}, stdin: CSV, exit: 0, first: undefined },
  {
    what: "a message",
    args: [...AT_INGRESS, "--from", "sender@example.com"],
    env: RIGHT,
    exit: 0,
    first: "mail-manager-not-sent",
    says: /Send to internet/,
  },
  {
    what: "another password",
    args: AT_INGRESS,
    env: { ...RIGHT, SMTP_PASSWORD: "Another1password" },
    exit: 1,
    first: "credentials-invalid",
    says: /get-ingress-point/,
  },
  { what: "the base64 column", args: AT_INGRESS, env: BASE64, exit: 1, first: "base64-column" },
  {
    what: "regional credentials",
    args: AT_INGRESS,
    env: REGIONAL,
    exit: 1,
    first: "regional-pair-at-mail-manager-endpoint",
  },
  {
    what: "Mail Manager credentials at a regional endpoint",
    args: AT_REGIONAL,
    env: RIGHT,
    exit: 1,
    first: "mail-manager-pair-at-regional-endpoint",
  },
  {
    what: "their base64 column at a regional endpoint",
    args: AT_REGIONAL,
    env: BASE64,
    exit: 1,
    first: "mail-manager-pair-at-regional-endpoint",
  },
  ...["465", "2465", "2587"].map((port): Row => ({
    what: `port ${port}`,
    args: [...AT_INGRESS, "--port", port],
    env: RIGHT,
    exit: 3,
    first: "mail-manager-port",
    says: /--port 587/,
  })),
  {
    what: "a password outside ASCII",
    args: AT_INGRESS,
    env: { ...RIGHT, SMTP_PASSWORD: "pässword-12" },
    exit: 2,
    first: undefined,
    says: /8 to 64 letters, digits and/,
  },
  {
    what: "an opt-in region",
    args: ["--region", "ca-west-1"],
    env: RIGHT,
    exit: 3,
    first: "mail-manager-pair-at-regional-endpoint",
  },
];

Deno.test({
  name: "verify: every certain mistake with a Mail Manager endpoint, in both directions",
  ignore: !isAllowed,
  fn: async (t) => {
    const runs = ROWS.map(({ args, ...row }) => ({
      env: row.env,
      ...(row.stdin === undefined ? {} : { stdin: row.stdin }),
      args: ["verify", "--ca-file", "ROOTS", "--timeout", "5", "--format", "json", ...args],
    }));
    const ports = { args: ["verify", ...AT_INGRESS, "--all-ports", "--ca-file", "ROOTS"], env: RIGHT };
    const done = await played({ regions: ["eu-west-1"], ingress: INGRESS, runs: [...runs, ports] });
    for (const [index, { what, exit, first, says = /(?:)/ }] of ROWS.entries()) {
      await t.step(`${what}: exit ${exit}`, () => {
        const run = done.runs[index];
        const output = `${run?.stdout}${run?.stderr}`;
        assert.equal(run?.exit, exit, output);
        assert.equal(JSON.parse(run?.stdout ?? "").findings?.[0]?.id, first, output);
        assert.match(output, says);
        for (const { SMTP_PASSWORD } of [RIGHT, REGIONAL]) assert.ok(!output.includes(SMTP_PASSWORD));
      });
    }
    await t.step("--all-ports: both ports, and no others", () => {
      const { stdout } = done.runs.at(-1) ?? { stdout: "" };
      assert.deepEqual(stdout.match(/\b(?:25|587|465|2465|2587)\b(?=.*accepted)/g)?.toSorted(), ["25", "587"], stdout);
      assert.doesNotMatch(stdout, /465/);
    });
    assert.doesNotMatch(done.ingress.clear + done.heard["eu-west-1"]?.clear, /AUTH|inp-|AKIA/);
  },
});

/** A mistake as it is seen offline: settings, a text, and the environment; undefined where it cannot be seen. */
interface Offline {
  readonly id: string;
  readonly host: string;
  readonly port: string;
  readonly env: Readonly<Record<string, string>>;
  readonly text: string;
}

const plain = ({ SMTP_USERNAME, SMTP_PASSWORD }: typeof RIGHT): string => btoa(`\0${SMTP_USERNAME}\0${SMTP_PASSWORD}`);

function dialogue(host: string, login: typeof RIGHT): string {
  const auth = `AUTH PLAIN ${plain(login)}\n535 Authentication Credentials Invalid\n`;
  return `Connected to ${host}:587\nEHLO relay\n250 AUTH LOGIN PLAIN\n${auth}`;
}

const MISTAKES: readonly Offline[] = [
  {
    id: "mail-manager-pair-at-regional-endpoint",
    host: REGIONAL_HOST,
    port: "587",
    env: RIGHT,
    text: dialogue(REGIONAL_HOST, RIGHT),
  },
  {
    id: "regional-pair-at-mail-manager-endpoint",
    host: INGRESS_HOST,
    port: "587",
    env: REGIONAL,
    text: dialogue(INGRESS_HOST, REGIONAL),
  },
  { id: "base64-column", host: INGRESS_HOST, port: "587", env: BASE64, text: dialogue(INGRESS_HOST, BASE64) },
  ...["465", "2465", "2587"].map((port) => ({
    id: "mail-manager-port",
    host: INGRESS_HOST,
    port,
    env: RIGHT,
    text: `connect to ${INGRESS_HOST}[192.0.2.7]:${port}: Connection timed out`,
  })),
];

for (const { id, host, port, env, text } of MISTAKES) {
  Deno.test(`doctor: ${id}, port ${port}, in settings, in a text and in the environment`, async () => {
    const single = (value: string): string => `'${value.replaceAll("'", `'\\''`)}'`;
    const values = { SMTP_HOST: host, SMTP_PORT: port, ...env };
    const file = Object.entries(values).map(([name, value]) => `${name}=${single(value)}\n`).join("");
    await inFolder(async (folder) => {
      await Deno.writeTextFile(`${folder}/mail.env`, file);
      const runs = await Promise.all([
        runProgram({ args: ["doctor", "--config", `${folder}/mail.env`, "--format", "json"] }),
        runProgram({ args: ["doctor", "-", "--format", "json"], stdin: text }),
        // The environment names no host, so only what is wrong with the pair itself is seen there.
        ...(id === "base64-column" ? [runProgram({ args: ["doctor", "--format", "json"], env })] : []),
      ]);
      for (const { exit, stdout, stderr } of runs) {
        assert.equal(exit, 1, stdout + stderr);
        assert.equal(JSON.parse(stdout).findings[0].id, id, stdout);
        assert.ok(!stdout.includes(env.SMTP_PASSWORD ?? ""), stdout);
      }
    });
  });
}

Deno.test("doctor: Mail Manager credentials in the environment are named as what they are, and where to test them", async () => {
  const { exit, stdout } = await runProgram({ args: ["doctor"], env: RIGHT });
  assert.equal(exit, 0, stdout);
  assert.match(stdout, /inp-0a1b2c3d4e5f6g7h8i9j0k1l/);
  assert.match(stdout, /smtpkey verify --host ID\.CLUSTER\.mail-manager-smtp\.amazonaws\.com/);
});

Deno.test("doctor: settings with their own ingress endpoint are in order", async () => {
  await inFolder(async (folder) => {
    const made = await runProgram({ args: ["derive", "--for", "docker", "-"], stdin: CSV });
    await Deno.writeTextFile(`${folder}/mail.env`, made.stdout);
    const { exit, stdout } = await runProgram({
      args: ["doctor", "--config", `${folder}/mail.env`, "--format", "json"],
    });
    const errors = JSON.parse(stdout).findings.filter(({ severity }: { readonly severity: string }) =>
      severity === "error"
    );
    assert.deepEqual([exit, errors], [0, []], stdout);
  });
});
