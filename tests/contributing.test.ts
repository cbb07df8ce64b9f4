import { globSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { repository } from "./support/build-site.ts";
import { importFaults } from "./support/import-rules.ts";

// What the documents for those who carry on name is there: a rename fails here until they follow.

const read = (name: string) => readFileSync(join(repository, name), "utf8");
const documents = ["CONTRIBUTING.md", "README.md", "SECURITY.md"];

/** Left out: what a build or a tool makes, and what the README has its reader write. */
const elsewhere = [/^_site\//, /^dist\//, /^waymark\.config\./];

describe.each(documents)("%s", (document) => {
  const text = read(document);

  test("names files and folders that are there", () => {
    const names = namesOf(text).filter((name) => !elsewhere.some((kind) => kind.test(name)));
    expect(names.filter((name) => !isThere(name))).toEqual([]);
    expect(names.length).toBeGreaterThan(5);
  });

  test("names npm scripts and steps of the tests that are there", () => {
    const steps = [...read("tests/support/steps.ts").matchAll(/\bname: "(\w+)"/g)].map(
      ([, name]) => name,
    );
    const wanted = [...text.matchAll(/\bnpm test -- (\w+)/g)].map(([, name]) => name);
    expect(wanted.filter((name) => !steps.includes(name))).toEqual([]);
    expect(scriptsIn(text).filter((name) => !scripts.includes(name))).toEqual([]);
  });
});

test("nothing is left out that no document names", () => {
  const names = documents.flatMap((document) => namesOf(read(document)));
  expect(elsewhere.filter((kind) => !names.some((name) => kind.test(name)))).toEqual([]);
});

test("every npm script that people run is explained", () => {
  const all = documents.map(read).join("\n");
  const named = new Set(scriptsIn(all));
  const others = ["start", "test", "prepare"];
  expect(scripts.filter((name) => !named.has(name) && !others.includes(name))).toEqual([]);
});

test("names in the code that CONTRIBUTING mentions are there", () => {
  const text = read("CONTRIBUTING.md");
  const spans = [...text.matchAll(/`([^`\n]+)`/g), ...text.matchAll(/^ {2}│(.*)$|^an? (.*)$/gm)];
  const names = spans.flatMap(([span]) => span.match(/\b(?:[a-z]+|[A-Z][a-z]+)[A-Z]\w*\b/g) ?? []);
  expect(new Set(names).size).toBeGreaterThan(10);
  const code = globSync("{src,tests}/**/*.ts", { cwd: repository })
    .filter((name) => !name.endsWith("contributing.test.ts"))
    .map(read)
    .join("\n");
  const words = new Set(code.match(/\b[a-zA-Z]\w+\b/g));
  expect([...new Set(names)].filter((name) => !words.has(name))).toEqual([]);
});

test("the rooms are drawn as the imports go", () => {
  const drawing = section("The rooms").split("```")[1] ?? "";
  // What arrows lead from stands at their ends alone, on no level of its own.
  const arrows = new Set(
    [...drawing.matchAll(/([a-z]+) ◀─+(?: ([a-z]+)|┘)/g)].map(
      ([, to, from = "browser"]) => `${from} → ${to}`,
    ),
  );
  expect(arrows).toEqual(new Set(["browser → search", "browser → core"]));
  const level = new Map(
    drawing.split("\n").flatMap((line, row) => {
      const names = line.match(/[a-z]+/g) ?? [];
      return names.filter((name) => name !== "browser").map((name) => [name, row] as const);
    }),
  );
  const rooms = readdirSync(join(repository, "src")).filter((name) =>
    statSync(join(repository, "src", name)).isDirectory(),
  );
  expect([...level.keys(), "browser"].toSorted()).toEqual(rooms.toSorted());
  const wrong = rooms.flatMap((from) =>
    rooms.flatMap((to) => {
      if (from === to) return [];
      const drawn =
        from === "browser"
          ? arrows.has(`${from} → ${to}`)
          : (level.get(from) ?? Number.NaN) < (level.get(to) ?? Number.NaN);
      return drawn === mayImport(from, to) ? [] : [`${from} → ${to}`];
    }),
  );
  expect(wrong).toEqual([]);
});

test("each of the twelve questions of CONTRIBUTING's “Where is …?” is answered by one folder", () => {
  const rows = section("Where is …?").match(/^\| .*\?.*\|$/gm) ?? [];
  expect(rows).toHaveLength(12);
  expect(rows.filter((row) => !/\| `[\w/]+\/` \|$/.test(row))).toEqual([]);
});

test.each([
  ["src/core/no-such.ts", false],
  ["src/core/items/", true],
  ["src/core/items", false],
  ["src/no-such/*.ts", false],
  ["src/core/export/*.ts", true],
  ["no-such.json", false],
])("%s is there: %s", (name, isItThere) => {
  expect(namesOf(`\`${name}\``)).toEqual([name]);
  expect(isThere(name)).toBe(isItThere);
});

const scripts = Object.keys(
  (JSON.parse(read("package.json")) as { readonly scripts: object }).scripts,
);

/** What is named as a script, whether `npm run` stands before it or not. */
function scriptsIn(text: string): readonly string[] {
  const run = [...text.matchAll(/\bnpm run ([\w:-]+)/g)].map(([, name = ""]) => name);
  const alone = [...text.matchAll(/`((?:bench|links|report|test):[\w-]+)`/g)].map(
    ([, name = ""]) => name,
  );
  return [...run, ...alone];
}

/**
 * Paths and file names in a document's code and links: from the repository's root, folders with a slash
 * at their end. Of fenced code those below the root's own folders, since it also shows what is no file.
 */
function namesOf(text: string): readonly string[] {
  const fence = /^```[\s\S]*?^```$/gm;
  const prose = text.replace(fence, "");
  const spans = [...prose.matchAll(/`([^`\n]+)`/g)].flatMap(([, code = ""]) => code.split(/\s+/));
  const links = [...prose.matchAll(/\]\(([^)#:]+)\)/g)].map(([, target = ""]) => target);
  const inFences = (text.match(fence) ?? []).flatMap(
    (block) => block.match(/\b(?:src|tests|bench|_includes)\/[\w./-]+/g) ?? [],
  );
  const named = [...spans, ...inFences].filter(
    (name) =>
      /^[\w.*{},-]+(?:\/[\w.*{},-]+)*\/$/.test(name) ||
      /^(?:[\w.*{},-]+\/)*[\w.*{},-]+\.(?:[cm]?[jt]s|json|md|njk|css|ya?ml)$/.test(name) ||
      /^(?:src|tests|bench|bin|content|quizzes|_includes)\//.test(name),
  );
  return [...new Set([...named, ...links])];
}

function isThere(name: string): boolean {
  if (name.includes("*")) return globSync(name, { cwd: repository }).length > 0;
  const found = statSync(join(repository, name), { throwIfNoEntry: false });
  return name.endsWith("/") ? found?.isDirectory() === true : found?.isFile() === true;
}

/** Of CONTRIBUTING, below a heading. */
function section(title: string): string {
  const [, after = ""] = read("CONTRIBUTING.md").split(`\n## ${title}\n`);
  return after.split("\n## ")[0] ?? "";
}

function mayImport(from: string, to: string): boolean {
  // Of search, a part that all who may import search at all may import.
  const target = to === "search" ? "search/format" : to;
  const code = `import { b } from "../../${target}/b.ts";`;
  return importFaults(new Map([[`src/${from}/a/a.ts`, code]])).length === 0;
}
