package require smtp
package require mime
package require tls

set token [mime::initialize -canonical text/plain -string "This is a test."]
mime::setheader $token Subject test
set options [list -servers $env(HOST) -ports $env(PORT) -usetls [expr {$env(TLS) eq "starttls"}] \
  -originator $env(MAIL_FROM) -recipients $env(MAIL_TO) -debug [info exists env(DEBUG)]]
if {[info exists env(SMTP_USER)]} { lappend options -username $env(SMTP_USER) -password $env(SMTP_PASS) }
smtp::sendmessage $token {*}$options
