/** An exam: setting it up, its time, and handing it in. */
export const exam = {
  title: "Exam",
  about:
    "Answer all the questions, in any order, then hand them in. You see no results before that. What you enter is saved as you go, so you can leave and come back.",
  minutes: "Time limit in minutes",
  "minutes-note":
    "Leave it empty for no limit. During the exam you can add time or remove the limit.",
  shuffle: "Shuffle",
  "pass-mark": "Pass mark: {mark}%.",
  begin: "Begin",
  time: "Time",
  left: "Time left",
  "hide-time": "Hide the time",
  "more-time": "10 more minutes",
  "no-limit": "No limit",
  "time-warning":
    "{minutes, plural, one {# minute left.} other {# minutes left.}} You can add 10 minutes, or remove the limit.",
  "time-up":
    "The time is up. Your answers are kept: hand them in, add 10 minutes, or go on without a limit.",
  "time-added": "10 minutes added.",
  "limit-off": "There is no time limit now.",
  flag: "Flag",
  "hand-in": "Hand in",
  complete: "Every question is answered.",
  blank: "Not answered: {blank}",
  unread: "Not a number, so it would be marked incorrect: {unread}",
  flagged: "Flagged: {flags}",
  confirm: "Hand in now",
  keep: "Keep going",
  aside:
    "Your exam is not handed in. What you entered is kept, and a time limit goes on: choose Exam to go back to it.",
} as const;
