/** What looks like a secret and is none. Each says why; a test refuses those that are found no longer. */
export const knownFindings = [
  {
    path: "test/fixtures/mail/key.pem",
    rule: "privatekey",
    why: "The key of the mail server that the tests start; it opens nothing.",
  },
  {
    path: "test/domain/article-link.test.ts",
    rule: "basicauth",
    why: "An address with a made-up password, which has to be refused.",
  },
  {
    path: "test/store/import-products.test.ts",
    rule: "basicauth",
    why: "An address with a made-up password, which has to be refused.",
  },
  {
    path: "test/security/log.test.ts",
    rule: "database-connection-string",
    why: "A made-up password, of which the log has to stay free.",
  },
  {
    path: "test/cli/without-password.test.ts",
    rule: "database-connection-string",
    why: "Made-up passwords, which have to be hidden.",
  },
] as const;
