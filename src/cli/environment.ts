/**
 * What the environment variables do, in words.
 *
 * Invariant: a variable without words does not compile; help, manual page and README name the same ones.
 * @module
 */

import { ENV_NAMES, type EnvName } from "../host/host.ts";
import type { Row } from "../render/page.ts";

const MEANINGS: Readonly<Record<EnvName, string>> = {
  AWS_ACCESS_KEY_ID: "id of the access key; the user name of SMTP",
  AWS_CA_BUNDLE: "a PEM file of further roots, for verify --ask-aws",
  AWS_CONFIG_FILE: "another file in place of ~/.aws/config",
  AWS_DEFAULT_REGION: "the region, where neither --region nor AWS_REGION names one",
  AWS_ENDPOINT_URL: "another endpoint for all services that verify --ask-aws asks",
  AWS_ENDPOINT_URL_IAM: "the same for IAM alone",
  AWS_ENDPOINT_URL_SESV2: "the same for SES alone",
  AWS_ENDPOINT_URL_STS: "the same for STS alone",
  AWS_IGNORE_CONFIGURED_ENDPOINT_URLS: "true: these four do not count",
  AWS_PROFILE: "the profile of the AWS shared files, where --profile names none",
  AWS_REGION: "the region, where --region names none",
  AWS_SECRET_ACCESS_KEY: "the secret access key that passwords are derived from",
  AWS_SESSION_TOKEN: "its presence shows that the key is temporary, and SES takes no temporary key over SMTP",
  AWS_SHARED_CREDENTIALS_FILE: "another file in place of ~/.aws/credentials",
  AWS_USE_DUALSTACK_ENDPOINT: "true: verify --ask-aws uses endpoints that have IPv6 addresses too",
  AWS_USE_FIPS_ENDPOINT: "true: verify --ask-aws uses FIPS 140 endpoints",
  HOME: "where .aws lies",
  NO_COLOR: "set to anything: no colour",
  SMTP_PASSWORD: "the password that verify tries and doctor looks at",
  SMTP_USERNAME: "the user name that goes with it",
  TERM: "dumb: no colour",
  USERPROFILE: "where .aws lies on Windows, if HOME is not set",
};

/** What smtpkey itself reads. */
export const ENV_ROWS: readonly Row[] = ENV_NAMES.map((name) => [name, MEANINGS[name]]);

/** What the runtime honours, whoever runs it; the program cannot switch that off. */
export const RUNTIME_ENV_ROWS: readonly Row[] = [
  ["HTTPS_PROXY", "the proxy that verify --ask-aws sends its requests through; SMTP never goes through it"],
  ["NO_PROXY", "hosts and domains, joined by commas, that are asked without the proxy"],
  ["DENO_TLS_CA_STORE", "which roots TLS trusts: mozilla, the default, or system, or both joined by a comma"],
  ["DENO_CERT", "a PEM file of further roots that TLS trusts"],
  ["SSL_CERT_FILE", "with DENO_TLS_CA_STORE=system: the file of roots of the system"],
  ["SSL_CERT_DIR", "with DENO_TLS_CA_STORE=system: the folder of roots of the system"],
  ["SSLKEYLOGFILE", "a file that the keys of TLS sessions are written to, so that others can read along"],
  ["DENO_LOG", "makes the runtime talk on standard error"],
];
