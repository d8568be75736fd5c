/**
 * The AWS twin's judgement: STS, IAM and SES as far as they are asked, a request in and an answer out.
 *
 * Signatures are verified by code of its own, from the words on the wire. Codes and texts are those of real answers.
 *
 * Invariant: pure; the order of the checks is AWS's: the key, the clock, the signature, the permission, the action.
 * @module
 */

import { createHash, createHmac } from "node:crypto";
import { arnOf, type KeyOwner, ownerOf, regionOf, type TestAccount, type TestRegion } from "./accounts.ts";

/** A request as it came; the names of its headers in lower case. */
export interface TwinRequest {
  readonly method: string;
  /** Path and query, as on the wire. */
  readonly target: string;
  readonly headers: ReadonlyMap<string, string>;
  readonly body: string;
}

/** What is answered. */
export interface TwinAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** What the twin knows. */
export interface AwsWorld {
  readonly accounts: readonly TestAccount[];
  /** Its clock. */
  readonly now: () => Date;
}

type Protocol = "xml" | "json";

/** A request that was taken apart. */
interface Parsed {
  readonly protocol: Protocol;
  readonly action: string;
  readonly form: URLSearchParams;
  readonly accessKeyId: string;
  readonly day: string;
  readonly region: string;
  readonly service: string;
  readonly signedHeaders: readonly string[];
  readonly signature: string;
}

/** The name of the action that `request` asks for, as in a policy. */
export function actionIn({ target, body }: TwinRequest): string {
  if (target === "/v2/email/account") return "ses:GetAccount";
  if (target.startsWith("/v2/email/identities/")) return "ses:GetEmailIdentity";
  const name = new URLSearchParams(body).get("Action") ?? "";
  return `${name === "GetCallerIdentity" ? "sts" : "iam"}:${name}`;
}

/** Answers `request` as AWS would. */
export function awsAnswer(request: TwinRequest, world: AwsWorld): TwinAnswer {
  const parsed = parse(request);
  const protocol: Protocol = request.target.startsWith("/v2/") ? "json" : "xml";
  if (parsed === undefined) return error(protocol, "IncompleteSignature", "Authorization header is not complete.", 400);
  const owner = ownerOf(world.accounts, parsed.accessKeyId);
  const isKnown = owner !== undefined && (owner.key.status ?? "Active") === "Active" &&
    partitionOf(parsed.region) === (owner.account.partition ?? "aws") &&
    (protocol === "xml" || regionOf(owner.account, parsed.region).isEnabled !== false);
  if (!isKnown) return notRecognized(protocol);
  const outOfTime = clockError(request, world.now());
  if (outOfTime !== undefined) return wrongSignature(protocol, outOfTime);
  if (!isSignedBy(request, parsed, owner)) return wrongSignature(protocol, mismatch(request));
  if (owner.key.isOver === true) return over(protocol);
  if (owner.key.sessionToken !== request.headers.get("x-amz-security-token")) return notRecognized(protocol);
  const action = actionIn(request);
  if (!mayDo(owner, action)) return denied(protocol, owner, action, resourceOf(parsed, request, owner));
  return ANSWERS[action]?.(parsed, owner, world, request) ??
    error(protocol, "InvalidAction", `Could not find operation ${action}`, 400);
}

function parse({ headers, target, body, method }: TwinRequest): Parsed | undefined {
  const pattern =
    /^AWS4-HMAC-SHA256 Credential=([^/]+)\/(\d{8})\/([^/]+)\/([^/]+)\/aws4_request, ?SignedHeaders=([^,]+), ?Signature=([0-9a-f]{64})$/;
  const match = pattern.exec(headers.get("authorization") ?? "");
  if (match === null) return undefined;
  const [, accessKeyId = "", day = "", region = "", service = "", signed = "", signature = ""] = match;
  return {
    protocol: target.startsWith("/v2/") ? "json" : "xml",
    action: actionIn({ headers, target, body, method }),
    form: new URLSearchParams(body),
    accessKeyId,
    day,
    region,
    service,
    signedHeaders: signed.split(";"),
    signature,
  };
}

function isSignedBy(request: TwinRequest, parsed: Parsed, { key }: KeyOwner): boolean {
  const { day, region, service, signedHeaders, signature } = parsed;
  if (!signedHeaders.includes("host") || !signedHeaders.includes("x-amz-date")) return false;
  const scope = `${day}/${region}/${service}/aws4_request`;
  const toSign = [
    "AWS4-HMAC-SHA256",
    request.headers.get("x-amz-date"),
    scope,
    digest(canonical(request, signedHeaders)),
  ];
  const sign = (by: string | Uint8Array, text: string): Uint8Array => createHmac("sha256", by).update(text).digest();
  const signingKey = scope.split("/").reduce<string | Uint8Array>(sign, `AWS4${key.secretKey}`);
  return createHmac("sha256", signingKey).update(toSign.join("\n")).digest("hex") === signature;
}

function canonical({ method, target, headers, body }: TwinRequest, signedHeaders: readonly string[]): string {
  const [path = "", query = ""] = target.split("?");
  const encodedPath = path.split("/").map(encodeURIComponent).join("/");
  const lines = signedHeaders.map((name) => `${name}:${(headers.get(name) ?? "").trim()}\n`).join("");
  return [method, encodedPath, query.split("&").toSorted().join("&"), lines, signedHeaders.join(";"), digest(body)]
    .join("\n");
}

function digest(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

const QUARTER_MS = 15 * 60_000;

function clockError({ headers }: TwinRequest, now: Date): string | undefined {
  const stamp = headers.get("x-amz-date") ?? "";
  const [, y, mo, d, h, mi, s] = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(stamp) ?? [];
  const behindMs = now.getTime() - Date.parse(`${y}-${mo}-${d}T${h}:${mi}:${s}Z`);
  if (Math.abs(behindMs) <= QUARTER_MS) return undefined;
  const edge = new Date(now.getTime() + (behindMs > 0 ? -QUARTER_MS : QUARTER_MS));
  const show = (at: Date): string => at.toISOString().replaceAll(/[-:]|\.\d{3}/g, "");
  return behindMs > 0
    ? `Signature expired: ${stamp} is now earlier than ${show(edge)} (${show(now)} - 15 min.)`
    : `Signature not yet current: ${stamp} is still later than ${show(edge)} (${show(now)} + 15 min.)`;
}

function partitionOf(region: string): string {
  if (region.startsWith("us-gov-")) return "aws-us-gov";
  if (region.startsWith("cn-")) return "aws-cn";
  return region.startsWith("eusc-") ? "aws-eusc" : "aws";
}

function mayDo({ user: { may = [] } }: KeyOwner, action: string): boolean {
  return action === "sts:GetCallerIdentity" || may === "everything" || may.includes(action);
}

/** What IAM names as the thing that one was not allowed to look at. */
function resourceOf({ form, action }: Parsed, { target }: TwinRequest, owner: KeyOwner): string {
  const { account: { account } } = owner;
  if (action === "iam:GetAccessKeyLastUsed") return `user ${owner.user.name}`;
  if (action.startsWith("iam:")) return form.get("PolicySourceArn") ?? `user ${form.get("UserName") ?? ""}`;
  return action === "ses:GetAccount"
    ? "*"
    : `arn:aws:ses:eu-west-1:${account}:identity/${decodeURIComponent(target.split("/").at(-1) ?? "")}`;
}

type Action = (parsed: Parsed, owner: KeyOwner, world: AwsWorld, request: TwinRequest) => TwinAnswer;

const ANSWERS: Readonly<Record<string, Action>> = {
  "sts:GetCallerIdentity": (_, owner) =>
    xml("GetCallerIdentity", "https://sts.amazonaws.com/doc/2011-06-15/", [
      `<Arn>${arnOf(owner)}</Arn>`,
      "<UserId>AIDACKCEVSQ6C2EXAMPLE</UserId>",
      `<Account>${owner.account.account}</Account>`,
    ]),
  "iam:GetAccessKeyLastUsed": ({ form }, owner) => {
    const id = form.get("AccessKeyId") ?? "";
    const found = ownerOf([owner.account], id);
    if (found === undefined) return denied("xml", owner, "iam:GetAccessKeyLastUsed", `access key ${id}`);
    const { lastUsed } = found.key;
    return iam("GetAccessKeyLastUsed", [
      "<AccessKeyLastUsed>",
      ...(lastUsed === undefined ? [] : [`<LastUsedDate>${lastUsed.at}</LastUsedDate>`]),
      `<ServiceName>${lastUsed?.service ?? "N/A"}</ServiceName>`,
      `<Region>${lastUsed?.region ?? "N/A"}</Region>`,
      "</AccessKeyLastUsed>",
      `<UserName>${found.user.name}</UserName>`,
    ]);
  },
  "iam:ListAccessKeys": ({ form }, owner) => {
    const user = owner.account.users.find(({ name }) => name === form.get("UserName"));
    if (user === undefined) return noSuchUser(form.get("UserName"));
    const members = user.keys.map(({ accessKeyId, status = "Active", created = "2024-05-01T10:00:00Z" }) =>
      `<member><UserName>${user.name}</UserName><AccessKeyId>${accessKeyId}</AccessKeyId><Status>${status}</Status>` +
      `<CreateDate>${created}</CreateDate></member>`
    );
    return iam("ListAccessKeys", [
      "<IsTruncated>false</IsTruncated>",
      "<AccessKeyMetadata>",
      ...members,
      "</AccessKeyMetadata>",
    ]);
  },
  "iam:SimulatePrincipalPolicy": ({ form }, owner) => {
    const name = form.get("PolicySourceArn")?.split("/").at(-1);
    const user = owner.account.users.find((known) => known.name === name);
    if (user === undefined) return noSuchUser(name);
    const { decision, deniedBy, missing = [] } = user.sends ?? { decision: "allowed" as const };
    const resources = [...form].filter(([field]) => field.startsWith("ResourceArns.member.")).map(([, arn]) => arn);
    const members = (resources.length === 0 ? ["*"] : resources).map((arn) =>
      [
        "<member><EvalActionName>ses:SendRawEmail</EvalActionName>",
        `<EvalResourceName>${arn}</EvalResourceName><EvalDecision>${decision}</EvalDecision>`,
        "<MatchedStatements>",
        ...(decision === "implicitDeny" ? [] : [
          "<member><SourcePolicyId>user_ses-smtp</SourcePolicyId><SourcePolicyType>IAM Policy</SourcePolicyType></member>",
        ]),
        "</MatchedStatements><MissingContextValues>",
        ...missing.map((key) => `<member>${key}</member>`),
        "</MissingContextValues>",
        ...(deniedBy === "organization"
          ? [
            "<OrganizationsDecisionDetail><AllowedByOrganizations>false</AllowedByOrganizations></OrganizationsDecisionDetail>",
          ]
          : []),
        ...(deniedBy === "boundary"
          ? [
            "<PermissionsBoundaryDecisionDetail><AllowedByPermissionsBoundary>false</AllowedByPermissionsBoundary></PermissionsBoundaryDecisionDetail>",
          ]
          : []),
        "</member>",
      ].join("")
    );
    return iam("SimulatePrincipalPolicy", [
      "<IsTruncated>false</IsTruncated>",
      "<EvaluationResults>",
      ...members,
      "</EvaluationResults>",
    ]);
  },
  "ses:GetAccount": ({ region }, { account }) => json(accountJson(regionOf(account, region))),
  "ses:GetEmailIdentity": ({ region }, { account }, _, { target }) => {
    const name = decodeURIComponent(target.split("/").at(-1) ?? "");
    const { identities } = regionOf(account, region);
    // Where a test names none, every domain is verified, and no address is an identity of its own.
    const found = identities === undefined && !name.includes("@") ? { verified: true } : identities?.[name];
    if (found === undefined) return error("json", "NotFoundException", `Email identity ${name} does not exist.`, 404);
    return json({
      IdentityType: name.includes("@") ? "EMAIL_ADDRESS" : "DOMAIN",
      VerifiedForSendingStatus: found.verified,
      VerificationStatus: found.status ?? (found.verified ? "SUCCESS" : "PENDING"),
      DkimAttributes: { SigningEnabled: true, Status: found.verified ? "SUCCESS" : "PENDING" },
      MailFromAttributes: {
        MailFromDomain: found.mailFrom?.domain ?? "",
        MailFromDomainStatus: found.mailFrom?.status ?? "",
        BehaviorOnMxFailure: found.mailFrom?.behavior ?? "USE_DEFAULT_VALUE",
      },
      ConfigurationSetName: found.configurationSet ?? null,
      Policies: {},
      Tags: [],
    });
  },
};

function accountJson({ production = true, sending = true, enforcement = "HEALTHY", quota }: TestRegion): unknown {
  return {
    DedicatedIpAutoWarmupEnabled: true,
    EnforcementStatus: enforcement,
    ProductionAccessEnabled: production,
    SendingEnabled: sending,
    SendQuota: { Max24HourSend: quota?.max ?? 50_000, MaxSendRate: 14, SentLast24Hours: quota?.sent ?? 120 },
    Details: { MailType: "TRANSACTIONAL", ReviewDetails: { Status: production ? "GRANTED" : "PENDING", CaseId: "1" } },
  };
}

function notRecognized(protocol: Protocol): TwinAnswer {
  return protocol === "xml"
    ? error("xml", "InvalidClientTokenId", "The security token included in the request is invalid.", 403)
    : error("json", "UnrecognizedClientException", "The security token included in the request is invalid.", 403);
}

function wrongSignature(protocol: Protocol, text: string): TwinAnswer {
  return error(protocol, protocol === "xml" ? "SignatureDoesNotMatch" : "InvalidSignatureException", text, 403);
}

/** AWS repeats the canonical request in some services, with the session token in it. */
function mismatch({ headers }: TwinRequest): string {
  return "The request signature we calculated does not match the signature you provided. Check your AWS Secret Access " +
    "Key and signing method. Consult the service documentation for details.\n\nThe Canonical String for this request " +
    `should have been\n'POST\n/\n\nx-amz-security-token:${headers.get("x-amz-security-token") ?? ""}'`;
}

function over(protocol: Protocol): TwinAnswer {
  return protocol === "xml"
    ? error("xml", "ExpiredToken", "The security token included in the request is expired", 403)
    : error("json", "ExpiredTokenException", "The security token included in the request is expired", 403);
}

function denied(protocol: Protocol, owner: KeyOwner, action: string, resource: string): TwinAnswer {
  const text = `User: ${arnOf(owner)} is not authorized to perform: ${action} on resource: ${resource} because no ` +
    `identity-based policy allows the ${action} action`;
  return error(protocol, protocol === "xml" ? "AccessDenied" : "AccessDeniedException", text, 403);
}

function noSuchUser(name: string | null | undefined): TwinAnswer {
  return error("xml", "NoSuchEntity", `The user with name ${name ?? ""} cannot be found.`, 404);
}

/** An error in AWS's form. */
export function error(protocol: Protocol, code: string, text: string, status: number): TwinAnswer {
  if (protocol === "json") {
    const headers = { "content-type": "application/json", "x-amzn-errortype": `${code}:http://internal.amazon.com/` };
    return { status, headers, body: JSON.stringify({ message: text }) };
  }
  const body =
    `<ErrorResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/">\n  <Error>\n    <Type>Sender</Type>\n` +
    `    <Code>${code}</Code>\n    <Message>${escapeXml(text)}</Message>\n  </Error>\n` +
    `  <RequestId>${REQUEST_ID}</RequestId>\n</ErrorResponse>\n`;
  return { status, headers: { "content-type": "text/xml", "x-amzn-requestid": REQUEST_ID }, body };
}

const REQUEST_ID = "01234567-89ab-cdef-0123-456789abcdef";

function escapeXml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

function iam(action: string, lines: readonly string[]): TwinAnswer {
  return xml(action, "https://iam.amazonaws.com/doc/2010-05-08/", lines);
}

function xml(action: string, namespace: string, lines: readonly string[]): TwinAnswer {
  const body = `<${action}Response xmlns="${namespace}">\n  <${action}Result>\n    ${lines.join("\n    ")}\n` +
    `  </${action}Result>\n  <ResponseMetadata>\n    <RequestId>${REQUEST_ID}</RequestId>\n  </ResponseMetadata>\n` +
    `</${action}Response>\n`;
  return { status: 200, headers: { "content-type": "text/xml", "x-amzn-requestid": REQUEST_ID }, body };
}

function json(value: unknown): TwinAnswer {
  return { status: 200, headers: { "content-type": "application/json" }, body: JSON.stringify(value) };
}
