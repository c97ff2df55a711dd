package import GuideCore
package import TextLayout

extension PlanFact {
  /// The code of the official party's own page over https; nil for a shortened or tracking address.
  package var qrCode: QRCode? {
    guard let address = officialAddress, address.isPlainAddress,
      !QRCode.isShortenedOrTracking(address)
    else { return nil }
    return QRCode(address)
  }
}

extension QRCode {
  /// Tells an address that hides where it leads, or that reports who came from where.
  static func isShortenedOrTracking(_ address: String) -> Bool {
    let host = Source(url: address, pageDate: "").host
    let shorteners = [
      "bit.ly", "t.co", "goo.gl", "tinyurl.com", "ow.ly", "is.gd", "x.gd", "buff.ly", "lin.ee",
      "onl.la",
    ]
    if shorteners.contains(host) { return true }
    guard let query = address.firstIndex(of: "?") else { return false }
    let marks = ["utm_", "gclid", "fbclid", "yclid", "msclkid", "_ga"]
    return address[query...].dropFirst().split { $0 == "&" || $0 == "#" }.contains { part in
      let name = part.prefix { $0 != "=" }
      return marks.contains { $0.hasSuffix("_") ? name.hasPrefix($0) : name == $0 }
    }
  }
}

/// The codes of a plan's official pages for the end of a text sheet, each below its address in full.
package enum QRText {
  package static func lines(_ plan: Plan, languages: [Language], width: Int) -> [StyledText] {
    var lines: [StyledText] = []
    var seen: [String] = []
    for step in plan.steps where !step.isWithheld {
      for fact in step.facts + step.ways.flatMap({ $0.facts }) {
        guard let address = fact.officialAddress, !seen.contains(address), let code = fact.qrCode,
          code.size + 2 * QRCode.quietZone <= width
        else { continue }
        seen.append(address)
        let titles = languages.map { Wording($0).numbered(step) }.joinedVersions(" / ")
        lines += [""] + StyledText(prose: titles, .title).wrapped(to: width)
        lines.append(.unbreakable(address))
        lines += code.textLines().map { .unbreakable($0) }
      }
    }
    return lines
  }
}
