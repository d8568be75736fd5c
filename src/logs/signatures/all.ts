/**
 * All signatures in one list.
 *
 * Invariant: the server's words come first, then the more exact of the client's; the place in the list breaks ties.
 * @module
 */

import { SERVER_WORDS } from "../../findings/ses_replies.ts";
import type { Signature } from "../../findings/signature.ts";
import { AWS_API } from "./aws_api.ts";
import { CONFIGURATION_SIGNATURES } from "./configuration.ts";
import { CONNECTIONS } from "./connections.ts";
import { CURL_ERRORS } from "./curl_errors.ts";
import { DOTNET_STATUSES } from "./dotnet_statuses.ts";
import { LETTRE_CODES } from "./lettre_codes.ts";
import { LIBUV_NUMBERS } from "./libuv_numbers.ts";
import { LOCALIZED_ERRORS } from "./localized_errors.ts";
import { LOGIN_SIGNATURES } from "./login.ts";
import { MAIL_PROGRAMS } from "./mail_programs.ts";
import { MISSING_LIBRARIES } from "./missing_libraries.ts";
import { OTHER_PROTOCOLS } from "./other_protocols.ts";
import { MBEDTLS_CODES } from "./mbedtls_codes.ts";
import { ORACLE_ERRORS } from "./oracle_errors.ts";
import { OWN_REFUSALS } from "./own_refusals.ts";
import { RESOLVER_ERRORS } from "./resolver_errors.ts";
import { STARTTLS_OFFERS } from "./starttls_offers.ts";
import { SYSTEM_ERRORS } from "./system_errors.ts";
import { TLS_CODES } from "./tls_codes.ts";
import { TLS_LIBRARIES } from "./tls_libraries.ts";
import { WINDOWS_ERRORS } from "./windows_errors.ts";

/** The signatures. */
export const SIGNATURES: readonly Signature[] = [
  ...SERVER_WORDS,
  ...AWS_API,
  ...CONFIGURATION_SIGNATURES,
  ...ORACLE_ERRORS,
  ...OWN_REFUSALS,
  ...MISSING_LIBRARIES,
  ...LOGIN_SIGNATURES,
  ...STARTTLS_OFFERS,
  ...TLS_LIBRARIES,
  ...TLS_CODES,
  ...MBEDTLS_CODES,
  ...RESOLVER_ERRORS,
  ...SYSTEM_ERRORS,
  ...WINDOWS_ERRORS,
  ...CURL_ERRORS,
  ...LIBUV_NUMBERS,
  ...DOTNET_STATUSES,
  ...LETTRE_CODES,
  ...LOCALIZED_ERRORS,
  ...MAIL_PROGRAMS,
  ...OTHER_PROTOCOLS,
  ...CONNECTIONS,
];
