import type { Translation } from "../translation.ts";

export const coverage: Translation["coverage"] = {
  title: "ما تغطّيه الأسئلة",
  summary: "أي سؤال يختبر أي قسم وأي هدف، وأي سحوبات الاختبارات القصيرة لا تكاد تتغيّر.",
  counts:
    "{sections, plural, zero {لا أقسام} one {قسم واحد} two {قسمان} few {# أقسام} many {# قسمًا} other {# قسم}}، و{objectives, plural, zero {لا أهداف} one {هدف واحد} two {هدفان} few {# أهداف} many {# هدفًا} other {# هدف}}، و{items, plural, zero {لا أسئلة} one {سؤال واحد} two {سؤالان} few {# أسئلة} many {# سؤالًا} other {# سؤال}}.",
  "no-items": "لا توجد أسئلة بعد.",
  "no-articles": "لا تذكر أي مقالة أهدافًا، فلا يُنتظر اختبار أي منها.",
  section: "القسم",
  objective: "الهدف",
  questions: "الأسئلة",
  "sections-of": "{title}: الأقسام",
  "objectives-of": "{title}: الأهداف",
  none: "لا شيء",
  "needs-none": "لا حاجة",
  unplaced: "أسئلة بلا قسم",
  "unplaced-summary": "لا تذكر قسمًا يشرح الإجابة.",
  draws: "سحوبات الاختبارات القصيرة",
  "draws-summary":
    "السحب الذي يختار من أقل من ضعف عدد الأسئلة التي يطرحها يعطي الاختبار نفسه تقريبًا كل مرة.",
  missed: "أهداف لا يبلغها أي سحب",
  "missed-summary": "توجد أسئلة عنها، ولا يستطيع أي اختبار يسحب من بنكها أن يطرح أحدها.",
  quiz: "الاختبار القصير",
  draw: "السحب",
  from: "من",
  asks: "يطرح",
  "of-how-many": "من أصل",
  varies: "يتغيّر",
  "does-vary": "نعم",
  "hardly-varies": "بالكاد",
};
