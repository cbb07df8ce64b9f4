import type { LintWords } from "./lint-words.ts";

export const english: LintWords = {
  common:
    "a about after all also an and any are as at be because been before being between both but by can could did do does doing done down during each either else every few for from get gets give given go goes had has have having he her here hers him his how i if in into is it its itself just like made make makes many may me might more most much must my need needs neither no nor not of off on once one only or other others our out over own same say says she should since so some somebody someone something such take takes tell tells than that the their them themselves then there these they thing things this those through time to too two three four five under until up us use used using very was way we well were what when where whether which while who whom whose why will with within without work would yes you your".split(
      " ",
    ),
  negations: [
    ...["not", "cannot", "never", "except", "least", "false", "incorrect", "untrue"],
    ...["isn't", "aren't", "wasn't", "weren't", "doesn't", "don't", "didn't", "can't", "couldn't"],
    ...["won't", "wouldn't", "shouldn't", "hasn't", "haven't", "mustn't"],
  ],
  negationExceptions: [
    ...["at least", "least restrictive", "not only", "or not", "not yet", "not-for-profit"],
    ...["do-not-resuscitate", "do not resuscitate", "not guilty", "last but not least"],
    ...["a false", "the false", "true or false"],
  ],
  subordinators: [
    ...["when", "if", "who", "whose", "whom", "that", "because", "although", "though", "while"],
    ...["unless", "until", "since", "where", "whether", "why", "so", "before", "after", "to"],
  ],
  catchAll: [
    ...["all of the above", "none of the above", "all of these", "none of these", "all the above"],
    ...["all of them", "none of them", "any of the above", "all are correct", "none is correct"],
    ...["all of the following", "none of the following", "all answers are correct"],
    ...["both of the above", "both of these", "all of the options", "none of the options"],
  ],
  absolutes: [
    ...["always", "never", "only", "all", "every", "none", "nobody", "everybody", "everyone"],
    ...["nothing", "everything", "entirely", "completely", "totally", "impossible", "no one"],
    ...["must", "solely", "whenever"],
  ],
  absoluteExceptions: [
    ...["not all", "not always", "not only", "not every", "not everyone", "not everything"],
    ...["at all", "after all", "above all", "first of all", "all right", "all the same"],
    ...["every day", "every week", "every month", "every year", "all day", "all night"],
    ...["if only", "only just", "for everyone's sake", "nothing changes"],
  ],
};
