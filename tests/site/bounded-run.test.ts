import { execFileSync } from "node:child_process";
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

// In a process of its own: what is stopped is the main thread, and with it whatever it does.
it("code that loops for ever is stopped, and named with its line", async () => {
  const name = "quizzes/tea.ts";
  const text = "export default {};\nlet cups: number = 0;\nwhile (true) cups += 1;\n";
  const root = await writeSite({ [name]: text });
  const module = new URL("../../src/site/read/module.ts", import.meta.url).href;
  const bounded = new URL("../../src/site/read/bounded-run.ts", import.meta.url).href;
  const script = `
    const { readModule } = await import(${JSON.stringify(module)});
    const file = ${JSON.stringify({ path: name, text })};
    const { diagnostic } = await readModule(${JSON.stringify(root)}, file, "bank", 20);
    const { loopStopped, tellStoppedLoop } = await import(${JSON.stringify(bounded)});
    const looping = loopStopped(async () => { while (true); }, 20);
    process.once("beforeExit", tellStoppedLoop);
    const { message, stack } = await looping.catch((error) => error);
    console.log(JSON.stringify([diagnostic, { message, stack }]));
    process.exit();
  `;
  const options = ["--conditions=waymark-source", "--input-type=module", "--eval", script];
  const [ofBank, ofConfiguration] = JSON.parse(
    execFileSync(process.execPath, options, { encoding: "utf8", timeout: 60_000 }),
  );
  expect(ofBank).toMatchObject({
    ...{ rule: "bank-module", file: name, line: 3 },
    message: "the bank fails: it has not ended after 0 seconds",
    hint: expect.stringContaining("see which loop never ends"),
  });
  // A configuration may wait for as long as it likes, so that nothing but its loop is left when it is stopped.
  expect(ofConfiguration).toEqual({
    message: "it has not ended after 0 seconds",
    stack: expect.stringMatching(/^.*\n +at .*\[eval1\]:\d+:\d+\n/),
  });
});
