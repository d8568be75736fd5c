/**
 * What the environment variables do, in words.
 *
 * Invariant: a variable without words does not compile; help, manual page and README name the same ones.
 * @module
 */

import { ENV_NAMES, type EnvName } from "../host/host.ts";
import type { Row } from "../render/page.ts";

const MEANINGS: Readonly<Record<EnvName, string>> = {
  AWS_ACCESS_KEY_ID: "access key id; it is the SMTP user name",
  AWS_CA_BUNDLE: "PEM file with the CA certificates to trust for verify --ask-aws",
  AWS_CONFIG_FILE: "path of the config file (default: ~/.aws/config)",
  AWS_DEFAULT_REGION: "region, if --region and AWS_REGION are not set",
  AWS_ENDPOINT_URL: "endpoint of all services that verify --ask-aws calls",
  AWS_ENDPOINT_URL_IAM: "endpoint of IAM",
  AWS_ENDPOINT_URL_SESV2: "endpoint of SES",
  AWS_ENDPOINT_URL_STS: "endpoint of STS",
  AWS_IGNORE_CONFIGURED_ENDPOINT_URLS: "true: ignore AWS_ENDPOINT_URL and the three others",
  AWS_PROFILE: "profile in the AWS shared files, if --profile is not set",
  AWS_REGION: "region, if --region is not set",
  AWS_SECRET_ACCESS_KEY: "secret access key that passwords are derived from",
  AWS_SESSION_TOKEN: "marks the key as temporary; SES does not accept temporary keys over SMTP",
  AWS_SHARED_CREDENTIALS_FILE: "path of the credentials file (default: ~/.aws/credentials)",
  AWS_USE_DUALSTACK_ENDPOINT: "true: verify --ask-aws uses dual-stack endpoints (IPv4 and IPv6)",
  AWS_USE_FIPS_ENDPOINT: "true: verify --ask-aws uses FIPS 140 endpoints",
  HOME: "home directory, which contains .aws",
  NO_COLOR: "set to any value: no color",
  SMTP_PASSWORD: "SMTP password that verify tests and doctor checks",
  SMTP_USERNAME: "its user name",
  TERM: "dumb: no color",
  USERPROFILE: "home directory on Windows, if HOME is not set",
};

/** What smtpkey itself reads. */
export const ENV_ROWS: readonly Row[] = ENV_NAMES.map((name) => [name, MEANINGS[name]]);

/** What the runtime itself reads; the program cannot disable that. */
export const RUNTIME_ENV_ROWS: readonly Row[] = [
  ["HTTPS_PROXY", "proxy for the requests of verify --ask-aws; SMTP does not use it"],
  ["NO_PROXY", "hosts and domains without the proxy, separated by commas"],
  [
    "DENO_TLS_CA_STORE",
    "CA certificates that TLS trusts: mozilla, system, or both joined by a comma (default: mozilla)",
  ],
  ["DENO_CERT", "PEM file with more CA certificates to trust"],
  ["SSL_CERT_FILE", "with DENO_TLS_CA_STORE=system: file with the CA certificates of the system"],
  ["SSL_CERT_DIR", "with DENO_TLS_CA_STORE=system: folder with the CA certificates of the system"],
  ["SSLKEYLOGFILE", "file that TLS session keys are written to, for traffic decryption"],
  ["DENO_LOG", "enables runtime logging on standard error"],
];
