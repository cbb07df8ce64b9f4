import type { Translation } from "../translation.ts";

export const notFound: Translation["not-found"] = {
  title: "الصفحة غير موجودة",
  summary: "ربما كُتب العنوان خطأ، أو انتقلت الصفحة.",
  home: "الرئيسية",
  "links-fail": "إن لم يعمل أي رابط هنا أيضًا، فيمكن حذف أجزاء من آخر العنوان، جزءًا بعد جزء.",
};
