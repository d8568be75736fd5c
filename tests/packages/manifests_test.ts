/**
 * What other programs read of a release: the bill of materials and the manifests of Homebrew, Scoop and winget.
 *
 * Invariant: each is held against its format, CycloneDX by its official schema and the others by the part of theirs that is
 * used here, and against the files that it names.
 * @module
 */

// The library finds these by name, and only if somebody imports them.
import "ajv-formats-draft2019";
import "ajv-formats";
import assert from "node:assert/strict";
import { Ajv2020 } from "ajv/dist/2020.js";
import { Spec, Validation } from "@cyclonedx/cyclonedx-library";
import { parse } from "yaml";
import { billOfMaterials } from "../../.ci/dist/bom.ts";
import { manifests } from "../../.ci/dist/manifests.ts";
import { archiveName, type Built, type Product, TARGETS } from "../../.ci/dist/targets.ts";
import config from "../../deno.json" with { type: "json" };
import { has } from "../support/machine.ts";
import { SCOOP, WINGET } from "./schemas.ts";

const PRODUCT: Product = {
  version: "1.2.3",
  license: "MIT",
  repository: "https://example.org/owner/name",
  epoch: Date.UTC(2026, 10, 22) / 1000,
  deno: "2.7.11",
};
const ALL: readonly Built[] = TARGETS.map((target, i) => ({ target, sha256: String(i).repeat(64) }));
const RELEASE = new URL("../../dist/release/", import.meta.url);

function text(name: string, built = ALL): string {
  return manifests(PRODUCT, built).find((manifest) => manifest.name === name)?.text ?? "";
}

function only(...systems: readonly string[]): readonly Built[] {
  return ALL.filter(({ target }) => systems.includes(target.os));
}

function check(schema: object, value: unknown): void {
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  assert.ok(ajv.validate(schema, value), JSON.stringify(ajv.errors));
}

Deno.test("the bill of materials is what the schema of CycloneDX 1.6 wants", async () => {
  const validator = new Validation.JsonStrictValidator(Spec.Version.v1dot6);
  assert.equal(await validator.validate(billOfMaterials(PRODUCT, ALL)), null);
  assert.equal(await validator.validate(billOfMaterials(PRODUCT, [])), null);
  const wrong = billOfMaterials(PRODUCT, ALL).replace('"platform"', '"runtime"');
  assert.notEqual(await validator.validate(wrong), null);
});

Deno.test("the bill of materials names the runtime, and no other component", () => {
  const { components, metadata } = JSON.parse(billOfMaterials(PRODUCT, ALL));
  assert.deepEqual(components.map(({ name, version }: Record<string, string>) => `${name} ${version}`), [
    "deno 2.7.11",
  ]);
  assert.equal(metadata.component.version, "1.2.3");
  assert.equal(metadata.component.externalReferences.length, 1 + TARGETS.length);
});

Deno.test("the bill of materials that was built is valid and names the runtime that was built in", async () => {
  const bom = await Deno.readTextFile(new URL(`smtpkey-${config.version}.cdx.json`, RELEASE));
  assert.equal(await new Validation.JsonStrictValidator(Spec.Version.v1dot6).validate(bom), null);
  const [deno] = JSON.parse(bom).components;
  const { stdout } = await new Deno.Command("dist/smtpkey", { args: ["--version"] }).output();
  assert.match(new TextDecoder().decode(stdout), new RegExp(`^deno ${deno.version.replaceAll(".", "\\.")},`, "m"));
});

Deno.test("every address in a manifest is that of an archive, and stands beside its sum", () => {
  for (const { name, text } of manifests(PRODUCT, ALL)) {
    for (const { target, sha256 } of ALL.filter(({ target }) => text.includes(`${archiveName("1.2.3", target)}`))) {
      const url = `https://example.org/owner/name/releases/download/v1.2.3/${archiveName("1.2.3", target)}`;
      assert.match(text, new RegExp(`${url}",?\\s*"?\\w+"?:? ?"${sha256}"`), name);
    }
  }
});

Deno.test("a manifest is made for what was built, and none for nothing", () => {
  const names = (built: readonly Built[]): readonly string[] => manifests(PRODUCT, built).map(({ name }) => name);
  const windows = [
    "smtpkey.json",
    "smtpkey.smtpkey.yaml",
    "smtpkey.smtpkey.installer.yaml",
    "smtpkey.smtpkey.locale.en-US.yaml",
  ];
  assert.deepEqual(names([]), []);
  assert.deepEqual(names(only("windows")), windows);
  assert.deepEqual(names(only("linux")), ["smtpkey.rb"]);
  assert.deepEqual(names(ALL), ["smtpkey.rb", ...windows]);
});

Deno.test("the formula has one block for each system and processor", () => {
  const blocks = (formula: string): readonly string[] =>
    formula.match(/^ +on_\w+ do$/gm)?.map((line) => line.trim()) ?? [];
  const processors = ["on_intel do", "on_arm do"];
  assert.deepEqual(blocks(text("smtpkey.rb")), ["on_macos do", ...processors, "on_linux do", ...processors]);
  assert.deepEqual(blocks(text("smtpkey.rb", only("linux"))), ["on_linux do", ...processors]);
  const opened = text("smtpkey.rb").match(/ do$|^ *def |^class /gm)?.length;
  assert.equal(text("smtpkey.rb").match(/^ *end$/gm)?.length, opened);
  assert.match(text("smtpkey.rb"), /^class Smtpkey < Formula$/m);
});

Deno.test("Ruby reads the formula", { ignore: !has("ruby") }, async () => {
  const ruby = new Deno.Command("ruby", { args: ["-wc"], stdin: "piped", stdout: "piped", stderr: "piped" }).spawn();
  const writer = ruby.stdin.getWriter();
  await writer.write(new TextEncoder().encode(text("smtpkey.rb")));
  await writer.close();
  const { success, stdout, stderr } = await ruby.output();
  assert.ok(success, new TextDecoder().decode(stderr));
  assert.equal(new TextDecoder().decode(stdout), "Syntax OK\n");
});

Deno.test("the Scoop manifest is what its schema wants, and finds the next version", () => {
  const manifest = JSON.parse(text("smtpkey.json"));
  check(SCOOP, manifest);
  const next = JSON.stringify(manifest.autoupdate.architecture).replaceAll("$version", "1.2.3");
  const { hash: _, ...now } = manifest.architecture["64bit"];
  assert.deepEqual(JSON.parse(next), { "64bit": now });
});

for (
  const [type, part] of [["version", ""], ["installer", ".installer"], ["defaultLocale", ".locale.en-US"]] as const
) {
  Deno.test(`the ${type} manifest of winget is what its schema wants`, () => {
    const manifest: unknown = parse(text(`smtpkey.smtpkey${part}.yaml`));
    check(WINGET[type], manifest);
    assert.throws(() => check(WINGET[type], { ...Object(manifest), ManifestType: "other" }));
  });
}

Deno.test("winget finds the program in the archive", () => {
  const { NestedInstallerFiles: [file] } = parse(text("smtpkey.smtpkey.installer.yaml"));
  assert.equal(file.RelativeFilePath, "smtpkey-1.2.3-windows-x64\\smtpkey.exe");
});
