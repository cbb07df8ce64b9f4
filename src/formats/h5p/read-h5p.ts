import { type JsonNode, type JsonRecord, jsonValues } from "../json/json-node.ts";
import { textOf } from "../json/json-text.ts";
import { dropped, type Loss } from "../question/loss.ts";
import { notRead } from "../question/not-read.ts";
import { placesIn } from "../question/places.ts";
import { leftOutList, questionList } from "../question/question-list.ts";
import type { LeftOut, Reading, SourceQuestion } from "../question/source-question.ts";
import { decode } from "../text/decode.ts";
import { keepFile } from "../text/kept-files.ts";
import { ASSET } from "../text/sound-links.ts";
import { spellingsOf } from "../text/written-files.ts";
import { UnreadableFile } from "../unreadable-file.ts";
import { readZip } from "../zip/read-zip.ts";
import { field, listIn } from "./h5p-field.ts";
import { unknownSettings } from "./h5p-known.ts";
import type { H5pQuestion } from "./h5p-question.ts";
import { asks, questionsOf } from "./h5p-questions.ts";

const CONTENT = "content/content.json";

/**
 * Reads the questions in a package of H5P, https://h5p.org/documentation, at any depth: a question set has
 * them, and so do columns, presentations, books and videos.
 * @throws UnreadableFile where it is none, or too large.
 */
export function readH5p(bytes: Uint8Array): Reading {
  const files = readZip(bytes);
  const textIn = (name: string) => decode(files.get(name) ?? new Uint8Array()).text;
  if (!files.has("h5p.json") || !files.has(CONTENT))
    throw new UnreadableFile("it is no package of H5P: it has no h5p.json or no content");
  const [head] = jsonValues(textIn("h5p.json")).values;
  const text = textIn(CONTENT);
  const [content] = jsonValues(text).values;
  if (head?.kind !== "record" || content?.kind !== "record")
    throw new UnreadableFile("its content is no object");
  const placeOf = placesIn(text, CONTENT);
  const assets = new Map<string, Uint8Array>();
  const questions = questionList();
  const leftOut = leftOutList();
  const whole: Loss[] = [];
  const take = (library: string, params: JsonRecord, around: JsonRecord) => {
    const name = textOf(field(around, "metadata", "title"));
    const place = placeOf(around.start);
    const source = text.slice(around.start, around.end);
    const out = (why: LeftOut["why"], reason: string) =>
      leftOut.push({ place, source, name, why, reason });
    const read = questionsOf(library, params);
    if (read === undefined) {
      const before = questions.length + leftOut.length;
      if (library === "QuestionSet")
        whole.push(...spokenOf(params), ...notRead(unknownSettings(params), {}));
      visit(params);
      for (const entry of library === "QuestionSet" ? listIn(params, "questions") : []) {
        if (textOf(field(entry, "library")) === undefined)
          empty(entry, "it does not say of which type it is");
      }
      if (questions.length + leftOut.length > before) return;
      if (library === "QuestionSet") out("refused", "it holds no questions");
      else out("no-question", `content of the type "${library}", for which there is no kind`);
      return;
    }
    if (typeof read === "string") {
      out("refused", read);
      return;
    }
    const losses = [
      ...[...spokenOf(params), ...pictureLosses(params)],
      ...notRead(unknownSettings(params), {}),
    ];
    const picture = pictureOf(params);
    const own = textOf(field(around, "subContentId"));
    for (const [at, each] of read.entries()) {
      const id = each.id ?? (own === undefined || read.length === 1 ? own : `${own}-${at + 1}`);
      questions.push(withHead(each, { place, source, name, id, picture, losses }));
    }
  };
  // What was just put in has "#tmp" behind its name.
  const fileOf = (params: JsonRecord) => {
    const written = textOf(field(params, "media", "type", "params", "file", "path")) ?? "";
    const path = spellingsOf(written).find((each) => files.has(`content/${each}`));
    const found = path === undefined ? undefined : files.get(`content/${path}`);
    return { written, path, found };
  };
  const pictureOf = (params: JsonRecord): string | undefined => {
    const { path, found } = fileOf(params);
    const kept = found && path !== undefined ? keepFile(path, found, assets) : undefined;
    const alt = textOf(field(params, "media", "type", "params", "alt")) ?? "";
    return kept && `<p><img src="${ASSET}${kept}" alt="${alt.replace(/[&"<]/g, " ")}"></p>`;
  };
  const pictureLosses = (params: JsonRecord): readonly Loss[] => {
    const { written, path } = fileOf(params);
    const library = textOf(field(params, "media", "type", "library"));
    if (library !== undefined && !/^H5P\.Image\b/.test(library))
      return [dropped(`what stands above it, of the type "${library}"`)];
    return path !== undefined || written === ""
      ? []
      : [dropped(`the picture ${written}, which did not come with the file`)];
  };
  const empty = (node: JsonNode, reason: string) => {
    const [place, source] = [placeOf(node.start), text.slice(node.start, node.end)];
    const name = textOf(field(node, "metadata", "title"));
    leftOut.push({ place, source, name, why: "refused", reason });
  };
  const visit = (node: JsonNode): void => {
    if (node.kind === "list") node.entries.forEach(visit);
    if (node.kind !== "record") return;
    const library = textOf(node.fields.get("library"));
    const params = node.fields.get("params");
    const type = (library ?? "").replace(/^H5P\.|\s.*$/g, "");
    if (library !== undefined && params?.kind === "record") {
      take(type, params, node);
      return;
    }
    if (asks(type)) {
      empty(node, `it is of the type "${type}" and has no content ("params")`);
      return;
    }
    for (const inner of node.fields.values()) visit(inner);
  };
  const main = textOf(head.fields.get("mainLibrary")) ?? "";
  take(main.replace(/^H5P\./, ""), content, content);
  const title = textOf(head.fields.get("title"));
  return { questions, leftOut, assets, losses: whole, title };
}

/** What is said at the end, by how much was right. */
function spokenOf(params: JsonRecord): readonly Loss[] {
  const entries = [
    ...listIn(params, "overallFeedback"),
    ...listIn(params, "endGame", "overallFeedback"),
  ];
  const said = entries.flatMap((each) => textOf(field(each, "feedback")) ?? []);
  return said.map((text) => dropped(`what is said at the end: ${text.slice(0, 60)}`));
}

interface Head extends Pick<SourceQuestion, "place" | "source" | "name" | "id"> {
  readonly picture: string | undefined;
  readonly losses: readonly Loss[];
}

function withHead(
  { stem, task, losses, explanation }: H5pQuestion,
  { picture, losses: shared, ...head }: Head,
): SourceQuestion {
  const html = [picture, stem].filter((part) => part !== undefined && part !== "").join("\n");
  return {
    ...{ ...head, tags: [], task, losses: [...shared, ...losses], explanation },
    stem: { format: "html", text: html },
  };
}
