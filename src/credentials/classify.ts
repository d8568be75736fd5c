/**
 * What a value is by its looks alone: secret access key, SMTP password, access key id, or one of them deformed on its way.
 *
 * Invariant: pure, and one of the few places that open a box. The results contain lengths and kinds, never a piece of the value.
 * @module
 */

import type { Secret } from "../secret.ts";
import { identifierKind } from "../ses/credential.ts";
import { isMailManagerUserName } from "../ses/mail_manager.ts";
import type { Sourced } from "../sourced.ts";
import type { Places, Remedy } from "../findings/catalogue/entry.ts";
import { PAIR } from "../findings/catalogue/pair.ts";
import { type Finding, findingMaker } from "../findings/finding.ts";
import { MAIL_MANAGER_CREDENTIALS_PAGE } from "../findings/catalogue/pages.ts";
import { PASSWORD_LENGTH, SECRET_KEY_LENGTH, type Shape, SHAPE_NAMES, shapeOfText } from "./shape.ts";

const finding = findingMaker(PAIR);

/** The kind that the value next to `name` has, or was meant to have where `name` is an access key id and a few characters are amiss. */
export function shapeNextTo(name: string | undefined, secret: Secret): Shape {
  const text = secret.open();
  const shape = shapeOfText(text);
  if (shape !== "unknown" || identifierKind(name ?? "") === undefined || !/^[A-Za-z0-9+/=]+$/.test(text)) return shape;
  if (/^B[A-P]/.test(text) && Math.abs(text.length - PASSWORD_LENGTH) <= MISCOPIED_PASSWORD) return "smtp-password";
  return Math.abs(text.length - SECRET_KEY_LENGTH) <= MISCOPIED_KEY ? "secret-key" : shape;
}

/** Characters by which a value that was copied badly is too long or too short; one of a password looks like a longer key. */
const MISCOPIED_PASSWORD = 2;
const MISCOPIED_KEY = 10;

/** A way in which a value gets spoilt between the place where it was made and the place where it is used. */
interface Accident {
  readonly id: keyof typeof PAIR;
  /** The evidence in words, or undefined if it did not happen to `text`. */
  readonly seenIn: (text: string) => string | undefined;
}

/** Accidents that spoil any value, in the order in which they would hide each other. */
const ACCIDENTS: readonly Accident[] = [
  { id: "quoted-value", seenIn: (text) => isQuoted(text) ? "it begins and ends with a quotation mark" : undefined },
  {
    id: "percent-encoded",
    seenIn: (text) => /%(2[BF]|3D)/i.test(text) ? "it contains %2B, %2F or %3D" : undefined,
  },
  {
    id: "plus-became-space",
    seenIn: (text) => {
      if (!text.includes(" ")) return undefined;
      const fixed = shapeOfText(text.replaceAll(" ", "+"));
      return fixed === "unknown" ? undefined : `with + for each space it is ${SHAPE_NAMES[fixed]}`;
    },
  },
  {
    id: "base64-twice",
    seenIn: (text) => {
      const inner = shapeOfText(decoded(text) ?? "");
      return inner === "unknown" ? undefined : `it decodes to ${SHAPE_NAMES[inner]}`;
    },
  },
];

/** The accidents that are to be seen in `text`, as findings about `source`. */
function accidentsIn(text: string, source: string): readonly Finding[] {
  return ACCIDENTS.flatMap(({ id, seenIn }) => {
    const because = seenIn(text);
    return because === undefined ? [] : [finding(id, { because, source })];
  });
}

/** Whitespace around a value, as a finding, if there is any; `fate` says what became of it. */
export function whitespaceAround(secret: Secret, source: string, fate = REMOVED): readonly Finding[] {
  const extra = secret.length - secret.trimmed().length;
  if (extra === 0) return [];
  const isLine = /\n[ \t]*$/.test(secret.open());
  const because = `${extra} ${extra === 1 ? "character" : "characters"} of whitespace around it` +
    `${isLine ? ", with a line break at the end" : ""}${fate}`;
  return [
    finding("stray-whitespace", { because, source, remedy: isLine && fate !== REMOVED ? LINE_BREAK : undefined }),
  ];
}

/** What happens to whitespace where a password is derived. */
const REMOVED = ", removed here";

/** A file shows no line break that is inside base64; `echo` and most editors put one there. */
const LINE_BREAK: Remedy = {
  text:
    "store the value without the line break. A value that is stored in base64 (data of a Kubernetes Secret, a variable of a " +
    "pipeline) has it inside: encode it again with printf and not with echo, or write it under stringData",
  command: `printf '%s' "$SMTP_PASSWORD" | base64`,
  link: "https://kubernetes.io/docs/tasks/configmap-secret/managing-secret-using-config-file/",
};

/**
 * What is wrong with a value that is meant to be a secret access key, the most likely first, apart from whitespace.
 * An `error` means that it is certainly something else; a `warning` that it may be.
 */
export function judgeSecretKey({ value, source }: Sourced<Secret>): readonly Finding[] {
  const text = value.trimmed().open();
  const shape = shapeOfText(text);
  if (shape === "secret-key") return /^(?=.*\d)(?=.*[a-f])[0-9a-f]+$/.test(text) ? [checksum(source)] : [];
  const because = `the value is ${SHAPE_NAMES[shape]}`;
  if (shape === "access-key-id") return [finding("access-key-id-as-secret", { because, source })];
  if (shape !== "unknown") return [finding("smtp-password-as-secret", { because, source })];
  const accidents = accidentsIn(text, source);
  return accidents.length > 0 ? accidents : [oddSecretKey(text, source)];
}

/** Chance makes no secret access key of hexadecimal digits alone. */
function checksum(source: string): Finding {
  const because =
    "it is 40 hexadecimal digits, as a checksum or a commit is; a secret access key has other letters too";
  return finding("unknown-shape", { because, source });
}

/** The finding about a secret access key that has an odd length or odd characters. */
function oddSecretKey(text: string, source: string): Finding {
  if (/\s/.test(text)) {
    return finding("unknown-shape", { because: "there is whitespace inside it", source, severity: "error" });
  }
  if (/[{}[\]()<>"'`,;:$%&!?]/.test(text)) {
    const because = "it contains characters that keys do not have, such as brackets, quotes or colons";
    return finding("unknown-shape", { because, source, severity: "error" });
  }
  const because = text.length === SECRET_KEY_LENGTH
    ? "it has 40 characters, but not all of them are letters, digits, + or /"
    : `it has ${text.length} characters; a secret access key has ${SECRET_KEY_LENGTH}${miscopied(text.length)}`;
  return finding("unknown-shape", { because, source });
}

/** By how many characters a value of almost the right length is wrong, in words. */
function miscopied(length: number): string {
  const extra = length - SECRET_KEY_LENGTH;
  const count = Math.abs(extra);
  if (count > 3) return "";
  return `: ${count === 1 ? "one" : count} too ${extra > 0 ? "many" : "few"}`;
}

/** What is wrong with a value that is meant to be an access key id. */
export function judgeAccessKeyId({ value, source }: Sourced<string>): readonly Finding[] {
  const kind = identifierKind(value);
  if (kind === "long-term") return [];
  if (kind === "temporary") {
    return [finding("temporary-key", { because: "the access key id starts with ASIA", source })];
  }
  if (kind === undefined && identifierKind(value.toUpperCase()) !== undefined) {
    return [finding("lowercased-key", { source })];
  }
  const shape = shapeOfText(value);
  if (shape !== "unknown" && shape !== "access-key-id") {
    return [finding("fields-swapped", { because: `the user name is ${SHAPE_NAMES[shape]}`, source })];
  }
  if (isMailManagerUserName(value)) return [finding("username-not-access-key", { ...MAIL_MANAGER_NAME, source })];
  const accidents = accidentsIn(value, source);
  return accidents.length > 0
    ? accidents
    : [finding("username-not-access-key", { because: describeUserName(value), source })];
}

/** Where an access key is needed; at an endpoint such a name is judged by `mail_manager_pair.ts`. */
const MAIL_MANAGER_NAME = {
  because: "it is the user name of a Mail Manager ingress endpoint, whose password is chosen and cannot be derived",
  remedy: {
    text:
      "use the password that was set for the ingress endpoint as it is, and test the login with the host that the SES " +
      "console shows; to set another password, edit the ingress endpoint there",
    command: "smtpkey verify --host ID.CLUSTER.mail-manager-smtp.amazonaws.com -",
    link: MAIL_MANAGER_CREDENTIALS_PAGE,
  },
} as const;

/** How a user name relates to the access key id `id`: `no-id`: it is not an access key id at all. */
export function relationTo(username: Secret, id: string): "same" | "wrong-case" | "other-id" | "no-id" {
  const text = username.trimmed().open();
  if (text === id) return "same";
  if (text.toUpperCase() === id) return "wrong-case";
  return identifierKind(text.toUpperCase()) === undefined ? "no-id" : "other-id";
}

/** What is wrong with a value that is meant to be an SMTP user name. */
export function judgeUserName({ value, source }: Sourced<Secret>): readonly Finding[] {
  return judgeAccessKeyId({ value: value.trimmed().open(), source });
}

/** What is wrong with a value that is meant to be an SMTP password, apart from whitespace around it. */
export function judgePassword({ value, source }: Sourced<Secret>, places: Places = {}): readonly Finding[] {
  const text = value.trimmed().open();
  const shape = shapeOfText(text);
  if (shape === "smtp-password") return [];
  if (shape === "secret-key") {
    return [finding("raw-secret-as-password", { because: KEY_LOOKS, source, places, remedy: derivingFrom(source) })];
  }
  if (shape === "legacy-password") return [finding("legacy-password", { because: LEGACY_LOOKS, source, places })];
  if (shape === "access-key-id") {
    return [finding("fields-swapped", { because: "the password is an access key id", source })];
  }
  const accidents = accidentsIn(text, source);
  return accidents.length > 0 ? accidents : [oddPassword(text, source)];
}

/** How to derive from the very value that is wrong, from where it is stored. */
function derivingFrom(source: string): Remedy {
  const command = source === "SMTP_PASSWORD"
    ? `printf '%s %s' "$SMTP_USERNAME" "$SMTP_PASSWORD" | smtpkey derive --region {region} -`
    : "smtpkey derive --region {region} - < FILE";
  return { ...PAIR["raw-secret-as-password"].remedy, command };
}

const KEY_LOOKS = "it has the 40 characters of a secret access key; an SMTP password has 44 and starts with B";
const LEGACY_LOOKS = "it has 44 characters and starts as Signature Version 2 does, with A and a letter from g to v";

/** The finding about a password that is of no known kind: cut short, or anything else. */
function oddPassword(text: string, source: string): Finding {
  const because = `it has ${text.length} characters; an SMTP password has ${PASSWORD_LENGTH}`;
  if (/^[AB][A-Za-z0-9+/]*$/.test(text) && text.length > 7 && text.length < PASSWORD_LENGTH) {
    return finding("truncated-password", { because, source });
  }
  if (text.length !== PASSWORD_LENGTH) return finding("unknown-shape", { because, source });
  return finding("unknown-shape", { because: "it has 44 characters, but not those of an SMTP password", source });
}

/** What kind of name is used as access key id. */
function describeUserName(name: string): string {
  if (name.startsWith("arn:")) return "it is an ARN";
  if (name.includes("@")) return "it is a mail address";
  if (identifierKind(name) === "other") return "it is the id of something else in IAM, not of an access key";
  return "it does not start with AKIA; it may be the name of an IAM user";
}

const QUOTES: readonly (readonly [string, string])[] = [["'", "'"], ['"', '"'], ["`", "`"], ["“", "”"], ["‘", "’"]];

function isQuoted(text: string): boolean {
  return text.length > 1 && QUOTES.some(([open, close]) => text.startsWith(open) && text.endsWith(close));
}

/** Whether a value as a file holds it is `read`, perhaps with quotation marks around it. */
export function isReadAs(written: string | Secret, read: string | Secret): boolean {
  const [all, bare] = [written, read].map((value) => typeof value === "string" ? value : value.open());
  return all === bare || (all !== undefined && isQuoted(all) && all.slice(1, -1) === bare);
}

/** What `text` encodes as base64, or undefined if it is not base64. */
function decoded(text: string): string | undefined {
  if (text.length < 24 || text.length % 4 !== 0 || !/^[A-Za-z0-9+/]+={0,2}$/.test(text)) return undefined;
  return new TextDecoder("latin1").decode(Uint8Array.fromBase64(text)).trim();
}

/** Whether every format that may write `secret` in `text` reads it as it is: by its characters, and by what is around it on its line. */
export function isPlainlyWritten(secret: Secret, text: string): boolean {
  const written = secret.open();
  if (!/^[A-Za-z0-9+/_.][A-Za-z0-9+/=@^_.-]*$/.test(written)) return false;
  return text.split(/[\r\n]+/).some((line) => {
    const at = line.indexOf(written);
    return at > 0 && /[\s"'=:]$/.test(line.slice(0, at)) && /^["']?[,;]?\s*$/.test(line.slice(at + written.length));
  });
}
