/**
 * How source code uses TLS: what each library makes of its calls, and code from which nothing follows.
 *
 * Invariant: the rows go through the reader of settings files, by the name that code of the language has.
 * @module
 */

import assert from "node:assert/strict";
import { MAIL_LIBRARIES } from "../../src/settings/mail_libraries.ts";
import { readFully } from "../support/config.ts";

const H = "email-smtp.eu-west-1.amazonaws.com";
const U = "AKIAIOSFODNN7EXAMPLE";
const P = "BMW5RDrXmmVs0lV7GpI4oLkHXpZ4stDsk6q91z1g38Pk";

const PY = (call: string, then = ""): string => `import smtplib\ns = ${call}\n${then}\ns.login("${U}", "${P}")\n`;
const CS = (body: string): string =>
  `using System.Net.Mail;\nvar c = new SmtpClient("${H}", 587);\nc.Credentials = new NetworkCredential("${U}", "${P}");\n${body}\n`;
const KIT = (last: string): string =>
  `using MailKit.Net.Smtp;\nvar c = new SmtpClient();\nc.Connect("${H}", 587${last});\nc.Authenticate("${U}", "${P}");\n`;
const GO = (call: string): string =>
  `import "net/smtp"\nauth := smtp.PlainAuth("", "${U}", "${P}", "${H}")\nerr := ${call}\n`;
const RS = (call: string): string =>
  `let c = Credentials::new("${U}".to_string(), "${P}".to_string());\nlet m = SmtpTransport::${call}("${H}").unwrap().credentials(c).build();\n`;
const RB = (then: string): string =>
  `smtp = Net::SMTP.new("${H}", 587)\n${then}\nsmtp.start("x.org", "${U}", "${P}", :plain)\n`;
const PL = (then: string): string =>
  `my $s = Net::SMTP->new("${H}", Port => 587);\n${then}\n$s->auth("${U}", "${P}");\n`;
const SENDER = (ssl: string): string =>
  `my $t = Email::Sender::Transport::SMTP->new({ host => '${H}', port => 587, ${ssl} sasl_username => '${U}', sasl_password => '${P}' });\n`;
const PS = (then: string): string =>
  `$c = New-Object PSCredential("${U}", (ConvertTo-SecureString "${P}" -AsPlainText -Force))\nSend-MailMessage -SmtpServer ${H} -Port 587 -Credential $c ${then}\n`;
const PHP = (third: string): string =>
  `<?php\n$t = (new Swift_SmtpTransport('${H}', 587${third}))->setUsername('${U}')->setPassword('${P}');\n`;

const EX = (tls: string): string =>
  `config :a, A.Mailer, adapter: Swoosh.Adapters.SMTP, relay: "${H}", port: 587, ${tls}, username: "${U}", password: "${P}"\n`;
const PEAR = (host: string): string =>
  `<?php\n$s = Mail::factory('smtp', array('host' => '${host}', 'port' => '465', 'username' => '${U}', 'password' => '${P}'));\n`;
const EMAILJS = (tls: string): string =>
  `import { SMTPClient } from "emailjs";\nconst c = new SMTPClient({ user: "${U}", password: "${P}", host: "${H}", ${tls} });\n`;

/** A file's name and text, and the program and mode that are read. */
const ROWS: readonly (readonly [file: string, text: string, program: string, mode: string | undefined])[] = [
  ["a.py", PY(`smtplib.SMTP("${H}", 587)`, "s.starttls()"), "Python's smtplib", "starttls"],
  ["a.py", PY(`smtplib.SMTP("${H}", 587)`), "Python's smtplib", "clear"],
  ["a.py", PY(`smtplib.SMTP("${H}", 587)`, "# s.starttls()"), "Python's smtplib", "clear"],
  ["a.py", PY(`smtplib.SMTP_SSL("${H}", 465)`), "Python's smtplib", "wrapper"],
  ["a.py", PY(`SMTP_SSL("${H}", 465)`, `t = SMTP("${H}", 587)`), "SMTP settings", undefined],
  ["", PY(`smtplib.SMTP("${H}", 587)`), "Python's smtplib", "clear"],
  // What has the same name in other languages is another library.
  [
    "a.swift",
    `let smtp = SMTP(hostname: "${H}", email: "${U}", password: "${P}", port: 465)\n`,
    "SMTP settings",
    undefined,
  ],
  [
    "a.ts",
    `const c = new SmtpClient();\nc.connectTLS({ hostname: "${H}", username: "${U}", password: "${P}" });\n`,
    "SMTP settings",
    undefined,
  ],
  ["prod.exs", EX("ssl: true, tls: :never"), "gen_smtp", "wrapper"],
  ["prod.exs", EX("ssl: false, tls: :always"), "gen_smtp", "starttls"],
  ["prod.exs", EX("tls: :never"), "gen_smtp", "clear"],
  ["prod.exs", EX('tls: String.to_atom(System.get_env("TLS"))'), "SMTP settings", undefined],
  ["prod.exs", EX("auth: :always"), "gen_smtp", "maybe"],
  ["a.cs", CS("c.EnableSsl = true;"), "System.Net.Mail", "starttls"],
  ["a.cs", CS("c.EnableSsl = false;"), "System.Net.Mail", "clear"],
  ["a.cs", CS(""), "System.Net.Mail", "clear"],
  ["a.cs", CS("c.EnableSsl = options.UseSsl;"), "SMTP settings", undefined],
  ["a.cs", KIT(", SecureSocketOptions.StartTls"), "MailKit", "starttls"],
  ["a.cs", KIT(", SecureSocketOptions.None"), "MailKit", "clear"],
  ["a.cs", KIT(", true"), "MailKit", "wrapper"],
  ["a.cs", KIT(", false"), "MailKit", "maybe"],
  ["a.cs", KIT(""), "MailKit", "maybe"],
  ["a.go", GO(`smtp.SendMail("${H}:587", auth, from, to, msg)`), "Go's net/smtp", "maybe"],
  ["a.go", GO(`tls.Dial("tcp", "${H}:465", nil)`), "SMTP settings", undefined],
  ["a.go", `d := gomail.NewDialer("${H}", 465, "${U}", "${P}")\n`, "gomail", "wrapper"],
  ["a.go", `d := gomail.NewDialer("${H}", 587, "${U}", "${P}")\nd.SSL = true\n`, "gomail", "wrapper"],
  ["a.rs", RS("relay"), "lettre", "wrapper"],
  ["a.rs", RS("starttls_relay"), "lettre", "starttls"],
  ["a.rs", RS("builder_dangerous"), "lettre", "clear"],
  ["a.rb", RB(""), "Ruby's Net::SMTP", "maybe"],
  ["a.rb", RB("smtp.enable_tls"), "Ruby's Net::SMTP", "wrapper"],
  ["a.rb", RB("smtp.disable_starttls"), "Ruby's Net::SMTP", "clear"],
  ["a.pl", PL(""), "Perl's Net::SMTP", "clear"],
  ["a.pl", SENDER(""), "Email::Sender", "clear"],
  ["a.pl", SENDER("ssl => 'ssl',"), "Email::Sender", "wrapper"],
  ["a.pl", SENDER("ssl => 1,"), "Email::Sender", "wrapper"],
  ["a.pl", SENDER("ssl => 'starttls',"), "Email::Sender", "starttls"],
  ["a.pl", SENDER("ssl => 'maybestarttls',"), "Email::Sender", "maybe"],
  ["a.pl", SENDER("ssl => $mode,"), "SMTP settings", undefined],
  ["a.pl", PL("$s->starttls();"), "Perl's Net::SMTP", "starttls"],
  ["a.ps1", PS(""), "Send-MailMessage", "clear"],
  ["a.ps1", PS("-UseSsl"), "Send-MailMessage", "starttls"],
  ["a.php", PHP(", 'ssl'"), "Swift Mailer", "wrapper"],
  ["a.php", PHP(", 'tls'"), "Swift Mailer", "starttls"],
  ["a.php", PHP(""), "Swift Mailer", "clear"],
  ["a.php", PEAR(H), "PEAR's Mail", "maybe"],
  ["a.php", PEAR(`ssl://${H}`), "SMTP settings", "wrapper"],
  ["a.mjs", EMAILJS("ssl: true"), "emailjs", "wrapper"],
  ["a.mjs", EMAILJS("tls: true"), "emailjs", "starttls"],
  ["a.mjs", EMAILJS(""), "emailjs", "clear"],
];

for (const [index, [file, text, program, mode]] of ROWS.entries()) {
  Deno.test(`row ${index + 1}, ${file}: ${program} and ${mode}`, () => {
    const settings = readFully({ name: file, shown: file, text }).settings.find(({ username }) => username);
    assert.equal(settings?.program, program);
    assert.equal(settings?.security?.value, mode);
    assert.equal(settings?.username?.value, U);
  });
}

Deno.test("every library names the source of what it makes of TLS", () => {
  for (const { program, source } of MAIL_LIBRARIES) assert.match(source, /\d/, `${program}: ${source}`);
});
