<?php
require "libphp-phpmailer/autoload.php";

$mail = new PHPMailer\PHPMailer\PHPMailer(true);
$mail->isSMTP();
$mail->SMTPDebug = (int) getenv("DEBUG");
$mail->Host = getenv("HOST");
$mail->Port = (int) getenv("PORT");
$mail->Timeout = (int) getenv("PATIENCE");
$mail->SMTPSecure = ["starttls" => "tls", "wrapper" => "ssl", "none" => ""][getenv("TLS")];
$mail->SMTPAutoTLS = getenv("TLS") === "starttls";
$mail->SMTPAuth = getenv("SMTP_USER") !== false;
$mail->Username = (string) getenv("SMTP_USER");
$mail->Password = (string) getenv("SMTP_PASS");
$mail->setFrom(getenv("MAIL_FROM"));
$mail->addAddress(getenv("MAIL_TO"));
$mail->Subject = "test";
$mail->Body = "This is a test.";
try {
    $mail->send();
} catch (PHPMailer\PHPMailer\Exception $e) {
    echo "Message could not be sent. Mailer Error: {$mail->ErrorInfo}\n";
}
