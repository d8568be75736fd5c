/**
 * Derived passwords as text: bare, JSON, environment, CSV, and what else a person needs.
 *
 * Invariant: the one place that writes a password out, since it was asked for; the same bytes on a terminal and in a pipe.
 * @module
 */

import type { Derived } from "../credentials/derived.ts";
import { Failure } from "../failure.ts";
import { fipsHost, PORTS, smtpHost } from "../ses/endpoint.ts";
import { jsonText, SCHEMA } from "./message.ts";
import type { DeriveJson } from "./schemas/derive_schema.ts";
import { shellQuoted } from "./apps/quote.ts";
import { wrappedFor } from "./wrap.ts";

/** What a program logs in with. */
export interface DerivedLogin {
  readonly host: string;
  readonly username: string;
  /** The SMTP password, bare. */
  readonly password: string;
}

/** The formats, by the name that `--format` accepts. */
export const DERIVED_FORMATS = {
  plain: renderPlain,
  json: renderJson,
  env: renderEnv,
  csv: renderCsv,
} as const satisfies Record<string, (derived: Derived) => string>;

function renderPlain({ rows }: Derived): string {
  const single = rows.length === 1;
  return rows.map(({ region, password }) => {
    const text = password.secret.open();
    return single || region === undefined ? `${text}\n` : `${region.name}\t${text}\n`;
  }).join("");
}

function renderJson({ username, rows, warnings }: Derived): string {
  return jsonText<DeriveJson>({
    schema: SCHEMA,
    username: username?.text ?? null,
    passwords: rows.map(({ region, password }) => ({
      region: region?.name ?? null,
      password: password.secret.open(),
      version: password.version,
      host: region === undefined ? null : smtpHost(region),
      ...(region?.fips ? { fips_host: fipsHost(region) } : {}),
      ports: PORTS,
    })),
    warnings,
  });
}

function renderEnv(derived: Derived): string {
  if (derived.rows.length > 1) {
    throw new Failure("usage", "cannot write the format env: it holds one region, and several were given", {
      hints: ["name one --region, or choose --format csv or json"],
    });
  }
  const variables = smtpVariables(derivedLogin(derived, "the format env: it needs"));
  return variables.map(([name, value]) => `${name}=${shellQuoted(value)}\n`).join("");
}

/** `login` as the variables of the format env. */
export function smtpVariables(login: DerivedLogin): readonly (readonly [name: string, value: string])[] {
  const [port] = PORTS;
  return [
    ["SMTP_HOST", login.host],
    ["SMTP_PORT", String(port?.port)],
    ["SMTP_USERNAME", login.username],
    ["SMTP_PASSWORD", login.password],
  ];
}

function renderCsv({ username, rows }: Derived): string {
  const purpose = "the format csv: it needs";
  const name = needed(username, "username", purpose).text;
  const lines = rows.map(({ region, password }) => {
    const known = needed(region, "region", purpose);
    return [known.name, name, password.secret.open(), smtpHost(known)].join(",");
  });
  return ["Region,SMTP Username,SMTP Password,SMTP Host", ...lines].map((line) => `${line}\r\n`).join("");
}

/**
 * The login of the first row. Throws a `Failure` where its region or the user name is not known; `purpose` says what is
 * written and needs them, such as `the format env: it needs`.
 */
export function derivedLogin({ username, rows: [{ region, password }] }: Derived, purpose: string): DerivedLogin {
  return {
    host: smtpHost(needed(region, "region", purpose)),
    username: needed(username, "username", purpose).text,
    password: password.secret.open(),
  };
}

const NEEDS = {
  region: ["a region", "name it: --region eu-west-1"],
  username: ["the access key id", "give it with the secret: AWS_ACCESS_KEY_ID, or KEYID SECRET on standard input"],
} as const;

function needed<T>(value: T | undefined, need: keyof typeof NEEDS, purpose: string): T {
  if (value !== undefined) return value;
  const [what, hint] = NEEDS[need];
  throw new Failure("usage", `cannot write ${purpose} ${what}, and none is known`, { hints: [hint] });
}

/** What a person needs in addition to a bare password: user name, hosts, ports. */
export function companionText({ username, source, rows }: Derived, columns: number | undefined): string {
  const hosts = rows.flatMap(({ region }) => region === undefined ? [] : [smtpHost(region)]);
  return [
    ["user name", username?.text ?? "the access key id of that secret; it starts with AKIA"],
    ["key from", source],
    ...hosts.map((host) => ["host", host]),
    ["ports", `${portsWith("starttls")} (STARTTLS); ${portsWith("wrapper")} (implicit TLS)`],
  ].flatMap(([label = "", value = ""]) => wrappedFor(columns, value, " ".repeat(11), `${label.padEnd(10)} `))
    .map((line) => `${line}\n`).join("");
}

function portsWith(security: string): string {
  return PORTS.filter((port) => port.security === security).map(({ port }) => port).join(", ");
}
