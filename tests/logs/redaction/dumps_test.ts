/**
 * Places of secrets in what shells, debuggers, dumps and chats show.
 *
 * Invariant: rows; beside each kind of place, words that look like it.
 * @module
 */

import assert from "node:assert/strict";
import { masked } from "../../../src/logs/redact.ts";

const LINES: readonly (readonly [text: string, shown: string])[] = [
  ["bash: !hUnter9k2Lm: event not found", "bash: ![secret]: event not found"],
  ["bash: docker-compose: command not found", "bash: docker-compose: command not found"],
  ["bash: python3.12: command not found", "bash: python3.12: command not found"],
  ["+ test -n hUnter9k2Lm", "+ test -n [secret]"],
  ["+ '[' -n production ']'", "+ '[' -n production ']'"],
  ["+ node scripts/notify.js build-20934 failed", "+ node scripts/notify.js build-20934 failed"],
  ["Could not resolve host: Zebra-4821@h", "Could not resolve host: [secret]@h"],
  ["getaddrinfo ENOTFOUND ops@example.com", "getaddrinfo ENOTFOUND ops@example.com"],
  ["1|email-smtp.eu-west-1.amazonaws.com|587|me|Zebra-4821", "1|email-smtp.eu-west-1.amazonaws.com|587|me|[secret]"],
  ["10:00:00|INFO|mailer|95e8ddc79cd4a55f|mail sent", "10:00:00|INFO|mailer|95e8ddc79cd4a55f|mail sent"],
  ["SmtpSettings(me,Zebra4821,587)", "SmtpSettings(me,[secret],587)"],
  ["def authenticate(self, username, password, **kwargs):", "def authenticate(self, username, password, **kwargs):"],
  ["<param><value>Zebra-4821</value></param>", "<param><value>[secret]</value></param>"],
  ["<param><value>sendmail</value></param>", "<param><value>sendmail</value></param>"],
  ['{"u":"me","p":"hUnter9k2Lm"}', '{"u":"me","p":"[secret]"}'],
  ["/msg NickServ IDENTIFY me hUnter9k2Lm", "/msg NickServ IDENTIFY me [secret]"],
  ["{'password': {'S': 'Zebra!4821'}}", "{'password': {'S': '[secret]'}}"],
  ["password: 44 bytes", "password: 44 bytes"],
  ["SASL auth: WmVicmE3Mzc2", "SASL auth: [secret]"],
  ["S: 334 UGFzc3dvcmQ6", "S: 334 UGFzc3dvcmQ6"],
  ["Subject: =?UTF-8?B?SGVsbG8gd29ybGQ=?=", "Subject: =?UTF-8?B?SGVsbG8gd29ybGQ=?="],
  [
    "v=DKIM1; k=rsa; p=MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEA89jO",
    "v=DKIM1; k=rsa; p=MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEA89jO",
  ],
];

for (const [text, shown] of LINES) Deno.test(`${text} becomes ${shown}`, () => assert.equal(masked(text), shown));
