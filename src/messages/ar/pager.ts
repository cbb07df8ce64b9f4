import type { Translation } from "../translation.ts";

export const pager: Translation["pager"] = {
  bar: "سؤال واحد في كل مرة",
  place: "{at} من {pages}",
  overview: "كل الأسئلة",
  previous: "السابق",
  next: "التالي",
  result: "عرض النتيجة",
  setting: "سؤال واحد في كل مرة",
};
