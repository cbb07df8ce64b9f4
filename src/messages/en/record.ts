/** What a learner can print of an exam. */
export const record = {
  print: "Print a record",
  title: "{quiz}: a record of my exam",
  "handed-in": "Handed in on {day}.",
  score: "{right} of {scored} correct, a score of {percent} %.",
  "no-certificate":
    "This is no certificate. Nobody watched this exam, the answers are part of the page, and this sheet was printed by the learner.",
} as const;
