import type { IntlMessageFormat } from "intl-messageformat";

/** A message as the parser of ICU's syntax gives it. */
export type MessageNodes = ReturnType<IntlMessageFormat["getAst"]>;
export type MessageNode = MessageNodes[number];

/** Numbers of ICU's node types, as the parser gives them. */
export const LITERAL = 0;
export const ARGUMENT = 1;
export const NUMBER = 2;
export const DATE = 3;
export const TIME = 4;
export const SELECT = 5;
export const PLURAL = 6;
export const POUND = 7;
export const TAG = 8;

/** Tags that a message may have without being told what they are; plain text leaves them out. */
export const plainTags: readonly string[] = ["b", "bdi", "code", "em", "kbd", "q", "strong"];
