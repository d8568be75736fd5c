/**
 * The JSON Schema of each answer, by the name that `smtpkey help json-schema` accepts.
 *
 * Invariant: a schema names every field that its answers have, and forbids none, since fields are added.
 * @module
 */

import { DERIVED } from "./derive_schema.ts";
import { ENTRY, EXPLAINED, LISTED, MACHINE, ROTATION, SELF_TEST, SETTINGS_CHECKED } from "./doctor_schema.ts";
import { either, type Schema } from "./schema.ts";
import { ERROR } from "./shared_fields.ts";
import { ONE, SEVERAL } from "./verify_schema.ts";

/** By command; `error` is the answer of each of them to a request that cannot be carried out. */
export const JSON_SCHEMAS = {
  verify: published("smtpkey verify --format json", either("the answer of verify", ONE, SEVERAL)),
  doctor: published(
    "smtpkey doctor --format json",
    either("the answer of doctor", EXPLAINED, MACHINE, SETTINGS_CHECKED, ENTRY, LISTED, ROTATION, SELF_TEST),
  ),
  derive: published("smtpkey derive --format json", DERIVED),
  error: published("smtpkey COMMAND --format json, where the request cannot be carried out", ERROR),
} as const;

function published(title: string, { json }: Schema<unknown>): Readonly<Record<string, unknown>> {
  return { $schema: "https://json-schema.org/draft/2020-12/schema", title, ...json };
}
