/**
 * Names of services and programs that neither send mail by SMTP nor stand in the message of one that does.
 *
 * Invariant: what has mail among its features (a forum, a shop, a CI server, a monitor) is none of them, and neither is a word of
 * English.
 * @module
 */

const NAMES: readonly (readonly [kind: string, names: string])[] = [
  [
    "databases",
    "mssql|sqlalchemy|django\\.db|hikari\\w*|influx(?:db)?|neo4j|couchdb|firebird\\w*|db2|sybase|teradata|snowflake|bigquery|cockroach\\w*|scylla|solr|opensearch|meilisearch|typesense|pgpool|proxysql|vitess|tidb|questdb|timescale\\w*|hbase|trino|dynamodb|aurora|sqlite3?",
  ],
  [
    "queues",
    "activemq|amq\\d+|artemis|hornetq|nsqd?|pulsar|zeromq|resque|gearmand?|beanstalkd?|celerybeat|kombu|jms|servicebus|eventhub|pubsub",
  ],
  [
    "the web",
    "graphql|axios|node-fetch|undici|httpx|aiohttp|guzzle\\w*|faraday|httparty|resttemplate|certbot|acme\\.sh|letsencrypt|varnish|squid|mod_proxy|php-fpm|fastcgi|websocket|socket\\.io|cypress|puppeteer|playwright|webdriver|chromium|recaptcha|hcaptcha|turnstile|odata|soap fault",
  ],
  [
    "other messages",
    "twilio|vonage|nexmo|messagebird|plivo|fcm|apns|firebase|onesignal|pusher|discord|matrix-synapse|xmpp|ejabberd|ircd?|asterisk|freeswitch|kamailio|sipp?",
  ],
  [
    "payment and identity",
    "stripe|paypal|braintree|adyen|klarna|krb5|krbtgt|kinit|freeipa|radiusd?|saml|scim|otp|totp|webauthn",
  ],
  [
    "directories and files",
    "ldap3|sssd|nslcd|slapd|winbindd?|samba|cifs|nfsd?|webdav|minio|ceph|glusterfs|filezilla|vsftpd|proftpd|pure-ftpd|winscp|ftplib|lftp|rclone|restic|borg|veeam",
  ],
  [
    "networks",
    "openconnect|openvpn|ovpn[\\w-]*|wg-quick|wireguard|strongswan|charon|racoon|pppd|xl2tpd|ipsec|ikev?[12]?|anyconnect|forticlient|globalprotect|tailscaled?|zerotier\\w*|dhcpcd?|dhclient|hostapd|snmpd?|ntpd|chronyd|bgpd?|ospfd?|frr",
  ],
  [
    "clusters",
    "leaderelection|crashloopbackoff|errimagepull|imagepullbackoff|mountvolume\\.\\w+|failedmount|failedscheduling|istiod?|linkerd|etcdserver|containerd|buildkit|buildx|ansible\\.errors\\.\\w+|kube-(?:system|proxy|apiserver|scheduler|controller\\S*)",
  ],
  ["remote access", "client_loop|mosh|rdp|xrdp|vncserver|teamviewer|anydesk|guacamole|sshpass"],
  ["devices", "cupsd?|lpd|ipp|modbus|mqtt|zigbee|zwave|bluetoothd?|avahi\\S*|onvif|rtsp"],
];

/** One of the names as a word of its own: no part of a path, of a name of a class, or of an address. */
export const OTHER_SERVICE_NAME = new RegExp(
  String.raw`(?<![\w@.\/-])(?:${NAMES.map(([, names]) => names).join("|")})(?![\w@]|-[a-z])`,
  "i",
);

/** What only such services say. */
export const OTHER_SERVICE_WORDS: readonly RegExp[] = [
  /\bERROR \d{4} \([0-9A-Z]{5}\)|\bSqlClient\b|\bOperationalError\b|\b(?:javax|jakarta)\.jms\b|\bJMSException\b|\bbroker URL\b|\bCannot open database\b|\bSQLSTATE\b/i,
  /\bUPGRADE FAILED\b|\bwaiting for the condition\b|\bcalling webhook\b|\bwebhook (?:endpoint|url|call)|\bfailed to solve\b|\bpull(?:ing)? image\b|\bsecrets? "[\w.-]+" not found\b|\bload balancer\b|\bResourceInitializationError\b/i,
  /##\[error\]|##vso|\bGitLab Runner\b|\bconnect to agent\b|\bProcess completed with exit code\b|::error::Login to registry|^remote: |^fatal: (?:Authentication failed|unable to access|Could not read)/i,
  /\[AUTHENTICATIONFAILED\]|\b(?:IMAPStore|POP3Store|ImapClient|Pop3Client)\b/,
  /\bGateway Time-?out\b|\bBad Gateway\b|"status(?:Code)?": ?[45]\d\d\b|\bhttp proxy error\b|\bUNAUTHENTICATED\b/,
  /\bPAM\b.{0,20}\bauth|^(?!.*(?:smtp|AKIA)).*\b(?:login|authentication) (?:failed|refused|denied|failure) for (?:user|role|principal)\b/i,
];
