import { expect, it } from "vitest";
import { readModule } from "../../src/site/read/module.ts";
import { writeSite } from "../support/read-and-build.ts";

async function told(code: string, patience?: number) {
  const name = "quizzes/tea.ts";
  const root = await writeSite({ [name]: code });
  const { diagnostic } = await readModule(root, { path: name, text: code }, "bank", patience);
  const { file, line, column, rule, message } = diagnostic ?? {};
  return `${file}:${line}:${column} ${rule}: ${message}`;
}

it.each([
  ["on its way", "await new Promise(() => {});\nexport default {};\n"],
  ["for a bank that never comes", "export default new Promise(() => {});\n"],
])("code that waits for ever is named: %s", async (_, code) => {
  expect(await told(code, 20)).toMatch(
    /^quizzes\/tea\.ts:1:1 bank-module: the bank fails: it has not ended after/,
  );
});

it("code that would end the program is named with its line, and the program goes on", async () => {
  const { exit } = process;
  expect(
    await told("const one: number = 1;\nif (one) process.exit(3);\nexport default {};\n"),
  ).toBe("quizzes/tea.ts:2:18 bank-module: the bank fails: it ends the program: process.exit()");
  expect(process.exit).toBe(exit);
});
