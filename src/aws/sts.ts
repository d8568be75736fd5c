/**
 * The one call to STS: what is sent, and what is read from its answer.
 *
 * Invariant: it reads and changes nothing, and needs no permission. What has another shape than AWS documents counts as absent.
 * Source: AWS Security Token Service API Reference, version 2011-06-15.
 * @module
 */

import type { Located } from "../ses/endpoint.ts";
import type { Call } from "./call.ts";
import { resultOf } from "./shape.ts";
import { textAt } from "./xml.ts";

/** Who a key is. */
export interface CallerIdentity {
  /** 12 digits. */
  readonly account: string;
  /** ARN of the user or the role. */
  readonly arn: string;
}

const VERSION = "2011-06-15";
const ACCOUNT = /^\d{12}$/;
const ARN = /^arn:aws[a-z-]{0,20}:(?:iam|sts)::\d{12}:[\w+=,.@/-]{1,512}$/;

/** Who am I? Needs no permission, and is answered also where all is denied. */
export function getCallerIdentity(region: Located, about?: string): Call<CallerIdentity> {
  return {
    action: "sts:GetCallerIdentity",
    ...(about === undefined ? {} : { about }),
    service: "sts",
    region,
    path: "/",
    form: { Action: "GetCallerIdentity", Version: VERSION },
    read: (body, hide) => {
      const result = resultOf(body, "GetCallerIdentity", hide);
      const [account, arn] = [textAt(result, "Account"), textAt(result, "Arn")];
      const isShaped = account !== undefined && arn !== undefined && ACCOUNT.test(account) && ARN.test(arn);
      return isShaped ? { account, arn } : undefined;
    },
  };
}
