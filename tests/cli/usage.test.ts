import { readFile } from "node:fs/promises";
import path from "node:path";
import { expect, it } from "vitest";
import { runCommand } from "../../src/cli/run-command.ts";
import { repository } from "../support/build-site.ts";

/** In this process: no command is run. */
async function waymark(...args: readonly string[]) {
  let output = "";
  const say = (text: string) => {
    output += text;
  };
  const code = await runCommand(args, { out: say, error: say });
  return { code, output };
}

// None of these gets as far as reading a site.
it.each([
  [
    ["serve", "--port", "abc"],
    /^waymark serve: --port takes a number from 0 to 65535, not "abc"\n/,
  ],
  [["serve", "--port", "70000"], /^waymark serve: --port takes a number .+ "70000"\n/],
  [["serve", "--port", ""], /^waymark serve: --port takes a number .+ ""\n/],
  [["serve", "--port", "1e3"], /^waymark serve: --port takes a number .+ "1e3"\n/],
  [["build", "--check"], /^waymark build: Unknown option '--check'/],
  [["build", "content"], /^waymark build: Unexpected argument 'content'/],
  [["build", "--max-warnings", "x"], /^waymark build: --max-warnings takes a number, not "x"\n/],
  [["build", "--rule", "dead-lnik"], /there is no rule "dead-lnik"; did you mean "dead-link"\?\n/],
  [
    ["check", "--format", "xml"],
    /^waymark check: --format takes one of text, json, github, sarif, not "xml"\n/,
  ],
  [["check", "--output", "x"], /^waymark check: Unknown option '--output'/],
  [["schema", "--output", "x"], /^waymark schema: Unknown option '--output'/],
  [["coverage", "--port", "1"], /^waymark coverage: Unknown option '--port'/],
  [["links", "--check", "--open"], /^waymark links: --check writes nothing/],
])("waymark %j is told what it may be, and ends with 2", async (args, words) => {
  const { code, output } = await waymark(...args);
  expect(output).toMatch(words);
  expect(output).toContain(`\n  waymark ${args[0]}`);
  expect(output).not.toMatch(/^ +at /m);
  expect(code).toBe(2);
});

it("an unknown command gets a suggestion, and ends with 2 as none does", async () => {
  const { code, output } = await waymark("biuld");
  expect(output).toMatch(/^waymark: there is no command "biuld"; did you mean "build"\?\n/);
  expect(code).toBe(2);
  expect((await waymark()).code).toBe(2);
});

it("--help and --version are answered", async () => {
  const { version } = JSON.parse(await readFile(path.join(repository, "package.json"), "utf8"));
  expect(await waymark("--version")).toEqual({ code: 0, output: `${version}\n` });
  const { code, output } = await waymark("--help");
  expect(code).toBe(0);
  for (const name of ["build", "serve", "check", "coverage", "links", "schema"]) {
    expect(output).toContain(`  waymark ${name}`);
  }
  expect((await waymark("serve", "--help")).output).toMatch(/^ {2}waymark serve /);
});
