-- CreateEnum
CREATE TYPE "PlanOccasion" AS ENUM ('planned', 'monthly', 'quarterly', 'yearly');

-- CreateEnum
CREATE TYPE "VoucherState" AS ENUM ('draft', 'reviewed', 'approved', 'sent', 'accepted', 'adjusted', 'expired');

-- CreateEnum
CREATE TYPE "CustomerMailKind" AS ENUM ('voucher', 'product', 'article');

-- CreateEnum
CREATE TYPE "CustomerMailState" AS ENUM ('draft', 'confirmed', 'dropped');

-- AlterEnum
ALTER TYPE "MailState" ADD VALUE 'bounced';
ALTER TYPE "MailState" ADD VALUE 'dropped';

-- AlterEnum
ALTER TYPE "NoticeKind" ADD VALUE 'voucher_asked';
ALTER TYPE "NoticeKind" ADD VALUE 'voucher_settled';

-- AlterTable
ALTER TABLE "activity" ADD COLUMN     "customer_mail_id" INTEGER;

-- AlterTable
ALTER TABLE "mail_message" ADD COLUMN     "customer_mail_id" INTEGER,
ADD COLUMN     "html" TEXT,
ADD COLUMN     "reply_to" TEXT,
ADD COLUMN     "send_at" TIMESTAMPTZ(3),
ADD COLUMN     "sender_name" TEXT;

-- AlterTable
ALTER TABLE "product" ADD COLUMN     "description" TEXT,
ADD COLUMN     "url" TEXT;

-- CreateTable
CREATE TABLE "plan" (
    "id" SERIAL NOT NULL,
    "customer_id" INTEGER NOT NULL,
    "quarter" DATE NOT NULL,
    "removed_at" TIMESTAMPTZ(3),

    CONSTRAINT "plan_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "plan_version" (
    "plan_id" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "annual_revenue" BIGINT NOT NULL,
    "receivables_due" BIGINT NOT NULL,
    "receivables_not_due" BIGINT NOT NULL,
    "renewals" BIGINT NOT NULL,
    "expected_revenue" BIGINT NOT NULL,
    "expected_ratio" INTEGER NOT NULL,
    "development" BIGINT NOT NULL,
    "entered" TEXT[],
    "occasion" "PlanOccasion" NOT NULL,
    "reason" TEXT,
    "by_id" INTEGER,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "message_id" INTEGER,

    CONSTRAINT "plan_version_pkey" PRIMARY KEY ("plan_id","number")
);

-- CreateTable
CREATE TABLE "voucher" (
    "id" SERIAL NOT NULL,
    "plan_id" INTEGER NOT NULL,

    CONSTRAINT "voucher_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "voucher_version" (
    "voucher_id" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "state" "VoucherState" NOT NULL,
    "plan_number" INTEGER NOT NULL,
    "certain_points" BIGINT NOT NULL,
    "expected_points" BIGINT NOT NULL,
    "budget" BIGINT NOT NULL,
    "terms" JSONB NOT NULL,
    "packages" JSONB NOT NULL,
    "grounds" TEXT[],
    "valid_until" DATE NOT NULL,
    "reason" TEXT,
    "by_id" INTEGER,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "message_id" INTEGER,

    CONSTRAINT "voucher_version_pkey" PRIMARY KEY ("voucher_id","number")
);

-- CreateTable
CREATE TABLE "customer_mail" (
    "id" SERIAL NOT NULL,
    "kind" "CustomerMailKind" NOT NULL,
    "state" "CustomerMailState" NOT NULL DEFAULT 'draft',
    "customer_id" INTEGER NOT NULL,
    "author_id" INTEGER NOT NULL,
    "quarter" DATE NOT NULL,
    "template" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "recipients" TEXT[],
    "voucher_id" INTEGER,
    "voucher_number" INTEGER,
    "product_ids" INTEGER[],
    "article_ids" INTEGER[],
    "why" TEXT,
    "preview_hash" TEXT,
    "html" TEXT,
    "overridden" TEXT[],
    "override_reason" TEXT,
    "confirmed_at" TIMESTAMPTZ(3),
    "send_at" TIMESTAMPTZ(3),
    "at" TIMESTAMPTZ(3) NOT NULL,
    "message_id" INTEGER,

    CONSTRAINT "customer_mail_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "article" (
    "id" SERIAL NOT NULL,
    "channel" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "folded_title" TEXT NOT NULL,
    "url" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "published_on" DATE NOT NULL,
    "author_id" INTEGER NOT NULL,
    "by_id" INTEGER,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "message_id" INTEGER,
    "removed_at" TIMESTAMPTZ(3),

    CONSTRAINT "article_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "article_target" (
    "id" SERIAL NOT NULL,
    "person_id" INTEGER NOT NULL,
    "channel" TEXT NOT NULL,
    "quarter" DATE NOT NULL,
    "count" INTEGER NOT NULL,
    "topic" TEXT,
    "by_id" INTEGER,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "message_id" INTEGER,

    CONSTRAINT "article_target_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "plan_customer_id_quarter_key" ON "plan"("customer_id", "quarter");

-- CreateIndex
CREATE INDEX "voucher_plan_id_idx" ON "voucher"("plan_id");

-- CreateIndex
CREATE UNIQUE INDEX "customer_mail_preview_hash_key" ON "customer_mail"("preview_hash");

-- CreateIndex
CREATE INDEX "customer_mail_customer_id_confirmed_at_idx" ON "customer_mail"("customer_id", "confirmed_at");

-- CreateIndex
CREATE INDEX "customer_mail_author_id_id_idx" ON "customer_mail"("author_id", "id");

-- CreateIndex
CREATE INDEX "article_author_id_published_on_idx" ON "article"("author_id", "published_on");

-- CreateIndex
CREATE INDEX "article_target_person_id_quarter_channel_id_idx" ON "article_target"("person_id", "quarter", "channel", "id");

-- CreateIndex
CREATE UNIQUE INDEX "activity_customer_mail_id_key" ON "activity"("customer_mail_id");

-- CreateIndex
CREATE INDEX "mail_message_customer_mail_id_idx" ON "mail_message"("customer_mail_id");

-- AddForeignKey
ALTER TABLE "activity" ADD CONSTRAINT "activity_customer_mail_id_fkey" FOREIGN KEY ("customer_mail_id") REFERENCES "customer_mail"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan" ADD CONSTRAINT "plan_customer_id_fkey" FOREIGN KEY ("customer_id") REFERENCES "customer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_version" ADD CONSTRAINT "plan_version_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_version" ADD CONSTRAINT "plan_version_by_id_fkey" FOREIGN KEY ("by_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_version" ADD CONSTRAINT "plan_version_message_id_fkey" FOREIGN KEY ("message_id") REFERENCES "inbox_message"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "voucher" ADD CONSTRAINT "voucher_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "voucher_version" ADD CONSTRAINT "voucher_version_voucher_id_fkey" FOREIGN KEY ("voucher_id") REFERENCES "voucher"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "voucher_version" ADD CONSTRAINT "voucher_version_by_id_fkey" FOREIGN KEY ("by_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "voucher_version" ADD CONSTRAINT "voucher_version_message_id_fkey" FOREIGN KEY ("message_id") REFERENCES "inbox_message"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "customer_mail" ADD CONSTRAINT "customer_mail_customer_id_fkey" FOREIGN KEY ("customer_id") REFERENCES "customer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "customer_mail" ADD CONSTRAINT "customer_mail_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "customer_mail" ADD CONSTRAINT "customer_mail_voucher_id_fkey" FOREIGN KEY ("voucher_id") REFERENCES "voucher"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "customer_mail" ADD CONSTRAINT "customer_mail_message_id_fkey" FOREIGN KEY ("message_id") REFERENCES "inbox_message"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "article" ADD CONSTRAINT "article_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "article" ADD CONSTRAINT "article_by_id_fkey" FOREIGN KEY ("by_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "article" ADD CONSTRAINT "article_message_id_fkey" FOREIGN KEY ("message_id") REFERENCES "inbox_message"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "article_target" ADD CONSTRAINT "article_target_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "article_target" ADD CONSTRAINT "article_target_by_id_fkey" FOREIGN KEY ("by_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "article_target" ADD CONSTRAINT "article_target_message_id_fkey" FOREIGN KEY ("message_id") REFERENCES "inbox_message"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mail_message" ADD CONSTRAINT "mail_message_customer_mail_id_fkey" FOREIGN KEY ("customer_mail_id") REFERENCES "customer_mail"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- An article is registered once; one that was taken back may be registered again.
CREATE UNIQUE INDEX article_address_key ON "article" (address) WHERE removed_at IS NULL;

-- What a customer was told stays as it was said: the newest row counts.
CREATE TRIGGER plan_version_is_append_only BEFORE UPDATE OR DELETE ON "plan_version" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER voucher_version_is_append_only BEFORE UPDATE OR DELETE ON "voucher_version" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER article_target_is_append_only BEFORE UPDATE OR DELETE ON "article_target" FOR EACH ROW EXECUTE FUNCTION refuse_change();
