-- Puzzles of open forms (lib/floodgate) whose solution was counted.

CREATE TABLE "spent_puzzle" (
  "id" UUID NOT NULL,
  "expires_at" TIMESTAMPTZ(3) NOT NULL,
  CONSTRAINT "spent_puzzle_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "spent_puzzle_expires_at_idx" ON "spent_puzzle"("expires_at");
