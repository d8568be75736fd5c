/**
 * Regions whose only SMTP is that of Mail Manager: whatever is said of their missing endpoint names the way that exists.
 *
 * Invariant: every such region by every command, and every text of the program that speaks of a missing endpoint.
 * @module
 */

import assert from "node:assert/strict";
import { CATALOGUE } from "../../src/findings/catalogue.ts";
import { smtpHost } from "../../src/ses/endpoint.ts";
import { REGIONS } from "../../src/ses/region.ts";
import { runIn } from "../support/memory_host.ts";

const KEY = "AKIAIOSFODNN7EXAMPLE wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY";
const WITHOUT_ENDPOINT = REGIONS.filter(({ smtp, mailManager }) => smtp === "no" && mailManager === true);

/** The runs in which such a region is met. */
function runsFor(region: string, host: string): Readonly<Record<string, Promise<{ stdout: string; stderr: string }>>> {
  const settings = `SMTP_HOST=${host}\nSMTP_PORT=587\nSMTP_USER=AKIAIOSFODNN7EXAMPLE\nSMTP_PASS=x\n`;
  return {
    derive: runIn({ stdin: KEY }, "derive", "-r", region, "-"),
    text: runIn({}, "doctor", `getaddrinfo ENOTFOUND ${host}`),
    settings: runIn({ stdin: settings }, "doctor", "--config", "-"),
  };
}

for (const region of WITHOUT_ENDPOINT) {
  Deno.test(`${region.name}: every command names Mail Manager, and what creating its credentials needs`, async () => {
    for (const [what, run] of Object.entries(runsFor(region.name, smtpHost(region)))) {
      const { stdout, stderr } = await run;
      const text = `${stdout}${stderr}`.replaceAll(/\s+/g, " ");
      assert.match(text, /no regional SMTP endpoint/, what);
      assert.match(text, /create Mail Manager SMTP credentials/, what);
      assert.match(text, /ses:CreateIngressPoint/, what);
      assert.match(text, /SES API/, what);
    }
  });
}

/** Words that say that a region has no endpoint, or that SMTP does not work in one. */
const MISSING =
  /\bno (?:known )?(?:(?:regional|email-smtp|SMTP) )+endpoint|without an? (?:regional |SMTP )+endpoint|(?:SMTP|email-smtp)(?: endpoint)? is not (?:available|supported|offered)|does not (?:offer|have|support) SMTP/i;
const WAY = /Mail Manager/;

Deno.test("every entry of the catalogue that speaks of a missing endpoint names the way that exists", () => {
  const speaking = Object.entries(CATALOGUE).filter(([, entry]) => MISSING.test(JSON.stringify(entry)));
  assert.ok(speaking.length > 0);
  for (const [id, entry] of speaking) assert.match(JSON.stringify(entry), WAY, id);
});

/** The files below `folder`. */
function* filesBelow(folder: URL): Generator<URL> {
  for (const { name, isDirectory } of Deno.readDirSync(folder)) {
    if (isDirectory) yield* filesBelow(new URL(`${name}/`, folder));
    else yield new URL(name, folder);
  }
}

/** Lines of one thought: text between empty lines; in source, a few lines around. */
function passagesOf(file: URL): readonly string[] {
  const text = Deno.readTextFileSync(file);
  if (!file.pathname.endsWith(".ts")) return text.split(/\n\s*\n/);
  const lines = text.split("\n");
  return lines.flatMap((line, index) => {
    const isText = !/^\s*(?:\/?\*|\/\/)/.test(line) && /["'`]/.test(line);
    return isText && MISSING.test(line) ? [lines.slice(Math.max(0, index - 12), index + 12).join("\n")] : [];
  });
}

Deno.test("every string and every page that speaks of a missing endpoint names the way that exists", () => {
  const root = new URL("../../", import.meta.url);
  const files = [
    new URL("README.md", root),
    ...["src/", "tests/golden/"].flatMap((folder) => [...filesBelow(new URL(folder, root))]),
  ];
  let seen = 0;
  for (const file of files) {
    for (const passage of passagesOf(file).filter((text) => MISSING.test(text.replaceAll(/\s+/g, " ")))) {
      // The summary of the finding by itself, as a heading and in the list of all: what follows it names the way.
      if (passage.includes(CATALOGUE["no-smtp-endpoint"].summary) && passage.trim().split("\n").length === 1) continue;
      if (file.pathname.endsWith("doctor-list.txt")) continue;
      seen++;
      assert.match(passage, WAY, `${file.pathname}:\n${passage}`);
    }
  }
  assert.ok(seen > 3, `${seen}`);
});
