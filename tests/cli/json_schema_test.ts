/**
 * The published JSON Schemas: each is one, and every golden answer is as it says.
 * @module
 */

import assert from "node:assert/strict";
import { Ajv2020 } from "ajv/dist/2020.js";
import { SCHEMA_NAMES } from "../../src/cli/formats.ts";
import { JSON_SCHEMAS } from "../../src/render/schemas/published.ts";
import { assertValid } from "../support/answer_schema.ts";
import { runIn } from "../support/memory_host.ts";

const GOLDEN = new URL("../golden/", import.meta.url);

for (const name of SCHEMA_NAMES) {
  Deno.test(`help json-schema ${name}: a JSON Schema without a hole`, async () => {
    const { exit, stdout, stderr } = await runIn({}, "help", "json-schema", name);
    assert.deepEqual([exit, stderr], [0, ""]);
    const schema: unknown = JSON.parse(stdout);
    assert.deepEqual(schema, JSON_SCHEMAS[name]);
    assert.ok(new Ajv2020({ strict: true, strictTypes: false }).validateSchema(JSON_SCHEMAS[name]));
    // Reads as an answer of a later version does, which has more fields.
    assert.ok(!stdout.includes("additionalProperties"));
  });
}

Deno.test("every published schema has a name in help, and the other way round", () => {
  assert.deepEqual(Object.keys(JSON_SCHEMAS), SCHEMA_NAMES);
});

Deno.test("help json-schema of another word lists the names, and does not repeat the word", async () => {
  const { exit, stdout, stderr } = await runIn({}, "help", "json-schema", "wJalrXUtnFEMI");
  assert.deepEqual([exit, stdout], [2, ""]);
  assert.match(stderr, /hint: names: verify, doctor, derive, error\n$/);
  assert.ok(!stderr.includes("wJalr"));
});

/** Golden answers in JSON, with the schema for each by its name; a policy and settings of Keycloak have formats of their own. */
const GOLDEN_JSON = goldenFiles(GOLDEN).flatMap(({ path, text }) =>
  [...text.matchAll(/^\{\n {2}"schema": [\s\S]*?^\}$/gm)].map(([json]) => ({ path, json }))
);

Deno.test("there are golden answers of every command", () => {
  for (const name of ["verify", "doctor", "derive"] as const) {
    assert.ok(GOLDEN_JSON.some((file) => schemaOf(file.path) === name), name);
  }
});

for (const [index, { path, json }] of GOLDEN_JSON.entries()) {
  Deno.test(`golden ${path}, answer ${index + 1}, is as its schema says`, () => {
    const answer = JSON.parse(json);
    assertValid("error" in answer ? "error" : schemaOf(path), answer);
  });
}

Deno.test("what an answer must not lack is required", () => {
  assert.throws(() => assertValid("verify", { schema: 1, verdict: "accepted" }));
  assert.throws(() => assertValid("error", { schema: 1, error: { code: "usage", message: "x" } }));
  assert.throws(() => assertValid("derive", { schema: 1, username: null, passwords: [], warnings: [], more: 1 }));
});

function schemaOf(path: string): "verify" | "doctor" | "derive" {
  if (path.startsWith("config/")) return "doctor";
  return (["verify", "doctor", "derive"] as const).find((name) => path.startsWith(name)) ?? assert.fail(path);
}

function goldenFiles(folder: URL, prefix = ""): readonly { readonly path: string; readonly text: string }[] {
  return [...Deno.readDirSync(folder)].flatMap(({ name, isDirectory }) =>
    isDirectory
      ? goldenFiles(new URL(`${name}/`, folder), `${prefix}${name}/`)
      : [{ path: `${prefix}${name}`, text: Deno.readTextFileSync(new URL(name, folder)) }]
  );
}
