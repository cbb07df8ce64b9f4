import { expect, it } from "vitest";
import { buildOnly, readChanged } from "../support/read-and-build.ts";

// The ids are those that GitHub gives these headings.
const forms: readonly (readonly [text: string, ids: readonly string[]])[] = [
  ['<h2 align="center">Team &amp; <b>friends</b></h2>', ["team--friends"]],
  ["<h2>\n  The\n  team\n</h2>", ["the-team"]],
  [
    "<div align=center>\n<h3>First</h3>\n<p>Line.</p>\n<H4>Second</H4>\n</div>",
    ["first", "second"],
  ],
  ["<div align=center>\n\n<h3>Within</h3>\n\n**Bold.**\n\n</div>", ["within"]],
  ["<h2 align=center>\n\nThe *team*\n\n</h2>", ["the-team"]],
  ["<h2>Team</h2>\n\n## Team\n\n<h3>Team</h3>", ["team", "team-1", "team-2"]],
  ["<h2>Contents</h2>", ["contents-1"]],
  // What has an id keeps it, and what stands beside one has its own place.
  ['<h2 id="own">Team</h2>', ["own"]],
  ['<a id="team"></a>\n\n<h2>Team</h2>', ["team"]],
  ['<h2><a name="team"></a>Team</h2>', ["team"]],
  ['<h2>Team</h2>\n\n<h2>Team</h2>\n\n<a id="team-1"></a>', ["team", "team-2", "team-1"]],
];

it.each(forms)("has the id that links for GitHub name: %s", async (text, ids) => {
  const links = ids.map((id) => `[It](tea.md#${id.replace("contents-1", "contents")})`).join(" ");
  const site = {
    "content/index.md": `# Home\n\n${links}\n`,
    "content/tea.md": `# Tea\n\nWords.\n\n${text}\n`,
  };
  const { diagnostics } = await readChanged(site);
  expect(diagnostics.filter(({ file }) => file.startsWith("content/"))).toEqual([]);
  const page = (await buildOnly(site)).get("tea.html") ?? "";
  const body = page.slice(page.indexOf("Words.</p>"), page.indexOf("</main>"));
  expect(
    [...body.matchAll(/<(?:h[2-6]|a) id="([^"]*)"|<h[2-6][^>]* id="([^"]*)"/g)].map(
      ([, a, b]) => a ?? b,
    ),
  ).toEqual(ids);
});

it("is not in a comment, without words, or unclosed before the next heading", async () => {
  const { diagnostics } = await readChanged({
    "content/index.md": "# Home\n\n[A](tea.md#gone) [B](tea.md#section) [C](tea.md#open-part)\n",
    "content/tea.md":
      "# Tea\n\n<!-- <h2>Gone</h2> -->\n\n<h2><br></h2>\n\n<h2>Open\n\n## Part\n\nWords.\n",
  });
  const told = diagnostics.filter(({ rule }) => rule === "missing-anchor");
  expect(told.map(({ message }) => /#?"(.*)"$/.exec(message.split(";")[0] ?? "")?.[1])).toEqual([
    "gone",
    "section",
    "open-part",
  ]);
});

it("leaves the places of faults behind it as they are", async () => {
  const { diagnostics } = await readChanged({
    "content/tea.md": '# Tea\n\n<h2>Team</h2><p onclick="x">Words</p>\n',
  });
  const [fault] = diagnostics.filter(({ rule }) => rule === "unsafe-html");
  expect([fault?.line, fault?.column]).toEqual([3, 17]);
});
