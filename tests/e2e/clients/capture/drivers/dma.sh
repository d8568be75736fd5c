#!/bin/sh
# DragonFly Mail Agent that relays to SES, for one mail; it delivers at once and logs to syslog.
rm -rf /var/spool/dma/*
printf '%s|%s:%s\n' "${SMTP_USER-}" "$HOST" "${SMTP_PASS-}" >/etc/dma/auth.conf
printf 'SMARTHOST %s\nPORT %s\nAUTHPATH /etc/dma/auth.conf\nMAILNAME relay.example.com\n' "$HOST" "$PORT" >/etc/dma/dma.conf
[ "$TLS" = none ] || printf 'SECURETRANSFER\n' >>/etc/dma/dma.conf
[ "$TLS" != starttls ] || printf 'STARTTLS\n' >>/etc/dma/dma.conf
[ -n "${SMTP_USER-}" ] || sed -i /AUTHPATH/d /etc/dma/dma.conf
timeout 8 dma -D -f "$MAIL_FROM" "$MAIL_TO" <mail.txt
sleep 1
pkill -x dma
