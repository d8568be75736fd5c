/**
 * Arguments of a call that are settings: by their position in functions that are known, and in any other by what they are, since
 * a user name of SES is followed by its password, and a host by its port.
 *
 * Invariant: an argument never counts as a password because of its own form.
 * @module
 */

import { SMTP_USER_NAME_PATTERN } from "../ses/mail_manager.ts";
import type { Value } from "./value.ts";

/** A call of which the arguments are read one by one. */
export interface CallArguments {
  /** Its name; empty for brackets that are no call. */
  readonly name: string;
  /** How many arguments came. */
  argument: number;
  /** The first argument where it is a literal. */
  first?: string;
  /** The part that the last argument was. */
  last?: "host" | "user" | undefined;
}

/** The name of the setting that an argument is; `isAlone`: whatever scope it is in. */
export interface ArgumentPart {
  readonly name: string;
  readonly isAlone?: boolean;
}

/** What a list or a tuple is called, of which the values are read as arguments are. */
export const LIST = "[]";

/** Functions whose arguments are a name and what holds where nothing is set under it. */
export const WITH_DEFAULTS: RegExp = /^(?:env|getenv|get|fetch|config|option|getOrDefault|environ|get_env)$/i;

/** Functions whose arguments are a name and its value. */
const SETTERS =
  /^(?:define|const_set|put|putifabsent|setproperty|setdefault|set|setenv|putenv|add|addproperty|ini_set|config|option|pref|user_pref|lockpref|defaultpref|set_var|setvar|setitem|setvalue|setoption|update_option|add_option|set_config)$/i;

/** Functions with one argument before the name and its value, as libcurl and MATLAB have them. */
const LATER_SETTERS = /^(?:curl_(?:easy_)?setopt|setpref)$/i;

/** Functions whose arguments are parts of a login, in this order; an empty name is passed over. */
const POSITIONS: Readonly<Record<string, readonly string[]>> = {
  smtp: ["smtp_host", "smtp_port"],
  "smtp_ssl": ["smtp_host", "smtp_port"],
  smtpclient: ["smtp_host", "smtp_port"],
  login: ["smtp_user", "smtp_password"],
  plainauth: ["", "smtp_user", "smtp_password", "smtp_host"],
  passwordauthentication: ["smtp_user", "smtp_password"],
  setauthentication: ["smtp_user", "smtp_password"],
  networkcredential: ["smtp_user", "smtp_password"],
  pscredential: ["smtp_user", "smtp_password"],
  newdialer: ["smtp_host", "smtp_port", "smtp_user", "smtp_password"],
  newplaindialer: ["smtp_host", "smtp_port", "smtp_user", "smtp_password"],
};

/** The setting that the next argument of `call` is, if it is one. */
export function partOf(call: CallArguments, value: Value, isLiteral: boolean): ArgumentPart | undefined {
  const position = POSITIONS[call.name.toLowerCase()]?.[call.argument];
  const last = call.last;
  call.last = undefined;
  const byName = partByName(call, value, isLiteral);
  if (byName !== undefined) return byName;
  const byLooks = partByLooks(call, value, last);
  if (byLooks !== undefined || position === undefined || position === "") return byLooks;
  return { name: position, isAlone: true };
}

/** Methods of builders that set what they are called. */
const BUILDER = /^(?:host|hostname|server|port|user|username|pass|password)$/i;

function partByName(call: CallArguments, value: Value, isLiteral: boolean): ArgumentPart | undefined {
  const setter = /^(?:[Ss]et|[Ww]ith)([A-Z]\w*)$/.exec(call.name)?.[1] ?? BUILDER.exec(call.name)?.[0];
  if (/^(?:auth\w*|credentials?|login)$/i.test(setter ?? "")) return undefined;
  // A setter of both halves, as the one of Jenkins.
  if (/(?:auth|credentials?|login)$/i.test(setter ?? "") && value.kind === "text" && isSesUser(value.text)) {
    return undefined;
  }
  const at = LATER_SETTERS.test(call.name) ? 1 : 0;
  if (call.argument === at && isLiteral && value.kind === "text") call.first = value.text;
  return setter !== undefined && call.argument === 0 ? setterPart(setter, call, value) : namedPart(call, at);
}

/** The part that is set under the name which was argument `at` of a setter. */
function namedPart({ name, argument, first }: CallArguments, at: number): ArgumentPart | undefined {
  const isSetter = at > 0 || SETTERS.test(name);
  return argument === at + 1 && first !== undefined && isSetter ? { name: first } : undefined;
}

/** What `setX(value)` and `WithX(value)` set: a host may well be followed by the rest of the login. */
function setterPart(setter: string, call: CallArguments, value: Value): ArgumentPart {
  call.last = value.kind === "text" && isSesHost(value.text) ? "host" : undefined;
  return { name: setter };
}

function partByLooks(call: CallArguments, value: Value, last: CallArguments["last"]): ArgumentPart | undefined {
  const text = value.kind === "text" ? value.text.trim() : "";
  if (WITH_DEFAULTS.test(call.name)) return undefined;
  if (isSesHost(text)) {
    call.last = "host";
    return { name: "smtp_host", isAlone: true };
  }
  if (isSesUser(text)) {
    call.last = "user";
    return { name: "smtp_user", isAlone: true };
  }
  // In a command that is written as a list an option follows.
  if (last === "user" && /^-[\w-]+$/.test(text)) call.last = "user";
  else if (last === "user") return { name: "smtp_password", isAlone: true };
  if (last === "host" && /^\d{2,5}$/.test(text)) return { name: "smtp_port", isAlone: true };
  const isUrl = /^smtps?:\/\/(?:[^@\s]+@|email-smtp[.-]|[\w.-]+\.mail-manager-smtp\.)/i.test(text);
  return isUrl ? { name: "smtp_url", isAlone: true } : undefined;
}

/** The forms of SES's hosts and of its user names; how exact they are is for the rooms above to judge. */
const SES_HOST =
  /^(?:email-smtp(?:-fips)?\.[\w-]+\.|[\w.-]+\.mail-manager-smtp\.)amazonaws\.(?:com|com\.cn|eu)(?::\d+)?$/i;
const SES_USER = new RegExp(`^${SMTP_USER_NAME_PATTERN}$`);

/** Whether a text is a host of SES, perhaps with a port. */
export function isSesHost(text: string): boolean {
  return SES_HOST.test(text.trim());
}

/** Whether a text is a user name of SES. */
export function isSesUser(text: string): boolean {
  return SES_USER.test(text.trim());
}
