/**
 * What people type by mistake, as whole runs: each is refused, and the first hint says what to type.
 *
 * Invariant: no secret that is typed is repeated.
 * @module
 */

import assert from "node:assert/strict";
import { runIn } from "../support/memory_host.ts";

const ROWS: readonly (readonly [typed: string, hint: RegExp])[] = [
  ["--region eu-west-1", /a command comes first/],
  ["-v", /smtpkey --version/],
  ["--verison", /did you mean smtpkey --version$/m],
  ["--Verion", /did you mean smtpkey --version$/m],
  ["-vresion", /did you mean smtpkey --version$/m],
  ["--hepl", /did you mean smtpkey --help$/m],
  ["-hlep", /did you mean smtpkey --help$/m],
  ["hepl", /did you mean smtpkey help$/m],
  ["verison", /did you mean smtpkey version$/m],
  ["test", /did you mean smtpkey verify/],
  ["Check", /did you mean smtpkey verify/],
  ["send", /did you mean smtpkey verify/],
  ["explain", /did you mean smtpkey doctor/],
  ["generate", /did you mean smtpkey derive/],
  ["update", /does not update itself; run the install script again: curl \S+ https:\S+install\.sh \| sh$/m],
  ["Upgrade", /run the install script again/],
  ["self-update", /run the install script again/],
  ["uninstall", /does not remove itself; the install script does: .*\| sh -s -- --remove$/m],
  ["frobnicate", /commands: derive, verify/],
  ["verify \u2014region eu-west-1", /the \u2014 is not --; type: --region/],
  ["verify \u2013\u2013host=a.example", /the \u2013\u2013 is not --; type: --host/],
  ["verify -region eu-west-1", /two hyphens; type: --region/],
  ["derive -format json", /two hyphens; type: --format/],
  ["verify -u AKIAIOSFODNN7EXAMPLE", /SMTP_USERNAME/],
  ["verify --ssl", /type: --tls wrapper/],
  ["verify --regoin eu-west-1", /unknown option --regoin\n.*did you mean --region/],
  ["verify --port 587,465 --host a.example", /--all-ports/],
  ["verify --host a.example:587 --no-auth", /type: --host a\.example --port 587/],
  ["verify -r eu-west-1 --servername a.example:587", /type: --servername a\.example$/m],
  ["derive --host a.example:587 -r eu-west-1 --for postfix", /type: --host a\.example$/m],
  ["derive --host a.example:587 --for msmtp", /type: --host a\.example$/m],
  ["derive -r eu-west-1 --username AKIAIOSFODNN7EXAMPLE", /hint: set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY/],
  ["derive -r eu-west-1 -u x", /hint: set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY/],
  ["doctor --user x", /hint: set SMTP_USERNAME and SMTP_PASSWORD/],
  ["verify --host smtp://a.example --no-auth", /type: --host a\.example$/m],
  ["verify -r eu-west-1 --tls ssl", /did you mean wrapper\n.*accepts: starttls, wrapper/],
  ["verify -r eu-west-1 --tls TLS", /did you mean starttls\n/],
  ["verify -r eu-west-1 --tls none", /accepts: starttls, wrapper/],
  ["verify -r eu-west-1 --format yaml", /did you mean json\n.*accepts: human, json/],
  ["verify email-smtp.eu-west-1.amazonaws.com", /hint: to name a host: --region eu-west-1$/m],
  ["\u2013-help", /the \u2013- is not --; type: smtpkey --help/],
  ["\u2014version", /the \u2014 is not --; type: smtpkey --version/],
  ["verify -u x", /unknown option -u\n/],
  ["verify -x", /unknown option -x\n/],
  ["verify --host=a.example -Z9", /unknown option -Z\n/],
  ["verify -r eu-west-1 -p hunter2", /-p is --profile; a password is never an argument/],
  ["verify -r eu-west-1 --timeout 0", /such as: --timeout 10s/],
  ["verify -r eu-west-1 --timeout -1", /such as: --timeout 10s/],
  ["verify -r eu-west-1 --timeout", /such as: --timeout 10s/],
  ["verify -r eu-west-1 --wait", /such as: --wait 5m/],
  ["verify -r eu-west-1 --from", /such as: --from me@example\.com/],
  ["verify -r eu-west-1 --from --verbose", /such as: --from me@example\.com/],
  ["verify --region", /such as: --region eu-west-1/],
  ["verify -r eu-west-1 --port", /such as: --port 587/],
  ["verify --host", /such as: --host email-smtp\.eu-west-1\.amazonaws\.com/],
  ["doctor --config", /such as: --config \/etc\/postfix\/main\.cf/],
  ["doctor --explain", /such as: --explain credentials-invalid/],
  ["verify --ask-profile", /such as: --ask-profile admin/],
  ["doctor --explain 535", /did you mean credentials-invalid\n.*to explain a reply: smtpkey doctor 535/],
  ["doctor --explain 554", /to explain a reply: smtpkey doctor 554/],
  ["doctor --explain EAUTH", /to explain the words of an error: smtpkey doctor TEXT/],
  ["doctor /var/log/mail.log", /to read a log: smtpkey doctor - < \/var\/log\/mail\.log/],
  ["doctor ./app.env", /settings of a program: smtpkey doctor --config \.\/app\.env/],
  ["doctor /srv/wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY.log", /to read a log: smtpkey doctor - < FILE|argument/],
  ["verify -r eu-west-1 --tls off", /TLS cannot be switched off/],
  ["verify -r eu-west-1 --format yml", /did you mean json\n/],
  ["verify -r eu-west-1 --format xml", /accepts: human, json/],
  ["derive -r eu-west-1 --for node", /did you mean nodemailer\n/],
  ["derive -r eu-west-1 --for js", /did you mean nodemailer\n/],
  ["derive -r eu-west-1 --for k8s", /did you mean kubernetes\n/],
  ["derive -r eu-west-1 --for csharp", /did you mean dotnet\n/],
  ["derive -r eu-west-1 --for PHP", /did you mean phpmailer\n/],
  ["derive -r eu-west-1 --for docker-compose", /did you mean docker\n/],
  ["derive --region virginia", /did you mean us-east-1/],
  ["derive --region california", /did you mean us-west-1/],
  ["help json", /did you mean json-schema/],
  ["help codes", /did you mean exit-codes/],
  ["help env", /did you mean environment/],
  ["completions pwsh", /did you mean powershell\n.*accepts: bash, zsh/],
  ["completions sh", /did you mean bash\n/],
  ["rotate", /did you mean smtpkey doctor --rotation\n/],
  ["rotation", /did you mean smtpkey doctor --rotation\n/],
  ["help rotation", /type: smtpkey doctor --rotation$/m],
  ["help Rotate", /type: smtpkey doctor --rotation$/m],
  ["doctor --rotate", /to rotate a key: smtpkey doctor --rotation\n/],
  ["doctor --leaked", /to rotate a key: smtpkey doctor --rotation\n/],
  ["verify --rotation", /to rotate a key: smtpkey doctor --rotation\n/],
  ["nagios", /did you mean smtpkey verify --format nagios\n/],
  ["icinga", /did you mean smtpkey verify --format nagios\n/],
  ["html", /did you mean smtpkey verify --format html\n/],
  ["verify --html", /type: smtpkey verify --format html\n/],
  ["doctor --html", /type: smtpkey verify --format html\n/],
  ["verify --nagios", /type: smtpkey verify --format nagios\n/],
  ["verify -r eu-west-1 --format ticket", /did you mean html\n/],
  ["derive -r eu-west-1 --format postfix", /type: --for postfix\n/],
  ["derive -r eu-west-1 --format Nextcloud", /type: --for nextcloud\n/],
  ["verify -r eu-west-1 --output json", /type: --format json/],
  ["DERIVE", /did you mean smtpkey derive\n/],
  ["Derive", /did you mean smtpkey derive\n/],
  ["DOKTOR", /did you mean smtpkey doctor\n/],
  ["derive -r eu-west-1 --for postfix,nextcloud", /one at a time, such as: --for postfix\n/],
  ["derive -r eu-west-1 --for postfix --for nextcloud", /--for is given more than once\n.*one at a time/],
  ["verify --host a.example --port 25,587", /one port at a time.*--all-ports/],
  ["verify --host a.example --port 25 --port 587", /--port is given more than once\n.*--all-ports/],
  ["verify --host a.example --host b.example", /--host is given more than once\n.*one host at a time/],
  ["verify a.example:587", /to name a host: --host a\.example --port 587$/m],
  ["verify email-smtp.eu-west-1.amazonaws.com:465", /hint: to name a host: --region eu-west-1 --port 465$/m],
  ["smtpkey: derive", /type the name of the program once: smtpkey derive\n/],
  ["smtpkey verify -r eu-west-1", /hint: type the name of the program once: smtpkey verify --region eu-west-1$/m],
  ["$ smtpkey doctor", /type the name of the program once: smtpkey doctor\n/],
  ["--region eu-west-1 derive", /hint: put the command first: smtpkey derive --region eu-west-1$/m],
  ["--json doctor", /put the command first: smtpkey doctor\n/],
  ["-help", /for help: smtpkey --help$/m],
  ["-?", /for help: smtpkey --help$/m],
  ["/?", /for help: smtpkey --help$/m],
  ["/help", /for help: smtpkey --help$/m],
  ["--HELP", /for help: smtpkey --help$/m],
  ["--Version", /for the version: smtpkey --version/],
  ["verify -?", /for help: smtpkey verify --help$/m],
  ["verify /?", /for help: smtpkey verify --help$/m],
  ["doctor help", /for help: smtpkey doctor --help$/m],
  ["doctor /?", /for help: smtpkey doctor --help$/m],
  ["verify doctor", /one command at a time: smtpkey verify, then smtpkey doctor$/m],
  ["derive verify", /one command at a time: smtpkey derive, then smtpkey verify$/m],
  ["doctor verify", /one command at a time: smtpkey doctor, then smtpkey verify$/m],
  ["s_client -connect a.example:587", /hint: did you mean smtpkey verify --host a\.example --port 587$/m],
  ["swaks --server a.example", /hint: did you mean smtpkey verify --host a\.example$/m],
  ["list", /did you mean smtpkey doctor --list\n/],
  ["regions", /did you mean smtpkey help regions\n/],
  ["help me", /commands: derive, verify/],
  ["verify -starttls smtp -connect a.example:587", /unknown option -starttls\n.*type: --tls starttls\n/],
  ["verify -connect a.example:587", /hint: type: --host a\.example --port 587$/m],
  ["verify -servername a.example -CAfile x", /two hyphens; type: --servername/],
  ["verify -CAfile x", /type: --ca-file FILE\n/],
  ["verify --cacert x", /type: --ca-file FILE\n/],
  ["verify --url smtp://a.example", /hint: type: --host a\.example$/m],
  ["verify --auth-user AKIAIOSFODNN7EXAMPLE", /set SMTP_USERNAME and SMTP_PASSWORD/],
  ["verify --access-key-id AKIAIOSFODNN7EXAMPLE", /set SMTP_USERNAME and SMTP_PASSWORD/],
  ["derive --access-key-id AKIAIOSFODNN7EXAMPLE", /set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY/],
  ["verify --mail-from a@example.com", /type: --from ADDRESS\n/],
  ["verify --mail-rcpt a@example.com", /type: --to ADDRESS\n/],
  ["verify --no-tls", /TLS cannot be switched off/],
  ["verify --no-verify", /the check of certificates cannot be switched off/],
  ["verify --no-check-certificate", /the check of certificates cannot be switched off/],
  ["verify --no-color", /NO_COLOR=1/],
  ["verify --reg eu-west-1", /did you mean --region\n/],
  ["verify --REGION=eu-west-1", /did you mean --region\n/],
  ["verify -R eu-west-1", /did you mean -r\n/],
  ["verify --region:eu-west-1", /hint: type: --region eu-west-1$/m],
  ["verify /region eu-west-1", /hint: type: --region eu-west-1$/m],
  ["verify /region:eu-west-1", /hint: type: --region eu-west-1$/m],
  ["verify region eu-west-1", /hint: type: --region eu-west-1$/m],
  ["verify region=eu-west-1", /hint: type: --region eu-west-1$/m],
  ["verify no-auth", /type: --no-auth\n/],
  ["verify \u2014 region eu-west-1", /the \u2014 is not --, and no space follows it; type: --region$/m],
  ["verify -- region eu-west-1", /hint: no space follows the hyphens; type: --region eu-west-1$/m],
  ["verify --region all", /type: --all-regions$/m],
  ["derive --region ALL", /type: --all-regions$/m],
  ["doctor --region all", /hint: such as: --region eu-west-1; smtpkey help regions lists all$/m],
  ["verify --region us", /did you mean one of us-east-1, us-east-2, us-west-1, us-west-2/],
  ["verify --region europe", /did you mean one of eu-central-1, eu-west-1/],
  ["verify --region eu-west-1.amazonaws.com", /did you mean eu-west-1\n/],
  ["verify --region arn:aws:ses:eu-west-1:123456789012:identity/a.example", /did you mean eu-west-1\n/],
  ["verify --region https://eu-west-1.console.aws.amazon.com/ses/home", /did you mean eu-west-1\n/],
  ["verify smtp://a.example:587", /to name a host: --host a\.example --port 587$/m],
  ["verify a.example.", /to name a host: --host a\.example$/m],
  ["verify --host a.example. --no-auth", /type: --host a\.example$/m],
  ["verify --host a.example.:587 --no-auth", /type: --host a\.example --port 587$/m],
  ["verify --host a.example/ --no-auth", /type: --host a\.example$/m],
  ["verify --host [::1]:587 --no-auth", /type: --host ::1 --port 587$/m],
  ["verify --host eu-west-1 --no-auth", /it is the name of a region\n.*type: --region eu-west-1$/m],
  ["verify --port :465 --host a.example", /such as: --port 465$/m],
  ["verify --port 587/tcp --host a.example", /such as: --port 587$/m],
  ["verify --port smtps --host a.example", /such as: --port 465$/m],
  ["verify --port submission --host a.example", /such as: --port 587$/m],
  ["verify --host a.example -587", /type: --port N\n/],
  ["verify \u201C--region\u201D eu-west-1", /without quotation marks: --region$/m],
  ["verify '--all-ports' -r eu-west-1", /without quotation marks: --all-ports$/m],
  ["verify --region = eu-west-1", /no space before or after a =\n.*such as: --region eu-west-1$/m],
  ["verify --port =587", /no space before or after a =\n.*such as: --port 587$/m],
  ["verify -r eu-west-1 -- --no-auth", /options come before --: remove the --$/m],
  ["verify -r eu-west-1 --no-auth=false", /type --no-auth without a value, or leave it out$/m],
  ["verify -r eu-west-1 -4 -6", /leave --ipv6 out, or leave --ipv4 out$/m],
  ["verify -r eu-west-1,us-east-1 --wait 5m", /name one region, or leave --wait out$/m],
  ["doctor --list --policy", /ask one question at a time$/m],
  ["doctor --config app.env main.cf", /give --config once for each file$/m],
  ["verify -r eu-west-1 -p 587", /-p is --profile; for a port type: --port 587$/m],
  ["verify -r eu-west-1 -p2525", /-p is --profile; for a port type: --port 2525$/m],
  ["man verify", /for the page of one command: smtpkey help verify$/m],
  ["ses verify -r eu-west-1", /hint: put the command first: smtpkey verify --region eu-west-1$/m],
  ["aws ses verify", /put the command first: smtpkey verify$/m],
  ["verify --region euw1", /did you mean eu-west-1\n/],
  ["derive --region APNE1", /did you mean ap-northeast-1\n/],
  ["verify -r eu-west-1 --from <me@example.com>", /the address alone, without a name: --from user@/],
  ["verify -r eu-west-1 --from me@example.com,you@example.com", /one address at a time, such as: --from user@/],
  ["verify -r eu-west-1 --from me", /example: user@example\.com/],
  [
    "verify -r eu-west-1 --ca-file nosuch.pem --no-auth",
    /check the path; a relative one starts at the current folder$/m,
  ],
  ["verify --host 10.0.0.300 --no-auth", /not a host name or IP address/],
  ["verify --host me@a.example --no-auth", /type: --host a\.example$/m],
  ["verify --host https://a.example/mail?x=y --no-auth", /type: --host a\.example$/m],
  ["verify --host localhost: --no-auth", /type: --host localhost$/m],
  ["verify -r eu-west-1 --timeout 10 s", /no space before a unit of time, such as: --wait 5m$/m],
  ["verify -r eu-west-1 --wait 5 minutes", /no space before a unit of time/],
  ["verify --host [a.example]:587 --no-auth", /type: --host a\.example --port 587$/m],
  ["verify [a.example]:587", /to name a host: --host a\.example --port 587$/m],
  ["doctor explain 535", /type: smtpkey doctor 535$/m],
  ["doctor help wrong-region", /type: smtpkey doctor --explain wrong-region$/m],
  ["doctor mail.log.1.gz", /unpack it: zcat mail\.log\.1\.gz \| smtpkey doctor -$/m],
  ["doctor --policy a@example.com", /to limit the policy to a sender: --policy --from ADDRESS$/m],
  ["completions --zsh", /smtpkey completions bash/],
  ["doctor wrong-region", /type: smtpkey doctor --explain wrong-region$/m],
  ["doctor Wrong_Region", /type: smtpkey doctor --explain wrong-region$/m],
  ["doctor explain credentials-invalid", /type: smtpkey doctor --explain credentials-invalid$/m],
  ["doctor policy", /type: smtpkey doctor --policy$/m],
  ["doctor List", /type: smtpkey doctor --list$/m],
  ["doctor --explain WRONG_REGION", /did you mean wrong-region\n/],
];

for (const [typed, hint] of ROWS) {
  Deno.test(`smtpkey ${typed}`, async () => {
    const { exit, stdout, stderr } = await runIn({}, ...typed.split(" "));
    assert.deepEqual([exit, stdout], [2, ""]);
    assert.match(stderr, hint);
  });
}

Deno.test("the meaning of -p is a hint only where -p was typed", async () => {
  for (const typed of [["--profile", "nosuch"], ["--profile=nosuch"]]) {
    const { exit, stderr } = await runIn({}, "verify", "-r", "eu-west-1", ...typed);
    assert.equal(exit, 2);
    assert.doesNotMatch(stderr, /-p is/);
  }
});

Deno.test("on Windows the program is updated and removed by the script for PowerShell", async () => {
  const target = "x86_64-pc-windows-msvc";
  assert.match((await runIn({ target }, "update")).stderr, /again: irm https:\S+install\.ps1 \| iex$/m);
  const { stderr } = await runIn({ target }, "uninstall");
  assert.match(stderr, /does: & \(\[scriptblock\]::Create\(\(irm https:\S+install\.ps1\)\)\) -Remove$/m);
});

Deno.test("an unknown option that could be a secret is not shown", async () => {
  for (const secret of ["wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY", "hunter2hunter2", "abcdefghijklmnopqrstuvwxyz"]) {
    const { exit, stderr } = await runIn({}, "verify", `--${secret}`);
    assert.equal(exit, 2);
    assert.ok(!stderr.includes(secret), stderr);
  }
});

Deno.test("a secret in a URL or after the name of a variable is refused as a secret", async () => {
  const password = "BMW5RDrXmmVs0lV7GpI4oLkHXpZ4stDsk6q91z1g38Pk";
  const words = [
    `smtps://AKIAIOSFODNN7EXAMPLE:${password}@a.example:465`,
    `SMTP_PASSWORD=${password}`,
    `x=${password}`,
  ];
  for (const word of [...words, "smtp://me:hunter2@a.example", "SMTP_PASSWORD=hunter2"]) {
    for (const argv of [[word], ["verify", "-r", "eu-west-1", word], ["derive", word], [word, "verify"]]) {
      const { exit, stdout, stderr } = await runIn({}, ...argv);
      assert.deepEqual([exit, stdout], [2, ""]);
      assert.match(stderr, /keys and passwords are not accepted as arguments, because .*history\n/);
      assert.doesNotMatch(stderr, /hunter2|BMW5/);
    }
  }
});

Deno.test("no piece of a secret that was given as a host is shown as one", async () => {
  const secret = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY";
  for (const host of [secret, `x@${secret}`, `smtp://u:p@${secret}@a.example`, `${secret}:587`]) {
    const { exit, stderr } = await runIn({}, "verify", "--no-auth", "--host", host);
    assert.equal(exit, 2);
    assert.doesNotMatch(stderr, /wjalr|k7mdeng|bpxrfi/i, host);
  }
});

Deno.test("regions in one word are separated with a comma", async () => {
  for (const typed of ["eu-west-1 us-east-1", "EU-WEST-1;us-east-1", "eu-west-1  us-east-1"]) {
    const { exit, stdout, stderr } = await runIn({}, "verify", "--no-auth", "--region", typed);
    assert.deepEqual([exit, stdout], [2, ""]);
    assert.match(stderr, /separate regions with a comma: --region eu-west-1,us-east-1$/m);
  }
  const { exit, stderr } = await runIn({}, "verify", "--no-auth", "--region", "eu-west-1 hunter2hunter2");
  assert.equal(exit, 2);
  assert.doesNotMatch(stderr, /hunter2|comma/);
});

Deno.test("a value that is given twice is accepted where both are the same", async () => {
  const { exit } = await runIn({}, "verify", "-r", "eu-west-1", "--no-auth", "--port", "587", "--port", "587");
  assert.equal(exit, 3);
});

Deno.test("a limit in seconds may bear its unit, or another one", async () => {
  for (const timeout of ["10s", "10", "0.5 s", "0.5sec", "500ms", "1m", "2 minutes", "10M", " 5 "]) {
    const { exit } = await runIn({}, "verify", "-r", "eu-west-1", "--no-auth", "--timeout", timeout);
    assert.equal(exit, 3, timeout);
  }
  const { exit } = await runIn({}, "verify", "-r", "eu-west-1", "--no-auth", "--timeout", "11m");
  assert.equal(exit, 2);
});

Deno.test("a hint about an option of another program names only options that the command has", async () => {
  const options = ["json", "insecure", "k", "user", "username", "u", "server", "starttls", "ssl", "file", "q", "o"];
  for (
    const [name, missing] of [["derive", /--(?:tls|ca-file|port)\b/], ["doctor", /--(?:tls|ca-file|host)\b/]] as const
  ) {
    for (const option of options) {
      const { stderr } = await runIn({}, name, option.length === 1 ? `-${option}` : `--${option}`);
      assert.doesNotMatch(stderr.replaceAll(/did you mean .*/g, ""), missing, `${name} ${option}`);
    }
  }
});

Deno.test("the file that was named without - is in the command that reads it, with the region that was typed", async () => {
  const { stderr } = await runIn({}, "verify", "-r", "eu-west-1", "ses.env");
  assert.match(stderr, /to read a file: smtpkey verify --region eu-west-1 - < ses\.env$/m);
  const other = await runIn({}, "verify", "-r", "xx-nowhere-1", "BMW5RDrX.env");
  assert.match(other.stderr, /smtpkey verify --region REGION - < FILE$/m);
  assert.doesNotMatch(other.stderr, /BMW5/);
});
