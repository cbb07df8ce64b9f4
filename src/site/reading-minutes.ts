// Silent reading of English non-fiction averages 238 words a minute (Brysbaert, 2019, Journal of
// Memory and Language 109:104047); a little less here, for reading to learn.
const WORDS_PER_MINUTE = 220;

/** About how long so many words take to read. */
export function readingMinutes(words: number): number {
  return Math.round(words / WORDS_PER_MINUTE);
}
