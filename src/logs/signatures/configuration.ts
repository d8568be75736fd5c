/**
 * Signatures to settings that went wrong before SES was asked, and to the API of AWS, which is another door than SMTP.
 *
 * Invariant: a table; an URL must be one for mail, an action one of the four that making a pair needs.
 * @module
 */

import { answer, reason, type Signature } from "../../findings/signature.ts";

/** A signature that needs nothing beside it. */
function sure(signature: Signature): Signature {
  return { ...signature, proof: "sole" };
}

/** The signatures, the more exact first. */
export const CONFIGURATION_CLUES: readonly Signature[] = [
  sure(reason(
    "password-broke-url",
    /(?:ENOTFOUND|EAI_AGAIN|lookup|resolve host:?|locate host|getaddrinfo\w*) ['"]?(?:akia|asia)[a-z0-9]{12,}/i,
    {
      literals: [
        "enotfound a",
        "eai_again a",
        "lookup akia",
        "lookup asia",
        "host: akia",
        "host: asia",
        "host akia",
        "host asia",
        "getaddrinfo",
      ],
      seen: [
        "Error: getaddrinfo ENOTFOUND akiaiosfodnn7example akiaiosfodnn7example:587",
        "getaddrinfo EAI_AGAIN akiaiosfodnn7example",
        "dial tcp: lookup AKIAIOSFODNN7EXAMPLE: no such host",
        "dial tcp: lookup ASIAIOSFODNN7EXAMPLE: no such host",
        "curl: (6) Could not resolve host: AKIAIOSFODNN7EXAMPLE",
        "curl: (6) Could not resolve host: ASIAIOSFODNN7EXAMPLE",
        "cannot resolve host AKIAIOSFODNN7EXAMPLE",
        "cannot resolve host ASIAIOSFODNN7EXAMPLE",
      ],
    },
  )),
  sure(
    reason(
      "password-broke-url",
      /\bsmtps?:\/\/.{1,400}: invalid (?:port|userinfo)|\bsmtps?:\/\/.{1,400}invalid userinfo/i,
      {
        literals: ["invalid port", "invalid userinfo"],
        seen: [
          'parse "smtp://AKIAIOSFODNN7EXAMPLE:BLBM/9hSUELfq8Gw+rU1YcBjkOxGbhT2XG763xVLGWL9@email-smtp.us-east-1.amazonaws.com:587/": invalid port ":BLBM" after host',
          'parse "smtp://AKIAIOSFODNN7EXAMPLE:x y@email-smtp.us-east-1.amazonaws.com": net/url: invalid userinfo',
        ],
      },
    ),
  ),
  sure(
    reason("password-broke-url", /\bInvalid URL\b.{0,40}\bsmtps?:\/\//i, {
      literals: ["invalid url"],
      seen: [
        "TypeError [ERR_INVALID_URL]: Invalid URL: smtp://AKIAIOSFODNN7EXAMPLE:BL/hUS@email-smtp.us-east-1.amazonaws.com:587",
      ],
    }),
  ),
  sure(reason("password-broke-url", /\binput: ?'smtps?:\/\//i, {
    literals: ["input: 'smtp"],
    seen: [
      "input: 'smtp://AKIAIOSFODNN7EXAMPLE:BLBM/9hSUELfq8Gw+rU1YcBjkOxGbhT2XG763xVLGWL9@email-smtp.us-east-1.amazonaws.com:587'",
    ],
  })),
  sure(reason("password-broke-url", /\bmailer DSN (?:is invalid|must contain)/i, {
    literals: ["dsn is invalid", "dsn must contain"],
    seen: [
      String.raw`Symfony\Component\Mailer\Exception\InvalidArgumentException: The mailer DSN is invalid.`,
      'In Dsn.php line 47: The "smtp://AKIAIOSFODNN7EXAMPLE:BLBM/9hSUELfq8Gw+rU1YcBjkOxGbhT2XG763xVLGWL9@email-smtp.us-east-1.amazonaws.com:587" mailer DSN is invalid.',
      'The mailer DSN must contain a host (use "default" by default).',
    ],
  })),
  reason("password-broke-url", /Port could not be cast to integer/i, {
    literals: ["cast to integer"],
    seen: ["ValueError: Port could not be cast to integer value as 'BLBM'"],
  }),
  sure(reason("password-broke-url", /bad URI ?\(is not URI\??\).{0,10}smtps?:\/\//i, {
    literals: ["bad uri(is", "bad uri (is"],
    seen: [
      'URI::InvalidURIError: bad URI(is not URI?): "smtp://AKIAIOSFODNN7EXAMPLE:BLBM/9hSUELfq8Gw+rU1YcBjkOxGbhT2XG763xVLGWL9@email-smtp.us-east-1.amazonaws.com:587"',
      "bad URI (is not URI?): smtp://AKIAIOSFODNN7EXAMPLE:BL/hUS@email-smtp.us-east-1.amazonaws.com:587",
    ],
  })),
  sure(
    reason("password-broke-url", /URISyntaxException\b.{0,100}\bsmtps?:\/\//i, {
      literals: ["urisyntaxexception"],
      seen: [
        "java.net.URISyntaxException: Illegal character in port number at index 28: smtp://AKIAIOSFODNN7EXAMPLE:BLBM/9hSUELfq8Gw+rU1YcBjkOxGbhT2XG763xVLGWL9@email-smtp.us-east-1.amazonaws.com:587",
      ],
    }),
  ),

  sure(answer(
    "not-authorized-to-create",
    "sole",
    /not authorized to perform:? [`'"]?iam:(?:ListUsers|CreateUser|CreateAccessKey|PutUserPolicy)\b/i,
    {
      literals: ["iam:listusers", "iam:createuser", "iam:createaccesskey", "iam:putuserpolicy"],
      seen: [
        "User: arn:aws:iam::123456789012:user/alice is not authorized to perform: iam:ListUsers on resource: arn:aws:iam::123456789012:user/ because no identity-based policy allows the iam:ListUsers action",
        "An error occurred (AccessDenied) when calling the CreateAccessKey operation: User: arn:aws:sts::123456789012:assumed-role/Developer/alice is not authorized to perform: iam:CreateAccessKey on resource: user ses-smtp-user with an explicit deny in a service control policy",
        "Error: creating IAM User (ses-smtp-user): operation error IAM: CreateUser, https response error StatusCode: 403, RequestID: 00000000-0000-0000-0000-000000000000, api error AccessDenied: User: arn:aws:iam::123456789012:user/ci is not authorized to perform: iam:CreateUser on resource: arn:aws:iam::123456789012:user/ses-smtp-user",
        "An error occurred (AccessDenied) when calling the PutUserPolicy operation: User: arn:aws:iam::123456789012:user/alice is not authorized to perform: iam:PutUserPolicy on resource: user ses-smtp-user",
      ],
    },
  )),
  answer(
    "signature-does-not-match",
    "api",
    /\b(?:SignatureDoesNotMatch|InvalidClientTokenId)\b/,
    {
      literals: ["signaturedoesnotmatch", "invalidclienttokenid"],
      seen: [
        "An error occurred (SignatureDoesNotMatch) when calling the SendEmail operation: The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key and signing method. Consult the service documentation for details.",
        'Error executing "SendRawEmail" on "https://email.eu-west-1.amazonaws.com"; AWS HTTP error: Client error: `POST https://email.eu-west-1.amazonaws.com` resulted in a `403 Forbidden` response: SignatureDoesNotMatch (client): The request signature we calculated does not match the signature you provided.',
        "An error occurred (InvalidClientTokenId) when calling the GetSendQuota operation: The security token included in the request is invalid.",
        'Error executing "SendEmail" on "https://email.us-east-1.amazonaws.com"; AWS HTTP error: Client error: 403 Forbidden InvalidClientTokenId (client): The security token included in the request is invalid.',
      ],
    },
  ),
];
