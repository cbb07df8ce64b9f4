import { readFile } from "node:fs/promises";
import path from "node:path";
import { stripVTControlCharacters } from "node:util";
import { expect, it } from "vitest";
import { commands } from "../../src/cli/commands.ts";
import { runCommand } from "../../src/cli/run-command.ts";
import { repository } from "../support/build-site.ts";

/** What the reading of arguments says: none of these gets as far as the work. */
async function waymark(...args: readonly string[]) {
  return inTerminal({ out: false, error: false }, ...args);
}

async function inTerminal(
  colours: { readonly out: boolean; readonly error: boolean },
  ...args: readonly string[]
) {
  let output = "";
  const say = (text: string) => {
    output += text;
  };
  const code = await runCommand(args, { out: say, error: say, colours });
  return { code, output };
}

it.each([
  [
    ["serve", "--port", "abc"],
    /^Starting: .+\nwaymark serve: --port takes a number from 0 to 65535, not "abc"\n/,
  ],
  [
    ["serve", "--port", "70000"],
    /^Starting: .+\nwaymark serve: --port takes a number .+ "70000"\n/,
  ],
  [["serve", "--port", ""], /^Starting: .+\nwaymark serve: --port takes a number .+ ""\n/],
  [["serve", "--port", "1e3"], /^Starting: .+\nwaymark serve: --port takes a number .+ "1e3"\n/],
  [["build", "--check"], /^waymark build: unknown option '--check'/],
  [
    ["build", "--ouput", "x"],
    /^waymark build: unknown option '--ouput'\n\(Did you mean --output\?\)\n/,
  ],
  [["build", "--output"], /^waymark build: option '--output <folder>' argument missing\n/],
  [["build", "content"], /^waymark build: too many arguments .+: content\.\n/],
  [["build", "--max-warnings", "x"], /^waymark build: --max-warnings takes a number, not "x"\n/],
  [["build", "--rule", "dead-lnik"], /there is no rule "dead-lnik"; did you mean "dead-link"\?\n/],
  [
    ["check", "--format", "xml"],
    /^waymark check: option '--format <name>' argument 'xml' is invalid\. Allowed choices are text, json, github, sarif\.\n/,
  ],
  [["check", "--output", "x"], /^waymark check: unknown option '--output'/],
  [["schema", "--output", "x"], /^waymark schema: unknown option '--output'/],
  [["coverage", "--port", "1"], /^waymark coverage: unknown option '--port'/],
  [
    ["links", "--check", "--open"],
    /^waymark links: option '--check' cannot be used with option '--open'\n/,
  ],
])("waymark %j is told what it may be, and ends with 2", async (args, words) => {
  const { code, output } = await waymark(...args);
  expect(output).toMatch(words);
  expect(output).toMatch(new RegExp(`\n"waymark ${args[0]} --help" says what it takes\\.\n$`));
  expect(output).not.toMatch(/^ +at /m);
  expect(code).toBe(2);
});

it.each([["biuld"], ["help", "biuld"]])(
  "%s %s: an unknown command gets a suggestion, and ends with 2 as none does",
  async (...args) => {
    const { code, output } = await waymark(...args);
    expect(output).toMatch(/^waymark: there is no command "biuld"; did you mean "build"\?\n/);
    expect(code).toBe(2);
    const none = await waymark();
    expect(none.code).toBe(2);
    expect(none.output).toMatch(/^Usage: waymark <command>/);
  },
);

it("an option of waymark's own that there is not is told, and ends with 2", async () => {
  const { code, output } = await waymark("--verison");
  expect(output).toMatch(/^waymark: unknown option '--verison'\n\(Did you mean --version\?\)\n/);
  expect(code).toBe(2);
});

it.each(["--version", "-V"])("%s says the version", async (flag) => {
  const { version } = JSON.parse(await readFile(path.join(repository, "package.json"), "utf8"));
  expect(await waymark(flag)).toEqual({ code: 0, output: `${version}\n` });
});

it.each([["--help"], ["-h"], ["help"]])(
  "%s lists the commands and the exit codes",
  async (flag) => {
    const { code, output } = await waymark(flag);
    expect(code).toBe(0);
    for (const [name, { summary }] of commands) {
      expect(output).toMatch(new RegExp(`^  ${name} (?:.+ )?${summary.split(" ")[0]} `, "m"));
    }
    expect(output).toContain("\nExamples:\n");
    expect(output).toMatch(/^Exit codes: 0 .+ 1 .+ 2 /m);
  },
);

it.each([...commands.keys()])("%s is told of with examples, by either way to ask", async (name) => {
  const { code, output } = await waymark(name, "--help");
  expect(code).toBe(0);
  expect(output).toMatch(new RegExp(`^Usage: waymark ${name} `));
  expect(output).toMatch(new RegExp(`\nExamples:\n  waymark ${name}`));
  expect(await waymark("help", name)).toEqual({ code, output });
  expect(await waymark(name, "-h")).toEqual({ code, output });
});

it("help has colours where the terminal shows them, and no others", async () => {
  const plain = await waymark("--help");
  const coloured = await inTerminal({ out: true, error: false }, "--help");
  expect(plain.output).not.toContain("\u001b");
  expect(coloured.output).toContain("\u001b[1mUsage:");
  expect(stripVTControlCharacters(coloured.output)).toBe(plain.output);
});
