/**
 * The settings that the compiled program prints, in the hands of the mail libraries of the programs that they are for: they log in to
 * a regional endpoint and to an ingress endpoint, under the real names and on the real ports, in a network of its own.
 *
 * Invariant: nothing of a block is changed. A library that is absent is reported and no failure, under CI either: most of them are not
 * installed there. TRIALS names some of them alone.
 * @module
 */

import assert from "node:assert/strict";
import { fileURLToPath } from "node:url";
import { INGRESS_HOST } from "../support/certificates.ts";
import { sayNotTested } from "../support/machine.ts";
import { sesPassword, type TwinOptions } from "../support/twin.ts";
import { type Attempt, type Attempted } from "./libraries_main.ts";
import { LIBRARY_TRIALS, type LibraryTrial } from "./libraries/library_trials.ts";
import { isNamespaceAllowed } from "./namespace_play.ts";
import { type Given, inFolder, randomSecret, runCommand, runProgram } from "./program.ts";

const USERNAME = "AKIAIOSFODNN7EXAMPLE";
const HOST = "email-smtp.eu-west-1.amazonaws.com";

const here = (file: string): string => fileURLToPath(new URL(file, import.meta.url));
const PATH = Deno.env.get("PATH") ?? "/usr/bin:/bin";

/** A random key whose password has what most formats have a meaning for. */
function keyWithOddPassword(): string {
  const key = randomSecret();
  const password = sesPassword(key, "eu-west-1");
  return password.includes("+") && password.includes("/") ? key : keyWithOddPassword();
}

/** Credentials with the endpoint that knows them. */
interface Login {
  readonly kind: string;
  readonly twin: TwinOptions;
  readonly given: (name: string) => Given;
}

const secretKey = keyWithOddPassword();

const REGIONAL: Login = {
  kind: "derived",
  twin: { users: [{ accessKeyId: USERNAME, secretKey }] },
  given: (name) => ({
    args: ["derive", "-r", "eu-west-1", "--for", name],
    env: { AWS_ACCESS_KEY_ID: USERNAME, AWS_SECRET_ACCESS_KEY: secretKey },
  }),
};

/** The greatest length, and every special character that is allowed. */
const INGRESS = {
  username: "inp-0a1b2c3d4e5f6g7h8i9j0k1l",
  password: "Aa!b@c#d$%e^f&g*h(i)j_k+l-m=n[o]p{q}r|s.t,u?v0!w@x#y$%z^A&B*C(D)",
};

const MAIL_MANAGER: Login = {
  kind: "of Mail Manager",
  twin: { ingress: INGRESS },
  given: (name) => ({
    args: ["derive", "--for", name, "--host", INGRESS_HOST, "-"],
    stdin: `${INGRESS.username} ${INGRESS.password}`,
  }),
};

function parseAttempted(text: string): Attempted {
  return JSON.parse(text);
}

async function attempted(wanted: Attempt): Promise<Attempted> {
  const hosts = `${wanted.folder}/hosts`;
  await Deno.writeTextFile(hosts, `127.0.0.1 localhost ${HOST} ${INGRESS_HOST}\n`);
  const { exit, stdout, stderr } = await runCommand(here("namespace.sh"), {
    args: [hosts, "-", Deno.execPath(), "run", "--quiet", "--no-check", "--allow-all", here("libraries_main.ts")],
    env: { PATH, HOME: Deno.env.get("HOME") ?? "/" },
    stdin: JSON.stringify(wanted),
    timeoutMs: 120_000,
  });
  assert.equal(exit, 0, stderr);
  return parseAttempted(stdout);
}

async function assertLogsIn({ name, shell }: LibraryTrial, { twin, given }: Login): Promise<void> {
  await inFolder(async (folder) => {
    const block = await runProgram(given(name));
    assert.deepEqual([block.exit, block.stderr], [0, ""]);
    await Deno.writeTextFile(`${folder}/block`, block.stdout);
    const root = `${folder}/root.pem`;
    const modules = ["dotenv", "yaml", "nodemailer"].map((module) => [module, import.meta.resolve(module)]);
    const env = {
      ...{
        PATH,
        HOME: folder,
        LANG: "C.UTF-8",
        HERE: here("libraries"),
        SSL_CERT_FILE: root,
        NODE_EXTRA_CA_CERTS: root,
      },
      MODULES: JSON.stringify(Object.fromEntries(modules)),
    };
    const { exit, output, clear, encrypted } = await attempted({ shell, folder, env, twin });
    assert.equal(exit, 0, output);
    assert.match(encrypted, /^AUTH (LOGIN|PLAIN)/m, output);
    assert.match(encrypted, /This is a test/, output);
    assert.doesNotMatch(clear, /AUTH/);
  });
}

async function isPresent({ check }: LibraryTrial): Promise<boolean> {
  const { exit } = await runCommand("sh", { args: ["-c", `{ ${check}; } >/dev/null 2>&1`], env: { PATH } });
  return exit === 0;
}

const isAllowed = await isNamespaceAllowed();
const named = Deno.env.get("TRIALS")?.split(",");

for (const trial of LIBRARY_TRIALS) {
  if (named?.includes(trial.name) === false) continue;
  const present = isAllowed && await isPresent(trial);
  if (!present) sayNotTested("libraries", `${trial.name} by ${trial.reader}`, `on Debian it needs ${trial.needs}`);
  for (const login of [REGIONAL, MAIL_MANAGER]) {
    const name = `the settings for ${trial.name} log in by ${trial.reader}, with credentials that are ${login.kind}`;
    Deno.test({ name, ignore: !present }, () => assertLogsIn(trial, login));
  }
}
