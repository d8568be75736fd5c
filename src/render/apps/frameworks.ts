/**
 * Settings of languages and web frameworks.
 *
 * Invariant: where a library's STARTTLS gives way to plain text when it is not offered, implicit TLS is set, as far as the endpoint has it.
 * @module
 */

import { MAILBOX_SIMULATOR } from "../../ses/endpoint.ts";
import type { DerivedLogin } from "../derived.ts";
import {
  type BlockSettings,
  hasOnlyStartTls,
  secretNote,
  SENDER,
  SENDER_NOTE,
  SOURCE_NOTE,
  STARTTLS_PORT,
  startTlsNotes,
  strictPort,
} from "./block.ts";
import {
  dotenvQuoted,
  doubleQuoted,
  envQuoted,
  NOT_IN_ENV,
  percentEncoded,
  propertyValue,
  singleQuoted,
} from "./quote.ts";

/** By name. */
export const FRAMEWORKS = {
  nodemailer: program("Nodemailer", "//", ({ host, username, password }) => [
    'import nodemailer from "nodemailer";',
    "",
    "const transport = nodemailer.createTransport({",
    `  host: "${host}",`,
    `  port: ${STARTTLS_PORT},`,
    "  secure: false, // STARTTLS, and nothing without it:",
    "  requireTLS: true,",
    `  auth: { user: ${doubleQuoted(username)}, pass: ${doubleQuoted(password)} },`,
    "});",
  ]),
  python: program("Python", "#", ({ host, username, password }) => [
    "import smtplib",
    "import ssl",
    "from email.message import EmailMessage",
    "",
    "message = EmailMessage()",
    `message["From"] = "${SENDER}"`,
    `message["To"] = "${MAILBOX_SIMULATOR}"`,
    'message["Subject"] = "test"',
    'message.set_content("This is a test.")',
    "",
    `with smtplib.SMTP("${host}", ${STARTTLS_PORT}) as smtp:`,
    "    smtp.starttls(context=ssl.create_default_context())",
    `    smtp.login(${doubleQuoted(username)}, ${doubleQuoted(password)})`,
    "    smtp.send_message(message)",
  ]),
  dotenv: {
    title: ".env",
    cannotHold: NOT_IN_ENV,
    pieces: ({ host, username, password }) => [{
      mark: "#",
      place: "set in .env, under the names that your program reads; these are the usual ones with Nodemailer",
      notes: [
        secretNote(".env", "your program"),
        SENDER_NOTE,
        ...(password.includes("$") ? ["Next.js and Vite replace $ in values: write \\$ there"] : []),
        ...(hasOnlyStartTls(host) ? ["set requireTLS: true in the program; without it TLS is not required"] : []),
      ],
      lines: [
        `SMTP_HOST=${host}`,
        `SMTP_PORT=${strictPort(host)}`,
        `SMTP_SECURE=${!hasOnlyStartTls(host)}`,
        `SMTP_USER=${envQuoted(username)}`,
        `SMTP_PASS=${envQuoted(password)}`,
        `SMTP_FROM=${SENDER}`,
      ],
    }],
  },
  authjs: {
    title: "Auth.js",
    pieces: (login) => [{
      mark: "#",
      place: "set in .env.local; the provider Nodemailer (Email in NextAuth 4) reads both",
      notes: [secretNote(".env.local", "Node"), SENDER_NOTE, "then: restart the application"],
      lines: [`EMAIL_SERVER=${nodemailerUrl(login)}`, `EMAIL_FROM=${SENDER}`],
    }],
  },
  flask: {
    title: "Flask-Mail",
    pieces: ({ host, username, password }) => [{
      mark: "#",
      place: "add to the configuration of the application, such as config.py",
      notes: [SOURCE_NOTE, SENDER_NOTE, "FastAPI-Mail has other names for TLS: MAIL_STARTTLS=True, MAIL_SSL_TLS=False"],
      lines: [
        `MAIL_SERVER = "${host}"`,
        `MAIL_PORT = ${STARTTLS_PORT}`,
        "MAIL_USE_TLS = True",
        "MAIL_USE_SSL = False",
        `MAIL_USERNAME = ${doubleQuoted(username)}`,
        `MAIL_PASSWORD = ${doubleQuoted(password)}`,
        `MAIL_DEFAULT_SENDER = "${SENDER}"`,
      ],
    }],
  },
  django: {
    title: "Django",
    pieces: ({ host, username, password }) => [{
      mark: "#",
      place: "Django 6.1 and newer: add to settings.py, without the EMAIL_ settings of older versions",
      notes: [SOURCE_NOTE, SENDER_NOTE, `then: python manage.py sendtestemail ${MAILBOX_SIMULATOR}`],
      lines: [
        "MAILERS = {",
        '    "default": {',
        '        "BACKEND": "django.core.mail.backends.smtp.EmailBackend",',
        '        "OPTIONS": {',
        `            "host": "${host}",`,
        `            "port": ${STARTTLS_PORT},`,
        '            "use_tls": True,',
        `            "username": ${doubleQuoted(username)},`,
        `            "password": ${doubleQuoted(password)},`,
        "        },",
        "    },",
        "}",
        `DEFAULT_FROM_EMAIL = "${SENDER}"`,
        `SERVER_EMAIL = "${SENDER}"`,
      ],
    }, {
      mark: "#",
      place: "Django 6.0 and older: add to settings.py",
      notes: [SOURCE_NOTE, SENDER_NOTE],
      lines: [
        'EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"',
        `EMAIL_HOST = "${host}"`,
        `EMAIL_PORT = ${STARTTLS_PORT}`,
        "EMAIL_USE_TLS = True",
        `EMAIL_HOST_USER = ${doubleQuoted(username)}`,
        `EMAIL_HOST_PASSWORD = ${doubleQuoted(password)}`,
        `DEFAULT_FROM_EMAIL = "${SENDER}"`,
        `SERVER_EMAIL = "${SENDER}"`,
      ],
    }],
  },
  rails: {
    title: "Rails",
    pieces: ({ host, username, password }) => [{
      mark: "#",
      place: "add to config/environments/production.rb, inside its configure block",
      notes: [SOURCE_NOTE, SENDER_NOTE],
      lines: [
        "config.action_mailer.delivery_method = :smtp",
        `config.action_mailer.default_options = { from: '${SENDER}' }`,
        "config.action_mailer.smtp_settings = {",
        `  address: '${host}',`,
        `  port: ${STARTTLS_PORT},`,
        "  enable_starttls: true,",
        "  authentication: :login,",
        `  user_name: ${singleQuoted(username)},`,
        `  password: ${singleQuoted(password)}`,
        "}",
      ],
    }],
  },
  laravel: {
    title: "Laravel",
    pieces: ({ host, username, password }) => [{
      mark: "#",
      place: "set in .env",
      notes: [
        secretNote(".env", "PHP"),
        SENDER_NOTE,
        "MAIL_SCHEME is for Laravel 11 and later, MAIL_ENCRYPTION for 9 and 10",
        ...startTlsNotes(host, "Laravel"),
        "then: php artisan config:clear",
      ],
      lines: [
        "MAIL_MAILER=smtp",
        `MAIL_SCHEME=${hasOnlyStartTls(host) ? "smtp" : "smtps"}`,
        "MAIL_ENCRYPTION=tls",
        `MAIL_HOST=${host}`,
        `MAIL_PORT=${strictPort(host)}`,
        `MAIL_USERNAME=${dotenvQuoted(username)}`,
        `MAIL_PASSWORD=${dotenvQuoted(password)}`,
        `MAIL_FROM_ADDRESS="${SENDER}"`,
      ],
    }],
  },
  symfony: {
    title: "Symfony",
    pieces: ({ host, username, password }) => [{
      mark: "#",
      place: "set in .env.local",
      notes: [
        secretNote(".env.local", "PHP"),
        SENDER_NOTE,
        ...(hasOnlyStartTls(host) ? ["require_tls is for Symfony 7.3 and later; before, TLS is not required"] : []),
        `then: php bin/console mailer:test --from=${SENDER} ${MAILBOX_SIMULATOR}`,
      ],
      lines: [`MAILER_DSN=${symfonyDsn({ host, username, password })}`],
    }],
  },
  phpmailer: {
    title: "PHPMailer",
    pieces: ({ host, username, password }) => [{
      mark: "//",
      place: "in your program, where $mail is a PHPMailer",
      notes: [SOURCE_NOTE, SENDER_NOTE],
      lines: [
        "$mail->isSMTP();",
        `$mail->Host = '${host}';`,
        `$mail->Port = ${STARTTLS_PORT};`,
        "$mail->SMTPSecure = 'tls';",
        "$mail->SMTPAuth = true;",
        `$mail->Username = ${singleQuoted(username)};`,
        `$mail->Password = ${singleQuoted(password)};`,
        `$mail->setFrom('${SENDER}');`,
      ],
    }],
  },
  wordpress: {
    title: "WordPress",
    pieces: ({ host, username, password }) => [{
      mark: "//",
      place: "add to wp-config.php, above the line that says to stop editing",
      notes: [
        "it needs the plugin WP Mail SMTP, which reads these constants",
        secretNote("wp-config.php", "PHP"),
        SENDER_NOTE,
      ],
      lines: [
        "define( 'WPMS_ON', true );",
        `define( 'WPMS_MAIL_FROM', '${SENDER}' );`,
        "define( 'WPMS_MAIL_FROM_FORCE', true );",
        "define( 'WPMS_MAILER', 'smtp' );",
        `define( 'WPMS_SMTP_HOST', '${host}' );`,
        `define( 'WPMS_SMTP_PORT', ${STARTTLS_PORT} );`,
        "define( 'WPMS_SSL', 'tls' );",
        "define( 'WPMS_SMTP_AUTOTLS', true );",
        "define( 'WPMS_SMTP_AUTH', true );",
        `define( 'WPMS_SMTP_USER', ${singleQuoted(username)} );`,
        `define( 'WPMS_SMTP_PASS', ${singleQuoted(password)} );`,
      ],
    }],
  },
  spring: {
    title: "Spring Boot",
    cannotHold: { pattern: /\$\{/, because: "it replaces ${...} in values" },
    pieces: ({ host, username, password }) => [{
      mark: "#",
      place: "add to config/application.properties in the folder of the jar",
      notes: [secretNote("config/application.properties", "it"), "then restart the application"],
      lines: [
        `spring.mail.host=${host}`,
        `spring.mail.port=${STARTTLS_PORT}`,
        `spring.mail.username=${propertyValue(username)}`,
        `spring.mail.password=${propertyValue(password)}`,
        "spring.mail.properties.mail.smtp.auth=true",
        "spring.mail.properties.mail.smtp.starttls.enable=true",
        "spring.mail.properties.mail.smtp.starttls.required=true",
        "spring.mail.properties.mail.smtp.ssl.checkserveridentity=true",
      ],
    }],
  },
  aspnet: {
    title: "ASP.NET Core",
    pieces: ({ host, username, password }) => [{
      mark: "//",
      place: "merge into appsettings.json, under the names that your program reads",
      notes: [
        SOURCE_NOTE,
        SENDER_NOTE,
        "STARTTLS is SecureSocketOptions.StartTls in MailKit, EnableSsl in SmtpClient",
      ],
      lines: JSON.stringify(
        {
          Smtp: {
            Host: host,
            Port: STARTTLS_PORT,
            UseStartTls: true,
            Username: username,
            Password: password,
            From: SENDER,
          },
        },
        null,
        2,
      ).split("\n"),
    }],
  },
  dotnet: {
    title: ".NET",
    pieces: ({ host, username, password }) => [{
      mark: "//",
      place: "in your program, with the package MailKit, where message is a MimeMessage",
      notes: [SOURCE_NOTE],
      lines: [
        "using var client = new MailKit.Net.Smtp.SmtpClient();",
        `client.Connect("${host}", ${STARTTLS_PORT}, MailKit.Security.SecureSocketOptions.StartTls);`,
        `client.Authenticate(${doubleQuoted(username)}, ${doubleQuoted(password)});`,
        "client.Send(message);",
        "client.Disconnect(true);",
      ],
    }, {
      mark: "//",
      place: "or without a package, where message is a MailMessage",
      notes: [SOURCE_NOTE],
      lines: [
        `using var client = new System.Net.Mail.SmtpClient("${host}", ${STARTTLS_PORT});`,
        "client.EnableSsl = true;",
        "client.Credentials = new System.Net.NetworkCredential(" +
        `${doubleQuoted(username)}, ${doubleQuoted(password)});`,
        "client.Send(message);",
      ],
    }],
  },
  go: program("Go", "//", ({ host, username, password }) => [
    `auth := smtp.PlainAuth("", ${doubleQuoted(username)}, ${doubleQuoted(password)}, "${host}")`,
    `to := []string{"${MAILBOX_SIMULATOR}"}`,
    String
      .raw`message := []byte("From: ${SENDER}\r\nTo: ${MAILBOX_SIMULATOR}\r\nSubject: test\r\n\r\nThis is a test.\r\n")`,
    `err := smtp.SendMail("${host}:${STARTTLS_PORT}", auth, "${SENDER}", to, message)`,
  ]),
} as const satisfies Readonly<Record<string, BlockSettings>>;

function nodemailerUrl({ host, username, password }: DerivedLogin): string {
  const address = `${percentEncoded(username)}:${percentEncoded(password)}@${host}:${strictPort(host)}`;
  return hasOnlyStartTls(host) ? `smtp://${address}?requireTLS=true` : `smtps://${address}`;
}

function symfonyDsn({ host, username, password }: DerivedLogin): string {
  const address = `${percentEncoded(username)}:${percentEncoded(password)}@${host}:${strictPort(host)}`;
  return hasOnlyStartTls(host) ? `smtp://${address}?require_tls=true` : `smtps://${address}`;
}

/** The entry for a piece of program text. */
function program(title: string, mark: string, lines: (login: DerivedLogin) => readonly string[]): BlockSettings {
  return {
    title,
    pieces: (login) => {
      const text = lines(login);
      const hasSender = text.some((line) => line.includes(SENDER));
      return [{
        mark,
        place: "in your program",
        notes: [SOURCE_NOTE, ...(hasSender ? [SENDER_NOTE] : [])],
        lines: text,
      }];
    },
  };
}
