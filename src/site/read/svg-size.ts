import { Parser } from "htmlparser2";
import type { PictureSize } from "../../markdown/pictures.ts";

type Attributes = Readonly<Record<string, string | undefined>>;

/** Browsers make a drawing that has a shape but no size as wide as there is room: wider than any text. */
const WIDEST = 1600;

/**
 * How large a drawing is shown: by its own width and height, where one is missing by the shape of its
 * view box.
 */
export function svgSize(text: string): PictureSize | "unknown" | "unshown" {
  const root = wholeRoot(text);
  if (!root || !/^(?:\w+:)?svg$/.test(root.name)) return "unshown";
  const { attributes } = root;
  const [width, height] = [lengthOf(attributes.width), lengthOf(attributes.height)];
  if (width && height) return { width, height };
  const [, , boxWidth = 0, boxHeight = 0] = (attributes.viewBox ?? "")
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  if (!(boxWidth > 0 && boxHeight > 0)) return "unknown";
  const ratio = boxHeight / boxWidth;
  if (height) return { width: height / ratio, height };
  const shown = width ?? WIDEST;
  return { width: shown, height: shown * ratio };
}

interface Root {
  readonly name: string;
  readonly attributes: Attributes;
}

/** The outermost element; undefined where not all that the text opens is closed: browsers show nothing of it. */
function wholeRoot(text: string): Root | undefined {
  let root: Root | undefined;
  let open = 0;
  let isNested = true;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        root ??= { name, attributes };
        open += 1;
      },
      onclosetag(_, isImplied) {
        open -= 1;
        // Of what closes itself the parser says so too.
        if (isImplied && text[parser.endIndex - 1] !== "/") isNested = false;
      },
    },
    { xmlMode: true },
  );
  parser.write(text);
  return open === 0 && isNested ? root : undefined;
}

/** CSS pixels in each unit (CSS Values 4, 6.2). Others depend on what stands around. */
const units: Readonly<Record<string, number>> = {
  ...{ "": 1, px: 1, in: 96, cm: 96 / 2.54, mm: 96 / 25.4, pt: 96 / 72, pc: 16 },
};

function lengthOf(written = ""): number | undefined {
  const [, digits = "", unit = ""] =
    /^\+?((?:\d+(?:\.\d+)?|\.\d+)(?:e\d)?)([a-z]*)$/i.exec(written.trim()) ?? [];
  const length = Number(digits) * (units[unit.toLowerCase()] ?? 0);
  return length > 0 ? length : undefined;
}
