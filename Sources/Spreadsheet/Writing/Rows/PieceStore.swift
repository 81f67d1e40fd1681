internal import CDeflate
import Dispatch
internal import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Keeps pieces of a workbook that is being written, packed on other threads meanwhile.
///
/// What is packed stays in memory as long as it is little, else in a scratch file.
final class PieceStore: Sendable {
  /// A piece, to be asked for once all are packed.
  struct PieceID: Sendable { fileprivate let index: Int }

  /// A piece that is packed.
  struct Piece: Sendable {
    fileprivate enum Place: Sendable {
      case memory([UInt8])
      case scratch(Range<Int>)
    }
    fileprivate var place: Place
    /// The checksum of what it unpacks to, and how many bytes those are.
    var checksum: UInt32
    var unpacked: Int

    /// How many bytes it takes.
    var packed: Int {
      switch place {
      case .memory(let bytes): bytes.count
      case .scratch(let range): range.count
      }
    }
  }

  private struct State {
    var pieces: [Piece?] = []
    var bytesInMemory = 0
    var scratch: ScratchFile?
    /// The `errno` of the first piece that could not be kept.
    var failure: Int32?
  }

  /// How many packed bytes stay in memory.
  private static var mostInMemory: Int { 1 << 20 }
  private let state = Mutex(State())
  /// Serial ones: the system starts a thread for each of them, even where all threads of the common pool wait.
  private let queues = (0..<2).map { _ in DispatchQueue(label: "huibiao.packing") }
  private let group = DispatchGroup()
  /// Four pieces may wait to be packed: whoever brings a fifth waits too.
  private let room = DispatchSemaphore(value: 0)

  init() {
    // A semaphore that is freed with less than its initial value stops the program, so it begins with 0.
    for _ in 0..<4 { room.signal() }
  }

  /// Packs a piece, at some time before ``wait()`` returns.
  func pack(_ bytes: [UInt8], isLast: Bool = false) -> PieceID {
    let index = state.withLock { state in
      state.pieces.append(nil)
      return state.pieces.count - 1
    }
    room.wait()
    queues[index % queues.count].async(group: group) { [self] in
      keep(bytes, isLast, at: index)
      room.signal()
    }
    return PieceID(index: index)
  }

  private func keep(_ bytes: [UInt8], _ isLast: Bool, at index: Int) {
    let packed = Deflate.packed(bytes, isLast: isLast)
    let checksum = unsafe bytes.withUnsafeBytes {
      unsafe libdeflate_crc32(0, $0.baseAddress, $0.count)
    }
    state.withLock { state in
      guard let packed else {
        state.failure = state.failure ?? ENOMEM
        return
      }
      do throws(SpreadsheetError.Cause) {
        let place = try Self.place(packed, &state)
        state.pieces[index] = Piece(place: place, checksum: checksum, unpacked: bytes.count)
      } catch {
        state.failure = state.failure ?? Self.code(of: error)
      }
    }
  }

  private static func place(
    _ packed: [UInt8], _ state: inout State
  ) throws(SpreadsheetError.Cause) -> Piece.Place {
    guard state.bytesInMemory + packed.count > mostInMemory else {
      state.bytesInMemory += packed.count
      return .memory(packed)
    }
    let scratch: ScratchFile
    if let known = state.scratch { scratch = known } else { scratch = try ScratchFile() }
    state.scratch = scratch
    let start = scratch.count
    try scratch.write(packed)
    return .scratch(start..<scratch.count)
  }

  /// Waits until all pieces are packed.
  /// - Returns: The `errno` of what could not be kept; nil where all is there.
  func wait() -> Int32? {
    group.wait()
    return state.withLock { $0.failure }
  }

  /// A piece; nil where it could not be kept.
  func piece(_ id: PieceID) -> Piece? { state.withLock { $0.pieces[id.index] } }

  /// The packed bytes of a piece.
  /// - Throws: What can't be read.
  func bytes(of piece: Piece) throws(FileError) -> [UInt8] {
    switch piece.place {
    case .memory(let bytes): return bytes
    case .scratch(let range):
      let read: Result<[UInt8], SpreadsheetError.Cause> = state.withLock { state in
        guard let scratch = state.scratch else { return .success([]) }
        do throws(SpreadsheetError.Cause) {
          return .success(try scratch.read(range))
        } catch { return .failure(error) }
      }
      switch read {
      case .success(let bytes): return bytes
      case .failure(let cause): throw FileError(path: "", code: Self.code(of: cause))
      }
    }
  }

  private static func code(of cause: SpreadsheetError.Cause) -> Int32 {
    if case .unreadable(.system(let code)) = cause { code } else { EIO }
  }
}
