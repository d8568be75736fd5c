/**
 * How source code uses TLS, where it calls a known mail library: by the calls and switches of that library.
 *
 * Invariant: a mode is known only where exactly one library is called, and in one way. A switch that is computed leaves it open.
 * @module
 */

import { scanCode } from "../formats/code_tokens.ts";
import type { MailSettings, WrittenSecurity } from "./mail_settings.ts";
import { asSettingsOf, type MailTool } from "./mail_tool.ts";

/** What a library makes of the calls in a text of code, and how its two modes are written. */
export interface MailLibrary extends MailTool {
  /** Where its behaviour is written, with the version that was read. */
  readonly source: string;
  /** What code calls that uses it. */
  readonly called: RegExp;
  /** What code has that uses another library with the same names. */
  readonly unless?: RegExp;
  /** The names of files of its language, where what is called may be another library's in others. */
  readonly files?: RegExp;
  /** What code has of this library alone, for a text without a name. */
  readonly proof?: RegExp;
  readonly mode: (code: string, port: number | undefined) => WrittenSecurity | undefined;
  /** Whether it is given a URL, whose scheme is a part of its mode. */
  readonly readsUrl?: boolean;
}

/** The first mode whose words are in the code. */
function firstOf(
  ...rows: readonly (readonly [words: RegExp, mode: WrittenSecurity | undefined])[]
): (code: string) => WrittenSecurity | undefined {
  return (code: string): WrittenSecurity | undefined => rows.find(([words]) => words.test(code))?.[1];
}

/** A switch by its name that is on, off, or neither of them. */
function switched(code: string, name: string): boolean | "absent" | undefined {
  const found = new RegExp(String.raw`\b${name}"? (?:=>?|<-|< -|:|, ) ?(?:\$|")?(true|false|1|0)\b|\b${name}\b`, "i")
    .exec(
      code,
    );
  if (found === null) return "absent";
  return found[1] === undefined ? undefined : /^(?:true|1)$/i.test(found[1]);
}

const ANY = /^/;

/** What two of these calls in one text mean is not known. */
function either(
  one: readonly [called: RegExp, mode: WrittenSecurity],
  other: readonly [called: RegExp, mode: WrittenSecurity],
): (code: string) => WrittenSecurity | undefined {
  return (code) => {
    const found = [one, other].filter(([called]) => called.test(code)).map(([, mode]) => mode);
    return found.length === 1 ? found[0] : undefined;
  };
}

/** System.Net.Mail has one switch, which is STARTTLS. */
function enableSsl(code: string): WrittenSecurity | undefined {
  const state = switched(code, "EnableSsl");
  return state === true ? "starttls" : state === undefined ? undefined : "clear";
}

function mailKit(code: string, port: number | undefined): WrittenSecurity | undefined {
  const named = new Set([...code.matchAll(/\bSecureSocketOptions\.(\w+)/g)].map(([, word = ""]) => word));
  const [word, ...others] = named;
  if (others.length > 0) return undefined;
  if (word !== undefined) return word === "Auto" ? byPort(port) : MAILKIT[word];
  const [, last] = /\.Connect(?:Async)? \( [^()]{1,80}, (true|false) [,)]/.exec(code) ?? [];
  if (last !== undefined) return last === "true" ? "wrapper" : "maybe";
  return /\.Connect(?:Async)? \( [^(),]{1,80} , [^(),]{1,40} \)/.test(code) ? byPort(port) : undefined;
}

const MAILKIT: Readonly<Record<string, WrittenSecurity>> = {
  SslOnConnect: "wrapper",
  StartTls: "starttls",
  StartTlsWhenAvailable: "maybe",
  None: "clear",
};

function byPort(port: number | undefined): WrittenSecurity {
  return port === 465 ? "wrapper" : "maybe";
}

/** The table. */
export const MAIL_LIBRARIES: readonly MailLibrary[] = [
  {
    program: "Python's smtplib",
    source: "Lib/smtplib.py of CPython 3.11.7: SMTP is plaintext until starttls is called, SMTP_SSL implicit TLS",
    called: /(?<![\w.])(?:smtplib\.)?SMTP(?:_SSL)? \(/,
    files: /\.py$/,
    proof: /\bsmtplib\b/,
    mode: (code) =>
      either([/(?<![\w.])(?:smtplib\.)?SMTP \(/, /\.starttls \(/.test(code) ? "starttls" : "clear"], [
        /(?<![\w.])(?:smtplib\.)?SMTP_SSL \(/,
        "wrapper",
      ])(code),
    words: {
      starttls: "smtplib.SMTP(host, 587) and starttls() before login()",
      wrapper: "smtplib.SMTP_SSL(host, 465)",
    },
  },
  {
    program: "Python's SMTPHandler",
    source:
      "Lib/logging/handlers.py of CPython 3.11.7: STARTTLS where secure is given, else no TLS; never implicit TLS",
    called: /\bSMTPHandler \(/,
    files: /\.py$/,
    proof: /\blogging\.handlers\b/,
    mode: firstOf([/\bsecure = (?!None\b)/, "starttls"], [ANY, "clear"]),
    words: { starttls: "secure=()" },
  },
  {
    program: "aiosmtplib",
    source:
      "aiosmtplib 3, documentation of SMTP: use_tls is implicit TLS, start_tls by default STARTTLS where it is offered",
    called: /\baiosmtplib\.(?:send|SMTP) \(|\bfrom aiosmtplib\b/,
    mode: firstOf(
      [/\buse_tls = True\b/, "wrapper"],
      [/\buse_tls = (?!False\b)|\bstart_tls = (?!True\b|False\b|None\b)/, undefined],
      [/\bstart_tls = True\b|\.starttls \(/, "starttls"],
      [/\bstart_tls = False\b/, "clear"],
      [ANY, "maybe"],
    ),
    words: { starttls: "start_tls=True", wrapper: "use_tls=True" },
  },
  {
    program: "Go's net/smtp",
    source: "src/net/smtp/smtp.go of Go 1.19: SendMail begins in plaintext and uses STARTTLS where it is offered",
    called: /\bsmtp\.(?:SendMail|Dial|NewClient) \(/,
    unless: /\btls\.(?:Dial|Client|Dialer)|\.(?:SendWithTLS|SendWithStartTLS) \(/,
    files: /\.go$/,
    proof: /"net\/smtp"/,
    mode: firstOf([/\bsmtp\.SendMail \(/, "maybe"], [/\.StartTLS \(/, "starttls"], [/\bsmtp\.Dial \(/, "clear"]),
    words: { starttls: "smtp.SendMail", wrapper: "tls.Dial and smtp.NewClient" },
  },
  {
    program: "gomail",
    source: "smtp.go of gomail 2, NewDialer: SSL is true for port 465; elsewhere STARTTLS where it is offered",
    called: /\bgomail\.(?:NewDialer|NewPlainDialer|Dialer)\b/,
    mode: (code, port) => {
      const state = switched(code, "SSL");
      return state === "absent" ? byPort(port) : state === true ? "wrapper" : state === false ? "maybe" : undefined;
    },
    words: { starttls: "SSL = false", wrapper: "SSL = true" },
  },
  {
    program: "go-mail",
    source: "client.go of wneessen/go-mail 0.6: WithSSL is implicit TLS; TLSMandatory (STARTTLS) is the default policy",
    called: /\bmail\.NewClient \(/,
    files: /\.go$/,
    proof: /\bWithTLSPolicy\b/,
    mode: firstOf(
      [/\bmail\.WithSSL(?:Port)? \(/, "wrapper"],
      [/\bmail\.NoTLS\b/, "clear"],
      [/\bmail\.TLSOpportunistic\b/, "maybe"],
      [ANY, "starttls"],
    ),
    words: { starttls: "mail.WithTLSPortPolicy(mail.TLSMandatory)", wrapper: "mail.WithSSLPort(false)" },
  },
  {
    program: "System.Net.Mail",
    source:
      "SmtpClient.EnableSsl, .NET 8 and .NET Framework 4: false by default; STARTTLS (RFC 3207), and no implicit TLS",
    called: /\bSmtpClient\b/,
    unless: /\bMailKit\b|\bMimeMessage\b|\bSecureSocketOptions\b|\.Authenticate(?:Async)? \(|\bSend-MailMessage\b/,
    files: /\.(?:cs|csx|cshtml|vb|fs|fsx|ps1|psm1)$/,
    proof: /\bSystem\.Net\.Mail\b|\bNetworkCredential\b/,
    mode: enableSsl,
    words: { starttls: "EnableSsl = true", wrapper: "MailKit: System.Net.Mail has no implicit TLS" },
  },
  {
    program: "MailKit",
    source:
      "MailKit 4, SmtpClient.Connect: Auto is implicit TLS on port 465 and STARTTLS where it is offered elsewhere",
    called: /\bMailKit\b|\bSecureSocketOptions\b|\bMimeMessage\b/,
    unless: /\b(?:jakarta|javax)\.mail\b/,
    mode: mailKit,
    words: { starttls: "SecureSocketOptions.StartTls", wrapper: "SecureSocketOptions.SslOnConnect" },
  },
  {
    program: "Send-MailMessage",
    source: "Send-MailMessage of PowerShell 7, which uses System.Net.Mail: -UseSsl is STARTTLS, and without it no TLS",
    called: /\bSend-MailMessage\b/i,
    mode: firstOf(
      [/\bUseSsl (?:[:=] )?\$false\b/i, "clear"],
      [/\bUseSsl (?:[:=] )?\$(?!true\b)/i, undefined],
      [/\bUseSsl\b/i, "starttls"],
      [ANY, "clear"],
    ),
    words: { starttls: "-UseSsl" },
  },
  {
    program: "Apache Commons Email",
    source: "Email.java of Commons Email 1.6: setSSLOnConnect is implicit TLS, without setStartTLSEnabled no STARTTLS",
    called: /\b(?:SimpleEmail|HtmlEmail|MultiPartEmail)\b/,
    files: /\.(?:java|kts?|scala|groovy)$/,
    proof: /\bcommons\.mail\b/,
    mode: firstOf(
      [/\b(?:set|is)(?:SSLOnConnect|SSL) [(=] true/, "wrapper"],
      [/\b(?:set|is)(?:StartTLS(?:Enabled|Required)|TLS) [(=] true/, "starttls"],
      [/\b(?:set|is)(?:SSL|StartTLS|TLS)/, undefined],
      [ANY, "clear"],
    ),
    words: { starttls: "setStartTLSRequired(true)", wrapper: "setSSLOnConnect(true)" },
  },
  {
    program: "Simple Java Mail",
    source: "TransportStrategy.java of Simple Java Mail 8: SMTPS is implicit TLS, SMTP_TLS STARTTLS, SMTP either",
    called: /\bTransportStrategy\b/,
    files: /\.(?:java|kts?|scala|groovy)$/,
    proof: /\bsimplejavamail\b/,
    mode: either([/\.SMTPS\b/, "wrapper"], [/\.SMTP(?:_TLS)?\b/, "maybe"]),
    words: { starttls: "TransportStrategy.SMTP_TLS", wrapper: "TransportStrategy.SMTPS" },
  },
  {
    program: "Ruby's Net::SMTP",
    source: "lib/net/smtp.rb of net-smtp 0.3.1 (Ruby 3.1): STARTTLS where it is offered, tls is implicit TLS",
    called: /\bNet::SMTP\.(?:new|start)\b/,
    files: /\.rb$|^Rakefile$/,
    proof: /\brequire "net\/smtp"/,
    mode: firstOf(
      [/\benable_(?:tls|ssl)\b|\btls: true\b|\btls : true\b/, "wrapper"],
      [/\benable_starttls\b|\bstarttls : :?(?:always|true)\b/, "starttls"],
      [/\bdisable_starttls\b|\bstarttls : false\b/, "clear"],
      [ANY, "maybe"],
    ),
    words: { starttls: "enable_starttls", wrapper: "enable_tls" },
  },
  {
    program: "Perl's Net::SMTP",
    source: "lib/Net/SMTP.pm of libnet 3.14 (Perl 5.36): SSL is implicit TLS; without starttls no TLS",
    called: /\bNet::SMTP(?:::SSL)?->new\b/,
    mode: firstOf(
      [/\bNet::SMTP::SSL\b|\bSSL ?=> ?"?1/, "wrapper"],
      [/->starttls\b/, "starttls"],
      [/\bSSL ?=>/, undefined],
      [ANY, "clear"],
    ),
    words: { starttls: "$smtp->starttls before auth", wrapper: "SSL => 1" },
  },
  {
    program: "Email::Sender",
    source: "Email::Sender::Transport::SMTP 2.600, ssl: ssl or 1 is implicit TLS, without it no TLS",
    called: /\bEmail::Sender::Transport::SMTP(?:::Persistent)?->new\b/,
    mode: firstOf(
      [/\bssl ?=> ?['"]?maybestarttls\b/, "maybe"],
      [/\bssl ?=> ?['"]?starttls\b/, "starttls"],
      [/\bssl ?=> ?['"]?(?:ssl|1)\b/, "wrapper"],
      [/\bssl ?=>/, undefined],
      [ANY, "clear"],
    ),
    words: { starttls: "ssl => 'starttls'", wrapper: "ssl => 'ssl'" },
  },
  {
    program: "lettre",
    source: "lettre 0.11, SmtpTransport: relay is implicit TLS, starttls_relay STARTTLS, builder_dangerous no TLS",
    called: /\bSmtpTransport\b/,
    files: /\.rs$/,
    proof: /\blettre\b/,
    mode: (code) => {
      const calls = new Set(
        [...code.matchAll(/::(relay|starttls_relay|builder_dangerous) \(/g)].map(([, name]) => name),
      );
      const [call, ...others] = calls;
      if (call === undefined || others.length > 0) return undefined;
      if (call === "relay") return "wrapper";
      return call === "starttls_relay" ? "starttls" : /\.tls\b|\btls \(/.test(code) ? undefined : "clear";
    },
    words: { starttls: "SmtpTransport::starttls_relay", wrapper: "SmtpTransport::relay" },
  },
  {
    program: "Swift Mailer",
    source:
      "Swift_SmtpTransport of Swift Mailer 6: the third argument, or setEncryption: ssl is implicit TLS, tls STARTTLS",
    called: /\bSwift_SmtpTransport\b/,
    mode: firstOf(
      [/\bSwift_SmtpTransport(?:::newInstance)? \( [^()]{1,80}, "ssl"|setEncryption \( "ssl"/, "wrapper"],
      [/\bSwift_SmtpTransport(?:::newInstance)? \( [^()]{1,80}, "tls"|setEncryption \( "tls"/, "starttls"],
      [/setEncryption/, undefined],
      [/\bSwift_SmtpTransport(?:::newInstance)? \( [^(),]{1,60} , [^(),]{1,40} \)/, "clear"],
    ),
    words: { starttls: "setEncryption('tls')", wrapper: "setEncryption('ssl')" },
  },
  {
    program: "PEAR's Mail",
    source: "Net_SMTP 1.10, auth: STARTTLS where it is offered; implicit TLS only for a host that begins with ssl://",
    called: /\bMail::factory \( "smtp"/i,
    mode: () => "maybe",
    words: { starttls: "the host alone", wrapper: "'host' => 'ssl://…'" },
  },
  {
    program: "libcurl",
    source: "CURLOPT_USE_SSL(3) of libcurl 7.88 (Debian 12): smtps is implicit TLS; smtp is plaintext by default",
    called: /\bcurl_(?:easy_)?setopt \(/,
    readsUrl: true,
    mode: firstOf(
      [/"smtps:\/\//, "wrapper"],
      [/\bCURLUSESSL_(?:ALL|CONTROL)\b/, "starttls"],
      [/\bCURLUSESSL_TRY\b/, "maybe"],
      [/\bCURLOPT_USE_SSL\b/, undefined],
      [/"smtp:\/\//, "clear"],
    ),
    words: { starttls: "CURLOPT_USE_SSL with CURLUSESSL_ALL", wrapper: "smtps://" },
  },
  {
    program: "emailjs",
    source:
      "smtp/client.ts and smtp/connection.ts of emailjs 4: ssl is implicit TLS, tls STARTTLS; without them no TLS",
    called: /"emailjs"/,
    mode: firstOf(
      [/\bssl : (?:true|\{)/, "wrapper"],
      [/\btls : (?:true|\{)/, "starttls"],
      [/\b(?:ssl|tls) : (?!false\b)/, undefined],
      [ANY, "clear"],
    ),
    words: { starttls: "tls: true", wrapper: "ssl: true" },
  },
  {
    program: "smtp-mail for Haskell",
    source:
      "Network.Mail.SMTP of smtp-mail 0.5: sendMail…STARTTLS upgrades, sendMail…TLS is implicit, others send in plaintext",
    called: /\bsendMail(?:With\w+)? /,
    files: /\.l?hs$/,
    proof: /\bNetwork\.Mail\.SMTP\b/,
    mode: firstOf([/\bsendMail\w*STARTTLS\b/, "starttls"], [/\bsendMail\w*TLS\b/, "wrapper"], [ANY, "clear"]),
    words: { starttls: "sendMailWithLoginSTARTTLS", wrapper: "sendMailWithLoginTLS" },
  },
  {
    program: "gen_smtp",
    source: "gen_smtp_client.erl of gen_smtp 1.2: ssl is implicit TLS; tls is STARTTLS, by default where it is offered",
    called: /\b(?:Swoosh\.Adapters\.SMTP|Bamboo\.SMTPAdapter|gen_smtp_client)\b/,
    mode: firstOf(
      [/\bssl : true\b/, "wrapper"],
      [/\bssl : (?!false\b)/, undefined],
      [/\btls : :always\b/, "starttls"],
      [/\btls : :never\b/, "clear"],
      [/\btls : (?!:if_available\b)/, undefined],
      [ANY, "maybe"],
    ),
    words: { starttls: "tls: :always, ssl: false", wrapper: "ssl: true, tls: :never" },
  },
  {
    program: "mailer for Dart",
    source:
      "lib/src/smtp/smtp_client.dart of mailer 6: ssl is implicit TLS; else STARTTLS, required but for allowInsecure",
    called: /\bSmtpServer \(/,
    files: /\.dart$/,
    proof: /\bpackage:mailer\b/,
    mode: (code) => {
      const state = switched(code, "ssl");
      return state === true ? "wrapper" : state === undefined ? undefined : "maybe";
    },
    words: { starttls: "ssl: false", wrapper: "ssl: true" },
  },
];

/** Literals that may be a word of a library; a secret is never among what is compared. */
const WORD = /^[\w./:-]{0,24}$/;

/** Longest code that is looked at. */
const LONGEST = 256 * 1024;

/** The code with one space between its pieces, without its comments and long literals. */
function codeOf(text: string): string {
  return scanCode(text.slice(0, LONGEST)).map(({ kind, text: piece }) => {
    if (kind !== "text") return piece === "\n" ? ";" : piece;
    return WORD.test(piece) ? `"${piece}"` : `"${/^smtps?:\/\//.exec(piece)?.[0] ?? ""}"`;
  }).join(" ");
}

/** The one library that the code in a file calls. */
function libraryIn(code: string, name: string): MailLibrary | undefined {
  const found = MAIL_LIBRARIES.filter(({ called, unless, files, proof }) =>
    called.test(code) && unless?.test(code) !== true &&
    (files === undefined || files.test(name) || (!name.includes(".") && proof?.test(code) === true))
  );
  return found.length === 1 ? found[0] : undefined;
}

/** The settings with the mode that the library of the code uses, where no program of the tables has them. */
export function withLibrary(
  all: readonly MailSettings[],
  { name, text }: { readonly name: string; readonly text: string },
  unknown: readonly string[],
): readonly MailSettings[] {
  if (!all.some(({ program, host }) => unknown.includes(program) && host !== undefined)) return all;
  const code = codeOf(text);
  const library = libraryIn(code, name);
  if (library === undefined) return all;
  // The scheme before the host decides.
  if (library.readsUrl !== true && /["'](?:ssl|tls|smtps?):\/\//i.test(text)) return all;
  return all.map((settings) =>
    unknown.includes(settings.program)
      ? asSettingsOf(settings, library, library.mode(code, settings.port?.value))
      : settings
  );
}
