/**
 * The page of `verify --format html` in a real browser: what a person reads, in light and dark, on a telephone, on a
 * desk and on paper.
 *
 * Invariant: the pages are the golden files, and one full of tricks. Where Chromium is absent this is said aloud, and under CI
 * it fails. With SMTPKEY_PICTURES a folder, pictures are left there to be looked at.
 * @module
 */

import assert from "node:assert/strict";
import { pathToFileURL } from "node:url";
import axe from "axe-core";
import { renderHtml } from "../../src/render/html/document.ts";
import { escapeControl } from "../../src/escape.ts";
import { EVERY_TRICK } from "../support/hostile_text.ts";
import { sayNotTested } from "../support/machine.ts";
import { REJECTED, resultsOf } from "../support/results.ts";
import { Browser, findChromium, type Look, type Seen } from "./browser.ts";
import { inFolder } from "./program.ts";

const GOLDEN = new URL("../golden/", import.meta.url);

/** The pages, and what a person must read in them, in this order. */
const PAGES: Readonly<Record<string, readonly string[]>> = {
  "verify-accepted.html": [
    "login accepted",
    "port 587, STARTTLS",
    "accepts this login",
    "Stages",
    "Transcript",
    "235 Auth",
  ],
  "verify-rejected.html": [
    "login rejected",
    "What to do next",
    "the password was derived for another region",
    "Cause",
    "Fix",
    "smtpkey derive --region eu-west-1",
    "wrong-region",
    "Stages",
    "✗ failed",
    "Transcript",
    "plaintext",
    "encrypted by TLS",
    "[secret]",
    "Made by smtpkey",
  ],
  "verify-no-answer.html": ["inconclusive: tls failed", "neither good nor bad", "certificate-wrong-name", "skipped"],
  "verify-no-auth.html": ["server reachable, login not attempted", "left out", "Stages"],
  "verify-ports.html": ["3 of 5 accepted", "What to do next", "Side by side", "port 587", "port 25: inconclusive"],
};

/** Where `judged`, axe looks for barriers too: that takes a second, and both themes and both widths have had their turn. */
const LOOKS: readonly (Look & { readonly judged?: boolean })[] = [
  { width: 360, theme: "light", judged: true },
  { width: 360, theme: "dark" },
  { width: 1200, theme: "light" },
  { width: 1200, theme: "dark", judged: true },
  { width: 1200, theme: "dark", media: "print" },
];

const JUDGE = `${axe.source}
  const { violations } = await axe.run(document, { resultTypes: ["violations"] });`;

/** Asks for text, scroll width, ground, and what axe has to say against the page. */
const question = (judged = false): string =>
  `(async () => {
  ${judged ? JUDGE : "const violations = [];"}
  const { scrollWidth, clientWidth } = document.scrollingElement;
  return {
    text: document.body.innerText,
    over: scrollWidth - clientWidth,
    ground: getComputedStyle(document.body).backgroundColor,
    title: document.title,
    scripts: document.scripts.length,
    violations: violations.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => [id, html, failureSummary].join(" "))),
  };
})()`;

interface Answer {
  readonly text: string;
  readonly over: number;
  readonly ground: string;
  readonly title: string;
  readonly scripts: number;
  readonly violations: readonly string[];
}

function parseAnswer({ value }: Seen): Answer {
  assert.ok(typeof value === "object" && value !== null && "text" in value, `no answer of the page: ${value}`);
  return value as Answer;
}

const isCi = Deno.env.get("CI") === "true";
const chromium = findChromium();
if (chromium === undefined) sayNotTested("html", "a browser", "on Debian it needs chromium fonts-dejavu-core");

async function keepPicture(name: string, { width, theme, media }: Look, { picture }: Seen): Promise<void> {
  assert.ok(picture.length > 10_000, "the picture is empty");
  const folder = Deno.env.get("SMTPKEY_PICTURES");
  if (folder === undefined) return;
  const file = `${folder}/${name.replace(".html", "")}-${width}-${media ?? theme}.png`;
  await Deno.writeFile(file, Uint8Array.fromBase64(picture));
}

/** What holds for every page and look. */
function assertCalm(url: string, seen: Seen): Answer {
  const answer = parseAnswer(seen);
  assert.deepEqual(seen.requests, [url], "the page loads something");
  assert.deepEqual(seen.complaints, []);
  assert.deepEqual(answer.violations, []);
  assert.ok(answer.over <= 0, `the page is ${answer.over} px wider than its window`);
  // What the test itself puts in through the debugger is no element.
  assert.equal(answer.scripts, 0);
  return answer;
}

function assertInOrder(text: string, wanted: readonly string[]): void {
  let from = 0;
  for (const words of wanted) {
    const at = text.toLowerCase().indexOf(words.toLowerCase(), from);
    assert.ok(at >= 0, `${words} is not in its place in: ${text}`);
    from = at;
  }
}

Deno.test({ name: "the page in a browser", ignore: chromium === undefined && !isCi }, async (test) => {
  assert.ok(chromium !== undefined, "there is no Chromium");
  await using browser = await Browser.start(chromium);
  for (const [name, wanted] of Object.entries(PAGES)) {
    await test.step(`${name}: narrow and wide, light and dark, on paper`, async () => {
      const url = new URL(name, GOLDEN).href;
      const grounds = new Map<string, string>();
      for (const look of LOOKS) {
        const seen = await browser.see(url, look, question(look.judged));
        await keepPicture(name, look, seen);
        const { text, ground } = assertCalm(url, seen);
        assertInOrder(text, wanted);
        grounds.set(look.media ?? look.theme, ground);
      }
      assert.notEqual(grounds.get("light"), grounds.get("dark"));
      assert.equal(grounds.get("print"), "rgb(255, 255, 255)", "paper is white, whatever the screen is");
    });
  }
  await test.step("a server that tries every trick is read, and nothing of it runs", () => showTricks(browser));
});

async function showTricks(browser: Browser): Promise<void> {
  await inFolder(async (folder) => {
    const report = {
      ...REJECTED,
      stages: REJECTED.stages.map((stage) => ({ ...stage, text: EVERY_TRICK })),
      findings: REJECTED.findings.map((found) => ({ ...found, because: EVERY_TRICK })),
      transcript: REJECTED.transcript.map((line) => ({ ...line, line: EVERY_TRICK })),
    };
    const file = `${folder}/tricks.html`;
    await Deno.writeTextFile(file, renderHtml(resultsOf([report])));
    const url = pathToFileURL(file).href;
    for (const look of LOOKS) {
      const seen = await browser.see(url, look, question(look.judged));
      await keepPicture("tricks.html", look, seen);
      const { text, title } = assertCalm(url, seen);
      assert.equal(title, "login rejected · email-smtp.eu-west-1.amazonaws.com port 587 · smtpkey");
      assert.ok(text.includes(escapeControl(EVERY_TRICK.toWellFormed())), text);
    }
  });
}
