# Builds chat-rpc-VERSION.msi: the desktop client with a Java runtime of its own.
# UNTESTED: modelled on the script for .deb, which the tests run. Expect to fix details.
#
#   .\build-msi.ps1 chat-client.jar VERSION TARGET-FOLDER
#
# Needs Windows, a JDK 17 or newer (JAVA_HOME, else the one on the path) and WiX 3 (for a JDK 24 or newer also WiX 4 or 5).
param(
    [Parameter(Mandatory)] [string] $Jar,
    [Parameter(Mandatory)] [string] $Version,
    [Parameter(Mandatory)] [string] $Target
)
$ErrorActionPreference = 'Stop'

$Packages = Split-Path -Parent $PSScriptRoot
if ($env:JAVA_HOME) { $env:PATH = "$env:JAVA_HOME\bin;$env:PATH" }

function Invoke-Tool([string] $Tool) {
    & $Tool @args
    if ($LASTEXITCODE -ne 0) { throw "$Tool ended with $LASTEXITCODE" }
}

$Work = Join-Path ([IO.Path]::GetTempPath()) ([Guid]::NewGuid())
try {
    New-Item -ItemType Directory -Force "$Work\input", $Target | Out-Null
    Copy-Item $Jar "$Work\input\chat-client.jar"
    Invoke-Tool java -cp $Jar "$Packages\Icon.java" "$Work\chat-rpc.ico"

    $Seen = Invoke-Tool jdeps --multi-release 17 --ignore-missing-deps --print-module-deps $Jar
    $Unseen = Get-Content "$Packages\modules.txt" | Where-Object { $_ -and -not $_.StartsWith('#') }
    $Modules = (@($Seen) + $Unseen) -join ','
    Invoke-Tool jlink --add-modules $Modules --include-locales=en,de --strip-java-debug-attributes `
        --no-header-files --no-man-pages --output "$Work\runtime"
    Invoke-Tool "$Work\runtime\bin\java" -Xshare:dump | Out-Null

    # The upgrade GUID lets a newer package replace an older one; it must never change.
    Invoke-Tool jpackage --type msi --name chat-rpc --app-version ($Version -replace '-.*') --dest $Target `
        --input "$Work\input" --main-jar chat-client.jar --main-class org.chatrpc.client.app.ChatClient `
        --java-options --enable-native-access=ALL-UNNAMED `
        --runtime-image "$Work\runtime" --icon "$Work\chat-rpc.ico" `
        --description 'Desktop client of RPC chat' --vendor 'RPC chat' `
        --win-per-user-install --win-menu --win-menu-group 'RPC chat' --win-shortcut-prompt `
        --win-upgrade-uuid 5f0c4d2e-6f0a-4a3c-9b1e-7d5e2c8a9f41
} finally {
    Remove-Item -Recurse -Force $Work -ErrorAction SilentlyContinue
}
