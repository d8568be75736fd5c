use Net::SMTP::TLS::ButMaintained;

my $smtp = Net::SMTP::TLS::ButMaintained->new($ENV{HOST}, Port => $ENV{PORT}, Timeout => $ENV{PATIENCE},
  NoTLS => $ENV{TLS} eq "none", ($ENV{SMTP_USER} ? (User => $ENV{SMTP_USER}, Password => $ENV{SMTP_PASS}) : ()));
$smtp->mail($ENV{MAIL_FROM});
$smtp->to($ENV{MAIL_TO});
$smtp->data;
$smtp->datasend("Subject: test\n\nThis is a test.\n");
$smtp->dataend;
$smtp->quit;
