/**
 * What `verify` of the compiled program never does: log in behind a certificate that is not right, or show a secret.
 *
 * Invariant: the environment tries to talk it into it, and the server's own record of what it got decides.
 * @module
 */

import assert from "node:assert/strict";
import { certificates } from "../support/certificates.ts";
import { serve } from "../support/loopback_server.ts";
import type { ServerSocket } from "../support/server_socket.ts";
import { sesPassword, startTwin, type TwinOptions } from "../support/twin.ts";
import { besideRoot, type Place, RIGHT, verify, verifyUntrusting } from "./place.ts";
import { assertNoTrace, type Given, inFolder, randomSecret } from "./program.ts";

/** Everybody's switches for not checking certificates, or for trusting others; none of them is for this program. */
function strangers(folder: string): Readonly<Record<string, string>> {
  const file = `${folder}/root.pem`;
  return {
    CURL_CA_BUNDLE: file,
    DENO_TLS_CA_STORE: "mozilla",
    DENO_UNSAFELY_IGNORE_CERTIFICATE_ERRORS: "127.0.0.1",
    GIT_SSL_NO_VERIFY: "1",
    NODE_EXTRA_CA_CERTS: file,
    NODE_OPTIONS: "--use-openssl-ca",
    NODE_TLS_REJECT_UNAUTHORIZED: "0",
    PYTHONHTTPSVERIFY: "0",
    REQUESTS_CA_BUNDLE: file,
    SSL_CERT_DIR: folder,
    SSL_CERT_FILE: file,
  };
}

/** Certificates that are never right: their kind, the finding, and what else is said on the command line. */
const BAD: readonly [TwinOptions["certificate"] & string, string, readonly string[]][] = [
  ["wrong-name", "certificate-wrong-name", []],
  ["expired", "certificate-expired", []],
  ["not-yet-valid", "certificate-not-yet-valid", []],
  ["no-intermediate", "certificate-untrusted", []],
  ["self-signed", "certificate-untrusted", []],
  ["self-signed-ca", "certificate-untrusted", []],
  ["good", "certificate-wrong-name", ["--servername", "email-smtp.us-east-1.amazonaws.com"]],
];

for (const [certificate, id, args] of BAD) {
  Deno.test(`${id} (${certificate}), whatever the environment says: exit 3, no login`, async () => {
    await using twin = await startTwin({ certificate });
    await besideRoot(twin.port, async (place) => {
      const env = { ...RIGHT, ...strangers(place.folder) };
      // These two add roots; more they must not do.
      const roots = { DENO_CERT: `${place.folder}/root.pem`, DENO_TLS_CA_STORE: "system" };
      for (const given of [{ args }, { args, env }, { args, env: { ...env, ...roots } }]) {
        const { exit, stdout } = await verify(place, given);
        assert.ok(stdout.includes(`[${id}]`), stdout);
        assert.equal(exit, 3);
      }
    });
    assert.equal(twin.record.encrypted, "");
  });
}

Deno.test("a root that this program was not given is not trusted: exit 3, no login", async () => {
  await using twin = await startTwin();
  await besideRoot(twin.port, async ({ port, folder }) => {
    for (const [name, value] of Object.entries(strangers(folder))) {
      const { exit, stdout } = await verifyUntrusting(port, { env: { ...RIGHT, [name]: value } });
      assert.ok(stdout.includes("[certificate-untrusted]"), `${name}: ${stdout}`);
      assert.equal(exit, 3);
    }
  });
  assert.equal(twin.record.encrypted, "");
});

Deno.test("--servername is the name that the certificate must have: exit 0", async () => {
  await using twin = await startTwin({ certificate: "wrong-name" });
  await besideRoot(twin.port, async (place) => {
    assert.equal((await verify(place, { args: ["--servername", "other.example"] })).exit, 0);
  });
});

/** Asserts that `secret` stands in `text` in no form: as it is, in other codings, as base64 behind other bytes. */
function assertNoForm(text: string, secret: string): void {
  const hex = new TextEncoder().encode(secret).toHex();
  const behind = ["x", "xx"].map((before) => btoa(before + secret).slice(4));
  for (const form of [secret, encodeURIComponent(secret), hex, hex.toUpperCase(), ...behind]) assertNoTrace(text, form);
}

/** Refuses the login with all that the client said, as it was and decoded. */
async function parrot(socket: ServerSocket): Promise<void> {
  const hear = async (): Promise<string> => {
    const arrival = await socket.readLine();
    return arrival.kind === "line" ? arrival.text.trim() : "";
  };
  await socket.write("220 parrot\r\n");
  await hear();
  await socket.write("250-parrot\r\n250 STARTTLS\r\n");
  await hear();
  await socket.write("220 go\r\n");
  await socket.startTls((await certificates()).good);
  await hear();
  await socket.write("250-parrot\r\n250 AUTH PLAIN LOGIN\r\n");
  let said = await hear();
  const [, mechanism, ...initial] = said.split(" ");
  const challenges = mechanism === "LOGIN" ? ["VXNlcm5hbWU6", "UGFzc3dvcmQ6"] : [];
  for (const challenge of challenges.slice(initial.length)) {
    await socket.write(`334 ${challenge}\r\n`);
    said = await hear();
  }
  const decoded = atob(said.replace("AUTH PLAIN ", "")).replaceAll("\0", " ");
  await socket.write(`535-${said}\r\n535 ${decoded}\r\n`);
  await socket.finish();
}

const ID = RIGHT.SMTP_USERNAME;

/** Where a login comes from. */
const SOURCES: readonly ((secret: string, password: string) => Given)[] = [
  (_, password) => ({ env: { SMTP_USERNAME: ID, SMTP_PASSWORD: password } }),
  (secret, password) => ({ env: { SMTP_USERNAME: ID, SMTP_PASSWORD: password, AWS_SECRET_ACCESS_KEY: secret } }),
  (secret) => ({ env: { AWS_ACCESS_KEY_ID: ID, AWS_SECRET_ACCESS_KEY: secret } }),
  (secret) => ({ env: { SMTP_USERNAME: ID, SMTP_PASSWORD: secret } }),
  (secret) => ({ env: { SMTP_USERNAME: secret, SMTP_PASSWORD: ID } }),
  (_, password) => ({ args: ["-"], env: {}, stdin: `${ID} ${password}` }),
];

const FORMS = [["--verbose"], ["--verbose", "--auth", "plain"], ["--format", "json"]] as const;

/** All that the program says, on any way of logging in, with secrets made for this run. */
async function everything(place: Place, secret: string, password: string): Promise<string> {
  const runs = SOURCES.flatMap((source) => {
    const { args = [], ...given } = source(secret, password);
    return FORMS.map((form) => verify(place, { ...given, args: [...args, ...form] }));
  });
  const ended = await Promise.all(runs);
  for (const { exit, stdout, stderr } of ended) assert.ok(exit === 0 || exit === 1, stdout + stderr);
  return ended.map(({ stdout, stderr }) => stdout + stderr).join("");
}

for (const region of ["eu-west-1", "us-east-1"]) {
  Deno.test(`no secret is shown, whether SES takes the login or not (${region})`, async () => {
    const secretKey = randomSecret();
    await using twin = await startTwin({ users: [{ accessKeyId: ID, secretKey }], region });
    await inFolder(async (folder) => {
      await Deno.writeTextFile(`${folder}/root.pem`, twin.rootPem);
      const said = await everything({ port: twin.port, folder }, secretKey, twin.password);
      assert.match(said, /AUTH (LOGIN|PLAIN)/);
      assertNoForm(said, secretKey);
      assertNoForm(said, twin.password);
    });
  });
}

Deno.test("no secret is shown, even if the server says it", async () => {
  const secret = randomSecret();
  const password = sesPassword(secret, "eu-west-1");
  await using server = serve(parrot);
  await besideRoot(server.port, async (place) => {
    const said = await everything(place, secret, password);
    assert.match(said, /535.*\[secret\]/);
    assertNoForm(said, secret);
    assertNoForm(said, password);
  });
});
