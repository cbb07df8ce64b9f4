import { describe, expect, it } from "vitest";
import { readH5p } from "../../src/formats/h5p/read-h5p.ts";
import { draftOf } from "../../src/formats/question/draft.ts";
import { writeZip } from "../../src/formats/zip/write-zip.ts";
import { allOf } from "./all-of.ts";

const bytes = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));
const packed = (mainLibrary: string, content: unknown, files: Record<string, Uint8Array> = {}) =>
  readH5p(
    writeZip(
      new Map([
        ["h5p.json", bytes({ title: "Tea", mainLibrary, language: "en" })],
        ["content/content.json", bytes(content)],
        ...Object.entries(files),
      ]),
    ),
  );
const itemsOf = ({ questions }: ReturnType<typeof readH5p>) =>
  questions.map(draftOf).map((each) => ("item" in each ? each.item : each));
const part = (library: string, params: unknown, more = {}) => ({ library, params, ...more });

// Made by hand after the `semantics.json` of each library.
describe("a package of H5P", () => {
  it("has the questions of a set, each as its type asks", () => {
    const reading = packed(
      "H5P.QuestionSet",
      {
        introPage: { showIntroPage: false },
        questions: [
          part(
            "H5P.MultiChoice 1.16",
            {
              question: "<p>Which are <strong>warm</strong>?</p>\n",
              answers: [
                {
                  text: "<div>Tea</div>\n",
                  correct: true,
                  tipsAndFeedback: { chosenFeedback: "Yes." },
                },
                { text: "<div>Soup</div>\n", correct: true, tipsAndFeedback: { tip: "A bowl." } },
                { text: "<div>Ice</div>\n", correct: false },
              ],
              behaviour: { type: "auto", singlePoint: true },
              overallFeedback: [{ from: 0, to: 100, feedback: "Well." }],
              media: {
                type: {
                  library: "H5P.Image 1.1",
                  params: { file: { path: "images/cup.png" }, alt: "A cup" },
                },
              },
            },
            { subContentId: "a-1", metadata: { title: "Warm" } },
          ),
          part("H5P.TrueFalse 1.8", {
            ...{ question: "<p>Tea is warm.</p>", correct: "false" },
            behaviour: { feedbackOnCorrect: "Not always.", feedbackOnWrong: "There is iced tea." },
          }),
          part("H5P.Blanks 1.14", {
            text: "<p>Fill in.</p>",
            questions: ["<p>Tea is *warm/hot:not cold*.</p>", "<p>Ice is *cold*.</p>"],
            behaviour: { caseSensitive: true },
          }),
          part("H5P.DragText 1.10", {
            taskDescription: "<p>Drag.</p>",
            textField: "Tea is *warm*.\nIce is *cold\\+Yes.*.",
            distractors: "*blue*",
          }),
          part("H5P.MarkTheWords 1.11", {
            taskDescription: "<p>Mark what is warm.</p>",
            textField: "<p>Give *tea*, ice, or *soup*.</p>",
          }),
          part("H5P.DragQuestion 1.14", { question: {} }),
          part("H5P.TrueFalse 1.8", { question: "<p>Open?</p>" }),
        ],
      },
      { "content/images/cup.png": new Uint8Array([1]) },
    );
    expect(itemsOf(reading)).toMatchObject([
      {
        ...{ kind: "multiple-choice", scoring: "all-or-nothing" },
        stem: "![A cup](waymark-asset:cup.png)\n\nWhich are **warm**?",
        options: [{ text: "Tea", key: true, feedback: "Yes." }, { key: true }, { text: "Ice" }],
      },
      {
        ...{ kind: "true-false", stem: "Tea is warm.", answer: false },
        feedback: { true: "There is iced tea.", false: "Not always." },
      },
      {
        ...{ kind: "cloze", stem: "Fill in.", text: "Tea is [[gap-1]].\n\nIce is [[gap-2]]." },
        gaps: [{ accept: ["warm", "hot"], exact: ["case"] }, { accept: ["cold"] }],
      },
      {
        ...{ kind: "cloze", text: "Tea is [[gap-1]].\\\nIce is [[gap-2]]." },
        gaps: [
          { options: [{ text: "blue" }, { text: "cold" }, { text: "warm", key: true }] },
          { options: [{}, { text: "cold", key: true }, {}] },
        ],
      },
      {
        ...{ kind: "multiple-choice", stem: "Mark what is warm.\n\nGive tea, ice, or soup." },
        options: [
          { text: "Give" },
          { text: "tea", key: true },
          {},
          {},
          { text: "soup", key: true },
        ],
      },
    ]);
    expect(reading).toMatchObject({
      title: "Tea",
      questions: [{ id: "a-1", name: "Warm" }, {}, {}, {}, {}],
    });
    expect(reading.questions[0]?.losses.map(({ what }) => what)).toEqual([
      ...["what is said at the end: Well.", "option 2: the tip"],
    ]);
    expect(reading.questions[2]?.losses.map(({ what }) => what)).toEqual([
      'the tip "not cold" in a gap',
    ]);
    expect([...(reading.assets ?? [])]).toEqual([["cup.png", new Uint8Array([1])]]);
    expect(reading.leftOut.map(({ why, reason }) => [why, reason])).toEqual([
      ["no-question", 'content of the type "DragQuestion", for which there is no kind'],
      ["refused", "it does not say whether it is true"],
    ]);
    expect(allOf(reading)).toEqual({
      title: "Tea",
      items: [
        {
          at: "content/content.json:1:51",
          id: "a-1",
          kind: "multiple-choice",
          stem: "![A cup](cup.png)\n\nWhich are **warm**?",
          scoring: "all-or-nothing",
          options: ["Tea | key | feedback: Yes.", "Soup | key", "Ice"],
          losses: ["dropped: what is said at the end: Well.", "dropped: option 2: the tip"],
        },
        {
          at: "content/content.json:1:633",
          id: "x-tea-is-warm",
          kind: "true-false",
          stem: "Tea is warm.",
          answer: false,
          feedback: { true: "There is iced tea.", false: "Not always." },
        },
        {
          at: "content/content.json:1:814",
          id: "x-tea-is-ice-is",
          kind: "cloze",
          stem: "Fill in.",
          text: "Tea is [[gap-1]].\n\nIce is [[gap-2]].",
          gaps: [
            'id: gap-1 | accept: ["warm","hot"] | exact: ["case"]',
            'id: gap-2 | accept: ["cold"] | exact: ["case"]',
          ],
          losses: ['dropped: the tip "not cold" in a gap'],
        },
        {
          at: "content/content.json:1:990",
          id: "x-tea-is-ice-is-2",
          kind: "cloze",
          stem: "Drag.",
          text: "Tea is [[gap-1]].\\\nIce is [[gap-2]].",
          gaps: [
            'id: gap-1 | options: [{"id":"blue","text":"blue"},{"id":"cold","text":"cold"},{"id":"warm","text":"warm","key":true}]',
            'id: gap-2 | options: [{"id":"blue","text":"blue"},{"id":"cold","text":"cold","key":true},{"id":"warm","text":"warm"}]',
          ],
          losses: [
            "changed: words are chosen from lists, not dragged",
            "dropped: feedback in gaps",
          ],
        },
        {
          at: "content/content.json:1:1141",
          id: "x-mark-what-is-warm-give-tea-ice-or-soup",
          kind: "multiple-choice",
          stem: "Mark what is warm.\n\nGive tea, ice, or soup.",
          scoring: "per-option",
          options: ["Give", "tea | key", "ice", "or", "soup | key"],
          losses: ["changed: words are ticked in a list, not marked in the text"],
        },
      ],
      leftOut: [
        'content/content.json:1:1283 no-question: content of the type "DragQuestion", for which there is no kind',
        "content/content.json:1:1344 refused: it does not say whether it is true",
      ],
      assets: ["cup.png: 1"],
    });
  });

  it("finds them where they stand in others, and has a set of single choices", () => {
    const set = {
      choices: [
        {
          subContentId: "c-1",
          question: "<p>Which?</p>",
          answers: ["<p>right</p>", "<p>wrong</p>"],
        },
        { subContentId: "c-2" },
      ],
    };
    const key = {
      kind: "single-choice",
      options: [{ text: "right", key: true }, { text: "wrong" }],
    };
    expect(itemsOf(packed("H5P.SingleChoiceSet", set))).toMatchObject([key]);
    const column = {
      content: [
        { content: part("H5P.AdvancedText 1.1", { text: "Hello" }) },
        { content: part("H5P.SingleChoiceSet 1.11", set) },
      ],
    };
    const reading = packed("H5P.Column", column);
    expect(allOf(reading)).toEqual({
      title: "Tea",
      items: [
        {
          at: "content/content.json:1:97",
          id: "c-1",
          kind: "single-choice",
          stem: "Which?",
          options: ["right | key", "wrong"],
        },
      ],
      leftOut: [
        'content/content.json:1:24 no-question: content of the type "AdvancedText", for which there is no kind',
      ],
    });
    expect(itemsOf(reading)).toMatchObject([key]);
    expect(reading).toMatchObject({
      questions: [{ id: "c-1" }],
      leftOut: [{ why: "no-question" }],
    });
  });

  it("counts entries without content or without a type, and tells of them", () => {
    const { questions, leftOut } = packed("H5P.QuestionSet", {
      questions: [
        { library: "H5P.MultiChoice 1.16", metadata: { title: "Empty" } },
        { library: "H5P.TrueFalse 1.8", params: null },
        {},
        null,
        part("H5P.TrueFalse 1.8", { question: "Warm?", correct: "true" }),
      ],
    });
    expect(questions).toHaveLength(1);
    expect(leftOut).toMatchObject([
      { name: "Empty", reason: 'it is of the type "MultiChoice" and has no content ("params")' },
      { reason: 'it is of the type "TrueFalse" and has no content ("params")' },
      { reason: "it does not say of which type it is" },
      { reason: "it does not say of which type it is" },
    ]);
  });

  it("is refused where it is none", () => {
    expect(() => readH5p(writeZip(new Map([["a.txt", bytes(1)]])))).toThrow("no package of H5P");
    expect(() => readH5p(bytes("x"))).toThrow("it is no zip archive");
  });
});

// The fields that packages of H5P.MultiChoice 1.14, H5P.DragText 1.8 and H5P.QuestionSet 1.17 really have, with words
// of our own.
describe("what else a real package says", () => {
  const ui = {
    UI: { checkAnswerButton: "Check", tipsLabel: "Show tip", noInput: "Please answer" },
    confirmCheck: { header: "Finish ?", body: "Are you sure ?", cancelLabel: "Cancel" },
    confirmRetry: { header: "Retry ?", body: "Are you sure ?", confirmLabel: "Confirm" },
  };
  const behaviour = {
    ...{ enableRetry: true, enableSolutionsButton: true, enableCheckButton: true, type: "auto" },
    ...{ singlePoint: false, randomAnswers: true, showSolutionsRequiresInput: true },
    ...{ confirmCheckDialog: false, confirmRetryDialog: false, autoCheck: false },
    ...{ passPercentage: 100, showScorePoints: true },
  };
  const said = { tip: "", chosenFeedback: "", notChosenFeedback: "" };
  const choice = (more: object = {}) =>
    part("H5P.MultiChoice 1.14", {
      question: "<p>Which is warm?</p>\n",
      answers: [
        { correct: true, text: "<div>Tea</div>\n", tipsAndFeedback: said },
        { correct: false, text: "<div>Ice</div>\n", tipsAndFeedback: said },
      ],
      ...{ ...ui, media: { disableImageZooming: true }, overallFeedback: [{ from: 0, to: 100 }] },
      behaviour: { ...behaviour, ...more },
    });
  const words = part("H5P.DragText 1.8", {
    ...{ taskDescription: "<p>Fill in.</p>", textField: "Tea is *warm*, ice is *cold*." },
    ...{ checkAnswer: "Check", tryAgain: "Retry", dropZoneIndex: "Drop Zone @index." },
    ...{ empty: "It is empty.", contains: "It has @draggable.", ariaDraggableIndex: "@index" },
    ...{ grabbed: "Grabbed.", cancelledDragging: "Cancelled.", scoreBarLabel: "You got :num" },
    behaviour: { enableRetry: true, enableSolutionsButton: true, instantFeedback: false },
  });
  const set = {
    introPage: { showIntroPage: false, startButtonText: "Start Quiz", introduction: "" },
    ...{ progressType: "dots", passPercentage: 50, disableBackwardsNavigation: false },
    ...{ randomQuestions: false, texts: { prevButton: "Back" }, override: { checkButton: true } },
    endGame: {
      ...{ showResultPage: true, message: "Your result:", solutionButtonText: "Show solution" },
      ...{ showAnimations: false, skippable: false, skipButtonText: "Skip video" },
      overallFeedback: [{ from: 0, to: 100 }],
    },
  };
  const told = (content: unknown) => {
    const { losses, questions } = packed("H5P.QuestionSet", content);
    return [...losses, ...questions.flatMap((question) => question.losses)].map(({ what }) => what);
  };

  it("is not told where it is what every package says", () => {
    expect(told({ ...set, questions: [choice(), words] })).toEqual([
      "words are chosen from lists, not dragged",
    ]);
  });

  it("is told where it is something of its own", () => {
    const own = {
      ...set,
      introPage: { showIntroPage: true, title: "Tea", introduction: "<p>All about tea.</p>" },
      ...{ passPercentage: 80, randomQuestions: true, poolSize: 5, ofLater: { x: "y" } },
      endGame: { ...set.endGame, overallFeedback: [{ from: 0, to: 100, feedback: "Well." }] },
    };
    expect(told({ ...own, questions: [choice({ passPercentage: 60, dealing: "fair" })] })).toEqual([
      "what is said at the end: Well.",
      "not read: introPage/title (Tea), introPage/introduction (<p>All about tea.</p>), passPercentage (80), randomQuestions (true), poolSize (5), ofLater/x (y)",
      "not read: behaviour/passPercentage (60), behaviour/dealing (fair)",
    ]);
  });

  it("options in a fixed order stay in it", () => {
    const { questions } = packed("H5P.QuestionSet", {
      ...set,
      questions: [choice({ randomAnswers: false })],
    });
    expect(itemsOf({ questions } as never)).toMatchObject([
      {
        options: [
          { text: "Tea", fixed: true },
          { text: "Ice", fixed: true },
        ],
      },
    ]);
  });
});
