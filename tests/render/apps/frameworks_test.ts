/**
 * Settings of languages and frameworks, read by parsers of their formats.
 *
 * Invariant: the password holds what every one of the formats has a meaning for.
 * @module
 */

import assert from "node:assert/strict";
import { parse as parseDotenv } from "dotenv";
import { Engine } from "php-parser";
import { getProperties } from "properties-file";
import { settingsBlock } from "../../../src/render/apps/block.ts";
import { FRAMEWORKS } from "../../../src/render/apps/frameworks.ts";

const host = "email-smtp.eu-west-1.amazonaws.com";
const login = { host, username: "AKIA1", password: String.raw`B+/=#;'"\$x y` };

function text(name: keyof typeof FRAMEWORKS, password = login.password): string {
  return settingsBlock(FRAMEWORKS[name], { ...login, password });
}

/** Every string and number literal in PHP text. */
function phpLiterals(code: string): readonly unknown[] {
  const found: unknown[] = [];
  JSON.stringify(new Engine({}).parseEval(code), (_key, node) => {
    if (node?.kind === "string" || node?.kind === "number") found.push(node.value);
    return node;
  });
  return found;
}

Deno.test("PHPMailer and WordPress are PHP with host, port and pair in it", () => {
  for (const name of ["phpmailer", "wordpress"] as const) {
    const literals = phpLiterals(text(name));
    assert.deepEqual([host, "587", "tls", "AKIA1", login.password].filter((one) => !literals.includes(one)), [], name);
  }
});

Deno.test("Laravel's .env has implicit TLS, said for old and new versions", () => {
  assert.deepEqual(parseDotenv(text("laravel", "B+/=#")), {
    MAIL_MAILER: "smtp",
    MAIL_SCHEME: "smtps",
    MAIL_ENCRYPTION: "tls",
    MAIL_HOST: host,
    MAIL_PORT: "465",
    MAIL_USERNAME: "AKIA1",
    MAIL_PASSWORD: "B+/=#",
    MAIL_FROM_ADDRESS: "sender@example.com",
  });
});

Deno.test("Symfony's .env has a URL with implicit TLS, out of which the password comes back", () => {
  const url = new URL(parseDotenv(text("symfony")).MAILER_DSN ?? "");
  assert.deepEqual([url.protocol, url.hostname, url.port, url.username], ["smtps:", host, "465", "AKIA1"]);
  assert.equal(decodeURIComponent(url.password), login.password);
});

Deno.test("Spring's properties insist on STARTTLS and on the server's name", () => {
  const mail = "spring.mail.properties.mail.smtp";
  assert.deepEqual(getProperties(text("spring")), {
    "spring.mail.host": host,
    "spring.mail.port": "587",
    "spring.mail.username": "AKIA1",
    "spring.mail.password": login.password,
    [`${mail}.auth`]: "true",
    [`${mail}.starttls.enable`]: "true",
    [`${mail}.starttls.required`]: "true",
    [`${mail}.ssl.checkserveridentity`]: "true",
  });
});

Deno.test("program text has the password as a literal of its language", () => {
  const twoQuotes = JSON.stringify(login.password);
  const oneQuote = String.raw`'B+/=#;\'"\\$x y'`;
  const literals = {
    nodemailer: twoQuotes,
    python: twoQuotes,
    django: twoQuotes,
    rails: oneQuote,
    dotnet: twoQuotes,
    go: twoQuotes,
  } as const;
  for (const name of ["nodemailer", "python", "django", "rails", "dotnet", "go"] as const) {
    assert.ok(text(name).includes(literals[name]), name);
  }
});

Deno.test("what asks for a sender says what the placeholder stands for", () => {
  for (const [name, settings] of Object.entries(FRAMEWORKS)) {
    const block = settingsBlock(settings, login);
    assert.equal(block.includes("sender@example.com"), block.includes("SES has verified"), name);
  }
});
