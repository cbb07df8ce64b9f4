import type { ReviewReason } from "../../core/review/review.ts";
import { fill, part } from "../dom/templates.ts";
import { percentage, relativeDay } from "./dates.ts";

/** Why an item comes back, in one line: "Not correct yesterday.". */
export function whyDue(reason: ReviewReason): DocumentFragment {
  const likely = reason.kind === "fading" ? percentage(reason.retrievability) : "";
  return fill(part(`why-${reason.kind}`), { ago: relativeDay(-reason.days), likely });
}
