/**
 * Opens what is folded in an article while it is printed: paper has nothing to press. The style sheet
 * shows it too, where a browser can show what a closed `<details>` holds. A question's answer stays shut.
 */
export function startOpenOnPaper(): void {
  let shut: (() => void)[] = [];
  addEventListener("beforeprint", () => {
    const folded = document.querySelectorAll<HTMLDetailsElement>(
      "main details:not([open], quiz-item *)",
    );
    shut = [...folded].map((details) => {
      // Of those with one name only one can stand open.
      const name = details.getAttribute("name");
      details.removeAttribute("name");
      details.open = true;
      return () => {
        details.open = false;
        if (name !== null) details.setAttribute("name", name);
      };
    });
  });
  addEventListener("afterprint", () => {
    for (const fold of shut) fold();
  });
}
