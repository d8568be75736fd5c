<?php
spl_autoload_register(function (string $class): void {
    @include str_replace(["_", "\\"], "/", $class) . ".php";
});

$smtp = new Horde_Smtp(array_filter([
    "host" => getenv("HOST"), "port" => (int) getenv("PORT"), "timeout" => (int) getenv("PATIENCE"),
    "secure" => ["starttls" => "tls", "wrapper" => "ssl", "none" => false][getenv("TLS")],
    "username" => getenv("SMTP_USER"), "password" => getenv("SMTP_PASS"),
    "context" => ["ssl" => ["verify_peer" => true]],
], fn($value) => $value !== false) + ["secure" => false]);
$smtp->send(getenv("MAIL_FROM"), getenv("MAIL_TO"), "Subject: test\r\n\r\nThis is a test.\r\n");
