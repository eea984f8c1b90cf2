// Loaded into the child processes of scripts/lib/node-process.ts: ends them when
// the process that started them is gone, which with `kill -9` no signal tells.
const GRACE = 5_000;

if (process.env.GATEHOUSE_LEASH) {
  // Their own workers load this as well, and those have another parent to look to.
  delete process.env.GATEHOUSE_LEASH;
  if (!process.connected) process.exit(1);
  process.on("disconnect", () => {
    setTimeout(() => process.exit(1), GRACE).unref();
    process.kill(process.pid, "SIGTERM");
  });
  // Listening must not keep the process from ending by itself.
  process.channel?.unref();
}
