/**
 * Settings of services, read by parsers of their formats.
 *
 * Invariant: the INI of Go programs is read by its own rule, since no other reader of INI has it: three quotes, up to the last
 * three of the line.
 * @module
 */

import assert from "node:assert/strict";
import process from "node:process";
import { parse as parseYaml } from "yaml";
import { settingsBlock } from "../../../src/render/apps/block.ts";
import { SERVICES } from "../../../src/render/apps/services.ts";

// The library of YAML asks for switches of its debug output, which a test without permissions may not.
process.env = {};

const host = "email-smtp.eu-west-1.amazonaws.com";
const login = { host, username: "AKIA1", password: String.raw`B+/=#;'"\$x: y` };

/** Sections and values; what stands in three quotes is taken as it is, all else up to a comment. */
function parseIni(text: string): Readonly<Record<string, string>> {
  const lines = text.split("\n").filter((line) => line !== "" && !line.startsWith(";"));
  return Object.fromEntries(lines.map((line) => {
    const [, name = line, value = ""] = /^(\w+) = (.*)$/.exec(line) ?? [];
    return [name, /^"""(.*)"""/.exec(value)?.[1] ?? value.replace(/[#;].*/, "").trim()];
  }));
}

Deno.test("Grafana insists on STARTTLS", () => {
  assert.deepEqual(parseIni(settingsBlock(SERVICES.grafana, login)), {
    "[smtp]": "",
    enabled: "true",
    host: `${host}:587`,
    user: "AKIA1",
    password: login.password,
    startTLS_policy: "MandatoryStartTLS",
    from_address: "sender@example.com",
  });
});

Deno.test("Gitea, which would go on without STARTTLS, has implicit TLS", () => {
  assert.deepEqual(parseIni(settingsBlock(SERVICES.gitea, login)), {
    "[mailer]": "",
    ENABLED: "true",
    PROTOCOL: "smtps",
    SMTP_ADDR: host,
    SMTP_PORT: "465",
    FROM: "sender@example.com",
    USER: "AKIA1",
    PASSWD: login.password,
  });
});

Deno.test("Alertmanager's YAML", () => {
  assert.deepEqual(parseYaml(settingsBlock(SERVICES.alertmanager, login)), {
    global: {
      smtp_smarthost: `${host}:587`,
      smtp_from: "sender@example.com",
      smtp_auth_username: "AKIA1",
      smtp_auth_password: login.password,
      smtp_require_tls: true,
    },
  });
});

Deno.test("Keycloak gets JSON from a text that the shell leaves alone; all of its values are texts", () => {
  const [, json = ""] = /<<'EOF'\n([\s\S]*)\nEOF\n$/.exec(settingsBlock(SERVICES.keycloak, login)) ?? [];
  assert.deepEqual(JSON.parse(json).smtpServer, {
    host,
    port: "465",
    ssl: "true",
    starttls: "false",
    auth: "true",
    user: "AKIA1",
    password: login.password,
    from: "sender@example.com",
  });
});
