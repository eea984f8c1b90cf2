import { createAccessControl } from "better-auth/plugins/access";
import { adminStatements, defaultStatements, userStatements } from "./statements";

export { defaultStatements };

export const ac = createAccessControl(defaultStatements);
export const adminAc = ac.newRole(adminStatements);
export const userAc = ac.newRole(userStatements);
export const roles = { admin: adminAc, user: userAc };
