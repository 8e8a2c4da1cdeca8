/**
 * Builds for other systems than the usual Linux, whose digest was not to be had when the lock file was written: npm has
 * to take the registry's word for them. A test refuses a name that has its digest, or that is gone.
 */
const builds: readonly (readonly [string, readonly string[]])[] = [
  [
    "@biomejs/cli-",
    [
      "android-arm64",
      "android-x64",
      "darwin-arm64",
      "darwin-x64",
      "linux-arm64-musl",
      "linux-x64-musl",
      "win32-arm64",
      "win32-x64",
    ],
  ],
  [
    "@napi-rs/canvas-",
    [
      "android-arm64",
      "darwin-arm64",
      "darwin-x64",
      "linux-arm-gnueabihf",
      "linux-arm64-musl",
      "linux-riscv64-gnu",
      "linux-x64-musl",
      "win32-arm64-msvc",
      "win32-x64-msvc",
    ],
  ],
  [
    "@oxc-parser/binding-",
    [
      "android-arm-eabi",
      "android-arm64",
      "darwin-arm64",
      "darwin-x64",
      "freebsd-x64",
      "linux-arm-gnueabihf",
      "linux-arm-musleabihf",
      "linux-ppc64-gnu",
      "linux-riscv64-gnu",
      "linux-riscv64-musl",
      "linux-s390x-gnu",
      "openharmony-arm64",
      "win32-arm64-msvc",
      "win32-ia32-msvc",
      "win32-x64-msvc",
    ],
  ],
];

export const withoutDigest: ReadonlySet<string> = new Set(
  builds.flatMap(([family, systems]) => systems.map((system) => family + system)),
);
