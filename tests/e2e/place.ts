/**
 * `verify` of the compiled program against a server on loopback that has the certificates of the tests.
 *
 * Invariant: nothing is trusted beside the root of this process, and that by `--ca-file` alone.
 * @module
 */

import { certificates } from "../support/certificates.ts";
import { sesPassword } from "../support/twin.ts";
import { type Ended, type Given, inFolder, runProgram } from "./program.ts";

/** The key pair of the AWS documentation. */
export const KEY = {
  AWS_ACCESS_KEY_ID: "AKIAIOSFODNN7EXAMPLE",
  AWS_SECRET_ACCESS_KEY: "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY",
} as const;

/** The SMTP pair that it gives in eu-west-1. */
export const RIGHT = {
  SMTP_USERNAME: KEY.AWS_ACCESS_KEY_ID,
  SMTP_PASSWORD: sesPassword(KEY.AWS_SECRET_ACCESS_KEY, "eu-west-1"),
} as const;

/** What the runs of a test have in common: the server's port, and a folder with the root certificate in `root.pem`. */
export interface Place {
  readonly port: number;
  readonly folder: string;
}

/** Runs `test` with such a folder, which is removed afterwards. */
export async function besideRoot(port: number, test: (place: Place) => Promise<void>): Promise<void> {
  await inFolder(async (folder) => {
    await Deno.writeTextFile(`${folder}/root.pem`, (await certificates()).rootPem);
    await test({ port, folder });
  });
}

/** Runs `verify` against the server of `place`, with {@link RIGHT} if nothing else is given. */
export function verify({ port, folder }: Place, { args = [], ...given }: Given): Promise<Ended> {
  return verifyUntrusting(port, { ...given, args: ["--ca-file", `${folder}/root.pem`, ...args] });
}

/** Runs `verify` without a certificate to trust. */
export function verifyUntrusting(port: number, { args = [], env = RIGHT, ...given }: Given): Promise<Ended> {
  return runProgram({ ...given, env, args: [...wayTo(port), ...args] });
}

/** The words that lead `verify` to the server on `port`. */
export function wayTo(port: number): readonly string[] {
  return ["verify", "--host", "127.0.0.1", "--region", "eu-west-1", "--port", `${port}`];
}
