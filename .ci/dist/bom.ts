/**
 * The bill of materials of a release, in CycloneDX 1.6 (ECMA-424).
 *
 * Invariant: it names what is within the programs and nothing that only tests or builds them; what it does not list it calls
 * incomplete. The same release has the same serial number.
 * @module
 */

import { Buffer } from "node:buffer";
import { createHash } from "node:crypto";
import type { Components, Crate, Package } from "./components.ts";
import { type Built, downloadUrl, type Product, SUMMARY, targetName } from "./targets.ts";
import { vulnerabilities } from "./vex.ts";

type Json = Readonly<Record<string, unknown>>;

/** The bill of materials as JSON text. */
export function billOfMaterials(product: Product, built: readonly Built[], components: Components): string {
  const { packages, crates } = components;
  const packageRefs = packages.map(purl);
  const bom = {
    $schema: "http://cyclonedx.org/schema/bom-1.6.schema.json",
    bomFormat: "CycloneDX",
    specVersion: "1.6",
    serialNumber: `urn:uuid:${nameUuid(`${product.repository}@${product.commit}#${product.version}`)}`,
    version: 1,
    metadata: {
      timestamp: new Date(product.epoch * 1000).toISOString(),
      lifecycles: [{ phase: "build" }],
      tools: { components: [{ type: "application", name: "make dist", version: product.version }] },
      authors: [{ name: "smtpkey" }],
      component: program(product, built),
      manufacturer: supplier(product),
      supplier: supplier(product),
    },
    components: [...packages.map(npmPackage), runtime(product.deno, built, crates)],
    dependencies: [
      { ref: "smtpkey", dependsOn: ["deno", ...packageRefs] },
      ...packageRefs.map((ref) => ({ ref, dependsOn: [] })),
      { ref: "deno", dependsOn: crates.map(cratePurl) },
    ],
    compositions: [
      { aggregate: "complete", dependencies: ["smtpkey"] },
      { aggregate: "incomplete", assemblies: ["deno"], dependencies: ["deno"] },
    ],
    vulnerabilities: vulnerabilities(
      product.deno,
      crates,
      (name, version) => name === "deno" ? name : cratePurl({ name, version }),
    ),
  };
  return `${JSON.stringify(bom, null, 2)}\n`;
}

function supplier({ repository }: Product): Json {
  return { name: "smtpkey", url: [repository] };
}

function program(product: Product, built: readonly Built[]): Json {
  const { version, license, repository, commit } = product;
  const source = `git+${repository}${commit === "" ? "" : `@${commit}`}`;
  return {
    type: "application",
    "bom-ref": "smtpkey",
    supplier: supplier(product),
    name: "smtpkey",
    version,
    description: SUMMARY,
    licenses: [{ license: { id: license } }],
    purl: `pkg:generic/smtpkey@${version}?vcs_url=${encodeURIComponent(source)}`,
    externalReferences: [
      { type: "vcs", url: repository },
      ...built.flatMap(({ files }) =>
        files.map(({ name, sha256 }) => ({
          type: "distribution",
          url: downloadUrl(product, name),
          hashes: [{ alg: "SHA-256", content: sha256 }],
        }))
      ),
    ],
  };
}

/** The runtime, with the base of each target and the crates that are known to be in it. */
function runtime(version: string, built: readonly Built[], crates: readonly Crate[]): Json {
  const bases = built.map(({ target, base }) => ({
    type: "file",
    "bom-ref": `denort-${targetName(target)}`,
    name: `denort-${target.triple}`,
    version,
    description: "The base runtime as it is cut out of the program",
    hashes: [{ alg: "SHA-256", content: base }],
  }));
  return {
    type: "platform",
    "bom-ref": "deno",
    supplier: { name: "Deno Land Inc.", url: ["https://deno.com"] },
    name: "deno",
    version,
    description: "The runtime that is compiled into the program",
    licenses: [{ license: { id: "MIT" } }],
    cpe: `cpe:2.3:a:deno:deno:${version}:*:*:*:*:*:*:*`,
    purl: `pkg:github/denoland/deno@v${version}`,
    externalReferences: [{ type: "vcs", url: "https://github.com/denoland/deno" }],
    components: [...bases, ...crates.map(crate)],
  };
}

function npmPackage(component: Package): Json {
  const { name, version, license } = component;
  return {
    type: "library",
    "bom-ref": purl(component),
    name,
    version,
    licenses: [/^[A-Za-z0-9.-]+$/.test(license) ? { license: { id: license } } : { expression: license }],
    purl: purl(component),
  };
}

function purl({ name, version }: Package): string {
  return `pkg:npm/${name.replace("@", "%40")}@${version}`;
}

function crate(component: Crate): Json {
  const { name, version } = component;
  return { type: "library", "bom-ref": cratePurl(component), name, version, purl: cratePurl(component) };
}

function cratePurl({ name, version }: Crate): string {
  return `pkg:cargo/${name}@${version.replaceAll("+", "%2B")}`;
}

/** A UUID of version 5 (RFC 9562) of a name, in the namespace of URLs. */
function nameUuid(name: string): string {
  const namespace = Buffer.from("6ba7b8119dad11d180b400c04fd430c8", "hex");
  const bytes = createHash("sha1").update(namespace).update(name).digest().subarray(0, 16);
  bytes[6] = (bytes[6] ?? 0) & 0x0f | 0x50;
  bytes[8] = (bytes[8] ?? 0) & 0x3f | 0x80;
  return bytes.toString("hex").replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}
