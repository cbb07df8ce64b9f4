import { readAttemptEvent } from "../../core/attempts/attempt-events.ts";
import { ProgressPage } from "../progress/progress-page.ts";
import { loadLaterFiles } from "../progress/progress-parts.ts";
import { provideRecovery } from "../storage/attempt-log.ts";
import { provideReading } from "../storage/read-events.ts";

provideReading(() => readAttemptEvent);
provideRecovery(async (store) => (await loadLaterFiles()).recoverWriteAhead(store));
customElements.define("progress-page", ProgressPage);
