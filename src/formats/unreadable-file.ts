/** A file that is no file of its format at all, or too large to be read; its message says so in words. */
export class UnreadableFile extends Error {}
