/**
 * The steps of the workflows that decide on a release, run as GitHub runs them: by
 * `bash --noprofile --norc -eo pipefail`, as a user without rights, in a folder that was downloaded with every file at 0644.
 *
 * Invariant: a step gets the environment that its workflow gives it and nothing else; what costs minutes or needs GitHub itself
 * (make dist, docker, gh) is not run, or is a program that writes down how it was called.
 * @module
 */

import assert from "node:assert/strict";
import { parse } from "yaml";
import config from "../../deno.json" with { type: "json" };
import { closedPort } from "../support/closed_port.ts";
import { has, sayNotTested } from "../support/machine.ts";

const ROOT = new URL("../../", import.meta.url).pathname;
const { version } = config;
const isCi = Deno.env.get("CI") === "true";
const ignore = Deno.build.os !== "linux" || !has("setpriv") && !isCi;
if (ignore) sayNotTested("packages", "the steps of the workflows", "it needs Linux and setpriv");

/** The script of a step, by the words of its name. */
function script(workflow: string, job: string, step: RegExp): string {
  const { jobs } = parse(Deno.readTextFileSync(`${ROOT}.github/workflows/${workflow}.yml`));
  const found = jobs[job].steps.find(({ name = "" }: { readonly name?: string }) => step.test(name));
  assert.ok(typeof found?.run === "string", `${workflow} ${job} ${step}`);
  return found.run;
}

interface Replayed {
  readonly code: number;
  readonly output: string;
  /** What the step gives to others. */
  readonly outputs: string;
}

/** Runs a script in `cwd` as the user nobody, who then owns the folder. */
async function replay(text: string, cwd: string, env: Readonly<Record<string, string>>): Promise<Replayed> {
  const home = await Deno.makeTempDir({ prefix: "smtpkey-" });
  try {
    await Deno.writeTextFile(`${home}/step.sh`, text);
    const isRoot = Deno.uid() === 0;
    if (isRoot) await new Deno.Command("chown", { args: ["-R", "65534:65534", cwd, home] }).output();
    const shell = ["bash", "--noprofile", "--norc", "-eo", "pipefail", `${home}/step.sh`];
    const { code, stdout, stderr } = await new Deno.Command(isRoot ? "setpriv" : "env", {
      args: isRoot ? ["--reuid=65534", "--regid=65534", "--clear-groups", ...shell] : shell,
      cwd,
      clearEnv: true,
      env: {
        PATH: Deno.env.get("PATH") ?? "",
        HOME: home,
        RUNNER_OS: "Linux",
        GITHUB_OUTPUT: `${home}/output`,
        GITHUB_STEP_SUMMARY: `${cwd}/.summary`,
        ...env,
      },
      stdin: "null",
      signal: AbortSignal.timeout(120_000),
    }).output();
    const decoder = new TextDecoder();
    const outputs = await Deno.readTextFile(`${home}/output`).catch(() => "");
    return { code, output: decoder.decode(stdout) + decoder.decode(stderr), outputs };
  } finally {
    await Deno.remove(home, { recursive: true });
  }
}

/** Runs `test` in a copy of the artifact of a build, in which no file is a program any more. */
async function inArtifact(test: (folder: string) => Promise<void>): Promise<void> {
  const folder = await Deno.makeTempDir({ prefix: "smtpkey-" });
  try {
    await Deno.mkdir(`${folder}/dist/release`, { recursive: true });
    await Deno.mkdir(`${folder}/.ci`);
    for await (const { name } of Deno.readDir(`${ROOT}dist/release`)) {
      await Deno.copyFile(`${ROOT}dist/release/${name}`, `${folder}/dist/release/${name}`);
    }
    for (const name of [".ci/smoke", "Dockerfile", "dist/release-notes.md"]) {
      await Deno.copyFile(`${ROOT}${name}`, `${folder}/${name}`);
    }
    await new Deno.Command("find", { args: [folder, "-type", "f", "-exec", "chmod", "0644", "{}", "+"] }).output();
    await Deno.chmod(folder, 0o755);
    await test(folder);
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
}

async function sumOfSums(folder: string): Promise<string> {
  const { stdout } = await new Deno.Command("sha256sum", { args: [`${folder}/dist/release/SHA256SUMS`] }).output();
  return new TextDecoder().decode(stdout).slice(0, 64);
}

const CHECKS = [["build", "attest"], ["release", "publish"]] as const;

for (const [workflow, job] of CHECKS) {
  Deno.test(
    { name: `${workflow}.yml ${job} accepts what was built, and refuses everything else`, ignore },
    async () => {
      const text = script(workflow, job, /^Check the sums/);
      await inArtifact(async (folder) => {
        const cwd = `${folder}/dist/release`;
        const SUMS = await sumOfSums(folder);
        const good = await replay(text, cwd, { SUMS });
        assert.equal(good.code, 0, good.output);
        assert.equal(good.outputs, job === "attest" ? `bom=dist/release/smtpkey-${version}.cdx.json\n` : "");
        assert.notEqual((await replay(text, cwd, { SUMS: "0".repeat(64) })).code, 0);
        await Deno.writeTextFile(`${cwd}/more`, "x");
        assert.notEqual((await replay(text, cwd, { SUMS })).code, 0);
        await Deno.remove(`${cwd}/more`);
        await Deno.writeTextFile(`${cwd}/install.sh`, "#", { append: true });
        assert.notEqual((await replay(text, cwd, { SUMS })).code, 0);
        await Deno.remove(`${cwd}/install.sh`);
        assert.notEqual((await replay(text, cwd, { SUMS })).code, 0);
      });
    },
  );
}

Deno.test({ name: "build.yml attest keeps the bundle under the name of the release", ignore }, async () => {
  await inEmpty(async (folder) => {
    await Deno.writeTextFile(`${folder}/bundle.json`, "{}");
    const { code, output } = await replay(script("build", "attest", /^Keep the bundle/), folder, {
      BUNDLE: `${folder}/bundle.json`,
      BOM: `dist/release/smtpkey-${version}.cdx.json`,
    });
    assert.equal(code, 0, output);
    assert.equal(await Deno.readTextFile(`${folder}/attestation/smtpkey-${version}.intoto.jsonl`), "{}");
  });
});

Deno.test({ name: "build.yml compare accepts two equal sums, and nothing less", ignore }, async () => {
  const text = script("build", "compare", /^Compare/);
  await inEmpty(async (folder) => {
    const cases: readonly (readonly [string, string, number])[] = [["a", "a", 0], ["a", "b", 1], ["", "", 1]];
    for (const [FIRST, SECOND, code] of cases) {
      assert.equal((await replay(text, folder, { FIRST, SECOND })).code, code, `${FIRST} ${SECOND}`);
    }
  });
});

Deno.test(
  { name: "release.yml run installs from a server on the machine, and the program works", ignore },
  async () => {
    await inArtifact(async (folder) => {
      const { code, output } = await replay(script("release", "run", /^Install from/), folder, {
        SMTPKEY_BASE_URL: `http://127.0.0.1:${closedPort()}`,
        GITHUB_ENV: `${folder}/.environment`,
      });
      assert.equal(code, 0, output);
      assert.match(output, /^smoke: it works$/m);
      assert.equal(await Deno.readTextFile(`${folder}/.environment`), `VERSION=${version}\n`);
    });
  },
);

/** A program in the PATH of a step, in its place for the real one. */
async function standIn(folder: string, name: string, lines: string): Promise<string> {
  await Deno.mkdir(`${folder}/bin`, { recursive: true });
  await Deno.writeTextFile(`${folder}/bin/${name}`, `#!/bin/sh\n${lines}\n`, { mode: 0o755 });
  return `${folder}/bin:${Deno.env.get("PATH")}`;
}

Deno.test({ name: "release.yml run builds the image on the digest of its base, and records it", ignore }, async () => {
  const text = script("release", "run", /^Build the image/);
  await inArtifact(async (folder) => {
    await Deno.copyFile(`${ROOT}dist/smtpkey`, `${folder}/program`);
    await Deno.chmod(`${folder}/program`, 0o755);
    const docker = (inspected: string): Promise<string> =>
      standIn(
        folder,
        "docker",
        `case $1 in
  image) echo '${inspected}' ;;
  build) echo "$@" >built; cat >Dockerfile.built ;;
  run) shift 4; exec ./program "$@" ;;
esac`,
      );
    const base = `debian@sha256:${"a".repeat(64)}`;
    const env = { VERSION: version };
    const { code, output } = await replay(text, folder, { ...env, PATH: await docker(base) });
    assert.equal(code, 0, output);
    assert.match(output, /^smoke: it works$/m);
    assert.match(
      await Deno.readTextFile(`${folder}/Dockerfile.built`),
      new RegExp(`^FROM ${base}\\nARG VERSION$`, "m"),
    );
    assert.equal(await Deno.readTextFile(`${folder}/.summary`), `The image of ${version} was built on ${base}.\n`);
    assert.notEqual((await replay(text, folder, { ...env, PATH: await docker("") })).code, 0);
  });
});

Deno.test({ name: "release.yml installed installs what was published, and verifies every file", ignore }, async () => {
  const text = script("release", "installed", /^Install the published/);
  await inArtifact(async (folder) => {
    const cwd = `${folder}/job`;
    await Deno.mkdir(cwd);
    const download = '[ "$1 $2" != "release download" ] || ln ../dist/release/* .';
    const PATH = await standIn(folder, "gh", `echo "$@" >>'${folder}/called'\n${download}`);
    await new Deno.Command("chmod", { args: ["a+w", folder] }).output();
    if (Deno.uid() === 0) await new Deno.Command("chown", { args: ["-R", "65534:65534", folder] }).output();
    const server = Deno.serve({ hostname: "127.0.0.1", port: 0, onListen: () => {} }, async ({ url }) => {
      const file = await Deno.open(`${ROOT}dist/release${new URL(url).pathname}`);
      return new Response(file.readable);
    });
    try {
      const env = {
        PATH,
        TAG: `v${version}`,
        GH_REPO: "smtpkey/smtpkey",
        SMTPKEY_BASE_URL: `http://127.0.0.1:${server.addr.port}`,
      };
      const { code, output } = await replay(text, cwd, env);
      assert.equal(code, 0, output);
      assert.match(output, /SHA-256 and signature \(gh\)/);
      const called = await Deno.readTextFile(`${folder}/called`);
      for await (const { name } of Deno.readDir(`${ROOT}dist/release`)) {
        const isSigned = /\.(tar\.[gx]z|zip|deb|rpm)$/.test(name);
        assert.equal(
          called.includes(`attestation verify ${name} --repo smtpkey/smtpkey --source-ref refs/tags/v`),
          isSigned,
        );
      }
    } finally {
      await server.shutdown();
    }
  });
});

Deno.test({ name: "release.yml publish hands over every file, and marks a candidate as one", ignore }, async () => {
  const text = script("release", "publish", /^Publish/);
  await inArtifact(async (folder) => {
    const PATH = await standIn(folder, "gh", 'printf "%s\\n" "$@" >called');
    await Deno.writeTextFile(`${folder}/smtpkey-${version}.intoto.jsonl`, "{}");
    for (const [TAG, candidate] of [[`v${version}`, false], ["v9.0.0-rc.1", true]] as const) {
      const { code, output } = await replay(text, folder, { PATH, TAG });
      assert.equal(code, 0, output);
      const words = (await Deno.readTextFile(`${folder}/called`)).trimEnd().split("\n");
      assert.deepEqual(words.slice(0, 3), ["release", "create", TAG]);
      assert.equal(words.includes("--prerelease"), candidate);
      for await (const { name } of Deno.readDir(`${folder}/dist/release`)) {
        assert.ok(words.includes(`dist/release/${name}`), name);
      }
      assert.ok(words.includes(`./smtpkey-${version}.intoto.jsonl`));
    }
  });
});

Deno.test(
  { name: "release.yml source refuses a commit that is not on main, and a tag of another version", ignore },
  async () => {
    const text = script("release", "source", /^The commit/);
    await inEmpty(async (folder) => {
      const git = async (cwd: string, ...args: readonly string[]): Promise<string> => {
        const { success, stdout, stderr } = await new Deno.Command("git", {
          args: ["-c", "safe.directory=*", "-c", "user.name=x", "-c", "user.email=x@example.com", ...args],
          cwd,
        }).output();
        assert.ok(success, new TextDecoder().decode(stderr));
        return new TextDecoder().decode(stdout).trim();
      };
      const origin = `${folder}/origin`;
      await Deno.mkdir(origin);
      await git(origin, "init", "--quiet", "--initial-branch=main");
      await Deno.writeTextFile(`${origin}/deno.json`, '{"version":"1.2.3"}');
      await git(origin, "add", ".");
      await git(origin, "commit", "--quiet", "--message=one");
      await git(folder, "clone", "--quiet", origin, "work");
      const onMain = await git(origin, "rev-parse", "HEAD");
      await git(`${folder}/work`, "commit", "--quiet", "--allow-empty", "--message=two");
      const elsewhere = await git(`${folder}/work`, "rev-parse", "HEAD");
      const run = (GITHUB_SHA: string, GITHUB_REF_NAME: string): Promise<Replayed> =>
        replay(text, `${folder}/work`, { GITHUB_SHA, GITHUB_REF_NAME });
      if (Deno.uid() === 0) await new Deno.Command("chown", { args: ["-R", "65534:65534", origin] }).output();
      await new Deno.Command("chmod", { args: ["-R", "a+rX", folder] }).output();
      const good = await run(onMain, "v1.2.3");
      assert.equal(good.code, 0, good.output);
      assert.notEqual((await run(elsewhere, "v1.2.3")).code, 0);
      assert.notEqual((await run(onMain, "v1.2.4")).code, 0);
    });
  },
);

async function inEmpty(test: (folder: string) => Promise<void>): Promise<void> {
  const folder = await Deno.makeTempDir({ prefix: "smtpkey-" });
  try {
    await test(folder);
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
}
