/**
 * The calls to IAM.
 *
 * Invariant: answers as AWS documents them, and answers that are not.
 * @module
 */

import assert from "node:assert/strict";
import { homeRegion } from "../../src/aws/endpoint.ts";
import { getAccessKeyLastUsed, listAccessKeys, simulatePrincipalPolicy } from "../../src/aws/iam.ts";

const same = (text: string): string => text;
const HOME = homeRegion("aws");

Deno.test("the example of the API reference: who used a key last", () => {
  const body =
    "<GetAccessKeyLastUsedResponse><GetAccessKeyLastUsedResult><AccessKeyLastUsed><Region>us-west-2</Region>" +
    "<LastUsedDate>2015-03-13T10:45:00Z</LastUsedDate><ServiceName>s3</ServiceName></AccessKeyLastUsed>" +
    "<UserName>bob</UserName></GetAccessKeyLastUsedResult></GetAccessKeyLastUsedResponse>";
  const call = getAccessKeyLastUsed(HOME, "AKIAIOSFODNN7EXAMPLE");
  assert.deepEqual(call.read(body, same), {
    user: "bob",
    at: "2015-03-13T10:45:00Z",
    service: "s3",
    region: "us-west-2",
  });
  const never = body.replace("<LastUsedDate>2015-03-13T10:45:00Z</LastUsedDate>", "").replace("us-west-2", "N/A")
    .replace("s3", "N/A");
  assert.deepEqual(call.read(never, same), { user: "bob", at: undefined, service: undefined, region: undefined });
});

Deno.test("the keys of a user, without those whose shape is wrong", () => {
  const member = (id: string): string =>
    `<member><UserName>bob</UserName><AccessKeyId>${id}</AccessKeyId><Status>Active</Status></member>`;
  const body = "<ListAccessKeysResponse><ListAccessKeysResult><AccessKeyMetadata>" +
    `${member("AKIAIOSFODNN7EXAMPLE")}${
      member("rm -rf")
    }</AccessKeyMetadata></ListAccessKeysResult></ListAccessKeysResponse>`;
  const call = listAccessKeys(HOME, "bob");
  assert.deepEqual(call.read(body, same), [{
    accessKeyId: "AKIAIOSFODNN7EXAMPLE",
    status: "Active",
    created: undefined,
  }]);
  assert.deepEqual(call.read("<ListAccessKeysResponse><ListAccessKeysResult/></ListAccessKeysResponse>", same), []);
  assert.equal(call.read("<html/>", same), undefined);
});

Deno.test("a simulation without a decision is no answer", () => {
  const call = simulatePrincipalPolicy(HOME, {
    user: "arn:aws:iam::123456789012:user/bob",
    resources: [],
    from: undefined,
    to: undefined,
  });
  const body = (decision: string): string =>
    "<SimulatePrincipalPolicyResponse><SimulatePrincipalPolicyResult><EvaluationResults><member>" +
    `<EvalActionName>ses:SendRawEmail</EvalActionName><EvalDecision>${decision}</EvalDecision>` +
    "<MissingContextValues><member>aws:SourceIp</member></MissingContextValues></member></EvaluationResults>" +
    "</SimulatePrincipalPolicyResult></SimulatePrincipalPolicyResponse>";
  assert.equal(call.read(body("maybe"), same), undefined);
  assert.deepEqual(call.read(body("implicitDeny"), same), [
    { resource: "*", decision: "implicitDeny", deniedBy: [], policies: [], missing: ["aws:SourceIp"] },
  ]);
  assert.ok(
    !Object.keys(call.form ?? {}).some((name) => name.startsWith("ContextEntries") || name.startsWith("ResourceArns")),
  );
});
