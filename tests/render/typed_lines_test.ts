import assert from "node:assert/strict";
import fc from "fast-check";
import { CATALOGUE, FINDING_IDS } from "../../src/findings/catalogue.ts";
import { remedyOnSystem } from "../../src/findings/system_commands.ts";
import { rotationOf } from "../../src/reference/rotation.ts";
import { ingressRotation, leakedIngressRotation } from "../../src/reference/ingress_rotation.ts";
import { continuationOf, SYSTEMS } from "../../src/system.ts";
import { typedLines, type Typing, wordsWithCommand } from "../../src/render/typed_lines.ts";

const POSIX = continuationOf("posix");
const WINDOWS = continuationOf("windows");

type Row = readonly [command: string, columns: number | undefined, lines: readonly string[], continuation?: string];

const ROWS: readonly Row[] = [
  ["smtpkey verify --region eu-west-1 --port 2587", undefined, ["$ smtpkey verify --region eu-west-1 --port 2587"]],
  ["smtpkey verify --region eu-west-1 --port 2587", 47, ["$ smtpkey verify --region eu-west-1 --port 2587"]],
  ["smtpkey verify --region eu-west-1 --port 2587", 46, [
    "$ smtpkey verify --region eu-west-1 \\",
    "    --port 2587",
  ]],
  ["smtpkey verify --region eu-west-1 --port 2587", 46, [
    "$ smtpkey verify --region eu-west-1 `",
    "    --port 2587",
  ], WINDOWS],
  // What is longer than a line together is broken.
  ["smtpkey verify --host email-smtp.eu-west-1.amazonaws.com -4", 40, [
    "$ smtpkey verify --host \\",
    "    email-smtp.eu-west-1.amazonaws.com \\",
    "    -4",
  ]],
  ["smtpkey doctor --config 'my settings of the app' - < 'a b c'", 40, [
    "$ smtpkey doctor \\",
    "    --config 'my settings of the app' \\",
    "    - < 'a b c'",
  ]],
  ["openssl s_client -connect h:587 </dev/null 2>/dev/null | openssl x509 -noout", 40, [
    "$ openssl s_client -connect h:587 \\",
    "    </dev/null 2>/dev/null | openssl \\",
    "    x509 -noout",
  ]],
  ['aws iam f --arn "$(aws iam get-user --user-name USER --output text)" --x "a b"', 40, [
    '$ aws iam f --arn "$(aws iam get-user \\',
    '    --user-name USER --output text)" \\',
    '    --x "a b"',
  ]],
  // Nothing is broken that would not come back as it was.
  [`printf '%s' 'one  two' | smtpkey derive --region eu-west-1 -`, 40, [
    "$ printf '%s' 'one  two' | smtpkey derive --region eu-west-1 -",
  ]],
  [`echo "it never ends and is longer than forty columns`, 40, [
    `$ echo "it never ends and is longer than forty columns`,
  ]],
];

for (const [command, columns, lines, continuation = POSIX] of ROWS) {
  Deno.test(`on ${columns} columns: ${command}${continuation}`, () => {
    assert.deepEqual(typedLines(command, { columns, continuation }, ""), lines);
  });
}

/** What the shell reads of `lines`: a line that goes on loses its end, and what is before the next one counts as a space. */
function readBack(lines: readonly string[], { continuation }: Pick<Typing, "continuation">): string {
  return lines.map((line, index) => index === 0 ? line.replace(/^ *\$ /, "") : line.trimStart())
    .map((line, index) => index < lines.length - 1 ? line.slice(0, -continuation.length) : line).join(" ");
}

const COMMANDS = SYSTEMS.flatMap((system) => {
  const findings = FINDING_IDS.flatMap((id) => {
    const { command, causes = [] } = remedyOnSystem(CATALOGUE[id].remedy, system);
    return [command, ...causes.map((cause) => cause.command)].flatMap((one) => one ?? []);
  });
  const { steps, leaked } = rotationOf({ regions: ["eu-west-1", "us-east-1"], keyId: "AKIAIOSFODNN7EXAMPLE" });
  const rotation = [...steps, ...leaked, ...ingressRotation(), ...leakedIngressRotation()]
    .flatMap(({ commands, powershell }) => system === "windows" ? powershell : commands);
  return [...findings, ...rotation].map((command) => ({ command, continuation: continuationOf(system) }));
});

Deno.test("every command of the program fits 40 columns and more, and is the same command again", () => {
  assert.ok(COMMANDS.length > 300, `${COMMANDS.length}`);
  for (const { command, continuation } of COMMANDS) {
    for (const columns of [40, 60, 80, 120, 200]) {
      const lines = typedLines(command, { columns, continuation }, "   ");
      assert.equal(readBack(lines, { continuation }), command);
      for (const line of lines) {
        const words = line.trim().replace(/^\$ /, "").replace(/ [\\`]$/, "");
        assert.ok(line.length <= columns || !words.replaceAll(/'[^']*'|"[^"]*"/g, "q").includes(" "), line);
      }
    }
  }
});

Deno.test("any words and quotes are the same command again, and no line ends within quotes", () => {
  const word = fc.oneof(
    fc.stringMatching(/^-{0,2}[a-z0-9./<>|&;-]{1,20}$/),
    fc.stringMatching(/^'[a-z "\\$(]{0,20}'$/),
    fc.stringMatching(/^"[a-z ']{0,20}"$/),
  );
  fc.assert(
    fc.property(
      fc.array(word, { minLength: 1, maxLength: 20 }),
      fc.integer({ min: 40, max: 200 }),
      (words, columns) => {
        const command = words.join(" ");
        const lines = typedLines(command, { columns, continuation: POSIX }, "");
        assert.equal(readBack(lines, { continuation: POSIX }), command);
        for (const line of lines.slice(0, -1)) {
          const bare = line.replaceAll(/'[^']*'|"[^"]*"/g, "").slice(0, -POSIX.length);
          assert.ok(!/['"]/.test(bare), line);
        }
      },
    ),
    { numRuns: 500 },
  );
});

Deno.test("a command after words stays with them where it fits, and else has lines of its own", () => {
  const typing = (columns: number | undefined): Typing => ({ columns, continuation: POSIX });
  assert.deepEqual(wordsWithCommand("pipe it", "smtpkey derive - < FILE", typing(undefined), "   "), [
    "pipe it: smtpkey derive - < FILE",
  ]);
  assert.deepEqual(wordsWithCommand("pipe it", "smtpkey derive - < FILE", typing(40), "   "), [
    "pipe it: smtpkey derive - < FILE",
  ]);
  assert.deepEqual(
    wordsWithCommand("for another program", "smtpkey derive --region eu-west-1 - < FILE", typing(40), "   "),
    [
      "for another program:",
      "   $ smtpkey derive --region eu-west-1 \\",
      "       - < FILE",
    ],
  );
});
