import { writeFile } from "node:fs/promises";
import path from "node:path";
import { expect, it } from "vitest";
import { commands } from "../../src/cli/commands.ts";
import { article, soundFiles, writeSite } from "../support/read-and-build.ts";
import { waymark } from "./support.ts";

// What `waymark --help` and the reference say of them, of every command: 0, 1 and 2.

const gift = "Tea is hot. {TRUE}\n";
const files = {
  ...soundFiles,
  "waymark.config.yaml": "title: Tea\n",
  "content/index.md": article("Home", "[A](https://a.example/) and [B](guide/choice.md)."),
  ...{ "tea.gift": gift, "half.gift": `${gift}\nWhy? {=a ~b\n` },
  ...{ "results.json": "{ none", "old/index.md": "# Old\n" },
};

/** In this order, on one folder. */
const sound: readonly (readonly [code: number, ...args: string[]])[] = [
  [0, "check"],
  [0, "stats"],
  [0, "coverage"],
  [1, "links", "--check"],
  [0, "links"],
  [0, "links", "--check"],
  [1, "format", "--check"],
  [0, "format"],
  [0, "format", "--check"],
  [0, "schema"],
  [0, "import", "tea.gift"],
  [1, "import", "half.gift"],
  [1, "import", "gone.gift"],
  [0, "export", "--as", "gift"],
  [1, "export", "--as", "gift", "--to", "exported", "--strict", "--check"],
  [1, "analyse", "results.json"],
  [0, "migrate", "old"],
  [1, "migrate", "gone"],
  // From the test folder: a relative one would be from where npm was called.
  [0, "new", "/another", "--yes"],
];

/** Commands that read the site first, and so tell its faults. */
const reading = ["build", "check", "coverage", "export --as gift", "format", "links", "stats"];

it("each command ends with 0 or 1 as its help says", async () => {
  const folder = await writeSite(files);
  const codes: (readonly [number, ...string[]])[] = [];
  for (const [, ...args] of sound) {
    const own = args.map((arg) => (arg.startsWith("/") ? path.join(folder, arg) : arg));
    codes.push([(await waymark(folder, ...own)).code, ...args]);
  }
  expect(codes).toEqual(sound);
  await writeFile(path.join(folder, "quizzes/choice.yaml"), "items: [\n");
  for (const name of reading) {
    const { code, output } = await waymark(folder, ...name.split(" "));
    expect([name, code, output.split(" ", 2).join(" ")]).toEqual([
      ...[name, 1, "quizzes/choice.yaml:2:1 yaml-syntax:"],
    ]);
  }
});

it("each command ends with 2 where its arguments are not understood", async () => {
  for (const name of commands.keys()) {
    const { code, output } = await waymark(".", name, "--nope");
    expect([name, code]).toEqual([name, 2]);
    expect(output).toMatch(new RegExp(`^waymark ${name}: .*option '--`, "m"));
  }
});
