import { readdirSync, statSync } from "node:fs";
import path from "node:path";
import type { Diagnostic } from "../../core/diagnostics.ts";
import type { SiteConfig } from "../../site/config/config.ts";
import { configFault } from "../../site/config/config-source.ts";
import type { Host } from "../../site/config/host-option.ts";
import type { Site } from "../../site/site.ts";
import { hostRedirects } from "./hosted-site.ts";

/** What a host refuses of a site. */
interface Limits {
  readonly name: string;
  readonly files?: number;
  /** Of one file. */
  readonly fileBytes?: number;
  /** Of the whole site. */
  readonly bytes?: number;
  /** So many old addresses its file leads on from; the pages at these addresses lead on from the others. */
  readonly redirects?: number;
}

const MIB = 1024 * 1024;
const GB = 1_000_000_000;

/**
 * Of plans that cost nothing. Cloudflare's number of files and GitHub's size were looked up in November 2026; the
 * size of a file at Cloudflare is as its manual had it before, GitLab's limits are as its own tracker names them.
 * @see https://developers.cloudflare.com/pages/platform/limits/
 * @see https://docs.github.com/en/pages/getting-started-with-github-pages/github-pages-limits
 * @see https://gitlab.com/gitlab-org/gitlab/-/issues/405048
 */
const limitsOf = {
  cloudflare: { name: "Cloudflare Pages", files: 20_000, fileBytes: 25 * MIB, redirects: 2000 },
  github: { name: "GitHub Pages", bytes: GB },
  gitlab: { name: "GitLab Pages", files: 200_000, bytes: GB },
  vercel: { name: "Vercel", redirects: 2048 },
} as const satisfies Partial<Record<Host, Limits>>;

const limitsByHost: Readonly<Partial<Record<Host, Limits>>> = limitsOf;

export const mostRedirects = {
  cloudflare: limitsOf.cloudflare.redirects,
  vercel: limitsOf.vercel.redirects,
};

/**
 * Says what the hosts that a configuration names would refuse.
 * @param files The sizes in bytes of all files of the site, by their paths from its root.
 */
export function beyondHosts(
  files: ReadonlyMap<string, number>,
  { host, source }: Pick<SiteConfig, "host" | "source">,
): readonly Diagnostic[] {
  const total = [...files.values()].reduce((sum, bytes) => sum + bytes, 0);
  const faults = host.flatMap((each) => {
    const limits = limitsByHost[each];
    if (!limits) return [];
    const { name, files: most = Infinity, fileBytes = Infinity, bytes = Infinity } = limits;
    const large = [...files].filter(([, size]) => size > fileBytes);
    return [
      ...(files.size > most
        ? [`the site has ${said(files.size)} files, and ${name} takes ${said(most)}`]
        : []),
      ...(total > bytes
        ? [`the site has ${megabytes(total)}, and ${name} takes ${megabytes(bytes)}`]
        : []),
      ...large.map(
        ([path, size]) =>
          `${path} has ${megabytes(size)}, and ${name} takes files of ${megabytes(fileBytes)}`,
      ),
    ];
  });
  const hint = "make it smaller, or choose another host";
  return faults.map((message) =>
    configFault(source, [["host"]], { rule: "host-limit", message, hint }),
  );
}

/** Says of which old addresses hosts that a configuration names are not told. */
export function beyondRedirects(site: Site): readonly Diagnostic[] {
  const { host, source } = site.config;
  const named = host.flatMap((each) => {
    const { name = "", redirects } = limitsByHost[each] ?? {};
    return redirects === undefined ? [] : { name, most: redirects };
  });
  if (named.length === 0) return [];
  const { length } = hostRedirects(site);
  return named
    .filter(({ most }) => length > most)
    .map(({ name, most }) =>
      configFault(source, [["host"]], {
        rule: "host-limit",
        message: `the site has ${said(length)} old addresses, and ${name} takes ${said(most)}; pages lead on from the others`,
        hint: "take away what nobody asks for any more, or choose another host",
      }),
    );
}

/** The sizes of a site's files, where a host that it names has limits; else undefined. */
export function sizesFor({ host }: Pick<SiteConfig, "host">, folder: string) {
  if (!host.some((each) => limitsByHost[each])) return undefined;
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return new Map(
    entries
      .filter((entry) => entry.isFile())
      .map((entry) => {
        const file = path.join(entry.parentPath, entry.name);
        return [path.relative(folder, file).split(path.sep).join("/"), statSync(file).size];
      }),
  );
}

/** The same wherever it is built. */
function said(count: number): string {
  return count.toLocaleString("en-GB");
}

function megabytes(bytes: number): string {
  return `${(bytes / 1_000_000).toLocaleString("en-GB", { maximumFractionDigits: 1 })} MB`;
}
