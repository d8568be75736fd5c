(require 'smtpmail)
(setq smtpmail-smtp-server (getenv "HOST") smtpmail-smtp-service (string-to-number (getenv "PORT"))
      smtpmail-stream-type (cdr (assoc (getenv "TLS") '(("starttls" . starttls) ("wrapper" . ssl) ("none" . plain))))
      smtpmail-debug-info t network-security-level 'high user-mail-address (getenv "MAIL_FROM")
      smtpmail-smtp-user (getenv "SMTP_USER")
      auth-sources (list "/tmp/authinfo") send-mail-function 'smtpmail-send-it gnutls-verify-error t)
(when (getenv "SMTP_USER")
  (with-temp-file "/tmp/authinfo"
    (insert (format "machine %s port %s login %s password %s\n" (getenv "HOST") (getenv "PORT") (getenv "SMTP_USER") (getenv "SMTP_PASS")))))
(with-temp-buffer
  (insert (format "From: %s\nTo: %s\nSubject: test\n%s\nThis is a test.\n" (getenv "MAIL_FROM") (getenv "MAIL_TO") mail-header-separator))
  (condition-case failure (smtpmail-send-it) (error (message "%s" (error-message-string failure)))))
