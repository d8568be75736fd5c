/**
 * The accounts that both twins know: whose keys there are, and what SES says of each region.
 *
 * Invariant: one table; the SMTP twin and the AWS twin are set up from it alone, so that they never contradict each other.
 * A key that is not in it was deleted, or never was.
 * @module
 */

import type { TwinOptions } from "./twin.ts";

/** An access key of a user. */
export interface TestKey {
  readonly accessKeyId: string;
  readonly secretKey: string;
  /** Default `Active`. */
  readonly status?: "Active" | "Inactive" | "Expired";
  /** A temporary key has one. */
  readonly sessionToken?: string;
  /** A temporary key that is over. */
  readonly isOver?: true;
  readonly created?: string;
  readonly lastUsed?: { readonly at: string; readonly service: string; readonly region: string };
}

/** What policies say to sending. */
export interface TestSending {
  readonly decision: "allowed" | "explicitDeny" | "implicitDeny";
  readonly deniedBy?: "organization" | "boundary";
  readonly missing?: readonly string[];
}

/** An IAM user. */
export interface TestUser {
  readonly name: string;
  readonly keys: readonly TestKey[];
  /** Actions of the API that are allowed; default: none. */
  readonly may?: "everything" | readonly string[];
  /** Default: allowed. */
  readonly sends?: TestSending;
}

/** An identity of SES. */
export interface TestIdentity {
  readonly verified: boolean;
  readonly status?: string;
  readonly mailFrom?: { readonly domain: string; readonly status: string; readonly behavior: string };
  readonly configurationSet?: string;
}

/** SES in one region. */
export interface TestRegion {
  /** Default true. */
  readonly isEnabled?: boolean;
  /** Default true. */
  readonly production?: boolean;
  /** Default true. */
  readonly sending?: boolean;
  /** Default `HEALTHY`. */
  readonly enforcement?: string;
  /** Default 50000, and 120 sent. */
  readonly quota?: { readonly max: number; readonly sent: number };
  readonly identities?: Readonly<Record<string, TestIdentity>>;
}

/** An account of AWS. */
export interface TestAccount {
  readonly account: string;
  /** Default `aws`. */
  readonly partition?: "aws" | "aws-us-gov" | "aws-cn" | "aws-eusc";
  readonly users: readonly TestUser[];
  /** Default: every region, as good as can be. */
  readonly regions?: Readonly<Record<string, TestRegion>>;
}

/** What differs from account to account about a key. */
export interface KeyOwner {
  readonly account: TestAccount;
  readonly user: TestUser;
  readonly key: TestKey;
}

/** The owner of a key id; undefined for one that does not exist. */
export function ownerOf(accounts: readonly TestAccount[], accessKeyId: string): KeyOwner | undefined {
  for (const account of accounts) {
    for (const user of account.users) {
      const key = user.keys.find((known) => known.accessKeyId === accessKeyId);
      if (key !== undefined) return { account, user, key };
    }
  }
  return undefined;
}

/** How AWS writes the ARN of a user. */
export function arnOf({ account, user }: KeyOwner): string {
  return `arn:${account.partition ?? "aws"}:iam::${account.account}:user/${user.name}`;
}

/** The SMTP twin for `accounts`: it lets in the keys that are active, and judges mail as the sender's account is. */
export function smtpTwinFor(
  accounts: readonly TestAccount[],
  { region, from }: { readonly region: string; readonly from?: string },
): TwinOptions {
  const owners = accounts.flatMap((account) =>
    account.users.flatMap((user) => user.keys.map((key): KeyOwner => ({ account, user, key })))
  );
  const active = owners.filter(({ key }) => (key.status ?? "Active") === "Active" && key.sessionToken === undefined);
  const enabled = active.filter(({ account }) => regionOf(account, region).isEnabled !== false);
  const [first] = enabled;
  return {
    region,
    users: enabled.map(({ key: { accessKeyId, secretKey } }) => ({ accessKeyId, secretKey })),
    ...(first === undefined ? {} : { afterData: afterDataOf(first, region, from) }),
  };
}

function afterDataOf(
  { account, user }: KeyOwner,
  region: string,
  from: string | undefined,
): NonNullable<TwinOptions["afterData"]> {
  const { sending, identities } = regionOf(account, region);
  if ((user.sends?.decision ?? "allowed") !== "allowed") return "notAuthorized";
  if (sending === false) return "paused";
  if (from !== undefined && identities !== undefined && verifiedBy(identities, from) === undefined) {
    return "identityNotVerified";
  }
  return "accepted";
}

/** SES of `account` in `region`. */
export function regionOf({ regions }: TestAccount, region: string): TestRegion {
  return regions?.[region] ?? {};
}

/** The identity that `address` is verified by. */
function verifiedBy(identities: Readonly<Record<string, TestIdentity>>, address: string): string | undefined {
  const domain = address.slice(address.lastIndexOf("@") + 1);
  return Object.entries(identities).find(([name, { verified }]) =>
    verified && (name === address || domain === name || domain.endsWith(`.${name}`))
  )?.[0];
}
