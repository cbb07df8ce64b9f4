import { gunzipSync, gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { article, buildChanged } from "../../support/read-and-build.ts";
import {
  programOf,
  type RunningServer,
  type ServerName,
  serveBy,
  servers,
} from "../../support/web-servers.ts";

// What real servers make of the files that are written for them, where this machine has them.

const names = Object.keys(servers) as ServerName[];

const pages = {
  "content/guide/apple pie.md": article("Apple pie", "## Crust {#crust}\n\nSome."),
  "content/guide/zest.md": article("Zest", "Text."),
  "content/guide/$1 & so.md": article("Dollar", "Text."),
  "content/شاي.md": article("شاي", "نص."),
  "content/ar/index.md": article("البداية", "نص."),
};

const redirects = {
  "/old/zest/": "guide/zest.md",
  "crusts.html": "guide/apple pie.md#crust",
  "/a.b (c)/d+e.html": "guide/zest.md",
  "/was.html": "guide/$1 & so.md",
  "/قديم.html": "شاي.md",
  "/home-was.html": "index.md",
};

describe.each(["/", "/tea/"])("a site at %s", (base) => {
  let built: ReadonlyMap<string, string>;
  beforeAll(async () => {
    if (!names.some(programOf)) return;
    built = await buildChanged(pages, {
      url: `https://example.org${base}`,
      languages: ["ar"],
      redirects,
      host: names,
    });
  });

  describe.each(names)("on %s", (name) => {
    const isThere = programOf(name) !== undefined;
    let server: RunningServer;
    const ask = (address: string) => server.ask(encodeURI(base + address));
    beforeAll(async () => {
      if (isThere) server = await serveBy(name, built, base);
    });
    afterAll(() => server?.close());

    it.skipIf(!isThere)("is whole, with its policy on every page", async () => {
      for (const [address, path] of [
        ["", "index.html"],
        ["guide/zest.html", "guide/zest.html"],
        ["شاي.html", "شاي.html"],
        ["quizzes/", "quizzes/index.html"],
        ["ar/", "ar/index.html"],
      ] as const) {
        const { status, headers, body } = await ask(address);
        expect(status, address).toBe(200);
        expect(gunzipSync(body).toString()).toBe(built.get(path));
        expect(headers["content-encoding"]).toBe("gzip");
        expect(headers["content-security-policy"]).toMatch(
          /^default-src 'none'; .*frame-ancestors 'self'$/,
        );
        expect(headers["x-content-type-options"]).toBe("nosniff");
        expect(headers["cache-control"]).toBe("no-cache");
      }
    });

    it.skipIf(!isThere)(
      "has browsers keep what is named by its contents, and nothing else",
      async () => {
        const script = [...built.keys()].find((path) => /^assets\/site-.*\.js$/.test(path)) ?? "";
        const { status, headers } = await ask(script);
        expect(status).toBe(200);
        expect(headers["cache-control"]).toBe("public, max-age=31536000, immutable");
        expect(headers["x-content-type-options"]).toBe("nosniff");
      },
    );

    it.skipIf(!isThere)("answers what is not there with its own page, at any depth", async () => {
      for (const [address, page] of [
        ["gone.html", "404.html"],
        ["a/b/c/gone", "404.html"],
        ["guide/gone.html?x", "404.html"],
        ["ar/gone.html", "ar/404.html"],
        ["ar/b/c/gone/", "ar/404.html"],
      ] as const) {
        const { status, headers, body } = await server.ask(base + address);
        expect(status, address).toBe(404);
        const text = headers["content-encoding"] === "gzip" ? gunzipSync(body) : body;
        expect(`${text}`, address).toBe(built.get(page));
        expect(headers["content-security-policy"]).toContain("default-src 'none'");
      }
    });

    it.skipIf(!isThere)("leads on from old addresses, to the very place", async () => {
      for (const [from, to] of [
        ["old/zest", "guide/zest.html"],
        ["old/zest/", "guide/zest.html"],
        ["old/zest/index.html", "guide/zest.html"],
        ["crusts.html", "guide/apple pie.html#crust"],
        ["a.b (c)/d+e.html", "guide/zest.html"],
        ["was.html", "guide/$1 & so.html"],
        ["قديم.html", "شاي.html"],
        ["home-was.html", ""],
      ] as const) {
        const { status, headers } = await ask(from);
        expect(status, from).toBe(301);
        const { pathname, hash } = new URL(headers.location ?? "", "http://127.0.0.1");
        expect(decodeURIComponent(pathname) + hash).toBe(base + to);
      }
    });

    it.skipIf(!isThere)("keeps what is for the server to itself", async () => {
      const own = { nginx: "nginx.conf", apache: ".htaccess", caddy: "Caddyfile" }[name];
      expect(built.has(own)).toBe(true);
      expect([403, 404]).toContain((await ask(own)).status);
    });
  });
});

describe("compressed copies", () => {
  let built: ReadonlyMap<string, string>;
  beforeAll(async () => {
    if (!names.some(programOf)) return;
    built = await buildChanged(pages, {
      url: "https://example.org/tea/",
      host: names,
      precompress: true,
    });
  });

  it.for(names)(
    "are sent by %s to who takes them, with the headers of the file itself",
    async (name, { skip }) => {
      skip(programOf(name) === undefined);
      const script = [...built.keys()].find((path) => /^assets\/site-.*\.js$/.test(path)) ?? "";
      const paths = ["index.html", "guide/apple pie.html", "404.html", script];
      const copies = paths.map((path) => [`${path}.gz`, gzipSync(`copy of ${path}`)] as const);
      const served = new Map<string, string | Uint8Array>([...built, ...copies]);
      const server = await serveBy(name, served, "/tea/");
      try {
        for (const [address, path, status] of [
          ["", "index.html", 200],
          ["guide/apple pie.html", "guide/apple pie.html", 200],
          [script, script, 200],
          ["gone.html", "404.html", 404],
        ] as const) {
          const answer = await server.ask(encodeURI(`/tea/${address}`));
          expect(answer.status, address).toBe(status);
          // Apache answers what is not there with the file itself, which it compresses.
          if (status === 200) expect(gunzipSync(answer.body).toString()).toBe(`copy of ${path}`);
          expect(answer.headers).toMatchObject({
            "content-encoding": "gzip",
            "content-type": expect.stringMatching(
              path === script ? /^text\/javascript/ : /^text\/html/,
            ),
            "content-security-policy": expect.stringContaining("default-src 'none'"),
            vary: expect.stringMatching(/accept-encoding/i),
          });
          if (status === 200)
            expect(answer.headers["cache-control"]).toBe(
              path === script ? "public, max-age=31536000, immutable" : "no-cache",
            );
          const plain = await server.ask(encodeURI(`/tea/${address}`), "identity");
          expect(plain.body.toString()).toBe(built.get(path));
        }
      } finally {
        await server.close();
      }
    },
  );
});
