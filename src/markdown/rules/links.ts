import { escapeHtml } from "../escape.ts";
import { mediaOf, player } from "../media.ts";
import { placeOf } from "../positions.ts";
import type { Printing } from "../printing.ts";
import { kindOf, resolveAddress } from "../resolve-address.ts";
import type { Rule, TextEnvironment } from "./rule.ts";

/**
 * Links and images lead where they do from the page that prints them. Images have their size, and load when
 * they are near; of what plays there is a player.
 */
export const links: Rule = {
  add(md) {
    // What may not be led to is read as a link, so that it is left out and reported; `resolve` sees to it.
    md.validateLink = () => true;
    md.renderer.rules.link_open = (tokens, index, options, env: TextEnvironment, self) => {
      const token = tokens[index];
      if (token) resolveAddress(token, "href", resolveOf(env));
      return self.renderToken(tokens, index, options);
    };
    const image = md.renderer.rules.image;
    md.renderer.rules.image = (tokens, index, options, env: TextEnvironment, self) => {
      const token = tokens[index];
      if (!token) return "";
      const href = token.attrGet("src") ?? "";
      const kind = kindOf(token, "src");
      resolveAddress(token, "src", resolveOf(env));
      const words = self.renderInlineAsText(token.children ?? [], options, env);
      const media = mediaOf(href);
      const mayStand = !media || (env.printing?.mayPlay(placeOf(token)) ?? false);
      // Without its file, what it shows is told in words.
      if (token.attrGet("src") === null || !mayStand) return md.utils.escapeHtml(words);
      if (media) {
        token.attrs = token.attrs?.filter(([name]) => name !== "alt") ?? null;
        const named = words.trim() === "" ? {} : { "aria-label": words };
        for (const [name, value] of Object.entries({ ...player, ...named })) {
          token.attrSet(name, value);
        }
        const tracks = env.printing?.tracks({ href, kind, at: placeOf(token) }) ?? [];
        return `<${media}${self.renderAttrs(token)}>${tracks.map((track) => trackTag(track, env)).join("")}</${media}>`;
      }
      const given = (name: string) => token.attrGet(name);
      const more = env.printing?.picture({ href, kind, at: placeOf(token), given }) ?? {};
      for (const [name, value] of Object.entries(more)) token.attrSet(name, value);
      return image?.(tokens, index, options, env, self) ?? "";
    };
  },
  emits: {
    phrasing: ["a", "img"],
    blocks: ["audio", "video"],
    attributes: {
      "*": ["title"],
      a: ["href"],
      img: ["src", "alt", "width", "height", "loading", "decoding", "srcset", "sizes"],
      audio: ["src", "controls", "preload", "aria-label"],
      video: ["src", "width", "height", "controls", "preload", "aria-label"],
    },
  },
};

/** Its address is that from the page already: the sanitiser would take it for an author's. */
function trackTag(track: Readonly<Record<string, string>>, { printing }: TextEnvironment): string {
  const attributes = Object.entries(track).map(
    ([name, value]) => ` ${name}="${escapeHtml(value)}"`,
  );
  return printing?.own(`<track${attributes.join("")}>`) ?? "";
}

/** A plugin that prints by itself has nobody who knows the page: its links lead nowhere. */
function resolveOf({ printing }: TextEnvironment): Printing["resolve"] {
  return printing?.resolve ?? (() => undefined);
}
