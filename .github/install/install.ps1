# Installs smtpkey for one user: downloads the release for Windows, checks its SHA-256 and puts it into place.
#
#   powershell -ExecutionPolicy Bypass -File install.ps1 [-Version V] [-To FOLDER]
#   powershell -ExecutionPolicy Bypass -File install.ps1 -Remove [-To FOLDER]
#
# Run again it updates. Where gh is present and logged in, the signature of the release workflow is checked too.
# SMTPKEY_BASE_URL names another place that has the files of a release, such as a mirror.
# Rule: unless exactly one sum is known for the archive, and the archive has it, and the program in it runs, nothing is
# put into place and nothing is left behind.
param([string]$Version = '', [string]$To = '', [switch]$Remove, [switch]$Help)

Set-StrictMode -Version Latest
$ErrorActionPreference = 'Stop'
$repository = '@REPOSITORY@'

if ($Help) {
  Write-Output 'usage: install.ps1 [-Version V] [-To FOLDER]'
  Write-Output '       install.ps1 -Remove [-To FOLDER]'
  Write-Output '  -Version V   that version (default: the latest)'
  Write-Output '  -To FOLDER   into that folder (default: %LOCALAPPDATA%\Programs\smtpkey)'
  Write-Output '  -Remove      remove the program; run without it again to update'
  exit 0
}

# Every redirect is looked at: a base that the user named may be http, otherwise every step is https.
function Get-Download([string]$Url, [string]$Path, [string[]]$Schemes) {
  for ($hop = 0; $hop -lt 6; $hop++) {
    $uri = [Uri]$Url
    if ($Schemes -notcontains $uri.Scheme) { throw "the download of $Url leaves $($Schemes -join ', ')" }
    $request = [System.Net.WebRequest]::CreateHttp($uri)
    $request.AllowAutoRedirect = $false
    $request.UserAgent = 'smtpkey-install'
    $response = $request.GetResponse()
    try {
      if ([int]$response.StatusCode -ge 300) {
        $Url = [Uri]::new($uri, $response.Headers['Location']).AbsoluteUri
        continue
      }
      $file = [System.IO.File]::Create($Path)
      try { $response.GetResponseStream().CopyTo($file) } finally { $file.Dispose() }
      return
    } finally { $response.Dispose() }
  }
  throw "too many redirects on the way to $Url"
}

# The only line of SHA256SUMS that is about Windows, and about the version if one is wanted.
function Find-Archive([string]$SumsPath, [string]$Wanted) {
  $pattern = '[0-9][0-9A-Za-z.+-]*'
  if ($Wanted -ne '') { $pattern = [regex]::Escape($Wanted) }
  $lines = @(Get-Content -LiteralPath $SumsPath | Where-Object { $_ -cmatch "[ *]smtpkey-$pattern-windows-x64\.zip$" })
  if ($lines.Count -ne 1) { throw "SHA256SUMS has $($lines.Count) sums for windows-x64, not one" }
  if ($lines[0] -cnotmatch '^([0-9a-f]{64}) [ *](smtpkey-[0-9A-Za-z.+-]*)$') { throw 'the line for windows-x64 in SHA256SUMS is damaged' }
  return @{ Sum = $Matches[1]; Name = $Matches[2] }
}

# By the certificate of the signature: the workflow that builds releases, at the tag of this version. Says what was checked.
function Test-Signature([string]$Path, [string]$Version) {
  $none = 'SHA-256; not the signature: that needs gh, logged in'
  if (-not (Get-Command gh -ErrorAction SilentlyContinue)) { return $none }
  # A native program that writes to standard error would end the script where errors are final.
  $ErrorActionPreference = 'Continue'
  & gh auth status 2>&1 | Out-Null
  if ($LASTEXITCODE -ne 0) { return $none }
  $slug = ([Uri]$repository).AbsolutePath.Trim('/')
  $said = & gh attestation verify $Path --repo $slug --signer-workflow "$slug/.github/workflows/build.yml" --source-ref "refs/tags/v$Version" --deny-self-hosted-runners 2>&1
  if ($LASTEXITCODE -ne 0) { throw "$(Split-Path -Leaf $Path) has no valid signature of the release workflow; it is deleted: $said" }
  return 'SHA-256 and signature (gh)'
}

$Version = $Version -replace '^v', ''
if ($Version -notmatch '^[0-9A-Za-z.+-]*$') { throw 'not a version; example: 1.2.3' }
if (-not [Environment]::Is64BitOperatingSystem) { throw 'there is no release for a 32-bit system' }
if ($To -eq '') { $To = Join-Path $env:LOCALAPPDATA 'Programs\smtpkey' }
$program = Join-Path $To 'smtpkey.exe'

if ($Remove) {
  if (-not (Test-Path -LiteralPath $program)) { throw "there is no $program" }
  Remove-Item -Force -LiteralPath $program
  if (-not (Get-ChildItem -Force -LiteralPath $To)) { Remove-Item -LiteralPath $To }
  Write-Output "install: $program is removed"
  exit 0
}

$schemes = @('https')
if ($env:SMTPKEY_BASE_URL) {
  $base = $env:SMTPKEY_BASE_URL.TrimEnd('/')
  Write-Output "install: SMTPKEY_BASE_URL is set: downloading from $base"
  $schemes = @('https', 'http')
} elseif ($Version -ne '') {
  $base = "$repository/releases/download/v$Version"
} else {
  $base = "$repository/releases/latest/download"
}

# Windows PowerShell 5.1 does not offer TLS 1.2 by itself on every system.
[System.Net.ServicePointManager]::SecurityProtocol = [System.Net.ServicePointManager]::SecurityProtocol -bor [System.Net.SecurityProtocolType]::Tls12

$work = Join-Path ([System.IO.Path]::GetTempPath()) ([System.IO.Path]::GetRandomFileName())
$staged = Join-Path $To ".smtpkey-$([guid]::NewGuid()).exe"
$isNew = -not (Test-Path -LiteralPath $To)
New-Item -ItemType Directory -Path $work | Out-Null
try {
  # Before the download: a folder without rights is found out at once.
  try {
    New-Item -ItemType Directory -Force -Path $To | Out-Null
    New-Item -ItemType File -Path $staged | Out-Null
  } catch {
    throw "you may not write to ${To}: run the script as administrator, or leave out -To to install for yourself"
  }
  $sums = Join-Path $work 'SHA256SUMS'
  Get-Download "$base/SHA256SUMS" $sums $schemes
  $archive = Find-Archive $sums $Version
  $zip = Join-Path $work $archive.Name
  Write-Output "install: downloading $($archive.Name)"
  Get-Download "$base/$($archive.Name)" $zip $schemes
  $actual = (Get-FileHash -LiteralPath $zip -Algorithm SHA256).Hash
  if ($actual -ne $archive.Sum) { throw "$($archive.Name) does not have the SHA-256 in SHA256SUMS; it is deleted" }
  $checked = Test-Signature $zip ($archive.Name -replace '^smtpkey-(.*)-windows-x64\.zip$', '$1')
  Expand-Archive -LiteralPath $zip -DestinationPath $work
  $stem = $archive.Name -replace '\.zip$', ''
  Copy-Item -Force -LiteralPath (Join-Path $work "$stem\smtpkey.exe") -Destination $staged
  & $staged --version | Out-Null
  if ($LASTEXITCODE -ne 0) { throw 'the program does not run on this machine' }
  Move-Item -Force -LiteralPath $staged -Destination $program
  $isNew = $false
  Write-Output "install: $($stem -replace '-windows-x64$', '') is in place: $program"
  Write-Output "install: checked: $checked"
  if (($env:PATH -split ';') -notcontains $To) { Write-Output "install: $To is not on PATH; to add it: `$env:PATH = '$To;' + `$env:PATH" }
} finally {
  Remove-Item -Recurse -Force -LiteralPath $work
  if (Test-Path -LiteralPath $staged) { Remove-Item -Force -LiteralPath $staged }
  if ($isNew -and (Test-Path -LiteralPath $To) -and -not (Get-ChildItem -Force -LiteralPath $To)) { Remove-Item -LiteralPath $To }
}
