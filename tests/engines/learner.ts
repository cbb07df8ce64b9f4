import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { AttemptEvent } from "../../src/core/attempts/attempt-events.ts";
import { hasMissed, look, storedEvents } from "./in-page.ts";
import { keyboard, keyCodes, pointer } from "./input.ts";
import type { Json, Session } from "./session.ts";
import { until } from "./until.ts";

type Answered = Extract<AttemptEvent, { readonly kind: "answered" }>;

/** Places are CSS selectors, with the words that stand there where a selector means several. */
export interface Learner {
  /** @param path From the site's root. */
  open(path: string): Promise<void>;
  reload(): Promise<void>;
  /** Presses with the pointer, once the place stands still in the window with nothing before it. */
  click(selector: string, words?: string): Promise<void>;
  /** Clicks a field and types into it. */
  type(selector: string, text: string): Promise<void>;
  /** Brings the keyboard to a field without a click, which would open a list of choices. */
  focus(selector: string): Promise<void>;
  /** Waits until the page itself has brought the keyboard there. */
  focused(selector: string): Promise<void>;
  /** Types on the keyboard. */
  keys(text: string): Promise<void>;
  press(key: keyof typeof keyCodes): Promise<void>;
  /** Waits until words can be read there. */
  reads(selector: string, words: RegExp): Promise<void>;
  /** Waits until an attribute there has a value. */
  attribute(selector: string, name: string, wanted: string): Promise<void>;
  /** Waits until the window is at such an address. */
  at(address: RegExp): Promise<void>;
  /** An attribute of each such place, once there is one. */
  all(selector: string, attribute: string): Promise<readonly string[]>;
  /** What the browser keeps of answers to an item, once there are so many; oldest first. */
  answersTo(item: string, count: number): Promise<readonly Answered[]>;
  /** The text of the file that a click saves. */
  saved(selector: string): Promise<string>;
  chooseFile(selector: string, path: string): Promise<void>;
}

/** @param root Address of the site, with a slash at its end. */
export function learner(
  session: Session,
  { root, downloads }: { readonly root: string; readonly downloads: string },
): Learner {
  const call = async <A extends readonly Json[], R>(
    run: (...args: A) => R | Promise<R>,
    ...args: A
  ): Promise<R> => JSON.parse(await session.call(String(run), args)) as R;
  const click = async (selector: string, words?: string) => {
    await until(`a click on ${named(selector, words)}`, async () => {
      const { x, y, inTheWay } = await call(look, selector, words ?? null);
      if (inTheWay !== null) throw new Error(inTheWay);
      await session.perform(pointer(x, y));
      // The click may have led to another page, which knows nothing of it.
      const isMissed = await call(hasMissed).catch(() => false);
      if (isMissed) throw new Error("it moved away");
      return true;
    });
  };
  const keys = (text: string) => session.perform(keyboard(text));
  return {
    open: (path) => session.open(root + path),
    reload: () => session.reload(),
    click,
    keys,
    press: (key) => keys(keyCodes[key]),
    type: async (selector, text) => {
      await click(selector);
      await keys(text);
    },
    focus: async (selector) => {
      await until(`a field, ${selector}`, () =>
        call((field) => {
          const found = document.querySelector<HTMLElement>(field);
          found?.focus();
          return found !== null && document.activeElement === found;
        }, selector),
      );
    },
    focused: async (selector) => {
      await until(`the focus at ${selector}`, () =>
        call((place) => document.activeElement?.matches(place) ?? false, selector),
      );
    },
    reads: async (selector, words) => {
      let last = "";
      await until(`“${words.source}” at ${selector}`, async () => {
        last = await call(
          (place) => document.querySelector<HTMLElement>(place)?.innerText.trim() ?? "",
          selector,
        );
        if (words.test(last)) return true;
        throw new Error(`there is “${last}”`);
      });
    },
    attribute: async (selector, name, wanted) => {
      await until(`${name} “${wanted}” at ${selector}`, async () => {
        const value = await call(
          (place, attribute) => document.querySelector(place)?.getAttribute(attribute) ?? null,
          selector,
          name,
        );
        if (value === wanted) return true;
        throw new Error(`it is ${value}`);
      });
    },
    at: async (address) => {
      await until(`the address ${address.source}`, async () => {
        const href = await call(() => location.href);
        if (address.test(href)) return true;
        throw new Error(`it is ${href}`);
      });
    },
    all: (selector, attribute) =>
      until(`${selector} with ${attribute}`, async () => {
        const values = await call(
          (places, name) =>
            [...document.querySelectorAll(places)].map((place) => place.getAttribute(name) ?? ""),
          selector,
          attribute,
        );
        return values.length > 0 && values;
      }),
    answersTo: (item, count) =>
      until(`${count} answers to ${item} in storage`, async () => {
        const events = JSON.parse(await call(storedEvents)) as readonly AttemptEvent[];
        const answers = events.filter((event) => event.kind === "answered");
        const found = answers.filter((answer) => answer.item === item);
        if (found.length === count) return found;
        throw new Error(`there are ${found.length} among ${events.length} events`);
      }),
    saved: async (selector) => {
      const before = await readdir(downloads);
      await click(selector);
      return until("a whole file among the downloads", async () => {
        const files = (await readdir(downloads)).filter((file) => !before.includes(file));
        const name = files.find((file) => file.endsWith(".json"));
        if (name === undefined || files.length > 1) throw new Error(`there is ${files}`);
        const text = await readFile(join(downloads, name), "utf8");
        // It may be still on its way.
        JSON.parse(text);
        return text;
      });
    },
    chooseFile: (selector, path) => session.chooseFile(selector, path),
  };
}

function named(selector: string, words?: string): string {
  return words === undefined ? selector : `${selector} “${words}”`;
}
