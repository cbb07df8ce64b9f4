import { expect, it } from "vitest";
import { openLinks } from "../../src/cli/open-links.ts";

/** A network that answers as told, and what was asked of it, pauses included. */
function network(answers: Readonly<Record<string, number | "down">>) {
  const asked: string[] = [];
  let open = 0;
  const busiest = { hosts: 0 };
  const opening = {
    fetch: async (url: string | URL | Request, init?: RequestInit) => {
      const name = `${init?.method} ${url}`;
      asked.push(name);
      open += 1;
      busiest.hosts = Math.max(busiest.hosts, open);
      await Promise.resolve();
      open -= 1;
      const status = answers[name] ?? 200;
      if (status === "down") throw new TypeError("fetch failed");
      return new Response(null, { status });
    },
    pause: async (milliseconds: number) => {
      asked.push(`pause ${milliseconds}`);
    },
    told: () => {},
  };
  return { asked, busiest, opening };
}

it("asks for the head, then for the page where the head is refused", async () => {
  const { asked, opening } = network({ "HEAD https://a.example/": 405 });
  expect(await openLinks(["https://a.example/"], opening)).toEqual([
    { url: "https://a.example/", isOpen: true, says: "200" },
  ]);
  expect(asked).toEqual(["HEAD https://a.example/", "pause 1000", "GET https://a.example/"]);
});

it("pauses between two links of a host, and asks for one at a time", async () => {
  const { asked, opening } = network({});
  await openLinks(["https://a.example/1", "https://a.example/2"], opening);
  expect(asked).toEqual(["HEAD https://a.example/1", "pause 1000", "HEAD https://a.example/2"]);
});

it("asks no more than four hosts at a time", async () => {
  const { busiest, opening } = network({});
  const urls = Array.from({ length: 9 }, (_, host) => `https://${host}.example/`);
  const results = await openLinks(urls, opening);
  expect(results.map(({ url }) => url)).toEqual(urls);
  expect(busiest.hosts).toBe(4);
});

it("says what went wrong and goes on", async () => {
  const { opening } = network({
    ...{ "HEAD https://a.example/": "down", "GET https://a.example/": "down" },
    ...{ "HEAD https://b.example/": 403, "GET https://b.example/": 403 },
  });
  const urls = ["https://a.example/", "https://b.example/", "https://c.example/"];
  expect(await openLinks(urls, opening)).toEqual([
    { url: "https://a.example/", isOpen: false, says: "TypeError" },
    { url: "https://b.example/", isOpen: false, says: "403" },
    { url: "https://c.example/", isOpen: true, says: "200" },
  ]);
});
