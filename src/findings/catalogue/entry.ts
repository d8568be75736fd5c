/**
 * The shape of an entry in the catalogue of findings.
 *
 * Invariant: an entry is text for a person who has never heard of IAM, in the order of what to do. Braces such as `{region}`
 * are places that the evidence fills; one that it cannot fill shows as `REGION`.
 * @module
 */

/** How bad it is: `error` stops mail, `warning` may, `info` is good to know. */
export type Severity = "error" | "warning" | "info";

/** What to do about a finding. */
export interface Remedy {
  /** The next step, in plain words. */
  readonly text: string;
  /** The command that does it, ready to paste. */
  readonly command?: string;
  /** Where it is written at length. */
  readonly link?: string;
}

/** The places that evidence can fill in a text or a command. */
export interface Places {
  /** Region name, such as `eu-west-1`. */
  readonly region?: string | undefined;
  /** Host name of the server. */
  readonly host?: string | undefined;
  /** Port number. */
  readonly port?: string | undefined;
  /** Access key id. */
  readonly keyId?: string | undefined;
  /** Name of an IAM user. */
  readonly user?: string | undefined;
}

/** What is known about one kind of finding, whatever the case at hand. */
export interface Entry {
  /** How bad it is. */
  readonly severity: Severity;
  /** One sentence in lower case without a full stop: what is wrong. */
  readonly summary: string;
  /** What it means: the reason why this stops mail. Stands in for evidence where there is none. */
  readonly because: string;
  /** How it shows: what the operator sees. */
  readonly shows: string;
  /** How to make sure that this is it. */
  readonly confirm: string;
  /** What to do. */
  readonly remedy: Remedy;
  /** Where this knowledge comes from: a page of AWS, an RFC section, a public thread. */
  readonly source: string;
}
