use Net::SMTP;

my $smtp = Net::SMTP->new($ENV{HOST}, Port => $ENV{PORT}, Timeout => $ENV{PATIENCE}, SSL => $ENV{TLS} eq "wrapper",
  Debug => $ENV{DEBUG}) or die "cannot connect: $@";
if ($ENV{TLS} eq "starttls") { $smtp->starttls or die "starttls: " . $smtp->message . $@ }
if ($ENV{SMTP_USER}) { $smtp->auth($ENV{SMTP_USER}, $ENV{SMTP_PASS}) or die "auth: " . $smtp->message }
$smtp->mail($ENV{MAIL_FROM}) or die "mail: " . $smtp->message;
$smtp->to($ENV{MAIL_TO}) or die "to: " . $smtp->message;
$smtp->data or die "data: " . $smtp->message;
$smtp->datasend("Subject: test\n\nThis is a test.\n");
$smtp->dataend or die "dataend: " . $smtp->message;
