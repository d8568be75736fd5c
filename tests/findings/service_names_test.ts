/**
 * Names of services that send no mail: what is one, and what only looks like one.
 * @module
 */

import assert from "node:assert/strict";
import { namesOtherService, OTHER_SERVICE_WORDS } from "../../src/findings/service_names.ts";

Deno.test("a service is named by a word of its own", () => {
  for (
    const line of ["sqlalchemy.exc: timed out", "HikariPool-1 - timed out", "certbot: timed out", "[ovpn-client] reset"]
  ) {
    assert.ok(namesOtherService(line), line);
  }
});

Deno.test("a part of a path, of an address or of another name is no service, nor is what sends mail", () => {
  for (
    const line of [
      "/srv/certbot/mail.py: timed out",
      "to=<root@minio.example>",
      "axiosMailer failed",
      "Jenkins: 535 Authentication Credentials Invalid",
      "terraform: the SMTP password is refused",
    ]
  ) assert.ok(!namesOtherService(line), line);
});

Deno.test("words that only other services say", () => {
  const isOther = (line: string): boolean => OTHER_SERVICE_WORDS.some((words) => words.test(line));
  assert.ok(isOther("ERROR 1045 (28000): Access denied for user 'app'"));
  assert.ok(isOther("login failed for user mail"));
  assert.ok(!isOther("SMTP login failed for user mail"));
});
