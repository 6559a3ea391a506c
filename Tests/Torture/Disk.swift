import Foundation

/// What of each file has certainly reached the disk, and what a power loss makes of the rest.
struct Disk {
    /// Content as of the last sync, by path; nil: the file itself was not on the disk.
    private var durable: [String: Data?] = [:]
    private var names: [String?] = []

    /// Notes an open file.
    mutating func opened(_ path: String?, isNew: Bool, isWatched: Bool) -> Int {
        if isWatched, let path, durable[path] == nil {
            durable[path] = .some(isNew ? nil : FileManager.default.contents(atPath: path))
        }
        names.append(path)
        return names.count - 1
    }

    mutating func synced(_ number: Int) {
        guard names.indices.contains(number), let path = names[number], durable[path] != nil else { return }
        durable[path] = .some(FileManager.default.contents(atPath: path))
    }

    /// A file that is deleted may be there again after a power loss, for nothing synced its folder.
    mutating func willDelete(_ path: String) {
        if durable[path] == nil { durable[path] = .some(FileManager.default.contents(atPath: path)) }
    }

    /// The power fails: of what was not synced each sector is kept, lost or garbled, as the dice fall.
    func losePower(_ dice: inout Dice) {
        for (path, content) in durable.sorted(by: { $0.key < $1.key }) {
            let path = Self.published(path)
            let now = FileManager.default.contents(atPath: path)
            if now == content { continue }
            guard let after = mixed(content, now, &dice) else {
                try? FileManager.default.removeItem(atPath: path)
                continue
            }
            try? after.write(to: URL(fileURLWithPath: path))
        }
        // Shared memory is none of the disk's.
        for path in durable.keys { try? FileManager.default.removeItem(atPath: path + "-shm") }
    }

    /// What a draft is called that has got its name: the name changes, and what of the content has reached the disk does not.
    private static func published(_ path: String) -> String {
        guard let mark = path.range(of: ".new-"), !path[mark.upperBound...].contains("-"),
            !FileManager.default.fileExists(atPath: path)
        else { return path }
        return String(path[..<mark.lowerBound])
    }

    private func mixed(_ before: Data?, _ now: Data?, _ dice: inout Dice) -> Data? {
        guard let before else {
            // A new file whose folder was not synced may be gone.
            return dice.roll(2) == 0 ? nil : mixed(Data(), now, &dice)
        }
        guard let now else { return dice.roll(2) == 0 ? nil : before }
        let sizes = [before.count, now.count, before.count + (now.count - before.count) / 1024 * 512]
        let size = max(0, sizes[dice.roll(3)])
        var after = Data(count: size)
        let habit = dice.roll(4)
        for start in stride(from: 0, to: size, by: 512) {
            let range = start..<min(size, start + 512)
            let old = range.upperBound <= before.count ? before[range] : nil
            let new = range.upperBound <= now.count ? now[range] : nil
            if let old, old == new {
                after[range] = old
                continue
            }
            // Now all is lost, now all is kept, mostly each for itself.
            let keepsNew = habit == 0 ? false : habit == 1 ? true : dice.roll(2) == 0
            if let new, keepsNew {
                after[range] = new
            } else if let old {
                after[range] = old
            } else if dice.roll(2) == 0 {
                after[range] = Data((0..<range.count).map { _ in UInt8(dice.roll(256)) })
            }
        }
        return after
    }
}

/// Random numbers that come again with their seed (SplitMix64).
struct Dice {
    private var state: UInt64

    init(seed: Int) { state = UInt64(truncatingIfNeeded: seed) }

    /// 0 ..< sides.
    mutating func roll(_ sides: Int) -> Int {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return Int((mixed ^ (mixed >> 31)) % UInt64(max(1, sides)))
    }
}
