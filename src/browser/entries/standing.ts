import { readAttemptEvent } from "../../core/attempts/attempt-events.ts";
import { startStanding } from "../standing/standing.ts";
import { provideRecovery } from "../storage/attempt-log.ts";
import { provideReading } from "../storage/read-events.ts";
import { recoverWriteAhead } from "../storage/recover.ts";

provideReading(() => readAttemptEvent);
provideRecovery(recoverWriteAhead);
void startStanding();
