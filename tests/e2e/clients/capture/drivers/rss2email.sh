#!/bin/sh
# A feed with one entry, mailed by r2e.
cat >feed.xml <<XML
<rss version="2.0"><channel><title>test</title><item><title>test</title><guid>1</guid><description>test</description></item></channel></rss>
XML
mkdir -p .config .local/share
r2e new "$MAIL_TO" >/dev/null
sed -i -e "s/^from = .*/from = $MAIL_FROM/; s/^force-from = .*/force-from = True/; s/^email-protocol = .*/email-protocol = smtp/" \
  -e "s/^smtp-server = .*/smtp-server = $HOST:$PORT/; s/^smtp-auth = .*/smtp-auth = $([ -n "${SMTP_USER-}" ] && echo True || echo False)/" \
  -e "s/^smtp-ssl = .*/smtp-ssl = $([ "$TLS" = wrapper ] && echo True || echo False)/" \
  -e "s/^smtp-username = .*/smtp-username = ${SMTP_USER-}/; s|^smtp-password = .*|smtp-password = ${SMTP_PASS-}|" .config/rss2email.cfg
r2e add test "file://$PWD/feed.xml" >/dev/null
r2e run
