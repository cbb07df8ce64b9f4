import type { WholeArticle } from "./article.ts";

type Prose = Pick<WholeArticle, "introHtml" | "sections">;

/** What `pictureAttributes` gives every image that its author gave neither. */
const LATER = ' loading="lazy" decoding="async"';

/**
 * A page's first picture is often seen as the page opens, so it comes with it; the others when they are
 * near.
 */
export function withFirstPicture({ introHtml, sections }: Prose): Prose {
  if (introHtml.includes("<img ")) return { introHtml: atOnce(introHtml), sections };
  const first = sections.find(({ html }) => html.includes("<img "));
  return {
    introHtml,
    sections: sections.map((section) =>
      section === first ? { ...section, html: atOnce(section.html) } : section,
    ),
  };
}

function atOnce(html: string): string {
  return html.replace(/<img [^>]*>/, (tag) => tag.replace(LATER, ""));
}
