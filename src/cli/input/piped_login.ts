/**
 * The login that is piped to `verify`, a part of the program that brings the readers of settings along.
 * @module
 */

import type { Pasted } from "../../credentials/pasted.ts";
import type { Host } from "../../host/host.ts";
import { pipedText } from "./piped_text.ts";
import { parsePiped } from "./settings_pair.ts";

/** The SMTP pair on standard input, or the AWS key in it. Throws a `Failure` if there is none. */
export async function readPipedLogin(host: Host): Promise<Pasted> {
  return parsePiped(await pipedText(host), "standard input");
}
