import { dropArticle } from "./article/drop.ts";
import { listArticles } from "./article/list.ts";
import { planOfArticles } from "./article/plan.ts";
import { doneArticle, registerArticle } from "./article/register.ts";
import { showArticle } from "./article/show.ts";
import { setArticleTarget } from "./article/target.ts";
import type { Topic } from "./help.ts";
import { mailAgain } from "./mail/again.ts";
import { mailArrived } from "./mail/arrived.ts";
import { mailArticle } from "./mail/article.ts";
import { confirmMail } from "./mail/confirm.ts";
import { dropMail } from "./mail/drop.ts";
import { editMail } from "./mail/edit.ts";
import { listMails } from "./mail/list.ts";
import { mailProduct } from "./mail/product.ts";
import { showMail } from "./mail/show.ts";
import { addressMail } from "./mail/to.ts";
import { mailVoucher } from "./mail/voucher.ts";
import { adjustPlan } from "./plan/adjust.ts";
import { comparePlans } from "./plan/compare.ts";
import { explainPlan } from "./plan/explain.ts";
import { exportPlan } from "./plan/export.ts";
import { listPlans } from "./plan/list.ts";
import { refreshPlan } from "./plan/refresh.ts";
import { showPlan } from "./plan/show.ts";
import { listPlanVersions } from "./plan/versions.ts";
import { showProducts } from "./product/show.ts";
import { addToVoucher, chooseForVoucher, removeFromVoucher } from "./voucher/choose.ts";
import { explainVoucher } from "./voucher/explain.ts";
import { listVouchers } from "./voucher/list.ts";
import { listPackages } from "./voucher/packages.ts";
import { reviewVoucher } from "./voucher/review.ts";
import { setGrounds } from "./voucher/set-grounds.ts";
import { approveVoucher, declineVoucher } from "./voucher/settle.ts";
import { showVoucher } from "./voucher/show.ts";
import { voucherVersions } from "./voucher/versions.ts";
import { acceptVoucher, adjustVoucher, noteVoucherSent, recountVoucher } from "./voucher/with-customer.ts";

/** Plans for customers, vouchers, mails, products and articles. */
export const offerTopic: Topic = {
  name: "help.topic_offers",
  commands: [
    showPlan,
    listPlans,
    explainPlan,
    adjustPlan,
    refreshPlan,
    listPlanVersions,
    comparePlans,
    exportPlan,
    showVoucher,
    listPackages,
    addToVoucher,
    removeFromVoucher,
    chooseForVoucher,
    setGrounds,
    reviewVoucher,
    approveVoucher,
    declineVoucher,
    noteVoucherSent,
    acceptVoucher,
    adjustVoucher,
    recountVoucher,
    voucherVersions,
    listVouchers,
    explainVoucher,
    mailVoucher,
    mailProduct,
    mailArticle,
    showMail,
    listMails,
    editMail,
    addressMail,
    confirmMail,
    dropMail,
    registerArticle,
    doneArticle,
    planOfArticles,
    listArticles,
    showArticle,
    setArticleTarget,
    dropArticle,
    showProducts,
    // Everybody may be asked about a mail: for those who write none, articles are what the topic is about.
    mailArrived,
    mailAgain,
  ],
};
