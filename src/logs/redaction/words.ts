/**
 * Words about secrets: what names one, in many languages; what a name about one only ends in; what is said of one.
 *
 * Invariant: tables, in lower case. A word that is missing among the names shows a secret; one that is missing among those that
 * are said hides a word: add to both.
 * @module
 */

function words(text: string): ReadonlySet<string> {
  return new Set(text.split(/\s+/).filter((word) => word !== ""));
}

/** Words that name a secret wherever they are the last of a name: `smtp_password`, `mailPass`. */
export const SECRET_WORDS: ReadonlySet<string> = words(`
  pass password passwords passwd passwort passwords passphrase passcode passwrd pwd pw psw passw pswd authpass
  kennwort losungswort geheimnis mdp contraseña contraseñas contrasena contrasenya clave senha senhas
  wachtwoord lösenord losenord adgangskode adgangskoden passord salasana lykilorð hasło haslo hasła heslo hesla jelszó
  jelszo jelszava parola parolă parolei lozinka lozinke geslo gesla slaptažodis parole parool salasõna şifre sifre şifresi
  parolası pasahitza fjalëkalimi cyfrinair pasfhocal nenosiri pasvorto katasandi sandi
  пароль пароля паролю паролем парола паролата лозинка лозинку шифра құпиясөз գաղտնաբառ
  κωδικός κωδικος συνθηματικό συνθηματικο סיסמה סיסמא ססמה كلمةالمرور رمز گذرواژه رمزعبور
  पासवर्ड কূটশব্দ பாஸ்வேர்ட் కడవుచొల్లు รหัสผ่าน 비밀번호 비번 암호 패스워드
  secret secrets token apikey credential credentials bearer authorization cookie creds motdepasse motpasse parol parool pin otp
  סיסמת masterauth passkey totp psk ww wwoord pasword passowrd passwor passwrod pssword psswrd psswd pswrd ssword
  şifrə şifreniz şifrem parolanız parolam wachtwoorden passwörter mdpasse contrasinal contrasenya pasahitz
  нууц პაროლი құпиясөз পাসওয়ার্ড பாஸ்வேர்ட் పాస్వర్డ్ પાસવર્ડ ਪਾਸਵਰਡ कूटशब्द संकेतशब्द စကားဝှက် මුරපදය ລະຫັດຜ່ານ
`);

/** Ends of words that are written in one: `smtppassword`. */
export const SECRET_ENDS: readonly string[] = [
  ...["password", "passwd", "passwort", "passphrase", "kennwort", "contraseña", "contrasena", "wachtwoord", "pwd"],
  ...["secret", "token", "apikey", "secretkey", "accesskey", "privatekey", "authkey", "signingkey", "encryptionkey"],
  ...["masterkey", "sharedkey", "sessionkey", "smtppass", "mailpass", "userpass", "dbpass", "authpass", "emailpass"],
  ...["hostpass", "mypass", "adminpass", "rootpass", "senderpass", "loginpass", "mailerpass", "keypass", "storepass"],
];

/** Forms of such words: lösenordet, jelszavam, паролем, hasłem. */
export const SECRET_STEMS: RegExp =
  /^(?:salasana|jelsz[aáoó]|l[öo]senord|passord|adgangskod|wachtwoord|hasł|hesl|lozink|gesl|парол|лозинк|şifre|parolan|[הבלו]?סיסמ)\p{L}{0,6}$/u;

/** The word as it is mistyped: paasword, passvvord, paswd. */
export const MISTYPED: RegExp = /p[aeos]{1,4}(?:w|vv|uu)[o0]?r?[o0]?ds?/;

/** Words that end in `pass` or `pw` and name none. */
export const NOT_PASS: RegExp = /^(?:by|com|tres|sur|encom|over|under|im|out|eye|multi|single|one|two|first|next)pass$/;

/** Words that name a secret less surely: a parser has tokens, Kubernetes has names of secrets. */
export const WEAK_WORDS: ReadonlySet<string> = words(
  "secret secrets token key credential credentials creds cookie clave parole رمز sandi pin otp",
);

/** What makes a key secret. */
export const KEY_KINDS: ReadonlySet<string> = words(
  "api secret access private creds cred credential credentials auth authentication authorization encryption signing signature master shared session app " +
    "application account license licence security webhook service subscription client smtp mail email ses aws admin storage " +
    "sendgrid mailgun postmark brevo sparkpost mandrill stripe twilio openai anthropic",
);

/** Names of secrets that are more than one word, or stand in a text without spaces. */
export const SECRET_PHRASES: RegExp =
  /pass[ -](?:word|phrase|code|key)s?(?!\p{L})|p([ -])a\1s\1s\1w\1o\1r\1d(?!\p{L})|one-time (?:code|pass(?:word|code))(?!\p{L})|(?:encryption|signing|licen[cs]e|master|shared|storage|security|webhook|consumer|client|app|application|service|sendgrid|mailgun|postmark|brevo|sparkpost|mandrill|mailjet|stripe|twilio|openai)[ ](?:key|secret)(?![\p{L}\p{N}_-])|mots?[ _-]?de[ _-]?passe(?:[_A-Z]\w{0,20})?|(?<![\p{L}/])p\/w(?=\s?[:=])|palavra[ _-]passe|palabra[ _-]clave|kata[ _-](?:sandi|laluan)(?:nya|ku|mu)?|الرقم السري|mật khẩu|пароль доступа|كلمة (?:المرور|السر)|رمز عبور|پاس ورڈ|нууц үг|ពាក្យសម្ងាត់|የይለፍ ቃል|parola d'ordine|κωδικός πρόσβασης|授权码|授權碼|パス(?=[:：=＝は])|密码|密碼|口令|通行碼|パスワード|暗証番号|合言葉|비밀번호|비번|패스워드|암호|รหัสผ่าน|(?:secret(?:[ _-]access)?|api|private|auth)[ _-]key(?![\p{L}\p{N}_-])/giu;

/** What comes before a name that is about no secret. */
export const NOT_BEFORE: ReadonlySet<string> = words(`
  public max min num number count has no is not needs with without use uses using show hide reset forgot change next starting request idempotency page sync continuation cancellation unexpected illegal by syntax csrf xsrf device push
`);

/** What comes before `pass` where it hands something on: `proxy_pass`. */
export const HANDED_ON: ReadonlySet<string> = words("proxy fastcgi uwsgi scgi grpc");

/** What comes after, where a name is about a secret and holds none: its file, its length, its error. */
export const ABOUT: ReadonlySet<string> = words(`
  file files path dir directory folder policy length len size min max type types expires expiry exp expired expire expiration policies name
  names ref refs count counts command cmd eval prompt field fields reset change changed changes algorithm algo enabled disabled
  hash hasher digest cache stdin map maps required url uri endpoint id ids age history hint provider ttl timeout auth authentication error errors exception invalid
  incorrect failed failure mismatch missing empty helper store storage source command method mode scope scopes status state is
  accessor has was ok set unset strength rules rule format pattern regex limit limits usage used lifetime date time at last since until index
  process db table column input label text_field class function budget bucket service broker grant callback manager factory handler
  refreshes requests resets rejected login script program attempts attempt retries tries view page form forms screen dialog button link mail_sent email_sent
  fehler falsch incorrecta incorrecto incorrect错误 错误 不正确 不正確 无效 無効 エラー 오류
`);

/** Words that say something of a secret, or of whom it belongs to, after its name: they are no value. */
export const STATES: ReadonlySet<string> = words(`
  a an the this that these those it its is are was were be been being isn't wasn't doesn't didn't has have had do does did done
  not no none never nor and or but if else then than when while where which who what why how for from of in on at to by with
  without within into onto over under after before during as via per about against between because so such only also too
  very more most less least must should shall may might can cannot can't could couldn't will would won't need needs
  needed your you my our their his her user users username account accounts admin root name email e-mail address host server
  port login logon client database database's connection session request response reply command method mechanism provider
  unbound readonly read-only mechanisms digest-md5 scram-sha-1 scram-sha-512 oauthbearer anonymous external otp srp
  yes y n true false on off enabled disabled null nil none undefined undef nan void empty blank unset set unknown n/a na default
  incorrect invalid wrong bad incorrectly invalidly valid correct correctly ok okay mismatch mismatched match matches matching
  error errors err failure failures fail failed fails failing exception denied deny denies reject rejected rejects refused refuse
  accepted accept granted forbidden unauthorized unauthenticated authenticated authentication authorization authorisation
  auth authenticate authenticating credential credentials password passwords passwd passphrase token tokens secret secrets key keys
  retype repeat confirm re-enter reenter sorry
  expired expires expire expiry expiring expiration revoked revoke missing required require requires optional mandatory
  supplied provided given entered sent received found lost forgotten reset resets resetting change changed changes changing
  update updated updating create created creating delete deleted remove removed rotate rotated rotation refresh refreshed
  refreshing renew renewed check checked checking checks verify verified verification validate validated validation
  policy prompt attempt attempts attempted retry retries try again please enter type file files field fields column table row
  systemd sss compat winbind
  value values str length characters character chars digits letters symbols symbol string number bytes uppercase lowercase
  contains contain containing exceeds exceed short long weak strong stored store saved loaded load read write written
  decrypt decrypted encrypted encrypt encryption hash hashed hashing hashes encoded encoding decoded plain plaintext cleartext text
  plugin module backend driver manager service helper handler option options flag parameter parameters argument arguments
  variable variables environment env config configuration setting settings property attribute entry label header body
  line input output stage step phase test tests testing using used use uses usage via see look like looks likes same different
  new old current previous next first last temporary temp one two both all any some each every other another hidden masked
  redacted filtered removed omitted protected confidential sensitive obfuscated undisclosed
  permission creation creating destruction destroying modifications still refreshing object known apply complete chauthtok requirements met prevents reuse
  based protected-by prompted cached caching cache grant grants exchange exchanged issued issuing issuer signature signing signed
  endpoint url uri path directory name names named id ids ttl lifetime count limit exceeded quota invalidated locked blocked
  blacklisted recovery recover forgot strength rules rule complexity history age minimum maximum min max at-least
  cram-md5 md5 sha1 sha256 sha512 bcrypt scram-sha-256 digest basic bearer login plain xoauth2 oauth oauth2 ntlm gssapi kerberos
  ldap pam sasl sql smtp imap pop3 http https tls ssl ssh ftp api web json xml yaml html css
  falsch ungültig ungueltig erforderlich abgelaufen fehlt leer geändert vergessen stimmt ist war nicht für und oder der die das ein
  eine benötigt fehlgeschlagen gesperrt
  incorrecte invalide requis expiré expirée manquant vide erroné erronée est non pour le la les un une refusé refusée oublié
  incorrecta incorrecto inválida inválido requerida requerido obligatoria caducada expirada vacía errónea errónea es no para el
  incorreta inválida obrigatória ausente vazia expirou errada é não
  errata scaduta mancante obbligatoria non è vuota sbagliata
  onjuist ongeldig verplicht verlopen ontbreekt leeg felaktigt ogiltigt krävs forkert ugyldig feil väärä virheellinen
  nieprawidłowe niepoprawne błędne wymagane wygasło puste špatné neplatné chybné hibás érvénytelen greșită incorectă yanlış geçersiz
  hatalı gerekli неверный неправильный неверен истёк истек требуется не обязателен пустой недействителен неправильно невірний
  невалидна грешна λάθος λανθασμένος שגויה خاطئة غير
`);

/** What is said in scripts without spaces, at the beginning. */
export const STATES_EASTERN: RegExp =
  /^(?:错误|錯誤|不正确|不正確|无效|無效|不能|为空|為空|过期|過期|已|未|不|必须|必須|输入|重置|长度|が|を|の|に|は(?:正|無|間|必|空|期)|で|も|エラー|無効|期限|認証|틀|잘못|오류|필요|만료|가 |이 |를|을|不一致)/u;

/** Words of a technique that end in digits, and are no secret for it. */
export const TECHNICAL: RegExp =
  /^(?:sha-?\d+|md[45]|digest-md5|utf-?\d+|base-?\d\d|ipv[46]|oauth[12]?|xoauth2?|ssh2|http[123]|h2|x509|pkcs\d+|ntlmv[12]|aes-?\d+|rsa\d+|rfc\d+|v\d+|tls1\w*|sslv\d|log4j2?|scram-sha-\d+|cram-md5|pop3|imap4|s3|ec2|k8s|i18n|l10n|x86|amd64|arm64|win32|php\d|python\d|node\d+)$/i;

/** A word, a number, or a part of a name in camel case. */
export const PIECE: RegExp = /[A-Z]?[a-z]+|[A-Z]+(?![a-z])|\d+/g;

/** What stands for a secret that was taken out, or was never there. */
export const PLACEHOLDER: RegExp =
  /^\{?#{3,}\}?$|^(?:VALUE_SPECIFIED_IN_)?NOT?_LOG(?:GING)?_[A-Z]+$|^[*•●·xX.#_?-]+$|^\w{1,6}[*•●…]{3,}$|^[A-Z]?[a-z]+ing\.{3}$|^[0-9a-f]{1,8}(?:\.{3}|…)$|^\[?[*•●]{3,}\w{1,4}\]?$|^[[<({*]{1,8}[^\])>}]{0,100}(?:redact|filter|hidden|optimized|unavailable|mask|secret|omit|remov|protect|access key id|null|nil|none|empty|unset|password|your|pass|token|key|wert|value|here)[^\])>}]{0,100}[\])>}*]+$/i;

/** What only points to a secret that is elsewhere. */
export const REFERENCE: RegExp =
  /^(?:\$\{[\w{?]|%env\(|\{\{resolve:|!(?:Ref|GetAtt|ImportValue|env|secret|reference)(?: [A-Za-z.:_]+)?$|(?:pass|gpg|cat|security|secret-tool|op|vault|bw|aws|kubectl|openssl|age|sops|gopass|lpass|printenv) \w|\$\(\w|\$\d{1,3}[,;)]*$|\{\{(?:[^{}]*\}\}| |$)|<%|#\{\w|%[A-Z_]+%$|%[sdvq]$|%\(\w+\)|\$[A-Z_][A-Z0-9_]*$|\$env:|@[\w.]+@$|\\?\$\w+(?:->|\[)|\$this\b|ENC\[|op:\/\/|vault:|ssm:|file:|!vault(?:$| [|>])|arn:|(?:process|os|self|this|settings|config|args|options|opts|params|props|properties|cfg|conf|env|environ|ENV|System|secrets|var|local|data|module|app|Rails|ctx|req|request)(?:\.[\w$.]+|\[)|(?:Optional|Union|List|Literal|Annotated|Option|Maybe)[[<]|(?:getenv|env|environ|config|get\w*|read\w*|load\w*|lookup|vault|input|prompt|ask|file|decrypt\w*|fetch\w*|require|import)\()/;

/** What a name of a file ends with: it names the file. */
export const FILE_NAME: RegExp =
  /\.(?:asc|gpg|pem|crt|exp|xml|rpm|deb|service|timer|rs|go|[mc]?[jt]sx?|ya?ml|json|toml|tmpl|py|rb|java|kt|php|cs|cpp|erb|vue|html?|txt|log|so|l?mdb|cdb|db)$/i;

/** Letters of Cyrillic that look like Latin ones, in a word that has both. */
export const LOOKALIKES: ReadonlyMap<string, string> = new Map(
  [..."аеорсхуѕіԁкАЕОРСХУЅІКВНМТ"].map((letter, at) => [letter, [..."aeopcxysidkAEOPCXYSIKBHMT"][at] ?? letter]),
);
