import type { SourceText } from "../question/source-question.ts";
import { descendants } from "../text/markup-tree.ts";
import { saidText } from "./qti-asking.ts";
import type { QtiSetting } from "./qti-setting.ts";
import { single } from "./qti-value.ts";

/** What the buttons of an item show, such as "Show hint". */
export function hintsOf(setting: QtiSetting): readonly SourceText[] {
  const { item, processing } = setting;
  const before = processing.outcomeOf({}).shown;
  const buttons = [...descendants(item.body)].filter(
    ({ name }) => name === "endAttemptInteraction",
  );
  return buttons.flatMap(({ attributes: { responseIdentifier: id = "" } }) => {
    const { shown } = processing.outcomeOf({ [id]: single(true) });
    return (
      saidText(
        shown.filter((each) => !before.includes(each)),
        setting,
      ) ?? []
    );
  });
}
