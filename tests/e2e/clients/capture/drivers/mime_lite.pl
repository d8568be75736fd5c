use MIME::Lite;

my $message = MIME::Lite->new(From => $ENV{MAIL_FROM}, To => $ENV{MAIL_TO}, Subject => "test", Data => "This is a test.\n");
$message->send("smtp", $ENV{HOST}, Port => $ENV{PORT}, Timeout => $ENV{PATIENCE}, SSL => $ENV{TLS} eq "wrapper",
  ($ENV{SMTP_USER} ? (AuthUser => $ENV{SMTP_USER}, AuthPass => $ENV{SMTP_PASS}) : ()));
