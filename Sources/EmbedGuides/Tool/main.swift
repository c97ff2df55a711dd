import Foundation

let guides = CommandLine.arguments[1]
let output = CommandLine.arguments[2]
var text = ""
if output.hasSuffix("GuideCore+Guides.swift") {
  let data = try Data(contentsOf: URL(fileURLWithPath: guides + "/shared/interface.json"))
  let object = try JSONSerialization.jsonObject(with: data) as? [String: Any] ?? [:]
  text = "package enum Interface {\n"
  for (key, value) in object.sorted(by: { $0.key < $1.key }) {
    guard let value = value as? [String: String] else { continue }
    text += "  package static var \(key): LocalText { LocalText(zh: ##\"\(value["zh"] ?? "")\"##, en: ##\"\(value["en"] ?? "")\"##, ja: ##\"\(value["ja"] ?? "")\"##) }\n"
  }
  text += "}\n"
}
try text.write(toFile: output, atomically: true, encoding: .utf8)
