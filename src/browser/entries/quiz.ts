import { allGraders } from "../../core/items/all-graders.ts";
import { allForms } from "../forms/all-forms.ts";
import { provideForms } from "../forms/form.ts";
import { defineQuiz } from "../quiz/define.ts";

provideForms(allForms, { graders: allGraders });
defineQuiz();
