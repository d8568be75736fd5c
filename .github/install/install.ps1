# Installs smtpkey for one user: downloads the release for Windows, checks its SHA-256 and puts it into place.
#
#   powershell -ExecutionPolicy Bypass -File install.ps1 [-Version V] [-To FOLDER]
#
# SMTPKEY_BASE_URL names another place that has the files of a release, such as a mirror.
# Rule: unless exactly one sum is known for the archive, and the archive has it, and the program in it runs, nothing is
# put into place and nothing is left behind.
param([string]$Version = '', [string]$To = '', [switch]$Help)

Set-StrictMode -Version Latest
$ErrorActionPreference = 'Stop'
$repository = '@REPOSITORY@'

if ($Help) {
  Write-Output 'usage: install.ps1 [-Version V] [-To FOLDER]'
  Write-Output '  -Version V   that version instead of the latest'
  Write-Output '  -To FOLDER   instead of %LOCALAPPDATA%\Programs\smtpkey'
  exit 0
}

# Every redirect is looked at: a base that somebody named may be http, otherwise every step is https.
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

$Version = $Version -replace '^v', ''
if ($Version -notmatch '^[0-9A-Za-z.+-]*$') { throw 'that is no version, such as 1.2.3' }
if (-not [Environment]::Is64BitOperatingSystem) { throw 'there is no release for a 32-bit system' }
if ($To -eq '') { $To = Join-Path $env:LOCALAPPDATA 'Programs\smtpkey' }

$schemes = @('https')
if ($env:SMTPKEY_BASE_URL) {
  $base = $env:SMTPKEY_BASE_URL.TrimEnd('/')
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
New-Item -ItemType Directory -Path $work | Out-Null
try {
  $sums = Join-Path $work 'SHA256SUMS'
  Get-Download "$base/SHA256SUMS" $sums $schemes
  $archive = Find-Archive $sums $Version
  $zip = Join-Path $work $archive.Name
  Get-Download "$base/$($archive.Name)" $zip $schemes
  $actual = (Get-FileHash -LiteralPath $zip -Algorithm SHA256).Hash
  if ($actual -ne $archive.Sum) { throw "$($archive.Name) does not have the SHA-256 that SHA256SUMS tells; it is thrown away" }
  Expand-Archive -LiteralPath $zip -DestinationPath $work
  $stem = $archive.Name -replace '\.zip$', ''
  New-Item -ItemType Directory -Force -Path $To | Out-Null
  Copy-Item -LiteralPath (Join-Path $work "$stem\smtpkey.exe") -Destination $staged
  & $staged --version | Out-Null
  if ($LASTEXITCODE -ne 0) { throw 'the program does not run on this machine' }
  Move-Item -Force -LiteralPath $staged -Destination (Join-Path $To 'smtpkey.exe')
  Write-Output "install: $($stem -replace '-windows-x64$', '') is in place: $(Join-Path $To 'smtpkey.exe')"
  if (($env:PATH -split ';') -notcontains $To) { Write-Output "install: $To is not on PATH; to put it there: `$env:PATH = '$To;' + `$env:PATH" }
} finally {
  Remove-Item -Recurse -Force -LiteralPath $work
  if (Test-Path -LiteralPath $staged) { Remove-Item -Force -LiteralPath $staged }
}
