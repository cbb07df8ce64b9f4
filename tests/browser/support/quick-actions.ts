import type { Page } from "playwright-core";

// Playwright asks the browser fourteen times for one click, each time waking three processes: which element
// it is, what it is called, whether it is there, stands still, is in view, where, and what lies over it. That was
// a third of what the browser tests took. Here one question in the page answers all of them, by the same functions
// of Playwright's own; then the browser is given the same true events of the mouse and keys. Whatever the answer
// is but that all is well, Playwright does as it always did: waits, tries again, and says what was wrong.

/** The element that an action is for. */
interface Target {
  readonly selector: string;
  readonly strict?: boolean;
}

type Options = Readonly<Record<string, unknown>>;

interface Progress {
  race<Value>(waiting: Promise<Value>): Promise<Value>;
  wait(milliseconds: number): Promise<void>;
}

/** Of Playwright's helper in the page. */
interface Helper {
  checkElementStates(node: Element, states: readonly string[], isShown: boolean): Promise<unknown>;
  elementState(
    node: Element,
    state: string,
    isShown?: boolean,
  ): { readonly matches: boolean; readonly isRadio?: boolean };
  setupHitTargetInterceptor(
    node: Element,
    kind: "mouse",
    point: Point,
    isTrial: boolean,
  ): string | { stop(): unknown };
  fill(node: Element, text: string): unknown;
  selectOptions(node: Element, options: readonly unknown[]): unknown;
  focusNode(node: Element, doesDeselect?: boolean): unknown;
  stopWatching?(): boolean | null;
}

interface Found {
  readonly injected: Helper;
  readonly elements: readonly [Element, ...Element[]];
  readonly frameVisible: boolean;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

interface ServerPage {
  readonly mouse: {
    click(progress: Progress, x: number, y: number, options: Options): Promise<void>;
  };
  readonly keyboard: {
    press(progress: Progress, key: string, options: Options): Promise<void>;
    insertText(progress: Progress, text: string): Promise<void>;
  };
  readonly frameManager: {
    waitForSignalsCreatedBy<Value>(
      progress: Progress,
      isWaiting: boolean,
      act: (progress: Progress) => Promise<Value>,
    ): Promise<Value>;
  };
  readonly delegate: { inputActionEpilogue(): Promise<void> };
  mainFrame(): ServerFrame;
  performActionPreChecks(progress: Progress): Promise<void>;
}

/** Playwright's frame as its own side knows it. */
interface ServerFrame {
  readonly _page: ServerPage;
  readonly selectors: {
    callOnSelector<Value, Given>(
      target: Target,
      ask: (found: Found, given: Given) => Value,
      given: Given,
    ): Promise<{ readonly result: Awaited<Value> } | null>;
  };
  parentFrame(): ServerFrame | null;
  utilityContext(): Promise<{
    injectedScript(): Promise<{ evaluate<Value>(ask: (helper: Helper) => Value): Promise<Value> }>;
  }>;
  raceAgainstEvaluationStallingEvents<Value>(ask: () => Promise<Value>): Promise<Value>;
  check(progress: Progress, target: Target, options: Options): Promise<void>;
  click(progress: Progress, target: Target, options: Options): Promise<void>;
  fill(progress: Progress, target: Target, text: string, options: Options): Promise<void>;
  focus(progress: Progress, target: Target): Promise<void>;
  press(progress: Progress, target: Target, key: string, options: Options): Promise<void>;
  selectOption(
    progress: Progress,
    target: Target,
    elements: readonly unknown[],
    values: readonly unknown[],
    options: Options,
  ): Promise<unknown>;
  uncheck(progress: Progress, target: Target, options: Options): Promise<void>;
  waitForSelector(
    progress: Progress,
    target: Target,
    isAction: boolean,
    options: Options,
  ): Promise<unknown>;
}

const unusual = ["button", "clickCount", "delay", "force", "modifiers", "noWaitAfter", "position"];
const alsoUnusual = ["scroll", "steps", "trial"];

/** Milliseconds before an element is asked for once more: those that Playwright begins with. */
const pauses = [0, 20, 50, 100, 100];

/** Sides of pages that have just answered, after an action: all that came of it was said before. */
const told = new WeakSet<object>();

const quickened = new WeakSet<object>();

/** Has the pages of a browser act by few questions, from the first page on. */
export function quicken(page: Page): void {
  const { _connection } = page as unknown as {
    readonly _connection: { toImpl(page: Page): ServerPage };
  };
  const server = _connection.toImpl(page);
  const frames: ServerFrame = Object.getPrototypeOf(server.mainFrame());
  if (quickened.has(frames)) return;
  quickened.add(frames);
  const { check, click, fill, focus, press, selectOption, uncheck, waitForSelector } = frames;

  const sides: ServerPage["delegate"] = Object.getPrototypeOf(server.delegate);
  const { inputActionEpilogue } = sides;
  sides.inputActionEpilogue = async function () {
    if (!told.delete(this)) await inputActionEpilogue.call(this);
  };
  frames.click = async function (progress, target, options) {
    const place = isUsual(this, options) && (await ask(this, progress, target, placeOf, null));
    if (place && place.point !== null && (await clickAt(this, progress, place.point)) !== null)
      return;
    await click.call(this, progress, target, options);
  };
  frames.check = async function (progress, target, options) {
    if (await turned(this, progress, target, options, true)) return;
    await check.call(this, progress, target, options);
  };
  frames.uncheck = async function (progress, target, options) {
    if (await turned(this, progress, target, options, false)) return;
    await uncheck.call(this, progress, target, options);
  };
  frames.fill = async function (progress, target, text, options) {
    const done = isUsual(this, options) && (await ask(this, progress, target, filled, text));
    if (done === "done") return;
    if (done === "needsinput" && text !== "") await this._page.keyboard.insertText(progress, text);
    else await fill.call(this, progress, target, text, options);
  };
  frames.focus = async function (progress, target) {
    const done = isUsual(this, {}) && (await ask(this, progress, target, focused, false));
    if (done !== "done") await focus.call(this, progress, target);
  };
  frames.press = async function (progress, target, key, options) {
    if (!isUsual(this, options)) return press.call(this, progress, target, key, options);
    const { frameManager, keyboard } = this._page;
    await frameManager.waitForSignalsCreatedBy(progress, true, async (inner) => {
      if ((await ask(this, inner, target, focused, true)) === "done")
        await keyboard.press(inner, key, {});
      else await press.call(this, inner, target, key, options);
    });
  };
  frames.selectOption = async function (progress, target, elements, values, options) {
    if (isUsual(this, options) && elements.length === 0) {
      const chosen = await ask(this, progress, target, selected, values);
      if (Array.isArray(chosen)) return chosen;
    }
    return selectOption.call(this, progress, target, elements, values, options);
  };
  frames.waitForSelector = async function (progress, target, isAction, options) {
    const { state = "visible", omitReturnValue = false } = options;
    if (omitReturnValue && isUsual(this, {})) {
      for (const pause of pauses) {
        if (pause > 0) await progress.wait(pause);
        const is = await ask(this, progress, target, isAs, state);
        if (is === true) return null;
        // Perhaps it is gone, which is what was waited for.
        if (is === null && (state === "hidden" || state === "detached")) break;
      }
    }
    return waitForSelector.call(this, progress, target, isAction, options);
  };
}

function isUsual(frame: ServerFrame, options: Options): boolean {
  const isPlain = [...unusual, ...alsoUnusual].every((name) => options[name] === undefined);
  return isPlain && frame.parentFrame() === null;
}

/** What a function in the page says of the one element; null where there is none, or it cannot say. */
async function ask<Value, Given>(
  frame: ServerFrame,
  progress: Progress,
  target: Target,
  question: (found: Found, given: Given) => Value,
  given: Given,
): Promise<Awaited<Value> | null> {
  await frame._page.performActionPreChecks(progress);
  try {
    const { selector, strict } = target;
    const asked = frame.selectors.callOnSelector(
      { selector, ...(strict === undefined ? {} : { strict }) },
      question,
      given,
    );
    return (await progress.race(asked))?.result ?? null;
  } catch {
    // Playwright asks again, and says what is wrong.
    return null;
  }
}

/** Whether it is checked as wanted now; not known is `false`. */
async function turned(
  frame: ServerFrame,
  progress: Progress,
  target: Target,
  options: Options,
  wanted: boolean,
): Promise<boolean> {
  if (!isUsual(frame, options)) return false;
  const place = await ask(frame, progress, target, placeOf, wanted);
  if (place === null) return false;
  if (place.point === null) return true;
  return (await clickAt(frame, progress, place.point)) === wanted;
}

/**
 * Clicks at a point, which was looked at just now.
 * @returns whether what was clicked is checked now; null when the click did not come to it, and was kept
 *   from what it came to.
 */
function clickAt(frame: ServerFrame, progress: Progress, { x, y }: Point): Promise<boolean | null> {
  const { frameManager, mouse } = frame._page;
  return frameManager.waitForSignalsCreatedBy(progress, true, async (inner) => {
    await mouse.click(inner, x, y, {});
    const stopped = frame.raceAgainstEvaluationStallingEvents(async () => {
      const context = await frame.utilityContext();
      const helper = await context.injectedScript();
      return helper.evaluate(cameOf);
    });
    // The page has gone on to another.
    const outcome = await inner.race(stopped.catch(() => false));
    told.add(frame._page.delegate);
    return outcome;
  });
}

// What follows runs in the page.

function cameOf(helper: Helper): boolean | null {
  return helper.stopWatching?.() ?? false;
}

/**
 * Where to click an element that can be clicked and stands still: from now on the click comes to it or to
 * nothing. With `wanted`, an element that is to be checked or not: no point where it is already.
 */
async function placeOf(
  { injected, elements, frameVisible }: Found,
  wanted: boolean | null,
): Promise<{ point: Point | null } | null> {
  const [node] = elements;
  const isChecked = () => injected.elementState(node, "checked").matches;
  if (wanted !== null && isChecked() === wanted) return { point: null };
  if (wanted === false && injected.elementState(node, "checked").isRadio) return null;
  const states = ["visible", "enabled", "stable", "non-inert"];
  if (await injected.checkElementStates(node, states, frameVisible)) return null;
  (node as Element & { scrollIntoViewIfNeeded(): void }).scrollIntoViewIfNeeded();
  const within = (value: number, end: number) => Math.min(Math.max(value, 0), end);
  for (const { left, top, right, bottom } of node.getClientRects()) {
    const [west, east] = [within(left, innerWidth), within(right, innerWidth)];
    const [north, south] = [within(top, innerHeight), within(bottom, innerHeight)];
    if ((east - west) * (south - north) <= 0.99) continue;
    const rounded = (value: number) => Math.floor(value * 100) / 100;
    const point = { x: rounded((west + east) / 2), y: rounded((north + south) / 2) };
    const watch = injected.setupHitTargetInterceptor(node, "mouse", point, false);
    if (typeof watch === "string") return null;
    injected.stopWatching = () => {
      if (watch.stop() !== "done") return null;
      return wanted !== null && isChecked();
    };
    return { point };
  }
  return null;
}

async function filled({ injected, elements: [node], frameVisible }: Found, text: string) {
  const states = ["visible", "enabled", "editable", "non-inert"];
  const wrong = await injected.checkElementStates(node, states, frameVisible);
  return wrong ? null : injected.fill(node, text);
}

function focused({ injected, elements: [node] }: Found, doesDeselect: boolean): unknown {
  return injected.focusNode(node, doesDeselect);
}

async function selected(
  { injected, elements: [node], frameVisible }: Found,
  options: readonly unknown[],
) {
  const states = ["visible", "enabled", "non-inert"];
  const wrong = await injected.checkElementStates(node, states, frameVisible);
  return wrong ? null : injected.selectOptions(node, options);
}

function isAs({ injected, elements: [node], frameVisible }: Found, state: unknown): boolean {
  if (state === "attached" || state === "detached") return state === "attached";
  return injected.elementState(node, state === "hidden" ? "hidden" : "visible", frameVisible)
    .matches;
}
