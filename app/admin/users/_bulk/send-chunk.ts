import type { ItemOutcome } from "@/components/admin/job/job";
import { type Reply, replyTo } from "@/components/admin/job/reply";
import { authClient } from "@/lib/auth/client";
import type { BulkOutcome } from "@/lib/extended-admin/types";
import type { BulkJob } from "./task";

/** Seconds from now; the end may have passed while the job was waiting to be taken up again. */
const banLength = (endsAt: string) => ({
  banExpiresIn: Math.max(1, Math.round((Date.parse(endsAt) - Date.now()) / 1000)),
});

/** Has a job done to some of its users: one request, and one transaction on the server. */
export async function sendChunk(
  job: BulkJob,
  chunk: readonly string[],
): Promise<Reply<{ results: ItemOutcome[] }>> {
  const reply = await send(job, chunk);
  if (reply.kind !== "answer") return reply;
  return { kind: "answer", data: { results: reply.data.results.map(byKey) } };
}

const byKey = ({ userId, ...outcome }: BulkOutcome): ItemOutcome => ({ key: userId, ...outcome });

function send({ task, batchId }: BulkJob, chunk: readonly string[]) {
  const api = authClient.extendedAdmin;
  return replyTo((fetchOptions) => {
    const body = { userIds: [...chunk], batchId, fetchOptions };
    switch (task.action) {
      case "ban": {
        const { banReason, endsAt } = task;
        return api.banUsers({ ...body, banReason, ...(endsAt && banLength(endsAt)) });
      }
      case "unban":
        return api.unbanUsers(body);
      case "disable":
        return api.disableUsers(body);
      case "enable":
        return api.enableUsers(body);
      case "addRole":
        return api.addRoleToUsers({ ...body, role: task.role });
      case "removeRole":
        return api.removeRoleFromUsers({ ...body, role: task.role });
      case "endSessions":
        return api.revokeUsersSessions(body);
      case "remove":
        return api.removeUsers(body);
    }
  });
}
