/** The page for authors that shows what questions cover. */
export const coverage = {
  title: "What the questions cover",
  summary:
    "Which question tests which section and objective, and which draws of quizzes hardly vary.",
  counts:
    "{sections, plural, one {# section} other {# sections}}, {objectives, plural, one {# objective} other {# objectives}} and {items, plural, one {# question} other {# questions}}.",
  "no-items": "There are no questions yet.",
  "no-articles": "No article states objectives, so none is expected to be tested.",
  section: "Section",
  objective: "Objective",
  questions: "Questions",
  "sections-of": "{title}: sections",
  "objectives-of": "{title}: objectives",
  none: "None",
  "needs-none": "None needed",
  unplaced: "Questions without a section",
  "unplaced-summary": "They name no section that would explain the answer.",
  draws: "Draws of quizzes",
  "draws-summary":
    "A draw with fewer than twice as many questions to choose from as it asks gives nearly the same quiz every time.",
  missed: "Objectives that no draw reaches",
  "missed-summary":
    "There are questions about them, and none of the quizzes that draw from their bank can ask one.",
  quiz: "Quiz",
  draw: "Draw",
  from: "From",
  asks: "Asks",
  "of-how-many": "Of",
  varies: "Varies",
  "does-vary": "Yes",
  "hardly-varies": "Hardly",
} as const;
