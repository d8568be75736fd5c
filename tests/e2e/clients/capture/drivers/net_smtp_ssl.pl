use Net::SMTP::SSL;

my $smtp = Net::SMTP::SSL->new($ENV{HOST}, Port => $ENV{PORT}, Timeout => $ENV{PATIENCE}, SSL_verifycn_name => $ENV{HOST},
  SSL_verify_mode => 1) or die "Couldn't connect: $@ $!";
if ($ENV{SMTP_USER}) { $smtp->auth($ENV{SMTP_USER}, $ENV{SMTP_PASS}) or die "Couldn't authenticate: " . $smtp->message }
$smtp->mail($ENV{MAIL_FROM}) or die "mail: " . $smtp->message;
$smtp->to($ENV{MAIL_TO}) or die "to: " . $smtp->message;
$smtp->data("Subject: test\n\nThis is a test.\n") or die "data: " . $smtp->message;
