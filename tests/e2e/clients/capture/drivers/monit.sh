#!/bin/sh
# Monit that raises one alert; prints its log.
cat >monitrc <<EOF
set daemon 60
set log $PWD/log
set idfile $PWD/id
set statefile $PWD/state
set mailserver $HOST port $PORT ${SMTP_USER:+username "$SMTP_USER" password "$SMTP_PASS"} $(case $TLS in starttls) echo "using tls" ;; wrapper) echo "using ssl" ;; esac) with timeout $PATIENCE seconds
set mail-format { from: $MAIL_FROM }
set alert $MAIL_TO
set tls options { verify: enable }
check file absent with path /nonexistent
EOF
chmod 600 monitrc
monit -c "$PWD/monitrc" -I >out 2>&1 &
daemon=$!
sleep 6
kill $daemon
cat log
