/**
 * The .deb and .rpm packages, before the tools that install them.
 *
 * Invariant: the program in a package is the one that was compiled, byte for byte, and it runs; what is installed is removed
 * without a trace. Where a tool is absent this is reported, and under CI it fails.
 * @module
 */

import assert from "node:assert/strict";
import { Buffer } from "node:buffer";
import { debName } from "../../.ci/dist/deb.ts";
import { rpmName } from "../../.ci/dist/rpm.ts";
import { type Product, type Target, targetName, TARGETS } from "../../.ci/dist/targets.ts";
import config from "../../deno.json" with { type: "json" };
import { has, sayNotTested } from "../support/machine.ts";

const ROOT = new URL("../../", import.meta.url).pathname;
const RELEASE = `${ROOT}dist/release/`;
const PRODUCT: Product = { ...config, repository: "", epoch: 0, deno: "", commit: "" };
const LINUX = TARGETS.filter(({ os }) => os === "linux");
const isCi = Deno.env.get("CI") === "true";

interface Ran {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

async function run(command: string, args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Ran> {
  const { code, stdout, stderr } = await new Deno.Command(command, {
    args: [...args],
    env: { LC_ALL: "C", TZ: "UTC", ...env },
    stdin: "null",
  }).output();
  const text = new TextDecoder();
  return { code, stdout: text.decode(stdout), stderr: text.decode(stderr) };
}

async function succeed(
  command: string,
  args: readonly string[],
  env?: Readonly<Record<string, string>>,
): Promise<string> {
  const { code, stdout, stderr } = await run(command, args, env);
  assert.equal(code, 0, `${command} ${args.join(" ")}: ${stdout}${stderr}`);
  return stdout;
}

function test(name: string, needs: string, fn: (folder: string) => Promise<void>): void {
  const ignore = !isCi && !has(needs);
  if (ignore) sayNotTested("packages", name, `on Debian it needs ${needs}`);
  Deno.test({
    name,
    ignore,
    fn: async () => {
      const folder = await Deno.makeTempDir({ prefix: "smtpkey-" });
      try {
        await fn(folder);
      } finally {
        await Deno.remove(folder, { recursive: true });
      }
    },
  });
}

async function assertSameProgram(path: string, target: Target): Promise<void> {
  const [packed, compiled] = await Promise.all([
    Deno.readFile(path),
    Deno.readFile(`${ROOT}dist/programs/${targetName(target)}/smtpkey`),
  ]);
  assert.equal(Buffer.compare(packed, compiled), 0, `${path} is not the program that was compiled`);
  assert.equal((await Deno.stat(path)).mode ?? 0 & 0o777, 0o100755);
}

/** The files of both kinds of package; zsh alone has two homes. */
const INSTALLED = (zsh: string): readonly string[] => [
  "usr/bin/smtpkey",
  "usr/share/bash-completion/completions/smtpkey",
  "usr/share/fish/vendor_completions.d/smtpkey.fish",
  "usr/share/man/man1/smtpkey.1.gz",
  `usr/share/zsh/${zsh}/_smtpkey`,
];

function filesBelow(folder: string, path = ""): readonly string[] {
  return [...Deno.readDirSync(`${folder}/${path}`)].flatMap(({ name, isDirectory }) =>
    isDirectory ? filesBelow(folder, `${path}${name}/`) : [`${path}${name}`]
  ).toSorted();
}

for (const target of LINUX) {
  const deb = `${RELEASE}${debName(PRODUCT, target)}`;
  const rpm = `${RELEASE}${rpmName(PRODUCT, target)}`;

  test(`dpkg-deb unpacks ${debName(PRODUCT, target)}`, "dpkg-deb", async (folder) => {
    await succeed("dpkg-deb", ["--extract", deb, folder]);
    await assertSameProgram(`${folder}/usr/bin/smtpkey`, target);
    const documentation = ["README.md.gz", "THIRD-PARTY.md.gz", "changelog.Debian.gz", "copyright"];
    assert.deepEqual(
      filesBelow(folder),
      [
        ...INSTALLED("vendor-completions"),
        ...documentation.map((name) => `usr/share/doc/smtpkey/${name}`),
        "usr/share/lintian/overrides/smtpkey",
      ].toSorted(),
    );
    const [depends, members] = await Promise.all([
      succeed("dpkg-deb", ["--field", deb, "Depends"]),
      succeed("dpkg-deb", ["--ctrl-tarfile", deb]).then(() => succeed("ar", ["t", deb])),
    ]);
    assert.equal(depends, "libc6 (>= 2.27), libgcc-s1 (>= 4.2) | libgcc1 (>= 1:4.2)\n");
    assert.equal(members, "debian-binary\ncontrol.tar.xz\ndata.tar.xz\n");
    await succeed("dpkg-deb", ["--control", deb, `${folder}/DEBIAN`]);
    assert.deepEqual(filesBelow(`${folder}/DEBIAN`), ["control", "md5sums"]);
    const check = new Deno.Command("md5sum", { args: ["--check", "--strict", "DEBIAN/md5sums"], cwd: folder });
    assert.equal((await check.output()).success, true);
  });

  test(`lintian has nothing to report of ${debName(PRODUCT, target)}`, "lintian", async () => {
    const { code, stdout, stderr } = await run("lintian", ["--fail-on", "error,warning", "--allow-root", deb]);
    assert.deepEqual([code, stdout], [0, ""], stderr);
  });

  test(`rpm reads and unpacks ${rpmName(PRODUCT, target)}`, "rpm", async (folder) => {
    assert.match(await succeed("rpm", ["--checksig", "--nosignature", rpm]), /: digests OK\n$/);
    const query = (...args: readonly string[]): Promise<string> =>
      succeed("rpm", ["-q", "--nosignature", "-p", ...args, rpm]);
    assert.equal(await query("--scripts"), "");
    assert.doesNotMatch(await query("-l"), /build-id/);
    assert.match(await query("--requires"), /^libc\.so\.6\(GLIBC_2\.27\)\(64bit\)$/m);
    assert.match(await query("--licensefiles"), /\/LICENSE\n.*\/THIRD-PARTY\.md\n$/);
    await succeed("sh", ["-c", 'rpm2cpio "$1" | (cd "$2" && cpio -idm --quiet)', "sh", rpm, folder]);
    await assertSameProgram(`${folder}/usr/bin/smtpkey`, target);
    const own = ["doc/smtpkey/README.md", "licenses/smtpkey/LICENSE", "licenses/smtpkey/THIRD-PARTY.md"];
    assert.deepEqual(
      filesBelow(folder),
      [...INSTALLED("site-functions"), ...own.map((name) => `usr/share/${name}`)].toSorted(),
    );
  });

  test(`rpmlint has nothing to report of ${rpmName(PRODUCT, target)}`, "rpmlint", async () => {
    const { code, stdout, stderr } = await run("rpmlint", ["--config", `${ROOT}tests/packages/rpmlint.toml`, rpm]);
    assert.match(stdout, / 0 errors, 0 warnings/, stderr);
    assert.equal(code, 0);
  });
}

test("an rpm is installed, verified and removed without a trace", "rpm", async (folder) => {
  const target = LINUX.find(({ arch }) => arch === "x64");
  assert.ok(target !== undefined);
  const rpm = `${RELEASE}${rpmName(PRODUCT, target)}`;
  const database = ["--root", folder, "--dbpath", "/db"];
  await succeed("rpm", [...database, "--initdb"]);
  // The libraries of this machine are not in the database of the new root.
  await succeed("rpm", [...database, "--install", "--nodeps", "--nosignature", "--ignorearch", rpm]);
  await assertSameProgram(`${folder}/usr/bin/smtpkey`, target);
  assert.equal(await succeed("rpm", [...database, "--verify", "--nodeps", "smtpkey"]), "");
  await succeed("rpm", [...database, "--erase", "smtpkey"]);
  assert.deepEqual(filesBelow(folder).filter((name) => !name.startsWith("db/")), []);
});
