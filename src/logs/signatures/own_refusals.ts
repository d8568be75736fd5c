/**
 * Signatures to addresses that a client refuses itself, before a server is asked: none is set, or it is not well-formed.
 *
 * Invariant: a table; who is at fault, sender or recipient, is in the words.
 * @module
 */

import { ofMail, reason, result, type Signature } from "../../findings/signature.ts";

/** The signatures. */
export const OWN_REFUSALS: readonly Signature[] = [
  ofMail(
    reason(
      "sender-invalid",
      /Invalid address: {1,2}\((?:From|Sender)\)|email must have a "From" or a "Sender" header|send (?:a )?message without a sender|SMTP From address (?:is required|may not be blank)|"From" field is absent|from address must be specified|No sender has been specified|header 'From' is missing|No FROM address was? ?(?:given|specified|set)/i,
      {
        literals: [
          "invalid address:",
          '"from" or a "sender"',
          "without a sender",
          "smtp from address",
          '"from" field is absent',
          "from address must be",
          "no sender has been",
          "'from' is missing",
          "no from address",
        ],
        seen: [
          "Invalid address:  (From): ",
          'Symfony\\Component\\Mime\\Exception\\LogicException: An email must have a "From" or a "Sender" header.',
          "Swift_TransportException: Cannot send message without a sender address",
          "ArgumentError: An SMTP From address is required to send a message.",
          'gomail: invalid message, "From" field is absent',
          "System.InvalidOperationException: A from address must be specified.",
          "System.InvalidOperationException: No sender has been specified.",
          "smtp: required header 'From' is missing",
          "No FROM address was given",
        ],
      },
    ),
  ),
  // Whose address it is, the programs do not print; most often it is the sender of the settings, which is empty or a user name.
  ofMail(
    result(
      "sender-invalid",
      /not in the form required for an e-mail address|Illegal address in string \x60\x60|parameter 'address' cannot be an empty string/i,
      {
        literals: ["form required for", "illegal address in", "'address' cannot be"],
        seen: [
          "System.FormatException: The specified string is not in the form required for an e-mail address.",
          "javax.mail.internet.AddressException: Illegal address in string \x60\x60''",
          "System.ArgumentException: The parameter 'address' cannot be an empty string.",
        ],
      },
    ),
  ),
  ofMail(
    reason(
      "recipient-invalid",
      /Invalid address: {1,2}\((?:to|cc|bcc|Reply-To)\)|provide at least one recipient|No recipients? (?:addresses|defined|(?:has|have) been specified|specified)|email must have a "To", "Cc", or "Bcc" header|SMTP To address (?:is required|may not be blank)|\bA recipient must be specified/i,
      {
        literals: [
          "invalid address:",
          "at least one recipient",
          "no recipient",
          'have a "to"',
          "smtp to address",
          "recipient must be",
        ],
        seen: [
          "Invalid address:  (to): user@",
          "You must provide at least one recipient email address.",
          "javax.mail.SendFailedException: No recipient addresses",
          'An email must have a "To", "Cc", or "Bcc" header.',
          "ArgumentError: SMTP To address may not be blank: []",
          "System.InvalidOperationException: A recipient must be specified.",
        ],
      },
    ),
  ),
];

/** Whether `text` says that the client itself refused an address. */
export function isOwnRefusal(text: string): boolean {
  return OWN_REFUSALS.some(({ pattern }) => pattern.test(text));
}
