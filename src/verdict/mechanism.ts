/**
 * The two AUTH mechanisms compared: when to try the other one, and what the difference means.
 *
 * Invariant: pure. The other mechanism is tried only where the server failed on the first; a password that it rejected
 * is the same password in either.
 * @module
 */

import { Secret } from "../secret.ts";
import type { ProbeReport } from "../smtp/probe.ts";
import type { Mechanism } from "../smtp/sasl.ts";
import { failureIn } from "../smtp/stages.ts";
import type { TranscriptLine } from "../smtp/transcript.ts";
import type { Finding } from "../findings/finding.ts";
import { finding } from "../findings/catalogue.ts";

/**
 * The mechanism to try once on a new connection: AUTH got 504 or an unexpected challenge, and the server offers the
 * other.
 */
export function otherMechanism({ stages, transcript, mechanism, secure }: ProbeReport): Mechanism | undefined {
  const fault = stages.find(({ stage }) => stage === "auth")?.fault;
  if (fault === undefined || mechanism === undefined) return undefined;
  const isEndless = fault.kind === "protocol" && fault.what === "endless-challenge";
  const isNotKnown = fault.kind === "reply" && fault.reply.code === 504;
  if (!isEndless && !isNotKnown && oddChallenges(transcript).length === 0) return undefined;
  const other = theOther(mechanism);
  return secure?.auth?.includes(other.toUpperCase()) === true ? other : undefined;
}

/** What two runs with different mechanisms show together; `second` is the run with {@link otherMechanism}, `region` that of both. */
export function mechanismFinding(first: ProbeReport, second: ProbeReport, region?: string): Finding {
  const one = first.mechanism ?? theOther(second.mechanism);
  const other = theOther(one);
  const because = `${fateOf(first, one)}; ${fateOf(second, other)}`;
  if (isIn(second)) {
    const text = `set the client to AUTH ${other.toUpperCase()}, and keep the password: it is correct`;
    return finding("mechanism-refused", { because, remedy: { text } });
  }
  if (!isAlike(first, second)) return finding("mechanism-refused", { because, places: { region } });
  const text = "keep the mechanism, and check the other findings: both mechanisms fail in the same way";
  return finding("mechanism-refused", { because, severity: "info", remedy: { text } });
}

/** The challenges of AUTH LOGIN in a transcript that are not those it knows. */
export function oddChallenges(transcript: readonly TranscriptLine[]): readonly string[] {
  const isLogin = transcript.some(({ from, line }) => from === "client" && line === "AUTH LOGIN");
  const lines = transcript.filter(({ from }) => isLogin && from === "server").map(({ line }) => line);
  return lines.filter(isOddChallenge);
}

/** AUTH LOGIN was never standardised; its challenges are the words `Username:` and `Password:` in base64, in any case. */
function isOddChallenge(line: string): boolean {
  const [, challenge] = /^334[ -]?(.*)$/.exec(line) ?? [];
  // A chosen password may contain the word that the challenge is made of, which is then hidden in it.
  if (challenge === undefined || challenge.includes(HIDDEN)) return false;
  const isBase64 = challenge.length % 4 === 0 && /^[A-Za-z0-9+/]+={0,2}$/.test(challenge);
  const text = isBase64 ? new TextDecoder().decode(Uint8Array.fromBase64(challenge)) : challenge;
  return !/^(user ?name|password|user|pass):?\0?$/i.test(text);
}

const HIDDEN = String(new Secret(""));

function isIn({ stages }: ProbeReport): boolean {
  return stages.some(({ stage, outcome }) => stage === "auth" && outcome === "ok");
}

function isAlike(first: ProbeReport, second: ProbeReport): boolean {
  const codes = [first, second].map(({ stages }) => stages.find(({ stage }) => stage === "auth")?.code);
  return codes[0] === codes[1] && codes[0] !== undefined;
}

function theOther(mechanism: Mechanism | undefined): Mechanism {
  return mechanism === "login" ? "plain" : "login";
}

/** The result of AUTH in a run with `mechanism`, or why AUTH was not reached. */
function fateOf(report: ProbeReport, mechanism: Mechanism): string {
  const failure = failureIn(report.stages);
  const what = `AUTH ${mechanism.toUpperCase()}`;
  if (isIn(report)) return `${what} is accepted`;
  if (failure?.stage !== "auth") return `${what} was not reached: ${failure?.stage} failed: ${failure?.text ?? ""}`;
  return failure.fault?.kind === "reply" ? `${what} got ${failure.text}` : `${what} failed: ${failure.text}`;
}
