/// Reads a page as strictly as can be: our elements only, balanced, everything else escaped.
struct MarkupCheck {
  private static let void: Set<String> = ["meta", "br", "hr"]
  private static let elements: Set<String> = [
    "html", "head", "meta", "title", "style", "body", "nav", "section", "div", "h1", "h2", "h3",
    "p",
    "span", "b", "strong", "a", "br", "hr", "ul", "ol", "li", "svg", "path",
  ]
  private static let attributes: Set<String> = [
    "lang", "class", "id", "href", "hreflang", "aria-hidden", "charset", "name", "content",
    "http-equiv", "width", "height", "viewBox", "shape-rendering", "fill", "d",
  ]
  private static let entities = ["amp;", "lt;", "gt;", "quot;", "#39;", "nbsp;"].map {
    Array($0.utf8)
  }

  private var rest: ArraySlice<UInt8>
  private var open: [String] = []

  /// Says what is wrong with a page; nil if nothing is.
  static func fault(_ page: String) -> String? {
    let start = "<!DOCTYPE html>\n"
    guard page.hasPrefix(start) else { return "no document type" }
    var check = MarkupCheck(rest: Array(page.utf8.dropFirst(start.utf8.count))[...])
    while !check.rest.isEmpty { if let fault = check.step() { return fault } }
    return check.open.isEmpty ? nil : "\(check.open) stay open"
  }

  private mutating func step() -> String? {
    guard let end = rest.firstIndex(of: UInt8(ascii: "<")) else {
      defer { rest = [] }
      return Self.textFault(rest)
    }
    if let fault = Self.textFault(rest[..<end]) { return fault }
    rest = rest[(end + 1)...]
    guard let close = rest.firstIndex(of: UInt8(ascii: ">")) else { return "a tag without an end" }
    let tag = String(decoding: rest[..<close], as: UTF8.self)
    rest = rest[(close + 1)...]
    return tag.hasPrefix("/") ? closed(String(tag.dropFirst())) : opened(tag)
  }

  private mutating func closed(_ name: String) -> String? {
    open.popLast() == name ? nil : "</\(name)> closes something else"
  }

  private mutating func opened(_ tag: String) -> String? {
    let name = String(tag.prefix { $0 != " " })
    guard Self.elements.contains(name) else { return "<\(name)> is not ours" }
    if let fault = Self.attributeFault(tag.dropFirst(name.count)) { return fault }
    if !Self.void.contains(name) { open.append(name) }
    return name == "style" ? style() : nil
  }

  /// The style sheet is ours: no markup, and its strings and braces are closed.
  private mutating func style() -> String? {
    guard let end = rest.firstRange(of: Array("</style>".utf8)) else { return "an endless style" }
    let text = String(decoding: rest[..<end.lowerBound], as: UTF8.self)
    rest = rest[end.lowerBound...]
    let outside = text.split(separator: "\"", omittingEmptySubsequences: false).enumerated()
      .filter { $0.offset % 2 == 0 }.map { $0.element }.joined()
    // The bullet of our own is the only escape.
    let isOurs = !text.contains("<") && !text.replacing("\\2022", with: "").contains("\\")
    guard isOurs else { return "markup in the style sheet" }
    guard outside.count(where: { $0 == "{" }) == outside.count(where: { $0 == "}" }) else {
      return "the style sheet is not balanced"
    }
    return nil
  }

  private static func attributeFault(_ text: Substring) -> String? {
    var rest = text
    while !rest.isEmpty {
      guard rest.removeFirst() == " ", let equals = rest.firstIndex(of: "="),
        attributes.contains(String(rest[..<equals]))
      else { return "an attribute that is not ours:\(text)" }
      let name = rest[..<equals]
      rest = rest[rest.index(after: equals)...]
      guard rest.popFirst() == "\"", let end = rest.firstIndex(of: "\"") else {
        return "an attribute without quotes:\(text)"
      }
      let value = rest[..<end]
      if let fault = textFault(Array(value.utf8)[...]) { return fault }
      if name == "href", !value.hasPrefix("https://"), !value.hasPrefix("#") {
        return "a link to \(value)"
      }
      rest = rest[rest.index(after: end)...]
    }
    return nil
  }

  private static func textFault(_ bytes: ArraySlice<UInt8>) -> String? {
    if bytes.contains(UInt8(ascii: ">")) { return "a bare >" }
    for (place, byte) in zip(bytes.indices, bytes) where byte == UInt8(ascii: "&") {
      let after = bytes[(place + 1)...]
      if !entities.contains(where: { after.starts(with: $0) }) { return "a bare &" }
    }
    return nil
  }
}
