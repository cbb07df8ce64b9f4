import path from "node:path";
import { stringify } from "yaml";
import { readableName } from "../site/read/readable-name.ts";
import { type UsedSyntax, usedInAll, withFoldedBoxes, withPlainEndings } from "./article-text.ts";
import { withFrontMatter } from "./front-matter.ts";
import { includedFiles } from "./included-files.ts";
import type { NotCarried } from "./not-carried.ts";
import { isArticle, type OldFolder } from "./old-folder.ts";
import type { PageSettings } from "./old-site.ts";
import { CONTENT, type Plan } from "./plan.ts";
import { placeQuizzes } from "./quizzes/place-quizzes.ts";
import { unnamedFiles } from "./unnamed-files.ts";

/** A file of the new site: the copy of one of the old folder, or of this text. */
export type NewFile = { readonly copyOf: string } | { readonly text: string };

interface NewFiles {
  /** By path from the new folder. */
  readonly files: ReadonlyMap<string, NewFile>;
  readonly used: UsedSyntax;
  /** How many became items. */
  readonly questions: number;
  readonly notCarried: readonly NotCarried[];
}

/** The new site's articles and what stands beside them, with what articles put in from elsewhere. */
export function newFiles(plan: Plan, folder: OldFolder): NewFiles {
  const files = new Map<string, NewFile>();
  const notCarried: NotCarried[] = [];
  const texts: string[] = [];
  const included = new Map<string, string>();
  const taken = { banks: new Set<string>(), items: new Set<string>() };
  for (const [to, { from, settings = {} }] of plan.copies) {
    files.set(to, { copyOf: from });
    const old = to.startsWith(`${CONTENT}/`) && isArticle(from) ? folder.textOf(from) : undefined;
    if (!old) continue;
    texts.push(old.text);
    for (const each of includedFiles({ from, to, text: old.text })) {
      if (folder.files.includes(each.from)) included.set(each.to, each.from);
    }
    const quizzes = placeQuizzes(old, {
      folder,
      page: to.slice(CONTENT.length + 1),
      title: titleOf(old.text, to, settings),
      taken,
    });
    notCarried.push(...quizzes.notCarried);
    for (const [name, bank] of quizzes.banks) files.set(name, bank);
    const body = withFoldedBoxes(withPlainEndings(quizzes.text));
    const text = withFrontMatter(body, settings);
    if (text === undefined) notCarried.push(unwritten(from, settings));
    if ((text ?? body) !== old.text) files.set(to, { text: text ?? body });
  }
  const unnamed = unnamedFiles(plan, texts);
  for (const to of unnamed) files.delete(to);
  notCarried.push(...leftOut(unnamed.map((to) => plan.copies.get(to)?.from ?? to)));
  for (const [to, from] of included) if (!files.has(to)) files.set(to, { copyOf: from });
  for (const [name, settings] of plan.folders) {
    const file = path.posix.join(CONTENT, name, "_folder.yaml");
    if (!files.has(file)) files.set(file, { text: stringify(settings, { lineWidth: 0 }) });
  }
  return { files, used: usedInAll(texts), questions: taken.items.size, notCarried };
}

/** What an article is called: its label, its first heading, or its file's name. */
function titleOf(text: string, file: string, { title, label }: PageSettings): string {
  const [, heading] = /^#{1,2}[ \t]+(.+?)[ \t#]*$/m.exec(text) ?? [];
  return title ?? label ?? heading?.replace(/[`*]/g, "") ?? readableName(file);
}

function leftOut([first, ...others]: readonly string[]): readonly NotCarried[] {
  if (first === undefined) return [];
  const what = `code and settings that no page names, since all that stands among pages is published: ${[first, ...others].slice(0, 10).join(", ")}${others.length > 9 ? `, and ${others.length - 9} more` : ""}`;
  return [{ file: first, what, advice: "copy what readers are to fetch" }];
}

function unwritten(file: string, settings: PageSettings): NotCarried {
  return {
    ...{ file, line: 1, column: 1 },
    what: `what its front matter was to say besides: ${JSON.stringify(settings)}`,
    advice: "its front matter cannot be written into as it is; mend it and write that by hand",
  };
}
