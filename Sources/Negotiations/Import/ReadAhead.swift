import Threads

/// Has batches made by a thread of its own, a few ahead of the one who takes them, so that reading and writing use two cores.
///
/// What `make` touches belongs to that thread until ``next()`` has returned nil or ``stop()`` has returned. Where no thread can be had
/// batches are made when they are asked for.
final class ReadAhead<Batch: Sendable> {
    private let make: () -> Batch?
    private let channel = Channel<Batch>(capacity: 4)
    private var thread: WorkerThread?

    /// - Parameter make: the next batch; nil at the end.
    init(_ make: @escaping () -> Batch?) {
        self.make = make
        nonisolated(unsafe) let make = make
        thread = WorkerThread { [channel] in
            while let batch = make(), channel.send(batch) {}
            channel.close()
        }
    }

    deinit { stop() }

    /// The next batch; nil at the end.
    func next() -> Batch? { thread == nil ? make() : channel.receive() }

    /// Ends the thread after the batch that it is making.
    func stop() {
        channel.close(dropping: true)
        thread?.join()
        thread = nil
    }
}
