use Mail::Mailer;

my $type = $ENV{TLS} eq "wrapper" ? "smtps" : "smtp";
my $mailer = Mail::Mailer->new($type, Server => $ENV{HOST}, Port => $ENV{PORT}, Timeout => $ENV{PATIENCE}, StartTLS => $ENV{TLS} eq "starttls",
  ($ENV{SMTP_USER} ? (Auth => [$ENV{SMTP_USER}, $ENV{SMTP_PASS}]) : ()));
$mailer->open({ From => $ENV{MAIL_FROM}, To => $ENV{MAIL_TO}, Subject => "test" }) or die "Can't open: $!";
print $mailer "This is a test.\n";
$mailer->close or die "couldn't send whole message: $!\n";
