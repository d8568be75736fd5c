#!/bin/sh
# Alertmanager that is given one alert; prints its log.
cat >config.yml <<EOF
global:
  smtp_smarthost: $HOST:$PORT
  smtp_from: $MAIL_FROM
  smtp_hello: relay.example.com
  smtp_require_tls: $(case $TLS in none) echo false ;; *) echo true ;; esac)
  ${SMTP_USER:+smtp_auth_username: $SMTP_USER}
  ${SMTP_USER:+smtp_auth_password: $SMTP_PASS}
route: { receiver: mail, group_wait: 0s, repeat_interval: 1h }
receivers: [{ name: mail, email_configs: [{ to: $MAIL_TO }] }]
EOF
prometheus-alertmanager --config.file=config.yml --storage.path=data --web.listen-address=127.0.0.1:9093 --cluster.listen-address= >log 2>&1 &
daemon=$!
sleep 1
curl -s -H 'Content-Type: application/json' -d '[{"labels":{"alertname":"test"}}]' http://127.0.0.1:9093/api/v2/alerts
for _ in 1 2 3 4 5 6 7; do
  grep -q 'component=dispatcher' log && break
  sleep 1
done
kill $daemon
grep -E 'level=(error|warn)' log
