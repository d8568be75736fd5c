/**
 * The certificate that a server shows, on a second connection: a part of the program that a run without a finding about it does
 * not load.
 * @module
 */

import type { Host } from "../../host/host.ts";
import type { Secret } from "../../secret.ts";
import { failed, type Network, ok } from "../../smtp/connection.ts";
import { faultWithoutTraces, shownWithout } from "../../smtp/transcript.ts";
import { withTexts } from "../../tls/chain.ts";
import { inspectCertificate, type InspectionRequest } from "../../tls/peer_certificate.ts";
import type { CertificateInspection } from "../../verdict/report.ts";

/** What is seen of it, without any trace of `secrets`. */
export async function certificateShown(
  world: Network & Pick<Host, "randomBytes" | "wallClock">,
  request: Omit<InspectionRequest, "random">,
  secrets: readonly Secret[],
): Promise<CertificateInspection> {
  const seen = await inspectCertificate(world, { ...request, random: world.randomBytes(32) });
  const hide = (text: string): string => shownWithout(text, secrets);
  return {
    seen: seen.ok ? ok(withTexts(seen.value, hide)) : failed(faultWithoutTraces(seen.fault, secrets)),
    at: world.wallClock(),
  };
}
