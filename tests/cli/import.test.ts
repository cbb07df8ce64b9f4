import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { formatYaml } from "../../src/site/format/format-yaml.ts";
import { parseBank } from "../../src/site/read/parse-bank.ts";
import { writeSite } from "../support/read-and-build.ts";
import { waymark } from "./support.ts";

const tea = `::Pot::What holds tea?{=A pot#Yes. ~A sieve#It would run out.}

::Heat::How hot is boiling water at sea level?{#100:1}

Which tea is green?{=Sencha ~Assam}
`;

const config = { "waymark.config.yaml": "title: Tea\n", "content/index.md": "# Tea\n" };

function readerOf(root: string) {
  return (file: string) => readFileSync(path.join(root, file), "utf8");
}

describe("waymark import", () => {
  it("writes a bank of hundreds of questions in the one style, and says when there are too many", async () => {
    const questions = (count: number) =>
      Array.from({ length: count }, (_, at) => `What is ${at} and ${at}?{=${2 * at} ~x}\n\n`);
    const root = await writeSite({
      ...config,
      "sums.gift": questions(450).join(""),
      "more.gift": questions(4001).join(""),
      "long.gift": `${"Tea is warm. ".repeat(1_000_000)}{T}\n`,
    });
    expect((await waymark(root, "import", "sums.gift")).output).toContain(
      "450 questions: 450 whole",
    );
    const text = readerOf(root)("quizzes/sums.yaml");
    expect(text.match(/^ {2}- id: /gm)).toHaveLength(450);
    const formatted = formatYaml({ path: "sums.yaml", text }, { isBank: true });
    expect(formatted).toMatchObject({ text, ids: 0 });
    const { code, output } = await waymark(root, "import", "more.gift");
    expect(output).toContain("it has more than 4000 questions, the most for one bank; part it");
    expect(code).toBe(1);
    const long = await waymark(root, "import", "long.gift");
    expect(long.output).toContain("13 MB of text, and 6 are the most for one bank; part it");
    expect(long.code).toBe(1);
    expect(existsSync(path.join(root, "quizzes/more.yaml"))).toBe(false);
  });

  it("makes a bank that is sound, in the one style, and says where it comes from", async () => {
    const root = await writeSite({ ...config, "old/tea.gift": tea });
    const { code, output } = await waymark(root, "import", "old/tea.gift");
    expect(output).toBe(
      "tea.gift (gift) -> quizzes/tea.yaml\n  3 questions: 3 whole, 0 with what is told above\n",
    );
    expect(code).toBe(0);
    const text = readerOf(root)("quizzes/tea.yaml");
    expect(
      text,
    ).toBe(`# Imported from tea.gift (gift). To bring in what changes there, import it again.

id: tea
title: Tea
items:
  # In the source: Pot
  - id: tea-what-holds-tea
    kind: single-choice
    stem: What holds tea?
    options:
      - { id: a-pot, text: A pot, key: true, feedback: Yes. }
      - { id: a-sieve, text: A sieve, feedback: It would run out. }

  # In the source: Heat
  - id: tea-how-hot-is-boiling-water-at-sea-level
    kind: numeric
    stem: How hot is boiling water at sea level?
    value: 100
    tolerance: 1

  - id: tea-which-tea-is-green
    kind: single-choice
    stem: Which tea is green?
    options:
      - { id: sencha, text: Sencha, key: true }
      - { id: assam, text: Assam }
`);
    const file = { path: "quizzes/tea.yaml", text };
    expect(parseBank(file).diagnostics).toEqual([]);
    expect(formatYaml(file, { isBank: true })).toEqual({ text, ids: 0 });
    expect(readerOf(root)("old/tea.gift")).toBe(tea);
  });

  it("says of a file without a question, whatever its format, that there is none", async () => {
    const empty = {
      ...{ "a.gift": "", "b.gift": "// Later.\n", "c.csv": "", "d.csv": "question,answer\n" },
      ...{ "e-quiz.md": "# Tea\n", "f.aiken": "\n", "g.moodle.xml": "<quiz></quiz>" },
    };
    const root = await writeSite({ ...config, ...empty });
    for (const file of Object.keys(empty)) {
      const { code, output } = await waymark(root, "import", file);
      expect(output).toMatch(/: (?:there is no question in it|it is empty); see that it is whole/);
      expect(code, file).toBe(1);
    }
    expect(existsSync(path.join(root, "quizzes"))).toBe(false);
  });

  it("brings a bank up to date: ids, comments and what its author added stay", async () => {
    const root = await writeSite({ ...config, "tea.gift": tea });
    await waymark(root, "import", "tea.gift");
    const bank = path.join(root, "quizzes/tea.yaml");
    const own = readFileSync(bank, "utf8")
      .replace(
        "    stem: What holds tea?\n",
        "    # Mine.\n    stem: What holds tea?\n    difficulty: easy\n",
      )
      .replace("      - { id: a-sieve", "      # Nobody does that.\n      - { id: a-sieve");
    writeFileSync(bank, own);
    const newer = tea
      .replace("What holds tea?", "In what is tea made?")
      .replace("A pot#", "A teapot#")
      .replace(/\nWhich tea is green.*\n/, "\nIs tea grown in Kenya?{T}\n");
    writeFileSync(path.join(root, "tea.gift"), newer);
    const { code, output } = await waymark(root, "import", "tea.gift");
    expect(output).toContain(
      "tea-which-tea-is-green: no longer in tea.gift; it stays in quizzes/tea.yaml",
    );
    expect(output).toContain("1 new, 1 updated, 1 as they were");
    expect(code).toBe(0);
    const after = readFileSync(bank, "utf8");
    expect(after).toContain(`  # In the source: Pot
  - id: tea-what-holds-tea
    kind: single-choice
    # Mine.
    stem: In what is tea made?
    difficulty: easy
    options:
      - { id: a-pot, text: A teapot, key: true, feedback: Yes. }
      # Nobody does that.
      - { id: a-sieve, text: A sieve, feedback: It would run out. }
`);
    expect(after).toContain("- id: tea-which-tea-is-green\n");
    expect(after).toMatch(/- id: tea-is-tea-grown-in-kenya\n {4}kind: true-false\n/);
    await waymark(root, "import", "tea.gift");
    expect(readFileSync(bank, "utf8")).toBe(after);
  });

  it("never writes over a bank that came from elsewhere, unless it is told to", async () => {
    const mine =
      "id: tea\ntitle: Mine\nitems:\n  - id: x\n    kind: true-false\n    stem: Y?\n    answer: true\n";
    const root = await writeSite({ ...config, "tea.gift": tea, "quizzes/tea.yaml": mine });
    const refused = await waymark(root, "import", "tea.gift");
    expect(refused.output).toContain("quizzes/tea.yaml is there already and was not imported");
    expect(refused.code).toBe(1);
    expect(readerOf(root)("quizzes/tea.yaml")).toBe(mine);
    const told = await waymark(root, "import", "tea.gift", "--update");
    expect(told.code).toBe(0);
    expect(readerOf(root)("quizzes/tea.yaml")).toMatch(
      /title: Mine\nitems:\n {2}- id: x\n[\s\S]*id: tea-what-holds-tea/,
    );
  });

  it("ends with 1 where a question cannot be read, and keeps it beside the bank as it is", async () => {
    const root = await writeSite({ ...config, "tea.gift": `${tea}\nBroken?{=a ~b\n` });
    const { code, output } = await waymark(root, "import", "tea.gift");
    expect(code).toBe(1);
    expect(output).toContain(
      'tea.gift:7:1 "Broken?{=a ~b": not read, its "{" is not closed by a "}"',
    );
    expect(output).toContain("4 questions: 3 whole, 0 with what is told above, 1 not read");
    expect(readerOf(root)("quizzes/tea.left-out.gift")).toBe("Broken?{=a ~b\n");
    expect((await waymark(root, "check")).output).not.toContain("left-out");
    // Mended, it finds its bank by its name; what the bank has besides is not gone.
    const mended = "Broken?{=a ~b}\n\nStill{\n";
    writeFileSync(path.join(root, "quizzes/tea.left-out.gift"), mended);
    const again = await waymark(root, "import", "quizzes/tea.left-out.gift");
    expect(again.output).toContain("tea.left-out.gift (gift) -> quizzes/tea.yaml");
    expect(again.output).toContain("2 questions: 1 whole, 0 with what is told above, 1 not read");
    expect(again.output).not.toContain("no longer");
    expect(readerOf(root)("quizzes/tea.yaml").match(/^ {2}- id: /gm)).toHaveLength(4);
    expect(readerOf(root)("quizzes/tea.left-out.gift")).toBe(mended);
    expect((await waymark(root, "import", "tea.gift")).output).toContain(
      "0 new, 0 updated, 3 as they were",
    );
  });

  it.each([
    [
      "tea.moodle.xml",
      '<?xml version="1.0"?><quiz><question type="truefalse"><questiontext><text>Hot?</text></questiontext><answer fraction="100"><text>true</text></answer><answer fraction="0"><text>false</text></answer></question><question type="numerical"><questiontext><text>How hot?</text></questiontext><answer fraction="100"><text>warm</text></answer></question></quiz>',
      ["warm", "80"],
    ],
    ["tea.csv", "question,answer\nWhich?,oolong\nHow hot?,\n", ["How hot?,", "How hot?,80"]],
    [
      "tea-quiz.md",
      "# Tea\n\n## Q1. Hot?\n\n- [x] Yes\n- [ ] No\n\n## Q2. Cold?\n\n- [ ] Yes\n- [ ] No\n",
      ["- [ ] No", "- [x] No"],
    ],
  ] as const)(
    "%s: what was left out is imported by itself once it is mended",
    async (name, text, [from, to]) => {
      const root = await writeSite({ ...config, [name]: text });
      expect((await waymark(root, "import", name)).output).toContain("1 not read");
      const [beside = ""] = readdirSync(path.join(root, "quizzes")).filter((each) =>
        /left-out/.test(each),
      );
      const left = readerOf(root)(`quizzes/${beside}`);
      writeFileSync(path.join(root, "quizzes", beside), left.replace(from, to));
      const { code, output } = await waymark(root, "import", `quizzes/${beside}`);
      expect(output).toContain("1 question: 1 whole");
      const bank = readerOf(root)(`quizzes/${beside.replace(/\.left-out.*/, "")}.yaml`);
      expect(bank.match(/^ {2}- id: /gm)).toHaveLength(2);
      expect(code).toBe(0);
    },
  );

  it("tells losses, to people and programs, and with --strict ends with 1", async () => {
    const root = await writeSite({ ...config, "tea.gift": "How?{=a =%50%b}\n" });
    expect((await waymark(root, "import", "tea.gift", "--check", "--strict")).code).toBe(1);
    expect(existsSync(path.join(root, "quizzes"))).toBe(false);
    const { code, output } = await waymark(root, "import", "tea.gift", "--json");
    expect(code).toBe(0);
    expect(JSON.parse(output)).toEqual([
      {
        ...{ from: "tea.gift", format: "gift", to: "quizzes/tea.yaml" },
        ...{ changed: [], dropped: [], gone: [] },
        items: [
          {
            ...{ result: "new", item: "tea-how", kept: ["stem", "accept"], changed: [] },
            from: { file: "tea.gift", line: 1, column: 1 },
            to: { file: "quizzes/tea.yaml", line: 6, column: 5 },
            dropped: ['50 % for "b"; here it scores nothing'],
          },
        ],
      },
    ]);
  });

  it("reads the encodings that files have, and says so", async () => {
    const latin = Buffer.from("Où est l\u2019hôtel?{=Là ~Ici}\n", "latin1");
    latin[latin.indexOf(0x19)] = 0x92;
    const root = await writeSite(config);
    writeFileSync(path.join(root, "fr.gift"), latin);
    writeFileSync(path.join(root, "wide.gift"), Buffer.from("\uFEFFOù?{=Là ~Ici}\r\n", "utf16le"));
    const { output } = await waymark(root, "import", "fr.gift", "wide.gift");
    expect(output).toContain("changed: the file is windows-1252; the bank is UTF-8");
    expect(output).toContain("changed: the file is utf-16le; the bank is UTF-8");
    expect(readerOf(root)("quizzes/fr.yaml")).toContain("stem: Où est l’hôtel?");
    expect(readerOf(root)("quizzes/wide.yaml")).toContain("stem: Où?");
  });

  it("tells what is to be mended in a bank before questions can be brought into it", async () => {
    const root = await writeSite({
      ...{ ...config, "tea.gift": tea, "quizzes/cut.yaml": "id: cut\nitems: [\n" },
      "quizzes/deep.yaml": `items: ${"[".repeat(3000)}${"]".repeat(3000)}\n`,
      ...{ "quizzes/words.yaml": "Tea.\n", "quizzes/folder.yaml/a.txt": "" },
      "quizzes/alias.yaml": `id: alias\ntitle: A\nsummary: &a Tea\nitems: *a\n`,
    });
    const told = async (bank: string) => {
      const { code, output } = await waymark(root, "import", "tea.gift", "--to", bank, "--update");
      expect(code).toBe(1);
      expect(output).not.toMatch(/^ +at /m);
      return output;
    };
    expect(await told("quizzes/cut.yaml")).toMatch(/^quizzes\/cut\.yaml:3:1 yaml-syntax: /);
    expect(await told("quizzes/deep.yaml")).toMatch(/^quizzes\/deep\.yaml:1:107 yaml-syntax: /);
    expect(await told("quizzes/words.yaml")).toMatch(/^quizzes\/words\.yaml:1:1 invalid-value: /);
    expect(await told("quizzes/folder.yaml")).toMatch(/^quizzes\/folder\.yaml:1:1 unreadable: /);
    expect(await told("quizzes/alias.yaml")).toMatch(
      /^quizzes\/alias\.yaml:\d:\d+ invalid-value: /,
    );
  });

  it("says in words what it cannot begin with", async () => {
    const root = await writeSite({ ...config, "notes.txt": "Buy tea.\n" });
    const { code, output } = await waymark(root, "import", "notes.txt", "gone.gift");
    expect(output).toContain("notes.txt: neither its name nor its contents tell its format");
    expect(output).toContain("gone.gift: there is no such file");
    expect(code).toBe(1);
    expect((await waymark(root, "import", "a.gift", "b.gift", "--to", "c.yaml")).code).toBe(2);
  });
});
