import type { Translation } from "../translation.ts";

export const undo: Translation["undo"] = {
  button: "تراجُع",
  done: "تم التراجع. عاد كل شيء كما كان.",
  refused:
    "لم يسمح هذا المتصفّح للصفحة باستعادته الآن. يمكن المحاولة من جديد، دون مغادرة هذه الصفحة قبل أن يعود.",
};
