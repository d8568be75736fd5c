/**
 * One form for the ways in which a word is written: case, accents, full width, traditional characters.
 *
 * Invariant: a text keeps its length, so that a place in the folded text is the place in the text.
 * @module
 */

/** Traditional characters of Chinese, each with the simplified one that the vocabulary has. */
const TRADITIONAL =
  "連连線线時时應应證证書书賬账帐帐帳账號号戶户碼码錯错誤误無无沒没認认發发過过絕绝斷断關关閉闭換换區区驗验簽签頒颁構构稱称務务網网達达額额滿满盡尽數数頻频凍冻結结鎖锁權权許许須须強强復复複复雙双兩两個个頭头標标題题檔档訊讯體体積积長长傳传輸输開开進进執执鑰钥機机遠远丟丢掛挂問问間间響响動动轉转該该試试請请嗎吗麼么樣样種种為为對对會会這这還还來来從从說说給给讓让經经審审實实資资級级錄录陸陆識识別别報报郵邮議议協协嘗尝絡络載载員员電电腦脑設设應应衝冲擋挡攔拦夠够離离約约獲获況况處处觸触頂顶壞坏鑑鉴憑凭據据後后隻只僅仅筆笔測测項项內内";

const SIMPLIFIED: ReadonlyMap<string, string> = new Map(
  [...TRADITIONAL].flatMap((from, place, all) => place % 2 === 0 ? [[from, all[place + 1] ?? from] as const] : []),
);

const OTHERS: ReadonlyMap<string, string> = new Map(Object.entries({
  "ß": "s",
  "æ": "a",
  "ø": "o",
  "œ": "o",
  "ł": "l",
  "đ": "d",
  "ı": "i",
  "ё": "е",
  "أ": "ا",
  "إ": "ا",
  "آ": "ا",
  "ى": "ي",
  "’": "'",
  "ʼ": "'",
  "`": "'",
  "ʹ": "'",
}));

const KANA = /[\p{Script=Hiragana}\p{Script=Katakana}]/u;
const PLAIN = /^[\0-\x7f]*$/;

const known = new Map<string, string>();

function foldedLetter(letter: string): string {
  const lower = letter.toLowerCase();
  const other = OTHERS.get(lower);
  if (other !== undefined) return other;
  const wide = letter >= "！" && letter <= "～" ? lower.normalize("NFKC") : lower;
  return /\p{Script=Latin}/u.test(wide)
    ? wide.normalize("NFD").slice(0, 1)
    : wide.length === letter.length
    ? wide
    : letter;
}

function foldedOnce(letter: string): string {
  const before = known.get(letter);
  if (before !== undefined) return before;
  const folded = foldedLetter(letter);
  known.set(letter, folded);
  return folded;
}

/** A word of a vocabulary without what may be written in several ways; its characters are those of its language already. */
export function foldedWord(word: string): string {
  return PLAIN.test(word) ? word.toLowerCase() : [...word].map(foldedOnce).join("");
}

/** The name of a host of SES is no word of a language. */
const HOST = /(?:email-smtp|[a-z0-9.-]{1,60}mail-manager-smtp)\.[a-z0-9.-]{1,60}/g;

/** `text` for reading: folded, with a run of one mark for the name of a host. */
export function foldedSentence(text: string): string {
  return folded(text).replaceAll(HOST, (host) => HOST_MARK.repeat(host.length));
}

/** What is in the place of each character of the name of a host. */
export const HOST_MARK = "#";

/** `text` in lower case and without what may be written in several ways, of the same length. */
export function folded(text: string): string {
  const word = foldedWord(text);
  return KANA.test(text) ? word : word.replaceAll(/\p{Script=Han}/gu, (letter) => SIMPLIFIED.get(letter) ?? letter);
}
