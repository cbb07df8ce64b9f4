import { choiceGraders } from "../../core/items/choice-graders.ts";
import { choiceForms } from "../forms/choice-forms.ts";
import { provideForms } from "../forms/form.ts";
import { defineQuiz } from "../quiz/define.ts";

// For pages whose items are all answered by choosing: a third smaller than `quiz.ts`.
provideForms(choiceForms, { graders: choiceGraders });
defineQuiz();
