/**
 * Every block read back by the reader of settings files: what was put in comes out, and no fault is seen in it.
 *
 * Invariant: each piece under the name of the file that it is for; a name without a row here does not compile.
 * @module
 */

import assert from "node:assert/strict";
import fc from "fast-check";
import { type BlockSettings, settingsBlock } from "../../../src/render/apps/block.ts";
import { SETTINGS_NAMES, type SettingsName } from "../../../src/render/apps/names.ts";
import { SETTINGS } from "../../../src/render/apps/settings_text.ts";
import type { DerivedLogin } from "../../../src/render/derived.ts";
import { mayBeMailManagerPassword } from "../../../src/ses/mail_manager.ts";
import { type OpenSettings, openSettings, readFully } from "../../support/config.ts";

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

const INGRESS = "abcdefghij12.wmjb.mail-manager-smtp.amazonaws.com";

const RUNS = 50;

const LOGINS: readonly DerivedLogin[] = [
  {
    host: "email-smtp.us-east-1.amazonaws.com",
    username: "AKIAIOSFODNN7EXAMPLE",
    password: "BLBM/9hSUELfq8Gw+rU1YcBjkOxGbhT2XG763xVLGWL9",
  },
  {
    host: INGRESS,
    username: "inp-abcdefghijklmnopqrstuvwx",
    password: "a!b@c%d^e&f*g(h)i_j+k-l[m]n{p}q|r.s,t?u1",
  },
  {
    host: INGRESS,
    username: "inp-abcdefghijklmnopqrstuvwx",
    password: "Aa!b@c#d$%e^f&g*h(i)j_k+l-m=n[o]p{q}r|s.t,u?v0!w@x#y$%z^A&B*C(D)",
  },
];

/** What is found in a block of `name` with `login`. */
function readBack(name: SettingsName, files: readonly string[], login: DerivedLogin): ReadBack {
  const pieces = SETTINGS[name].pieces(login);
  assert.equal(pieces.length, files.length);
  const texts = pieces.map((piece) => settingsBlock({ title: "A program", pieces: () => [piece] }, login));
  const read = texts.map((text, index) => ({ name: files[index] ?? "", shown: "", text })).map((file) =>
    readFully(file)
  );
  const found = texts.flatMap((text, index) => openSettings(files[index] ?? "", text));
  return {
    text: texts.join("\n"),
    found,
    pairs: found.filter(({ password }) => password !== undefined),
    isNamed: read.flatMap(({ settings }) => settings).some(({ notes }) => NOT_READ.test(notes.join())),
  };
}

const NOT_READ = /the (?:user name|password) (?:is not read|may not be what the program reads)/;

interface ReadBack {
  readonly text: string;
  readonly found: readonly OpenSettings[];
  readonly pairs: readonly OpenSettings[];
  /** Whether a pair is reported that is not read, or not surely. */
  readonly isNamed: boolean;
}

/** Nothing is read as the password that is another one; what a program's own reader cuts is said to be cut. */
function assertCut({ pairs, text }: ReadBack, { password }: DerivedLogin): void {
  for (const pair of pairs) assert.ok(pair.password === password || pair.facts !== undefined, text);
}

function assertPairs({ pairs, text }: ReadBack, { username, password }: DerivedLogin): void {
  for (const pair of pairs) {
    assert.deepEqual([pair.username, pair.password, pair.facts], [username, password, undefined], text);
  }
}

/** Every character of a Mail Manager password that is neither a letter nor a digit. */
const SPECIAL = Array.from("!@#$%^&*()_+-=[]{}|.,?");

/** A password of Mail Manager of the greatest length, that has every special character at least once, in any order. */
const LONGEST = fc.tuple(
  fc.array(fc.constantFrom(...SPECIAL, ..."aZ09"), { minLength: 42, maxLength: 42 }),
  fc.array(fc.nat(), { minLength: 64, maxLength: 64 }),
).map(([rest, order]) =>
  [...SPECIAL, ...rest].map((character, index) => ({ character, at: order[index] ?? 0 }))
    .sort((one, other) => one.at - other.at).map(({ character }) => character).join("")
);

for (const name of SETTINGS_NAMES) {
  const files = FILES[name];
  if (typeof files === "string") continue;
  for (const login of LOGINS) {
    Deno.test(`the settings for ${name} are read back, ${login.host}, ${login.password.length} characters`, () => {
      const read = readBack(name, files, login);
      const { cannotHold }: BlockSettings = SETTINGS[name];
      assert.ok(read.pairs.length > 0, read.text);
      if (cannotHold?.pattern.test(login.password) === true) assertCut(read, login);
      else assertPairs(read, login);
      const hosts = read.found.flatMap(({ host }) => host ?? []);
      assert.ok(hosts.some((host) => host.startsWith(login.host) || host === "*.amazonaws.com"), hosts.join());
    });
  }
  Deno.test(`the settings for ${name} are never read back as another password, with all special characters in any order`, () => {
    const { cannotHold }: BlockSettings = SETTINGS[name];
    fc.assert(
      fc.property(LONGEST, (password) => {
        assert.ok(mayBeMailManagerPassword(password), password);
        if (cannotHold?.pattern.test(password) === true) return;
        const login = { host: INGRESS, username: "inp-abcdefghijklmnopqrstuvwx", password };
        const read = readBack(name, files, login);
        assertPairs(read, login);
        assert.ok(read.pairs.length > 0 || read.isNamed, read.text);
      }),
      { numRuns: RUNS },
    );
  });
}
