/** "1 question", "8 questions". */
export function countLabel(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}

// Silent reading of English non-fiction averages 238 words a minute (Brysbaert, 2019, Journal of
// Memory and Language 109:104047); a little less here, for reading to learn.
const WORDS_PER_MINUTE = 220;

/** "6 min read"; empty under a minute, where it would say nothing. */
export function readingLabel(words: number): string {
  const minutes = Math.round(words / WORDS_PER_MINUTE);
  return minutes < 1 ? "" : `${minutes} min read`;
}
