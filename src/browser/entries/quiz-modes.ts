import { giveBundle } from "../dom/lazy-bundle.ts";
import { exam } from "../quiz/exam/exam.ts";
import { flashcards } from "../quiz/flashcards/flashcards.ts";
import type { LaterModes } from "../quiz/modes.ts";

giveBundle<LaterModes>("modes", { exam, flashcards });
