/** The page of a quiz's paper forms, from the quiz page: `quizzes/consent-paper.html`. */
export function paperPage(quizPage: string): string {
  return quizPage.replace(/\.html$/, "-paper.html");
}
