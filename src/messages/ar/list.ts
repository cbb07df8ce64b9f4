import type { Translation } from "../translation.ts";

export const list: Translation["list"] = {
  questions:
    "{count, plural, zero {لا أسئلة} one {سؤال واحد} two {سؤالان} few {# أسئلة} many {# سؤالًا} other {# سؤال}}",
  "drawn-questions":
    "{asked} من {available, plural, zero {لا أسئلة} one {سؤال واحد} two {سؤالين} few {# أسئلة} many {# سؤالًا} other {# سؤال}}",
  reading:
    "{minutes, plural, zero {أقل من دقيقة} one {دقيقة} two {دقيقتان} few {# دقائق} many {# دقيقة} other {# دقيقة}} للقراءة",
  test: "اختبار ذاتي في هذا: {count, plural, zero {لا أسئلة} one {سؤال واحد} two {سؤالان} few {# أسئلة} many {# سؤالًا} other {# سؤال}}",
  "quiz-page": "{title}: الأسئلة {first} إلى {last}",
};
