import { readAttemptEvent } from "../../core/attempts/attempt-events.ts";
import { readResponse } from "../../core/items/item.ts";
import { giveBundle } from "../dom/lazy-bundle.ts";
import { applyOrder } from "../quiz/apply-order.ts";
import { askNamed } from "../quiz/ask-named.ts";
import type { DeferredBundle } from "../quiz/deferred-parts.ts";
import { offerDeletion } from "../quiz/deletion.ts";
import { provideFeedback } from "../quiz/feedback-loader.ts";
import { feedbackTools } from "../quiz/item-outcome.ts";
import { noteDue, noteDueOfAnswers } from "../quiz/note-due.ts";
import { createQuizPager } from "../quiz/quiz-pager.ts";
import { showResult } from "../quiz/result.ts";
import { offerRetake } from "../quiz/retake.ts";
import { offerUnsaved } from "../quiz/save-unsaved.ts";
import { drawFirst } from "../quiz/start-attempt.ts";
import { recoverWriteAhead } from "../storage/recover.ts";

provideFeedback(feedbackTools);
giveBundle<DeferredBundle>("end", {
  applyOrder,
  askNamed,
  createQuizPager,
  drawFirst,
  showResult(run, shown) {
    showResult(run, shown);
    noteDue(run);
  },
  offerRetake,
  offerDeletion,
  offerUnsaved(run) {
    offerUnsaved(run);
    noteDueOfAnswers(run);
  },
  readAttemptEvent,
  readResponse,
  recoverWriteAhead,
});
