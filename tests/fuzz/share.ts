/**
 * How much is played, and from which seed: `SEED` repeats a run, `SHARE` (1 by default) plays a part of it.
 *
 * Invariant: the seed is printed before anything is played, and decides what is played; only time is not its business.
 * @module
 */

/** Whole number that decides all chance. */
export const SEED: number = numberIn("SEED", crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) % 2 ** 31;

const SHARE = numberIn("SHARE", 1);

Deno.stderr.writeSync(new TextEncoder().encode(`fuzz: SEED=${SEED} SHARE=${SHARE}\n`));

/** How long a run of the program may take: it ends in a second, but gets no processor for minutes where others have priority. */
export const PATIENCE_MS = 300_000;

/** The share of `whole`, at least 1. */
export function shareOf(whole: number): number {
  return Math.max(1, Math.round(whole * SHARE));
}

function numberIn(name: string, otherwise: number): number {
  const text = Deno.env.get(name) ?? "";
  const value = text === "" ? otherwise : Number(text);
  if (!Number.isFinite(value) || value < 0) throw new Error(`${name} is no number: ${text}`);
  return value;
}

/** Failures that are shown; the rest is counted. */
const SHOWN = 5;

/** Plays all `games`, `atATime` of them at a time; throws if one failed, with the first failures and what was played. */
export async function playAll<Game>(
  games: readonly Game[],
  atATime: number,
  play: (game: Game) => Promise<void>,
  inWords: (game: Game) => string,
): Promise<void> {
  const failures: string[] = [];
  const left = games.entries();
  const worker = async (): Promise<void> => {
    for (const [index, game] of left) {
      await play(game).catch((error: Error) => failures.push(`${index}: ${inWords(game)}\n${error.message}`));
    }
  };
  await Promise.all(Array.from({ length: atATime }, worker));
  if (failures.length === 0) return;
  const shown = failures.slice(0, SHOWN).map((failure) => failure.slice(0, 2000)).join("\n\n");
  throw new Error(`${failures.length} of ${games.length} failed (SEED=${SEED}):\n${shown}`);
}
