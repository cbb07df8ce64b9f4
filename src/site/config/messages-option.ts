import { z } from "zod";
import { messageFault } from "../../messages/message-fault.ts";
import { messageMeant } from "../../messages/message-meant.ts";
import { type MessageKey, type MessageOverrides, messageKeys } from "../../messages/messages.ts";
import { isRecord } from "../read/is-record.ts";
import { entriesOf, evenIfWrong, ofName } from "./all-faults.ts";

const namesWhole =
  'holds names of its own, and each is written whole on a line of its own, as in "item.check: …"';

/** As it is written: spaces around a separator are part of it. */
const sentence = z
  .string({ error: ({ input }) => (isRecord(input) ? namesWhole : undefined) })
  .refine((text) => text.trim() !== "", "must not be empty");

/** Sentences of the interface that a site says otherwise, by key: `{ "item.check": "Mark it" }`. */
export const messagesOption = () =>
  z
    .record(z.string(), sentence)
    .default({})
    .superRefine((texts, context) => {
      for (const [key, text] of entriesOf(texts)) {
        if (isRecord(text)) continue;
        if (!isMessageKey(key)) context.addIssue({ ...ofName, path: [key], message: noKey(key) });
        else if (typeof text === "string") {
          const message = messageFault(key, text);
          if (message) context.addIssue({ code: "custom", path: [key], message });
        }
      }
    }, evenIfWrong)
    .transform((texts): MessageOverrides => texts);

function isMessageKey(key: string): key is MessageKey {
  return messageKeys.some((known) => known === key);
}

function noKey(key: string): string {
  const suggestion = messageMeant(key);
  const way = suggestion
    ? `did you mean "${suggestion}"?`
    : "they are listed in dist/messages/en of the waymark package";
  return `is no sentence of the interface; ${way}`;
}
