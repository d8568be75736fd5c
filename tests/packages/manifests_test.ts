/**
 * What other programs read of a release: the bill of materials and the manifests of Homebrew, Scoop and winget.
 *
 * Invariant: each is held against its format, CycloneDX by its official schema and the others by the part of theirs that is
 * used here, and against the files that it names.
 * @module
 */

// The library finds these by name, and only if they are imported.
import "ajv-formats-draft2019";
import "ajv-formats";
import assert from "node:assert/strict";
import { Ajv2020 } from "ajv/dist/2020.js";
import { Spec, Validation } from "@cyclonedx/cyclonedx-library";
import { parse } from "yaml";
import { billOfMaterials } from "../../.ci/dist/bom.ts";
import { bundledPackages, type Components, crates, packageFolder } from "../../.ci/dist/components.ts";
import { manifests } from "../../.ci/dist/manifests.ts";
import { notices } from "../../.ci/dist/notices.ts";
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
  commit: "c0ffee".repeat(6) + "c0ff",
};
const ALL: readonly Built[] = TARGETS.map((target, i) => {
  const sha256 = String(i).repeat(64);
  return { target, sha256, base: String(i + 5).repeat(64), files: [{ name: archiveName("1.2.3", target), sha256 }] };
});
const PARTS: Components = {
  packages: [{ name: "@scope/name", version: "4.5.6", license: "ISC", notice: "Copyright X\n\nAll is allowed." }],
  crates: [{ name: "ash", version: "0.38.0+1.3.281" }, { name: "rustls-webpki", version: "0.103.3" }],
};
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
  assert.equal(await validator.validate(billOfMaterials(PRODUCT, ALL, PARTS)), null);
  assert.equal(await validator.validate(billOfMaterials(PRODUCT, [], { packages: [], crates: [] })), null);
  const wrong = billOfMaterials(PRODUCT, ALL, PARTS).replace('"platform"', '"runtime"');
  assert.notEqual(await validator.validate(wrong), null);
});

Deno.test("the bill of materials names the runtime with its bases and crates, and what is bundled", () => {
  const bom = JSON.parse(billOfMaterials(PRODUCT, ALL, PARTS));
  const [npm, deno] = bom.components;
  assert.equal(npm.purl, "pkg:npm/%40scope/name@4.5.6");
  assert.equal(`${deno.name} ${deno.version}`, "deno 2.7.11");
  const bases = deno.components.filter(({ type }: Record<string, string>) => type === "file");
  assert.deepEqual(
    bases.map(({ name, hashes: [{ content }] }: { name: string; hashes: [{ content: string }] }) => [name, content]),
    ALL.map(({ target, base }) => [`denort-${target.triple}`, base]),
  );
  const crateUrls = deno.components.slice(ALL.length).map(({ purl }: Record<string, string>) => purl);
  assert.deepEqual(crateUrls, ["pkg:cargo/ash@0.38.0%2B1.3.281", "pkg:cargo/rustls-webpki@0.103.3"]);
  assert.deepEqual(bom.dependencies[0], { ref: "smtpkey", dependsOn: ["deno", npm.purl] });
  assert.equal(bom.metadata.component.version, "1.2.3");
  assert.match(
    decodeURIComponent(bom.metadata.component.purl),
    /vcs_url=git\+https:\/\/example\.org\/owner\/name@c0ffee/,
  );
  assert.equal(bom.metadata.component.externalReferences.length, 1 + TARGETS.length);
  for (const name of ["supplier", "manufacturer"]) assert.equal(bom.metadata[name].name, "smtpkey");
});

Deno.test("the serial number is one for one release", () => {
  const serial = (product: Product): string => JSON.parse(billOfMaterials(product, ALL, PARTS)).serialNumber;
  assert.match(serial(PRODUCT), /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  assert.equal(serial(PRODUCT), serial({ ...PRODUCT }));
  assert.notEqual(serial(PRODUCT), serial({ ...PRODUCT, commit: "0".repeat(40) }));
});

Deno.test("a vulnerability is named as long as the runtime has it, with what it means here", () => {
  const found = (deno: string, crates: Components["crates"]): readonly { id: string; analysis: { state: string } }[] =>
    JSON.parse(billOfMaterials({ ...PRODUCT, deno }, ALL, { packages: [], crates })).vulnerabilities;
  const ids = (...given: Parameters<typeof found>): readonly string[] => found(...given).map(({ id }) => id);
  assert.ok(ids("2.7.11", []).includes("CVE-2026-103473"));
  assert.deepEqual(ids("2.9.7", []), ["CVE-2026-103473"]);
  assert.deepEqual(ids("2.10.0", []), []);
  assert.deepEqual(ids("2.10.0", [{ name: "rustls-webpki", version: "0.103.11" }]), [
    "RUSTSEC-2026-0098",
    "RUSTSEC-2026-0099",
  ]);
  const states = new Set(found("2.7.11", PARTS.crates).map(({ analysis }) => analysis.state));
  assert.deepEqual(states, new Set(["not_affected", "exploitable"]));
});

Deno.test("the bill of materials that was built is valid and names what was built in", async () => {
  const bom = await Deno.readTextFile(new URL(`smtpkey-${config.version}.cdx.json`, RELEASE));
  assert.equal(await new Validation.JsonStrictValidator(Spec.Version.v1dot6).validate(bom), null);
  const { components } = JSON.parse(bom);
  const deno = components.at(-1);
  const { stdout } = await new Deno.Command("dist/smtpkey", { args: ["--version"] }).output();
  assert.match(new TextDecoder().decode(stdout), new RegExp(`^deno ${deno.version.replaceAll(".", "\\.")},`, "m"));
  const bundled = bundledPackages(new URL("../../dist/smtpkey.parts", import.meta.url).pathname);
  assert.deepEqual(
    components.slice(0, -1).map(({ name, version }: Record<string, string>) => `${name}@${version}`),
    bundled.map(({ name, version }) => `${name}@${version}`),
  );
  const names: readonly string[] = deno.components.map(({ name }: Record<string, string>) => name);
  for (const name of ["rustls", "rustls-webpki", "aws-lc-rs", "ring", "v8", "tokio"]) {
    assert.ok(names.includes(name), name);
  }
  assert.ok(names.length > 250);
});

Deno.test("a source file tells the npm package that it is from", () => {
  const cases: readonly (readonly [source: string, folder: string | undefined])[] = [
    ["../../../home/me/.cache/deno/npm/registry.example/yaml/2.9.1/dist/visit.js", "npm/registry.example/yaml/2.9.1"],
    ["/c/npm/example.org/@a/b/1.0.0-rc.1/x.js", "npm/example.org/@a/b/1.0.0-rc.1"],
    ["../../src/findings/finding.ts", undefined],
    ["../../src/npm/thing.ts", undefined],
  ];
  for (const [source, folder] of cases) {
    assert.equal(packageFolder(source)?.replace(/^.*\/(?=npm\/)/, ""), folder, source);
  }
});

Deno.test("a bundled package without a licence ends the release", async () => {
  const folder = await Deno.makeTempDir();
  try {
    const home = `${folder}/npm/example.org/thing/1.0.0`;
    await Deno.mkdir(`${folder}/parts`);
    await Deno.mkdir(home, { recursive: true });
    await Deno.writeTextFile(`${folder}/parts/main.js.map`, '{"sources":["../npm/example.org/thing/1.0.0/a.js"]}');
    await Deno.writeTextFile(`${home}/package.json`, '{"name":"thing","version":"1.0.0","license":"ISC"}');
    assert.throws(() => bundledPackages(`${folder}/parts`), /thing is bundled and has no licence/);
    await Deno.writeTextFile(`${home}/LICENSE`, "Free.\n");
    const [found] = bundledPackages(`${folder}/parts`);
    assert.deepEqual(found, { name: "thing", version: "1.0.0", license: "ISC", notice: "Free." });
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
});

Deno.test("crates are read from the paths in a program, of either system, each once", () => {
  const text = "x/registry/src/index.crates.io-0a/v8-147.0.0/src/a.rs\0y/index.crates.io-0a/ash-0.38.0+1.3.281/b" +
    "C:\\registry\\src\\index.crates.io-1b\\icu_calendar-2.1.1\\src/index.crates.io-0a/v8-147.0.0/c index.crates.io-";
  assert.deepEqual(crates([new TextEncoder().encode(text), new TextEncoder().encode(text)]), [
    { name: "ash", version: "0.38.0+1.3.281" },
    { name: "icu_calendar", version: "2.1.1" },
    { name: "v8", version: "147.0.0" },
  ]);
});

Deno.test("the notices name every component, and have the text of every licence", async () => {
  const page = await Deno.readTextFile(new URL("../../.ci/dist/third-party.md", import.meta.url));
  const text = notices(page, "2.7.11", PARTS);
  for (const word of ["Deno 2.7.11", "### @scope/name 4.5.6 (ISC)", "    All is allowed.", "ash 0.38.0+1.3.281"]) {
    assert.ok(text.includes(word), word);
  }
  for (const title of ["V8 (BSD-3-Clause)", "ICU (Unicode-3.0)", "SQLite", "Apache License"]) {
    assert.ok(text.includes(title), title);
  }
  assert.doesNotMatch(text, /@[A-Z]+@/);
  assert.match(notices(page, "2.7.11", { packages: [], crates: [] }), /npm packages in the bundle\n\nNone\.\n/);
  assert.throws(() => notices("@NOBODY@", "", PARTS), /@NOBODY@, which is not known/);
});

Deno.test("every address in a manifest is that of an archive, and is followed by its sum", () => {
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
