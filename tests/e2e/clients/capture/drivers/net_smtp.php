<?php
require "Net/SMTP.php";

$env = getenv();
$host = ($env["TLS"] === "wrapper" ? "ssl://" : "") . $env["HOST"];
$smtp = new Net_SMTP($host, (int) $env["PORT"], "relay.example.com", false, (int) $env["PATIENCE"]);
$smtp->setDebug(true);
function check($result) {
    if (PEAR::isError($result)) die($result->getMessage() . "\n");
}
check($smtp->connect((int) $env["PATIENCE"]));
if (isset($env["SMTP_USER"])) check($smtp->auth($env["SMTP_USER"], $env["SMTP_PASS"], "", $env["TLS"] === "starttls"));
check($smtp->mailFrom($env["MAIL_FROM"]));
check($smtp->rcptTo($env["MAIL_TO"]));
check($smtp->data("Subject: test\r\n\r\nThis is a test.\r\n"));
