/**
 * `doctor --list` and `doctor --explain`: the catalogue of findings.
 * @module
 */

import { EXIT, type ExitCode, Failure } from "../../failure.ts";
import { isFindingId } from "../../findings/catalogue.ts";
import type { FindingId } from "../../findings/finding.ts";
import type { Host } from "../../host/host.ts";
import { entryPage, listPage } from "../../render/doctor_pages.ts";
import { findingMeant } from "../finding_meant.ts";
import { systemHere } from "../input/system.ts";
import type { DoctorFlags } from "./doctor_flags.ts";
import { showPage } from "./doctor_page.ts";

/** Lists all findings, or explains the one that was named. */
export async function answerFindings(host: Host, flags: DoctorFlags): Promise<ExitCode> {
  const { explain } = flags;
  const page = explain === undefined ? listPage() : entryPage(resolveId(explain), await systemHere(host));
  return showPage(host, flags, page, EXIT.yes);
}

function resolveId(typed: string): FindingId {
  if (isFindingId(typed)) return typed;
  const meant = REPLY_CODES.get(typed) ?? findingMeant(typed);
  const words = /^\d{3}$/.test(typed)
    ? `to explain a reply: smtpkey doctor ${typed}`
    : "to explain the words of an error: smtpkey doctor TEXT";
  throw new Failure("usage", "cannot explain this: it is not the id of a finding", {
    hints: [...(meant === undefined ? [] : [`did you mean ${meant}`]), words, "smtpkey doctor --list lists all ids"],
  });
}

/** The reply codes that mean one thing at SES. */
const REPLY_CODES: ReadonlyMap<string, FindingId> = new Map([
  ["535", "credentials-invalid"],
  ["530", "starttls-required"],
  ["454", "temporary-auth-failure"],
]);
