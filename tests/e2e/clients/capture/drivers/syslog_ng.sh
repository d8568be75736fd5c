#!/bin/sh
# syslog-ng with a mail as its destination.
cat >conf <<CONF
@version: 3.38
source s { file("$PWD/log" flags(no-parse)); };
destination d { smtp(host("$HOST") port($PORT) from("$MAIL_FROM") to("$MAIL_TO") subject("test") body("This is a test.")); };
log { source(s); destination(d); };
CONF
(sleep 1; echo test >>log) &
timeout 5 syslog-ng -F -f "$PWD/conf" --stderr --no-caps -R "$PWD/persist" -p "$PWD/pid" -c "$PWD/ctl"
