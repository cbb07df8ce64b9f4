import { readAttemptEvent } from "../../core/attempts/attempt-events.ts";
import { showPath } from "../path/path-progress.ts";
import { provideReading } from "../storage/read-events.ts";

provideReading(() => readAttemptEvent);
const path = document.querySelector<HTMLElement>("[data-path]");
if (path !== null) void showPath(path);
