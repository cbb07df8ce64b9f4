/**
 * Has the browser ask before a page is left in the middle of an exam. Nothing would be lost, since what is
 * entered is written down at once, but the time goes on.
 */
export class LeavingGuard {
  readonly #ask = (event: Event) => event.preventDefault();

  follow(isUnderWay: boolean): void {
    if (isUnderWay) addEventListener("beforeunload", this.#ask);
    else removeEventListener("beforeunload", this.#ask);
  }
}
