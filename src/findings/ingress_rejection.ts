/**
 * What may be wrong where an ingress endpoint of Mail Manager rejects a login: not what it is at a regional endpoint.
 * @module
 */

import { type Remedy, remedyOf } from "./catalogue/entry.ts";
import { MAIL_MANAGER } from "./catalogue/mail_manager.ts";

const DESCRIBE = "aws mailmanager get-ingress-point --ingress-point-id {ingress-point-id} --region {region} --query";

/** What to check after an ingress endpoint rejected credentials that have the right form. */
export const INGRESS_REJECTION: Remedy = remedyOf("check the remaining causes, the most likely first", [
  {
    text: "the user name belongs to another ingress endpoint: compare the host with the ARecord of this one",
    command: `${DESCRIBE} ARecord --output text`,
  },
  { text: "the password was changed; where SES keeps it, the old one stays valid for 14 days" },
  {
    text:
      "Secrets Manager keeps the password: its key must be named password, and SES must be allowed to read the secret",
  },
  {
    text: "the ingress endpoint does not accept a login (type OPEN), or it is not ACTIVE",
    command: `${DESCRIBE} '[Type,Status]' --output text`,
  },
], MAIL_MANAGER["regional-pair-at-mail-manager-endpoint"].remedy.link);
