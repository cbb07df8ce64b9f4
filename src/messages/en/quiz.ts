/** A quiz's page: its head, ways to practise, progress, and what is kept of it. */
export const quiz = {
  "part-range": "{first} to {last}",
  parts: "Parts",
  article: "On <article>{title}</article>",
  print: "Print version",
  mode: "Mode",
  study: "Study",
  exam: "Exam",
  flashcards: "Flashcards",
  "study-note":
    "You see the result of each answer straight away. Your first answer counts; try again as often as you like.",
  "exam-note": "You see the results when you hand in the exam.",
  "exam-part":
    "It covers this part of the quiz. <mix>Mix</mix> draws from all the parts, and can ask again what you missed.",
  "cards-note":
    "Recall the answer, turn the card, then say how well you recalled it. Choosing this mode takes you to the card: Space turns it, and 1 to 4 rate it. You can also swipe a turned card: right for Good, left for Again.",
  "ask-sure": "Ask me how sure I am",
  list: "Questions",
  answered: "{answered} of {items} answered",
  flagged: "{flags} flagged",
  "see-result": "See the result",
  "step-hollow": "Question {number}, not answered",
  "step-half": "Question {number}, answered",
  "step-right": "Question {number}, correct at the first try",
  "step-done": "Question {number}, done",
  "step-flagged": "(flagged)",
  complete: "Every question is answered. The result is below.",
  "mode-missing": "This mode did not load. Try again, or go on as you are.",
  "end-missing":
    "Part of this page did not load, such as the result. The page will try again with your next answer.",
  "link-wrong": "The link that led here says {wrong}, which means nothing here: it is left out.",
  "link-study": "The link that led here has settings for study.",
  "link-exam": "The link that led here has settings for the exam.",
  "link-flashcards": "The link that led here has settings for flashcards.",
  "link-set": "They hold until you start again.",
  "link-waits":
    "What you have here is kept as it is; the next time you start again, they are used.",
  "link-count": "{count, plural, one {# question} other {# questions}} in all.",
  "link-minutes": "Time limit: {minutes, plural, one {# minute} other {# minutes}}.",
  "link-same": "Everybody who opens the link gets the same questions in the same order.",
  keeping: "Your answers",
  kept: "Your answers are kept in this browser and go nowhere else.",
  restart: "Start again",
  shuffle: "Shuffle",
  "aside-exam":
    "This sets aside the exam you are taking, with {begun, plural, =0 {nothing entered yet} one {# answer entered} other {# answers entered}}. It is not handed in.",
  "aside-study":
    "This sets aside what you have done so far, with {begun, plural, one {# question answered} other {# questions answered}}.",
  "undo-until": "You can undo this until you leave the page.",
  "aside-confirm": "Set it aside and start again",
  "keep-going": "Keep going",
  "restart-note": "Starting again clears the page; your earlier answers stay in your history.",
  "named-only":
    "These questions are on the section that you came from. What you did in <whole>the whole quiz</whole> is as you left it.",
  restarted: "You have started again. What you did before is set aside.",
  delete: "Delete my answers to this quiz",
  "delete-step":
    "This deletes everything you have done in this quiz from this browser: {answers, plural, one {# answer} other {# answers}}, given here and elsewhere on this site, and anything entered in an exam that is not handed in.",
  "delete-confirm": "Delete them",
  "delete-keep": "Keep them",
  deleted: "Deleted.",
  "nothing-kept": "Nothing about this quiz is kept in this browser.",
  "not-deleted":
    "This browser did not let the page delete the answers. You can delete this site’s data in the browser’s settings.",
} as const;
