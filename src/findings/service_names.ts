/**
 * Names of services and programs that send no mail by SMTP and are in no message of one that does.
 *
 * Invariant: what has mail among its features (a forum, a shop, a CI server, a monitor) is none of them, and neither is a word of
 * English.
 * @module
 */

const NAMES: ReadonlySet<string> = new Set([
  // Databases.
  ..."mssql sqlalchemy influx influxdb neo4j couchdb db2 sybase teradata snowflake bigquery scylla solr opensearch"
    .split(" "),
  ..."meilisearch typesense pgpool proxysql vitess tidb questdb hbase trino dynamodb aurora sqlite sqlite3".split(" "),
  // Queues.
  ..."activemq artemis hornetq nsq nsqd pulsar zeromq resque spamassassin gearman gearmand beanstalk beanstalkd".split(
    " ",
  ),
  ..."celerybeat kombu jms servicebus eventhub pubsub".split(" "),
  // The web.
  ..."graphql axios node-fetch undici httpx aiohttp faraday httparty resttemplate certbot letsencrypt varnish squid"
    .split(" "),
  ..."mod_proxy php-fpm fastcgi websocket cypress puppeteer playwright webdriver chromium recaptcha hcaptcha".split(
    " ",
  ),
  ..."turnstile odata caldav carddav activesync ews mapi rtmp ocsp".split(" "),
  // Other messages.
  ..."twilio vonage nexmo messagebird plivo fcm apns firebase onesignal pusher discord xmpp ejabberd irc ircd".split(
    " ",
  ),
  ..."asterisk freeswitch kamailio sip sipp nntp".split(" "),
  // Payment and identity.
  ..."stripe paypal braintree adyen klarna krb5 krbtgt kinit freeipa radius radiusd saml scim totp webauthn".split(" "),
  // Directories and files.
  ..."ldap3 sssd nslcd slapd winbind winbindd samba cifs nfs nfsd webdav minio ceph glusterfs filezilla vsftpd".split(
    " ",
  ),
  ..."proftpd pure-ftpd winscp ftplib lftp rclone restic borg veeam tftp".split(" "),
  // Networks.
  ..."openconnect openvpn wg-quick wireguard strongswan charon racoon pppd xl2tpd ipsec ike ikev1 ikev2".split(" "),
  ..."anyconnect forticlient globalprotect tailscale tailscaled dhcpcd dhclient hostapd snmpd ntpd chronyd bgpd".split(
    " ",
  ),
  ..."ospfd frr whois dnssec".split(" "),
  // Clusters.
  ..."leaderelection crashloopbackoff errimagepull imagepullbackoff mountvolume failedmount failedscheduling istio"
    .split(" "),
  ..."istiod linkerd etcdserver containerd buildkit buildx kube-system kube-proxy kube-apiserver kube-scheduler".split(
    " ",
  ),
  // Remote access and devices.
  ..."client_loop mosh rdp xrdp vncserver teamviewer anydesk guacamole sshpass cupsd lpd ipp modbus mqtt zigbee".split(
    " ",
  ),
  ..."zwave bluetoothd onvif rtsp".split(" "),
]);

/** Names that go on in many ways. */
const BEGINNING =
  /^(?:hikari|firebird|guzzle|cockroach|timescale|zerotier|ovpn|avahi|amq\d|django\.db\b|ansible\.errors\b|acme\.sh\b)/i;

/** A word that is no part of a path, of an address or of a longer name, with the parts after its dots. */
const WORD = /(?<![\w@.\/-])[a-z][\w-]*(?:\.\w+)*(?![@\w])/gi;

/** Whether a text names such a service. */
export function namesOtherService(text: string): boolean {
  return text.match(WORD)?.some(isName) === true;
}

function isName(word: string): boolean {
  const [name = ""] = word.split(".", 1);
  return NAMES.has(name.replace(/-\d+$/, "").toLowerCase()) || BEGINNING.test(word);
}

/** What only such services say. */
export const OTHER_SERVICE_WORDS: readonly RegExp[] = [
  /\bERROR \d{4} \([0-9A-Z]{5}\)|\bSqlClient\b|\bOperationalError\b|\b(?:javax|jakarta)\.jms\b|\bJMSException\b|\bbroker URL\b|\bCannot open database\b|\bSQLSTATE\b/i,
  /\bUPGRADE FAILED\b|\bwaiting for the condition\b|\bcalling webhook\b|\bwebhook (?:endpoint|url|call)|\bfailed to solve\b|\bpull(?:ing)? image\b|\bsecrets? "[\w.-]+" not found\b|\bload balancer\b|\bunable to place a task\b|\bResourceInitializationError\b/i,
  /##\[error\]|##vso|\bGitLab Runner\b|\bconnect to agent\b|\bProcess completed with exit code\b|::error::Login to registry|^remote: |^fatal: (?:Authentication failed|unable to access|Could not read)/i,
  /\[AUTHENTICATIONFAILED\]|\b(?:IMAPStore|POP3Store|ImapClient|Pop3Client)\b/,
  /\bGateway Time-?out\b|\bBad Gateway\b|"status(?:Code)?": ?[45]\d\d\b|\bhttp proxy error\b|\bUNAUTHENTICATED\b/,
  /\bPAM\b.{0,20}\bauth|(?<!\bsmtp\b.{0,120})\b(?:login|authentication) (?:failed|refused|denied|failure) for (?:user|role|principal)\b(?!.*(?:smtp|AKIA))/i,
];
