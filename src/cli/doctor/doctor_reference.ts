/**
 * `doctor --policy`, `--rotation` and `--selftest`: what is the same for everyone.
 * @module
 */

import { EXIT, type ExitCode, Failure } from "../../failure.ts";
import type { Host } from "../../host/host.ts";
import { ingressRotation, leakedIngressRotation } from "../../reference/ingress_rotation.ts";
import { rotationOf } from "../../reference/rotation.ts";
import { selfTest } from "../../reference/selftest.ts";
import { rotationPage, type Rotations, selfTestPage } from "../../render/doctor_pages.ts";
import { jsonText, progressText } from "../../render/message.ts";
import { identifierKind } from "../../ses/credential.ts";
import { isMailManagerUserName } from "../../ses/mail_manager.ts";
import { askingPolicy, isIdentityArn, isSenderPattern, policyWarnings, sendingPolicy } from "../../ses/policy.ts";
import { openProfile } from "../input/profile.ts";
import { resolveRegions } from "../input/region.ts";
import { inShell } from "../../system.ts";
import { shellOf, typingOf } from "../input/system.ts";
import { unlessRefused } from "../input/resolved.ts";
import type { DoctorFlags } from "./doctor_flags.ts";
import { showPage } from "./doctor_page.ts";

/** Prints the policy, the rotation or the result of the self-test. */
export async function answerReference(host: Host, flags: DoctorFlags): Promise<ExitCode> {
  if (flags.policy) return showPolicy(host, flags);
  if (flags.rotation) {
    const isPowershell = shellOf(host) === "windows";
    return showPage(host, flags, rotationPage(await rotations(host, flags), isPowershell), EXIT.yes);
  }
  const checks = selfTest();
  return showPage(host, flags, selfTestPage(checks), checks.every(({ passed }) => passed) ? EXIT.yes : EXIT.no);
}

/** The policy goes to standard output alone, so that it can be piped on. */
function showPolicy(host: Host, { from, identity, for: whom }: DoctorFlags): ExitCode {
  if (from !== undefined && !isSenderPattern(from)) {
    throw new Failure("usage", "cannot write the policy: the value of --from is not an address or *@DOMAIN");
  }
  if (identity !== undefined && !isIdentityArn(identity)) {
    throw new Failure(
      "usage",
      "cannot write the policy: the value of --identity is not the ARN of an identity of SES",
      {
        hints: ["example: arn:aws:ses:eu-west-1:123456789012:identity/example.com"],
      },
    );
  }
  host.stdout.write(jsonText(whom === "ask-aws" ? askingPolicy({ identity }) : sendingPolicy({ from, identity })));
  const warnings = whom === "ask-aws" ? [] : policyWarnings({ from, identity });
  for (const warning of warnings) host.stderr.write(progressText(`warning: ${warning}`, typingOf(host)));
  if (host.stderr.isTerminal) {
    host.stderr.write(inShell(ATTACH, shellOf(host)));
  }
  return EXIT.yes;
}

/** How the policy gets to its user. On Windows `>` would write UTF-16, which the AWS CLI does not read. */
const ATTACH =
  "write it to a file (smtpkey doctor --policy > policy.json) and attach it under a name that the user does not have yet, since\n" +
  "put-user-policy replaces a policy of the same name:\n" +
  "aws iam list-user-policies --user-name USER\n" +
  "aws iam put-user-policy --user-name USER --policy-name smtpkey-send --policy-document file://policy.json\n";

/** The rotations, with regions, key id and ingress endpoint of this machine, as far as they are set and valid. */
async function rotations(host: Host, flags: DoctorFlags): Promise<Rotations> {
  const profile = openProfile(host, flags.profile);
  const region = await unlessRefused(() => resolveRegions(host, flags, profile));
  const keys = await unlessRefused(() => profile.keys());
  const inProfile = keys?.kind === "pair" ? keys.pair.accessKeyId : undefined;
  const keyId = host.env("AWS_ACCESS_KEY_ID") ?? host.env("SMTP_USERNAME") ?? inProfile;
  const isShown = keyId !== undefined && identifierKind(keyId) !== undefined;
  const username = host.env("SMTP_USERNAME")?.trim() ?? "";
  const regions = region?.value.map(({ name }) => name) ?? [];
  const endpoint = isMailManagerUserName(username) ? username : undefined;
  return {
    ...rotationOf({ regions, keyId: isShown ? keyId : undefined }),
    mailManager: ingressRotation(endpoint),
    mailManagerLeaked: leakedIngressRotation(endpoint),
  };
}
