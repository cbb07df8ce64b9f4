import type { Translation } from "../translation.ts";

export const cards: Translation["cards"] = {
  turn: "إظهار الإجابة",
  undo: "التراجع عن تقييم السؤال {number}",
  rate: "كيف كان تذكّرك لها؟",
  again: "مرة أخرى",
  hard: "صعب",
  good: "جيد",
  easy: "سهل",
};
