import { type Handler, Parser } from "htmlparser2";

/** HTML's elements that hold nothing: people leave them open, in XML as well. */
const VOID = /^(?:br|hr|img|wbr|source|track|col)$/;

interface Watching {
  readonly isOpen: (name: string) => boolean;
  /** Is told of a tag that closes nothing, with where it begins. */
  readonly onStray: (name: string, at: number) => void;
}

/** Reads XML in which people wrote HTML as they do: `<br>` is empty, and a tag that closes nothing is told. */
export class XmlParser extends Parser {
  readonly #text: string;
  readonly #watching: Watching;

  constructor(text: string, handler: Partial<Handler>, watching: Watching) {
    super(handler, { xmlMode: true, decodeEntities: true });
    this.#text = text;
    this.#watching = watching;
  }

  protected override isVoidElement(name: string): boolean {
    return VOID.test(name);
  }

  override onclosetag(start: number, end: number): void {
    const name = this.#text.slice(start, end).trim();
    const { isOpen, onStray } = this.#watching;
    if (!VOID.test(name) && !isOpen(name)) onStray(name, start - 2);
    super.onclosetag(start, end);
  }
}

/** HTML's elements around text, which end where what they stand in ends. */
const TEXTUAL =
  /^(?:p|div|span|b|i|u|em|strong|small|sub|sup|font|center|a|code|pre|li|ul|ol|td|th|tr|tbody|table|h[1-6]|blockquote|br|hr|img|source|track|col|audio|video)$/;

/** Whether an element that is not closed is read as it was meant: one of HTML's, with no others in it. */
export function endsByItself(names: Iterable<string>): boolean {
  for (const name of names) if (!TEXTUAL.test(name)) return false;
  return true;
}

const AMPERSAND = /<!\[CDATA\[[\s\S]*?\]\]>|<!--[\s\S]*?-->|&(?!#?\w{1,40};)/g;

/** Where a lone `&` stands, which XML wants to be `&amp;`: the first of them. */
export function loneAmpersands(text: string): readonly number[] {
  const found: number[] = [];
  for (const { index, 0: sign } of text.matchAll(AMPERSAND)) {
    if (sign === "&") found.push(index);
    if (found.length === MOST_TOLD) break;
  }
  return found;
}

/** The most slips of one file that are told. */
export const MOST_TOLD = 5000;
