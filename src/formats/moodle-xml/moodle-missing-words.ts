import { changed } from "../question/loss.ts";
import type { SourceGap } from "../question/source-question.ts";
import { GAP, withGaps } from "../text/gap-signs.ts";
import { elementsIn, firstIn, type MarkupElement } from "../text/markup-tree.ts";
import { toMarkdown } from "../text/source-markdown.ts";
import type { MoodleSetting, MoodleTask } from "./moodle-setting.ts";
import { plainIn, textOf } from "./moodle-text.ts";

/** `[[1]]` in a text, to be filled with the first of the choices of its group: "ddwtos" and "gapselect". */
export function missingWords(
  question: MarkupElement,
  { source, files, losses }: MoodleSetting,
): MoodleTask | string {
  const boxes = [...elementsIn(question, "dragbox"), ...elementsIn(question, "selectoption")];
  const choices = boxes.map((box) => ({
    text: textOf(box, source, files, "auto"),
    group: plainIn(box, "group") || "1",
  }));
  const written = textOf(firstIn(question, "questiontext"), source, files, "html");
  const gaps: SourceGap[] = [];
  const faults: string[] = [];
  // A sign that no text has stands for each gap while the text becomes Markdown.
  const marked = written.text.replace(/\[\[(\d+)\]\]/g, (whole, number: string) => {
    const key = choices[Number(number) - 1];
    if (!key) {
      faults.push(`there is no choice ${number} for the gap ${whole}`);
      return whole;
    }
    const name = `gap-${gaps.length + 1}`;
    const options = choices.filter(({ group }) => group === key.group);
    const answers = options.map((option) => ({
      weight: option === key ? 100 : 0,
      text: option.text,
    }));
    gaps.push({ name, answers, isChosen: true });
    return String.fromCharCode(GAP + gaps.length);
  });
  const [fault] = faults;
  if (fault !== undefined) return fault;
  const text = toMarkdown({ ...written, text: marked });
  losses.push(...text.losses);
  if (question.attributes.type === "ddwtos")
    losses.push(changed("words are chosen from lists, not dragged"));
  return {
    stem: { format: "plain", text: "" },
    task: { type: "cloze", text: withGaps(text.markdown), gaps },
  };
}
