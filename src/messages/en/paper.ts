/** A quiz to print. */
export const paper = {
  title: "{title}: print version",
  description: "{title}: forms to print, with answer keys.",
  about:
    "For a class: two forms with the same questions in different orders, each with its answer key. Choose what to print, then print this page; every form and every key starts on a new sheet. The printed key has the answers and reasons, without the notes on single options.",
  screen: "The quiz on screen: <quiz>{title}</quiz>",
  "no-address":
    "Each form can have a QR code that leads to the quiz on screen. For that, the site’s configuration says its address: <code>url: https://example.com/guide/</code>.",
  choice: "What to print",
  "choose-form": "Form {form} and its key",
  "choose-forms": "Both forms, without keys",
  "choose-all": "Everything",
  link: "A link with settings",
  "link-note":
    "For a class on screen: what you leave empty is the learner’s choice. The quiz opens with these settings; its address is the link to hand on.",
  "link-count": "How many questions",
  "link-seed":
    "A number for the draw: the same number gives everybody the same questions in the same order",
  "link-open": "Open the quiz",
  minutes: "{minutes, plural, one {# minute} other {# minutes}}",
  code: "QR code of {address}",
  "on-screen": "On screen:",
  form: "{title}: form {form}",
  key: "{title}: answer key to form {form}",
  name: "Name",
  date: "Date",
  answer: "Question {number}: {key}",
} as const;
