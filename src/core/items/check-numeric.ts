import { foreseenRight } from "./check-accepted.ts";
import type { ItemFault } from "./item-fault.ts";
import { isBetween, type Numeric, numericRubric } from "./numeric.ts";

/** What a schema cannot say: which of value, tolerances and range go together. */
export function checkNumeric(item: Numeric): ItemFault[] {
  const faults = [...checkValue(item), ...checkRange(item)];
  return faults.length > 0 ? faults : checkForeseen(item);
}

function checkValue({ id, value, range, tolerance, relativeTolerance }: Numeric): ItemFault[] {
  if ((value === undefined) === (range === undefined)) {
    return [
      {
        path: value === undefined ? ["id"] : ["range"],
        rule: "value-or-range",
        message: `item "${id}" has ${value === undefined ? "neither a value nor" : "both a value and"} a range`,
        hint: 'give it a "value", with a tolerance if need be, or a "range" such as [5, 10]',
      },
    ];
  }
  if (tolerance === undefined && relativeTolerance === undefined) return [];
  const path = [tolerance === undefined ? "relativeTolerance" : "tolerance"];
  if (range !== undefined) {
    return [
      {
        path,
        rule: "tolerance-of-range",
        message: `item "${id}" has a tolerance beside its range`,
        hint: "widen the range instead",
      },
    ];
  }
  if (tolerance !== undefined && relativeTolerance !== undefined) {
    return [
      {
        path,
        rule: "two-tolerances",
        message: `item "${id}" has two tolerances`,
        hint: 'leave one of "tolerance" and "relativeTolerance"',
      },
    ];
  }
  if (value !== 0 || tolerance !== undefined) return [];
  return [
    {
      path,
      rule: "tolerance-of-nothing",
      message: `item "${id}" has a relative tolerance, but its value is 0, of which every share is 0`,
      hint: 'use "tolerance"',
    },
  ];
}

function checkRange({ id, range }: Numeric): ItemFault[] {
  if (range === undefined || range[0] <= range[1]) return [];
  return [
    {
      path: ["range"],
      rule: "empty-range",
      message: `item "${id}" has a range from ${range[0]} to ${range[1]}, in which there is nothing`,
      hint: "write the smaller number first",
    },
  ];
}

function checkForeseen(item: Numeric): ItemFault[] {
  const { least, most } = numericRubric(item);
  return (item.feedback ?? []).flatMap(({ value }, index) => {
    if (!isBetween(value, least, most)) return [];
    return [foreseenRight(item.id, String(value), ["feedback", index, "value"])];
  });
}
