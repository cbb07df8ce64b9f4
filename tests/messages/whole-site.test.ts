import { parse } from "parse5";
import { describe, expect, test } from "vitest";
import { once } from "../../src/core/once.ts";
import { arabicSite } from "../support/arabic-site.ts";
import { elementsOf } from "../support/parsed-html.ts";
import { pseudoMessages } from "../support/pseudo-language.ts";
import { buildOnly } from "../support/read-and-build.ts";

/** Attributes that are read out or shown. */
const shown = ["aria-label", "aria-description", "aria-roledescription", "aria-valuetext"].concat(
  ...["title", "alt", "placeholder", "label", "content"],
);

const options = { title: "موقع", report: "mailto:a@b.c?subject={id}", coverage: { publish: true } };
const editLink = "https://example.org/{path}";

describe.each([
  {
    name: "in Arabic",
    settings: { language: "ar" },
    // Names, formats, keys and commands, which Arabic writes in Latin letters too.
    latin: [
      ...[
        "JavaScript",
        "Safari",
        "Waymark",
        "JSON",
        "CSV",
        "xAPI",
        "FSRS",
        "Anki",
        "GIFT",
        "QR",
        "id",
      ],
      ...["front", "back", "Enter", "title"],
      // A bank's id, which authors read.
      "tea",
    ],
    lang: "ar",
  },
  {
    name: "in a pseudo-language, from right to left",
    settings: { language: "en", direction: "rtl" as const, messages: pseudoMessages() },
    // An id, and what `Intl` writes.
    latin: ["tea", "March"],
    lang: "en",
  },
])("a site $name", ({ settings, latin, lang }) => {
  const built = once(() => buildOnly(arabicSite, { ...options, ...settings, editLink }));

  test("says nothing in English on any page", async () => {
    const pages = [...(await built())].filter(([name]) => name.endsWith(".html"));
    expect(pages.length).toBeGreaterThan(15);
    const left = pages.flatMap(([name, html]) =>
      textsOf(html)
        .filter((text) => (text.match(/[A-Za-z]{2,}/g) ?? []).some((word) => !latin.includes(word)))
        .map((text) => `${name}: ${text.trim()}`),
    );
    expect(left).toEqual([]);
  });

  test("is marked as what it is on every page", async () => {
    for (const [name, html] of await built()) {
      if (!name.endsWith(".html")) continue;
      const root = elementsOf(parse(html)).find((each) => each.name === "html");
      expect([root?.attributes.get("lang"), root?.attributes.get("dir")], name).toEqual([
        ...[lang, "rtl"],
      ]);
    }
  });
});

/** What a page shows and reads out, templates for its scripts too; not code, addresses and names of files. */
function textsOf(html: string): readonly string[] {
  const silent = ["script", "style", "code", "svg"];
  return elementsOf(parse(html, { scriptingEnabled: false })).flatMap(
    ({ element, name, attributes }) => {
      if (silent.includes(name)) return [];
      if (name === "meta" && attributes.get("name") !== "description") return [];
      const own = element.childNodes.flatMap((node) =>
        node.nodeName === "#text" && "value" in node ? [node.value] : [],
      );
      const said = shown.flatMap((attribute) => attributes.get(attribute) ?? []);
      return [...own, ...said];
    },
  );
}
