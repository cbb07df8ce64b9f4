import { dropped, type Loss } from "../question/loss.ts";
import { leftOutList, questionList } from "../question/question-list.ts";
import type { Reading } from "../question/source-question.ts";
import { UnreadableFile } from "../unreadable-file.ts";
import { isZip } from "../zip/read-zip.ts";
import { type AnkiNote, readCollection } from "./anki-collection.ts";
import { withFormulas } from "./anki-latex.ts";
import { mediaOf } from "./anki-media.ts";
import { noteOf } from "./anki-note.ts";
import { openPackage } from "./anki-package.ts";
import { fillTemplate } from "./anki-template.ts";

/**
 * Reads a deck that Anki exported as a package, or a collection by itself: a question for each card of a
 * note, all gaps of a text in one, and the pictures and sounds that they show.
 * @throws UnreadableFile where it is no such thing.
 */
export async function readAnkiPackage(bytes: Uint8Array): Promise<Reading> {
  const { collection, inner, files } = isZip(bytes)
    ? openPackage(bytes)
    : { collection: bytes, inner: undefined, files: new Map<string, () => Uint8Array>() };
  if (new TextDecoder().decode(collection.subarray(0, 15)) !== "SQLite format 3")
    throw new UnreadableFile("it is neither a package of Anki's nor a collection");
  const notes = await readCollection(collection);
  const assets = new Map<string, Uint8Array>();
  const questions = questionList();
  const leftOut = leftOutList();
  for (const [at, note] of notes.entries()) {
    const place = { ...(inner !== undefined && { inner }), line: at + 1, column: 1 };
    const source = note.fields.join("\t");
    for (const { name, front, back, hints, explanation, losses } of cardsOf(note)) {
      const shown = mediaOf(files, assets, losses);
      const media = (html: string) => shown(withFormulas(html, losses));
      const read = noteOf(media(front), media(back), "html", losses);
      if (typeof read === "string") {
        // What has one side alone asks nothing.
        const why = front === "" || back === "" ? "no-question" : "refused";
        leftOut.push({ place, source, name, why, reason: read });
        continue;
      }
      questions.push({
        ...{ place, source, name, losses, tags: note.tags, ...read },
        ...(explanation !== "" && { explanation: { format: "html", text: media(explanation) } }),
        id: ownId(note),
        category: note.deck === "Default" ? undefined : note.deck?.replaceAll("::", "/"),
        hints: hints.map((hint) => ({ format: "html", text: media(hint) })),
      });
    }
  }
  return { questions, leftOut, assets, losses: [] };
}

interface Card {
  /** By which it is known again: that of the note, with a number where the note has several. */
  readonly name: string;
  readonly front: string;
  readonly back: string;
  readonly hints: readonly string[];
  readonly explanation: string;
  readonly losses: Loss[];
}

/** The cards of a note as its templates make them; a text with gaps is one, whatever it has. */
function cardsOf(note: AnkiNote): readonly Card[] {
  const { guid, type, fields, cards } = note;
  const [first = "", second = "", ...others] = fields;
  const losses: Loss[] = [];
  if (!type) {
    const told = others.filter((text) => text !== "").map((text) => dropped(further("", text)));
    return [
      { name: guid, front: first, back: second, hints: [], explanation: "", losses: told },
    ].map(trimmed);
  }
  const values = new Map(type.fields.map((name, at) => [name, fields[at] ?? ""]));
  const templates = type.templates.filter((_, at) => type.isCloze || cards.includes(at));
  const shown = new Set<string>();
  const made = (templates.length > 0 ? templates : type.templates.slice(0, 1)).map(
    (template, at): Card => {
      const front = fillTemplate(withoutScripts(template.front), values);
      const isOwn = type.fields.includes("explanation") && values.has("id");
      const backTemplate = isOwn
        ? template.back.replace(/\{\{explanation\}\}/g, "")
        : template.back;
      const back = fillTemplate(answerOf(withoutScripts(backTemplate), front.fields), values);
      for (const name of [...front.fields, ...back.fields]) shown.add(name);
      return trimmed({
        name: at === 0 ? guid : `${guid} ${at + 1}`,
        ...{ front: front.html, back: back.html, hints: [...front.hints, ...back.hints] },
        explanation: isOwn ? (values.get("explanation") ?? "") : "",
        losses: at === 0 ? losses : [],
      });
    },
  );
  for (const [name, text] of values) {
    const isKept = shown.has(name) || /^(?:id|explanation)$/.test(name);
    // What says only whether there is a second card is heeded already.
    if (!isKept && text.trim() !== "" && !decides(type.templates, name))
      losses.push(dropped(further(name, text)));
  }
  return made;
}

function trimmed(card: Card): Card {
  return { ...card, front: card.front.trim(), back: card.back.trim() };
}

function further(name: string, text: string): string {
  return `a further field${name === "" ? "" : ` "${name}"`}: ${text.slice(0, 60)}`;
}

function decides(templates: readonly { readonly front: string }[], field: string): boolean {
  return templates.some(({ front }) => front.includes(`{{#${field}}}`));
}

function withoutScripts(template: string): string {
  return template
    .replace(/<(script|style)\b[\s\S]*?<\/\1\s*>/gi, "")
    .replace(/<!--[\s\S]*?-->/g, "");
}

/** What of the back is not the front again. */
function answerOf(template: string, front: ReadonlySet<string>): string {
  const line = /<hr\b[^<>]*\bid\s*=\s*["']?answer\b[^<>]*>/i.exec(template);
  const answer = line ? template.slice(line.index + line[0].length) : template;
  const [, begun = ""] = /^\s*\{\{\s*FrontSide\s*\}\}\s*(?:<hr\b[^<>]*>)?([\s\S]*)$/i.exec(
    answer,
  ) ?? ["", answer];
  // A template that begins with the front's fields again shows them, and asks nothing by them.
  return begun.replace(/\{\{([^{}#^/]*)\}\}/g, (whole, written: string) =>
    front.has((written.split(":").at(-1) ?? "").trim()) ? "" : whole,
  );
}

/** The id that a note of our own has. */
function ownId({ type, fields }: AnkiNote): string | undefined {
  const at = type?.fields.findIndex((name) => name.toLowerCase() === "id") ?? -1;
  const id = at === -1 ? "" : (fields[at] ?? "").trim();
  return id === "" ? undefined : id;
}
