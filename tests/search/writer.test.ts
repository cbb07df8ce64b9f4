import lunr from "lunr";
import { describe, expect, test } from "vitest";
import { fieldBoosts, kindBoosts } from "../../src/search/documents.ts";
import { buildLunr, writeIndex } from "../../src/search/writer.ts";
import { plainCorpus, readerOf, received, section } from "./support.ts";

describe("writeIndex", () => {
  test("the same documents give the same bytes", () => {
    const again = structuredClone(plainCorpus);
    expect(writeIndex(again, { language: "en" })).toEqual(
      writeIndex(plainCorpus, { language: "en" }),
    );
  });

  test("writes a script that hands its data to the registrar, and does nothing where there is none", () => {
    const written = writeIndex(plainCorpus, { language: "en" });
    expect(written.files.map((file) => file.name)).toEqual([written.entry]);
    expect([...received(written).keys()]).toEqual(["index"]);
    for (const { contents } of written.files) {
      expect(() => new Function("globalThis", contents)({})).not.toThrow();
    }
  });

  test("text of every sort survives the way through a script", async () => {
    const text =
      "a 'quoted' \\ \"word\" </script><!-- \u2028 and \u2029 `$` __proto__ \u0000 naïve 👍";
    const document = section("__proto__.html#constructor", text, "hasOwnProperty 'tis");
    const written = writeIndex([document], { language: "en" });
    expect(written.files[0]?.contents).not.toMatch(/[\u2028\u2029]/);
    const answer = await readerOf([document]).search("naive", { limit: 5 });
    expect(answer.groups[0]?.hits[0]).toMatchObject({ url: document.url, title: document.title });
    expect(answer.groups[0]?.hits[0]?.excerpt.text).toBe(text.replace(/\s+/g, " "));
  });

  test("the index is what stock Lunr builds, without its stop-word filter", () => {
    const stock = lunr(function () {
      this.pipeline.remove(lunr.stopWordFilter);
      this.searchPipeline.remove(lunr.stopWordFilter);
      this.ref("id");
      for (const [field, boost] of Object.entries(fieldBoosts)) this.field(field, { boost });
      plainCorpus.forEach((document, index) => {
        this.add({ ...document, id: String(index) }, { boost: kindBoosts[document.kind] });
      });
    });
    const { pipeline: _, ...expected } = JSON.parse(JSON.stringify(stock));
    expect(JSON.parse(JSON.stringify(buildLunr(plainCorpus, "en")))).toMatchObject(expected);
  });

  test("no documents make an index in which nothing is found", async () => {
    const answer = await readerOf([]).search("anything", { limit: 5 });
    expect(answer).toEqual({ matched: "all", groups: [], total: 0 });
  });
});
