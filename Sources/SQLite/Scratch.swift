/// A stack of bytes that bound text lies in while its statement runs, which spares an allocation a text.
///
/// Calls nest (a row's closure may run another statement), so what is taken last is given back first.
@usableFromInline
struct Scratch {
    @usableFromInline static let capacity = 64 * 1024
    @usableFromInline let base = UnsafeMutableRawPointer.allocate(byteCount: Scratch.capacity, alignment: 16)
    // Behind pointers, so that the hot path counts no references and checks no exclusivity.
    @usableFromInline let used = UnsafeMutablePointer<Int>.allocate(capacity: 1)

    @usableFromInline
    init() {
        used.initialize(to: 0)
    }

    /// Called by the session that made it, once.
    func deallocate() {
        base.deallocate()
        used.deallocate()
    }

    /// A copy that lives until the stack shrinks below it, or nil when it does not fit.
    @inlinable
    func copy(_ bytes: UnsafeRawBufferPointer) -> UnsafeRawPointer? {
        let start = used.pointee
        guard let source = bytes.baseAddress, bytes.count <= Scratch.capacity &- start else { return nil }
        let target = base + start
        target.copyMemory(from: source, byteCount: bytes.count)
        used.pointee = start &+ bytes.count
        return UnsafeRawPointer(target)
    }
}
