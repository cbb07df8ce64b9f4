import type { NewSite } from "./starter.ts";
import { wrongLanguage } from "./wrong-language.ts";

export type Answers = Pick<NewSite, "title" | "language" | "questions">;

/** What is known before anything is asked. */
export interface Known {
  readonly title: string | undefined;
  readonly language: string | undefined;
}

export const usual = { language: "en", questions: true };

/**
 * Asks what is not known yet; an empty answer takes what stands in brackets.
 * @param ask Puts a question to the author. Resolves with what they type.
 */
export async function askAbout(
  { title, language }: Known,
  usualTitle: string,
  ask: (question: string) => Promise<string>,
): Promise<Answers> {
  const or = async (question: string, otherwise: string) =>
    (await ask(`${question} [${otherwise}] `)).trim() || otherwise;
  return {
    title: title ?? (await or("What is the site called?", usualTitle)),
    language: language ?? (await askLanguage(or)),
    questions: !/^n/i.test(await or("Begin with examples of questions?", "yes")),
  };
}

async function askLanguage(
  or: (question: string, otherwise: string) => Promise<string>,
): Promise<string> {
  const question = "Which language is it in, as a tag such as en, de or pt-BR?";
  let answer = await or(question, usual.language);
  for (let fault = wrongLanguage(answer); fault; fault = wrongLanguage(answer)) {
    answer = await or(`The language ${fault}\n${question}`, usual.language);
  }
  return answer;
}
