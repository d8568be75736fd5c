/**
 * The rotation as commands in a shell, against the twin and an AWS CLI that keeps its state in files.
 *
 * Invariant: with every failure, and with an operator who goes on typing, the new secret is never lost, the old key is never
 * deleted while it is active, and in the usual order never deactivated before the new one has sent a message.
 * @module
 */

import assert from "node:assert/strict";
import { ingressRotation, leakedIngressRotation } from "../../src/reference/ingress_rotation.ts";
import { rotationOf, type RotationStep } from "../../src/reference/rotation.ts";
import { startTwin } from "../support/twin.ts";
import { inFolder, PROGRAM, runCommand } from "./program.ts";

const OLD = "AKIAIOSFODNN7EXAMPLE";
/** A second key that the user has already. */
const OTHER = "AKIAIOSFODNN7OTHEREX";
const NEW = { accessKeyId: "AKIAI44QH8DHBEXAMPLE", secretKey: "je7MtGbClwBF/2Zp9Utk/h3yCo8nvbEXAMPLEKEY" };
const REGION = "eu-west-1";

/** An AWS CLI that knows one user; the call whose number is in `fail` ends with an error and does nothing. */
const AWS = `#!/bin/sh
n=$(($(cat "$STATE/calls" 2>/dev/null || echo 0) + 1)); echo $n > "$STATE/calls"
[ "$n" != "$(cat "$STATE/fail" 2>/dev/null)" ] || { echo "injected" >&2; exit 254; }
case "$*" in *"--user-name USER"*) echo NoSuchEntity >&2; exit 254 ;; esac
case "$*" in *KEY_ID*) echo ValidationError >&2; exit 254 ;; esac
case "$2 $*" in
  update-access-key*${OTHER}*Active) rm -f "$STATE/other-inactive"; exit ;;
  update-access-key*${OTHER}*) touch "$STATE/other-inactive"; exit ;;
  list-access-keys*${OTHER}*) [ ! -e "$STATE/other-inactive" ] || echo Inactive; exit ;;
  delete-access-key*${OTHER}*) rm -f "$STATE/two"; [ -e "$STATE/other-inactive" ] || touch "$STATE/too-early"; exit ;;
esac
case "$2" in
  get-access-key-last-used) echo ses ;;
  get-user) echo arn:aws:iam::123456789012:user/ses ;;
  simulate-principal-policy) echo allowed ;;
  create-access-key) [ ! -e "$STATE/two" ] || { echo LimitExceeded >&2; exit 254; }
    [ ! -e "$STATE/unanswered" ] || { touch "$STATE/orphan" "$STATE/two"; echo "Could not connect" >&2; exit 255; }
    touch "$STATE/created"
    echo '{"AccessKey":{"UserName":"ses","AccessKeyId":"${NEW.accessKeyId}","Status":"Active","SecretAccessKey":"${NEW.secretKey}"}}' ;;
  update-access-key) case "$*" in *"--status Active"*) rm -f "$STATE/inactive"; exit ;; esac
    touch "$STATE/inactive"; [ -e "$STATE/sent" ] || touch "$STATE/unsent" ;;
  list-access-keys) if [ -e "$STATE/inactive" ]; then echo Inactive; else echo Active; fi ;;
  delete-access-key) touch "$STATE/deleted"; [ -e "$STATE/inactive" ] || touch "$STATE/too-early" ;;
esac
`;

/** The program, led to the twin; questions to the API of AWS are left out. */
const SMTPKEY = `#!/bin/sh
n=$(($(cat "$STATE/calls" 2>/dev/null || echo 0) + 1)); echo $n > "$STATE/calls"
[ "$n" != "$(cat "$STATE/fail" 2>/dev/null)" ] || { echo "injected" >&2; exit 3; }
case "$*" in *--ask-profile*) exit 0 ;; esac
case "$*" in *"--wait"*) set -- verify --region "$3" - ;; esac
[ "$1" = verify ] || exec "$PROGRAM" "$@"
"$PROGRAM" "$@" --host 127.0.0.1 --port "$PORT" --servername "$NAME" --ca-file "$STATE/root.pem"
code=$?
case "$*" in *"--from "*) [ $code != 0 ] || touch "$STATE/sent" ;; esac
exit $code
`;

interface Place {
  readonly folder: string;
  readonly run: (command: string) => Promise<number>;
  readonly has: (name: string) => boolean;
  /** Makes `name` true in the state of the AWS CLI. */
  readonly set: (name: string) => Promise<void>;
}

/** A place in which the call `fail` fails, and `before` is typed before every command. */
async function inPlace(
  fail: number | undefined,
  test: (place: Place) => Promise<void>,
  before = "",
): Promise<void> {
  await using twin = await startTwin({ region: REGION, users: [NEW] });
  const folder = await Deno.makeTempDir();
  try {
    const state = `${folder}/state`;
    const bin = `${folder}/bin`;
    for (const name of [state, bin, `${folder}/work`]) await Deno.mkdir(name);
    await Deno.writeTextFile(`${state}/root.pem`, twin.rootPem);
    if (fail !== undefined) await Deno.writeTextFile(`${state}/fail`, `${fail}`);
    await Deno.writeTextFile(`${bin}/aws`, AWS, { mode: 0o755 });
    await Deno.writeTextFile(`${bin}/smtpkey`, SMTPKEY, { mode: 0o755 });
    const env = {
      PATH: `${bin}:/usr/bin:/bin`,
      HOME: folder,
      STATE: state,
      PROGRAM,
      PORT: String(twin.port),
      NAME: `email-smtp.${REGION}.amazonaws.com`,
    };
    await test({
      folder: `${folder}/work`,
      run: async (command) => {
        const options = { args: ["-c", `${before}${command}`], cwd: `${folder}/work`, env, clearEnv: true };
        return (await new Deno.Command("sh", { ...options, stdin: "null", stdout: "null", stderr: "null" }).output())
          .code;
      },
      has: (name) => exists(`${state}/${name}`),
      set: (name) => Deno.writeTextFile(`${state}/${name}`, ""),
    });
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
}

function exists(path: string): boolean {
  try {
    return Deno.statSync(path).size >= 0;
  } catch {
    return false;
  }
}

function textOf(path: string): string {
  try {
    return Deno.readTextFileSync(path);
  } catch {
    return "";
  }
}

const { steps, leaked } = rotationOf({ regions: [REGION], keyId: OLD });

/** What everybody types; the step for a user with two keys has a test of its own. */
function always(order: readonly RotationStep[]): readonly RotationStep[] {
  return order.filter(({ title }) => !title.startsWith("only if"));
}

const ORDERS = { rotation: always(steps), leak: always(leaked) };

const filled = (command: string): string =>
  command.replaceAll("OTHER_KEY_ID", OTHER).replaceAll("USER", "ses").replaceAll("ADDRESS", "me@example.com")
    .replaceAll("--for APP", "--for postfix");

/** The new secret, or the password made from it in a file that has logged in, is still there. */
function assertSafe({ folder, has }: Place, after: string): void {
  assert.ok(!has("too-early"), `too early: ${after}`);
  const kept = textOf(`${folder}/key.json`).includes(NEW.secretKey) ||
    textOf(`${folder}/smtp-${REGION}.env`).includes(NEW.accessKeyId) || has("deleted");
  assert.ok(!has("created") || kept, `the secret is lost after: ${after}`);
}

for (const [name, order] of Object.entries(ORDERS)) {
  const commands = order.flatMap((step) => step.commands).map(filled);

  Deno.test(`${name}: every command succeeds, and the old key is gone at the end`, async () => {
    await inPlace(undefined, async (place) => {
      for (const command of commands) {
        assert.equal(await place.run(command), 0, command);
        assertSafe(place, command);
      }
      assert.ok(place.has("inactive") && place.has("deleted"));
      assert.equal(place.has("unsent"), name === "leak");
      assert.deepEqual(await Array.fromAsync(Deno.readDir(place.folder)), []);
    });
  });

  Deno.test(`${name}: a failure at any call loses nothing, though the operator types on`, async () => {
    for (let fail = 1; fail <= 18; fail++) {
      await inPlace(fail, async (place) => {
        for (const command of commands) {
          await place.run(command);
          assertSafe(place, `call ${fail}: ${command}`);
          assert.ok(name === "leak" || !place.has("unsent"), `too early: call ${fail}: ${command}`);
        }
      });
    }
  });

  Deno.test(`${name}: placeholders that were left in change nothing`, async () => {
    await inPlace(undefined, async (place) => {
      for (const command of order.flatMap((step) => step.commands)) await place.run(command);
      assert.ok(!place.has("created") && !place.has("inactive") && !place.has("deleted"));
    });
  });
}

Deno.test("leak: the first step deactivates the key though no mail can be sent, and the undo of the usual order is whole", async () => {
  await inPlace(undefined, async (place) => {
    for (const command of (leaked[0]?.commands ?? []).map(filled)) assert.equal(await place.run(command), 0, command);
    assert.ok(place.has("inactive") && !place.has("sent"));
    const undo = steps.flatMap(({ undo }) => undo ?? []).find((line) => line.includes(OLD)) ?? "";
    assert.equal(await place.run(filled(undo)), 0, undo);
    assert.ok(!place.has("inactive"));
  });
});

/** What happens to a file, a program or a connection, as it is typed before every command. */
const TROUBLES: readonly (readonly [trouble: string, before: string, state?: string])[] = [
  ["the disk is full", "trap '' XFSZ; ulimit -f 0; "],
  ["the folder cannot be written", 'mkdir -p ro && chmod 500 ro && cd ro && [ "$(id -u)" != 0 ] || cd /proc; '],
  ["the AWS CLI is missing", "printf '#!/bin/sh\\nexit 127\\n' > ../bin/aws; "],
  ["smtpkey is missing", "printf '#!/bin/sh\\nexit 127\\n' > ../bin/smtpkey; "],
  ["the user has two keys", "", "two"],
  ["the answer to the creation is lost", "", "unanswered"],
];

const MISSPELT = always(rotationOf({ regions: ["eu-wset-1"], keyId: OLD }).steps);

for (const [trouble, before, state] of [...TROUBLES, ["the region is misspelt", ""]] as const) {
  Deno.test(`rotation: ${trouble}: the secret is never lost, and the old key not deactivated too early`, async () => {
    await inPlace(undefined, async (place) => {
      if (state !== undefined) await place.set(state);
      const order = trouble === "the region is misspelt" ? MISSPELT : ORDERS.rotation;
      for (const command of order.flatMap((step) => step.commands).map(filled)) {
        await place.run(command);
        assertSafe(place, `${trouble}: ${command}`);
        assert.ok(!place.has("unsent") && !place.has("inactive"), `too early: ${trouble}: ${command}`);
      }
      const isCreated = ["smtpkey is missing", "the region is misspelt"].includes(trouble);
      assert.equal(place.has("created"), isCreated, trouble);
      assert.equal(exists(`${place.folder}/key.json`), isCreated, `${trouble}: what is left of key.json`);
    }, before);
  });
}

Deno.test("room for the new key is made first, and then the creation succeeds", async () => {
  await inPlace(undefined, async (place) => {
    await place.set("two");
    for (const command of steps.slice(0, 5).flatMap((step) => step.commands).map(filled)) {
      assert.equal(await place.run(command), 0, command);
    }
    assert.ok(place.has("created") && !place.has("two") && !place.has("too-early") && !place.has("inactive"));
  });
});

Deno.test("a second run does not overwrite the secret of the first", async () => {
  await inPlace(undefined, async (place) => {
    const create = steps.flatMap((step) =>
      step.commands
    ).map(filled).find((one) => one.includes("create-access-key")) ?? "";
    assert.equal(await place.run(create), 0);
    const first = textOf(`${place.folder}/key.json`);
    assert.notEqual(await place.run(create), 0);
    assert.equal(textOf(`${place.folder}/key.json`), first);
  });
});

for (
  const [kind, order, changes] of [
    ["", ingressRotation, 1],
    [" that has leaked", leakedIngressRotation, 2],
  ] as const
) {
  Deno.test(`the password of an ingress endpoint${kind}: every command succeeds, and the files are gone at the end`, async () => {
    const username = "inp-abcdefghijklmnopqrstuvwx";
    await inFolder(async (folder) => {
      const script = (name: string, lines: readonly string[]): Promise<void> =>
        Deno.writeTextFile(`${folder}/${name}`, ["#!/bin/sh", ...lines, ""].join("\n"), { mode: 0o755 });
      await script("aws", ['case "$*" in *file://*) cp "${*##*file://}" set.json ;; *) echo "[]" ;; esac']);
      await script("smtpkey", ['exec "$PROGRAM" "$@" --port "$PORT" --ca-file root.pem']);
      const run = async (command: string, port = 0): Promise<number> => {
        const env = { PATH: `${folder}:/usr/bin:/bin`, PROGRAM, PORT: String(port) };
        const text = command.replaceAll(/(?<!_)HOST\b/g, "localhost");
        return (await runCommand("sh", { args: ["-c", text], cwd: folder, env })).exit;
      };
      const [find = "", ...commands] = order(username).flatMap((step) => step.commands);
      assert.equal(await run(find), 0);
      const passwords = new Set<string>();
      const length = commands.length / changes;
      for (let from = 0; from < commands.length; from += length) {
        const [choose = "", set = "", ...logins] = commands.slice(from, from + length);
        assert.deepEqual([await run(choose), await run(set)], [0, 0]);
        assert.notEqual(await run(choose), 0, "a second run overwrites the password");
        const { SmtpPassword: password } = JSON.parse(textOf(`${folder}/set.json`));
        passwords.add(password);
        await using twin = await startTwin({ ingress: { username, password } });
        await Deno.writeTextFile(`${folder}/root.pem`, twin.rootPem);
        for (const command of logins) assert.equal(await run(command, twin.port), 0, command);
        assert.ok(!exists(`${folder}/ingress.json`) && !exists(`${folder}/smtp-ingress.env`));
      }
      assert.equal(passwords.size, changes);
    });
  });
}
