/// Follows one started program: feeds the pipes into memory and waits for the end.
struct RunningProgram: ~Copyable {
  private struct Capture {
    let descriptor: Int32
    let limit: Int
    var bytes: [UInt8] = []
    var isOpen = true
  }

  private let deadline: Int?
  private let killsLate: Bool
  private var process: Int32 = 0
  private var leadsGroup = false
  private var captures: [Int: Capture] = [:]

  init(deadline: Int?, killsLate: Bool) {
    self.deadline = deadline
    self.killsLate = killsLate
  }

  deinit {
    for capture in captures.values { CLibrary.closeDescriptor(capture.descriptor) }
  }

  mutating func start(_ program: OutsideProgram) throws(PlatformError) {
    let nothing = try CLibrary.openFile("/dev/null", .overwrite)
    var streams: [Int32] = []
    // The child's ends, to be closed here once it has them.
    var owned: [Int32] = []
    defer { for descriptor in owned { CLibrary.closeDescriptor(descriptor) } }
    switch program.input {
    case .nothing:
      owned.append(try CLibrary.openFile("/dev/null", .read).release())
      streams.append(owned[owned.count - 1])
    case .inherited: streams.append(0)
    case .file(let path):
      owned.append(try CLibrary.openFile(path, .read).release())
      streams.append(owned[owned.count - 1])
    }
    for (index, output) in [(1, program.output), (2, program.error)] {
      switch output {
      case .nowhere: streams.append(nothing.number)
      case .inherited: streams.append(Int32(index))
      case .file(let path):
        owned.append(try CLibrary.openFile(path, .overwrite).release())
        streams.append(owned[owned.count - 1])
      case .captured(let limit):
        let (read, write) = try CLibrary.makePipe()
        captures[index] = Capture(descriptor: read, limit: limit)
        owned.append(write)
        streams.append(write)
      }
    }
    let environment =
      program.environment.map { $0.map { "\($0.key)=\($0.value)" }.sorted() }
      ?? CLibrary.variables
    leadsGroup = program.leadsGroup
    process = try CLibrary.spawn(
      program.path, arguments: program.arguments, environment: environment, streams: streams,
      ownSession: !killsLate, leadsGroup: leadsGroup)
  }

  /// Waits until the program itself has ended; a child that it left behind is not waited for.
  mutating func finish(stoppingWhen mustStop: () -> Bool) throws(PlatformError)
    -> OutsideProgram.Outcome
  {
    var end: ProgramEnd?
    var pause = 1
    while end == nil {
      end = try CLibrary.end(of: process)
      if end == nil, let deadline, SystemClock.monotonicMilliseconds() >= deadline {
        if killsLate { try kill() }
        end = .timedOut
      } else if end == nil, mustStop() {
        try kill()
        end = .stopped
      }
      // What was written before the end is in the pipe by now: one more round without waiting.
      while try collect(milliseconds: end == nil ? pause : 0) {}
      pause = min(pause * 2, 20)
    }
    return OutsideProgram.Outcome(
      end: end ?? .timedOut, output: captures[1]?.bytes ?? [], error: captures[2]?.bytes ?? [])
  }

  private func kill() throws(PlatformError) {
    CLibrary.sendSignal(Signal.kill.number, to: leadsGroup ? -process : process)
    while try CLibrary.end(of: process) == nil {
      _ = try CLibrary.waitUntilReady([], milliseconds: 1)
    }
  }

  /// Reads what is there, waiting for the first of it; false if there was nothing.
  private mutating func collect(milliseconds: Int) throws(PlatformError) -> Bool {
    let open = captures.values.filter(\.isOpen).map(\.descriptor)
    let ready = try CLibrary.waitUntilReady(open, milliseconds: milliseconds)
    for (index, var capture) in captures where ready.contains(capture.descriptor) {
      var chunk: [UInt8] = []
      capture.isOpen = try Bytes.append(capture.descriptor, room: 65_536, to: &chunk) != 0
      capture.bytes += chunk.prefix(max(0, capture.limit - capture.bytes.count))
      captures[index] = capture
    }
    guard let deadline, SystemClock.monotonicMilliseconds() >= deadline else {
      return !ready.isEmpty
    }
    return false
  }
}
