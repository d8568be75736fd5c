/**
 * The metrics, read back by a parser of the exposition format.
 *
 * Invariant: whatever a server says, the text can be read, and no series stands in it twice.
 * @module
 */

import assert from "node:assert/strict";
import fc from "fast-check";
import parse from "parse-prometheus-text-format";
import { renderPrometheus } from "../../src/render/prometheus.ts";
import type { Report } from "../../src/verdict/report.ts";
import type { Results } from "../../src/verdict/results.ts";
import { escapeControl } from "../../src/escape.ts";
import { hostileText } from "../support/hostile_text.ts";
import {
  ACCEPTED,
  CERTIFICATE,
  DEAD_ADDRESS,
  FIVE_PORTS,
  FREE,
  REJECTED,
  resultsOf,
  SAMPLES,
} from "../support/results.ts";

interface Metric {
  readonly name: string;
  readonly help: string;
  readonly type: string;
  readonly metrics: readonly { readonly value: string; readonly labels?: Readonly<Record<string, string>> }[];
}

/** The metrics by name, as a program reads them. */
function read(results: Results): ReadonlyMap<string, Metric> {
  const metrics: readonly Metric[] = parse(renderPrometheus(results));
  return new Map(metrics.map((metric) => [metric.name, metric]));
}

/** The values of `name` by the labels that differ. */
function valuesOf(results: Results, name: string, ...labels: readonly string[]): Readonly<Record<string, number>> {
  const samples = read(results).get(name)?.metrics ?? [];
  return Object.fromEntries(
    samples.map(({ value, labels: found = {} }) => [labels.map((label) => found[label]).join(" "), Number(value)]),
  );
}

Deno.test("the text, with a head and a line a series", () => {
  const head = renderPrometheus(resultsOf([REJECTED])).split("\n").slice(0, 12);
  const place = 'host="email-smtp.eu-west-1.amazonaws.com",port="587",tls="starttls",region="eu-west-1"';
  assert.deepEqual(head, [
    "# HELP smtpkey_build_info Version of smtpkey and of its runtime.",
    "# TYPE smtpkey_build_info gauge",
    'smtpkey_build_info{version="1.2.3",deno="2.0.0",target="test-target"} 1',
    "# HELP smtpkey_run_timestamp_seconds When the run ended, in seconds since 1970.",
    "# TYPE smtpkey_run_timestamp_seconds gauge",
    "smtpkey_run_timestamp_seconds 1767323045",
    "# HELP smtpkey_exit_code Exit code of the run: 0 accepted, 1 rejected, 3 inconclusive.",
    "# TYPE smtpkey_exit_code gauge",
    "smtpkey_exit_code 1",
    "# HELP smtpkey_verdict Verdict on the login: 1 for the verdict of this run, 0 for the others.",
    "# TYPE smtpkey_verdict gauge",
    `smtpkey_verdict{${place},verdict="accepted"} 0`,
  ]);
});

Deno.test("every sample is read back: gauges with a help, named for smtpkey, and the text ends with a line feed", () => {
  for (const [sample, results] of Object.entries(SAMPLES)) {
    assert.match(renderPrometheus(results), /[^\n]\n$/);
    for (const { name, type, help, metrics } of read(results).values()) {
      assert.match(name, /^smtpkey_[a-z_]+$/);
      assert.deepEqual([type, help !== "", metrics.length > 0], ["GAUGE", true, true], `${name} of ${sample}`);
    }
  }
});

Deno.test("stages: seconds and success, nothing of what was skipped", () => {
  const results = resultsOf([REJECTED]);
  assert.deepEqual(valuesOf(results, "smtpkey_stage_seconds", "stage"), {
    "resolve": 0.0234,
    "connect": 0.0412,
    "greeting": 0.1201,
    "ehlo": 0.0605,
    "starttls": 0.0503,
    "tls": 0.0908,
    "ehlo-secure": 0.0402,
    "auth": 0.2306,
    "quit": 0.0001,
  });
  assert.deepEqual(
    Object.entries(valuesOf(results, "smtpkey_stage_ok", "stage")).filter(([, ok]) => ok === 0),
    [["auth", 0]],
  );
  assert.equal(valuesOf(resultsOf([FREE]), "smtpkey_stage_ok", "stage")["auth"], undefined);
  assert.equal(valuesOf(results, "smtpkey_duration_seconds", "port")["587"], 0.6572);
});

Deno.test("the verdict, as a set of states and as a number that an alert can be made of", () => {
  assert.deepEqual(valuesOf(resultsOf([REJECTED]), "smtpkey_verdict", "verdict"), {
    accepted: 0,
    rejected: 1,
    unknown: 0,
  });
  const accepted = (results: Results): unknown => valuesOf(results, "smtpkey_login_accepted", "port");
  assert.deepEqual(accepted(resultsOf([REJECTED])), { "587": 0 });
  assert.deepEqual(accepted(resultsOf([FREE])), {});
  assert.deepEqual(accepted(FIVE_PORTS), { "587": 1, "2587": 1, "465": 1 });
});

Deno.test("findings by id and severity, the same one once; of several reports, each at its place", () => {
  const found = (results: Results): unknown => valuesOf(results, "smtpkey_finding_info", "id", "severity", "port");
  assert.deepEqual(found(resultsOf([{ ...ACCEPTED, findings: [DEAD_ADDRESS, DEAD_ADDRESS] }])), {
    "connection-timeout warning 587": 1,
  });
  assert.deepEqual(found(FIVE_PORTS), { "port-25-throttled error 25": 1, "connection-timeout error 2465": 1 });
});

Deno.test("the time at which the certificate expires, if it was looked at", () => {
  const expiry = (report: Report): unknown =>
    valuesOf(resultsOf([report]), "smtpkey_certificate_expiry_timestamp_seconds", "port");
  assert.deepEqual(expiry({ ...ACCEPTED, certificate: CERTIFICATE }), {
    "587": Date.UTC(2026, 3, 1, 23, 59, 59) / 1000,
  });
  assert.deepEqual(expiry(ACCEPTED), {});
});

Deno.test("labels come back as they were, control characters written out, and no series stands twice", () => {
  fc.assert(fc.property(hostileText, (host) => {
    const report = { ...ACCEPTED, endpoint: { ...ACCEPTED.endpoint, host } };
    const text = renderPrometheus(resultsOf([report, report]));
    const lines = text.split("\n").filter((line) => line !== "" && !line.startsWith("#"));
    const series = lines.map((line) => line.slice(0, line.lastIndexOf(" ")));
    assert.equal(new Set(series).size, series.length);
    for (const line of lines) {
      assert.match(line, /^smtpkey_[a-z_]+(\{([a-z]+="([^"\\\p{Cc}]|\\[\\"n])*",?)*\})? [0-9.e-]+$/u);
    }
    if (escapeControl(host) === host) {
      assert.equal(read(resultsOf([report])).get("smtpkey_duration_seconds")?.metrics[0]?.labels?.host, host);
    }
  }));
});
