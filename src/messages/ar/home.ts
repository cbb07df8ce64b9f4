import type { Translation } from "../translation.ts";

export const home: Translation["home"] = {
  start: "بدء القراءة",
  "first-page": "الصفحة الأولى: {title}",
  pages: "الصفحات",
  "other-pages": "صفحات أخرى",
  "other-parts": "أجزاء أخرى",
  more: "{count, number} أخرى، ابتداءً من <link>{title}</link>",
  quizzes: "اختبار ذاتي",
};
