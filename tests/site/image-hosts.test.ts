import { describe, expect, it } from "vitest";
import { readConfig } from "../../src/site/config/config.ts";
import { article, buildChanged, readChanged, wholeHome } from "../support/read-and-build.ts";

const images = { hosts: ["example.org", "*.example.net", "a.example:8443", "bücher.example"] };

async function home(body: string) {
  const changes = { "content/index.md": article("Home", body) };
  const { site, diagnostics } = await readChanged(changes, {
    images,
    rules: { "external-image": "warning" },
  });
  return { html: wholeHome(site)?.introHtml.trim(), told: diagnostics };
}

describe("an image of a host that the site allows", () => {
  it.each([
    ["https://example.org/a.png?b=1", "https://example.org/a.png?b=1"],
    ["HTTPS://Example.ORG/a.png", "https://example.org/a.png"],
    ["//example.org/a.png", "https://example.org/a.png"],
    ["https://example.org:443/a.png", "https://example.org/a.png"],
    ["https://b.c.example.net/a.png", "https://b.c.example.net/a.png"],
    ["https://a.example:8443/a.png", "https://a.example:8443/a.png"],
    ["https://bücher.example/a.png", "https://xn--bcher-kva.example/a.png"],
  ])("is shown, in Markdown and HTML: %s", async (href, src) => {
    expect((await home(`![A](${href})`)).html).toBe(`<p><img src="${src}" alt="A"></p>`);
    expect((await home(`A <img src="${href}" alt="A">`)).html).toBe(
      `<p>A <img src="${src}" alt="A" /></p>`,
    );
  });

  it("is none of these: they are told, with what would allow them", async () => {
    const others = [
      ...["http://example.org/a.png", "https://example.org.evil.example/a.png"],
      ...["https://example.net/a.png", "https://evilexample.net/a.png"],
      ...["https://example.org@evil.example/a.png", "https://a.example/a.png"],
      ...["https://u:p@example.org/a.png", "ftp://example.org/a.png", "https:///a.png"],
    ];
    const body = others.flatMap((href) => [`![Words](${href})`, `<img src="${href}" alt="">`]);
    const { html, told } = await home(body.join("\n\n"));
    expect(html).not.toMatch(/src=/);
    expect(told.map(({ line, rule }) => `${line} ${rule}`)).toEqual(
      body.map((_, index) => `${6 + 2 * index} external-image`),
    );
    const { diagnostics } = await readChanged({
      "content/index.md": article("Home", "![A](https://b.example/a.png)"),
    });
    expect(diagnostics.map(({ hint }) => hint)).toEqual([
      'put a copy into the content folder and link to that, or allow its host, over https, by images: { hosts: ["b.example"] }',
    ]);
  });

  it("stands in the policy of every page and of the host, and nothing else does", async () => {
    const hosts =
      "https://example.org https://*.example.net https://a.example:8443 https://xn--bcher-kva.example";
    const files = await buildChanged({}, { images });
    const pages = [...files].filter(([name]) => name.endsWith(".html"));
    expect(pages.length).toBeGreaterThan(3);
    for (const [name, text] of [...pages, ["_headers", files.get("_headers")] as const]) {
      const policy = (text ?? "").replaceAll("&#39;", "'");
      expect(policy, name).toContain(`; img-src 'self' data: ${hosts}; `);
      expect(policy.match(/example\.org/g), name).toHaveLength(1);
    }
  });
});

it.each([
  "",
  "https://example.org",
  "example.org/images",
  "*",
  "*.",
  "a b",
  "*.*.example",
  "a;b",
  "'self'",
])("a host is a name alone: %j", (host) => {
  const { config, diagnostics } = readConfig({ title: "T", images: { hosts: [host] } });
  expect(config).toBeUndefined();
  expect(diagnostics.map(({ message }) => message)).toEqual([
    'option "images.hosts.0": must be the name of a host alone, such as "example.org" or "*.example.org"',
  ]);
});
