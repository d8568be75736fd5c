/**
 * Secrets as shells, debuggers, consoles, dumps and chats show them, without a name of their own.
 *
 * Invariant: a row a place, as in `commands.ts`: the first group is what stays before the secret, the second is the secret.
 * Every repetition has a bound or cannot overlap with the next.
 * @module
 */

import { isGiven, isGivenOrToken, isLikePassword, isMarkedPassword, isUnlikeWords } from "./made_up.ts";
import { isOrdinary, isSaid, isStandIn } from "./ordinary.ts";

/** A command may be called `python3`, and a password `Zebra-8661`. */
const isNoCommand = (value: string): boolean =>
  isMarkedPassword(value) || (/[A-Z]/.test(value) && isLikePassword(value)) ||
  /^[0-9a-f]{32,64}$|^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(value);

const isNoWord = (value: string): boolean => !isSaid(value) && !isStandIn(value, true);

const isNothingSaid = (value: string): boolean => !isSaid(value) && !isOrdinary(value);

/** All rows. */
export const DUMPS: readonly (readonly [pattern: RegExp, test: (value: string) => boolean])[] = [
  // A shell that took a password for a command, and that shows a condition or a script that it runs.
  [
    /((?:^|: )(?:line \d{1,6}: |\d{1,6}: )?!?)([^\s:]{8,80})(?=: (?:(?:event|command|not) (?:not )?found|No such file)\b)/g,
    isNoCommand,
  ],
  [/(\b(?:event|command) not found: !?)(\S{8,80})/gi, isNoCommand],
  [
    /(\b(?:The term ["']|unknown command:? ["']?|unknown option:? -{0,2}(?:ap|pw|p)|(?:unrecognized|unexpected)(?: extra)? arguments?:? ["'(]{0,2}))([^"'\s()]{8,80})/gi,
    isNoCommand,
  ],
  [/((?:^|: )["']?)([^"'\s]{8,80})(?=["']? (?:: The term\b|is not recognized as\b))/g, isNoCommand],
  // What a stream editor puts in the place of a password, and what a job sets as one.
  [
    /(\bs[\/|#][^\s\/|#]{0,60}(?:pass|secret|token|pwd)[^\s\/|#]{0,30}[\/|#](?:[\w.]{1,30}=)?)([^\s\/|#]{6,200})/gi,
    isNoWord,
  ],
  [/(::(?:set-output|save-state|set-env) name=\w{0,40}(?:pass|secret|token|pw|key)\w{0,20}::)(\S{4,200})/gi, isNoWord],
  [
    /(\b(?:raw(?: result)?|secret|match|new|now|old|current):? +["']?)([^\s"'()]{6,200})(?=["']? \([^()]{0,40}\b(?:pass|pw|secret|token))/gi,
    isNoWord,
  ],
  // A note after the value says that it is one.
  [
    /([=:] ?)([^\s"'=]{6,200})(?= (?:#|\/\/|;|--) ?(?:\w{1,12} ){0,2}(?:password|passwd|passwort|passphrase)(?:$| [245]\d\d ))/gi,
    (value) => isNoWord(value) && !/^\p{L}+$/u.test(value),
  ],
  [/(\b\w{0,20}(?:login|logon|authenticate)\([\w.@+-]{1,60}, ?)([^\s"'(),]{6,200})(?=\))/gi, isLikePassword],
  [/(\$USER\d{1,3}\$ ?= ?)([^\s"']{4,200})/g, isGiven],
  [/(\btgram:\/\/\d{1,12}:)([^\s\/]{8,200})/g, isNoWord],
  [/((?:^|\s)\+{1,3} (?:test|'?\[{1,2}'?) (?:! )?-[nz] ["']?)([^\s"']{6,200})/g, isGiven],
  [
    /((?:^|\s)\+{1,3} (?:test|\[{1,2}) (?:[^\s"']{0,80} )?["']?(?:={1,2}|!=) ["']?)([^\s"']{6,200})/g,
    isLikePassword,
  ],
  [
    /((?<=(?:^|\s)\+{1,3} (?:\S{1,80} )?\S{0,60}(?:send|mail|smtp|notif)\S{0,40}(?: [^\s|;]{1,80}){0,4}) ["']?)([^\s"']{6,200})/g,
    isNoCommand,
  ],
  [/(\bprintf\b[^|]{0,80}%s[^|]{0,120} ["']?)([^\s"'|]{6,200})(?=["']? \|)/g, isGiven],
  [/(\buser ?= ?"[^":]{1,80}:)([^"]{4,200})/g, isGiven],
  // A resolver that took user information for a host; a login in front of a host and a port of mail.
  [
    /(\b(?:ENOTFOUND|EAI_AGAIN|resolve host:?|not known:?|resolving|resolve|lookup|No such host is known:?) ["'(]?(?:[\w.+-]{1,64}:)?)([^\s"'@]{6,200})(?=@)/gi,
    isGivenOrToken,
  ],
  [/((?:^|[\s"'`(=])[\w.+-]{1,64}:)([^\s"'`<>@\/]{6,200})(?=@[\w.-]{1,80}:(?:25|465|587|2465|2587)\b)/g, isGiven],
  [/(\bremote: )([^\s@]{8,200})(?=@[\w-]{1,60}\.)/g, isLikePassword],
  // A row of a table with a server for mail, its port or an address in it; dma's auth.conf.
  [
    /((?:^|[\s"'])(?:[^\s|;]{0,80}[|;]){0,5}[^\s|;]{0,80}\.[a-z]{2,10}(?::\d{2,4})?[|;](?:[^\s|;]{0,80}[|;]){0,3})([^\s|;"']{6,200})(?=$|[|;"'\s])/gi,
    isLikePassword,
  ],
  [
    /((?:^|[\s"'])(?:[^\s|;]{0,80}[|;]){0,4}[^\s|;]{0,80}:?(?:25|465|587|2465|2587)[|;](?:[^\s|;]{1,80}[|;]){0,2})([^\s|;"']{6,200})(?=$|[|;"'\s])/g,
    isLikePassword,
  ],
  [
    /((?:^|[\s"'])[\w.@+-]{1,80}[|;])([^\s|;"']{6,200})(?=[|;][^\s|;]{1,80}[|;](?:25|465|587|2465|2587)\b)/g,
    isLikePassword,
  ],
  [/((?:^|\s)[\w.@+-]{1,80}\|[\w.-]{1,100}:)([^\s"'|]{6,200})(?=$|\s)/g, isLikePassword],
  [/((?:^|\s)[\w-]{1,60} \| [\w.@+-]{1,80} \| )([^\s|]{6,200})(?= \| )/g, isLikePassword],
  // A list or a record of settings for mail, whose fields have no name: SmtpSettings(me, …, 587), "smtp": ["me", "…"].
  [
    /(\b\w{0,20}(?:smtp|mail|login|cred\w{0,8}|sasl\w{0,10}|auth)\w{0,20}["']?[=: ]{0,3}[({[] ?["']?(?:[^(){}[\],"']{1,60}["']?, ?["']?){1,3})([^\s"'(){}[\],]{4,200})(?=["']? ?[)}\],])/gi,
    isLikePassword,
  ],
  // An argument list with objects in it: ->authenticate(Object(Smtp), 'me', '…').
  [
    /((?:->|::|\.)\w{0,20}(?:auth|login)\w{0,20}\((?:[\w\\]{1,80}\([\w\\.]{0,80}\), ?){1,3}["'][^"']{0,80}["'], ?["'])([^"']{4,200})/gi,
    isNothingSaid,
  ],
  // XML-RPC, the binds of a statement, a value that a validation shows, cookies.
  [/(<(?:param|value)> ?(?:<value> ?)?(?:<string> ?)?)([^\s<>]{6,200})(?= ?<\/(?:string|value)>)/g, isLikePassword],
  [
    /((?<=\b\w{0,30}(?:pass|pwd|secret)\w{0,12}["'](?:\], ?\[["']\w{1,20}["']|, \$\d{1,2} =))(?:,)? ?["'])([^"']{4,200})/gi,
    isNothingSaid,
  ],
  [/(\binput_value=["'])([^"']{6,200})/g, isLikePassword],
  [
    /((?<=\bpass\w{0,10}["']?[^[\]]{0,60})\b(?:rejected value|value|was|got) \[)([^[\]]{4,200})(?=\])/gi,
    isGivenOrToken,
  ],
  [/((?<=\bpass\w{0,10}\b[^']{0,80})\b(?:got|received|given):? ["'])([^"']{4,200})/gi, isGivenOrToken],
  [/(--?\w{0,20}(?:pass\w{0,6}|pwd|secret|token)\b["']?: [^"':]{1,40}: ["'])([^"']{4,200})/gi, isGivenOrToken],
  [/((?:value|<-|\] -) \[)([^[\]]{4,200})(?=\][^[\]]{0,40}\b\w{0,20}pass)/gi, isGivenOrToken],
  [/(["'])([^"']{4,200})(?=["'] (?:[=!]={1,2}|to equal) ["'][^"']{0,60}["'] ?\(?\w{0,20}pass)/gi, isGivenOrToken],
  [/(=> ["'])([^"']{4,200})(?=["'] \(secrets\.)/g, isGivenOrToken],
  [/("cookies?": ?\[\{[^[\]]{0,200}?"value": ?")([^"]{6,200})/gi, isGiven],
  [/((?<=\{\s?"(?:kind|type)": ?"secret"[^{}]{0,80})"(?:data|value)": ?")([^"]{4,200})/gi, isNothingSaid],
  // A field that is called by the first letter of its name.
  [/((?:^|[\s{,("'])["']?(?:p|pw|psw)["']? ?[:=] ?["'])([^"'\s]{6,200})(?=["'])/g, isGivenOrToken],
  // What `aws ssm` prints as text.
  [/(\bSecureString )(\S{6,200})(?= \d)/g, isGiven],
  [/(["'])([^"'\s]{6,200})(?= ?["'], \d{1,6}\) = \d{1,6} [^\w]{0,4}\s?pass)/g, isGiven],
  // A file with a secret in it, and a value with a note after it.
  [/(\b\w{0,20}-?pass\w{0,12}\.(?:txt|key|env|cfg|conf)(?: contains)?: ?)(\S{6,200})/gi, isLikePassword],
  [
    /([=:] ?)([^\s"'=]{6,200}={0,2})(?= (?:#|\/\/|;|--) ?[^#]{0,40}\b(?:pass(?:word|wd)?|secret|token)\b)/gi,
    isLikePassword,
  ],
  // Calls of the libraries for SASL, and of clients for the API of a service.
  [/(["'])([^"'\s]{4,200})(?=["'], ?\w{0,20}PASSW)/g, isGiven],
  [
    /(\b(?:Mandrill|Postmark|SendGrid|Mailgun|Sendinblue|Brevo|SparkPost|Mailjet|Resend)\w{0,20}(?:::\w{1,20}){0,2}\.new\(? ?["'])([^"']{8,200})/gi,
    isGiven,
  ],
  // Chats and servers with a login of their own.
  [/((?:^|[\s>/])(?:IDENTIFY|OPER|GHOST|RECOVER)(?: [\w.@-]{1,40})? )(\S{6,200})/g, isGivenOrToken],
  [/(\bredis\S{0,40}> ?auth (?:[\w-]{1,40} )?)(\S{4,200})/gi, isGiven],
  // What a person or a program says of a login: tried me / …, AUTH PLAIN with me …, logged in with me and …
  [
    /(\b(?:tried|trying|try|used|using|with)\b(?: AUTH)?(?: (?:PLAIN|LOGIN))?(?: with)? [\w.@+-]{1,80}(?: ?\/ ?| and | & | , ?))([^\s"',;)]{6,200})/gi,
    isLikePassword,
  ],
  [/(\bAUTH (?:PLAIN|LOGIN) (?:with|for|as) [\w.@+-]{1,80} )([^\s"',;)]{6,200})/gi, isLikePassword],
  [
    /(\b(?:log(?:ging|ged)?[ -]?in|login|sign(?:ing|ed)? in) (?:as )?[\w.+-]{1,64}:)([^\s"',;)]{4,200})/gi,
    isGivenOrToken,
  ],
  [
    /(\bauthenticat\w{1,4} [\w.@+-]{1,80} (?:with|using) ["']?)([^\s"',;)]{6,200})/gi,
    isUnlikeWords,
  ],
  // Prompts and binds of other protocols, wireless networks, a share of Windows.
  [/(\bl?ftp\S{0,40}> ?user [\w.@+-]{1,60} )(\S{4,200})/g, isNoWord],
  [/(\bauthentication=simple:["'])([^"']{4,200})/g, isNoWord],
  [/(\bssid ["']?[^"']{1,40}["']? (?:key|psk|passphrase) ["']?)([^"']{4,200})/gi, isNoWord],
  [/(\bnet use\b[^|;&]{0,40}\\\S{1,80} )([^\s\/"']{4,200})(?= \/user:)/gi, isNoWord],
  // What `aws iam create-access-key` prints as text.
  [/(\[access key id\]\s\d{4}-\d\d-\d\dT\S{1,20}\s)(\S{8,200})/g, isNothingSaid],
  // Calls of libraries for mail: host, port, user name, password; user name, password, mechanism.
  [
    /(\([^()"']{0,40}["'][^"']{1,100}["'], ?(?:25|465|587|2525|2465|2587), ?["'][^"']{0,80}["'], ?["'])([^"']{4,200})/g,
    isNoWord,
  ],
  [
    /(\.start\((?:[^()"']{0,20}["'][^"']{0,80}["'],[^()"']{0,20}){0,2}["'][^"']{1,80}["'], ?["'])([^"']{4,200})(?=["'], ?:(?:login|plain|cram_md5)\b)/g,
    isNoWord,
  ],
  [
    /(\b(?:Sensitive|Secret(?:String|Box|Vec|Str|Value)?|Zeroizing|SecUtf8|SecStr|Redacted|Protected)(?:::<\w{1,20}>)?(?:(?:::|\.)\w{1,24})?\( ?&?b?["'])([^"']{4,200})/g,
    isNoWord,
  ],
  [/(\bsnmp\w{0,20}\b[^|;&]{0,120}? -[AX] ?["']?)([^\s"'-][^\s"']{3,200})/gi, isNoWord],
  // A password that a program compares or hashes, decodes, or sends.
  [
    /(\b(?:bcrypt|argon2|scrypt|pbkdf2|password)\w{0,10}[._:]{0,2}(?:compare|verify|hash|check_?pw|hash_?pw)\w{0,10}\(\s?b?["'])([^"']{4,200})/gi,
    isNoWord,
  ],
  [/(\bbase64 -(?:d|D|-decode) (?:→|[=-]>|#) ?)([^\s"']{4,200})/g, isGiven],
  [/(\bauth(?:enticate)? (?:plain|login) [\w.@+-]{1,80} )([^\s"',;)]{6,200})/g, isGiven],
  [/(\byagmail\.SMTP\(["'][^"']{1,80}["'], ?["'])([^"']{4,200})/g, isNoWord],
  [/(\bargs: ?\["[^"]{0,80}", ?")([^"]{4,200})(?="\][^\[\]]{0,80}(?:login|auth))/gi, isGiven],
  // An account and its password with a mark between them.
  [/((?:^|\s)\*:[\w.+-]{1,64}:)([^\s"'`<>:]{4,100})(?=$| \d{3} )/g, isGivenOrToken],
  [
    /((?:^|[\s"'(])[\w.+-]{1,64}@(?:[a-z0-9-]{1,40}\.){1,6}[a-z]{2,10} ?(?:[\/|:→]|[=-]>) )(\S{6,80})/gi,
    isLikePassword,
  ],
  [/(\b(?:user|login|account) [\w.@+-]{1,60}\/)([^\s"'\/]{8,80})/gi, isMarkedPassword],
  [
    /(\b(?:auth\w{0,14}|login|logon) (?:failed|failure|error|denied|rejected|succeeded) (?:for|as|with) ["']?[\w.@+-]{1,60}:)([^\s"',;]{6,200})/gi,
    isGivenOrToken,
  ],
  [/(\b(?:re)?set (?:it|this|that) to ["']?)([^\s"']{8,200})/gi, isLikePassword],
];
