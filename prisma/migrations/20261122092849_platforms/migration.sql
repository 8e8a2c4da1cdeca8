-- AlterTable
ALTER TABLE "inbox_message" ADD COLUMN     "edits" TEXT,
ADD COLUMN     "is_addressed" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "route" JSONB;

-- AlterTable
ALTER TABLE "outbox_message" ADD COLUMN     "arrived_parts" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "failures" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "parked_at" TIMESTAMPTZ(3),
ADD COLUMN     "parked_reason" TEXT,
ADD COLUMN     "sending_at" TIMESTAMPTZ(3),
ADD COLUMN     "word_left_in" TEXT;

-- CreateTable
CREATE TABLE "signing_key" (
    "purpose" TEXT NOT NULL,
    "key" BYTEA NOT NULL,

    CONSTRAINT "signing_key_pkey" PRIMARY KEY ("purpose")
);
