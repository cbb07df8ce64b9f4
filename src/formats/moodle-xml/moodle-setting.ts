import type { Loss } from "../question/loss.ts";
import type { SourceTask, SourceText } from "../question/source-question.ts";
import type { MoodleFiles } from "./moodle-text.ts";

export interface MoodleSetting {
  /** The whole file. */
  readonly source: string;
  readonly losses: Loss[];
  readonly files: MoodleFiles;
}

/** A task, with a stem where it is another than the question's text. */
export interface MoodleTask {
  readonly task: SourceTask;
  readonly stem?: SourceText;
}
