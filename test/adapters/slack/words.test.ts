import { describe, expect, it } from "vitest";
import { readWords, withoutMention } from "#adapters/slack/words.ts";

describe("readWords", () => {
  it.each([
    { slack: "a &amp; b &lt;c&gt;", typed: "a & b <c>" },
    { slack: "&amp;lt;", typed: "&lt;" },
    { slack: "giao <@U0LAN00001|lan>", typed: "giao @U0LAN00001" },
    { slack: "giao <@U0LAN00001>", typed: "giao @U0LAN00001" },
    { slack: "trong <#C0SALES001|sales>", typed: "trong #sales" },
    { slack: "<https://mocchau.vn/a?b=1&amp;c=2>", typed: "https://mocchau.vn/a?b=1&c=2" },
    { slack: "<http://mocchau.vn|mocchau.vn>", typed: "mocchau.vn" },
    { slack: "<mailto:lan@mocchau.vn|lan@mocchau.vn>", typed: "lan@mocchau.vn" },
    { slack: "<tel:+84912345678|0912 345 678>", typed: "0912 345 678" },
    { slack: "<!channel> <!here|here> <!subteam^S1|@sales>", typed: "@channel here @sales" },
    { slack: "&lt;!channel&gt;", typed: "<!channel>" },
    { slack: "3 < 5 > 4", typed: "3 < 5 > 4" },
    { slack: "*đậm* _nghiêng_ `mã`", typed: "*đậm* _nghiêng_ `mã`" },
    { slack: "Sữa Mộc Châu", typed: "Sữa Mộc Châu" },
  ])("reads $slack as it was typed", ({ slack, typed }) => {
    expect(readWords(slack)).toBe(typed);
  });

  it("puts characters back where Slack writes the names of emoji", () => {
    const emoji = [{ name: "tada", characters: "🎉" }];

    expect(readWords("chốt :tada: lúc 10:30:45", emoji)).toBe("chốt 🎉 lúc 10:30:45");
  });
});

describe("withoutMention", () => {
  it.each([
    { slack: "<@UBOT> /kpi", bot: "UBOT", text: "/kpi" },
    { slack: "<@UBOT|chot>: kpi tháng này", bot: "UBOT", text: "kpi tháng này" },
    { slack: "kpi <@UBOT> <@U0LAN00001>", bot: "UBOT", text: "kpi  <@U0LAN00001>" },
    { slack: "<@UBOT> kpi <@U0LAN00001>", bot: undefined, text: "kpi <@U0LAN00001>" },
    { slack: "<@UBOT>", bot: "UBOT", text: "" },
  ])("takes the bot's name out of $slack", ({ slack, bot, text }) => {
    expect(withoutMention(slack, bot)).toBe(text);
  });
});
