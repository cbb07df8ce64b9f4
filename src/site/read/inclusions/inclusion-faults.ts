import type { IncludedText } from "../../../markdown/inclusions.ts";
import type { Fault } from "../../../markdown/source-file.ts";
import type { Inclusion } from "./find-inclusions.ts";

type Refused = Extract<IncludedText, { readonly refused: string }>;

const why: Readonly<
  Record<Exclude<Refused["refused"], "absent">, (file: string) => readonly [string, string]>
> = {
  closed: (file) => [`${file}, which you may not read`, "change who may read it"],
  outside: (file) => [
    `${file}, which is not in the project's folder`,
    "put the file into the project's folder",
  ],
  hidden: (file) => [
    `${file}, which is hidden: its path has a name that begins with a dot, or node_modules`,
    "put the file elsewhere",
  ],
  large: (file) => [`${file}, which has more than a million bytes`, "put in a part of it"],
  "not-text": (file) => [`${file}, which is no text in UTF-8`, "link to the file"],
};

export function refused(inclusion: Inclusion, file: string, reason: Refused): Fault {
  if (reason.refused === "absent") return absent(inclusion, file, reason.folder);
  const [what, hint] = why[reason.refused](file);
  const { written } = inclusion;
  return {
    rule: "inclusion",
    message: `"${written}" puts in ${what}, so ${instead(inclusion)} stands there`,
    hint,
  };
}

/** In the same words wherever it is missing, so that one diagnostic says it of all. */
function absent(inclusion: Inclusion, file: string, folder: string | undefined): Fault {
  const so = `so ${instead(inclusion)} stands here`;
  return folder === undefined
    ? {
        rule: "inclusion",
        message: `${file}, which is put in here, is not there, ${so}`,
        hint: "correct the path or add the file",
      }
    : {
        rule: "inclusion",
        message: `the folder ${folder}, of which a file is put in here, is not there, ${so}`,
        hint: "correct the path or add the folder",
      };
}

export function noPart(inclusion: Inclusion, file: string): Fault {
  const { written } = inclusion;
  return {
    rule: "inclusion",
    message: `"${written}" puts in a part that ${file} has not, so ${instead(inclusion)} stands there`,
    hint: "correct the part's name, or mark it in the file",
  };
}

/** In code readers are told what is missing. */
function instead({ isCode, as }: Inclusion): string {
  return isCode || typeof as === "object" ? "its name alone" : "nothing";
}

/** A file that is put in puts in another, in one of its lines. */
export interface Step {
  readonly file: string;
  readonly line: number;
  readonly puts: string;
}

/**
 * What is put in would be put into itself, in the end.
 * @param way From the file that `written` puts in to the one that closes the circle; empty where it is itself.
 */
export function circle(written: string, way: readonly Step[], isPage: boolean): Fault {
  const steps = way.map(({ file, line, puts }, index) =>
    index < way.length - 1
      ? `${file}:${line} puts in ${puts}`
      : `${file}:${line} puts ${puts} in again`,
  );
  const what = isPage ? "is a link here" : "puts nothing in";
  const hint = isPage ? "write it as a link: [[…]]" : "link to it";
  return {
    rule: isPage ? "link-instead" : "inclusion",
    ...(way.length === 0
      ? { message: `"${written}" ${what}, since it would be put into itself`, hint }
      : {
          message: `"${written}" leads in a circle: ${steps.join(", and ")}`,
          hint: "take one of them out, or make it a link",
        }),
  };
}

/** What is put in now has grown too long or too deep. */
export function endless(written: string): Fault {
  return {
    rule: "inclusion",
    message: `"${written}" puts nothing in, since what stands here would grow too long`,
    hint: "link to it",
  };
}

/** What mdBook hands on to a program of somebody's. */
export function leftOut(written: string): Fault {
  return {
    rule: "foreign-syntax",
    severity: "warning",
    message: `"${written}" is for a program that mdBook calls, and is left out`,
    hint: "write what is to stand there, or remove it",
  };
}

export function noQuestions(written: string): Fault {
  return {
    rule: "inclusion",
    message: `"${written}" puts nothing in, since there are questions in it, which belong to one page`,
    hint: "write them into the article, or link to them",
  };
}

/** Of a page, which is linked to instead. */
export function linkedInstead(written: string, why: "length" | "questions"): Fault {
  const reason = {
    length: "what stands here would grow too long",
    questions: "there are questions in it, which belong to one page",
  }[why];
  return {
    rule: "link-instead",
    message: `"${written}" is a link here, since ${reason}`,
    hint: "write it as a link: [[…]]",
  };
}
