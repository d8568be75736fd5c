/**
 * Secrets at a place that is known without a name: what a client sends at a login, options of commands, user information in
 * URLs, lines of password maps.
 *
 * Invariant: a row a place; the first group is what stays before the secret, the second is the secret. Every repetition has a
 * bound or cannot overlap with the next.
 * @module
 */

import { DUMPS } from "./dumps.ts";
import { isGiven, isGivenOrToken, isLikePassword, isMadeUp, isMarkedPassword, isUnlikeWords } from "./made_up.ts";
import { isOrdinary, isSaid, isStandIn } from "./ordinary.ts";
import type { Span } from "./values.ts";

/** Whether what was found at a place is a secret after all. */
type Test = (value: string) => boolean;

const always: Test = () => true;
const isNoWord: Test = (value) => {
  const bare = value.replace(/^["']|[.,:;"']+$/g, "");
  return !isSaid(bare) && !isStandIn(bare, false);
};
const isLikePasswordOrHash: Test = (value) => isLikePassword(value) || /^[0-9a-f]{32,64}$/.test(value);
const isNothingOrdinary: Test = (value) => isNoWord(value) && !isOrdinary(value);

const isNoPlainWord: Test = (value) =>
  isNoWord(value) && !/^[\p{L}-]+[.,;:]*$|^[A-Za-z_]+=(?!=|$)|^(?:realm|charset|error|scope|title)=/u.test(value);

/** In a header that holds nothing else: not a word alone. */
const isInHeader: Test = (value) => isNoPlainWord(value) || (/\p{L}-\p{L}/u.test(value) && isNoWord(value));

/** What a name ends with, which may be the secret itself: `Password_Hunter1234`, but not `password_reset2026`. */
const isOwnName: Test = (value) => {
  const word = /^(\p{L}{4,})[-_!#.+]?\d{4,}$/u.exec(value)?.[1];
  return isMadeUp(value) || (word !== undefined && !isSaid(word));
};

const PLACES: readonly (readonly [pattern: RegExp, test: Test])[] = [
  // scheme://user:password@host; the password may hold anything but a space. Without a colon it may be a name: git@.
  [/(\b[a-z][a-z0-9+._-]{0,30}:\/\/)([^\s\/?#@"'<>]{0,200}:[^\s\/?#"'<>]{0,400})@/gi, always],
  [
    /(\b[a-z][a-z0-9+.-]{0,30}:\/\/)([^\s\/?@:"'<>]{1,400})@/gi,
    (value) => !isOrdinary(value) || /^[0-9a-f]{16,}$/i.test(value),
  ],
  [
    /(\b[a-z][a-z0-9+._-]{0,30}:\/\/)([^\s\/:@]{0,80}:(?!\d{1,5}(?:[\/?]|$))[^\s@]{0,400}(?:@[^\s@]{0,400}){0,2})@/gi,
    always,
  ],
  // The same without slashes: sip:me:password@host, //me:password@host/share.
  [
    /((?:\b(?:sips?|urn|smtps?|submissions?|imaps?|pop3?s?|ftps?|ldaps?|xmpp):|(?:^|[\s"'=(])\/\/)(?:\w{1,20}:)?[\w.+%-]{1,64}:)([^\s"'<>@\/]{4,100})@/gi,
    always,
  ],
  // In a URL of a mail program there is no other @ but that before the host.
  [/(\b(?:smtps?|submissions?|ses|sendmail)(?:\+\w{1,10})?:\/\/)([^\s:]{1,80}:[^\s"'<>]{0,400})@/gi, always],
  // One that was cut before its @.
  [
    /(\b(?:smtps?|submissions?|ses|sendmail)(?:\+\w{1,10})?:\/\/)(?!\[|[^\s\/:@]{0,80}\.[^\s\/:@]{0,80}:\d{1,5}(?:[\/?]\S*)?[,;)\]'"]*(?:\s|$))([^\s\/:@]{0,80}:[^\s@]{1,400})(?!\S{0,400}@)/gi,
    always,
  ],
  [/(invalid port ")([^"]*)/gi, (value) => !/^:?\d*$/.test(value)],
  [/(integer value as '?)([^']*)/gi, always],
  // What a client sends: after AUTH PLAIN and AUTH LOGIN, and after the challenges of AUTH LOGIN.
  [
    /((?:AUTH|auth|AUTHENTICATE) (?:PLAIN|LOGIN|XOAUTH2|OAUTHBEARER|NTLM|plain|login|xoauth2) )(?!(?:PLAIN|LOGIN|XOAUTH2|CRAM|NTLM|DIGEST|[a-z]{2,})(?![A-Za-z0-9+\/=]))([A-Za-z0-9+\/]+=*)/g,
    always,
  ],
  [
    /(\b334\]?[ -][^\s"'<>]*["'|]{0,2}(?: (?:[<>~=-]{1,4}|C:|S:|In:|CLIENT -> SERVER:|send:|["'|]))* ["']?)(?!\d{3}\b|<)([^\s"'<>]+)/g,
    isNoWord,
  ],
  [
    /((?:^|(?<![a-z_,])\s|[>:"'])PASS )(\S+)(?=$|["'<\s\\])/g,
    (value) => isNoWord(value) && !/[./(]|^Test/.test(value) && value.length > 3,
  ],
  [/((?:^|[>:] ?|\b[A-Za-z]{0,4}\d{1,6} )LOGIN "?[^\s"]{1,80}"? )("[^"]+"|[^\s"]+)/g, isNoWord],
  [/(\bLOGIN \{\d{1,4}\+?\} \S{1,80} \{\d{1,4}\+?\} )(\S+)/gi, always],
  [/(\b(?:Bearer|bearer|Basic|basic|Negotiate|NTLM|Digest) )([A-Za-z0-9._~+\/=-]{6,})/g, isNoPlainWord],
  [
    /(\b(?:Authorization|Proxy-Authorization)["']?(?: ?[:=]>? ?)["']?(?:[A-Z][\w-]{2,20} )?)([^\s"',]{6,})/gi,
    isInHeader,
  ],
  [/(\b(?:Set-)?Cookie: ?[\w.-]{1,40}=)([^\s;"']{8,})/gi, always],
  // curl -u user:password, swaks -ap password, sshpass -p password, smbclient user%password.
  [
    /((?<!\S)(?:-u|-U|--user|--proxy-user|-xu)[ =]?["']?(?!=?%[sdv])[^\s:"'%]{0,80}[:%])([^\s"']+)/g,
    always,
  ],
  [/((?<!\S)-(?:ap|xp) )("[^"]*"|'[^']*'|\S+)/g, always],
  [/(\bsshpass -p ?)("[^"]*"|'[^']*'|\S+)/g, always],
  [/(\bpass:)([^\s"']{4,})(?= |$)/g, isNothingOrdinary],
  // host user:password, as in Postfix's sasl_passwd; [host]:587 user:password.
  [
    /((?:^|[\s"'>|])(?:\[[\w.-]{1,100}\]:[\w-]{1,12}|\[[\w-]{1,60}\.[\w.-]{1,100}\])\s+[^\s:"'=]{1,80}:)(?!\/\/|:)([^\s"']+)/g,
    isNoWord,
  ],
  [
    /((?:^|["'>|] ?|\bconfig )(?:[\w.+-]{0,64}@)?(?:[\w-]{1,63}\.){1,8}[a-z]{2,12}(?::[\w-]{1,12})?\s+[^\s:"'=\[\]]{1,80}:)(?!\/\/)([^\s"']+)(?=["']?$|["'] | \d{3} )/gi,
    isNoWord,
  ],
  // Sendmail's AuthInfo, and Exim's client_send.
  [/((?:^|\s)"?P[:=])([^\s"]{3,})(?=["\s]|$)/g, isNothingOrdinary],
  [/((?<=\bAuthInfo:[^<>]{0,200})"P[:=])([^"]{3,})/g, isNoWord],
  [/(\b(?:[UL]|user|login): [\w.@+-]{1,80} P: )(\S+)/gi, isNothingOrdinary],
  [/(\bclient_send (?:= )?["']?(?:<[^\s\w] )?(?:[^\s:^;]* ?[:^;] ?){1,2}?[^\s:^;]{1,80} ?[:^;] ?)([^\s:"']+)/g, always],
  [
    /(\b(?:credentials?|creds|auth|userpass|\w{1,20}_login)["']? ?(?:=|: ) ?["']?[^\s:"'\/=,]{2,60}[:\/])(?!\/\/|\d+\b)([^\s"',;)]+)/gi,
    isNothingOrdinary,
  ],
  // me:password in a list, in brackets or by itself; me:password@host. Addresses have no marks of a password.
  [
    /((?:^|[\s"'`(=])(?!(?:mailto|[\w-]{0,30}sha-?\d*|h1|md5|crc32c|u?id|uuid|urn|arn|ref|amazonses|[\w-]{1,40}-verification):)[\w.+*-]{1,64}(?:@[\w.-]{1,80})?:)(?!\/\/)([^\s"'`<>]{8,}?)(?=["'`)}\]]*(?:$|\s))/gi,
    isMarkedPassword,
  ],
  [
    /((?:^|[\s"'`(=])(?!(?:mailto|to|from|cc|bcc|rcpt|sender|recipient|user(?:name)?|e?mail|smtp|sips?|xmpp|acct|reply-to|u?id):)[\w.+-]{1,64}(?:@[\w.-]{1,80})?:)([^\s"'`<>@\/]{4,100})@(?=(?:[a-z0-9-]{1,40}\.)+[a-z]{2,10}\b)/gi,
    isGiven,
  ],
  [/((?<!\bk=(?:rsa|ed25519);)(?:^|[\s;&,"'?])p=)([^\s"'&;,]{8,})/gi, isLikePassword],
  [/(\bstatic:[^\s:]{1,80}:)(\S+)/gi, isNoWord],
  [/(=\{?[\w.+-]{1,80}:)(?!\d{1,5}\})([^\s}]+)(?= ?\})/g, isNoWord],
  [/(\b[\w.+-]{1,64}@(?:[a-z0-9-]{1,40}\.)+[a-z]{2,10}:)([^\s"'`<>]{4,100})/gi, isLikePassword],
  [/((?:^|\s)[+-]?(?:\*|(?:\*\.)?(?:[a-z0-9-]{1,40}\.)+[a-z]{2,10}):[\w.+-]{1,64}:)([^\s"'`<>:]{4,100})/gi, isGiven],
  [/(\bjdbc:oracle:\w+:[^\s\/@]{1,60}\/)([^\s@]+)(?=@)/gi, always],
  [/([?&](?:sig|signature)=)([^&\s"']{8,})/gi, always],
  [/(\b(?:X-Amz-)?Signature["']? ?[=:] ?["']?)([0-9a-f]{32,128})/gi, always],
  [/(\bDigest\b[^<>]{0,400}?\bresponse="?)([0-9a-f]{16,128})/gi, always],
  // Exim's and OpenSMTPD's lists, sendmail's macro.
  [/(\b(?:mysql|pgsql|ldap)\w{0,20} = [^\s\/]{1,80}\/[^\s\/]{1,40}\/[^\s\/]{1,40}\/)([^\s:"']+)/gi, isNoWord],
  [
    /((?<!\barn:\S{0,80})\b\w{0,20}(?:auth|secrets|label|credentials?(?![A-Za-z])|creds)\w{0,8}["'`]?[,>]?(?: ?[:=])? ?[`"'{]? ?(?:\w{1,20} = )?[\w.+-]{1,60}(?:@[\w.-]{1,80})?[: ])(?!\/\/|:)([^\s"'`,;()}]{4,})/gi,
    isGiven,
  ],
  // A user name of Mail Manager and its password; a name with the value in it: Password_Hunter1234.
  [/(\binp-[a-z0-9]{24}["']?(?: ?[:,/;|] ?| )["']?)([^\s"',;]{8,})/g, isGiven],
  [
    /((?:^|[\s"'`(,])(?:pass(?:word|wort|wd)?|pwd|kennwort)[_$-])([^\s"'`,;]{8,})/gi,
    isOwnName,
  ],
  // login=me/password, user / password: me / password, (me, password).
  [
    /(\b(?:\w{1,20}_)?(?:login|logon|creds|credentials?)["']?(?: ?[=:] ?["']?| )\(?[\w.@+-]{1,64}(?: ?\/ ?|, ?| ))([^\s"',;&\/)]{4,})/gi,
    isLikePassword,
  ],
  [/(\b(?:user\w{0,8}|login|name) ?[\/|,] ?pass\w{0,6}["']? ?[:=] ?\S{1,80} [\/|,:] )(\S+)/gi, always],
  [/((?:^|\s)u ?\/ ?pw?\b ?[:=] ?[^\s\/]{1,80} ?\/ ?)(\S+)/gi, always],
  [
    /(\b(?:htpasswd -\w{0,4}b\w{0,4}(?: \S{1,80})?|rabbitmqctl (?:add_user|change_password|authenticate_user)|smbpasswd|passwd|set-password) [\w.@-]{1,60} )([^\s"']{4,})/g,
    isGiven,
  ],
  [/("AUTH" (?:"[^"]{1,60}" )?")([^"]+)/g, always],
  // What AUTH PLAIN sends, before it is base64: \0me\0password.
  [
    /((?:\\0{1,3}|\\x00|\\u0000|\^@|\[NUL\]|<NUL>|␀)[\w.@+-]{0,64}(?:\\0{1,3}|\\x00|\\u0000|\^@|\[NUL\]|<NUL>|␀))([^"'\s\\]{3,})/g,
    always,
  ],
  [/(\b(?:print|puts)\(["'])([^"']{4,})(?=["']\)["']? ?\|)/g, isGiven],
  // Routers and switches.
  [/(\b(?:radius|tacacs)\S{0,20} (?:\S{1,40} )?key (?:\d )?)(\S+)/gi, isNothingOrdinary],
  [/(\bsnmp\S{0,20} community )(\S+)/gi, isGiven],
  // .pgpass: host:port:database:user:password
  [/((?:^|[\s"'])(?:[\w.-]{1,80}|\*):(?:\d{4,5}|\*):[^\s:]{1,60}:[^\s:]{1,60}:)([^\s:"']{4,})/g, isGiven],
  [/((?:^|\s)(?:\*|[\w-]{1,40}):[\w.+-]{1,64}:)([^\s"'`<>:]{4,100})(?=$| \d{3} )/g, isLikePassword],
  // A password that was changed, or is to be.
  [/(\b\w{0,20}pass\w{0,6}\b[^"']{0,30}? from ["']?)([^\s"']{4,})(?=["']? to\b)/gi, isGiven],
  [/(\b\w{0,20}pass\w{0,6}\b[^<>]{0,80}?(?: to|->|should be) ["']?)([^\s"']{4,})/gi, isLikePassword],
  [/( to ["'])([^"']{4,})(?=["'] for \w{0,20}pass)/gi, always],
  [/((?<=\bselect\b[^|;]{0,80})["'])([^"']{4,})(?=["'] as ["'`]?\w{0,20}(?:pass|pwd|secret))/gi, always],
  // AUTH LOGIN me password, AKIA… password, host 587 me password; credentials me / password; me failed with password.
  [
    /((?:\bAUTH (?:LOGIN |PLAIN )?[\w.+@=-]{1,80}|::_?AUTH [\w.+@-]{1,80},) )(?!\d{3}[ -])([^\s"'<>]{8,})/g,
    isUnlikeWords,
  ],
  [/((?:^|> ?)AUTH )([^\s"'<>=]{4,})(?=$|\s\d{3} )/g, isGiven],
  [/(\btrace: C: |\bclient reply: [\w.@+-]{1,80} )(\S{4,})/g, isGiven],
  [
    /((?<=[A-Za-z.\]]["']?[ :,]{1,2})(?:25|465|587|2465|2587)[ ,:]{1,2}["']?[\w.+@-]{1,80}["']?[ ,:]{1,2}["']?)([^\s"',}]{4,})/g,
    isLikePasswordOrHash,
  ],
  [
    /(\b(?:credentials?|creds|login|logon|logging in|logged in|sign(?:ing|ed)? in|authenticat\w{2,4}|zugangsdaten|anmeldung|identifiants|trying)\b[^\n"']{0,40}?(?: (?:with|using|mit|avec|and|und|et|\/|:) ?|(?<=\w):)["']?)([^\s"',;)]{4,})/gi,
    isLikePassword,
  ],
  [
    /((?<=\b(?:zip|unzip|7z\w{0,2}|rar|unrar|ssh-keygen|openssl|keytool|htpasswd)\b[^|;&]{0,120}) -(?:P|N|p|hp|k|K|1|5|6|apr1) ?)("[^"]+"|'[^']+'|[^\s"'-]\S*)/g,
    isNothingOrdinary,
  ],
  [
    /(\b(?:sqlplus|sqlldr|rman|expdp|impdp|tnsping)\b[^|;&]{0,40}? ["']?[^\s\/"']{1,60}\/)([^\s@"']+)/gi,
    isNothingOrdinary,
  ],
  [/(\bsend(?:_user)? (?:-- )?["'])([^"'\s]{4,})/g, isGiven],
  [/(<<< ?["']?)([^\s"']{4,})/g, isGiven],
  // What a shell shows of a command that it runs.
  [/((?:^|\s)\+{1,3} (?:echo|printf)(?: -[ne]+)?(?: ["']?%s(?:\\n)?["']?)? ["']?)([^\s"'|>]{6,})/g, isGiven],
  // Commands with an option of one letter, or one that does not name what it holds.
  [
    /(\b(?:docker|podman|nerdctl|useradd|usermod|hydra|medusa|helm|skopeo|buildah|crane|oc|cf|az|mongo\w*|ncftp\w*|rabbitmqadmin|sqlcmd|certutil|mosquitto_\w+)\b[^|;&]{0,120}? -[pP] ?)("[^"]+"|'[^']+'|[^\s"'-]\S*)/g,
    isNoWord,
  ],
  [/(\b(?:mysql|mariadb)\w*\b[^|;&]{0,120}? -p)("[^"]+"|'[^']+'|[^\s"']+)/g, isNoWord],
  [/(\bredis-cli\b[^|;&]{0,120}? -a ?)("[^"]+"|'[^']+'|[^\s"']+)/g, isNoWord],
  [/(\bldap(?:search|modify|add|delete|whoami|passwd)\b[^|;&]{0,160}? -w ?)("[^"]+"|'[^']+'|[^\s"']+)/g, isNoWord],
  [/((?<!\S)(?:-a|--auth) ?["']?[^\s:"'-][^\s:"']{0,80}:)([^\s"']+)/g, isNothingOrdinary],
  [/(\blftp\b[^|;&]{0,120}? -u ?["']?[^\s,"']{1,80},)([^\s"']+)/g, always],
  [/((?<!\S)--ap[ =])("[^"]*"|'[^']*'|\S+)/g, always],
  [/((?<!\S)\/(?:p|pass|rp|password)[: ])("[^"]*"|'[^']*'|\S+)/gi, isNoWord],
  [/(\bnet use\b[^|;&]{0,120}? \/user:\S+ )("[^"]*"|[^\s\/]\S*)/gi, isNoWord],
  [
    /((?:secret|password|passwd|parameter|credential)[^|;&]{0,160}? (?:--(?:values?|secret-string|body|data|string|text|plaintext)[ =](?:\w{1,40}=)?|-b ?)["']?)([^\s"']+)/gi,
    isNothingOrdinary,
  ],
  [
    /(\b(?:echo|printf)(?: -[ne]+)?(?: ["']?%s(?:\\n)?["']?)? ["']?)([^\s"'|>]{6,})(?=["']? ?[|>)])/g,
    isGiven,
  ],
  [
    /((?:pass(?:word)?|cred(?:ential)?s?|secret|token)_?-?(?:eval|cmd|command)\b["']?[ =:]{1,3}["']?(?:echo|printf)(?: -n)?(?: ["']?%s["']?)? ["']?)([^\s"'|]+)/gi,
    always,
  ],
  [/(\bConvertTo-SecureString (?:-String )?)("[^"]+"|'[^']+'|[^\s"'$-]\S*)/gi, always],
  [/(\bPSCredential\b ?\(? ?["'][^"']{0,80}["'],? ?\(?)("[^"]+"|'[^']+')/gi, always],
  // The default of a variable that is not set.
  [
    /((?<=(?:env|secret|config|vault|fetch|get)[\w.:]{0,20}[^|?]{0,80}) ?(?:\|\||\?\?| or ) ?["'])([^"']+)/gi,
    isNoWord,
  ],
  [/((?:\bdefault\(|\bgetOrElse\()["'])([^"']+)/g, isNothingOrdinary],
  [/(\b(?:unwrap_or|or_?else|getOrElse|if_?blank|with_?default)\w{0,10}\((?:\|\w?\| ?)?["'])([^"']{4,})/gi, isGiven],
  [
    /(\b(?:get_?env|environ\.get|environ|env|config|fetch|get_?or_?default|getOrElse|lookup|set_?default)\(["'][\w.]{1,60}["'],\s?(?:default\s?=\s?)?["'])([^"']{4,})/gi,
    isGiven,
  ],
  [/(\$\{\w{0,40}(?:PASS|SECRET|TOKEN|KEY|PWD)\w{0,20}:?[-=+?])([^\s}"']+)(?=\})/gi, isNothingOrdinary],
  [/(\b\w{0,30}(?:PASS|SECRET|TOKEN|KEY|PWD|PW)\w{0,20}=["']?\$\{\w{1,40}:?[-=+])([^\s}"']+)/gi, isNothingOrdinary],
  // setPassword(…)
  [/(\b\w{0,30}[Pp]ass(?:word|wd)?\()([^\s"'()]{4,})(?=\))/g, isLikePassword],
  // IDENTIFIED BY 'password'
  [/(\bIDENTIFIED (?:WITH \S+ )?BY (?:PASSWORD )?["'])([^"']+)/gi, always],
  [/(\bIDENTIFIED (?:WITH \S+ )?BY )([^\s"';]{4,})/gi, isNothingOrdinary],
  // An option for a user, and then one of a letter for the password; or the other way round.
  [/((?<!\S)-[uUla] ?[^\s-]\S{0,80} (?:[^|;&]{0,60} )?-(?:p|P|w|pw) ?["']?)([^\s"']{4,})/g, isGiven],
  [/((?<!\S)-[pPw] ?["']?)([^\s"']{4,})(?=["']? (?:-\S{1,20} ){0,3}(?:-[uU]|--user)[ =])/g, isGiven],
  [/((?<!\S)--?(?:key|auth|authtoken|pat)[ =]["']?)([^\s"']{8,})/g, isGiven],
  [/(\bauth init -t ["']?)([^\s"']{8,})/g, isGiven],
  // Commands that log in, hash a password, or keep one.
  [/((?:^|[$#>;&|] ?)\w{2,20} login (?:-\S{1,40} ){0,3}["']?)([^\s"'-][^\s"']{7,})(?=["']?$|["']? \d{3} )/g, isGiven],
  [
    /(\b(?:rclone obscure|mkpasswd|openssl passwd|slappasswd|hash-password|doveadm pw)(?: -\S{1,20}(?: [A-Z0-9-]{2,20})?){0,4} ["']?)([^\s"'-][^\s"']{5,})/g,
    isGiven,
  ],
  [/(\bhttp-basic\S{0,80} [\w.@+-]{1,80} ["']?)([^\s"']{4,})/g, isGiven],
  [
    /(\bdoveadm auth (?:test|login|lookup) (?:-\S{1,40} (?:\w{1,20}=\S{1,40} )?){0,4}[\w.@+-]{1,80} ["']?)([^\s"']{4,})/g,
    isGiven,
  ],
  [/(\bisql (?:-\S{1,10} ){0,3}[\w-]{1,40} [\w.-]{1,40} ["']?)([^\s"'-][^\s"']{3,})/g, isGiven],
  [/(\bnet user [\w.-]{1,60} ["']?)([^\s"'\/]{4,})(?=["']? \/add)/gi, isNoWord],
  [/(\buser [\w.-]{1,60} (?:on|off) (?:\S{1,20} ){0,4}>)(\S{3,})/g, always],
  [/(\b(?:rake|rails|invoke|thor|just|mix) [\w:.-]{1,40}\[(?:[^\],]{1,80},){1,4})([^\],]{6,})(?=\])/g, isGiven],
  [/((?<=pass\w{0,8}\b[^|;&]{0,40})\bREG_(?:EXPAND_)?SZ (?:\/d )?["']?)([^\s"']{4,})/gi, isNoWord],
  [/((?:passwd|pass|auth|secret|cred\w{0,8})\.raw["']? ?[:=] ?["']?)([^\s"']{4,})/g, isNoWord],
  // Commands to a build server that hide or set a secret.
  [/(::add-mask::)(\S{4,})/g, isNoWord],
  [/(##vso\[task\.setvariable [^\]]{0,80}(?:pass|secret|key|token|pw)[^\]]{0,60}\])(\S{4,})/gi, isNoWord],
  // user:password that is encoded, or an option of a library for it.
  [
    /((?:\bbtoa|\bBuffer\.from|b64_?encode|base64_encode|encode64|encodeBase64\w{0,8}|EncodeToString|USERPWD|\w_AUTH|\bBUNDLE_\w{1,80})["']?\]?(?:\(|, ?| ?[:=] ?)[^"']{0,20}["'][\w.@+-]{1,80}:)([^"']{4,})/gi,
    isNoWord,
  ],
  [
    /(\b(?:Resend|ServerClient|SendGrid\w{0,10}|Mailgun\w{0,10}|MailerSend|SparkPost|Mandrill|Mailjet|Postmark\w{0,10}|Brevo)\(\s?["'])([^"']{8,})/gi,
    isGiven,
  ],
  [/(\b(?:gmail|hotmail|yahoo|outlook|zoho|qq)\(\s?["'][^"']{1,80}["'], ?["'])([^"']{4,})/gi, isGiven],
  [/(\bTransport\.send\([^()"']{0,40}["'][^"']{1,80}["'], ?["'])([^"']{4,})/g, isGiven],
  [/(\b(?:login|auth)\w{0,12}\(\s?["']?[^\s"',]{1,80}["']?, ?qq?[{(\[|\/])([^})\]|\/]{3,})/gi, always],
  [
    /(\b\w{0,20}(?:login|authenticate)\w{0,12} (?:(?:PLAIN|LOGIN) )?(?:"[^"]{0,80}" ){1,3}")([^"]{4,})/gi,
    isGivenOrToken,
  ],
  [
    /(\b\w{0,20}(?:smtp|mail|auth|cred|login|account)\w{0,20}\((?:[^()]{0,40}\(?[^()]{1,60}\)?,){0,4} ?Some\(["']?)([^()"']{4,})/gi,
    isGiven,
  ],
  [/("args": ?\["[^"]{0,80}", ?")([^"]{4,})(?="\][^\[\]]{0,80}(?:login|auth))/gi, isGiven],
  [
    /(\b(?:smtp|mail|auth|cfg|config)\w{0,20}[=:]? ?&?\{(?:[^{}\s]{1,60} ){1,3})([^\s{}]{8,})(?=[ }])/gi,
    isLikePassword,
  ],
  // What servers show of a login with their debug options.
  [/(\bmismatch\b[^()]{0,40}\(given )([^(),]{4,})/gi, isNoWord],
  [/(\bexpanded to ["'][^"']{1,80}["'] ["'])([^"']{4,})/g, isGiven],
  [/(\beq\{\$auth\d\}\{)([^{}]{4,})/g, isGiven],
  [/(\bsasl_passwd\w{0,10}["']?[:=]? (?:\S{1,80} )?[\w.@+-]{1,64}[ :])([^\s"']{4,})/g, isLikePassword],
  // Lines of the files in which systems keep accounts.
  [/((?:^|\s)[a-z_][\w-]{0,31}:)([^:\s]{4,200})(?=:\d{1,10}:\d{1,10}:[^:]{0,80}:(?:\/|\d))/g, always],
  [/(\bchap-secrets\b[^*]{0,60} \* ["']?)([^\s"'*]{4,})/g, isNoWord],
  // A password before what says that it is one, and what it is compared with.
  [
    /((?:^|\s)["'`]?)([^\s"'`]{6,80})(?=["'`]? (?:as|is|was) (?:the |my |our |your |a |an )?(?:\w{1,15} )?(?:password|passwd|passwort|pass|pw)\b)/gi,
    isGiven,
  ],
  [/((?:^|\s)[\w.@+-]{1,60} ?[\/|] ?)([^\s"'\/|]{6,80})(?= (?:pass(?:word|wd)?|pw)\b)/gi, isLikePassword],
  [
    /(\b(?:plain(?:-?text)?|clear(?:-?text)?|decrypted|decoded|phrase)["']? ?[:=] ?["']?)([^\s"'}\])]{6,80})/gi,
    isLikePassword,
  ],
  [/((?:Optional\[|Some\(|Just ")["']?)([^\s"'\])]{6,80})(?=["'\])]{1,2} [("]?pass)/g, isGiven],
  [
    /(\b(?:expected|got|actual|received):? ["'])([^"']{6,80})(?=["'][^"']{0,20}(?:["'][^"']{0,60}["'][^"']{0,20})?\bpass)/gi,
    isGivenOrToken,
  ],
  [
    /(["'])([^"'\s]{6,80})(?=["'][^#]{0,40}(?:#|\/\/|--|\/\*) ?[^"']{0,40}\b\w{0,20}?(?:pass(?:word|wd|wort)?|secret|token|api key|pw)\b)/gi,
    isGivenOrToken,
  ],
  // An address or a name, and the password after it: alone in a line, or before the port of a server for mail.
  [/(^[\w.+-]{1,64}@(?:[a-z0-9-]{1,40}\.){1,6}[a-z]{2,10} )(\S{6,80})(?=$| \d{3} )/gi, isLikePassword],
  [/((?:^|[\s;,|])[\w.@+-]{1,80}[;|])([^\s;|]{6,80})(?=[;|](?:25|465|587|2465|2587)\b)/g, isLikePassword],
  ...DUMPS,
];

/** A call that logs in: its arguments are a user name and a password; of others those that look like one. */
const LOGIN_CALL =
  /\b\w{0,30}(?:login|auth|auth_plain|auth_login|authenticate|credentials?|authentication|authenticator)(?:Async|_async|Options|Info|Data|User)?\]?(?:::(?:new|from))?["']?(?:\s?[=:]\s?)?\s?[(\[]{1,2}\s?(?=[^"']{0,120}["'])((?:[^()"']{0,40}(?:\([^()"']{0,20}\))?[^()"']{0,20}\(?(?:"[^"]{0,200}"|'[^']{0,200}'))+)/gi;
const CONNECT_CALL =
  /\b\w{0,30}(?:dialer|client|connect|start|smtp|transport|session|sasl|mailer|auth|pdo|__construct|register|(?:set|change|reset|update)_?\w{0,8}password|(?:add|create)_?user|mysqli|engine|args:|config|settings)(?:::new)?\s?\(\s?((?:[^()"']{0,40}(?:\([^()"']{0,20}\))?[^()"']{0,10}(?:"[^"]{0,200}"|'[^']{0,200}')){2,})/gi;

/** The secrets of `text` at such places. */
export function sentSecretsIn(text: string): readonly Span[] {
  const found = PLACES.flatMap(([pattern, test]) =>
    [...text.matchAll(pattern)].flatMap(({ 1: before = "", 2: value = "", index }) => {
      const start = index + before.length;
      return value !== "" && test(value) ? [{ start, end: start + value.length }] : [];
    })
  );
  const calls = [...text.matchAll(LOGIN_CALL)].flatMap(({ 0: { length }, 1: values = "", index }) => {
    const end = index + length;
    const isPair = (values.match(/"[^"]*"|'[^']*'/g) ?? []).length > 1;
    return isPair ? [{ start: end - values.length, end }] : loneIn(values, end);
  });
  return [...found, ...calls, ...argumentsIn(text)];
}

/** The one argument of a call that is a text, where it looks like a password: `login(USER, "…")`. */
function loneIn(values: string, end: number): readonly Span[] {
  const [, value = ""] = /(?<!user\w{0,8}\s?=\s?(?:0x[0-9a-f]{1,16} )?)["']([^"']*)["']$/.exec(values) ?? [];
  return isGiven(value) ? [{ start: end - 1 - value.length, end: end - 1 }] : [];
}

function argumentsIn(text: string): readonly Span[] {
  return [...text.matchAll(CONNECT_CALL)].flatMap(({ 0: { length }, 1: values = "", index }) => {
    const from = index + length - values.length;
    return [...values.matchAll(/"([^"]*)"|'([^']*)'/g)].flatMap(({ 1: one, 2: other, index: at }) => {
      const value = one ?? other ?? "";
      return isLikePassword(value) ? [{ start: from + at + 1, end: from + at + 1 + value.length }] : [];
    });
  });
}
