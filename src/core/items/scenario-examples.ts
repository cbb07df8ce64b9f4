/** Scenarios for editors to show, and for tests to read. */
export const scenarioExamples = [
  {
    kind: "scenario",
    id: "lost-visitor",
    stem: "A visitor stands in the hall and looks at the map.\n\nWhat do you do?",
    rationale: "Asking first leaves the choice with the visitor.",
    nodes: [
      {
        id: "hall",
        text: "The visitor turns the map round, twice.",
        choices: [
          {
            id: "ask",
            text: "“Are you looking for something?”",
            to: "desk",
            feedback: "The visitor may want help, or only a moment.",
          },
          {
            id: "lead",
            text: "Take the visitor to the lift",
            to: "lift",
            feedback: "You have chosen a way before knowing where it should lead.",
          },
        ],
      },
      { id: "desk", ending: "good", text: "“The reading room, please.” You show the way." },
      { id: "lift", ending: "poor", retry: "hall", text: "The reading room was downstairs." },
    ],
  },
];
