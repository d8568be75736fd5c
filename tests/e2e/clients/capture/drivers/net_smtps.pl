use Net::SMTPS;

my %how = (starttls => "starttls", wrapper => "ssl");
my $smtp = Net::SMTPS->new($ENV{HOST}, Port => $ENV{PORT}, Timeout => $ENV{PATIENCE}, doSSL => $how{$ENV{TLS}},
  SSL_verify_mode => 1, SSL_verifycn_name => $ENV{HOST}, Debug => 1) or die "cannot connect: $@ $!";
if ($ENV{SMTP_USER}) { $smtp->auth($ENV{SMTP_USER}, $ENV{SMTP_PASS}) or die "auth: " . $smtp->message }
$smtp->mail($ENV{MAIL_FROM}) or die "mail: " . $smtp->message;
$smtp->to($ENV{MAIL_TO}) or die "to: " . $smtp->message;
$smtp->data("Subject: test\n\nThis is a test.\n") or die "data: " . $smtp->message;
