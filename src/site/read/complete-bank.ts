import type { SourceFile } from "../../markdown/source-file.ts";
import { asMeant } from "./as-meant.ts";
import { bankSchema } from "./bank.ts";
import { isRecord } from "./is-record.ts";
import { idOfFile } from "./made-id.ts";
import { quizSchema } from "./quiz.ts";
import { sourceIn, type ValuePlaces } from "./value-places.ts";
import { type MadeId, withIds } from "./with-ids.ts";

/** A bank as its author meant it, and which ids in it the author left to the build. */
export interface CompleteBank {
  readonly bank: unknown;
  readonly made: readonly MadeId[];
}

/** What a file says of a bank, not yet checked by its schema, with the ids that it lacks. */
export function completeBank(raw: unknown, file: SourceFile, places: ValuePlaces): CompleteBank {
  const meant = named(asMeant(bankSchema, raw, sourceIn(file, places)), file);
  const made: MadeId[] = [];
  const prefix = isRecord(meant) && typeof meant.id === "string" ? meant.id : idOfFile(file.path);
  return { bank: withIds(bankSchema, meant, { prefix, made }), made };
}

/** The same of a quiz, which has no ids but its own. */
export function completeQuiz(raw: unknown, file: SourceFile, places: ValuePlaces): unknown {
  return named(asMeant(quizSchema, raw, sourceIn(file, places)), file);
}

function named(meant: unknown, file: SourceFile): unknown {
  if (!isRecord(meant) || (meant.id !== undefined && meant.id !== null)) return meant;
  const { id: _, ...rest } = meant;
  return { id: idOfFile(file.path), ...rest };
}
