const NAME = /(?:^|\/)_(?:sidebar|navbar|header|footer|coverpage)\.\w+$/i;

/** Whether wikis and docsify show a file beside, above or below each page, by its name. */
export function isShownBeside(file: string): boolean {
  return NAME.test(file);
}
