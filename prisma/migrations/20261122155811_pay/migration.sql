-- CreateEnum
CREATE TYPE "LeaveState" AS ENUM ('waiting', 'approved', 'declined', 'withdrawn');

-- CreateEnum
CREATE TYPE "SignOffKind" AS ENUM ('confirmed', 'signed');

-- CreateEnum
CREATE TYPE "DisputeState" AS ENUM ('with_lead', 'with_hr', 'accepted', 'declined', 'withdrawn');

-- CreateEnum
CREATE TYPE "MailState" AS ENUM ('waiting', 'sending', 'sent', 'refused', 'unknown');

-- AlterEnum
-- This migration adds more than one value to an enum.
-- With PostgreSQL versions 11 and earlier, this is not possible
-- in a single migration. This can be worked around by creating
-- multiple migrations, each migration adding only one value to
-- the enum.


ALTER TYPE "NoticeKind" ADD VALUE 'leave_asked';
ALTER TYPE "NoticeKind" ADD VALUE 'leave_settled';
ALTER TYPE "NoticeKind" ADD VALUE 'away';
ALTER TYPE "NoticeKind" ADD VALUE 'day_recorded';
ALTER TYPE "NoticeKind" ADD VALUE 'dispute_raised';
ALTER TYPE "NoticeKind" ADD VALUE 'dispute_settled';
ALTER TYPE "NoticeKind" ADD VALUE 'refund_taken';
ALTER TYPE "NoticeKind" ADD VALUE 'late_change';
ALTER TYPE "NoticeKind" ADD VALUE 'mail_failed';

-- CreateTable
CREATE TABLE "day_record" (
    "id" SERIAL NOT NULL,
    "person_id" INTEGER NOT NULL,
    "on" DATE NOT NULL,
    "half" INTEGER NOT NULL,
    "code" TEXT,
    "request_id" INTEGER,
    "by_id" INTEGER,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "message_id" INTEGER,

    CONSTRAINT "day_record_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "leave_request" (
    "id" SERIAL NOT NULL,
    "person_id" INTEGER NOT NULL,
    "code" TEXT NOT NULL,
    "from" DATE NOT NULL,
    "from_half" INTEGER NOT NULL,
    "to" DATE NOT NULL,
    "to_half" INTEGER NOT NULL,
    "note" TEXT,
    "state" "LeaveState" NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "message_id" INTEGER,
    "settled_by_id" INTEGER,
    "settled_at" TIMESTAMPTZ(3),
    "reason" TEXT,

    CONSTRAINT "leave_request_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "leave_correction" (
    "id" SERIAL NOT NULL,
    "person_id" INTEGER NOT NULL,
    "year" INTEGER NOT NULL,
    "quarters" INTEGER NOT NULL,
    "reason" TEXT NOT NULL,
    "by_id" INTEGER,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "message_id" INTEGER,

    CONSTRAINT "leave_correction_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sign_off" (
    "id" SERIAL NOT NULL,
    "month" DATE NOT NULL,
    "person_id" INTEGER NOT NULL,
    "kind" "SignOffKind" NOT NULL,
    "hash" TEXT NOT NULL,
    "by_id" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "message_id" INTEGER,

    CONSTRAINT "sign_off_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "month_lock" (
    "month" DATE NOT NULL,
    "sale_up_to" INTEGER NOT NULL,
    "collection_up_to" INTEGER NOT NULL,
    "day_up_to" INTEGER NOT NULL,
    "basis" JSONB NOT NULL,
    "by_id" INTEGER,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "message_id" INTEGER,

    CONSTRAINT "month_lock_pkey" PRIMARY KEY ("month")
);

-- CreateTable
CREATE TABLE "commission_statement" (
    "id" SERIAL NOT NULL,
    "month" DATE NOT NULL,
    "person_id" INTEGER NOT NULL,
    "code" TEXT NOT NULL,
    "row" JSONB NOT NULL,
    "head" JSONB NOT NULL,
    "total" BIGINT NOT NULL,
    "carried" BIGINT NOT NULL,

    CONSTRAINT "commission_statement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "commission_line" (
    "statement_id" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "sale_id" INTEGER,
    "collection_id" INTEGER,
    "amount" BIGINT NOT NULL,
    "matter" JSON NOT NULL,

    CONSTRAINT "commission_line_pkey" PRIMARY KEY ("statement_id","number")
);

-- CreateTable
CREATE TABLE "dispute" (
    "id" SERIAL NOT NULL,
    "person_id" INTEGER NOT NULL,
    "month" DATE NOT NULL,
    "line" JSONB NOT NULL,
    "text" TEXT NOT NULL,
    "state" "DisputeState" NOT NULL,
    "lead_id" INTEGER,
    "lead_agrees" BOOLEAN,
    "lead_note" TEXT,
    "due_on" DATE NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "message_id" INTEGER,
    "settled_by_id" INTEGER,
    "settled_at" TIMESTAMPTZ(3),
    "settlement" TEXT,
    "adjustment_id" INTEGER,

    CONSTRAINT "dispute_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "adjustment" (
    "id" SERIAL NOT NULL,
    "person_id" INTEGER NOT NULL,
    "month" DATE NOT NULL,
    "amount" BIGINT NOT NULL,
    "reason" TEXT NOT NULL,
    "by_id" INTEGER,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "message_id" INTEGER,
    "reverses_id" INTEGER,

    CONSTRAINT "adjustment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "packet_export" (
    "id" SERIAL NOT NULL,
    "month" DATE NOT NULL,
    "is_locked" BOOLEAN NOT NULL,
    "hash" TEXT NOT NULL,
    "summary" JSONB NOT NULL,
    "by_id" INTEGER,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "message_id" INTEGER,

    CONSTRAINT "packet_export_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "mail_message" (
    "id" SERIAL NOT NULL,
    "person_id" INTEGER,
    "to" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "state" "MailState" NOT NULL DEFAULT 'waiting',
    "header_id" TEXT NOT NULL,
    "problem" TEXT,
    "failures" INTEGER NOT NULL DEFAULT 0,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "message_id" INTEGER,
    "settled_at" TIMESTAMPTZ(3),

    CONSTRAINT "mail_message_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "mail_file" (
    "mail_id" INTEGER NOT NULL,
    "place" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "media_type" TEXT NOT NULL,
    "bytes" BYTEA NOT NULL,

    CONSTRAINT "mail_file_pkey" PRIMARY KEY ("mail_id","place")
);

-- CreateTable
CREATE TABLE "used_link" (
    "envelope_id" INTEGER NOT NULL,
    "block" INTEGER NOT NULL,
    "used_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "used_link_pkey" PRIMARY KEY ("envelope_id","block")
);

-- DropIndex
DROP INDEX "sale_signed_on_idx";

-- CreateIndex
CREATE INDEX "sale_signed_on_id_idx" ON "sale"("signed_on", "id");

-- CreateIndex
CREATE INDEX "collection_collected_on_id_idx" ON "collection"("collected_on", "id");

-- CreateIndex
CREATE INDEX "collection_share_person_id_collection_id_idx" ON "collection_share"("person_id", "collection_id");

-- CreateIndex
CREATE INDEX "day_record_person_id_on_half_id_idx" ON "day_record"("person_id", "on", "half", "id");

-- CreateIndex
CREATE INDEX "day_record_on_idx" ON "day_record"("on");

-- CreateIndex
CREATE INDEX "leave_request_person_id_from_idx" ON "leave_request"("person_id", "from");

-- CreateIndex
CREATE INDEX "leave_correction_person_id_year_idx" ON "leave_correction"("person_id", "year");

-- CreateIndex
CREATE INDEX "sign_off_month_person_id_idx" ON "sign_off"("month", "person_id");

-- CreateIndex
CREATE INDEX "commission_statement_month_code_idx" ON "commission_statement"("month", "code");

-- CreateIndex
CREATE UNIQUE INDEX "commission_statement_month_person_id_key" ON "commission_statement"("month", "person_id");

-- CreateIndex
CREATE INDEX "commission_line_sale_id_idx" ON "commission_line"("sale_id");

-- CreateIndex
CREATE INDEX "commission_line_collection_id_idx" ON "commission_line"("collection_id");

-- CreateIndex
CREATE UNIQUE INDEX "dispute_adjustment_id_key" ON "dispute"("adjustment_id");

-- CreateIndex
CREATE INDEX "dispute_month_idx" ON "dispute"("month");

-- CreateIndex
CREATE INDEX "dispute_person_id_idx" ON "dispute"("person_id");

-- CreateIndex
CREATE UNIQUE INDEX "adjustment_reverses_id_key" ON "adjustment"("reverses_id");

-- CreateIndex
CREATE INDEX "adjustment_month_person_id_idx" ON "adjustment"("month", "person_id");

-- CreateIndex
CREATE INDEX "packet_export_month_id_idx" ON "packet_export"("month", "id");

-- CreateIndex
CREATE UNIQUE INDEX "mail_message_header_id_key" ON "mail_message"("header_id");

-- AddForeignKey
ALTER TABLE "day_record" ADD CONSTRAINT "day_record_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "day_record" ADD CONSTRAINT "day_record_request_id_fkey" FOREIGN KEY ("request_id") REFERENCES "leave_request"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "day_record" ADD CONSTRAINT "day_record_by_id_fkey" FOREIGN KEY ("by_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "day_record" ADD CONSTRAINT "day_record_message_id_fkey" FOREIGN KEY ("message_id") REFERENCES "inbox_message"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "leave_request" ADD CONSTRAINT "leave_request_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "leave_request" ADD CONSTRAINT "leave_request_settled_by_id_fkey" FOREIGN KEY ("settled_by_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "leave_request" ADD CONSTRAINT "leave_request_message_id_fkey" FOREIGN KEY ("message_id") REFERENCES "inbox_message"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "leave_correction" ADD CONSTRAINT "leave_correction_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "leave_correction" ADD CONSTRAINT "leave_correction_by_id_fkey" FOREIGN KEY ("by_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "leave_correction" ADD CONSTRAINT "leave_correction_message_id_fkey" FOREIGN KEY ("message_id") REFERENCES "inbox_message"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sign_off" ADD CONSTRAINT "sign_off_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sign_off" ADD CONSTRAINT "sign_off_by_id_fkey" FOREIGN KEY ("by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sign_off" ADD CONSTRAINT "sign_off_message_id_fkey" FOREIGN KEY ("message_id") REFERENCES "inbox_message"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "month_lock" ADD CONSTRAINT "month_lock_by_id_fkey" FOREIGN KEY ("by_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "month_lock" ADD CONSTRAINT "month_lock_message_id_fkey" FOREIGN KEY ("message_id") REFERENCES "inbox_message"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- A month counts as locked once all of it is kept: its statements come before the lock, in one transaction.
-- AddForeignKey
ALTER TABLE "commission_statement" ADD CONSTRAINT "commission_statement_month_fkey" FOREIGN KEY ("month") REFERENCES "month_lock"("month") ON DELETE RESTRICT ON UPDATE CASCADE DEFERRABLE INITIALLY DEFERRED;

-- AddForeignKey
ALTER TABLE "commission_statement" ADD CONSTRAINT "commission_statement_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "commission_line" ADD CONSTRAINT "commission_line_statement_id_fkey" FOREIGN KEY ("statement_id") REFERENCES "commission_statement"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dispute" ADD CONSTRAINT "dispute_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dispute" ADD CONSTRAINT "dispute_lead_id_fkey" FOREIGN KEY ("lead_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dispute" ADD CONSTRAINT "dispute_settled_by_id_fkey" FOREIGN KEY ("settled_by_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dispute" ADD CONSTRAINT "dispute_message_id_fkey" FOREIGN KEY ("message_id") REFERENCES "inbox_message"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dispute" ADD CONSTRAINT "dispute_adjustment_id_fkey" FOREIGN KEY ("adjustment_id") REFERENCES "adjustment"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "adjustment" ADD CONSTRAINT "adjustment_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "adjustment" ADD CONSTRAINT "adjustment_by_id_fkey" FOREIGN KEY ("by_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "adjustment" ADD CONSTRAINT "adjustment_message_id_fkey" FOREIGN KEY ("message_id") REFERENCES "inbox_message"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "adjustment" ADD CONSTRAINT "adjustment_reverses_id_fkey" FOREIGN KEY ("reverses_id") REFERENCES "adjustment"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "packet_export" ADD CONSTRAINT "packet_export_by_id_fkey" FOREIGN KEY ("by_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "packet_export" ADD CONSTRAINT "packet_export_message_id_fkey" FOREIGN KEY ("message_id") REFERENCES "inbox_message"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mail_message" ADD CONSTRAINT "mail_message_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mail_message" ADD CONSTRAINT "mail_message_message_id_fkey" FOREIGN KEY ("message_id") REFERENCES "inbox_message"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mail_file" ADD CONSTRAINT "mail_file_mail_id_fkey" FOREIGN KEY ("mail_id") REFERENCES "mail_message"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What people are paid by is never changed: the newest row counts, and a locked month stays as it is.
CREATE TRIGGER day_record_is_append_only BEFORE UPDATE OR DELETE ON "day_record" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER leave_correction_is_append_only BEFORE UPDATE OR DELETE ON "leave_correction" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER sign_off_is_append_only BEFORE UPDATE OR DELETE ON "sign_off" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER month_lock_is_append_only BEFORE UPDATE OR DELETE ON "month_lock" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER commission_statement_is_append_only BEFORE UPDATE OR DELETE ON "commission_statement" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER commission_line_is_append_only BEFORE UPDATE OR DELETE ON "commission_line" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER adjustment_is_append_only BEFORE UPDATE OR DELETE ON "adjustment" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER packet_export_is_append_only BEFORE UPDATE OR DELETE ON "packet_export" FOR EACH ROW EXECUTE FUNCTION refuse_change();
