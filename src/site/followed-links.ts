import { hash } from "node:crypto";
import { forgetEnds } from "../markdown/link-end.ts";
import type { OtherSlug } from "../markdown/other-slugs.ts";
import { mentionsIn } from "./mentions.ts";
import type { Article } from "./read/article.ts";
import type { KeptNotes } from "./read/git-dates.ts";
import type { Site } from "./site.ts";
import { siteName } from "./site-name.ts";
import { usedSlugs } from "./used-slugs.ts";

/** What the links of a site come to, all of them together. */
export interface FollowedLinks {
  /** The articles that mention an article, by its path, in their order. */
  readonly mentionedIn: ReadonlyMap<string, readonly Article[]>;
  /** Of `usedSlugs`. */
  readonly usedSlugs: ReadonlyMap<string, readonly OtherSlug[]>;
}

// A site has the same articles in whichever of its languages it is seen.
const known = new WeakMap<readonly Article[], FollowedLinks>();
const kept = new WeakMap<readonly Article[], KeptText>();

/** A text that is kept for the next build; undefined where the build before has kept none by its name. */
interface KeptText {
  readonly before: string | undefined;
  keep(text: string): void;
}

/**
 * Found once for a site, in one pass over its links, or as the build before has found it: one changed page would
 * else have all links followed again.
 */
export function followedLinks(site: Site): FollowedLinks {
  const found = known.get(site.articles) ?? findOrTake(site);
  known.set(site.articles, found);
  return found;
}

/**
 * Has what is found kept for the next build, which takes it where links lead where they did.
 * @param site As it was read.
 * @param around Names all that is around the articles: `aroundName`.
 */
export function keepFollowed(site: Site, notes: KeptNotes | undefined, around: string): void {
  const own = notes && siteName(site);
  if (own === undefined) return;
  const texts = site.texts.map(({ from, links }) => [from, links]);
  const name = `links ${hash("sha1", JSON.stringify([own, around, texts]), "base64")}`;
  const before = notes?.get(name);
  const keep = (text: string) => notes?.keep(name, text);
  // Where nobody asks for it, the build after this one may.
  if (before !== undefined) keep(before);
  kept.set(site.articles, { before, keep });
}

function findOrTake(site: Site): FollowedLinks {
  const text = kept.get(site.articles);
  if (text?.before !== undefined) return unpacked(text.before, site);
  const found = { mentionedIn: findMentions(site), usedSlugs: usedSlugs(site) };
  text?.keep(packed(found, site));
  forgetEnds(site.folders);
  return found;
}

function findMentions(site: Site): ReadonlyMap<string, readonly Article[]> {
  const found = new Map<string, Article[]>();
  for (const from of site.articles) {
    for (const { path } of mentionsIn(from, site)) {
      const others = found.get(path);
      if (others) others.push(from);
      else found.set(path, [from]);
    }
  }
  return found;
}

/** Articles by their places among all, which are the same where the site has the same name. */
interface Packed {
  readonly mentionedIn: readonly (readonly [path: string, from: readonly number[]])[];
  readonly usedSlugs: readonly (readonly [file: string, slugs: readonly OtherSlug[]])[];
}

function packed({ mentionedIn, usedSlugs: slugs }: FollowedLinks, { articles }: Site): string {
  const places = new Map(articles.map((article, place) => [article, place]));
  const text: Packed = {
    mentionedIn: [...mentionedIn].map(([path, from]) => [
      path,
      from.flatMap((article) => places.get(article) ?? []),
    ]),
    usedSlugs: [...slugs],
  };
  return JSON.stringify(text);
}

/** @param text Of `packed`, by this very version. */
function unpacked(text: string, { articles }: Site): FollowedLinks {
  const { mentionedIn, usedSlugs: slugs }: Packed = JSON.parse(text);
  return {
    mentionedIn: new Map(
      mentionedIn.map(([path, from]) => [path, from.flatMap((place) => articles[place] ?? [])]),
    ),
    usedSlugs: new Map(slugs),
  };
}
