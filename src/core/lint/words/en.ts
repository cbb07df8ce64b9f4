import type { LintWords } from "./lint-words.ts";

export const english: LintWords = {
  common:
    "a about after all also an and any are as at be because been before being between both but by can could did do does doing done down during each either else every few for found from get gets give given go goes had has have having he her here hers him his how i if in into is it its itself just like made make makes many may me might more most much must my need needs neither no nor not of off on once one only or other others our out over own same say says she should since so some somebody someone something such take takes tell tells than that the their theirs them themselves then there these they thing things this those through time to too two three four five under until up us use used using very was way we well were what when where whether which while who whom whose why will with within without work would yes you your".split(
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
    ...["if only", "only just", "nothing changes", "the only"],
  ],
  denials: ["not", "no", "never", "cannot", "nothing", "nobody", "without", "don't", "doesn't"],
  denialExceptions: [
    ...["a no", "the no", "this no", "that no", "my no", "your no", "his no", "her no", "their no"],
    ...["say no", "says no", "said no", "saying no", "yes or no", "no longer", "not only"],
    ...["do-not-resuscitate", "do not resuscitate"],
  ],
  vague: [
    /^which (?:one )?(?:of (?:these|those|the following) )?(?:\w+ )?(?:is|are) (?:true|false|correct|right|incorrect|wrong)\W*$/i,
    /^(?:choose|select|pick|tick|mark) (?:the )?(?:right|correct|best|true)? ?(?:one|answers?|options?|statements?)\W*$/i,
  ],
  opinions: [
    ...["do you think", "do you believe", "do you feel", "in your opinion", "would you prefer"],
    ...["do you like", "your favourite", "your favorite"],
  ],
  best: ["best", "most appropriate", "most important", "most suitable"],
  toldCounts: [
    /\b(?:which|what|choose|select|pick|tick|mark|name) (?:the |any )?(?:two|three|four|five|[2-5])\b/i,
    /\((?:choose|select|pick|tick) (?:two|three|four|five|[2-5])\)/i,
  ],
  places: [
    /\b(?:option|answer|choice|response) (?:\(?[A-H]\)?(?![a-z'’])|(?:no\.? ?)?[1-8]\b)/,
    /\b(?:the )?(?:first|second|third|fourth|fifth|last) (?:option|answer|choice)\b/i,
    /\b(?:of the|options?|answers?|the one|ones) (?:above|below)\b/i,
  ],
  acronyms: [
    "US",
    "USA",
    "UK",
    "UN",
    "EU",
    "TV",
    "OK",
    "ID",
    "AM",
    "PM",
    "BBC",
    "DIY",
    "FAQ",
    "PDF",
  ],
  pairs: [
    "yes",
    "no",
    "true",
    "false",
    "right",
    "wrong",
    "correct",
    "incorrect",
    "agree",
    "disagree",
  ],
  joins: [
    /\bbecause\b/i,
    /;/,
    /[.!?]\s+\p{Lu}/u,
    /, (?:and|but|so|although|whereas) (?:it|they|he|she|this|that|the|a|an)\b/i,
  ],
  clashes: [
    { ends: /\ba\W*$/i, not: /^(?:[ai]|e(?![uw])|o(?!n(?:e|ce)\b)|u(?!n[iu]|se|su|ti))/i },
    { ends: /\ban\W*$/i, not: /^(?:[^aeiouh\W\d]|e[uw]|on(?:e|ce)\b|uni|use|usu|uti)/i },
    {
      ends: /\b(?:is|was|has)\W*$/i,
      not: /^(?:two|three|four|five|several|many|both|these|those)\b/i,
    },
    { ends: /\b(?:are|were|have)\W*$/i, not: /^(?:an?|one|this|that|each|every)\b/i },
  ],
  pronouns: [
    ...["he", "him", "his", "she", "her", "hers", "it", "its", "they", "them", "their", "theirs"],
    ...["this", "that", "these", "those", "such", "so", "then", "there", "here", "we", "us", "our"],
    ...["you", "your", "i", "me", "my"],
  ],
  months: [
    ...[["january", "jan"], ["february", "feb"], ["march", "mar"], ["april", "apr"], ["may"]],
    ...[
      ["june", "jun"],
      ["july", "jul"],
      ["august", "aug"],
      ["september", "sept", "sep"],
    ],
    ...[
      ["october", "oct"],
      ["november", "nov"],
      ["december", "dec"],
    ],
  ],
  beginnings: [
    { begins: /^to \p{L}/iu, called: "to do something" },
    {
      begins:
        /^(?!(?:any|every|no|some)thing\b|(?:even|morn)ing\b|(?:br|cl|dur|k|r|s|spr|st|str|th|w)ing\b)\p{L}+ing\b/iu,
      called: "doing something",
    },
  ],
  combined:
    /^(?:[Bb]oth |[Oo]nly )?\(?(?:[A-H]|[1-8]|i{1,3}|iv|v)\)?(?:,? (?:and|or|&) |, )(?:\(?(?:[A-H]|[1-8]|i{1,3}|iv|v)\)?)(?:,? (?:and|or|&) \(?(?:[A-H]|[1-8]|i{1,3}|iv|v)\)?)?(?: only)?\.?$/,
  // Flesch-Kincaid grade level: Kincaid et al., Derivation of new readability formulas (1975).
  grade: (words, sentences) =>
    0.39 * (words.length / sentences) +
    11.8 * (words.reduce((sum, word) => sum + syllables(word), 0) / words.length) -
    15.59,
};

/** By groups of vowels; a silent e at the end is none. */
function syllables(word: string): number {
  const groups = word.replace(/(?<=[^aeiouy])e$/, "").match(/[aeiouy]+/g);
  return Math.max(1, groups?.length ?? 0);
}
