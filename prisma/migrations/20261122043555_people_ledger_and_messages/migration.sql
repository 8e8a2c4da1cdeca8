-- CreateEnum
CREATE TYPE "Role" AS ENUM ('rep', 'lead', 'manager', 'hr', 'admin', 'media');

-- CreateEnum
CREATE TYPE "UnitKind" AS ENUM ('team', 'region', 'department');

-- CreateEnum
CREATE TYPE "Readers" AS ENUM ('unknown', 'team', 'managers');

-- CreateEnum
CREATE TYPE "LeadStatus" AS ENUM ('new', 'assigned', 'in_progress', 'qualified', 'unqualified', 'paused', 'duplicate');

-- CreateEnum
CREATE TYPE "SaleKind" AS ENUM ('new', 'renewal', 'expansion');

-- CreateEnum
CREATE TYPE "TargetScope" AS ENUM ('person', 'team', 'region', 'department', 'company');

-- CreateEnum
CREATE TYPE "Outcome" AS ENUM ('answered', 'asked', 'refused', 'failed');

-- CreateTable
CREATE TABLE "person" (
    "id" SERIAL NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "folded_name" TEXT NOT NULL,
    "role" "Role" NOT NULL,
    "email" TEXT,
    "locale" TEXT NOT NULL DEFAULT 'vi',
    "started_on" DATE NOT NULL,
    "left_on" DATE,

    CONSTRAINT "person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "unit" (
    "id" SERIAL NOT NULL,
    "kind" "UnitKind" NOT NULL,
    "name" TEXT NOT NULL,
    "folded_name" TEXT NOT NULL,

    CONSTRAINT "unit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "assignment" (
    "person_id" INTEGER NOT NULL,
    "starts_on" DATE NOT NULL,
    "ends_on" DATE,
    "team_id" INTEGER,
    "region_id" INTEGER,
    "department_id" INTEGER,

    CONSTRAINT "assignment_pkey" PRIMARY KEY ("person_id","starts_on")
);

-- CreateTable
CREATE TABLE "chat_account" (
    "platform" TEXT NOT NULL,
    "account_id" TEXT NOT NULL,
    "person_id" INTEGER NOT NULL,
    "direct_id" TEXT,
    "linked_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "chat_account_pkey" PRIMARY KEY ("platform","account_id")
);

-- CreateTable
CREATE TABLE "link_code" (
    "hash" TEXT NOT NULL,
    "person_id" INTEGER,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "link_code_pkey" PRIMARY KEY ("hash")
);

-- CreateTable
CREATE TABLE "conversation" (
    "platform" TEXT NOT NULL,
    "platform_id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "readers" "Readers" NOT NULL DEFAULT 'unknown',
    "team_id" INTEGER,

    CONSTRAINT "conversation_pkey" PRIMARY KEY ("platform","platform_id")
);

-- CreateTable
CREATE TABLE "customer" (
    "id" SERIAL NOT NULL,
    "name" TEXT NOT NULL,
    "folded_name" TEXT NOT NULL,
    "owner_id" INTEGER,

    CONSTRAINT "customer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "lead" (
    "id" SERIAL NOT NULL,
    "name" TEXT NOT NULL,
    "folded_name" TEXT NOT NULL,
    "status" "LeadStatus" NOT NULL DEFAULT 'new',
    "owner_id" INTEGER,
    "customer_id" INTEGER,

    CONSTRAINT "lead_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sale" (
    "id" SERIAL NOT NULL,
    "customer_id" INTEGER NOT NULL,
    "lead_id" INTEGER,
    "signed_on" DATE NOT NULL,
    "amount" BIGINT NOT NULL,
    "kind" "SaleKind" NOT NULL,
    "is_first" BOOLEAN NOT NULL,
    "note" TEXT,
    "recorded_by_id" INTEGER,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "message_id" INTEGER,
    "reverses_id" INTEGER,
    "import_key" TEXT,

    CONSTRAINT "sale_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sale_share" (
    "sale_id" INTEGER NOT NULL,
    "person_id" INTEGER NOT NULL,
    "amount" BIGINT NOT NULL,

    CONSTRAINT "sale_share_pkey" PRIMARY KEY ("sale_id","person_id")
);

-- CreateTable
CREATE TABLE "collection" (
    "id" SERIAL NOT NULL,
    "sale_id" INTEGER NOT NULL,
    "collected_on" DATE NOT NULL,
    "amount" BIGINT NOT NULL,
    "note" TEXT,
    "recorded_by_id" INTEGER,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "message_id" INTEGER,
    "reverses_id" INTEGER,

    CONSTRAINT "collection_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "collection_share" (
    "collection_id" INTEGER NOT NULL,
    "person_id" INTEGER NOT NULL,
    "amount" BIGINT NOT NULL,

    CONSTRAINT "collection_share_pkey" PRIMARY KEY ("collection_id","person_id")
);

-- CreateTable
CREATE TABLE "day_figure" (
    "person_id" INTEGER NOT NULL,
    "metric" TEXT NOT NULL,
    "on" DATE NOT NULL,
    "value" BIGINT NOT NULL,

    CONSTRAINT "day_figure_pkey" PRIMARY KEY ("person_id","metric","on")
);

-- CreateTable
CREATE TABLE "target" (
    "id" SERIAL NOT NULL,
    "scope" "TargetScope" NOT NULL,
    "subject_id" INTEGER NOT NULL,
    "metric" TEXT NOT NULL,
    "from" DATE NOT NULL,
    "to" DATE NOT NULL,
    "value" BIGINT,
    "version" INTEGER NOT NULL,
    "author_id" INTEGER,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "target_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "inbox_message" (
    "id" SERIAL NOT NULL,
    "platform" TEXT NOT NULL,
    "platform_id" TEXT NOT NULL,
    "conversation" TEXT NOT NULL,
    "is_direct" BOOLEAN NOT NULL,
    "sender_id" TEXT NOT NULL,
    "sender_name" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "sent_at" TIMESTAMPTZ(3) NOT NULL,
    "received_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "answered_at" TIMESTAMPTZ(3),

    CONSTRAINT "inbox_message_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "outbox_message" (
    "id" SERIAL NOT NULL,
    "platform" TEXT NOT NULL,
    "conversation" TEXT NOT NULL,
    "is_direct" BOOLEAN NOT NULL,
    "in_reply_to_id" INTEGER,
    "outcome" "Outcome" NOT NULL,
    "reply" JSONB NOT NULL,
    "locale" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "delivered_at" TIMESTAMPTZ(3),

    CONSTRAINT "outbox_message_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "outbox_file" (
    "message_id" INTEGER NOT NULL,
    "block" INTEGER NOT NULL,
    "bytes" BYTEA NOT NULL,

    CONSTRAINT "outbox_file_pkey" PRIMARY KEY ("message_id","block")
);

-- CreateTable
CREATE TABLE "question" (
    "id" SERIAL NOT NULL,
    "person_id" INTEGER NOT NULL,
    "platform" TEXT NOT NULL,
    "conversation" TEXT NOT NULL,
    "command" TEXT NOT NULL,
    "given" JSONB NOT NULL,
    "confirmed" TEXT[],
    "choices" JSONB NOT NULL,
    "slot" TEXT,
    "message_id" INTEGER NOT NULL,
    "asked_in_id" INTEGER NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "answered_at" TIMESTAMPTZ(3),

    CONSTRAINT "question_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "audit_entry" (
    "id" SERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actor_id" INTEGER,
    "action" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "before" JSONB,
    "after" JSONB,
    "message_id" INTEGER,
    "reverses_id" INTEGER,

    CONSTRAINT "audit_entry_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "person_code_key" ON "person"("code");

-- CreateIndex
CREATE UNIQUE INDEX "unit_kind_folded_name_key" ON "unit"("kind", "folded_name");

-- CreateIndex
CREATE INDEX "assignment_team_id_idx" ON "assignment"("team_id");

-- CreateIndex
CREATE INDEX "assignment_region_id_idx" ON "assignment"("region_id");

-- CreateIndex
CREATE INDEX "assignment_department_id_idx" ON "assignment"("department_id");

-- CreateIndex
CREATE INDEX "chat_account_person_id_idx" ON "chat_account"("person_id");

-- CreateIndex
CREATE INDEX "customer_folded_name_idx" ON "customer"("folded_name");

-- CreateIndex
CREATE INDEX "lead_folded_name_idx" ON "lead"("folded_name");

-- CreateIndex
CREATE UNIQUE INDEX "sale_reverses_id_key" ON "sale"("reverses_id");

-- CreateIndex
CREATE UNIQUE INDEX "sale_import_key_key" ON "sale"("import_key");

-- CreateIndex
CREATE INDEX "sale_customer_id_idx" ON "sale"("customer_id");

-- CreateIndex
CREATE INDEX "sale_recorded_by_id_at_idx" ON "sale"("recorded_by_id", "at");

-- CreateIndex
CREATE INDEX "sale_signed_on_idx" ON "sale"("signed_on");

-- CreateIndex
CREATE INDEX "sale_share_person_id_sale_id_idx" ON "sale_share"("person_id", "sale_id");

-- CreateIndex
CREATE UNIQUE INDEX "collection_reverses_id_key" ON "collection"("reverses_id");

-- CreateIndex
CREATE INDEX "collection_sale_id_idx" ON "collection"("sale_id");

-- CreateIndex
CREATE INDEX "day_figure_metric_on_idx" ON "day_figure"("metric", "on");

-- CreateIndex
CREATE UNIQUE INDEX "target_scope_subject_id_metric_from_to_version_key" ON "target"("scope", "subject_id", "metric", "from", "to", "version");

-- CreateIndex
CREATE INDEX "inbox_message_platform_conversation_id_idx" ON "inbox_message"("platform", "conversation", "id");

-- CreateIndex
CREATE UNIQUE INDEX "inbox_message_platform_platform_id_key" ON "inbox_message"("platform", "platform_id");

-- CreateIndex
CREATE INDEX "outbox_message_platform_conversation_id_idx" ON "outbox_message"("platform", "conversation", "id");

-- CreateIndex
CREATE INDEX "outbox_message_in_reply_to_id_idx" ON "outbox_message"("in_reply_to_id");

-- CreateIndex
CREATE INDEX "question_person_id_platform_conversation_idx" ON "question"("person_id", "platform", "conversation");

-- CreateIndex
CREATE UNIQUE INDEX "audit_entry_reverses_id_key" ON "audit_entry"("reverses_id");

-- CreateIndex
CREATE INDEX "audit_entry_subject_idx" ON "audit_entry"("subject");

-- CreateIndex
CREATE INDEX "audit_entry_actor_id_at_idx" ON "audit_entry"("actor_id", "at");

-- AddForeignKey
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_team_id_fkey" FOREIGN KEY ("team_id") REFERENCES "unit"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_region_id_fkey" FOREIGN KEY ("region_id") REFERENCES "unit"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_department_id_fkey" FOREIGN KEY ("department_id") REFERENCES "unit"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "chat_account" ADD CONSTRAINT "chat_account_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "link_code" ADD CONSTRAINT "link_code_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "conversation" ADD CONSTRAINT "conversation_team_id_fkey" FOREIGN KEY ("team_id") REFERENCES "unit"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "customer" ADD CONSTRAINT "customer_owner_id_fkey" FOREIGN KEY ("owner_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "lead" ADD CONSTRAINT "lead_owner_id_fkey" FOREIGN KEY ("owner_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "lead" ADD CONSTRAINT "lead_customer_id_fkey" FOREIGN KEY ("customer_id") REFERENCES "customer"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sale" ADD CONSTRAINT "sale_customer_id_fkey" FOREIGN KEY ("customer_id") REFERENCES "customer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sale" ADD CONSTRAINT "sale_lead_id_fkey" FOREIGN KEY ("lead_id") REFERENCES "lead"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sale" ADD CONSTRAINT "sale_recorded_by_id_fkey" FOREIGN KEY ("recorded_by_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sale" ADD CONSTRAINT "sale_message_id_fkey" FOREIGN KEY ("message_id") REFERENCES "inbox_message"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sale" ADD CONSTRAINT "sale_reverses_id_fkey" FOREIGN KEY ("reverses_id") REFERENCES "sale"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sale_share" ADD CONSTRAINT "sale_share_sale_id_fkey" FOREIGN KEY ("sale_id") REFERENCES "sale"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sale_share" ADD CONSTRAINT "sale_share_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "collection" ADD CONSTRAINT "collection_sale_id_fkey" FOREIGN KEY ("sale_id") REFERENCES "sale"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "collection" ADD CONSTRAINT "collection_recorded_by_id_fkey" FOREIGN KEY ("recorded_by_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "collection" ADD CONSTRAINT "collection_message_id_fkey" FOREIGN KEY ("message_id") REFERENCES "inbox_message"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "collection" ADD CONSTRAINT "collection_reverses_id_fkey" FOREIGN KEY ("reverses_id") REFERENCES "collection"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "collection_share" ADD CONSTRAINT "collection_share_collection_id_fkey" FOREIGN KEY ("collection_id") REFERENCES "collection"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "collection_share" ADD CONSTRAINT "collection_share_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "day_figure" ADD CONSTRAINT "day_figure_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "target" ADD CONSTRAINT "target_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "outbox_message" ADD CONSTRAINT "outbox_message_in_reply_to_id_fkey" FOREIGN KEY ("in_reply_to_id") REFERENCES "inbox_message"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "outbox_file" ADD CONSTRAINT "outbox_file_message_id_fkey" FOREIGN KEY ("message_id") REFERENCES "outbox_message"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "question" ADD CONSTRAINT "question_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "question" ADD CONSTRAINT "question_message_id_fkey" FOREIGN KEY ("message_id") REFERENCES "inbox_message"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "question" ADD CONSTRAINT "question_asked_in_id_fkey" FOREIGN KEY ("asked_in_id") REFERENCES "inbox_message"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "audit_entry" ADD CONSTRAINT "audit_entry_actor_id_fkey" FOREIGN KEY ("actor_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "audit_entry" ADD CONSTRAINT "audit_entry_message_id_fkey" FOREIGN KEY ("message_id") REFERENCES "inbox_message"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "audit_entry" ADD CONSTRAINT "audit_entry_reverses_id_fkey" FOREIGN KEY ("reverses_id") REFERENCES "audit_entry"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- The ledger and its history are added to, never changed: a correction is an entry of its own.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '% is append-only: write a reversing entry', TG_TABLE_NAME;
END;
$$;

CREATE TRIGGER sale_is_append_only BEFORE UPDATE OR DELETE ON "sale" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER sale_share_is_append_only BEFORE UPDATE OR DELETE ON "sale_share" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER collection_is_append_only BEFORE UPDATE OR DELETE ON "collection" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER collection_share_is_append_only BEFORE UPDATE OR DELETE ON "collection_share" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER audit_entry_is_append_only BEFORE UPDATE OR DELETE ON "audit_entry" FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- What waits to be carried to a platform is a short list in a long table.
CREATE INDEX outbox_message_undelivered ON "outbox_message" ("platform", "conversation", "id") WHERE "delivered_at" IS NULL;

-- What waits for an answer is a short list in a long table, too.
CREATE INDEX inbox_message_unanswered ON "inbox_message" ("platform", "conversation", "id") WHERE "answered_at" IS NULL;
