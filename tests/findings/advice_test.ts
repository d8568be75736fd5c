/**
 * What the advice of each finding must contain, and what it must not: the points on which advice about SES goes wrong.
 *
 * Invariant: a row holds facts that were looked up or tried, and no wording; the catalogue says how it puts them.
 * @module
 */

import assert from "node:assert/strict";
import { BLOCKS } from "../../src/findings/catalogue/blocked_ports.ts";
import { entryOf, FINDING_IDS } from "../../src/findings/catalogue.ts";
import type { FindingId } from "../../src/findings/finding.ts";
import { SYSTEMS } from "../../src/system.ts";
import { remedyOnSystem } from "../../src/findings/system_commands.ts";

interface Facts {
  readonly must: readonly RegExp[];
  readonly never?: readonly RegExp[];
}

const ROWS: { readonly [id in FindingId]?: Facts } = {
  // A new key is the last resort: the password that is at hand works.
  "smtp-password-as-secret": {
    must: [/--find-region.*create-access-key/],
    never: [/"command":"aws iam create.*causes/],
  },
  "legacy-password": { must: [/throttles/, /454/, /may reject/], never: [/no longer accept/] },
  "temporary-key": { must: [/ECS, EKS, Lambda or EC2/, /SES API/, /Mail Manager/] },
  "username-not-access-key": { must: [/inp-/], never: [/may be the name of an IAM user/] },
  "stray-whitespace": { must: [/kubectl create secret --from-file/, /echo/] },
  "unknown-shape": { must: [/8 to 64 characters/, /Mail Manager/] },
  "no-smtp-endpoint": {
    must: [/Mail Manager/, /SES API/, /create an IAM role/, /identities and production access belong to one region/],
    never: [/us-east-1/, /OTHER_REGION/],
  },
  "credentials-invalid": {
    must: [/--find-region/, /starts with A\b/, /ASIA/, /inp-/, /GovCloud/, /expired/],
  },
  "client-never-authenticated": {
    must: [/\$default_database_type:/, /postmap \/etc\/postfix\/sasl_passwd && postfix reload/, /noanonymous/],
    never: [/hash:/],
  },
  "starttls-required": { must: [/EnableSsl = true/, /smtp_tls_security_level = encrypt/] },
  "starttls-not-offered": { must: [/host name/, /--port 465 --tls wrapper/] },
  "tls-mode-mismatch": {
    must: [
      /smtp_tls_wrappermode = yes together with smtp_tls_security_level = encrypt/,
      /3\.0 and newer/,
      /SmtpClient and Go net\/smtp\.SendMail do not support/,
      /protocol = smtps/,
      /tls_starttls off/,
    ],
  },
  "certificate-expired": { must: [/--certificate/, /in a container/], never: [/openssl/, /HOST:PORT/, /\bPORT\b/] },
  "certificate-not-yet-valid": { must: [/in a container/], never: [/openssl/] },
  "certificate-wrong-name": { must: [/AWS host name/], never: [/--servername/] },
  "certificate-untrusted": {
    must: [/do not disable verification/, /NODE_EXTRA_CA_CERTS/, /certifi/, /cacerts/, /--certificate/],
    never: [/openssl/],
  },
  "tls-version": {
    must: [
      /Session property mail\.smtp\.ssl\.protocols=TLSv1\.2/,
      /spring\.mail\.properties\.mail\.smtp\.ssl\.protocols/,
      /must target 4\.6 or newer/,
      /before version 3\.6/,
      /smtp_tls_protocols/,
    ],
    never: [/Java 7/],
  },
  "connection-timeout": {
    must: [
      /SmtpClient does not support implicit TLS: use 587/,
      /1500/,
      /below 1500/,
      /--all-ports/,
      /25, 465 and 587 at DigitalOcean, /,
      /25 and 465 at Hetzner Cloud; 25 at AWS, .* and Vultr/,
    ],
  },
  "port-25-throttled": {
    must: [
      /587 or 2587/,
      /587 is open at Hetzner Cloud, AWS, .*; DigitalOcean, .* block it as well/,
      /AWS lifts the limit on request/,
    ],
  },
  "network-unreachable": { must: [/inet_protocols = ipv4/] },
  "connection-closed": { must: [/maxMessages/] },
  "sending-rate": { must: [/smtp_destination_rate_delay = 1s/] },
  "legacy-rate": { must: [/waiting does not help/, /only when it is unused/, /inactive/] },
  "not-authorized-to-send": {
    must: [
      /list-user-policies/,
      /get-user-policy/,
      /put-user-policy replaces a policy of the same name/,
      /get-user-policy --user-name USER --policy-name smtpkey-send \|\| aws iam put-user-policy/,
      /smtpkey-send; if \(\$LASTEXITCODE -ne 0\) \{ aws iam put-user-policy [^|]*policy\.json \}/,
      /AWSSESSendingGroupDoNotRename/,
      /VPC endpoint/,
      /configuration set/,
      /recipient's identity/,
    ],
    never: [/--policy-name ses-smtp/],
  },
  "identity-not-verified": { must: [/Return-Path/, /Sender/, /another account/] },
  "sending-paused": { must: [/SHUTDOWN/, /Support Center/, /put-configuration-set-sending-options/, /tenant/] },
  "mail-from-domain-invalid": {
    must: [/PENDING or TEMPORARY_FAILURE/, /72 hours/, /FAILED: SES no longer looks/, /no other MX record/],
  },
  "message-malformed": { must: [/Duplicate header/, /DKIM-Signature/, /Missing final '@domain'/, /Configuration set/] },
  "password-broke-url": { must: [/%2F/, /%2B/, /doctor --rotation/, /leaked key/] },
  "sasl-library-missing": {
    must: [/noplaintext/, /libsasl2-modules/, /cyrus-sasl-plain/, /cyrus-sasl-login/],
  },
  "signature-does-not-match": {
    must: [/UnrecognizedClientException/, /InvalidSignatureException/, /partition/, /session token/],
    never: [/clock/],
  },
  "clock-skewed": { must: [/Signature expired/, /not yet current/, /certificates do/] },
  "not-authorized-to-create": {
    must: [/iam:CreateUser/, /iam:CreateGroup/, /iam:PutGroupPolicy/, /iam:AddUserToGroup/, /iam:CreateAccessKey/],
    never: [/ListUsers/, /PutUserPolicy/],
  },
  "key-inactive": { must: [/Inactive or Expired/] },
};

for (const [id, { must, never = [] }] of Object.entries(ROWS)) {
  Deno.test(`the advice of ${id} has its facts`, () => {
    const all = SYSTEMS.map((system) => {
      const entry = entryOf(parseId(id));
      return JSON.stringify({ ...entry, remedy: remedyOnSystem(entry.remedy, system) }).replaceAll('\\"', '"');
    });
    for (const fact of must) assert.ok(all.some((text) => fact.test(text)), `${fact} is not in it`);
    for (const fault of never) assert.ok(!all.some((text) => fault.test(text)), `${fault} is in it`);
  });
}

function parseId(id: string): FindingId {
  return id as FindingId;
}

Deno.test("every provider that blocks ports is written with its source", () => {
  for (const { provider, source } of BLOCKS) assert.match(source, /^https:\/\//, provider);
  assert.equal(new Set(BLOCKS.map(({ provider }) => provider)).size, BLOCKS.length);
});

Deno.test("no source or link is written without its page", () => {
  for (const id of Object.keys(ROWS)) assert.match(entryOf(parseId(id)).source, /^https:\/\//);
});

Deno.test("every command that creates a key comes with what to know before", () => {
  let found = 0;
  for (const id of FINDING_IDS) {
    const { text, command, causes = [] } = entryOf(id).remedy;
    const steps = causes.length > 0 ? causes : [{ text, command }];
    for (const step of steps.filter((step) => step.command?.includes("create-access-key"))) {
      found++;
      assert.match(step.text, /only once.*at most two access keys, inactive ones included/, id);
    }
  }
  assert.ok(found > 0, "no finding creates a key");
});
