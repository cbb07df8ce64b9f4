import type { Translation } from "../translation.ts";

export const code: Translation["code"] = {
  copy: "نسخ",
  copied: "تم النسخ",
  selected: "تم التحديد: يمكن نسخه من لوحة المفاتيح",
};
