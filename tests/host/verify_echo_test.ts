/**
 * A server that has learned the password from one connection and shows it on the next, wherever a server's words go:
 * its banner, its certificate, and what TLS says of that.
 *
 * Invariant: no form of report shows the password, nor eight characters of it.
 * @module
 */

import assert from "node:assert/strict";
import { Secret } from "../../src/secret.ts";
import { type CertificatePair, certificates } from "../support/certificates.ts";
import { type LoopbackServer, serve } from "../support/loopback_server.ts";
import { runIn } from "../support/memory_host.ts";
import type { ServerSocket } from "../support/server_socket.ts";
import { assertKeeps } from "../support/verify_script.ts";
import { PASSWORD, USER, worldIn } from "../support/verify_run.ts";

const LABEL = PASSWORD.replaceAll(/[^A-Za-z0-9]/g, "");

/** How the second connection goes on. */
type Second = "banner" | "certificate";

async function start(refusal: string, second: Second): Promise<LoopbackServer> {
  const good = await certificates(["smtp.example.com"]);
  const telling = await certificates([`${LABEL}.example`]);
  let connections = 0;
  return serve(async (socket) => {
    const isFirst = ++connections === 1;
    const isBanner = !isFirst && second === "banner";
    if (isBanner) await socket.write(`554 ${PASSWORD}\r\n`);
    else await login(socket, isFirst ? good.good : telling.good, refusal);
  });
}

async function login(socket: ServerSocket, pair: CertificatePair, refusal: string): Promise<void> {
  const turn = async (says: string): Promise<void> => {
    await socket.write(says);
    await socket.readLine(3000);
  };
  await turn("220 mail.example.com ESMTP\r\n");
  await turn("250-mail.example.com\r\n250 STARTTLS\r\n");
  await socket.write("220 go\r\n");
  if (await socket.startTls(pair) !== undefined) return;
  await socket.readLine(3000);
  await turn("250-mail.example.com\r\n250 AUTH PLAIN LOGIN\r\n");
  if (refusal.startsWith("504")) return await turn(`${refusal}\r\n`);
  await turn("334 VXNlcm5hbWU6\r\n");
  await turn("334 UGFzc3dvcmQ6\r\n");
  await turn(`${refusal}\r\n`);
}

type Row = readonly [name: string, refusal: string, second: Second, flags: readonly string[]];

const ROWS: readonly Row[] = [
  ["the banner of a look at the certificate", "535 no", "banner", ["--certificate"]],
  ["the certificate of a look", "535 no", "certificate", ["--certificate"]],
  ["the certificate of the other mechanism's connection", "504 no", "certificate", []],
  ["the certificate of the next attempt", "454 later", "certificate", ["--wait", "6s"]],
];

for (const [name, refusal, second, flags] of ROWS) {
  Deno.test(`the password is not shown by ${name}`, async () => {
    for (const format of ["human", "json", "html", "nagios", "prometheus"]) {
      await using server = await start(refusal, second);
      const roots = [await certificates(["smtp.example.com"]), await certificates([`${LABEL}.example`])];
      const run = await runIn(
        {
          network: worldIn(),
          env: { SMTP_USERNAME: USER, SMTP_PASSWORD: PASSWORD },
          files: { "/roots.pem": roots.map(({ rootPem }) => rootPem).join("\n") },
        },
        ...["verify", "--host", "mail.example.com", "--port", String(server.port), "--servername", "smtp.example.com"],
        ...["--ca-file", "/roots.pem", "--timeout", "3", "--verbose", "--format", format, ...flags],
      );
      assert.ok(server.sockets.length >= 2, run.stdout + run.stderr);
      assertKeeps([new Secret(PASSWORD), new Secret(LABEL)], run.stdout + run.stderr);
    }
  });
}
