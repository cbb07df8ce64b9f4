import type { ReviewReason } from "../../core/review.ts";
import { fill, part } from "../quiz/parts.ts";
import { percentage, relativeDay } from "./dates.ts";

/** Why an item comes back, in one line: "You were sure and it was not right". */
export function whyDue(reason: ReviewReason): DocumentFragment {
  const likely = reason.kind === "fading" ? percentage(reason.retrievability) : "";
  return fill(part(`why-${reason.kind}`), { ago: relativeDay(-reason.days), likely });
}
