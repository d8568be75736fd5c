/**
 * The settings that AWS's own tools read from the environment: other endpoints, FIPS, dual stack.
 *
 * Invariant: parsed once, at the door; a value that makes no sense is refused, and never shown, since it may hold a password.
 * Source: AWS SDKs and Tools Reference Guide, "Service-specific endpoints", "FIPS endpoints", "Dual-stack endpoints".
 * @module
 */

import { Failure } from "../failure.ts";
import type { Located } from "../ses/endpoint.ts";
import { type ApiEndpoint, apiEndpoint, type Service, type Variant } from "./endpoint.ts";

/** The variables that are read. */
export type AwsVariable =
  | "AWS_ENDPOINT_URL"
  | "AWS_ENDPOINT_URL_IAM"
  | "AWS_ENDPOINT_URL_SESV2"
  | "AWS_ENDPOINT_URL_STS"
  | "AWS_IGNORE_CONFIGURED_ENDPOINT_URLS"
  | "AWS_USE_DUALSTACK_ENDPOINT"
  | "AWS_USE_FIPS_ENDPOINT";

/** Where each service is to be asked. */
export interface AwsSettings {
  /** Which kind of endpoint. */
  readonly variant: Variant;
  /** Endpoints that the environment names, by service; they replace AWS's own. */
  readonly named: { readonly [service in Service]: string | undefined };
}

/** The settings in the environment `env`. Throws a `Failure` for what makes no sense. */
export function awsSettings(env: (name: AwsVariable) => string | undefined): AwsSettings {
  const isIgnored = isOn(env, "AWS_IGNORE_CONFIGURED_ENDPOINT_URLS");
  const variant = {
    fips: isOn(env, "AWS_USE_FIPS_ENDPOINT"),
    dualStack: isOn(env, "AWS_USE_DUALSTACK_ENDPOINT"),
  };
  const named = (own: AwsVariable): string | undefined => {
    const [name] = isIgnored ? [] : [own, "AWS_ENDPOINT_URL" as const].filter((name) => env(name) !== undefined);
    if (name === undefined) return undefined;
    if (variant.fips || variant.dualStack) throw contradiction(name);
    return checkedUrl(name, env(name) ?? "");
  };
  return {
    variant,
    named: {
      sts: named("AWS_ENDPOINT_URL_STS"),
      iam: named("AWS_ENDPOINT_URL_IAM"),
      sesv2: named("AWS_ENDPOINT_URL_SESV2"),
    },
  };
}

/** The endpoint of `service` for `region` under `settings`. */
export function endpointFor(service: Service, region: Located, { variant, named }: AwsSettings): ApiEndpoint {
  const own = apiEndpoint(service, region, variant);
  const url = named[service];
  return url === undefined ? own : { ...own, url };
}

function isOn(env: (name: AwsVariable) => string | undefined, name: AwsVariable): boolean {
  const value = env(name)?.trim().toLowerCase();
  if (value === undefined || value === "false") return false;
  if (value === "true") return true;
  throw new Failure("bad-environment", `cannot ask AWS: ${name} is neither true nor false`, {
    hints: [`set ${name}=true, or unset it`],
  });
}

function contradiction(name: AwsVariable): Failure {
  return new Failure(
    "bad-environment",
    `cannot ask AWS: ${name} names an endpoint, and FIPS or dual-stack endpoints are requested`,
    {
      hints: [
        `unset ${name}, or AWS_USE_FIPS_ENDPOINT and AWS_USE_DUALSTACK_ENDPOINT: AWS's tools refuse both together`,
      ],
    },
  );
}

/** The URL without a slash at its end. */
function checkedUrl(name: AwsVariable, text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const isPlain = url !== undefined && url.username === "" && url.password === "" && url.search === "" &&
    url.hash === "";
  if (isPlain && (url.protocol === "https:" || (url.protocol === "http:" && isLoopback(url.hostname)))) {
    return url.href.replace(/\/+$/, "");
  }
  const isClear = url?.protocol === "http:";
  throw new Failure(
    "bad-environment",
    `cannot ask AWS: ${name} is not ${isClear ? "https://" : "a URL for requests"}`,
    {
      hints: ["write https://HOST or https://HOST:PORT; http:// is accepted for this machine alone, such as 127.0.0.1"],
    },
  );
}

/** Whether a host of a URL is this machine: only there may a request go in plaintext. */
export function isLoopback(hostname: string): boolean {
  return hostname === "localhost" || hostname === "[::1]" || /^127(?:\.\d{1,3}){3}$/.test(hostname);
}
