/**
 * Settings files of programs in their own formats, with one right pair for one host in each.
 *
 * Invariant: `H`, `U` and `P` alone stand for host, user name and password; the port is 587 unless the row has another one.
 * @module
 */

/** A file of a program. */
export type FileRow = readonly [program: string, name: string, text: string, port?: number | undefined];

/** The table. */
export const FILES: readonly FileRow[] = [
  [
    "GitLab",
    "gitlab.rb",
    "external_url 'https://gitlab.example.com'\ngitlab_rails['smtp_enable'] = true\ngitlab_rails['smtp_address'] = \"H\"\ngitlab_rails['smtp_port'] = 587\ngitlab_rails['smtp_user_name'] = \"U\"\ngitlab_rails['smtp_password'] = \"P\"\ngitlab_rails['smtp_authentication'] = \"login\"\ngitlab_rails['smtp_enable_starttls_auto'] = true\n",
  ],
  [
    "Rails",
    "production.rb",
    'Rails.application.configure do\n  config.action_mailer.delivery_method = :smtp\n  config.action_mailer.smtp_settings = {\n    address: "H",\n    port: 587,\n    user_name: "U",\n    password: "P",\n    authentication: :login,\n    enable_starttls_auto: true\n  }\nend\n',
  ],
  [
    "Rails, old hashes",
    "setup_mail.rb",
    "ActionMailer::Base.smtp_settings = {\n  :address => 'H',\n  :port => 587,\n  :user_name => 'U',\n  :password => 'P',\n  :authentication => :plain\n}\n",
  ],
  [
    "Terraform variables",
    "prod.tfvars",
    'smtp_host = "H"\nsmtp_port = 587\nsmtp_username = "U"\nsmtp_password = "P"\n',
  ],
  [
    "Terraform, environment",
    "main.tf",
    'resource "aws_lambda_function" "app" {\n  function_name = "app"\n  environment {\n    variables = {\n      SMTP_HOST     = "H"\n      SMTP_PORT     = "587"\n      SMTP_USERNAME = "U"\n      SMTP_PASSWORD = "P"\n    }\n  }\n}\n',
  ],
  [
    "listmonk",
    "config.toml",
    '[app]\naddress = "0.0.0.0:9000"\n\n[smtp]\nhost = "H"\nport = 587\nusername = "U"\npassword = "P"\n',
  ],
  ["TOML tables", "mail.toml", "[[smtp]]\nenabled = true\nhost = \"H\"\nport = 587\nusername = 'U'\npassword = 'P'\n"],
  ["ssmtp", "ssmtp.conf", "root=postmaster\nmailhub=H:587\nAuthUser=U\nAuthPass=P\nUseSTARTTLS=YES\n"],
  ["sendmail", "authinfo", 'AuthInfo:H "I:U" "U:U" "P:P" "M:LOGIN"\n', undefined],
  [
    "systemd",
    "app.service",
    '[Service]\nEnvironment="SMTP_HOST=H" "SMTP_PORT=587"\nEnvironment=SMTP_USERNAME=U\nEnvironment="SMTP_PASSWORD=P"\nExecStart=/usr/bin/app\n',
  ],
  [
    "Nodemailer",
    "mailer.js",
    "const nodemailer = require('nodemailer');\nconst transporter = nodemailer.createTransport({\n  host: 'H',\n  port: 587,\n  secure: false,\n  auth: {\n    user: 'U',\n    pass: 'P',\n  },\n});\n",
  ],
  [
    "Nodemailer in TypeScript",
    "mail.service.ts",
    'export class MailService {\n  private transporter = createTransport({ host: "H", port: 587, auth: { user: "U", pass: "P" } });\n}\n',
  ],
  [
    "Nodemailer with constants",
    "send.mjs",
    "const SMTP_USER = 'U';\nconst SMTP_PASS = 'P';\nconst t = createTransport({ host: 'H', port: 587, auth: { user: SMTP_USER, pass: SMTP_PASS } });\n",
  ],
  [
    "PHPMailer in a class",
    "Mailer.php",
    "<?php\nclass Mailer {\n  function __construct() {\n    $this->mail->isSMTP();\n    $this->mail->Host = 'H';\n    $this->mail->SMTPAuth = true;\n    $this->mail->Username = 'U';\n    $this->mail->Password = 'P';\n    $this->mail->Port = 587;\n  }\n}\n",
  ],
  [
    "Nextcloud",
    "config.php",
    "<?php\n$CONFIG = array (\n  'dbhost' => 'localhost',\n  'dbuser' => 'nc',\n  'dbpassword' => 'x',\n  'mail_smtpmode' => 'smtp',\n  'mail_smtphost' => 'H',\n  'mail_smtpport' => '587',\n  'mail_smtpauth' => 1,\n  'mail_smtpname' => 'U',\n  'mail_smtppassword' => 'P',\n);\n",
  ],
  [
    "CodeIgniter 3",
    "email.php",
    "<?php\n$config['protocol'] = 'smtp';\n$config['smtp_host'] = 'H';\n$config['smtp_port'] = 587;\n$config['smtp_user'] = 'U';\n$config['smtp_pass'] = 'P';\n$config['smtp_crypto'] = 'tls';\n",
  ],
  [
    "CodeIgniter 4",
    "Email.php",
    "<?php\nnamespace Config;\nclass Email extends BaseConfig {\n    public string $SMTPHost = 'H';\n    public string $SMTPUser = 'U';\n    public string $SMTPPass = 'P';\n    public int $SMTPPort = 587;\n}\n",
  ],
  [
    "Laravel's config",
    "mail.php",
    "<?php\nreturn [\n  'mailers' => [\n    'smtp' => [\n      'transport' => 'smtp',\n      'host' => 'H',\n      'port' => 587,\n      'username' => 'U',\n      'password' => 'P',\n    ],\n  ],\n];\n",
  ],
  [
    "WP Mail SMTP, constants",
    "wp-config.php",
    "<?php\nconst WPMS_ON = true;\nconst WPMS_SMTP_HOST = 'H';\nconst WPMS_SMTP_PORT = 587;\nconst WPMS_SMTP_USER = 'U';\nconst WPMS_SMTP_PASS = 'P';\n",
  ],
  [
    "WordPress constants",
    "wp-config.php",
    "<?php\nDEFINE('SMTP_HOST', 'H');\nDEFINE('SMTP_PORT', 587);\nDEFINE('SMTP_USER', 'U');\nDEFINE('SMTP_PASS', 'P');\n",
  ],
  [
    "Amazon's sample in PHP",
    "sample.php",
    "<?php\n$usernameSmtp = 'U';\n$passwordSmtp = 'P';\n$host = 'H';\n$port = 587;\n$mail->Username = $usernameSmtp;\n$mail->Password = $passwordSmtp;\n$mail->Host = $host;\n$mail->Port = $port;\n$mail->SMTPAuth = true;\n",
  ],
  [
    "Elixir, Swoosh",
    "runtime.exs",
    'import Config\nconfig :app, App.Mailer,\n  adapter: Swoosh.Adapters.SMTP,\n  relay: "H",\n  port: 587,\n  username: "U",\n  password: "P",\n  tls: :always\n',
  ],
  ["nullmailer", "remotes", "H smtp --port=587 --starttls --user=U --pass=P\n"],
  ["dma", "auth.conf", "U|H:P\n", undefined],
  [
    "OpenSMTPD",
    "smtpd.conf",
    'table secrets { ses = "U:P" }\naction "relay" relay host smtp+tls://ses@H:587 auth <secrets>\nses U:P\n',
  ],
  [
    "PowerShell",
    "send.ps1",
    '$SmtpServer = "H"\n$SmtpPort = 587\n$Username = "U"\n$Password = "P"\nSend-MailMessage -SmtpServer $SmtpServer -UseSsl\n',
  ],
  [
    "Django 6.1",
    "settings.py",
    'MAILERS = {\n    "default": {\n        "BACKEND": "django.core.mail.backends.smtp.EmailBackend",\n        "OPTIONS": {\n            "host": "H",\n            "port": 587,\n            "username": "U",\n            "password": "P",\n            "use_tls": True,\n        },\n    },\n}\n',
  ],
  [
    "Django",
    "settings.py",
    "EMAIL_HOST = 'H'\nEMAIL_PORT = 587\nEMAIL_HOST_USER = 'U'\nEMAIL_HOST_PASSWORD = 'P'\nEMAIL_USE_TLS = True\n",
  ],
  [
    "Flask config class",
    "config.py",
    "class Config:\n    MAIL_SERVER = 'H'\n    MAIL_PORT = 587\n    MAIL_USE_TLS = True\n    MAIL_USERNAME = 'U'\n    MAIL_PASSWORD = 'P'\n",
  ],
  [
    "Flask app.config",
    "app.py",
    "app.config['MAIL_SERVER'] = 'H'\napp.config['MAIL_PORT'] = 587\napp.config['MAIL_USERNAME'] = 'U'\napp.config['MAIL_PASSWORD'] = 'P'\n",
  ],
  [
    "Flask update",
    "app.py",
    "app.config.update(\n    MAIL_SERVER='H',\n    MAIL_PORT=587,\n    MAIL_USERNAME='U',\n    MAIL_PASSWORD='P',\n)\n",
  ],
  [
    "smtplib",
    "send.py",
    "import smtplib\nserver = smtplib.SMTP('H', 587)\nserver.starttls()\nserver.login('U', 'P')\n",
  ],
  [
    "FastAPI-Mail",
    "mail.py",
    'conf = ConnectionConfig(\n    MAIL_USERNAME="U",\n    MAIL_PASSWORD="P",\n    MAIL_PORT=587,\n    MAIL_SERVER="H",\n    MAIL_STARTTLS=True,\n)\n',
  ],
  [
    "Superset",
    "superset_config.py",
    'SMTP_HOST = "H"\nSMTP_PORT = 587\nSMTP_STARTTLS = True\nSMTP_USER = "U"\nSMTP_PASSWORD = "P"\n',
  ],
  [
    "Synapse",
    "homeserver.yaml",
    "server_name: example.com\nemail:\n  smtp_host: H\n  smtp_port: 587\n  smtp_user: U\n  smtp_pass: P\n  require_transport_security: true\n",
  ],
  [
    "Authelia",
    "configuration.yml",
    "notifier:\n  smtp:\n    address: submission://H:587\n    username: U\n    password: P\n",
  ],
  [
    "Gitea's chart",
    "values.yaml",
    "gitea:\n  config:\n    mailer:\n      PROTOCOL: smtp+starttls\n      SMTP_ADDR: H\n      SMTP_PORT: 587\n      USER: U\n      PASSWD: P\n",
  ],
  [
    "Ghost",
    "config.production.json",
    '{"mail": {"transport": "SMTP", "options": {"host": "H", "port": 587, "secure": false, "auth": {"user": "U", "pass": "P"}}}}\n',
  ],
  [
    "appsettings.json",
    "appsettings.json",
    '{"EmailConfiguration": {"From": "a@example.com", "SmtpServer": "H", "Port": 587, "UserName": "U", "Password": "P"}}\n',
  ],
  [
    "appsettings.json, comments",
    "appsettings.Production.json",
    '{\n  // mail\n  "Smtp": { "Host": "H", "Port": 587, "User": "U", "Pass": "P", },\n}\n',
  ],
  [
    "Mattermost",
    "config.json",
    '{"EmailSettings": {"SMTPServer": "H", "SMTPPort": "587", "SMTPUsername": "U", "SMTPPassword": "P", "ConnectionSecurity": "STARTTLS"}}\n',
  ],
  [
    "Alertmanager",
    "alertmanager.yml",
    "global:\n  smtp_smarthost: 'H:587'\n  smtp_from: a@example.com\n  smtp_auth_username: U\n  smtp_auth_password: P\n",
  ],
  ["Grafana", "grafana.ini", "[smtp]\nenabled = true\nhost = H:587\nuser = U\npassword = P\n"],
  [
    "Grafana in a ConfigMap",
    "cm.yaml",
    "apiVersion: v1\nkind: ConfigMap\ndata:\n  grafana.ini: |\n    [smtp]\n    enabled = true\n    host = H:587\n    user = U\n    password = P\n",
  ],
  [
    ".env in a Secret",
    "secret.yaml",
    "apiVersion: v1\nkind: Secret\nstringData:\n  .env: |\n    SMTP_HOST=H\n    SMTP_PORT=587\n    SMTP_USERNAME=U\n    SMTP_PASSWORD=P\n",
  ],
  [
    "Alertmanager in a Secret",
    "am.yaml",
    "apiVersion: v1\nkind: Secret\nstringData:\n  alertmanager.yaml: |\n    global:\n      smtp_smarthost: H:587\n      smtp_auth_username: U\n      smtp_auth_password: P\n",
  ],
  [
    "a bare Secret",
    "ses.yaml",
    'apiVersion: v1\nkind: Secret\nstringData:\n  host: H\n  port: "587"\n  user: U\n  pass: P\n',
  ],
  [
    "GitHub Actions",
    "mail.yml",
    "on: push\njobs:\n  mail:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: dawidd6/action-send-mail@v6\n        with:\n          server_address: H\n          server_port: 587\n          username: U\n          password: P\n",
  ],
  ["Ansible", "vars.yml", "smtp_host: H\nsmtp_port: 587\nsmtp_user: U\nsmtp_password: P\n"],
  [
    "Spring YAML",
    "application.yml",
    "spring:\n  mail:\n    host: H\n    port: 587\n    username: U\n    password: P\n    properties:\n      mail:\n        smtp:\n          auth: true\n          starttls.enable: true\n",
  ],
  [
    "Spring properties",
    "application.properties",
    "spring.mail.host=H\nspring.mail.port=587\nspring.mail.username=U\nspring.mail.password=P\nspring.mail.properties.mail.smtp.starttls.enable=true\n",
  ],
  [
    "Spring, port elsewhere",
    "application.properties",
    "spring.mail.host=H\nspring.mail.username=U\nspring.mail.password=P\nspring.mail.properties.mail.smtp.port=587\nspring.mail.properties.mail.smtp.starttls.enable=true\n",
  ],
  [
    "Quarkus",
    "application.properties",
    "quarkus.mailer.host=H\nquarkus.mailer.port=587\nquarkus.mailer.username=U\nquarkus.mailer.password=P\nquarkus.mailer.start-tls=REQUIRED\n",
  ],
  [
    "JavaMail",
    "mail.properties",
    "mail.smtp.host=H\nmail.smtp.port=587\nmail.smtp.user=U\nmail.smtp.password=P\nmail.smtp.starttls.enable=true\n",
  ],
  [
    "Keycloak realm",
    "realm.json",
    '{"realm": "x", "smtpServer": {"host": "H", "port": "587", "user": "U", "password": "P", "auth": "true", "starttls": "true"}}\n',
  ],
  [
    "Symfony's parameters",
    "parameters.yml",
    "parameters:\n  mailer_transport: smtp\n  mailer_host: H\n  mailer_port: 587\n  mailer_user: U\n  mailer_password: P\n",
  ],
  [
    "Swiftmailer",
    "config.yml",
    "swiftmailer:\n  transport: smtp\n  host: H\n  port: 587\n  username: U\n  password: P\n",
  ],
  [
    "Odoo",
    "odoo.conf",
    "[options]\nsmtp_server = H\nsmtp_port = 587\nsmtp_ssl = True\nsmtp_user = U\nsmtp_password = P\n",
  ],
  [
    "Airflow",
    "airflow.cfg",
    "[smtp]\nsmtp_host = H\nsmtp_port = 587\nsmtp_starttls = True\nsmtp_ssl = False\nsmtp_user = U\nsmtp_password = P\n",
  ],
  [
    "git send-email",
    ".gitconfig",
    "[sendemail]\n\tsmtpServer = H\n\tsmtpServerPort = 587\n\tsmtpUser = U\n\tsmtpPass = P\n\tsmtpEncryption = tls\n",
  ],
  [
    "web.config",
    "web.config",
    '<?xml version="1.0"?>\n<configuration><system.net><mailSettings><smtp from="a@example.com">\n<network host="H" port="587" userName="U" password="P" enableSsl="true"/>\n</smtp></mailSettings></system.net></configuration>\n',
  ],
  [
    "Jenkins",
    "hudson.tasks.Mailer.xml",
    "<?xml version='1.1'?>\n<hudson.tasks.Mailer_-DescriptorImpl>\n  <smtpHost>H</smtpHost>\n  <smtpPort>587</smtpPort>\n  <authentication>\n    <username>U</username>\n    <password>P</password>\n  </authentication>\n</hudson.tasks.Mailer_-DescriptorImpl>\n",
  ],
  ["Dockerfile", "Dockerfile", "FROM alpine\nENV SMTP_HOST=H SMTP_PORT=587\nENV SMTP_USER U\nENV SMTP_PASSWORD=P\n"],
  [
    "docker run",
    "run.sh",
    "docker run -d \\\n  -e SMTP_HOST=H \\\n  -e SMTP_PORT=587 \\\n  -e SMTP_USER=U \\\n  -e SMTP_PASS='P' \\\n  app\n",
  ],
  ["swaks", "swaks.sh", "swaks --server H --port 587 --tls --auth-user U --auth-password P --to a@example.com\n"],
  [
    "HOCON of Play",
    "application.conf",
    'play.mailer {\n  host = "H"\n  port = 587\n  user = "U"\n  password = "P"\n  tls = yes\n}\n',
  ],
  [
    "Go",
    "mail.go",
    'package main\nfunc main() {\n\tauth := smtp.PlainAuth("", "U", "P", "H")\n\terr := smtp.SendMail("H:587", auth, from, to, msg)\n}\n',
  ],
  ["Gomail", "mail.go", 'package main\nfunc main() {\n\td := gomail.NewDialer("H", 587, "U", "P")\n}\n'],
  [
    "Java setters",
    "Mail.java",
    'class Mail {\n  void x() {\n    sender.setHost("H");\n    sender.setPort(587);\n    sender.setUsername("U");\n    sender.setPassword("P");\n  }\n}\n',
  ],
  [
    "Java properties",
    "Mail.java",
    'class Mail {\n  void x() {\n    props.put("mail.smtp.host", "H");\n    props.put("mail.smtp.port", "587");\n    props.put("mail.smtp.user", "U");\n    props.put("mail.smtp.password", "P");\n  }\n}\n',
  ],
  [
    "Amazon's sample in Java",
    "AmazonSES.java",
    'public class AmazonSES {\n  static final String SMTP_USERNAME = "U";\n  static final String SMTP_PASSWORD = "P";\n  static final String HOST = "H";\n  static final int PORT = 587;\n}\n',
  ],
  [
    "C#",
    "Mail.cs",
    'var client = new SmtpClient("H", 587);\nclient.Credentials = new NetworkCredential("U", "P");\nclient.EnableSsl = true;\n',
  ],
  [
    "MailKit",
    "Mail.cs",
    'string smtpHost = "H";\nint smtpPort = 587;\nstring smtpUser = "U";\nstring smtpPassword = "P";\n',
  ],
  [
    "Nix",
    "mail.nix",
    '{\n  programs.msmtp.accounts.default = {\n    host = "H";\n    port = 587;\n    user = "U";\n    password = "P";\n  };\n}\n',
  ],
  ["netrc", ".netrc", "machine H login U password P\n", undefined],
  [
    "Discourse",
    "app.yml",
    'templates:\n  - "templates/web.template.yml"\nenv:\n  LANG: en_US.UTF-8\n  DISCOURSE_SMTP_ADDRESS: H\n  DISCOURSE_SMTP_PORT: 587\n  DISCOURSE_SMTP_USER_NAME: U\n  DISCOURSE_SMTP_PASSWORD: "P"\n',
  ],
  [
    "Zabbix media",
    "media.yaml",
    "zabbix_export:\n  media_types:\n    - name: Email\n      type: EMAIL\n      smtp_server: H\n      smtp_port: '587'\n      smtp_security: STARTTLS\n      smtp_authentication: PASSWORD\n      username: U\n      password: P\n",
  ],
  ["Harbor", "harbor.yml", "email:\n  host: H\n  port: 587\n  username: U\n  password: P\n"],
  ["Pretix", "pretix.cfg", "[mail]\nfrom=a@example.com\nhost=H\nport=587\nuser=U\npassword=P\ntls=on\n"],
  [
    "Seafile",
    "seahub_settings.py",
    "EMAIL_USE_TLS = True\nEMAIL_HOST = 'H'\nEMAIL_HOST_USER = 'U'\nEMAIL_HOST_PASSWORD = 'P'\nEMAIL_PORT = 587\n",
  ],
  [
    "Roundcube",
    "config.inc.php",
    "<?php\n$config['smtp_host'] = 'tls://H:587';\n$config['smtp_user'] = 'U';\n$config['smtp_pass'] = 'P';\n",
  ],
  [
    "Magento",
    "env.php",
    "<?php\nreturn ['system' => ['default' => ['system' => ['smtp' => ['host' => 'H', 'port' => '587', 'username' => 'U', 'password' => 'P']]]]];\n",
  ],
  ["Moodle", "config.php", "<?php\n$CFG->smtphosts = 'H:587';\n$CFG->smtpuser = 'U';\n$CFG->smtppass = 'P';\n"],
  ["s-nail", ".mailrc", "set smtp-host=H\nset smtp-port=587\nset smtp-auth-user=U\nset smtp-auth-password=P\n"],
  [
    "Peertube",
    "production.yaml",
    "smtp:\n  transport: smtp\n  hostname: 'H'\n  port: 587\n  username: 'U'\n  password: 'P'\n",
  ],
  [
    "Mobilizon",
    "config.exs",
    'config :mobilizon, Mobilizon.Web.Email.Mailer,\n  adapter: Swoosh.Adapters.SMTP,\n  relay: "H",\n  port: 587,\n  username: "U",\n  password: "P"\n',
  ],
  ["Supabase", "config.toml", '[auth.email.smtp]\nenabled = true\nhost = "H"\nport = 587\nuser = "U"\npass = "P"\n'],
  [
    "PHPMailer with ssl://",
    "mail.php",
    "<?php\n$mail->Host = 'ssl://H:465';\n$mail->SMTPAuth = true;\n$mail->Username = 'U';\n$mail->Password = 'P';\n",
    465,
  ],
];
