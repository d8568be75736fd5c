#!/bin/sh
# Postfix that relays to SES, for one mail; prints its log.
queue=/srv/postfix-queue
cat >main.cf <<EOF
compatibility_level = 3.6
queue_directory = $queue
data_directory = $queue-data
maillog_file = /var/log/postfix.log
inet_interfaces = loopback-only
inet_protocols = ipv4
myhostname = relay.example.com
mydestination =
alias_maps =
relayhost = [$HOST]:$PORT
smtp_connect_timeout = ${PATIENCE}s
smtp_helo_timeout = ${PATIENCE}s
smtp_starttls_timeout = ${PATIENCE}s
smtp_tls_security_level = $(case $TLS in none) echo none ;; *) echo secure ;; esac)
smtp_tls_wrappermode = $(case $TLS in wrapper) echo yes ;; *) echo no ;; esac)
smtp_tls_secure_cert_match = nexthop
smtp_tls_CAfile = /etc/ssl/certs/ca-certificates.crt
smtp_sasl_auth_enable = ${SMTP_USER:+yes}${SMTP_USER:-no}
smtp_sasl_password_maps = ${SMTP_USER:+inline:{$HOST=$SMTP_USER:$SMTP_PASS\}}
smtp_sasl_security_options = noanonymous
EOF
sed -i 's/^smtp_sasl_auth_enable = yes.*/smtp_sasl_auth_enable = yes/' main.cf
[ -z "${SMTP_USER-}" ] || printf '[%s]:%s %s:%s\n' "$HOST" "$PORT" "$SMTP_USER" "$SMTP_PASS" >sasl
sed -i "s|^smtp_sasl_password_maps.*|smtp_sasl_password_maps = ${SMTP_USER:+texthash:$PWD/sasl}|" main.cf
sed 's/^\(\S*\s*\S*\s*\S*\s*\S*\s*\)y /\1n /' /usr/share/postfix/master.cf.dist >master.cf
rm -rf $queue $queue-data /var/log/postfix.log
mkdir -p $queue $queue-data
chown postfix $queue-data
postfix -c "$PWD" start >/dev/null 2>&1
sendmail -C "$PWD" -f "$MAIL_FROM" "$MAIL_TO" <mail.txt
for _ in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16; do
  grep -q 'status=' /var/log/postfix.log && break
  sleep 0.5
done
cat /var/log/postfix.log
postfix -c "$PWD" stop >/dev/null 2>&1
