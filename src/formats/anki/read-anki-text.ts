import { csvRows, separatorOf } from "../csv/csv-rows.ts";
import { dropped, type Loss } from "../question/loss.ts";
import { leftOutList, questionList } from "../question/question-list.ts";
import type { Reading } from "../question/source-question.ts";
import { withFormulas } from "./anki-latex.ts";
import { noteOf } from "./anki-note.ts";

const SEPARATORS: Readonly<Record<string, string>> = {
  ...{ tab: "\t", comma: ",", semicolon: ";", pipe: "|", space: " ", colon: ":" },
};

/**
 * Reads notes that Anki exported as text, https://docs.ankiweb.net/importing/text-files.html: headers such as
 * `#separator:tab`, then a note in each row. What stands on the back of a card is typed where it is short,
 * and compared with one's own words where it is long.
 */
export function readAnkiText(text: string): Reading {
  const { headers, start } = headersOf(text);
  const body = text.slice(start);
  const firstLine = text.slice(0, start).split("\n").length;
  const named = headers.get("separator")?.toLowerCase() ?? "";
  const separator = SEPARATORS[named] ?? (named.length === 1 ? named : separatorOf(body));
  const isHtml = headers.get("html") !== "false" && (headers.has("html") || /<\w|&\w+;/.test(body));
  const columns = (headers.get("columns") ?? "")
    .split(separator)
    .map((name) => name.trim().toLowerCase());
  const special = new Map(
    ["guid", "notetype", "deck", "tags"].map((name) => {
      const said = Number(headers.get(`${name} column`) ?? 0) - 1;
      return [name, said < 0 ? columns.indexOf(name) : said];
    }),
  );
  const taken = new Set(special.values());
  const idColumn = columns.indexOf("id");
  const questions = questionList();
  const leftOut = leftOutList();
  for (const row of csvRows(body, separator)) {
    const source = body.slice(row.start, row.end);
    if (source.startsWith("#")) continue;
    const place = { line: row.line + firstLine - 1, column: 1 };
    const cell = (name: string) => row.cells[special.get(name) ?? -1]?.trim() ?? "";
    const fields = row.cells
      .map((each, at) => ({ text: each.trim(), at }))
      .filter(({ at }) => !taken.has(at) && at !== idColumn);
    const front = fields[0]?.text ?? "";
    const back = fields[1]?.text ?? "";
    const format = isHtml ? "html" : "plain";
    const losses: Loss[] = fields
      .slice(2)
      .filter(({ text: more }) => more !== "")
      .map(({ text: more }) => dropped(`a further field: ${more.slice(0, 60)}`));
    // Sounds lie in Anki's own folder, as pictures do, and did not come along.
    const soundless = (written: string) =>
      withFormulas(written, losses).replace(/\[sound:([^\]]*)\]/g, (_, name: string) => {
        losses.push(dropped(`the sound ${name}, which did not come with the file`));
        return "";
      });
    const read = noteOf(soundless(front), soundless(back), format, losses);
    if (typeof read === "string") {
      leftOut.push({ place, source, why: "refused", reason: read });
      continue;
    }
    const id = (row.cells[idColumn] ?? "").trim();
    const deck = cell("deck") || headers.get("deck");
    const tags = [cell("tags"), headers.get("tags") ?? ""].join(" ").split(/\s+/);
    questions.push({
      ...{ place, source, losses, ...read },
      id: id === "" ? undefined : id,
      name: cell("guid") || undefined,
      category: deck?.replaceAll("::", "/"),
      tags: tags.filter((tag) => tag !== ""),
    });
  }
  return { questions, leftOut, losses: [], frame: { before: text.slice(0, start), after: "" } };
}

/** The lines at the start that begin with `#` and name something; others that begin so are comments. */
function headersOf(text: string) {
  const headers = new Map<string, string>();
  let start = 0;
  while (text[start] === "#") {
    const end = text.indexOf("\n", start);
    const line = text.slice(start, end === -1 ? undefined : end);
    const [, name, value] = /^#([a-z ]+):(.*)$/i.exec(line) ?? [];
    if (name !== undefined && value !== undefined) headers.set(name.trim().toLowerCase(), value);
    start = end === -1 ? text.length : end + 1;
  }
  return { headers, start };
}
