#!/bin/sh
# Sendmail that relays to SES, for one mail, at once; prints what -v shows, and its log.
chown root:root /var/spool/mqueue
chmod 700 /var/spool/mqueue
rm -rf /var/spool/mqueue/*
cat >capture.mc <<EOF
divert(0)dnl
OSTYPE(\`debian')dnl
define(\`SMART_HOST', \`[$HOST]')dnl
define(\`RELAY_MAILER_ARGS', \`TCP \$h $PORT')dnl
define(\`confTO_CONNECT', \`${PATIENCE}s')dnl
define(\`confTO_INITIAL', \`${PATIENCE}s')dnl
define(\`confTO_STARTTLS', \`${PATIENCE}s')dnl
define(\`confCACERT', \`/etc/ssl/certs/ca-certificates.crt')dnl
define(\`confCACERT_PATH', \`/etc/ssl/certs')dnl
define(\`confDONT_BLAME_SENDMAIL', \`GroupReadableKeyFile,WorldWritableForwardFile')dnl
define(\`confQUEUE_LA', \`9999')dnl
define(\`confREFUSE_LA', \`9999')dnl
define(\`confDOMAIN_NAME', \`relay.example.com')dnl
FEATURE(\`nocanonify')dnl
FEATURE(\`accept_unresolvable_domains')dnl
MAILER(\`smtp')dnl
EOF
m4 /usr/share/sendmail/cf/m4/cf.m4 capture.mc >capture.cf 2>/dev/null
/usr/sbin/sendmail -C "$PWD/capture.cf" -v -odi -f "$MAIL_FROM" "$MAIL_TO" <mail.txt
sleep 0.3
grep -E ' (sendmail|sm-mta)\[' /var/log/mail.log
