import { describe, expect, it } from "vitest";
import { checkOtherOutputs, templateClash } from "../../src/eleventy/other-outputs.ts";

const build = {
  pages: [{ path: "guide/a.html", render: () => "" }],
  files: [{ path: "assets/site.js", contents: "" }],
} as unknown as Parameters<typeof checkOtherOutputs>[0];

function told(written: Partial<Parameters<typeof checkOtherOutputs>[1]>): string[] {
  const all = { results: [], copied: {}, output: "/out", ...written };
  return checkOtherOutputs(build, all).map(
    ({ file, rule, message }) => `${file} ${rule}: ${message}`,
  );
}

describe("what Eleventy writes beside our pages", () => {
  it("is nothing to say of where it takes no path of ours, or is ours", () => {
    expect(
      told({
        results: [
          { inputPath: "./extra/b.njk", outputPath: "/out/guide/b.html" },
          { inputPath: "./extra/a.njk", outputPath: false },
          { inputPath: "./waymark.11ty.js", outputPath: "/out/guide/a.html" },
        ],
        copied: { "/assets/more.js": "extra/more.js" },
      }),
    ).toEqual([]);
  });

  it("is a fault where a template takes a page of ours", () => {
    expect(
      told({ results: [{ inputPath: "./extra/a.njk", outputPath: "/out/guide/a.html" }] }),
    ).toEqual([
      "extra/a.njk page-taken: this file's page would be guide/a.html, which is one that the build makes by itself",
    ]);
  });

  it("is a fault where a copy takes a file of ours, however its address is written", () => {
    const message =
      "this file's copy would be assets/site.js, which is one that the build makes by itself";
    expect(told({ copied: { "/assets/site.js": "./extra/site.js" } })).toEqual([
      `extra/site.js page-taken: ${message}`,
    ]);
    expect(told({ copied: { "assets/%73ite.js": "extra/site.js" } })).toEqual([
      `extra/site.js page-taken: ${message}`,
    ]);
  });

  it("is a fault where two of them take one path", () => {
    expect(
      told({
        results: [{ inputPath: "extra/b.njk", outputPath: "/out/b.html" }],
        copied: { "/b.html": "extra/b.html" },
      }),
    ).toEqual([
      "extra/b.html page-taken: this file's copy would be b.html, which is what extra/b.njk becomes",
    ]);
  });
});

describe("what Eleventy refuses", () => {
  /** In Eleventy 3's own words. */
  const refused = (...inputs: readonly string[]) =>
    Object.assign(
      new Error(
        `Output conflict: multiple input files are writing to \`./.waymark-new-x1/guide/a.html\`. Use distinct \`permalink\` values to resolve this conflict.\n${inputs.map((input, at) => `  ${at + 1}. ${input}`).join("\n")}\n`,
      ),
      { name: "DuplicatePermalinkOutputError" },
    );
  const fault = (error: unknown) =>
    templateClash(error)?.diagnostics.map(
      ({ file, line, column, rule, severity, message, hint }) =>
        `${file}:${line}:${column} ${rule} (${severity}): ${message}; ${hint}`,
    );
  const ours = [
    "extra/a.njk:1:1 page-taken (error): its page would be guide/a.html, which is one that the build makes by itself; give it another permalink",
  ];

  it("is told of the site's own template, whichever comes first", () => {
    expect(fault(refused("./extra/a.njk", "./waymark.11ty.js"))).toEqual(ours);
    expect(fault(refused("./waymark.11ty.js", "./extra/a.njk"))).toEqual(ours);
    expect(
      fault(new Error("Wrapped", { cause: refused("./extra/a.njk", "waymark.11ty.js") })),
    ).toEqual(ours);
  });

  it("is told of the first of two of the site's own", () => {
    expect(fault(refused("./extra/a.njk", "./extra/b.njk"))).toEqual([
      "extra/a.njk:1:1 page-taken (error): its page would be guide/a.html, which is the page of extra/b.njk; give it another permalink",
    ]);
  });

  it("is nothing else", () => {
    expect(fault(new Error("Output conflict"))).toBeUndefined();
    expect(fault("Output conflict")).toBeUndefined();
  });
});
