import { type ConfigFile, fieldsOf, listOf, notCarriedIn } from "./config-file.ts";
import type { NotCarried } from "./not-carried.ts";

/** What to do about what stood at the head or the foot of every page. */
export const lookAdvice = {
  header: 'name its pages and links in "header" of the new configuration',
  footer: 'name its pages and links in "footer" of the new configuration',
  logo: 'copy the picture, and name it as "logo" in the new configuration',
  colours: 'set "colours" in the new configuration',
} as const;

/** What a configuration says of how pages looked, told where it stands: keys on the way to it, and what of it is theirs. */
export function lookLeft(
  config: Pick<ConfigFile, "file" | "locate" | "value">,
  places: readonly (readonly [keys: readonly (string | number)[], part: keyof typeof lookAdvice])[],
): readonly NotCarried[] {
  return places.flatMap(([keys, part]) => {
    const given = keys.reduce<unknown>(
      (value, key) => (typeof key === "number" ? listOf(value)[key] : fieldsOf(value)[key]),
      config.value,
    );
    if (given === undefined || given === null || [given].flat().length === 0) return [];
    const names = keys.filter((key) => typeof key === "string");
    return [notCarriedIn(config, keys, { what: `"${names.join(".")}"`, advice: lookAdvice[part] })];
  });
}
