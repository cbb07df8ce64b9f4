/** Of Playwright's helper in the page. */
interface Engine {
  queryAll(root: ParentNode, body: unknown): Element[];
}

interface Helper {
  readonly _engines: Map<string, Engine>;
  readonly _evaluator: {
    _queryCSS(context: { readonly scope: ParentNode }, css: string): Element[];
  };
}

/** One of the selectors of a list, as Playwright takes it apart. */
interface Complex {
  readonly simples: readonly {
    readonly selector: { readonly css?: string; readonly functions: readonly unknown[] };
    readonly combinator: string;
  }[];
}

/**
 * Runs in the page: has the browser look elements up itself. Playwright asks every element of the page
 * whether it has a shadow tree and, for a role, which it has, with each look: more than half of what a look
 * costs. Pages of Waymark have no shadow trees, and few elements can have a role.
 */
export function quickQueries<Made extends object>(Plain: Made): Made {
  const tags: Readonly<Record<string, string>> = {
    button: "button, input",
    checkbox: "input",
    combobox: "input, select",
    dialog: "dialog",
    group: "details, fieldset, optgroup",
    heading: "h1, h2, h3, h4, h5, h6",
    link: "a, area",
    listitem: "li",
    main: "main",
    navigation: "nav",
    option: "option",
    radio: "input",
    region: "section",
    row: "tr",
    searchbox: "input",
    slider: "input",
    status: "output",
    table: "table",
    textbox: "input, textarea",
  };
  const plain = (complexes: readonly Complex[], root: ParentNode): string | null => {
    const inside = root instanceof Element ? ":scope " : "";
    const texts = complexes.map(({ simples }) =>
      simples.map(({ selector: { css, functions }, combinator }) =>
        css === undefined || functions.length > 0 || combinator === ">="
          ? null
          : `${css} ${combinator} `,
      ),
    );
    if (texts.flat().includes(null)) return null;
    return texts.map((parts) => inside + parts.join("")).join(", ");
  };
  const quicken = (helper: Helper) => {
    helper._evaluator._queryCSS = ({ scope }, css) => [...scope.querySelectorAll(css)];
    const byCss = helper._engines.get("css");
    const byRole = helper._engines.get("internal:role");
    if (byCss)
      helper._engines.set("css", {
        queryAll: (root, body) => {
          const css = plain(body as readonly Complex[], root);
          return css === null ? byCss.queryAll(root, body) : [...root.querySelectorAll(css)];
        },
      });
    if (byRole)
      helper._engines.set("internal:role", {
        queryAll: (root, body) => {
          const tag = tags[/^\w+/.exec(String(body))?.[0] ?? ""];
          if (tag === undefined) return byRole.queryAll(root, body);
          const some = { querySelectorAll: () => root.querySelectorAll(`${tag}, [role]`) };
          return byRole.queryAll(some as unknown as ParentNode, body);
        },
      });
  };
  return new Proxy(Plain, {
    construct: (target, given): Helper => {
      const helper: Helper = Reflect.construct(target as never, given);
      quicken(helper);
      return helper;
    },
  });
}
