import type { SiteOptions } from "../../src/site/config/config.ts";
import { article, type Files } from "./read-and-build.ts";

/** A small site, in English and Arabic, with a little of all that pages show. */
export const options: Partial<SiteOptions> = {
  title: "Tea",
  tagline: 'All "of" it.',
  url: "https://example.org/tea/",
  languages: ["ar"],
  editLink: "https://example.org/edit/{path}",
  footer: ["about.md"],
  header: [{ text: "Shop", link: "https://example.org/shop" }],
  coverage: { publish: true, except: ["more"] },
  redirects: { "/old.html": "guide/leaf.md#drying" },
};

const choice = `Intro on oolong [@mead; @nobody].

## Options {#options}

Some [@mead].

### Fewer {#fewer}

One.

## More {#more}

More.`;

export const files: Files = {
  "content/index.md": article("Home", "Begin with [choice](guide/choice.md)."),
  "content/about.md": article("About", "Of us."),
  "content/guide/index.md": article("Guide", "All of it.", "order: 1\n"),
  "content/guide/choice.md": article(
    "Choice",
    choice,
    "order: 1\ndate: 2024-01-02\nupdated: 2026-03-04\nauthors: [Ana, Bo]\ntags: [tea, leaf]\nobjectives: [Tell *green* tea, Ask first]\n",
  ),
  "content/guide/leaf.md": article(
    "Leaf",
    "Leaves.\n\n## Drying {#drying}\n\nDry.\n\n::: question dry\nDry?\n\n- [x] Yes\n- [ ] No\n\nRationale: As it is.\n:::\n\n::: item two",
    "order: 2\n",
  ),
  "content/ar/index.md": article("الشاي", "نص."),
  "content/ar/guide/choice.md": article("الاختيار", "نص [@mead]."),
  "content/ar/glossary.yaml": "terms:\n  - { id: oolong, term: أولونغ, definition: نصف أخضر. }\n",
  "content/sources.yaml": `sources:
  - id: nobody
    type: web
    organisation: Board of "tea"
    year: null
    title: Is tea warm?
    url: https://www.example.org/warm/
  - id: mead
    type: article
    authors: ["Mead, S.", "Hilton, D.", "Curtis, L."]
    year: 2001
    title: Peers
    container: Tea Journal
    volume: 25
    issue: 2
    pages: 134-141
    doi: 10.1037/h0095032
    note: Read [choice](guide/choice.md).
  - id: blatt
    type: book
    authors: ["Blatt, A.", "Ast, B."]
    year: 1999
    title: Grüner Tee
    language: de
    publisher: Verlag & Sohn
`,
  "content/glossary.yaml": `terms:
  - { id: oolong, term: Oolong, aliases: [wulong], definition: "Half green: [leaf](guide/leaf.md)." }
  - { id: assam, term: Assam, definition: Black. }
`,
  "quizzes/choice.yaml": `id: choice
title: Choosing
summary: On *choice*.
article: guide/choice.md
items:
  - id: one
    kind: single-choice
    stem: Which?
    rationale: Because.
    section: "#fewer"
    objective: Tell *green* tea
    difficulty: easy
    tags: [leaf]
    sources: [mead]
    options:
      - { id: a, text: This, key: true }
      - { id: b, text: That }
  - { id: two, kind: true-false, stem: So?, answer: true, rationale: R. }
  - { id: three, kind: numeric, stem: How many?, value: 7, unit: g, rationale: R., section: "guide/leaf.md#drying" }
`,
  "quizzes/leaf.yaml":
    "id: leaf\ntitle: Leaves\nitems:\n  - { id: leaf-1, kind: true-false, stem: So?, answer: true, rationale: R. }\n",
  "quizzes/mixed.quiz.yaml":
    "id: mixed\ntitle: Mixed\nsummary: S.\nmode: exam\ntimeLimit: 10\npassMark: 50\ndraw:\n  - { from: [choice], count: 1 }\n",
};
