import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createTestBot, type TestBot } from "#test/support/bot.ts";

let bot: TestBot;

beforeAll(async () => {
  bot = await createTestBot();
});

afterAll(() => bot.close());

describe("/team", () => {
  it("adds a person with role and units, and gives the next code", async () => {
    const said = await bot.say(
      "Quân",
      "/team add “Trần Minh Bảo” team=Bắc role=lead region=“Miền Bắc” department=“Kinh doanh”",
    );

    expect(said.text).toContain("Đã thêm Trần Minh Bảo (NV010)");
    expect(said.text).toContain("trưởng nhóm · nhóm Bắc · khu vực Miền Bắc · phòng Kinh doanh");
    expect((await bot.say("Lan", "/team bảo")).text).toContain("Trần Minh Bảo");
  });

  it("refuses a second person of that name without a code", async () => {
    expect((await bot.say("Quân", "/team add “nguyễn thị lan” team=Bắc")).outcome).toBe("refused");
    expect((await bot.say("Quân", "/team add “Nguyễn Thị Lan” code=NV777 team=Nam")).outcome).toBe(
      "answered",
    );
  });

  it("asks which of two people of one name is meant", async () => {
    const asked = await bot.say("Quân", "/kpi @lan");

    expect(asked.outcome).toBe("asked");
    expect((await bot.say("Quân", "2")).text).toContain("KPI Nguyễn Thị Lan");
  });

  it("lets only an admin give the roles that see everything", async () => {
    expect((await bot.say("Hà", "/team set @minh role=admin")).outcome).toBe("refused");
    expect((await bot.say("Hà", "/team set @quân role=rep")).outcome).toBe("refused");
    expect((await bot.say("Quân", "/team set NV002 role=manager")).outcome).toBe("answered");
    expect((await bot.say("Quân", "/team set NV002 vaitro=nhânviên")).outcome).toBe("answered");
  });

  it("lets only an admin take somebody out of such a role by leaving, and bring them back", async () => {
    expect((await bot.say("Hà", "/team leave @hồng")).outcome).toBe("refused");
    expect((await bot.say("Quân", "/team leave @hồng 20/11/2026")).outcome).toBe("answered");
    expect((await bot.say("Hồng", "/kpi")).outcome).toBe("refused");
    expect((await bot.say("Hà", "/team return @hồng")).outcome).toBe("refused");
    expect((await bot.say("Quân", "/nhansu quaylai @hồng")).text).toContain("làm việc trở lại");
    expect((await bot.say("Hồng", "/help")).outcome).toBe("answered");
    expect((await bot.say("Quân", "/team return @hồng")).outcome).toBe("refused");
  });

  it("changes a role at once or not at all", async () => {
    expect((await bot.say("Quân", "/team set @vy role=rep from=1/12")).outcome).toBe("refused");
    expect((await bot.say("Quân", "/team set @vy role=rep team=Nam from=1/12")).outcome).toBe("refused");
    expect((await bot.say("Quân", "/team set @vy team=Nam from=1/12")).outcome).toBe("answered");
  });

  it.each([["/team add “Bùi Văn Tám” code=nv778"], ["/team set @vy code=NV778"]])(
    "keeps the code of somebody who has left out of “%s”",
    async (line) => {
      await bot.say("Quân", "/team add “Hồ Thị Chín” code=NV778");
      await bot.say("Quân", "/team leave NV778 1/11/2026");

      const said = await bot.say("Quân", line);

      expect(said.outcome).toBe("refused");
      expect(said.text).toContain("Mã NV778 là của Hồ Thị Chín");
    },
  );

  it("says that nobody matches", async () => {
    expect((await bot.say("Quân", "/team xyz")).text).toContain("Không ai khớp với “xyz”");
  });

  it("never loses the last admin", async () => {
    expect((await bot.say("Quân", "/team set @quân role=rep")).outcome).toBe("refused");
    expect((await bot.say("Quân", "/team leave @quân")).outcome).toBe("refused");
  });

  it("ends the access of somebody who left, the day after, and keeps the figures", async () => {
    await bot.say("Huy", "/revenue 77tr An Phát");
    await bot.say("Quân", "/team leave @huy 22/11/2026");

    expect((await bot.say("Huy", "/kpi")).outcome).toBe("answered");
    const after = await bot.say("Huy", "/kpi", { at: "2026-11-23T00:00+07:00" });
    expect(after).toMatchObject({ outcome: "refused" });
    expect(after.text).not.toContain("77");
    expect((await bot.say("Hà", "/kpi team Nam", { at: "2026-11-23T09:00+07:00" })).text).toContain(
      "77.000.000",
    );
  });

  it("makes units and lists them", async () => {
    expect((await bot.say("Hà", "/team unit region Miền Trung")).outcome).toBe("answered");
    expect((await bot.say("Hà", "/nhansu donvi")).text).toContain("Miền Trung");
  });
});

describe("/link", () => {
  it("tells a stranger in one sentence how to get in, and nothing else", async () => {
    const said = await bot.say("stranger", "/kpi company");

    expect(said.outcome).toBe("refused");
    expect(said.text).toMatch(/^Mình chưa biết bạn là ai: .*\/link MÃ”\.$/);
  });

  it("joins an account by a code, once", async () => {
    const invited = await bot.say("Quân", "/link @trang");
    const code = /\/link ([A-Z2-9]{8})/.exec(invited.text)?.[1];

    expect(invited.audience).toBe("direct");
    expect((await bot.say("stranger", `/link ${code}`)).text).toContain("Chào Đỗ Kiều Trang");
    expect((await bot.say("stranger", "/kpi")).text).toContain("Đỗ Kiều Trang");
    expect((await bot.say("Minh", `/link ${code}`)).outcome).toBe("refused");
  });

  it("takes no code in a room and none that is a day old", async () => {
    const codeOf = async () => /\/link ([A-Z2-9]{8})/.exec((await bot.say("Quân", "/link @minh")).text)?.[1];

    const shown = await bot.say("Huy", `/link ${await codeOf()}`, { in: "room-Nam" });
    expect(shown.text).toContain("không dùng được nữa");
    const code = await codeOf();
    expect((await bot.say("Huy", `/link ${code}`, { at: "2026-11-23T09:00:01+07:00" })).outcome).toBe(
      "refused",
    );
  });

  it("gives nobody but managers and admins a code for others", async () => {
    expect((await bot.say("Trang", "/link @minh")).outcome).toBe("refused");
  });
});

describe("/help and /language", () => {
  it("lists what the role may say, with an example each", async () => {
    const rep = await bot.say("Lan", "/help");
    const admin = await bot.say("Quân", "help");

    expect(rep.text).toContain("/revenue 500tr An Phát");
    expect(rep.text).not.toContain("/import");
    expect(admin.text).toContain("/import");
    expect((await bot.say("Quân", "/help team")).text).toContain("/team add");
  });

  it("names the options that are typed by name, and no other arguments", async () => {
    const { text } = await bot.say("Lan", "/help hen doi");

    expect(text).toContain("appointment/hen/ma, date/ngay, time/gio/luc");
    expect(text).not.toMatch(/words|when|part/);
  });

  it("answers in the language that was chosen", async () => {
    await bot.say("Minh", "/language en");

    expect((await bot.say("Minh", "/kpi")).text).toContain("As of 22/11 09:00");
    await bot.say("Minh", "/ngonngu tiếng việt");
    expect((await bot.say("Minh", "/kpi")).text).toContain("Số liệu đến");
  });

  it.each([
    ["/revenu 500tr An Phát", "/revenue"],
    ["/doanh 5tr", "/doanhthu"],
    ["/kpii", "/kpi"],
  ])("asks “did you mean” for “%s”", async (line, suggestion) => {
    expect((await bot.say("Lan", line)).text).toContain(`Ý bạn là ${suggestion}?`);
  });
});
