/**
 * The number that an option is, with its unit or without, as in "12", "1,200 km", "-3 %" and "1990";
 * undefined where it is text, or two numbers.
 */
export function numberIn(text: string): number | undefined {
  const [, sign = "", digits, unit = ""] = NUMBER.exec(text.trim()) ?? [];
  if (digits === undefined || /\S\s+\S+\s+\S/.test(unit)) return undefined;
  const value = Number(digits.replace(/[,\s]/g, ""));
  return sign === "-" || sign === "−" ? -value : value;
}

const NUMBER =
  /^(?:about |some |ca\.? )?([-−+]?)[£$€]?((?:\d{1,3}(?:[,\s]\d{3})+|\d+)(?:\.\d+)?)\s?(\D{0,20})$/u;

/** The ends of a range such as "10 to 20", "10–20 %", "5-10"; undefined where it is none. */
export function rangeIn(text: string): readonly [number, number] | undefined {
  const [, from, to] =
    /^(?:from |between )?(\d+(?:\.\d+)?)[^\d.–-]{0,3}\s?(?:to|and|–|-)\s?(\d+(?:\.\d+)?)[^\d]{0,20}$/u.exec(
      text.trim(),
    ) ?? [];
  if (from === undefined || to === undefined) return undefined;
  return Number(from) < Number(to) ? [Number(from), Number(to)] : undefined;
}
