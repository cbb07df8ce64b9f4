import { describe, expect, it } from "vitest";
import { article, buildChanged, soundFiles } from "../support/read-and-build.ts";
import { runScript } from "../support/run-script.ts";

interface Received {
  items: { id: string; url: string; script: string; section: { url: string } | null }[];
  cards: Record<string, string>;
}

/** Runs the scripts as a browser does: as classic ones that call a registrar. */
function run(files: ReadonlyMap<string, string>): Received {
  const received: Received = { items: [], cards: {} };
  const receive = (name: string, data: Received["items"] & Received["cards"]) => {
    if (name === "items") received.items.push(...data);
    else Object.assign(received.cards, data);
  };
  for (const [path, text] of files) {
    if (/^assets\/(?:items|bank-.*)-[0-9a-f]{10}\.js$/.test(path)) {
      runScript(text, receive);
    }
  }
  return received;
}

const bank = soundFiles["quizzes/choice.yaml"] ?? "";

describe("the banks' scripts", () => {
  it("bring an index of all items and the card of each, its links from the site's root", async () => {
    const question =
      "::: question q-1\nWhich?\n- [x] A\n  > As [said](choice.md#options).\n- [ ] B\n:::";
    const files = await buildChanged({
      "content/guide/asking.md": article("Asking", question),
      "quizzes/choice.yaml": bank.replace("Which?", "'[Which](../content/index.md)?'"),
    });
    const { items, cards } = run(files);
    expect(items.map(({ id, url }) => [id, url])).toEqual([
      ["choice-1", "quizzes/choice.html#item-choice-1"],
      ["q-1", "guide/asking.html#item-q-1"],
    ]);
    expect(items[0]).toMatchObject({
      ...{ bank: "choice", bankTitle: "Choice", kind: "single-choice", tags: [], difficulty: null },
      section: { title: "Options", url: "guide/choice.html#options" },
    });
    for (const { script } of items) expect(files.has(script), script).toBe(true);
    expect(Object.keys(cards)).toEqual(["choice-1", "q-1"]);
    expect(cards["choice-1"]).toMatch(/^<quiz-item id="item-choice-1"/);
    expect(cards["choice-1"]).toContain('<a href="index.html">Which</a>');
    expect(cards["choice-1"]).toContain('href="sources.html#source-mead"');
    expect(cards["q-1"]).toContain('<a href="guide/choice.html#options">said</a>');
  });

  it("hold at most fifty cards each, and are named by what they hold", async () => {
    const items = Array.from(
      { length: 101 },
      (_, n) =>
        `  - { id: n-${n}, kind: true-false, stem: "N ${n}.", rationale: R., answer: true }`,
    );
    const big = `id: big\ntitle: Big\nsummary: S.\nitems:\n${items.join("\n")}\n`;
    const files = await buildChanged({ "quizzes/big.yaml": big });
    const scripts = (all: ReadonlyMap<string, string>) =>
      [...all.keys()].filter((path) => path.startsWith("assets/bank-big-"));
    expect(scripts(files)).toHaveLength(3);
    const sizes = run(files).items.map(({ script }) => script);
    expect(
      Math.max(...Object.values(Object.groupBy(sizes, (s) => s)).map((s) => s?.length ?? 0)),
    ).toBe(50);
    expect(scripts(await buildChanged({ "quizzes/big.yaml": big }))).toEqual(scripts(files));
    const other = scripts(await buildChanged({ "quizzes/big.yaml": big.replace("N 99.", "N!") }));
    expect(other.map((path, part) => path === scripts(files)[part])).toEqual([true, false, true]);
  }, 60_000);

  it("are JavaScript whatever the texts hold", async () => {
    const stem = '"</script><!-- \\u2028 \\u2029 \\\\ \' ` $x <b>b</b>"';
    const files = await buildChanged({ "quizzes/choice.yaml": bank.replace("Which?", stem) });
    const scripts = [...files].filter(([path]) => path.startsWith("assets/bank-"));
    expect(scripts).toHaveLength(1);
    expect(scripts[0]?.[1]).not.toMatch(/[\u2028\u2029]/);
    const card = run(files).cards["choice-1"] ?? "";
    expect(card).toContain("\u2028 \u2029");
    expect(card).not.toContain("</script>");
  });
});
