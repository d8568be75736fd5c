<?php
// The values that PHP gives for many texts: JSON [[kind, text], ...] on standard input, [{name: value} | null, ...] out.

ini_set("display_errors", "0");
error_reporting(0);
foreach (["Dotenv", "Symfony/Component/Dotenv"] as $library) {
    @include_once "$library/autoload.php";
}

/** A property, an array and constants, whatever the text sets; constants in a namespace of their own. */
function of_code(string $text): array
{
    static $count = 0;
    $space = "T" . ++$count;
    $GLOBALS["defined"] = [];
    $define = "function define(\$name, \$value) { \$GLOBALS['defined'] += [\$name => \$value]; }";
    $mail = new stdClass();
    eval("namespace $space; $define\n?>$text");
    $constants = get_defined_constants(true)["user"] ?? [];
    $declared = [];
    foreach ($constants as $name => $value) {
        if (stripos($name, "$space\\") === 0) {
            $declared[substr($name, strlen($space) + 1)] = $value;
        }
    }
    return $GLOBALS["defined"] + $declared + (array) $mail + ($config ?? []);
}

function values(string $kind, string $text): ?array
{
    try {
        $read = match ($kind) {
            "php" => of_code($text),
            "phpdotenv" => Dotenv\Dotenv::parse($text),
            "symfony" => (new Symfony\Component\Dotenv\Dotenv())->parse($text),
            "parse_ini" => parse_ini_string($text, true, INI_SCANNER_NORMAL)["s"] ?? null,
        };
        return is_array($read) ? array_filter($read, "is_string") : null;
    } catch (Throwable) {
        return null;
    }
}

$read = array_map(fn ($one) => values(...$one), json_decode(file_get_contents("php://stdin"), true));
echo json_encode(array_map(fn ($one) => $one === null ? null : (object) $one, $read), JSON_INVALID_UTF8_SUBSTITUTE);
