/**
 * Sentences that people write, and errors with numbers or in other languages, that are about something else than SES.
 *
 * Invariant: data only; nothing may be found in them.
 * @module
 */

/** The texts, each with its kind. */
export const OTHER_WORDS: readonly (readonly [kind: string, text: string])[] = [
  ["Typed", "535 emails sent by ses today"],
  ["Typed", "git push of 535 objects fails"],
  ["Typed", "error 535 in the middle of the night on nginx"],
  ["Typed", "postgres auth not working"],
  ["Typed", "imap login not working"],
  ["Typed", "gmail smtp auth not working"],
  ["Typed", "office 365 smtp 535"],
  ["Typed", "sendgrid smtp password wrong"],
  ["Typed", "outlook smtp connection times out"],
  ["Typed", "s3 upload access denied"],
  ["Typed", "cannot log in to the aws console"],
  ["Typed", "how do I reset my wordpress password"],
  ["Typed", "redis connection timeout after the update"],
  ["Typed", "mysql password wrong"],
  ["Typed", "ldap auth fails for everybody"],
  ["Typed", "the vpn hangs forever"],
  ["Typed", "docker login denied"],
  ["Typed", "emails going to spam"],
  ["Typed", "mail is sent but not received"],
  ["Typed", "how many mails can ses send"],
  ["Typed", "what is the price of amazon ses"],
  ["Oracle", "ORA-12541: TNS:no listener"],
  [
    "Oracle",
    `ORA-29273: HTTP request failed ORA-29024: Certificate validation failure ORA-06512: at "SYS.UTL_HTTP", line 380`,
  ],
  ["Oracle", `ORA-24247: network access denied by access control list (ACL) ORA-06512: at "SYS.UTL_HTTP", line 63`],
  ["Oracle", `ORA-29276: transfer timeout ORA-06512: at "SYS.UTL_HTTP", line 1446`],
  ["Oracle", "ORA-29278 is in the manual of the database"],
  ["Numbers", "Error 10060 while connecting to SQL Server, port 1433"],
  ["Numbers", "HRESULT 0x8007274C https://updates.example.com"],
  ["Numbers", "Errno 11001 getaddrinfo failed: https://packages.example"],
  ["Numbers", "redis: Error 10054 while reading from 10.0.0.7:6379"],
  ["Numbers", "invoice 80040217 was paid"],
  ["Numbers", "order number 10060 shipped"],
  ["Other languages", "psql: Connexion refusée"],
  ["Other languages", "ssh: connect to host 192.0.2.4 port 22: Connexion refusée"],
  ["Other languages", "curl: (7) Failed to connect to https://www.example.com: Verbindungsaufbau abgelehnt"],
  ["Other languages", "redis: 接続を拒否されました"],
  ["Other languages", "mysql: Conexión rehusada 10.0.0.5:3306"],
  ["Other languages", "mongo 连接超时"],
  ["Other languages", "git fetch https://example.com/x.git: Der Name oder der Dienst ist nicht bekannt"],
  ["Other languages", "Die Sitzung wurde gespeichert, die Verbindung ist gut"],
  ["Addresses", "invalid address: 0x7ffd0000 (from the allocator)"],
  ["Addresses", "no recipient of this parcel was at home"],
];
