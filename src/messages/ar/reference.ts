import type { Translation } from "../translation.ts";

export const reference: Translation["reference"] = {
  "glossary-summary": "ما تعنيه الكلمات هنا، والصفحات التي تستعملها.",
  "glossary-letters": "الحروف",
  untranslated: "ما لم يُترجَم بعد مكتوب باللغة {language}.",
  "used-in": "يُستعمل في {links}",
  "more-pages":
    "{count, plural, zero {ولا صفحات أخرى} one {وصفحة أخرى} two {وصفحتان أخريان} few {و# صفحات أخرى} many {و# صفحة أخرى} other {و# صفحة أخرى}}",
  "no-terms": "تُشرح هنا كلمات هذا الموقع. لا توجد كلمات بعد.",
  "sources-summary": "ما تستشهد به المقالات والاختبارات القصيرة، وأين.",
  "cited-in": "مذكور في {links}",
  "cited-in-quiz": "اختبار قصير: {title}",
  "no-sources": "تُذكر هنا المصادر التي يستشهد بها هذا الموقع. لا توجد مصادر بعد.",
  "first-author": "{first}، {others}",
  "last-authors": "{first} و{last}",
  undated: "دون تاريخ",
  "index-summary": "كل الصفحات والعناوين ومصطلحات المسرد.",
  "index-parts": "أجزاء الفهرس",
  "index-letters": "حروف الفهرس",
  "index-part": "الفهرس الأبجدي: {part}",
  range: "{from} إلى {to}",
  "no-entries": "تُذكر هنا العناوين ومصطلحات المسرد. لا يوجد شيء بعد.",
};
