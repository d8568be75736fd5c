/**
 * AWS's own SDK as the judge: of the twin, whose answers its clients must read and whose checks they must pass, and of
 * the table of endpoints.
 *
 * Invariant: real clients, unchanged; what they say of the twin's answers is what they would say of AWS's.
 * @module
 */

import assert from "node:assert/strict";
import {
  GetAccessKeyLastUsedCommand,
  IAMClient,
  ListAccessKeysCommand,
  SimulatePrincipalPolicyCommand,
} from "@aws-sdk/client-iam";
import { GetAccountCommand, GetEmailIdentityCommand, SESv2Client } from "@aws-sdk/client-sesv2";
import { GetCallerIdentityCommand, STSClient } from "@aws-sdk/client-sts";
import { apiEndpoint } from "../../src/aws/endpoint.ts";
import { REGIONS } from "../../src/ses/region.ts";
import { ACCOUNT, OPERATOR, SENDER } from "../aws/cases.ts";
import type { TestKey } from "../support/accounts.ts";
import { startPlainAwsTwin } from "../support/aws_twin.ts";

interface ClientSettings {
  readonly region: string;
  readonly endpoint: string;
  readonly maxAttempts: number;
  /** The default one asks for the release of the system. */
  readonly defaultUserAgentProvider: () => Promise<[string, string][]>;
  readonly credentials: {
    readonly accessKeyId: string;
    readonly secretAccessKey: string;
    readonly sessionToken?: string;
  };
}

function configuration(url: string, key: TestKey): ClientSettings {
  const { accessKeyId, secretKey, sessionToken } = key;
  return {
    region: "eu-west-1",
    endpoint: url,
    maxAttempts: 1,
    defaultUserAgentProvider: () => Promise.resolve([["test", "1"]]),
    credentials: {
      accessKeyId,
      secretAccessKey: secretKey,
      ...(sessionToken === undefined ? {} : { sessionToken }),
    },
  };
}

/** The clients keep connections for a later request; the runtime closes them when the server has ended. */
const KEEPS_CONNECTIONS = { sanitizeResources: false } as const;

/** The name of the error that `action` ends with. */
async function errorOf(action: Promise<unknown>): Promise<string> {
  try {
    await action;
  } catch (error) {
    if (error instanceof Error) return error.name;
  }
  return "no error";
}

Deno.test("the clients read what the twin answers", KEEPS_CONNECTIONS, async () => {
  await using twin = startPlainAwsTwin({ accounts: [ACCOUNT] });
  const sts = new STSClient(configuration(twin.url, OPERATOR));
  const iam = new IAMClient(configuration(twin.url, OPERATOR));
  const ses = new SESv2Client(configuration(twin.url, OPERATOR));
  const who = await sts.send(new GetCallerIdentityCommand({}));
  assert.deepEqual([who.Account, who.Arn], ["111122223333", "arn:aws:iam::111122223333:user/alice"]);
  const used = await iam.send(new GetAccessKeyLastUsedCommand({ AccessKeyId: SENDER.accessKeyId }));
  assert.deepEqual([used.UserName, used.AccessKeyLastUsed?.ServiceName], ["ses-smtp-user", "ses-smtp"]);
  assert.equal(used.AccessKeyLastUsed?.LastUsedDate?.toISOString(), "2026-11-27T11:00:00.000Z");
  const keys = await iam.send(new ListAccessKeysCommand({ UserName: "ses-smtp-user" }));
  assert.deepEqual(keys.AccessKeyMetadata?.map(({ AccessKeyId, Status }) => [AccessKeyId, Status]), [
    [SENDER.accessKeyId, "Active"],
  ]);
  const policy = await iam.send(
    new SimulatePrincipalPolicyCommand({
      PolicySourceArn: "arn:aws:iam::111122223333:user/ses-smtp-user",
      ActionNames: ["ses:SendRawEmail"],
      ResourceArns: ["arn:aws:ses:eu-west-1:111122223333:identity/example.com"],
    }),
  );
  assert.equal(policy.EvaluationResults?.[0]?.EvalDecision, "allowed");
  const account = await ses.send(new GetAccountCommand({}));
  assert.deepEqual([account.ProductionAccessEnabled, account.SendQuota?.Max24HourSend], [true, 50_000]);
  const identity = await ses.send(new GetEmailIdentityCommand({ EmailIdentity: "example.com" }));
  assert.equal(identity.VerifiedForSendingStatus, true);
  const absent = ses.send(new GetEmailIdentityCommand({ EmailIdentity: "me@example.com" }));
  assert.equal(await errorOf(absent), "NotFoundException");
});

const ERRORS: readonly (readonly [name: string, key: TestKey, sts: string, ses: string])[] = [
  ["no permission", SENDER, "no error", "AccessDeniedException"],
  ["a wrong secret", { ...SENDER, secretKey: "x" }, "SignatureDoesNotMatch", "InvalidSignatureException"],
  [
    "an unknown id",
    { ...SENDER, accessKeyId: "AKIARTX3GSDSQA77777A" },
    "InvalidClientTokenId",
    "UnrecognizedClientException",
  ],
  [
    "a token that is missing",
    { accessKeyId: OPERATOR.accessKeyId, secretKey: OPERATOR.secretKey },
    "InvalidClientTokenId",
    "UnrecognizedClientException",
  ],
];

for (const [name, key, inSts, inSes] of ERRORS) {
  Deno.test(`the clients' word for ${name} is AWS's`, KEEPS_CONNECTIONS, async () => {
    await using twin = startPlainAwsTwin({ accounts: [ACCOUNT] });
    const sts = new STSClient(configuration(twin.url, key));
    const ses = new SESv2Client(configuration(twin.url, key));
    assert.equal(await errorOf(sts.send(new GetCallerIdentityCommand({}))), inSts);
    assert.equal(await errorOf(ses.send(new GetAccountCommand({}))), inSes);
  });
}

Deno.test("the clients' word for a clock that is off is AWS's", KEEPS_CONNECTIONS, async () => {
  await using twin = startPlainAwsTwin({ accounts: [ACCOUNT], aheadMs: 3_600_000 });
  const sts = new STSClient(configuration(twin.url, SENDER));
  const failure = await sts.send(new GetCallerIdentityCommand({})).then(() => undefined, (error: Error) => error);
  assert.equal(failure?.name, "SignatureDoesNotMatch");
  assert.match(failure?.message ?? "", /^Signature expired: /);
});

Deno.test("the table of endpoints agrees with the SDK's rules for every region and variant", () => {
  const clients = [
    ["sts", new STSClient({ region: "eu-west-1" })],
    ["iam", new IAMClient({ region: "eu-west-1" })],
    ["sesv2", new SESv2Client({ region: "eu-west-1" })],
  ] as const;
  let compared = 0;
  for (const [service, client] of clients) {
    for (const region of REGIONS) {
      for (const fips of [false, true]) {
        for (const dualStack of [false, true]) {
          const parameters = { Region: region.name, UseFIPS: fips, UseDualStack: dualStack, UseGlobalEndpoint: false };
          const { url, properties } = client.config.endpointProvider(parameters);
          const own = apiEndpoint(service, region, { fips, dualStack });
          assert.equal(`${own.url}/`, url.href, JSON.stringify(parameters));
          const signedFor = JSON.stringify(properties ?? {}).match(/"signingRegion":"([^"]+)"/)?.[1] ?? region.name;
          assert.equal(own.scope.region, signedFor, JSON.stringify(parameters));
          compared++;
        }
      }
    }
  }
  assert.ok(compared > 400);
});
