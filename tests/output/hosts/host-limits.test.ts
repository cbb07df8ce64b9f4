import { expect, it } from "vitest";
import { beyondHosts } from "../../../src/output/hosts/host-limits.ts";
import { readConfig } from "../../../src/site/config/config.ts";

const MIB = 1024 * 1024;
const files = (count: number, bytes: number): ReadonlyMap<string, number> =>
  new Map(Array.from({ length: count }, (_, index) => [`${index}.html`, bytes]));

function told(host: "cloudflare" | "github" | "nginx" | "all", sizes: ReadonlyMap<string, number>) {
  const text = `title: Tea\nhost: ${host}\n`;
  const file = { path: "waymark.config.yaml", text, kind: "yaml" } as const;
  const { config } = readConfig({ title: "Tea", host }, file);
  if (!config) throw new Error("the configuration is sound");
  return beyondHosts(sizes, config).map(
    ({ line, column, rule, message }) => `${line}:${column} ${rule}: ${message}`,
  );
}

// The limits are those of the hosts' own manuals.
it("hosts that take fewer or smaller files are named, with what is too much", () => {
  expect(told("cloudflare", files(20_000, 1))).toEqual([]);
  expect(told("cloudflare", files(20_001, 1))).toEqual([
    "2:7 host-limit: the site has 20,001 files, and Cloudflare Pages takes 20,000",
  ]);
  expect(told("cloudflare", new Map([["film.mp4", 25 * MIB]]))).toEqual([]);
  expect(told("cloudflare", new Map([["film.mp4", 25 * MIB + 1]]))).toEqual([
    "2:7 host-limit: film.mp4 has 26.2 MB, and Cloudflare Pages takes files of 26.2 MB",
  ]);
  expect(told("github", files(10, 100_000_000))).toEqual([]);
  expect(told("github", files(11, 100_000_000))).toEqual([
    "2:7 host-limit: the site has 1,100 MB, and GitHub Pages takes 1,000 MB",
  ]);
  expect(told("nginx", files(11, 100_000_000))).toEqual([]);
  expect(told("all", files(11, 100_000_000))).toHaveLength(13);
});
