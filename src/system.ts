/**
 * The systems whose commands differ, and a line of a POSIX shell as each of them types it.
 *
 * Invariant: pure; texts are written once, for a POSIX shell, and what a system types in another way is a row of a table here.
 * @module
 */

/** Each system whose commands differ: Linux by its package manager, else any POSIX system, macOS, Windows with PowerShell. */
export const SYSTEMS = ["apt", "dnf", "apk", "posix", "macos", "windows"] as const;

/** The system that a command is for. */
export type System = typeof SYSTEMS[number];

/** Where Linux says which distribution it is: os-release(5). */
export const OS_RELEASE = "/etc/os-release";

/** The distributions by package manager, as `ID` and `ID_LIKE` of os-release(5) name them. */
const DISTRIBUTIONS: readonly (readonly [System, readonly string[]])[] = [
  ["apt", ["debian", "ubuntu"]],
  ["dnf", ["fedora", "rhel", "centos", "amzn"]],
  ["apk", ["alpine"]],
];

/** The system of the target triple `target`; `osRelease` is the text of {@link OS_RELEASE}, where there is one. */
export function systemOf(target: string, osRelease: string | undefined): System {
  if (target.includes("windows")) return "windows";
  if (target.includes("darwin")) return "macos";
  const names = [...(osRelease ?? "").matchAll(/^ID(?:_LIKE)?=["']?([^"'\r\n]*)/gm)]
    .flatMap(([, value = ""]) => value.split(" "));
  return DISTRIBUTIONS.find(([, ids]) => ids.some((id) => names.includes(id)))?.[0] ?? "posix";
}

/** What PowerShell writes in another way. It has no `<`, its `>` writes UTF-16 in version 5.1, and `'` is doubled in quotes. */
const POWERSHELL: readonly (readonly [posix: RegExp, powershell: string])[] = [
  [
    /\bread -r SMTP_USERNAME; stty -echo; read -r SMTP_PASSWORD; stty echo; printf '%s %s' "\$SMTP_USERNAME" "\$SMTP_PASSWORD" \|/g,
    '$c = Get-Credential; "$($c.UserName) $($c.GetNetworkCredential().Password)" |',
  ],
  [
    /\bstty -echo; read -r SMTP_PASSWORD; stty echo; printf '%s %s' ([\w-]+) "\$SMTP_PASSWORD" \|/g,
    '"$1 $((Get-Credential $1).GetNetworkCredential().Password)" |',
  ],
  [/\bprintf '%s %s' "\$(\w+)" "\$(\w+)" \|/g, '"$env:$1 $env:$2" |'],
  [/\b(smtpkey [a-z]+(?: [^|<>;\n]*?)?) - < ([\w@%+=:,.~/\\-]+|'(?:[^'\n]|'\\'')*')/g, "Get-Content $2 | $1 -"],
  [/\bcurl -fsSL (https:\S+)\.sh \| sh -s -- --remove\b/g, "& ([scriptblock]::Create((irm $1.ps1))) -Remove"],
  [/\bcurl -fsSL (https:\S+)\.sh \| sh\b/g, "irm $1.ps1 | iex"],
  [/\b(DENO_TLS_CA_STORE)=(\w+) (?=smtpkey )/g, '$env:$1 = "$2"; '],
  [/> \/dev\/null\b/g, "> $null"],
  [/\b(aws iam get-[^|\n]+) \|\| (aws iam put-[^|\n]+)/g, "$1; if ($$LASTEXITCODE -ne 0) { $2 }"],
  [/\beval "\$\(aws (configure export-credentials [^)\n]*--format) env\)"/g, "aws $1 powershell | Invoke-Expression"],
  [/\bredirect it: > FILE\b/g, "write it: | Out-File -Encoding ascii FILE"],
  [/\bsmtpkey man > smtpkey\.1 && man \.\/smtpkey\.1/g, "smtpkey help"],
  [/\b(smtpkey [a-z]+(?: [^|<>;\n]*?)?) > ([\w.-]+\.(?:json|html|env|csv))\b/g, "$1 | Out-File -Encoding ascii $2"],
  [/'\\''/g, "''"],
];

/** What macOS and Windows type in another way. */
const NOT_LINUX: readonly (readonly [posix: RegExp, typed: string])[] = [
  [/\bgetent hosts (?=[\w.{-])/g, "nslookup "],
];

const TYPED: { readonly [on in System]?: typeof NOT_LINUX } = {
  macos: NOT_LINUX,
  windows: [...NOT_LINUX, ...POWERSHELL],
};

/** What ends a line of a command that goes on in the next one. */
export function continuationOf(system: System): string {
  return system === "windows" ? " `" : " \\";
}

/** A word of a command, quoted for a POSIX shell where that is needed. */
export function shellWord(text: string): string {
  return /^[\w@%+=:,./\\~-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;
}

/** `text` with the lines of a POSIX shell in it as they are typed on `system`. */
export function inShell(text: string, system: System): string {
  return (TYPED[system] ?? []).reduce((shown, [posix, typed]) => shown.replaceAll(posix, typed), text);
}
