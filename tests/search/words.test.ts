import { describe, expect, test } from "vitest";
import { fold, indexedWords, words } from "../../src/search/text/words.ts";

const folded = (text: string) => words(text).map((word) => word.folded);

describe("words", () => {
  test.each([
    ["self-determination, care/support", ["self", "determination", "care", "support"]],
    ["Crème BRÛLÉE à la señor", ["creme", "brulee", "a", "la", "senor"]],
    [
      "the person’s choice; the persons' choice",
      ["the", "person", "choice", "the", "persons", "choice"],
    ],
    ["don't don’t", ["dont", "dont"]],
    ["ﬁnd ２０２４", ["find", "2024"]],
    [
      "snake_case foo:bar +plus -minus *star ~1",
      ["snake", "case", "foo", "bar", "plus", "minus", "star", "1"],
    ],
    ["Привет, ΟΔΟΣ!", ["привет", "οδοσ"]],
    ["İstanbul", ["istanbul"]],
    ["👍🏽 … — !?", ["👍"]],
    [
      "Well done👍👍🏿! 👩‍💻 🇨🇭🇫🇷 ❤️ and ©, ™ and ♥",
      ["well", "done", "👍", "👍", "👩‍💻", "🇨🇭", "🇫🇷", "❤", "and", "and", "♥"],
    ],
    ["🏽 \ufe0f", []],
    ["人工智能, 一", ["人工", "工智", "智能", "一"]],
    ["カタカナとﾊﾝｶｸ", ["カタ", "タカ", "カナ", "ナと", "とハ", "ハン", "ンカ", "カク"]],
    ["한국어 ‘가’", ["한국", "국어", "가"]],
    // As macOS writes file names: each syllable in its parts.
    ["한국어".normalize("NFD"), ["한국", "국어"]],
    ["がっこう".normalize("NFD"), ["がっ", "っこ", "こう"]],
    ["iPhone手机x2", ["iphone", "手机", "x2"]],
    ["", []],
    [
      "v2.3.1, V10.2 and 2.3; v8 and v2.x",
      ["2", "3", "1", "10", "2", "and", "2", "3", "v8", "and", "v2", "x"],
    ],
    ["C++, C# (g++) and C+", ["c", "c++", "c", "c#", "g", "g++", "and", "c"]],
    ["c++x a#b abc# x++y", ["c", "x", "a", "b", "abc", "x", "y"]],
    [".NET, (.env) 'x.y' ASP.NET", ["net", ".net", "env", ".env", "x", "y", "asp", "net"]],
    ["the end.Then ...more .5", ["the", "end", "then", "more", "5"]],
    [
      "AT&T, R&D and Q&A; a & b",
      ["at", "t", "at&t", "r", "d", "r&d", "and", "q", "a", "q&a", "a", "b"],
    ],
    [
      "name&value ?a=1&b=2 x&y&z",
      ["name", "value", "a", "1", "b", "2", "x", "y", "x&y", "z", "y&z"],
    ],
  ])("%j are %j", (text, expected) => {
    expect(folded(text)).toEqual(expected);
  });

  test("a word says where it stands in the text as written, diacritics included", () => {
    const text = "«Cafe\u0301» déjà";
    expect(words(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      "Cafe\u0301",
      "déjà",
    ]);
  });

  test("a pair of characters says where it stands", () => {
    expect(words("a 人工智").map(({ start, end }) => [start, end])).toEqual([
      [0, 1],
      [2, 4],
      [3, 5],
    ]);
  });

  test("vowel signs of Devanagari are letters, not diacritics", () => {
    expect(folded("हिन्दी")).toEqual(["हिन्दी"]);
  });
});

describe("an apostrophe", () => {
  test.each([
    ["'tis rock'n'roll, dogs' 'and'", ["tis", "rocknroll", "dogs", "and"]],
    ["rock’n’roll dogs’ ‘and’", ["rocknroll", "dogs", "and"]],
    ["a''b a'", ["a", "b", "a"]],
    ["x'", ["x"]],
    ["x'é é'x", ["xe", "ex"]],
    ["x’é x’y é’", ["xe", "xy", "e"]],
    ["x'-y x'’y", ["x", "y", "x", "y"]],
    ["O'BRIEN'S, it’S", ["obrien", "it"]],
    ["s's 's", ["s", "s"]],
    ["x's's", ["xs"]],
    // As other keyboards have it, but not where it is a prime.
    ["don´t don‘t donʼt don＇t", ["dont", "dont", "dont", "dont"]],
    ["Hawaiʻi, מג׳יק", ["hawaii", "מגיק"]],
    ["5′10 x´ ´y", ["5", "10", "x", "y"]],
    // Where a vowel was left out, words stand apart.
    ["l'amour L’Été d'accord qu’on", ["l", "amour", "l", "ete", "d", "accord", "qu", "on"]],
    ["dell'arte un’altra l'h", ["dell", "arte", "un", "altra", "l", "h"]],
    ["xl'amour rock'n'all é'l'a", ["xlamour", "rocknall", "ela"]],
  ])("in %j", (text, expected) => {
    expect(folded(text)).toEqual(expected);
  });

  test("belongs to the word as it is written", () => {
    const at = (text: string) => words(text).map(({ start, end }) => text.slice(start, end));
    expect(at("(don't) dogs' Zoë’s")).toEqual(["don't", "dogs", "Zoë’s"]);
  });
});

describe("letters and digits of every sort", () => {
  test.each([
    ["az AZ 09 _x_ @y@ [z]", ["az", "az", "09", "x", "y", "z"]],
    ["`a{b/c:d", ["a", "b", "c", "d"]],
    ["abc\u0080def", ["abc", "def"]],
    ["abcé éabc abc\u0301d", ["abce", "eabc", "abcd"]],
    ["𝒳y 𝟚", ["xy", "2"]],
    ["a😀b 😀", ["a", "😀", "b", "😀"]],
    ["\ud83dx\ude00", ["x"]],
    ["١٢٣ ۱۲۳ १२३ x๓", ["123", "123", "123", "x3"]],
    ["ﷺ", ["صلياللهعليهوسلم"]],
    ["\u0301a", ["a"]],
    // Letters that fold to nothing are no words: the iota under a Greek one.
    ["\u037a x", ["x"]],
    ["ΣΊΣΥΦΟΣ σίσυφος", ["σισυφοσ", "σισυφοσ"]],
    // Marks that are seldom written, and letters that keyboards exchange.
    ["كِتَاب كتـاب کتاب", ["كتاب", "كتاب", "كتاب"]],
    ["أحمد إحمد آحمد ٱحمد", ["احمد", "احمد", "احمد", "احمد"]],
    ["مدرسة علی على", ["مدرسه", "علي", "علي"]],
    ['שָׁלוֹם צה"ל צה״ל', ["שלום", "צהל", "צהל"]],
    // What nobody sees does not part a word, but for the mark that does so in Persian.
    ["auto\u00adnomy क्\u200dष می\u200cخواهم", ["autonomy", "क्ष", "مي", "خواهم"]],
    ["col·lecció a·b", ["colleccio", "a", "b"]],
    // To Russian a letter of its own, unlike е with dots.
    ["новый НОВЫЙ ёлка", ["новый", "новый", "елка"]],
    ["Şəki GROẞ", ["seki", "gross"]],
  ])("%j", (text, expected) => {
    expect(folded(text)).toEqual(expected);
  });

  test("are what they are in any text, beside whatever stands there", () => {
    // ASCII is read another way than the rest: a letter beside it must make no difference.
    const ascii = "Don't stop--it's 9 o'clock, 'now' a'b'";
    const plain = words(ascii);
    expect(words(`${ascii} é`).slice(0, plain.length)).toEqual(plain);
    expect(plain.map((word) => word.folded)).toEqual([
      ...["dont", "stop", "it", "9", "oclock", "now", "ab"],
    ]);
  });
});

describe("pairs of characters", () => {
  const indexed = (text: string) =>
    indexedWords(text).map(({ start, end, folded }) => [text.slice(start, end), folded]);

  test("and the last by itself are in the index; the last is no word of the text", () => {
    expect(indexed("人工智")).toEqual([
      ["人工", "人工"],
      ["工智", "工智"],
      ["智", "智"],
    ]);
    expect(indexed("一")).toEqual([["一", "一"]]);
    expect(folded("人工智 一二")).toEqual(["人工", "工智", "一二"]);
  });

  test("are of characters with their marks, however these are written", () => {
    expect(indexed("ｶﾞｷﾞ")).toEqual([
      ["ｶﾞｷﾞ", "ガギ"],
      ["ｷﾞ", "ギ"],
    ]);
    const jamo = "한글가".normalize("NFD");
    expect(indexed(jamo).map(([, folded]) => folded)).toEqual(["한글", "글가", "가"]);
    expect(indexed("𠀀𠀁𠀂").map(([text]) => text)).toEqual(["𠀀𠀁", "𠀁𠀂", "𠀂"]);
  });

  test("end where another script begins, whose words stand by themselves", () => {
    expect(indexed("a人b2工智c")).toEqual([
      ["a", "a"],
      ["人", "人"],
      ["b2", "b2"],
      ["工智", "工智"],
      ["智", "智"],
      ["c", "c"],
    ]);
    expect(indexed("人’b人").map(([text]) => text)).toEqual(["人", "b", "人"]);
    expect(indexed("人b’人b'人").map(([text]) => text)).toEqual(["人", "b", "人", "b", "人"]);
    expect(indexed("人e\u0301’人").map(([text]) => text)).toEqual(["人", "e\u0301", "人"]);
    expect(indexed("人’人").map(([text]) => text)).toEqual(["人", "人"]);
    expect(indexed("x人é").map(([, folded]) => folded)).toEqual(["x", "人", "e"]);
  });
});

test("a word by itself folds as it does in a text, or to nothing", () => {
  expect(["The", "Zoë’s", "İ", "ſ", "\u037a", "'", ""].map(fold)).toEqual([
    ...["the", "zoe", "i", "s", "", "", ""],
  ]);
});
