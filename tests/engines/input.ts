import type { Json } from "./session.ts";

// WebDriver's names of keys: https://www.w3.org/TR/webdriver2/#keyboard-actions
export const keyCodes = { Tab: "\uE004", Enter: "\uE007", Slash: "/" } as const;

/** Actions that press the mouse at a point of the window. */
export function pointer(x: number, y: number): Json {
  const move = { type: "pointerMove", x, y, origin: "viewport" };
  const press = { type: "pointerDown", button: 0 };
  const release = { type: "pointerUp", button: 0 };
  const actions = [move, press, release];
  return [{ type: "pointer", id: "mouse", parameters: { pointerType: "mouse" }, actions }];
}

/** Actions that type, key by key. */
export function keyboard(text: string): Json {
  const actions = [...text].flatMap((value) => [
    { type: "keyDown", value },
    { type: "keyUp", value },
  ]);
  return [{ type: "key", id: "keyboard", actions }];
}
