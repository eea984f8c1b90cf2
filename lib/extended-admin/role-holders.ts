import { splitNames } from "./names";
import type { Operation } from "./operation";
import type { UserRow } from "./user-directory";

const PAGE = 100;

/** Users whose role column holds a name among others; a page of them, by id. */
async function* holders({ adapter }: Operation, name: string) {
  for (let after = ""; ; ) {
    const rows = await adapter.findMany<UserRow & { role?: string | null }>({
      model: "user",
      where: [
        { field: "role", operator: "contains", value: name },
        { field: "id", operator: "gt", value: after },
      ],
      sortBy: { field: "id", direction: "asc" },
      limit: PAGE,
    });
    for (const row of rows) if (splitNames(row.role).includes(name)) yield row;
    const last = rows.at(-1);
    if (!last || rows.length < PAGE) return;
    after = last.id;
  }
}

/** Whether anybody holds a role, at any number of users. */
export async function someHolder(operation: Operation, name: string): Promise<boolean> {
  if (operation.options.userDirectory) {
    const page = await operation.options.userDirectory.find({
      filters: [],
      role: name,
      defaultRole: operation.options.defaultRole,
      sortBy: "id",
      sortDirection: "asc",
      limit: 1,
      offset: 0,
    });
    return page.total > 0;
  }
  for await (const _ of holders(operation, name)) return true;
  return false;
}

/** Replaces one role's name by another in everybody who holds it. */
export async function renameRoleOfHolders(operation: Operation, from: string, to: string) {
  for await (const row of holders(operation, from)) {
    const role = splitNames(row.role)
      .map((name) => (name === from ? to : name))
      .join(",");
    await operation.adapter.update({
      model: "user",
      where: [{ field: "id", value: row.id }],
      update: { role },
    });
  }
}
