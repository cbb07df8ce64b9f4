import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { type Source, sourcesSchema } from "../../src/markdown/sources.ts";

// What the guide promises of its own list, beyond what the schema asks of any site's.

const file = join(import.meta.dirname, "../../content/sources.yaml");
const { sources } = sourcesSchema.parse(parse(readFileSync(file, "utf8")));

/** What an entry lacks, in a word each. */
function lacking(source: Source): readonly string[] {
  const { authors, organisation, year, container, publisher, url, doi, type } = source;
  return [
    ...(authors || organisation ? [] : ["author"]),
    // A page, or a code that is kept up to date, may bear no date. What is published bears one.
    ...(year === null && (type === "article" || type === "book") ? ["year"] : []),
    ...(container || publisher ? [] : ["publisher or journal"]),
    ...(url || doi ? [] : ["link or DOI"]),
  ];
}

describe("the guide's sources", () => {
  test("are all complete", () => {
    expect(sources.length).toBeGreaterThan(60);
    const faults = sources.map((source) => ({ id: source.id, lacking: lacking(source) }));
    expect(faults.filter(({ lacking }) => lacking.length > 0)).toEqual([]);
  });

  test("would be told apart from one that is not", () => {
    const bare: Source = { id: "bare", type: "article", year: null, title: "No more than a title" };
    expect(lacking(bare)).toEqual(["author", "year", "publisher or journal", "link or DOI"]);
  });
});
