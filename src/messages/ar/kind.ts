import type { Translation } from "../translation.ts";

export const kind: Translation["kind"] = {
  "single-choice": "اختيار واحد",
  "multiple-choice": "اختيار كل ما ينطبق",
  "true-false": "صواب أم خطأ",
  scenario: "اختيار ما يجب فعله",
  "short-answer": "كتابة الإجابة",
  numeric: "كتابة عدد",
  cloze: "ملء الفراغات",
  matching: "مطابقة",
  ordering: "ترتيب",
  reflection: "تأمّل",
};
