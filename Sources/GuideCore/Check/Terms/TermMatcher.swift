/// Finds the words that texts of one language must not use, all of them in one pass (Aho and Corasick, 1975).
///
/// A word inside a longer one that is allowed does not count, nor one inside 「」: there stands what a screen or a
/// form says. Where a word begins or ends with an ASCII letter or digit, it has to begin or end a word there.
package struct TermMatcher: Sendable {
  package struct Match: Equatable, Sendable {
    package var word: String
    package var instead: String
    /// Counts bytes from the start of the text.
    package var offset: Int
  }

  private struct Entry {
    var word: String
    var length: Int
    /// Nil for a word that is allowed.
    var instead: String?
    var startsWord: Bool
    var endsWord: Bool
  }

  private var entries: [Entry] = []
  /// 256 links for each node.
  private var next: [Int32] = Array(repeating: 0, count: 256)
  /// The entries that end at each node.
  private var ends: [[Int]] = [[]]
  /// Whether any entry ends at a node.
  private var isEnd: [Bool] = []

  package init(_ terms: [Term], _ language: Language) {
    let forbidden = terms.flatMap { term in
      (term.not[language] ?? []).map { ($0, term.word.exact(language)) }
    }
    for (word, instead) in forbidden { add(word, instead: instead) }
    for term in terms {
      for word in [term.word.exact(language)] + (term.also[language] ?? [])
      where forbidden.contains(where: { word.holds($0.0) }) {
        add(word, instead: nil)
      }
    }
    link()
    isEnd = ends.map { !$0.isEmpty }
  }

  private mutating func add(_ word: String, instead: String?) {
    let bytes = Array(word.utf8)
    guard let first = bytes.first, let last = bytes.last else { return }
    var node = 0
    for byte in bytes {
      let slot = node * 256 + Int(byte)
      if next[slot] == 0 {
        next[slot] = Int32(ends.count)
        ends.append([])
        next.append(contentsOf: repeatElement(0, count: 256))
      }
      node = Int(next[slot])
    }
    ends[node].append(entries.count)
    entries.append(
      Entry(
        word: word, length: bytes.count, instead: instead,
        startsWord: TermMatcher.isWordByte(first), endsWord: TermMatcher.isWordByte(last)))
  }

  /// Completes the links, so that every byte leads on from every node.
  private mutating func link() {
    var fallback = Array(repeating: 0, count: ends.count)
    var queue: [Int] = []
    for byte in 0..<256 where next[byte] != 0 { queue.append(Int(next[byte])) }
    var place = 0
    while place < queue.count {
      let node = queue[place]
      place += 1
      ends[node] += ends[fallback[node]]
      for byte in 0..<256 {
        let slot = node * 256 + byte
        let behind = next[fallback[node] * 256 + byte]
        if next[slot] == 0 {
          next[slot] = behind
        } else {
          fallback[Int(next[slot])] = Int(behind)
          queue.append(Int(next[slot]))
        }
      }
    }
  }

  package func matches(in text: String) -> [Match] {
    var text = text
    return text.withUTF8 { matches(in: $0) }
  }

  /// Takes a text as its UTF-8 bytes.
  package func matches(in bytes: UnsafeBufferPointer<UInt8>) -> [Match] {
    if entries.isEmpty { return [] }
    let found = hits(in: bytes)
    if found.isEmpty { return [] }
    let quotes = TermMatcher.quotes(bytes)
    return found.compactMap { hit in
      guard let instead = hit.entry.instead else { return nil }
      let covered = found.contains {
        $0.entry.instead == nil && $0.start <= hit.start && $0.end >= hit.end
      }
      let quoted = quotes.contains { $0.contains(hit.start) }
      return covered || quoted
        ? nil : Match(word: hit.entry.word, instead: instead, offset: hit.start)
    }
  }

  /// Follows the links from byte to byte, and lists the words that end at each.
  private func hits(in bytes: UnsafeBufferPointer<UInt8>) -> [(entry: Entry, start: Int, end: Int)]
  {
    var found: [(entry: Entry, start: Int, end: Int)] = []
    next.withUnsafeBufferPointer { next in
      isEnd.withUnsafeBufferPointer { isEnd in
        var node = 0
        var place = 0
        while place < bytes.count {
          if node == 0 {
            // No link depends on the one before here, so that the machine reads ahead.
            while place < bytes.count, next[Int(bytes[place])] == 0 { place += 1 }
            guard place < bytes.count else { break }
          }
          node = Int(next[node * 256 + Int(bytes[place])])
          place += 1
          if isEnd[node] { add(endsAt: node, place, in: bytes, to: &found) }
        }
      }
    }
    return found
  }

  private func add(
    endsAt node: Int, _ place: Int, in bytes: UnsafeBufferPointer<UInt8>,
    to found: inout [(entry: Entry, start: Int, end: Int)]
  ) {
    for index in ends[node] {
      let entry = entries[index]
      let start = place - entry.length
      if entry.startsWord, start > 0, TermMatcher.isWordByte(bytes[start - 1]) { continue }
      if entry.endsWord, place < bytes.count, TermMatcher.isWordByte(bytes[place]) { continue }
      found.append((entry, start, place))
    }
  }

  /// Finds what stands in 「」 (U+300C, U+300D: E3 80 8C and E3 80 8D).
  private static func quotes(_ bytes: UnsafeBufferPointer<UInt8>) -> [Range<Int>] {
    var quotes: [Range<Int>] = []
    var open: Int?
    for place in bytes.indices.dropLast(2)
    where bytes[place] == 0xE3 && bytes[place + 1] == 0x80 {
      if bytes[place + 2] == 0x8C { open = place }
      if bytes[place + 2] == 0x8D, let start = open {
        quotes.append(start..<place)
        open = nil
      }
    }
    return quotes
  }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x5a).contains(byte) || (0x61...0x7a).contains(byte)
  }
}
