import { changed, dropped } from "../question/loss.ts";
import type { LeftOut, SourceQuestion, SourceText } from "../question/source-question.ts";
import type { MarkupNode } from "../text/markup-tree.ts";
import { lostFeedback } from "./qti-choice.ts";
import { hintsOf } from "./qti-hints.ts";
import type { QtiPart } from "./qti-parts.ts";
import { htmlText, NO_TEXT, type QtiSetting } from "./qti-setting.ts";
import { taskOf } from "./qti-task.ts";

/** What an item came to. */
export interface QtiRead {
  readonly questions: readonly SourceQuestion[];
  readonly leftOut: readonly LeftOut[];
}

type Head = Pick<SourceQuestion, "place" | "source" | "name" | "tags" | "category" | "id">;

/** Makes a question of each thing that an item asks. @param shared What is to be read before each. */
export function questionsOf(
  head: Head,
  parts: readonly QtiPart[],
  setting: QtiSetting,
  shared: readonly MarkupNode[],
): QtiRead {
  const { losses } = setting;
  const hints = hintsOf(setting);
  const made = parts.map((part) => ({ part, read: taskOf(part, setting) }));
  const kept = made.flatMap(({ part, read }) => (typeof read === "object" ? [{ part, read }] : []));
  const [fault] = made.flatMap(({ read }) => (typeof read === "string" ? read : []));
  if (kept.length === 0) {
    const { place, source, name } = head;
    const why = fault === undefined ? "no-question" : "refused";
    const reason = fault ?? "nothing in it is right or wrong, as in a survey";
    return { questions: [], leftOut: [{ place, source, name, why, reason }] };
  }
  lostFeedback(setting);
  if (parts.length > 1)
    losses.push(changed(`it asks ${parts.length} things; here each is a question of its own`));
  if (kept.length < parts.length) {
    const reason = fault ?? "nothing in them is right or wrong";
    losses.push(dropped(`${parts.length - kept.length} of the things that it asks: ${reason}`));
  }
  const { id } = head;
  const questions = kept.map(({ part, read }): SourceQuestion => {
    const written = joined([htmlText(shared, setting), read.stem ?? htmlText(part.nodes, setting)]);
    const title = read.task.type === "cloze" ? undefined : titleInPlaceOf(written, head);
    const told = title ? [...losses, changed("it has no text: its title is the question")] : losses;
    return {
      ...{ ...head, losses: told, hints, task: read.task, explanation: read.explanation },
      id: id === undefined || parts.length === 1 ? id : `${id}-${parts.indexOf(part) + 1}`,
      stem: title ?? written,
    };
  });
  return { questions, leftOut: [] };
}

/** Some write the question as the title alone; Canvas calls each "Question". */
function titleInPlaceOf({ text }: SourceText, { name, id }: Head): SourceText | undefined {
  const isSaid =
    /<(?:img|math|audio|video)\b/.test(text) || text.replace(/<[^<>]*>/g, "").trim() !== "";
  if (isSaid || name === undefined || name === id || /^Question(?: \d+)?$/.test(name))
    return undefined;
  return { format: "plain", text: name };
}

function joined(texts: readonly SourceText[]): SourceText {
  const html = texts.map(({ text }) => text).filter((text) => text.trim() !== "");
  return html.length === 0
    ? NO_TEXT
    : { format: "html", text: html.map((text) => `<div>${text}</div>`).join("\n") };
}
