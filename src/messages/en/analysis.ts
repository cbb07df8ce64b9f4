/** The page on which a trainer reads files of results. */
export const analysis = {
  title: "Analyse results",
  description: "For trainers: what learners’ results say of the questions.",
  summary:
    "For trainers: choose the files of results that learners saved on the page “Progress” and handed over, and see how hard each question is, whether it tells strong from weak, and who chose what.",
  private: "The files are read on this machine, by this page. Nothing of them is sent or kept.",
  unscripted:
    "This page reads the files in your browser. That needs JavaScript, which is off here. The command <code>npx waymark analyse</code>, with the names of the files after it, says the same in a terminal.",
  choose: "Files of results, or backups",
  drop: "You can also drop them here.",
  reading: "Reading file {number} of {files}.",
  read: "{learners, plural, one {# learner} other {# learners}}, {quizzes, plural, one {# quiz} other {# quizzes}}.",
  "no-answers": "There are no answers to a quiz in these files.",
  "read-faults":
    "{faults, plural, one {# fault is} other {# faults are}} told below; a file that breaks the format is left out.",
  faults: "Faults in the files",
  csv: "Save as a table (CSV)",
  json: "Save for another program (JSON)",
  again: "Begin again",
  legend:
    "Facility is the mean score, from 0 to 1. Discrimination is how a question’s score goes with that of all else, from −1 to 1. Upper less lower is the mean score of the best 27% less that of the worst 27%. The best and worst thirds are by the whole sitting.",
  study: "{title}: study",
  exam: "{title}: exam",
  sittings: "{sittings, plural, one {# sitting} other {# sittings}}.",
  "few-sittings": "Fewer than {least} of them are alike, so that nothing is shown of the whole.",
  whole:
    "{alike} with {questions, plural, one {# question} other {# questions}} each: mean {mean} points, standard deviation {deviation}.",
  reliability: "{name}: {value}. Standard error of measurement: {error} points.",
  "no-reliability":
    "No reliability: the sittings have different questions, one question, or all the same points.",
  unstable: "With fewer than {stable} sittings, another class may well give other numbers.",
  questions: "Questions of {title}",
  question: "Question",
  attempts: "Attempts",
  facility: "Facility",
  discrimination: "Discrimination",
  "upper-lower": "Upper less lower",
  few: "fewer than {least}: not shown",
  options: "Options of {question}",
  option: "Option",
  right: "Right",
  all: "All",
  upper: "Best third",
  lower: "Worst third",
  correlation: "r",
  works: "Distractor works",
  yes: "yes",
  no: "no",
  nothing: "Nothing chosen",
  "for-trainers": "For trainers",
  "for-trainers-note":
    "Learners can save results and hand them over. A page that works offline says what many of them tell of the questions: <link>Analyse results</link>.",
} as const;
