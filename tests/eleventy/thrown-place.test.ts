import path from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, it } from "vitest";
import {
  configurationFault,
  thrownAstray,
  thrownBySite,
} from "../../src/eleventy/configuration-fault.ts";
import {
  isMissing,
  missingModulePlace,
  placeInStack,
  placeOfWords,
  syntaxFault,
} from "../../src/eleventy/thrown-place.ts";
import { DiagnosticsError } from "../../src/markdown/diagnostics-error.ts";
import { writeSite } from "../support/read-and-build.ts";

// This file stands for one of a site's own, since the repository is the current folder.
const own = "tests/eleventy/thrown-place.test.ts";
const inOwn = path.resolve(own);
const inEngine = path.resolve("src/eleventy/build.ts");
const inPackage = path.resolve("node_modules/zod/package.json");

/** An error with this for its stack. */
function stacked(stack: string, message = "Not today"): Error {
  return Object.assign(new Error(message), { stack });
}

describe("where an error was thrown", () => {
  it.each([
    ["a function's line", `Error: x\n    at f (${pathToFileURL(inOwn)}:12:7)`, 12, 7],
    ["a path", `Error: x\n    at f (${inOwn}:12:7)`, 12, 7],
    ["a line without a function", `Error: x\n    at ${pathToFileURL(inOwn)}:3:1`, 3, 1],
    [
      "the innermost of the site's own",
      `Error: x\n    at g (node:internal/x:1:1)\n    at h (${inPackage}:5:5)\n    at f (${inOwn}:12:7)\n    at e (${inOwn}:30:1)`,
      ...[12, 7],
    ],
    [
      "carets",
      `${pathToFileURL(inOwn)}:4\nimport { a } from "b";\n         ^\nSyntaxError: x`,
      4,
      10,
    ],
  ])("is in its stack: %s", (_name, stack, line, column) => {
    expect(placeInStack(stacked(stack))).toEqual({ file: own, line, column });
  });

  it.each([
    ["a file that is not there", `Error: x\n    at f (${path.resolve("nowhere.js")}:1:1)`],
    ["a file above the site", `Error: x\n    at f (${path.resolve("..")}:1:1)`],
    ["a file of a folder beside it", `Error: x\n    at f (${path.resolve("../..other/a.js")}:1:1)`],
    ["a package's file", `Error: x\n    at f (${inPackage}:1:1)`],
    ["Node's own", "Error: x\n    at f (node:fs:1:1)"],
    ["carets of a package", `${inPackage}:4\nimport\n^\nSyntaxError: x`],
    ["nothing", ""],
  ])("is nowhere of the site's own: %s", (_name, stack) => {
    expect(placeInStack(stacked(stack))).toBeUndefined();
  });

  it.each([undefined, null, "text", 7, {}, { stack: 7 }])("is not known of %j", (thrown) => {
    expect(placeInStack(thrown)).toBeUndefined();
  });
});

const configuration = `import { a } from "waymarkk";
const b = "waymarkk";
export default () => {
  throw "Not today";
  throw "Twice";
  throw "Twice";
};
`;

async function site() {
  const root = await writeSite({ ".eleventy.js": configuration });
  return path.join(root, ".eleventy.js");
}

describe("where the words of what has no stack stand", () => {
  it("is the one line that has them, from its first sign", async () => {
    const file = await site();
    expect(placeOfWords("Not today", file)).toEqual({ file, line: 4, column: 3 });
    expect(placeOfWords({ message: "Not today\nor so" }, file)).toMatchObject({ line: 4 });
    expect(placeOfWords("const b", file)).toEqual({ file, line: 2, column: 1 });
  });

  it("is not known where they stand twice, nowhere, or no file is there", async () => {
    const file = await site();
    expect(placeOfWords("Twice", file)).toBeUndefined();
    expect(placeOfWords("Never", file)).toBeUndefined();
    expect(placeOfWords("Not today", `${file}.js`)).toBeUndefined();
  });
});

describe("a module that is not there", () => {
  const missing = (message: string, code = "ERR_MODULE_NOT_FOUND") =>
    Object.assign(new Error(message), { code });

  it("is known by its code, of either module system", () => {
    expect(isMissing(missing("x"))).toBe(true);
    expect(isMissing(missing("x", "MODULE_NOT_FOUND"))).toBe(true);
    expect(isMissing(missing("x", "MODULE_NOT_FOUND_EITHER"))).toBe(false);
    expect(isMissing(new Error("MODULE_NOT_FOUND"))).toBe(false);
    expect(isMissing({ code: "MODULE_NOT_FOUND" })).toBe(false);
  });

  it("is named in the configuration, at the first quotes of the first line that names it", async () => {
    const file = await site();
    const place = (error: unknown) => missingModulePlace(error, file);
    expect(place(missing("Cannot find package 'waymarkk' imported from /x/y.js"))).toEqual({
      file,
      line: 1,
      column: 19,
    });
    expect(place(missing("Cannot find module '/else/where/waymarkk'"))).toMatchObject({ line: 1 });
    expect(place(missing("Cannot find package 'other'"))).toBeUndefined();
    expect(place(new Error("Cannot find package 'waymarkk'"))).toBeUndefined();
    expect(missingModulePlace(missing("Cannot find package 'waymarkk'"), `${file}.js`)).toBe(
      undefined,
    );
  });

  it("is named in the site's own file that asks for it, where that is known", async () => {
    const from = `Cannot find module 'node:path' imported from ${inOwn}`;
    const place = missingModulePlace(missing(from), await site());
    // Its line is another where a tool has put one of its own before it.
    expect(place).toMatchObject({ file: own, column: 18 });
  });
});

describe("a slip that the compiler sees", () => {
  const slip = async (text: string) => {
    const file = path.join(await writeSite({ ".eleventy.js": text }), ".eleventy.js");
    return syntaxFault(new SyntaxError("x"), file);
  };

  it.each([
    ['export default "ete" 7;\n', 1, 22],
    ['export default "été" 7;\n', 1, 22],
    // By UTF-16 units, as editors and Node count.
    ['\nexport default "🍵" 7;\n', 2, 21],
  ])(
    "is at the letter that it is at, whatever stands before it: %j",
    async (text, line, column) => {
      expect(await slip(text)).toMatchObject({ line, column });
    },
  );

  it("is none where it sees none, or no file is there", async () => {
    expect(await slip("export default 7;\n")).toBeUndefined();
    expect(await syntaxFault(new SyntaxError("x"), "none.js")).toBeUndefined();
    expect(await syntaxFault(new Error("x"), own)).toBeUndefined();
  });
});

describe("what stopped a configuration", () => {
  const fault = async (error: unknown, file: string) => {
    const { diagnostics } = await configurationFault(error, file);
    return diagnostics.map((found) => ({ ...found, file: path.basename(found.file) }));
  };

  it("is told at its line, with the line", async () => {
    expect(await fault("Not today", await site())).toEqual([
      {
        ...{ rule: "config", severity: "error", file: ".eleventy.js", line: 4, column: 3 },
        ...{ message: "Not today", hint: "mend the configuration" },
        excerpt: '  throw "Not today";',
      },
    ]);
  });

  it("is told of the file where no line is known", async () => {
    expect(await fault(stacked("", "Never"), await site())).toEqual([
      {
        ...{ rule: "config", severity: "error", file: ".eleventy.js", line: 1, column: 1 },
        ...{ message: "Never", hint: "mend the configuration" },
      },
    ]);
  });

  it("is a module that is not there, which is to be installed", async () => {
    const error = Object.assign(stacked("", "Cannot find package 'waymarkk'"), {
      code: "ERR_MODULE_NOT_FOUND",
    });
    expect(await fault(new Error("Wrapped", { cause: error }), await site())).toMatchObject([
      {
        ...{ line: 1, column: 19, message: 'there is no package "waymarkk" to import' },
        hint: 'correct the name, or install the package ("npm install")',
      },
    ]);
  });

  it("is told as it is where it is a fault already", async () => {
    const known = new DiagnosticsError([]);
    expect(await configurationFault(new Error("x", { cause: known }), "none.js")).toBe(known);
  });
});

describe("what a site's own code threw", () => {
  const told = (error: unknown) =>
    thrownBySite(error)?.diagnostics.map(
      ({ file, line, column, message, hint }) => `${file}:${line}:${column} ${message}; ${hint}`,
    );

  it("is told at its line", () => {
    const error = stacked(`Error: x\n    at f (${inOwn}:2:1)`);
    expect(told(new Error("Wrapped", { cause: error }))).toEqual([
      `${own}:2:1 Not today; mend the code`,
    ]);
    expect(thrownAstray(error)).toContain(`${own}:2:1 config: Not today`);
  });

  it("is not the engine's own fault, nor one that is told already, nor an error from nowhere", () => {
    expect(told(stacked(`Error: x\n    at f (${inEngine}:2:1)`))).toBeUndefined();
    expect(told(new DiagnosticsError([]))).toBeUndefined();
    expect(told(stacked(""))).toBeUndefined();
    expect(thrownAstray(stacked(""))).toBeUndefined();
  });

  it("is told of the configuration where it is no error", () => {
    expect(told("Never and nowhere said")).toEqual([
      ".eleventy.js:1:1 Never and nowhere said; mend the code",
    ]);
    expect(thrownAstray("Never and nowhere said")).toBe(
      "waymark: the configuration, or a bank or quiz in TypeScript, throws where nothing waits for it: Never and nowhere said",
    );
  });
});
