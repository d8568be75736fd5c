/**
 * The page as a whole, read by a parser of HTML as a browser has it.
 *
 * Invariant: whatever a server says changes words and never the build of the page; the page loads and runs nothing.
 * @module
 */

import assert from "node:assert/strict";
import fc from "fast-check";
import { type DefaultTreeAdapterTypes, parse } from "parse5";
import type { Finding } from "../../../src/findings/finding.ts";
import { renderHtml } from "../../../src/render/html/document.ts";
import type { Report } from "../../../src/verdict/report.ts";
import type { Results } from "../../../src/verdict/results.ts";
import { regionNamed } from "../../../src/ses/region.ts";
import { escapeControl } from "../../../src/escape.ts";
import { hostileText } from "../../support/hostile_text.ts";
import { CERTIFICATE, FIVE_PORTS, REFUSED_MESSAGE, REJECTED, resultsOf, SAMPLES } from "../../support/results.ts";

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

/** The elements of the page; fails on anything that a parser has to repair. */
function elementsOf(page: string): readonly Element[] {
  const problems: string[] = [];
  const document = parse(page, {
    onParseError: ({ code, startLine }) => problems.push(`${code} in line ${startLine}`),
  });
  assert.deepEqual(problems, []);
  return within(document.childNodes);
}

function within(nodes: readonly Node[]): readonly Element[] {
  return nodes.flatMap((node) => "tagName" in node ? [node, ...within(node.childNodes)] : []);
}

function textIn(node: Node): string {
  return "value" in node ? node.value : "childNodes" in node ? node.childNodes.map(textIn).join("") : "";
}

const ELEMENTS = ("html head meta title style body main footer section div p span h1 h2 h3 dl dt dd ol li pre code " +
  "table thead tbody tr th td a time svg desc line text rect circle path").split(" ");

for (const [name, results] of Object.entries(SAMPLES)) {
  Deno.test(`${name}: a page without a mistake, a script, an address to follow, or an id twice`, () => {
    const elements = elementsOf(renderHtml(results));
    for (const { tagName, attrs } of elements) {
      assert.ok(ELEMENTS.includes(tagName), tagName);
      for (const { name, value } of attrs) {
        assert.doesNotMatch(name, /^(on.*|src|srcset|style|action|background|xlink:href)$/);
        if (name === "href") assert.match(value, /^#report-\d+$/);
      }
    }
    const ids = elements.flatMap(({ attrs }) => attrs.filter(({ name }) => name === "id").map(({ value }) => value));
    assert.equal(new Set(ids).size, ids.length);
    const pointed = elements.flatMap(({ attrs }) => attrs).filter(({ name }) =>
      name === "href" || name === "aria-labelledby"
    );
    for (const { value } of pointed) {
      for (const id of value.replace("#", "").split(" ")) assert.ok(ids.includes(id), id);
    }
  });
}

Deno.test("the policy comes before anything that it governs, and forbids all but the page's own style", () => {
  const [, , , policy] = elementsOf(renderHtml(resultsOf([REJECTED])));
  assert.deepEqual(policy?.attrs.map(({ value }) => value), [
    "Content-Security-Policy",
    "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'",
  ]);
});

Deno.test("the verdict first, then what to do next, then the details", () => {
  const headings = (results: Results): readonly string[] =>
    elementsOf(renderHtml(results)).filter(({ tagName }) => /^h\d$/.test(tagName))
      .map((heading) => `${heading.tagName} ${textIn(heading)}`);
  assert.deepEqual(headings(resultsOf([{ ...REJECTED, certificate: CERTIFICATE }])), [
    "h1 login rejected",
    "h2 what to do next",
    "h2 stages",
    "h2 certificate",
    "h2 transcript",
  ]);
  assert.deepEqual(headings(FIVE_PORTS).slice(0, 7), [
    "h1 3 of 5 accepted, 2 inconclusive",
    "h2 what to do next",
    "h2 side by side",
    "h2 port 587: login accepted",
    "h3 stages",
    "h3 transcript",
    "h2 port 2587: login accepted",
  ]);
});

/** What the page says under its heading, for each sample. */
const MEANINGS: Readonly<Record<string, RegExp>> = {
  "accepted": /accepts this login\. Whether mail goes out is decided later/,
  "accepted-warned": /accepts this login\. Whether mail goes out is decided later/,
  "rejected": /does not accept this login/,
  "no-answer": /neither good nor bad/,
  "no-auth": /Every stage before the login passed/,
  "no-auth-blocked": /A stage before the login failed/,
  "message-refused": /accepts this login, but not the message/,
  "ports": /the table shows which works/,
};

Deno.test("every outcome has its meaning; versions and time stand below", () => {
  assert.deepEqual(Object.keys(MEANINGS), Object.keys(SAMPLES));
  for (const [name, results] of Object.entries(SAMPLES)) {
    const page = renderHtml(results);
    assert.match(page, MEANINGS[name] ?? /$^/);
    assert.match(
      page,
      /Made by smtpkey 1\.2\.3 \(Deno 2\.0\.0, test-target\), <time datetime="2026-01-02T03:04:05\.000Z">/,
    );
  }
});

/** A report in which a server has written `text` wherever it can. */
function saying(text: string): Report {
  const finding = ({ remedy, ...found }: Finding): Finding => ({
    ...found,
    because: text,
    source: text,
    remedy: { ...remedy, text, command: text, link: text },
  });
  return {
    ...REFUSED_MESSAGE,
    endpoint: { ...REFUSED_MESSAGE.endpoint, host: text },
    login: { username: text, source: text },
    stages: REFUSED_MESSAGE.stages.map((stage) => ({ ...stage, text })),
    findings: REFUSED_MESSAGE.findings.map(finding),
    transcript: REFUSED_MESSAGE.transcript.map((line) => ({ ...line, line: text })),
    message: { from: text, to: text, id: text },
    certificate: {
      ...CERTIFICATE,
      seen: { ok: true, value: { version: text, cipher: text, chain: [{ unreadable: text }] } },
    },
  };
}

/** The elements with their attributes, as one text. */
function buildOf(page: string): string {
  return elementsOf(page).map(({ tagName, attrs }) =>
    `${tagName} ${attrs.map(({ name, value }) => `${name}=${value}`).join(" ")}`
  ).join("\n");
}

Deno.test("no text gets out of its element: the page is built alike whatever is said, and says it", () => {
  const wanted = [resultsOf([saying("plain")]), resultsOf([saying("plain"), REJECTED])].map(renderHtml).map(buildOf);
  fc.assert(
    fc.property(hostileText.filter((text) => text !== ""), (text) => {
      const pages = [resultsOf([saying(text)]), resultsOf([saying(text), REJECTED])].map(renderHtml);
      assert.deepEqual(pages.map(buildOf), wanted);
      const page = pages[0] ?? "";
      const line = elementsOf(page).find(({ attrs }) => attrs.some(({ value }) => value === "line mono"));
      assert.equal(line === undefined ? "" : textIn(line), escapeControl(text.toWellFormed()));
      assert.doesNotMatch(page, /[^\P{Cc}\n]|\p{Cf}/u);
    }),
    { numRuns: 50 },
  );
});

Deno.test("the page is ASCII, and the name of a region keeps its lower case", () => {
  for (const results of [...Object.values(SAMPLES), resultsOf([saying("\u00fc \u{1f600} \ud800 \ufffe")])]) {
    assert.match(renderHtml(results), /^[\t\n -~]*$/);
  }
  assert.match(renderHtml(FIVE_PORTS), /<h2 class="name">/);
});

Deno.test("a search that found the region is a success and names it", () => {
  const page = renderHtml(resultsOf([{ ...REJECTED, foundIn: regionNamed("us-east-1") }]));
  assert.match(page, /<div class="answer good">/);
  assert.match(page, /<h1>the password is for us-east-1<\/h1>/);
  assert.match(renderHtml(resultsOf([REJECTED])), /<div class="answer bad">/);
});
