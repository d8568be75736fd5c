#!/bin/sh
# OpenSMTPD that relays to SES, for one mail; prints its log.
rm -rf /var/spool/smtpd/queue/*
printf 'ses %s:%s\n' "${SMTP_USER:-none}" "${SMTP_PASS:-none}" >/etc/capture-secrets
scheme=$(case $TLS in starttls) echo smtp+tls ;; wrapper) echo smtps ;; none) echo smtp+notls ;; esac)
cat >/etc/capture-smtpd.conf <<EOF
table secrets file:/etc/capture-secrets
listen on socket
action "relay" relay host $scheme://${SMTP_USER:+ses@}$HOST:$PORT ${SMTP_USER:+auth <secrets>}
match from any for any action "relay"
EOF
chmod 640 /etc/capture-secrets
chgrp opensmtpd /etc/capture-secrets
smtpd -d -f /etc/capture-smtpd.conf >log 2>&1 &
daemon=$!
sleep 1
/usr/sbin/sendmail -f "$MAIL_FROM" "$MAIL_TO" <mail.txt
for _ in 1 2 3 4 5 6 7 8 9 10; do
  grep -qE 'mta (delivery|error|disconnected)' log && break
  sleep 1
done
sleep 0.5
cat log
kill $daemon
