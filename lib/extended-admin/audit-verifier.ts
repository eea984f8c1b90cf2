/** A walk along the audit log's chain, under way or over. */
export interface AuditVerification {
  id: string;
  startedAt: Date;
  /** Null while it is under way. */
  finishedAt: Date | null;
  /** Who began it, by name. */
  startedBy: string;
  /** How many events were looked at. */
  rows: number;
  /** The number after which the log begins: "0", or where it was pruned. */
  from: string;
  /** The number up to which all is as it should be. */
  through: string;
  /** The newest number when it began. */
  target: string;
  /** The first event that is not as it should be; null where there is none, or none so far. */
  fault: { seq: string; id: string | null; what: string } | null;
}

/**
 * Port: how the chain is verified where the database keeps one. Each call is
 * short: a verification is begun, then advanced part by part until it is over.
 */
export interface AuditVerifier {
  start(by: string): Promise<AuditVerification>;
  /** The next part. Null where there is no verification with this id. */
  advance(id: string): Promise<AuditVerification | null>;
  /** The newest one that is over. */
  latest(): Promise<AuditVerification | null>;
}
