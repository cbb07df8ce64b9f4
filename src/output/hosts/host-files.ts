import type { Host } from "../../site/config/host-option.ts";
import type { Site } from "../../site/site.ts";
import type { OutputFile } from "../bundle.ts";
import { apacheFile } from "./apache.ts";
import { caddyFile } from "./caddy.ts";
import { headersFile } from "./headers-file.ts";
import { type CachedPaths, type HostedSite, hostedSite } from "./hosted-site.ts";
import { nginxFile } from "./nginx.ts";
import { redirectsFile } from "./redirects-file.ts";
import { s3File } from "./s3.ts";
import { vercelFile } from "./vercel.ts";

type Writer = (hosted: HostedSite) => string;

/**
 * By host, the files that it reads. GitHub else leaves out what begins with an underscore; GitLab takes a
 * site as it is.
 */
const writers: Readonly<Record<Host, Readonly<Record<string, Writer>>>> = {
  apache: { ".htaccess": apacheFile },
  caddy: { Caddyfile: caddyFile },
  cloudflare: { _headers: headersFile, _redirects: (hosted) => redirectsFile(hosted, false) },
  github: { ".nojekyll": () => "" },
  gitlab: {},
  netlify: { _headers: headersFile, _redirects: (hosted) => redirectsFile(hosted, true) },
  nginx: { "nginx.conf": nginxFile },
  s3: { "s3.json": s3File },
  vercel: { "vercel.json": vercelFile },
};

/**
 * What the hosts of a site read of it; where none is named, the headers that several take. A file of the
 * author's at the same path stays in the place of ours.
 */
export function hostFiles(site: Site, paths: CachedPaths): readonly OutputFile[] {
  const { host } = site.config;
  const taken = new Set(site.assets.map(({ path }) => path));
  const hosted = hostedSite(site, paths);
  const chosen = host.length === 0 ? { _headers: headersFile } : filesOf(host);
  return Object.entries(chosen)
    .map(([path, write]) => ({ path, contents: write(hosted) }))
    .filter(({ path, contents }) => !taken.has(path) && (path !== "_redirects" || contents !== ""));
}

/** What both Netlify and Cloudflare read is written for Cloudflare, which takes less. */
function filesOf(hosts: readonly Host[]): Readonly<Record<string, Writer>> {
  const ordered = ["netlify", "cloudflare"] as const;
  const others = hosts.filter((host) => !ordered.some((each) => each === host));
  const named = [...others, ...ordered.filter((host) => hosts.includes(host))];
  return Object.assign({}, ...named.map((host) => writers[host]));
}
