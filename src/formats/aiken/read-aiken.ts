import { placesIn } from "../question/places.ts";
import { leftOutList, questionList } from "../question/question-list.ts";
import type { Reading } from "../question/source-question.ts";

interface Line {
  readonly at: number;
  readonly text: string;
}

interface Open {
  readonly stem: Line[];
  readonly options: { readonly letter: string; text: string }[];
  last: Line;
}

const OPTION = /^\s*\(?([A-Za-z])(?:[).]|\s*[:-](?=\s))\s*(\S.*)$/;
const ANSWER = /^\s*(?:ANSWERS?|CORRECT(?: ANSWERS?)?)\s*[:=]\s*(.*)$/i;
const REASON = /^\s*(?:FEEDBACK|EXPLANATION|RATIONALE|REASON)\s*:\s*(.*)$/i;

/**
 * Reads Aiken: a question, its options `A) …`, and `ANSWER: A`. Also as people write it: small letters,
 * options without a space or in brackets, questions and options of several lines, several answers, and a
 * line `FEEDBACK: …` behind.
 */
export function readAiken(text: string): Reading {
  const placeOf = placesIn(text);
  const questions = questionList();
  const leftOut = leftOutList();
  let open: Open | undefined;
  let isApart = false;
  const refuse = ({ stem, last }: Open, reason: string, end = last) => {
    const start = stem[0] ?? last;
    const source = text.slice(start.at, end.at + end.text.length);
    leftOut.push({ place: placeOf(start.at), source, why: "refused", reason });
  };
  const finish = (answer: string, line: Line) => {
    const question = open;
    open = undefined;
    if (!question) return;
    const letters: readonly string[] = answer.toUpperCase().match(/\b[A-Z]\b/g) ?? [];
    const { stem, options } = question;
    if (stem.length === 0)
      return refuse(question, "its options have no question before them", line);
    if (options.length < 2) return refuse(question, "it has fewer than two options", line);
    const known = options.map(({ letter }) => letter);
    const unknown = letters.find((letter) => !known.includes(letter));
    if (letters.length === 0) return refuse(question, `"${answer}" is no option's letter`, line);
    if (unknown !== undefined) return refuse(question, `it has no option ${unknown}`, line);
    const share = 100 / letters.length;
    const [first] = stem;
    questions.push({
      place: placeOf(first?.at ?? line.at),
      source: text.slice(first?.at ?? line.at, line.at + line.text.length),
      tags: [],
      stem: { format: "plain", text: stem.map((each) => each.text.trim()).join("\n") },
      task: {
        ...{ type: "choice", isSingle: letters.length === 1 },
        answers: options.map((option) => ({
          weight: letters.includes(option.letter) ? share : letters.length > 1 ? -share : 0,
          text: { format: "plain", text: option.text },
        })),
      },
      losses: [],
    });
  };
  for (const line of linesOf(text)) {
    const [, answer] = ANSWER.exec(line.text) ?? [];
    const [, letter, option] = OPTION.exec(line.text) ?? [];
    const [, reason] = REASON.exec(line.text) ?? [];
    const last = questions.at(-1);
    if (line.text.trim() === "") {
      isApart = true;
      continue;
    }
    if (answer !== undefined) finish(answer.trim(), line);
    else if (reason !== undefined && !open && last) {
      questions[questions.length - 1] = { ...last, explanation: { format: "plain", text: reason } };
    } else if (letter !== undefined && option !== undefined && isNext(letter, open)) {
      open ??= { stem: [], options: [], last: line };
      open.options.push({ letter: letter.toUpperCase(), text: option.trim() });
      open.last = line;
    } else if (!open || (isApart && open.options.length > 0)) {
      if (open) refuse(open, 'it has no line "ANSWER: …"');
      open = { stem: [line], options: [], last: line };
    } else {
      const { options, stem } = open;
      const lastOption = options.at(-1);
      if (lastOption) lastOption.text += `\n${line.text.trim()}`;
      else stem.push(line);
      open.last = line;
    }
    isApart = false;
  }
  if (open)
    refuse(open, open.options.length === 0 ? "it has no options" : 'it has no line "ANSWER: …"');
  return { questions, leftOut, losses: [] };
}

/** Letters go on from A: so "I. Newton …" in a question is no option. */
function isNext(letter: string, open: Open | undefined): boolean {
  return letter.toUpperCase().charCodeAt(0) - 65 === (open?.options.length ?? 0);
}

function* linesOf(text: string): Generator<Line> {
  let at = 0;
  for (const line of text.split("\n")) {
    yield { at, text: line };
    at += line.length + 1;
  }
}
