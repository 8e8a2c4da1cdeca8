-- CreateEnum
CREATE TYPE "ScheduleChangeKind" AS ENUM ('skip', 'move', 'pause');

-- CreateEnum
CREATE TYPE "RunState" AS ENUM ('claimed', 'done', 'missed', 'merged');

-- CreateEnum
CREATE TYPE "MeetingNoteKind" AS ENUM ('item', 'minute');

-- CreateEnum
CREATE TYPE "NoticeKind" AS ENUM ('lead_assigned', 'new_customer', 'proposal_settled', 'action_given');

-- CreateEnum
CREATE TYPE "ProposalState" AS ENUM ('open', 'approved', 'declined', 'withdrawn');

-- AlterEnum
ALTER TYPE "TaskKind" ADD VALUE 'action';

-- AlterTable
ALTER TABLE "outbox_message" ADD COLUMN     "notice_id" INTEGER,
ADD COLUMN     "post_run_id" INTEGER;

-- AlterTable
ALTER TABLE "task" ADD COLUMN     "meeting_id" INTEGER;

-- CreateTable
CREATE TABLE "schedule_change" (
    "id" SERIAL NOT NULL,
    "kind" "ScheduleChangeKind" NOT NULL,
    "event" TEXT,
    "team_id" INTEGER,
    "on" DATE NOT NULL,
    "to" DATE,
    "time" TEXT,
    "reason" TEXT,
    "by_id" INTEGER,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "message_id" INTEGER,
    "removed_at" TIMESTAMPTZ(3),

    CONSTRAINT "schedule_change_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "known_post" (
    "post" TEXT NOT NULL,
    "seen_until" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "known_post_pkey" PRIMARY KEY ("post")
);

-- CreateTable
CREATE TABLE "post_run" (
    "id" SERIAL NOT NULL,
    "post" TEXT NOT NULL,
    "moment" TEXT NOT NULL,
    "on" DATE NOT NULL,
    "audience" TEXT NOT NULL,
    "due_at" TIMESTAMPTZ(3) NOT NULL,
    "claimed_at" TIMESTAMPTZ(3) NOT NULL,
    "latest_at" TIMESTAMPTZ(3) NOT NULL,
    "is_late" BOOLEAN NOT NULL,
    "state" "RunState" NOT NULL DEFAULT 'claimed',
    "ended_at" TIMESTAMPTZ(3),
    "merged_into_id" INTEGER,

    CONSTRAINT "post_run_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "meeting" (
    "id" SERIAL NOT NULL,
    "event" TEXT NOT NULL,
    "on" DATE NOT NULL,
    "audience" TEXT NOT NULL,
    "held_on" DATE NOT NULL,

    CONSTRAINT "meeting_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "meeting_note" (
    "id" SERIAL NOT NULL,
    "meeting_id" INTEGER NOT NULL,
    "kind" "MeetingNoteKind" NOT NULL,
    "person_id" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "message_id" INTEGER,
    "removed_at" TIMESTAMPTZ(3),

    CONSTRAINT "meeting_note_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "notice" (
    "id" SERIAL NOT NULL,
    "kind" "NoticeKind" NOT NULL,
    "audience" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "actor_id" INTEGER,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "sent_at" TIMESTAMPTZ(3),

    CONSTRAINT "notice_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "team_feed" (
    "team_id" INTEGER NOT NULL,
    "hash" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "team_feed_pkey" PRIMARY KEY ("team_id")
);

-- CreateTable
CREATE TABLE "payment_date" (
    "id" SERIAL NOT NULL,
    "sale_id" INTEGER NOT NULL,
    "due_on" DATE NOT NULL,
    "by_id" INTEGER,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "message_id" INTEGER,

    CONSTRAINT "payment_date_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "target_proposal" (
    "id" SERIAL NOT NULL,
    "person_id" INTEGER NOT NULL,
    "metric" TEXT NOT NULL,
    "from" DATE NOT NULL,
    "to" DATE NOT NULL,
    "value" BIGINT NOT NULL,
    "note" TEXT,
    "state" "ProposalState" NOT NULL DEFAULT 'open',
    "at" TIMESTAMPTZ(3) NOT NULL,
    "message_id" INTEGER,
    "settled_by_id" INTEGER,
    "settled_at" TIMESTAMPTZ(3),

    CONSTRAINT "target_proposal_pkey" PRIMARY KEY ("id")
);

-- CreateIndex: the latest run of each post, reminders and the like left out.
CREATE INDEX "post_run_post_audience_due_at_idx" ON "post_run"("post", "audience", "due_at") WHERE "moment" = 'post';

-- CreateIndex
CREATE INDEX "post_run_merged_into_id_idx" ON "post_run"("merged_into_id");

-- CreateIndex
CREATE UNIQUE INDEX "post_run_post_moment_on_audience_key" ON "post_run"("post", "moment", "on", "audience");

-- CreateIndex
CREATE INDEX "meeting_audience_held_on_idx" ON "meeting"("audience", "held_on");

-- CreateIndex
CREATE UNIQUE INDEX "meeting_event_on_audience_key" ON "meeting"("event", "on", "audience");

-- CreateIndex
CREATE INDEX "meeting_note_meeting_id_idx" ON "meeting_note"("meeting_id");

-- CreateIndex
CREATE UNIQUE INDEX "team_feed_hash_key" ON "team_feed"("hash");

-- CreateIndex
CREATE INDEX "payment_date_sale_id_id_idx" ON "payment_date"("sale_id", "id");

-- CreateIndex
CREATE INDEX "target_proposal_person_id_from_idx" ON "target_proposal"("person_id", "from");

-- CreateIndex
-- Most replies answer somebody.
CREATE INDEX "outbox_message_post_run_id_idx" ON "outbox_message"("post_run_id") WHERE "post_run_id" IS NOT NULL;

-- CreateIndex
CREATE INDEX "outbox_message_notice_id_idx" ON "outbox_message"("notice_id") WHERE "notice_id" IS NOT NULL;

-- CreateIndex
CREATE INDEX "notice_subject_idx" ON "notice"("subject");

-- CreateIndex
CREATE INDEX "notice_audience_idx" ON "notice"("audience") WHERE "sent_at" IS NULL;

-- CreateIndex: the clock asks for the next one all day long.
CREATE INDEX "reminder_due_at_idx" ON "reminder"("due_at") WHERE "sent_at" IS NULL;

-- CreateIndex
CREATE INDEX "task_meeting_id_idx" ON "task"("meeting_id");

-- AddForeignKey
ALTER TABLE "task" ADD CONSTRAINT "task_meeting_id_fkey" FOREIGN KEY ("meeting_id") REFERENCES "meeting"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "schedule_change" ADD CONSTRAINT "schedule_change_team_id_fkey" FOREIGN KEY ("team_id") REFERENCES "unit"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "schedule_change" ADD CONSTRAINT "schedule_change_by_id_fkey" FOREIGN KEY ("by_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "schedule_change" ADD CONSTRAINT "schedule_change_message_id_fkey" FOREIGN KEY ("message_id") REFERENCES "inbox_message"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "post_run" ADD CONSTRAINT "post_run_merged_into_id_fkey" FOREIGN KEY ("merged_into_id") REFERENCES "post_run"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meeting_note" ADD CONSTRAINT "meeting_note_meeting_id_fkey" FOREIGN KEY ("meeting_id") REFERENCES "meeting"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meeting_note" ADD CONSTRAINT "meeting_note_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meeting_note" ADD CONSTRAINT "meeting_note_message_id_fkey" FOREIGN KEY ("message_id") REFERENCES "inbox_message"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notice" ADD CONSTRAINT "notice_actor_id_fkey" FOREIGN KEY ("actor_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "team_feed" ADD CONSTRAINT "team_feed_team_id_fkey" FOREIGN KEY ("team_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "payment_date" ADD CONSTRAINT "payment_date_sale_id_fkey" FOREIGN KEY ("sale_id") REFERENCES "sale"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "payment_date" ADD CONSTRAINT "payment_date_by_id_fkey" FOREIGN KEY ("by_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "payment_date" ADD CONSTRAINT "payment_date_message_id_fkey" FOREIGN KEY ("message_id") REFERENCES "inbox_message"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "target_proposal" ADD CONSTRAINT "target_proposal_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "target_proposal" ADD CONSTRAINT "target_proposal_settled_by_id_fkey" FOREIGN KEY ("settled_by_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "target_proposal" ADD CONSTRAINT "target_proposal_message_id_fkey" FOREIGN KEY ("message_id") REFERENCES "inbox_message"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "outbox_message" ADD CONSTRAINT "outbox_message_post_run_id_fkey" FOREIGN KEY ("post_run_id") REFERENCES "post_run"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "outbox_message" ADD CONSTRAINT "outbox_message_notice_id_fkey" FOREIGN KEY ("notice_id") REFERENCES "notice"("id") ON DELETE SET NULL ON UPDATE CASCADE;
