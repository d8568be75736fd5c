/**
 * The mail libraries of programs that cannot be installed here whole, each with what its program makes of a block.
 *
 * Invariant: the block is read as it was printed; what a line of shell adds is the root certificate and a mail. All check the
 * certificate, except Django 3.2 and Flask-Mail of Debian 12, which check none.
 * @module
 */

import type { SettingsName } from "../../../src/render/apps/names.ts";

/** A library that reads a block. */
export interface LibraryTrial {
  /** What `--for` is given. */
  readonly name: SettingsName;
  /** What reads the block. */
  readonly reader: string;
  /** A line of shell that succeeds where the library is. */
  readonly check: string;
  /** Debian's packages of it. */
  readonly needs: string;
  /**
   * A line of shell that sends a mail with the settings in the file `block`, in the folder of the test, where `root.pem`
   * is too; `$HERE` is the folder of this file, and `$MODULES` a JSON object of npm modules by name.
   */
  readonly shell: string;
}

const PHP = "-d openssl.cafile=root.pem -d include_path=/usr/share/php";

function actionMailer(name: SettingsName, program: string = name, words = ""): LibraryTrial {
  return {
    name,
    reader: `Action Mailer${words}`,
    check: "ruby -e 'Gem::Specification.find_by_name(%q(actionmailer)); Gem::Specification.find_by_name(%q(dotenv))'",
    needs: "ruby-actionmailer ruby-dotenv",
    shell: `ruby "$HERE/action_mailer.rb" ${program}`,
  };
}

const SYMFONY = {
  check:
    "cd /usr/share/php && ls Symfony/Component/Mailer Symfony/Component/Dotenv Dotenv Illuminate/Support && php -v",
  needs: "php-cli php-symfony-mailer php-symfony-dotenv php-illuminate-support php-vlucas-phpdotenv",
} as const;

function symfonyMailer(name: SettingsName, program: string = name, words = ""): LibraryTrial {
  return { name, reader: `Symfony Mailer${words}`, ...SYMFONY, shell: `php ${PHP} "$HERE/mailer.php" ${program}` };
}

function phpMailer(name: SettingsName): LibraryTrial {
  return {
    name,
    reader: "PHPMailer",
    check: "ls /usr/share/php/libphp-phpmailer/autoload.php && php -v",
    needs: "php-cli libphp-phpmailer",
    shell: `php ${PHP} "$HERE/mailer.php" ${name}`,
  };
}

/** What Go compiles is kept for the next. */
const GO =
  'export GOPATH=/usr/share/gocode GO111MODULE=off GOFLAGS= CGO_ENABLED=0 GOCACHE="${TMPDIR:-/tmp}/smtpkey-go-cache"';

function goLibrary(name: SettingsName, reader: string, prepare = "true"): LibraryTrial {
  const packages = ["gopkg.in/mail.v2", "gopkg.in/ini.v1", "gopkg.in/yaml.v3", "github.com/joho/godotenv"];
  return {
    name,
    reader,
    check: `go version && cd /usr/share/gocode/src && ls ${packages.join(" ")}`,
    needs:
      "golang-go golang-gopkg-mail.v2-dev golang-gopkg-ini.v1-dev golang-gopkg-yaml.v3-dev golang-github-joho-godotenv-dev",
    shell: `${GO}\n${prepare} && go run "$HERE/send.go" ${name}`,
  };
}

const JARS = "/usr/share/java/javax.mail.jar:/usr/share/java/javax.activation.jar";

function javaMail(name: SettingsName, prepare = "true"): LibraryTrial {
  return {
    name,
    reader: "JavaMail",
    check: `java -version && keytool -help && ls ${JARS.replaceAll(":", " ")}`,
    needs: "default-jdk-headless libmail-java",
    shell: [
      prepare,
      "keytool -importcert -noprompt -alias root -file root.pem -keystore roots.p12 -storepass changeit",
      `java -Djavax.net.ssl.trustStore=roots.p12 -Djavax.net.ssl.trustStorePassword=changeit -cp ${JARS} "$HERE/Send.java" ${name}`,
    ].join(" &&\n"),
  };
}

/** What kcadm.sh is given, as properties. */
const REALM = [
  "printf '#!/bin/sh\\ncat > realm.json\\n' > kcadm.sh && chmod +x kcadm.sh",
  'PATH="$PWD:$PATH" sh ./block',
  `python3 -c 'import json; print("\\n".join(k + "=" + v.replace(chr(92), chr(92) * 2) for k, v in json.load(open("realm.json"))["smtpServer"].items()))' > block.properties`,
  "mv block.properties block",
].join(" &&\n");

const ALERTMANAGER = `
{ cat block && cat <<'END'; } > alertmanager.yml
route: { receiver: mail, group_wait: 0s }
receivers: [{ name: mail, email_configs: [{ to: user@example.com, text: This is a test. }] }]
END
amtool check-config alertmanager.yml || exit 1
prometheus-alertmanager --config.file=alertmanager.yml --storage.path=data --cluster.listen-address= \\
  --web.listen-address=127.0.0.1:9093 > log 2>&1 &
for wait in 1 2 3 4 5 6 7 8 9 10; do amtool --alertmanager.url=http://127.0.0.1:9093 alert add test && break; sleep 0.3; done
for wait in 1 2 3 4 5 6 7 8 9 10; do
  sleep 0.5
  python3 -c 'import urllib.request; print(urllib.request.urlopen("http://127.0.0.1:9093/metrics").read().decode())' > metrics
  grep -q '^alertmanager_notification_latency_seconds_count{integration="email"} [1-9]' metrics && break
done
kill $!
cat log
grep -q '^alertmanager_notifications_failed_total{integration="email".*} [1-9]' metrics && exit 1
grep -q '^alertmanager_notification_latency_seconds_count{integration="email"} [1-9]' metrics`;

const SMTPLIB = `python3 -c '
import os, smtplib, ssl
with smtplib.SMTP(os.environ["SMTP_HOST"], int(os.environ["SMTP_PORT"])) as smtp:
    smtp.starttls(context=ssl.create_default_context())
    smtp.login(os.environ["SMTP_USERNAME"], os.environ["SMTP_PASSWORD"])
    smtp.sendmail("app@example.com", ["user@example.com"], "Subject: test\\n\\nThis is a test.")
'`;

/** A database of its own, in which the block is run. */
const POSTGRESQL = [
  'PATH=$(echo /usr/lib/postgresql/*/bin):$PATH; chmod 777 .; export PGHOST="$PWD" PGUSER=postgres',
  'as() { setpriv --reuid=postgres --regid=postgres --clear-groups "$@"; }',
  '{ as initdb -A trust -D base && as pg_ctl -w -D base -o "-k $PWD -c listen_addresses=" start; } > initdb.log',
  "psql -qc \"create table settings (key text unique, value jsonb); insert into settings values ('smtp', '[]')\"",
  "psql -v ON_ERROR_STOP=1 -f block",
  "psql -Atc \"select value from settings where key = 'smtp'\" > value.json",
  "as pg_ctl -D base -m immediate stop",
].join(" &&\n");

function listmonk(trial: LibraryTrial): LibraryTrial {
  const check = `test $(id -u) = 0 && ls /usr/lib/postgresql/*/bin/initdb && ${trial.check}`;
  return { ...trial, check, needs: `postgresql and root, and ${trial.needs}` };
}

const SEND_BY_NODEMAILER = `cat > send.mjs <<'END'
const { default: nodemailer } = await import(JSON.parse(process.env.MODULES).nodemailer);
const transport = nodemailer.createTransport(process.env.EMAIL_SERVER);
await transport.sendMail({ from: "app@example.com", to: "user@example.com", subject: "test", text: "This is a test." });
END
node send.mjs`;

/** The URL with implicit TLS, where the endpoint has it, as the note about it allows. */
const STRICT_URL = `case $(cat block) in *@email-smtp.*) sed -i 's|^smtp:|smtps:|; s|:587$|:465|' block;; esac`;

function byUrl(reader: string, { check, needs }: Pick<LibraryTrial, "check" | "needs">, shell: string): LibraryTrial {
  return {
    name: "url",
    reader: `${reader}, as smtps:// with port 465`,
    check,
    needs,
    shell: `${STRICT_URL}\n${shell}`,
  };
}

const NODE = { check: "node --version", needs: "nodejs" } as const;
const CURL = { check: "curl --version | grep -w smtps", needs: "curl" } as const;
const SEND_BY_CURL = `printf 'From: a\n\nThis is a test.\n' > mail.txt
printf 'url = "%s"\n' "$(cat block)" | curl -sS --ssl-reqd --cacert root.pem --config - \\
  --mail-from app@example.com --mail-rcpt user@example.com --upload-file mail.txt`;

/** Every library with every block. */
export const LIBRARY_TRIALS: readonly LibraryTrial[] = [
  byUrl("Nodemailer", NODE, `export EMAIL_SERVER="$(cat block)"\n${SEND_BY_NODEMAILER}`),
  byUrl("curl", CURL, SEND_BY_CURL),
  byUrl("Symfony Mailer", SYMFONY, `php ${PHP} "$HERE/mailer.php" url`),
  { name: "authjs", reader: "Nodemailer", ...NODE, shell: `set -a && . ./block && set +a\n${SEND_BY_NODEMAILER}` },
  actionMailer("rails"),
  actionMailer("gitlab"),
  actionMailer("mastodon"),
  actionMailer("mastodon", "mastodon_before_email_yml", ", as Mastodon 4.3 uses it"),
  actionMailer("chatwoot"),
  actionMailer("discourse"),
  symfonyMailer("symfony"),
  symfonyMailer("laravel"),
  symfonyMailer("laravel", "laravel10", ", as Laravel 10 uses it"),
  symfonyMailer("nextcloud"),
  phpMailer("phpmailer"),
  phpMailer("wordpress"),
  goLibrary("grafana", "gopkg.in/mail.v2"),
  goLibrary("supabase", "gopkg.in/mail.v2"),
  goLibrary("gitea", "net/smtp of Go"),
  goLibrary("authelia", "net/smtp of Go"),
  listmonk(goLibrary("listmonk", "PostgreSQL, then net/smtp of Go", POSTGRESQL)),
  {
    ...goLibrary("go", "net/smtp of Go"),
    shell: `${GO}
{ printf 'package main\\nimport ("log"; "net/smtp")\\nfunc main() {\\n' && cat block &&
  printf 'if err != nil { log.Fatal(err) }\\n}\\n'; } > main.go && go run main.go`,
  },
  javaMail("spring"),
  javaMail("keycloak", REALM),
  {
    name: "alertmanager",
    reader: "Alertmanager",
    check: "prometheus-alertmanager --version && amtool --version",
    needs: "prometheus-alertmanager",
    shell: ALERTMANAGER,
  },
  {
    name: "django",
    reader: "Django, from the names before 6.1",
    check: "/usr/bin/python3 -c 'import django'",
    needs: "python3-django",
    shell:
      `awk -v RS= 'NR == 2' block > settings.py && DJANGO_SETTINGS_MODULE=settings PYTHONPATH=. /usr/bin/python3 -c '
from django.core.mail import send_mail
send_mail("test", "This is a test.", "app@example.com", ["user@example.com"])'`,
  },
  {
    name: "flask",
    reader: "Flask-Mail",
    check: "/usr/bin/python3 -c 'import flask_mail'",
    needs: "python3-flask-mail",
    shell: `/usr/bin/python3 -c '
import os
from flask import Flask
from flask_mail import Mail, Message
app = Flask("app")
app.config.from_pyfile(os.path.abspath("block"))
with app.app_context():
    Mail(app).send(Message("test", ["user@example.com"], "This is a test."))'`,
  },
  {
    name: "github-actions",
    reader: "Nodemailer, as the action uses it",
    check: "node --version",
    needs: "nodejs",
    shell: `cat > action.mjs <<'END'
import fs from "node:fs";
const modules = JSON.parse(process.env.MODULES);
const [dotenv, yaml, nodemailer] = await Promise.all(
  ["dotenv", "yaml", "nodemailer"].map(async (name) => await import(modules[name])));
const [secrets, steps] = fs.readFileSync("block", "utf8").split("\\n\\n");
const held = dotenv.parse(secrets);
const [{ with: given }] = yaml.parse(steps);
const input = (name) => String(given[name]).replace(/\\$\\{\\{ secrets\\.(\\w+) \\}\\}/g, (_, secret) => held[secret]);
const transport = nodemailer.createTransport({
  host: input("server_address"), port: Number(input("server_port")), secure: input("secure") === "true",
  auth: { user: input("username"), pass: input("password") },
});
await transport.sendMail({ from: input("from"), to: input("to"), subject: input("subject"), text: input("body") });
END
node action.mjs`,
  },
  {
    name: "kubernetes",
    reader: "Ruby's YAML, then smtplib",
    check: "ruby --version && python3 --version",
    needs: "ruby python3",
    shell: `export SMTPLIB='${SMTPLIB.replaceAll("'", `'\\''`)}'
ruby -ryaml -e 'exec(YAML.safe_load(File.read("block"))["stringData"], "sh", "-c", ENV["SMTPLIB"])'`,
  },
];
