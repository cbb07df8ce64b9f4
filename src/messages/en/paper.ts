/** A quiz to print. */
export const paper = {
  title: "{title}: print version",
  description: "{title}: forms to print, with answer keys.",
  about:
    "Two forms with the same questions in different orders, each with its answer key. When you print this page, every form and every key starts on a new sheet.",
  screen: "The quiz on screen: <quiz>{title}</quiz>",
  form: "{title}: form {form}",
  key: "{title}: answer key to form {form}",
  name: "Name",
  date: "Date",
  answer: "Question {number}: {key}",
} as const;
