/**
 * All signatures in one list.
 *
 * Invariant: the server's words come first, then the more exact of the client's; the place in the list breaks ties.
 * @module
 */

import { SERVER_WORDS } from "../../findings/ses_replies.ts";
import type { Signature } from "../../findings/signature.ts";
import { CONFIGURATION_CLUES } from "./configuration.ts";
import { LOGIN_CLUES } from "./login.ts";
import { NETWORK_CLUES } from "./network.ts";
import { TLS_CLUES } from "./tls.ts";

/** The signatures. */
export const SIGNATURES: readonly Signature[] = [
  ...SERVER_WORDS,
  ...CONFIGURATION_CLUES,
  ...LOGIN_CLUES,
  ...TLS_CLUES,
  ...NETWORK_CLUES,
];
