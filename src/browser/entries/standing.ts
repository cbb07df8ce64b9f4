import { startStanding } from "../standing/standing.ts";
import { provideRecovery } from "../storage/attempt-log.ts";
import { recoverWriteAhead } from "../storage/recover.ts";

provideRecovery(recoverWriteAhead);
void startStanding();
