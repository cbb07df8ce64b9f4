const MB = 1024 * 1024;

/** The most bytes that a file may have: of a text, each takes several times over while it is read. */
export const LARGEST = 32 * MB;

/** The most bytes of a bank's questions, without their pictures. */
export const MOST_TEXT = 6 * MB;
