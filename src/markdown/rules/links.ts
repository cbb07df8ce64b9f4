import type { Token } from "markdown-it";
import type { WrittenLink } from "../link-reference.ts";
import { placeOf } from "../positions.ts";
import type { Rule, TextEnvironment } from "./rule.ts";

/** Links and images lead where they do from the page that prints them; images load when they are near. */
export const links: Rule = {
  add(md) {
    // What may not be led to is read as a link, so that it is left out and reported; `resolve` sees to it.
    md.validateLink = () => true;
    md.renderer.rules.link_open = (tokens, index, options, env: TextEnvironment, self) => {
      resolveAttribute(tokens[index], "href", "link", env);
      return self.renderToken(tokens, index, options);
    };
    const image = md.renderer.rules.image;
    md.renderer.rules.image = (tokens, index, options, env: TextEnvironment, self) => {
      const token = tokens[index];
      resolveAttribute(token, "src", "image", env);
      token?.attrSet("loading", "lazy");
      return image?.(tokens, index, options, env, self) ?? "";
    };
  },
  emits: {
    phrasing: ["a", "img"],
    attributes: { "*": ["title"], a: ["href"], img: ["src", "alt", "loading"] },
  },
};

function resolveAttribute(
  token: Token | undefined,
  name: "href" | "src",
  kind: WrittenLink["kind"],
  { printing }: TextEnvironment,
): void {
  const href = token?.attrGet(name);
  if (!token || typeof href !== "string") return;
  const resolved = printing?.resolve(href, kind, placeOf(token));
  if (resolved !== undefined) token.attrSet(name, resolved);
  else token.attrs = token.attrs?.filter(([key]) => key !== name) ?? null;
}
