/**
 * Evidence: values together with the place they came from.
 *
 * Invariant: types only; a value without its source cannot be talked about.
 * @module
 */

/** A value together with the place it came from, as a person would name it: `--region`, `AWS_REGION`, `profile prod in ~/.aws/config`. */
export interface Sourced<T> {
  readonly value: T;
  readonly source: string;
}
