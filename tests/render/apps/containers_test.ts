/**
 * Settings as environment variables and as a URL, read by parsers of their formats.
 *
 * Invariant: four variables, the same everywhere.
 * @module
 */

import assert from "node:assert/strict";
import process from "node:process";
import { parse as parseYaml } from "yaml";
import { settingsBlock } from "../../../src/render/apps/block.ts";
import { CONTAINERS } from "../../../src/render/apps/containers.ts";

// The library of YAML asks for switches of its debug output, which a test without permissions may not.
process.env = {};

const login = {
  host: "email-smtp.eu-west-1.amazonaws.com",
  username: "AKIA1",
  password: String.raw`B+/=#;'"\$x: y`,
};
const VARIABLES = {
  SMTP_HOST: login.host,
  SMTP_PORT: "587",
  SMTP_USERNAME: "AKIA1",
  SMTP_PASSWORD: login.password,
};

Deno.test("Docker's file has no quotes: what follows the first = is the value", () => {
  const lines = settingsBlock(CONTAINERS.docker, login).split("\n").filter((line) =>
    line !== "" && !line.startsWith("#")
  );
  const entries = lines.map((line) => [line.slice(0, line.indexOf("=")), line.slice(line.indexOf("=") + 1)]);
  assert.deepEqual(Object.fromEntries(entries), VARIABLES);
});

Deno.test("the Secret of Kubernetes has nothing but texts", () => {
  assert.deepEqual(parseYaml(settingsBlock(CONTAINERS.kubernetes, login)), {
    apiVersion: "v1",
    kind: "Secret",
    metadata: { name: "ses-smtp" },
    type: "Opaque",
    stringData: VARIABLES,
  });
});

Deno.test("systemd's file is in double quotes", () => {
  assert.match(settingsBlock(CONTAINERS.systemd, login), /^SMTP_PASSWORD="B\+\/=#;'\\"\\\\\\\$x: y"$/m);
});

Deno.test("the URL is one line and nothing else", () => {
  const text = settingsBlock(CONTAINERS.url, login);
  assert.match(text, /^smtp:\/\/\S+\n$/);
  const { username, password, hostname, port } = new URL(text.trim());
  assert.deepEqual([username, decodeURIComponent(password), hostname, port], [
    "AKIA1",
    login.password,
    login.host,
    "587",
  ]);
});
