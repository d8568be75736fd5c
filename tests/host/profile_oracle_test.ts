/**
 * Our reading of AWS shared files beside that of the AWS SDK for JavaScript, on files in a temporary directory.
 *
 * Invariant: the SDK's own loader says what is right; nothing is expected here that it did not answer.
 * Left out are sections named like a member of every object, such as `[constructor]`: the loader takes that member for
 * the section and writes the settings into it. To us they are names like any other; see `tests/keys/profile_test.ts`.
 * `__proto__` is such a member in Node, but not on Deno, where the loader keeps it as we do.
 * @module
 */

import assert from "node:assert/strict";
import { loadSharedConfigFiles, parseKnownFiles } from "@smithy/shared-ini-file-loader";
import fc from "fast-check";
import { parseSharedFile, profileNames, readProfile } from "../../src/credentials/profile.ts";
import { sharedFilePaths, type SharedFiles, type SharedFileVariable } from "../../src/credentials/shared_file_paths.ts";

const RUNS = 500;

/** Files that people have, and files that only trouble has. */
const FILES: readonly string[] = [
  "",
  "\n\n \n\t\n",
  "no section = at all",
  "[default]\naws_access_key_id = AKIAIOSFODNN7EXAMPLE\nregion = eu-west-1\n",
  "[default]\na=b\n[prod]\na=c\n[profile prod]\na=d",
  "[profile default]\na=b\n[default]\nc=d",
  "[default]\nc=d\n[profile default]\na=b",
  "[default]\nc=d\n[profile default]\n",
  "[profile \"quoted\"]\na=b\n[profile 'single']\na=c",
  "[profile \"half]\na=b\n[profile half']\na=c\n[profile \"mixed']\na=d",
  '["prod"]\na=b\n[profile "two words"]\nc=d',
  "[ default ]\na=b\n[ profile x ]\nc=d",
  "[profile  two]\na=b\n[profile\ttab]\nc=d\n[profile ]\ne=f\n[profile]\ng=h",
  "[profile.dotted]\na=b\n[profile a.b]\nc=d\n[profile.]\ne=f\n[.x]\ng=h",
  "[profile x@y+z.%:/-]\na=b\n[profile x!y]\nc=d\n[profile é]\ne=f\n[é]\ng=h",
  "[three words here]\na=b\n[two words]\nc=d\n[Profile x]\ne=f",
  "[sso-session s]\nsso_region=r\n[services v]\ns3=\n  a=b\n[plugins p]\nc=d",
  "[profile sso-session.s]\na=b\n[sso-session s]\na=c",
  "[sso-session s]\na=c\n[profile sso-session.s]\na=b",
  "[]\na=b\n[]]\nc=d\n[[]]\ne=f",
  "[open\na=b\nclosed]\nc=d\n[x]y\ne=f",
  "[x] # comment\na=b\n[y] ;comment\nc=d\n[z]#none\ne=f",
  "  [indented]\n  a=b\n\t[tab]\nc=d",
  "# [default]\n[x]\n;a=b\n #c=d\n\t;e=f\n g=h",
  "[x]\na=b # c\nd=e ; f\ng=h#i\nj=k;l\nm=n\t#o\np=q #\nr= #s",
  "[x]\na=b\u00a0#c\nd=e\u2003;f\n\u00a0g = h\u3000",
  "[x]\na==b\nc=d=e\n=f\n= g\nh\n i = ",
  "[x]\na b = c d\n e\tf = g",
  "[x]\na = \"b\"\nc = 'd'",
  "[x]\r\na = b\r\n\r\n[y]\r\nc = d",
  "[x]\ra = b\r[y]\rc = d",
  "[x]\r\r\na = b\r\r\nc = d\re = f\n",
  "\uFEFF[default]\na = b",
  "\uFEFF# comment\n[default]\na = b",
  "\uFEFFa = b\n[default]\nc = d",
  "[default]\na = b\u2028c = d\n",
  "[x]\na=b\na=c\n[y]\na=d\n[x]\ne=f\na=g",
  "[x]\ns3 =\n  a = b\n  c = d\ne = f\n  g = h",
  "[x]\ns3 =\na = b\n  c = d",
  "[x]\ns3 = \n\n  # comment\n  a = b\n  t =\n    u = v",
  "[x]\n  s3 =\n  a = b\n\tc = d\n\r\n  e = f",
  "[x]\ns3 =\n[y]\n  a = b\n[x]\n  c = d",
  "[x]\ns3 = # comment\n  a = b\n  word\n  = c\n  d = e",
  "[x]\n\u00a0s3 =\n\u00a0a = b",
  "[x]\n[y]\n[x]\na=b",
  "[a]\nx=y\n[__proto__]\nc=d",
  "[a]\nx=y\n[profile __proto__]\nc=d",
  "[a]\nx=y\n[ __proto__ ]\nc=d",
  '[a]\nx=y\n[profile "__proto__"]\nc=d\n[sso-session __proto__]\ne=f',
  "[profile.__proto__]\na=b\n[default]\nc=d",
  "[default]\n__proto__=a\n[profile x]\n__proto__=b\nc=d",
  "[default]\n__proto__ =\n a=b\nc =\n __proto__ = d",
  "[default]\nconstructor=a\ntoString=b\nhasOwnProperty=c",
];

/** Every own entry, as maps, whose names cannot be confused with members. */
function entries(
  file: Readonly<Record<string, Readonly<Record<string, string | undefined>>>>,
): Map<string, Map<string, string | undefined>> {
  return new Map(Object.entries(file).map(([name, settings]) => [name, new Map(Object.entries(settings))]));
}

/** Runs `body` with a new directory, and removes it. */
async function inDirectory(body: (directory: string) => Promise<void>): Promise<void> {
  const directory = await Deno.makeTempDir({ prefix: "smtpkey-" });
  try {
    await body(directory);
  } finally {
    await Deno.remove(directory, { recursive: true });
  }
}

/** Writes both files into `directory`; gives what the loader needs to read them, and not what it read before. */
async function written(directory: string, files: Required<SharedFiles>): Promise<
  { filepath: string; configFilepath: string; ignoreCache: true }
> {
  const filepath = `${directory}/credentials`;
  const configFilepath = `${directory}/config`;
  await Deno.writeTextFile(filepath, files.credentials ?? "");
  await Deno.writeTextFile(configFilepath, files.config ?? "");
  return { filepath, configFilepath, ignoreCache: true };
}

/** That both readings of the same files agree. */
async function assertSameReading(directory: string, credentials: string, config: string): Promise<void> {
  const theirs = await loadSharedConfigFiles(await written(directory, { credentials, config }));
  assert.deepEqual(parseSharedFile(credentials, "credentials"), entries(theirs.credentialsFile));
  assert.deepEqual(parseSharedFile(config, "config"), entries(theirs.configFile));
}

for (const text of FILES) {
  Deno.test(`same reading of ${JSON.stringify(text)}`, async () => {
    await inDirectory((directory) => assertSameReading(directory, text, text));
  });
}

const blank = fc.constantFrom("", "", "", " ", "\t", "  ", "\u00a0", "\r", "\uFEFF");
const word = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom("a", "b", "default", "prod", "region", "s3", "a.b", "x-1") },
  { weight: 1, arbitrary: fc.constantFrom("profile", "profile.a", "sso-session.s", "services.v", "1", "é", "a b") },
  { weight: 1, arbitrary: fc.constantFrom('"a"', "'b'", "\"a'", "a#b", "a;b", "a=b", "[a]", "a]", "[a", "#a", ";b") },
);
const header = fc.oneof(
  { weight: 4, arbitrary: word },
  {
    weight: 6,
    arbitrary: fc.tuple(
      fc.constantFrom("profile", "profile", "profile", "sso-session", "services", "plugins", "Profile"),
      fc.constantFrom(" ", " ", " ", "  ", "\t", "."),
      fc.oneof(word, fc.constantFrom('"a"', "'default'", "__proto__", '"__proto__"')),
    ).map((parts) => parts.join("")),
  },
  // Rare, because it empties the whole file.
  { weight: 1, arbitrary: fc.constantFrom("", " ", "__proto__", " __proto__ ", "[]") },
).map((name) => `[${name}]`);
const comment = fc.tuple(blank, fc.constantFrom("#", ";"), word).map((parts) => parts.join(""));
const setting = fc.tuple(
  fc.oneof({ weight: 12, arbitrary: word }, { weight: 1, arbitrary: fc.constant("__proto__") }),
  blank,
  fc.constantFrom("=", "=", "=", "=", "==", "", ":"),
  blank,
  fc.oneof({ weight: 2, arbitrary: word }, { weight: 1, arbitrary: fc.constant("") }),
).map((parts) => parts.join(""));
const junk = fc.string({ unit: fc.constantFrom(..."[]=#; \t\"'.\rab\uFEFF\u2028"), maxLength: 12 });
const line = fc.tuple(
  blank,
  fc.oneof(
    { weight: 3, arbitrary: header },
    { weight: 6, arbitrary: setting },
    { weight: 1, arbitrary: comment },
    { weight: 1, arbitrary: junk },
  ),
  fc.oneof({ weight: 4, arbitrary: blank }, { weight: 1, arbitrary: comment }),
  fc.constantFrom("\n", "\n", "\n", "\r\n", "\r\n", "\r", "\n\n", ""),
).map((parts) => parts.join(""));
const troubledFile = fc.array(line, { maxLength: 14 }).map((lines) => lines.join(""));

Deno.test("same reading of files made to be misread", async () => {
  await inDirectory(async (directory) => {
    const same = fc.asyncProperty(troubledFile, troubledFile, (credentials, config) => {
      return assertSameReading(directory, credentials, config);
    });
    await fc.assert(same, { numRuns: RUNS });
  });
});

/** A file of well-formed sections, so that the two files often speak of the same profile. */
function profilesFile(prefix: string): fc.Arbitrary<string> {
  const name = fc.constantFrom("[default]", `[${prefix}a]`, `[${prefix}b]`, "[sso-session s]", "[services v]");
  const known = fc.constantFrom(
    "aws_access_key_id",
    "aws_secret_access_key",
    "aws_session_token",
    "region",
    "role_arn",
  );
  const value = fc.constantFrom("u", "v", "w", "");
  const settings = fc.array(fc.tuple(known, value).map((parts) => parts.join(" = ")), { maxLength: 5 });
  const section = fc.tuple(name, settings).map(([first, rest]) => [first, ...rest].join("\n"));
  return fc.array(section, { maxLength: 5 }).map((sections) => sections.join("\n"));
}

Deno.test("same profiles once both files are merged", async () => {
  await inDirectory(async (directory) => {
    const same = fc.asyncProperty(profilesFile(""), profilesFile("profile "), async (credentials, config) => {
      const files = { credentials, config };
      const known = entries(await parseKnownFiles(await written(directory, files)));
      const names = [...known.keys()].filter((name) => !/^(sso-session|services)\./.test(name));
      assert.deepEqual(profileNames(files).toSorted(), names.toSorted());
      for (const name of names) {
        const ours = readProfile(files, name);
        assert.equal(ours?.accessKeyId?.value, known.get(name)?.get("aws_access_key_id"));
        assert.equal(ours?.secretAccessKey?.value.open(), known.get(name)?.get("aws_secret_access_key"));
        assert.equal(ours?.region?.value, known.get(name)?.get("region"));
        assert.equal(ours?.sessionToken !== undefined, known.get(name)?.has("aws_session_token"));
      }
    });
    await fc.assert(same, { numRuns: RUNS });
  });
});

const VARIABLES: readonly SharedFileVariable[] = [
  "AWS_CONFIG_FILE",
  "AWS_SHARED_CREDENTIALS_FILE",
  "HOME",
  "USERPROFILE",
];

/** Runs `body` with exactly these of {@link VARIABLES} set, and puts back what was there. */
async function withVariables(values: Readonly<Record<string, string>>, body: () => Promise<void>): Promise<void> {
  const before = VARIABLES.map((name) => [name, Deno.env.get(name)] as const);
  const set = (name: string, value: string | undefined): void =>
    value === undefined ? Deno.env.delete(name) : Deno.env.set(name, value);
  try {
    for (const name of VARIABLES) set(name, values[name]);
    await body();
  } finally {
    for (const [name, value] of before) set(name, value);
  }
}

/** Variables, where `$` is the directory that holds every file below. */
const PLACES: readonly Readonly<Record<string, string>>[] = [
  { HOME: "$/home" },
  { HOME: "$/home/" },
  { HOME: "$/home", USERPROFILE: "$/other" },
  { USERPROFILE: "$/other" },
  { HOME: "", USERPROFILE: "$/other" },
  { HOME: "$/home", AWS_SHARED_CREDENTIALS_FILE: "$/c" },
  { HOME: "$/home", AWS_CONFIG_FILE: "$/f" },
  { HOME: "$/home", AWS_SHARED_CREDENTIALS_FILE: "~/c", AWS_CONFIG_FILE: "~/f" },
  { USERPROFILE: "$/other", AWS_SHARED_CREDENTIALS_FILE: "~/c", AWS_CONFIG_FILE: "$/f" },
  { HOME: "$/home", AWS_SHARED_CREDENTIALS_FILE: "", AWS_CONFIG_FILE: "" },
  { HOME: "$/home", AWS_SHARED_CREDENTIALS_FILE: "$/absent", AWS_CONFIG_FILE: "~/absent" },
];

/** Every file that {@link PLACES} can lead to; each says where it stands. */
const PLACED: readonly string[] = [
  "home/.aws/credentials",
  "home/.aws/config",
  "home/c",
  "home/f",
  "other/.aws/credentials",
  "other/.aws/config",
  "other/c",
  "c",
  "f",
];

/** The text of a file, or nothing if it is not there, as the loader has it. */
async function textAt(path: string | undefined): Promise<string> {
  assert(path !== undefined, "no path");
  return await Deno.readTextFile(path).catch((error) => {
    if (error instanceof Deno.errors.NotFound) return "";
    throw error;
  });
}

for (const place of PLACES) {
  Deno.test(`same files for ${JSON.stringify(place)}`, async () => {
    await inDirectory(async (directory) => {
      for (const folder of ["home/.aws", "other/.aws"]) await Deno.mkdir(`${directory}/${folder}`, { recursive: true });
      for (const path of PLACED) await Deno.writeTextFile(`${directory}/${path}`, `[default]\nplace = ${path}`);
      const values = Object.fromEntries(Object.entries(place).map(([name, at]) => [name, at.replace("$", directory)]));
      await withVariables(values, async () => {
        const theirs = await loadSharedConfigFiles({ ignoreCache: true });
        const paths = sharedFilePaths((name) => Deno.env.get(name));
        const credentials = parseSharedFile(await textAt(paths.credentials), "credentials");
        const config = parseSharedFile(await textAt(paths.config), "config");
        assert.deepEqual(credentials, entries(theirs.credentialsFile));
        assert.deepEqual(config, entries(theirs.configFile));
      });
    });
  });
}
