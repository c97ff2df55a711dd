/// Names, each once, in the order of their bytes; found by halving.
///
/// A `Set` finds as fast, but the first one that a program makes costs a search through the
/// conformances of all its types, about a fifth of what minute zero may take.
package struct NameSet: Equatable, Sendable {
  private var names: [String] = []

  package init() {}

  package init(_ names: [String]) {
    formUnion(names)
  }

  package func contains(_ name: String) -> Bool { place(of: name).isThere }

  package var isEmpty: Bool { names.isEmpty }

  /// Adds a name; says where it stands now, and whether it is new.
  @discardableResult
  package mutating func insert(_ name: String) -> (place: Int, isNew: Bool) {
    let (place, isThere) = place(of: name)
    if !isThere { names.insert(name, at: place) }
    return (place, !isThere)
  }

  package mutating func formUnion(_ others: [String]) {
    for name in others { insert(name) }
  }

  package mutating func formUnion(_ others: NameSet) {
    formUnion(others.names)
  }

  package func union(_ others: [String]) -> NameSet {
    var all = self
    all.formUnion(others)
    return all
  }

  /// Finds where a name stands or would stand.
  package func place(of name: String) -> (place: Int, isThere: Bool) {
    var low = 0
    var high = names.count
    while low < high {
      let middle = (low + high) / 2
      if names[middle] < name { low = middle + 1 } else { high = middle }
    }
    return (low, low < names.count && names[low] == name)
  }
}

extension NameSet: Sequence {
  package func makeIterator() -> IndexingIterator<[String]> { names.makeIterator() }
}

extension NameSet: ExpressibleByArrayLiteral {
  package init(arrayLiteral names: String...) {
    self.init(names)
  }
}

/// A number for each of some names; the first number that a name is given stays.
package struct NameTable: Equatable, Sendable {
  private var names = NameSet()
  private var numbers: [Int] = []

  package init() {}

  package init(_ names: some Sequence<String>) {
    for (number, name) in names.enumerated() { insert(name, number) }
  }

  package mutating func insert(_ name: String, _ number: Int) {
    let (place, isNew) = names.insert(name)
    if isNew { numbers.insert(number, at: place) }
  }

  package subscript(name: String) -> Int? {
    let (place, isThere) = names.place(of: name)
    return isThere ? numbers[place] : nil
  }
}
