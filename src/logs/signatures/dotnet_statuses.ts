/**
 * Signatures to the sentence that .NET's System.Net.Mail puts before a reply: one for each reply code.
 *
 * Invariant: a table. The reply after the sentence says more, where a signature knows it.
 * Source: the resources of System.Net.Mail, `SmtpStatusCode`.
 * @module
 */

import type { FindingId } from "../../findings/finding.ts";
import { ofMail, result, type Signature } from "../../findings/signature.ts";

/** The sentences, by what their code means. */
const SENTENCES: readonly (readonly [FindingId, sentence: string, literal: string])[] = [
  ["service-unavailable", "Service not available, closing transmission channel", "closing transmission"],
  ["service-unavailable", "Error in processing", "error in processing"],
  ["service-unavailable", "Insufficient system storage", "insufficient system"],
  ["protocol-error", "Syntax error, command unrecognized", "command unrecognized"],
  ["protocol-error", "Syntax error in parameters or arguments", "error in parameters"],
  ["protocol-error", "Command not implemented", "command not implemented"],
  ["protocol-error", "Bad sequence of commands", "sequence of commands"],
  ["protocol-error", "Command parameter not implemented", "parameter not impl"],
  ["message-refused", "Mailbox unavailable", "mailbox unavailable"],
  ["message-too-long", "Exceeded storage allocation", "storage allocation"],
  ["recipient-invalid", "Mailbox name not allowed", "mailbox name not"],
  ["message-refused", "Transaction failed", "transaction failed. the"],
];

/** The signatures. */
export const DOTNET_STATUSES: readonly Signature[] = SENTENCES.map(([id, sentence, literal]) =>
  ofMail(result(id, new RegExp(`${sentence}\\. The server response was: (?![245]\\.\\d\\.\\d)`), {
    literals: [literal],
    seen: [`System.Net.Mail.SmtpException: ${sentence}. The server response was: no`],
  }))
);
