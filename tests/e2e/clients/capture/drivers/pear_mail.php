<?php
error_reporting(E_ALL & ~E_DEPRECATED & ~E_STRICT);
require "Mail.php";

$mail = Mail::factory("smtp", [
    "host" => (getenv("TLS") === "wrapper" ? "ssl://" : "") . getenv("HOST"), "port" => (int) getenv("PORT"),
    "timeout" => (int) getenv("PATIENCE"), "auth" => getenv("SMTP_USER") !== false,
    "username" => getenv("SMTP_USER"), "password" => getenv("SMTP_PASS"), "starttls" => getenv("TLS") === "starttls",
]);
$headers = ["From" => getenv("MAIL_FROM"), "To" => getenv("MAIL_TO"), "Subject" => "test"];
$result = $mail->send(getenv("MAIL_TO"), $headers, "This is a test.");
if (PEAR::isError($result)) {
    echo $result->getMessage(), "\n";
}
