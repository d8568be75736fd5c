/**
 * A port on which nothing listens.
 *
 * Invariant: it is below those that a system gives to whoever asks for any port, so that no server of a test that runs at the same
 * time is there a moment later.
 * @module
 */

/** Linux gives ports from 32768 on, and other systems from 49152 on. */
const LOWEST = 20_000;
const HIGHEST = 32_000;
const TRIES = 100;

/** A port of 127.0.0.1 that refuses connections. Throws if none is found. */
export function closedPort(): number {
  for (let tries = 0; tries < TRIES; tries++) {
    const port = LOWEST + Math.floor(Math.random() * (HIGHEST - LOWEST));
    if (isFree(port)) return port;
  }
  throw new Error(`no free port between ${LOWEST} and ${HIGHEST}`);
}

/** As many of them, each another. */
export function closedPorts(count: number): readonly number[] {
  const ports = new Set<number>();
  while (ports.size < count) ports.add(closedPort());
  return [...ports];
}

function isFree(port: number): boolean {
  try {
    Deno.listen({ hostname: "127.0.0.1", port }).close();
    return true;
  } catch (error) {
    if (error instanceof Deno.errors.AddrInUse) return false;
    throw error;
  }
}
