/**
 * Options and values of other programs: each leads to what is typed here, in the command that has it.
 *
 * Invariant: no hint names an option that the command does not have.
 * @module
 */

import assert from "node:assert/strict";
import { runIn } from "../support/memory_host.ts";

const ROWS: readonly (readonly [typed: string, hint: RegExp])[] = [
  ["derive --csv", /type: --format csv\n/],
  ["derive --env", /type: --format env\n/],
  ["derive --postfix", /type: --for postfix\n/],
  ["derive --kubernetes", /type: --for kubernetes\n/],
  ["derive postfix", /type: --for postfix\n/],
  ["derive json", /type: --format json\n/],
  ["verify --prometheus", /type: --format prometheus\n/],
  ["verify --wrapper", /type: --tls wrapper\n/],
  ["derive --app postfix", /type: --for APP\n/],
  ["derive --template postfix", /type: --for APP\n/],
  ["derive --file key.csv", /hint: to read a file: smtpkey derive --region REGION - < key\.csv$/m],
  ["derive --key-file key.csv", /hint: to read a file: smtpkey derive --region REGION - < key\.csv$/m],
  ["derive -i key.csv", /hint: to read a file: smtpkey derive --region REGION - < key\.csv$/m],
  ["verify --credentials x.csv", /hint: to read a file: smtpkey verify --region REGION - < x\.csv$/m],
  ["derive --out pw.txt", /hint: for JSON type: --format json; for a file redirect it: > pw\.txt$/m],
  ["derive --version 2", /for the deprecated Version 2: --legacy\n/],
  ["derive --v2", /for the deprecated Version 2: --legacy\n/],
  ["derive -r eu-west-1 -k abc", /a secret is never an argument: smtpkey derive/],
  ["verify -P 587", /hint: type: --port 587; -p is --profile$/m],
  ["verify --ports 587", /--all-ports\n/],
  ["verify -H a.example", /hint: type: --host a\.example$/m],
  ["verify -s a.example", /hint: type: --host a\.example$/m],
  ["verify --endpoint-url https://a.example", /hint: type: --host a\.example$/m],
  ["verify -t a@example.com", /type: --to ADDRESS\n/],
  ["verify -f a@example.com", /-f is --format; for a sender type: --from ADDRESS\n/],
  [
    "doctor -f /var/log/mail.log",
    /hint: -f is --format; a file is read from standard input: - < \/var\/log\/mail\.log$/m,
  ],
  ["verify -tlsc", /type: --tls wrapper\n/],
  ["verify --sni a.example", /hint: type: --servername a\.example$/m],
  ["verify --aws-profile prod", /type: --profile NAME\n/],
  ["verify --aws-region eu-west-1", /hint: type: --region eu-west-1$/m],
  ["verify --trace", /type: --verbose\n/],
  ["verify --log-level debug", /type: --verbose\n/],
  ["verify --dry-run", /to stop before the login type: --no-auth\n/],
  ["verify --quit-after EHLO", /to stop before the login type: --no-auth\n/],
  ["verify --retries 3", /type: --wait 5m\n/],
  ["verify --max-time 5", /hint: type: --timeout 5; to retry: --wait 5m$/m],
  ["verify --fips", /type: --host email-smtp-fips\.REGION\.amazonaws\.com\n/],
  ["verify --proxy http://p:3128", /SMTP goes through no proxy/],
  ["verify --bind 10.0.0.1", /-4 or -6\n/],
  ["verify --cert c.pem", /a client certificate is not used/],
  ["verify -r eu-west-1 --tls 1.2", /chosen in the handshake.*\n.*accepts: starttls, wrapper$/m],
  ["verify -r eu-west-1 --tls implicit_tls", /did you mean wrapper\n/],
  ["verify -r eu-west-1 --tls explicit", /did you mean starttls\n/],
  ["verify -r eu-west-1 --auth CRAM-MD5", /SES offers PLAIN and LOGIN only\n/],
  ["verify -r eu-west-1 --auth none", /to stop before the login type: --no-auth\n/],
  ["verify -r eu-west-1 --auth PLAIN", /did you mean plain\n/],
  ["derive -r eu-west-1 --for main.cf", /did you mean postfix\n/],
  ["derive -r eu-west-1 --for settings.py", /did you mean django\n/],
  ["doctor --log /var/log/mail.log", /hint: to read a log: smtpkey doctor - < \/var\/log\/mail\.log$/m],
  ["doctor --text 535", /smtpkey doctor TEXT\n/],
  [
    "doctor --settings app.env",
    /hint: settings of a program: smtpkey doctor --config app\.env; a log: smtpkey doctor - < app\.env$/m,
  ],
  ["doctor --env", /the values of this machine are checked by: smtpkey doctor\n/],
  ["doctor --all", /smtpkey doctor --list\n/],
  ["doctor --fix", /smtpkey changes no file/],
  ["completions --shell bash", /smtpkey completions bash\n/],
];

for (const [typed, hint] of ROWS) {
  Deno.test(`smtpkey ${typed}`, async () => {
    const { exit, stdout, stderr } = await runIn({}, ...typed.split(" "));
    assert.deepEqual([exit, stdout], [2, ""]);
    assert.match(stderr, hint);
  });
}
