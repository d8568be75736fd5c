/**
 * What smtpkey can prove of itself offline: that it derives as AWS does, and that its catalogue is whole.
 *
 * Invariant: the expected values were published by others; nothing here is computed from what it is compared with.
 * @module
 */

import { Secret } from "../secret.ts";
import { deriveLegacyPassword, derivePassword } from "../ses/password.ts";
import { regionNamed, SMTP_REGIONS } from "../ses/region.ts";
import { finding, FINDING_IDS } from "../findings/catalogue.ts";
import { originOf } from "../credentials/password_region.ts";
import { shapeOf } from "../credentials/shape.ts";
import { shapeOfText } from "../credentials/shape.ts";

/** One check and its outcome. */
export interface SelfCheck {
  readonly name: string;
  /** Whether it holds. */
  readonly passed: boolean;
}

const EXAMPLE = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY";

/** Published by AWS (aws-sdk-php) and HashiCorp (terraform-provider-aws); region undefined: version 2. */
const VECTORS: readonly (readonly [secret: string, region: string | undefined, password: string])[] = [
  [EXAMPLE, "us-east-2", "BMPPgbAHoFVbze1Ud0oA5uNdXRwUXUZ+qOwphGJbl/cS"],
  ["some+secret+key", "eu-central-1", "BMXhUYlu5Z3gSXVQORxlVa7XPaz91aGWdfHxvkOZdWZ2"],
  ["another+secret+key", "us-west-1", "BKVmjjMDFk/qqw8EROW99bjCS65PF8WKvK5bSr4Y6EqF"],
  [EXAMPLE, undefined, "An60U4ZD3sd4fg+FvXUjayOipTt8LO4rUUmhpdX6ctDy"],
  ["some+secret+key", undefined, "AnkqhOiWEcszZZzTMCQbOY1sPGoLFgMH9zhp4eNgSjo4"],
];

/** Runs every check. */
export function selfTest(): readonly SelfCheck[] {
  const vectors = VECTORS.map(([secret, region, password], index) => {
    const key = { kind: "secret-key", secret: new Secret(secret) } as const;
    const derived = region === undefined ? deriveLegacyPassword(key) : derivePassword(key, regionNamed(region));
    return {
      name: `published vector ${index + 1}: version ${derived.version}${region === undefined ? "" : `, ${region}`}`,
      passed: derived.secret.equals(new Secret(password)),
    };
  });
  return [...vectors, ...shapeChecks(), ...catalogueChecks()];
}

function shapeChecks(): readonly SelfCheck[] {
  const key = { kind: "secret-key", secret: new Secret(EXAMPLE) } as const;
  const passwords = SMTP_REGIONS.map((region) => derivePassword(key, region));
  const origin = originOf(new Secret(VECTORS[0]?.[2] ?? ""), key);
  return [
    { name: "a secret access key has its shape", passed: shapeOfText(EXAMPLE) === "secret-key" },
    {
      name: "every version 4 password has 44 characters and begins with B",
      passed: passwords.every(({ secret }) => shapeOf(secret) === "smtp-password"),
    },
    {
      name: "a version 2 password has 44 characters and begins with A",
      passed: shapeOf(deriveLegacyPassword(key).secret) === "legacy-password",
    },
    {
      name: "the region of a password is found again",
      passed: origin?.kind === "region" && origin.name === "us-east-2",
    },
  ];
}

function catalogueChecks(): readonly SelfCheck[] {
  const whole = FINDING_IDS.every((id) => {
    const { summary, because, remedy } = finding(id);
    return [summary, because, remedy.text].every((text) => text !== "") && !/\{[a-z-]+\}/.test(JSON.stringify(remedy));
  });
  return [{ name: `the catalogue is whole: ${FINDING_IDS.length} findings`, passed: FINDING_IDS.length > 0 && whole }];
}
