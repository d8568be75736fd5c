/** A worker of xz.ts: compresses what it is sent into an .xz stream of one block, and sends that back. */

import { xzAsync } from "node-liblzma/wasm";

const scope = parseScope(globalThis);

/** Inside a worker the global object can send to the one who started it; the types here are those of a page. */
function parseScope(value: unknown): Pick<Worker, "onmessage" | "postMessage"> {
  return value as Pick<Worker, "onmessage" | "postMessage">;
}

scope.onmessage = async ({ data }: MessageEvent<Uint8Array>) => {
  scope.postMessage(await xzAsync(data, { preset: 6 }));
};
