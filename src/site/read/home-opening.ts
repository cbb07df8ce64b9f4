import { isRecord } from "./is-record.ts";

/** What the front matter of a home page says that its readers see. */
export interface HomeOpening {
  /** What is said in keys of ours, where those say nothing. */
  readonly own: Readonly<Record<"title" | "summary", string | undefined>>;
  /** Its words, its links and what it praises, as Markdown. */
  readonly text: string;
  /** The keys that say it, the first first. */
  readonly keys: readonly string[];
}

/**
 * The opening of a home page as VitePress (`layout: home` with `hero` and `features`), VuePress (`home: true`) and
 * Starlight (`hero`) have it in front matter; undefined of any other page.
 */
export function homeOpening(raw: Readonly<Record<string, unknown>>): HomeOpening | undefined {
  const isHome = raw.layout === "home" || raw.home === true || raw.template === "splash";
  const hero = isRecord(raw.hero) ? raw.hero : undefined;
  if (!isHome && !hero) return undefined;
  const { name, text, tagline, title } = hero ?? {};
  const own = isHome ? raw : {};
  const called = words(name) ?? words(title) ?? words(own.heroText);
  const features = listOf(own.features).map(feature);
  const parts = [
    image(hero?.image ?? own.heroImage),
    // The page's title may be another.
    words(raw.title) !== undefined && called !== words(raw.title) ? strong(called) : undefined,
    words(text),
    [...listOf(hero?.actions ?? own.actions), action(own)].map(linkTo).filter(isThere).join(" · "),
    features.filter(isThere).join("\n"),
    words(own.footer),
  ];
  const shown = [
    ...["hero", "layout", "home", "template", "heroText", "heroImage", "tagline", "actions"],
    ...["actionText", "actionLink", "features", "footer"],
  ];
  return {
    own: {
      title: called,
      summary: words(raw.description) ?? words(tagline) ?? words(own.tagline),
    },
    text: parts.filter(isThere).join("\n\n"),
    keys: Object.keys(raw).filter((key) => shown.includes(key) && (isHome || key === "hero")),
  };
}

const isThere = (part: string | undefined): part is string => part !== undefined && part !== "";

function words(value: unknown): string | undefined {
  if (typeof value === "number") return String(value);
  const found = typeof value === "string" ? value.trim().replace(/\s+/g, " ") : "";
  return found === "" ? undefined : found;
}

function listOf(value: unknown): readonly Readonly<Record<string, unknown>>[] {
  return Array.isArray(value) ? value.filter(isRecord) : [];
}

function strong(text: string | undefined): string | undefined {
  return text === undefined ? undefined : `**${text}**`;
}

/** VuePress's one, of keys of its own. */
function action({ actionText, actionLink }: Readonly<Record<string, unknown>>) {
  return { text: actionText, link: actionLink };
}

function linkTo({ text, link }: Readonly<Record<string, unknown>>): string | undefined {
  const [shown, href] = [words(text), words(link)];
  if (shown === undefined) return undefined;
  return href === undefined ? shown : `[${shown}](<${href}>)`;
}

function feature(entry: Readonly<Record<string, unknown>>): string | undefined {
  const { title, details, link, linkText } = entry;
  const isNamed = words(linkText) !== undefined;
  const head = isNamed ? words(title) : (linkTo({ text: title, link }) ?? words(title));
  const more = isNamed ? linkTo({ text: linkText, link }) : undefined;
  const lines = [strong(head), words(details), more].filter(isThere);
  return lines.length === 0 ? undefined : `- ${lines.join("\\\n  ")}`;
}

function image(value: unknown): string | undefined {
  const of = isRecord(value) ? value : {};
  const src = [value, of.src, of.light, of.file].map(words).find(isThere);
  const alt = words(of.alt);
  if (src === undefined) return undefined;
  // Without words it is an ornament.
  return alt === undefined
    ? `<img src="${src.replaceAll('"', "&quot;")}" alt="">`
    : `![${alt}](<${src}>)`;
}
