-- CreateEnum
CREATE TYPE "Segment" AS ENUM ('potential', 'new', 'loyal');

-- CreateEnum
CREATE TYPE "Temperature" AS ENUM ('warm', 'cold');

-- CreateEnum
CREATE TYPE "ActivityKind" AS ENUM ('call', 'email', 'meeting', 'message', 'note', 'feedback', 'voucher_mail', 'product_mail', 'article_mail');

-- CreateEnum
CREATE TYPE "TaskKind" AS ENUM ('typed', 'dispatch', 'remarket');

-- CreateEnum
CREATE TYPE "TaskState" AS ENUM ('open', 'done', 'dropped');

-- CreateEnum
CREATE TYPE "AppointmentState" AS ENUM ('planned', 'held', 'cancelled');

-- CreateEnum
CREATE TYPE "ReminderKind" AS ENUM ('day_before', 'hour_before');

-- CreateEnum
CREATE TYPE "ImportState" AS ENUM ('previewed', 'applied', 'undone', 'dropped');

-- CreateEnum
CREATE TYPE "ImportVerdict" AS ENUM ('new', 'changed', 'same', 'duplicate', 'wrong');

-- AlterTable
ALTER TABLE "customer" ADD COLUMN     "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
ADD COLUMN     "email" TEXT,
ADD COLUMN     "import_key" TEXT,
ADD COLUMN     "office" TEXT,
ADD COLUMN     "phone" TEXT,
ADD COLUMN     "region_id" INTEGER,
ADD COLUMN     "removed_at" TIMESTAMPTZ(3),
ADD COLUMN     "sector" TEXT,
ADD COLUMN     "segment" "Segment",
ADD COLUMN     "tax_code" TEXT;

-- AlterTable
ALTER TABLE "lead" ADD COLUMN     "closed_on" DATE,
ADD COLUMN     "contact" TEXT,
ADD COLUMN     "created_by_id" INTEGER,
ADD COLUMN     "duplicate_of_id" INTEGER,
ADD COLUMN     "email" TEXT,
ADD COLUMN     "expected_amount" BIGINT,
ADD COLUMN     "expected_close_on" DATE,
ADD COLUMN     "first_owner_id" INTEGER,
ADD COLUMN     "import_key" TEXT,
ADD COLUMN     "message_id" INTEGER,
ADD COLUMN     "next_at" TIMESTAMPTZ(3),
ADD COLUMN     "next_step" TEXT,
ADD COLUMN     "note" TEXT,
ADD COLUMN     "owner_since" TIMESTAMPTZ(3),
ADD COLUMN     "phone" TEXT,
ADD COLUMN     "priority" TEXT,
ADD COLUMN     "product" TEXT,
ADD COLUMN     "reason" TEXT,
ADD COLUMN     "received_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
ADD COLUMN     "received_on" DATE,
ADD COLUMN     "region_id" INTEGER,
ADD COLUMN     "remarket_on" DATE,
ADD COLUMN     "removed_at" TIMESTAMPTZ(3),
ADD COLUMN     "source" TEXT,
ADD COLUMN     "status_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
ADD COLUMN     "step" TEXT,
ADD COLUMN     "tax_code" TEXT,
ADD COLUMN     "temperature" "Temperature",
ADD COLUMN     "touched_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP;

-- CreateTable
CREATE TABLE "contact" (
    "id" SERIAL NOT NULL,
    "customer_id" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "title" TEXT,
    "phone" TEXT,
    "email" TEXT,
    "removed_at" TIMESTAMPTZ(3),

    CONSTRAINT "contact_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "product" (
    "id" SERIAL NOT NULL,
    "name" TEXT NOT NULL,
    "folded_name" TEXT NOT NULL,
    "series" TEXT,
    "price" BIGINT,

    CONSTRAINT "product_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "lead_temperature" (
    "id" SERIAL NOT NULL,
    "lead_id" INTEGER NOT NULL,
    "person_id" INTEGER,
    "on" DATE NOT NULL,
    "temperature" "Temperature" NOT NULL,
    "count" INTEGER NOT NULL DEFAULT 1,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "lead_temperature_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "lead_count" (
    "dimension" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "owner_id" INTEGER NOT NULL,
    "status" "LeadStatus" NOT NULL,
    "month" DATE NOT NULL,
    "received" INTEGER NOT NULL DEFAULT 0,
    "closed" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "lead_count_pkey" PRIMARY KEY ("dimension","value","owner_id","status","month")
);

-- CreateTable
CREATE TABLE "activity" (
    "id" SERIAL NOT NULL,
    "kind" "ActivityKind" NOT NULL,
    "lead_id" INTEGER,
    "customer_id" INTEGER,
    "by_id" INTEGER,
    "on" DATE NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "text" TEXT,
    "outcome" TEXT,
    "score" INTEGER,
    "message_id" INTEGER,
    "removed_at" TIMESTAMPTZ(3),

    CONSTRAINT "activity_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "task" (
    "id" SERIAL NOT NULL,
    "kind" "TaskKind" NOT NULL DEFAULT 'typed',
    "text" TEXT NOT NULL,
    "owner_id" INTEGER NOT NULL,
    "due_on" DATE NOT NULL,
    "due_at" TIMESTAMPTZ(3),
    "lead_id" INTEGER,
    "customer_id" INTEGER,
    "state" "TaskState" NOT NULL DEFAULT 'open',
    "ended_at" TIMESTAMPTZ(3),
    "created_by_id" INTEGER,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "message_id" INTEGER,

    CONSTRAINT "task_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "appointment" (
    "id" SERIAL NOT NULL,
    "title" TEXT NOT NULL,
    "owner_id" INTEGER NOT NULL,
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "minutes" INTEGER NOT NULL DEFAULT 60,
    "place" TEXT,
    "lead_id" INTEGER,
    "customer_id" INTEGER,
    "state" "AppointmentState" NOT NULL DEFAULT 'planned',
    "sequence" INTEGER NOT NULL DEFAULT 0,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,
    "message_id" INTEGER,

    CONSTRAINT "appointment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "reminder" (
    "appointment_id" INTEGER NOT NULL,
    "kind" "ReminderKind" NOT NULL,
    "person_id" INTEGER NOT NULL,
    "due_at" TIMESTAMPTZ(3) NOT NULL,
    "sent_at" TIMESTAMPTZ(3),

    CONSTRAINT "reminder_pkey" PRIMARY KEY ("appointment_id","kind")
);

-- CreateTable
CREATE TABLE "calendar_feed" (
    "person_id" INTEGER NOT NULL,
    "hash" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "calendar_feed_pkey" PRIMARY KEY ("person_id")
);

-- CreateTable
CREATE TABLE "care_report" (
    "person_id" INTEGER NOT NULL,
    "week" DATE NOT NULL,
    "open" INTEGER NOT NULL,
    "waiting" INTEGER NOT NULL,
    "groups" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "message_id" INTEGER,

    CONSTRAINT "care_report_pkey" PRIMARY KEY ("person_id","week")
);

-- CreateTable
CREATE TABLE "forecast" (
    "scope" "TargetScope" NOT NULL,
    "subject_id" INTEGER NOT NULL,
    "month" DATE NOT NULL,
    "on" DATE NOT NULL,
    "actual" BIGINT NOT NULL,
    "low" BIGINT NOT NULL,
    "high" BIGINT NOT NULL,

    CONSTRAINT "forecast_pkey" PRIMARY KEY ("scope","subject_id","month","on")
);

-- CreateTable
CREATE TABLE "import_run" (
    "id" SERIAL NOT NULL,
    "by_id" INTEGER,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "message_id" INTEGER,
    "state" "ImportState" NOT NULL DEFAULT 'previewed',
    "files" JSONB NOT NULL,
    "counts" JSONB NOT NULL,
    "applied_at" TIMESTAMPTZ(3),
    "undone_at" TIMESTAMPTZ(3),

    CONSTRAINT "import_run_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "import_row" (
    "run_id" INTEGER NOT NULL,
    "file" INTEGER NOT NULL,
    "line" INTEGER NOT NULL,
    "cells" JSONB NOT NULL,
    "verdict" "ImportVerdict" NOT NULL,
    "problem" JSONB,
    "fields" JSONB,
    "subject" TEXT,
    "before" JSONB,

    CONSTRAINT "import_row_pkey" PRIMARY KEY ("run_id","file","line")
);

-- CreateTable
CREATE TABLE "inbox_file" (
    "message_id" INTEGER NOT NULL,
    "place" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "bytes" BYTEA NOT NULL,

    CONSTRAINT "inbox_file_pkey" PRIMARY KEY ("message_id","place")
);

-- CreateIndex
CREATE INDEX "contact_customer_id_idx" ON "contact"("customer_id");

-- CreateIndex
CREATE INDEX "contact_phone_idx" ON "contact"("phone");

-- CreateIndex
CREATE UNIQUE INDEX "product_folded_name_key" ON "product"("folded_name");

-- CreateIndex
CREATE INDEX "lead_temperature_lead_id_idx" ON "lead_temperature"("lead_id");

-- CreateIndex
CREATE INDEX "activity_lead_id_id_idx" ON "activity"("lead_id", "id");

-- CreateIndex
CREATE INDEX "activity_customer_id_id_idx" ON "activity"("customer_id", "id");

-- CreateIndex
CREATE INDEX "activity_by_id_on_idx" ON "activity"("by_id", "on");

-- CreateIndex
CREATE INDEX "task_owner_id_state_due_on_idx" ON "task"("owner_id", "state", "due_on");

-- CreateIndex
CREATE INDEX "task_lead_id_idx" ON "task"("lead_id");

-- CreateIndex
CREATE INDEX "appointment_owner_id_starts_at_idx" ON "appointment"("owner_id", "starts_at");

-- CreateIndex
CREATE INDEX "appointment_lead_id_idx" ON "appointment"("lead_id");

-- CreateIndex
CREATE UNIQUE INDEX "calendar_feed_hash_key" ON "calendar_feed"("hash");

-- CreateIndex
CREATE UNIQUE INDEX "customer_import_key_key" ON "customer"("import_key");

-- CreateIndex
CREATE INDEX "customer_phone_idx" ON "customer"("phone");

-- CreateIndex
CREATE INDEX "customer_tax_code_idx" ON "customer"("tax_code");

-- CreateIndex
CREATE INDEX "customer_owner_id_idx" ON "customer"("owner_id");

-- CreateIndex
CREATE UNIQUE INDEX "lead_import_key_key" ON "lead"("import_key");

-- CreateIndex
CREATE INDEX "lead_owner_id_status_id_idx" ON "lead"("owner_id", "status", "id");

-- CreateIndex
CREATE INDEX "lead_status_id_idx" ON "lead"("status", "id");

-- CreateIndex
CREATE INDEX "lead_customer_id_idx" ON "lead"("customer_id");

-- CreateIndex
CREATE INDEX "lead_closed_on_idx" ON "lead"("closed_on");

-- CreateIndex
CREATE INDEX "lead_received_on_id_idx" ON "lead"("received_on", "id");

-- CreateIndex
CREATE INDEX "customer_email_idx" ON "customer"("email");

-- CreateIndex
CREATE INDEX "contact_email_idx" ON "contact"("email");

-- CreateIndex
CREATE INDEX "task_customer_id_idx" ON "task"("customer_id");

-- CreateIndex
CREATE INDEX "appointment_customer_id_idx" ON "appointment"("customer_id");

-- AddForeignKey
ALTER TABLE "customer" ADD CONSTRAINT "customer_region_id_fkey" FOREIGN KEY ("region_id") REFERENCES "unit"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contact" ADD CONSTRAINT "contact_customer_id_fkey" FOREIGN KEY ("customer_id") REFERENCES "customer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "lead" ADD CONSTRAINT "lead_first_owner_id_fkey" FOREIGN KEY ("first_owner_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "lead" ADD CONSTRAINT "lead_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "lead" ADD CONSTRAINT "lead_region_id_fkey" FOREIGN KEY ("region_id") REFERENCES "unit"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "lead" ADD CONSTRAINT "lead_duplicate_of_id_fkey" FOREIGN KEY ("duplicate_of_id") REFERENCES "lead"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "lead" ADD CONSTRAINT "lead_message_id_fkey" FOREIGN KEY ("message_id") REFERENCES "inbox_message"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "lead_temperature" ADD CONSTRAINT "lead_temperature_lead_id_fkey" FOREIGN KEY ("lead_id") REFERENCES "lead"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "lead_temperature" ADD CONSTRAINT "lead_temperature_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "activity" ADD CONSTRAINT "activity_lead_id_fkey" FOREIGN KEY ("lead_id") REFERENCES "lead"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "activity" ADD CONSTRAINT "activity_customer_id_fkey" FOREIGN KEY ("customer_id") REFERENCES "customer"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "activity" ADD CONSTRAINT "activity_by_id_fkey" FOREIGN KEY ("by_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "activity" ADD CONSTRAINT "activity_message_id_fkey" FOREIGN KEY ("message_id") REFERENCES "inbox_message"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "task" ADD CONSTRAINT "task_owner_id_fkey" FOREIGN KEY ("owner_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "task" ADD CONSTRAINT "task_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "task" ADD CONSTRAINT "task_lead_id_fkey" FOREIGN KEY ("lead_id") REFERENCES "lead"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "task" ADD CONSTRAINT "task_customer_id_fkey" FOREIGN KEY ("customer_id") REFERENCES "customer"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "task" ADD CONSTRAINT "task_message_id_fkey" FOREIGN KEY ("message_id") REFERENCES "inbox_message"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "appointment" ADD CONSTRAINT "appointment_owner_id_fkey" FOREIGN KEY ("owner_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "appointment" ADD CONSTRAINT "appointment_lead_id_fkey" FOREIGN KEY ("lead_id") REFERENCES "lead"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "appointment" ADD CONSTRAINT "appointment_customer_id_fkey" FOREIGN KEY ("customer_id") REFERENCES "customer"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "appointment" ADD CONSTRAINT "appointment_message_id_fkey" FOREIGN KEY ("message_id") REFERENCES "inbox_message"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reminder" ADD CONSTRAINT "reminder_appointment_id_fkey" FOREIGN KEY ("appointment_id") REFERENCES "appointment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reminder" ADD CONSTRAINT "reminder_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "calendar_feed" ADD CONSTRAINT "calendar_feed_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "care_report" ADD CONSTRAINT "care_report_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "care_report" ADD CONSTRAINT "care_report_message_id_fkey" FOREIGN KEY ("message_id") REFERENCES "inbox_message"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_run" ADD CONSTRAINT "import_run_by_id_fkey" FOREIGN KEY ("by_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_run" ADD CONSTRAINT "import_run_message_id_fkey" FOREIGN KEY ("message_id") REFERENCES "inbox_message"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_row" ADD CONSTRAINT "import_row_run_id_fkey" FOREIGN KEY ("run_id") REFERENCES "import_run"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "inbox_file" ADD CONSTRAINT "inbox_file_message_id_fkey" FOREIGN KEY ("message_id") REFERENCES "inbox_message"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Searching by words and by beginnings of words, marks left out.
CREATE INDEX customer_words ON "customer" USING gin (to_tsvector('simple', "folded_name")) WHERE "removed_at" IS NULL;
CREATE INDEX lead_words ON "lead" USING gin (to_tsvector('simple', "folded_name")) WHERE "removed_at" IS NULL;

-- Names that are the same or begin alike, in the order of their letters; this one replaces the plain index.
DROP INDEX "lead_folded_name_idx";
CREATE INDEX lead_names ON "lead" ("folded_name" text_pattern_ops) WHERE "removed_at" IS NULL;
CREATE INDEX lead_unowned ON "lead" ("created_by_id", "id") WHERE "removed_at" IS NULL AND "owner_id" IS NULL;
CREATE INDEX lead_given ON "lead" ("owner_id", "owner_since") WHERE "removed_at" IS NULL AND "owner_since" IS NOT NULL;
CREATE INDEX contact_words ON "contact" USING gin (to_tsvector('simple', replace(lower(regexp_replace(normalize("name", NFD), '[\u0300-\u036f]', '', 'g')), 'đ', 'd'))) WHERE "removed_at" IS NULL;

-- Most leads of an import lack some of these; what is empty is never looked for.
CREATE INDEX lead_phone ON "lead" ("phone") WHERE "phone" IS NOT NULL;
CREATE INDEX lead_email ON "lead" ("email") WHERE "email" IS NOT NULL;
CREATE INDEX lead_tax_code ON "lead" ("tax_code") WHERE "tax_code" IS NOT NULL;
CREATE INDEX lead_duplicate_of ON "lead" ("duplicate_of_id") WHERE "duplicate_of_id" IS NOT NULL;
CREATE INDEX import_row_subject ON "import_row" ("subject") WHERE "subject" IS NOT NULL;

-- What is still worked on is a short list in a long table.
CREATE INDEX lead_open ON "lead" ("owner_id", "touched_at") WHERE "removed_at" IS NULL AND "status" IN ('new', 'assigned', 'in_progress');
CREATE INDEX lead_closing ON "lead" ("expected_close_on") WHERE "removed_at" IS NULL AND "closed_on" IS NULL AND "expected_amount" IS NOT NULL;
CREATE INDEX reminder_unsent ON "reminder" ("due_at") WHERE "sent_at" IS NULL;
CREATE INDEX task_open ON "task" ("due_on") WHERE "state" = 'open';

-- When a lead became warm or cold is history.
CREATE TRIGGER lead_temperature_is_append_only BEFORE UPDATE OR DELETE ON "lead_temperature" FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- The leads that are there already are counted; none of them says when it came or ended.
INSERT INTO "lead_count" ("dimension", "value", "owner_id", "status", "month", "received", "closed")
SELECT d.dimension, '', coalesce("owner_id", 0), "status", '0001-01-01', count(*),
    count(*) FILTER (WHERE "status" IN ('qualified', 'unqualified', 'paused', 'duplicate'))
FROM "lead" CROSS JOIN unnest(ARRAY['all', 'source', 'priority', 'step']) AS d (dimension)
GROUP BY 1, 2, 3, 4;
