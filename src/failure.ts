/**
 * The one error that smtpkey throws on purpose: a request that cannot be carried out.
 *
 * Invariant: what the caller did wrong is thrown as a `Failure` and caught once, in `cli/guard.ts`;
 * what the world did wrong (a refused login, a bad certificate) is a value, never a throw.
 * @module
 */

/** The exit codes that scripts may rely on; README, section "Exit codes". */
export const EXIT = {
  yes: 0,
  no: 1,
  notAttempted: 2,
  noAnswer: 3,
  bug: 70,
  interrupted: 130,
  terminated: 143,
} as const;

/** One of the values of {@link EXIT}. */
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** What a {@link Failure} may carry in addition to its message. */
export interface FailureDetails {
  /** What to do next, one sentence each, shown as `smtpkey: hint: …`. */
  readonly hints?: readonly string[];
  /** The process's exit code; 2 (not attempted) by default. */
  readonly exit?: ExitCode;
}

const NAME = "Failure";

/**
 * A request that cannot be carried out.
 *
 * `message` names the action, the present state and the wanted state, in lower case and without a full stop;
 * it never holds what the caller typed unless that cannot be a secret.
 */
export class Failure extends Error {
  /** A stable name for programs: `usage`, `no-region`, or the id of a finding. */
  readonly code: string;
  /** What to do next, the most likely first. */
  readonly hints: readonly string[];
  readonly exit: ExitCode;

  /** Makes the failure; throw it. */
  constructor(code: string, message: string, details: FailureDetails = {}) {
    super(message);
    this.name = NAME;
    this.code = code;
    this.hints = details.hints ?? [];
    this.exit = details.exit ?? EXIT.notAttempted;
  }
}

/** Whether `error` is a {@link Failure}: recognized by its name, since each part of the compiled program has a class of its own. */
export function isFailure(error: unknown): error is Failure {
  return error instanceof Error && error.name === NAME;
}
