import { giveBundle } from "../dom/lazy-bundle.ts";
import { offerAgain } from "../quiz/again.ts";
import { provideAnswering } from "../quiz/answering.ts";
import { arrange } from "../quiz/arrange.ts";
import { offerDeletion } from "../quiz/deletion.ts";
import { firstPlan } from "../quiz/draw.ts";
import { answering } from "../quiz/item-outcome.ts";
import type { End } from "../quiz/quiz-end.ts";
import { showResult } from "../quiz/result.ts";
import { offerUnkept } from "../quiz/save-unkept.ts";
import { recoverWriteAhead } from "../storage/recover.ts";

provideAnswering(answering);
giveBundle<End>("end", {
  ...{ arrange, firstPlan, showResult, offerAgain, offerDeletion, offerUnkept, recoverWriteAhead },
});
