#if canImport(Glibc)
@preconcurrency private import Glibc
#elseif canImport(Musl)
@preconcurrency private import Musl
#elseif canImport(Darwin)
@preconcurrency private import Darwin
#endif

/// Terminals: their size and modes.
extension CLibrary {
  /// Keeps terminal settings without showing the C type.
  struct TerminalMode: Sendable {
    fileprivate var settings: termios
  }

  static func isTerminal(_ descriptor: Int32) -> Bool { isatty(descriptor) == 1 }

  static func windowSize(_ descriptor: Int32) -> (columns: Int, rows: Int)? {
    var size = winsize()
    guard ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0 else { return nil }
    return (Int(size.ws_col), Int(size.ws_row))
  }

  static func terminalMode(_ descriptor: Int32) throws(PlatformError) -> TerminalMode {
    var settings = termios()
    _ = try check("tcgetattr") { tcgetattr(descriptor, &settings) }
    return TerminalMode(settings: settings)
  }

  static func setTerminalMode(_ mode: TerminalMode, _ descriptor: Int32) throws(PlatformError) {
    var settings = mode.settings
    _ = try check("tcsetattr") { tcsetattr(descriptor, TCSADRAIN, &settings) }
  }

  /// Gives each key at once, unechoed, Ctrl-C included; a line feed written still starts a new line.
  static func keyMode(_ mode: TerminalMode) -> TerminalMode {
    var settings = mode.settings
    settings.c_lflag &= ~tcflag_t(ICANON | ECHO | ECHONL | ISIG | IEXTEN)
    settings.c_iflag &= ~tcflag_t(
      BRKINT | ICRNL | INLCR | IGNCR | INPCK | ISTRIP | IXON | PARMRK)
    withUnsafeMutableBytes(of: &settings.c_cc) { characters in
      characters[Int(VMIN)] = 1
      characters[Int(VTIME)] = 0
    }
    return TerminalMode(settings: settings)
  }
}
