import { beforeAll, describe, expect, test } from "vitest";
import type { Reader } from "../../src/search/query/reader.ts";
import { pinnedPages } from "../../src/site/pinned-pages.ts";
import { readerOf } from "../search/support.ts";
import { readDocuments } from "../support/read-documents.ts";
import { readGuide } from "../support/read-guide.ts";

// What people may type, written down without a look at the guide's own list of words.
const crisis = [
  ...["i want to kill my self", "Killing myself tonight", "thinking about suicide", "suiside"],
  ...["suicidal thoughts", "sucidal", "i just want to die", "i wanna die", "wish i was dead"],
  ...["everyone would be better off without me", "ending my life", "how to end it all"],
  ...["I don’t want to live anymore", "dont want to be here anymore", "i can’t go on like this"],
  ...["no reason to keep living", "self harm", "selfharm", "self-harming", "self injury"],
  ...[
    "I keep cutting my arms",
    "urge to hurt myself",
    "i am going to harm myself",
    "starving myself",
  ],
  ...[
    "overdosed",
    "over dose",
    "overdoze",
    "I took too many pills",
    "naloxone",
    "naloxon",
    "narcan",
  ],
  ...[
    "how to reverse an overdose",
    "he is not breathing",
    "i want to hurt someone",
    "hurting people",
  ],
  ...[
    "i might kill him",
    "homicidal thoughts",
    "i am being hit",
    "he hits me",
    "my partner beats me",
  ],
  ...["my dad is hurting me", "abused", "abusive relationship", "sexually abused", "i was raped"],
  ...["sexually assaulted", "domestic violence", "scared of my boyfriend", "i am not safe at home"],
  ...[
    "hotline",
    "hot line number",
    "help line",
    "crisis line",
    "crisis text line",
    "emergency number",
  ],
  ...[
    "suicide hotline",
    "988",
    "call 911",
    "need help right now",
    "can i talk to someone",
    "help me please",
  ],
];
const withSomeone = ["my friend is suicidal", "she wants to kill herself", "he will hurt himself"];
const reporting = [
  "how do i report abuse",
  "mandated reporters",
  "am i mandated to report",
  "child abuse",
];
const notVoluntary = [
  ...[
    "locked up",
    "they locked me up",
    "being locked in a ward",
    "forced medication",
    "forcing me",
  ],
  ...[
    "restraint",
    "they restrained me",
    "restraints",
    "seclusion room",
    "sectioned",
    "held against my will",
  ],
  ...[
    "involuntary commitment",
    "detained",
    "they won’t let me out",
    "why can’t i leave",
    "court-ordered",
  ],
];
const rights = [
  "my rights",
  "what are my legal rights",
  "do i have rights",
  "human rights",
  "refusing treatment",
];

let reader: Reader;
beforeAll(async () => {
  const { site } = await readGuide();
  if (!site) throw new Error("the guide has faults");
  reader = readerOf(readDocuments(site).get("en") ?? [], "en", { pinned: pinnedPages(site) });
});

const ask = async (text: string) => {
  const { pinned, corrected } = await reader.search(text, { limit: 30 });
  return { text, urls: pinned.map(({ url }) => url), corrected };
};

describe("in the guide", () => {
  test("words of crisis, harm, abuse and overdose bring crisis support first", async () => {
    const answers = await Promise.all(crisis.map(ask));
    expect(answers.filter(({ urls }) => urls[0] !== "about/crisis.html")).toEqual([]);
  });

  test.each([
    ["about/crisis.html#with-someone", withSomeone],
    ["guide/limits-and-safety.html#permit-require", reporting],
    ["guide/risk-and-disagreement.html#not-voluntary", notVoluntary],
    ["guide/autonomy-defined.html#right-and-duty", rights],
  ])("%s comes for its words", async (url, texts) => {
    const answers = await Promise.all(texts.map(ask));
    expect(answers.filter(({ urls }) => !urls.includes(url))).toEqual([]);
  });

  test("a word of need is said to be searched as something else only where it was misspelt", async () => {
    const answers = await Promise.all([...crisis, ...notVoluntary, ...rights].map(ask));
    const corrected = answers.flatMap(({ text, corrected }) =>
      corrected ? [[text, corrected]] : [],
    );
    // The guide has these three words.
    expect(corrected).toEqual([
      ["suiside", "suicide"],
      ["sucidal", "suicidal"],
      ["overdoze", "overdosed"],
    ]);
  });

  test("what people come to read about has nothing put before it", async () => {
    const plain = [
      ...[
        "autonomy",
        "listening",
        "consent",
        "boundaries",
        "supporting decisions",
        "confidentiality",
      ],
      ...[
        "advance directives",
        "culture",
        "evidence",
        "dignity of risk",
        "peer support",
        "supervisor",
      ],
      ...["motivational interviewing", "goals", "power", "notes", "independence", "relapse"],
    ];
    const answers = await Promise.all(plain.map(ask));
    expect(answers.filter(({ urls }) => urls.length > 0)).toEqual([]);
  });
});
