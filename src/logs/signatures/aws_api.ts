/**
 * Signatures to what the API of AWS says, which is another door than SMTP, and to an HTTP client at the door of SMTP.
 *
 * Invariant: a table. An error of the API counts for SES only where an operation, the host or a client of SES is named.
 * @module
 */

import { answer, provenAlone, reason, result, type Signature } from "../../findings/signature.ts";

/** The signatures, the more exact first. */
export const AWS_API: readonly Signature[] = [
  provenAlone(
    reason(
      "api-client-at-smtp-endpoint",
      /(?:status ?line|HTTPBadResponse|malformed HTTP|HTTP\/0\.9|Expected HTTP|Parse Error).{0,80}220 email-smtp|220 email-smtp.{0,160}(?:status ?line|(?<![a-z0-9])HTTP(?:S|\/\d|BadResponse|Exception|\w{0,10}Error)?(?![a-z0-9]))/i,
      {
        literals: ["220 email-smtp"],
        // The words at the end of a greeting are chance: aHTTPb is one of them now and then.
        seen: [
          'Net::HTTPBadResponse (wrong status line: "220 email-smtp.amazonaws.com ESMTP")',
          "220 email-smtp.amazonaws.com ESMTP (Net::HTTPBadResponse)",
        ],
      },
    ),
  ),
  provenAlone(
    reason(
      "api-client-at-smtp-endpoint",
      /https:\/\/email-smtp|\bHTTPS? ?connection(?:Pool)?\b.{0,40}\bemail-smtp|email-smtp[^ ]{1,60}:443\b|email-smtp.{1,80}\bport["\']? ?[=:]? ?443\b/i,
      {
        literals: [
          "https://email-smtp",
          "https connection",
          "amazonaws.com:443",
          "port = 443",
          "port 443",
          "port: 443",
          "port=443",
        ],
        seen: [
          'Could not connect to the endpoint URL: "https://email-smtp.eu-west-1.amazonaws.com/"',
          "connect to email-smtp.eu-west-1.amazonaws.com:443 failed",
          "establishing HTTPS connection: host=email-smtp.us-east-1.amazonaws.com, kwargs={}",
          'host = "email-smtp.ap-south-1.amazonaws.com" port = 443',
          "Failed to connect to email-smtp.eu-west-1.amazonaws.com port 443",
          "host: 'email-smtp.eu-west-1.amazonaws.com', port: 443",
          "HTTPSConnectionPool(host='email-smtp.eu-west-1.amazonaws.com', port=443)",
        ],
      },
    ),
  ),
  reason(
    "api-client-at-smtp-endpoint",
    /\bNetworkingError\b.{0,40}Parse Error|Received HTTP\/0\.9 when not allowed|BadStatusLine\b|wrong status line|malformed HTTP (?:response|status)|Expected HTTP\/|HPE_INVALID_CONSTANT/i,
    {
      literals: [
        "networkingerror",
        "http/0.9",
        "badstatusline",
        "wrong status line",
        "malformed http",
        "expected http",
        "hpe_invalid",
      ],
      seen: [
        "email-smtp: NetworkingError: Parse Error",
        "email-smtp: Received HTTP/0.9 when not allowed",
        "email-smtp: BadStatusLine(x)",
        "email-smtp: wrong status line",
        "email-smtp: malformed HTTP response",
        "email-smtp: Parse Error: Expected HTTP/",
        "email-smtp: HPE_INVALID_CONSTANT",
      ],
    },
  ),

  provenAlone(answer(
    "not-authorized-to-create",
    "sole",
    /not authorized to perform:? [`'"]?iam:(?:ListUsers|CreateUser|CreateGroup|PutGroupPolicy|AddUserToGroup|CreateAccessKey|PutUserPolicy)\b/i,
    {
      literals: [
        "iam:listusers",
        "iam:createuser",
        "iam:creategroup",
        "iam:putgrouppolicy",
        "iam:addusertogroup",
        "iam:createaccesskey",
        "iam:putuserpolicy",
      ],
      seen: [
        "User: arn:aws:iam::123456789012:user/alice is not authorized to perform: iam:ListUsers on resource: arn:aws:iam::123456789012:user/ because no identity-based policy allows the iam:ListUsers action",
        "An error occurred (AccessDenied) when calling the CreateAccessKey operation: User: arn:aws:sts::123456789012:assumed-role/Developer/alice is not authorized to perform: iam:CreateAccessKey on resource: user ses-smtp-user with an explicit deny in a service control policy",
        "Error: creating IAM User (ses-smtp-user): operation error IAM: CreateUser, https response error StatusCode: 403, RequestID: 00000000-0000-0000-0000-000000000000, api error AccessDenied: User: arn:aws:iam::123456789012:user/ci is not authorized to perform: iam:CreateUser on resource: arn:aws:iam::123456789012:user/ses-smtp-user",
        "An error occurred (AccessDenied) when calling the PutUserPolicy operation: User: arn:aws:iam::123456789012:user/alice is not authorized to perform: iam:PutUserPolicy on resource: user ses-smtp-user",
        "User: arn:aws:iam::123456789012:user/alice is not authorized to perform: iam:CreateGroup on resource: arn:aws:iam::123456789012:group/AWSSESSendingGroupDoNotRename because no identity-based policy allows the iam:CreateGroup action",
        "User: arn:aws:iam::123456789012:user/alice is not authorized to perform: iam:AddUserToGroup on resource: group AWSSESSendingGroupDoNotRename",
        "User: arn:aws:iam::123456789012:user/alice is not authorized to perform: iam:PutGroupPolicy on resource: group AWSSESSendingGroupDoNotRename",
      ],
    },
  )),
  answer(
    "clock-skewed",
    "api",
    /(?<!Signature(?:DoesNotMatch|Exception)\b.{0,120})(?:Signature expired: \S{8,24} is now earlier than|Signature not yet current: \S{8,24} is still later than)|\bRequestTimeTooSkewed\b/,
    {
      literals: ["signature expired:", "signature not yet current", "requesttimetooskewed"],
      seen: [
        "SendEmail: Signature expired: 20261127T101500Z is now earlier than 20261127T101959Z (20261127T102459Z - 5 min.)",
        "when calling the SendRawEmail operation: Signature not yet current: 20261127T112459Z is still later than 20261127T102959Z (20261127T102459Z + 5 min.)",
        "SES: RequestTimeTooSkewed: the difference between the request time and the current time is too large. SendEmail",
      ],
    },
  ),
  provenAlone(
    reason("clock-skewed", /Amazon.{0,60}time is more than \d{1,3} minutes (?:different|off|apart)/i, {
      literals: ["time is more than"],
      seen: ["Amazon's servers think your server time is more than 5 minutes different to their time"],
    }),
  ),
  answer(
    "signature-does-not-match",
    "api",
    /\b(?:SignatureDoesNotMatch|InvalidSignatureException|InvalidClientTokenId|UnrecognizedClientException|IncompleteSignature(?:Exception)?)\b/,
    {
      literals: [
        "signaturedoesnotmatch",
        "invalidsignatureexception",
        "invalidclienttokenid",
        "unrecognizedclientexception",
        "incompletesignature",
      ],
      seen: [
        "SignatureDoesNotMatch: x SendEmail",
        "InvalidSignatureException: x SendEmail",
        "InvalidClientTokenId: x SendEmail",
        "UnrecognizedClientException: x SendEmail",
        "IncompleteSignature: x SendEmail",
      ],
    },
  ),
  // Exceptions whose message is missing or is another.
  answer("mail-from-domain-invalid", "api", /\bMailFromDomainNotVerified(?:Exception)?\b/, {
    literals: ["mailfromdomainnotverified"],
    seen: ["MailFromDomainNotVerifiedException: x SendEmail"],
  }),
  answer(
    "sending-paused",
    "api",
    /\b(?:(?:Account|ConfigurationSet)?SendingPaused|AccountSuspended)(?:Exception)?\b/,
    {
      literals: ["sendingpaused", "accountsuspended"],
      seen: ["AccountSendingPausedException: x SendEmail", "AccountSuspendedException: x SendEmail"],
    },
  ),
  answer("message-malformed", "api", /\bConfigurationSetDoesNotExist(?:Exception)?\b/, {
    literals: ["configurationsetdoesnotexist"],
    seen: ["ConfigurationSetDoesNotExist: x SendEmail"],
  }),
  answer("sending-rate", "api", /\b(?:TooManyRequestsException|(?<!\b454 )Throttling(?:Exception)?: )/, {
    literals: ["toomanyrequestsexception", "throttling: ", "throttlingexception: "],
    seen: [
      "TooManyRequestsException: x SendEmail",
      "Throttling: Rate exceeded SendEmail",
      "ThrottlingException: Rate exceeded SendEmail",
    ],
  }),
  answer("signature-does-not-match", "api", /\bExpiredToken(?:Exception)?\b/, {
    literals: ["expiredtoken"],
    seen: ["ExpiredToken: The security token included in the request is expired SendEmail"],
  }),
  {
    ...result("message-refused", /\bMessageRejected(?:Exception)?\b/, {
      literals: ["messagerejected"],
      seen: ["MessageRejected: MessageRejected SendEmail"],
    }),
    proof: "api",
  },
  answer(
    "signature-does-not-match",
    "api",
    /request signature we calculated does not match|security token included in the request is invalid/i,
    {
      literals: ["signature we calculated", "security token included"],
      seen: [
        "SES: The request signature we calculated does not match the signature you provided. SendEmail",
        "SendRawEmail: The security token included in the request is invalid.",
      ],
    },
  ),
];
