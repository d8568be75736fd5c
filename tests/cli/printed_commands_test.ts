/**
 * Every command of smtpkey that a golden file or the README prints: it can be typed, and it asks the endpoint of the run that
 * printed it, or one that differs in host or port alone.
 *
 * Invariant: a placeholder that is not in the table fails; so does a golden folder in which no command is found.
 * @module
 */

import assert from "node:assert/strict";
import { failed, type Network, ok } from "../../src/smtp/connection.ts";
import { certificates } from "../support/certificates.ts";
import { type MemoryWorld, runIn } from "../support/memory_host.ts";
import { blockNotes, builtTexts, ownCommandsIn, situationTexts, sourceTexts } from "../support/printed_commands.ts";

const ROOT = new URL("../../", import.meta.url);

/** A file that prints commands, by its path in the project. */
interface Page {
  readonly path: string;
  readonly text: string;
}

function pagesIn(folder: string): readonly Page[] {
  return [...Deno.readDirSync(new URL(folder, ROOT))].flatMap(({ name, isDirectory }) =>
    isDirectory ? pagesIn(`${folder}${name}/`) : [page(`${folder}${name}`)]
  );
}

function page(path: string): Page {
  return { path, text: unwrapped(Deno.readTextFileSync(new URL(path, ROOT))) };
}

/** `text` without the frame of a recorded screen; a row that fills the screen, or ends with \\, goes on in the next one. */
function unwrapped(text: string): string {
  return text.replaceAll(/^\|(.{80})\|$/gm, (_, row: string) => row.endsWith("  ") ? row.trimEnd() : `${row}\u0000`)
    .replaceAll("\u0000\n", "").replaceAll(/ \\\n */g, " ");
}

const ENTITIES: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"', "#39": "'" };

/** The lines of a shell that `text` prints: after `$`, as a string of JSON, or as code of HTML. */
function shellLines({ text }: Page): readonly string[] {
  const prompts = [...text.matchAll(/^ *\$ ((?:.*[ (;'])?smtpkey .*)$/gm)].map(([, line = ""]) => line);
  const strings = [...text.matchAll(/"((?:[^"\\\n]|\\.)*\bsmtpkey (?:[^"\\\n]|\\.)*)",?$/gm)]
    .map(([, json = ""]) => String(JSON.parse(`"${json}"`)))
    .filter((line) => /^(?:smtpkey|printf) /.test(line));
  const code = [...text.matchAll(/<code>([^<]*\bsmtpkey [^<]*)<\/code>/g)]
    .map(([, html = ""]) => html.replaceAll(/&([#\w]+);/g, (entity, name: string) => ENTITIES[name] ?? entity));
  return [...new Set([...prompts, ...strings, ...code])];
}

/** What is typed in place of a placeholder. */
const PLACES: Readonly<Record<string, string>> = {
  REGION: "eu-west-1",
  ADDRESS: "a@example.com",
  HOST: "mail.example.com",
  PORT: "587",
  APP: "postfix",
  NAME: "OPERATOR",
  OPERATOR: "OPERATOR",
  FILE: "/etc/postfix/main.cf",
  ID: "credentials-invalid",
};

/** The words after `smtpkey` in a line of a shell, up to what the shell reads itself. */
function wordsIn(line: string): readonly string[] {
  const [, own = ""] = /\bsmtpkey ((?:'[^']*'|"[^"]*"|[^|&;<>()#'"])*)/.exec(line) ?? [];
  return [...own.matchAll(/'([^']*)'|"([^"]*)"|(\S+)/g)].map(([, single, double, bare = ""]) =>
    single ?? double ?? bare.replaceAll(/\b[A-Z]{2,}\b/g, (place) => {
      assert.ok(Object.hasOwn(PLACES, place), `nothing is known to type for ${place}`);
      return PLACES[place] ?? place;
    })
  );
}

/** A network that has every name and refuses every connection, and keeps what was asked. */
function refusing(asked: { readonly host: string; readonly port: number }[]): Network {
  const hosts: string[] = [];
  return {
    resolve: (host) => Promise.resolve(ok([{ address: `192.0.2.${hosts.push(host)}`, family: 4 }])),
    connect: ({ address }, port) => {
      asked.push({ host: hosts[Number(address.split(".")[3]) - 1] ?? "", port });
      return Promise.resolve(failed({ kind: "network", what: "refused", text: "connection refused" }));
    },
    now: () => asked.length * 60_000,
  };
}

/** The endpoints that a page of `verify` is about, as its first line or its JSON names them. */
function endpointsOf({ text }: Page): readonly { readonly host: string; readonly port: number }[] {
  const named = /(?:^|<p>)([\w.-]+\.[\w.-]+) port (\d+), |"endpoint": \{\s*"host": "([^"]+)",\s*"port": (\d+)/gm;
  return [...text.matchAll(named)].map(([, host, port, jsonHost, jsonPort]) => ({
    host: host ?? jsonHost ?? "",
    port: Number(port ?? jsonPort),
  }));
}

const KEY_ID = "AKIAIOSFODNN7EXAMPLE";
const SECRET = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY";
const PASSWORD = "BMW5RDrXmmVs0lV7GpI4oLkHXpZ4stDsk6q91z1g38Pk";
const KEY = { AWS_ACCESS_KEY_ID: KEY_ID, AWS_SECRET_ACCESS_KEY: SECRET };
const PROFILE = ["OPERATOR", "admin"].map((name) =>
  `[${name}]\naws_access_key_id=${KEY_ID}\naws_secret_access_key=${SECRET}\n`
).join("");
const INGRESS = "inp-abcdefghijklmnopqrstuvwx Abcdefgh1\n";
const INGRESS_ROW = "inp-abcdefghijklmnopqrstuvwx,Abcdefgh1,abcdefghij12.fips.wmjb.mail-manager-smtp.amazonaws.com\n";
const INGRESS_CSV = `SMTP user name,SMTP password,SMTP endpoint\n${INGRESS_ROW}`;

/** What is on standard input of a line that reads it. */
function pipedTo(line: string): string {
  if (line.includes("smtpkey doctor")) return "535 Authentication Credentials Invalid\n";
  if (line.includes("ingress")) return INGRESS;
  if (line.includes("credentials.csv")) return INGRESS_CSV;
  return `${KEY_ID} ${line.includes("smtpkey verify") ? PASSWORD : SECRET}\n`;
}

/** Carries `line` out where every pair is at hand and no server answers. */
async function typed(
  line: string,
  network: Network,
  env: MemoryWorld["env"] = {},
): Promise<{ readonly exit: number; readonly stderr: string }> {
  const words = wordsIn(line);
  return await runIn({
    files: {
      "/home/op/.aws/credentials": PROFILE,
      "roots.pem": CERTIFICATES.rootPem,
      "app.env": `SMTP_HOST=email-smtp.eu-west-1.amazonaws.com\nSMTP_USERNAME=${KEY_ID}\nSMTP_PASSWORD=${PASSWORD}\n`,
      "/etc/postfix/main.cf": "relayhost = [email-smtp.eu-west-1.amazonaws.com]:587\n",
    },
    env: {
      HOME: "/home/op",
      SMTP_USERNAME: KEY_ID,
      SMTP_PASSWORD: PASSWORD,
      ...env,
      ...(words[0] === "derive" ? KEY : {}),
    },
    ...(words.includes("-") ? { stdin: pipedTo(line) } : {}),
    network,
  }, ...words);
}

const CERTIFICATES = await certificates();
const PAGES = [...pagesIn("tests/golden/"), page("README.md")];

for (const printed of PAGES) {
  for (const line of shellLines(printed)) {
    Deno.test(`${printed.path}: ${line}`, async () => {
      const asked: { readonly host: string; readonly port: number }[] = [];
      const { exit, stderr } = await typed(line, refusing(asked));
      assert.ok([0, 1, 3].includes(exit), `exit ${exit}: ${stderr}`);
      const own = endpointsOf(printed);
      if (!line.includes("smtpkey verify") || own.length === 0) return;
      assert.notEqual(asked.length, 0, "no endpoint was asked");
      for (const { host, port } of asked) {
        assert.ok(
          own.some((one) => one.host === host || one.port === port),
          `${host} port ${port} is another endpoint`,
        );
      }
    });
  }
}

/** The commands in the middle of a sentence, in notes, and in remedies that are made for one case. */
const IN_TEXTS = [
  ...new Set(
    [...sourceTexts(), ...blockNotes(), ...builtTexts("posix"), ...await situationTexts("x86_64-unknown-linux-gnu")]
      .flatMap(ownCommandsIn).filter((line) => !/NAME|--(?:region|host|port)$/.test(line))
      .map((line) =>
        line.replace("ID.CLUSTER.", "abcdefghij12.wmjb.").replace("--ca-file FILE", "--ca-file roots.pem")
      ),
  ),
];

Deno.test("every command in the middle of a text can be typed", async () => {
  assert.ok(IN_TEXTS.length > 100, `${IN_TEXTS.length}`);
  for (const line of IN_TEXTS) {
    const { exit, stderr } = await typed(line, refusing([]), { AWS_REGION: "eu-west-1", ...KEY });
    assert.ok([0, 1, 3].includes(exit), `${line}: exit ${exit}: ${stderr}`);
  }
});

Deno.test("commands and endpoints are found in each kind of page", () => {
  const kinds = [/^tests\/golden\/[\w-]+\.txt$/, /-json\.txt$/, /\.html$/, /\/terminal\//, /\/config\//, /^README/];
  for (const kind of kinds) {
    const lines = PAGES.filter(({ path }) => kind.test(path)).flatMap(shellLines);
    assert.ok(lines.length > 1, `${kind} has ${lines.length} commands`);
  }
  const judged = PAGES.filter((one) => endpointsOf(one).length > 0 && shellLines(one).length > 0);
  assert.ok(judged.length >= 20, `${judged.length} pages name their endpoint and a command`);
});

Deno.test("an unknown placeholder fails", () => {
  assert.throws(() => wordsIn("smtpkey verify --region WHERE"), /nothing is known to type for WHERE/);
  assert.deepEqual(wordsIn("(umask 077; smtpkey derive --region REGION - < F > G)"), [
    "derive",
    "--region",
    "eu-west-1",
    "-",
  ]);
});
