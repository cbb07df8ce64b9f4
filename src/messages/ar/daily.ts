import type { Translation } from "../translation.ts";

export const daily: Translation["daily"] = {
  title: "سؤال اليوم",
  note: "يمكنك الإجابة عنه هنا أو تركه. للجميع اليوم السؤال نفسه، وغدًا سؤال آخر.",
};
