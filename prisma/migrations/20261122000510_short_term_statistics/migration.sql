-- What a character or a pair is not listed with, the planner takes for half as common
-- as the rarest that is. Of the thousand that the default lists that is one user in
-- five hundred: among ten million a pair that nobody has would look common, and be
-- looked for from one end of the table to the other. Of ten thousand it is one in
-- seven thousand. It counts from the next ANALYZE of another session on.
ALTER INDEX "user_short_terms_idx" ALTER COLUMN 1 SET STATISTICS 1000;
