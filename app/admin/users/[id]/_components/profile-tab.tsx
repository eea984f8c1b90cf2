import { lacks } from "@/components/admin/lacks";
import type { Permission } from "@/lib/admin.config";
import { auth } from "@/lib/auth/server";
import type { AdminUser } from "@/lib/extended-admin/types";
import type { ProfileField } from "./profile-fields";
import { ProfileForm } from "./profile-form";

/** The fields that this fork gave its users and lets people set. */
function forkFields(): ProfileField[] {
  const declared = auth.options.user?.additionalFields ?? {};
  return Object.entries(declared as Record<string, Declared>)
    .filter(([, { input, returned }]) => input !== false && returned !== false)
    .map(([name, { type, required }]) => ({ name, type, required: required !== false }));
}

interface Declared {
  type: string | string[];
  input?: boolean;
  returned?: boolean;
  required?: boolean;
}

/** Who the user is, to be edited by those who may. */
export function ProfileTab({
  user,
  can,
}: {
  user: AdminUser;
  can: (permission: Permission) => boolean;
}) {
  const fields = forkFields();
  const row = user as unknown as Record<string, unknown>;
  return (
    <ProfileForm
      userId={user.id}
      profile={{
        name: user.name,
        email: user.email,
        emailVerified: user.emailVerified,
        image: user.image ?? "",
      }}
      fields={fields}
      own={Object.fromEntries(fields.map(({ name }) => [name, row[name] ?? null]))}
      reasons={{ edit: lacks(can, "user:update"), email: lacks(can, "user:set-email") }}
    />
  );
}
