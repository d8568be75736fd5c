/**
 * The .deb in a Debian that has nothing else: installed, used, removed. And the image of the Dockerfile, built without
 * Docker: its lines are carried out in the same root file system.
 *
 * Invariant: a root made by debootstrap from the package sources of this machine; nothing outside of it is changed. Where
 * it cannot be made this is reported, and under CI it fails.
 * @module
 */

import assert from "node:assert/strict";
import { debName } from "../../.ci/dist/deb.ts";
import { packageVersion } from "../../.ci/dist/linux_package.ts";
import { type Product, TARGETS } from "../../.ci/dist/targets.ts";
import config from "../../deno.json" with { type: "json" };
import { has, sayNotTested } from "../support/machine.ts";

const ROOT = new URL("../../", import.meta.url).pathname;
const PRODUCT: Product = { ...config, repository: "", epoch: 0, deno: "", commit: "" };
const target = TARGETS.find(({ os, arch }) =>
  os === "linux" && arch === (Deno.build.arch === "aarch64" ? "arm64" : "x64")
);
const isCi = Deno.env.get("CI") === "true";
const ignore = !isCi && !(has("debootstrap") && (Deno.uid() === 0 || has("sudo")));
if (ignore) sayNotTested("packages", "the .deb and the image", "they need debootstrap, and root or sudo");

interface Ran {
  readonly code: number;
  readonly output: string;
}

async function chroot(args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Ran> {
  const { code, stdout, stderr } = await new Deno.Command("bash", {
    args: ["tests/packages/chroot.sh", ...args],
    env: { LC_ALL: "C.UTF-8", DEBIAN_FRONTEND: "noninteractive", ...env },
    cwd: ROOT,
    stdin: "null",
  }).output();
  const text = new TextDecoder();
  return { code, output: text.decode(stdout) + text.decode(stderr) };
}

/** A line of bash that completes `smtpkey de` as the Tab key does. */
const COMPLETE = `. /usr/share/bash-completion/bash_completion
type _comp_load >/dev/null 2>&1 && _comp_load smtpkey || _completion_loader smtpkey
COMP_WORDS=(smtpkey de) COMP_CWORD=1 COMP_LINE='smtpkey de' COMP_POINT=10
function=$(complete -p smtpkey | sed 's/.*-F \\([^ ]*\\).*/\\1/')
"$function" smtpkey de smtpkey
printf '%s\\n' "\${COMPREPLY[@]}"`;

const LEFT =
  "find / -xdev -name '*smtpkey*' -not -path '/release*' -not -path '/proc/*' -not -path '/var/log/*' -not -path '/var/cache/man/*'";

Deno.test(
  { name: "a Debian with nothing else installs, uses and removes the package, and is the image", ignore },
  async (t) => {
    const folder = await Deno.makeTempDir({ prefix: "smtpkey-" });
    const root = `${folder}/root`;
    const inRoot = (line: string, env: Readonly<Record<string, string>> = {}): Promise<Ran> =>
      chroot(["run", root, "bash", "-c", line], { RELEASE: `${ROOT}dist/release`, ...env });
    const output = async (line: string): Promise<string> => {
      const ran = await inRoot(line);
      assert.equal(ran.code, 0, `${line}: ${ran.output}`);
      return ran.output;
    };
    assert.ok(target !== undefined);
    const deb = `/release/${debName(PRODUCT, target)}`;
    try {
      const made = await chroot(["make", root, "man-db", "bash-completion"]);
      assert.equal(made.code, 0, made.output);

      await t.step("it is installed, and derives the published password", async () => {
        await output(`dpkg --install ${deb}`);
        const pair = "AKIAIOSFODNN7EXAMPLE wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY";
        const password = await output(`echo '${pair}' | smtpkey derive --region eu-west-1 - 2>/dev/null`);
        assert.equal(password, "BMW5RDrXmmVs0lV7GpI4oLkHXpZ4stDsk6q91z1g38Pk\n");
      });
      await t.step("man opens its page", async () => {
        assert.match(await output("MANPAGER=cat man smtpkey"), /^SMTPKEY\(1\)[\s\S]*smtpkey derive/i);
      });
      await t.step("bash completes its commands", async () => {
        assert.match(await output(COMPLETE), /^derive ?\n$/);
      });
      await t.step("dpkg finds every file as it was packed, and removes it without a trace", async () => {
        assert.equal(await output("dpkg --verify smtpkey"), "");
        await output("dpkg --purge smtpkey");
        assert.equal(await output(LEFT), "");
      });
      await t.step("the image of the Dockerfile runs it without a shell, and not as root", async () => {
        const image = parseImage(await Deno.readTextFile(`${ROOT}Dockerfile`));
        const [TARGETARCH = ""] = /(?<=_)[a-z0-9]+(?=\.deb$)/.exec(deb) ?? [];
        for (const line of image.run) {
          await output(`VERSION=${packageVersion(PRODUCT.version)} TARGETARCH=${TARGETARCH}\n${line}`);
        }
        assert.match(image.user, /^[1-9]\d*:[1-9]\d*$/);
        const program = `${folder}/in-image`;
        const words = ["bash", "tests/packages/chroot.sh", "run", root, ...image.entrypoint];
        const line = `exec env USER_IN_ROOT=${image.user} ${words.join(" ")} "$@"`;
        await Deno.writeTextFile(program, `#!/bin/sh\ncd '${ROOT}' && ${line}\n`, { mode: 0o755 });
        const { code, stdout, stderr } = await new Deno.Command("bash", {
          args: [".ci/smoke", program, PRODUCT.version],
          cwd: ROOT,
        }).output();
        assert.equal(code, 0, new TextDecoder().decode(stderr));
        assert.match(new TextDecoder().decode(stdout), /smoke: it works\n$/);
      });
    } finally {
      await chroot(["remove", root]);
      await Deno.remove(folder, { recursive: true });
    }
  },
);

interface Image {
  readonly run: readonly string[];
  readonly user: string;
  readonly entrypoint: readonly string[];
}

/** What a Dockerfile does to its base; an instruction that is not known here throws. */
function parseImage(text: string): Image {
  const lines = text.split("\n").filter((line) => line !== "" && !line.startsWith("#"));
  const of = (word: string): readonly string[] =>
    lines.filter((line) => line.startsWith(`${word} `)).map((line) => line.slice(word.length + 1));
  const known = /^(FROM|ARG|RUN|USER|ENTRYPOINT) /;
  for (const line of lines) assert.match(line, known);
  assert.match(of("FROM").join(), /^debian:\d+-slim$/);
  return {
    run: of("RUN").map((line) => line.replace(/^--mount=type=bind,target=\/release /, "")),
    user: of("USER").join(),
    entrypoint: JSON.parse(of("ENTRYPOINT").join()) as readonly string[],
  };
}
