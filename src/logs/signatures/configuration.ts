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
    "enotfound a",
    "eai_again a",
    "lookup akia",
    "lookup asia",
    "host: akia",
    "host: asia",
    "host akia",
    "host asia",
    "getaddrinfo",
  )),
  sure(
    reason(
      "password-broke-url",
      /\bsmtps?:\/\/.{1,400}: invalid (?:port|userinfo)|\bsmtps?:\/\/.{1,400}invalid userinfo/i,
      "invalid port",
      "invalid userinfo",
    ),
  ),
  sure(reason("password-broke-url", /\bInvalid URL\b.{0,40}\bsmtps?:\/\//i, "invalid url")),
  sure(reason("password-broke-url", /\binput: ?['"`]smtps?:\/\//i, "input: 'smtp", 'input: "smtp', "input: `smtp")),
  sure(reason("password-broke-url", /\bmailer DSN (?:is invalid|must contain)/i, "dsn is invalid", "dsn must contain")),
  reason("password-broke-url", /Port could not be cast to integer/i, "cast to integer"),
  sure(reason("password-broke-url", /bad URI ?\(is not URI\??\).{0,10}smtps?:\/\//i, "bad uri(is", "bad uri (is")),
  sure(reason("password-broke-url", /URISyntaxException\b.{0,100}\bsmtps?:\/\//i, "urisyntaxexception")),

  sure(answer(
    "not-authorized-to-create",
    "sole",
    /not authorized to perform:? [`'"]?iam:(?:ListUsers|CreateUser|CreateAccessKey|PutUserPolicy)\b/i,
    "iam:listusers",
    "iam:createuser",
    "iam:createaccesskey",
    "iam:putuserpolicy",
  )),
  answer(
    "signature-does-not-match",
    "api",
    /\b(?:SignatureDoesNotMatch|InvalidClientTokenId)\b/,
    "signaturedoesnotmatch",
    "invalidclienttokenid",
  ),
];
