import { ProgressPage } from "../progress/progress-page.ts";
import { provideRecovery } from "../storage/attempt-log.ts";
import { recoverNoted } from "../storage/recover.ts";

provideRecovery(recoverNoted);
customElements.define("progress-page", ProgressPage);
