/** A map whose values are made when they are first asked for; each once. */
export class MadeWhenAsked extends Map<string, string> {
  readonly #unmade: Map<string, () => string>;

  constructor(makers: Iterable<readonly [string, () => string]>) {
    super();
    this.#unmade = new Map(makers);
    // Names, in their order.
    for (const name of this.#unmade.keys()) this.set(name, "");
  }

  override get(name: string): string | undefined {
    const make = this.#unmade.get(name);
    if (make) {
      this.set(name, make());
      this.#unmade.delete(name);
    }
    return super.get(name);
  }

  override *entries(): MapIterator<[string, string]> {
    for (const name of this.keys()) yield [name, this.get(name) ?? ""];
  }

  override [Symbol.iterator](): MapIterator<[string, string]> {
    return this.entries();
  }

  override *values(): MapIterator<string> {
    for (const [, value] of this.entries()) yield value;
  }

  override forEach(each: (value: string, name: string, map: Map<string, string>) => void): void {
    for (const [name, value] of this.entries()) each(value, name, this);
  }
}
