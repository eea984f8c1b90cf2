import { lacks } from "@/components/admin/lacks";
import type { ActionUser } from "@/components/admin/user-actions/action-user";
import type { Permission } from "@/lib/admin.config";
import type { AdminUser } from "@/lib/extended-admin/types";
import type { ActivitySide, UserTab as TabName } from "../search-params";
import { AccountsTab } from "./accounts-tab";
import { ActivityTab } from "./activity-tab";
import { NotesTab } from "./notes-tab";
import { ProfileTab } from "./profile-tab";
import { RolesTab } from "./roles-tab";
import { SessionsTab } from "./sessions-tab";

type Can = (permission: Permission) => boolean;

const tabs: Record<TabName, { needs: Permission; name: string }> = {
  profile: { needs: "user:get", name: "The profile" },
  sessions: { needs: "session:list", name: "The sessions" },
  accounts: { needs: "account:list", name: "The accounts" },
  roles: { needs: "role:list", name: "The roles" },
  activity: { needs: "audit:list", name: "The events" },
  notes: { needs: "note:list", name: "The notes" },
};

/** How a sentence about a tab begins: "The sessions". */
export const tabSubject = (tab: TabName) => tabs[tab].name;

/** Whether there is such a tab for this person; notes are never for whom they are about. */
export function hasTab(tab: TabName, can: Can, isSelf: boolean) {
  return can(tabs[tab].needs) && !(tab === "notes" && isSelf);
}

interface UserTabProps {
  tab: TabName;
  user: AdminUser;
  subject: ActionUser;
  isSelf: boolean;
  can: Can;
  /** What of the activity is shown. */
  side: ActivitySide;
  /** How many of the newest notes are left out. */
  from: number;
}

/** What is in the open tab. */
export function UserTab({ tab, user, subject, isSelf, can, side, from }: UserTabProps) {
  switch (tab) {
    case "profile":
      return <ProfileTab user={user} can={can} />;
    case "sessions":
      return (
        <SessionsTab
          user={subject}
          endReason={lacks(can, "session:revoke")}
          canGetUsers={can("user:get")}
        />
      );
    case "accounts":
      return (
        <AccountsTab user={subject} isSelf={isSelf} unlinkReason={lacks(can, "account:unlink")} />
      );
    case "roles":
      return <RolesTab user={user} />;
    case "notes":
      return <NotesTab user={subject} from={from} can={can} />;
    default:
      return <ActivityTab userId={user.id} side={side} />;
  }
}
