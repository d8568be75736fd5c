/**
 * The clients whose words are captured: how each comes to the machine, tells its version, and is asked to send one mail.
 *
 * Invariant: a table of shell. What a line of `run` finds in its environment: HOST PORT TLS (starttls, wrapper, none) PATIENCE
 * (seconds), SMTP_USER and SMTP_PASS where it has to log in, URL_AS_IT_IS where the password goes into a URL unencoded, MAIL_FROM,
 * MAIL_TO, and mail.txt in the working directory, which is its HOME. The folder of drivers is /drivers, what npm installed /npm.
 * @module
 */

import type { Tls } from "../client.ts";
import type { Stage } from "./situations.ts";

/** Which clients share authors or layers, and so words. */
export type Family =
  | "mail servers"
  | "relays"
  | "command line"
  | "Python"
  | "Ruby"
  | "PHP"
  | "Perl"
  | "Java"
  | "Go"
  | "Node"
  | "other languages"
  | "daemons";

/** One client. */
export interface CapturedClient {
  readonly family: Family;
  /** Debian packages. */
  readonly packages?: string;
  /** Packages of npm, as `npm install` reads them. */
  readonly npm?: string;
  /** Prints the version. */
  readonly version: string;
  /** Sends, and prints what the client prints. */
  readonly run: string;
  /** Prepares the root once, such as by compiling. */
  readonly setup?: string;
  /** Whether it has a root of its own, since its packages conflict with others. */
  readonly isAlone?: boolean;
  /** Whether the password goes into a URL. */
  readonly takesUrl?: boolean;
  /** Ways of TLS that it does not have. */
  readonly lacks?: readonly Tls[];
  /** How far it gets at best. Default: it logs in. */
  readonly reaches?: Stage;
  /** Whether its accuracy is measured before its words are used. */
  readonly isHeldOut?: boolean;
}

const dpkg = (name: string): string => `dpkg-query -W -f '\${Version}' ${name}`;
const npm = (name: string): string => `node -p 'require("/npm/node_modules/${name}/package.json").version'`;
/** `case` of the shell over the three ways of TLS. */
const byTls = (starttls: string, wrapper: string, none: string): string =>
  `$(case $TLS in starttls) echo "${starttls}";; wrapper) echo "${wrapper}";; none) echo "${none}";; esac)`;
/** The user name and password as they stand in a URL. */
const URL_LOGIN = 'LOGIN=${SMTP_USER:+$SMTP_USER:$(if [ "${URL_AS_IT_IS-}" ]; then printf %s "$SMTP_PASS"; else ' +
  "printf %s \"$SMTP_PASS\" | sed 's/%/%25/g; s,/,%2F,g; s/+/%2B/g; s/=/%3D/g'; fi)@}; ";
const JAVA = "/usr/share/java/";
const MAIL_JARS: Readonly<Record<string, string>> = {
  javax: `${JAVA}javax.mail.jar:${JAVA}javax.activation.jar`,
  jakarta: `${JAVA}jakarta-mail.jar:${JAVA}jakarta-activation.jar`,
};
const syslog = (idents: string): string => `; sleep 0.3; grep -E ' (${idents})(\\[|:)' /var/log/mail.log | tail -n +1`;

function python(file: string, packages: string, name = packages): CapturedClient {
  return { family: "Python", packages: `python3 ${packages}`, version: dpkg(name), run: `python3 /drivers/${file}` };
}

function ruby(file: string, packages: string): CapturedClient {
  return { family: "Ruby", packages: `ruby ${packages}`, version: dpkg(packages), run: `ruby /drivers/${file}` };
}

function php(file: string, packages: string): CapturedClient {
  const [main = ""] = packages.split(" ");
  return { family: "PHP", packages: `php-cli ${packages}`, version: dpkg(main), run: `php /drivers/${file}` };
}

function perl(file: string, packages: string): CapturedClient {
  return {
    family: "Perl",
    packages: `${packages} libauthen-sasl-perl libio-socket-ssl-perl`,
    version: dpkg(packages),
    run: `perl /drivers/${file}`,
  };
}

function java(name: "javax" | "jakarta", packages: string): CapturedClient {
  return {
    family: "Java",
    packages: `default-jdk-headless ${packages}`,
    version: dpkg(packages),
    setup: `mkdir -p /opt/${name} && sed s/PACKAGE/${name}/ /drivers/Send.java >/opt/${name}/Send.java && ` +
      `javac -cp ${MAIL_JARS[name]} -d /opt/${name} /opt/${name}/Send.java`,
    run: `java -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xshare:auto -cp ${MAIL_JARS[name]}:/opt/${name} Send`,
  };
}

function javaOf(file: string, packages: string, jars: string): CapturedClient {
  return {
    family: "Java",
    packages: `default-jdk-headless libmail-java ${packages}`,
    version: dpkg(packages),
    setup: `mkdir -p /opt/${file} && javac -cp ${MAIL_JARS["javax"]}:${jars} -d /opt/${file} /drivers/${file}.java`,
    run: `java -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xshare:auto -cp ${
      MAIL_JARS["javax"]
    }:${jars}:/opt/${file} ${file}`,
  };
}

function go(file: string, packages: string): CapturedClient {
  return {
    family: "Go",
    packages: `golang-go ${packages}`,
    version: packages === "" ? "go version" : dpkg(packages),
    setup:
      `cd /opt && GO111MODULE=off GOPATH=/usr/share/gocode HOME=/root go build -o /opt/${file} /drivers/${file}.go`,
    run: `/opt/${file}`,
  };
}

function node(driver: string, name: string, spec: string): CapturedClient {
  return { family: "Node", npm: spec, version: npm(name), run: `node /drivers/${driver} ${name}` };
}

/** mutt and its fork take the same settings. */
function muttRun(program: "mutt" | "neomutt"): string {
  return URL_LOGIN +
    `echo test | ${program} -n -F /dev/null -e 'set ssl_ca_certificates_file=/etc/ssl/certs/ca-certificates.crt' ` +
    `-e "set connect_timeout=$PATIENCE smtp_url=${byTls("smtp", "smtps", "smtp")}://$LOGIN$HOST:$PORT ${
      byTls("ssl_force_tls=yes", "ssl_force_tls=yes", "ssl_starttls=no ssl_force_tls=no")
    } ` +
    'from=$MAIL_FROM use_envelope_from=yes" -s test $MAIL_TO';
}

/** The table. */
export const CLIENTS: Readonly<Record<string, CapturedClient>> = {
  "msmtp": {
    family: "relays",
    packages: "msmtp",
    version: "msmtp --version | head -n 1",
    run: "msmtp --host=$HOST --port=$PORT --timeout=$PATIENCE " +
      byTls("--tls=on --tls-starttls=on", "--tls=on --tls-starttls=off", "--tls=off") +
      " ${SMTP_USER:+--auth=on --user=$SMTP_USER --passwordeval='printenv SMTP_PASS'} --from=$MAIL_FROM $MAIL_TO <mail.txt",
  },
  "s-nail": {
    family: "command line",
    packages: "s-nail",
    version: dpkg("s-nail"),
    takesUrl: true,
    run: URL_LOGIN +
      's-nail -:/ -v -S v15-compat -S sendwait -S smtp-auth=$([ "${SMTP_USER-}" ] && echo login || echo none) -S tls-verify=strict -S smtp-hostname= ' +
      "-S socket-connect-timeout=$PATIENCE -S tls-ca-file=/etc/ssl/certs/ca-certificates.crt -r $MAIL_FROM -s test " +
      `-S mta=${byTls("smtp", "smtps", "smtp")}://$LOGIN$HOST:$PORT ${
        byTls("-S smtp-use-starttls", "-S x", "-S x")
      } $MAIL_TO <mail.txt`,
  },
  "GNU Mailutils": {
    family: "command line",
    packages: "mailutils",
    version: "mail --version | head -n 1",
    takesUrl: true,
    lacks: ["none"],
    run: URL_LOGIN +
      `mail -E 'set sendmail='${
        byTls("smtp", "smtps", "smtp")
      }://$LOGIN$HOST:$PORT -r $MAIL_FROM -s test $MAIL_TO <mail.txt`,
  },
  "mutt": {
    family: "command line",
    packages: "mutt",
    version: "mutt -v | head -n 1",
    takesUrl: true,
    run: muttRun("mutt"),
  },
  "neomutt": {
    family: "command line",
    packages: "neomutt",
    version: "neomutt -v | head -n 1",
    takesUrl: true,
    isHeldOut: true,
    run: muttRun("neomutt"),
  },
  "swaks": {
    family: "command line",
    packages: "swaks libnet-ssleay-perl",
    version: "swaks --version | head -n 1",
    run: "swaks --server $HOST --port $PORT --from $MAIL_FROM --to $MAIL_TO --tls-verify --timeout $PATIENCE " +
      byTls("--tls", "--tls-on-connect", "--protocol ESMTP") +
      " ${SMTP_USER:+--auth LOGIN --auth-user $SMTP_USER --auth-password $SMTP_PASS}",
  },
  "sendEmail": {
    family: "command line",
    packages: "sendemail libio-socket-ssl-perl",
    version: dpkg("sendemail"),
    isHeldOut: true,
    lacks: ["starttls", "wrapper"],
    run: "sendemail -f $MAIL_FROM -t $MAIL_TO -u test -m test -s $HOST:$PORT -o timeout=$PATIENCE -v " +
      byTls("-o tls=yes", "", "-o tls=no") + " ${SMTP_USER:+-xu $SMTP_USER -xp $SMTP_PASS}",
  },
  "curl": {
    family: "command line",
    packages: "curl",
    version: "curl --version | head -n 1",
    takesUrl: true,
    run: URL_LOGIN +
      `curl -sS --max-time $PATIENCE ${byTls("--ssl-reqd", "--ssl", "--crlf")} --url ${
        byTls("smtp", "smtps", "smtp")
      }://$LOGIN$HOST:$PORT ` +
      "--mail-from $MAIL_FROM --mail-rcpt $MAIL_TO --upload-file mail.txt",
  },
  "git send-email": {
    family: "command line",
    packages: "git-email libauthen-sasl-perl libio-socket-ssl-perl",
    version: "git --version",
    setup: "cp /drivers/0001-test.patch /opt/",
    run: "git -c sendemail.smtpserver=$HOST -c sendemail.smtpserverport=$PORT -c sendemail.smtpencryption=" +
      byTls("tls", "ssl", "none") +
      " ${SMTP_USER:+-c sendemail.smtpuser=$SMTP_USER -c sendemail.smtppass=$SMTP_PASS} send-email --quiet --confirm=never " +
      "--from=$MAIL_FROM --to=$MAIL_TO /opt/0001-test.patch",
  },
  "openssl s_client": {
    family: "command line",
    packages: "openssl",
    version: "openssl version",
    lacks: ["none"],
    run:
      "(sleep 1; printf 'EHLO relay\\n'; sleep 0.5; [ -z \"${SMTP_USER-}\" ] || { printf 'AUTH PLAIN %s\\n' $(printf '\\0%s\\0%s' $SMTP_USER $SMTP_PASS | base64 -w 0); }; sleep 0.5; " +
      "printf \"MAIL FROM:<$MAIL_FROM>\\nRCPT TO:<$MAIL_TO>\\nDATA\\n\"; sleep 0.5; printf 'Subject: test\\n\\ntest\\n.\\nQUIT\\n'; sleep 0.5) | " +
      "timeout 8 openssl s_client -crlf -connect $HOST:$PORT -verify_hostname $HOST -verify_return_error " +
      byTls("-starttls smtp", "", ""),
  },
  "gnutls-cli": {
    family: "command line",
    packages: "gnutls-bin",
    version: "gnutls-cli --version | head -n 1",
    lacks: ["none"],
    reaches: "tls",
    isHeldOut: true,
    run:
      "(sleep 1; printf 'EHLO relay\\n'; sleep 0.5; [ -z \"${SMTP_USER-}\" ] || { printf 'AUTH PLAIN %s\\n' $(printf '\\0%s\\0%s' $SMTP_USER $SMTP_PASS | base64 -w 0); }; sleep 0.5; " +
      "printf \"MAIL FROM:<$MAIL_FROM>\\nRCPT TO:<$MAIL_TO>\\nDATA\\n\"; sleep 0.5; printf 'Subject: test\\n\\ntest\\n.\\nQUIT\\n'; sleep 0.5) | " +
      "timeout 8 gnutls-cli --crlf --port $PORT " + byTls("--starttls-proto=smtp", "", "") + " $HOST",
  },
  "esmtp": {
    family: "relays",
    packages: "esmtp",
    version: dpkg("esmtp"),
    lacks: ["wrapper"],
    run: "printf 'hostname=%s:%s\\nstarttls=%s\\n' $HOST $PORT " + byTls("required", "disabled", "disabled") +
      ' >esmtprc; [ -z "${SMTP_USER-}" ] || printf \'username=%s\\npassword="%s"\\n\' $SMTP_USER $SMTP_PASS >>esmtprc; chmod 600 esmtprc; cp esmtprc .esmtprc; esmtp -C $PWD/esmtprc -f $MAIL_FROM $MAIL_TO <mail.txt',
  },
  "Python smtplib": python("python_smtplib.py", "python3-minimal"),
  "aiosmtplib": python("python_aiosmtplib.py", "python3-aiosmtplib"),
  "Django": python("django_mail.py", "python3-django"),
  "Flask-Mail": python("flask_mail_app.py", "python3-flask-mail"),
  "Twisted": {
    ...python("twisted_mail.py", "python3-twisted python3-openssl python3-service-identity", "python3-twisted"),
    isHeldOut: true,
  },
  "Python logging": { ...python("logging_handler.py", "python3-minimal"), lacks: ["wrapper"] },
  "Python mailer": { ...python("mailer_module.py", "python3-mailer"), isHeldOut: true },
  "apprise": {
    family: "Python",
    packages: "apprise",
    version: dpkg("apprise"),
    takesUrl: true,
    lacks: ["none"],
    run: URL_LOGIN +
      `apprise -vv -b test "${
        byTls("mailtos", "mailtos", "mailto")
      }://$LOGIN$HOST:$PORT?smtp=$HOST&from=$MAIL_FROM&to=$MAIL_TO&rto=$PATIENCE&cto=$PATIENCE&mode=${
        byTls("starttls", "ssl", "ssl")
      }"`,
  },

  "Ruby net/smtp": { ...ruby("net_smtp.rb", "ruby-net-smtp"), version: "ruby --version" },
  "Mail (Ruby)": { ...ruby("mail_gem.rb", "ruby-mail"), isHeldOut: true },
  "ActionMailer": ruby("actionmailer.rb", "ruby-actionmailer"),

  "PHPMailer": php("phpmailer.php", "libphp-phpmailer"),
  "PHPMailer, debug 2": { ...php("phpmailer.php", "libphp-phpmailer"), run: "DEBUG=2 php /drivers/phpmailer.php" },
  "Symfony Mailer": { ...php("symfony.php", "php-symfony-mailer"), takesUrl: true, isHeldOut: true },
  "Swift Mailer": php("swiftmailer.php", "php-swiftmailer"),
  "Horde": { ...php("horde.php", "php-horde-smtp php-horde-mime"), isHeldOut: true },
  "PEAR Mail": php("pear_mail.php", "php-mail php-net-smtp php-auth-sasl"),

  "Net::SMTP": perl("net_smtp.pl", "perl"),
  "Net::SMTP, debug": { ...perl("net_smtp.pl", "perl"), run: "DEBUG=1 perl /drivers/net_smtp.pl" },
  "Net::SMTPS": { ...perl("net_smtps.pl", "libnet-smtps-perl"), isHeldOut: true },
  "Net::SMTP::TLS": { ...perl("net_smtp_tls.pl", "libnet-smtp-tls-butmaintained-perl"), lacks: ["wrapper"] },
  "Email::Sender": perl("email_sender.pl", "libemail-sender-perl"),
  "MIME::Lite": { ...perl("mime_lite.pl", "libmime-lite-perl"), lacks: ["starttls"], isHeldOut: true },
  "Mail::Sendmail": {
    ...perl("mail_sendmail.pl", "libmail-sendmail-perl"),
    lacks: ["starttls", "wrapper"],
    reaches: "connect",
  },

  "javax.mail": java("javax", "libmail-java"),
  "Jakarta Mail": { ...java("jakarta", "libjakarta-mail-java"), isHeldOut: true },
  "Commons Email": javaOf("CommonsEmail", "libcommons-email-java", `${JAVA}commons-email.jar`),
  "Spring": javaOf(
    "SpringMail",
    "libspring-context-support-java",
    ["context.support", "context", "core", "beans"].map((name) => `${JAVA}spring3-${name}.jar`).join(":") +
      `:${JAVA}commons-logging.jar`,
  ),
  "Go net/smtp": go("net_smtp", ""),
  "go-mail": go("go_mail", "golang-gopkg-mail.v2-dev"),
  "go-simple-mail": { ...go("go_simple_mail", "golang-github-xhit-go-simple-mail-dev"), isHeldOut: true },
  "Alertmanager": {
    family: "daemons",
    packages: "prometheus-alertmanager curl",
    version: "prometheus-alertmanager --version 2>&1 | head -n 1",
    lacks: ["wrapper"],
    run: "sh /drivers/alertmanager.sh",
  },
  "Monit": {
    family: "daemons",
    packages: "monit",
    version: "monit -V | head -n 1",
    isHeldOut: true,
    run: "sh /drivers/monit.sh",
  },

  "Nodemailer 7": { ...node("nodemailer.mjs", "nodemailer7", "nodemailer7@npm:nodemailer@7"), takesUrl: true },
  "Nodemailer 6": node("nodemailer.mjs", "nodemailer6", "nodemailer6@npm:nodemailer@6"),
  "Nodemailer 4": { ...node("nodemailer.mjs", "nodemailer4", "nodemailer4@npm:nodemailer@4"), isHeldOut: true },
  "Nodemailer 2": { ...node("nodemailer.mjs", "nodemailer2", "nodemailer2@npm:nodemailer@2"), isHeldOut: true },
  "Nodemailer 10": node("nodemailer.mjs", "nodemailer10", "nodemailer10@npm:nodemailer@10"),
  "emailjs 5": node("emailjs.mjs", "emailjs5", "emailjs5@npm:emailjs@5"),
  "emailjs 4": node("emailjs.mjs", "emailjs4", "emailjs4@npm:emailjs@4"),
  "emailjs 2": { ...node("emailjs2.cjs", "emailjs2", "emailjs2@npm:emailjs@2"), isHeldOut: true },
  "smtp-client": node("smtp_client.mjs", "smtp-client", "smtp-client"),
  "Upyo": { ...node("upyo.mjs", "@upyo/smtp", "@upyo/smtp"), isHeldOut: true },

  "Mono System.Net.Mail": {
    family: "other languages",
    packages: "mono-mcs libmono-system4.0-cil ca-certificates-mono",
    version: dpkg("mono-mcs"),
    lacks: ["starttls", "wrapper"],
    setup: "mcs -out:/opt/Send.exe /drivers/Send.cs",
    run: "mono /opt/Send.exe",
  },
  "Tcl smtp": {
    family: "other languages",
    packages: "tcl tcllib tcl-tls",
    version: dpkg("tcllib"),
    lacks: ["wrapper"],
    run: "tclsh /drivers/send.tcl",
  },
  "LuaSocket": {
    family: "other languages",
    packages: "lua5.3 lua-socket lua-sec",
    version: dpkg("lua-socket"),
    lacks: ["starttls"],
    isHeldOut: true,
    run: "lua5.3 /drivers/send.lua",
  },
  "Racket": {
    family: "other languages",
    packages: "racket",
    version: "racket --version",
    isHeldOut: true,
    run: "racket /drivers/send.rkt",
  },
  "Emacs": {
    family: "other languages",
    packages: "emacs-nox",
    version: "emacs --version | head -n 1",
    run: "mkdir .emacs.d; emacs -Q --batch -l /drivers/send.el",
  },
  "R sendmailR": {
    family: "other languages",
    packages: "r-base-core r-cran-sendmailr",
    version: dpkg("r-cran-sendmailr"),
    lacks: ["starttls", "wrapper"],
    reaches: "connect",
    run: "Rscript /drivers/sendmailr.R",
  },
  "R emayili": {
    family: "other languages",
    packages: "r-base-core r-cran-emayili",
    version: dpkg("r-cran-emayili"),
    isHeldOut: true,
    lacks: ["none", "wrapper"],
    run: "Rscript /drivers/emayili.R",
  },
  "Nim": {
    family: "other languages",
    packages: "nim gcc libc6-dev libssl-dev",
    version: "nim --version | head -n 1",
    lacks: ["starttls"],
    setup:
      "cd /opt && HOME=/root nim c -d:ssl --hints:off --outdir:/opt --nimcache:/opt/nimcache -o:nim_send /drivers/send.nim",
    run: "/opt/nim_send",
  },
  "Pike": {
    family: "other languages",
    packages: "pike8.0",
    version: "pike8.0 --version 2>&1 | head -n 1",
    lacks: ["starttls", "wrapper"],
    reaches: "connect",
    run: "pike8.0 /drivers/send.pike",
  },
  "Erlang": {
    family: "other languages",
    packages: "erlang-base erlang-ssl erlang-public-key erlang-crypto erlang-asn1",
    version: dpkg("erlang-base"),
    reaches: "tls",
    run: "escript /drivers/send.erl",
  },

  "Nodemailer 9": { ...node("nodemailer.mjs", "nodemailer9", "nodemailer9@npm:nodemailer@9"), isHeldOut: true },
  "Nodemailer 5": { ...node("nodemailer.mjs", "nodemailer5", "nodemailer5@npm:nodemailer@5"), isHeldOut: true },
  "emailjs 3": { ...node("emailjs.mjs", "emailjs3", "emailjs3@npm:emailjs@3"), isHeldOut: true },
  "simplesmtp": { ...node("simplesmtp.cjs", "simplesmtp", "simplesmtp"), isHeldOut: true },
  "sendmail (Node)": {
    ...node("sendmail_js.cjs", "sendmail", "sendmail"),
    lacks: ["wrapper"],
    reaches: "tls",
    isHeldOut: true,
  },

  "Net::SMTP::SSL": {
    ...perl("net_smtp_ssl.pl", "libnet-smtp-ssl-perl"),
    lacks: ["starttls", "none"],
    isHeldOut: true,
  },
  "Mail::Mailer": { ...perl("mail_mailer.pl", "libmailtools-perl"), isHeldOut: true },
  "Mail::Box": { ...perl("mail_box.pl", "libmail-transport-perl"), lacks: ["starttls", "wrapper"], isHeldOut: true },
  "Net_SMTP, debug": { ...php("net_smtp.php", "php-net-smtp php-auth-sasl"), isHeldOut: true },

  "Ant": {
    family: "Java",
    packages: "ant ant-optional libmail-java default-jdk-headless",
    version: "ant -version",
    lacks: ["wrapper"],
    isHeldOut: true,
    run:
      `ANT_SSL=${byTls("no", "yes", "no")} ANT_STARTTLS=${
        byTls("yes", "no", "no")
      } ANT_OPTS="-Dmail.smtp.timeout=\${PATIENCE}000 -Dmail.smtp.connectiontimeout=\${PATIENCE}000" ` +
      `ant -lib ${JAVA}javax.mail.jar -lib ${JAVA}javax.activation.jar -f /drivers/ant_mail.xml`,
  },
  "Commons Net": { ...javaOf("CommonsNet", "libcommons-net-java", `${JAVA}commons-net.jar`), isHeldOut: true },
  "Logback": {
    ...javaOf(
      "LogbackMail",
      "liblogback-java libslf4j-java",
      ["logback-classic", "logback-core", "slf4j-api"].map((name) => `${JAVA}${name}.jar`).join(":"),
    ),
    version: dpkg("liblogback-java"),
    isHeldOut: true,
  },
  "Mercurial": {
    family: "Python",
    packages: "mercurial",
    version: dpkg("mercurial"),
    isHeldOut: true,
    run: "sh /drivers/mercurial.sh",
  },
  "rss2email": {
    family: "Python",
    packages: "rss2email",
    version: dpkg("rss2email"),
    lacks: ["starttls"],
    isHeldOut: true,
    run: "sh /drivers/rss2email.sh",
  },
  "go-smtp": {
    ...go("go_smtp", "golang-github-emersion-go-smtp-dev golang-github-emersion-go-sasl-dev"),
    version: dpkg("golang-github-emersion-go-smtp-dev"),
    isHeldOut: true,
  },
  "Haskell smtp-mail": {
    family: "other languages",
    packages: "ghc libghc-smtp-mail-dev",
    version: dpkg("libghc-smtp-mail-dev"),
    setup: "mkdir -p /opt/haskell && ghc -v0 -outputdir /opt/haskell -o /opt/haskell_send /drivers/Haskell.hs",
    isHeldOut: true,
    run: "/opt/haskell_send",
  },
  "POCO": {
    family: "other languages",
    packages: "g++ libpoco-dev",
    version: dpkg("libpoco-dev"),
    setup: "g++ -o /opt/poco_send /drivers/poco.cpp -lPocoNet -lPocoNetSSL -lPocoCrypto -lPocoFoundation",
    isHeldOut: true,
    run: "/opt/poco_send",
  },
  "nmh": {
    family: "command line",
    packages: "nmh libsasl2-modules",
    version: dpkg("nmh"),
    isHeldOut: true,
    run: "sh /drivers/nmh.sh",
  },
  "check_smtp": {
    family: "daemons",
    packages: "monitoring-plugins-basic",
    version: dpkg("monitoring-plugins-basic"),
    lacks: ["wrapper"],
    isHeldOut: true,
    run:
      `/usr/lib/nagios/plugins/check_smtp -H $HOST -p $PORT ${
        byTls("-S", "", "")
      } -t $PATIENCE -f $MAIL_FROM -C "RCPT TO:<$MAIL_TO>" -R 250 ` +
      '${SMTP_USER:+-A LOGIN -U $SMTP_USER -P "$SMTP_PASS"} -v',
  },
  "bsmtp": {
    family: "command line",
    packages: "bacula-common",
    version: dpkg("bacula-common"),
    lacks: ["starttls", "wrapper"],
    reaches: "connect",
    isHeldOut: true,
    run: "bsmtp -h $HOST:$PORT -f $MAIL_FROM -s test $MAIL_TO <mail.txt",
  },
  "syslog-ng": {
    family: "daemons",
    packages: "syslog-ng-core syslog-ng-mod-smtp",
    version: dpkg("syslog-ng-core"),
    lacks: ["starttls", "wrapper"],
    reaches: "connect",
    isHeldOut: true,
    run: "sh /drivers/syslog_ng.sh",
  },

  "sSMTP": {
    family: "relays",
    packages: "ssmtp",
    version: dpkg("ssmtp"),
    isAlone: true,
    run:
      `printf 'mailhub=%s:%s\\nUseTLS=%s\\nUseSTARTTLS=%s\\nFromLineOverride=YES\\nTLS_CA_File=/etc/ssl/certs/ca-certificates.crt\\n' $HOST $PORT ${
        byTls("YES", "YES", "NO")
      } ${byTls("YES", "NO", "NO")} >conf; ` +
      "ssmtp -v -C$PWD/conf -f$MAIL_FROM ${SMTP_USER:+-au$SMTP_USER -ap$SMTP_PASS} $MAIL_TO <mail.txt" +
      syslog("sSMTP"),
  },
  "nullmailer": {
    family: "relays",
    packages: "nullmailer",
    version: dpkg("nullmailer"),
    isAlone: true,
    isHeldOut: true,
    run: "(printf '%s\\n%s\\n\\n' $MAIL_FROM $MAIL_TO; cat mail.txt) >queued; " +
      "printf 'host=%s\\nport=%s\\n' $HOST $PORT >options; [ -z \"${SMTP_USER-}\" ] || printf 'user=%s\\npass=%s\\nauth-login\\n' $SMTP_USER $SMTP_PASS >>options; " +
      `printf '%s\\n' ${
        byTls("starttls", "ssl", "tls-anon-auth")
      } x509cafile=/etc/ssl/certs/ca-certificates.crt >>options; cat options | HELOHOST=relay.example.com /usr/lib/nullmailer/smtp 3<queued`,
  },
  "DragonFly Mail Agent": {
    family: "relays",
    packages: "dma",
    version: dpkg("dma"),
    isAlone: true,
    run: "sh /drivers/dma.sh" + syslog("dma"),
  },
  "Postfix": {
    family: "mail servers",
    packages: "postfix libsasl2-modules",
    version: "postconf -h mail_version",
    isAlone: true,
    run: "sh /drivers/postfix.sh",
  },
  "Exim (GnuTLS)": {
    family: "mail servers",
    packages: "exim4-daemon-heavy",
    version: "exim4 -bV | head -n 1",
    isAlone: true,
    run: "sh /drivers/exim.sh",
  },
  "sendmail": {
    family: "mail servers",
    packages: "sendmail-bin sensible-mda libsasl2-modules",
    version: dpkg("sendmail-bin"),
    isAlone: true,
    lacks: ["wrapper"],
    reaches: "tls",
    isHeldOut: true,
    run: "sh /drivers/sendmail.sh",
  },
  "OpenSMTPD": {
    family: "mail servers",
    packages: "opensmtpd",
    version: dpkg("opensmtpd"),
    isAlone: true,
    lacks: ["none"],
    isHeldOut: true,
    run: "sh /drivers/opensmtpd.sh",
  },
};
