/**
 * The formats for monitoring, read by what reads them elsewhere: the parser of Prometheus' client library for Python, and
 * the one of the Monitoring::Plugin library for Perl.
 *
 * Invariant: the texts are the golden files, and some full of tricks. Where a parser is absent this is said aloud, and under CI
 * it fails.
 * @module
 */

import assert from "node:assert/strict";
import { renderNagios } from "../../src/render/nagios.ts";
import { renderPrometheus } from "../../src/render/prometheus.ts";
import { EVERY_TRICK } from "../support/hostile_text.ts";
import { sayNotTested } from "../support/machine.ts";
import { ACCEPTED, resultsOf, SAMPLES } from "../support/results.ts";

const GOLDEN = new URL("../golden/", import.meta.url);

/** Prints the samples as JSON: the name, the labels, the value. Of Debian's own Python, which has Debian's libraries. */
const PYTHON = [
  "/usr/bin/python3",
  "-c",
  `
import json, sys
from prometheus_client.parser import text_string_to_metric_families as read
families = list(read(sys.stdin.read()))
print(json.dumps([[f.name, f.type, f.documentation, [[s.name, s.labels, s.value] for s in f.samples]] for f in families]))
`,
];

/** Prints the performance data as JSON: the label, the value, the unit. */
const PERL = [
  "/usr/bin/perl",
  "-MJSON::PP",
  "-MMonitoring::Plugin::Performance",
  "-e",
  `
my ($text, $data) = split / [|] /, join("", <STDIN>);
print encode_json([map { [$_->label, $_->value + 0, $_->uom] } Monitoring::Plugin::Performance->parse_perfstring($data)]);
`,
];

const NEEDS = { prometheus: "python3-prometheus-client", nagios: "libmonitoring-plugin-perl" } as const;

async function read([command = "", ...args]: readonly string[], text: string): Promise<unknown> {
  const child = new Deno.Command(command, {
    args,
    stdin: "piped",
    stdout: "piped",
    stderr: "piped",
    signal: AbortSignal.timeout(20_000),
  }).spawn();
  const output = child.output();
  await new Blob([text]).stream().pipeTo(child.stdin);
  const { success, stdout, stderr } = await output;
  assert.ok(success, new TextDecoder().decode(stderr));
  return JSON.parse(new TextDecoder().decode(stdout));
}

async function isPresent(reader: readonly string[]): Promise<boolean> {
  return await read(reader, "").then(() => true, () => false);
}

function golden(ending: string): readonly string[] {
  return [...Deno.readDirSync(GOLDEN)].filter(({ name }) => name.startsWith("verify-") && name.endsWith(ending))
    .map(({ name }) => Deno.readTextFileSync(new URL(name, GOLDEN)));
}

const HOSTILE = resultsOf([{ ...ACCEPTED, endpoint: { ...ACCEPTED.endpoint, host: EVERY_TRICK } }]);
const isCi = Deno.env.get("CI") === "true";
const present = { prometheus: await isPresent(PYTHON), nagios: await isPresent(PERL) };
for (const reader of ["prometheus", "nagios"] as const) {
  if (!present[reader]) sayNotTested("monitoring", reader, `on Debian it needs ${NEEDS[reader]}`);
}

Deno.test({ name: "Prometheus' own parser reads the metrics", ignore: !isCi && !present.prometheus }, async () => {
  const texts = [...golden(".prom"), ...[...Object.values(SAMPLES), HOSTILE].map(renderPrometheus)];
  assert.ok(texts.length > 5);
  for (const text of texts) {
    const families = await read(PYTHON, text);
    assert.ok(Array.isArray(families));
    const samples = families.flatMap(([name, type, help, found]) => {
      assert.ok(type === "gauge" && help !== "", name);
      return found;
    });
    assert.equal(samples.length, text.split("\n").filter((line) => /^[a-z]/.test(line)).length);
  }
});

Deno.test({ name: "the plugin library of Nagios reads the line", ignore: !isCi && !present.nagios }, async () => {
  const lines = [...golden(".nagios"), ...[...Object.values(SAMPLES), HOSTILE].map(renderNagios)];
  assert.ok(lines.length > 5);
  for (const line of lines) {
    const data = line.trimEnd().split(" | ")[1] ?? "";
    const wanted = data.split(" ").map((item) => {
      const [, label, value, unit] = /^([^=]+)=(-?[\d.]+)(s?)/.exec(item) ?? [];
      return [label, Number(value), unit];
    });
    assert.deepEqual(await read(PERL, line), wanted);
  }
});
