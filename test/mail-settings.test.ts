import { describe, expect, it } from "vitest";
import { readConfig } from "#src/config.ts";

const on = { SMTP_HOST: "smtp.congty.vn", SMTP_FROM: "Chốt <bot@congty.vn>" };

const secret = "0123456789abcdef";

describe("the mail server in readConfig", () => {
  it("is off when nothing is said of it, or only how it would be reached", () => {
    expect(readConfig({}).mail).toBeUndefined();
    expect(readConfig({ SMTP_HOST: "", SMTP_PORT: "587", SMTP_SECURITY: "starttls" }).mail).toBeUndefined();
  });

  it.each([
    [{}, { port: 587, security: "starttls" }],
    [{ SMTP_PORT: "465" }, { port: 465, security: "tls" }],
    [{ SMTP_PORT: "2525" }, { port: 2525, security: "starttls" }],
    [{ SMTP_SECURITY: "tls" }, { port: 465, security: "tls" }],
    [
      { SMTP_SECURITY: "none", SMTP_PORT: "25" },
      { port: 25, security: "none" },
    ],
    [
      { SMTP_HOST: "localhost", SMTP_PORT: "25" },
      { port: 25, security: "none" },
    ],
    [{ SMTP_HOST: "127.0.0.1" }, { port: 587, security: "none" }],
    [
      { SMTP_HOST: "localhost", SMTP_SECURITY: "starttls" },
      { port: 587, security: "starttls" },
    ],
    [{ SMTP_HOST: "127.congty.vn" }, { port: 587, security: "starttls" }],
  ])("with %j is reached so: %j", (env, expected) => {
    expect(readConfig({ ...on, ...env }).mail).toMatchObject(expected);
  });

  it.each([
    ["bot@congty.vn", { name: "", address: "bot@congty.vn" }],
    ["<bot@congty.vn>", { name: "", address: "bot@congty.vn" }],
    ["Chốt của An Phát <bot@congty.vn>", { name: "Chốt của An Phát", address: "bot@congty.vn" }],
    ['"Chốt" <bot@congty.vn>', { name: "Chốt", address: "bot@congty.vn" }],
  ])("sends from %s", (text, from) => {
    expect(readConfig({ ...on, SMTP_FROM: text }).mail?.from).toEqual(from);
  });

  it("takes a login of two parts, or none", () => {
    const login = { SMTP_USER: "bot", SMTP_PASSWORD: " a#b%c " };

    expect(readConfig({ ...on, ...login }).mail?.login).toEqual({ user: "bot", password: " a#b%c " });
    expect(readConfig(on).mail?.login).toBeUndefined();
  });

  it.each([
    [{}, "author_at_home", undefined],
    [{ SMTP_BOUNCES: "author" }, "author", undefined],
    [{ SMTP_BOUNCES: "bot" }, "bot", undefined],
    [{ MAIL_BOUNCE_SECRET: secret }, "bot", secret],
    [{ MAIL_BOUNCE_SECRET: secret, SMTP_BOUNCES: "author" }, "author", secret],
  ])("with %j lets mails come back to: %s", (env, bounces, bounceSecret) => {
    expect(readConfig({ ...on, ...env }).mail).toMatchObject({ bounces, bounceSecret });
  });

  it.each([
    [{ SMTP_FROM: "bot@congty.vn" }, "SMTP_HOST"],
    [{ MAIL_BOUNCE_SECRET: secret }, "SMTP_HOST"],
    [{ ...on, MAIL_BOUNCE_SECRET: "short" }, "MAIL_BOUNCE_SECRET"],
    [{ ...on, MAIL_BOUNCE_SECRET: `${secret} ${secret}` }, "MAIL_BOUNCE_SECRET"],
    [{ ...on, SMTP_BOUNCES: "nobody" }, "SMTP_BOUNCES"],
    [{ SMTP_USER: "bot", SMTP_PASSWORD: "x" }, "SMTP_HOST"],
    [{ SMTP_HOST: "smtp.congty.vn" }, "SMTP_FROM"],
    [{ ...on, SMTP_USER: "bot" }, "SMTP_PASSWORD"],
    [{ ...on, SMTP_PASSWORD: "x" }, "SMTP_USER"],
    [{ ...on, SMTP_HOST: "smtp://smtp.congty.vn" }, "SMTP_HOST"],
    [{ ...on, SMTP_PORT: "smtp" }, "SMTP_PORT"],
    [{ ...on, SMTP_SECURITY: "ssl" }, "SMTP_SECURITY"],
    [{ ...on, SMTP_FROM: "Chốt" }, "SMTP_FROM"],
    [{ ...on, SMTP_FROM: "a@b.vn, c@d.vn" }, "SMTP_FROM"],
  ])("refuses %j and names %s", (env, name) => {
    expect(() => readConfig(env)).toThrow(name);
  });

  it("does not repeat the secret of reports when it is wrong", () => {
    expect(() => readConfig({ ...on, MAIL_BOUNCE_SECRET: "hush hush" })).toThrow(
      /^(?=[\s\S]*SECRET)(?![\s\S]*hush)/,
    );
  });

  it("does not repeat the password when something else is wrong", () => {
    expect(() => readConfig({ ...on, SMTP_PASSWORD: "very-secret" })).not.toThrow("very-secret");
  });
});
