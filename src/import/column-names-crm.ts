const phone =
  "phone number, phone, mobile phone number, mobile phone, mobile, tel, số điện thoại, điện thoại, sđt, đt, di động, điện thoại liên hệ";
const email = "email, e mail, mail, email address, thư điện tử, địa chỉ email";
const taxCode = "mã số thuế, mst, tax code, tax id, tax number, vat number";
const region = "khu vực, vùng, miền, region, territory, state region, regional office";
const note = "note, notes, ghi chú, mô tả, description, deal description, nhu cầu, diễn giải";
const owner =
  "người phụ trách, phụ trách, nhân viên phụ trách, nhân viên, nhân viên kinh doanh, nvkd, sale phụ trách, sales phụ trách, chủ sở hữu, sales agent, sales rep, salesperson, sales person, owner, assigned to, assignee, người xử lý, mã nhân viên, mã nv";

/** Of a CRM's lists, with those that HubSpot and Lark Base export. */
export const crmColumnNames = {
  products: {
    product: "product, product name, sản phẩm, tên sản phẩm, tên hàng, dịch vụ, name, tên",
    series: "series, dòng, dòng sản phẩm, nhóm sản phẩm, loại sản phẩm, product line, category",
    price: "sales price, list price, unit price, giá bán, đơn giá, giá niêm yết, giá, price",
    description:
      "description, product description, mô tả, mô tả sản phẩm, mô tả ngắn, giới thiệu, giới thiệu sản phẩm, diễn giải, đặc điểm",
    url: "url, link, product url, product link, đường dẫn, liên kết, trang sản phẩm, link sản phẩm, website, trang web",
  },
  customers: {
    customer:
      "account, account name, company name, company, customer, customer name, khách hàng, tên khách hàng, tên kh, công ty, tên công ty, doanh nghiệp, tên doanh nghiệp, đối tác, client",
    sector: "sector, industry, ngành, ngành nghề, lĩnh vực, lĩnh vực hoạt động",
    office:
      "office location, office, văn phòng, trụ sở, địa chỉ, tỉnh thành, tỉnh thành phố, thành phố, address, city, location",
    region,
    taxCode,
    phone,
    email,
    segment: "segment, phân khúc, nhóm khách hàng, phân loại khách hàng",
    person: `company owner, account owner, account manager, ${owner}`,
  },
  contacts: {
    firstName: "first name, tên gọi",
    lastName: "last name, họ, họ đệm, họ và tên đệm",
    name: "full name, contact name, contact, name, họ tên, họ và tên, người liên hệ, tên người liên hệ, tên liên hệ, liên hệ, tên",
    customer:
      "associated company, company name, company, account name, account, khách hàng, tên khách hàng, công ty, tên công ty, doanh nghiệp, đơn vị",
    title: "job title, title, chức vụ, chức danh, vị trí",
    phone,
    email,
    person: `contact owner, ${owner}`,
  },
  leads: {
    id: "opportunity id, deal id, record id, lead id, mã cơ hội, mã lead, mã thương vụ, mã đơn, mã giao dịch, mã hợp đồng, record number, auto number, id, mã",
    name: "deal name, opportunity name, opportunity, lead name, lead, deal, tên cơ hội, cơ hội, tên deal, tên lead, tên thương vụ, thương vụ, full name, họ tên, họ và tên, name, tên",
    customer:
      "associated company, primary associated company, account, account name, company name, company, customer, customer name, khách hàng, tên khách hàng, tên kh, khách, công ty, tên công ty, doanh nghiệp, đối tác, client",
    contact:
      "associated contact, primary contact, contact name, contact person, contact, người liên hệ, tên người liên hệ, liên hệ",
    phone,
    email,
    taxCode,
    source: "source, lead source, original source, nguồn, nguồn khách, nguồn khách hàng, nguồn lead, kênh",
    priority: "priority, mức ưu tiên, độ ưu tiên, ưu tiên",
    temperature: "temperature, độ nóng, mức độ quan tâm, nhiệt độ",
    status:
      "deal stage, lead status, opportunity stage, sales stage, pipeline stage, trạng thái, tình trạng, giai đoạn, tiến độ, stage, status",
    person: `deal owner, lead owner, opportunity owner, contact owner, ${owner}`,
    region,
    product: "product, product name, products, sản phẩm, tên sản phẩm, dịch vụ, sản phẩm quan tâm, gói",
    amount:
      "close value, amount, deal amount, deal value, deal size, expected revenue, estimated value, giá trị dự kiến, doanh thu dự kiến, giá trị, giá trị cơ hội, giá trị hợp đồng, số tiền, doanh thu, doanh số, value",
    receivedOn:
      "engage date, create date, created date, date created, created on, created at, created time, creation date, received on, ngày nhận, ngày tiếp nhận, ngày tạo, ngày vào, ngày liên hệ, ngày bắt đầu",
    closedOn:
      "close date, closed date, closing date, expected close date, expected closing date, expected close, ngày chốt, ngày ký, ngày kí, ngày đóng, ngày chốt dự kiến, ngày dự kiến chốt, dự kiến chốt, ngày dự kiến ký",
    collected: "collected, thực thu, đã thu, đã thanh toán, số tiền đã thu",
    reason: "closed lost reason, lost reason, lý do, lý do thua, lý do mất, lý do từ chối",
    nextStep: "next step, next steps, bước tiếp theo, việc tiếp theo",
    kind: "deal type, loại doanh thu, loại hợp đồng, loại, kind",
    note,
  },
} as const;
