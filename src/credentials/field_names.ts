/**
 * Which field a name means, in the spellings of consoles, commands, tools and applications.
 *
 * Invariant: tables; a name that can mean much else counts only with a value of the right form.
 * @module
 */

import { isBase64OfMailManagerUserName, isMailManagerUserName } from "../ses/mail_manager.ts";
import { shapeOfText } from "./shape.ts";

/** The fields that matter. */
export type FieldName =
  | "accessKeyId"
  | "secretAccessKey"
  | "sessionToken"
  | "smtpUsername"
  | "smtpPassword"
  | "smtpHost"
  | "smtpPort";

/** Names without case, spaces, dots, hyphens and underscores. */
const NAMES: ReadonlyMap<string, FieldName> = new Map<string, FieldName>([
  ["accesskeyid", "accessKeyId"],
  ["awsaccesskeyid", "accessKeyId"],
  ["awsaccesskey", "accessKeyId"],
  ["secretaccesskey", "secretAccessKey"],
  ["awssecretaccesskey", "secretAccessKey"],
  ["awssecretkey", "secretAccessKey"],
  ["awssecret", "secretAccessKey"],
  ["sessiontoken", "sessionToken"],
  ["awssessiontoken", "sessionToken"],
  ["awssecuritytoken", "sessionToken"],
  ["securitytoken", "sessionToken"],
  ["smtpusername", "smtpUsername"],
  ["smtpuser", "smtpUsername"],
  ["smtplogin", "smtpUsername"],
  ["smtppassword", "smtpPassword"],
  ["smtppass", "smtpPassword"],
  ["mailusername", "smtpUsername"],
  ["mailpassword", "smtpPassword"],
  ["emailhostuser", "smtpUsername"],
  ["emailhostpassword", "smtpPassword"],
  ["smtphost", "smtpHost"],
  ["smtpserver", "smtpHost"],
  ["smtpaddress", "smtpHost"],
  ["smtpendpoint", "smtpHost"],
  ["mailhost", "smtpHost"],
  ["emailhost", "smtpHost"],
  ["smtpport", "smtpPort"],
  ["mailport", "smtpPort"],
  ["emailport", "smtpPort"],
]);

/** In objects these plain names are common for SMTP credentials, as in a secret of AWS Secrets Manager. */
const OBJECT_NAMES: ReadonlyMap<string, FieldName> = new Map<string, FieldName>([
  ["username", "smtpUsername"],
  ["password", "smtpPassword"],
  ["endpoint", "smtpHost"],
  ["host", "smtpHost"],
  ["port", "smtpPort"],
]);

/** Names that count only where the value has the form of the field. */
const BY_VALUE: ReadonlyMap<string, FieldName> = new Map<string, FieldName>([
  ["accesskey", "accessKeyId"],
  ["keyid", "accessKeyId"],
  ["accessid", "accessKeyId"],
  ["accesskeysecret", "secretAccessKey"],
  ["secretkey", "secretAccessKey"],
  ["secretaccess", "secretAccessKey"],
  ["accesssecret", "secretAccessKey"],
  ["secret", "secretAccessKey"],
]);

/** Where a name is written. */
export type NameKind = "assignment" | "object";

/** The field that `name` means, and what is before it: `PROD_` in `PROD_SMTP_PASSWORD`. */
export interface NamedField {
  readonly field: FieldName;
  readonly prefix: string;
}

/** The field that `name` means where it has the value `text`; undefined for a name that means none. */
export function fieldNamed(name: string, text: string, kind: NameKind): NamedField | undefined {
  const words = name.split(/[\s_.-]+|(?<=[a-z0-9])(?=[A-Z])/).filter((word) => word !== "").map((word) =>
    word.toLowerCase()
  );
  for (let from = 0; from < words.length; from++) {
    const end = words.slice(from).join("");
    const field = NAMES.get(end) ?? (from === 0 && kind === "object" ? OBJECT_NAMES.get(end) : undefined) ??
      byValue(end, text);
    if (field !== undefined) return { field, prefix: words.slice(0, from).join("") };
  }
  return undefined;
}

function byValue(name: string, text: string): FieldName | undefined {
  const field = BY_VALUE.get(name);
  const shape = field === undefined ? "unknown" : shapeOfText(text.trim());
  const isFit = field === "accessKeyId" ? shape === "access-key-id" : shape === "secret-key";
  return isFit ? field : undefined;
}

/** Wordings of columns, for a header that is known to be about SMTP credentials. */
const COLUMNS: readonly (readonly [wording: RegExp, field: FieldName])[] = [
  [/pass(?:word)?/, "smtpPassword"],
  [/(?<!iam.*)user|login/, "smtpUsername"],
  [/port/, "smtpPort"],
  [/endpoint|server|host|address/, "smtpHost"],
];

/** The fields of the columns of a CSV header, whose rows may tell what it is about; undefined for a column of no interest. */
export function columnFields(header: readonly string[], isAboutSmtp = false): readonly (FieldName | undefined)[] {
  const bare = header.map((column) => column.replace(/^\ufeff/, "").toLowerCase());
  const isEncoded = (column: string): boolean => /base ?-?64|encoded/.test(column);
  const isSmtp = isAboutSmtp || bare.some((column) => /smtp|mail manager|ingress/.test(column));
  const named = bare.map((column, index): FieldName | undefined =>
    fieldNamed((header[index] ?? "").replace(/^\ufeff/, ""), "", "assignment")?.field ??
      (isSmtp ? COLUMNS.find(([wording]) => wording.test(column))?.[1] : undefined)
  );
  // The plain column counts where there is one; an encoded one alone is what was chosen, and is judged as such.
  const isPlain = (field: FieldName | undefined): boolean =>
    named.some((other, index) => other === field && !isEncoded(bare[index] ?? ""));
  return named.map((field, index) => isEncoded(bare[index] ?? "") && isPlain(field) ? undefined : field);
}

/** Whether a text may be a user name of SMTP credentials of SES, by its form; one of Mail Manager in base64 too. */
export function isSmtpUserName(text: string): boolean {
  return shapeOfText(text) === "access-key-id" || isMailManagerUserName(text) || isBase64OfMailManagerUserName(text);
}
