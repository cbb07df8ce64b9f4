import { ProgressPage } from "../progress/progress-page.ts";
import { provideRecovery } from "../storage/attempt-log.ts";
import { recoverWriteAhead } from "../storage/recover.ts";

provideRecovery(recoverWriteAhead);
customElements.define("progress-page", ProgressPage);
