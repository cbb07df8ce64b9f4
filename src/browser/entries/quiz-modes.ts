import { exam } from "../quiz/exam/exam.ts";
import { flashcards } from "../quiz/flashcards/flashcards.ts";

globalThis.waymarkModes = { exam, flashcards };
