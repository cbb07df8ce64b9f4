import { describe, expect, it } from "vitest";
import { importReading } from "../../src/cli/import/import-file.ts";
import { type FormatName, formats } from "../../src/formats/formats.ts";
import { writeZip } from "../../src/formats/zip/write-zip.ts";

const bytes = (text: string) => new TextEncoder().encode(text);
// One pixel, as https://en.wikipedia.org/wiki/GIF#Example_GIF_file and the like have it.
const gif = "R0lGODlhAQABAAAAACwAAAAAAQABAAA=";
const data = `data:image/gif;base64,${gif}`;

async function imported(
  format: FormatName,
  source: string | Uint8Array,
  beside: Readonly<Record<string, string>> = {},
) {
  const file = typeof source === "string" ? bytes(source) : source;
  const reading = await formats[format].read({ name: "tea", bytes: file });
  const {
    bank = "",
    assets,
    report,
  } = importReading(reading, {
    origin: { file: "tea", format },
    ...{ to: "quizzes/tea.yaml", content: "content", before: undefined },
    beside: (path) => (Object.hasOwn(beside, path) ? bytes(beside[path] ?? "") : undefined),
  });
  const lost = report.items.flatMap((item) =>
    [...item.changed, ...item.dropped, item.reason ?? []].flat(),
  );
  const shown = [...assets].map(([name, each]) => [name, new TextDecoder().decode(each)]);
  return { bank, names: [...assets.keys()], shown, lost, items: report.items };
}

const moodle = (text: string, format = "html", files = "") =>
  `<?xml version="1.0"?><quiz><question type="truefalse"><questiontext format="${format}"><text><![CDATA[${text}]]></text>${files}</questiontext><answer fraction="100"><text>true</text></answer><answer fraction="0"><text>false</text></answer></question></quiz>`;

describe("a picture that stands in a text as data:", () => {
  const html = `<p>Which? <img alt="a cup" src="${data}"></p>`;
  const markdown = `Which? ![a cup](${data})`;
  const csv = (cell: string) => `question,answer\n"${cell.replaceAll('"', '""')}",tea\n`;
  const cases: readonly (readonly [name: string, format: FormatName, source: string])[] = [
    ["JSON, HTML", "json", JSON.stringify([{ question: html, answer: "tea" }])],
    ["JSON, Markdown", "json", JSON.stringify([{ question: `**${markdown}**`, answer: "tea" }])],
    ["JSON, a field", "json", JSON.stringify([{ question: "Which?", image: data, answer: "tea" }])],
    ["Moodle XML", "moodle-xml", moodle(html)],
    ["Moodle XML, Markdown", "moodle-xml", moodle(markdown, "markdown")],
    [
      "Moodle XML, cloze",
      "moodle-xml",
      moodle(`${html} {1:SA:=tea}`).replace("truefalse", "cloze"),
    ],
    ["GIFT", "gift", `[html]<p>Which? <img alt="a cup" src="${data}"></p>{=tea}`],
    ["GIFT, Markdown", "gift", `[markdown]${markdown.replaceAll("=", "\\=")}{=tea}`],
    ["CSV", "csv", csv(markdown)],
    ["Anki's text", "anki-text", `#separator:tab\n#html:true\n${html}\ttea\n`],
    ["skill quiz", "skill-quiz", `#### Q1. ${markdown}\n\n- [x] tea\n- [ ] ale\n`],
    [
      "skill quiz, named by a label at the end of the file",
      "skill-quiz",
      `#### Q1. Which? ![a cup][Cup  1]\n\n- [x] tea\n- [ ] ale\n\n#### Q2. Why?\n\n- [x] so\n- [ ] no\n\n[cup 1]: ${data} "a cup"\n`,
    ],
    ["CSV, named by a label", "csv", csv(`Which? ![cup]\n\n[cup]: <${data}>`)],
    ["mkdocs-quiz", "mkdocs-quiz", `<quiz>\n${markdown}\n- [x] tea\n- [ ] ale\n</quiz>\n`],
    [
      "QTI 1.2",
      "qti",
      `<questestinterop><item ident="a"><itemmetadata><qtimetadata><qtimetadatafield><fieldlabel>question_type</fieldlabel><fieldentry>essay_question</fieldentry></qtimetadatafield></qtimetadata></itemmetadata><presentation><material><mattext texttype="text/html">${html.replaceAll("<", "&lt;")}</mattext></material><response_str ident="r" rcardinality="Single"><render_fib/></response_str></presentation></item></questestinterop>`,
    ],
  ];
  it.each(cases)("is a file beside the bank: %s", async (_, format, source) => {
    const { bank, names, lost } = await imported(format, source);
    const told = lost.filter((what) => /picture/.test(what));
    expect(names, `${bank}\n${lost.join("\n")}`).toHaveLength(1);
    expect(names[0]).toMatch(/^content\/images\/tea\/picture-[0-9a-z]{8}\.gif$/);
    expect(bank.replace(/\s+/g, " ")).toMatch(
      /!\[[^\]]*\]\(\.\.\/content\/images\/tea\/picture-[0-9a-z]{8}\.gif\)/,
    );
    expect(bank).not.toMatch(/base64|\]:/);
    expect(told).toEqual([]);
  });

  it("is told where a label names it and its kind is not kept; a label in code is none", async () => {
    const { bank, names, lost } = await imported(
      "csv",
      csv("Which? [a], ![b] [^1], `[a]` [c](d)\n\n[a]: data:text/html,x\n[b]: data:text/html,y"),
    );
    expect(names).toEqual([]);
    expect(bank).toContain("Which? a, b [^1], `[a]` c");
    expect(lost).toEqual([
      "the question: the link to data:text/html,x, but for its text",
      "the question: a picture that stands in the text itself, of a kind that is not kept",
      "the question: the link to d, but for its text",
    ]);
  });

  it("is what its bytes are, whatever it is said to be; what no page shows is told", async () => {
    const named = async (src: string) => {
      const { names, lost } = await imported(
        "json",
        JSON.stringify([{ question: `<img src='${src}'> Which?`, answer: "tea" }]),
      );
      return [names.map((name) => name.replace(/^.*-\w+/, "")), lost.length] as const;
    };
    const drawing = (inner: string) => `<svg xmlns="http://www.w3.org/2000/svg">${inner}</svg>`;
    const base64 = (text: string) => Buffer.from(text).toString("base64");
    expect(await named(`data:image/png;base64,${gif}`)).toEqual([[".gif"], 0]);
    // Its first byte, 0x89, is another letter in windows-1252.
    const png =
      "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";
    expect(await named(`data:image/png;base64,${png}`)).toEqual([[".png"], 0]);
    expect(await named(`data:image/gif;base64,${base64("not a picture")}`)).toEqual([[], 1]);
    expect(await named(`data:text/html;base64,${base64("<script>x()</script>")}`)).toEqual([[], 1]);
    expect(await named("data:image/gif;base64,!!")).toEqual([[], 1]);
    expect(await named(`data:image/svg+xml;base64,${base64(drawing("<path/>"))}`)).toEqual([
      [".svg"],
      0,
    ]);
    expect(await named(`data:image/svg+xml,${encodeURIComponent(drawing("<path/>"))}`)).toEqual([
      [".svg"],
      0,
    ]);
    expect(
      await named(`data:image/svg+xml;base64,${base64(drawing("<script>x()</script>"))}`),
    ).toEqual([[], 1]);
  });
});

it("of files in Moodle XML that no text shows it is told", async () => {
  const file = (name: string) => `<file name="${name}" path="/" encoding="base64">${gif}</file>`;
  const { names, lost } = await imported(
    "moodle-xml",
    moodle('<img src="@@PLUGINFILE@@/a.gif" alt="x">?', "html", file("a.gif") + file("b c.gif")),
  );
  expect(names).toEqual(["content/images/tea/a.gif"]);
  expect(lost).toEqual(["the file b c.gif, which no text shows"]);
});

describe("a file with brackets, spaces and letters of any script in its name", () => {
  const name = "my pic (1) für Tee.png";
  const spellings: readonly (readonly [string, string])[] = [
    ["as it is", name],
    ["percent-encoded", encodeURI(name)],
    [
      "percent-encoded whole",
      encodeURIComponent(name).replace(/[()]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`),
    ],
    ["with accents in two signs", name.normalize("NFD")],
  ];
  const file = `<file name="${name}" path="/" encoding="base64">${gif}</file>`;

  it.each(spellings)("is found in Moodle XML, written %s", async (_, written) => {
    for (const source of [
      moodle(
        `<p>Which? <img src="@@PLUGINFILE@@/${written}" alt="x"> and <b>more</b></p>`,
        "html",
        file,
      ),
      moodle(`Which? ![x](@@PLUGINFILE@@/${written}) and (more)`, "markdown", file),
    ]) {
      const { names, bank, lost } = await imported("moodle-xml", source);
      expect(names, source).toEqual(["content/images/tea/my-pic-1-fu-r-Tee.png"]);
      expect(bank).toMatch(/more/);
      expect(lost).toEqual([]);
    }
  });

  it.each(spellings)(
    "is found beside GIFT, CSV, JSON and Markdown, written %s",
    async (_, written) => {
      const markdown = `Which? ![x](img/${written}) and ![y](<img/${written}>)`;
      const beside = { [`img/${name}`]: "tea" };
      for (const [format, source] of [
        ["gift", `[markdown]${markdown}{=tea}`],
        ["gift", `[html]Which? <img src="img/${written}" alt="x">{=tea}`],
        ["csv", `question,answer\n${markdown},tea\n`],
        ["json", JSON.stringify([{ question: "Which?", image: `img/${written}`, answer: "tea" }])],
        ["skill-quiz", `#### Q1. ${markdown}\n\n- [x] tea\n- [ ] ale\n`],
      ] as const) {
        const { shown, lost } = await imported(format, source, beside);
        expect(shown, source).toEqual([["content/images/tea/my-pic-1-fu-r-Tee.png", "tea"]]);
        expect(lost).toEqual([]);
      }
    },
  );

  it.each(spellings)("is found in packages of QTI and H5P, written %s", async (_, written) => {
    const qti = writeZip(
      new Map([
        ["imsmanifest.xml", bytes("<manifest/>")],
        [`img/${name}`, bytes("tea")],
        [
          "items/a.xml",
          bytes(
            `<assessmentItem xmlns="http://www.imsglobal.org/xsd/imsqti_v2p1" identifier="a" title="A"><responseDeclaration identifier="RESPONSE" cardinality="single" baseType="string"/><itemBody><p>Why? <img src="../img/${written}" alt="x"/></p><extendedTextInteraction responseIdentifier="RESPONSE"/></itemBody></assessmentItem>`,
          ),
        ],
      ]),
    );
    const h5p = writeZip(
      new Map([
        ["h5p.json", bytes(JSON.stringify({ title: "Tea", mainLibrary: "H5P.TrueFalse" }))],
        [
          "content/content.json",
          bytes(
            JSON.stringify({
              ...{ question: "Warm?", correct: "true" },
              media: {
                type: {
                  library: "H5P.Image 1.1",
                  params: { file: { path: `images/${written}#tmp` } },
                },
              },
            }),
          ),
        ],
        [`content/images/${name}`, bytes("tea")],
      ]),
    );
    expect((await imported("qti", qti)).shown).toEqual([
      ["content/images/tea/my-pic-1-fu-r-Tee.png", "tea"],
    ]);
    expect((await imported("h5p", h5p)).shown).toEqual([
      ["content/images/tea/my-pic-1-fu-r-Tee.png", "tea"],
    ]);
  });
});
