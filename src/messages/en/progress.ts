/** The page that shows what a learner has answered; its exports and its deletion are in `copies`. */
export const progress = {
  title: "Progress",
  description: "What you have answered so far.",
  summary:
    "What you have answered here, and how well you remember it. It is kept in this browser and goes nowhere else.",
  unscripted:
    "This page shows the answers that are kept in your browser. That needs JavaScript, which is off here. The quizzes work without it, but then no answers are kept.",
  "to-quizzes": "Go to the quizzes",
  unkept:
    "This browser does not let this site keep answers, so there is nothing to show, save or delete here.",
  "no-items":
    "The list of questions did not load. Open this page again to see your progress; saving and deleting work meanwhile.",
  empty: "Nothing answered yet",
  "empty-note":
    "Answer a question and this page shows your progress with each objective, when questions come back, and how often you were right when you said you were sure.",
  begin: "Begin with a quiz",
  next: "What to do next",
  standing: "Your progress",
  answered:
    "You have answered {met} of {items, plural, one {# question} other {# questions}}. Answers in all: {answers}, the first on {since}.",
  mastered: "<b>{mastered}</b> mastered",
  "under-way": "<b>{underWay}</b> in progress",
  seen: "<b>{seen}</b> answered, not graded",
  changed: "<b>{changed}</b> changed since you answered",
  unseen: "<b>{unseen}</b> not answered yet",
  "mastered-note":
    "Mastered: correct at your first try on two different days, and correct the last time. Only the first try of a day counts.",
  strays:
    "Answers to questions that this site no longer has: {strays}. They are kept, and saved with your backups.",
  later: "Quizzes not begun ({banks})",
  "other-questions": "Other questions",
  "mastered-of": "{mastered} of {items} mastered",
  "mastered-sentence": "{mastered} mastered.",
  "under-way-sentence": "{underWay} in progress.",
  "seen-sentence": "{seen} answered, not graded.",
  "changed-sentence": "{changed} changed since you answered.",
  "unseen-sentence": "{unseen} not answered yet.",
  numbers: "The numbers",
  "objectives-table": "Questions by objective",
  "column-objective": "Objective",
  "column-mastered": "Mastered",
  "column-under-way": "In progress",
  "column-seen": "Not graded",
  "column-changed": "Changed",
  "column-unseen": "Not answered yet",
  due: "Coming up",
  "due-today":
    "{today, plural, =0 {No question is due today} one {# question is due today} other {# questions are due today}}; {total, plural, one {# is} other {# are}} due in the next 30 days if nothing changes.",
  "none-due":
    "No question is due in the next 30 days. A question comes back after its first answer, just before you would forget it.",
  today: "Today",
  "review-today": "Review what is due today",
  "due-table": "Reviews by day; other days have none",
  "column-day": "Day",
  "column-reviews": "Reviews",
  calibration: "How sure you were, and how often you were right",
  "none-said":
    "You have not said yet how sure you were. Tick “Ask me how sure I am” on a quiz page, and this shows how often you were right when you were sure, unsure or guessing.",
  "calibration-note":
    "How often you were right, by how sure you said you were. The band shows where your true share probably lies: the fewer the answers, the wider it is.",
  "sure-but-wrong":
    "Questions you were sure of and got wrong, and have not put right since: {sureButWrong}. They come back until you know them.",
  "said-count": "{right} of {said} right",
  "said-nothing": "not said yet",
  "said-sentence": "{confidence}: {right} of {said} right.",
  "said-nothing-sentence": "{confidence}: not said yet.",
  "calibration-table":
    "First tries of a day, with the interval that holds the true share with 95% confidence (Wilson’s)",
  "column-said": "You said",
  "column-times": "Times",
  "column-right": "Right",
  "column-share": "Share",
  "column-interval": "Interval",
  guess: "A guess",
  unsure: "Unsure",
  sure: "Sure",
  weeks: "Answers over time",
  "weeks-note":
    "Answers in the last 12 weeks: {answers}, of which correct: {right}. Each column is seven days, from the date below it.",
  "no-weeks": "No answers in the last 12 weeks. Earlier ones still count above.",
  "key-right": "correct",
  "key-other": "partly correct, not correct or not graded",
  "weeks-table": "Answers in each seven days; the last end today",
  "column-from": "From",
  "column-answers": "Answers",
  "column-correct": "Correct",
  interval: "{low}–{high}",
} as const;
