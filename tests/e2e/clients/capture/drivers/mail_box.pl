use Mail::Message;
use Mail::Transport::SMTP;

my $transport = Mail::Transport::SMTP->new(hostname => $ENV{HOST}, port => $ENV{PORT}, timeout => $ENV{PATIENCE}, retry => 1, interval => 0, trace => "NOTICE", log => "NOTICE",
  ($ENV{SMTP_USER} ? (username => $ENV{SMTP_USER}, password => $ENV{SMTP_PASS}) : ()));
my $message = Mail::Message->build(From => $ENV{MAIL_FROM}, To => $ENV{MAIL_TO}, Subject => "test", data => "This is a test.\n");
$transport->send($message) or die "not sent\n";
