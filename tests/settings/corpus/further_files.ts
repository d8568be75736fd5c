/**
 * More settings files of programs, as in `program_files.ts`.
 *
 * Invariant: `H`, `U` and `P` alone stand for host, user name and password; the port is 587 unless the row has another one.
 * @module
 */

import type { FileRow } from "./files.ts";

/** The table. */
export const FURTHER_FILES: readonly FileRow[] = [
  [
    "Redmine",
    "configuration.yml",
    `production:
  email_delivery:
    delivery_method: :smtp
    smtp_settings:
      enable_starttls_auto: true
      address: "H"
      port: 587
      domain: "example.com"
      authentication: :login
      user_name: "U"
      password: "P"
`,
  ],
  [
    "OTRS",
    "Config.pm",
    `package Kernel::Config;
sub Load {
    my $Self = shift;
    $Self->{'SendmailModule'} = 'Kernel::System::Email::SMTPTLS';
    $Self->{'SendmailModule::Host'} = 'H';
    $Self->{'SendmailModule::Port'} = '587';
    $Self->{'SendmailModule::AuthUser'} = 'U';
    $Self->{'SendmailModule::AuthPassword'} = 'P';
    return 1;
}
1;
`,
  ],
  [
    "Penpot",
    "docker-compose.yml",
    `services:
  penpot-backend:
    image: penpotapp/backend
    environment:
      PENPOT_FLAGS: enable-smtp
      PENPOT_SMTP_DEFAULT_FROM: no-reply@example.com
      PENPOT_SMTP_HOST: H
      PENPOT_SMTP_PORT: 587
      PENPOT_SMTP_USERNAME: U
      PENPOT_SMTP_PASSWORD: P
      PENPOT_SMTP_TLS: "true"
      PENPOT_SMTP_SSL: "false"
`,
  ],
  [
    "Appsmith",
    "docker.env",
    `APPSMITH_MAIL_ENABLED=true
APPSMITH_MAIL_HOST=H
APPSMITH_MAIL_PORT=587
APPSMITH_MAIL_USERNAME=U
APPSMITH_MAIL_PASSWORD=P
APPSMITH_MAIL_SMTP_TLS_ENABLED=true
APPSMITH_MAIL_FROM=a@example.com
`,
  ],
  [
    "Strapi",
    "plugins.ts",
    `export default ({ env }) => ({
  email: {
    config: {
      provider: 'nodemailer',
      providerOptions: {
        host: 'H',
        port: 465,
        secure: true,
        auth: {
          user: 'U',
          pass: 'P',
        },
      },
      settings: { defaultFrom: 'a@example.com', defaultReplyTo: 'b@example.com' },
    },
  },
});
`,
    465,
  ],
  [
    "Monit",
    "monitrc",
    `set daemon 60
set mailserver H port 587
    username "U" password "P"
    using tlsv12
set alert ops@example.com
`,
  ],
  [
    "Rundeck",
    "rundeck-config.properties",
    `grails.mail.host=H
grails.mail.port=587
grails.mail.username=U
grails.mail.password=P
grails.mail.props.mail.smtp.starttls.enable=true
`,
  ],
  [
    "SonarQube",
    "sonar.properties",
    `email.smtp_host.secured=H
email.smtp_port.secured=587
email.smtp_username.secured=U
email.smtp_password.secured=P
email.smtp_secure_connection.secured=STARTTLS
`,
  ],
  [
    "Tomcat, a mail session",
    "context.xml",
    `<Context>
  <Resource name="mail/Session" auth="Container" type="jakarta.mail.Session"
    mail.smtp.host="H" mail.smtp.port="587" mail.smtp.auth="true"
    mail.smtp.user="U" password="P" mail.smtp.starttls.enable="true"/>
</Context>
`,
  ],
  [
    "WildFly",
    "standalone.xml",
    `<server><profile><subsystem xmlns="urn:jboss:domain:mail:4.0">
 <mail-session name="default" jndi-name="java:jboss/mail/Default">
  <smtp-server outbound-socket-binding-ref="mail-smtp" tls="true" username="U" password="P"/>
 </mail-session></subsystem></profile>
 <socket-binding-group name="s"><outbound-socket-binding name="mail-smtp"><remote-destination host="H" port="587"/></outbound-socket-binding></socket-binding-group></server>
`,
  ],
  [
    "Liferay",
    "portal-ext.properties",
    `mail.session.mail=true
mail.session.mail.smtp.auth=true
mail.session.mail.smtp.host=H
mail.session.mail.smtp.password=P
mail.session.mail.smtp.port=587
mail.session.mail.smtp.starttls.enable=true
mail.session.mail.smtp.user=U
`,
  ],
  [
    "Alfresco",
    "alfresco-global.properties",
    `mail.host=H
mail.port=587
mail.username=U
mail.password=P
mail.smtp.auth=true
mail.smtp.starttls.enable=true
mail.protocol=smtp
`,
  ],
  [
    "Graylog",
    "graylog.conf",
    `transport_email_enabled = true
transport_email_hostname = H
transport_email_port = 587
transport_email_use_auth = true
transport_email_auth_username = U
transport_email_auth_password = P
transport_email_use_tls = true
transport_email_use_ssl = false
`,
  ],
  [
    "Kibana",
    "kibana.yml",
    `xpack.actions.preconfigured:
  my-email:
    name: email
    actionTypeId: .email
    config:
      service: other
      from: a@example.com
      host: H
      port: 465
      secure: true
      hasAuth: true
    secrets:
      user: U
      password: P
`,
    465,
  ],
  [
    "Cronicle",
    "config.json",
    `{"base_app_url":"http://c.example.com:3012","email_from":"a@example.com","smtp_hostname":"H","smtp_port":465,
 "mail_options":{"secure":true,"auth":{"user":"U","pass":"P"}}}
`,
    465,
  ],
  [
    "Haraka",
    "smtp_forward.ini",
    `host=H
port=587
auth_type=plain
auth_user=U
auth_pass=P
enable_tls=true
`,
  ],
  [
    "Dovecot submission",
    "20-submission.conf",
    `submission_relay_host = H
submission_relay_port = 587
submission_relay_ssl = starttls
submission_relay_user = U
submission_relay_password = P
`,
  ],
  [
    "emayili of R",
    "report.R",
    `library(emayili)
smtp <- server(host = "H", port = 587, username = "U", password = "P")
smtp(email)
`,
  ],
  [
    "SMTPClient of Julia",
    "mail.jl",
    `using SMTPClient
opt = SendOptions(isSSL = true, username = "U", passwd = "P")
url = "smtps://H:465"
resp = send(url, ["<a@example.com>"], "<b@example.com>", body, opt)
`,
    465,
  ],
  [
    "smtp of Nim",
    "mail.nim",
    `import std/[smtp, net]
let conn = newSmtp(useSsl = true, debug = false)
conn.connect("H", Port 465)
conn.auth("U", "P")
`,
    465,
  ],
  [
    "email of Crystal",
    "mailer.cr",
    `config = EMail::Client::Config.new("H", 587, helo_domain: "example.com")
config.use_tls(EMail::Client::TLSMode::STARTTLS)
config.use_auth("U", "P")
`,
  ],
  [
    "resty.mail of Lua",
    "mail.lua",
    `local mail = require "resty.mail"
local mailer, err = mail.new({
  host = "H",
  port = 587,
  starttls = true,
  username = "U",
  password = "P",
})
`,
  ],
  [
    "Amazon's Java sample",
    "AmazonSESSample.java",
    `public class AmazonSESSample {
    static final String SMTP_USERNAME = "U";
    static final String SMTP_PASSWORD = "P";
    static final String HOST = "H";
    static final int PORT = 587;
    public static void main(String[] args) throws Exception {
        Properties props = System.getProperties();
        props.put("mail.transport.protocol", "smtp");
        props.put("mail.smtp.port", PORT);
        props.put("mail.smtp.starttls.enable", "true");
        props.put("mail.smtp.auth", "true");
        Transport transport = session.getTransport();
        transport.connect(HOST, SMTP_USERNAME, SMTP_PASSWORD);
    }
}
`,
  ],
  [
    "Zabbix",
    "zabbix_media.yaml",
    `zabbix_export:
  version: '6.4'
  media_types:
    - name: SES
      type: EMAIL
      smtp_server: H
      smtp_port: '587'
      smtp_helo: example.com
      smtp_email: a@example.com
      smtp_security: STARTTLS
      smtp_authentication: PASSWORD
      username: U
      password: P
`,
  ],
  [
    "s-nail, version 15",
    "ups.mailrc",
    `set v15-compat
set mta=smtp://H:587
set smtp-use-starttls
set smtp-auth=login
set smtp-auth-user=U
set smtp-auth-password=P
`,
  ],
  [
    "Mutt, a URL and a password",
    ".muttrc",
    `set from = "a@example.com"
set smtp_url = "smtp://U@H:587/"
set smtp_pass = "P"
set ssl_force_tls = yes
`,
  ],
  [
    "sendEmail",
    "notify.sh",
    `#!/bin/bash
sendemail -f a@example.com -t b@example.com -u "disk" -m "full" \\
  -s H:587 -o tls=yes \\
  -xu U -xp 'P'
`,
  ],
  [
    "Helm values, auth",
    "values.yaml",
    `config:
  smtp:
    enabled: true
    server: H
    port: 587
    tls: true
    auth:
      existingSecret: ""
      username: U
      password: P
`,
  ],
  [
    "Stalwart",
    "config.toml",
    `[queue.outbound.remote."ses"]
address = "H"
port = 587
protocol = "smtp"
[queue.outbound.remote."ses".auth]
username = "U"
secret = "P"
`,
  ],
  [
    "Roundcube",
    "config.inc.php",
    `<?php
$config['smtp_host'] = 'tls://H:587';
$config['smtp_user'] = 'U';
$config['smtp_pass'] = 'P';
`,
  ],
  [
    "CakePHP",
    "app_local.php",
    `<?php
return [
  'EmailTransport' => [
    'default' => [
      'className' => 'Smtp',
      'host' => 'H',
      'port' => 587,
      'username' => 'U',
      'password' => 'P',
      'tls' => true,
    ],
  ],
];
`,
  ],
  [
    "Yii",
    "web.php",
    `<?php
return ['components' => ['mailer' => [
  'class' => \\yii\\symfonymailer\\Mailer::class,
  'transport' => ['scheme' => 'smtps', 'host' => 'H', 'username' => 'U', 'password' => 'P', 'port' => 465],
]]];
`,
    465,
  ],
  [
    "Spring in Kotlin",
    "MailConfig.kt",
    `@Bean
fun mailSender(): JavaMailSender = JavaMailSenderImpl().apply {
    host = "H"
    port = 587
    username = "U"
    password = "P"
    javaMailProperties["mail.smtp.starttls.enable"] = "true"
}
`,
  ],
  [
    "a relay in a container",
    "postfix.env",
    `RELAYHOST=[H]:587
RELAYHOST_USERNAME=U
RELAYHOST_PASSWORD=P
ALLOWED_SENDER_DOMAINS=example.com
`,
  ],
  [
    "a notifier with a smarthost",
    "config.yaml",
    `notifiers:
  - name: mail
    type: smtp
    settings:
      smarthost: H:587
      auth_username: U
      auth_password: P
      require_tls: true
`,
  ],
  [
    "Baserow",
    ".env",
    `BASEROW_PUBLIC_URL=https://b.example.com
EMAIL_SMTP=True
EMAIL_SMTP_HOST=H
EMAIL_SMTP_PORT=587
EMAIL_SMTP_USER=U
EMAIL_SMTP_PASSWORD=P
EMAIL_SMTP_USE_TLS=True
FROM_EMAIL=a@example.com
`,
  ],
  [
    "Symfony, parameters",
    "parameters.yml",
    `parameters:
    mailer_transport: smtp
    mailer_host: H
    mailer_port: 465
    mailer_encryption: ssl
    mailer_user: U
    mailer_password: P
`,
    465,
  ],
  [
    "Mautic",
    "local.php",
    `<?php
$parameters = array(
	'mailer_from_name' => 'A',
	'mailer_transport' => 'smtp',
	'mailer_host' => 'H',
	'mailer_port' => '587',
	'mailer_user' => 'U',
	'mailer_password' => 'P',
	'mailer_encryption' => 'tls',
	'mailer_auth_mode' => 'login',
);
`,
  ],
  [
    "SMTP of Deno",
    "mail.ts",
    `import { SmtpClient } from "https://deno.land/x/smtp/mod.ts";
const client = new SmtpClient();
await client.connectTLS({
  hostname: "H",
  port: 465,
  username: "U",
  password: "P",
});
`,
    465,
  ],
  [
    "SwiftSMTP",
    "Mail.swift",
    `let smtp = SMTP(
    hostname: "H",
    email: "U",
    password: "P",
    port: 465,
    tlsMode: .requireTLS
)
`,
    465,
  ],
  [
    "Courier of Scala",
    "Mailer.scala",
    `val mailer = Mailer("H", 587)
  .auth(true)
  .as("U", "P")
  .startTls(true)()
`,
  ],
  [
    "Postal of Clojure",
    "mail.clj",
    `(def conn {:host "H"
           :port 587
           :tls true
           :user "U"
           :pass "P"})
`,
  ],
  [
    "WordPress, functions.php",
    "functions.php",
    `<?php
add_action( 'phpmailer_init', function ( $phpmailer ) {
    $phpmailer->isSMTP();
    $phpmailer->Host       = 'H';
    $phpmailer->SMTPAuth   = true;
    $phpmailer->Port       = 465;
    $phpmailer->SMTPSecure = 'ssl';
    $phpmailer->Username   = 'U';
    $phpmailer->Password   = 'P';
} );
`,
    465,
  ],
  [
    "Pony",
    "environment.rb",
    `Pony.options = {
  via: :smtp,
  via_options: {
    address: 'H', port: '587', enable_starttls_auto: true,
    user_name: 'U', password: 'P', authentication: :plain
  }
}
`,
  ],
  [
    "Ansible's mail",
    "playbook.yml",
    `- hosts: all
  tasks:
    - name: mail
      community.general.mail:
        host: H
        port: 587
        username: U
        password: P
        secure: starttls
        to: a@example.com
`,
  ],
  [
    "Ansible's variables",
    "group_vars.yml",
    `postfix_relayhost: "H"
postfix_relayhost_port: 587
postfix_sasl_user: "U"
postfix_sasl_password: "P"
`,
  ],
  [
    "SABnzbd",
    "sabnzbd.ini",
    `[misc]
email_server = H:587
email_to = a@example.com
email_from = b@example.com
email_account = U
email_pwd = P
`,
  ],
  [
    "a server's properties",
    "server.properties",
    `smtp.host=H
smtp.port=587
smtp.auth.user=U
smtp.auth.password=P
smtp.starttls=true
`,
  ],
  [
    "ASP.NET, MailSettings",
    "appsettings.Production.json",
    `{
  "MailSettings": {
    "Mail": "a@example.com",
    "DisplayName": "A",
    "UserName": "U",
    "Password": "P",
    "Host": "H",
    "Port": 587
  }
}
`,
  ],
  [
    "Email::Sender of Perl",
    "report.pl",
    `use Email::Sender::Transport::SMTP;
my $transport = Email::Sender::Transport::SMTP->new({
  host => 'H',
  port => 587,
  ssl => 'starttls',
  sasl_username => 'U',
  sasl_password => 'P',
});
`,
  ],
  [
    "OpenSMTPD, a table in the file",
    "smtpd.conf",
    `table secrets { "ses" = "U:P" }
listen on lo0
action "relay" relay host smtp+tls://ses@H:587 auth <secrets> mail-from "@example.com"
match for any action "relay"
`,
  ],
  [
    "dma, with its header",
    "auth.conf",
    `# user|host:password

U|H:P
`,
    undefined,
  ],
  [
    "dma, made by a script",
    "setup.sh",
    `#!/bin/sh
cat > /etc/dma/auth.conf <<EOF
U|H:P
EOF
chmod 640 /etc/dma/auth.conf
`,
    undefined,
  ],
  [
    "nullmailer, made by a script",
    "setup.sh",
    `#!/bin/sh
cat > /etc/nullmailer/remotes <<EOF
H smtp --port=587 --starttls --user=U --pass=P
EOF
`,
  ],
  [
    "Apache Camel",
    "camel.properties",
    `camel.main.name=orders
route.mail=smtps://H:465?username=U&password=RAW(P)&contentType=text/html
`,
    465,
  ],
  [
    "NiFi",
    "nifi-template.xml",
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<template encoding-version="1.3"><snippet><processors><config><properties>
<entry><key>SMTP Hostname</key><value>H</value></entry>
<entry><key>SMTP Port</key><value>587</value></entry>
<entry><key>SMTP Username</key><value>U</value></entry>
<entry><key>SMTP Password</key><value>P</value></entry>
<entry><key>SMTP TLS</key><value>true</value></entry>
<entry><key>SMTP Socket Factory</key><value>javax.net.ssl.SSLSocketFactory</value></entry>
</properties></config><name>PutEmail</name><type>org.apache.nifi.processors.standard.PutEmail</type></processors></snippet></template>
`,
  ],
  [
    "Traccar",
    "traccar.xml",
    `<?xml version='1.0' encoding='UTF-8'?>
<!DOCTYPE properties SYSTEM 'http://java.sun.com/dtd/properties.dtd'>
<properties>
    <entry key='database.driver'>org.h2.Driver</entry>
    <entry key='database.user'>sa</entry>
    <entry key='database.password'></entry>
    <entry key='mail.smtp.host'>H</entry>
    <entry key='mail.smtp.port'>587</entry>
    <entry key='mail.smtp.starttls.enable'>true</entry>
    <entry key='mail.smtp.from'>gps@example.com</entry>
    <entry key='mail.smtp.auth'>true</entry>
    <entry key='mail.smtp.username'>U</entry>
    <entry key='mail.smtp.password'>P</entry>
</properties>
`,
  ],
  [
    "Apprise",
    "apprise.yml",
    `version: 1
urls:
  - "mailtos://example.com:587?smtp=H&user=U&pass=P&from=ops@example.com&to=me@example.com":
      tag: mail
`,
  ],
  [
    "Duplicati",
    "backup.sh",
    `#!/bin/sh
duplicati-cli backup "s3://bucket/host1" /data \\
  --passphrase="correct horse" \\
  --send-mail-to=ops@example.com --send-mail-from=duplicati@example.com \\
  --send-mail-url="smtp://H:587/?starttls=always" \\
  --send-mail-username="U" \\
  --send-mail-password="P"
`,
  ],
  [
    "Unraid",
    "dynamix.cfg",
    `[display]
date="%c"
[ssmtp]
root="ops@example.com"
RcptTo="ops@example.com"
server="H"
port="587"
UseTLS="NO"
UseSTARTTLS="YES"
UseTLSCert="NO"
AuthMethod="login"
AuthUser="U"
AuthPass="P"
`,
  ],
  [
    "a notebook",
    "report.ipynb",
    `{"cells":[{"cell_type":"code","execution_count":1,"metadata":{},"outputs":[],"source":["import smtplib\\n","s = smtplib.SMTP('H', 587)\\n","s.starttls()\\n","s.login('U', 'P')\\n"]}],"metadata":{"language_info":{"name":"python"}},"nbformat":4,"nbformat_minor":5}
`,
  ],
  [
    "MATLAB",
    "mail.m",
    `function sendReport(msg)
setpref('Internet','SMTP_Server','H');
setpref('Internet','E_mail','lab@example.com');
setpref('Internet','SMTP_Username','U');
setpref('Internet','SMTP_Password','P');
props = java.lang.System.getProperties;
props.setProperty('mail.smtp.auth','true');
props.setProperty('mail.smtp.starttls.enable','true');
props.setProperty('mail.smtp.port','587');
sendmail('me@example.com','Report',msg);
`,
  ],
  [
    "mailer for Dart",
    "mail.dart",
    `import 'package:mailer/mailer.dart';
import 'package:mailer/smtp_server.dart';

Future<void> main() async {
  final smtpServer = SmtpServer('H', port: 465, ssl: true, username: 'U', password: 'P');
  await send(Message()..from = Address('a@example.com'), smtpServer);
}
`,
    465,
  ],
  [
    "libcurl",
    "sendmail.c",
    `#include <curl/curl.h>
int main(void) {
  CURL *curl = curl_easy_init();
  curl_easy_setopt(curl, CURLOPT_URL, "smtp://H:587");
  curl_easy_setopt(curl, CURLOPT_USE_SSL, (long)CURLUSESSL_ALL);
  curl_easy_setopt(curl, CURLOPT_USERNAME, "U");
  curl_easy_setopt(curl, CURLOPT_PASSWORD, "P");
  return curl_easy_perform(curl);
}
`,
  ],
  [
    "ESP Mail Client",
    "secrets.h",
    `#pragma once
#define WIFI_SSID "office"
#define WIFI_PASSWORD "letmein123"
#define SMTP_HOST "H"
#define SMTP_PORT 465
#define AUTHOR_EMAIL "U"
#define AUTHOR_PASSWORD "P"
`,
    465,
  ],
  [
    "AWS Lambda",
    "lambda.sh",
    `aws lambda update-function-configuration --function-name mailer \\
  --environment "Variables={SMTP_HOST=H,SMTP_PORT=587,SMTP_USER=U,SMTP_PASS=P}"
`,
  ],
  [
    "JMeter",
    "smtp.jmx",
    `<?xml version="1.0" encoding="UTF-8"?>
<jmeterTestPlan version="1.2"><hashTree><SmtpSampler guiclass="SmtpSamplerGui" testname="SMTP" enabled="true">
<stringProp name="SMTPSampler.server">H</stringProp>
<stringProp name="SMTPSampler.serverPort">587</stringProp>
<stringProp name="SMTPSampler.mailFrom">a@example.com</stringProp>
<stringProp name="SMTPSampler.useSSL">false</stringProp>
<stringProp name="SMTPSampler.useStartTLS">true</stringProp>
<stringProp name="SMTPSampler.useAuth">true</stringProp>
<stringProp name="SMTPSampler.username">U</stringProp>
<stringProp name="SMTPSampler.password">P</stringProp>
</SmtpSampler></hashTree></jmeterTestPlan>
`,
  ],
  [
    "AEM",
    "com.day.cq.mailer.DefaultMailService.config",
    `smtp.host="H"
smtp.port=I"465"
smtp.user="U"
smtp.password="P"
smtp.ssl=B"true"
from.address="aem@example.com"
`,
    465,
  ],
  [
    "Open Journal Systems",
    "config.inc.php",
    `; <?php exit(); // DO NOT DELETE?>
[general]
installed = On
base_url = "https://journal.example.com"
[database]
username = ojs
password = ojs
[email]
smtp = On
smtp_server = H
smtp_port = 587
smtp_auth = tls
smtp_username = U
smtp_password = "P"
`,
  ],
  [
    "maddy",
    "maddy.conf",
    `$(hostname) = mx1.example.org
tls file /etc/maddy/certs/$(hostname)/fullchain.pem /etc/maddy/certs/$(hostname)/privkey.pem
target.smtp ses {
    hostname $(hostname)
    attempt_starttls yes
    require_tls yes
    auth plain U P
    targets tcp://H:587
}
`,
  ],
  [
    "Mercurial",
    ".hgrc",
    `[ui]
username = Ops <ops@example.com>
[email]
method = smtp
from = ops@example.com
[smtp]
host = H
port = 587
tls = starttls
username = U
password = P
`,
  ],
  [
    "qBittorrent",
    "qBittorrent.conf",
    `[Preferences]
General\\Locale=en
MailNotification\\enabled=true
MailNotification\\req_auth=true
MailNotification\\req_ssl=true
MailNotification\\smtp_server=H:465
MailNotification\\username=U
MailNotification\\password=P
WebUI\\Username=admin
`,
    465,
  ],
  [
    "Lucee",
    "Application.cfc",
    `component {
  this.name = "shop";
  this.datasource = "shop";
  this.mailservers = [ {
    host: 'H'
    ,port: 587
    ,username: 'U'
    ,password: 'P'
    ,ssl: false
    ,tls: true
  } ];
}
`,
  ],
  [
    "Apache James",
    "mailetcontainer.xml",
    `<mailetcontainer enableJmx="true"><processors><processor state="transport" enableJmx="true">
  <mailet match="All" class="RemoteDelivery">
    <outgoing>outgoing</outgoing>
    <gateway>H</gateway>
    <gatewayPort>587</gatewayPort>
    <gatewayUsername>U</gatewayUsername>
    <gatewayPassword>P</gatewayPassword>
    <startTLS>true</startTLS>
  </mailet>
</processor></processors></mailetcontainer>
`,
  ],
  [
    "Scrapy",
    "settings.py",
    `BOT_NAME = "prices"
SPIDER_MODULES = ["prices.spiders"]
ROBOTSTXT_OBEY = True
MAIL_FROM = "scrapy@example.com"
MAIL_HOST = "H"
MAIL_PORT = 587
MAIL_USER = "U"
MAIL_PASS = "P"
MAIL_TLS = True
MAIL_SSL = False
`,
  ],
  [
    "SAS",
    "autoexec.sas",
    `options emailsys=smtp
        emailhost=("H" port=587 STARTTLS auth=plain id="U" pw="P");
`,
  ],
  [
    "nopCommerce",
    "nop.sql",
    `INSERT INTO [dbo].[EmailAccount] ([Email],[DisplayName],[Host],[Port],[Username],[Password],[EnableSsl],[UseDefaultCredentials])
VALUES (N'shop@example.com', N'Shop', N'H', 587, N'U', N'P', 1, 0);
`,
  ],
  [
    "openHAB",
    "ses.things",
    `Thing mail:smtp:ses [ hostname="H", port=587, security="STARTTLS", sender="oh@example.com", username="U", password="P" ]
`,
  ],
  [
    "OFBiz",
    "general.properties",
    `# -- Notification email: OFBiz
mail.notifications.enabled=Y
mail.smtp.relay.host=H
mail.smtp.auth.user=U
mail.smtp.auth.password=P
mail.smtp.port=465
mail.smtp.socketFactory.port=465
mail.smtp.socketFactory.class=javax.net.ssl.SSLSocketFactory
mail.smtp.socketFactory.fallback=false
`,
    465,
  ],
  [
    "constants of C#",
    "EmailManager.cs",
    `using System.Net;
using System.Net.Mail;
namespace BMS.BusinessLayer
{
    public class EmailManager : IEmailManager
    {
        private const string DefaultFrom = "info@example.org";
        private const string SMPServer = "H";  // "mail.example.org";
        private const int Port = 587;// 465;
        private const string userName = "U"; //"info@example.org";
        private const string key = "P";
        public void Send(MailMessage m)
        {
            using (var client = new SmtpClient(SMPServer, Port)) {
                client.Credentials = new NetworkCredential(userName, key);
                client.EnableSsl = true;
                client.Send(m);
            }
        }
    }
}
`,
  ],
  [
    "properties of C#",
    "EmailServiceTests.cs",
    `[Test]
public void SendMailTest()
{
    var emailConfig = new EmailConfig();
    emailConfig.SMTPHost = "H";
    emailConfig.From = "no-reply@example.com";
    emailConfig.Port = 587;
    emailConfig.To = "me@example.com";
    emailConfig.UserName = "U";
    emailConfig.Password = "P";
    var server = new EmailService(emailConfig);
}
`,
  ],
  [
    "Zend 1",
    "zend.php",
    `<?php
$config = array('auth' => 'login',
                'username' => 'U',
                'password' => 'P',
                'ssl' => 'tls',
                'port' => 587);
$transport = new Zend_Mail_Transport_Smtp('H', $config);
Zend_Mail::setDefaultTransport($transport);
`,
  ],
  [
    "Moodle, defaults",
    "config.php",
    `<?php
$CFG->dbuser = 'moodle';
$CFG->dbpass = 'moodle';
$CFG->smtpuser =  getenv('MOODLE_EMAIL_USERNAME') ?: 'U';
$CFG->smtppass = getenv('MOODLE_EMAIL_PASSWORD') ?: 'P';
$CFG->smtpsecure = 'tls';
$CFG->smtphosts = 'H:587';
$CFG->smtpmaxbulk = 1;
`,
  ],
  [
    "esmtp",
    "esmtprc",
    `hostname = H:587
username = "U"
password = "P"
starttls = required
default
`,
  ],
  [
    "qmail",
    "smtproutes",
    `:H:587 U P
`,
  ],
  [
    "Tiny Tiny RSS",
    "ttrss-config.php",
    `<?php
putenv('TTRSS_DB_TYPE=pgsql');
putenv('TTRSS_SMTP_SERVER=H:587');
putenv('TTRSS_SMTP_LOGIN=U');
putenv('TTRSS_SMTP_PASSWORD=P');
putenv('TTRSS_SMTP_SECURE=tls');
`,
  ],
  [
    "Gitblit",
    "gitblit.properties",
    `server.httpPort = 8080
mail.server = H
mail.port = 465
mail.smtps = true
mail.starttls = false
mail.username = U
mail.password = P
mail.fromAddress = git@example.com
`,
    465,
  ],
  [
    "F#",
    "mail.fs",
    `open System.Net
open System.Net.Mail
let client = new SmtpClient("H", 587)
client.EnableSsl <- true
client.Credentials <- NetworkCredential("U", "P")
`,
  ],
  [
    "mailR",
    "report.R",
    `library(mailR)
send.mail(from = "a@example.com", to = c("b@example.com"), subject = "r", body = "x",
          smtp = list(host.name = "H", port = 465, user.name = "U", passwd = "P", ssl = TRUE),
          authenticate = TRUE, send = TRUE)
`,
    465,
  ],
  [
    "Consul, commands",
    "apply.sh",
    `consul kv put app/smtp/host H
consul kv put app/smtp/port 587
consul kv put app/smtp/username U
consul kv put app/smtp/password P
`,
  ],
  [
    "Consul, an export",
    "consul.json",
    `[
  {"key": "app/smtp/host", "flags": 0, "value": "ZW1haWwtc210cC5ldS13ZXN0LTEuYW1hem9uYXdzLmNvbQ=="},
  {"key": "app/smtp/port", "flags": 0, "value": "NTg3"},
  {"key": "app/smtp/username", "flags": 0, "value": "QUtJQUlPU0ZPRE5ON0VYQU1QTEU="},
  {"key": "app/smtp/password", "flags": 0, "value": "Qk1XNVJEclhtbVZzMGxWN0dwSTRvTGtIWHBaNHN0RHNrNnE5MXoxZzM4UGs="}
]
`,
  ],
  [
    "Fluentd",
    "fluent.conf",
    `<match alert.**>
  @type mail
  host H
  port 587
  user U
  password P
  enable_starttls_auto true
  from fluent@example.com
  to ops@example.com
</match>
`,
  ],
  [
    "Kapacitor",
    "kapacitor.conf",
    `hostname = "localhost"
data_dir = "/var/lib/kapacitor"
[http]
  bind-address = ":9092"
[smtp]
  enabled = true
  host = "H"
  port = 587
  username = "U"
  password = "P"
  no-verify = false
  from = "kapacitor@example.com"
`,
  ],
  [
    "Phabricator",
    "phabricator.json",
    `{
  "phabricator.base-uri": "https://phab.example.com",
  "cluster.mailers": [
    {"key": "ses", "type": "smtp", "options": {"host": "H", "port": 587, "user": "U", "password": "P", "protocol": "tls"}}
  ]
}
`,
  ],
  [
    "PrestaShop",
    "prestashop.sql",
    `INSERT INTO \`ps_configuration\` (\`id_configuration\`, \`id_shop_group\`, \`id_shop\`, \`name\`, \`value\`, \`date_add\`, \`date_upd\`) VALUES
(190, NULL, NULL, 'PS_MAIL_METHOD', '2', '2026-01-01 00:00:00', '2026-01-01 00:00:00'),
(191, NULL, NULL, 'PS_MAIL_SERVER', 'H', '2026-01-01 00:00:00', '2026-01-01 00:00:00'),
(192, NULL, NULL, 'PS_MAIL_USER', 'U', '2026-01-01 00:00:00', '2026-01-01 00:00:00'),
(193, NULL, NULL, 'PS_MAIL_PASSWD', 'P', '2026-01-01 00:00:00', '2026-01-01 00:00:00'),
(194, NULL, NULL, 'PS_MAIL_SMTP_ENCRYPTION', 'tls', '2026-01-01 00:00:00', '2026-01-01 00:00:00'),
(195, NULL, NULL, 'PS_MAIL_SMTP_PORT', '587', '2026-01-01 00:00:00', '2026-01-01 00:00:00');
`,
  ],
  [
    "Mail::Sender of Perl",
    "sender.pl",
    `use Mail::Sender;
my $sender = new Mail::Sender {
    smtp => 'H',
    port => 587,
    from => 'a@example.com',
    auth => 'LOGIN',
    authid => 'U',
    authpwd => 'P',
};
`,
  ],
  [
    "SimpleMail of Qt",
    "mailer.cpp",
    `#include <SimpleMail/SimpleMail>
int main() {
    SimpleMail::Server server;
    server.setHost("H");
    server.setPort(465);
    server.setConnectionType(SimpleMail::Server::SslConnection);
    server.setUsername("U");
    server.setPassword("P");
}
`,
    465,
  ],
  [
    "mailer.conf of Subversion",
    "smtp.ini",
    `[general]
smtp_hostname = H
smtp_port = 465
smtp_ssl = yes
smtp_username = U
smtp_password = P
[defaults]
mail_command = 
`,
    465,
  ],
  [
    "Casdoor",
    "casdoor.json",
    `{"owner":"admin","name":"ses","displayName":"SES","category":"Email","type":"Default","clientId":"U","clientSecret":"P","host":"H","port":587,"disableSsl":false,"title":"Code","receiver":"a@example.com"}
`,
  ],
  [
    "settings of .NET",
    "UpgradeSettings.config",
    `<configuration>
  <applicationSettings>
    <App.Properties.Settings>
      <setting name="SmtpHost" serializeAs="String"><value>H</value></setting>
      <setting name="SmtpPort" serializeAs="String"><value>587</value></setting>
      <setting name="SmtpUser" serializeAs="String"><value>U</value></setting>
      <setting name="SmtpPassword" serializeAs="String"><value>P</value></setting>
    </App.Properties.Settings>
  </applicationSettings>
</configuration>
`,
  ],
  [
    "Radarr",
    "radarr-notification.json",
    `{"onGrab":true,"name":"Mail","implementation":"Email","configContract":"EmailSettings","fields":[{"order":0,"name":"server","label":"Server","value":"H"},{"order":1,"name":"port","label":"Port","value":587},{"order":2,"name":"useEncryption","label":"Use Encryption","value":0},{"order":3,"name":"username","label":"Username","value":"U"},{"order":4,"name":"password","label":"Password","value":"P"},{"order":5,"name":"from","value":"a@example.com"}]}
`,
  ],
  [
    "Deluge",
    "notifications.conf",
    `{
  "file": 1,
  "format": 1
}{
  "smtp_enabled": true,
  "smtp_from": "a@example.com",
  "smtp_host": "H",
  "smtp_pass": "P",
  "smtp_port": 587,
  "smtp_tls": true,
  "smtp_user": "U"
}
`,
  ],
  [
    "FortiManager",
    "fortimanager.conf",
    `config system mail
    edit "ses"
        set auth enable
        set port 587
        set secure-option starttls
        set server "H"
        set user "U"
        set passwd P
    next
end
`,
  ],
  [
    "outputs of Terraform",
    "outputs.json",
    `{
  "smtp": {
    "sensitive": true,
    "type": ["object", {"host": "string", "port": "number", "username": "string", "password": "string"}],
    "value": {"host": "H", "port": 587, "username": "U", "password": "P"}
  }
}
`,
  ],
  [
    "WebLogic",
    "weblogic-config.xml",
    `<domain><mail-session><name>ses</name><target>AdminServer</target><jndi-name>mail/ses</jndi-name>
<properties>mail.smtp.host=H;mail.smtp.port=587;mail.smtp.auth=true;mail.smtp.starttls.enable=true;mail.smtp.user=U;mail.smtp.password=P</properties>
</mail-session></domain>
`,
  ],
  [
    "GlassFish",
    "domain.sh",
    `asadmin create-javamail-resource --mailhost H --mailuser U --fromaddress a@example.com \\
  --property mail.smtp.port=587:mail.smtp.auth=true:mail.smtp.password=P:mail.smtp.starttls.enable=true mail/ses
`,
  ],
  [
    "XWiki",
    "xwiki.properties",
    `mail.sender.host = H
mail.sender.port = 587
mail.sender.username = U
mail.sender.password = P
mail.sender.properties = mail.smtp.starttls.enable = true
`,
  ],
  [
    "Kill Bill",
    "killbill.properties",
    `org.killbill.mail.smtp.host=H
org.killbill.mail.smtp.port=465
org.killbill.mail.smtp.user=U
org.killbill.mail.smtp.password=P
org.killbill.mail.smtp.auth=true
org.killbill.mail.useSSL=true
`,
    465,
  ],
  [
    "Zen Cart",
    "zencart.sql",
    `UPDATE configuration SET configuration_value = 'smtpauth' WHERE configuration_key = 'EMAIL_TRANSPORT';
UPDATE configuration SET configuration_value = 'H' WHERE configuration_key = 'EMAIL_SMTPAUTH_MAIL_SERVER';
UPDATE configuration SET configuration_value = '587' WHERE configuration_key = 'EMAIL_SMTPAUTH_MAIL_SERVER_PORT';
UPDATE configuration SET configuration_value = 'U' WHERE configuration_key = 'EMAIL_SMTPAUTH_MAILBOX';
UPDATE configuration SET configuration_value = 'P' WHERE configuration_key = 'EMAIL_SMTPAUTH_PASSWORD';
`,
  ],
  [
    "Monit in a file",
    "msmtprc",
    `defaults
auth on
tls on
tls_trust_file /etc/ssl/certs/ca-certificates.crt
account ses
host H
port 587
user U
password "P"
from a@example.com
account default : ses
`,
  ],
  [
    "IntelliJ",
    "workspace.xml",
    `<project version="4"><component name="RunManager"><configuration name="api" type="Application">
<envs>
<env name="SMTP_HOST" value="H" />
<env name="SMTP_PORT" value="587" />
<env name="SMTP_USER" value="U" />
<env name="SMTP_PASS" value="P" />
</envs></configuration></component></project>
`,
  ],
  [
    "Maven's settings",
    "settings.xml",
    `<settings><profiles><profile><id>mail</id><properties>
<smtp.host>H</smtp.host>
<smtp.port>587</smtp.port>
<smtp.username>U</smtp.username>
<smtp.password>P</smtp.password>
<smtp.starttls>true</smtp.starttls>
</properties></profile></profiles></settings>
`,
  ],
  [
    "gcourier of Gleam",
    "mail.gleam",
    `import gcourier/message
import gcourier/smtp
import gleam/option.{Some}
pub fn main() {
  let username = "U"
  let password = "P"
  smtp.send("H", 587, Some(#(username, password)), message.build())
}
`,
  ],
  [
    "PHPMailer, properties of a class",
    "Mailer.php",
    `<?php
namespace App\\Services;
use PHPMailer\\PHPMailer\\PHPMailer;
class Mailer
{
    private string $host = 'H';
    private int $port = 587;
    private string $username = 'U';
    private string $password = 'P';
    public function make(): PHPMailer
    {
        $mail = new PHPMailer(true);
        $mail->isSMTP();
        $mail->SMTPAuth = true;
        $mail->SMTPSecure = 'tls';
        $mail->Host = $this->host;
        $mail->Port = $this->port;
        $mail->Username = $this->username;
        $mail->Password = $this->password;
        return $mail;
    }
}
`,
  ],
  [
    "Grafana, Helm values",
    "values-grafana.yaml",
    `grafana.ini:
  smtp:
    enabled: true
    host: H:587
    user: U
    password: P
    startTLS_policy: MandatoryStartTLS
`,
  ],
  [
    "SMTPClient of Julia, its URL",
    "mail.jl",
    `using SMTPClient
opt = SendOptions(isSSL = true, username = "U", passwd = "P")
resp = send("smtps://H:465", ["<b@example.com>"], "<a@example.com>", body, opt)
`,
    465,
  ],
  [
    "Ant in Groovy",
    "sendmail.groovy",
    `def ant = new AntBuilder()
ant.mail(mailhost: 'H', mailport: '587', user: 'U', password: 'P', enableStartTLS: 'true', subject: 'x') { from(address: 'a@example.com') }
`,
  ],
  [
    "vtiger",
    "vtiger.sql",
    `INSERT INTO vtiger_systems (id, server, server_port, server_username, server_password, server_type, smtp_auth, server_path, from_email_field) VALUES (1,'tls://H:587',0,'U','P','email','1',NULL,'a@example.com');
`,
  ],
  [
    "Concrete CMS, one array",
    "concrete.php",
    `<?php
return ['mail' => ['method' => 'SMTP', 'methods' => ['smtp' => [
  'server' => 'H', 'port' => '587', 'username' => 'U', 'password' => 'P', 'encryption' => 'TLS'
]]]];
`,
  ],
];
