import { giveBundle } from "../dom/lazy-bundle.ts";
import type { DueBundle } from "../review/due-bundle.ts";
import { reviewsNow } from "../review/reviews-now.ts";

giveBundle<DueBundle>("due", { reviewsNow });
