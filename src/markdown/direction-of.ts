/** Letters of scripts that are written from right to left. */
export const LEFTWARDS = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

/** Which way a language is written. */
export const directionOf = perLanguage(readDirection);

function readDirection(language: string): "ltr" | "rtl" {
  // Newer than the types; Node 22 has it as a property alone, browsers and later ones as a function.
  const locale: Intl.Locale & {
    readonly textInfo?: TextInfo;
    getTextInfo?(): TextInfo;
  } = new Intl.Locale(language);
  const { direction } = locale.getTextInfo?.() ?? locale.textInfo ?? {};
  return direction === "rtl" ? "rtl" : "ltr";
}

interface TextInfo {
  readonly direction?: string;
}

/** Of each language the answer is found once: making a locale takes longer than all else that a page asks. */
export function perLanguage<Answer>(
  find: (language: string) => Answer,
): (language: string) => Answer {
  const known = new Map<string, Answer>();
  return (language) => {
    const answer = known.get(language) ?? find(language);
    known.set(language, answer);
    return answer;
  };
}
