/**
 * Exim's main configuration.
 *
 * Invariant: a row is a text with every value in it, each with its line; `?` is shown for one that is not read.
 * @module
 */

import assert from "node:assert/strict";
import { readEximConf } from "../../src/settings/exim_conf.ts";

const ROWS: readonly (readonly [text: string, ...values: string[]])[] = [
  ["  client_send = : u : p::q\n", "1 smtp.username=u", "1 smtp.password=p:q"],
  ["client_send = ^u^p\nport = 587\n", "1 smtp.username=u", "1 smtp.password=p", "2 smtp.port=587"],
  ['  route_list = * "h.example.com::465 byname"\n', "1 smtp.host=h.example.com", "1 smtp.port=465"],
  ["client_send = : ${env{A}} : x\n", "1 smtp.username=?", "1 smtp.password=x"],
  ["client_send = : u : a\\x21b\\x5E\\x5Ec\n", "1 smtp.username=u", "1 smtp.password=a!b^c"],
  ["hosts = x\n"],
];

for (const [text, ...values] of ROWS) {
  Deno.test(`exim: ${JSON.stringify(text)}`, () => {
    const found = readEximConf(text).map(({ path, value, line }) =>
      `${line} ${path}=${value.kind === "text" ? value.text : "?"}`
    );
    assert.deepEqual(found, values);
  });
}
