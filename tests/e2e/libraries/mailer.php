<?php
/**
 * Sends a mail by Symfony Mailer or by PHPMailer with the settings in the file `block`, which NAME reads: mailer.php NAME
 *
 * Invariant: a setting goes the way that it goes in the program: through its file, then through its configuration, whose file
 * is named here.
 */

use Illuminate\Support\Env;
use PHPMailer\PHPMailer\PHPMailer;
use Symfony\Component\Mailer\Mailer;
use Symfony\Component\Mailer\Transport;
use Symfony\Component\Mailer\Transport\Dsn;
use Symfony\Component\Mailer\Transport\Smtp\EsmtpTransport;
use Symfony\Component\Mailer\Transport\Smtp\EsmtpTransportFactory;
use Symfony\Component\Mailer\Transport\TransportInterface;
use Symfony\Component\Mime\Email;

const FROM = 'app@example.com';
const TO = 'user@example.com';

$block = file_get_contents('block');

/** symfony/mailer.yaml: dsn: '%env(MAILER_DSN)%' */
function symfony(string $block): TransportInterface
{
    require 'Symfony/Component/Dotenv/autoload.php';
    return Transport::fromDsn((new Symfony\Component\Dotenv\Dotenv())->parse($block)['MAILER_DSN']);
}

/** The URL as MAILER_DSN. */
function url(string $block): TransportInterface
{
    return Transport::fromDsn(trim($block));
}

/** What env() of Laravel gives. */
function laravelEnv(): void
{
    require 'Dotenv/autoload.php';
    require 'Illuminate/Support/autoload.php';
    Dotenv\Dotenv::create(Env::getRepository(), getcwd(), 'block')->load();
}

function laravelTransport(string $scheme): TransportInterface
{
    [$host, $user, $password] = [Env::get('MAIL_HOST'), Env::get('MAIL_USERNAME'), Env::get('MAIL_PASSWORD')];
    return (new EsmtpTransportFactory())->create(new Dsn($scheme, $host, $user, $password, Env::get('MAIL_PORT')));
}

/** Laravel 11: config/mail.php, then MailManager::createSmtpTransport */
function laravel(): TransportInterface
{
    laravelEnv();
    return laravelTransport(Env::get('MAIL_SCHEME'));
}

/** Laravel 9 and 10: the same places */
function laravel10(): TransportInterface
{
    laravelEnv();
    $isTls = Env::get('MAIL_ENCRYPTION', 'tls') === 'tls';
    return laravelTransport($isTls ? (Env::get('MAIL_PORT') == 465 ? 'smtps' : 'smtp') : '');
}

/** lib/private/Mail/Mailer.php, getSmtpInstance */
function nextcloud(string $block): TransportInterface
{
    eval("\$CONFIG = array (\n$block);");
    $isWrapped = $CONFIG['mail_smtpsecure'] === 'ssl' ? true : null;
    $transport = new EsmtpTransport($CONFIG['mail_smtphost'], $CONFIG['mail_smtpport'], $isWrapped);
    if ($CONFIG['mail_smtpauth']) {
        $transport->setUsername($CONFIG['mail_smtpname']);
        $transport->setPassword($CONFIG['mail_smtppassword']);
    }
    return $transport;
}

function phpmailer(PHPMailer $mail, string $block): void
{
    eval($block);
}

/** WP Mail SMTP: src/Processor.php, phpmailer_init */
function wordpress(PHPMailer $mail, string $block): void
{
    eval($block);
    $mail->Mailer = WPMS_MAILER;
    $mail->SMTPSecure = WPMS_SSL;
    $mail->SMTPAutoTLS = WPMS_SMTP_AUTOTLS;
    $mail->Host = WPMS_SMTP_HOST;
    $mail->Port = WPMS_SMTP_PORT;
    $mail->SMTPAuth = WPMS_SMTP_AUTH;
    $mail->Username = WPMS_SMTP_USER;
    $mail->Password = WPMS_SMTP_PASS;
}

function sendByPhpMailer(callable $settings, string $block): void
{
    require 'libphp-phpmailer/autoload.php';
    $mail = new PHPMailer(true);
    $settings($mail, $block);
    $mail->setFrom(FROM);
    $mail->addAddress(TO);
    $mail->Subject = 'test';
    $mail->Body = 'This is a test.';
    $mail->send();
}

function sendBySymfony(callable $settings, string $block): void
{
    require 'Symfony/Component/Mailer/autoload.php';
    $email = (new Email())->from(FROM)->to(TO)->subject('test')->text('This is a test.');
    (new Mailer($settings($block)))->send($email);
}

$name = $argv[1];
in_array($name, ['phpmailer', 'wordpress']) ? sendByPhpMailer($name, $block) : sendBySymfony($name, $block);
