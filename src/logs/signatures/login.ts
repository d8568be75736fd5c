/**
 * Signatures to what went wrong at the login or around it: answers in a client's own wrapping, and what clients say themselves.
 *
 * Invariant: a table. Words that any failed login gives are a `result`; an answer of the server beside them hides them.
 * @module
 */

import { answer, reason, result, type Signature, symptom } from "../../findings/signature.ts";

/** The signatures, the more exact first. */
export const LOGIN_CLUES: readonly Signature[] = [
  // Clients that drop the code, or print it elsewhere.
  answer(
    "client-never-authenticated",
    "likely",
    /server response was: Authentication required/i,
    "response was: auth",
    "authentication required",
  ),
  answer(
    "client-never-authenticated",
    "likely",
    /MAIL FROM command failed(?:,| Detail:) ?Authentication required/i,
    "command failed,auth",
    "failed detail: auth",
    "authentication required",
  ),
  // Programs that lower the case of what they log.
  answer(
    "credentials-invalid",
    "shared",
    /\b535[ ,:'"b(]{1,4}authentication credentials invalid/i,
    "authentication cred",
    "credentials inv",
  ),

  reason("client-never-authenticated", /Missing credentials for\b/i, "missing credentials"),
  result("client-never-authenticated", /\bMAIL failed: 530\b/i, "mail failed: 530"),

  // Clients that refuse to log in without TLS.
  reason("starttls-required", /\bauth: unencrypted connection/i, "unencrypted connection"),
  reason("starttls-required", /cannot use a secure authentication method/i, "secure authentication"),
  reason("starttls-required", /Authentication is not allowed before encryption/i, "before encryption"),

  symptom("auth-not-offered", /did not advertise (?:authentication|AUTH support)/i, "not advertise auth"),
  symptom("auth-not-offered", /AUTH extension not supported by server/i, "auth extension"),
  symptom("auth-not-offered", /server (?:does not|doesn't) support (?:AUTH\b|authentication)/i, "support auth"),
  symptom("auth-not-offered", /No compatible authentication mechanism/i, "compatible authentication"),
  symptom("auth-not-offered", /No suitable authentication method found/i, "suitable authentication"),
  symptom("auth-not-offered", /No authentication mechanisms? supported by both/i, "authentication mechanism"),
  symptom("auth-not-offered", /No known authentication mechanisms supported/i, "known authentication"),
  symptom("auth-not-offered", /none of the authentication methods .{0,20}supported/i, "authentication methods"),

  reason("sasl-library-missing", /\bno mechanism available/i, "mechanism available"),
  reason("sasl-library-missing", /No worthy mechs found/i, "worthy mechs"),

  result("credentials-invalid", /SMTP Error: Could not authenticate/i, "could not authenticate"),
  result("credentials-invalid", /Failed to authenticate on SMTP server/i, "failed to authenticate on"),
  result("credentials-invalid", /\(67\) Login denied/i, "login denied"),
  result("credentials-invalid", /\bauthentication failed \(method/i, "failed (method"),
  result("credentials-invalid", /No authentication type succeeded/i, "authentication type"),
  result("credentials-invalid", /authentication attempt\(s\) failed/i, "attempt(s) failed"),
];
