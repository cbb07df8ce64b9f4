import type { MatchingResponse, MatchingRubric } from "../../core/items/matching.ts";
import type { ItemFeedback, ItemForm } from "./form.ts";

/**
 * The page has a `<select>` per prompt, in an element that names the prompt in `data-option`. Where each
 * response is used once at most, which `data-once` says, a select does not offer what another has.
 */
export const matchingForm: ItemForm<MatchingResponse> = {
  goesOn: true,
  prepare(form) {
    form.addEventListener("input", () => offerOnce(form));
    form.addEventListener("reset", () => offerOnce(form, { isReset: true }));
  },
  read(form) {
    const pairs = rows(form)
      .map(({ prompt, select }) => ({ prompt, response: select.value }))
      .filter(({ response }) => response !== "");
    return pairs.length === 0 ? null : { kind: "matching", pairs };
  },
  restore(form, { pairs }) {
    const given = new Map(pairs.map(({ prompt, response }) => [prompt, response]));
    for (const { prompt, select } of rows(form)) {
      select.value = given.get(prompt) ?? "";
      // A response that is gone would leave the select without any.
      if (select.selectedIndex < 0) select.value = "";
    }
    offerOnce(form);
  },
};

export const matchingFeedback: ItemFeedback<MatchingRubric, MatchingResponse> = {
  keepsBack: () => true,
  marks(rubric, { pairs }) {
    const given = new Map(pairs.map(({ prompt, response }) => [prompt, response]));
    return new Map(
      rubric.pairs.map(({ prompt, response }) => {
        if (!given.has(prompt)) return [prompt, "blank"];
        return [prompt, given.get(prompt) === response ? "right" : "wrong"];
      }),
    );
  },
  figures(rubric, { pairs }) {
    const right = rubric.pairs.filter(({ prompt, response }) =>
      pairs.some((given) => given.prompt === prompt && given.response === response),
    );
    return { right: right.length, prompts: rubric.pairs.length };
  },
};

function offerOnce(form: HTMLFormElement, { isReset = false } = {}): void {
  if (form.querySelector("[data-once]") === null) return;
  const selects = rows(form).map(({ select }) => select);
  for (const select of selects) {
    for (const option of select.options) {
      const isTaken = selects.some((other) => other !== select && other.value === option.value);
      option.disabled = isTaken && !isReset && option.value !== "";
    }
  }
}

function rows(form: HTMLFormElement) {
  return [...form.querySelectorAll<HTMLElement>("[data-option]")].flatMap((row) => {
    const select = row.querySelector("select");
    return select === null ? [] : [{ prompt: row.dataset.option ?? "", select }];
  });
}
