import { describe, expect, it } from "vitest";
import { readConfig } from "../../src/site/config/config.ts";
import { buildChanged } from "../support/read-and-build.ts";

async function links(report: string): Promise<readonly string[]> {
  const pages = await buildChanged({}, report === "" ? {} : { report });
  const html = pages.get("quizzes/choice.html") ?? "";
  return [...html.matchAll(/<p class="item-report"><a href="([^"]*)"/g)].map(([, href = ""]) =>
    href.replaceAll("&amp;", "&"),
  );
}

describe("where to report a question", () => {
  it("is a link with the item's id and revision, or none", async () => {
    expect(await links("")).toEqual([]);
    const [issue = ""] = await links(
      "https://example.org/issues/new?title={id}&body=Revision%20{revision}",
    );
    expect(issue).toMatch(
      /^https:\/\/example\.org\/issues\/new\?title=choice-1&body=Revision%20[0-9a-f]{12}$/,
    );
    const [mail = ""] = await links("mailto:quiz@example.org");
    expect(mail).toMatch(
      /^mailto:quiz@example\.org\?subject=Question%20choice-1%20\([0-9a-f]{12}\)$/,
    );
    const [titled = ""] = await links("mailto:quiz@example.org?subject=Quiz");
    expect(titled).toMatch(
      /^mailto:quiz@example\.org\?subject=Quiz&body=Question%20choice-1%20\([0-9a-f]{12}\)$/,
    );
  });

  const wrong: [value: string, message: string][] = [
    ["quiz@example.org", 'must begin with "mailto:" and an address, or with "https://"'],
    ["javascript:alert({id})", 'must begin with "mailto:" and an address, or with "https://"'],
    ["http://example.org/{id}", 'must begin with "mailto:" and an address, or with "https://"'],
    ["mailto:quiz", 'must begin with "mailto:" and an address, or with "https://"'],
    ["https://example.org/", 'must contain "{id}" where the question\'s id is to stand'],
    ["https://example.org/?a b={id}", "may hold no spaces; write %20"],
    [
      "https://example.org/{id}/{rev}",
      "may name {id} and {revision} and nothing else in braces, such as {rev}",
    ],
  ];

  it.each(wrong)("is refused when it is %s", (report, message) => {
    const { config, diagnostics } = readConfig({ title: "Test", report });
    expect(config).toBeUndefined();
    expect(diagnostics).toMatchObject([{ rule: "config", file: ".eleventy.js" }]);
    const [told = ""] = diagnostics.map((fault) => `${fault.message}; ${fault.hint}`);
    expect(told.slice(0, message.length + 17)).toBe(`option "report": ${message}`);
  });
});
