/**
 * How `doctor` writes a page, for people or as JSON.
 * @module
 */

import type { ExitCode } from "../../failure.ts";
import type { Host } from "../../host/host.ts";
import type { Page } from "../../render/doctor_pages.ts";
import { styleFor } from "../../render/style.ts";
import { shellOf } from "../input/system.ts";
import type { DoctorFlags } from "./doctor_flags.ts";

/** Writes `page` in the format that was asked for, and gives `exit`. */
export function showPage(host: Host, flags: DoctorFlags, page: Page, exit: ExitCode): ExitCode {
  const style = styleFor(host.stdout, host.env("NO_COLOR"), host.env("TERM"), shellOf(host));
  host.stdout.write(flags.format === "json" ? page.json() : page.human(style));
  return exit;
}
