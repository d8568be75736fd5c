/**
 * Who and where a line speaks of.
 *
 * Invariant: a row a line; what names SES is about SES, whatever else it names.
 * @module
 */

import assert from "node:assert/strict";
import type { Places } from "../../src/findings/catalogue/entry.ts";
import {
  mistypedPort,
  namesAnother,
  namesAnotherService,
  namesSes,
  namesSesApi,
  placesIn,
  regionTrouble,
} from "../../src/findings/endpoint_mentions.ts";

const PLACES: readonly (readonly [string, Places])[] = [
  [
    "relay=email-smtp.eu-west-1.amazonaws.com[192.0.2.10]:587, delay=0.1",
    { host: "email-smtp.eu-west-1.amazonaws.com", region: "eu-west-1", port: "587" },
  ],
  ["host: 'email-smtp.us-east-1.amazonaws.com', port: 25", {
    host: "email-smtp.us-east-1.amazonaws.com",
    region: "us-east-1",
    port: "25",
  }],
  ["telnet email-smtp.us-west-2.amazonaws.com 25", {
    host: "email-smtp.us-west-2.amazonaws.com",
    region: "us-west-2",
    port: "25",
  }],
  ["EMAIL-SMTP-FIPS.US-GOV-WEST-1.AMAZONAWS.COM", {
    host: "email-smtp-fips.us-gov-west-1.amazonaws.com",
    region: "us-gov-west-1",
  }],
  ["relay=email-smtp.cn-north-1.amazonaws.com.cn:587, delay=0.1", {
    host: "email-smtp.cn-north-1.amazonaws.com.cn",
    region: "cn-north-1",
    port: "587",
  }],
  ["connect to vpce-0123456789abcdef0-abcdefgh.email-smtp.eu-west-1.vpce.amazonaws.com:587", {
    host: "vpce-0123456789abcdef0-abcdefgh.email-smtp.eu-west-1.vpce.amazonaws.com",
    region: "eu-west-1",
    port: "587",
  }],
  ["220 email-smtp.amazonaws.com ESMTP", {}],
  ["email-smtp.eu-west1.amazonaws.com", { host: "email-smtp.eu-west1.amazonaws.com" }],
  ["failed the check in region US-WEST-2: a@example.com", { region: "us-west-2" }],
  ["User `arn:aws:iam::123456789012:user/mail/ses-smtp' on arn:aws:ses:eu-west-2:1:identity/x", {
    region: "eu-west-2",
    user: "ses-smtp",
  }],
  ["connect ECONNREFUSED 127.0.0.1:5432", {}],
];

for (const [text, expected] of PLACES) {
  Deno.test(`${text}: ${JSON.stringify(expected)}`, () => assert.deepEqual(placesIn(text), expected));
}

const OTHERS = [
  "connect to mx.example.com[192.0.2.1]:25: Connection timed out",
  "1rjYxQ-0005sw-03 H=mx.example.com [192.0.2.1] Connection refused",
  "getaddrinfo ENOTFOUND db.internal.example.com",
  "dial tcp: lookup api.example.com: no such host",
];

for (const text of OTHERS) Deno.test(`another end is named: ${text}`, () => assert.ok(namesAnother(text)));

const OTHER_SERVICES = [
  'Get "https://api.example.com/": i/o timeout',
  "connect ECONNREFUSED 127.0.0.1:5432",
  "ssh: connect to host relay port 22: Connection refused",
  "HTTPSConnectionPool(host='api.example.com', port=443)",
  "redis: connection refused",
  "Mar 11 06:25:04 mx postfix/smtpd[4711]: lost connection after AUTH from unknown[198.51.100.7]",
  "-ERR [AUTH] Authentication failed.",
  "An error occurred (AccessDenied) when calling the PutObject operation",
  "dial tcp db.example.com:5432: connect: connection refused",
];

for (const text of OTHER_SERVICES) {
  Deno.test(`another service is named: ${text}`, () => assert.ok(namesAnotherService(text)));
}

const NO_OTHER_SERVICES = [
  "connect ETIMEDOUT 192.0.2.9:587",
  "at SMTPConnection._formatError (/app/node_modules/nodemailer/lib/smtp-connection/index.js:809:19)",
  "at com.sun.mail.smtp.SMTPTransport.openServer(SMTPTransport.java:2160)",
  "git send-email: Unable to initialize SMTP properly",
  "/var/lib/docker/containers/1/1-json.log: smtp: EOF",
  'File "/usr/lib/python3.11/smtplib.py", line 341, in connect',
  "SMTP connect() failed. https://github.com/PHPMailer/PHPMailer/wiki/Troubleshooting",
];

for (const text of NO_OTHER_SERVICES) {
  Deno.test(`no other service is named: ${text}`, () => assert.ok(!namesAnotherService(text)));
}

const NO_OTHERS = [
  '{"url":"https://shop.example.com/pay","error":"i/o timeout"}',
  'host=web-2.example.com err="i/o timeout"',
  "read tcp 10.1.2.3:50112->192.0.2.44:587: i/o timeout",
  "https://email.eu-west-1.amazonaws.com failed",
  "Referer: https://www.example.com/contact",
  "Error: connect ECONNREFUSED 127.0.0.1:587",
  "connect to email-smtp.eu-west-1.amazonaws.com[192.0.2.10]:587, not mx.example.com[192.0.2.1]:25",
  "failed with javax.net.ssl.SSLException: Unsupported message (SSLSocket.java:947)",
  "at /srv/app/index.js:530:17, manager.go:456: it timed out",
  "ssl.SSLError: [SSL: WRONG_VERSION_NUMBER] wrong version number (_ssl.c:1006)",
];

for (const text of NO_OTHERS) Deno.test(`no other end is named: ${text}`, () => assert.ok(!namesAnother(text)));

Deno.test("SES is known by its hosts, its banner and the operations of its API", () => {
  assert.ok(namesSes("220 x ESMTP SimpleEmailService-d-EXAMPLE01"));
  assert.ok(namesSes("getaddrinfo ENOTFOUND email-smtp.eu-west1.amazonaws.com"));
  assert.ok(!namesSes("email.eu-west-1.amazonaws.com smtp.example.com"));
  for (
    const text of [
      "calling the SendRawEmail operation",
      "https://email.eu-west-1.amazonaws.com",
      "https://email.eusc-de-east-1.amazonaws.eu",
      "client-ses/dist",
      "SES.sendEmail",
    ]
  ) {
    assert.ok(namesSesApi(text), text);
  }
  assert.ok(!namesSesApi("calling the PutObject operation on https://s3.amazonaws.com"));
});

Deno.test("a misspelt region is told, and a region that exists is not", () => {
  assert.deepEqual(regionTrouble("email-smtp.eu-west1.amazonaws.com"), {
    words: "no region eu-west1 is known; eu-west-1 is",
    meant: "eu-west-1",
  });
  assert.deepEqual(regionTrouble("email-smtp.nowhere.amazonaws.com"), {
    words: "no region nowhere is known",
    meant: undefined,
  });
  assert.equal(regionTrouble("email-smtp.eu-west-1.amazonaws.com"), undefined);
  assert.equal(regionTrouble("example.com"), undefined);
});

Deno.test("an ingress endpoint and a configuration set are known by name, and a port also after a host that is left out", () => {
  const id = "inp-0123456789abcdefghijklmn";
  assert.equal(placesIn(`login of ${id} failed`).ingressPointId, id);
  assert.equal(placesIn(`login of x${id} failed`).ingressPointId, undefined);
  assert.equal(placesIn("Sending paused for configuration set alerts.").configurationSet, "alerts");
  assert.equal(placesIn("on resource arn:aws:ses:eu-west-1:1:configuration-set/my_set").configurationSet, "my_set");
  assert.equal(placesIn("the configuration set does not exist").configurationSet, undefined);
  for (const host of ["…", "...", "***", "xxx", "<host>", "[redacted]"]) {
    assert.equal(placesIn(`"${host}:465" does not advertise`).port, "465", host);
  }
  for (const text of ["host 25 times", "12:25:465", "file.ts:465:12", "<1:25>"]) {
    assert.equal(placesIn(text).port, undefined, text);
  }
});

Deno.test("a port that is mistyped names the one that was meant; another service's port does not", () => {
  const meant = (text: string): number | undefined => mistypedPort(text)?.meant;
  assert.equal(meant("connect ETIMEDOUT 192.0.2.1:578"), 587);
  assert.equal(meant("dial tcp [2001:db8::1]:645: i/o timeout"), 465);
  assert.equal(meant("email-smtp.eu-west-1.amazonaws.com:2578"), 2587);
  assert.equal(meant("port=2456"), 2465);
  for (const text of ["192.0.2.1:587", "192.0.2.1:636", "192.0.2.1:5432", "read tcp 192.0.2.1:578->192.0.2.2:587"]) {
    assert.equal(meant(text), undefined, text);
  }
});
