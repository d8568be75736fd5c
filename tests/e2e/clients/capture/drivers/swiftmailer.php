<?php
require "Egulias/EmailValidator/autoload.php";
require "Swift/swift_required.php";

$encryption = ["starttls" => "tls", "wrapper" => "ssl", "none" => null][getenv("TLS")];
$transport = (new Swift_SmtpTransport(getenv("HOST"), (int) getenv("PORT"), $encryption))->setTimeout((int) getenv("PATIENCE"));
if (getenv("SMTP_USER") !== false) {
    $transport->setUsername(getenv("SMTP_USER"))->setPassword(getenv("SMTP_PASS"));
}
$message = (new Swift_Message("test"))->setFrom(getenv("MAIL_FROM"))->setTo(getenv("MAIL_TO"))->setBody("This is a test.");
(new Swift_Mailer($transport))->send($message);
