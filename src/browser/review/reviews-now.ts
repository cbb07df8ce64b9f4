import { foldReviews } from "../../core/review/reviews.ts";
import { dayBegins } from "../storage/learners-day.ts";
import { stamp } from "../storage/stamp.ts";
import type { DueBundle } from "./due-bundle.ts";
import { wantedRetention } from "./retention.ts";

export const reviewsNow: DueBundle["reviewsNow"] = (items, events) =>
  foldReviews(items, events, {
    now: stamp(),
    retention: wantedRetention(),
    begins: dayBegins(),
  });
