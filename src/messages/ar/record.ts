import type { Translation } from "../translation.ts";

export const record: Translation["record"] = {
  print: "طباعة سجلّ",
  title: "{quiz}: سجلّ امتحاني",
  "handed-in": "سُلّم في {day}.",
  score: "صحّت {right} من {scored}، والدرجة {percent}%.",
  "no-certificate":
    "هذه ليست شهادة. لم يراقب أحد هذا الامتحان، والإجابات جزء من الصفحة، وقد طبع المتعلّم هذه الورقة بنفسه.",
};
