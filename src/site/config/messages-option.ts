import { z } from "zod";
import { messageFault } from "../../messages/message-fault.ts";
import { messageMeant } from "../../messages/message-meant.ts";
import { type MessageOverrides, messageKeys } from "../../messages/messages.ts";

/** As it is written: spaces around a separator are part of it. */
const sentence = z.string().refine((text) => text.trim() !== "", "must not be empty");

/** Sentences of the interface that a site says otherwise, by key: `{ "item.check": "Mark it" }`. */
export const messagesOption = () =>
  z
    .record(z.string(), sentence)
    .default({})
    .superRefine((texts, context) => {
      for (const [key, text] of Object.entries(texts)) {
        const fault = faultOf(key, text);
        if (fault) context.addIssue({ code: "custom", path: [key], message: fault });
      }
    })
    .transform((texts): MessageOverrides => texts);

function faultOf(key: string, text: string): string | undefined {
  const known = messageKeys.find((candidate) => candidate === key);
  if (known) return messageFault(known, text);
  const suggestion = messageMeant(key);
  const way = suggestion
    ? `did you mean "${suggestion}"?`
    : "they are listed in dist/messages/en of the waymark package";
  return `is no sentence of the interface; ${way}`;
}
