/**
 * The JSON of `derive --format json`.
 * @module
 */

import { type Described, integer, list, nullable, object, oneOf, text } from "./schema.ts";
import { FINDINGS, VERSION_FIELD } from "./shared_fields.ts";

const PORT = object("a port of the SMTP endpoint", {
  port: integer("TCP port"),
  security: oneOf("starttls: STARTTLS; wrapper: implicit TLS", ["starttls", "wrapper"]),
});

/** The answer. */
export const DERIVED = object("the passwords that were derived", {
  ...VERSION_FIELD,
  username: nullable(text("SMTP user name, which is the access key id; null if it is not known")),
  passwords: list(
    "one for each region, in the order of the request",
    object("a password", {
      region: nullable(text("region name; null for a password of version 2, which is the same in every region")),
      password: text("the SMTP password"),
      version: oneOf("version of the derivation", [2, 4]),
      host: nullable(text("SMTP endpoint of the region")),
      ports: list("ports of the endpoint", PORT),
    }, { fips_host: text("FIPS endpoint of the region, if it has one") }),
  ),
  warnings: FINDINGS,
});

/** Its type. */
export type DeriveJson = Described<typeof DERIVED>;
