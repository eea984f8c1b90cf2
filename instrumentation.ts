/** Next calls it once in each server process, before the first request. */
export async function register() {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { connectVisits } = await import("@/lib/auth/handed-visit");
  connectVisits();
}
