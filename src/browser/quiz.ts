import { allForms } from "./forms/all-forms.ts";
import { provideForms } from "./forms/form.ts";
import { defineQuiz } from "./quiz/define.ts";

provideForms(allForms);
defineQuiz();
