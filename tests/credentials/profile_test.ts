/**
 * AWS shared files: what a text means, what a profile says once both files are merged.
 *
 * Invariant: one row a case, with the near misses beside it; no permission is needed.
 * That the meaning is the SDK's own is shown in `tests/host/profile_oracle_test.ts`.
 * @module
 */

import assert from "node:assert/strict";
import {
  type Indirection,
  parseSharedFile,
  type Profile,
  profileNames,
  readProfile,
} from "../../src/credentials/profile.ts";
import type { SharedFile, SharedFiles } from "../../src/credentials/shared_file_paths.ts";

const ID = "AKIAIOSFODNN7EXAMPLE";
const SECRET = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY";
const KEYS = `aws_access_key_id = ${ID}\naws_secret_access_key = ${SECRET}\n`;

type Sections = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** Title, text, what it means as `credentials`, what it means as `config`. */
const FILES: readonly (readonly [title: string, text: string, credentials: Sections, config: Sections])[] = [
  ["nothing", "", {}, {}],
  ["a plain profile", "[default]\nregion = eu-west-1\n", { default: { region: "eu-west-1" } }, {
    default: { region: "eu-west-1" },
  }],
  ["no blanks, no last line end", "[default]\na=b", { default: { a: "b" } }, { default: { a: "b" } }],
  ["a bare name", "[prod]\na = b", { prod: { a: "b" } }, {}],
  ["the word profile", "[profile prod]\na = b", { "profile.prod": { a: "b" } }, { prod: { a: "b" } }],
  ["quoted names", `[profile "p"]\na = b\n[profile 'q']\na = c`, { "profile.p": { a: "b" }, "profile.q": { a: "c" } }, {
    p: { a: "b" },
    q: { a: "c" },
  }],
  ["[profile default] replaces [default]", "[profile default]\na = b\n[default]\na = c\nd = e", {
    "profile.default": { a: "b" },
    default: { a: "c", d: "e" },
  }, { default: { a: "b" } }],
  ["other sections", "[sso-session s]\na = b\n[services v]\nc = d\n[plugins p]\ne = f", {
    "sso-session.s": { a: "b" },
    "services.v": { c: "d" },
  }, { "sso-session.s": { a: "b" }, "services.v": { c: "d" } }],
  ["comments on their own line", "# a\n; b\n[p.q]\n #c = d\n\t; e = f\na = b", { "p.q": { a: "b" } }, {}],
  ["comments behind", "[default] ; x\na = b # c\nd = e ;f\ng = h\t#", { default: { a: "b", d: "e", g: "h" } }, {
    default: { a: "b", d: "e", g: "h" },
  }],
  ["marks inside a value stay", "[default]\na = b#c;d\ne = #f", { default: { a: "b#c;d" } }, {
    default: { a: "b#c;d" },
  }],
  ["more equal signs", "[default]\na = b=c==", { default: { a: "b=c==" } }, { default: { a: "b=c==" } }],
  ["quotes around a value stay", `[default]\na = "b"`, { default: { a: '"b"' } }, { default: { a: '"b"' } }],
  ["CRLF", "[default]\r\na = b\r\nc = d\r\n", { default: { a: "b", c: "d" } }, { default: { a: "b", c: "d" } }],
  ["a lone CR ends no line", "[default]\na = b\rc = d", { default: { a: "b\rc = d" } }, { default: { a: "b\rc = d" } }],
  ["a byte order mark", "\uFEFF[default]\na = b", { default: { a: "b" } }, { default: { a: "b" } }],
  ["the last of a kind wins", "[default]\na = b\nc = d\n[x]\n[default]\na = e", { default: { a: "e", c: "d" } }, {
    default: { a: "e", c: "d" },
  }],
  ["a nested block", "[default]\ns3 =\n  a = b\n  c = d\nregion = r", {
    default: { "s3.a": "b", "s3.c": "d", region: "r" },
  }, { default: { "s3.a": "b", "s3.c": "d", region: "r" } }],
  ["a block ends with its section", "[a]\ns =\n[b]\n  c = d", { b: { c: "d" } }, {}],
  ["a value that is only a comment opens a block", "[a]\ns = # none\n x = y", { a: { "s.x": "y" } }, {}],
  ["indented settings without a block", "[a]\n  b = c\n  d = e", { a: { b: "c", d: "e" } }, {}],
  ["lines that say nothing", "a = b\n[c]\nword\n= d\n[e\nf]\n[]\ng = h", {}, {}],
  ["a section without settings", "[a]\n[b]\nc = d", { b: { c: "d" } }, {}],
  ["names of an object's own", "[toString]\nconstructor = a\n[profile valueOf]\nb = c", {
    toString: { constructor: "a" },
    "profile.valueOf": { b: "c" },
  }, { valueOf: { b: "c" } }],
  ["__proto__ as a section", "[default]\na = b\n[__proto__]\nc = d", {}, {}],
  ["__proto__ as a profile", "[default]\na = b\n[profile __proto__]", {}, {}],
  ["__proto__ in quotes", `[profile "__proto__"]\na = b`, { "profile.__proto__": { a: "b" } }, {
    ["__proto__"]: { a: "b" },
  }],
  ["__proto__ as a setting", "[default]\n__proto__ = a", { default: { ["__proto__"]: "a" } }, {
    default: { ["__proto__"]: "a" },
  }],
];

function sections(expected: Sections): Map<string, Map<string, string>> {
  return new Map(Object.entries(expected).map(([name, settings]) => [name, new Map(Object.entries(settings))]));
}

for (const [title, text, credentials, config] of FILES) {
  Deno.test(`shared file: ${title}`, () => {
    assert.deepEqual(parseSharedFile(text, "credentials"), sections(credentials));
    assert.deepEqual(parseSharedFile(text, "config"), sections(config));
  });
}

/** The profile `p` of files that must have one. */
function profile(files: SharedFiles): Profile {
  const found = readProfile(files, "p");
  assert(found !== undefined, "no profile p");
  return found;
}

Deno.test("profile: each value says which file it stands in", () => {
  const { name, accessKeyId, secretAccessKey, region, sessionToken, indirection } = profile({
    credentials: `[p]\n${KEYS}`,
    config: "[profile p]\nregion = eu-west-1",
  });
  assert.equal(name, "p");
  assert.deepEqual(accessKeyId, { value: ID, file: "credentials" });
  assert.equal(secretAccessKey?.file, "credentials");
  assert.equal(secretAccessKey?.value.open(), SECRET);
  assert.deepEqual(region, { value: "eu-west-1", file: "config" });
  assert.equal(sessionToken, undefined);
  assert.equal(indirection, undefined);
});

Deno.test("profile: credentials wins over config, setting by setting", () => {
  const found = profile({
    credentials: `[p]\naws_access_key_id = ${ID}\nregion = eu-west-1`,
    config: `[profile p]\naws_access_key_id = OTHER\naws_secret_access_key = ${SECRET}\nregion = us-east-1`,
  });
  assert.deepEqual(found.accessKeyId, { value: ID, file: "credentials" });
  assert.equal(found.secretAccessKey?.file, "config");
  assert.deepEqual(found.region, { value: "eu-west-1", file: "credentials" });
});

Deno.test("profile: a secret and a token show nowhere but in the box", () => {
  const found = profile({ credentials: `[p]\n${KEYS}aws_session_token = token-of-a-session` });
  for (const shown of [JSON.stringify(found), Deno.inspect(found, { depth: 9 })]) {
    assert(!found.secretAccessKey?.value.isIn(shown));
    assert(!shown.includes("token-of-a-session"));
  }
});

Deno.test("profile: a session token, by its new and its old name, and in either file", () => {
  assert(profile({ credentials: "[p]\naws_session_token = t" }).sessionToken !== undefined);
  assert(profile({ credentials: "[p]\naws_security_token = t" }).sessionToken !== undefined);
  assert(
    profile({ credentials: `[p]\n${KEYS}`, config: "[profile p]\naws_session_token = t" }).sessionToken !== undefined,
  );
});

Deno.test("profile: names of settings in any case, as the AWS CLI takes them", () => {
  const found = profile({ credentials: `[p]\nAWS_ACCESS_KEY_ID=${ID}\nAWS_SECRET_ACCESS_KEY=${SECRET}` });
  assert.equal(found.accessKeyId?.value, ID);
  assert.equal(found.secretAccessKey?.value.open(), SECRET);
});

Deno.test("profile: unknown names, sections that are no profile, and settings of another profile", () => {
  const files = { config: "[sso-session s]\na = b\n[services v]\na = b\n[default]\nregion = r\n[profile p]\na = b" };
  for (const name of ["", "q", "profile p", "s", "sso-session.s", "services.v", "toString", "__proto__"]) {
    assert.equal(readProfile(files, name), undefined, name);
  }
  assert.equal(profile(files).region, undefined);
  assert.equal(readProfile({}, "default"), undefined);
});

Deno.test("profile: a nested setting is not the profile's own", () => {
  assert.equal(profile({ config: "[profile p]\nses =\n  region = eu-west-1" }).region, undefined);
});

/** Settings of profile `p` in config, and how AWS tools would get its keys. */
const WAYS: readonly (readonly [settings: string, way: Indirection["kind"] | undefined, setting?: string])[] = [
  ["region = r", undefined],
  ["source_profile = base", undefined],
  ["role_arn = a\nsource_profile = base", "role", "role_arn"],
  ["role_arn = a\ncredential_source = Environment", "role", "role_arn"],
  ["role_arn = a\nweb_identity_token_file = /t", "web_identity", "web_identity_token_file"],
  ["credential_source = Ec2InstanceMetadata", "credential_source", "credential_source"],
  ["sso_session = s\nsso_account_id = 1\nsso_role_name = r", "sso", "sso_session"],
  ["sso_start_url = https://example.com/start", "sso", "sso_start_url"],
  ["sso_account_id = 1", "sso", "sso_account_id"],
  ["login_session = arn:aws:iam::123456789012:user/u", "login", "login_session"],
  ["credential_process = /bin/keys --for me", "credential_process", "credential_process"],
  [`aws_access_key_id = ${ID}\ncredential_process = /bin/keys`, "credential_process", "credential_process"],
  [`${KEYS}credential_process = /bin/keys`, undefined],
  [`${KEYS}sso_session = s`, undefined],
  [`${KEYS}role_arn = a\nsource_profile = p`, "role", "role_arn"],
  [`${KEYS}role_arn = a`, "role", "role_arn"],
];

for (const [settings, kind, setting] of WAYS) {
  const title = settings.replaceAll(/ = [^\n]*/g, "").replaceAll("\n", ", ");
  Deno.test(`indirection: ${title} is ${kind ?? "none"}`, () => {
    const { indirection } = profile({ config: `[profile p]\n${settings}` });
    assert.equal(indirection?.kind, kind);
    assert.equal(indirection?.setting, setting);
    assert.equal(indirection?.sourceProfile, kind && /source_profile = (.*)/.exec(settings)?.[1]);
  });
}

Deno.test("indirection: names the file of its setting, and looks at the keys of both files", () => {
  const role = "role_arn = a\nsource_profile = base";
  const file = (files: SharedFiles): SharedFile | undefined => profile(files).indirection?.file;
  assert.equal(file({ credentials: `[p]\n${role}`, config: "[profile p]\nregion = r" }), "credentials");
  assert.equal(file({ credentials: `[p]\n${KEYS}`, config: `[profile p]\n${role}` }), "config");
  assert.equal(file({ credentials: `[p]\n${KEYS}`, config: "[profile p]\nsso_session = s" }), undefined);
});

Deno.test("profile names: both files, each once, no other sections", () => {
  const config = "[profile b]\na = b\n[default]\na = b\n[sso-session s]\na = b\n[services v]\na = b\n[profile empty]";
  assert.deepEqual(profileNames({ config, credentials: "[c]\na = b\n[b]\na = b" }), ["default", "b", "c"]);
  assert.deepEqual(profileNames({}), []);
});
