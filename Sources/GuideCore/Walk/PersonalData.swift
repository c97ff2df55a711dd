/// Kinds of personal numbers that do not belong into a note.
package enum PersonalData: Equatable, Sendable {
  case cardNumber
  case myNumber
  case pin

  /// Finds what looks like a payment card, a My Number or a PIN.
  ///
  /// A card has 13 to 19 digits and passes Luhn's test; a My Number has 12 digits, the last of which
  /// is the check digit of article 5 of the ministry's ordinance 85 of 2014.
  package static func find(in text: String) -> PersonalData? {
    for run in digitRuns(text).flatMap({ candidates($0) }) {
      if (13...19).contains(run.count), luhn(run) { return .cardNumber }
      if run.count == 12, isMyNumber(run) { return .myNumber }
    }
    let lowered = text.lowercased()
    let words = lowered.split { !$0.isASCII || !$0.isLetter }
    let mentions =
      words.contains("pin")
      || ["暗証", "暗证", "密码", "パスワード", "password"].contains { lowered.holds($0) }
    let runs = plainRuns(text)
    let alone = runs.count == 1 && text.allSatisfy { $0.isWhitespace || digit($0) != nil }
    if mentions || alone, runs.contains(where: { $0.count == 4 }) { return .pin }
    return nil
  }

  private static func digit(_ character: Character) -> Int? {
    guard character.isWholeNumber, let value = character.wholeNumberValue, value < 10 else {
      return nil
    }
    return value
  }

  private static func plainRuns(_ text: String) -> [[Int]] {
    text.split { digit($0) == nil }.map { $0.compactMap { digit($0) } }
  }

  /// Groups digits that only single spaces and hyphens divide, the way cards are written.
  private static func digitRuns(_ text: String) -> [[[Int]]] {
    var runs: [[[Int]]] = []
    var isOpen = false
    var gap = 0
    for character in text {
      if let digit = digit(character) {
        if !isOpen { runs.append([]) }
        if !isOpen || gap == 1 { runs[runs.count - 1].append([]) }
        runs[runs.count - 1][runs[runs.count - 1].count - 1].append(digit)
        isOpen = true
        gap = 0
      } else if isOpen, gap == 0, " -－ー　".contains(character) {
        gap = 1
      } else {
        isOpen = false
        gap = 0
      }
    }
    return runs
  }

  /// Lists the numbers in a run: all of it, each long group, and groups divided as on a card, since a date
  /// or a check value may follow.
  private static func candidates(_ groups: [[Int]]) -> [[Int]] {
    var numbers = [groups.flatMap { $0 }] + groups.filter { $0.count >= 12 }
    for shape in [[4, 4, 4, 4], [4, 6, 5]] where groups.count > shape.count {
      for start in 0...(groups.count - shape.count) {
        let window = groups[start..<(start + shape.count)]
        if window.map({ $0.count }) == shape { numbers.append(window.flatMap { $0 }) }
      }
    }
    return numbers
  }

  private static func luhn(_ digits: [Int]) -> Bool {
    var sum = 0
    for (place, digit) in digits.reversed().enumerated() {
      let doubled = place % 2 == 1 ? digit * 2 : digit
      sum += doubled > 9 ? doubled - 9 : doubled
    }
    return sum % 10 == 0 && digits.contains { $0 != 0 }
  }

  private static func isMyNumber(_ digits: [Int]) -> Bool {
    var sum = 0
    for (place, digit) in digits.dropLast().reversed().enumerated() {
      sum += digit * (place < 6 ? place + 2 : place - 4)
    }
    let rest = sum % 11
    return digits.last == (rest <= 1 ? 0 : 11 - rest)
  }
}
