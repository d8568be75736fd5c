use Mail::Sendmail;

sendmail(From => $ENV{MAIL_FROM}, To => $ENV{MAIL_TO}, Subject => "test", Message => "This is a test.", Debug => 0,
  Server => $ENV{HOST}, Port => $ENV{PORT}, retries => 0) or die $Mail::Sendmail::error;
