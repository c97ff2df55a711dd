/// Where a paragraph may be divided into lines: UAX #14 for Chinese, Japanese and English.
///
/// Beyond the annex: numbers keep their units (4,950円, 3か月, 9:00〜21:00), hyphens break long
/// words only, and no line begins with a closing mark or ends with an opening one.
struct LineBreaking {
  /// 第, which makes an ordinal of the number behind it.
  private static let ordinal: UInt32 = 0x7B2C

  /// One grapheme cluster and what the rules need to know about it, in numbers only.
  struct Cluster {
    private let start: UInt32
    private let end: UInt32
    private let runNumber: UInt32
    /// The value of its only scalar, 0 if there are more: characters are dear to compare.
    let scalar: UInt32
    private let columnCount: UInt16
    fileprivate(set) var kind: LineBreakClass
    let isUnbreakable: Bool
    /// Whether a line may begin with it.
    fileprivate(set) var mayBreakBefore = false

    var columns: Int { Int(columnCount) }
    /// Which run it comes from.
    var run: Int { Int(runNumber) }
    /// Where in the UTF-8 text of that run it stands.
    var range: Range<Int> { Int(start)..<Int(end) }
    /// Whether it disappears at the end of a line.
    var isSpace: Bool { kind == .space }

    /// Makes the cluster of one scalar.
    init(
      plain scalar: UInt32, _ kind: LineBreakClass, columns: Int, run: Int, range: Range<Int>,
      isUnbreakable: Bool
    ) {
      start = UInt32(range.lowerBound)
      end = UInt32(range.upperBound)
      runNumber = UInt32(run)
      self.scalar = scalar
      columnCount = UInt16(clamping: columns)
      self.isUnbreakable = isUnbreakable
      self.kind = kind
    }

    /// Makes the cluster of a character.
    init(_ character: Character, columns: Int, run: Int, range: Range<Int>, isUnbreakable: Bool) {
      let scalars = character.unicodeScalars
      let only = scalars.dropFirst().isEmpty ? scalars.first : nil
      var kind = LineBreakClass(character)
      // LB10: a mark on a space is visible, and must not go with the spaces at the end of a line.
      if kind == .space, only == nil { kind = .alphabetic }
      self.init(
        plain: only?.value ?? 0, kind, columns: columns, run: run, range: range,
        isUnbreakable: isUnbreakable)
    }
  }

  /// The whole text, cluster by cluster, without its line ends.
  let clusters: [Cluster]
  /// Where each paragraph but the last one ends.
  private let ends: [Int]

  /// Reads each line of a text as a paragraph.
  init(_ text: StyledText, measure: ColumnWidth = ColumnWidth()) {
    var ends: [Int] = []
    clusters = Array(unsafeUninitializedCapacity: text.byteCount) { clusters, count in
      var reader = ClusterReader(clusters, measure: measure)
      for (number, run) in text.runs.enumerated() { reader.read(run, number) }
      count = reader.count
      ends = reader.ends
      var start = 0
      for end in ends {
        Self.divide(UnsafeMutableBufferPointer(rebasing: clusters[start..<end]))
        start = end
      }
      Self.divide(UnsafeMutableBufferPointer(rebasing: clusters[start..<count]))
    }
    self.ends = ends
  }

  /// How many paragraphs there are; at least one.
  var paragraphCount: Int { ends.count + 1 }

  /// Gives the clusters of a paragraph.
  func paragraph(_ number: Int) -> Range<Int> {
    let start = number == 0 ? 0 : ends[number - 1]
    return start..<(number == ends.count ? clusters.count : ends[number])
  }

  /// Settles the class of each cluster of a paragraph and whether a line may begin with it.
  private static func divide(_ clusters: UnsafeMutableBufferPointer<Cluster>) {
    var resolution = Resolution()
    var isCounting = false
    var lastVisible = -1
    for position in clusters.indices {
      if position > 0, !isCounting {
        // Two ideographs or two letters, which is nearly all of any text, need no further rule.
        let kind = clusters[position].kind
        if kind == clusters[position - 1].kind, kind == .ideographic || kind == .alphabetic,
          !clusters[position].isUnbreakable
        {
          clusters[position].mayBreakBefore = kind == .ideographic
          resolution.pass(kind)
          lastVisible = position
          continue
        }
      }
      resolution.settle(position, of: clusters)
      let cluster = clusters[position]
      if cluster.isSpace {
        isCounting = false
        continue
      }
      let isUnit = isCounting && cluster.isUnit
      if lastVisible >= 0 {
        let before = clusters[lastVisible]
        clusters[position].mayBreakBefore =
          lastVisible == position - 1
          ? !cluster.continues(before) && !isUnit
            && !(before.scalar == Self.ordinal && cluster.kind == .numeric)
            && Self.mayDivide(before.kind, cluster.kind)
          : cluster.kind.mayStartLine && before.kind.mayEndLine
            && !(before.kind == .dash && cluster.kind == .dash)
      }
      isCounting = cluster.kind == .numeric || isUnit
      lastVisible = position
    }
  }

  /// Whether a line that is too long may be cut here against the rules, but not a run or kinsoku.
  func mayCut(before position: Int, in paragraph: Range<Int>) -> Bool {
    mayForce(before: position, in: paragraph) && clusters[position].kind.mayStartLine
      && (clusters[paragraph.lowerBound..<position].last { !$0.isSpace }?.kind.mayEndLine ?? true)
  }

  /// Whether a line may be cut here at all.
  func mayForce(before position: Int, in paragraph: Range<Int>) -> Bool {
    position > paragraph.lowerBound && !clusters[position].isSpace
      && !clusters[position].continues(clusters[position - 1])
  }
}

extension LineBreaking.Cluster {
  /// Whether the two stand in one unbreakable run.
  func continues(_ previous: Self) -> Bool {
    isUnbreakable && run == previous.run
  }

  /// Whether it counts something when it follows a number.
  var isUnit: Bool {
    guard kind == .ideographic || kind == .nonstarter else { return false }
    guard let scalar = Unicode.Scalar(scalar) else { return false }
    return switch scalar {
    case "円", "元", "年", "月", "日", "時", "时", "小", "分", "秒", "間", "钟", "天", "回", "人", "名", "個",
      "个", "台", "枚", "张", "張", "件", "本", "通", "歳", "岁", "階", "阶", "层", "番", "号", "度", "次", "週",
      "周", "千", "万", "億", "亿", "倍", "か", "ヶ", "ケ", "カ", "ヵ":
      true
    default: false
    }
  }
}

extension LineBreaking {
  /// Settles the classes that depend on their neighbours, from the first cluster to the last.
  private struct Resolution {
    /// How many letters stand before the place that was reached.
    private var letters = 0
    private var startsWithHyphen = false

    /// Goes on behind a letter or an ideograph, which depends on nothing.
    mutating func pass(_ kind: LineBreakClass) {
      letters = kind == .alphabetic ? letters + 1 : 0
    }

    mutating func settle(_ position: Int, of clusters: UnsafeMutableBufferPointer<Cluster>) {
      let cluster = clusters[position]
      if cluster.kind == .alphabetic || cluster.kind == .ideographic && cluster.scalar < 0xFF00 {
        pass(cluster.kind)
        return
      }
      let before = position > 0 ? clusters[position - 1].kind : .space
      let after = position + 1 < clusters.count ? clusters[position + 1].kind : .space
      var kind = cluster.kind
      switch (kind, cluster.scalar) {
      case (.space, _) where cluster.isUnbreakable:
        kind = .glue
      case (.hyphen, _) where before.isSpaceLike:
        startsWithHyphen = true
        kind = .prefix
      case (.hyphen, _) where before == .alphabetic && after == .alphabetic:
        let isDivisible =
          !startsWithHyphen && letters >= 3 && lettersFollow(position, in: clusters, atLeast: 3)
        kind = isDivisible ? .breakAfter : .hyphen
      // The characters 〜 ～ – － ， ． ： among digits.
      case (_, 0x301C), (_, 0xFF5E), (_, 0x2013), (_, 0xFF0D), (_, 0xFF0C), (_, 0xFF0E),
        (_, 0xFF1A):
        if before == .numeric, after == .numeric { kind = .infix }
      case (.currency, _) where before == .numeric:
        kind = .postfix
      default: break
      }
      clusters[position].kind = kind
      letters = 0
      if kind == .space { startsWithHyphen = false }
    }

    private func lettersFollow(
      _ position: Int, in clusters: UnsafeMutableBufferPointer<Cluster>, atLeast count: Int
    ) -> Bool {
      let following = clusters[(position + 1)...].prefix(count)
      return following.count == count && following.allSatisfy { $0.kind == .alphabetic }
    }
  }

  /// The pair rules of UAX #14 for two clusters with no space between them.
  private static func mayDivide(_ left: LineBreakClass, _ right: LineBreakClass) -> Bool {
    if left == .ideographic, right == .ideographic { return true }
    // LB11 to LB14, LB19, LB21, LB22.
    if left == .glue || right == .glue { return false }
    if !right.mayStartLine || !left.mayEndLine { return false }
    if left == .quote || right == .quote { return false }
    if right == .hyphen || right == .breakAfter { return false }
    return switch (left, right) {
    // LB17: the two halves of —— stay together.
    case (.dash, .dash): false
    // LB23, LB28.
    case (.alphabetic, .alphabetic), (.alphabetic, .numeric), (.numeric, .alphabetic),
      (.numeric, .numeric):
      false
    // LB23a, LB24, LB25.
    case (.prefix, .alphabetic), (.prefix, .numeric), (.prefix, .ideographic),
      (.prefix, .opening), (.prefix, .narrowOpening), (.prefix, .prefix), (.prefix, .currency),
      (.alphabetic, .prefix), (.alphabetic, .currency), (.numeric, .prefix),
      (.postfix, .alphabetic), (.postfix, .numeric), (.postfix, .narrowOpening),
      (.hyphen, .numeric), (.hyphen, .alphabetic), (.infix, .numeric), (.slash, .numeric):
      false
    // LB29, LB30.
    case (.infix, .alphabetic), (.alphabetic, .narrowOpening), (.numeric, .narrowOpening),
      (.narrowClosing, .alphabetic), (.narrowClosing, .numeric):
      false
    // LB19a: quotes stick to the Latin words beside them.
    case (.alphabetic, .openingQuote), (.numeric, .openingQuote), (.closingQuote, .alphabetic),
      (.closingQuote, .numeric):
      false
    default: true
    }
  }
}

extension LineBreakClass {
  /// Whether a hyphen after it begins a word (UAX #14 LB20a).
  fileprivate var isSpaceLike: Bool {
    switch self {
    case .space, .glue, .opening, .narrowOpening, .openingQuote, .quote, .prefix, .hyphen: true
    default: false
    }
  }
}
