import { beforeAll, describe, expect, test } from "vitest";
import { readConfig, type SiteOptions } from "../../src/site/config/config.ts";
import { article, buildChanged, readChanged } from "../support/read-and-build.ts";

const files = {
  "content/about/help.md": article("Help", "Call.\n\n## Others {#others}\n\nAnd they?"),
};
const pin = (page: string, more: object = {}) => ({ words: ["need help"], page, ...more });
const searching = (...pinned: object[]) =>
  ({ search: { pinned } }) as unknown as Partial<SiteOptions>;

const faults = (options: object) =>
  readConfig({ title: "Test", ...options }).diagnostics.map(
    ({ message, hint }) => `${message}; ${hint}`,
  );

describe("the option", () => {
  test("search: false makes no search; true, and nothing, make one without pins", () => {
    const search = (options: object) => readConfig({ title: "Test", ...options }).config?.search;
    expect(search({ search: false })).toBe(false);
    for (const plain of [{ search: true }, {}, { search: {} }]) {
      expect(search(plain)).toEqual({ pinned: [], synonyms: [] });
    }
  });

  test("faults in its shape are named, each where it stands", () => {
    const pinned = [
      { words: [], page: "about/help.md" },
      { words: ["?!"], page: "about/help.md", notes: "x" },
      { words: ["help"] },
    ];
    const found = faults({ search: { pinned } });
    expect(found).toHaveLength(4);
    expect(found[0]).toMatch(/^option "search\.pinned\.0\.words": /);
    expect(found[1]).toMatch(
      /^option "search\.pinned\.1\.words\.0": must have a letter or a digit/,
    );
    expect(found[2]).toBe(
      '"search.pinned.1.notes" is not an option; did you mean "search.pinned.note"?',
    );
    expect(found[3]).toMatch(/^option "search\.pinned\.2\.page": /);
    expect(faults({ search: "yes" })).toHaveLength(1);
    expect(faults({ search: { pined: [] } })).toEqual([
      '"search.pined" is not an option; did you mean "search.pinned"?',
    ]);
  });

  test("a page or a section that is not there is an error, with what may have been meant", async () => {
    const { site, diagnostics } = await readChanged(
      files,
      searching(pin("about/help.md#others"), pin("about/halp.md"), pin("about/help.md#other")),
    );
    expect(site).toBeUndefined();
    expect(
      diagnostics.map(({ file, rule, message, hint }) => [file, rule, `${message}; ${hint}`]),
    ).toEqual([
      [
        ".eleventy.js",
        "dead-link",
        'option "search.pinned.1.page": there is no article about/halp.md; did you mean about/help.md?',
      ],
      [
        ".eleventy.js",
        "missing-anchor",
        'option "search.pinned.2.page": about/help.md has nothing with the id "other"; did you mean "#others"?',
      ],
    ]);
  });
});

describe("what is built", () => {
  const entry = (built: ReadonlyMap<string, string>) =>
    [...built].find(([path]) => path.startsWith("assets/search-entry/"))?.[1] ?? "";

  let pinned: ReadonlyMap<string, string>;
  let bare: ReadonlyMap<string, string>;
  beforeAll(async () => {
    const others = pin("about/help.md#others", { note: "For <them>." });
    pinned = await buildChanged(files, searching(pin("about/help.md"), others));
    bare = await buildChanged(files);
  });

  test("pages, titles and notes stand in the index's first file; without pins nothing does", () => {
    expect(entry(pinned)).toContain(
      '{"title":"Help","url":"about/help.html","note":"What it says.","words":["need help"]}',
    );
    expect(entry(pinned)).toContain('"title":"Help: Others","url":"about/help.html#others"');
    expect(entry(bare)).not.toContain("pinned");
  });

  test("where scripts do not run, the search page lists them", () => {
    const hidden = (built: ReadonlyMap<string, string>) =>
      /<noscript>(.*?)<\/noscript>/s.exec(built.get("search.html") ?? "")?.[1];
    expect(hidden(pinned)).toContain("Suggested by this site");
    expect(hidden(pinned)).toContain(
      '<a href="about/help.html#others">Help: Others</a>: For &lt;them&gt;.',
    );
    expect(hidden(bare)).not.toContain("Suggested by this site");
  });
});
