<?php
require "Symfony/Component/Mailer/autoload.php";

use Symfony\Component\Mailer\{Mailer, Transport};
use Symfony\Component\Mime\Email;

ini_set("default_socket_timeout", getenv("PATIENCE"));
$user = getenv("SMTP_USER");
$login = $user === false ? "" : $user . ":" . (getenv("URL_AS_IT_IS") ? getenv("SMTP_PASS") : rawurlencode(getenv("SMTP_PASS"))) . "@";
$dsn = (getenv("TLS") === "wrapper" ? "smtps" : "smtp") . "://$login" . getenv("HOST") . ":" . getenv("PORT");
$mailer = new Mailer(Transport::fromDsn($dsn));
$mailer->send((new Email())->from(getenv("MAIL_FROM"))->to(getenv("MAIL_TO"))->subject("test")->text("This is a test."));
