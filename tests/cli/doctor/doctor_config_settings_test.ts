/**
 * What `derive --for` prints, read back by `doctor --config`: the very pair, the host, the port, and nothing wrong.
 *
 * Invariant: every program that both know; one that only the first knows stands in the list at the end.
 * @module
 */

import assert from "node:assert/strict";
import { SETTINGS_NAMES } from "../../../src/render/apps/names.ts";
import { openSettings } from "../../support/config.ts";
import { runIn } from "../../support/memory_host.ts";

const GOLDEN = new URL("../../golden/settings/", import.meta.url);

const ID = "AKIAIOSFODNN7EXAMPLE";
const PASSWORD = "BMW5RDrXmmVs0lV7GpI4oLkHXpZ4stDsk6q91z1g38Pk";
const HOST = "email-smtp.eu-west-1.amazonaws.com";
const KEY = {
  AWS_ACCESS_KEY_ID: ID,
  AWS_SECRET_ACCESS_KEY: "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY",
} as const;

/** By program: the file that it is told to be written to, and the port. */
const FILES: readonly (readonly [program: string, file: string, port: number])[] = [
  ["msmtp", ".msmtprc", 587],
  ["ssmtp", "ssmtp.conf", 587],
  ["curl", "ses.curl", 587],
  ["nodemailer", "mail.mjs", 587],
  ["dotenv", ".env", 465],
  ["authjs", ".env.local", 465],
  ["python", "mail.py", 587],
  ["flask", "config.py", 587],
  ["rails", "production.rb", 587],
  ["aspnet", "appsettings.json", 587],
  ["go", "main.go", 587],
  ["laravel", ".env", 465],
  ["symfony", ".env.local", 465],
  ["phpmailer", "mail.php", 587],
  ["wordpress", "wp-config.php", 587],
  ["spring", "application.properties", 587],
  ["grafana", "grafana.ini", 587],
  ["alertmanager", "alertmanager.yml", 587],
  ["gitea", "app.ini", 465],
  ["keycloak", "realm.json", 465],
  ["gitlab", "gitlab.rb", 465],
  ["ghost", "ghost.env", 465],
  ["nextcloud", "config.php", 465],
  ["mastodon", ".env.production", 587],
  ["chatwoot", ".env", 465],
  ["discourse", "app.yml", 465],
  ["n8n", ".env", 465],
  ["odoo", "odoo.conf", 587],
  ["supabase", ".env", 465],
  ["authelia", "configuration.yml", 587],
  ["listmonk", "listmonk.sql", 587],
  ["systemd", "ses-smtp.env", 587],
  ["docker", "ses-smtp.env", 587],
  ["kubernetes", "secret.yaml", 587],
  ["url", "url", 587],
];

/** Settings in a form of which no reader is here, without a pair, or in several files that hold a part each. */
const NOT_READ = ["sendmail", "dma", "swaks", "dotnet", "github-actions", "terraform"];

function block(program: string): string {
  const text = Deno.readTextFileSync(new URL(`${program}.txt`, GOLDEN));
  // Of a line for the shell, the file is what stands in its here-document.
  return /<<'EOF'\n([\s\S]*)EOF\n/.exec(text)?.[1] ?? text;
}

/** The pieces of a block for several files. */
function pieces(program: string): readonly string[] {
  return block(program).split(/\n(?=# \w+, \d+ of \d+: )/);
}

async function assertNothingWrong(files: Readonly<Record<string, string>>, file: string): Promise<void> {
  const { exit, stdout } = await runIn({ env: KEY, files }, "doctor", "-f", "json", "--config", file);
  const { settings, findings, notes } = JSON.parse(stdout);
  assert.deepEqual([findings, notes], [[], []]);
  assert.equal(settings.length, 1);
  assert.equal(exit, 0);
}

for (const [program, file, port] of FILES) {
  Deno.test(`what derive --for ${program} prints is read back`, async () => {
    const text = block(program);
    const [settings, ...others] = openSettings(file, text);
    assert.deepEqual(others, []);
    const { host, username, password } = settings ?? {};
    assert.deepEqual([host, settings?.port, username, password], [HOST, port, ID, PASSWORD]);
    await assertNothingWrong({ [file]: text }, file);
  });
}

for (const [index, text] of pieces("django").entries()) {
  Deno.test(`what derive --for django prints is read back, piece ${index + 1}`, async () => {
    const { host, port, username, password, security } = openSettings("settings.py", text)[0] ?? {};
    assert.deepEqual([host, port, username, password, security], [HOST, 587, ID, PASSWORD, "starttls"]);
    await assertNothingWrong({ "settings.py": text }, "settings.py");
  });
}

Deno.test("what derive --for postfix prints is read back, from both files", async () => {
  const [main = "", table = ""] = pieces("postfix");
  const [settings] = openSettings("main.cf", main, { kind: "read", text: table, shown: "sasl_passwd" });
  const { host, port, username, password, security } = settings ?? {};
  assert.deepEqual([host, port, username, password, security], [HOST, 587, ID, PASSWORD, "starttls"]);
  await assertNothingWrong({ "/etc/postfix/main.cf": main, "/etc/postfix/sasl_passwd": table }, "/etc/postfix/main.cf");
});

Deno.test("of what derive --for exim prints, the table of passwords is read back", async () => {
  const table = pieces("exim").find((piece) => piece.includes("passwd.client\n")) ?? "";
  const [settings] = openSettings("passwd.client", table);
  assert.deepEqual([settings?.username, settings?.password], [ID, PASSWORD]);
  const world = { env: KEY, files: { "passwd.client": table } };
  // The table has no host, so a region is needed.
  const { exit, stdout } = await runIn(world, "doctor", "-r", "eu-west-1", "-c", "passwd.client");
  assert.equal(exit, 0, stdout);
  assert.equal((await runIn(world, "doctor", "-c", "passwd.client")).exit, 3);
});

Deno.test("no program is forgotten", () => {
  const known = [...FILES.map(([program]) => program), "postfix", "exim", "django", ...NOT_READ];
  assert.deepEqual(known.toSorted(), [...SETTINGS_NAMES].toSorted());
});
