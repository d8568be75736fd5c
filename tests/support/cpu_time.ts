/**
 * How much work something is, whatever else the machine does.
 *
 * Invariant: time of the processor and not of the clock, so that a bound holds on a busy machine too.
 * @module
 */

import process from "node:process";

/** Milliseconds of processor time that `work` takes in this process, its compiler and garbage collector included. */
export function cpuMsOf(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
