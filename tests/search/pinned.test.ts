import { describe, expect, test } from "vitest";
import type { PinnedPage } from "../../src/search/format/pinned.ts";
import { readerOf, section, urls } from "./support.ts";

const help: PinnedPage = {
  title: "Help now",
  url: "help.html",
  note: "Where to call.",
  words: ["kill myself", "suicidal", "want to die", "self-harm", "can't go on", "hotline"],
};
const rights: PinnedPage = {
  title: "Rights",
  url: "rights.html#yours",
  note: "",
  words: ["my rights", "restraint", "abused"],
};
const documents = [
  section("a.html", "You will ask yourself, and I ask myself, what skill it takes."),
  section("b.html", "Suicide is talked about here, and what is amused, or loud."),
  section("c.html", "Rights and duties of the people who restrain nobody."),
];
const reader = readerOf(documents, "en", { pinned: [help, rights] });
const inParts = readerOf(documents, "en", { pinned: [help, rights], oneFileBytes: 0 });
const pinned = async (text: string, of = reader) => {
  const found = await pinnedBy(of, text);
  // An index in parts asks its words first whether a page may be pinned for them.
  if (of === reader) expect(await pinnedBy(inParts, text)).toEqual(found);
  return found;
};
const pinnedBy = async (of: typeof reader, text: string) =>
  (await of.search(text, { limit: 9 })).pinned.map(({ url }) => url);

describe("a pinned page", () => {
  test.each([
    ["the phrase", "kill myself"],
    ["in capitals, with signs around", "KILL MYSELF!!!"],
    ["within a sentence", "sometimes I want to die and tell nobody"],
    ["with other words inside", "i want to just die"],
    ["inflected", "wanting to die"],
    ["with another apostrophe", "I can’t go on"],
    ["without the apostrophe", "cant go on"],
    ["without the hyphen", "self harm"],
    ["with another hyphen", "self‑harm"],
    ["in one word", "selfharm"],
    ["in one word, inflected", "selfharming"],
    ["with a word in two", "kill my self"],
    ["half typed after the rest", "kill mys"],
    ["half typed alone", "suici"],
    ["with a letter left out", "suicdal"],
    ["with a letter too many", "suiicidal"],
    ["with two letters swapped", "hotlien"],
    ["with another letter", "kill myselv"],
    ["in full width", "ｋｉｌｌ ｍｙｓｅｌｆ"],
    ["in quotation marks", "“want to die”"],
  ])("comes for its words %s", async (_, text) => {
    expect(await pinned(text)).toEqual(["help.html"]);
  });

  test.each([
    ["one word of the phrase", "myself"],
    ["the words in another order", "myself kill"],
    ["the words far apart", "kill the lights and then look at myself"],
    ["a word that begins like it", "hot"],
    ["a word that the index knows, spelt alike", "amused"],
    ["a word that is ruled out", "loud -hotline"],
    ["other words", "duties"],
  ])("does not come for %s", async (_, text) => {
    expect(await pinned(text)).toEqual([]);
  });

  test.each([
    ["two other words between its words", "kill or hurt myself", 1],
    ["three", "kill or not hurt myself", 0],
    ["five letters of a word alone", "hotli", 1],
    ["four", "hotl", 0],
    ["three letters after the rest of a phrase", "kill mys", 1],
    ["two", "kill my", 0],
    ["the beginning of a word that another follows", "hotli rights", 0],
    ["a typo in a word of five letters or more", "abusde", 1],
    ["a typo in a short word of a phrase", "kil myself", 1],
    ["a typo in a word of three letters", "want to dia", 0],
    ["typos in two words", "kll mysself", 0],
    ["two typos in a word of seven letters", "hatlime", 0],
    ["two typos in a word of eight letters", "suacidol", 1],
  ])("with %s: %j", async (_, text, count) => {
    const unknowing = readerOf([section("x", "Nothing of it.")], "en", { pinned: [help, rights] });
    expect(await pinned(text, unknowing)).toHaveLength(count);
  });

  test("stands beside what is found, which is counted without it", async () => {
    const answer = await reader.search("my rights", { limit: 9 });
    expect(answer.pinned).toMatchObject([{ title: "Rights", url: "rights.html#yours" }]);
    expect(answer.total).toBe(1);
    expect(await urls(reader, "my rights")).toEqual(["c.html"]);
  });

  test("several come in the site's order", async () => {
    expect(await pinned("abused and suicidal")).toEqual(["help.html", "rights.html#yours"]);
  });

  test("comes whatever the results are narrowed to", async () => {
    const answer = await reader.search("kill myself", { limit: 9, kinds: ["term"] });
    expect(answer.pinned.map(({ url }) => url)).toEqual(["help.html"]);
    expect(answer.total).toBe(0);
  });

  test("comes for an inflected word in the index's own language, by its stemmer", async () => {
    const page = { ...help, words: ["misshandeln"] };
    const german = readerOf([section("a", "Text")], "de", { pinned: [page] });
    expect(await pinned("misshandelt", german)).toEqual(["help.html"]);
  });

  test("comes for a phrase in a script without spaces", async () => {
    const page = { ...help, words: ["死にたい"] };
    const japanese = readerOf([section("a", "本文")], "ja", { pinned: [page] });
    expect(await pinned("もう死にたいです", japanese)).toEqual(["help.html"]);
  });

  test("comes from an index in many files too", async () => {
    const parts = readerOf(documents, "en", { pinned: [help], oneFileBytes: 0 });
    expect(await pinned("kill myself", parts)).toEqual(["help.html"]);
  });
});

describe("words of need", () => {
  test("are never corrected away, though the index does not have them", async () => {
    for (const text of ["kill myself", "hotline", "selfharm", "kill myself tonihgt"]) {
      expect(await reader.search(text, { limit: 9 }), text).not.toHaveProperty("corrected");
    }
  });

  test("with a typo are searched as the site spells them, where the index has that word", async () => {
    const answer = await reader.search("suiciidal loud", { limit: 9 });
    expect(answer).toMatchObject({ corrected: "suicidal loud", matched: "all", total: 1 });
    // No document says "hotline": there is nothing to show results for.
    expect(await reader.search("hotlien", { limit: 9 })).not.toHaveProperty("corrected");
  });

  test("are not taken for others where their phrase is not whole", async () => {
    const site = [section("a", "A skill and an amount.")];
    const own = readerOf(site, "en", { pinned: [help] });
    expect(await own.search("kill", { limit: 9 })).not.toHaveProperty("corrected");
    expect(await own.search("kill amounr", { limit: 9 })).toMatchObject({
      corrected: "kill amount",
    });
  });

  test("are left as they are where that is asked for", async () => {
    const answer = await reader.search("suiciidal", { limit: 9, exactly: true });
    expect(answer).toMatchObject({ pinned: [], total: 0 });
  });
});

test("no word is corrected to one that the search would then leave out", async () => {
  const plain = readerOf(documents);
  const { corrected } = await plain.search("kill myself", { limit: 9 });
  expect(corrected).toBe("skill myself");
});

test("beside a pinned page nobody is asked whether another word was meant", async () => {
  const skills = ["asking", "waiting", "telling", "leaving"].map((name) =>
    section(`${name}.html`, "A skill, and one more skill, of a person.", `Skill of ${name}`),
  );
  const texts = [...skills, section("time.html", "Some kill time.")];
  const offered = async (pages: readonly PinnedPage[]) =>
    (await readerOf(texts, "en", { pinned: pages }).search("kill", { limit: 9 })).offered;
  expect(await offered([rights])).toBe("skill");
  expect(await offered([{ ...help, words: ["kill"] }])).toBeUndefined();
});
