/** Milliseconds that this process has computed so far: other work on the machine adds none to them. */
export function computingTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
