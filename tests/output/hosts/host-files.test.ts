import { describe, expect, it } from "vitest";
import { beyondRedirects } from "../../../src/output/hosts/host-limits.ts";
import type { Host } from "../../../src/site/config/host-option.ts";
import { article, buildChanged, readChanged } from "../../support/read-and-build.ts";

const pages = {
  "content/guide/zest (new).md": article("Zest", "## Peel {#peel}\n\nText."),
};

const options = {
  url: "https://example.org/tea/",
  redirects: { "/old/zest/": "guide/zest (new).md#peel" },
};

const own =
  /^(?:_headers|_redirects|\.htaccess|\.nojekyll|Caddyfile|nginx\.conf|s3\.json|vercel\.json)$/;

async function filesFor(
  host?: Host | Host[] | "all",
  changes = {},
  redirects: Readonly<Record<string, string>> = options.redirects,
) {
  const built = await buildChanged(
    { ...pages, ...changes },
    { ...options, redirects, ...(host && { host }) },
  );
  return new Map([...built].filter(([path]) => own.test(path)));
}

describe("a host's files", () => {
  it.each([
    [undefined, ["_headers"]],
    ["github", [".nojekyll"]],
    ["gitlab", []],
    [
      ["netlify", "github"],
      [".nojekyll", "_headers", "_redirects"],
    ],
    [
      "all",
      [
        ".htaccess",
        ".nojekyll",
        "Caddyfile",
        "_headers",
        "_redirects",
        "nginx.conf",
        "s3.json",
        "vercel.json",
      ],
    ],
  ] as const)("of %s", async (host, names) => {
    const files = await filesFor(host as Host | "all" | undefined);
    expect([...files.keys()].toSorted()).toEqual(names);
  });

  it("of Netlify and Cloudflare lead on from old addresses; the one has to be told that pages stand there", async () => {
    const to = "/guide/zest%20(new).html#peel";
    const lines = (code: string) =>
      ["/old/zest", "/old/zest/", "/old/zest/index.html"]
        .map((from) => `${from} ${to} ${code}\n`)
        .join("");
    expect((await filesFor("netlify")).get("_redirects")).toBe(lines("301!"));
    expect((await filesFor("cloudflare")).get("_redirects")).toBe(lines("301"));
    expect((await filesFor(["netlify", "cloudflare"])).get("_redirects")).toBe(lines("301"));
  });

  it("of Vercel name the same headers and redirects, with signs that stand for others escaped", async () => {
    const files = await filesFor(["vercel", "netlify"]);
    const { headers, redirects } = JSON.parse(files.get("vercel.json") ?? "");
    const lines = (files.get("_headers") ?? "").split("\n").map((line) => line.trim());
    for (const { source, headers: said } of headers) {
      const rule = source === "/(.*)" ? "/*" : source.replaceAll("(.*)", "*").replaceAll("\\", "");
      expect(lines).toContain(rule);
      for (const { key, value } of said) expect(lines).toContain(`${key}: ${value}`);
    }
    expect(redirects).toEqual(
      ["/old/zest", "/old/zest/", "/old/zest/index\\.html"].map((source) => ({
        ...{ source, permanent: true },
        destination: "/guide/zest%20(new).html#peel",
      })),
    );
  });

  it("of a store of objects name each object with what it says", async () => {
    const said = JSON.parse((await filesFor("s3")).get("s3.json") ?? "");
    expect(said.website).toEqual({
      IndexDocument: { Suffix: "index.html" },
      ErrorDocument: { Key: "404.html" },
    });
    expect(said.redirects).toEqual({ "old/zest/index.html": "/tea/guide/zest%20(new).html#peel" });
    expect(said.cacheControl).toMatchObject({ "assets/icon.svg": "no-cache" });
    expect(said.headers["X-Content-Type-Options"]).toBe("nosniff");
  });

  it("give way to the author's own", async () => {
    const files = await filesFor("netlify", { "content/_redirects": "/a /b\n" });
    expect([...files.keys()]).toEqual(["_headers"]);
  });
});

it("more old addresses than a host takes are told, and only the first are in its file", async () => {
  const redirects = Object.fromEntries(
    Array.from({ length: 2001 }, (_, at) => [`/old-${at}.html`, "guide/zest (new).md"]),
  );
  const told = async (host: Host | Host[]) => {
    const { site } = await readChanged(pages, { host, redirects });
    return site && beyondRedirects(site).map(({ rule, message }) => `${rule}: ${message}`);
  };
  const cloudflare =
    "host-limit: the site has 2,001 old addresses, and Cloudflare Pages takes 2,000; pages lead on from the others";
  expect(await told(["cloudflare", "vercel", "netlify"])).toEqual([cloudflare]);
  expect(await told("netlify")).toEqual([]);
  const rulesFor = async (host: Host) =>
    (await filesFor(host, {}, redirects)).get("_redirects")?.split("\n").filter(Boolean).length;
  expect(await rulesFor("cloudflare")).toBe(2000);
  expect(await rulesFor("netlify")).toBe(2001);
});

it("an author's _headers stay where the site's host reads none", async () => {
  const changes = { "content/_headers": "/*\n  X-A: b\n" };
  expect((await readChanged(changes, { host: "github" })).diagnostics).toEqual([]);
  expect((await readChanged(changes)).diagnostics.map(({ rule }) => rule)).toEqual(["page-taken"]);
});
