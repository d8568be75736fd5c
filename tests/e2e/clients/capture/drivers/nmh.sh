#!/bin/sh
# nmh's send, with the password in a file of its own.
printf 'Path: Mail\ncredentials: file:netrc\n' >.mh_profile
mkdir -p Mail
printf 'machine %s login %s password %s\n' "$HOST" "${SMTP_USER-}" "${SMTP_PASS-}" >Mail/netrc
chmod 600 Mail/netrc
cp Mail/netrc netrc
cp mail.txt Mail/draft
/usr/bin/mh/send -mts smtp -server "$HOST" -port "$PORT" \
  "$(case $TLS in starttls) echo -tls;; wrapper) echo -initialtls;; none) echo -notls;; esac)" \
  ${SMTP_USER:+-sasl -saslmech LOGIN -user "$SMTP_USER"} draft
