import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { loadCompany, readCompany } from "#src/company.ts";

const shipped = loadCompany(join(import.meta.dirname, "..", "company.yaml"));

describe("plans, mails and articles of company.yaml", () => {
  it("are shipped as what holds without them", () => {
    const { contractMonths, customerMails, untouchedAfterWorkdays, articleChannels } =
      readCompany("name: Thử");

    expect(shipped).toMatchObject({ contractMonths, untouchedAfterWorkdays });
    expect(shipped.customerMails).toEqual(customerMails);
    expect(shipped.articleChannels.values).toEqual(articleChannels.values);
    expect({ contractMonths, untouchedAfterWorkdays }).toEqual({
      contractMonths: 12,
      untouchedAfterWorkdays: 20,
    });
  });

  it("has the six channels of the ERP article, by other words too", () => {
    expect(shipped.articleChannels.values).toEqual([
      "E-Magazine",
      "Adtech",
      "Ex-Dooh",
      "Twoctv",
      "Landipage",
      "Wifi Marketing",
    ]);
    expect(shipped.articleChannels.find("tạp chí")).toBe("E-Magazine");
    expect(shipped.articleChannels.find("wifi")).toBe("Wifi Marketing");
  });

  it("takes a company's own", () => {
    const company = readCompany(`
name: Thử
customers: { untouchedAfterWorkdays: 10 }
plan: { contractMonths: 24 }
customerMails: { most: 1, withinDays: 3, hours: 09:00-11:30 }
articles: { channels: { Blog: [trang tin] } }`);

    expect(company).toMatchObject({ contractMonths: 24, untouchedAfterWorkdays: 10 });
    expect(company.customerMails).toEqual({
      most: 1,
      withinDays: 3,
      hours: { from: Temporal.PlainTime.from("09:00"), to: Temporal.PlainTime.from("11:30") },
    });
    expect(company.articleChannels.values).toEqual(["Blog"]);
  });

  it.each([
    ["plan: { contractMonths: 0 }", "contractMonths"],
    ["customerMails: { most: 0 }", "most"],
    ["customerMails: { hours: sáng }", "hours"],
    ["customers: { untouchedAfterWorkdays: 1.5 }", "untouchedAfterWorkdays"],
  ])("names what is wrong in %s", (line, where) => {
    expect(() => readCompany(`name: Thử\n${line}`)).toThrow(where);
  });
});
