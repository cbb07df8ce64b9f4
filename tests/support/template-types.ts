/** Of a view that is no page's own: a page that has it. */
const pageWith: Readonly<Record<string, string>> = {
  ...{ ContentsEntry: "ArticleView", SectionView: "ArticleView", PathStepView: "ArticleView" },
  ...{
    FeedView: "ArticleView",
    FoldedLinksView: "ArticleView",
    LinkView: "ArticleView",
    LogoView: "ArticleView",
    SourceView: "SourcesView",
    TermView: "ArticleView",
    PaperItemView: "PaperView",
    PrintedArticleView: "PrintAllView",
  },
};

/**
 * An example of Nunjucks in a view's docstring as TypeScript that uses the same fields of the same
 * variables: it compiles where they have them.
 * @throws Error where it holds what nothing here knows.
 */
export function templateTypes(view: string, template: string): string {
  const page = pageWith[view] ?? view;
  const tags = template.replace(/\{#.*?#\}/gs, "").match(/\{%.*?%\}|\{\{.*?\}\}/gs) ?? [];
  return [
    'import type { ItemView, SidebarView } from "waymark";',
    `declare const page: import("waymark").${page};`,
    "declare const item: ItemView;",
    "declare const sidebar: SidebarView;",
    ...tags.map((tag) => statement(tag.slice(2, -2).trim())),
  ].join("\n");
}

function statement(tag: string): string {
  if (/^(?:extends|block|endblock)\b|^super\(\)$/.test(tag)) return "";
  if (/^end(?:for|if)$/.test(tag)) return "}";
  const [, name, list] = /^for (\w+) in ([\w.]+)$/.exec(tag) ?? [];
  if (list !== undefined) return `for (const ${name} of ${list}) {`;
  const [, condition] = /^if ([\w.]+)$/.exec(tag) ?? [];
  if (condition !== undefined) return `if (${condition}) {`;
  const [, printed] = /^([\w.]+)(?: \| safe)?$/.exec(tag) ?? [];
  if (printed === undefined) throw new Error(`an example has a tag that is new here: ${tag}`);
  return `String(${printed});`;
}
