import { nearest } from "../nearest.ts";
import { checkAccepted } from "./check-accepted.ts";
import { checkExact } from "./check-exact.ts";
import { checkUniqueIds } from "./check-options.ts";
import type { Cloze } from "./cloze.ts";
import { exactRubric } from "./exact.ts";
import { gapsIn } from "./gap-marks.ts";
import type { ItemFault } from "./item-fault.ts";

/** A text with more gaps than this is a riddle rather than a question. */
const MANY = 5;

/** What a schema cannot say: that text and gaps fit each other, and each gap can be filled. */
export function checkCloze(item: Cloze): ItemFault[] {
  return [
    ...checkUniqueIds(item, "gaps", item.gaps),
    ...item.gaps.flatMap((gap, index) => checkGap(item, gap, ["gaps", index])),
    ...(item.exact && item.gaps.every(({ options }) => options)
      ? [exactOfOptions(`item "${item.id}"`, [])]
      : []),
    ...checkPlaces(item),
    ...checkNumber(item),
  ];
}

type Gap = Cloze["gaps"][number];

function checkGap({ id, exact }: Cloze, gap: Gap, path: ItemFault["path"]): ItemFault[] {
  const { accept, options, feedback } = gap;
  if (accept && !options) {
    const counts = exactRubric(gap.exact ?? exact, gap.signs);
    return [
      ...checkExact(gap, id, path),
      ...checkAccepted({ accept, feedback }, { id, path, exact: counts }),
    ];
  }
  if (!options || accept) {
    return [
      {
        path: [...path, "id"],
        rule: "typed-or-chosen",
        message: `the gap "${gap.id}" of item "${id}" has ${accept ? "both accept and" : "neither accept nor"} options`,
        hint: 'give it "accept" to have it typed, or "options" to have it chosen',
      },
    ];
  }
  return [
    ...checkGapOptions(id, gap, options, path),
    ...(feedback ? [misplaced(id, gap, path)] : []),
    ...(gap.signs ? [signsOfOptions(id, gap, [...path, "signs"])] : []),
    ...(gap.exact ? [exactOfOptions(`the gap "${gap.id}" of item "${id}"`, path)] : []),
  ];
}

function checkGapOptions(
  id: string,
  gap: Gap,
  options: NonNullable<Gap["options"]>,
  path: ItemFault["path"],
): ItemFault[] {
  const doubles = checkUniqueIds({ id }, "options", options).map((fault) => ({
    ...fault,
    path: [...path, ...fault.path],
  }));
  const keys = options.filter((option) => option.key).length;
  if (keys === 1) return doubles;
  return [
    ...doubles,
    {
      path: [...path, "options"],
      rule: keys === 0 ? "no-key" : "several-keys",
      message: `the gap "${gap.id}" of item "${id}" marks ${keys === 0 ? "no option" : `${keys} options`} as key`,
      hint: 'put "key: true" on the one right option',
    },
  ];
}

function misplaced(id: string, gap: Gap, path: ItemFault["path"]): ItemFault {
  return {
    path: [...path, "feedback"],
    rule: "feedback-to-options",
    message: `the gap "${gap.id}" of item "${id}" has feedback to typed answers, but is chosen`,
    hint: 'move each text to the "feedback" of its option',
  };
}

function signsOfOptions(id: string, gap: Gap, path: ItemFault["path"]): ItemFault {
  return {
    path,
    rule: "signs-of-options",
    message: `the gap "${gap.id}" of item "${id}" says which signs count, but is chosen`,
    hint: 'take out "signs", which is for gaps that are typed into',
  };
}

function exactOfOptions(where: string, path: ItemFault["path"]): ItemFault {
  return {
    path: [...path, "exact"],
    rule: "signs-of-options",
    message: `${where} says what has to be typed to the letter, but nothing is typed there`,
    hint: 'take out "exact", which is for gaps that are typed into',
  };
}

/** Every gap has one place in the text, and every place its gap. */
function checkPlaces({ id, text, gaps }: Cloze): ItemFault[] {
  const places = gapsIn(text);
  const known = gaps.map((gap) => gap.id);
  const unknown = [...new Set(places)].filter((place) => !known.includes(place));
  return [
    ...unknown.map((place): ItemFault => {
      const meant = nearest(place, known);
      const hint = meant ? `did you mean "[[${meant}]]"?` : `add a gap with the id "${place}"`;
      const message = `item "${id}" has no gap "${place}"`;
      const within = text.indexOf(`[[${place}]]`);
      return { path: ["text"], within, rule: "unknown-gap", message, hint };
    }),
    ...gaps.flatMap((gap, index): ItemFault[] => {
      const count = places.filter((place) => place === gap.id).length;
      if (count === 1) return [];
      return [
        {
          path: ["gaps", index, "id"],
          rule: count === 0 ? "unplaced-gap" : "gap-twice",
          message: `the gap "${gap.id}" of item "${id}" stands ${count === 0 ? "nowhere" : `${count} times`} in its text`,
          hint: `write "[[${gap.id}]]" once, where it belongs`,
        },
      ];
    }),
  ];
}

function checkNumber({ id, gaps }: Cloze): ItemFault[] {
  if (gaps.length <= MANY) return [];
  return [
    {
      path: ["gaps"],
      severity: "warning",
      rule: "many-gaps",
      message: `item "${id}" has ${gaps.length} gaps; past ${MANY} a text is hard to make sense of`,
      hint: "leave the gaps that matter, or make two items of it",
    },
  ];
}
