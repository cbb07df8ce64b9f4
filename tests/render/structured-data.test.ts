import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { article, buildChanged } from "../support/read-and-build.ts";

// Shapes are worked out by hand from schema.org's definitions of each type.

const url = "https://example.org/tea/";

const pages = {
  "content/guide/index.md": article("Guide", "All of it."),
  "content/guide/choice.md": article(
    "Choice </script> & <!-- so",
    "Intro [@mead].\n\n## Options {#options}\n\nSome.",
    "date: 2024-01-02\nupdated: 2026-03\nauthors: [Ana]\ntags: [tea]\nobjectives: [Tell *green* tea]\n",
  ),
  "content/ar/index.md": article("الشاي", "نص."),
};

const built = await buildChanged(pages, { url, title: "Test", languages: ["ar"] });

function things(page: string): readonly Record<string, unknown>[] {
  const html = built.get(page) ?? "";
  const [, text = ""] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html) ?? [];
  expect(text).not.toMatch(/<!--|<script/);
  const { "@context": context, "@graph": graph } = JSON.parse(text);
  expect(context).toBe("https://schema.org");
  return graph;
}

describe("what search engines are told of", () => {
  it("an article is when it was written, by whom, what it teaches and where it stands", () => {
    expect(things("guide/choice.html")).toEqual([
      {
        "@type": ["Article", "LearningResource"],
        name: "Choice </script> & <!-- so",
        headline: "Choice </script> & <!-- so",
        description: "What it says.",
        url: `${url}guide/choice.html`,
        inLanguage: "en",
        datePublished: "2024-01-02",
        author: [{ "@type": "Person", name: "Ana" }],
        keywords: ["tea"],
        teaches: ["Tell green tea"],
        isPartOf: { "@type": "WebSite", name: "Test", url },
      },
      {
        "@type": "BreadcrumbList",
        itemListElement: [
          { "@type": "ListItem", position: 1, name: "Home", item: url },
          { "@type": "ListItem", position: 2, name: "Guide", item: `${url}guide/` },
          {
            "@type": "ListItem",
            position: 3,
            name: "Choice </script> & <!-- so",
            item: `${url}guide/choice.html`,
          },
        ],
      },
    ]);
  });

  it("a folder whose pages have questions is a course", () => {
    expect(things("guide/index.html")[0]).toMatchObject({
      "@type": "Course",
      name: "Guide",
      hasPart: [{ "@type": "LearningResource", url: `${url}guide/choice.html` }],
    });
  });

  it("a quiz is its questions and what may be chosen, not what is right", () => {
    expect(things("quizzes/choice.html")[0]).toEqual({
      "@type": "Quiz",
      name: "Choice",
      description: "On choice.",
      url: `${url}quizzes/choice.html`,
      inLanguage: "en",
      hasPart: [
        {
          "@type": "Question",
          name: "Which?",
          text: "Which?",
          url: `${url}quizzes/choice.html#item-choice-1`,
          eduQuestionType: "Multiple choice",
          suggestedAnswer: [
            { "@type": "Answer", position: 1, text: "This" },
            { "@type": "Answer", position: 2, text: "That" },
          ],
        },
      ],
    });
  });

  it("the glossary is its terms", () => {
    expect(things("glossary.html")[0]).toMatchObject({
      "@type": "DefinedTermSet",
      hasDefinedTerm: [
        {
          ...{ "@type": "DefinedTerm", name: "Choice", description: "An act." },
          url: `${url}glossary.html#term-choice`,
        },
      ],
    });
  });

  it("the site is its name and language, in each of its languages", () => {
    expect(things("index.html")).toEqual([
      { "@type": "WebSite", name: "Test", url, inLanguage: "en" },
    ]);
    expect(JSON.stringify(things("ar/index.html"))).toContain('"inLanguage":"ar"');
  });
});

it("a shared link has a title, a text and an address", () => {
  const html = built.get("guide/choice.html") ?? "";
  const said = [...html.matchAll(/<meta property="og:([^"]*)" content="([^"]*)">/g)].map(
    ([, name, value]) => `${name}: ${value}`,
  );
  // Its picture is drawn where the machine has letters.
  expect(said.filter((line) => !line.startsWith("image"))).toEqual([
    "type: article",
    "title: Choice &lt;/script&gt; &amp; &lt;!-- so",
    "site_name: Test",
    `url: ${url}guide/choice.html`,
    "description: What it says.",
  ]);
  expect(built.get("index.html")).toContain('<meta property="og:type" content="website">');
});

it("none of it is there where nobody knows the site's address", async () => {
  const html = [...(await buildChanged(pages)).values()].join("");
  expect(html).not.toMatch(/ld\+json|property="og:|twitter:card/);
});

interface Thing extends Readonly<Record<string, unknown>> {
  readonly "@type": string | readonly string[];
}

/** A thing and all that are said within it. */
function withInner(value: unknown): readonly Thing[] {
  if (typeof value !== "object" || value === null) return [];
  const inner = Object.values(value).flatMap(withInner);
  return "@type" in value ? [value as Thing, ...inner] : inner;
}

/** With no more of the things within it than what they are: each is claimed by itself. */
function outline(thing: Thing): Thing {
  const text = JSON.stringify(thing, (_, value) =>
    value !== null && typeof value === "object" && "@type" in value && value !== thing
      ? { "@type": value["@type"] }
      : value,
  );
  return JSON.parse(text);
}

/** TypeScript that holds where schema.org knows each of a thing's properties, and takes its values. */
function claim(thing: Thing, at: number): string {
  const { "@type": types, ...said } = thing;
  const properties = [types].flat().map((type) => `Properties<schema.${type}>`);
  return `export const thing${at}: ${properties.join(" & ")} = ${JSON.stringify(said)};\n`;
}

it("all of it is in the vocabulary of schema.org, as schema-dts has it", () => {
  const said = [...built.keys()]
    .filter((page) => page.endsWith(".html") && built.get(page)?.includes("ld+json"))
    .flatMap((page) => things(page).flatMap(withInner));
  const types = new Set(said.flatMap((thing) => thing["@type"]));
  for (const type of ["Article", "BreadcrumbList", "Course", "DefinedTermSet", "Quiz", "Question"])
    expect(types).toContain(type);
  const outlines = new Map(said.map(outline).map((thing) => [JSON.stringify(thing), thing]));
  mkdirSync(".cache", { recursive: true });
  const folder = mkdtempSync(path.join(".cache", "vocabulary-"));
  try {
    const file = path.join(folder, "things.ts");
    writeFileSync(
      file,
      `import type * as schema from "schema-dts";
type Properties<T> = Omit<Exclude<T, string>, "@type">;
// What is none is told.
// @ts-expect-error
export const none: Properties<schema.Article> = { headlin: "" };
// @ts-expect-error
export const other: Properties<schema.Quiz> = { hasPart: { "@type": "Colour" } };
${[...outlines.values()].map(claim).join("")}`,
    );
    const settings = [
      ...["--ignoreConfig", "--singleThreaded", "--noEmit", "--strict", "--skipLibCheck"],
      ...["--lib", "es2024", "--types", "", "--module", "nodenext"],
    ];
    const check = () =>
      execFileSync("node", ["node_modules/typescript/bin/tsc", ...settings, file], {
        encoding: "utf8",
        // Looking for rubbish takes a fifth of its time.
        env: { ...process.env, GOGC: "400" },
      });
    expect(check()).toBe("");
  } finally {
    rmSync(folder, { recursive: true });
  }
});
