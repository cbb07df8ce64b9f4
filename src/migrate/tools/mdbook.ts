import { fieldsOf, notCarriedIn, readTomlConfig, textOf } from "../config-file.ts";
import { addressOf, languageOf } from "../config-words.ts";
import { innerPath } from "../inner-path.ts";
import { type NotCarried, notCarriedAt } from "../not-carried.ts";
import { articlesIn, type OldFolder } from "../old-folder.ts";
import type { OldRedirect, OldSite } from "../old-site.ts";
import { readSummary } from "../read-summary.ts";

/** Preprocessors whose signs are read here: `links` and `index` are mdBook's own. */
const needless = new Set(["links", "index", "quiz", "admonish", "footnote", "toc", "katex"]);

/** Reads book.toml and SUMMARY.md. */
export function readMdBook(folder: OldFolder): OldSite | undefined {
  const file = folder.textOf("book.toml");
  if (!file) return undefined;
  const config = readTomlConfig(file);
  const book = fieldsOf(config.value.book);
  const html = fieldsOf(fieldsOf(config.value.output).html);
  const notCarried: NotCarried[] = [...config.faults];
  for (const name of Object.keys(fieldsOf(config.value.preprocessor))) {
    if (needless.has(name)) continue;
    const words = { what: `the preprocessor "${name}"`, advice: "see what it did with the pages" };
    notCarried.push(notCarriedIn(config, ["preprocessor", name], words));
  }
  for (const key of ["additional-css", "additional-js", "theme"]) {
    if (html[key] === undefined) continue;
    const what = `"${key}": ${[html[key]].flat().map(String).join(", ")}`;
    const advice =
      key === "additional-js"
        ? "pages hold no scripts of authors; leave it, or ask for what it did"
        : 'files in "_includes" take the place of the theme\'s';
    notCarried.push(notCarriedIn(config, ["output", "html", key], { what, advice }));
  }
  const from = innerPath(textOf(book.src) ?? "src") ?? "src";
  const pages = new Set(articlesIn(folder, from).filter((page) => page !== "SUMMARY.md"));
  const list = folder.textOf(from === "" ? "SUMMARY.md" : `${from}/SUMMARY.md`);
  const summary = list && readSummary(list, { folder: "", pages, isBook: true });
  if (list) {
    notCarried.push(
      ...(summary?.missing ?? []).map(({ offset, ...words }) => notCarriedAt(list, offset, words)),
    );
  }
  const redirects = redirectsOf(html.redirect, pages);
  return {
    tool: "mdBook",
    configuration: ["book.toml", ...(list ? [list.path] : [])],
    title: textOf(book.title),
    tagline: textOf(book.description),
    language: languageOf(book.language),
    url: addressOf(html.cname === undefined ? undefined : `https://${String(html.cname)}/`),
    editLink: textOf(html["edit-url-template"])?.replace("{path}", `${from}/{page}`),
    folders: [{ from, to: "", leaveOut: ["SUMMARY.md"] }],
    staticFolders: [],
    dialects: [],
    mayHave: [],
    navigation: summary?.entries,
    addresses: "files",
    redirects: redirects.found,
    notCarried: [
      ...notCarried,
      ...redirects.missed.map((from) =>
        notCarriedIn(config, ["output", "html", "redirect", from], {
          what: `the redirect from "${from}"`,
          advice: "redirects lead to pages of the site; set it up where the site is hosted",
        }),
      ),
    ],
  };
}

/** `"/old.html" = "new.html"`, from the old page's folder or the root. */
function redirectsOf(
  given: unknown,
  pages: ReadonlySet<string>,
): { readonly found: readonly OldRedirect[]; readonly missed: readonly string[] } {
  const found: OldRedirect[] = [];
  const missed: string[] = [];
  for (const [from, to] of Object.entries(fieldsOf(given))) {
    const base = new URL(from.replace(/^\/*/, "/"), "https://site.invalid");
    const target = textOf(to);
    const whole = target !== undefined && URL.canParse(target, base) ? new URL(target, base) : base;
    const page = decodeURI(whole.pathname)
      .slice(1)
      .replace(/\.html$/, ".md");
    const old = innerPath(from.replace(/^\//, ""));
    if (old && whole.origin === base.origin && pages.has(page))
      found.push({ from: `/${old}`, page });
    else missed.push(from);
  }
  return { found, missed };
}
