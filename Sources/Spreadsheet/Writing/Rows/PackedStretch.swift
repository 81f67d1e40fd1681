/// A stretch of a part of a workbook that is written from its front to its end, and packed piece by piece
/// while it is written.
struct PackedStretch {
  /// How many bytes are packed together.
  ///
  /// The same contents give the same pieces, whatever else is written meanwhile.
  static let pieceSize = 256 << 10

  private let store: PieceStore
  private var waiting: [UInt8] = []
  private(set) var pieces: [PieceStore.PieceID] = []

  init(in store: PieceStore) { self.store = store }

  /// Whether nothing was written.
  var isEmpty: Bool { waiting.isEmpty && pieces.isEmpty }

  /// Writes bytes behind the others.
  /// - Parameter write: Appends them, and changes nothing that is there.
  mutating func write(_ write: (inout [UInt8]) -> Void) {
    // With room for the row that makes it large enough.
    if waiting.capacity == 0 {
      waiting.reserveCapacity(pieces.isEmpty ? 4 << 10 : Self.pieceSize + 64 << 10)
    }
    write(&waiting)
    if waiting.count >= Self.pieceSize { pack() }
  }

  /// Hands over what waits to be packed.
  mutating func finish() {
    if !waiting.isEmpty { pack() }
  }

  private mutating func pack() {
    pieces.append(store.pack(waiting))
    waiting = []
  }
}
