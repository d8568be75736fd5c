/**
 * `verify --ask-aws`: AWS is asked while the login is tried, and both answers are put together.
 *
 * Invariant: loaded only when it is wanted. It says what leaves the machine before anything does, and it never holds up
 * or changes the login.
 * @module
 */

import { AWS_ACTIONS } from "../../aws/action.ts";
import { askAws, type Question } from "../../aws/ask.ts";
import { awsSettings } from "../../aws/settings.ts";
import type { Host } from "../../host/host.ts";
import { progressText } from "../../render/message.ts";
import { typingOf } from "../input/system.ts";
import type { Secret } from "../../secret.ts";
import type { AwsKeyPair } from "../../ses/credential.ts";
import type { ProbeSettings } from "../../smtp/probe.ts";
import type { ProbedEndpoint } from "../../verdict/diagnosis.ts";
import type { Report } from "../../verdict/report.ts";
import { type AskedAbout, withAws } from "../../verdict/with_aws.ts";
import { resolveAskingKey } from "../input/asking_key.ts";
import { resolveCaCerts } from "../input/endpoint.ts";
import type { ProfileSource } from "../input/profile_source.ts";
import type { Resolved } from "../input/resolved.ts";
import { VERSION } from "../version.ts";

/** Asks, and gives what amends the report of the login. */
export type AskAws = () => Promise<(report: Report) => Report>;

/** What a request to ask is made from. */
export interface AskParts {
  /** Where the credentials for asking are. */
  readonly asking: ProfileSource;
  /** The AWS key of the login, if it has one: asked with if there is no other. */
  readonly own: Resolved<AwsKeyPair> | undefined;
  readonly endpoint: ProbedEndpoint;
  readonly about: AskedAbout;
  /** The secrets of the login, of which no trace may be in any answer. */
  readonly secrets: readonly Secret[];
  readonly settings: ProbeSettings;
}

/** The question, ready to be asked while the login is tried. Throws a `Failure` if it cannot be asked. */
export async function resolveAsk(host: Host, parts: AskParts): Promise<AskAws> {
  const { asking, own, endpoint: { region }, about, secrets, settings } = parts;
  const { value: key, source } = await resolveAskingKey(host, asking, own);
  const question: Question = {
    asking: {
      key,
      settings: awsSettings((name) => host.env(name)),
      caCerts: [...settings.caCerts, ...await resolveCaCerts(host, host.env("AWS_CA_BUNDLE"), "AWS_CA_BUNDLE")],
      limitMs: settings.limitMs,
      userAgent: `smtpkey/${VERSION}`,
      hidden: secrets,
    },
    source,
    keyId: about.keyId,
    region,
    from: settings.message?.from,
    to: settings.message?.to,
  };
  return async () => {
    host.stderr.write(progressText(announcement(question), typingOf(host)));
    const answers = await askAws(host, question);
    return (report) => withAws(report, answers, about);
  };
}

function announcement({ asking: { key: { accessKeyId } }, source, keyId }: Question): string {
  const role = accessKeyId === keyId ? "as the key of the login" : "about the login";
  return `asking AWS ${role}, read-only, with ${accessKeyId} of ${source}: at most ${AWS_ACTIONS.join(", ")}; ` +
    "key id and signatures leave this machine, and CloudTrail records the calls";
}
