extension StyledText {
  /// A stretch of text of one meaning.
  package struct Run: Sendable, Equatable {
    /// The characters of the run, never none once it is part of a text.
    package private(set) var text: String
    /// The columns of a plain run, counted once when it is made; negative for any other.
    private var knownColumns: Int32
    /// What the run means.
    package let style: TextStyle
    /// Whether the run, a phone number or an address, must never be divided between lines.
    package let isUnbreakable: Bool

    /// Makes a run.
    package init(_ text: String, _ style: TextStyle = .plain, isUnbreakable: Bool = false) {
      self.init(
        text, columns: ColumnWidth().plainColumns(of: text), style, isUnbreakable: isUnbreakable)
    }

    /// Makes a run of text whose columns are known, nil if it is not plain.
    init(_ text: String, columns: Int?, _ style: TextStyle, isUnbreakable: Bool = false) {
      self.text = text
      knownColumns = columns.flatMap { Int32(exactly: $0) } ?? -1
      self.style = style
      self.isUnbreakable = isUnbreakable
    }

    /// Columns on a terminal with narrow ambiguous characters, if every scalar is a plain cluster.
    var plainColumns: Int? { knownColumns < 0 ? nil : Int(knownColumns) }

    /// Whether it ends with a space; so it seems of the few that end with the last byte of U+3000.
    var mayEndWithSpace: Bool {
      text.withScalars { $0.bytes.last.map { $0 == 0x20 || $0 == 0x80 } ?? false }
    }

    /// Whether it may be joined with a run behind it.
    func continues(in next: Run) -> Bool {
      style == next.style && !isUnbreakable && !next.isUnbreakable
    }

    /// Adds the text of a run behind it.
    mutating func extend(by next: Run) {
      text += next.text
      extendColumns(by: next.plainColumns)
    }

    /// Adds plain text of known width.
    mutating func extend(byPlain more: Substring, columns: Int) {
      text.append(contentsOf: more)
      extendColumns(by: columns)
    }

    private mutating func extendColumns(by more: Int?) {
      let sum = plainColumns.flatMap { known in more.flatMap { Int32(exactly: known + $0) } }
      knownColumns = sum ?? -1
    }
  }

  /// The runs of a text; nearly all texts have one, which needs no array.
  package struct Runs: Sendable, Equatable {
    private enum Form: Sendable, Equatable {
      case none
      case one(Run)
      /// Two at least, so that equal texts have equal forms.
      case many([Run])
    }

    private var form = Form.none

    init() {}

    /// Makes one run, or none if it has no characters.
    init(_ run: Run) {
      form = run.text.isEmpty ? .none : .one(run)
    }

    /// Whether the last run ends with a space, or seems to.
    var mayEndWithSpace: Bool {
      switch form {
      case .none: false
      case .one(let run): run.mayEndWithSpace
      case .many(let runs): runs[runs.count - 1].mayEndWithSpace
      }
    }

    /// Columns of all runs on a terminal with narrow ambiguous characters, if all are plain.
    var plainColumns: Int? {
      switch form {
      case .none: return 0
      case .one(let run): return run.plainColumns
      case .many(let runs):
        var sum = 0
        for run in runs {
          guard let columns = run.plainColumns else { return nil }
          sum += columns
        }
        return sum
      }
    }

    /// Adds a range of bytes of a run, which begins and ends between characters.
    ///
    /// The columns are those of the range if the run is plain; nil if they are not known.
    mutating func append(_ range: Range<Int>, of run: Run, columns: Int?) {
      if range.lowerBound == 0, range.upperBound == run.text.utf8.count {
        append(run)
        return
      }
      let slice = run.text.slice(range)
      guard run.plainColumns != nil, let columns else {
        append(Run(String(slice), run.style, isUnbreakable: run.isUnbreakable))
        return
      }
      if case .one(var last) = form, last.continues(in: run) {
        form = .none
        last.extend(byPlain: slice, columns: columns)
        form = .one(last)
      } else {
        append(Run(String(slice), columns: columns, run.style, isUnbreakable: run.isUnbreakable))
      }
    }

    /// Adds a run that is not empty, joining it with the last one if they mean the same.
    mutating func append(_ run: Run) {
      switch form {
      case .none: form = .one(run)
      case .one(var last):
        guard last.continues(in: run) else {
          form = .many([last, run])
          return
        }
        // Nothing else may hold the text while it grows, or it would be copied.
        form = .none
        last.extend(by: run)
        form = .one(last)
      case .many(var runs):
        form = .none
        if runs[runs.count - 1].continues(in: run) {
          runs[runs.count - 1].extend(by: run)
        } else {
          runs.append(run)
        }
        form = .many(runs)
      }
    }
  }
}

extension StyledText.Runs: RandomAccessCollection {
  package var startIndex: Int { 0 }

  package var endIndex: Int {
    switch form {
    case .none: 0
    case .one: 1
    case .many(let runs): runs.count
    }
  }

  package subscript(position: Int) -> StyledText.Run {
    switch form {
    case .one(let run) where position == 0: run
    case .many(let runs): runs[position]
    case .none, .one: preconditionFailure("no run at \(position)")
    }
  }
}

extension String {
  /// Lends a range of bytes that begins and ends between characters.
  fileprivate func slice(_ range: Range<Int>) -> Substring {
    let start = utf8.index(startIndex, offsetBy: range.lowerBound)
    return self[start..<utf8.index(start, offsetBy: range.count)]
  }
}
