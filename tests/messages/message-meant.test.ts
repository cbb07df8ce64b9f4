import { expect, it } from "vitest";
import { messageMeant } from "../../src/messages/message-meant.ts";

it.each([
  ["page.serch", "page.search"],
  ["quiz.check", "item.check"],
  ["page.welcome-to-all", undefined],
])("%s probably means %s", (key, meant) => {
  expect(messageMeant(key)).toBe(meant);
});
