internal import GuideCore
internal import StrictJSON

extension ContentReader {
  /// Decodes facts by key; with `only`, the others are stepped over unread.
  func facts(
    _ value: JSONValue?, owner: FactKey.Owner, _ catalog: Catalog, only: NameSet? = nil
  ) -> FactSet {
    var set = FactSet()
    guard let value else { return set }
    guard let members = value.object else {
      report(.wrongKind(expected: "object"), at: value)
      return set
    }
    if let only, only.isEmpty { return set }
    for member in members {
      let key = member.key
      if let only, !only.contains(key) { continue }
      guard let register = factKey(key, member.name, catalog) else { continue }
      if register.owner != owner {
        report(.factOwner(key, expected: register.owner.rawValue), offset: member.keyOffset)
      }
      set[key] = list(member.value).compactMap { variant($0, register, catalog) }
    }
    return set
  }

  private func variant(_ value: JSONValue, _ register: FactKey, _ catalog: Catalog)
    -> FactVariant?
  {
    guard
      let fields = fields(
        value, required: ["gathered"],
        optional: [
          "value", "none", "unconfirmed", "when", "for", "from", "until", "by", "marks",
          "sources", "note", "against", "inferred_from",
        ])
    else { return nil }
    let statement = statement(fields, register, value)
    let variant = FactVariant(
      statement: statement ?? .unconfirmed, when: condition(fields["when"], catalog) ?? .always,
      purpose: text(fields["for"]), from: day(fields["from"]), until: day(fields["until"]),
      by: word(fields["by"], FactVariant.Authority.self),
      marks: list(fields["marks"]).compactMap { word($0, FactVariant.Mark.self) },
      sources: sources(fields["sources"]), gathered: day(fields["gathered"]),
      against: list(fields["against"]).compactMap { rival($0, register) },
      inferredFrom: strings(fields["inferred_from"]), note: text(fields["note"]))
    if let statement, statement != .unconfirmed {
      if fields["by"] == nil { report(.noAuthority, at: value) }
      if variant.sources.isEmpty { report(.noSource, at: value) }
    }
    return statement == nil ? nil : variant
  }

  private func statement(_ fields: JSONObject, _ register: FactKey, _ whole: JSONValue)
    -> FactVariant.Statement?
  {
    let value = fields["value"]
    let isNone = fields["none"] != nil
    let isUnconfirmed = fields["unconfirmed"] != nil
    guard [value != nil, isNone, isUnconfirmed].count(where: { $0 }) == 1 else {
      report(.notExactlyOne(["value", "none", "unconfirmed"]), at: whole)
      return nil
    }
    if let value { return factValue(value, register.kind).map { .value($0) } }
    return isNone ? FactVariant.Statement.none : .unconfirmed
  }

  private func rival(_ value: JSONValue, _ register: FactKey) -> FactVariant.Rival? {
    guard let fields = fields(value, required: ["value", "sources"]),
      let rival = fields["value"].flatMap({ factValue($0, register.kind) })
    else { return nil }
    return FactVariant.Rival(value: rival, sources: sources(fields["sources"]))
  }

  func sources(_ value: JSONValue?) -> [Source] {
    list(value).compactMap { value in
      if isChecked, let source = usualSource(value) { return source }
      if !isChecked, let source = faultlessSource(value) { return source }
      guard let fields = fields(value, required: ["url", "page_date"]),
        let url = string(fields["url"]), let date = string(fields["page_date"])
      else { return nil }
      if isChecked { return Source(url: url, pageDate: date) }
      if !ContentReader.isAddress(url) { report(.badAddress(url), at: value) }
      if !ContentReader.isPageDate(date), let field = fields["page_date"] {
        report(.badDate(date), at: field)
      }
      return Source(url: url, pageDate: date)
    }
  }

  /// Reads a source that is written as nearly all are; nil for any other.
  private func usualSource(_ value: JSONValue) -> Source? {
    guard var members = PreparedMembers(value), let url = members.string("url"),
      let date = members.string("page_date"), members.isAtEnd
    else { return nil }
    return Source(url: url, pageDate: date)
  }

  /// Reads a source that is written as nearly all are and of which there is nothing to report; nil for any other.
  private func faultlessSource(_ value: JSONValue) -> Source? {
    guard value.holdsTexts(under: ["url", "page_date"]),
      let url = value.text(ofMember: 0), url.allSatisfy({ $0 < 0x80 }),
      ContentReader.isAddress(bytes: url), let date = value.text(ofMember: 1),
      ContentReader.isUsualDate(date)
    else { return nil }
    guard keepsTexts else { return Source(url: "", pageDate: "") }
    return Source(url: value.string(ofMember: 0), pageDate: value.string(ofMember: 1))
  }

  /// Accepts most dates of pages: `undated` and days; others may be good too.
  private static func isUsualDate(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    bytes.count == 10 ? Day(bytes) != nil : bytes.elementsEqual("undated".utf8)
  }

  /// Accepts http and https addresses without spaces or quotation marks (RFC 3986 characters and beyond ASCII).
  static func isAddress(_ text: String) -> Bool {
    var text = text
    let isASCII = text.withUTF8 { isAddress(bytes: $0) ? $0.allSatisfy { $0 < 0x80 } : nil }
    guard let isASCII else { return false }
    // Only a text beyond ASCII is looked at by its properties: that costs much more.
    return isASCII || !text.unicodeScalars.contains { $0.properties.isWhitespace }
  }

  private static func isAddress(bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let scheme =
      bytes.starts(with: "https://".utf8) ? 8 : bytes.starts(with: "http://".utf8) ? 7 : 0
    guard scheme > 0, bytes.count > scheme, bytes[scheme] != UInt8(ascii: "/") else { return false }
    for byte in bytes[scheme...] {
      switch byte {
      case 0...0x20, 0x7f, UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""),
        UInt8(ascii: "\\"), UInt8(ascii: "^"), UInt8(ascii: "`"), UInt8(ascii: "{"),
        UInt8(ascii: "|"), UInt8(ascii: "}"):
        return false
      default: continue
      }
    }
    return true
  }

  /// Accepts `undated`, a year, a month or a day.
  static func isPageDate(_ text: String) -> Bool {
    if text == "undated" { return true }
    switch text.utf8.count {
    case 4: return Day(text + "-01-01") != nil
    case 7: return Day(text + "-01") != nil
    case 10: return Day(text) != nil
    default: return false
    }
  }
}
