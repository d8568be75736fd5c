/**
 * The AWS twin in memory: a world that asks it directly, on a clock of its own.
 *
 * Invariant: nothing waits; a pause moves the clock.
 * @module
 */

import type { AskWorld } from "../../src/aws/call.ts";
import type { HttpAnswer, HttpRequest } from "../../src/aws/http.ts";
import { failed, ok, type Result } from "../../src/smtp/connection.ts";
import type { TestAccount } from "./accounts.ts";
import { awsAnswer, type TwinAnswer, type TwinRequest } from "./aws_twin_answers.ts";

/** A world with a record of what was asked. */
export interface MemoryAws extends AskWorld {
  readonly requests: readonly HttpRequest[];
  readonly pauses: readonly number[];
}

/** What a test changes about it. */
export interface MemoryAwsOptions {
  readonly accounts: readonly TestAccount[];
  /** Milliseconds that AWS's clock is ahead of this machine's. */
  readonly aheadMs?: number;
  /** Answers in place of the twin's; undefined: the twin's. `nth` counts from 1. */
  readonly instead?: (request: HttpRequest, nth: number) => TwinAnswer | "no-name" | "reset" | undefined;
}

/** What the machine's clock shows when a test begins. */
export const MEMORY_TIME = new Date("2026-11-27T12:00:00Z");

/** A world in which `accounts` are all that AWS knows. */
export function memoryAws({ accounts, aheadMs = 0, instead = () => undefined }: MemoryAwsOptions): MemoryAws {
  const requests: HttpRequest[] = [];
  const pauses: number[] = [];
  let ms = 0;
  const wallClock = (): Date => new Date(MEMORY_TIME.getTime() + ms);
  const there = (): Date => new Date(wallClock().getTime() + aheadMs);
  return {
    requests,
    pauses,
    now: () => ms,
    wallClock,
    pause: (waited) => {
      pauses.push(waited);
      ms += waited;
      return Promise.resolve();
    },
    fetch: (request): Promise<Result<HttpAnswer>> => {
      requests.push(request);
      ms += 40;
      const spoilt = instead(request, requests.length);
      if (spoilt === "no-name" || spoilt === "reset") {
        const what = spoilt === "reset" ? "reset" : "name-not-found";
        return Promise.resolve(failed({ kind: "network", what, text: "no such luck" }));
      }
      const { status, headers, body } = spoilt ?? awsAnswer(onTheWire(request), { accounts, now: there });
      return Promise.resolve(
        ok({ status, body, headers: new Map([...Object.entries(headers), ["date", there().toUTCString()]]) }),
      );
    },
  };
}

function onTheWire({ method, url, headers, body }: HttpRequest): TwinRequest {
  const { host, pathname, search } = new URL(url);
  return { method, target: pathname + search, headers: new Map([["host", host], ...headers]), body };
}
