/**
 * Letters that chance has put together, such as the 16 of an app password: `lytkeqchkkxwyxyx`, `mncs txzq ijwy ivxa`.
 *
 * Invariant: a question about pairs of neighboring letters, which in words are others than by chance. Words of a language that
 * is written in other letters, and names that are put together of words, count as words.
 * @module
 */

/**
 * How often a letter (the column, from a to z) follows another (the row): 6 as often as by chance, each step a factor of two.
 * Counted in words of 11 languages of Europe, in names of packages, and in the words of this program.
 */
const FOLLOWS: readonly string[] = [
  "46763563634778362877563244",
  "86438233732834840764722162",
  "81537118726621831647611145",
  "74359343833544730664633144",
  "64675453544668353886444534",
  "83348742832733831756722152",
  "83239366712646731775722132",
  "83339232832545831657624151",
  "75767561244768753677451305",
  "93568433626556742574743224",
  "84338344835646841777644152",
  "84458443824744740366641162",
  "86338332813464872355621151",
  "73678583725435632378442143",
  "45664563534778662876656334",
  "82338336713733861866622160",
  "44444333433643443545933333",
  "84568453815456741676643054",
  "74738436726564663388644044",
  "83439336832534750776623154",
  "66667562744768461877333314",
  "82339232812434731543432120",
  "94448336814436741663513262",
  "74748445833553683458543653",
  "76766564645677673687446335",
  "94549243835446742345725266",
];

const AS_BY_CHANCE = 6;
const FIRST = "a".charCodeAt(0);

/** Shorter words may be abbreviations that are put together. */
const SHORTEST = 12;
/** Letters of an app password. */
const APP_PASSWORD = 16;

/** How much the pairs of letters in `words`, which are in lower case, are those of words: 0 is chance, a word is above. */
function likenessToWords(words: readonly string[]): number {
  let pairs = 0;
  let sum = 0;
  for (const word of words) {
    for (let at = 1; at < word.length; at++) {
      sum += Number(FOLLOWS[word.charCodeAt(at - 1) - FIRST]?.[word.charCodeAt(at) - FIRST] ?? AS_BY_CHANCE);
      pairs++;
    }
  }
  return sum / Math.max(1, pairs) - AS_BY_CHANCE;
}

/** Whether the letters of `text`, in both cases, are those of words. */
export function areLettersOfWords(text: string): boolean {
  return likenessToWords(text.toLowerCase().match(/[a-z]+/g) ?? []) > 0.3;
}

/** Whether `value`, at a place of secrets, is no word: of 1000 app passwords one is like words, and of 100 long words 3 are not. */
export function areChanceLetters(value: string): boolean {
  if (IN_GROUPS.test(value)) return likenessToWords(value.split(/[ -]/)) < 0.1;
  if (WITH_MARK.test(value)) return likenessToWords(value.toLowerCase().split(/[^a-z]/)) < -0.3;
  if (value.length < SHORTEST || !/^[a-z]+$/.test(value)) return false;
  return likenessToWords([value]) < (value.length === APP_PASSWORD ? 0.3 : -0.3);
}

const IN_GROUPS = /^[a-z]{4}([ -])[a-z]{4}\1[a-z]{4}\1[a-z]{4}$/;

/** Letters of both cases without an order, with a mark among them and no digit: `juiSgL=KNHP`. */
const WITH_MARK = /^(?=.{9})(?=[A-Za-z]*[a-z][A-Z]|.*[a-z][A-Z]+$)[A-Za-z]{2,}[!#$%&*?+=^~@.][A-Za-z]{2,}$/;

/** 16 letters by themselves, and four groups of four; not a part of a path, a host or a longer name. */
const ALONE =
  /(?<![\p{L}\p{N}_.\/@\\-])(?:[a-z]{16}|[a-z]{4}([ -])[a-z]{4}\1[a-z]{4}\1[a-z]{4})(?![\p{L}\p{N}_\/@\\-]|\.\w| [a-z]{4}(?![\p{L}\p{N}]))/gu;

/** Where in `text` an app password is by itself, wherever that is. */
export function appPasswordsIn(text: string): readonly { readonly start: number; readonly end: number }[] {
  return [...text.matchAll(ALONE)]
    .filter(({ 0: found }) => likenessToWords(found.split(/[ -]/)) < (found.length === APP_PASSWORD ? -0.3 : -0.1))
    .map(({ 0: { length }, index }) => ({ start: index, end: index + length }));
}
