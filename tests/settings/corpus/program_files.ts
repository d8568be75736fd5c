/**
 * Settings files of programs of today, as their manuals and their users have them, with one right pair for one host in each.
 *
 * Invariant: `H`, `U` and `P` alone stand for host, user name and password; the port is 587 unless the row has another one.
 * @module
 */

import type { FileRow } from "./files.ts";

/** The table. */
export const PROGRAM_FILES: readonly FileRow[] = [
  [
    "Zulip, settings.py",
    "settings.py",
    `EXTERNAL_HOST = 'zulip.example.com'
ZULIP_ADMINISTRATOR = 'admin@example.com'
EMAIL_HOST = 'H'
EMAIL_HOST_USER = 'U'
EMAIL_USE_TLS = True
EMAIL_PORT = 587
EMAIL_HOST_PASSWORD = 'P'
AUTHENTICATION_BACKENDS: Tuple[str, ...] = (
    "zproject.backends.EmailAuthBackend",
)
`,
  ],
  [
    "Discourse app.yml",
    "app.yml",
    `templates:
  - "templates/postgres.template.yml"
expose:
  - "80:80"
params:
  db_default_text_search_config: "pg_catalog.english"
env:
  LC_ALL: en_US.UTF-8
  DISCOURSE_HOSTNAME: 'forum.example.com'
  DISCOURSE_DEVELOPER_EMAILS: 'me@example.com'
  DISCOURSE_SMTP_ADDRESS: H
  DISCOURSE_SMTP_PORT: 587
  DISCOURSE_SMTP_USER_NAME: U
  DISCOURSE_SMTP_PASSWORD: "P"
  #DISCOURSE_SMTP_ENABLE_START_TLS: true
hooks:
  after_code:
    - exec:
        cd: $home/plugins
        cmd:
          - git clone https://github.com/discourse/docker_manager.git
`,
  ],
  [
    "GoToSocial",
    "config.yaml",
    `host: "social.example.com"
account-domain: ""
db-type: "postgres"
db-address: "db"
db-user: "gts"
db-password: "x"
smtp-host: "H"
smtp-port: 587
smtp-username: "U"
smtp-password: "P"
smtp-from: "noreply@example.com"
smtp-disclose-recipients: false
`,
  ],
  [
    "Akkoma",
    "prod.secret.exs",
    `import Config

config :pleroma, Pleroma.Web.Endpoint,
   url: [host: "social.example.com", scheme: "https", port: 443],
   secret_key_base: "abc"

config :pleroma, Pleroma.Repo,
  adapter: Ecto.Adapters.Postgres,
  username: "akkoma",
  password: "dbpass",
  database: "akkoma",
  hostname: "localhost"

config :pleroma, Pleroma.Emails.Mailer,
  enabled: true,
  adapter: Swoosh.Adapters.SMTP,
  relay: "H",
  username: "U",
  password: "P",
  port: 587,
  ssl: false,
  tls: :always,
  auth: :always
`,
  ],
  [
    "PeerTube production.yaml",
    "production.yaml",
    `listen:
  hostname: '127.0.0.1'
  port: 9000
webserver:
  https: true
  hostname: 'example.com'
  port: 443
database:
  hostname: 'localhost'
  port: 5432
  username: 'peertube'
  password: 'peertube'
redis:
  hostname: 'localhost'
  port: 6379
  auth: null
smtp:
  transport: smtp
  sendmail: null
  hostname: H
  port: 587
  username: U
  password: P
  tls: false
  disable_starttls: false
  ca_file: null
  from_address: 'admin@example.com'
`,
  ],
  [
    "Lemmy",
    "lemmy.hjson",
    `{
  database: {
    host: postgres
    user: "lemmy"
    password: "dbpw"
  }
  hostname: lemmy.example.com
  email: {
    smtp_server: "H:587"
    smtp_login: "U"
    smtp_password: "P"
    smtp_from_address: "noreply@example.com"
    tls_type: "starttls"
  }
}
`,
  ],
  [
    "Lemmy connection",
    "lemmy.hjson",
    `{
  hostname: lemmy.example.com
  email: {
    connection: "smtp://U:P@H:587?tls=required"
    smtp_from_address: "noreply@example.com"
  }
}
`,
  ],
  [
    "NetBox",
    "configuration.py",
    `ALLOWED_HOSTS = ['*']
DATABASES = {
    'default': {
        'NAME': 'netbox',
        'USER': 'netbox',
        'PASSWORD': 'x',
        'HOST': 'localhost',
        'PORT': '',
    }
}
EMAIL = {
    'SERVER': 'H',
    'PORT': 587,
    'USERNAME': 'U',
    'PASSWORD': 'P',
    'USE_SSL': False,
    'USE_TLS': True,  # Mutually exclusive with USE_SSL
    'TIMEOUT': 10,
    'FROM_EMAIL': 'netbox@example.com',
}
`,
  ],
  [
    "Moodle",
    "config.php",
    `<?php
unset($CFG);
global $CFG;
$CFG = new stdClass();
$CFG->dbtype    = 'mariadb';
$CFG->dbhost    = 'localhost';
$CFG->dbuser    = 'moodle';
$CFG->dbpass    = 'x';
$CFG->smtphosts = 'H:587';
$CFG->smtpsecure = 'tls';
$CFG->smtpuser = 'U';
$CFG->smtppass = 'P';
require_once(__DIR__ . '/lib/setup.php');
`,
  ],
  [
    "Joomla",
    "configuration.php",
    `<?php
class JConfig {
	public $offline = false;
	public $dbtype = 'mysqli';
	public $host = 'localhost';
	public $user = 'joomla';
	public $password = 'dbsecret';
	public $mailonline = true;
	public $mailer = 'smtp';
	public $mailfrom = 'info@example.com';
	public $fromname = 'Example';
	public $sendmail = '/usr/sbin/sendmail';
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
    "settings.php",
    `<?php
return [
    'DB' => [
        'Connections' => [
            'Default' => [
                'host' => 'localhost',
                'user' => 'typo3',
                'password' => 'db',
            ],
        ],
    ],
    'MAIL' => [
        'transport' => 'smtp',
        'transport_smtp_encrypt' => false,
        'transport_smtp_server' => 'H:587',
        'transport_smtp_username' => 'U',
        'transport_smtp_password' => 'P',
        'defaultMailFromAddress' => 'noreply@example.com',
    ],
];
`,
  ],
  [
    "TYPO3, additional.php",
    "additional.php",
    `<?php
$GLOBALS['TYPO3_CONF_VARS']['MAIL']['transport'] = 'smtp';
$GLOBALS['TYPO3_CONF_VARS']['MAIL']['transport_smtp_server'] = 'H:587';
$GLOBALS['TYPO3_CONF_VARS']['MAIL']['transport_smtp_username'] = 'U';
$GLOBALS['TYPO3_CONF_VARS']['MAIL']['transport_smtp_password'] = 'P';
`,
  ],
  [
    "Drupal SMTP module",
    "settings.php",
    `<?php
$databases['default']['default'] = [
  'database' => 'drupal',
  'username' => 'drupal',
  'password' => 'db',
  'host' => 'mysql',
  'port' => '3306',
];
$config['smtp.settings']['smtp_on'] = TRUE;
$config['smtp.settings']['smtp_host'] = 'H';
$config['smtp.settings']['smtp_port'] = '587';
$config['smtp.settings']['smtp_protocol'] = 'tls';
$config['smtp.settings']['smtp_username'] = 'U';
$config['smtp.settings']['smtp_password'] = 'P';
`,
  ],
  [
    "Drupal Symfony Mailer",
    "symfony_mailer.mailer_transport.ses.yml",
    `langcode: en
status: true
dependencies: {  }
id: ses
label: SES
plugin: smtp
configuration:
  user: U
  pass: P
  host: H
  port: 587
  query:
    verify_peer: true
    local_domain: ''
`,
  ],
  [
    "Drupal mail DSN in settings.php",
    "settings.php",
    `<?php
$config['system.mail']['mailer_dsn'] = [
  'scheme' => 'smtp',
  'host' => 'H',
  'port' => 587,
  'user' => 'U',
  'password' => 'P',
  'options' => [],
];
`,
  ],
  [
    "Mautic 4",
    "local.php",
    `<?php
$parameters = array(
	'db_driver' => 'pdo_mysql',
	'db_host' => 'localhost',
	'db_user' => 'mautic',
	'db_password' => 'dbpass',
	'mailer_from_name' => 'Example',
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
    "HumHub",
    "common.php",
    `<?php
return [
    'components' => [
        'mailer' => [
            'transport' => [
                'scheme' => 'smtp',
                'host' => 'H',
                'username' => 'U',
                'password' => 'P',
                'port' => 587,
            ],
        ],
    ],
];
`,
  ],
  [
    "Yii2",
    "main-local.php",
    `<?php
return [
    'components' => [
        'db' => [
            'class' => 'yii\\db\\Connection',
            'dsn' => 'mysql:host=localhost;dbname=app',
            'username' => 'root',
            'password' => 'x',
        ],
        'mailer' => [
            'class' => \\yii\\symfonymailer\\Mailer::class,
            'transport' => [
                'scheme' => 'smtps',
                'host' => 'H',
                'username' => 'U',
                'password' => 'P',
                'port' => 465,
            ],
        ],
    ],
];
`,
    465,
  ],
  [
    "Magento env.php",
    "env.php",
    `<?php
return [
    'db' => [
        'connection' => [
            'default' => [
                'host' => 'localhost',
                'username' => 'magento',
                'password' => 'db',
            ]
        ]
    ],
    'system' => [
        'default' => [
            'system' => [
                'smtp' => [
                    'transport' => 'smtp',
                    'host' => 'H',
                    'port' => '587',
                    'username' => 'U',
                    'password' => 'P',
                    'auth' => 'login',
                    'ssl' => 'tls'
                ]
            ]
        ]
    ]
];
`,
  ],
  [
    "WP Mail SMTP export",
    "wp-mail-smtp.json",
    `{"mail":{"from_email":"a@example.com","mailer":"smtp","return_path":false},"smtp":{"autotls":true,"auth":true,"host":"H","encryption":"tls","port":587,"user":"U","pass":"P"}}
`,
  ],
  [
    "FluentSMTP constants",
    "wp-config.php",
    `<?php
define( 'FLUENTMAIL_SMTP_USERNAME', 'U' );
define( 'FLUENTMAIL_SMTP_PASSWORD', 'P' );
define( 'FLUENTMAIL_SMTP_HOST', 'H' );
`,
    undefined,
  ],
  [
    "WordPress phpmailer_init",
    "functions.php",
    `<?php
add_action( 'phpmailer_init', 'send_smtp_email' );
function send_smtp_email( $phpmailer ) {
	$phpmailer->isSMTP();
	$phpmailer->Host       = 'H';
	$phpmailer->SMTPAuth   = true;
	$phpmailer->Port       = 587;
	$phpmailer->Username   = 'U';
	$phpmailer->Password   = 'P';
	$phpmailer->SMTPSecure = 'tls';
	$phpmailer->From       = 'a@example.com';
}
`,
  ],
  [
    "Jenkins JCasC",
    "jenkins.yaml",
    `jenkins:
  systemMessage: "hello"
unclassified:
  location:
    url: https://ci.example.com/
  mailer:
    authentication:
      password: "P"
      username: "U"
    charset: "UTF-8"
    smtpHost: "H"
    smtpPort: "587"
    useSsl: false
    useTls: true
`,
  ],
  [
    "Jenkins ext mailer JCasC",
    "casc.yaml",
    `unclassified:
  extendedEmailPublisher:
    mailAccount:
      smtpHost: "H"
      smtpPort: "587"
      smtpUsername: "U"
      smtpPassword: "P"
      useTls: true
`,
  ],
  [
    "Artifactory",
    "artifactory.config.xml",
    `<?xml version="1.0" encoding="UTF-8"?>
<config xmlns="http://artifactory.jfrog.org/xsd/3.1.11">
    <serverName>art</serverName>
    <mailServer>
        <enabled>true</enabled>
        <host>H</host>
        <port>587</port>
        <username>U</username>
        <password>P</password>
        <from>a@example.com</from>
        <tls>true</tls>
        <ssl>false</ssl>
    </mailServer>
    <backups/>
</config>
`,
  ],
  [
    "Harbor old",
    "harbor.yml",
    `hostname: reg.example.com
http:
  port: 80
harbor_admin_password: Harbor12345
email_server: H
email_server_port: 587
email_username: U
email_password: P
email_from: admin <admin@example.com>
email_ssl: false
`,
  ],
  [
    "Harbor config JSON",
    "harbor.json",
    `{"email_host":"H","email_port":587,"email_username":"U","email_password":"P","email_from":"a@example.com","email_ssl":false,"email_insecure":false}
`,
  ],
  [
    "SonarQube",
    "sonar.properties",
    `sonar.jdbc.username=sonar
sonar.jdbc.password=db
email.smtp_host.secured=H
email.smtp_port.secured=587
email.smtp_secure_connection.secured=starttls
email.smtp_username.secured=U
email.smtp_password.secured=P
`,
  ],
  [
    "Nexus via REST",
    "nexus-email.json",
    `{
  "enabled": true,
  "host": "H",
  "port": 587,
  "username": "U",
  "password": "P",
  "fromAddress": "nexus@example.com",
  "startTlsEnabled": true,
  "startTlsRequired": true,
  "sslOnConnectEnabled": false
}
`,
  ],
  [
    "Argo CD notifications",
    "argocd-notifications-cm.yaml",
    `apiVersion: v1
kind: ConfigMap
metadata:
  name: argocd-notifications-cm
data:
  service.email.ses: |
    username: U
    password: P
    host: H
    port: 587
    from: a@example.com
`,
  ],
  [
    "Airflow environment",
    "docker-compose.yaml",
    `x-airflow-common:
  &airflow-common
  image: apache/airflow:2.10.2
  environment:
    &airflow-common-env
    AIRFLOW__CORE__EXECUTOR: CeleryExecutor
    AIRFLOW__DATABASE__SQL_ALCHEMY_CONN: postgresql+psycopg2://airflow:airflow@postgres/airflow
    AIRFLOW__SMTP__SMTP_HOST: H
    AIRFLOW__SMTP__SMTP_PORT: 587
    AIRFLOW__SMTP__SMTP_USER: U
    AIRFLOW__SMTP__SMTP_PASSWORD: P
    AIRFLOW__SMTP__SMTP_STARTTLS: "true"
services:
  airflow-webserver:
    <<: *airflow-common
    command: webserver
`,
  ],
  [
    "Airflow connection URI",
    ".env",
    `AIRFLOW_UID=50000
AIRFLOW_CONN_SMTP_DEFAULT='smtp://U:P@H:587?disable_ssl=true'
`,
  ],
  [
    "Airflow connection JSON",
    "connections.json",
    `{
  "smtp_default": {
    "conn_type": "smtp",
    "host": "H",
    "login": "U",
    "password": "P",
    "port": 587,
    "extra": {"disable_ssl": true}
  }
}
`,
  ],
  [
    "Redmine",
    "configuration.yml",
    `default:
  email_delivery:
    delivery_method: :smtp
    smtp_settings:
      address: H
      port: 587
      enable_starttls_auto: true
      authentication: :login
      domain: 'redmine.example.com'
      user_name: 'U'
      password: 'P'
  attachments_storage_path:
`,
  ],
  [
    "Postal",
    "postal.yml",
    `version: 2
postal:
  web_hostname: postal.example.com
main_db:
  host: localhost
  username: postal
  password: db
smtp:
  host: H
  port: 587
  username: U
  password: P
  from_name: Postal
`,
  ],
  [
    "Mailtrain",
    "production.yaml",
    `mysql:
  host: localhost
  user: mailtrain
  password: db
builtinZoneMTA:
  enabled: false
smtp:
  host: H
  port: 587
  secure: false
  auth:
    user: U
    pass: P
`,
  ],
  [
    "Rocket.Chat compose",
    "compose.yml",
    `services:
  rocketchat:
    image: rocketchat/rocket.chat:7.0
    environment:
      MONGO_URL: "mongodb://mongo:27017/rocketchat"
      OVERWRITE_SETTING_SMTP_Protocol: smtp
      OVERWRITE_SETTING_SMTP_Host: H
      OVERWRITE_SETTING_SMTP_Port: "587"
      OVERWRITE_SETTING_SMTP_Username: U
      OVERWRITE_SETTING_SMTP_Password: P
`,
  ],
  [
    "Mattermost JSON",
    "config.json",
    `{
    "SqlSettings": {"DataSource": "postgres://mm:x@db/mm"},
    "EmailSettings": {
        "EnableSignUpWithEmail": true,
        "SendEmailNotifications": true,
        "EnableSMTPAuth": true,
        "SMTPUsername": "U",
        "SMTPPassword": "P",
        "SMTPServer": "H",
        "SMTPPort": "587",
        "ConnectionSecurity": "STARTTLS"
    }
}
`,
  ],
  [
    "Immich config",
    "immich.json",
    `{
  "notifications": {
    "smtp": {
      "enabled": true,
      "from": "a@example.com",
      "replyTo": "",
      "transport": {
        "ignoreCert": false,
        "host": "H",
        "port": 587,
        "secure": false,
        "username": "U",
        "password": "P"
      }
    }
  }
}
`,
  ],
  [
    "PocketBase settings",
    "pb_settings.json",
    `{"meta":{"appName":"Acme","senderAddress":"a@example.com"},"smtp":{"enabled":true,"port":587,"host":"H","username":"U","password":"P","authMethod":"LOGIN","tls":false,"localName":""},"s3":{"enabled":false,"endpoint":"","accessKey":"","secret":""}}
`,
  ],
  [
    "PocketBase hook",
    "main.pb.js",
    `migrate((app) => {
  let settings = app.settings()
  settings.meta.appName = "test"
  settings.smtp.enabled = true
  settings.smtp.host = "H"
  settings.smtp.port = 587
  settings.smtp.username = "U"
  settings.smtp.password = "P"
  app.save(settings)
})
`,
  ],
  [
    "Strapi plugin",
    "plugins.js",
    `module.exports = ({ env }) => ({
  email: {
    config: {
      provider: 'nodemailer',
      providerOptions: {
        host: 'H',
        port: 587,
        auth: {
          user: 'U',
          pass: 'P',
        },
      },
      settings: { defaultFrom: 'a@example.com' },
    },
  },
});
`,
  ],
  [
    "Sentry config.yml",
    "config.yml",
    `mail.backend: 'smtp'
mail.host: 'H'
mail.port: 587
mail.username: 'U'
mail.password: 'P'
mail.use-tls: true
mail.from: 'sentry@example.com'
system.secret-key: 'x'
`,
  ],
  [
    "Appwrite",
    ".env",
    `_APP_ENV=production
_APP_DB_HOST=mariadb
_APP_DB_USER=user
_APP_DB_PASS=password
_APP_SMTP_HOST=H
_APP_SMTP_PORT=587
_APP_SMTP_SECURE=tls
_APP_SMTP_USERNAME=U
_APP_SMTP_PASSWORD=P
`,
  ],
  [
    "GlitchTip",
    "compose.yml",
    `x-environment: &default-environment
  DATABASE_URL: postgres://postgres:postgres@postgres:5432/postgres
  SECRET_KEY: change_me
  EMAIL_URL: smtp+tls://U:P@H:587
services:
  web:
    image: glitchtip/glitchtip
    environment: *default-environment
`,
  ],
  [
    "Healthchecks",
    ".env",
    `ALLOWED_HOSTS=localhost
DB=postgres
DB_HOST=db
DB_PASSWORD=fixme-postgres-password
DEFAULT_FROM_EMAIL=healthchecks@example.org
EMAIL_HOST=H
EMAIL_HOST_PASSWORD=P
EMAIL_HOST_USER=U
EMAIL_PORT=587
EMAIL_USE_TLS=True
EMAIL_USE_VERIFICATION=True
`,
  ],
  [
    "Uptime Kuma export",
    "kuma.json",
    `{"notificationList":[{"id":1,"name":"SES","config":"{\\"name\\":\\"SES\\",\\"type\\":\\"smtp\\",\\"isDefault\\":true,\\"smtpHost\\":\\"H\\",\\"smtpPort\\":587,\\"smtpSecure\\":false,\\"smtpUsername\\":\\"U\\",\\"smtpPassword\\":\\"P\\",\\"smtpTo\\":\\"a@example.com\\"}"}]}
`,
  ],
  [
    "Zabbix media type export",
    "zbx_mediatypes.yaml",
    `zabbix_export:
  version: '7.0'
  media_types:
    - name: Email
      smtp_server: H
      smtp_port: '587'
      smtp_helo: example.com
      smtp_email: zabbix@example.com
      smtp_security: STARTTLS
      smtp_authentication: PASSWORD
      username: U
      password: P
`,
  ],
  [
    "Proxmox notifications",
    "notifications.cfg",
    `smtp: ses
	comment SES
	server H
	mode starttls
	port 587
	username U
	password P
	from-address pve@example.com
	mailto-user root@pam
`,
  ],
  [
    "TrueNAS",
    "mail.json",
    `{"id": 1, "fromemail": "nas@example.com", "fromname": "", "outgoingserver": "H", "port": 587, "security": "TLS", "smtp": true, "user": "U", "pass": "P", "oauth": {}}
`,
  ],
  [
    "pfSense",
    "config.xml",
    `<?xml version="1.0"?>
<pfsense>
	<system><hostname>fw</hostname></system>
	<notifications>
		<smtp>
			<ipaddress>H</ipaddress>
			<port>587</port>
			<timeout>20</timeout>
			<notifyemailaddress>a@example.com</notifyemailaddress>
			<username>U</username>
			<password>P</password>
			<authentication_mechanism>PLAIN</authentication_mechanism>
		</smtp>
	</notifications>
</pfsense>
`,
  ],
  [
    "OPNsense monit",
    "config.xml",
    `<?xml version="1.0"?>
<opnsense>
  <OPNsense>
    <monit version="1.0.12">
      <general>
        <enabled>1</enabled>
        <mailserver>H</mailserver>
        <port>587</port>
        <username>U</username>
        <password>P</password>
        <ssl>0</ssl>
      </general>
    </monit>
  </OPNsense>
</opnsense>
`,
  ],
  [
    "Monit",
    "monitrc",
    `set daemon 120
set mailserver H port 587
    username "U" password "P"
    using tlsv12
set alert a@example.com
`,
  ],
  [
    "Ansible mail task",
    "notify.yml",
    `- name: Send mail
  hosts: localhost
  tasks:
    - name: Sending an e-mail through SES
      community.general.mail:
        host: H
        port: 587
        username: U
        password: P
        to: a@example.com
        subject: Report
        secure: starttls
`,
  ],
  [
    "Ansible postfix role",
    "main.yml",
    `postfix_relayhost: H
postfix_relayhost_port: 587
postfix_sasl_user: U
postfix_sasl_password: P
postfix_relaytls: true
`,
  ],
  [
    "Chef postfix cookbook",
    "node.json",
    `{
  "run_list": ["recipe[postfix]"],
  "postfix": {
    "main": {
      "relayhost": "[H]:587",
      "smtp_sasl_auth_enable": "yes",
      "smtp_use_tls": "yes"
    },
    "sasl": {
      "smtp_sasl_user_name": "U",
      "smtp_sasl_passwd": "P"
    }
  }
}
`,
  ],
  [
    "Puppet hiera, GitLab",
    "common.yaml",
    `gitlab::external_url: 'https://gitlab.example.com'
gitlab::gitlab_rails:
  smtp_enable: true
  smtp_address: 'H'
  smtp_port: 587
  smtp_user_name: 'U'
  smtp_password: 'P'
  smtp_authentication: 'login'
`,
  ],
  [
    "NixOS msmtp",
    "configuration.nix",
    `{ config, pkgs, ... }:
{
  networking.hostName = "web";
  programs.msmtp = {
    enable = true;
    accounts.default = {
      auth = true;
      tls = true;
      host = "H";
      port = 587;
      user = "U";
      password = "P";
      from = "a@example.com";
    };
  };
}
`,
  ],
  [
    "NixOS, Gitea",
    "gitea.nix",
    `{
  services.gitea = {
    enable = true;
    settings.mailer = {
      ENABLED = true;
      PROTOCOL = "smtp+starttls";
      SMTP_ADDR = "H";
      SMTP_PORT = 587;
      USER = "U";
      PASSWD = "P";
    };
  };
}
`,
  ],
  [
    "kcadm.sh",
    "setup.sh",
    `#!/bin/sh
kcadm.sh config credentials --server http://localhost:8080 --realm master --user admin --password admin
kcadm.sh update realms/demo -s smtpServer.host=H -s smtpServer.port=587 \\
  -s smtpServer.auth=true -s smtpServer.user=U -s smtpServer.password=P -s smtpServer.starttls=true
`,
  ],
  [
    "Zitadel steps",
    "zitadel.yaml",
    `Log:
  Level: 'info'
DefaultInstance:
  SMTPConfiguration:
    SMTP:
      Host: H:587
      User: U
      Password: P
    TLS: true
    From: a@example.com
`,
  ],
  [
    "Zitadel in Terraform",
    "smtp.tf",
    `resource "zitadel_smtp_config" "default" {
  sender_address = "a@example.com"
  sender_name    = "no-reply"
  tls            = true
  host           = "H:587"
  user           = "U"
  password       = "P"
}
`,
  ],
  [
    "Auth0 in Terraform",
    "email.tf",
    `resource "auth0_email_provider" "smtp" {
  name                 = "smtp"
  enabled              = true
  default_from_address = "a@example.com"
  credentials {
    smtp_host = "H"
    smtp_port = 587
    smtp_user = "U"
    smtp_pass = "P"
  }
}
`,
  ],
  [
    "Keycloak in Terraform",
    "realm.tf",
    `resource "keycloak_realm" "realm" {
  realm   = "demo"
  enabled = true
  smtp_server {
    host     = "H"
    port     = "587"
    from     = "a@example.com"
    starttls = true
    auth {
      username = "U"
      password = "P"
    }
  }
}
`,
  ],
  [
    "Grafana Helm",
    "values.yaml",
    `replicas: 1
adminUser: admin
adminPassword: strongpassword
grafana.ini:
  server:
    root_url: https://grafana.example.com
  smtp:
    enabled: true
    host: H:587
    user: U
    password: P
    from_address: a@example.com
`,
  ],
  [
    "kube-prometheus-stack",
    "values.yaml",
    `alertmanager:
  enabled: true
  config:
    global:
      resolve_timeout: 5m
      smtp_smarthost: 'H:587'
      smtp_from: 'a@example.com'
      smtp_auth_username: 'U'
      smtp_auth_password: 'P'
      smtp_require_tls: true
    route:
      receiver: 'mail'
    receivers:
      - name: 'mail'
        email_configs:
          - to: 'b@example.com'
`,
  ],
  [
    "AlertmanagerConfig receiver",
    "alertmanager.yml",
    `route:
  receiver: mail
receivers:
- name: mail
  email_configs:
  - to: b@example.com
    from: a@example.com
    smarthost: H:587
    auth_username: U
    auth_identity: U
    auth_password: P
`,
  ],
  [
    "Bitnami Discourse chart",
    "values.yaml",
    `host: forum.example.com
auth:
  email: user@example.com
  username: user
  password: adminpw
smtp:
  enabled: true
  host: H
  port: 587
  user: U
  password: P
  protocol: tls
postgresql:
  auth:
    username: bn_discourse
    password: bitnami1
`,
  ],
  [
    "Mastodon chart",
    "values.yaml",
    `mastodon:
  local_domain: example.com
  smtp:
    auth_method: plain
    delivery_method: smtp
    enable_starttls: 'auto'
    from_address: a@example.com
    port: 587
    server: H
    login: U
    password: P
postgresql:
  auth:
    username: mastodon
    password: x
`,
  ],
  [
    "Nextcloud chart",
    "values.yaml",
    `nextcloud:
  host: nextcloud.example.com
  username: admin
  password: changeme
  mail:
    enabled: true
    fromAddress: user
    domain: example.com
    smtp:
      host: H
      secure: tls
      port: 587
      authtype: LOGIN
      name: U
      password: P
`,
  ],
  [
    "GitLab chart",
    "values.yaml",
    `global:
  hosts:
    domain: example.com
  smtp:
    enabled: true
    address: H
    port: 587
    user_name: U
    password: P
    authentication: login
    starttls_auto: true
`,
  ],
  [
    "Sentry chart",
    "values.yaml",
    `user:
  create: true
  email: admin@sentry.local
  password: aaaa
mail:
  backend: smtp
  useTls: true
  username: "U"
  password: "P"
  port: 587
  host: "H"
  from: "a@example.com"
`,
  ],
  [
    "Vaultwarden config.json",
    "config.json",
    `{
  "domain": "https://vault.example.com",
  "admin_token": "$argon2id$v=19",
  "smtp_host": "H",
  "smtp_security": "starttls",
  "smtp_port": 587,
  "smtp_from": "a@example.com",
  "smtp_username": "U",
  "smtp_password": "P",
  "smtp_timeout": 15
}
`,
  ],
  [
    "Ghost env in compose",
    "docker-compose.yml",
    `services:
  ghost:
    image: ghost:5
    environment:
      url: https://example.com
      database__client: mysql
      database__connection__host: db
      database__connection__user: root
      database__connection__password: example
      mail__transport: SMTP
      mail__options__host: H
      mail__options__port: 465
      mail__options__secure: "true"
      mail__options__auth__user: U
      mail__options__auth__pass: P
`,
    465,
  ],
  [
    "Payload CMS",
    "payload.config.ts",
    `import { buildConfig } from 'payload'
import { nodemailerAdapter } from '@payloadcms/email-nodemailer'

export default buildConfig({
  email: nodemailerAdapter({
    defaultFromAddress: 'info@example.com',
    defaultFromName: 'Payload',
    transportOptions: {
      host: 'H',
      port: 587,
      auth: {
        user: 'U',
        pass: 'P',
      },
    },
  }),
})
`,
  ],
  [
    "NestJS mailer module",
    "app.module.ts",
    `@Module({
  imports: [
    MailerModule.forRoot({
      transport: {
        host: 'H',
        port: 587,
        secure: false,
        auth: { user: 'U', pass: 'P' },
      },
      defaults: { from: '"No Reply" <no-reply@example.com>' },
    }),
  ],
})
export class AppModule {}
`,
  ],
  [
    "AdonisJS",
    "mail.ts",
    `import { defineConfig, transports } from '@adonisjs/mail'

const mailConfig = defineConfig({
  default: 'smtp',
  mailers: {
    smtp: transports.smtp({
      host: 'H',
      port: 587,
      auth: {
        type: 'login',
        user: 'U',
        pass: 'P',
      },
    }),
  },
})
export default mailConfig
`,
  ],
  [
    "KeystoneJS with URL",
    "email.ts",
    `const transport = nodemailer.createTransport('smtp://U:P@H:587');
`,
  ],
  [
    "Phoenix Bamboo",
    "prod.exs",
    `use Mix.Config

config :my_app, MyApp.Mailer,
  adapter: Bamboo.SMTPAdapter,
  server: "H",
  hostname: "example.com",
  port: 587,
  username: "U",
  password: "P",
  tls: :if_available,
  ssl: false,
  retries: 1
`,
  ],
  [
    "Go with gomail",
    "main.go",
    `package main

import "gopkg.in/gomail.v2"

func main() {
	m := gomail.NewMessage()
	d := gomail.NewDialer("H", 587, "U", "P")
	if err := d.DialAndSend(m); err != nil {
		panic(err)
	}
}
`,
  ],
  [
    "Go with net/smtp",
    "mail.go",
    `package mail

func send(msg []byte) error {
	auth := smtp.PlainAuth("", "U", "P", "H")
	return smtp.SendMail("H:587", auth, "a@example.com", []string{"b@example.com"}, msg)
}
`,
  ],
  [
    "go-mail",
    "send.go",
    `package main

import "github.com/wneessen/go-mail"

func main() {
	client, err := mail.NewClient("H", mail.WithPort(587), mail.WithSMTPAuth(mail.SMTPAuthPlain),
		mail.WithUsername("U"), mail.WithPassword("P"))
	_ = client
	_ = err
}
`,
  ],
  [
    "Rust lettre",
    "main.rs",
    `use lettre::transport::smtp::authentication::Credentials;

fn main() {
    let creds = Credentials::new("U".to_owned(), "P".to_owned());
    let mailer = SmtpTransport::starttls_relay("H").unwrap().credentials(creds).build();
}
`,
    undefined,
  ],
  [
    "MailKit",
    "EmailSender.cs",
    `using MailKit.Net.Smtp;

public class EmailSender
{
    public async Task SendAsync(MimeMessage message)
    {
        using var client = new SmtpClient();
        await client.ConnectAsync("H", 587, SecureSocketOptions.StartTls);
        await client.AuthenticateAsync("U", "P");
        await client.SendAsync(message);
    }
}
`,
  ],
  [
    "System.Net.Mail",
    "Program.cs",
    `var client = new SmtpClient("H", 587)
{
    Credentials = new NetworkCredential("U", "P"),
    EnableSsl = true
};
`,
  ],
  [
    "Amazon's Java sample",
    "AmazonSESSample.java",
    `public class AmazonSESSample {
    static final String FROM = "sender@example.com";
    static final String SMTP_USERNAME = "U";
    static final String SMTP_PASSWORD = "P";
    static final String CONFIGSET = "ConfigSet";
    static final String HOST = "H";
    static final int PORT = 587;
    public static void main(String[] args) throws Exception {
        Properties props = System.getProperties();
        props.put("mail.transport.protocol", "smtp");
        props.put("mail.smtp.port", PORT);
        props.put("mail.smtp.starttls.enable", "true");
    }
}
`,
  ],
  [
    "JavaMailSenderImpl",
    "MailConfig.java",
    `@Bean
public JavaMailSender getJavaMailSender() {
    JavaMailSenderImpl mailSender = new JavaMailSenderImpl();
    mailSender.setHost("H");
    mailSender.setPort(587);
    mailSender.setUsername("U");
    mailSender.setPassword("P");
    Properties props = mailSender.getJavaMailProperties();
    props.put("mail.smtp.auth", "true");
    props.put("mail.smtp.starttls.enable", "true");
    return mailSender;
}
`,
  ],
  [
    "Simple Java Mail",
    "Mail.java",
    `Mailer mailer = MailerBuilder
    .withSMTPServer("H", 587, "U", "P")
    .withTransportStrategy(TransportStrategy.SMTP_TLS)
    .buildMailer();
`,
  ],
  [
    "Apache Commons Email",
    "Send.java",
    `Email email = new SimpleEmail();
email.setHostName("H");
email.setSmtpPort(587);
email.setAuthenticator(new DefaultAuthenticator("U", "P"));
email.setStartTLSEnabled(true);
`,
  ],
  [
    "Play Framework",
    "application.conf",
    `play.mailer {
  host = "H"
  port = 587
  ssl = no
  tls = yes
  user = "U"
  password = "P"
  debug = no
}
`,
  ],
  [
    "Micronaut",
    "application.yml",
    `micronaut:
  application:
    name: demo
javamail:
  authentication:
    username: U
    password: P
  properties:
    mail:
      smtp:
        host: H
        port: 587
        auth: true
        starttls:
          enable: true
`,
  ],
  [
    "Amazon's Python sample",
    "ses.py",
    `import smtplib
SENDER = 'sender@example.com'
USERNAME_SMTP = "U"
PASSWORD_SMTP = "P"
CONFIGURATION_SET = "ConfigSet"
HOST = "H"
PORT = 587
server = smtplib.SMTP(HOST, PORT)
server.starttls()
server.login(USERNAME_SMTP, PASSWORD_SMTP)
`,
  ],
  [
    "redmail",
    "app.py",
    `from redmail import EmailSender
email = EmailSender(host='H', port=587, username='U', password='P')
`,
  ],
  [
    "aiosmtplib",
    "send.py",
    `import aiosmtplib
async def send(message):
    await aiosmtplib.send(
        message,
        hostname="H",
        port=587,
        username="U",
        password="P",
        start_tls=True,
    )
`,
  ],
  [
    "Ruby Mail gem",
    "mail.rb",
    `require 'mail'
Mail.defaults do
  delivery_method :smtp, {
    address: "H",
    port: 587,
    user_name: 'U',
    password: 'P',
    authentication: 'plain',
    enable_starttls_auto: true
  }
end
`,
  ],
  [
    "Pony",
    "app.rb",
    `Pony.options = {
  :via => :smtp,
  :via_options => {
    :address => 'H',
    :port => '587',
    :user_name => 'U',
    :password => 'P',
    :authentication => :plain
  }
}
`,
  ],
  [
    "Perl",
    "send.pl",
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
    "Bugzilla params",
    "params.json",
    `{
   "mail_delivery_method" : "SMTP",
   "mailfrom" : "bugzilla@example.com",
   "smtp_debug" : "0",
   "smtp_password" : "P",
   "smtp_ssl" : "0",
   "smtp_username" : "U",
   "smtpserver" : "H:587"
}
`,
  ],
  [
    "swaks",
    "test.sh",
    `swaks --to a@example.com --from b@example.com --server H --port 587 \\
  --auth LOGIN --auth-user U --auth-password P -tls
`,
  ],
  [
    "PowerShell credential",
    "Send.ps1",
    `$smtp = "H"
$user = "U"
$pass = ConvertTo-SecureString "P" -AsPlainText -Force
$cred = New-Object System.Management.Automation.PSCredential($user, $pass)
Send-MailMessage -SmtpServer $smtp -Port 587 -UseSsl -Credential $cred -From a@example.com -To b@example.com
`,
  ],
  [
    "s-nail",
    ".mailrc",
    `set v15-compat
set mta=smtp://U:P@H:587 smtp-use-starttls
set smtp-auth=login
`,
  ],
  [
    "mutt",
    ".muttrc",
    `set from = "a@example.com"
set smtp_url = "smtp://U@H:587/"
set smtp_pass = "P"
set ssl_force_tls = yes
`,
  ],
  [
    "NeoMutt account URL",
    "neomuttrc",
    `set smtp_url = "smtp://U:P@H:587"
`,
  ],
  [
    "aerc",
    "accounts.conf",
    `[Work]
source        = imaps://a@imap.example.com:993
outgoing      = smtp+plain://U:P@H:587
default       = INBOX
from          = A <a@example.com>
`,
  ],
  [
    "himalaya",
    "config.toml",
    `[accounts.work]
email = "a@example.com"
backend.type = "imap"
backend.host = "imap.example.com"
backend.login = "a@example.com"
message.send.backend.type = "smtp"
message.send.backend.host = "H"
message.send.backend.port = 587
message.send.backend.encryption.type = "start-tls"
message.send.backend.login = "U"
message.send.backend.auth.type = "password"
message.send.backend.auth.raw = "P"
`,
  ],
  [
    "Supabase config.toml",
    "config.toml",
    `project_id = "demo"
[auth]
enabled = true
[auth.email.smtp]
enabled = true
host = "H"
port = 587
user = "U"
pass = "P"
admin_email = "a@example.com"
`,
  ],
  [
    "Meltano / Matrix bridge TOML",
    "app.toml",
    `[database]
host = "db"
username = "app"
password = "x"

[mail.smtp]
server = "H"
port = 587
login = "U"
password = "P"
`,
  ],
  [
    "Matrix Authentication Service",
    "mas.yaml",
    `http:
  public_base: https://auth.example.com/
email:
  from: '"Service" <a@example.com>'
  transport: smtp
  mode: starttls
  hostname: H
  port: 587
  username: U
  password: P
`,
  ],
  [
    "Ory Kratos",
    "kratos.yml",
    `courier:
  smtp:
    connection_uri: smtp://U:P@H:587/
    from_address: a@example.com
`,
  ],
  [
    "Gitpod/Windmill CLI instance settings",
    "instance_settings.yaml",
    `base_url: https://wm.example.com
smtp_settings:
  smtp_host: H
  smtp_port: 587
  smtp_username: U
  smtp_password: P
  smtp_from: a@example.com
  smtp_tls_implicit: false
`,
  ],
  [
    "Icinga/Director notifications",
    "notifications.conf",
    `object User "ops" {
  email = "a@example.com"
}
const SmtpHost = "H"
const SmtpPort = 587
const SmtpUser = "U"
const SmtpPassword = "P"
`,
  ],
  [
    "OTRS/Znuny",
    "Config.pm",
    `package Kernel::Config;
sub Load {
    my $Self = shift;
    $Self->{DatabaseHost} = 'localhost';
    $Self->{DatabaseUser} = 'otrs';
    $Self->{DatabasePw} = 'db';
    $Self->{'SendmailModule'} = 'Kernel::System::Email::SMTPTLS';
    $Self->{'SendmailModule::Host'} = 'H';
    $Self->{'SendmailModule::Port'} = '587';
    $Self->{'SendmailModule::AuthUser'} = 'U';
    $Self->{'SendmailModule::AuthPassword'} = 'P';
}
1;
`,
  ],
  [
    "Roundcube",
    "config.inc.php",
    `<?php
$config['db_dsnw'] = 'mysql://roundcube:pass@localhost/roundcubemail';
$config['imap_host'] = 'localhost:143';
$config['smtp_host'] = 'tls://H:587';
$config['smtp_user'] = 'U';
$config['smtp_pass'] = 'P';
$config['product_name'] = 'Webmail';
`,
  ],
  [
    "osTicket/CakePHP",
    "app_local.php",
    `<?php
return [
    'Datasources' => [
        'default' => [
            'host' => 'localhost',
            'username' => 'my_app',
            'password' => 'secret',
        ],
    ],
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
    "MediaWiki",
    "LocalSettings.php",
    `<?php
$wgDBserver = "localhost";
$wgDBuser = "wiki";
$wgDBpassword = "x";
$wgSMTP = [
    'host' => 'H',
    'IDHost' => 'example.com',
    'port' => 587,
    'username' => 'U',
    'password' => 'P',
    'auth' => true
];
`,
  ],
  [
    "phpBB / Flarum extend",
    "config.php",
    `<?php return [
  'mail_driver' => 'smtp',
  'mail_host' => 'H',
  'mail_port' => 587,
  'mail_username' => 'U',
  'mail_password' => 'P',
  'mail_encryption' => 'tls',
];
`,
  ],
  [
    "Kirby",
    "config.php",
    `<?php
return [
  'email' => [
    'transport' => [
      'type' => 'smtp',
      'host' => 'H',
      'port' => 587,
      'security' => true,
      'auth' => true,
      'username' => 'U',
      'password' => 'P',
    ]
  ]
];
`,
  ],
  [
    "Craft CMS",
    "app.php",
    `<?php
use craft\\helpers\\App;
return [
    'components' => [
        'mailer' => function() {
            $settings = App::mailSettings();
            $settings->transportType = \\craft\\mail\\transportadapters\\Smtp::class;
            $settings->transportSettings = [
                'host' => 'H',
                'port' => 587,
                'useAuthentication' => true,
                'username' => 'U',
                'password' => 'P',
                'encryptionMethod' => 'tls',
            ];
            return Craft::createObject(App::mailerConfig($settings));
        },
    ],
];
`,
  ],
  [
    "cPanel/CSF-like conf",
    "app.conf",
    `# mail
smtp.host: H
smtp.port: 587
smtp.user: U
smtp.password: P
`,
  ],
  [
    "Netbird",
    "management.json",
    `{
  "Stuns": [{"Proto": "udp", "URI": "stun:x:3478"}],
  "HttpConfig": {"AuthIssuer": "https://x"},
  "EmailConfig": {"SMTPHost": "H", "SMTPPort": 587, "SMTPUser": "U", "SMTPPassword": "P", "From": "a@example.com"}
}
`,
  ],
  [
    "Firezone",
    ".env",
    `OUTBOUND_EMAIL_ADAPTER=Elixir.Swoosh.Adapters.SMTP
OUTBOUND_EMAIL_ADAPTER_OPTS={"relay":"H","port":587,"username":"U","password":"P","tls":"always"}
OUTBOUND_EMAIL_FROM=a@example.com
`,
  ],
  [
    "Teleport/Tctl plugin",
    "teleport-email.toml",
    `[teleport]
addr = "example.com:443"
identity = "identity"

[smtp]
host = "H"
port = 587
username = "U"
password = "P"

[delivery]
sender = "noreply@example.com"
`,
  ],
  [
    "Concourse",
    "web.env",
    `CONCOURSE_SMTP_HOST=H
CONCOURSE_SMTP_PORT=587
CONCOURSE_SMTP_USERNAME=U
CONCOURSE_SMTP_PASSWORD=P
`,
  ],
  [
    "Gogs",
    "app.ini",
    `APP_NAME = Gogs
[database]
TYPE = postgres
HOST = 127.0.0.1:5432
USER = gogs
PASSWORD = \`x\`
[email]
ENABLED = true
HOST = H:587
FROM = a@example.com
USER = U
PASSWORD = \`P\`
`,
  ],
  [
    "Seafile seahub",
    "seahub_settings.py",
    `SERVICE_URL = "https://seafile.example.com"
EMAIL_USE_TLS = True
EMAIL_HOST = 'H'
EMAIL_HOST_USER = 'U'
EMAIL_HOST_PASSWORD = 'P'
EMAIL_PORT = 587
DEFAULT_FROM_EMAIL = 'noreply@example.com'
`,
  ],
  [
    "Nagios via sendEmail",
    "commands.cfg",
    `define command {
    command_name notify-by-email
    command_line /usr/bin/sendEmail -s H:587 -xu U -xp P -o tls=yes -f a@example.com -t $CONTACTEMAIL$ -u "alert" -m "x"
}
`,
  ],
  [
    "Graylog",
    "server.conf",
    `is_leader = true
password_secret = abcdef
root_password_sha2 = e3b0
transport_email_enabled = true
transport_email_hostname = H
transport_email_port = 587
transport_email_use_auth = true
transport_email_auth_username = U
transport_email_auth_password = P
transport_email_use_tls = true
`,
  ],
  [
    "Wazuh/ossec",
    "ossec.conf",
    `<ossec_config>
  <global>
    <email_notification>yes</email_notification>
    <smtp_server>H</smtp_server>
    <auth_smtp_username>U</auth_smtp_username>
    <auth_smtp_password>P</auth_smtp_password>
    <email_from>a@example.com</email_from>
  </global>
</ossec_config>
`,
    undefined,
  ],
  [
    "Kibana connector",
    "kibana.yml",
    `server.name: kibana
elasticsearch.username: kibana_system
elasticsearch.password: x
xpack.actions.preconfigured:
  my-email:
    name: ses
    actionTypeId: .email
    config:
      service: other
      from: a@example.com
      host: H
      port: 587
      secure: false
      hasAuth: true
    secrets:
      user: U
      password: P
`,
  ],
  [
    "Elasticsearch watcher",
    "elasticsearch.yml",
    `cluster.name: x
xpack.notification.email.account:
    ses_account:
        smtp:
            auth: true
            starttls.enable: true
            starttls.required: true
            host: H
            port: 587
            user: U
            password: P
`,
  ],
  [
    "Rundeck",
    "rundeck-config.properties",
    `grails.serverURL=https://rundeck.example.com
dataSource.username = rundeck
dataSource.password = db
grails.mail.host=H
grails.mail.port=587
grails.mail.username=U
grails.mail.password=P
`,
  ],
  [
    "Gerrit",
    "gerrit.config",
    `[gerrit]
	basePath = git
[database]
	type = postgresql
	hostname = localhost
	username = gerrit
[sendemail]
	smtpServer = H
	smtpServerPort = 587
	smtpEncryption = tls
	smtpUser = U
	smtpPass = P
`,
  ],
  [
    "Jira dbconfig-like XML",
    "smtp.xml",
    `<mail-servers>
  <server type="smtp">
    <name>SES</name>
    <hostname>H</hostname>
    <smtp-port>587</smtp-port>
    <username>U</username>
    <password>P</password>
    <tls>true</tls>
  </server>
</mail-servers>
`,
  ],
  [
    "Tomcat resource",
    "context.xml",
    `<Context>
  <Resource name="mail/Session" auth="Container" type="jakarta.mail.Session"
    mail.smtp.host="H" mail.smtp.port="587" mail.smtp.auth="true"
    mail.smtp.user="U" password="P" mail.smtp.starttls.enable="true"/>
</Context>
`,
  ],
  [
    "WildFly CLI",
    "mail.cli",
    `/socket-binding-group=standard-sockets/remote-destination-outbound-socket-binding=ses:add(host=H, port=587)
/subsystem=mail/mail-session=ses:add(jndi-name="java:/mail/ses")
/subsystem=mail/mail-session=ses/server=smtp:add(outbound-socket-binding-ref=ses, username=U, password=P, tls=true)
`,
  ],
  [
    "Helidon/Micro",
    "microprofile-config.properties",
    `mail.host=H
mail.port=587
mail.user=U
mail.password=P
`,
  ],
  [
    "Vert.x",
    "MailVerticle.java",
    `MailConfig config = new MailConfig()
    .setHostname("H")
    .setPort(587)
    .setStarttls(StartTLSOptions.REQUIRED)
    .setUsername("U")
    .setPassword("P");
`,
  ],
  [
    "Ktor",
    "Mail.kt",
    `val email = SimpleEmail().apply {
    hostName = "H"
    setSmtpPort(587)
    setAuthentication("U", "P")
    isStartTLSEnabled = true
}
`,
  ],
  [
    "Swift Vapor SMTP",
    "configure.swift",
    `app.smtp.configuration = .init(
    hostname: "H",
    port: 587,
    signInMethod: .credentials(username: "U", password: "P"),
    secure: .startTls
)
`,
  ],
  [
    "Rust lettre with port",
    "mail.rs",
    `let mailer = AsyncSmtpTransport::<Tokio1Executor>::starttls_relay("H")?
    .port(587)
    .credentials(Credentials::new(String::from("U"), String::from("P")))
    .build();
`,
  ],
  [
    "Clojure postal",
    "mail.clj",
    `(send-message {:host "H"
               :user "U"
               :pass "P"
               :port 587
               :tls true}
              {:from "a@example.com" :to "b@example.com" :subject "hi"})
`,
  ],
  [
    "Crystal / Lua resty",
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
    "Deno denomailer",
    "send.ts",
    `const client = new SMTPClient({
  connection: {
    hostname: "H",
    port: 465,
    tls: true,
    auth: {
      username: "U",
      password: "P",
    },
  },
});
`,
    465,
  ],
  [
    "Meteor",
    "settings.json",
    `{"packages": {"email": {"service": "SES"}}, "private": {"MAIL_URL": "smtp://U:P@H:587/"}}
`,
  ],
  [
    "Nuxt runtime config",
    "nuxt.config.ts",
    `export default defineNuxtConfig({
  runtimeConfig: {
    mail: {
      smtp: { host: 'H', port: 587, secure: false, auth: { user: 'U', pass: 'P' } },
    },
    public: { apiBase: '/api' },
  },
})
`,
  ],
  [
    "Fastify mailer",
    "app.js",
    `fastify.register(require('fastify-mailer'), {
  defaults: { from: 'John <a@example.com>' },
  transport: {
    host: 'H',
    port: 587,
    secure: false,
    auth: { user: 'U', pass: 'P' }
  }
})
`,
  ],
  [
    "SAM template",
    "template.yaml",
    `AWSTemplateFormatVersion: '2010-09-09'
Resources:
  Fn:
    Type: AWS::Serverless::Function
    Properties:
      Handler: app.handler
      Environment:
        Variables:
          SMTP_HOST: H
          SMTP_PORT: '587'
          SMTP_USERNAME: U
          SMTP_PASSWORD: P
`,
  ],
  [
    "serverless.yml",
    "serverless.yml",
    `service: mailer
provider:
  name: aws
  environment:
    MAIL_SMTP_HOST: H
    MAIL_SMTP_PORT: 587
    MAIL_SMTP_USER: U
    MAIL_SMTP_PASS: P
`,
  ],
  [
    "ECS task definition",
    "task.json",
    `{"family":"app","containerDefinitions":[{"name":"app","image":"x","environment":[{"name":"DB_HOST","value":"db"},{"name":"SMTP_ADDRESS","value":"H"},{"name":"SMTP_PORT","value":"587"},{"name":"SMTP_USERNAME","value":"U"},{"name":"SMTP_PASSWORD","value":"P"}]}]}
`,
  ],
  [
    "Nomad job",
    "app.nomad",
    `job "app" {
  group "app" {
    task "app" {
      driver = "docker"
      env {
        SMTP_HOST = "H"
        SMTP_PORT = "587"
        SMTP_USER = "U"
        SMTP_PASS = "P"
      }
    }
  }
}
`,
  ],
  [
    "Nomad template",
    "app2.nomad",
    `job "app" {
  group "app" {
    task "app" {
      template {
        data = <<EOH
SMTP_HOST=H
SMTP_PORT=587
SMTP_USERNAME=U
SMTP_PASSWORD=P
EOH
        destination = "local/file.env"
        env = true
      }
    }
  }
}
`,
  ],
  [
    "Terraform helm_release set",
    "helm.tf",
    `resource "helm_release" "app" {
  name  = "app"
  chart = "app"
  set {
    name  = "smtp.host"
    value = "H"
  }
  set {
    name  = "smtp.port"
    value = "587"
  }
  set {
    name  = "smtp.username"
    value = "U"
  }
  set_sensitive {
    name  = "smtp.password"
    value = "P"
  }
}
`,
  ],
  [
    "Terraform variable defaults",
    "variables.tf",
    `variable "smtp_host" {
  type    = string
  default = "H"
}
variable "smtp_port" {
  type    = number
  default = 587
}
variable "smtp_username" {
  default = "U"
}
variable "smtp_password" {
  sensitive = true
  default   = "P"
}
`,
  ],
  [
    "Pulumi config",
    "Pulumi.prod.yaml",
    `config:
  app:smtpHost: H
  app:smtpPort: "587"
  app:smtpUsername: U
  app:smtpPassword: P
`,
  ],
  [
    "Kustomize secretGenerator",
    "kustomization.yaml",
    `secretGenerator:
  - name: smtp
    literals:
      - SMTP_HOST=H
      - SMTP_PORT=587
      - SMTP_USERNAME=U
      - SMTP_PASSWORD=P
`,
  ],
  [
    "Flux HelmRelease",
    "release.yaml",
    `apiVersion: helm.toolkit.fluxcd.io/v2
kind: HelmRelease
metadata:
  name: outline
spec:
  values:
    smtp:
      host: H
      port: 587
      username: U
      password: P
`,
  ],
  [
    "kubectl create secret",
    "secret.sh",
    `kubectl create secret generic smtp -n app \\
  --from-literal=SMTP_HOST=H \\
  --from-literal=SMTP_PORT=587 \\
  --from-literal=SMTP_USERNAME=U \\
  --from-literal=SMTP_PASSWORD='P'
`,
  ],
  [
    "helm install --set",
    "install.sh",
    `helm upgrade --install app chart/app \\
  --set smtp.host=H,smtp.port=587 \\
  --set smtp.username=U --set-string smtp.password=P
`,
  ],
  [
    "fly secrets",
    "deploy.sh",
    `fly secrets set SMTP_HOST=H SMTP_PORT=587 SMTP_USERNAME=U SMTP_PASSWORD=P -a app
`,
  ],
  [
    "heroku config",
    "setup.txt",
    `heroku config:set SMTP_ADDRESS=H SMTP_PORT=587 SMTP_LOGIN=U SMTP_PASSWORD=P
`,
  ],
  [
    "supervisor",
    "supervisord.conf",
    `[program:app]
command=/usr/bin/app
environment=SMTP_HOST="H",SMTP_PORT="587",SMTP_USER="U",SMTP_PASSWORD="P"
`,
  ],
  [
    "uwsgi env",
    "app.ini",
    `[uwsgi]
module = app:app
env = SMTP_HOST=H
env = SMTP_PORT=587
env = SMTP_USER=U
env = SMTP_PASSWORD=P
`,
  ],
  [
    "php-fpm pool",
    "www.conf",
    `[www]
user = www-data
listen = /run/php.sock
env[SMTP_HOST] = H
env[SMTP_PORT] = 587
env[SMTP_USERNAME] = U
env[SMTP_PASSWORD] = "P"
`,
  ],
  [
    "Apache SetEnv",
    "vhost.conf",
    `<VirtualHost *:80>
  ServerName example.com
  SetEnv SMTP_HOST H
  SetEnv SMTP_PORT 587
  SetEnv SMTP_USERNAME U
  SetEnv SMTP_PASSWORD "P"
</VirtualHost>
`,
  ],
  [
    "nginx fastcgi_param",
    "site.conf",
    `server {
  location ~ \\.php$ {
    fastcgi_param SMTP_HOST H;
    fastcgi_param SMTP_PORT 587;
    fastcgi_param SMTP_USERNAME U;
    fastcgi_param SMTP_PASSWORD P;
  }
}
`,
  ],
  [
    "PM2 ecosystem",
    "ecosystem.config.js",
    `module.exports = {
  apps: [{
    name: 'api',
    script: 'index.js',
    env: { NODE_ENV: 'production', MAIL_HOST: 'H', MAIL_PORT: 587, MAIL_USER: 'U', MAIL_PASS: 'P' },
  }],
}
`,
  ],
  [
    "crontab",
    "crontab",
    `SMTP_HOST=H
SMTP_PORT=587
SMTP_USERNAME=U
SMTP_PASSWORD=P
0 3 * * * /usr/local/bin/report
`,
  ],
  [
    "Podman quadlet",
    "app.container",
    `[Container]
Image=ghcr.io/x/y
Environment=SMTP_HOST=H SMTP_PORT=587
Environment=SMTP_USERNAME=U SMTP_PASSWORD=P
`,
  ],
  [
    "docker create script",
    "run.sh",
    `docker run -d --name app \\
  -e SMTP_HOST=H \\
  -e SMTP_PORT=587 -e SMTP_USERNAME=U \\
  --env SMTP_PASSWORD="P" ghcr.io/x/y
`,
  ],
  [
    "curl",
    "send.sh",
    `curl --url 'smtp://H:587' --ssl-reqd \\
  --mail-from a@example.com --mail-rcpt b@example.com \\
  --user 'U:P' -T mail.txt
`,
  ],
  [
    "mailx -S",
    "mail.sh",
    `echo hi | mailx -v -s x -S smtp-use-starttls -S smtp-auth=login -S smtp=smtp://H:587 \\
  -S smtp-auth-user=U -S smtp-auth-password=P b@example.com
`,
  ],
  [
    "MikroTik",
    "export.rsc",
    `/tool e-mail
set from=a@example.com password="P" port=587 server=H start-tls=yes user=U
`,
  ],
  [
    "Home Assistant notify",
    "configuration.yaml",
    `notify:
  - name: ses
    platform: smtp
    server: H
    port: 587
    timeout: 15
    sender: a@example.com
    encryption: starttls
    username: U
    password: P
    recipient:
      - b@example.com
`,
  ],
  [
    "Node-RED credentials-like",
    "flow.json",
    `[{"id":"a","type":"e-mail","server":"H","port":"587","secure":false,"tls":true,"credentials":{"userid":"U","password":"P"}}]
`,
  ],
  [
    "Coder",
    "coder.env",
    `CODER_ACCESS_URL=https://coder.example.com
CODER_EMAIL_SMARTHOST=H
CODER_EMAIL_AUTH_USERNAME=U
CODER_EMAIL_AUTH_PASSWORD=P
`,
    undefined,
  ],
  [
    "Coder YAML",
    "coder.yaml",
    `email:
  from: a@example.com
  smarthost: H:587
  hello: localhost
  emailAuth:
    username: U
    password: P
`,
  ],
  [
    "Infisical-like config",
    "config.yml",
    `email:
  provider: smtp
  settings:
    server: H
    port: 587
    user: U
    secret: P
`,
  ],
  [
    "Gatus",
    "config.yaml",
    `alerting:
  email:
    from: a@example.com
    username: U
    password: P
    host: H
    port: 587
    to: b@example.com
endpoints:
  - name: x
    url: https://example.com
`,
  ],
  [
    "Alerta",
    "alertad.conf",
    `SECRET_KEY = 'x'
SMTP_HOST = 'H'
SMTP_PORT = 587
SMTP_USERNAME = 'U'
SMTP_PASSWORD = 'P'
SMTP_STARTTLS = True
`,
  ],
  [
    "Checkmk notification",
    "smtp.mk",
    `notification_parameter.update({'mail': {'smtp': {'smarthosts': ['H'], 'port': 587, 'encryption': 'starttls', 'auth': {'method': 'plaintext', 'user': 'U', 'password': 'P'}}}})
`,
  ],
  [
    "Prefect block",
    "block.json",
    `{"block_type_slug": "email-server-credentials", "data": {"username": "U", "password": "P", "smtp_server": "H", "smtp_type": "STARTTLS", "smtp_port": 587}}
`,
  ],
  [
    "Dagster",
    "dagster.py",
    `email_on_run_failure = make_email_on_run_failure_sensor(
    email_from="a@example.com",
    email_password="P",
    email_to=["b@example.com"],
    smtp_host="H",
    smtp_type="STARTTLS",
    smtp_port=587,
    smtp_user="U",
)
`,
  ],
  [
    "dbt Cloud/Lightdash",
    "lightdash.env",
    `EMAIL_SMTP_HOST=H
EMAIL_SMTP_PORT=587
EMAIL_SMTP_SECURE=true
EMAIL_SMTP_USER=U
EMAIL_SMTP_PASSWORD=P
EMAIL_SMTP_SENDER_EMAIL=a@example.com
`,
  ],
  [
    "Sylius .env.local",
    ".env.local",
    `APP_ENV=prod
DATABASE_URL=mysql://root:x@127.0.0.1/sylius
MAILER_DSN=smtp://U:P@H:587
`,
  ],
  [
    "Symfony mailer.yaml",
    "mailer.yaml",
    `framework:
    mailer:
        transports:
            main: 'smtp://U:P@H:587'
`,
  ],
  [
    "Neos",
    "Settings.yaml",
    `Neos:
  SymfonyMailer:
    mailer:
      dsn: 'smtp://U:P@H:587'
`,
  ],
  [
    "Concrete CMS",
    "mail.php",
    `<?php return ['methods' => ['smtp' => ['server' => 'H', 'port' => '587', 'username' => 'U', 'password' => 'P', 'encryption' => 'TLS']], 'method' => 'smtp'];
`,
  ],
  [
    "Dolibarr",
    "conf.php",
    `<?php
$dolibarr_main_db_host='localhost';
$dolibarr_main_db_user='doli';
$dolibarr_main_db_pass='x';
$dolibarr_mailing_smtp_server='H';
$dolibarr_mailing_smtp_port='587';
$dolibarr_mailing_smtp_user='U';
$dolibarr_mailing_smtp_password='P';
`,
  ],
  [
    "Statamic/Grav",
    "email.yaml",
    `enabled: true
from: a@example.com
mailer:
  engine: smtp
  smtp:
    server: H
    port: 587
    encryption: tls
    user: U
    password: P
`,
  ],
  [
    "Matomo",
    "config.ini.php",
    `; <?php exit; ?> DO NOT REMOVE THIS LINE
[database]
host = "localhost"
username = "matomo"
password = "x"
dbname = "matomo"

[mail]
transport = "smtp"
port = 587
host = "H"
type = "LOGIN"
username = "U"
password = "P"
encryption = "tls"
`,
  ],
  [
    "LimeSurvey",
    "config.php",
    `<?php
return array(
    'components' => array(
        'db' => array('connectionString' => 'mysql:host=localhost', 'username' => 'u', 'password' => 'x'),
    ),
    'config' => array(
        'emailmethod' => 'smtp',
        'emailsmtphost' => 'H:587',
        'emailsmtpuser' => 'U',
        'emailsmtppassword' => 'P',
        'emailsmtpssl' => 'tls',
    ),
);
`,
  ],
  [
    "Piwigo",
    "local.inc.php",
    `<?php
$conf['smtp_host'] = 'H:587';
$conf['smtp_user'] = 'U';
$conf['smtp_password'] = 'P';
$conf['smtp_secure'] = 'tls';
`,
  ],
  [
    "YOURLS plugin / Adminer style",
    "user.php",
    `<?php
define( 'YOURLS_DB_USER', 'x' );
define( 'YOURLS_DB_PASS', 'y' );
define( 'MAIL_HOST', 'H' );
define( 'MAIL_PORT', 587 );
define( 'MAIL_USERNAME', 'U' );
define( 'MAIL_PASSWORD', 'P' );
`,
  ],
  [
    "GLPI-like SQL export is out; Zend transport",
    "local.php",
    `<?php
return [
    'mail' => [
        'transport' => [
            'type' => 'smtp',
            'options' => [
                'name' => 'localhost',
                'host' => 'H',
                'port' => 587,
                'connection_class' => 'login',
                'connection_config' => [
                    'username' => 'U',
                    'password' => 'P',
                    'ssl' => 'tls',
                ],
            ],
        ],
    ],
];
`,
  ],
  [
    "OpenCart-ish class",
    "mail.php",
    `<?php
$mail = new Mail();
$mail->protocol = 'smtp';
$mail->smtp_hostname = 'H';
$mail->smtp_username = 'U';
$mail->smtp_password = 'P';
$mail->smtp_port = 587;
`,
  ],
  [
    "Symfony Mailer in code",
    "send.php",
    `<?php
$transport = new EsmtpTransport('H', 587);
$transport->setUsername('U');
$transport->setPassword('P');
`,
  ],
  [
    "SwiftMailer in code",
    "swift.php",
    `<?php
$transport = (new Swift_SmtpTransport('H', 587, 'tls'))
  ->setUsername('U')
  ->setPassword('P');
`,
  ],
  [
    "PEAR Mail",
    "pear.php",
    `<?php
$smtp = Mail::factory('smtp', array(
    'host' => 'H',
    'port' => '587',
    'auth' => true,
    'username' => 'U',
    'password' => 'P'));
`,
  ],
  [
    "Hanami",
    "mailer.rb",
    `Hanami::Mailer.configure do
  delivery_method :smtp, address: "H", port: 587, user_name: "U", password: "P", authentication: :login
end
`,
  ],
  [
    "Sinatra with settings",
    "app.rb",
    `set :smtp_host, 'H'
set :smtp_port, 587
set :smtp_user, 'U'
set :smtp_password, 'P'
`,
  ],
  [
    "net/smtp Ruby",
    "send.rb",
    `require 'net/smtp'
smtp = Net::SMTP.new('H', 587)
smtp.enable_starttls
smtp.start('example.com', 'U', 'P', :login) do |s|
  s.send_message msg, 'a@example.com', 'b@example.com'
end
`,
  ],
  [
    "Rails credentials decrypted",
    "credentials.yml",
    `smtp:
  address: H
  port: 587
  user_name: U
  password: P
secret_key_base: x
`,
  ],
  [
    "yagmail",
    "y.py",
    `import yagmail
yag = yagmail.SMTP(user='U', password='P', host='H', port=587, smtp_starttls=True, smtp_ssl=False)
`,
  ],
  [
    "FastAPI settings class",
    "settings.py",
    `class Settings(BaseSettings):
    database_url: str = "postgres://x"
    smtp_host: str = "H"
    smtp_port: int = 587
    smtp_user: str = "U"
    smtp_password: SecretStr = SecretStr("P")
`,
  ],
  [
    "Python logging SMTPHandler",
    "logging.py",
    `handler = SMTPHandler(
    mailhost=("H", 587),
    fromaddr="a@example.com",
    toaddrs=["b@example.com"],
    subject="x",
    credentials=("U", "P"),
    secure=(),
)
`,
  ],
  [
    "Dynaconf",
    "settings.toml",
    `[default]
debug = false
[default.email]
host = "H"
port = 587
username = "U"
password = "P"
`,
  ],
  [
    "Rocket.toml / figment",
    "App.toml",
    `[default.smtp]
server = "H:587"
username = "U"
password = "P"
`,
  ],
  [
    "Spin / Fermyon",
    "spin.toml",
    `[variables]
smtp_host = { default = "H" }
smtp_port = { default = "587" }
smtp_user = { default = "U" }
smtp_password = { default = "P" }
`,
  ],
  [
    "Viper in Go YAML",
    "config.yml",
    `server:
  host: 0.0.0.0
  port: 8080
mailer:
  smtp:
    host: H
    port: 587
    username: U
    password: P
    from: a@example.com
`,
  ],
  [
    "Go struct literal",
    "config.go",
    `var cfg = Config{
	SMTP: SMTPConfig{
		Host:     "H",
		Port:     587,
		Username: "U",
		Password: "P",
	},
}
`,
  ],
  [
    "Go hermes/jordan-wright",
    "m.go",
    `e := email.NewEmail()
err := e.Send("H:587", smtp.PlainAuth("", "U", "P", "H"))
`,
  ],
  [
    "C# FluentEmail",
    "Startup.cs",
    `services.AddFluentEmail("a@example.com")
    .AddSmtpSender("H", 587, "U", "P");
`,
  ],
  [
    "C# SmtpClient properties",
    "Mail.cs",
    `var smtp = new SmtpClient();
smtp.Host = "H";
smtp.Port = 587;
smtp.EnableSsl = true;
smtp.UseDefaultCredentials = false;
smtp.Credentials = new NetworkCredential("U", "P");
`,
  ],
  [
    "ABP appsettings",
    "appsettings.json",
    `{"Settings": {"Abp.Mailing.Smtp.Host": "H", "Abp.Mailing.Smtp.Port": "587", "Abp.Mailing.Smtp.UserName": "U", "Abp.Mailing.Smtp.Password": "P", "Abp.Mailing.Smtp.EnableSsl": "true"}}
`,
  ],
  [
    "Umbraco",
    "appsettings.json",
    `{"Umbraco": {"CMS": {"Global": {"Smtp": {"From": "a@example.com", "Host": "H", "Port": 587, "Username": "U", "Password": "P"}}}}}
`,
  ],
  [
    "Serilog email sink",
    "appsettings.json",
    `{"Serilog": {"WriteTo": [{"Name": "Email", "Args": {"connectionInfo": {"fromEmail": "a@example.com", "mailServer": "H", "port": 587, "networkCredentials": {"userName": "U", "password": "P"}}}}]}}
`,
  ],
  [
    "Logback SMTPAppender",
    "logback.xml",
    `<configuration>
  <appender name="EMAIL" class="ch.qos.logback.classic.net.SMTPAppender">
    <smtpHost>H</smtpHost>
    <smtpPort>587</smtpPort>
    <STARTTLS>true</STARTTLS>
    <username>U</username>
    <password>P</password>
    <to>b@example.com</to>
  </appender>
</configuration>
`,
  ],
  [
    "Log4j2 SMTP",
    "log4j2.xml",
    `<Configuration>
  <Appenders>
    <SMTP name="Mail" subject="x" to="b@example.com" from="a@example.com"
      smtpHost="H" smtpPort="587" smtpUsername="U" smtpPassword="P" bufferSize="50"/>
  </Appenders>
</Configuration>
`,
  ],
  [
    "Spring XML bean",
    "beans.xml",
    `<bean id="mailSender" class="org.springframework.mail.javamail.JavaMailSenderImpl">
  <property name="host" value="H"/>
  <property name="port" value="587"/>
  <property name="username" value="U"/>
  <property name="password" value="P"/>
</bean>
`,
  ],
  [
    "Android strings / plist",
    "Mail.plist",
    `<plist version="1.0"><dict>
  <key>SMTPHost</key><string>H</string>
  <key>SMTPPort</key><integer>587</integer>
  <key>SMTPUsername</key><string>U</string>
  <key>SMTPPassword</key><string>P</string>
</dict></plist>
`,
  ],
  [
    "Ubiquiti/VyOS",
    "config.boot",
    `service {
    mail {
        smarthost H {
            port 587
            username U
            password P
        }
    }
}
`,
  ],
  [
    "Fail2ban/logwatch extra",
    "mail.conf",
    `# relay
mailserver = H
mailport = 587
mailuser = U
mailpass = P
`,
  ],
  [
    "Elastic Beanstalk",
    "mail.config.yaml",
    "option_settings:\n  - namespace: aws:elasticbeanstalk:application:environment\n    option_name: EMAIL_HOST\n    value: H\n  - option_name: EMAIL_PORT\n    value: 587\n  - option_name: EMAIL_HOST_USER\n    value: U\n  - option_name: EMAIL_HOST_PASSWORD\n    value: P\n",
  ],
  [
    "Render",
    "render.yaml",
    "services:\n  - type: web\n    envVars:\n      - key: SMTP_HOST\n        value: H\n      - key: SMTP_PORT\n        value: 587\n      - key: SMTP_USER\n        value: U\n      - key: SMTP_PASS\n        value: P\n",
  ],
  [
    "Clojure, EDN",
    "config.edn",
    '{:port 3000\n :mail {:host "H" :port 587 :tls true\n        :user "U" :pass "P"}}\n',
  ],
  [
    "Guix",
    "mail.scm",
    '(service mailer-service-type\n  (mailer-configuration\n    (smtp-host "H")\n    (smtp-port 587)\n    (smtp-user "U")\n    (smtp-password "P")))\n',
  ],
  [
    "Thunderbird-like preferences",
    "prefs.js",
    'user_pref("mail.smtpserver.smtp1.hostname", "H");\nuser_pref("mail.smtpserver.smtp1.port", 587);\nuser_pref("mail.smtpserver.smtp1.username", "U");\nuser_pref("mail.smtpserver.smtp1.password", "P");\n',
  ],
  [
    "CDO in VBScript",
    "backup.vbs",
    'With m.Configuration.Fields\n  .Item("http://schemas.microsoft.com/cdo/configuration/smtpserver") = "H"\n  .Item("http://schemas.microsoft.com/cdo/configuration/smtpserverport") = 465\n  .Item("http://schemas.microsoft.com/cdo/configuration/smtpusessl") = True\n  .Item("http://schemas.microsoft.com/cdo/configuration/sendusername") = "U"\n  .Item("http://schemas.microsoft.com/cdo/configuration/sendpassword") = "P"\n  .Update\nEnd With\n',
    465,
  ],
  [
    "a dump, rows with columns",
    "dump.sql",
    "INSERT INTO `config` (`id`, `name`, `value`) VALUES\n(1, 'title', 'Shop'),\n(2, 'smtp_host', 'H'),\n(3, 'smtp_port', '587'),\n(4, 'smtp_user', 'U'),\n(5, 'smtp_pass', 'P');\n",
  ],
  [
    "a dump, rows alone",
    "backup.sql",
    "INSERT INTO ospos_app_config VALUES ('smtp_host','H'),('smtp_port','587'),('smtp_user','U'),('smtp_pass','P');\n",
  ],
  [
    "a dump, one row",
    "mail.sql",
    "INSERT INTO mail_servers (label, smtp_host, smtp_port, smtp_user, smtp_password) VALUES ('ses', 'H', 587, 'U', 'P');\n",
  ],
  [
    "a dump, a serialized option",
    "wp.sql",
    'INSERT INTO `wp_options` VALUES (12,\'swpsmtp_options\',\'a:2:{s:10:"from_email";s:5:"a@b.c";s:13:"smtp_settings";a:4:{s:4:"host";s:34:"H";s:4:"port";s:3:"587";s:8:"username";s:20:"U";s:8:"password";s:44:"P";}}\',\'yes\');\n',
  ],
  [
    "phpMyAdmin's CSV",
    "settings.csv",
    '"id","setting_key","setting_value"\n"12","smtp_host","H"\n"13","smtp_port","587"\n"14","smtp_username","U"\n"15","smtp_password","P"\n',
  ],
  [
    "Terraform, user data",
    "server.tf",
    'resource "aws_instance" "app" {\n  user_data = <<-EOF\n    #!/bin/bash\n    cat > /etc/app.env <<ENV\n    SMTP_HOST=H\n    SMTP_PORT=587\n    SMTP_USERNAME=U\n    SMTP_PASSWORD=P\n    ENV\n  EOF\n}\n',
  ],
  [
    "Exim, main configuration",
    "exim4.conf",
    "ses_login:\n  driver = plaintext\n  client_send = : U : P\n\nsmart:\n  driver = manualroute\n  route_list = * H\n\nremote:\n  driver = smtp\n  port = 587\n",
  ],
  [
    "Salt, a map of Postfix",
    "pillar.yml",
    "postfix:\n  mapping:\n    smtp_sasl_password_maps:\n      - '[H]:587': U:P\n",
  ],
  [
    "Synology",
    "synosmtp.conf",
    'smtp_mail_enabled="yes"\neventsmtp="H"\nsmtp_port="587"\neventuser="U"\neventpass="P"\n',
  ],
  ["dotenv, a suffix", "prod.env", "SMTP_HOST_PROD=H\nSMTP_PORT_PROD=587\nSMTP_USER_PROD=U\nSMTP_PASS_PROD=P\n"],
  [
    "defaults in JavaScript",
    "mail.js",
    "const transport = nodemailer.createTransport({\n  host: process.env.SMTP_HOST ?? 'H',\n  port: process.env.SMTP_PORT || 587,\n  auth: { user: process.env.SMTP_USER || 'U', pass: process.env.SMTP_PASS || 'P' },\n});\n",
  ],
  [
    "Postfix in a script",
    "relay.sh",
    '#!/bin/sh\npostconf -e "relayhost = [H]:587" "smtp_sasl_auth_enable = yes" \\\n  "smtp_sasl_security_options = noanonymous" "smtp_tls_security_level = encrypt" \\\n  "smtp_sasl_password_maps = hash:/etc/postfix/sasl_passwd"\necho "[H]:587 U:P" > /etc/postfix/sasl_passwd\n',
  ],
  [
    "Postfix in cloud-init",
    "user-data.yml",
    "#cloud-config\nwrite_files:\n  - path: /etc/postfix/sasl_passwd\n    content: |\n      [H]:587 U:P\n  - path: /etc/postfix/main.cf\n    content: |\n      relayhost = [H]:587\n      smtp_sasl_auth_enable = yes\n      smtp_sasl_security_options = noanonymous\n      smtp_sasl_password_maps = hash:/etc/postfix/sasl_passwd\n      smtp_tls_security_level = encrypt\n",
  ],
  [
    "SAM parameters",
    "samconfig.toml",
    'version = 0.1\n[prod.deploy.parameters]\nparameter_overrides = "SmtpHost=H SmtpPort=587 SmtpUser=U SmtpPassword=P"\n',
  ],
  ["names that end in SMTP", "names.env", "SERVIDOR_SMTP=H\nPUERTO_SMTP=587\nUSUARIO_SMTP=U\nCLAVE_SMTP=P\n"],
  ["sendmail, authinfo with a port", "authinfo", 'AuthInfo:H "U:U" "I:U" "P:P" "M:PLAIN"\n', undefined],
  ["nullmailer with another order", "remotes", "H smtp --pass=P --user=U --port=465 --ssl\n", 465],
  [
    "nullmailer, two remotes",
    "remotes",
    "mail.example.com smtp\nH smtp --port=587 --starttls --auth-login --user=U --pass=P\n",
  ],
  ["dma, a comment above", "auth.conf", "# SES\nU|H:P\n", undefined],
  [
    "OpenSMTPD, TLS at once",
    "smtpd.conf",
    'listen on lo0\naction "out" relay host smtps://ses@H:465 auth <secrets>\nmatch from local for any action "out"\n# secrets:\nses U:P\n',
    465,
  ],
  [
    "a container's arguments",
    "deploy.yaml",
    "spec:\n  containers:\n    - name: app\n      args:\n        - serve\n        - --smtp-host=H\n        - --smtp-port=587\n        - --smtp-user=U\n        - --smtp-password=P\n",
  ],
  [
    "Icinga, a command as a list",
    "notify.conf",
    'object NotificationCommand "mail" {\n  command = [ "/usr/bin/sendEmail", "-s", "H:587", "-xu", "U", "-xp", "P" ]\n}\n',
  ],
  [
    "PowerShell, a table of parameters",
    "report.ps1",
    "$p = @{\n  SmtpServer = 'H'\n  Port = 587\n  UseSsl = $true\n  Credential = (New-Object PSCredential('U', (ConvertTo-SecureString 'P' -AsPlainText -Force)))\n}\nSend-MailMessage @p\n",
  ],
  [
    "Visual Basic",
    "Mailer.vb",
    'Dim client As New SmtpClient("H", 587)\nclient.EnableSsl = True\nclient.Credentials = New NetworkCredential("U", "P")\n',
  ],
  [
    "Rails, a block as default",
    "staging.rb",
    'config.action_mailer.smtp_settings = {\n  address: ENV.fetch("SMTP_HOST") { "H" },\n  port: 587,\n  user_name: "U",\n  password: "P",\n}\n',
  ],
  ["curl's own file", "mail.curl", 'url = "smtp://H:587"\nuser = "U:P"\nssl-reqd\n'],
];
