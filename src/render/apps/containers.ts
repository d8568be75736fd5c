/**
 * Settings as environment variables, for what starts other programs, and as a URL.
 *
 * Invariant: the variables are those of `--format env`; what the program inside wants to call them is for its owner to say.
 * @module
 */

import { smtpVariables } from "../derived.ts";
import { type BlockSettings, hasOnlyStartTls, secretNote, STARTTLS_PORT } from "./block.ts";
import { percentEncoded, shellDoubleQuoted, yamlQuoted } from "./quote.ts";

/**
 * Which programs accept the stricter form as written, which do not, and why one would want it.
 *
 * Source: Nodemailer, "SMTP transport"; Symfony, `EsmtpTransportFactory`; curl(1), `smtps`; django-environ, `email_url_config`;
 * dj-email-url, README, "SMTP backend". The first three are tested.
 */
const IMPLICIT_TLS =
  "Nodemailer, Symfony and curl also accept smtps:// with port 465 as written; django-environ and dj-email-url do not: " +
  "smtps:// is STARTTLS to them. With smtp:// and port 587, Nodemailer and Symfony continue without TLS where STARTTLS is " +
  "not offered";

/** By name. */
export const CONTAINERS = {
  systemd: {
    title: "systemd",
    pieces: (login) => [{
      mark: "#",
      place: "write to /etc/ses-smtp.env",
      notes: [
        secretNote("/etc/ses-smtp.env"),
        "in the unit, below [Service]: EnvironmentFile=/etc/ses-smtp.env",
        "then: systemctl daemon-reload && systemctl restart UNIT",
      ],
      lines: smtpVariables(login).map(([name, value]) => `${name}=${shellDoubleQuoted(value)}`),
    }],
  },
  // Compose: compose-spec, 05-services.md at 00655e2, `env_file`, `format`.
  docker: {
    title: "Docker",
    pieces: (login) => [{
      mark: "#",
      place: "write to ses-smtp.env; every value is used as it is, without quotes",
      notes: [
        secretNote("ses-smtp.env"),
        "then: docker run --env-file ses-smtp.env IMAGE",
        "Docker Compose 2.30 and newer: env_file: [{ path: ses-smtp.env, format: raw }], which uses values as they are too",
      ],
      lines: smtpVariables(login).map(([name, value]) => `${name}=${value}`),
    }],
  },
  kubernetes: {
    title: "Kubernetes",
    pieces: (login) => [{
      mark: "#",
      place: "pipe into kubectl apply -f -, which spares you a file with the password in it",
      notes: ["in the container of your workload: envFrom: [{secretRef: {name: ses-smtp}}]"],
      lines: [
        "apiVersion: v1",
        "kind: Secret",
        "metadata:",
        "  name: ses-smtp",
        "type: Opaque",
        "stringData:",
        ...smtpVariables(login).map(([name, value]) => `  ${name}: ${yamlQuoted(value)}`),
      ],
    }],
  },
  url: {
    title: "URL",
    aside: (host) => hasOnlyStartTls(host) ? undefined : IMPLICIT_TLS,
    pieces: ({ host, username, password }) => [{
      mark: undefined,
      place: "",
      notes: [],
      lines: [`smtp://${percentEncoded(username)}:${percentEncoded(password)}@${host}:${STARTTLS_PORT}`],
    }],
  },
} as const satisfies Readonly<Record<string, BlockSettings>>;
