/**
 * Signatures to what went wrong on the way to the server: names, ports, routes, time-outs, and servers that speak no SMTP.
 *
 * Invariant: a table. None of these words is about SES by itself; a text must name it.
 * @module
 */

import { reason, type Signature, symptom } from "../../findings/signature.ts";

/** The signatures, the more exact first. */
export const NETWORK_CLUES: readonly Signature[] = [
  // A host that is an access key id is a broken URL, and `configuration.ts` has it.
  reason("dns-failed", /\bENOTFOUND(?! (?:akia|asia))/i, "enotfound"),
  reason("dns-failed", /\bEAI_AGAIN\b/, "eai_again"),
  reason("dns-failed", /name or service not known/i, "service not known"),
  reason("dns-failed", /nodename nor servname provided/i, "nor servname"),
  reason("dns-failed", /no such host/i, "no such host"),
  reason(
    "dns-failed",
    /\blookup \S+(?: on \S+)?: (?:server misbehaving|.{0,60}i\/o timeout)/i,
    "server misbehaving",
    "i/o timeout",
  ),
  reason("dns-failed", /\bUnknownHostException\b/, "unknownhostexception"),
  reason("dns-failed", /failure in name resolution/i, "name resolution"),
  reason("dns-failed", /could not resolve host/i, "resolve host"),
  reason("dns-failed", /cannot locate host/i, "locate host"),
  reason("dns-failed", /\bBad hostname\b/i, "bad hostname"),
  reason("dns-failed", /Name service error for name/i, "name service error"),
  reason("dns-failed", /unable to look ?up host/i, "look up host", "lookup host"),
  reason("dns-failed", /host lookup for \S+ did not complete/i, "host lookup for"),
  reason("dns-failed", /\bNXDOMAIN\b/, "nxdomain"),
  reason("dns-failed", /name could not be resolved/i, "could not be resolved"),
  reason("dns-failed", /No address associated with hostname/i, "no address associated"),
  reason("dns-failed", /failed to lookup address information/i, "lookup address"),

  reason("connection-refused", /\bECONNREFUSED\b/, "econnrefused"),
  reason("connection-refused", /connection refused/i, "connection refused"),
  reason("connection-refused", /actively refused/i, "actively refused"),

  reason("network-unreachable", /\bE(?:HOST|NET)UNREACH\b/, "ehostunreach", "enetunreach"),
  reason("network-unreachable", /(?:network|host) is unreachable/i, "is unreachable"),
  reason("network-unreachable", /no route to host|NoRouteToHostException/i, "no route to", "noroutetohost"),

  reason("connection-timeout", /\bETIMEDOUT\b/, "etimedout"),
  reason("connection-timeout", /\btimed out\b/i, "timed out"),
  reason("connection-timeout", /\bi\/o timeout\b/i, "i/o timeout"),
  reason("connection-timeout", /\bConnection timeout\b/i, "connection timeout"),
  reason("connection-timeout", /Greeting never received/i, "greeting never"),
  reason("connection-timeout", /Timeout to open TCP connection/i, "timeout to open"),
  // curl says no more; who waits for seconds is not refused.
  reason("connection-timeout", /after \d{4,} ms: Couldn't connect to server/i, "connect to server"),
  reason("connection-refused", /after \d{1,3} ms: Couldn't connect to server/i, "connect to server"),
  reason("connection-timeout", /Timeout \(\d+ secs?\) waiting for server/i, "waiting for server"),
  reason("connection-timeout", /TcpTestSucceeded ?: ?False/i, "tcptestsucceeded"),
  reason("connection-timeout", /Net::(?:Open|Read)Timeout/, "opentimeout", "readtimeout"),
  reason("connection-timeout", /SocketTimeoutException/, "sockettimeoutexception"),

  reason("not-smtp", /(?:response[=:] ?|<\*\* )HTTP\/1\.[01] \d{3}/i, "response=http", "response: http", "<** http/"),
  reason("not-smtp", /(?:reply: b'HTTP|\(-1, b'|^< HTTP)\/1\.[01] 400 /i, "reply: b'http", "(-1, b'/1.", "< http/1."),
  reason("not-smtp", /server sent an invalid reply/i, "invalid reply"),
  symptom("not-smtp", /Invalid greeting\. response=/i, "invalid greeting"),

  symptom(
    "connection-closed",
    /\bECONNRESET\b|connection reset by peer|Connection reset\b/i,
    "econnreset",
    "connection reset",
  ),
  symptom(
    "connection-closed",
    /closed unexpectedly|unexpectedly closed/i,
    "closed unexpectedly",
    "unexpectedly closed",
  ),
  symptom("connection-closed", /response reading failed/i, "reading failed"),
  symptom("connection-closed", /lost connection with/i, "lost connection with"),
  symptom("connection-closed", /Remote host closed connection/i, "host closed connection"),
  symptom("connection-closed", /bad greeting from SMTP host.{0,120}\[EOF\]/i, "bad greeting"),
  symptom("connection-closed", /server sent an empty reply/i, "empty reply"),
  symptom("connection-closed", /\bwrite EPIPE\b|\bbroken pipe\b/i, "write epipe", "broken pipe"),
  symptom(
    "connection-closed",
    /EOFError.{0,40}end of file reached|end of file reached.{0,4}EOFError/i,
    "end of file reached",
  ),
];
