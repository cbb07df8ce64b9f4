import { z } from "zod";

/** Hosts that builds write files for. */
export const hosts = [
  "apache",
  "caddy",
  "cloudflare",
  "github",
  "gitlab",
  "netlify",
  "nginx",
  "s3",
  "vercel",
] as const;

export type Host = (typeof hosts)[number];

/** One host, several, or all; an empty list where nothing is said. */
export const hostOption = () =>
  z
    .union([z.enum([...hosts, "all"]), z.array(z.enum(hosts))])
    .default([])
    .transform((said): readonly Host[] => {
      if (said === "all") return hosts;
      return typeof said === "string" ? [said] : said;
    });
