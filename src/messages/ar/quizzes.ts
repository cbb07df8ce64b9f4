import type { Translation } from "../translation.ts";

export const quizzes: Translation["quizzes"] = {
  description: "اختبار ذاتي في {site}.",
  summary: "أسئلة عن المقالات.",
  "summary-explained": "أسئلة عن المقالات. كل إجابة مشروحة.",
  review: "مراجعة ما حان وقته",
  mix: "جمع أسئلة خاصة بك",
  progress: "عرض تقدّمك",
  "questions-on": "{questions} · عن <link>{article}</link>",
  none: "لا توجد في هذا الموقع اختبارات قصيرة بعد.",
};
