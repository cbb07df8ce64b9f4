import { expect, it } from "vitest";
import type { QuizAnalysis } from "../../../src/core/analysis/analysis.ts";
import { analysisCsv } from "../../../src/core/analysis/analysis-csv.ts";

const header =
  "level,quiz,mode,bank,item,revision,option,key,text,attempts,facility,discrimination,upper_lower,share,upper_share,lower_share,functional,questions,mean,sd,reliability,reliability_value,sem\r\n";

const quiz: QuizAnalysis = {
  ...{ quiz: "tea", title: "On tea, hot", mode: "exam", sittings: 40 },
  statistics: {
    ...{ sittings: 32, questions: 3, mean: 1.5, deviation: 1.25 },
    ...{ reliability: { name: "KR-20", value: 0.75 }, error: 0.625 },
  },
  items: [],
};
const item = { bank: "b", item: "q1", revision: "r1", question: "Which?", attempts: 32 };

it("of nothing there is the line of columns", () => {
  expect(analysisCsv([])).toBe(header);
});

it("a quiz is a line, without numbers where too few sat it", () => {
  expect(analysisCsv([quiz, { ...quiz, mode: "study", statistics: null }])).toBe(
    `${header}quiz,tea,exam,,,,,,"On tea, hot",40,,,,,,,,3,1.5,1.25,KR-20,0.75,0.625\r\n` +
      'quiz,tea,study,,,,,,"On tea, hot",40,,,,,,,,,,,,,\r\n',
  );
  const statistics = quiz.statistics && { ...quiz.statistics, reliability: null, error: null };
  expect(analysisCsv([{ ...quiz, statistics }])).toBe(
    `${header}quiz,tea,exam,,,,,,"On tea, hot",40,,,,,,,,3,1.5,1.25,,,\r\n`,
  );
});

it("a question is a line, each of its options one, and what was left blank one", () => {
  const shares = { all: 0.5, upper: 0.75, lower: 0.25 };
  const options = [
    { id: "a", text: "This", key: true, ...shares, discrimination: 0.5, functional: null },
    { id: "c", text: "", key: null, ...shares, discrimination: null, functional: null },
    { id: "d", text: "+1", key: false, ...shares, discrimination: -0.5, functional: true },
  ];
  const statistics = { facility: 0.5, discrimination: 0.25, upperLower: 1, options, blank: shares };
  const own = { ...quiz, statistics: null };
  expect(analysisCsv([{ ...own, items: [{ ...item, statistics }] }])).toBe(
    `${analysisCsv([own])}question,tea,exam,b,q1,r1,,,Which?,32,0.5,0.25,1,,,,,,,,,,\r\n` +
      "option,tea,exam,b,q1,r1,a,true,This,32,,0.5,,0.5,0.75,0.25,,,,,,,\r\n" +
      "option,tea,exam,b,q1,r1,c,,,32,,,,0.5,0.75,0.25,,,,,,,\r\n" +
      "option,tea,exam,b,q1,r1,d,false,'+1,32,,-0.5,,0.5,0.75,0.25,true,,,,,,\r\n" +
      "blank,tea,exam,b,q1,r1,,,,32,,,,0.5,0.75,0.25,,,,,,,\r\n",
  );
  const typed = { ...statistics, discrimination: null, options: [], blank: null };
  expect(analysisCsv([{ ...own, items: [{ ...item, statistics: typed }] }])).toBe(
    `${analysisCsv([own])}question,tea,exam,b,q1,r1,,,Which?,32,0.5,,1,,,,,,,,,,\r\n`,
  );
  expect(analysisCsv([{ ...own, items: [{ ...item, statistics: null }] }])).toBe(
    `${analysisCsv([own])}question,tea,exam,b,q1,r1,,,Which?,32,,,,,,,,,,,,,\r\n`,
  );
});
