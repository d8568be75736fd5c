/**
 * Real programs that are given the settings as they were printed, and send a mail with them.
 *
 * Invariant: nothing of a block is changed but the port, and the folder that it names; what a test adds stands beside it: the root
 * certificate, and that SES is on loopback.
 * @module
 */

import { fileURLToPath } from "node:url";
import type { SettingsName } from "../../../src/render/apps/names.ts";
import { type Ended, runProgram } from "../program.ts";
import { MAIL, redirected } from "../clients/client.ts";

/** A program that takes a block. */
export interface Trial {
  /** What `--for` is given. */
  readonly name: SettingsName;
  /** What reads the block. */
  readonly reader: string;
  /** A line of shell that succeeds where the program can run. */
  readonly check: string;
  /** What it takes for that, in words. */
  readonly needs: string;
  /**
   * A line of shell that sends a mail with the settings in the file `block`. It runs in the test's folder, where
   * `root.pem`, `mail.txt` and `hosts` are too; `$HERE` is the folder of this file.
   */
  readonly shell: string;
  /** What the password of Mail Manager must not hold for this reader. */
  readonly refuses?: RegExp;
}

/** Where the files of this folder are. */
const HERE = fileURLToPath(new URL(".", import.meta.url));

/** Sends a mail with `SMTP_HOST` and its like in the environment, whatever put them there. */
const SEND = `python3 -c '
import os, smtplib, ssl
with smtplib.SMTP(os.environ["SMTP_HOST"], int(os.environ["SMTP_PORT"])) as smtp:
    smtp.starttls(context=ssl.create_default_context())
    smtp.login(os.environ["SMTP_USERNAME"], os.environ["SMTP_PASSWORD"])
    smtp.sendmail("${MAIL.from}", ["${MAIL.to}"], open("${MAIL.file}").read())
'`;

const MAIL_FLAGS = `--mail-from ${MAIL.from} --mail-rcpt ${MAIL.to} --upload-file ${MAIL.file}`;

/** What systemd reads files of variables with, of which `EnvironmentFile=` is one; it prints them for a shell. */
const GENERATOR = "/usr/lib/systemd/user-environment-generators/30-systemd-environment-d-generator";

/** Programs that only root can run; their scripts stand beside this file. */
const BECOME_ROOT = '$(test "$(id -u)" = 0 || echo sudo -n)';
const IS_ROOT = "{ test $(id -u) = 0 || sudo -n true; }";

/** Lets a file of the test's folder import Nodemailer. */
const NODEMAILER_MODULE = [
  "mkdir -p node_modules/nodemailer && cd node_modules/nodemailer",
  `echo '{ "exports": "./index.mjs" }' > package.json`,
  `echo "export { default } from '$NODEMAILER';" > index.mjs && cd ../..`,
] as const;

/** A program that gives variables to Nodemailer: host, port, whether TLS is implicit, user name, password. */
function byNodemailer(name: SettingsName, variables: string): Trial {
  return {
    name,
    reader: "Nodemailer, from its variables",
    check: "node --version",
    needs: "nodejs",
    shell: [
      ...NODEMAILER_MODULE,
      `{ cat "$HERE/no-dns.mjs" && cat <<'END' && cat "$HERE/send.mjs"; } > send.mjs`,
      'import nodemailer from "nodemailer";',
      `const [host, port, secure, user, pass] = "${variables}".split(" ").map((name) => process.env[name]);`,
      'if (secure !== (host.startsWith("email-smtp.") ? "true" : "false")) throw new Error("secure: " + secure);',
      "const transport = nodemailer.createTransport({ host, port, requireTLS: true, auth: { user, pass } });",
      "END",
      "set -a && . ./block && set +a && node send.mjs",
    ].join("\n"),
  };
}

/** Every program. */
export const TRIALS: readonly Trial[] = [
  {
    name: "postfix",
    reader: "Postfix",
    check: `test -x /usr/sbin/postfix && ls /usr/lib/*/sasl2/libplain.so && ${IS_ROOT}`,
    needs: "postfix libsasl2-modules, and root or sudo",
    shell: `${BECOME_ROOT} "$HERE/send-postfix" "$PWD" ${MAIL.to}`,
  },
  {
    name: "exim",
    reader: "Exim, Debian's and bare",
    check: `${IS_ROOT} && d=$(mktemp -d) && { ${HERE}fetch-exim $d; s=$?; rm -r $d; test $s = 0; }`,
    needs: "the package exim4-daemon-light to download, and root or sudo",
    shell: `${BECOME_ROOT} "$HERE/send-exim" "$PWD" ${MAIL.to}`,
  },
  {
    name: "msmtp",
    reader: "msmtp",
    check: "msmtp --version",
    needs: "msmtp",
    shell: `chmod 600 block && msmtp -C block --tls-trust-file=root.pem ${MAIL.to} < ${MAIL.file}`,
  },
  {
    name: "swaks",
    reader: "Swaks",
    check: "swaks --version && perl -MNet::SSLeay -e 1",
    needs: "swaks libnet-ssleay-perl",
    shell: `swaks --config block --tls-ca-path root.pem --data ${MAIL.file}`,
  },
  {
    name: "curl",
    reader: "curl",
    check: "curl --version | grep -w smtps",
    needs: "curl",
    shell: `curl -sS --config block --upload-file ${MAIL.file}`,
  },
  {
    name: "url",
    reader: "curl",
    check: "curl --version | grep -w smtps",
    needs: "curl",
    shell: `printf 'url = "%s"\\n' "$(cat block)" | curl -sS --ssl-reqd --config - ${MAIL_FLAGS}`,
  },
  {
    name: "nodemailer",
    reader: "Nodemailer",
    check: "node --version",
    needs: "nodejs",
    shell: [
      ...NODEMAILER_MODULE,
      '{ cat "$HERE/no-dns.mjs" block "$HERE/send.mjs"; } > send.mjs',
      "node send.mjs",
    ].join(" && "),
  },
  {
    name: "python",
    reader: "Python",
    check: "python3 -c 'import smtplib, ssl'",
    needs: "python3",
    shell: "python3 block",
  },
  {
    name: "django",
    reader: "Python",
    check: "python3 -c 'import smtplib, ssl'",
    needs: "python3",
    shell: [
      `python3 -c 'import runpy, os, sys; s = runpy.run_path("block"); assert s["EMAIL_USE_TLS"] is True`,
      `o = s["MAILERS"]["default"]["OPTIONS"]; assert o.pop("use_tls") is True`,
      `n = {"host": "HOST", "port": "PORT", "username": "HOST_USER", "password": "HOST_PASSWORD"}`,
      `assert o == {k: s["EMAIL_" + v] for k, v in n.items()}`,
      `p = {"HOST": s["EMAIL_HOST"], "PORT": str(s["EMAIL_PORT"])}`,
      `p |= {"USERNAME": s["EMAIL_HOST_USER"], "PASSWORD": s["EMAIL_HOST_PASSWORD"]}`,
      `os.execvpe("sh", ["sh", "-c", sys.argv[1]], os.environ | {f"SMTP_{n}": v for n, v in p.items()})' "$SEND"`,
    ].join("\n"),
  },
  {
    name: "flask",
    reader: "Python",
    check: "python3 -c 'import smtplib, ssl'",
    needs: "python3",
    shell: [
      `python3 -c 'import runpy, os, sys; s = runpy.run_path("block")`,
      `assert (s["MAIL_USE_TLS"], s["MAIL_USE_SSL"]) == (True, False)`,
      `p = {"HOST": s["MAIL_SERVER"], "PORT": str(s["MAIL_PORT"])}`,
      `p |= {n: s["MAIL_" + n] for n in ("USERNAME", "PASSWORD")}`,
      `os.execvpe("sh", ["sh", "-c", sys.argv[1]], os.environ | {f"SMTP_{n}": v for n, v in p.items()})' "$SEND"`,
    ].join("\n"),
  },
  {
    name: "odoo",
    reader: "Python's configparser, as Odoo uses it",
    check: "python3 -c 'import smtplib, ssl'",
    needs: "python3",
    shell: [
      `python3 -c 'import configparser, os, sys; c = configparser.RawConfigParser(); c.read("block"); s = c["options"]`,
      `assert s["smtp_ssl"] == "True"`,
      `n = {"HOST": "server", "PORT": "port", "USERNAME": "user", "PASSWORD": "password"}`,
      `p = {f"SMTP_{k}": s["smtp_" + v] for k, v in n.items()}`,
      `os.execvpe("sh", ["sh", "-c", sys.argv[1]], os.environ | p)' "$SEND"`,
    ].join("\n"),
  },
  {
    name: "gitlab",
    reader: "Ruby",
    check: "ruby --version && python3 -c 'import smtplib, ssl'",
    needs: "ruby python3",
    shell: [
      "ruby -e 'gitlab_rails = {}",
      'eval(File.read("block"))',
      'abort unless gitlab_rails["smtp_tls"] == !gitlab_rails["smtp_enable_starttls_auto"]',
      'env = { "HOST" => "address", "PORT" => "port", "USERNAME" => "user_name", "PASSWORD" => "password" }',
      'exec(env.to_h { |name, key| ["SMTP_#{name}", gitlab_rails["smtp_#{key}"].to_s] }, "sh", "-c", ENV["SEND"])\'',
    ].join("\n"),
  },
  {
    name: "authjs",
    reader: "Nodemailer",
    check: "node --version",
    needs: "nodejs",
    shell: [
      ...NODEMAILER_MODULE,
      `{ cat "$HERE/no-dns.mjs" && echo 'import nodemailer from "nodemailer";' &&`,
      `  echo 'const transport = nodemailer.createTransport(process.env.EMAIL_SERVER);' && cat "$HERE/send.mjs"; } > send.mjs`,
      "set -a && . ./block && set +a && node send.mjs",
    ].join("\n"),
  },
  byNodemailer("dotenv", "SMTP_HOST SMTP_PORT SMTP_SECURE SMTP_USER SMTP_PASS"),
  byNodemailer("n8n", "N8N_SMTP_HOST N8N_SMTP_PORT N8N_SMTP_SSL N8N_SMTP_USER N8N_SMTP_PASS"),
  byNodemailer(
    "ghost",
    "mail__options__host mail__options__port mail__options__secure mail__options__auth__user mail__options__auth__pass",
  ),
  {
    name: "ssmtp",
    reader: "ssmtp",
    check: `d=$(mktemp -d) && { ${HERE}fetch-ssmtp $d; s=$?; rm -r $d; test $s = 0; }`,
    needs: "the package ssmtp to download",
    refuses: /[=#\s]/g,
    shell: [
      'mkdir ssmtp && "$HERE/fetch-ssmtp" ssmtp',
      'export LD_LIBRARY_PATH="$PWD/ssmtp/usr/lib/$(uname -m)-linux-gnu"',
      `ssmtp/usr/sbin/ssmtp -C"$PWD/block" -f${MAIL.from} ${MAIL.to} < ${MAIL.file}`,
    ].join(" && "),
  },
  {
    name: "rails",
    reader: "Ruby",
    check: "ruby --version && python3 -c 'import smtplib, ssl'",
    needs: "ruby python3",
    shell: [
      "ruby -rostruct -e 'config = OpenStruct.new(action_mailer: OpenStruct.new)",
      'eval(File.read("block"))',
      "s = config.action_mailer.smtp_settings",
      "abort unless s.values_at(:enable_starttls, :authentication) == [true, :login]",
      'env = { "HOST" => s[:address], "PORT" => s[:port].to_s, "USERNAME" => s[:user_name], "PASSWORD" => s[:password] }',
      `exec(env.transform_keys { |name| "SMTP_#{name}" }, "sh", "-c", ENV["SEND"])'`,
    ].join("\n"),
  },
  {
    name: "systemd",
    reader: "systemd",
    check: `test -x ${GENERATOR}`,
    // Unlike a unit's EnvironmentFile=, it replaces $NAME.
    refuses: /\$/g,
    needs: "systemd",
    shell: [
      "mkdir environment.d && cp block environment.d/ses.conf",
      `set -a && eval "$(env -i XDG_CONFIG_HOME="$PWD" ${GENERATOR} | grep ^SMTP_)" && set +a`,
      'eval "$SEND"',
    ].join(" && "),
  },
  {
    name: "systemd",
    reader: "a shell",
    check: "python3 -c 'import smtplib, ssl'",
    needs: "python3",
    shell: 'set -a && . ./block && set +a && eval "$SEND"',
  },
];

/** Runs `trial` in `folder`, where its block is. */
export async function run({ shell }: Trial, folder: string): Promise<Ended> {
  const file = `${folder}/root.pem`;
  const trust = { CURL_CA_BUNDLE: file, NODE_EXTRA_CA_CERTS: file, SSL_CERT_FILE: file };
  const ours = { HERE, SEND, NODEMAILER: import.meta.resolve("nodemailer") };
  const env = { HOME: folder, LANG: "C.UTF-8", ...ours, ...redirected(folder), ...trust };
  return await runProgram({ shell: `{ ${shell}\n} 2>&1`, env, cwd: folder, timeoutMs: 90_000 });
}
