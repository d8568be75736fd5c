#!/bin/sh
# A patch of one commit, sent as patchbomb does it.
hg init repo && cd repo && echo test >test && hg -q add test && hg -q commit -u test -m test
printf '[ui]\ninteractive = no\n[extensions]\npatchbomb =\n[smtp]\nhost = %s\nport = %s\ntls = %s\n' "$HOST" "$PORT" \
  "$(case $TLS in starttls) echo starttls;; wrapper) echo smtps;; none) echo none;; esac)" >>.hg/hgrc
[ -z "${SMTP_USER-}" ] || printf 'username = %s\npassword = %s\n' "$SMTP_USER" "$SMTP_PASS" >>.hg/hgrc
hg email -r 0 --from "$MAIL_FROM" --to "$MAIL_TO" --cc "" -s test --body
