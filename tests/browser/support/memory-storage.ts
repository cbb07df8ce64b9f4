/** A page's `localStorage` for Node, with room for so many characters. */
export class MemoryStorage {
  readonly #room: number;

  constructor(room = 5_000_000) {
    this.#room = room;
  }

  getItem(key: string): string | null {
    return Object.hasOwn(this, key) ? String(Reflect.get(this, key)) : null;
  }

  setItem(key: string, value: string): void {
    const used = Object.entries(this).reduce((sum, entry) => sum + entry.join("").length, 0);
    if (used + key.length + value.length > this.#room) {
      throw new DOMException("no room", "QuotaExceededError");
    }
    Reflect.set(this, key, String(value));
  }

  removeItem(key: string): void {
    Reflect.deleteProperty(this, key);
  }
}
