#!/bin/sh
# Exim that relays to SES, for one mail, at once; prints what -v shows, and its log.
rm -rf /var/log/exim4/* /var/spool/exim4/input/* /var/spool/exim4/db/*
cat >/etc/exim4/capture.conf <<EOF
primary_hostname = relay.example.com
local_interfaces = 127.0.0.1
tls_advertise_hosts =
never_users =
untrusted_set_sender = *
begin routers
ses:
  driver = manualroute
  transport = ses
  route_list = * $HOST::$PORT byname
begin transports
ses:
  driver = smtp
  hosts_try_fastopen =
  connect_timeout = ${PATIENCE}s
  command_timeout = ${PATIENCE}s
  data_timeout = ${PATIENCE}s
  final_timeout = ${PATIENCE}s
  protocol = $(case $TLS in wrapper) echo smtps ;; *) echo smtp ;; esac)
$(case $TLS in none) echo "  hosts_avoid_tls = *" ;; *) printf '  hosts_require_tls = *\n  tls_verify_certificates = /etc/ssl/certs/ca-certificates.crt\n  tls_verify_hosts = *\n' ;; esac)
${SMTP_USER:+  hosts_require_auth = *}
begin authenticators
login:
  driver = plaintext
  public_name = LOGIN
  client_send = : ${SMTP_USER-} : ${SMTP_PASS-}
begin retry
* * F,2h,15m
EOF
exim4 -C /etc/exim4/capture.conf -v -odi -f "$MAIL_FROM" "$MAIL_TO" <mail.txt
cat /var/log/exim4/mainlog
