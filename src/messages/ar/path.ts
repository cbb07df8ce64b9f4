import type { Translation } from "../translation.ts";

export const path: Translation["path"] = {
  title: "في هذا الجزء",
  questions: "<link>{questions}</link>: {kinds}",
  "questions-of": "<link>{questions} في {quiz}</link>: {kinds}",
  objectives: "في النهاية يمكنك<page> ({title})</page>…",
  answered:
    "أجبت عن {met} من {items, plural, zero {لا أسئلة} one {سؤال واحد} two {سؤالين} few {# أسئلة} many {# سؤالًا} other {# سؤال}}.",
  mastered: "المتقَن: {mastered}.",
  changed: "ما تغيّر منذ إجابتك: {changed}.",
  "single-choice": "{count, plural, =1 {اختيار واحد} other {اختيار واحد (#)}}",
  "multiple-choice": "{count, plural, =1 {اختيار كل ما ينطبق} other {اختيار كل ما ينطبق (#)}}",
  "true-false": "{count, plural, =1 {صواب أم خطأ} other {صواب أم خطأ (#)}}",
  "short-answer": "{count, plural, =1 {كتابة الإجابة} other {كتابة الإجابة (#)}}",
  numeric: "{count, plural, =1 {كتابة عدد} other {كتابة عدد (#)}}",
  cloze: "{count, plural, =1 {ملء الفراغات} other {ملء الفراغات (#)}}",
  matching: "{count, plural, =1 {مطابقة} other {مطابقة (#)}}",
  ordering: "{count, plural, =1 {ترتيب} other {ترتيب (#)}}",
  reflection: "{count, plural, =1 {تأمّل} other {تأمّل (#)}}",
  scenario: "{count, plural, =1 {اختيار ما يجب فعله} other {اختيار ما يجب فعله (#)}}",
};
