/** A folder's pages as a path: what each asks of a reader, and where the learner stands. */
export const path = {
  title: "In this part",
  questions: "<link>{questions}</link>: {kinds}",
  "questions-of": "<link>{questions} in {quiz}</link>: {kinds}",
  objectives: "By the end you can<page> ({title})</page>…",
  answered: "You have answered {met} of {items, plural, one {# question} other {# questions}}.",
  mastered: "{mastered} mastered.",
  changed: "{changed} changed since you answered.",
  "single-choice": "{count, plural, =1 {choose one} other {choose one (#)}}",
  "multiple-choice":
    "{count, plural, =1 {choose all that apply} other {choose all that apply (#)}}",
  "true-false": "{count, plural, =1 {true or false} other {true or false (#)}}",
  "short-answer": "{count, plural, =1 {type the answer} other {type the answer (#)}}",
  numeric: "{count, plural, =1 {type a number} other {type a number (#)}}",
  cloze: "{count, plural, =1 {fill in the gaps} other {fill in the gaps (#)}}",
  matching: "{count, plural, =1 {match} other {match (#)}}",
  ordering: "{count, plural, =1 {put in order} other {put in order (#)}}",
  reflection: "{count, plural, =1 {reflect} other {reflect (#)}}",
  scenario: "{count, plural, =1 {choose what to do} other {choose what to do (#)}}",
} as const;
