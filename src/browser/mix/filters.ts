import type { ItemFilter } from "../../core/selection/draw.ts";
import { fill, find, template } from "../dom/templates.ts";
import type { IndexItem } from "../items/load-items.ts";

const groups = ["banks", "objectives", "difficulties", "tags", "history"] as const;

/** Lists the objectives and tags that the site's items have; the other groups stand in the page. */
export function addChoices(form: HTMLElement, items: readonly IndexItem[]): void {
  const objectives = new Map<string, Set<string>>();
  for (const { objective, bank } of items) {
    if (objective === "") continue;
    objectives.set(objective, (objectives.get(objective) ?? new Set()).add(bank));
  }
  addGroup(form, "objectives", [...objectives]);
  const tags = [...new Set(items.flatMap((item) => item.tags))].sort();
  addGroup(
    form,
    "tags",
    tags.map((tag) => [tag, new Set<string>()]),
  );
  for (const box of boxesIn(form, "difficulties")) {
    hideRow(box, !items.some(({ difficulty }) => difficulty === box.value));
  }
  const used = boxesIn(form, "difficulties").some((box) => !isHidden(box));
  find(form, `[data-group="difficulties"]`).hidden = !used;
}

/** Objectives of banks that are not chosen are out of the way, and count for nothing. */
export function narrow(form: HTMLElement): void {
  const banks = checked(form, "banks");
  for (const box of boxesIn(form, "objectives")) {
    const own = box.dataset.banks?.split(" ") ?? [];
    hideRow(box, banks.length > 0 && !own.some((bank) => banks.includes(bank)));
  }
}

export function wantedIn(form: HTMLElement): ItemFilter {
  const [banks, objectives, difficulties, tags, history] = groups.map((group) =>
    checked(form, group),
  );
  return { banks, objectives, difficulties, tags, history } as ItemFilter;
}

export function untick(form: HTMLElement): void {
  for (const group of groups) for (const box of boxesIn(form, group)) box.checked = false;
}

/** What an address asks for: `?bank=tea&mode=exam`, as a part of a large quiz links to it. */
export function tickNamed(form: HTMLElement, wanted: URLSearchParams): void {
  const banks = wanted.getAll("bank");
  for (const box of boxesIn(form, "banks")) box.checked = banks.includes(box.value);
  for (const radio of form.querySelectorAll<HTMLInputElement>("input[name=mode]")) {
    radio.checked = radio.value === (wanted.get("mode") === "exam" ? "exam" : "mix");
  }
}

function addGroup(
  form: HTMLElement,
  group: (typeof groups)[number],
  values: readonly (readonly [string, ReadonlySet<string>])[],
): void {
  const place = find(form, `[data-group="${group}"]`);
  const rows = values.map(([value, banks]) => {
    const row = fill(template("mix-choice"), { label: value });
    const box = find<HTMLInputElement>(row, "input");
    box.value = value;
    box.dataset.banks = [...banks].join(" ");
    return row;
  });
  find(place, "[data-choices]").replaceChildren(...rows);
  place.hidden = values.length === 0;
}

function checked(form: HTMLElement, group: (typeof groups)[number]): readonly string[] {
  return boxesIn(form, group)
    .filter((box) => box.checked && !isHidden(box))
    .map((box) => box.value);
}

function boxesIn(form: HTMLElement, group: string): readonly HTMLInputElement[] {
  return [...form.querySelectorAll<HTMLInputElement>(`[data-group="${group}"] input`)];
}

function hideRow(box: HTMLInputElement, hidden: boolean): void {
  const row = box.closest("label");
  if (row !== null) row.hidden = hidden;
}

function isHidden(box: HTMLInputElement): boolean {
  return box.closest("label")?.hidden === true;
}
