/**
 * What all blocks have in common: the pair, text that can be pasted, a word on what is secret; and who gets none.
 *
 * Invariant: every name is held against it, and no block passes because nothing was found in it.
 * @module
 */

import assert from "node:assert/strict";
import { SETTINGS_NAMES } from "../../../src/render/apps/names.ts";
import { computesPassword, SETTINGS, settingsText } from "../../../src/render/apps/settings_text.ts";
import { Secret } from "../../../src/secret.ts";
import { regionNamed } from "../../../src/ses/region.ts";
import type { Derived } from "../../../src/credentials/derived.ts";

const derived: Derived = {
  username: { kind: "access-key-id", text: "AKIAIOSFODNN7EXAMPLE" },
  source: "a test",
  rows: [{
    region: regionNamed("eu-west-1"),
    password: { kind: "smtp-password", secret: new Secret("B+/x"), version: 4 },
  }],
  warnings: [],
};

/** Those that hold a pair. */
const WITH_PAIR = SETTINGS_NAMES.filter((name) => !computesPassword(name));

for (const name of WITH_PAIR) {
  Deno.test(`the settings for ${name} hold the pair, and only text that can be pasted`, () => {
    const text = settingsText(name, derived);
    assert.match(text, /AKIAIOSFODNN7EXAMPLE/);
    assert.match(text, /B\+\/x|B%2B%2Fx/);
    assert.match(text, /email-smtp\.eu-west-1\.amazonaws\.com/);
    assert.match(text, /^[\n\x20-\x7e]+\n$/);
    assert.doesNotMatch(text, /[ \t]$/m);
  });
}

/** How the password stands in the text: as it is, or in a URL. */
const WRITTEN: readonly string[] = ["B+/=", "B%2B%2F%3D"];

/** Where it goes into no file: what stands in place of the words. */
const NO_FILE: Readonly<Record<string, RegExp>> = {
  keycloak: /^paste into a shell where kcadm\.sh is logged in/,
  kubernetes: /^pipe into kubectl apply -f -, which spares you a file with the password in it$/,
};

for (const name of WITH_PAIR.filter((name) => name !== "url")) {
  Deno.test(`the settings for ${name} say who may see what is secret`, () => {
    const pieces = SETTINGS[name].pieces({ host: "h", username: "u", password: "B+/=" });
    const secret = pieces.filter(({ lines }) => WRITTEN.some((text) => lines.join("\n").includes(text)));
    assert.ok(secret.length > 0, "the password is written in a way that is not looked for here");
    for (const { place, notes } of secret) {
      const isSaid = [place, ...notes].some((note) =>
        /holds the password(: (chmod|chown|keep)| now: chmod)/.test(note)
      );
      assert.ok(isSaid || NO_FILE[name]?.test(place), place);
    }
  });
}

Deno.test("the URL is all there is, and nothing can be said of it", () => {
  const pieces = SETTINGS.url.pieces({ host: "h", username: "u", password: "B+/=" });
  assert.deepEqual(pieces.map(({ mark, lines }) => [mark, lines]), [[undefined, ["smtp://u:B%2B%2F%3D@h:587"]]]);
});

Deno.test("without a user name or a region there are no settings", () => {
  const [row] = derived.rows;
  assert.throws(
    () => settingsText("url", { ...derived, username: undefined }),
    { message: "cannot write the settings for url: they need the access key id, and none is known", code: "usage" },
  );
  assert.throws(
    () => settingsText("url", { ...derived, rows: [{ ...row, region: undefined }] }),
    { message: "cannot write the settings for url: they need a region, and none is known", code: "usage" },
  );
});
