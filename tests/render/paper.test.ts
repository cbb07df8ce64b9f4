import { describe, expect, it } from "vitest";
import { qrCode } from "../../src/render/qr-code.ts";
import { buildChanged } from "../support/read-and-build.ts";

const letters = ["a", "b", "c", "d", "e", "f", "g", "h"];

function bank(): string {
  const items = letters.map(
    (letter) => `  - id: ${letter}
    kind: single-choice
    stem: Stem ${letter}?
    rationale: Reason ${letter}.
    options:
      - { id: one, text: One ${letter}, key: true }
      - { id: two, text: Two ${letter} }
      - { id: three, text: Three ${letter} }
      - { id: none, text: None of these, fixed: true }
`,
  );
  return `id: letters\ntitle: Letters\nsummary: S.\nitems:\n${items.join("")}`;
}

/** The parts of a paper page: form A, form B, key A, key B. */
function partsOf(html = ""): readonly string[] {
  return html.split('<section class="paper"').slice(1);
}

function order(part: string | undefined, pattern: RegExp): readonly string[] {
  return [...(part ?? "").matchAll(pattern)].map(([, found = ""]) => found);
}

const stems = /Stem (\w)\?/g;
const reasons = /Reason (\w)\./g;

describe("a quiz on paper", () => {
  it("is two forms in orders of their own, then a key to each in its form's order", async () => {
    const pages = await letterPages();
    const [a, b, keyA, keyB, ...more] = partsOf(pages.get("quizzes/letters-paper.html"));
    expect(more).toEqual([]);
    expect(order(a, stems).toSorted()).toEqual(letters);
    expect(order(b, stems).toSorted()).toEqual(letters);
    expect(order(a, stems)).not.toEqual(order(b, stems));
    expect(order(keyA, reasons)).toEqual(order(a, stems));
    expect(order(keyB, reasons)).toEqual(order(b, stems));
    expect(a).toContain("Name");
    expect(a).toContain("Date");
    expect(`${a}${b}`).not.toContain("Reason");
  });

  it("shuffles options, keeps fixed ones last, and the key follows", async () => {
    const pages = await letterPages();
    const [a, b, keyA] = partsOf(pages.get("quizzes/letters-paper.html"));
    const options = /(One|Two|Three|None) (?:\w<|of these)/g;
    const rows = (part: string | undefined) =>
      order(part, options)
        .join(" ")
        .split(/(?<=None) /);
    expect(rows(a)).toHaveLength(letters.length);
    expect(new Set(rows(a)).size).toBeGreaterThan(1);
    expect(rows(a).every((row) => row.endsWith("None"))).toBe(true);
    expect(rows(a)).toEqual(rows(keyA));
    expect(rows(a)).not.toEqual(rows(b));
  });

  it("is the same in every build, and another for another quiz", async () => {
    const one = (await letterPages()).get("quizzes/letters-paper.html") ?? "";
    const two = await paper("letters");
    expect(one).toBe(two);
    expect(order(await paper("numbers"), stems)).not.toEqual(order(one, stems));
  });

  it("is linked from the quiz, and stands in no list, sidebar, search or robot's index", async () => {
    const pages = await letterPages();
    const mentions = [...pages].filter(([, text]) => text.includes("letters-paper.html"));
    expect(mentions.map(([path]) => path)).toEqual(["quizzes/letters.html"]);
    expect(pages.get("quizzes/letters-paper.html")).toContain(
      '<meta name="robots" content="noindex">',
    );
  });

  it("has a code that leads to the quiz, the count and the minutes, where the site says its address", async () => {
    const timed = "id: timed\ntitle: Timed\nsummary: S.\ntimeLimit: 30\nitems: [a, b]\n";
    const files = { "quizzes/letters.yaml": bank(), "quizzes/timed.quiz.yaml": timed };
    const pages = await buildChanged(files, { url: "https://example.org/a b/" });
    const html = pages.get("quizzes/timed-paper.html") ?? "";
    const address = "https://example.org/a%20b/quizzes/timed.html";
    const { size, path } = qrCode(address) ?? { size: 0, path: "" };
    expect(html.split(`viewBox="0 0 ${size} ${size}"`)).toHaveLength(3);
    expect(html).toContain(`d="${path}"`);
    expect(html).toContain(`<a href="timed.html">${address}</a>`);
    expect(html).toContain("2 questions · 30 minutes");
    expect(html).not.toContain("style=");
    const none = (await letterPages()).get("quizzes/letters-paper.html") ?? "";
    expect(none).not.toContain("paper-code");
    expect(none).toContain("<code>url: https://example.com/guide/</code>");
  });

  it("has no code where the address is longer than one holds, and does not say that there is none", async () => {
    const url = `https://example.org/${"a".repeat(2400)}/`;
    const pages = await buildChanged({ "quizzes/letters.yaml": bank() }, { url });
    const html = pages.get("quizzes/letters-paper.html") ?? "";
    expect(partsOf(html)).toHaveLength(4);
    expect(html).not.toContain("paper-code");
    expect(html).not.toContain("<code>url:");
  });

  it("asks what the quiz draws, the same on both forms", async () => {
    const pages = await buildChanged({
      "quizzes/letters.yaml": bank(),
      "quizzes/some.quiz.yaml":
        "id: some\ntitle: Some\nsummary: S.\nitems: [a]\ndraw:\n  - { from: [letters], count: 3 }\n",
    });
    const [a, b] = partsOf(pages.get("quizzes/some-paper.html"));
    expect(order(a, stems)).toHaveLength(4);
    expect(order(a, stems)).toContain("a");
    expect(order(a, stems).toSorted()).toEqual(order(b, stems).toSorted());
  });
});

let letterSite: ReturnType<typeof buildChanged> | undefined;

/** Built once for all tests: every build bundles the scripts. */
function letterPages(): ReturnType<typeof buildChanged> {
  letterSite ??= buildChanged({ "quizzes/letters.yaml": bank() });
  return letterSite;
}

async function paper(id: string): Promise<string> {
  const text = bank().replace("id: letters", `id: ${id}`);
  const pages = await buildChanged({ [`quizzes/${id}.yaml`]: text });
  return pages.get(`quizzes/${id}-paper.html`) ?? "";
}
