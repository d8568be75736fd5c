/**
 * Every block read back by the reader of settings files: what was put in comes out, and no fault is seen in it.
 *
 * Invariant: each piece under the name of the file that it is for; a name without a row here does not compile.
 * @module
 */

import assert from "node:assert/strict";
import { settingsBlock } from "../../../src/render/apps/block.ts";
import { SETTINGS_NAMES, type SettingsName } from "../../../src/render/apps/names.ts";
import { SETTINGS } from "../../../src/render/apps/settings_text.ts";
import { openSettings } from "../../support/config.ts";

/**
 * The file of each piece of a block, empty where it has no name of its own; or why the block is not read back. A piece without the
 * password, such as a configuration that names another file, has none.
 */
const FILES: Readonly<Record<SettingsName, readonly string[] | string>> = {
  "postfix": ["", "sasl_passwd"],
  "exim": ["", "", "passwd.client", "", "", ""],
  "sendmail": ["authinfo", "", ""],
  "msmtp": [".msmtprc"],
  "ssmtp": ["ssmtp.conf"],
  "dma": ["", "auth.conf"],
  "swaks": "its file has options of a command line, and quotes nothing",
  "curl": [""],
  "nodemailer": ["mail.mjs"],
  "dotenv": [".env"],
  "authjs": [".env.local"],
  "python": ["mail.py"],
  "flask": ["config.py"],
  "django": ["settings.py", "settings.py"],
  "rails": ["production.rb"],
  "laravel": [".env"],
  "symfony": [".env.local"],
  "phpmailer": ["mail.php"],
  "wordpress": ["wp-config.php"],
  "spring": ["application.properties"],
  "aspnet": ["appsettings.json"],
  "dotnet": ["Mail.cs", "Mail.cs"],
  "go": ["main.go"],
  "grafana": ["grafana.ini"],
  "alertmanager": ["alertmanager.yml"],
  "gitea": ["app.ini"],
  "keycloak": [""],
  "gitlab": ["gitlab.rb"],
  "ghost": ["ghost.env"],
  "nextcloud": ["config.php"],
  "mastodon": [".env.production"],
  "chatwoot": [".env"],
  "discourse": ["app.yml"],
  "n8n": [".env"],
  "odoo": ["odoo.conf"],
  "supabase": [".env"],
  "authelia": ["configuration.yml"],
  "listmonk": [""],
  "systemd": ["ses-smtp.env"],
  "docker": ["ses-smtp.env"],
  "kubernetes": [""],
  "github-actions": ["ses-smtp.env", ""],
  "terraform": "it computes the password",
  "url": [""],
};

const LOGINS = [
  {
    host: "email-smtp.us-east-1.amazonaws.com",
    username: "AKIAIOSFODNN7EXAMPLE",
    password: "BLBM/9hSUELfq8Gw+rU1YcBjkOxGbhT2XG763xVLGWL9",
  },
  {
    host: "abcdefghij12.wmjb.mail-manager-smtp.amazonaws.com",
    username: "inp-abcdefghijklmnopqrstuvwx",
    password: "a!b@c%d^e&f*g(h)i_j+k-l[m]n{p}q|r.s,t?u1",
  },
];

for (const name of SETTINGS_NAMES) {
  const files = FILES[name];
  if (typeof files === "string") continue;
  for (const login of LOGINS) {
    Deno.test(`the settings for ${name} are read back, ${login.host}`, () => {
      const pieces = SETTINGS[name].pieces(login);
      assert.equal(pieces.length, files.length);
      const texts = pieces.map((piece) => settingsBlock({ title: "A program", pieces: () => [piece] }, login));
      const found = texts.flatMap((text, index) => openSettings(files[index] ?? "", text));
      const pairs = found.filter(({ password }) => password !== undefined);
      assert.ok(pairs.length > 0, texts.join("\n"));
      for (const { username, password, facts } of pairs) {
        assert.deepEqual([username, password, facts], [login.username, login.password, undefined], texts.join("\n"));
      }
      const hosts = found.flatMap(({ host }) => host ?? []);
      assert.ok(hosts.some((host) => host.startsWith(login.host) || host === "*.amazonaws.com"), hosts.join());
    });
  }
}
