/**
 * Every answer in JSON that a test sees, held against the schema that is published for it.
 *
 * Invariant: strict: a field that the schema does not name fails too, so that none is printed and not described.
 * @module
 */

import assert from "node:assert/strict";
import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import { JSON_SCHEMAS } from "../../src/render/schemas/published.ts";

const checks = new Map<string, ValidateFunction>();

/** Asserts that what `argv` printed is as its schema says, if it is JSON. */
export function assertDescribed(argv: readonly string[], printed: string): void {
  const name = schemaFor(argv);
  if (name === undefined || printed === "") return;
  const answer: unknown = JSON.parse(printed);
  const isError = typeof answer === "object" && answer !== null && "error" in answer;
  assertValid(isError ? "error" : name, answer);
}

/** Asserts that `answer` is as the schema called `name` says. */
export function assertValid(name: keyof typeof JSON_SCHEMAS, answer: unknown): void {
  const check = checks.get(name) ?? new Ajv2020({ allErrors: false }).compile(closed(JSON_SCHEMAS[name]));
  checks.set(name, check);
  assert.ok(check(answer), `${name}: ${JSON.stringify(check.errors?.slice(0, 5))}`);
}

/** The schema whose answers `argv` asks for; undefined where it asks for no JSON, or for a policy of IAM. */
function schemaFor(argv: readonly string[]): "verify" | "doctor" | "derive" | undefined {
  const [command] = argv;
  const isJson = argv.some((word, index) =>
    ["--format=json", "-fjson"].includes(word) ||
    (word === "json" && ["--format", "-f"].includes(argv[index - 1] ?? ""))
  );
  if (!isJson || argv.includes("--policy") || argv.includes("--help")) return undefined;
  return (["verify", "doctor", "derive"] as const).find((name) => name === command);
}

/** `schema` with every object closed. */
function closed(schema: unknown): Record<string, unknown> {
  const within = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(within);
    if (typeof value !== "object" || value === null) return value;
    const inner = Object.fromEntries(Object.entries(value).map(([name, part]) => [name, within(part)]));
    return inner.type === "object" && "properties" in inner ? { ...inner, additionalProperties: false } : inner;
  };
  const whole = within(schema);
  assert.ok(typeof whole === "object" && whole !== null);
  return { ...whole };
}
