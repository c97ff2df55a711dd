package import GuideCore
import TextLayout

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
