import { allGraders } from "../../core/items/all-graders.ts";
import { giveBundle } from "../dom/lazy-bundle.ts";
import { allForms } from "../forms/all-forms.ts";
import type { FormsBundle } from "../forms/load-forms.ts";

giveBundle<FormsBundle>("forms", { forms: allForms, graders: allGraders });
