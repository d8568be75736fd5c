/**
 * One question to AWS: what becomes of a login with this key, in this region, from this sender.
 *
 * Invariant: the order of the calls and no judgement; each is made at most once for one thing, and none without need: if AWS
 * does not know the credentials for asking, nothing further is asked with them.
 * @module
 */

import { accountNumberOf } from "../ses/account.ts";
import { parseAccessKeyId } from "../ses/credential.ts";
import type { Partition } from "../ses/endpoint.ts";
import type { Region } from "../ses/region.ts";
import type { AwsAnswers, IdentityAnswer, KeyRecord, KeyState } from "./answers.ts";
import { AWS_ACTIONS } from "./action.ts";
import { type Asking, type AskWorld, type Call, type Called, Caller, type CallReport } from "./call.ts";
import { homeRegion, PARTITION_NAMES } from "./endpoint.ts";
import { getAccessKeyLastUsed, listAccessKeys, type Simulated, simulatePrincipalPolicy } from "./iam.ts";
import { identitiesOf } from "./identity_names.ts";
import { getAccount, getEmailIdentity, type SesAccount } from "./sesv2.ts";
import { type CallerIdentity, getCallerIdentity } from "./sts.ts";

/** What is asked. */
export interface Question {
  /** With what. */
  readonly asking: Asking;
  readonly source: string;
  /** The SMTP user name, if it is an access key id. */
  readonly keyId: string | undefined;
  /** The region of the endpoint, if one is known. */
  readonly region: Region | undefined;
  readonly from: string | undefined;
  readonly to: string | undefined;
}

/** Asks. Never throws for what the world does. */
export async function askAws(world: AskWorld, question: Question): Promise<AwsAnswers> {
  return await new Inquiry(world, question).run();
}

class Inquiry {
  readonly #caller: Caller;
  readonly #calls: CallReport[] = [];
  readonly #notes: string[] = [];
  readonly #partition: Partition;

  constructor(readonly world: AskWorld, readonly question: Question) {
    this.#caller = new Caller(world, question.asking);
    this.#partition = question.region?.partition ?? "aws";
  }

  get #isKey(): boolean {
    return this.question.asking.key.accessKeyId === this.question.keyId;
  }

  async run(): Promise<AwsAnswers> {
    const who = await this.#ask(getCallerIdentity(homeRegion(this.#partition)));
    if (who.kind === "error") return this.#answers({ keyState: await this.#rejected(who) });
    const caller = who.value;
    const [about, sending] = await Promise.all([this.#aboutKey(caller), this.#aboutSending()]);
    const permission = await this.#simulated(caller, about.key, sending.identities ?? []);
    return this.#answers({ caller, ...about, ...sending, permission });
  }

  async #ask<T>(call: Call<T>): Promise<Called<T>> {
    const called = await this.#caller.call(call);
    this.#calls.push(called.report);
    return called;
  }

  /** What it says of the key that AWS does not let it ask. */
  async #rejected({ meaning }: Extract<Called<unknown>, { kind: "error" }>): Promise<KeyState> {
    if (!this.#isKey) return { kind: "unknown" };
    if (meaning === "wrong-secret") return { kind: "wrong-secret" };
    if (meaning === "expired") return { kind: "expired" };
    return meaning === "not-recognized" ? await this.#elsewhere() : { kind: "unknown" };
  }

  /** Keys never cross the border of a partition, and the answer at a wrong one is that of an unknown key. */
  async #elsewhere(): Promise<KeyState> {
    // A named endpoint is one of one partition.
    const isNamed = this.question.asking.settings.named.sts !== undefined;
    const others = isNamed ? [] : PARTITION_NAMES.filter((partition) => partition !== this.#partition);
    const answers = await Promise.all(others.map(async (partition) => {
      return { partition, called: await this.#ask(getCallerIdentity(homeRegion(partition), partition)) };
    }));
    for (const { partition, called } of answers) {
      if (called.kind === "answered") return { kind: "other-partition", partition, caller: called.value };
    }
    const asked = answers.filter(({ called }) => called.kind === "error" && called.meaning === "not-recognized");
    return {
      kind: "not-recognized",
      isSure: true,
      asked: [this.#partition, ...asked.map(({ partition }) => partition)],
    };
  }

  /** What IAM says of the key, to an operator. */
  async #aboutKey(caller: CallerIdentity): Promise<Pick<AwsAnswers, "keyState" | "key">> {
    const { keyId } = this.question;
    if (this.#isKey) return { keyState: { kind: "valid", caller }, key: undefined };
    if (keyId === undefined) {
      this.#notes.push("IAM was not asked about the key: the SMTP user name is not an access key id");
      return { keyState: { kind: "unknown" }, key: undefined };
    }
    const home = homeRegion(this.#partition);
    const used = await this.#ask(getAccessKeyLastUsed(home, keyId));
    if (used.kind === "error") return { keyState: unseen(used, keyId, caller), key: undefined };
    const { user } = used.value;
    const listed = user === undefined ? undefined : await this.#ask(listAccessKeys(home, user));
    const found = listed?.kind === "answered"
      ? listed.value.find(({ accessKeyId }) => accessKeyId === keyId)
      : undefined;
    const key = { ...used.value, status: found?.status, created: found?.created };
    if (found === undefined) return { keyState: { kind: "unknown" }, key };
    const keyState: KeyState = found.status === "Active"
      ? { kind: "active" }
      : { kind: "inactive", status: found.status };
    return { keyState, key };
  }

  /** What SES says of account and sender. */
  async #aboutSending(): Promise<Pick<AwsAnswers, "account" | "isRegionDisabled" | "identities">> {
    const { region, from } = this.question;
    const why = region === undefined
      ? "the region of the endpoint is not known"
      : region.partition === "aws-cn"
      ? "Amazon SES is not available in AWS China"
      : region.api === false
      ? `Amazon SES is not available in ${region.name}`
      : undefined;
    if (region === undefined || why !== undefined) {
      this.#notes.push(`SES was not asked: ${why}`);
      return { account: undefined, isRegionDisabled: false, identities: undefined };
    }
    const [account, identities] = await Promise.all([
      this.#ask(getAccount(region)),
      from === undefined ? undefined : this.#identities(region, from),
    ]);
    return {
      account: account.kind === "answered" ? account.value : undefined,
      isRegionDisabled: isDisabled(account),
      identities,
    };
  }

  async #identities(region: Region, from: string): Promise<readonly IdentityAnswer[] | undefined> {
    const names = identitiesOf(from);
    const answers = await Promise.all(names.map((name) => this.#ask(getEmailIdentity(region, name))));
    const isComplete = answers.every((one) => one.kind === "answered" || one.meaning === "not-found");
    const found = answers.map((one, index): IdentityAnswer => {
      return { name: names[index] ?? "", identity: one.kind === "answered" ? one.value : undefined };
    });
    // Where one answer is missing, a verified identity still counts, but that none is verified is not proven.
    return isComplete || found.some(({ identity }) => identity?.verified === true) ? found : undefined;
  }

  /** Whether the policies let the user of the key send, as far as an operator can see. */
  async #simulated(
    { arn, account }: CallerIdentity,
    key: KeyRecord | undefined,
    identities: readonly IdentityAnswer[],
  ): Promise<readonly Simulated[] | undefined> {
    const { region, from, to } = this.question;
    if (this.#isKey || key?.user === undefined || region === undefined) return undefined;
    const [, partition = this.#partition] = /^arn:([a-z-]+):/.exec(arn) ?? [];
    const sender = identities.find(({ identity }) => identity?.verified === true);
    const set = sender?.identity?.configurationSet;
    const place = `arn:${partition}:ses:${region.name}:${account}`;
    const called = await this.#ask(simulatePrincipalPolicy(homeRegion(this.#partition), {
      user: `arn:${partition}:iam::${account}:user/${key.user}`,
      resources: [
        ...(sender === undefined ? [] : [`${place}:identity/${sender.name}`]),
        ...(set === undefined ? [] : [`${place}:configuration-set/${set}`]),
      ],
      from,
      to,
    }));
    return called.kind === "answered" ? called.value : undefined;
  }

  #answers(known: Partial<AwsAnswers> & Pick<AwsAnswers, "keyState">): AwsAnswers {
    const { skewMs } = this.#caller;
    return {
      askedAs: this.#isKey ? "key" : "operator",
      source: this.question.source,
      caller: undefined,
      key: undefined,
      region: this.question.region?.name,
      account: undefined,
      isRegionDisabled: false,
      identities: undefined,
      permission: undefined,
      ...known,
      calls: this.#calls.toSorted((a, b) => AWS_ACTIONS.indexOf(a.action) - AWS_ACTIONS.indexOf(b.action)),
      behindSeconds: skewMs === 0 ? undefined : Math.round(skewMs / 1000),
      notes: this.#notes,
    };
  }
}

/** SES knows the key in every region that is enabled for its account, and STS just knew it. */
function isDisabled(account: Called<SesAccount>): boolean {
  return account.kind === "error" && (account.meaning === "not-recognized" || account.meaning === "not-enabled");
}

/** The keyState of a key that IAM does not show to an operator. */
function unseen(
  { meaning, report }: Extract<Called<unknown>, { kind: "error" }>,
  keyId: string,
  { account }: CallerIdentity,
): KeyState {
  const id = parseAccessKeyId(keyId);
  const own = id === undefined ? undefined : accountNumberOf(id);
  // For a key that is not in the account IAM answers as for one that may not be seen; only then is the key the resource.
  const isUnseen = meaning === "not-found" || (meaning === "denied" && /resource: access key /.test(report.text ?? ""));
  if (!isUnseen) return { kind: "unknown" };
  if (own !== undefined && own !== account) return { kind: "other-account", own, asking: account };
  return { kind: "not-recognized", isSure: meaning === "not-found", asked: [] };
}
