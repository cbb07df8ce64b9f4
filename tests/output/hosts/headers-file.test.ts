import { describe, expect, it } from "vitest";
import { headersFile } from "../../../src/output/hosts/headers-file.ts";
import {
  type CachedPaths,
  cacheRules,
  safetyHeaders,
} from "../../../src/output/hosts/hosted-site.ts";

const fileOf = (paths: CachedPaths) =>
  headersFile({ headers: safetyHeaders([]), cache: cacheRules(paths) });

/** The rules of a file as hosts read them: a path at a line's beginning, its headers indented below. */
function rules(file: string): Record<string, string[]> {
  const found: Record<string, string[]> = {};
  let current: string[] = [];
  for (const line of file.split("\n")) {
    if (/^\s+\S/.test(line)) current.push(line.trim());
    else if (line !== "") {
      current = [];
      found[line] = current;
    }
  }
  return found;
}

const forEver = ["Cache-Control: public, max-age=31536000, immutable"];
const asked = ["Cache-Control: no-cache"];

describe("what hosts are told of files", () => {
  const cached = (hashed: readonly string[], plain: readonly string[]) => {
    const { "/*": _, ...others } = rules(fileOf({ hashed, plain }));
    return others;
  };

  it("is one rule for a folder whose files are all of a kind", () => {
    expect(
      cached(["assets/a-1.js", "assets/b-2.css"], ["images/a.png", "images/deep/b.png"]),
    ).toEqual({
      "/assets/*": forEver,
      "/images/*": asked,
    });
  });

  it("is a rule for each file, or inner folder, where a folder has both", () => {
    expect(
      cached(
        ["assets/a-1.js", "assets/search/i-2.js", "assets/search/i-3.js"],
        ["assets/icon.svg", "assets/mine/a.png", "favicon.ico"],
      ),
    ).toEqual({
      "/assets/a-1.js": forEver,
      "/assets/search/*": forEver,
      "/assets/icon.svg": asked,
      "/assets/mine/*": asked,
      "/favicon.ico": asked,
    });
  });

  it("names no file twice, however its folders lie", () => {
    const paths = ["a", "a/b", "a/b/c", "d", "d/e"].map((folder) => `${folder}/x.js`);
    for (let chosen = 0; chosen < 2 ** paths.length; chosen++) {
      const hashed = paths.filter((_, at) => chosen & (1 << at));
      const plain = paths.filter((path) => !hashed.includes(path));
      const found = Object.entries(cached(hashed, plain));
      for (const path of paths) {
        const hits = found.filter(([rule]) =>
          rule.endsWith("*") ? `/${path}`.startsWith(rule.slice(0, -1)) : rule === `/${path}`,
        );
        expect(hits.map(([, headers]) => headers)).toEqual([
          hashed.includes(path) ? forEver : asked,
        ]);
      }
    }
  });

  it("has signs encoded that would stand for something else", () => {
    expect(
      Object.keys(cached([], ["a:b.png", "what?.png", "c#.png", "d*.png", "e f é.png"])),
    ).toEqual(["/a%3Ab.png", "/c%23.png", "/d%2A.png", "/e%20f%20%C3%A9.png", "/what%3F.png"]);
  });
});

it("every page has the policy, and may be framed by its own host alone", () => {
  const { "/*": all = [], ...others } = rules(fileOf({ hashed: [], plain: [] }));
  expect(others).toEqual({});
  expect(all.map((line) => line.split(":")[0])).toEqual([
    "Content-Security-Policy",
    "X-Content-Type-Options",
    "Referrer-Policy",
    "Permissions-Policy",
  ]);
  expect(all[0]).toMatch(/default-src 'none'.*; frame-ancestors 'self'$/);
  expect(all[1]).toBe("X-Content-Type-Options: nosniff");
});
