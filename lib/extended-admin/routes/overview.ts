import { z } from "zod";
import { reads } from "../endpoint";
import { EXTENDED_ADMIN_ERROR_CODES as CODES } from "../error-codes";
import { sweepExpiredImpersonations } from "../impersonation-end";
import type { ResolvedOptions } from "../options";
import { readList } from "../read-replica";
import type { Overview } from "../types";

const activityQuery = z
  .strictObject({
    days: z.enum(["7", "30", "90"]).optional().describe("How many days, today among them"),
  })
  .optional();

export const overviewRoutes = (options: ResolvedOptions) => ({
  ...reads(options, "getOverview", "get-overview", z.strictObject({}).optional(), {
    action: "panel.opened",
    requires: {
      permission: "adminPanel:access",
      error: CODES.YOU_ARE_NOT_ALLOWED_TO_OPEN_THE_ADMIN_PANEL,
    },
    async run(operation): Promise<Overview> {
      await sweepExpiredImpersonations(operation.ctx);
      const [figures, admins] = await Promise.all([
        readList(operation, ({ directory }) => directory.figures()),
        operation.directory.countAdmins({
          roles: options.adminRoles,
          userIds: options.adminUserIds,
          limit: 2,
        }),
      ]);
      return { ...figures, admins };
    },
  }),

  ...reads(options, "getActivity", "get-activity", activityQuery, {
    action: "panel.opened",
    requires: {
      permission: "adminPanel:access",
      error: CODES.YOU_ARE_NOT_ALLOWED_TO_OPEN_THE_ADMIN_PANEL,
    },
    run: (operation, query) =>
      readList(operation, ({ directory }) => directory.activity(Number(query?.days ?? 30))),
  }),
});
