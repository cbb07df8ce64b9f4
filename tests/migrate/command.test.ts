import { existsSync } from "node:fs";
import path from "node:path";
import { expect, it, vi } from "vitest";
import { runCommand } from "../../src/cli/run-command.ts";
import { writeSite } from "../support/read-and-build.ts";

async function waymark(...args: readonly string[]) {
  let output = "";
  const say = (text: string | Uint8Array) => {
    output += String(text);
    return true;
  };
  const spies = [process.stdout, process.stderr].map((stream) =>
    vi.spyOn(stream, "write").mockImplementation(say),
  );
  try {
    const code = await runCommand(args, {
      out: say,
      error: say,
      colours: { out: false, error: false },
    });
    return { code, output };
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
}

it("waymark migrate makes a site beside the folder, and says in short what became of it", async () => {
  const page = "# Tea\n\n[x](gone.md)\n\n![Cup](cup.png)\n".padEnd(1024, "\n");
  const root = await writeSite({ "tea/index.md": page, "tea/cup.png": "x".repeat(512) });
  const { code, output } = await waymark("migrate", `${path.join(root, "tea")}/`);
  expect(output).toContain("Found 1 page and 1 other file, 1.5 KB.");
  expect(output).toContain("Not carried over: 0. Set aside: 0. To mend: 2.");
  expect(output).toContain(path.join(root, "tea-waymark/MIGRATION.md"));
  expect(code).toBe(0);
  for (const file of ["content/index.md", ".gitignore", "package.json", ".vscode/settings.json"]) {
    expect(existsSync(path.join(root, "tea-waymark", file))).toBe(true);
  }
});

it("what it cannot bring over is told in words, and ends with 1", async () => {
  const root = await writeSite({ "tea/a.txt": "" });
  const { code, output } = await waymark("migrate", path.join(root, "tea"));
  expect(output).toBe(`waymark migrate: there is no Markdown in ${path.join(root, "tea")}\n`);
  expect(code).toBe(1);
});
