// swift-tools-version: 6.2
import PackageDescription

/// One list of settings for every target, tests included.
let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
  .enableUpcomingFeature("InferIsolatedConformances"),
  .treatAllWarnings(as: .error),
]

/// What is shipped does without regular expressions, whose library is a tenth of a static program; the
/// linker drops functions that nothing calls, since each stands in a section of its own.
let shipped: [SwiftSetting] =
  strict + [
    .unsafeFlags(["-Xfrontend", "-disable-implicit-string-processing-module-import"]),
    .unsafeFlags(
      ["-Xfrontend", "-function-sections"], .when(platforms: [.linux], configuration: .release)),
  ]

/// A release build on Linux is one fully static executable; only the executable target needs to say so.
let staticExecutable: SwiftSetting = .unsafeFlags(
  ["-static-executable"], .when(platforms: [.linux], configuration: .release))

/// The toolchain's own linker lays the functions that the first commands run side by side.
///
/// The image starts beside a boundary of 2 MB: Linux maps a file 2 MB at a time where address and offset
/// allow it, and all of that counts as memory of the program.
let staticLink: LinkerSetting = .unsafeFlags(
  ["-static-executable", "-use-ld=lld"]
    + [
      "--image-base=0x210000", "--no-warn-symbol-ordering",
      "--symbol-ordering-file=\(Context.packageDirectory)/Sources/LinkOrder.txt",
    ].flatMap { ["-Xlinker", $0] },
  .when(platforms: [.linux], configuration: .release))

let package = Package(
  name: "simguide",
  platforms: [.macOS(.v15)],
  products: [.executable(name: "simguide", targets: ["simguide"])],
  targets: [
    .target(name: "TextLayout", swiftSettings: shipped),
    .target(name: "StrictJSON", swiftSettings: shipped),
    .target(
      name: "GuideCore", dependencies: ["TextLayout"], swiftSettings: shipped,
      plugins: ["EmbedGuides"]),
    .target(
      name: "GuideExport", dependencies: ["GuideCore", "StrictJSON", "TextLayout"],
      swiftSettings: shipped),
    .target(name: "Platform", swiftSettings: shipped),
    .target(
      name: "GuideStore", dependencies: ["GuideCore", "Platform", "StrictJSON"],
      swiftSettings: shipped),
    .target(name: "BundledGuides", swiftSettings: shipped, plugins: ["EmbedGuides"]),
    .executableTarget(
      name: "simguide",
      dependencies: [
        "TextLayout", "GuideCore", "GuideExport", "GuideStore", "Platform", "BundledGuides",
        "StrictJSON",
      ],
      swiftSettings: shipped + [staticExecutable],
      linkerSettings: [staticLink]),
    .executableTarget(
      name: "EmbedGuidesTool", dependencies: ["StrictJSON"], path: "Sources/EmbedGuides/Tool",
      swiftSettings: strict),
    .plugin(
      name: "EmbedGuides", capability: .buildTool(), dependencies: ["EmbedGuidesTool"],
      path: "Sources/EmbedGuides/Plugin"),
    .target(
      name: "TestSupport", dependencies: ["Platform"], path: "Tests/TestSupport",
      swiftSettings: strict),
    .testTarget(
      name: "TextLayoutTests", dependencies: ["TextLayout", "TestSupport"], exclude: ["Fixtures"],
      swiftSettings: strict),
    .testTarget(
      name: "StrictJSONTests", dependencies: ["StrictJSON", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "PlatformTests", dependencies: ["Platform", "TestSupport"], swiftSettings: strict),
    .testTarget(
      name: "GuideCoreTests", dependencies: ["GuideCore", "TestSupport"],
      exclude: ["Wording/Golden"],
      swiftSettings: strict),
    .testTarget(
      name: "GuideExportTests",
      dependencies: ["GuideExport", "GuideCore", "TextLayout", "TestSupport"],
      exclude: ["Golden", "HTML/Golden"], swiftSettings: strict),
    .testTarget(
      name: "ExportDatesTests",
      dependencies: ["GuideExport", "GuideCore", "StrictJSON", "TextLayout", "TestSupport"],
      exclude: ["Readers"],
      swiftSettings: strict),
    .testTarget(
      name: "GuideStoreTests",
      dependencies: ["GuideStore", "GuideCore", "Platform", "StrictJSON", "TestSupport"],
      exclude: ["Walks/Golden"], swiftSettings: strict),
    .testTarget(
      name: "KeyFaceTests",
      dependencies: [
        "TestSupport", "simguide", "GuideCore", "GuideStore", "TextLayout", "Platform",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "RobustnessTests",
      dependencies: [
        "GuideStore", "GuideCore", "GuideExport", "TextLayout", "StrictJSON", "Platform",
        "TestSupport", "simguide",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "GuidesTests",
      dependencies: ["GuideStore", "GuideCore", "StrictJSON", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "PrintTests", dependencies: ["Platform", "TestSupport"], exclude: ["Readers"],
      swiftSettings: strict),
    .testTarget(
      name: "BundledGuidesTests",
      dependencies: [
        "BundledGuides", "GuideStore", "StrictJSON", "TestSupport", "EmbedGuidesTool",
      ],
      exclude: ["Golden"], swiftSettings: strict),
    .testTarget(
      name: "ProgramTests",
      dependencies: [
        "TestSupport", "simguide", "GuideCore", "GuideStore", "GuideExport", "TextLayout",
        "Platform",
        "BundledGuides",
      ],
      exclude: ["Cases", "Golden"], swiftSettings: strict),
  ]
)
