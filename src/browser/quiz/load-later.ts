import { addScript, addStylesheet } from "../dom/add-script.ts";

/** Bundles that a quiz's first visit does without. */
type LaterBundle = "modes" | "end";

const loading = new Map<LaterBundle, Promise<unknown>>();

/**
 * Adds a bundle's script and style to the page, once; the quiz names them in `data-modes-script` and the
 * like. Rejects when one does not load; another call tries again.
 * @param brought Gives what the script put into a global variable: who uses it knows of what type it is.
 */
export async function loadLater<Contents>(
  name: LaterBundle,
  { dataset }: HTMLElement,
  brought: () => Contents | undefined,
): Promise<Contents> {
  const files = loading.get(name) ?? loadFiles(dataset[`${name}Script`], dataset[`${name}Style`]);
  loading.set(name, files);
  await files.catch((error: unknown) => {
    loading.delete(name);
    throw error;
  });
  const contents = brought();
  if (contents === undefined) throw new Error(`${name} is missing`);
  return contents;
}

function loadFiles(script = "", style = ""): Promise<unknown> {
  return Promise.all([addScript(script), addStylesheet(style)]);
}
