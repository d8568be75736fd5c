/**
 * Where the value after a name begins and ends, and what is none.
 *
 * Invariant: rows; what comes after the value stays.
 * @module
 */

import assert from "node:assert/strict";
import { labelsIn } from "../../../src/logs/redaction/labels.ts";
import { valueOf } from "../../../src/logs/redaction/values.ts";

const VALUES: readonly (readonly [text: string, value: string | undefined])[] = [
  ["password=hunter2, user=me", "hunter2"],
  ["password=a,b;c user=me", "a,b;c"],
  ["Password=x9!y;Uid=sa;", "x9!y"],
  ["password=A|AAAAAAA=AAAA", "A|AAAAAAA=AAAA"],
  ["password=,user=me", undefined],
  ["pass=/AAAAAAAAAAAA/ 535 no", "/AAAAAAAAAAAA/"],
  ["pass=/x9Qz4Rt7Lm2/kP", "/x9Qz4Rt7Lm2/kP"],
  ["password=&Ab=c9!x", "&Ab=c9!x"],
  ["password=&AAAAAAAAAAAAA 535 Authentication Credentials Invalid", "&AAAAAAAAAAAAA"],
  ["password: &smtp hunter2", "&smtp hunter2"],
  ["(password=hunter2)", "hunter2"],
  ['"pass":"hun"ter2"}', 'hun"ter2'],
  ['password: "two words", user', "two words"],
  ["password: abcd efgh ijkl mnop", "abcd efgh ijkl mnop"],
  ["password: correct horse battery staple", "correct horse battery staple"],
  ["<password>a b&c</password><user>me</user>", "a b&c"],
  ["<password><![CDATA[a<b]]></password>", "a<b"],
  ['<add key="password" value="x1" />', "x1"],
  ['props.put("password", "x1");', "x1"],
  ['["password"]=> string(2) "x1"', "x1"],
  ["密码：x1", "x1"],
  ["password authentication failed", undefined],
  ["password: incorrect", undefined],
  ["Password required", undefined],
  ["password=[FILTERED]", undefined],
  ["password=${SMTP_PASSWORD}", undefined],
  ["password=self.password)", undefined],
  ["password=/run/secrets/smtp", undefined],
  ["password: 535 Authentication Credentials Invalid", undefined],
  ["(using password: YES)", undefined],
  ["Unexpected token: punc", undefined],
  ['["password", "username"]', undefined],
];

for (const [text, expected] of VALUES) {
  Deno.test(`the value in ${text} is ${expected ?? "none"}`, () => {
    const found = labelsIn(text).flatMap((label) => valueOf(text, label) ?? []);
    assert.deepEqual(found.map(({ start, end }) => text.slice(start, end)), expected === undefined ? [] : [expected]);
  });
}
