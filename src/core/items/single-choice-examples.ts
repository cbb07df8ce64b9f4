/** Items for editors to show, and for tests to read: one with a key, one judged. */
export const singleChoiceExamples = [
  {
    kind: "single-choice",
    id: "first-step",
    stem: "Ana looks lost in front of a form.\n\nWhat comes first?",
    rationale: "Only Ana knows whether she wants help.",
    options: [
      { id: "ask", text: "Ask her", key: true, feedback: "She may want help or time." },
      { id: "fill-in", text: "Fill it in", feedback: "That takes the form out of her hands." },
      { id: "neither", text: "Neither", fixed: true },
    ],
  },
  {
    kind: "single-choice",
    id: "late-again",
    stem: "Sam is late for the third time.\n\nWhat do you say first?",
    rationale: "A question leaves room for a reason that nobody has thought of.",
    options: [
      {
        id: "ask",
        text: "“How was your way here?”",
        verdict: "best",
        credit: 1,
        feedback: "It asks before it judges.",
      },
      {
        id: "wait",
        text: "Nothing yet",
        verdict: "acceptable",
        credit: 0.5,
        feedback: "It leaves the reason unknown, and the door open.",
      },
      {
        id: "blame",
        text: "“You never care.”",
        verdict: "harmful",
        credit: 0,
        feedback: "It names a motive that Sam has not given.",
      },
    ],
  },
];
