import { existsSync, globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { documentKinds, type SearchDocument } from "../../src/search/format/documents.ts";
import { repository } from "../support/build-site.ts";
import { randomNumbers } from "../support/random.ts";

// Text that others wrote lies beside the repository, where it is there at all.
const data = join(repository, "../shared/data");

/** 180 documents whose words are as unevenly common as a language's; always the same. */
export function generatedCorpus(): SearchDocument[] {
  const random = randomNumbers(7);
  const words = Array.from({ length: 900 }, (_, rank) => word(random, rank));
  const text = (length: number) =>
    Array.from({ length }, () => words[Math.floor(words.length ** random()) - 1] ?? "").join(" ");
  return Array.from({ length: 180 }, (_, at) => ({
    kind: documentKinds[Math.floor(at / 60)] ?? "article",
    url: `${Math.floor(at / 4)}.html#${at}`,
    page: text(1 + (at % 3)),
    title: text(1 + (at % 5)),
    text: text(at % 25),
  }));
}

/** The paragraphs of the guide that stands in this repository. */
export function guide(): SearchDocument[] {
  const root = join(repository, "content");
  return globSync("**/*.md", { cwd: root })
    .sort()
    .flatMap((path) => {
      const [title = "", ...parts] = readFileSync(join(root, path), "utf8").split(/\n\n+/);
      return parts.map(
        (text, at): SearchDocument => ({
          ...{ kind: "article", url: `${path}#${at}`, page: path, title, text },
        }),
      );
    })
    .slice(0, 90);
}

/** Pages of tldr, every `step`th; none where the data is not there. */
export function tldrPages({ step }: { readonly step: number }): SearchDocument[] {
  const root = join(data, "tldr/pages");
  const paths = existsSync(root) ? globSync("**/*.md", { cwd: root }).sort() : [];
  return paths
    .filter((_, at) => at % step === 0)
    .map((path) => {
      const [title = "", ...rest] = readFileSync(join(root, path), "utf8").split("\n");
      const [folder = ""] = path.split("/");
      return {
        ...{ kind: "article", url: path, page: folder, title: title.replace(/^# /, "") },
        text: rest.join(" "),
      };
    });
}

/** The abstracts of Cranfield; none where the data is not there. */
export function cranfield(): SearchDocument[] {
  const path = join(data, "cranfield/data/cran/cran.all.1400");
  if (!existsSync(path)) return [];
  const records = readFileSync(path, "utf8")
    .split(/^\.I \d+\n/m)
    .slice(1);
  return records.map((record, at) => {
    const part = (letter: string) =>
      new RegExp(`^\\.${letter}\\n([^]*?)(?=^\\.[A-Z]\\n|(?![^]))`, "m").exec(record)?.[1] ?? "";
    const title = part("T").replace(/\s+/g, " ").trim();
    return { kind: "article", url: String(at + 1), page: "", title, text: part("W") };
  });
}

function word(random: () => number, rank: number): string {
  if (rank % 40 === 39) return String(Math.floor(random() * 3000));
  const syllables = ["ba", "ca", "cab", "da", "el", "en", "fi", "ga", "hel", "in", "ka", "lo"];
  const endings = ["", "", "s", "ing", "ed", "ly", "ies", "ation", "ness", "1", "é", "ß"];
  const pick = (from: readonly string[]) => from[Math.floor(random() * from.length)] ?? "";
  const length = 1 + Math.floor(random() * 3);
  return Array.from({ length }, () => pick(syllables)).join("") + pick(endings);
}
