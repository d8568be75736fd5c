/**
 * What a language does to the characters of a text in quotation marks, as far as the name of a file or its text shows the language.
 *
 * Invariant: what is not known has the rules of all languages together, so that a text which any of them would change is not read.
 * @module
 */

/** The rules of a language for its literals. */
export interface Language {
  /** What is filled in between double quotation marks: what is after `$` or `#`, after `#` alone, in `${}` or `%{}`, or nothing. */
  readonly fills: "any" | "hash" | "braces" | "nothing";
  /** Whether a text in single quotation marks has escapes, none, or those of a language that is not known. */
  readonly single: "escaped" | "raw" | "disputed";
  /** Whether a text in backticks is as it is written. */
  readonly isRawInBackticks: boolean;
  /** Whether texts after one another are one text (Python). */
  readonly joinsAdjacent: boolean;
}

/** The rules where the language is not known. */
export const ANY_LANGUAGE: Language = {
  fills: "any",
  single: "escaped",
  isRawInBackticks: false,
  joinsAdjacent: false,
};

const PLAIN: Language = { ...ANY_LANGUAGE, fills: "nothing" };
const PYTHON: Language = { ...PLAIN, joinsAdjacent: true };
const GO: Language = { ...PLAIN, isRawInBackticks: true };
const RUBY: Language = { ...ANY_LANGUAGE, fills: "hash" };
const HCL: Language = { ...ANY_LANGUAGE, fills: "braces" };
const TOML: Language = { ...PLAIN, single: "raw" };
const WITH_SECTIONS: Language = { ...ANY_LANGUAGE, single: "disputed" };

const BY_NAME: readonly (readonly [pattern: RegExp, language: Language])[] = [
  [/\.toml$/, TOML],
  [/\.go$/, GO],
  [/\.py$/, PYTHON],
  [/\.(?:[cm]?[jt]sx?|cs|java|rs|vb)$/, PLAIN],
  [/\.(?:rb|exs?|cr)$/, RUBY],
  [/\.(?:tf|tfvars|hcl)$/, HCL],
];

/** The header of a section, as in TOML. */
const SECTION = /^[ \t]*\[\[?[\w."-]+\]\]?[ \t]*(?:#.*)?\r?$/m;

const BY_LOOKS: readonly (readonly [test: (text: string) => boolean, language: Language])[] = [
  [looksLikeToml, TOML],
  [(text) => SECTION.test(text), WITH_SECTIONS],
  [(text) => /^package \w+\s*$|\bsmtp\.PlainAuth\(/m.test(text), GO],
  [
    (text) =>
      /^(?:from [\w.]+ import |import \w+(?:\.\w+)*\s*$|def \w+\()|=[ \t]*(?:True|False|None)[ \t]*$/m.test(text),
    PYTHON,
  ],
  [(text) => /^EMAIL_HOST\w* += *["']/m.test(text), PYTHON],
  [
    (text) => /\bcreateTransport\(|\bmodule\.exports\b|\brequire\(["']|\bprocess\.env\.|^export +default /m.test(text),
    PLAIN,
  ],
  [(text) => /^(?:resource|variable|module|provider) "|^locals \{/m.test(text), HCL],
  [(text) => /\bsmtp_settings\b|\bRails\.application\b|\bgitlab_rails\[|^config :\w+,/m.test(text), RUBY],
];

/** The rules for a text of a file, which may have no name. */
export function languageOf(name: string, text: string): Language {
  return BY_NAME.find(([pattern]) => pattern.test(name))?.[1] ??
    BY_LOOKS.find(([test]) => test(text))?.[1] ?? ANY_LANGUAGE;
}

/** A value as TOML writes it, or the beginning of one over several lines. */
const TOML_VALUE = /^(?:"(?:[^"\\]|\\.)*"|'[^']*'|[+-]?\d[\w.:+-]*|true|false|\[.*|\{.*|"""|''')[ \t]*(?:#.*)?$/;

/** Whether a text has sections, and all values in it are such as TOML writes them, one of them in quotation marks. */
export function looksLikeToml(text: string): boolean {
  if (!SECTION.test(text)) return false;
  const values = text.split(/\r?\n/).filter((line) => !/^\s*(?:[#;[]|$)/.test(line)).map((line) =>
    /^\s*[\w."-]+[ \t]*=[ \t]*(.*)$/.exec(line)?.[1]?.trim() ?? ""
  );
  return values.some((value) => /^["']/.test(value)) && values.every((value) => TOML_VALUE.test(value));
}
