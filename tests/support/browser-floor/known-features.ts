import { features } from "web-features";
import { browserFloor } from "../../../src/output/browser-floor.ts";

type Support = Readonly<Record<string, string | undefined>>;

/** A browser and its kin on phones, whose versions are counted alike. */
const kin = {
  chrome: ["chrome", "chrome_android"],
  edge: ["edge"],
  firefox: ["firefox", "firefox_android"],
  safari: ["safari", "safari_ios"],
} as const satisfies Record<keyof typeof browserFloor, readonly string[]>;

/** First versions by the keys of browser-compat-data, such as `api.Element.checkVisibility`. */
const supportByKey = readSupport();

const keysByName = Map.groupBy(supportByKey.keys(), (key) => key.slice(key.lastIndexOf(".") + 1));

/** All keys whose last part is the name: `groupBy` names one of `Object` and one of `Map`. */
export function keysNamed(name: string): readonly string[] {
  return keysByName.get(name) ?? [];
}

export function isKnown(key: string): boolean {
  return supportByKey.has(key);
}

/** What keeps a feature from the floor, such as `Safari 18.4`; null where all its browsers have it. */
export function beyondFloor(key: string): string | null {
  const support = supportByKey.get(key);
  if (support === undefined) return null;
  const late = Object.entries(kin).flatMap(([browser, names]) =>
    names
      .filter((name) => isLater(support[name], browserFloor[browser as keyof typeof kin]))
      .map((name) => (support[name] === undefined ? `no ${name}` : `${name} ${support[name]}`)),
  );
  return late.length === 0 ? null : late.join(", ");
}

/** `≤18` stands for a version before 18, or 18. */
function isLater(first: string | undefined, floor: string): boolean {
  if (first === undefined) return true;
  const [major = 0, minor = 0] = first.replace("≤", "").split(".").map(Number);
  const [floorMajor = 0, floorMinor = 0] = floor.split(".").map(Number);
  return major > floorMajor || (major === floorMajor && minor > floorMinor);
}

function readSupport(): ReadonlyMap<string, Support> {
  const read = new Map<string, Support>();
  for (const feature of Object.values(features)) {
    if (feature.kind !== "feature") continue;
    for (const key of feature.compat_features ?? []) {
      read.set(key, (feature.status.by_compat_key?.[key] ?? feature.status).support);
    }
  }
  return read;
}
