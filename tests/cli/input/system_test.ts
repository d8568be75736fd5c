/**
 * What the program prints on each system: help, every finding, hints, next steps.
 *
 * Invariant: each system has a list of what does not exist there, and no output holds a word of it. What others wrote is not
 * searched, since no run here has any.
 * @module
 */

import assert from "node:assert/strict";
import { FINDING_IDS } from "../../../src/findings/catalogue.ts";
import { type System, SYSTEMS } from "../../../src/system.ts";
import { COMMANDS } from "../../../src/cli/table.ts";
import { type MemoryWorld, runIn } from "../../support/memory_host.ts";

const SECRET = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY";

function linux(id: string): MemoryWorld {
  return { target: "x86_64-unknown-linux-gnu", files: { "/etc/os-release": `ID=${id}\n` } };
}

const WORLDS: Readonly<Record<System, MemoryWorld>> = {
  apt: linux("debian"),
  dnf: linux("fedora"),
  apk: linux("alpine"),
  posix: linux("void"),
  macos: { target: "aarch64-apple-darwin" },
  windows: { target: "x86_64-pc-windows-msvc" },
};

const SYSTEMD = /\b(timedatectl|journalctl|systemctl)\b/;
const APPLE = /\b(sntp|scutil|lsof)\b/;
const MICROSOFT = /\bw32tm\b|\bGet-(?!Content\b|Item\b|Command\b)\w+|Get-Content FILE/;

/** Commands that a system does not have, or that nothing proves it to have. */
const ABSENT: Readonly<Record<System, readonly RegExp[]>> = {
  apt: [/\bdnf |\bapk /, APPLE, MICROSOFT],
  dnf: [/\bapt-get |\bapk /, APPLE, MICROSOFT],
  apk: [/\bapt-get |\bdnf /, SYSTEMD, /\bss -/, APPLE, MICROSOFT],
  posix: [/\bapt-get |\bdnf |\bapk /, SYSTEMD, /\bss -|\bip route/, APPLE, MICROSOFT],
  macos: [/\bapt-get |\bdnf |\bapk /, SYSTEMD, /\bss -|\bip route|man -l|sha256sum/, MICROSOFT],
  windows: [
    /\bapt-get |\bdnf |\bapk /,
    SYSTEMD,
    /\bss -|\bip route|man -l|sha256sum|\/etc\/resolv|\bsudo\b|\bumask\b|\bchmod\b/,
    APPLE,
    /\$ post(?:conf|map|fix)\b/,
    /- < |\/dev\/null|\bprintf '|<<</,
  ],
};

interface Run {
  readonly argv: readonly string[];
  readonly world?: MemoryWorld;
}

const LOOK: readonly Run[] = [
  { argv: [] },
  { argv: ["help"] },
  ...COMMANDS.filter(({ name }) => name !== "completions" && name !== "man").map(({ name }) => ({
    argv: ["help", name],
  })),
  ...FINDING_IDS.flatMap((id): Run[] => [
    { argv: ["doctor", "--explain", id] },
    { argv: ["doctor", "--explain", id, "--format", "json"] },
  ]),
  { argv: ["doctor", "--rotation"] },
  { argv: ["doctor", "nothing that is known"] },
  { argv: ["doctor", "/var/log/mail.log"] },
  { argv: ["doctor", SECRET] },
  { argv: ["doctor", "certificate has expired: email-smtp.eu-west-1.amazonaws.com"] },
  { argv: ["doctor", "421 Too many concurrent SMTP connections"] },
  { argv: ["doctor", "SASL authentication failed; no mechanism available"] },
  { argv: ["derive", "--region", "eu-west-1"] },
  { argv: ["derive", "--region", "eu-west-1", SECRET] },
  { argv: ["derive", "--file", "x"] },
  { argv: ["derive", "--quiet"] },
  { argv: ["verify", "--region", "eu-west-1"] },
  {
    argv: ["verify", "--region", "eu-west-1"],
    world: { env: { SMTP_USERNAME: "AKIAIOSFODNN7EXAMPLE", SMTP_PASSWORD: SECRET } },
  },
  {
    argv: ["verify", "--region", "eu-west-1", "--format", "json", "-"],
    world: { stdin: `AKIAIOSFODNN7EXAMPLE ${SECRET}` },
  },
  {
    argv: ["doctor", "--config", "app.env"],
    world: {
      files: {
        "app.env":
          `SMTP_HOST=email-smtp.eu-west-1.amazonaws.com\nSMTP_PORT=587\nSMTP_USERNAME=AKIAIOSFODNN7EXAMPLE\nSMTP_PASSWORD=${SECRET}\n`,
      },
    },
  },
];

/** `doctor --rotation` on Windows is PowerShell, whose own commands are wanted there. */
function searched(text: string, { argv }: Run): string {
  return argv.includes("--rotation") ? text.replaceAll(/^ {3}PS> .*$/gm, "") : text;
}

for (const system of SYSTEMS) {
  Deno.test(`on ${system} nothing is shown that this system does not have`, async () => {
    for (const run of LOOK) {
      const base = WORLDS[system];
      const world = { ...base, ...run.world, files: { ...base.files, ...run.world?.files } };
      const { stdout, stderr } = await runIn(world, ...run.argv);
      const text = searched(stdout + stderr, run);
      assert.ok(text.length > 0, run.argv.join(" "));
      for (const absent of ABSENT[system]) assert.doesNotMatch(text, absent, `smtpkey ${run.argv.join(" ")}`);
    }
  });
}

const SHOWN: readonly (readonly [system: System, argv: readonly string[], words: string])[] = [
  ["apt", ["doctor", "--explain", "sasl-library-missing"], "$ apt-get install libsasl2-modules"],
  ["dnf", ["doctor", "--explain", "sasl-library-missing"], "$ dnf install cyrus-sasl-plain"],
  ["apk", ["doctor", "--explain", "sasl-library-missing"], "$ apk add cyrus-sasl-login"],
  [
    "apt",
    ["doctor", "Signature expired: 20260101T000000Z is now earlier than 20260101T001000Z"],
    "timedatectl set-ntp",
  ],
  ["macos", ["doctor", "--explain", "clock-skewed"], "$ sudo sntp -sS time.apple.com"],
  ["windows", ["doctor", "--explain", "certificate-not-yet-valid"], "$ w32tm /resync"],
  ["windows", ["doctor", "421 Too many concurrent SMTP connections"], "$ Get-NetTCPConnection -State Established"],
  ["windows", ["doctor", "nothing that is known"], "$ Get-Content FILE | smtpkey doctor -"],
  ["windows", ["help", "doctor"], "Get-Content mail.log | smtpkey doctor -"],
  ["windows", ["help", "derive"], "Get-Content accessKeys.csv | smtpkey derive --all-regions --format csv -"],
  ["windows", ["verify", "--region", "eu-west-1"], "Get-Content FILE | smtpkey verify --region REGION -"],
  ["macos", ["help", "man"], "man ./smtpkey.1"],
];

for (const [system, argv, words] of SHOWN) {
  Deno.test(`on ${system} smtpkey ${argv.join(" ")} shows: ${words}`, async () => {
    const { stdout, stderr } = await runIn(WORLDS[system], ...argv);
    assert.ok((stdout + stderr).includes(words), stdout + stderr);
  });
}
