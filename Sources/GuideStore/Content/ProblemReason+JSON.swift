internal import GuideCore
internal import StrictJSON

extension Problem.Reason {
  /// Translates what the JSON reader found.
  init(_ reason: JSONProblem.Reason) {
    switch reason {
    case .repeatedKey(let key, _): self = .repeatedKey(key)
    case .controlCharacter: self = .controlCharacter
    case .tooLarge(let limit): self = .syntax("the file is larger than \(limit) bytes")
    case .tooDeep(let limit): self = .syntax("more than \(limit) levels stand inside each other")
    case .empty: self = .syntax("the file is empty")
    case .byteOrderMark: self = .syntax("remove the byte order mark at the start")
    case .unexpectedEnd: self = .syntax("the file ends too early")
    case .expectedValue: self = .syntax("a value is expected here")
    case .expectedKey: self = .syntax("a key in quotation marks is expected here")
    case .expectedColon: self = .syntax("a colon is expected here")
    case .expectedCommaOrEnd: self = .syntax("a comma or the end is expected here")
    case .trailingComma: self = .syntax("remove the comma before the bracket")
    case .trailingData: self = .syntax("nothing may follow here")
    case .badNumber: self = .syntax("this is no JSON number")
    case .badEscape: self = .syntax("this escape is not known in JSON")
    case .loneSurrogate: self = .syntax("this escape is half a character")
    case .invalidUTF8: self = .syntax("the file is not UTF-8")
    }
  }
}
