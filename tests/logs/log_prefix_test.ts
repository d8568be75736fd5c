/**
 * Beginnings of lines as programs and loggers write them.
 *
 * Invariant: a row a form; a time within a message is not the time of the line.
 * @module
 */

import assert from "node:assert/strict";
import { isNear, type LogLine, mayBelong, readLogLine } from "../../src/logs/log_prefix.ts";

const ROWS: readonly (readonly [string, LogLine])[] = [
  [
    "Nov 22 19:57:52 relay postfix/smtp[18239]: D67CD2E7: to=<user@example.com>, relay=none",
    { time: "Nov 22 19:57:52", seconds: 71872, process: "postfix/smtp[18239]", queueId: "D67CD2E7" },
  ],
  [
    "Nov 22 19:57:52 relay postfix/smtp[18239]: connect to example.com[192.0.2.1]:25: Connection refused",
    { time: "Nov 22 19:57:52", seconds: 71872, process: "postfix/smtp[18239]" },
  ],
  [
    "Aug 22 09:56:56 relay sendmail[27062]: 07M1sPB2026583: AUTH=client",
    { time: "Aug 22 09:56:56", seconds: 35816, process: "sendmail[27062]", queueId: "07M1sPB2026583" },
  ],
  [
    "2026-11-22T19:57:52+0000 relay app[123]: warning: it failed",
    { time: "2026-11-22T19:57:52+0000", seconds: 71872, process: "app[123]" },
  ],
  [
    "2024-03-11 06:25:04 1rjYxQ-0005mQ-0R plain authenticator failed",
    { time: "2024-03-11 06:25:04", seconds: 23104, queueId: "1rjYxQ-0005mQ-0R" },
  ],
  ["2024/03/11 06:25:04 535 failed", { time: "2024/03/11 06:25:04", seconds: 23104 }],
  ["[2024-03-11, 06:25:04 UTC] {taskinstance.py:2731} ERROR", { time: "2024-03-11, 06:25:04 UTC", seconds: 23104 }],
  ["[2024-03-11 06:25:04] production.ERROR: it failed", { time: "2024-03-11 06:25:04", seconds: 23104 }],
  ["2024-03-11 06:25:04,117 ERROR [main]", { time: "2024-03-11 06:25:04,117", seconds: 23104 }],
  ["level=error ts=2024-03-11T06:25:04.102Z caller=x", { time: "2024-03-11T06:25:04.102Z", seconds: 23104 }],
  ['{"level":"error","msg":"failed","time":"2024-03-11T06:25:04Z"}', { time: "2024-03-11T06:25:04Z", seconds: 23104 }],
  ['{"@timestamp":"2024-03-11T06:25:04.1+01:00"}', { time: "2024-03-11T06:25:04.1+01:00", seconds: 23104 }],
  [
    '{"level":50,"time":1700000000000,"pid":17,"msg":"no"}',
    { time: "2023-11-14T22:13:20Z", seconds: 80000, process: "pid 17" },
  ],
  ['{"_PID":"811","MESSAGE":"no"}', { process: "pid 811" }],
  ['{"msg":"no","rapid":"12","pid":"none"}', {}],
  ['{"level":"error","ts":1700000000.123,"msg":"no"}', { time: "2023-11-14T22:13:20Z", seconds: 80000 }],
  ['{"version":"1.1","short_message":"no","timestamp":1700000000.5}', { time: "2023-11-14T22:13:20Z", seconds: 80000 }],
  ['{"__REALTIME_TIMESTAMP":"1700000000000000","MESSAGE":"no"}', { time: "2023-11-14T22:13:20Z", seconds: 80000 }],
  ["app-1  | 2024-03-11T06:25:04Z it failed", { time: "2024-03-11T06:25:04Z", seconds: 23104 }],
  ["I, [2024-03-11T06:25:04.123456 #123]  INFO", { time: "2024-03-11T06:25:04.123456", seconds: 23104 }],
  [
    "[Mon Mar 11 06:25:04.123456 2024] [php:error]",
    { time: "Mon Mar 11 06:25:04.123456 2024", seconds: 23104 },
  ],
  ["Mar 11, 2024 6:25:04 PM javax.mail", { time: "Mar 11, 2024 6:25:04 PM", seconds: 66304 }],
  ["127.0.0.1 - - [11/Mar/2024:06:25:04 +0000] GET", { time: "11/Mar/2024:06:25:04 +0000", seconds: 23104 }],
  ['{"ts":1710138304.1,"msg":"x"}', { time: "2024-03-11T06:25:04Z", seconds: 23104 }],
  ["535 Authentication Credentials Invalid", {}],
  ["certificate has expired or is not yet valid: current time 2026-11-22T19:52:27Z is after 2021-01-01", {}],
  ["", {}],
];

for (const [line, expected] of ROWS) {
  Deno.test(`${line.slice(0, 60)}: ${JSON.stringify(expected)}`, () => assert.deepEqual(readLogLine(line), expected));
}

Deno.test("a clock without a day is a time at the beginning of a line, or after a container's name", () => {
  for (const line of ["10:30:01 mail[1]: x", "[10:30:01] x", "app-1  | 10:30:01 x"]) {
    assert.equal(readLogLine(line).time, "10:30:01", line);
  }
  assert.equal(readLogLine("took 10:30:01 in all").time, undefined);
});

Deno.test("a time that stands at the end of a long line is found where it has a name", () => {
  const line = `{"log":"${"x".repeat(300)}","time":"2024-03-11T06:25:04Z"}`;
  assert.equal(readLogLine(line).time, "2024-03-11T06:25:04Z");
  assert.equal(readLogLine("{", line).time, "2024-03-11T06:25:04Z");
});

Deno.test("times are near over midnight, and where one is unknown", () => {
  assert.ok(isNear({ seconds: 10 }, { seconds: 86_395 }, 15));
  assert.ok(!isNear({ seconds: 10 }, { seconds: 40 }, 15));
  assert.ok(isNear({}, { seconds: 40 }, 15));
});

Deno.test("lines may belong together unless they name different processes or messages", () => {
  assert.ok(mayBelong({ process: "a[1]" }, {}));
  assert.ok(mayBelong({ process: "a[1]", queueId: "X" }, { process: "a[1]" }));
  assert.ok(!mayBelong({ process: "a[1]" }, { process: "a[2]" }));
  assert.ok(!mayBelong({ queueId: "X" }, { queueId: "Y" }));
});
