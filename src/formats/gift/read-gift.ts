import { placesIn } from "../question/places.ts";
import { leftOutList, questionList } from "../question/question-list.ts";
import type { Reading } from "../question/source-question.ts";
import { giftBlocks } from "./gift-blocks.ts";
import { readGiftQuestion } from "./gift-question.ts";

/** Reads a file in Moodle's GIFT. A question that cannot be read costs that question alone. */
export function readGift(text: string): Reading {
  const placeOf = placesIn(text);
  const questions = questionList();
  const leftOut = leftOutList();
  let category: string | undefined;
  for (const block of giftBlocks(text)) {
    if (block.category !== undefined) category = block.category;
    if (block.text.trim() === "") continue;
    const place = placeOf(block.start);
    const read = readGiftQuestion(block.text);
    const { name } = read;
    if (read.task) {
      const { stem, explanation, task } = read;
      questions.push({
        ...{ place, source: block.source, id: block.id, name, tags: block.tags, category },
        ...{ stem, explanation, task, losses: read.losses },
      });
    } else {
      leftOut.push({ place, source: block.source, name, why: read.why, reason: read.reason });
    }
  }
  return { questions, leftOut, losses: [] };
}
