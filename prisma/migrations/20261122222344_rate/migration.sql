-- CreateIndex
CREATE INDEX "inbox_message_platform_sender_id_sent_at_idx" ON "inbox_message"("platform", "sender_id", "sent_at");

-- Few sales come from a lead, and reports of sources look for those alone; Prisma's schema cannot say so.
CREATE INDEX "sale_lead_id" ON "sale"("lead_id") WHERE "lead_id" IS NOT NULL;
