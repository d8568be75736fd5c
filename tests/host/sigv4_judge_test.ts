/**
 * Our signatures before a judge that others wrote: the middleware of `@filen/aws4-express`, over real HTTP.
 *
 * Invariant: it must accept what is signed with the right secret, and nothing else.
 * @module
 */

import assert from "node:assert/strict";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { awsVerify } from "@filen/aws4-express";
import { type AskingKey, type Signable, signedHeaders } from "../../src/aws/sigv4.ts";
import { Secret } from "../../src/secret.ts";

const KEY: AskingKey = {
  accessKeyId: "AKIAIOSFODNN7EXAMPLE",
  secretKey: new Secret("wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY"),
  sessionToken: undefined,
};

const FORM = "application/x-www-form-urlencoded; charset=utf-8";

const REQUESTS: readonly (readonly [name: string, request: Omit<Signable, "headers">])[] = [
  ["a form", { method: "POST", path: "/", query: "", body: "Action=GetCallerIdentity&Version=2011-06-15" }],
  ["a form with signs that need encoding", { method: "POST", path: "/", query: "", body: "a=%2B%20%C3%A9&b=*~" }],
  ["a path", { method: "GET", path: "/v2/email/account", query: "", body: "" }],
  ["a query", { method: "GET", path: "/", query: "b=2&a=1&a=0", body: "" }],
];

for (const [name, request] of REQUESTS) {
  Deno.test(`a judge of others accepts ${name}, and rejects it with another secret`, async () => {
    assert.equal(await verdictOn(request, KEY), "match");
    assert.equal(await verdictOn(request, { ...KEY, secretKey: new Secret("another") }), "mismatch");
    assert.equal(await verdictOn(request, { ...KEY, sessionToken: new Secret("a token") }), "match");
  });
}

Deno.test("a judge of others rejects a body that was changed on its way", async () => {
  const request = { method: "POST", path: "/", query: "", body: "Action=GetCallerIdentity" } as const;
  assert.equal(await verdictOn(request, KEY, "Action=DeleteUser"), "mismatch");
});

async function verdictOn(request: Omit<Signable, "headers">, key: AskingKey, sentBody = request.body): Promise<string> {
  const server = createServer((incoming, outgoing) => judge(incoming, outgoing));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  try {
    const address = server.address();
    assert.ok(typeof address === "object" && address !== null);
    const host = `127.0.0.1:${address.port}`;
    const own = [["host", host], ...(request.body === "" ? [] : [["content-type", FORM] as const])] as const;
    const scope = { service: "sts", region: "us-east-1" };
    const headers = signedHeaders({ ...request, headers: own }, key, scope, new Date());
    const query = request.query === "" ? "" : `?${request.query}`;
    const answer = await fetch(`http://${host}${request.path}${query}`, {
      method: request.method,
      headers: headers.filter(([header]) => header !== "host").map((
        [header, value],
      ): [string, string] => [header, value]),
      ...(sentBody === "" ? {} : { body: sentBody }),
    });
    return await answer.text();
  } finally {
    await new Promise((resolve) => server.close(resolve));
  }
}

/** Of Express, what the middleware wants: the body in the place where a parser leaves it, and headers by name. */
function judge(incoming: IncomingMessage, outgoing: ServerResponse): void {
  const pieces: Uint8Array[] = [];
  incoming.on("data", (piece: Uint8Array) => pieces.push(piece));
  incoming.on("end", () => {
    const rawBody = new Uint8Array(pieces.flatMap((piece) => [...piece]));
    const header = (name: string): unknown => incoming.headers[name];
    const request = Object.assign(incoming, { originalUrl: incoming.url, rawBody, header });
    const end = (text: string) => (): void => void outgoing.end(text);
    const verify = awsVerify({
      secretKey: () => "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY",
      headers: (headers) => headers,
      onSignatureMismatch: end("mismatch"),
      onMissingHeaders: end("missing headers"),
      onExpired: end("expired"),
      onSuccess: end("match"),
    });
    Reflect.apply(verify, undefined, [request, outgoing, end("next")]);
  });
}
