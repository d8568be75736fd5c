/**
 * What a Mail Manager ingress endpoint says, as far as it is known.
 *
 * Invariant: only the two marked texts were seen in public transcripts. The greeting, the refusal of a login and all the others are
 * not known; they stand here in the words of the regional endpoint, without its name, so that no test may depend on them.
 * @module
 */

import { TEXT, type TwinTexts } from "./twin_texts.ts";

/** Every fixed reply of an ingress endpoint. */
export const INGRESS_TEXT: TwinTexts = {
  ...TEXT,
  /** Seen. */
  authOffer: "AUTH LOGIN PLAIN",
  /** Seen. */
  authenticated: "235 Authentication successful",
  name: "mail-manager-smtp.amazonaws.com",
  banner: "220 mail-manager-smtp.amazonaws.com ESMTP",
  helo: "250 mail-manager-smtp.amazonaws.com",
  credentialsInvalid: "535 Authentication credentials invalid",
};
