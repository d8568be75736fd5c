use Email::Sender::Simple qw(sendmail);
use Email::Sender::Transport::SMTP;
use Email::Simple;

my $transport = Email::Sender::Transport::SMTP->new({
  host => $ENV{HOST}, port => $ENV{PORT}, timeout => $ENV{PATIENCE},
  ssl => {starttls => "starttls", wrapper => "ssl", none => 0}->{$ENV{TLS}},
  ($ENV{SMTP_USER} ? (sasl_username => $ENV{SMTP_USER}, sasl_password => $ENV{SMTP_PASS}) : ()),
});
my $email = Email::Simple->create(header => [From => $ENV{MAIL_FROM}, To => $ENV{MAIL_TO}, Subject => "test"], body => "This is a test.\n");
sendmail($email, {transport => $transport});
