import { z } from "zod";
import { nearest } from "../../core/nearest.ts";
import { type MessageOverrides, messageFault, messageKeys } from "../../messages/messages.ts";

/** Sentences of the interface that a site says otherwise, by key: `{ "quiz.check": "Mark it" }`. */
export const messagesOption = () =>
  z
    .record(z.string(), z.string().trim().min(1))
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
  const suggestion = nearest(key, messageKeys);
  const way = suggestion ? `did you mean "${suggestion}"?` : "src/messages/en lists them";
  return `is no sentence of the interface; ${way}`;
}
