/**
 * Settings of Terraform and GitHub Actions: what goes into version control has no password.
 * @module
 */

import assert from "node:assert/strict";
import process from "node:process";
import { parse as parseDotenv } from "dotenv";
import { parse as parseYaml } from "yaml";
import { settingsBlock } from "../../../src/render/apps/block.ts";
import { INFRASTRUCTURE } from "../../../src/render/apps/infrastructure.ts";

// The library of YAML asks for switches of its debug output, which a test without permissions may not.
process.env = {};

const login = { host: "email-smtp.eu-west-1.amazonaws.com", username: "AKIA1", password: "B+/=#" };

Deno.test("Terraform computes the password of a key that it makes, in the region of the host", () => {
  const text = settingsBlock(INFRASTRUCTURE.terraform, login);
  assert.match(text, /that region must be eu-west-1/);
  assert.match(text, /value {5}= aws_iam_access_key\.ses_smtp\.ses_smtp_password_v4\n {2}sensitive = true/);
  assert.ok(!text.includes(login.username) && !text.includes(login.password));
  assert.equal(text.match(/\{/g)?.length, text.match(/\}/g)?.length);
});

Deno.test("the workflow has the names of the secrets, and their file the values", () => {
  const [secrets, step] = settingsBlock(INFRASTRUCTURE["github-actions"], login).split("\n\n");
  assert.deepEqual(parseDotenv(secrets ?? ""), { MAIL_USERNAME: "AKIA1", MAIL_PASSWORD: login.password });
  const [{ with: given }] = parseYaml(step ?? "");
  assert.deepEqual([given.server_address, given.server_port, given.secure], [login.host, 465, true]);
  assert.deepEqual([given.username, given.password], ["${{ secrets.MAIL_USERNAME }}", "${{ secrets.MAIL_PASSWORD }}"]);
});
