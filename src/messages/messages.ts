import { IntlMessageFormat } from "intl-messageformat";
import { en } from "./en.ts";
import { messageHtml } from "./message-html.ts";
import { plainTags } from "./message-nodes.ts";
import { partedList } from "./parted-list.ts";
import { textsByKey } from "./texts-by-key.ts";
import type { MessageElement, MessageLinks, MessageValue, NamesIn } from "./values.ts";

/** Every sentence of the interface, in English: `area.message` and its text in ICU's message syntax. */
export type Catalogue = Readonly<Record<MessageKey, string>>;

/** `item.check`: the area of the interface, then what is said there. */
export type MessageKey = {
  [Area in keyof typeof en]: `${Area}.${Extract<keyof (typeof en)[Area], string>}`;
}[keyof typeof en];

type TextOf<Key extends MessageKey> = Key extends `${infer Area}.${infer Name}`
  ? Area extends keyof typeof en
    ? Name extends keyof (typeof en)[Area]
      ? Extract<(typeof en)[Area][Name], string>
      : never
    : never
  : never;

/** What `text` must be given for a message, by its names. */
export type ValuesOf<Key extends MessageKey> = Readonly<Record<NamesIn<TextOf<Key>>, MessageValue>>;

/** What a site says in place of ours, by key. */
export type MessageOverrides = Readonly<Partial<Record<MessageKey, string>>>;

/** The interface's sentences in one language. */
export interface Messages {
  /** BCP 47 tag of what it says. */
  readonly language: string;
  /**
   * A sentence with its values, as plain text: without its plain tags, such as `<b>`.
   * @example messages.text("search.count", { count: 3 }) // "3 results."
   */
  text<Key extends MessageKey>(
    key: Key,
    ...values: NamesIn<TextOf<Key>> extends never ? [] : [ValuesOf<Key>]
  ): string;
  /**
   * A sentence as markup. Names that are given no value become places that script fills
   * (`data-slot`), and of plurals all forms stand there, for script to show one (`data-choose`).
   * @throws Error when the message has a tag that is neither given nor plain.
   */
  html(
    key: MessageKey,
    values?: Readonly<Record<string, MessageValue | MessageElement | MessageLinks>>,
  ): string;
  /** Whether a sentence is in the language, and not the English one in its place. */
  speaks(key: MessageKey): boolean;
  /** "A, B, C": texts parted as the language parts a list. */
  list(entries: readonly string[]): string;
  /** "9 March 2026" of `2026-03-09`, "March 2026" of `2026-03`, "2026" of `2026`. */
  date(written: string): string;
}

/**
 * @param language BCP 47 tag; plurals and numbers go by its rules, but in sentences that only our English
 *   catalogue has, which go by those of English.
 */
export function createMessages(language: string, overrides: MessageOverrides = {}): Messages {
  const ours = /^en(?:-|$)/i.test(language) ? language : "en";
  const languageOf = (key: MessageKey) => (overrides[key] === undefined ? ours : language);
  // Without a sentence of its own, what stands in sentences stands in English ones.
  const around = Object.keys(overrides).length === 0 ? ours : language;
  const message = (key: MessageKey): IntlMessageFormat => {
    const text = overrides[key] ?? catalogue[key];
    if (text === undefined) throw new Error(`there is no message "${key}"`);
    return readMessage(text, languageOf(key));
  };
  // Most sentences have no values, and every page says the same of those.
  const texts = new Map<string, string>();
  const htmls = new Map<MessageKey, string>();
  return {
    language,
    text(key, ...[values]) {
      const said = () => String(message(key).format({ ...untagged, ...values }));
      const known = shortKey(key, values ?? {});
      return known === undefined ? said() : kept(texts, known, said);
    },
    html(key, values = {}) {
      const said = () =>
        messageHtml(message(key).getAst(), { language: languageOf(key), page: language, values });
      return hasNone(values) ? kept(htmls, key, said) : said();
    },
    speaks: (key) => languageOf(key) === language,
    list: (entries) => partedList(entries, around),
    date: (written) => dateText(written, around),
  };
}

function hasNone(values: object): boolean {
  return Object.keys(values).length === 0;
}

/** Of a sentence that has no values, or one small number: nearly all pages say these. */
function shortKey(key: MessageKey, values: object): string | undefined {
  const [value, ...more] = Object.values(values);
  if (value === undefined) return key;
  const isCount = typeof value === "number" && value > 0 && value < 1000 && more.length === 0;
  return isCount ? `${key} ${value}` : undefined;
}

function kept<Key>(known: Map<Key, string>, key: Key, say: () => string): string {
  const said = known.get(key) ?? say();
  known.set(key, said);
  return said;
}

/** Reading a sentence takes far longer than saying it, and each build of a process says the same ones. */
function readMessage(text: string, language: string): IntlMessageFormat {
  const inLanguage = read.get(language) ?? new Map<string, IntlMessageFormat>();
  read.set(language, inLanguage);
  const known = inLanguage.get(text) ?? new IntlMessageFormat(text, language);
  inLanguage.set(text, known);
  return known;
}

/** By language and text. */
const read = new Map<string, Map<string, IntlMessageFormat>>();

/** Plain text has the words of plain tags alone. */
const untagged = Object.fromEntries(
  plainTags.map((tag) => [tag, (words: readonly unknown[]) => words.join("")]),
);

/** The English texts by key, in the order of the areas. */
export const catalogue = textsByKey(en) as Catalogue;

/** The keys of all messages. */
export const messageKeys = Object.keys(catalogue) as MessageKey[];

/** A year, month or day, written `2026-03-09`, as the language writes it in full. */
function dateText(written: string, language: string): string {
  const steps = written.split("-").length;
  return new Intl.DateTimeFormat(language, {
    year: "numeric",
    ...(steps > 1 && { month: "long" }),
    ...(steps > 2 && { day: "numeric" }),
    timeZone: "UTC",
  }).format(new Date(`${written}${"-01".repeat(3 - steps)}T00:00:00Z`));
}

/** Whether the interface has any words in the language. */
export function isSpoken({ speaks }: Messages): boolean {
  return messageKeys.some(speaks);
}
