/**
 * `derive` as a whole, in the compiled program: results, exit codes, streams, limits.
 *
 * Invariant: only what needs the process; what each refusal says is tested in memory.
 * @module
 */

import assert from "node:assert/strict";
import config from "../../deno.json" with { type: "json" };
import { ENV_NAMES } from "../../src/host/host.ts";
import { SMTP_REGIONS } from "../../src/ses/region.ts";
import { type Given, inFolder, randomSecret, runProgram, runPython, runSignalled } from "./program.ts";

const SECRET = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY";
const US_EAST_1 = "BLBM/9hSUELfq8Gw+rU1YcBjkOxGbhT2XG763xVLGWL9";
const KEY = { AWS_SECRET_ACCESS_KEY: SECRET } as const;
const ONE = ["derive", "--region", "us-east-1"] as const;
const FROM_STDIN = [...ONE, "-"] as const;
const GOOD = { exit: 0, signal: null, stdout: `${US_EAST_1}\n`, stderr: "" } as const;

Deno.test("the password is the published one, and nothing is on standard error", async () => {
  assert.deepEqual(await runProgram({ args: ONE, env: KEY }), GOOD);
});

/** Runs that end in one way only: exit code, and what standard error says. */
const ENDS: readonly [string, Given, number, RegExp][] = [
  ["no region", { args: ["derive"], env: KEY }, 2, /^smtpkey: error: no region: set --region or AWS_REGION\n/],
  ["no key, nothing on standard input", { args: ONE }, 2, /^smtpkey: error: .*: no secret access key found\n/],
  [
    "no key, standard input closed",
    { args: ONE, shell: '"$@" <&-' },
    2,
    /^smtpkey: error: .*: no secret access key found\n/,
  ],
  ["-, nothing on standard input", { args: FROM_STDIN }, 2, /standard input: it is empty/],
  ["-, standard input closed", { args: FROM_STDIN, shell: '"$@" <&-' }, 2, /standard input: it is empty/],
  ["-, a directory", { args: FROM_STDIN, shell: '"$@" </' }, 2, /standard input: it is a directory/],
  ["-, binary garbage", { args: FROM_STDIN, stdin: randomBytes(50_000) }, 2, /standard input: it is not text/],
  ["misspelt region", { args: ["derive", "-r", "eu-west1"], env: KEY }, 2, /hint: did you mean eu-west-1\n/],
  ["no command", {}, 2, /^smtpkey: derive, test and explain .*\n\nusage: smtpkey COMMAND/],
  ["unknown command", { args: ["dervie"] }, 2, /hint: did you mean smtpkey derive\n/],
  [
    "a directory in place of the profile file",
    { args: ONE, env: { AWS_SHARED_CREDENTIALS_FILE: "/" } },
    2,
    /cannot read the AWS shared file \/: it is a directory/,
  ],
  [
    "a profile file that is absent",
    { args: [...ONE, "--profile", "ses"], env: { HOME: "/nowhere" } },
    2,
    /file not found: \/nowhere\/\.aws\/credentials or \/nowhere\/\.aws\/config/,
  ],
  [
    "a profile without HOME",
    { args: [...ONE, "--profile", "ses"] },
    2,
    /HOME is not set, so the path of the files is not known/,
  ],
  ["a key without HOME", { args: ONE, env: KEY }, 0, /^$/],
];

function randomBytes(length: number): Uint8Array {
  return crypto.getRandomValues(new Uint8Array(length));
}

for (const [name, given, exit, says] of ENDS) {
  Deno.test(`${name}: exit ${exit}`, async () => {
    const ended = await runProgram(given);
    assert.match(ended.stderr, says);
    assert.deepEqual([ended.exit, ended.stdout === ""], [exit, exit !== 0]);
  });
}

Deno.test("--version tells version, runtime, target and permissions", async () => {
  const { exit, stdout, stderr } = await runProgram({ args: ["--version"] });
  assert.deepEqual([exit, stderr], [0, ""]);
  const [version, runtime, held, refused, ...rest] = stdout.split("\n");
  assert.equal(version, `smtpkey ${config.version}`);
  assert.match(runtime ?? "", /^deno \d+\.\d+\.\d+, \w+(-\w+){2,3}$/);
  assert.ok(runtime?.endsWith(`, ${Deno.build.target}`));
  assert.equal(held, `permissions held: net (all), read (all), env (${ENV_NAMES.join(" ")})`);
  assert.equal(refused, "permissions refused: write, run, sys, ffi");
  assert.deepEqual(rest, [
    "derive: gives up net, SMTP_USERNAME, SMTP_PASSWORD before it does anything",
    "verify: uses all of them",
    "doctor: gives up net before it does anything",
    "",
  ]);
});

Deno.test("--help goes to standard output", async () => {
  for (const [args, usage] of [[["--help"], "COMMAND"], [["derive", "--help"], "derive"]] as const) {
    const { exit, stdout, stderr } = await runProgram({ args });
    assert.deepEqual([exit, stderr], [0, ""]);
    assert.match(stdout, new RegExp(`^usage: smtpkey ${usage} `, "m"));
  }
});

/** A run that warns. */
const WARNED = ["derive", "--region", "us-east-1,xx-nowhere-9"];
const PASSWORDS = `us-east-1\t${US_EAST_1}\nxx-nowhere-9\tBJhgAAN/a+7qiFMSbIOnNGKOJb7x9+c/aZ/2GAtULt1T\n`;
const FULL = "smtpkey: error: cannot write the result: no space left on device\n" +
  "smtpkey: hint: nothing, or only a part of it, was written; fix the output destination and run again\n";
const ALL = ["derive", "--all-regions"];
/** Streams that fail: the line of shell, the arguments, exit code, standard output, standard error. */
const STREAMS: readonly [string, readonly string[], number, string, string][] = [
  ['{ "$@"; echo "exit $?" >&2; } | head -c0', ALL, 0, "", "exit 0\n"],
  ['{ sleep 0.2; "$@"; echo "exit $?" >&2; } | :', ALL, 0, "", "exit 0\n"],
  ['{ sleep 0.2; "$@"; echo "exit $?" >&2; } | :', [...ALL, "--format", "json"], 0, "", "exit 0\n"],
  ['"$@" | head -n1', ALL, 0, `us-east-1\t${US_EAST_1}\n`, ""],
  // The runtime opens /dev/null in place of a stream that is closed, and a caller who wants no output gives it just that.
  ['"$@" >&-', ALL, 0, "", ""],
  ['"$@" <&- >&- 2>&-', ALL, 0, "", ""],
  ['"$@" >/dev/full', ALL, 3, "", FULL],
  ['"$@" >/dev/full', [...ALL, "--format", "json"], 3, "", FULL],
  ['"$@" >/dev/full', ["--version"], 3, "", FULL],
  ['"$@" >/dev/full 2>/dev/full', ALL, 3, "", ""],
  ['"$@" 2>&-', WARNED, 0, PASSWORDS, ""],
  ['"$@" 2>/dev/full', WARNED, 0, PASSWORDS, ""],
  ['{ sleep 0.2; "$@" 3>&1 2>&1 1>&3 | :; } ', WARNED, 0, "", ""],
  ['"$@" 2>&-', ["derive"], 2, "", ""],
  ['"$@" 2>/dev/full', ["derive"], 2, "", ""],
];

for (const [shell, args, exit, stdout, stderr] of STREAMS) {
  Deno.test(`smtpkey ${args.join(" ")} in ${shell}: exit ${exit}`, async () => {
    assert.deepEqual(await runProgram({ shell, args, env: KEY }), { exit, signal: null, stdout, stderr });
  });
}

const PEAK = `
import resource, subprocess, sys
code = subprocess.run(sys.argv[1:]).returncode
print("peak:", resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024, file=sys.stderr)
sys.exit(code)
`;

Deno.test("1 GB and endless input are refused at once, in the memory of a normal run and 30 MB", async () => {
  await inFolder(async (cwd) => {
    await Deno.writeTextFile(`${cwd}/sparse`, "");
    await Deno.truncate(`${cwd}/sparse`, 2 ** 30);
    const run = async (shell: string): Promise<readonly [number, string, number]> => {
      const { exit, stderr } = await runProgram({ shell, args: FROM_STDIN, env: { PEAK }, cwd, timeoutMs: 5000 });
      return [exit, stderr, Number(/^peak: (\d+)$/m.exec(stderr)?.[1])];
    };
    const [normal, , usual] = await run(`echo ${SECRET} | python3 -c "$PEAK" "$@"`);
    assert.equal(normal, 0);
    for (const source of ["cat sparse |", "<sparse", "yes |", "tr '\\0' A </dev/zero |"]) {
      const [exit, stderr, peak] = await run(`${source} python3 -c "$PEAK" "$@"`);
      assert.match(stderr, /cannot read a key from standard input: it is larger than 64 KiB/);
      assert.equal(exit, 2);
      assert.ok(peak <= usual + 30, `${source} ${peak} MB, a normal run ${usual} MB`);
    }
  });
});

const EXPECTED = `
import base64, hashlib, hmac, json, sys
def password(secret, region):
    key = ("AWS4" + secret).encode()
    for step in ("11111111", region, "ses", "aws4_request", "SendRawEmail"):
        key = hmac.new(key, step.encode(), hashlib.sha256).digest()
    return base64.b64encode(b"\\x04" + key).decode()
given = json.load(sys.stdin)
json.dump(["".join(f"{r}\\t{password(s, r)}\\n" for r in given["regions"]) for s in given["secrets"]], sys.stdout)
`;

Deno.test("1,000 random secrets in all regions agree with Python's hmac", async () => {
  const secrets = Array.from({ length: 1000 }, randomSecret);
  const regions = SMTP_REGIONS.map(({ name }) => name);
  const expected = await runPython(["-c", EXPECTED], { secrets, regions }, 60_000);
  const actual: string[] = [];
  const queue = secrets.entries();
  const end = Date.now() + 300_000;
  const worker = async (): Promise<void> => {
    for (const [index, stdin] of queue) {
      assert.ok(Date.now() < end, `${index} of ${secrets.length} processes in five minutes`);
      const { stdout, stderr } = await runProgram({ args: ["derive", "--all-regions", "-"], stdin });
      actual[index] = stdout + stderr;
    }
  };
  await Promise.all(Array.from({ length: 2 * navigator.hardwareConcurrency }, worker));
  assert.deepEqual(actual, expected);
});

/** Waits in which a signal must end the program, and leave no trace of what it holds. */
const WAITS: readonly [string, Given][] = [
  ["a pipe that stays silent", { args: FROM_STDIN }],
  [
    "a profile from a pipe that stays silent",
    { args: [...ONE, "--profile", "ses"], env: { HOME: "/nowhere", AWS_SHARED_CREDENTIALS_FILE: "/dev/fd/9" } },
  ],
];

for (const [wait, given] of WAITS) {
  for (const [signal, exit] of [["SIGINT", 130], ["SIGTERM", 143], ["SIGQUIT", 143]] as const) {
    Deno.test(`${wait}, and ${signal}: exit ${exit}, and nothing is said`, async () => {
      assert.deepEqual(await runSignalled(signal, given), { exit, signal: null, stdout: "", stderr: "" });
    });
  }
}
