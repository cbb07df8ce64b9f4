import { parse } from "parse5";
import { beforeAll, describe, expect, it, vi } from "vitest";
import type { Diagnostic } from "../../src/core/diagnostics.ts";
import { sourcesSchema } from "../../src/markdown/sources.ts";
import { readConfig, type SiteOptions } from "../../src/site/config/config.ts";
import { configSchema } from "../../src/site/config/config-schema.ts";
import { bankSchema, itemSchema } from "../../src/site/read/bank.ts";
import { frontMatterSchema } from "../../src/site/read/front-matter-schema.ts";
import { glossarySchema } from "../../src/site/read/glossary.ts";
import { quizSchema } from "../../src/site/read/quiz.ts";
import { readSite } from "../../src/site/read-site.ts";
import { fillSchema } from "../support/fill-schema.ts";
import { elementsOf, type ParsedElement } from "../support/parsed-html.ts";
import { buildChanged, type Files, soundFiles, writeSite } from "../support/read-and-build.ts";

/** In a line of words, each closed: all of them go into every text at once. */
const inLine = [
  "<script>x()</script><ScRiPt src=x.js></sCrIpT>",
  "<img src=data:image/png,x alt onerror=x()><b onclick=x() style=position:fixed data-x=1>b</b>",
  "<iframe srcdoc=x></iframe><object data=x></object><embed src=x>",
  "<form action=x><input autofocus onfocus=x><button formaction=x>b</button></form>",
  "<meta http-equiv=refresh content='0;url=https://x.org'><base href=https://x.org><link rel=stylesheet href=x>",
  "<svg onload=x()><script>x()</script><g xlink:href=javascript:x()><text>t</text></g></svg>",
  "<math><mtext></mtext><mglyph><style><img src onerror=x()></style></mglyph></math>",
  "<noscript><b title='</noscript><img src=x onerror=x()>'></b></noscript>",
  "<template><script>x()</script></template><style>*{display:none}</style><title>t</title>",
  "<!--><script>x()</script>--><x-y is=z>x</x-y><item-place data-item=a></item-place>",
  "</p></div></li></dd></label></legend></template></main></article></h2></body></html><h1 id=main>b</h1>",
  "<li>l</li><dt>d</dt><td>c</td><tr><caption>c</caption><option>o</option>",
];

/** Links stand in no choice of a scenario. */
const links =
  "<a href=javascript:x()>a</a><a href='jAvAsCrIpT&colon;x()'>a</a><a href=&#106;avascript:x()>a</a>" +
  "<a href=data:text/html,x>a</a><a href=vbscript:x>a</a><a href=https://x.org target=_blank ping=x>a</a>";

/** What swallows the rest of a text, one at a time. */
const unclosed = ["<!-- never", "<script>", "<textarea>", "<xmp>", "<style>", "<b", "<b title='"];

const plainText = `</title></p><script>x()</script>"'><b onclick=x()>`;

// Thousands of warnings are the point, and nobody reads them.
beforeAll(() => {
  const silent = vi.spyOn(process.stderr, "write").mockReturnValue(true);
  return () => silent.mockRestore();
});

describe("every text that an author writes", () => {
  let calmPages: ReadonlyMap<string, string>;

  beforeAll(async () => {
    const calm = hostileSite(({ example, line }) => (line ? example : `${example}\n\nafter`));
    calmPages = await buildChanged(calm.files, calm.options);
  }, 60_000);

  it("comes out as markup that is allowed, changes nothing around it, and all that is left out is told", async () => {
    const fierce = hostileSite(({ example, line, tag, choice, body }) => {
      const attack = [...inLine, ...(choice ? [] : [links])].join(" ");
      // In an article an id that is taken is an error.
      const ids = body ? "" : "<b id=main>b</b><p id=search-dialog>p</p>";
      return line ? `${example} <${tag}> ${attack}` : `${example}\n\n${ids} ${attack} <${tag}>`;
    });
    expect(fierce.places).toBeGreaterThan(60);
    comparePages(calmPages, await buildChanged(fierce.files, fierce.options));
    const told = (await diagnosticsOf(fierce)).map(({ message }) => message).join("\n");
    const silent = fierce.names.filter(
      (_, index) => !told.includes(`<x-place-${index + 1}> is left out`),
    );
    expect(silent).toEqual([]);
  });

  it("may leave open what it likes: the page is whole, and its author hears of it", async () => {
    const openAt = (turn: number) =>
      hostileSite(({ example, line, tag }) => {
        const attack = unclosed[(Number(tag.replace(/\D/g, "")) + turn) % unclosed.length];
        return line ? `${example} ${attack}` : `${example}\n\n<div>\n${attack}\n\nafter`;
      });
    const first = openAt(0);
    comparePages(calmPages, await buildChanged(first.files, first.options));
    for (let turn = 0; turn < unclosed.length; turn++) {
      const site = openAt(turn);
      const warned = (await diagnosticsOf(site)).filter(
        ({ rule }) => rule === "unsafe-html" || rule === "unclosed-html",
      );
      // In a line of words Markdown takes an unfinished tag or comment for text.
      expect(warned.length).toBeGreaterThanOrEqual(site.blocks);
    }
  });
});

interface Place {
  readonly example: string;
  /** Whether it can be one line only. */
  readonly line: boolean;
  /** A tag that no other place has. */
  readonly tag: string;
  /** Whether it is what a scenario's learner would do. */
  readonly choice: boolean;
  /** Whether it is an article's own text. */
  readonly body: boolean;
}

/** A site with one of everything, each text of it as `text` makes it. */
function hostileSite(text: (place: Place) => string) {
  const names: string[] = [];
  let blocks = 0;
  const write = (file: string, line: boolean, example: string, path: readonly string[] = []) => {
    names.push(`${file}: ${path.join(".")}`);
    if (!line) blocks++;
    const choice = path.includes("choices") && path.at(-1) === "text";
    const body = path[0] === "body";
    return text({ example, line, body, tag: `x-place-${names.length}`, choice });
  };
  const isCalm = text({ example: "", line: true, tag: "0", choice: false, body: false }) === "";
  const filled = (file: string, schema: Parameters<typeof fillSchema>[0], example: unknown) =>
    fillSchema(schema, example, {
      markdown: (value, path) => write(file, false, value, path),
      plain: (value, path) => {
        if (notForReaders.has(path.at(-1) ?? "")) return value;
        return isCalm ? (value ?? "Text") : `${value ?? "Text"} ${plainText}`;
      },
    });
  const items = itemSchema.options.map((schema) => {
    const { examples } = schema.meta() as { readonly examples: readonly unknown[] };
    return examples[0];
  });
  const bank = { id: "kinds", title: "Kinds", summary: "Some.", article: "guide/choice.md", items };
  const quiz = { id: "drawn", title: "Drawn", summary: "Some.", items: ["choice-1"] };
  const source = {
    id: "mead",
    type: "article",
    authors: ["Mead, S."],
    year: 2001,
    title: "Peers",
    note: "N.",
  };
  const front = { title: "Choice", summary: "Some.", objectives: ["Choose"] };
  const line = (example: string) => write("content/guide/choice.md", true, example, ["body"]);
  const body = [
    `Intro [@mead]. ${line("words")}`,
    `## ${line("Heading")} {#options}`,
    `::: note ${line("Title")}\n${line("in a box")}\n:::`,
    `| a |\n|--:|\n| ${line("cell").replaceAll("|", "\\|")} |`,
    `- ${line("entry")}\n\n> ${line("quoted")}`,
    `::: question own\nWho?\n\n- [x] ${line("Sam")}\n  > ${line("Yes")}\n- [ ] Bob\n\nRationale: ${line("So")}\n:::`,
    write("content/guide/choice.md", false, "Block.", ["body"]),
  ];
  const files: Files = {
    "content/guide/choice.md": `---\n${yamlOf(filled("front matter", frontMatterSchema, front))}\n---\n\n${body.join("\n\n## Part\n\n")}\n`,
    "content/glossary.yaml": yamlOf(
      filled("glossary", glossarySchema, {
        terms: [{ id: "choice", term: "Choice", definition: "An act." }],
      }),
    ),
    "content/sources.yaml": yamlOf(filled("sources", sourcesSchema, { sources: [source] })),
    "quizzes/kinds.yaml": yamlOf(filled("bank", bankSchema, bank)),
    "quizzes/drawn.quiz.yaml": yamlOf(filled("quiz", quizSchema, quiz)),
  };
  const options = filled("configuration", configSchema, { title: "Test" }) as SiteOptions;
  return { files, options, names, places: names.length, blocks };
}

/** JSON is YAML; line by line, since a warning shows the whole line. */
function yamlOf(value: unknown): string {
  return JSON.stringify(value, null, 1);
}

/** Plain strings that name things in the site, or are compared with what learners type. */
const notForReaders = new Set([
  ...["aliases", "permalink", "slug", "translationOf"],
  ...[
    "content",
    "quizzes",
    "includes",
    "footer",
    "header",
    "sidebar",
    "redirects",
    "url",
    "output",
    "editLink",
    "logo",
    "colours",
    "fonts",
    "report",
    "sources",
    "article",
    "section",
    "items",
  ],
  ...[
    "hosts",
    "objective",
    "accept",
    "match",
    "unit",
    "language",
    "pinned",
    "search",
    "organisation",
  ],
]);

async function diagnosticsOf({
  files,
  options,
}: Pick<ReturnType<typeof hostileSite>, "files" | "options">) {
  const { config } = readConfig(options);
  if (!config) throw new Error("the test's own options are wrong");
  const { diagnostics } = await readSite(await writeSite({ ...soundFiles, ...files }), config);
  return diagnostics as readonly Diagnostic[];
}

/** Elements and attributes that an author's text may bring. */
const authors = new Set([
  ...[
    "a",
    "b",
    "br",
    "i",
    "img",
    "code",
    "span",
    "p",
    "div",
    "em",
    "strong",
    "blockquote",
    "ul",
    "li",
    // A heading of level 1 is shown as one of level 2.
    "h2",
  ],
  ...["table", "thead", "tbody", "tr", "th", "td", "pre"],
]);
const authored = new Set([
  "href",
  "src",
  "alt",
  "class",
  "title",
  "id",
  "tabindex",
  "loading",
  "decoding",
  "rel",
  "target",
]);

function comparePages(
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
): void {
  const pages = [...before.keys()].filter((path) => path.endsWith(".html"));
  expect([...after.keys()].filter((path) => path.endsWith(".html"))).toEqual(pages);
  for (const path of pages) {
    const [calm, fierce] = [before, after].map((build) => elementsOf(parse(build.get(path) ?? "")));
    const [own, other] = [skeleton(calm ?? []), skeleton(fierce ?? [])];
    const at = own.findIndex((entry, index) => entry !== other[index]);
    expect(at === -1 ? other.length : other[at], path).toBe(at === -1 ? own.length : own[at]);
    for (const { name, attributes } of fierce ?? []) {
      if (!authors.has(name)) continue;
      for (const [key, value] of attributes) {
        expect(/^on|^style$/.test(key), `${path}: <${name} ${key}>`).toBe(false);
        if (key === "href") expect(value, path).not.toMatch(/^\s*(?:javascript|vbscript|data):/i);
      }
    }
  }
}

const OWN_STYLE = /^(?:\.\.\/)*assets\/[\w-]+-style-[0-9a-f]{10}\.css$/;

/** The page's own elements in their places: those that no author can write. */
function skeleton(elements: readonly ParsedElement[]): readonly string[] {
  return elements.flatMap(({ element, name, attributes }) => {
    const own = [...attributes.keys()].filter((key) => !authored.has(key)).sort();
    const id = attributes.get("id");
    if (authors.has(name) && own.length === 0 && id === undefined) return [];
    // A page takes the styles that its texts need.
    if (name === "link" && OWN_STYLE.test(attributes.get("href") ?? "")) return [];
    const above: string[] = [];
    for (let node = element.parentNode; node && "tagName" in node; node = node.parentNode)
      above.unshift(node.tagName);
    return [`${above.join(" ")} ${name} ${own.join(" ")} ${id ?? ""}`];
  });
}
