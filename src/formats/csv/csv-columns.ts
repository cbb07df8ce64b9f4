export type Column =
  | "kind"
  | "id"
  | "question"
  | "answer"
  | "explanation"
  | "tags"
  | "hint"
  | "tolerance"
  | "unit"
  | "option"
  | "options"
  | "category";

/** Other names that people give the columns; they are compared without signs and capitals. */
const names: Readonly<Record<Column, readonly string[]>> = {
  kind: ["kind", "type", "questiontype"],
  id: ["id", "questionid", "key", "code"],
  question: ["question", "stem", "prompt", "questiontext", "text", "front", "term"],
  answer: [
    "answer",
    "answers",
    "correct",
    "correctanswer",
    "correctanswers",
    "correctoption",
    "key",
    "solution",
    "back",
    "definition",
  ],
  explanation: [
    "explanation",
    "answerexplanation",
    "rationale",
    "reason",
    "feedback",
    "generalfeedback",
  ],
  tags: ["tags", "tag", "labels", "topic", "topics"],
  hint: ["hint", "hints"],
  tolerance: ["tolerance"],
  unit: ["unit"],
  category: ["category"],
  option: [],
  options: ["options", "choices", "alternatives", "answeroptions", "answerchoices"],
};

const OPTION =
  /^(?:option|choice|distractor|answer|opt|wrong|wronganswer|incorrect|incorrectanswer)?([a-h]|\d{1,2})$/;
const WRONG = /^(?:distractor|wrong|wronganswer|incorrect|incorrectanswer)\d{0,2}$/;

interface Named {
  readonly is: Column;
  /** What answers may call it: `a`, `1`. */
  readonly name: string;
  readonly isWrong: boolean;
}

/** What a column is by its name, or by what the mapping says of it; undefined where that is not known. */
export function columnOf(
  written: string,
  mapping: Readonly<Record<string, string>>,
): Named | undefined {
  const mapped = mapping[written.trim()] ?? written;
  // Templates of other tools say in the name what may stand there: "Answer 1 - max 75 characters".
  const bare = mapped.replace(/\([^()]*\)/g, "").replace(/\s[-–—]\s.*$/s, "");
  // "Question #" is its number.
  if (/#\s*$/.test(bare)) return undefined;
  const plain = bare.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
  const [, name] = OPTION.exec(plain) ?? [];
  const isWrong = WRONG.test(plain);
  if (name !== undefined || isWrong) return { is: "option", name: name ?? "", isWrong };
  const found = (Object.keys(names) as Column[]).find((column) => names[column].includes(plain));
  return found && { is: found, name: "", isWrong: false };
}
