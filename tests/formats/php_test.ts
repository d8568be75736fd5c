/**
 * Constants and properties of PHP: what each writing stands for.
 *
 * Invariant: a row a writing, after the manual's chapter on strings; a value that stands elsewhere shows as its reason.
 * @module
 */

import assert from "node:assert/strict";
import { readPhp } from "../../src/formats/php.ts";

const COMPUTED = "it is computed by PHP, which is not executed here";

const ROWS: readonly (readonly [written: string, read: string])[] = [
  ["'b'", "b"],
  ["'it\\'s \\\\ \\n'", "it's \\ \\n"],
  ['"b\\n\\x41\\101\\u{41}\\q"', "b\nAAA\\q"],
  ['"\\$b"', "$b"],
  ['"a$b"', "in double quotes PHP replaces $ and the name after it with a variable"],
  ['"a{$b}"', "in double quotes PHP replaces $ and the name after it with a variable"],
  ['"a\\\\$b"', "in double quotes PHP replaces $ and the name after it with a variable"],
  ['"5$"', "5$"],
  ["587", "587"],
  ["true", "true"],
  ["NULL", ""],
  ["\\PHPMailer\\PHPMailer\\PHPMailer::ENCRYPTION_SMTPS", "ssl"],
  ["getenv('X')", COMPUTED],
  ["'a' . 'b'", "ab"],
  ["'a' . $b", COMPUTED],
  ["'a' . 'b' . C", COMPUTED],
];

for (const [written, read] of ROWS) {
  Deno.test(`the constant and the property ${written}`, () => {
    const [constant, property] = readPhp(`<?php\ndefine( 'A_B', ${written} );\n$mail -> C = ${written};\n`);
    for (const [leaf, path, line] of [[constant, "ab", 2], [property, "phpmailer.c", 3]] as const) {
      assert.equal(leaf?.path, path);
      assert.equal(leaf.line, line);
      assert.equal(leaf.value.kind === "text" ? leaf.value.text : leaf.value.why, read);
    }
  });
}

Deno.test("comments and strings hold no code; of two constants the first counts, of two properties the last", () => {
  const text = "# define('A', 1)\n// define('A', 2)\n/* define('A', 3) */ $x = \"define('A', 4)\";\ndefine('A', 5);" +
    "define('A', 6); $m->A = 7; $m->A = 8; if ($m->A == 9) {}\n$y = <<<'EOT'\ndefine('B', 1);\nEOT;\n" +
    "?> define('B', 2); <?php define('B', 3, true); ?> define('C', 1);";
  const read = readPhp(text).map(({ path, value }) => [path, value.kind === "text" ? value.text : ""]);
  assert.deepEqual(read, [["a", "5"], ["phpmailer.a", "8"], ["b", "3"]]);
});

Deno.test("of definitions of which one is in a block none is known to count, unless they say the same", () => {
  const read = (text: string): readonly string[] => readPhp(text).map(({ value }) => value.kind);
  assert.deepEqual(read("if (DEV) { define('A', 'x'); } else { define('A', 'y'); }"), ["elsewhere"]);
  assert.deepEqual(read("if (DEV) { define('A', 'x'); }\ndefine('A', 'x');"), ["text"]);
  assert.deepEqual(read("if (!defined('A')) { define('A', 'x'); }"), ["text"]);
  assert.deepEqual(read("define('A', 'x');\nif (DEV) { define('A', 'y'); }"), ["text"]);
});
