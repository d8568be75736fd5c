/**
 * The bill of materials of a release, in CycloneDX 1.6 (ECMA-424).
 *
 * Invariant: it names what is within the program and nothing that only tests or builds it; what it does not list it calls
 * incomplete.
 * @module
 */

import { archiveName, type Built, downloadUrl, type Product, SUMMARY } from "./targets.ts";

/** The bill of materials as JSON text. */
export function billOfMaterials(product: Product, built: readonly Built[]): string {
  const bom = {
    $schema: "http://cyclonedx.org/schema/bom-1.6.schema.json",
    bomFormat: "CycloneDX",
    specVersion: "1.6",
    version: 1,
    metadata: {
      timestamp: new Date(product.epoch * 1000).toISOString(),
      component: program(product, built),
    },
    components: [runtime(product.deno)],
    dependencies: [{ ref: "smtpkey", dependsOn: ["deno"] }, { ref: "deno", dependsOn: [] }],
    compositions: [
      { aggregate: "complete", dependencies: ["smtpkey"] },
      { aggregate: "incomplete", dependencies: ["deno"] },
    ],
  };
  return `${JSON.stringify(bom, null, 2)}\n`;
}

function program(product: Product, built: readonly Built[]): Readonly<Record<string, unknown>> {
  const { version, license, repository } = product;
  return {
    type: "application",
    "bom-ref": "smtpkey",
    name: "smtpkey",
    version,
    description: SUMMARY,
    licenses: [{ license: { id: license } }],
    purl: `pkg:generic/smtpkey@${version}?vcs_url=${encodeURIComponent(`git+${repository}`)}`,
    externalReferences: [
      { type: "vcs", url: repository },
      ...built.map(({ target, sha256 }) => ({
        type: "distribution",
        url: downloadUrl(product, archiveName(version, target)),
        hashes: [{ alg: "SHA-256", content: sha256 }],
      })),
    ],
  };
}

/** The one thing in the program beside its own source; V8, rustls and the rest of it are Deno's to list. */
function runtime(version: string): Readonly<Record<string, unknown>> {
  return {
    type: "platform",
    "bom-ref": "deno",
    name: "deno",
    version,
    description: "The runtime that is compiled into the program",
    licenses: [{ license: { id: "MIT" } }],
    cpe: `cpe:2.3:a:deno:deno:${version}:*:*:*:*:*:*:*`,
    purl: `pkg:github/denoland/deno@v${version}`,
    externalReferences: [{ type: "vcs", url: "https://github.com/denoland/deno" }],
  };
}
