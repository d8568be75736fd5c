/**
 * All that is known after a login was tried at one endpoint.
 *
 * Invariant: types alone; texts that a server chose are free of every trace of the secret before they get here.
 * @module
 */

import type { AwsAnswers } from "../aws/answers.ts";
import type { Finding } from "../findings/finding.ts";
import type { Result } from "../smtp/connection.ts";
import type { StageResult } from "../smtp/stages.ts";
import type { TranscriptLine } from "../smtp/transcript.ts";
import type { PeerCertificate } from "../tls/chain.ts";
import type { Region } from "../ses/region.ts";
import type { ProbedEndpoint, Verdict } from "./diagnosis.ts";

/** The result of one attempt. */
export interface Report {
  readonly verdict: Verdict;
  readonly endpoint: ProbedEndpoint;
  /** Undefined if the login was left out on purpose. */
  readonly login:
    | {
      readonly username: string;
      readonly source: string;
      /** The account that the user name contains, where it is the id of a key made since 2019. */
      readonly account?: string | undefined;
    }
    | undefined;
  /** All of them, in their order. */
  readonly stages: readonly StageResult[];
  /** The most likely first. */
  readonly findings: readonly Finding[];
  readonly transcript: readonly TranscriptLine[];
  /** The message to be sent after the login; undefined if none was asked for. */
  readonly message: SentMessage | undefined;
  /** What a second connection showed of the server's certificate; undefined if none was made. */
  readonly certificate: CertificateInspection | undefined;
  /** The region in which a search found that the credentials are accepted; absent if none was found. */
  readonly foundIn?: Region;
  /** The command to type next where no finding has one; absent if none is known. */
  readonly next?: string;
  /** What AWS answered; absent if it was not asked. */
  readonly aws?: AwsReport;
}

/** What AWS answered about a login. */
export interface AwsReport {
  readonly answers: AwsAnswers;
  /** Whether AWS proves that no mail goes out this way, whatever the server answered to the login. */
  readonly blocks: boolean;
}

/** An inspection of the server's certificate, for display only. */
export interface CertificateInspection {
  readonly seen: Result<PeerCertificate>;
  /** When, since certificates expire. */
  readonly at: Date;
}

/** A message that was handed over, or was to be. */
export interface SentMessage {
  /** The envelope sender, which is the From too. */
  readonly from: string;
  readonly to: string;
  /** The message id that the server gave; undefined if it did not accept the message, or gave none. */
  readonly id: string | undefined;
}
