/**
 * Settings files of servers, devices, build tools and commands, and passwords that are put together from pieces, as in `files.ts`.
 *
 * Invariant: `H`, `U` and `P` alone stand for host, user name and password; the port is 587 unless the row has another one.
 * @module
 */

import type { FileRow } from "./files.ts";

/** The table. */
export const SERVER_FILES: readonly FileRow[] = [
  [
    "Pandora FMS",
    "pandora_server.conf",
    `servername pandora
dbengine mysql
dbuser pandora
dbpass pandorapw
dbhost 127.0.0.1
mta_address H
mta_port 587
mta_user U
mta_pass P
mta_auth LOGIN
mta_from Pandora FMS <ops@example.com>
mta_encryption starttls
`,
  ],
  [
    "smartd's mailer for Windows",
    "smartd_mailer.conf.ps1",
    `# SMTP Server
$smtpServer = "H"
$from = "smartd <ops@example.com>"
$port = 587
$useSsl = $true
$username = "U"
$password = "P"
`,
  ],
  [
    "Diun",
    "diun.yml",
    `watch:
  workers: 20
notif:
  mail:
    host: H
    port: 587
    ssl: false
    insecureSkipVerify: false
    username: U
    password: P
    from: diun@example.com
    to: ops@example.com
`,
  ],
  [
    "a mail session of Java EE",
    "MailConfiguration.java",
    `package com.example;
import javax.mail.MailSessionDefinition;
@MailSessionDefinition(
    name = "java:jboss/mail/ses",
    host = "H",
    user = "U",
    password = "P",
    transportProtocol = "smtp",
    from = "ops@example.com",
    properties = {"mail.smtp.port=587", "mail.smtp.starttls.enable=true", "mail.smtp.auth=true"})
public class MailConfiguration {}
`,
  ],
  [
    "WildFly's command line",
    "mail.cli",
    `embed-server --server-config=standalone.xml
/socket-binding-group=standard-sockets/remote-destination-outbound-socket-binding=mail-smtp:write-attribute(name=host,value=H)
/socket-binding-group=standard-sockets/remote-destination-outbound-socket-binding=mail-smtp:write-attribute(name=port,value=587)
/subsystem=mail/mail-session=default/server=smtp:write-attribute(name=username,value=U)
/subsystem=mail/mail-session=default/server=smtp:write-attribute(name=password,value=P)
/subsystem=mail/mail-session=default/server=smtp:write-attribute(name=tls,value=true)
`,
  ],
  [
    "Keycloak's kcadm",
    "realm-mail.sh",
    `#!/bin/bash
/opt/keycloak/bin/kcadm.sh update realms/shop \\
  -s 'smtpServer.host=H' \\
  -s 'smtpServer.port=587' \\
  -s 'smtpServer.from=login@example.com' \\
  -s 'smtpServer.auth=true' \\
  -s 'smtpServer.starttls=true' \\
  -s 'smtpServer.user=U' \\
  -s 'smtpServer.password=P'
`,
  ],
  [
    "Keycloak, a realm",
    "realm-export.json",
    `{"id":"shop","realm":"shop","enabled":true,
 "smtpServer":{"replyToDisplayName":"","starttls":"true","auth":"true","port":"587","host":"H","from":"login@example.com","fromDisplayName":"Shop","ssl":"false","user":"U","password":"P"},
 "clients":[{"clientId":"app","secret":"abc123"}]}
`,
  ],
  [
    "pfSense",
    "config.xml",
    `<?xml version="1.0"?>
<pfsense>
  <version>23.3</version>
  <notifications>
    <smtp>
      <ipaddress>H</ipaddress>
      <port>465</port>
      <timeout>20</timeout>
      <ssl></ssl>
      <authentication_mechanism>LOGIN</authentication_mechanism>
      <notifyemailaddress>ops@example.com</notifyemailaddress>
      <username>U</username>
      <password>P</password>
      <fromaddress>fw@example.com</fromaddress>
    </smtp>
  </notifications>
</pfsense>
`,
    465,
  ],
  [
    "Moodle's config.php",
    "config.php",
    `<?php  // Moodle configuration file
unset($CFG);
global $CFG;
$CFG = new stdClass();
$CFG->dbtype    = 'pgsql';
$CFG->dbhost    = 'db';
$CFG->dbuser    = 'moodle';
$CFG->dbpass    = 'moodlepw';
$CFG->smtphosts = 'H:587';
$CFG->smtpsecure = 'tls';
$CFG->smtpuser = 'U';
$CFG->smtppass = 'P';
require_once(__DIR__ . '/lib/setup.php');
`,
  ],
  [
    "phpBB, a table",
    "phpbb.sql",
    `UPDATE phpbb_config SET config_value = '1' WHERE config_name = 'smtp_delivery';
UPDATE phpbb_config SET config_value = 'tls://H' WHERE config_name = 'smtp_host';
UPDATE phpbb_config SET config_value = '587' WHERE config_name = 'smtp_port';
UPDATE phpbb_config SET config_value = 'U' WHERE config_name = 'smtp_username';
UPDATE phpbb_config SET config_value = 'P' WHERE config_name = 'smtp_password';
`,
  ],
  [
    "Joomla",
    "configuration.php",
    `<?php
class JConfig {
	public $dbtype = 'mysqli';
	public $host = 'localhost';
	public $user = 'joomla';
	public $password = 'dbpw';
	public $mailer = 'smtp';
	public $mailfrom = 'web@example.com';
	public $smtpauth = true;
	public $smtpuser = 'U';
	public $smtppass = 'P';
	public $smtphost = 'H';
	public $smtpsecure = 'tls';
	public $smtpport = 587;
}
`,
  ],
  [
    "TYPO3",
    "additional.php",
    `<?php
defined('TYPO3') or die();
$GLOBALS['TYPO3_CONF_VARS']['MAIL']['transport'] = 'smtp';
$GLOBALS['TYPO3_CONF_VARS']['MAIL']['transport_smtp_server'] = 'H:587';
$GLOBALS['TYPO3_CONF_VARS']['MAIL']['transport_smtp_encrypt'] = false;
$GLOBALS['TYPO3_CONF_VARS']['MAIL']['transport_smtp_username'] = 'U';
$GLOBALS['TYPO3_CONF_VARS']['MAIL']['transport_smtp_password'] = 'P';
`,
  ],
  [
    "Drupal's SMTP module",
    "settings.php",
    `<?php
$databases['default']['default'] = ['database' => 'drupal', 'username' => 'drupal', 'password' => 'pw', 'host' => 'db', 'port' => '3306'];
$config['smtp.settings']['smtp_on'] = TRUE;
$config['smtp.settings']['smtp_host'] = 'H';
$config['smtp.settings']['smtp_port'] = '587';
$config['smtp.settings']['smtp_protocol'] = 'tls';
$config['smtp.settings']['smtp_username'] = 'U';
$config['smtp.settings']['smtp_password'] = 'P';
`,
  ],
  [
    "Craft CMS",
    "app.php",
    `<?php
use craft\\helpers\\App;
return [
    'components' => [
        'mailer' => [
            'class' => craft\\mail\\Mailer::class,
            'transport' => [
                'class' => Swift_SmtpTransport::class,
                'host' => 'H',
                'username' => 'U',
                'password' => 'P',
                'port' => '587',
                'encryption' => 'tls',
            ],
        ],
    ],
];
`,
  ],
  [
    "EspoCRM",
    "config-internal.php",
    `<?php
return [
  'database' => ['host' => 'db', 'user' => 'espo', 'password' => 'espopw'],
  'smtpServer' => 'H',
  'smtpPort' => 587,
  'smtpAuth' => true,
  'smtpSecurity' => 'TLS',
  'smtpUsername' => 'U',
  'smtpPassword' => 'P',
];
`,
  ],
  [
    "Vaultwarden, its own file",
    "config.json",
    `{
  "domain": "https://vault.example.com",
  "admin_token": "$argon2id$v=19$m=65540,t=3,p=4$abc$def",
  "_enable_smtp": true,
  "smtp_host": "H",
  "smtp_security": "starttls",
  "smtp_port": 587,
  "smtp_from": "vault@example.com",
  "smtp_username": "U",
  "smtp_password": "P",
  "smtp_auth_mechanism": "Login"
}
`,
  ],
  [
    "authentik, Helm values",
    "values.yaml",
    `authentik:
  secret_key: "abcdef0123456789"
  postgresql:
    password: "pgpass"
  email:
    host: H
    port: 587
    username: U
    password: P
    use_tls: true
    use_ssl: false
    from: login@example.com
`,
  ],
  [
    "Home Assistant",
    "configuration.yaml",
    `default_config:
notify:
  - name: "mailer"
    platform: smtp
    server: "H"
    port: 587
    timeout: 15
    sender: "ha@example.com"
    encryption: starttls
    username: "U"
    password: "P"
    recipient:
      - "me@example.com"
`,
  ],
  [
    "Uptime Kuma, a backup",
    "Uptime_Kuma_Backup.json",
    `{"version":"1.23.11","notificationList":[{"id":1,"name":"ses","active":true,"userId":1,"isDefault":true,"config":"{\\"name\\":\\"ses\\",\\"type\\":\\"smtp\\",\\"smtpHost\\":\\"H\\",\\"smtpPort\\":587,\\"smtpSecure\\":false,\\"smtpUsername\\":\\"U\\",\\"smtpPassword\\":\\"P\\",\\"smtpFrom\\":\\"kuma@example.com\\",\\"smtpTo\\":\\"ops@example.com\\"}"}],"monitorList":[]}
`,
  ],
  [
    "TrueNAS, midclt",
    "mail.sh",
    `#!/bin/sh
midclt call mail.update '{"fromemail": "nas@example.com", "outgoingserver": "H", "port": 587, "security": "TLS", "smtp": true, "user": "U", "pass": "P"}'
`,
  ],
  [
    "FortiGate",
    "fortigate.conf",
    `config system email-server
    set reply-to "fw@example.com"
    set server "H"
    set port 587
    set authenticate enable
    set security starttls
    set username "U"
    set password P
end
`,
  ],
  [
    "RouterOS",
    "email.rsc",
    `# 2026-01-02 RouterOS 7.16
/tool e-mail
set address=H from=router@example.com password=P port=587 tls=starttls user=U
`,
  ],
  [
    "NixOS",
    "configuration.nix",
    `{ config, pkgs, ... }:
{
  programs.msmtp = {
    enable = true;
    accounts.default = {
      auth = true;
      tls = true;
      host = "H";
      port = 587;
      from = "nix@example.com";
      user = "U";
      password = "P";
    };
  };
}
`,
  ],
  [
    "Puppet",
    "site.pp",
    `class { 'grafana':
  cfg => {
    app_mode => 'production',
    smtp     => {
      enabled  => true,
      host     => 'H:587',
      user     => 'U',
      password => 'P',
    },
  },
}
`,
  ],
  [
    "Chef",
    "default.rb",
    `default['postfix']['main']['relayhost'] = '[H]:587'
default['postfix']['main']['smtp_sasl_auth_enable'] = 'yes'
default['postfix']['main']['smtp_use_tls'] = 'yes'
default['postfix']['sasl']['smtp_sasl_user_name'] = 'U'
default['postfix']['sasl']['smtp_sasl_passwd'] = 'P'
`,
  ],
  [
    "Salt",
    "smtp.sls",
    `{% set env = grains['env'] %}
app:
  smtp:
    host: H
    port: 587
    login: U
    password: P
    tls: starttls
`,
  ],
  [
    "Ansible, an inventory",
    "hosts.ini",
    `[web]
web1 ansible_host=10.0.0.4 ansible_user=deploy

[web:vars]
smtp_host=H
smtp_port=587
smtp_user=U
smtp_password=P
`,
  ],
  [
    "Jenkins, a script of Groovy",
    "email.groovy",
    `import jenkins.model.*
def inst = Jenkins.getInstance()
def desc = inst.getDescriptor("hudson.tasks.Mailer")
desc.setSmtpAuth("U", "P")
desc.setReplyToAddress("ci@example.com")
desc.setSmtpHost("H")
desc.setUseSsl(false)
desc.setSmtpPort("587")
desc.setCharset("UTF-8")
desc.save()
`,
  ],
  [
    "Nexus",
    "nexus-email.json",
    `{"enabled": true, "host": "H", "port": 587, "username": "U", "password": "P", "fromAddress": "nexus@example.com", "subjectPrefix": "[nexus]", "startTlsEnabled": true, "startTlsRequired": true, "sslOnConnectEnabled": false, "nexusTrustStoreEnabled": false}
`,
  ],
  [
    "Artifactory",
    "artifactory.config.xml",
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<config xmlns="http://artifactory.jfrog.org/xsd/3.1.36">
  <serverName>repo</serverName>
  <mailServer>
    <enabled>true</enabled>
    <host>H</host>
    <port>587</port>
    <username>U</username>
    <password>P</password>
    <from>repo@example.com</from>
    <tls>true</tls>
    <ssl>false</ssl>
  </mailServer>
</config>
`,
  ],
  [
    "Rocket.Chat",
    "rocketchat.env",
    `ROOT_URL=https://chat.example.com
MONGO_URL=mongodb://mongo:27017/rocketchat
OVERWRITE_SETTING_SMTP_Host=H
OVERWRITE_SETTING_SMTP_Port=587
OVERWRITE_SETTING_SMTP_Protocol=smtp
OVERWRITE_SETTING_SMTP_Username=U
OVERWRITE_SETTING_SMTP_Password=P
OVERWRITE_SETTING_From_Email=chat@example.com
`,
  ],
  [
    "Mattermost",
    "mattermost.json",
    `{"ServiceSettings":{"SiteURL":"https://mm.example.com"},
 "EmailSettings":{"EnableSignUpWithEmail":true,"SendEmailNotifications":true,"FeedbackEmail":"mm@example.com","EnableSMTPAuth":true,"SMTPUsername":"U","SMTPPassword":"P","SMTPServer":"H","SMTPPort":"465","ConnectionSecurity":"TLS"}}
`,
    465,
  ],
  [
    "authentik, a list of Compose",
    "docker-compose.yml",
    `services:
  worker:
    image: ghcr.io/goauthentik/server:2025.10
    command: worker
    environment:
      - AUTHENTIK_EMAIL__HOST=H
      - AUTHENTIK_EMAIL__PORT=587
      - AUTHENTIK_EMAIL__USERNAME=U
      - AUTHENTIK_EMAIL__PASSWORD=P
      - AUTHENTIK_EMAIL__USE_TLS=true
`,
  ],
  [
    "Nextcloud, Helm values",
    "nextcloud-values.yaml",
    `nextcloud:
  host: cloud.example.com
  username: admin
  password: changeit1
  mail:
    enabled: true
    fromAddress: cloud
    domain: example.com
    smtp:
      host: H
      secure: starttls
      port: 587
      authtype: LOGIN
      name: U
      password: P
`,
  ],
  [
    "Sentry's config.yml",
    "config.yml",
    `system.secret-key: 'abc'
mail.backend: 'smtp'
mail.host: 'H'
mail.port: 587
mail.username: 'U'
mail.password: 'P'
mail.use-tls: true
mail.from: 'sentry@example.com'
`,
  ],
  [
    "Airflow, Helm values",
    "airflow-values.yaml",
    `config:
  email:
    email_backend: airflow.utils.email.send_email_smtp
  smtp:
    smtp_host: H
    smtp_port: 587
    smtp_starttls: 'True'
    smtp_ssl: 'False'
    smtp_user: U
    smtp_password: P
    smtp_mail_from: airflow@example.com
`,
  ],
  [
    "PostHog, Helm values",
    "posthog-values.yaml",
    `email:
  host: H
  port: 587
  user: U
  password: P
  use_tls: true
  from_email: ph@example.com
`,
  ],
  [
    "GoToSocial",
    "gotosocial.yaml",
    `host: "social.example.com"
db-type: "sqlite"
smtp-host: "H"
smtp-port: 587
smtp-username: "U"
smtp-password: "P"
smtp-from: "social@example.com"
`,
  ],
  [
    "Lemmy, HJSON",
    "lemmy.hjson",
    `{
  database: {
    host: postgres
    password: "pgpass"
  }
  hostname: "lemmy.example.com"
  email: {
    smtp_server: "H:587"
    smtp_login: "U"
    smtp_password: "P"
    smtp_from_address: "lemmy@example.com"
    tls_type: "starttls"
  }
}
`,
  ],
  [
    "PeerTube",
    "production.yaml",
    `webserver:
  https: true
  hostname: 'tube.example.com'
smtp:
  transport: smtp
  sendmail: null
  hostname: H
  port: 465
  username: U
  password: P
  tls: true
  disable_starttls: false
  ca_file: null
  from_address: 'tube@example.com'
`,
    465,
  ],
  [
    "WriteFreely",
    "config.ini",
    `[server]
port = 8080

[email]
smtp_host             = H
smtp_port             = 587
smtp_username         = U
smtp_password         = P
smtp_enable_start_tls = true
`,
  ],
  [
    "a role of Ansible",
    "mail.yml",
    `postfix_relayhost: H
postfix_relayhost_port: 587
postfix_sasl_auth_enable: true
postfix_sasl_user: U
postfix_sasl_password: P
`,
  ],
  [
    "Ansible, a table as content",
    "relay.yml",
    `- hosts: mail
  tasks:
    - name: logins
      ansible.builtin.copy:
        dest: /etc/postfix/sasl_passwd
        mode: "0600"
        content: |
          [H]:587 U:P
      notify: postmap
`,
  ],
  [
    "Postfix in a Dockerfile",
    "Dockerfile",
    `FROM debian:12
RUN apt-get update && apt-get install -y postfix
RUN postconf -e 'relayhost = [H]:587' 'smtp_sasl_auth_enable = yes' 'smtp_tls_security_level = encrypt'
RUN echo "[H]:587 U:P" > /etc/postfix/sasl_passwd && postmap /etc/postfix/sasl_passwd
`,
  ],
  [
    "Jenkinsfile",
    "Jenkinsfile",
    `pipeline {
  agent any
  environment {
    SMTP_HOST = 'H'
    SMTP_PORT = '587'
    SMTP_USER = 'U'
    SMTP_PASS = 'P'
  }
  stages { stage('mail') { steps { sh './mail.sh' } } }
}
`,
  ],
  [
    "a step of GitHub Actions",
    "notify.yml",
    `on: push
jobs:
  mail:
    runs-on: ubuntu-latest
    steps:
      - uses: dawidd6/action-send-mail@v3
        with:
          server_address: H
          server_port: 465
          secure: true
          username: U
          password: P
          subject: done
          to: ops@example.com
          from: ci
`,
    465,
  ],
  [
    "GitLab CI",
    ".gitlab-ci.yml",
    `variables:
  SMTP_HOST: H
  SMTP_PORT: "587"
  SMTP_USERNAME: U
  SMTP_PASSWORD: P
test:
  script: ["make test"]
`,
  ],
  [
    "Azure Pipelines",
    "azure-pipelines.yml",
    `variables:
  - name: SmtpHost
    value: H
  - name: SmtpPort
    value: 587
  - name: SmtpUser
    value: U
  - name: SmtpPassword
    value: P
steps:
  - script: echo hi
`,
  ],
  [
    "Fly",
    "fly.toml",
    `app = "shop"
primary_region = "ams"

[env]
  SMTP_HOST = "H"
  SMTP_PORT = "587"
  SMTP_USER = "U"
  SMTP_PASSWORD = "P"

[[services]]
  internal_port = 8080
`,
  ],
  [
    "Render",
    "render.yaml",
    `services:
  - type: web
    name: app
    envVars:
      - key: SMTP_HOST
        value: H
      - key: SMTP_PORT
        value: 587
      - key: SMTP_USERNAME
        value: U
      - key: SMTP_PASSWORD
        value: P
`,
  ],
  [
    "Heroku's app.json",
    "app.json",
    `{"name":"app","env":{"SMTP_HOST":{"description":"server","value":"H"},"SMTP_PORT":{"value":"587"},"SMTP_USERNAME":{"value":"U"},"SMTP_PASSWORD":{"value":"P"}}}
`,
  ],
  [
    "Supervisor",
    "app.conf",
    `[program:app]
command=/srv/app/bin/app
environment=SMTP_HOST="H",SMTP_PORT="587",SMTP_USER="U",SMTP_PASSWORD="P"
autostart=true
`,
  ],
  [
    "nginx, FastCGI",
    "site.conf",
    `server {
  listen 80;
  location ~ \\.php$ {
    fastcgi_pass unix:/run/php.sock;
    fastcgi_param SMTP_HOST H;
    fastcgi_param SMTP_PORT 587;
    fastcgi_param SMTP_USER U;
    fastcgi_param SMTP_PASSWORD "P";
  }
}
`,
  ],
  [
    "Apache, SetEnv",
    "vhost.conf",
    `<VirtualHost *:443>
  ServerName www.example.com
  SetEnv SMTP_HOST H
  SetEnv SMTP_PORT 587
  SetEnv SMTP_USER U
  SetEnv SMTP_PASSWORD P
</VirtualHost>
`,
  ],
  [
    "uWSGI",
    "uwsgi.ini",
    `[uwsgi]
module = app.wsgi
env = EMAIL_HOST=H
env = EMAIL_PORT=587
env = EMAIL_USE_TLS=True
env = EMAIL_HOST_USER=U
env = EMAIL_HOST_PASSWORD=P
`,
  ],
  [
    "launchd",
    "com.example.app.plist",
    `<?xml version="1.0" encoding="UTF-8"?>
<plist version="1.0"><dict>
  <key>Label</key><string>com.example.app</string>
  <key>EnvironmentVariables</key>
  <dict>
    <key>SMTP_HOST</key><string>H</string>
    <key>SMTP_PORT</key><string>587</string>
    <key>SMTP_USER</key><string>U</string>
    <key>SMTP_PASSWORD</key><string>P</string>
  </dict>
</dict></plist>
`,
  ],
  [
    "a registry file of Windows",
    "mail.reg",
    `Windows Registry Editor Version 5.00

[HKEY_LOCAL_MACHINE\\SOFTWARE\\Example\\Mail]
"SmtpServer"="H"
"SmtpPort"=dword:0000024b
"SmtpUser"="U"
"SmtpPassword"="P"
`,
  ],
  [
    "Serilog",
    "appsettings.json",
    `{"Serilog":{"MinimumLevel":"Information","WriteTo":[{"Name":"Email","Args":{"mailServer":"H","port":587,"enableSsl":true,"networkCredential":{"userName":"U","password":"P"},"toEmail":"ops@example.com"}}]}}
`,
  ],
  [
    "NLog",
    "NLog.config",
    `<nlog>
  <targets>
    <target xsi:type="Mail" name="mail" smtpServer="H" smtpPort="587" smtpAuthentication="Basic" smtpUserName="U" smtpPassword="P" enableSsl="true" from="app@example.com" to="ops@example.com" />
  </targets>
</nlog>
`,
  ],
  [
    "Log4j 2",
    "log4j2.xml",
    `<Configuration>
  <Appenders>
    <SMTP name="Mail" subject="Error" to="ops@example.com" from="app@example.com" smtpHost="H" smtpPort="465" smtpProtocol="smtps" smtpUsername="U" smtpPassword="P" bufferSize="50"/>
  </Appenders>
</Configuration>
`,
    465,
  ],
  [
    "Log4j 1",
    "log4j.properties",
    `log4j.rootLogger=ERROR, email
log4j.appender.email=org.apache.log4j.net.SMTPAppender
log4j.appender.email.SMTPHost=H
log4j.appender.email.SMTPPort=587
log4j.appender.email.SMTPUsername=U
log4j.appender.email.SMTPPassword=P
log4j.appender.email.From=app@example.com
`,
  ],
  [
    "Python's logging, a tuple",
    "logging.ini",
    `[handlers]
keys=smtp

[handler_smtp]
class=handlers.SMTPHandler
level=ERROR
args=(('H', 587), 'app@example.com', ['ops@example.com'], 'Error', ('U', 'P'), ())
`,
  ],
  [
    "Nodemailer, a service by name",
    "mailer.js",
    `const nodemailer = require("nodemailer");
module.exports = nodemailer.createTransport({
  service: "SES-EU-WEST-1",
  auth: { user: "U", pass: "P" },
});
`,
    465,
  ],
  [
    "Meteor, a service by name",
    "settings.json",
    `{"packages":{"email":{"service":"SES-EU-WEST-1","user":"U","password":"P"}}}
`,
    465,
  ],
  [
    "Zabbix, an export",
    "zbx_export_mediatypes.json",
    `{"zabbix_export":{"version":"7.0","media_types":[{"name":"SES","type":"EMAIL","smtp_server":"H","smtp_port":"587","smtp_helo":"example.com","smtp_email":"zabbix@example.com","smtp_security":"STARTTLS","smtp_authentication":"PASSWORD","username":"U","password":"P"}]}}
`,
  ],
  [
    "OPNsense, Monit",
    "opnsense.xml",
    `<?xml version="1.0"?>
<opnsense>
  <OPNsense>
    <monit version="1.0.13">
      <general>
        <enabled>1</enabled>
        <mailserver>H</mailserver>
        <port>587</port>
        <username>U</username>
        <password>P</password>
        <ssl>1</ssl>
      </general>
    </monit>
  </OPNsense>
</opnsense>
`,
  ],
  [
    "UniFi",
    "super_smtp.json",
    `{"key":"super_smtp","host":"H","port":587,"use_ssl":false,"use_auth":true,"username":"U","x_password":"P","use_sender":true,"sender":"unifi@example.com","enabled":true}
`,
  ],
  [
    "Veeam",
    "veeam.ps1",
    `Connect-VBRServer -Server localhost
Set-VBRMailNotification -Enable -SmtpServer "H" -Port 587 -UseSsl -AuthEnabled -User "U" -Password "P" -From "veeam@example.com" -To "ops@example.com"
`,
  ],
  [
    "sendEmail, all options",
    "alert.sh",
    `#!/bin/bash
sendEmail -f ops@example.com -t me@example.com -u "disk full" -m "$(df -h)" -s H:587 -xu U -xp P -o tls=yes
`,
  ],
  [
    "Mojolicious",
    "myapp.conf",
    `{
  hypnotoad => {listen => ['http://*:8080']},
  mail => {
    from    => 'app@example.com',
    how     => 'smtp',
    howargs => ['H', Port => 587, AuthUser => 'U', AuthPass => 'P', SSL => 'starttls'],
  },
};
`,
  ],
  [
    "resty.mail, by name",
    "send.lua",
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
    "Erlang's sys.config",
    "sys.config",
    `[
 {kernel, [{logger_level, info}]},
 {mailer, [
   {relay, "H"},
   {port, 587},
   {username, "U"},
   {password, "P"},
   {tls, always},
   {auth, always}
 ]}
].
`,
  ],
  [
    "smtp-mail of Haskell",
    "Mail.hs",
    `module Mail where
import Network.Mail.SMTP
import Network.Mail.Mime (Mail)

send :: Mail -> IO ()
send = sendMailWithLoginSTARTTLS' "H" 587 "U" "P"
`,
  ],
  [
    "Simple Java Mail in Kotlin",
    "Notify.kt",
    `import org.simplejavamail.mailer.MailerBuilder
val mailer = MailerBuilder
    .withSMTPServer("H", 587, "U", "P")
    .withTransportStrategy(TransportStrategy.SMTP_TLS)
    .buildMailer()
`,
  ],
  [
    "Ant in Gradle",
    "build.gradle",
    `task notify {
  doLast {
    ant.mail(mailhost: 'H', mailport: 587, user: 'U', password: 'P', enableStartTLS: 'true', subject: 'done') {
      from(address: 'ci@example.com')
      to(address: 'ops@example.com')
    }
  }
}
`,
  ],
  [
    "Ant",
    "build.xml",
    `<project name="x" default="mail">
  <target name="mail">
    <mail mailhost="H" mailport="587" user="U" password="P" enableStartTLS="true" subject="done">
      <from address="ci@example.com"/>
      <to address="ops@example.com"/>
    </mail>
  </target>
</project>
`,
  ],
  [
    "Maven's postman",
    "pom.xml",
    `<project>
  <build><plugins><plugin>
    <groupId>ch.fortysix</groupId>
    <artifactId>maven-postman-plugin</artifactId>
    <configuration>
      <mailhost>H</mailhost>
      <mailport>587</mailport>
      <mailuser>U</mailuser>
      <mailpassword>P</mailpassword>
      <mailAltConfig>true</mailAltConfig>
    </configuration>
  </plugin></plugins></build>
</project>
`,
  ],
  [
    "Play, HOCON",
    "application.conf",
    `play.http.secret.key = "changeme-please-0123456789"
play.mailer {
  host = "H"
  port = 587
  tls = yes
  user = "U"
  password = "P"
}
`,
  ],
  [
    "HOCON, an optional variable",
    "reference.conf",
    `app {
  mail {
    host = "H"
    port = 587
    user = "U"
    password = "P"
    password = \${?SMTP_PASSWORD}
  }
}
`,
  ],
  [
    "redmail",
    "red.py",
    `from redmail import EmailSender
email = EmailSender(host="H", port=587, username="U", password="P")
email.send(subject="hi", sender="a@example.com", receivers=["b@example.com"])
`,
  ],
  [
    "Django, a password from pieces",
    "settings.py",
    `EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
EMAIL_HOST = "H"
EMAIL_PORT = 587
EMAIL_USE_TLS = True
EMAIL_HOST_USER = "U"
EMAIL_HOST_PASSWORD = ("BMW5RDrXmmVs0lV7G"
                       "pI4oLkHXpZ4stDsk6q91z1g38Pk")
`,
  ],
  [
    "JavaScript, a password from pieces",
    "mail.mjs",
    `import nodemailer from "nodemailer";
export const transport = nodemailer.createTransport({
  host: "H",
  port: 587,
  auth: {
    user: "U",
    pass: "BMW5RDrXmmVs0lV7G" + "pI4oLkHXpZ4stDsk6q91z1g38Pk",
  },
});
`,
  ],
  [
    "PHP, a password from pieces",
    "mail.php",
    `<?php
$mail = new PHPMailer(true);
$mail->isSMTP();
$mail->Host = 'H';
$mail->SMTPAuth = true;
$mail->Username = 'U';
$mail->Password = 'BMW5RDrXmmVs0lV7G' . 'pI4oLkHXpZ4stDsk6q91z1g38Pk';
$mail->SMTPSecure = 'tls';
$mail->Port = 587;
`,
  ],
  [
    "Go, a password from pieces",
    "main.go",
    `package main

import "net/smtp"

const (
	host = "H"
	user = "U"
	pass = "BMW5RDrXmmVs0lV7G" +
		"pI4oLkHXpZ4stDsk6q91z1g38Pk"
)

func main() {
	auth := smtp.PlainAuth("", user, pass, host)
	smtp.SendMail(host+":587", auth, "a@example.com", []string{"b@example.com"}, nil)
}
`,
  ],
  [
    "Java, a password from pieces",
    "Mail.java",
    `public class Mail {
  static final String SMTP_HOST = "H";
  static final int SMTP_PORT = 587;
  static final String SMTP_USER = "U";
  static final String SMTP_PASSWORD = "BMW5RDrXmmVs0lV7G"
      + "pI4oLkHXpZ4stDsk6q91z1g38Pk";
}
`,
  ],
  [
    "a shell, a password from pieces",
    "app.env",
    `SMTP_HOST=H
SMTP_PORT=587
SMTP_USERNAME=U
SMTP_PASSWORD="BMW5RDrXmmVs0lV7G"'pI4oLkHXpZ4stDsk6q91z1g38Pk'
`,
  ],
  [
    "a shell, a password over two lines",
    "run.sh",
    `#!/bin/sh
export SMTP_HOST=H
export SMTP_PORT=587
export SMTP_USERNAME=U
export SMTP_PASSWORD=BMW5RDrXmmVs0lV7G\\
pI4oLkHXpZ4stDsk6q91z1g38Pk
exec app
`,
  ],
  [
    "YAML, a folded password",
    "conf.yaml",
    `mail:
  host: H
  port: 587
  user: U
  password: >-
    P
`,
  ],
  [
    "TypeScript, satisfies",
    "mail.config.ts",
    `import type { MailConfig } from "./types";
export const mail = {
  host: "H",
  port: 587,
  secure: false,
  auth: { user: "U", pass: "P" },
} as const satisfies MailConfig;
`,
  ],
  [
    ".NET's user secrets",
    "secrets.json",
    `{
  "Smtp:Host": "H",
  "Smtp:Port": "587",
  "Smtp:UserName": "U",
  "Smtp:Password": "P",
  "ConnectionStrings:Default": "Server=db;User Id=sa;Password=x"
}
`,
  ],
  [
    "Visual Basic, a module",
    "Mail.vb",
    `Imports System.Net.Mail
Module Mail
  Sub Send()
    Dim client As New SmtpClient("H", 587)
    client.EnableSsl = True
    client.Credentials = New NetworkCredential("U", "P")
  End Sub
End Module
`,
  ],
  [
    "Indy of Delphi",
    "uMail.pas",
    `unit uMail;
procedure TForm1.Send;
begin
  IdSMTP1.Host := 'H';
  IdSMTP1.Port := 587;
  IdSMTP1.Username := 'U';
  IdSMTP1.Password := 'P';
  IdSMTP1.UseTLS := utUseExplicitTLS;
  IdSMTP1.Connect;
end;
end.
`,
  ],
  [
    "Indy, a form",
    "uMain.dfm",
    `object DataModule1: TDataModule1
  object IdSMTP1: TIdSMTP
    Host = 'H'
    Password = 'P'
    Port = 587
    SASLMechanisms = <>
    UseTLS = utUseExplicitTLS
    Username = 'U'
  end
end
`,
  ],
  [
    "Oracle APEX",
    "apex.sql",
    `BEGIN
  APEX_INSTANCE_ADMIN.SET_PARAMETER('SMTP_HOST_ADDRESS', 'H');
  APEX_INSTANCE_ADMIN.SET_PARAMETER('SMTP_HOST_PORT', '587');
  APEX_INSTANCE_ADMIN.SET_PARAMETER('SMTP_TLS_MODE', 'STARTTLS');
  APEX_INSTANCE_ADMIN.SET_PARAMETER('SMTP_USERNAME', 'U');
  APEX_INSTANCE_ADMIN.SET_PARAMETER('SMTP_PASSWORD', 'P');
  COMMIT;
END;
/
`,
  ],
  [
    "Database Mail of SQL Server",
    "dbmail.sql",
    `EXECUTE msdb.dbo.sysmail_add_account_sp
    @account_name = 'SES',
    @email_address = 'sql@example.com',
    @mailserver_name = 'H',
    @port = 587,
    @enable_ssl = 1,
    @username = 'U',
    @password = 'P';
`,
  ],
  [
    "LibreNMS",
    "librenms.sh",
    `lnms config:set email_backend smtp
lnms config:set email_smtp_host H
lnms config:set email_smtp_port 587
lnms config:set email_smtp_secure tls
lnms config:set email_smtp_auth true
lnms config:set email_smtp_username U
lnms config:set email_smtp_password P
`,
  ],
  [
    "Nextcloud, occ",
    "occ.sh",
    `sudo -u www-data php occ config:system:set mail_smtpmode --value smtp
sudo -u www-data php occ config:system:set mail_smtphost --value H
sudo -u www-data php occ config:system:set mail_smtpport --value 587
sudo -u www-data php occ config:system:set mail_smtpname --value U
sudo -u www-data php occ config:system:set mail_smtppassword --value P
sudo -u www-data php occ config:system:set mail_smtpauth --value true --type boolean
`,
  ],
  [
    "WP-CLI",
    "wp.sh",
    `wp config set WPMS_ON true --raw
wp config set WPMS_SMTP_HOST H
wp config set WPMS_SMTP_PORT 587
wp config set WPMS_SSL tls
wp config set WPMS_SMTP_USER U
wp config set WPMS_SMTP_PASS P
`,
  ],
  [
    "Drush",
    "drush.sh",
    `drush config:set -y smtp.settings smtp_on 1
drush config:set -y smtp.settings smtp_host H
drush config:set -y smtp.settings smtp_port 587
drush config:set -y smtp.settings smtp_protocol tls
drush config:set -y smtp.settings smtp_username U
drush config:set -y smtp.settings smtp_password P
`,
  ],
  [
    "an alias of a shell",
    ".bash_aliases",
    'alias mailtest="SMTP_HOST=H SMTP_PORT=587 SMTP_USER=U SMTP_PASS=P ./send"\n',
  ],
  [
    "smtp of Tcl",
    "mail.tcl",
    "smtp::sendmessage $token \\\n    -servers {H} \\\n    -ports {587} \\\n    -usetls true \\\n    -username {U} \\\n    -password {P}\n",
  ],
  ["a note with the words on two lines", "notes.txt", "H 587\nuser U pass P\n"],
  [
    "a state of Salt",
    "mail.sls",
    "mail:\n  smtp.send_msg:\n    - recipient: b@example.com\n    - server: H\n    - port: 587\n    - username: U\n    - password: P\n",
  ],
];
