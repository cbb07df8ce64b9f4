import { offerAgain } from "../quiz/again.ts";
import { arrange } from "../quiz/arrange.ts";
import { offerDeletion } from "../quiz/deletion.ts";
import { firstPlan } from "../quiz/draw.ts";
import { answering } from "../quiz/item-outcome.ts";
import { showResult } from "../quiz/result.ts";
import { offerUnkept } from "../quiz/save-unkept.ts";
import { recoverNoted } from "../storage/recover.ts";

globalThis.waymarkAnswering = answering;
globalThis.waymarkEnd = {
  ...{ arrange, firstPlan, showResult, offerAgain, offerDeletion, offerUnkept, recoverNoted },
};
