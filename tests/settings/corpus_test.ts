/**
 * Files of many programs: the host, the port, the user name and the password are read out of each.
 *
 * Invariant: names and formats are those of the programs' manuals; the values are examples.
 * @module
 */

import assert from "node:assert/strict";
import { openSettings, readFully } from "../support/config.ts";
import { judgeSettings } from "../../src/settings/judge.ts";
import { Secret } from "../../src/secret.ts";
import { FILES } from "./corpus/files.ts";
import { PROGRAM_FILES } from "./corpus/program_files.ts";
import { FURTHER_FILES } from "./corpus/further_files.ts";
import { SERVER_FILES } from "./corpus/server_files.ts";
import { NAMES, type NamesRow } from "./corpus/names.ts";

const HOST = "email-smtp.eu-west-1.amazonaws.com";
const USER = "AKIAIOSFODNN7EXAMPLE";
const PASSWORD = "BMW5RDrXmmVs0lV7GpI4oLkHXpZ4stDsk6q91z1g38Pk";
const SECRET = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY";
const KEY = { value: { kind: "secret-key", secret: new Secret(SECRET) } as const, source: "a profile", id: USER };

function filled(text: string): string {
  const values: Readonly<Record<string, string>> = { H: HOST, U: USER, P: PASSWORD };
  const isLabel = /^AuthInfo:/;
  if (isLabel.test(text)) {
    return text.replace(/:H /, `:${HOST} `).replaceAll(/"([UI]):U"/g, `"$1:${USER}"`).replace(
      '"P:P"',
      `"P:${PASSWORD}"`,
    );
  }
  return text.replaceAll(/(?<![\w$-])([HUP])(?![\w-])/g, (_, letter: string) => values[letter] ?? letter);
}

function assertRead(name: string, text: string, port: number | undefined, isBare = false): void {
  const read = openSettings(name, text).filter(({ host }) => host === HOST);
  const shown = JSON.stringify(openSettings(name, text), undefined, 1);
  const whole = read.find(({ username, password }) => username === USER && password === PASSWORD);
  assert.ok(whole !== undefined, `${text}\n${shown}`);
  assert.equal(whole.port, port, `${text}\n${shown}`);
  // Without its switch for TLS, Spring Boot uses none.
  const found = faults(name, text).filter((fault) => !isBare || !fault.startsWith("starttls-required"));
  assert.deepEqual(found, [], text);
  assert.notEqual(readFully({ name, shown: name, text }).isPartial, true, text);
}

/** The errors that are found in right settings. */
function faults(name: string, text: string): readonly string[] {
  return readFully({ name, shown: name, text }).settings.flatMap((settings) => {
    const { username, password } = settings;
    const login = username && password &&
      { username: new Secret(username.value), password: password.value, shownName: USER };
    return judgeSettings(settings, { login, key: KEY, region: undefined }).findings
      .filter(({ severity }) => severity === "error").map(({ id, because }) => `${id}: ${because}`);
  });
}

for (const [program, name, text, ...port] of [...FILES, ...PROGRAM_FILES, ...FURTHER_FILES, ...SERVER_FILES]) {
  Deno.test(`read: ${program} (${name})`, () => assertRead(name, filled(text), port.length === 0 ? 587 : port[0]));
}

function variables([, host, port, username, password]: NamesRow): readonly (readonly [string, string])[] {
  const shown: (readonly [string, string])[] = [[host, port === undefined ? `${HOST}:587` : HOST]];
  if (port !== undefined) shown.push([port, "587"]);
  return [["APP_NAME", "x"], ["DB_HOST", "db"], ["DB_USER", "d"], ["DB_PASSWORD", "e"], ...shown, [username, USER], [
    password,
    PASSWORD,
  ]];
}

for (const row of NAMES) {
  Deno.test(`read: the variables of ${row[0]}`, () => {
    const all = variables(row);
    assertRead(".env", all.map(([name, value]) => `${name}=${value}`).join("\n"), 587, true);
    const compose = all.map(([name, value]) => `      ${name}: "${value}"`).join("\n");
    assertRead("compose.yaml", `services:\n  app:\n    image: x\n    environment:\n${compose}\n`, 587, true);
    const list = all.map(([name, value]) => `      - ${name}=${value}`).join("\n");
    assertRead("compose.yaml", `services:\n  app:\n    environment:\n${list}\n`, 587, true);
    const data = all.map(([name, value]) => `  ${name}: "${value}"`).join("\n");
    assertRead("secret.yaml", `kind: Secret\nstringData:\n${data}\n`, 587, true);
  });
}
