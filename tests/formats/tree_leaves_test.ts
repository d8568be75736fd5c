/**
 * From trees to leaves: names on the way, variables in lists, objects of Kubernetes.
 *
 * Invariant: the trees are written as YAML, whose reader is tested by itself.
 * @module
 */

import assert from "node:assert/strict";
import { lineFinder } from "../../src/formats/value.ts";
import "../support/yaml_without_env.ts";
import { leavesOf } from "../../src/formats/tree_leaves.ts";
import { readYaml } from "../../src/formats/yaml.ts";

type Shown = readonly [path: string, value: string, fault?: string];

const ROWS: readonly (readonly [what: string, text: string, ...leaves: Shown[]])[] = [
  ["names on the way", "A_b:\n  c-D: x\n  e.f: y\n", ["ab.cd", "x"], ["ab.e.f", "y"]],
  ["places in a list", "a:\n- b: x\n- b: y\n", ["a[0].b", "x"], ["a[1].b", "y"]],
  ["maps of one name each", "a:\n- b: x\n- c: y\n", ["a.b", "x"], ["a.c", "y"]],
  ["a map of one name", "a:\n- b: x\n", ["a[0].b", "x"]],
  ["variables as text", "env:\n- A=x=y\n- plain\n", ["env.a", "x=y"]],
  ["variables as pairs", "env:\n- {name: A, value: x}\n", ["env.a", "x"]],
  ["two underscores", "Smtp__Host: x\n", ["smtp.host", "x"]],
  ["a template", "a: 'x {{ y }}'\n", ["a", "it is a template, which is not filled in here"]],
  ["the marks of a template with nothing between them", 'a: "{%}b"\nc: "<%>"\n', ["a", "{%}b"], ["c", "<%>"]],
  ["an alias", "x: &b y\na: *b\n", ["x", "y"], ["a", "y"]],
  ["a SealedSecret", "kind: SealedSecret\nspec: {encryptedData: {A: AgBy3i4}}\n", ["kubernetes.a", "it is encrypted"]],
  ["an encrypted value", "a: ENC[AES256_GCM,data:x]\n", ["a", "it is encrypted"]],
  ["a $ inside a word", "a: b$c\n", ["a", "b$c"]],
  ["a $ in a URL", "a: smtp://$U:$P@h\n", ["a", "it refers to another variable, which is not followed here"]],
  ["a list of texts alone", "- a\n- b\n"],
  ["a command as a list", "args:\n- run\n- --smtp-host=h\n- --smtp-user\n- u\n", ["smtphost", "h"], ["smtpuser", "u"]],
  ["a map that refers to a value", "a: {from_secret: b}\n", [
    "a",
    "it refers to a store of secrets, which is not followed here",
  ], ["a.fromsecret", "b"]],
  ["a map that holds an encrypted value", "a: {secure: AAA}\n", ["a", "it is encrypted"], ["a.secure", "AAA"]],
  ["a map that refers and holds values too", "a: {secretName: b, host: h}\n", ["a.secretname", "b"], ["a.host", "h"]],
  ["a Secret", `kind: Secret\ndata: {A: ${btoa("x")}}\nstringData: {B: y}\n`, ["kubernetes.a", "x"], [
    "kubernetes.b",
    "y",
  ]],
  ["a Secret without its base64", "kind: Secret\ndata: {A: a-b}\n", ["kubernetes.a", "a-b", "not-base64"]],
  ["base64 of what is no text", "kind: Secret\ndata: {A: AKIAIOSFODNN7EXAMPLE}\n", [
    "kubernetes.a",
    "AKIAIOSFODNN7EXAMPLE",
    "not-base64",
  ]],
  ["a ConfigMap", "kind: ConfigMap\ndata: {A: a-b}\n", ["kubernetes.a", "a-b"]],
  ["a List", "kind: List\nitems:\n- apiVersion: v1\n  kind: ConfigMap\n  data: {A: b}\n", ["kubernetes.a", "b"]],
  ["Secret that is another's word", "kind: Secret\nspec: {a: b}\n"],
];

for (const [what, text, ...leaves] of ROWS) {
  Deno.test(`leaves: ${what}`, () => {
    const read = readYaml(text).flatMap(leavesOf).map(({ path, value, fact }) => {
      const shown = value.kind === "text" ? value.text : value.why;
      return fact === undefined ? [path, shown] : [path, shown, fact.fault];
    });
    assert.deepEqual(read.filter(([path]) => path !== "kind"), leaves);
  });
}

Deno.test("lines are counted from 1", () => {
  const lineAt = lineFinder("a\nbc\n\nd");
  assert.deepEqual([0, 1, 2, 4, 5, 6, 100].map(lineAt), [1, 1, 2, 2, 3, 4, 4]);
  assert.equal(lineFinder("")(0), 1);
});
