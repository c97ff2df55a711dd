internal import Platform

/// Runs the command line and exits once, here.
@main
enum Main {
  static func main() {
    ThisProcess.holdStandardStreams()
    ThisProcess.ignoreBrokenPipes()
    ThisProcess.ignoreFileSizeSignals()
    let console = Console(input: .input, output: .output, error: .error)
    var program = Program(
      environment: ProgramEnvironment.current(console: console), console: console)
    let end = program.run(Array(CommandLine.arguments.dropFirst()))
    switch end {
    case .status(let status):
      let written = console.finish()
      ThisProcess.exit(written == .done ? status.rawValue : written.rawValue)
    case .signal(let signal):
      _ = console.finish()
      ThisProcess.die(by: signal)
    }
  }
}
