#lang racket/base
(require net/smtp openssl racket/list)
(define (env name) (getenv name))
(define tls (env "TLS"))
(smtp-send-message
 (env "HOST") (env "MAIL_FROM") (list (env "MAIL_TO")) "Subject: test\r\n\r\n" (list "This is a test.")
 #:port-no (string->number (env "PORT"))
 #:auth-user (env "SMTP_USER") #:auth-passwd (env "SMTP_PASS")
 #:tcp-connect (if (equal? tls "wrapper") (lambda (h p) (ssl-connect h p (ssl-secure-client-context))) (dynamic-require 'racket/tcp 'tcp-connect))
 #:tls-encode (and (equal? tls "starttls")
                    (lambda (in out #:mode mode #:encrypt _ #:close-original? close?)
                      (ports->ssl-ports in out #:mode mode #:context (ssl-secure-client-context) #:close-original? close? #:hostname (env "HOST")))))
