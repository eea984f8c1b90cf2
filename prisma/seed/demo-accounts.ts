/** An account whose password stands here for everybody to read. */
export interface DemoAccount {
  label: string;
  id: string;
  name: string;
  email: string;
  password: string;
  role: "admin" | "support" | "user";
  /** Where the seeded audit log says they were. */
  ipAddress: string;
}

/**
 * Who can sign in to a seeded database. Nobody else of the seed can: the other
 * users' passwords are locked.
 */
export const demoAccounts: readonly DemoAccount[] = [
  {
    label: "Admin",
    id: "demo0admin0000000000000000000001",
    name: "Ada Admin",
    email: "admin@example.com",
    password: "gatehouse-admin",
    role: "admin",
    ipAddress: "192.0.2.10",
  },
  {
    label: "Second admin",
    id: "demo0admin0000000000000000000002",
    name: "Björn Backup",
    email: "admin2@example.com",
    password: "gatehouse-admin-2",
    role: "admin",
    ipAddress: "198.51.100.24",
  },
  {
    label: "Support",
    id: "demo0support00000000000000000001",
    name: "Samira Support",
    email: "support@example.com",
    password: "gatehouse-support",
    role: "support",
    ipAddress: "2001:db8:51:7::2a",
  },
  {
    label: "User",
    id: "demo0user00000000000000000000001",
    name: "Ulla User",
    email: "user@example.com",
    password: "gatehouse-user",
    role: "user",
    ipAddress: "203.0.113.77",
  },
];
