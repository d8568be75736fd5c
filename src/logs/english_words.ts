/**
 * The ordinary words of English for what goes wrong with mail, as a thesaurus has them: concept, then all the ways to say it.
 *
 * Invariant: data. Entries are separated by commas and are words in their basic form, as in a dictionary: their other forms and near
 * misspellings are recognised as well. Of entries that begin at one word the longest counts.
 * @module
 */

/** What each concept is called. */
export const CONCEPTS = {
  // Polarity.
  not:
    "not, never, cannot, can't, cant, cann't, cnt, don't, dont, doesn't, doesnt, dosent, dosnt, doesent, didn't, didnt, won't, wont, wouldn't, wouldnt, couldn't, couldnt, cudnt, isn't, isnt, wasn't, wasnt, aren't, arent, weren't, werent, hasn't, hasnt, haven't, havent, hadn't, hadnt, shouldn't, shouldnt, ain't, aint, mustn't, needn't, can no longer, no longer, not any more, unable, not able, nor, neither, hardly, nothing, none of, nobody, no one, lose the ability, no way",
  no: "no, without, lack, miss, absent, w/o",
  fail:
    "fail, failure, faild, error, err, unsuccessful, unsuccessfully, problem, trouble, issue, break, broke, broken, die, dead, crash, impossible, stop, quit, cease, give up, no luck, no joy, no dice, no go, no chance, no success, no avail, unable, hopeless, mess up, screw up, blow up, fault, glitch, exception, abort, down, fall over, struggle, choke, go wrong, bomb out, red, out of order, borked, bust, hosed, kaput, difficulty, bug, in vain, stumped, doesn't do anything, does nothing, go nowhere, suck",
  reject:
    "reject, refuse, deny, decline, disallow, forbid, dismiss, bounce, turn down, turn away, throw out, throw back, throw away, knock back, kick back, spit out, spit back, send back, shut out, lock out, choke on, barf, object, balk, unhappy, veto, discard, say no, unacceptable, unaccepted, no good, block, hate, dislike, spit, spew, barf at, chuck out, throw up, push back, knock us back, slap, punt, fob off, disregard, ignore, blow off",
  accept:
    "accept, take, like, want, recognize, recognise, honor, honour, let, allow, permit, approve, swallow, agree, believe, know, eat, happy, buy, acknowledge, let through, willing, will have",
  ok:
    "work, function, succeed, success, successful, successfully, pass, possible, fine, ok, okay, good, great, luck, well, able, happen, help, do anything, perfect, perfectly, operational",
  wrong:
    "wrong, invalid, bad, incorrect, incorrectly, false, mistaken, unknown, unrecognized, unrecognised, illegal, inaccurate, unauthorized, unauthorised, faulty, rubbish, garbage, unusable, inactive",
  right: "right, correct, valid, match, the same, proper",

  // The login.
  login:
    "log in, log on, login, logon, log into, log onto, sign in, signin, sign on, sign into, authenticate, authentication, authentification, autentication, authetication, authentcation, autenticate, authentify, auth, authn, let in, get in, let inside, sasl, check in",
  password: "password, passwd, passwrd, pasword, pwd, pw, pass, passphrase, passcode, psw, pswd, smtp secret",
  credential:
    "credential, creds, cred, login detail, login data, login info, logins, account detail, user and pass, user pass, user name and password, smtp detail, details",
  user: "user name, username, userid, user id, login name, usernames, usr, smtp user, user, login field, account name",
  key: "access key, key, key pair, keypair, api key, iam key, aws key, access key id",
  secret:
    "secret, secret key, secret access key, secret_key, secret access, iam secret, aws secret, secretkey, secretaccesskey, aws secret key, iam secret key, private key of the access key, aws_secret_access_key, secret_access_key",
  iam: "iam, iam account",
  rotate:
    "rotate, rotation, delete, remove, deactivate, disable, revoke, regenerate, recreate, re create, renew, replace, reset, change, roll over, roll, expire, new, old, cycle, refresh, reissue, re issue, swap out, create, make, generate, recycle, clean up, update, retire, wipe, inactive, deactivated",
  swap:
    "swap, mix up, interchange, switch around, reverse, the wrong way round, wrong way around, other way round, flip, confuse, transpose, exchange",
  temporary: "temporary, temp, ephemeral, short lived, assumed",
  ask: "ask, prompt, request, demand",
  again: "again, keep, over and over, repeatedly, always",

  // The connection.
  connect:
    "connect, connection, conn, connectivity, reach, talk to, get through, get to, get out to, establish, telnet, socket, hook up, get a connection, speak to, reachable, dial, open a connection, open a socket, open socket, open connection, contact the server, contact ses, contact amazon, access the server, access ses, hit the endpoint, unreachable",
  unreachable:
    "no route, no route to host, not routable, no network, network down, network be down, network unreachable, network is unreachable, unreachable network, host unreachable, destination unreachable",
  silent:
    "timeout, time out, timed out, times out, timeing out, timout, hang, hung, freeze, froze, frozen, stall, stick, stuck, spin, spinner, unresponsive, silence, silent, forever, take age, age, eternity, endless, endlessly, indefinitely, infinitely, wait and wait, keep wait, sit there, sit at, just sit, load forever, keep load, still load, keep spin, take too long, take long, take so long, take very long, take forever, black hole, blackhole, dead air, etimedout, wait forever, hourglass, never end, never finish, never come back, never return, nothing happen, nothing come back, nothing come, keep try, keep connect, still connect, still wait, loop, run into a timeout, block in, block on, stay at, sit there until",
  answer:
    "answer, respond, response, reply, react, reaction, say anything, say a word, greet, greeting, banner, finish, complete, return, come back, get back, pick up, talk, get an answer",
  duration: "second, sec, minute, min, hour, s",
  refused_connection:
    "connection refuse, connection be refuse, refuse to connect, refuse connection, refuse the connection, refuse my connection, refuse our connection, refuse all connection, refuse any connection, refuse tcp connection, actively refuse, connection reject, econnrefused, port be close, reject connection, reject the connection, deny connection, connexion refuse, port close, refuse on port, decline the connection, decline connection",
  close:
    "close, drop, reset, cut, cut off, kick, kick out, kick off, disconnect, hang up, hung up, terminate, tear down, sever, interrupt, abort, end, throw out, boot, boot out, broken pipe, eof, go away, slam, break off, break down, quit, die, rst, shut, kill, drop out, fall apart, collapse, bail, drop off, go down",
  session: "session, connection, conn, socket, line, conversation, stream, tunnel, connectivity, smtp session, channel",
  once:
    "too many, concurrent, concurrently, parallel, simultaneous, simultaneously, at once, at the same time, multiple, number of, maximum, how many",
  idle:
    "idle, inactive, inactivity, keepalive, keep alive, keep open, idle time, open too long, do nothing, wait too long, unused, quiet, without activity",

  // The name.
  resolve:
    "resolve, resolution, lookup, look up, nslookup, dig, find, locate, translate, exist, found, know, unresolvable, recognise, recognize, resolvable",
  dns:
    "dns, nameserver, name server, name resolution, hostname lookup, host lookup, name lookup, resolver, nslookup, unknown address of the server",
  hostname:
    "host, hostname, host name, endpoint, server name, domain name, server address, smtp server, mail server, server, name, ses host",

  // The certificate and TLS.
  certificate:
    "certificate, cert, certificat, sertificate, x509, certificate chain, chain, root ca, ssl certificate, tls certificate, ca, issuer, trust store, truststore, keystore, cacert, root certificate, ca certificate",
  expire:
    "expire, expired, expiry, expiration, lapse, outdated, out of date, run out, stale, too old, past its date, overdue, out of validity, past expiry, past its validity, past validity, validity end, validity over",
  distrust:
    "untrusted, distrust, mistrust, self sign, selfsigned, unknown issuer, unknown authority, unknown ca, unable to get local issuer, suspicious, insecure, cannot be verify, unknown certificate, not secure, intercept, inspection, mitm, unrecognized, unrecognised, not in the trust store, not in truststore, not in keystore, not in the ca bundle, certification path, cert path, trust anchor, no trusted, unverified certificate, pkix, unsafe, dubious, not safe",
  trust:
    "trust, verify, validate, verification, validation, check, accept, recognize, recognise, know, like, believe, secure, trusted",
  mismatch:
    "mismatch, mismatched, differ, different, another, other, belong to, issue for, issue to, match, fit, agree, wrong, wildcard, someone else, doesn't cover, cover, not for, common name, cname",
  name:
    "name, hostname, host name, common name, cn, san, host, domain, cname, subject, dns name, server name, alias, url, address, altname",
  tls: "tls, ssl, encryption, encrypt, encrypted, cipher, secure connection",
  starttls: "starttls, start tls, starttsl, startls, start_tls",
  handshake: "handshake, negotiation, negotiate, sslv3 alert, tlsv1 alert",
  need:
    "need, must, require, want, insist, expect, demand, ask for, should, have to, mandatory, necessary, obligatory, first, need to, compulsory, need to use",
  strip:
    "strip, mask, remove, hide, filter, mangle, rewrite, intercept, tamper, inspect, swallow, eat, block, replace, swap",
  offer:
    "offer, advertise, advertize, announce, support, provide, list, show, available, present, propose, capability, have, see, speak, know",
  plain:
    "plain, plaintext, plain text, clear text, cleartext, unencrypted, insecure, not encrypted, no ssl, no tls, no encryption, without ssl, without tls, without encryption, ssl off, tls off, ssl disable, tls disable, encryption none, secure false, no encrypt",
  implicit: "ssl, smtps, implicit, wrapper, ssl on, secure true, implicit tls, ssl/tls, ssltls, tls wrapper",

  // Who sends, and what.
  ses: "ses, amazon, aws, amazn, amazone, simple email service",
  smtp: "smtp, smpt, stmp, smtps, mail server, mailserver, mail relay",
  server: "server, relay, endpoint, host, service",
  mail:
    "mail, email, emails, message, msg, newsletter, notification, letter, campaign, invoice, mailing, alert, mailout, bulk mail",
  send:
    "send, sent, sned, deliver, delivery, go out, relay, dispatch, transmit, forward, get out, leave, arrive, outgoing, submit, come through, fire off, get through, go through",
  sender:
    "from, sender, from address, from field, from header, return path, sender address, mail from, envelope from, envelope sender, reply to, from line",
  recipient: "recipient, to address, receiver, rcpt, addressee, destination address, to field, rcpt to",
  address:
    "address, email, mail, domain, subdomain, identity, sender, recipient, mailbox, email address, e mail address, sender address, from address, sender domain, sending domain, email id, mail id, adress, addres",
  verify: "verify, verified, verification, varify, verifed, verfied, confirm, confirmed, validate, whitelist",
  unverified:
    "unverified, unconfirmed, unvalidated, not verify, not confirm, non verified, yet to be verify, identity fail the check, identities fail the check, fail the check, unapproved, identity check fail, identity fail, identity check failure",
  only: "only, just, except, solely, exclusively, but only, unless, merely",
  people:
    "customer, client, people, person, anyone, everyone, everybody, anybody, others, everyone else, anyone else, anybody else, someone else, everybody else, colleague, coworker, friend, stranger, subscriber, member, external, outside, gmail, real user, other people, other address, other domain, other recipient, user, outsider, third party, rest, else",
  own: "own, myself, me, ourselves, yourself, self, internal, my own, our own, in house",
  sandbox: "sandbox, sand box, sandboxed, sandbox mode, test mode, trial mode, sandboxing",

  // What AWS stops and limits.
  pause:
    "pause, suspend, suspention, disable, shut down, shut off, block, ban, put on hold, lock, lock down, turn off, switch off, deactivate, cut off, terminate, freeze, take away, pull the plug, halt, revoke, on hold, under review, probation, hold, stop",
  account:
    "account, acct, accnt, sending, sending privilege, send privilege, ability to send, privilege, sending ability",
  quota:
    "quota, limit, cap, allowance, allotment, maximum, max, ceiling, send limit, sending limit, limitation, qouta, contingent, allocation, volume, number of message, number of email, number of mail, amount of email, amount of mail, count",
  day: "day, daily, today, tomorrow, 24h, 24hr, 24hrs, 24 hour, 24 hours, 24, midnight, per day",
  exhaust:
    "reach, hit, exceed, use up, use, over, full, exhaust, max out, run out, ran out, out of, run into, spend, surpass, burn through, burn, burn up, go over, go past, go above, blow through, past, bump into, above, gone, finish, deplete, use all, all used, consume, beyond, exceded, exeeded, hit the ceiling, up",
  throttle:
    "throttle, throtle, throtling, throttling, rate limit, ratelimit, rate limited, ratelimited, slow down, slow us down, too fast, too quick, too quickly, too rapidly, faster, too many request, too many email, too many mail, too many message, maximum send rate, maximum sending rate, max send rate, max sending rate, sending rate, send rate, rate exceed, per second limit, at once, limit the rate",
  rate:
    "per second, a second, sending rate, send rate, mails per second, emails per second, messages per second, per sec, rate limit, rate",

  // The message.
  large:
    "big, large, huge, size, long, heavy, mb, mbs, megabyte, meg, megs, oversize, oversized, too big, too large, too long, bigger, larger, 10mb, gb, bytes, big attachment, massive, enormous, 40mb, fat, weight",
  attachment:
    "attachment, attach, attachement, atachment, pdf, pdfs, photo, picture, image, zip, document, video, presentation, doc, scan, report, file, invoice, message, mail, email, payload, content, body, newsletter, excel, spreadsheet, brochure, catalogue, catalog, powerpoint, word document",
  header:
    "header, headers, subject, message id, mime version, content type, bcc, date header, from header, to header, subject line, from line, heading, reply to header",
  twice:
    "duplicate, duplicated, dupe, twice, double, doubled, two, multiple, repeated, second, more than one, several, 2, two times, more than once, several times",
  malformed:
    "malformed, malform, broken, illegal, corrupt, unparsable, not well formed, garbled, mangled, syntax, badly formed, ill formed, bogus, garbage, non ascii, wrong format, formatted, format",

  // The right to send.
  permission:
    "permission, permision, privilege, policy, allow, authorize, authorise, authorized, authorised, authorization, authorisation, entitle, right to send, rights, permit, sendrawemail, send raw email, sendemail",
  denied:
    "access deny, access be deny, accessdenied, not authorize, not authorise, unauthorized, unauthorised, no permission, permission deny, not allow, not permit, insufficient permission, missing permission, lack permission, not entitle, no right, explicit deny, accessdeniedexception",
  authorize: "authorize, authorise, permission, permision, permit, entitle, privilege, allow",

  // Places and settings.
  region: "region, regions, aws region, location, az, zone",
  another: "another, other, different, wrong, elsewhere, not same, cross, across, second, old",
  bound:
    "bind, bound, tie, lock, specific, per, regional, valid for, only for, belong, share, reuse, re use, global, same, copy",
  as: "as, for, in, into, instead of, =, ->, =>, where",
  put:
    "put, use, enter, type, paste, set, fill, copy, supply, have, provide, plug, insert, stick, give, configure, tried, try, using, is, are, =, with",
  convert: "convert, derive, calculate, compute, generate, transform, turn into, algorithm, hash",
  special:
    "slash, plus, plus sign, special character, special char, special symbol, percent sign, ampersand, at sign, punctuation, symbol, forward slash, question mark, non alphanumeric, +, /, escape, encode, url encode, urlencode",
  url: "url, uri, dsn, connection string, smtp url, mailer_dsn, email_url, connection url, smtp uri, mail url",
  api: "boto3, boto, sdk, api, aws cli, http client, rest, https, sesclient, ses client, http",
  create: "create, make, generate, add, set up, createuser, create user, creation",
  subscription: "subscription, subscribe, sign up, signed up, not subscribe, opt in, optinrequired",
  mail_from_domain: "mail from domain, custom mail from, mail from subdomain, custom mail from domain, mailfrom domain",
  mx: "mx, mx record, mx entry",

  // What some causes need more exactly.
  complain: "complain, moan, whine, gripe, grumble, not happy, unhappy, nag, bitch",
  is: "is, are, be, was, =, equal, set to, ->, =>, same as, use, set as, being",
  mail_address:
    "email address, mail address, e mail address, my email, our email, account email, email id, mail id, own email, my mail, my gmail, sender address, from address, gmail address, login email, aws email, root email, account mail, aws account email, login mail, company email, work email, personal email, support address, info address",
  sts:
    "sts, sso, session token, instance profile, instance role, task role, execution role, iam role, assume role, assumed role, role, irsa, asia, lambda role, ec2 role, pod identity, identity center, session credential, session key, session login",
  unauthenticated:
    "unauthenticated, without authentication, without log in, without login, without auth, without authenticate, anonymous, anonymously, authentication require, auth require, login require, need authentication, need to log in, must authenticate, need a login, require authentication, authentication need, require auth, require login, need auth, log in first, authenticate first, no auth, no authentication, do not authenticate, doesn't authenticate, never authenticate, not even try to log in, without credential, no login attempt, without sending credential, without user, unauthenticated connection, be not log in, not yet log in, isn't authenticate, isnt authenticate, aren't authenticate, client be not authenticate, wasn't authenticate",
  hold: "pause, suspend, suspention, ban, on hold, under review, probation, put on hold, on ice",
  us: "us, me, we",
  forget: "forget, forgot, forgotten",
  cluster: "k8s, kubernetes, helm, vault, secrets manager, docker secret, sealed secret, cluster",
  lockout: "lock out, shut out, keep out",
  until: "until, till",
  wait: "wait",
  nothing: "nothing, no result, no effect, nada, zilch",
  lost: "lose connection, lose the connection, connection lose, lose session, connection get lose, lose contact",
  outside: "external, outside, foreign, other, third party, else",
  no_more: "no more mail, no more email, no more message, no further mail, no further email",
  used_up: "max out, use up, run out of, exhaust, out of, deplete",
  too_many: "too many email, too many mail, too many message",
  file:
    "attachment, attach, attachement, atachment, pdf, pdfs, photo, picture, image, zip, document, video, presentation, file, spreadsheet, brochure, payload",
  aws_key:
    "aws key, iam key, aws access key, iam access key, api key, root key, aws credential, iam credential, plain iam key, normal access key, aws api key",
  with: "with, use, via, by, as",
  port_25:
    "port 25, outbound 25, over 25, via 25, smtp 25, tcp 25, 25 outbound, at 25, on 25, traffic on 25, 25 tcp, 25 out",
  old_tls:
    "tlsv1, tls 1.0, tls 1.1, tls1.0, tls1.1, tls1, tls10, tls11, tlsv1.0, tlsv1.1, sslv3, ssl3, old tls, tls version, version of tls, ancient tls, outdated tls, tls v1, ssl 3, legacy tls, tls 1",
  version: "version, wrong version, protocol, record, gibberish, 1.0, 1.1, 1.2, 1.3",
  port: "port",
  instead: "instead of, rather than",
  nothing_comes: "give nothing, return nothing, say nothing, show nothing",
  same: "same, identical, the very same",
  signature: "signature, signaturedoesnotmatch, cli, signing",
  still: "still",
  iam_name: "iam user name, iam username, iam login, name of the iam user, iam name, iam user",
  to: "to",
  take: "take, last, need",
  give_up: "give up, eventually, at some point, after a while, finally",
  bad_address: "bad address, invalid address, wrong address",
  our: "our, my, ours, mine",
  shut:
    "shut off, shut down, turn off, switch off, disable, block, take down, kill, cut off, pull, freeze, close, lock, deactivate, stop, shut",
  returned: "come back, return, send back, bounce back, bounce, go back",
  too_large:
    "too big, too large, too long, too heavy, oversize, too huge, too much data, exceed the size, exceed size, over the size, exceed the maximum size, big for",
  blocked_25:
    "block 25, 25 block, 25 be block, 25 close, 25 filter, close 25, filter 25, throttle 25, block port 25, block outbound 25, block outgoing 25, port 25 be block, port 25 block, block outbound port 25, block outgoing port 25",
  unknown_host:
    "nxdomain, enotfound, getaddrinfo, servfail, host not find, unknown host, no such host, unknown mail server, unknown server, unknown smtp server, unknown hostname, host unknown, server unknown, host could not be found, host be not find, hostname unknown, host name unknown, hostname be unknown, host name be unknown, host be unknown, name or service, temporary failure in name resolution",
  disagree: "mismatch, mismatched, not match, disagree, not belong together, not fit together",
  gone: "delete, revoke, vanish, disappear, deactivate, disable, wipe, expire, remove, go, missing, erase, purge",
  stay: "stay, remain",
  unknown: "unknown, unrecognized, unrecognised",
  before: "before, prior to, ahead of",
  lose: "lose, lack, miss, withdraw, drop, expire",
  exceed: "exceed, over, bigger than, larger than, beyond, more than, above, exceded, exeeded",
  contain: "contain, have, show, hold, carry, include",
  sender_field:
    "sender, from address, from field, from header, sender address, envelope from, envelope sender, return path, from domain, from line",
  empty: "empty, missing, blank, no, without",
  use: "use, issue, enable, activate, support",
  secret_key:
    "secret key, secret access key, secret_key, secret access, iam secret, aws secret, secretkey, secretaccesskey, aws secret key, iam secret key, private key of the access key, aws_secret_access_key, secret_access_key",
  issued: "issue to, issue for, belong to, make out to, make out for",
  may_not: "may not, must not, not suppose to, not entitle to",
  each: "each, every, per",
  no_connectivity: "lose connectivity, no connectivity, without connectivity, lose network, lose internet",
  middle: "in the middle, middle of, halfway, mid session, midway, midstream, mid transfer, while send",

  // What is no trouble of sending: its words count for nothing else.
  future: "will expire, expire in, about to expire, go to expire, expire next, expire soon, expire tomorrow",
  setting:
    "recommended timeout, default timeout, best timeout, timeout setting, timeout value, increase the timeout, raise the timeout, sensible timeout, good timeout, timeout =, timeout of",
  relaying: "relay access deny, relaying deny, relay deny, relaying",
  elsewhere: "your email address be not verify, your email be not verify, please verify your",
  receive: "receive, recieve, inbound, incoming, get the mail, get the email",
} as const satisfies Readonly<Record<string, string>>;

/** One thing that is spoken of. */
export type Concept = keyof typeof CONCEPTS;
