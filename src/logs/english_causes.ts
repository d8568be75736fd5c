/**
 * What went wrong in an English text, by the meanings of words that are near each other.
 *
 * Invariant: data; the first row that fits counts, so the more exact is first. Codes come after the words of server or client, and before what is vague.
 * @module
 */

import type { FindingId } from "../findings/finding.ts";

/**
 * A cause, the terms of its words, and terms of which there must be none. A term is several meanings with `|` between them;
 * one that begins with `>` comes after the one before it, with `>>` within a few words.
 */
export type EnglishCause = readonly [id: FindingId, terms: string, unless?: string];

/** That it went wrong. */
const BAD = "fail|wrong|reject|!ok|!accept|!right";
/** What a login needs. */
const PAIR = "password|credential|user|key|secret";
/** That a connection is wanted, and where to. */
const THERE = "connect|ses|smtp|server|host|hostname|send|mail";
/** What happens at a port that has another mode. */
const STUCK = `${BAD}|silent|!connect|close|!answer|!send|version`;

/** What the person did. */
export const ENGLISH_DEEDS: readonly EnglishCause[] = [
  ["raw-secret-as-password", "secret >as >password", "convert"],
  ["raw-secret-as-password", "password >is|contain >>secret_key", "convert"],
  [
    "raw-secret-as-password",
    `key >>secret put|same ${BAD}|!login`,
    "convert",
  ],
  ["raw-secret-as-password", "password >>only|same >>secret_key", "convert"],
  ["smtp-password-as-secret", "password >as >>secret api|signature", "cluster"],
  ["username-not-access-key", `user >>is|as|to >>an_address login|${BAD}`],
  ["username-not-access-key", "an_address|mail_address >as >user"],
  ["username-not-access-key", `user >is >mail_address login|${BAD}`],
  ["username-not-access-key", `login|put|user >iam_name ${BAD}`, "rotate|secret|key"],
  ["temporary-key", `sts ${PAIR} login|smtp|${BAD}`, "mail_from_domain"],
  ["temporary-key", "sts >smtp|login|password", "mail_from_domain"],
  ["username-not-access-key", "iam_name >>as >>user"],
  ["temporary-key", "temporary >>key|credential|password|secret"],
  ["wrong-region", `${PAIR} bound region`],
  ["wrong-region", `another >>region ${PAIR}|login`, "each"],
  ["username-not-access-key", `user >put >>mail_address ${BAD}`],
  ["username-not-access-key", `login >with >>mail_address ${BAD}`],
  ["user-name-in-from", "send|mail >sender >>key"],
  ["user-name-in-from", "sender_field >is|contain >>user|key|key_id"],
  ["user-name-in-from", "send >>as >>key|key_id"],
  ["raw-secret-as-password", `put >>aws_key login|smtp ${BAD}|!login`, "cluster"],
  ["api-client-at-smtp-endpoint", "api smtp_host"],
  ["fields-swapped", "swap user password"],
  ["password-broke-url", "special password url"],
  ["port-25-throttled", "blocked_25", "port_587|port_465"],
  ["port-25-throttled", `port_25 pause|strip|silent|!connect|!send|close|${BAD}`, "port_587|port_465"],
  ["tls-mode-mismatch", `port_465 starttls ${STUCK}`],
  ["tls-mode-mismatch", `port_465 plain ${STUCK}`],
  ["tls-mode-mismatch", `port_587 implicit ${BAD}|close|version`],
];

/** The words of server or client, as the person gives them. */
export const ENGLISH_SAID: readonly EnglishCause[] = [
  ["starttls-required", "login|password plain|!tls|!starttls|before reject|!accept|denied|tls|starttls", "port_465"],
  ["certificate-expired", "certificate expire"],
  ["certificate-wrong-name", "certificate >>name fail"],
  ["certificate-wrong-name", "certificate name mismatch|!mismatch|!right|wrong"],
  ["certificate-wrong-name", "instead certificate"],
  ["certificate-wrong-name", "tls name !mismatch|mismatch", "version|port_465|port_587"],
  ["certificate-untrusted", "certificate distrust|!trust"],
  ["certificate-untrusted", `certificate trust ${BAD}`],
  ["certificate-untrusted", "!certificate"],
  ["certificate-untrusted", "strip certificate"],
  ["certificate-wrong-name", "certificate >>issued connect|host"],
  ["certificate-wrong-name", "name certificate not"],
  ["certificate-untrusted", "distrust ses|smtp|!resolve"],
  [
    "identity-not-verified",
    "unverified|!verify address|sandbox|ses",
    "subscription|login|password|credential|certificate|server",
  ],
  ["identity-not-verified", "need >verify address"],
  ["identity-not-verified", "lose >>verify"],
  ["identity-not-verified", "only >send|mail >own"],
  ["identity-not-verified", "reject|!accept|!send outside recipient|people", "session|connect"],
  ["identity-not-verified", "own >not >people"],
  ["identity-not-verified", "sandbox people"],
  ["identity-not-verified", "sandbox !send|reject|still"],
  ["identity-not-verified", "only >verify address|people"],
  ["identity-not-verified", "!send|reject|fail people own|an_address", "connect|login|session"],
  ["message-too-long", "large exhaust quota"],
  ["message-too-long", "file exhaust quota"],
  ["message-too-long", "file >exceed", "day"],
  ["daily-quota", `quota day exhaust|${BAD}|!send|close`],
  ["daily-quota", "used_up day|quota"],
  ["daily-quota", "no_more day|quota"],
  ["daily-quota", "too_many day"],
  ["daily-quota", "quota exhaust ses|send", "session|large|size|connect"],
  ["sending-rate", "throttle", "session"],
  ["sending-rate", "rate exhaust"],
  ["sending-rate", "rate quota us|fail|reject"],
  ["not-authorized-to-create", "denied|!permission|!authorize create credential|user"],
  ["not-authorized-to-send", "denied send|ses|smtp", "login|password"],
  ["not-authorized-to-send", "permission reject send"],
  ["not-authorized-to-send", "user may_not send"],
  ["not-authorized-to-send", "!permission send"],
  ["sending-paused", "ses pause account", "session|connect|port_25|duration"],
  ["sending-paused", "our >>ses >>pause", "session|connect|mail|address|duration"],
  ["sending-paused", "ses >pause >>us", "session|connect|port_25"],
  ["sending-paused", "ses >>hold", "session|connect"],
  ["sending-paused", "shut >>our >>account", "session|connect"],
  ["sending-paused", "us hold >>ses", "session|connect"],
  ["sending-paused", "shut|hold >>our >>ses", "session|connect|key|user|credential|password|login"],
  ["too-many-connections", "once session"],
  ["too-many-connections", "session >>quota exhaust"],
  ["message-too-long", "too_large attachment"],
  ["message-too-long", "large >>exceed"],
  ["message-too-long", "large|size attachment reject|!accept|fail|!send|returned", "session"],
  ["message-malformed", "header twice|malformed"],
  ["starttls-required", "need starttls"],
  ["starttls-required", "starttls >>!use"],
  ["starttls-required", "need tls", "handshake|certificate|version|old_tls"],
  ["tls-version", `old_tls ${BAD}|only|not|!offer|!connect|close`],
  ["starttls-not-offered", "!offer starttls"],
  ["starttls-not-offered", "strip starttls"],
  ["client-never-authenticated", "unauthenticated ses|smtp|send|mail", "offer"],
  ["mail-from-domain-invalid", "mail_from_domain !mx"],
  ["mail-from-domain-invalid", `mail_from_domain mx ${BAD}|!resolve`],
  ["not-subscribed", "need|!ok subscription"],
  ["recipient-invalid", "recipient wrong|malformed ses|smtp"],
  ["sender-invalid", "sender_field wrong|malformed|empty ses|smtp"],
  ["idle-timeout", "idle close|silent session"],
];

/** What may have many causes. */
export const ENGLISH_VAGUE: readonly EnglishCause[] = [
  ["network-unreachable", "unreachable"],
  ["connection-refused", "refused_connection"],
  ["connection-refused", "!accept >>connect"],
  ["connection-refused", "ses|smtp|server|host >reject >>session", "login|password|credential|mail|address|once"],
  [
    "connection-refused",
    "session|port|port_587|port_465 >reject",
    "login|password|credential|user|mail|attachment|address|once",
  ],
  ["dns-failed", "hostname|host !resolve"],
  ["dns-failed", "bad_address >>host"],
  ["dns-failed", "unknown_host"],
  ["dns-failed", "smtp_host >>unknown"],
  ["dns-failed", `dns ${BAD}|nothing_comes|!answer`],
  ["connection-timeout", `silent ${THERE}`],
  ["connection-timeout", `!answer ${THERE}`],
  ["connection-timeout", "answer >>!send|!connect"],
  ["connection-timeout", "stay >>connect"],
  ["connection-timeout", "expire duration"],
  ["connection-timeout", "wait >answer"],
  ["connection-timeout", "take|wait|connect|pause duration fail|nothing|give_up"],
  ["connection-timeout", "connect|send|wait give_up fail", "login|password|credential"],
  ["connection-timeout", `wait fail|nothing ${THERE}`],
  ["credentials-invalid", `login|password|credential ${BAD}`],
  ["credentials-invalid", `login|password|credential|user >>wrong`],
  ["credentials-invalid", `ok >until >rotate key|credential|password|iam|user`],
  ["credentials-invalid", "!login"],
  ["credentials-invalid", "denied login|password"],
  ["credentials-invalid", "still >contain|use|put >>rotate >>password|credential|key"],
  ["credentials-invalid", "key|iam|iam_name|user|credential >>gone"],
  ["credentials-invalid", "user|password|credential >>disagree"],
  ["credentials-invalid", "!accept >>user|login"],
  ["credentials-invalid", "lockout ses|smtp"],
  ["credentials-invalid", "ask password again|ask"],
  ["credentials-invalid", `rotate key|aws_key|credential|password|iam|iam_name|user ${BAD}|!send`, "forget"],
  ["tls-failed", "!handshake"],
  ["tls-failed", "handshake close"],
  ["tls-failed", `handshake|tls ${BAD}`],
  ["connection-closed", "lost"],
  ["connection-closed", "ses|server >>close middle"],
  ["connection-closed", "session close"],
  ["connection-closed", "ses|server >close >>us|our"],
  ["connection-failed", `connect ${BAD}`],
  ["connection-failed", "!connect"],
  ["connection-failed", "no_connectivity"],
];
